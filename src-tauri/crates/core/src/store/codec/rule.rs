//! The rule of an entry as a text in a column.

use super::{dates, read_dates};
use crate::{
    calendar::{Boundary, FiscalRule, Offset, Roll, Until, Weekday},
    model::{EntryRule, Words},
};

/// Writes the rule of an entry, its parts separated by `|`.
pub(crate) fn entry_rule(rule: &EntryRule) -> String {
    match rule {
        EntryRule::Once { first, last } => format!("once|{first}|{last}"),
        EntryRule::Recurring {
            rrule,
            first,
            days,
            exceptions,
            extra,
        } => format!(
            "recurring|{first}|{days}|{}|{}|{rrule}",
            dates(exceptions),
            dates(extra)
        ),
        EntryRule::Fiscal { rule } => format!(
            "fiscal|{}|{}|{}|{}",
            rule.boundary.word(),
            offset(&rule.from),
            until(&rule.until),
            rule.roll.word()
        ),
    }
}

/// Reads the rule of an entry.
pub(crate) fn read_entry_rule(text: &str) -> Option<EntryRule> {
    let parts: Vec<&str> = text.split('|').collect();
    match parts.as_slice() {
        ["once", first, last] => Some(EntryRule::Once {
            first: first.parse().ok()?,
            last: last.parse().ok()?,
        }),
        ["recurring", first, days, exceptions, extra, rrule] => Some(EntryRule::Recurring {
            rrule: (*rrule).to_owned(),
            first: first.parse().ok()?,
            days: days.parse().ok()?,
            exceptions: read_dates(exceptions)?,
            extra: read_dates(extra)?,
        }),
        ["fiscal", boundary, from, to, roll] => Some(EntryRule::Fiscal {
            rule: FiscalRule {
                boundary: Boundary::from_word(boundary)?,
                from: read_offset(from)?,
                until: read_until(to)?,
                roll: Roll::from_word(roll)?,
            },
        }),
        _ => None,
    }
}

fn offset(offset: &Offset) -> String {
    match offset {
        Offset::Days { n } => format!("D {n}"),
        Offset::Weeks { n } => format!("W {n}"),
        Offset::WorkingDays { n } => format!("WD {n}"),
        Offset::NthWeekday {
            n,
            weekday,
            days,
            working_days,
        } => format!("N {n} {} {days} {working_days}", weekday.word()),
    }
}

fn read_offset(text: &str) -> Option<Offset> {
    let words: Vec<&str> = text.split(' ').collect();
    match words.as_slice() {
        ["D", n] => Some(Offset::Days { n: n.parse().ok()? }),
        ["W", n] => Some(Offset::Weeks { n: n.parse().ok()? }),
        ["WD", n] => Some(Offset::WorkingDays { n: n.parse().ok()? }),
        ["N", n, weekday, days, working_days] => Some(Offset::NthWeekday {
            n: n.parse().ok()?,
            weekday: Weekday::from_word(weekday)?,
            days: days.parse().ok()?,
            working_days: working_days.parse().ok()?,
        }),
        _ => None,
    }
}

fn until(until: &Until) -> String {
    match until {
        Until::Offset { offset: day } => offset(day),
        Until::Days { length } => format!("days {length}"),
        Until::WorkingDays { length } => format!("workingDays {length}"),
    }
}

fn read_until(text: &str) -> Option<Until> {
    match text.split_once(' ')? {
        ("days", length) => Some(Until::Days {
            length: length.parse().ok()?,
        }),
        ("workingDays", length) => Some(Until::WorkingDays {
            length: length.parse().ok()?,
        }),
        _ => Some(Until::Offset {
            offset: read_offset(text)?,
        }),
    }
}
