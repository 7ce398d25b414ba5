//! The cells of a lane: the load that colours them, everything that lies in them, and what is written
//! over them.

use super::{Column, Run, YearCell};
use crate::{
    Id, Records,
    calendar::{Span, WorkingDays},
    english::say::capital,
    model::{EntryKind, Load, Unit},
    rhythm::{FeltYear, Happening, Lane, Part, Rhythm},
    screens::conversation::ChatLine,
};

/// Working days of a week from which on a heavy load colours it.
const HEAVY: usize = 2;
/// Working days of a week from which on an open one does.
const OPEN: usize = 3;

/// Returns the cells of one lane, and what is written over them.
pub(super) fn cells(
    rhythm: &Rhythm<'_>,
    unit: Option<Id<Unit>>,
    columns: &[Column],
    chats: &[ChatLine],
) -> (Vec<YearCell>, Vec<Run>) {
    let felt = rhythm.of_unit(unit);
    let days = rhythm.unit_days(unit);
    let mut runs: Vec<Run> = Vec::new();
    let mut cells = Vec::with_capacity(columns.len());
    for (number, column) in columns.iter().enumerate() {
        let span = Span::new(column.first, column.last);
        let (load, off) = load_of(&felt.lane, &days, span);
        let mut cell = YearCell {
            load,
            cause: Vec::new(),
            off,
            ours: false,
            collision: false,
            holidays: Vec::new(),
            worked: days
                .worked_in(span)
                .map(|(_, sentence)| capital(sentence))
                .collect(),
            chats: chats
                .iter()
                .filter(|chat| span.contains(chat.date))
                .cloned()
                .collect(),
            marks: Vec::new(),
        };
        for (date, name) in days.holidays_in(span) {
            if !days.is_weekend(date) {
                cell.holidays.push(name.to_owned());
            }
        }
        if let Some(lead) = causes(rhythm.records(), &felt, span, &mut cell) {
            write_over(&mut runs, number, load, lead);
        }
        cells.push(cell);
    }
    (cells, runs)
}

/// Returns the load that colours a column, and whether nothing in it is worked.
fn load_of(lane: &Lane, days: &WorkingDays, span: Span) -> (Load, bool) {
    let mut counts = [0_usize; 3];
    let mut worked = 0;
    for day in days.days_in(span) {
        worked += 1;
        let load = lane.load(day).load;
        let [critical, busy, open] = &mut counts;
        match load {
            Load::Critical => *critical += 1,
            Load::Busy => *busy += 1,
            Load::Open => *open += 1,
            Load::Normal => {}
        }
    }
    if worked == 0 && span.days() == 1 {
        // A weekend inside a close is part of it: the eye should not see two closes.
        return (lane.load(span.first).load, true);
    }
    let [critical, busy, open] = counts;
    let heavy = HEAVY.min(worked).max(1);
    let load = if critical >= heavy {
        Load::Critical
    } else if critical + busy >= heavy {
        Load::Busy
    } else if open >= OPEN.min(worked).max(1) {
        Load::Open
    } else {
        Load::Normal
    };
    (load, worked == 0)
}

/// Names everything that lies in a column, and returns what gives it its load.
fn causes<'a, 'f>(
    records: &Records,
    felt: &'f FeltYear<'a>,
    span: Span,
    cell: &mut YearCell,
) -> Option<&'f Happening<'a>> {
    let mut seen: Vec<(Load, usize, Load, usize)> = Vec::new();
    for day in span.iter() {
        let causes = felt.lane.causes(day);
        let heavy = felt.lane.load(day).load >= Load::Busy;
        for cause in causes {
            let Some(happening) = felt.happenings.get(cause.happening) else {
                continue;
            };
            if happening.entry.kind == EntryKind::Ours && cause.part == Part::Core {
                cell.ours = true;
                cell.collision |= heavy;
            }
            match seen
                .iter_mut()
                .find(|(_, known, ..)| *known == cause.happening)
            {
                Some((_, _, part, days)) => {
                    *part = (*part).max(cause.load);
                    *days += 1;
                }
                None => seen.push((happening.load, cause.happening, cause.load, 1)),
            }
        }
    }
    // Stable, so that causes of one load stay in order of their days.
    seen.sort_by_key(|(load, ..)| std::cmp::Reverse(*load));
    let found = |number: &usize| felt.happenings.get(*number);
    let named = seen.iter().filter_map(|(_, number, ..)| found(number));
    cell.cause = named
        .map(|happening| happening.cause(records).to_string())
        .collect();
    cell.cause.dedup();
    // Of those that give the load, the one that lasts longest, here and then altogether: a Monday
    // meeting does not cut a peak into weeks.
    let giving = seen.iter().filter(|(_, _, part, _)| *part == cell.load);
    let giving = giving.filter_map(|(_, number, _, days)| Some((days, found(number)?)));
    let lasting = giving.max_by_key(|(days, happening)| (**days, happening.span.days()));
    lasting.map(|(_, happening)| happening)
}

/// Goes on with the run before where the same thing gives the same load, else begins another.
fn write_over(runs: &mut Vec<Run>, column: usize, load: Load, giving: &Happening<'_>) {
    if load == Load::Normal {
        return;
    }
    let name = &giving.entry.name;
    match runs.last_mut() {
        Some(run) if run.from + run.columns == column && run.load == load && run.name == *name => {
            run.columns += 1;
        }
        _ => runs.push(Run {
            from: column,
            columns: 1,
            name: name.clone(),
            load,
        }),
    }
}
