//! The words that name a cause: "P8 close, WD-1 to WD+4", "Service review, third to fourth working day
//! of the month", "Budget build, 26 Nov to 7 Jan".

use std::{cell::OnceCell, rc::Rc};

use crate::{
    Id, Records,
    calendar::{Boundary, FiscalCalendar, FiscalRule, Offset, Span, Until},
    model::{Entry, EntryRule, Unit},
    rhythm::{calendars::fiscal_on, expand::unit_of, wording},
};

/// Packs of units in which people say "WD+4" themselves.
const SHORT_IN: [&str; 2] = ["finance.", "sales."];

/// How a cause says when it takes place, where dates say it worse: working days counted from a boundary.
#[derive(Debug, Clone, Copy)]
pub(super) enum Position {
    /// "WD-1 to WD+4".
    Short { from: i32, until: i32 },
    /// "third to fourth working day of the month".
    Spelled {
        from: i32,
        until: i32,
        boundary: Boundary,
        calendar: FiscalCalendar,
    },
}

/// What an occurrence is called as a cause. The words are made when they are first asked for: most are never shown.
#[derive(Debug, Clone, Default)]
pub(super) struct CauseWords(Rc<OnceCell<Rc<str>>>);

/// They follow from the rest of the occurrence.
impl PartialEq for CauseWords {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for CauseWords {}

impl CauseWords {
    pub(super) fn get_or_make(&self, make: impl FnOnce() -> String) -> Rc<str> {
        Rc::clone(self.0.get_or_init(|| make().into()))
    }
}

/// Returns the cause that an occurrence is: working-day positions where its rule says them and its
/// dates are the rule's own (`computed`), else dates.
pub(super) fn cause(
    records: &Records,
    entry: &Entry,
    (key, span): (&str, Span),
    computed: bool,
) -> String {
    let position = match &entry.rule {
        EntryRule::Fiscal { rule } if computed => working_days(rule).map(|(from, until)| {
            if speaks_short(entry) {
                Position::Short { from, until }
            } else {
                let unit = unit_of(records, entry.scope);
                Position::Spelled {
                    from,
                    until,
                    boundary: rule.boundary,
                    calendar: fiscal_on(records, unit, span.first),
                }
            }
        }),
        EntryRule::Fiscal { .. } | EntryRule::Recurring { .. } | EntryRule::Once { .. } => None,
    };
    wording::cause(&named(entry, key), position, span)
}

fn speaks_short(entry: &Entry) -> bool {
    let key = entry.pack_key.as_deref().unwrap_or_default();
    SHORT_IN.iter().any(|pack| key.starts_with(pack))
}

/// Returns the working day near a boundary: "WD+2" in units that say it that way, else "2nd working day" and, before
/// the end, "3 working days left".
pub(crate) fn near_boundary(records: &Records, unit: Option<Id<Unit>>, day: i8) -> String {
    near_boundary_short(records, unit, day).unwrap_or_else(|| wording::working_day(day))
}

/// Returns the working day near a boundary as "WD+2", in units that say it that way.
pub(crate) fn near_boundary_short(
    records: &Records,
    unit: Option<Id<Unit>>,
    day: i8,
) -> Option<String> {
    let is_of = |entry: &&Entry| unit.is_some() && unit_of(records, entry.scope) == unit;
    let mut entries = records.entries.iter().filter(is_of);
    entries
        .any(speaks_short)
        .then(|| wording::working_day_short(day.into()))
}

/// Returns the entry's name; "Period close" and "Quarter close" say which one.
fn named(entry: &Entry, key: &str) -> String {
    let closed = || {
        let (_, part) = key.split_once('-')?;
        let number: u8 = part.get(1..)?.parse().ok()?;
        // The key names what begins; what is closed is the one before. Which one that is, a first
        // period or quarter does not tell without the calendar.
        (number > 1).then(|| (part.starts_with('Q'), number - 1))
    };
    match (entry.name.split_once(' '), closed()) {
        (Some(("Period", rest)), Some((false, number))) => format!("P{number} {rest}"),
        (Some(("Quarter", rest)), Some((true, number))) => format!("Q{number} {rest}"),
        _ => entry.name.clone(),
    }
}

/// Returns the first and last working day of a rule, counted from the boundary.
fn working_days(rule: &FiscalRule) -> Option<(i32, i32)> {
    let Offset::WorkingDays { n: from } = rule.from else {
        return None;
    };
    let until = match rule.until {
        Until::Offset {
            offset: Offset::WorkingDays { n },
        } => n,
        Until::WorkingDays { length } if from > 0 => from + i32::from(length) - 1,
        Until::Days { length: 1 } => from,
        Until::Offset { .. } | Until::Days { .. } | Until::WorkingDays { .. } => return None,
    };
    Some((from, until))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outside_finance_and_sales_a_working_day_is_said_in_words() {
        let mut world = crate::conversations::testing::World::new();
        let unit = world.unit;
        for (day, said) in [
            (1, "first working day"),
            (2, "2nd working day"),
            (-1, "last working day"),
            (-3, "3 working days left"),
        ] {
            assert_eq!(near_boundary(&world.records, Some(unit), day), said);
            assert_eq!(near_boundary_short(&world.records, Some(unit), day), None);
        }
        let mut entry = crate::rhythm::tests::period_close();
        entry.scope = crate::model::Scope::Unit(unit);
        world.records.entries.push(entry);
        assert_eq!(near_boundary(&world.records, Some(unit), 2), "WD+2");
        assert_eq!(near_boundary(&world.records, None, 2), "2nd working day");
    }
}
