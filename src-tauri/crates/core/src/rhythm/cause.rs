//! The words that name a cause: "P8 close, WD-1 to WD+4", "Service review, third to fourth working day
//! of the month", "Budget build, 26 Nov to 7 Jan".

use crate::{
    Id, Records,
    calendar::{Boundary, FiscalCalendar, FiscalRule, Offset, Until, nth},
    english::{
        days,
        say::{number, ordinal},
    },
    model::{Entry, EntryRule, Unit},
    rhythm::{Dated, calendars::fiscal_on, expand::unit_of},
};

/// Packs of units in which people say "WD+4" themselves.
const SHORT_IN: [&str; 2] = ["finance.", "sales."];

/// Returns the cause that an occurrence is: working-day positions where its rule says them and its
/// dates are the rule's own, else dates.
pub(super) fn cause(records: &Records, entry: &Entry, dated: &Dated) -> String {
    let positions = match &entry.rule {
        EntryRule::Fiscal { rule } if dated.computed => {
            working_days(rule).and_then(|(from, until)| {
                if speaks_short(entry) {
                    Some(short(from, until))
                } else {
                    let unit = unit_of(records, entry.scope);
                    let calendar = fiscal_on(records, unit, dated.span.first);
                    in_words(from, until, part(rule.boundary, from, calendar))
                }
            })
        }
        EntryRule::Fiscal { .. } | EntryRule::Recurring { .. } | EntryRule::Once { .. } => None,
    };
    let name = named(entry, dated);
    match positions {
        Some(positions) => format!("{name}, {positions}"),
        None => format!("{name}, {}", days::range(dated.span.first, dated.span.last)),
    }
}

fn speaks_short(entry: &Entry) -> bool {
    let key = entry.pack_key.as_deref().unwrap_or_default();
    SHORT_IN.iter().any(|pack| key.starts_with(pack))
}

/// Returns the working day near a boundary: "WD+2" in units that say it that way, else "2nd working day" and, before
/// the end, "3 working days left".
pub(crate) fn near_boundary(records: &Records, unit: Option<Id<Unit>>, day: i8) -> String {
    if let Some(short) = near_boundary_short(records, unit, day) {
        return short;
    }
    match day {
        1 => "first working day".to_owned(),
        -1 => "last working day".to_owned(),
        2.. => format!("{} working day", nth(day.unsigned_abs().into())),
        _ => format!("{} working days left", day.unsigned_abs()),
    }
}

/// Returns the working day near a boundary as "WD+2", in units that say it that way.
pub(crate) fn near_boundary_short(
    records: &Records,
    unit: Option<Id<Unit>>,
    day: i8,
) -> Option<String> {
    let is_of = |entry: &&Entry| unit.is_some() && unit_of(records, entry.scope) == unit;
    let mut entries = records.entries.iter().filter(is_of);
    entries.any(speaks_short).then(|| format!("WD{day:+}"))
}

/// Returns "WD-1 to WD+4".
fn short(from: i32, until: i32) -> String {
    if until == from {
        format!("WD{from:+}")
    } else {
        format!("WD{from:+} to WD{until:+}")
    }
}

/// Returns "third to fourth working day of the month", "last five working days of the quarter"; nothing
/// where dates say it better.
fn in_words(from: i32, until: i32, part: &str) -> Option<String> {
    let (first, last) = (from.unsigned_abs(), until.unsigned_abs());
    match (from, until) {
        (1, 2..) => Some(format!(
            "first {} working days of {part}",
            number(until.into())
        )),
        (1.., _) if from == until => Some(format!("{} working day of {part}", ordinal(first))),
        (1.., _) => Some(format!(
            "{} to {} working day of {part}",
            ordinal(first),
            ordinal(last)
        )),
        (-1, -1) => Some(format!("last working day of {part}")),
        (i32::MIN..=-2, -1) => Some(format!(
            "last {} working days of {part}",
            number(first.into())
        )),
        _ => None,
    }
}

/// Returns what working days are counted in: what begins at the boundary, or what ends there.
fn part(boundary: Boundary, from: i32, calendar: FiscalCalendar) -> &'static str {
    match boundary {
        Boundary::Period | Boundary::PeriodInsideQuarter => match calendar {
            FiscalCalendar::MonthBased { first_day: 1, .. } => "the month",
            FiscalCalendar::MonthBased { .. } | FiscalCalendar::WeekBased { .. } => "the period",
        },
        Boundary::Quarter | Boundary::QuarterInsideYear => "the quarter",
        Boundary::SecondHalf if from > 0 => "the second half-year",
        Boundary::SecondHalf => "the first half-year",
        Boundary::Half => "the half-year",
        Boundary::Year => "the fiscal year",
    }
}

/// Returns the entry's name; "Period close" and "Quarter close" say which one.
fn named(entry: &Entry, dated: &Dated) -> String {
    let closed = || {
        let (_, part) = dated.key.split_once('-')?;
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

    #[test]
    fn working_days_are_said_in_words() {
        for (from, until, said) in [
            (8, 8, Some("eighth working day of the month")),
            (3, 4, Some("third to fourth working day of the month")),
            (1, 5, Some("first five working days of the month")),
            (16, 25, Some("16th to 25th working day of the month")),
            (-1, -1, Some("last working day of the month")),
            (-5, -1, Some("last five working days of the month")),
            // Dates say these better.
            (-9, -7, None),
            (-5, 5, None),
        ] {
            let words = in_words(from, until, "the month");
            assert_eq!(words.as_deref(), said, "{from} to {until}");
        }
    }
}
