//! A lane: every day of a window for one unit or one leader, with its load and all causes of it.

use crate::{
    calendar::{Span, WorkingDays},
    model::Load,
};

use chrono::NaiveDate;

/// Which part of an occurrence a day belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The working days before it.
    Before,
    Core,
    /// The working days after it.
    After,
}

/// One occurrence, or a shoulder of one, as it lies on a lane.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cause {
    /// Which happening of the lane.
    pub happening: usize,
    /// Its core or a shoulder.
    pub part: Part,
    /// The load of this part: a shoulder of a critical one is busy, of a busy one normal.
    pub load: Load,
}

/// How heavy one day is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayLoad {
    pub load: Load,
    /// Whether it is the shoulder of something busy, which leaves the load as it is.
    pub edge: bool,
}

impl DayLoad {
    const FREE: Self = Self {
        load: Load::Normal,
        edge: false,
    };
}

/// Days with their loads and causes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lane {
    window: Span,
    days: Vec<DayLoad>,
    /// Where the causes of day n begin in `causes`; one more at the end.
    starts: Vec<u32>,
    causes: Vec<Cause>,
}

/// Something to lay on a lane: core days, felt load, working days of shoulders.
#[derive(Debug, Clone, Copy)]
pub(super) struct Laid {
    pub(super) happening: usize,
    pub(super) span: Span,
    pub(super) load: Load,
    pub(super) before: u16,
    pub(super) after: u16,
}

impl Lane {
    pub(super) fn lay(laid: &[Laid], working: &WorkingDays, window: Span) -> Self {
        let length = usize::try_from(window.days()).unwrap_or(0);
        let mut pieces: Vec<(usize, usize, Cause)> = Vec::with_capacity(laid.len() * 2);
        for one in laid {
            let mut push = |span: Option<Span>, part: Part, load: Load| {
                if let Some(days) = span.and_then(|span| span.intersection(&window)) {
                    let index = |day: NaiveDate| {
                        usize::try_from(day.signed_duration_since(window.first).num_days())
                            .unwrap_or(0)
                    };
                    let cause = Cause {
                        happening: one.happening,
                        part,
                        load,
                    };
                    pieces.push((index(days.first), index(days.last), cause));
                }
            };
            push(Some(one.span), Part::Core, one.load);
            if let Some(lighter) = lighter(one.load) {
                push(before(one, working), Part::Before, lighter);
                push(after(one, working), Part::After, lighter);
            }
        }
        // Heaviest first, so that the causes of a day are read in that order.
        pieces.sort_by_key(|(_, _, cause)| {
            (
                std::cmp::Reverse(cause.load),
                cause.part != Part::Core,
                cause.happening,
            )
        });
        let mut counts = vec![0_u32; length + 1];
        let mut days = vec![DayLoad::FREE; length];
        for (first, last, cause) in &pieces {
            for (day, count) in days.iter_mut().zip(&mut counts).take(last + 1).skip(*first) {
                day.add(*cause);
                *count += 1;
            }
        }
        let mut total = 0;
        for count in &mut counts {
            let start = total;
            total += *count;
            *count = start;
        }
        let starts = counts.clone();
        let filler = Cause {
            happening: 0,
            part: Part::Core,
            load: Load::Normal,
        };
        let mut causes = vec![filler; usize::try_from(total).unwrap_or(0)];
        for (first, last, cause) in &pieces {
            for next in counts.iter_mut().take(last + 1).skip(*first) {
                if let Some(place) = usize::try_from(*next)
                    .ok()
                    .and_then(|at| causes.get_mut(at))
                {
                    *place = *cause;
                }
                *next += 1;
            }
        }
        Self {
            window,
            days,
            starts,
            causes,
        }
    }

    /// Returns the days that the lane covers.
    pub const fn window(&self) -> Span {
        self.window
    }

    /// Returns how heavy a day is; a free day outside the window.
    pub fn load(&self, date: NaiveDate) -> DayLoad {
        self.index(date)
            .and_then(|index| self.days.get(index))
            .copied()
            .unwrap_or(DayLoad::FREE)
    }

    /// Returns everything that lies on a day, heaviest first.
    pub fn causes(&self, date: NaiveDate) -> &[Cause] {
        let bound = |index: usize| {
            self.starts
                .get(index)
                .and_then(|at| usize::try_from(*at).ok())
        };
        self.index(date)
            .and_then(|index| self.causes.get(bound(index)?..bound(index + 1)?))
            .unwrap_or_default()
    }

    fn index(&self, date: NaiveDate) -> Option<usize> {
        let days = date.signed_duration_since(self.window.first).num_days();
        usize::try_from(days)
            .ok()
            .filter(|index| *index < self.days.len())
    }
}

impl DayLoad {
    fn add(&mut self, cause: Cause) {
        match (cause.part, cause.load) {
            (_, Load::Critical | Load::Busy) => self.load = self.load.max(cause.load),
            // Something heavier may already lie there: open counts only on a free day.
            (Part::Core, Load::Open) if self.load == Load::Normal => self.load = Load::Open,
            (Part::Core, Load::Open | Load::Normal) => {}
            (Part::Before | Part::After, Load::Open | Load::Normal) => self.edge = true,
        }
    }
}

/// Returns the load of a shoulder; only busy and critical have them.
const fn lighter(load: Load) -> Option<Load> {
    match load {
        Load::Critical => Some(Load::Busy),
        Load::Busy => Some(Load::Normal),
        Load::Normal | Load::Open => None,
    }
}

/// Returns the days from the n-th working day before the first day to the day before it.
fn before(laid: &Laid, working: &WorkingDays) -> Option<Span> {
    let first = working.offset(laid.span.first, -i32::from(laid.before))?;
    (laid.before > 0).then_some(Span::new(first, laid.span.first.pred_opt()?))
}

/// Returns the days from the day after the last day to the n-th working day after it.
fn after(laid: &Laid, working: &WorkingDays) -> Option<Span> {
    let last = working.offset(laid.span.last, i32::from(laid.after))?;
    (laid.after > 0).then_some(Span::new(laid.span.last.succ_opt()?, last))
}
