//! The words that name a cause: "P8 close, WD-1 to WD+4", "Budget build, 26 Nov to 7 Jan".

use crate::{
    calendar::{FiscalRule, Offset, Until},
    rhythm::{Dated, Entry, EntryRule, say},
};

/// Returns the cause that an occurrence is: working-day positions where its rule says them and its
/// dates are the rule's own, else dates.
pub(super) fn cause(entry: &Entry, dated: &Dated) -> String {
    let positions = match &entry.rule {
        EntryRule::Fiscal { rule } if dated.computed => working_days(rule),
        EntryRule::Fiscal { .. } | EntryRule::Recurring { .. } | EntryRule::Once { .. } => None,
    };
    let name = named(entry, dated);
    match positions {
        Some(positions) => format!("{name}, {positions}"),
        None => format!("{name}, {}", say::range(dated.span.first, dated.span.last)),
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

fn working_days(rule: &FiscalRule) -> Option<String> {
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
    Some(if until == from {
        format!("WD{from:+}")
    } else {
        format!("WD{from:+} to WD{until:+}")
    })
}
