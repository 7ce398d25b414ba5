//! Days that a rule names and that some months or years do not have: 29 February, the 31st, a fifth Monday.
//! RFC 5545 passes over such months and years.

use chrono::{Datelike, NaiveDate};

use super::rule::{Frequency, Rule};
use super::words::{joined, month_name, ordinal, place};

/// Returns what a rule does where its day is missing: "skipped in years without 29 February"; none where it
/// never is.
pub(super) fn skipped(rule: &Rule, start: Option<NaiveDate>) -> Option<String> {
    if !rule.set_positions.is_empty() || !rule.weeks.is_empty() || !rule.year_days.is_empty() {
        return None;
    }
    match rule.frequency {
        Frequency::Weekly => None,
        Frequency::Monthly if !rule.weekdays.is_empty() => fifth_weekdays(rule),
        Frequency::Daily | Frequency::Monthly | Frequency::Yearly => month_days(rule, start),
    }
}

fn fifth_weekdays(rule: &Rule) -> Option<String> {
    let fifths = rule.weekdays.iter().filter(|day| day.nth.abs() == 5);
    let names: Vec<String> = fifths
        .map(|day| format!("a {} {}", place(i64::from(day.nth)), day.weekday.name()))
        .collect();
    (!names.is_empty()).then(|| format!("skipped in months without {}", joined(&names, "or")))
}

fn month_days(rule: &Rule, start: Option<NaiveDate>) -> Option<String> {
    if !rule.weekdays.is_empty() {
        return None;
    }
    let monthly = rule.frequency != Frequency::Yearly;
    let own = |part: fn(&NaiveDate) -> u32| start.as_ref().map(part).unwrap_or_default();
    let days: Vec<u32> = match rule.month_days.as_slice() {
        [] if rule.frequency == Frequency::Daily => Vec::new(),
        [] => vec![own(NaiveDate::day)],
        days => days
            .iter()
            .filter_map(|day| u32::try_from(*day).ok())
            .collect(),
    };
    let months: Vec<u32> = match rule.months.as_slice() {
        [] if monthly || !rule.month_days.is_empty() => (1..=12).collect(),
        [] => vec![own(NaiveDate::month)],
        months => months.iter().map(|month| u32::from(*month)).collect(),
    };
    let missing: Vec<u32> = days
        .into_iter()
        .filter(|day| months.iter().any(|month| *day > shortest(*month)))
        .collect();
    match (missing.as_slice(), months.as_slice()) {
        ([], _) => None,
        ([29], [2]) => Some("skipped in years without 29 February".to_owned()),
        ([day], [month]) => Some(format!("there is no {day} {}", month_name(*month))),
        (days, _) => {
            let days: Vec<String> = days
                .iter()
                .map(|day| format!("a {}", ordinal(*day)))
                .collect();
            Some(format!("skipped in months without {}", joined(&days, "or")))
        }
    }
}

/// Returns how many days a month has at least.
const fn shortest(month: u32) -> u32 {
    match month {
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}
