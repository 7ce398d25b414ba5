//! The rhythm of everybody over a window of days; worked out once, when asked, and kept.

use std::{cell::RefCell, collections::BTreeMap, rc::Rc};

use chrono::NaiveDate;

use crate::{
    Id, Records,
    calendar::{Span, WorkingDays, days_after},
    model::{Entry, Leader, Load, OccurrenceState, Scope, StoredOccurrence, Unit},
    rhythm::{
        Dated, DayLoad, Lane,
        cause::{CauseWords, cause},
        days::{Home, working_days},
        expand::{expand, unit_of},
        felt::FeltLoads,
        lane::Laid,
    },
};

/// Room at both ends of a window, so that shoulders reach into it.
const REACH: i64 = 45;

/// One occurrence as a unit or a leader feels it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Happening<'a> {
    pub entry: &'a Entry,
    pub key: Rc<str>,
    /// The core days.
    pub span: Span,
    pub load: Load,
    /// How sure it is.
    pub state: OccurrenceState,
    /// What a person noted on it.
    pub note: Rc<str>,
    /// Whether these are the rule's own dates.
    computed: bool,
    words: CauseWords,
}

impl Happening<'_> {
    /// Returns what it is called as a cause: "P8 close, WD-1 to WD+4".
    pub(crate) fn cause(&self, records: &Records) -> Rc<str> {
        let at = (&*self.key, self.span);
        self.words
            .get_or_make(|| cause(records, self.entry, at, self.computed))
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Whose {
    Company,
    Unit(Id<Unit>),
    Leader(Id<Leader>),
    Me,
}

/// What one unit or leader feels, and the lane of it.
#[derive(Debug)]
pub(crate) struct FeltYear<'a> {
    /// By first day.
    pub(crate) happenings: Vec<Happening<'a>>,
    pub(crate) lane: Lane,
}

/// All entries of the records over one window.
#[derive(Debug)]
pub struct Rhythm<'a> {
    records: &'a Records,
    window: Span,
    felt: FeltLoads,
    stored: BTreeMap<Id<Entry>, Vec<&'a StoredOccurrence>>,
    days: RefCell<BTreeMap<Whose, Rc<WorkingDays>>>,
    dated: RefCell<BTreeMap<Id<Entry>, Rc<[Dated]>>>,
    lanes: RefCell<BTreeMap<Whose, Rc<FeltYear<'a>>>>,
}

impl<'a> Rhythm<'a> {
    /// Returns the rhythm over a window, both ends included. Nothing is worked out before it is
    /// asked for.
    pub fn new(records: &'a Records, window: Span) -> Self {
        let mut stored: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for occurrence in &records.occurrences {
            stored
                .entry(occurrence.entry_id)
                .or_default()
                .push(occurrence);
        }
        Self {
            records,
            window,
            felt: FeltLoads::of(records),
            stored,
            days: RefCell::default(),
            dated: RefCell::default(),
            lanes: RefCell::default(),
        }
    }

    pub const fn records(&self) -> &'a Records {
        self.records
    }

    /// Returns the days it covers.
    pub const fn window(&self) -> Span {
        self.window
    }

    /// Returns the working days of the company's home.
    pub fn company_days(&self) -> Rc<WorkingDays> {
        self.days(Whose::Company)
    }

    /// Returns the working days of a unit's home, or of the company.
    pub fn unit_days(&self, unit: Option<Id<Unit>>) -> Rc<WorkingDays> {
        self.days(unit.map_or(Whose::Company, Whose::Unit))
    }

    /// Returns the days that a leader works; the company's for an unknown one.
    pub fn leader_days(&self, leader: Id<Leader>) -> Rc<WorkingDays> {
        self.days(Whose::Leader(leader))
    }

    /// Returns the days that I work.
    pub fn my_days(&self) -> Rc<WorkingDays> {
        self.days(Whose::Me)
    }

    /// Returns what a leader feels with core days in the span, by first day.
    pub fn felt_by(&self, leader: Id<Leader>, span: Span) -> Vec<Happening<'a>> {
        within(&self.of_leader(leader).happenings, span)
    }

    /// Returns what a unit (`None`: the company) feels with core days in the span, by first day.
    pub fn felt_by_unit(&self, unit: Option<Id<Unit>>, span: Span) -> Vec<Happening<'a>> {
        within(&self.of_unit(unit).happenings, span)
    }

    /// Returns the load that a unit feels; `None` is not at all.
    pub fn felt_load(&self, entry: &Entry, unit: Option<Id<Unit>>) -> Option<Load> {
        self.felt.load(entry, unit, None)
    }

    /// Returns how heavy a day is for a leader.
    pub fn load_of_leader(&self, leader: Id<Leader>, date: NaiveDate) -> DayLoad {
        self.of_leader(leader).lane.load(date)
    }

    /// Returns how heavy a day is for a unit, or for the company.
    pub fn load_of_unit(&self, unit: Option<Id<Unit>>, date: NaiveDate) -> DayLoad {
        self.of_unit(unit).lane.load(date)
    }

    pub(crate) fn of_leader(&self, leader: Id<Leader>) -> Rc<FeltYear<'a>> {
        self.felt_year(Whose::Leader(leader))
    }

    pub(crate) fn of_unit(&self, unit: Option<Id<Unit>>) -> Rc<FeltYear<'a>> {
        self.felt_year(unit.map_or(Whose::Company, Whose::Unit))
    }

    /// Returns the occurrences of an entry in the window with room around it.
    pub(crate) fn dated(&self, entry: &Entry) -> Rc<[Dated]> {
        if let Some(known) = self.dated.borrow().get(&entry.id) {
            return Rc::clone(known);
        }
        let stored = self.stored.get(&entry.id).map_or(&[][..], Vec::as_slice);
        let days = self.unit_days(unit_of(self.records, entry.scope));
        let found: Rc<[Dated]> =
            expand(self.records, entry, stored, &days, wider(self.window)).into();
        self.dated.borrow_mut().insert(entry.id, Rc::clone(&found));
        found
    }

    fn felt_year(&self, whose: Whose) -> Rc<FeltYear<'a>> {
        if let Some(known) = self.lanes.borrow().get(&whose) {
            return Rc::clone(known);
        }
        let shared = self.feeling_like(whose);
        let felt_year = if shared == whose {
            Rc::new(self.felt_year_of(whose))
        } else {
            self.felt_year(shared)
        };
        self.lanes.borrow_mut().insert(whose, Rc::clone(&felt_year));
        felt_year
    }

    /// Returns who feels the same: most leaders feel what their unit does.
    fn feeling_like(&self, whose: Whose) -> Whose {
        let Whose::Leader(id) = whose else {
            return whose;
        };
        let own = Scope::Leader(id);
        let differs = self.records.entries.iter().any(|entry| entry.scope == own)
            || self.records.felt.iter().any(|felt| felt.scope == own);
        match self.records.leader(id) {
            Some(leader) if !differs => Whose::Unit(leader.unit_id),
            Some(_) | None => whose,
        }
    }

    fn felt_year_of(&self, whose: Whose) -> FeltYear<'a> {
        let (unit, leader) = match whose {
            Whose::Company | Whose::Me => (None, None),
            Whose::Unit(unit) => (Some(unit), None),
            Whose::Leader(leader) => (
                self.records.leader(leader).map(|leader| leader.unit_id),
                Some(leader),
            ),
        };
        let mut happenings = Vec::new();
        for entry in &self.records.entries {
            let concerned = match entry.scope {
                Scope::Company => true,
                Scope::Unit(id) => unit == Some(id),
                Scope::Leader(id) => leader == Some(id),
            };
            if !concerned {
                continue;
            }
            let Some(load) = self.felt.load(entry, unit, leader) else {
                continue;
            };
            for dated in self.dated(entry).iter() {
                happenings.push(Happening {
                    entry,
                    key: Rc::clone(&dated.key),
                    span: dated.span,
                    load,
                    state: dated.state,
                    note: Rc::clone(&dated.note),
                    computed: dated.computed,
                    words: dated.words.clone(),
                });
            }
        }
        // Stable: entries that begin on one day stay in the order in which they were filed.
        happenings.sort_by_key(|happening| happening.span.first);
        let laid: Vec<Laid> = happenings
            .iter()
            .enumerate()
            .map(|(number, happening)| Laid {
                happening: number,
                span: happening.span,
                load: happening.load,
                before: happening.entry.before,
                after: happening.entry.after,
            })
            .collect();
        let lane = Lane::lay(&laid, &self.unit_days(unit), self.window);
        FeltYear { happenings, lane }
    }

    fn days(&self, whose: Whose) -> Rc<WorkingDays> {
        if let Some(known) = self.days.borrow().get(&whose) {
            return Rc::clone(known);
        }
        let shared = self.sharing(whose);
        let days = if shared == whose {
            Rc::new(self.days_of(whose))
        } else {
            self.days(shared)
        };
        self.days.borrow_mut().insert(whose, Rc::clone(&days));
        days
    }

    fn days_of(&self, whose: Whose) -> WorkingDays {
        let records = self.records;
        let (unit, home) = match whose {
            Whose::Company => (None, Home::of_company(records)),
            Whose::Unit(unit) => (Some(unit), Home::of_unit(records, Some(unit))),
            Whose::Me => (None, Home::of_me(records)),
            Whose::Leader(leader) => records.leader(leader).map_or_else(
                || (None, Home::of_company(records)),
                |leader| (Some(leader.unit_id), Home::of_leader(records, leader)),
            ),
        };
        let days = working_days(records, unit, home, wider(self.window));
        let Whose::Leader(leader) = whose else {
            return days;
        };
        if !has_own_days(records, leader) {
            return days;
        }
        let worked: Vec<&str> = worked_by(records, leader).collect();
        let own = records.worked_days.iter();
        let own = own.filter(|day| day.leader_id == Some(leader));
        days.working_on(&worked)
            .with_worked_dates(own.map(|day| (day.date, day.note.as_str())))
    }

    /// Returns whose working days are the same: most leaders share their unit's, most units those of the first
    /// unit at their place, or the company's, as I do.
    fn sharing(&self, whose: Whose) -> Whose {
        let records = self.records;
        let company = Home::of_company(records);
        match whose {
            Whose::Company => Whose::Company,
            Whose::Me if Home::of_me(records) == company => Whose::Company,
            Whose::Me => Whose::Me,
            Whose::Unit(id) => {
                let home = Home::of_unit(records, Some(id));
                let alike = |unit: &&Unit| {
                    Home::of_unit(records, Some(unit.id)) == home
                        && !unit_has_own_days(records, unit)
                };
                match records.unit(id) {
                    Some(unit) if unit_has_own_days(records, unit) => whose,
                    Some(_) | None if home == company => Whose::Company,
                    Some(_) | None => {
                        let first = records.units.iter().find(alike);
                        first.map_or(whose, |unit| Whose::Unit(unit.id))
                    }
                }
            }
            Whose::Leader(id) => match records.leader(id) {
                Some(leader) => {
                    let unit = leader.unit_id;
                    let same =
                        Home::of_leader(records, leader) == Home::of_unit(records, Some(unit));
                    if same && !has_own_days(records, id) {
                        self.sharing(Whose::Unit(unit))
                    } else {
                        whose
                    }
                }
                None => Whose::Company,
            },
        }
    }
}

/// Returns the names of the holidays on which a leader works all the same.
fn worked_by(records: &Records, leader: Id<Leader>) -> impl Iterator<Item = &str> {
    records
        .worked_holidays
        .iter()
        .filter(move |worked| worked.leader_id == leader)
        .map(|worked| worked.name.as_str())
}

/// Tells whether a unit has days off, or works on days, unlike others of the same home.
fn unit_has_own_days(records: &Records, unit: &Unit) -> bool {
    unit.weekend.is_some()
        || (records.closures.iter()).any(|one| one.unit_id == Some(unit.id))
        || (records.worked_days.iter()).any(|day| day.unit_id == Some(unit.id))
}

/// Tells whether a leader works on days on which others of the same home are off.
fn has_own_days(records: &Records, leader: Id<Leader>) -> bool {
    worked_by(records, leader).next().is_some()
        || (records.worked_days.iter()).any(|day| day.leader_id == Some(leader))
}

/// Returns the window with room at both ends.
fn wider(window: Span) -> Span {
    Span::new(
        days_after(window.first, -REACH),
        days_after(window.last, REACH),
    )
}

fn within<'a>(happenings: &[Happening<'a>], span: Span) -> Vec<Happening<'a>> {
    happenings
        .iter()
        .filter(|happening| happening.span.overlaps(&span))
        .cloned()
        .collect()
}
