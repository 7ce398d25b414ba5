//! A rule said back in plain English.

use chrono::{Datelike, NaiveDate};

use super::day_rule::DayRule;
use super::last_day::last_day;
use super::missing::skipped;
use super::rule::{Frequency, NthWeekday, Rule};
use crate::{MONTHS, Weekday};

impl DayRule {
    /// Returns the rule in words, without a full stop: "every second Thursday", "the second Tuesday
    /// of every month, until 3 March 2027". What needs the start to be complete stays open; see
    /// [`DayRule::describe_from`].
    pub fn describe(&self) -> String {
        words(&self.0, None, None)
    }

    /// Returns the rule in words, with what the start adds to it: "every Wednesday" for weekly from
    /// a Wednesday on.
    pub fn describe_from(&self, start: NaiveDate) -> String {
        words(&self.0, Some(start), None)
    }

    /// Returns the same of dates that last so many days: "10 to 31 March, every year", else "every Monday,
    /// for 2 days".
    pub fn describe_days(&self, start: NaiveDate, days: u16) -> String {
        if days < 2 {
            return self.describe_from(start);
        }
        match last_day(&self.0, start, days) {
            Some(last) => words(&self.0, Some(start), Some(last)),
            None => format!("{}, for {days} days", self.describe_from(start)),
        }
    }
}

fn words(rule: &Rule, start: Option<NaiveDate>, last: Option<NaiveDate>) -> String {
    let mut text = match rule.frequency {
        Frequency::Daily => daily(rule),
        Frequency::Weekly => weekly(rule, start),
        Frequency::Monthly => monthly(rule, start),
        Frequency::Yearly => yearly(rule, start, last),
    }
    .unwrap_or_else(|| format!("by the rule {}", bare(rule)));
    if let Some(count) = rule.count {
        let times = match count {
            1 => "once".to_owned(),
            2 => "twice".to_owned(),
            count => format!("{count} times"),
        };
        text.push_str(", ");
        text.push_str(&times);
    }
    if let Some(until) = DayRule(rule.clone()).until() {
        text.push_str(", until ");
        text.push_str(&full_date(until));
    }
    match skipped(rule, start) {
        Some(skipped) => format!("{text} ({skipped})"),
        None => text,
    }
}

/// Returns the text of the rule without its end, which is told in words.
fn bare(rule: &Rule) -> String {
    let mut bare = rule.clone();
    bare.count = None;
    bare.until = None;
    bare.to_string()
}

fn daily(rule: &Rule) -> Option<String> {
    if has_weeks_or_year_days(rule) || !rule.set_positions.is_empty() {
        return None;
    }
    let plain_days = rule.weekdays.iter().all(|day| day.nth == 0);
    if !plain_days || (!rule.month_days.is_empty() && !rule.weekdays.is_empty()) {
        return None;
    }
    let months = months_of(rule);
    if !rule.month_days.is_empty() {
        return (rule.interval == 1).then(|| {
            format!(
                "{} of {}",
                month_days(rule),
                months.unwrap_or("every month".into())
            )
        });
    }
    let base = match (rule.weekdays.is_empty(), rule.interval) {
        (true, 1) => "every day".to_owned(),
        (true, n) => format!("every {n} days"),
        (false, 1) => every_weekday(&rule.weekdays),
        (false, _) => return None,
    };
    Some(with_months(base, months))
}

fn weekly(rule: &Rule, start: Option<NaiveDate>) -> Option<String> {
    if has_weeks_or_year_days(rule)
        || !rule.set_positions.is_empty()
        || !rule.month_days.is_empty()
        || rule.weekdays.iter().any(|day| day.nth != 0)
    {
        return None;
    }
    let mut days = rule.weekdays.clone();
    if let (true, Some(start)) = (days.is_empty(), start) {
        days.push(NthWeekday {
            nth: 0,
            weekday: Weekday::of(start),
        });
    }
    let base = match (days.as_slice(), rule.interval) {
        ([], 1) => "every week".to_owned(),
        ([], 2) => "every second week".to_owned(),
        ([], n) => format!("every {n} weeks"),
        (days, 1) => every_weekday(days),
        ([day], 2) => format!("every second {}", day.weekday.name()),
        (days, n) => format!("every {n} weeks on {}", weekday_list(days, "and")),
    };
    Some(with_months(base, months_of(rule)))
}

fn monthly(rule: &Rule, start: Option<NaiveDate>) -> Option<String> {
    if has_weeks_or_year_days(rule) {
        return None;
    }
    let months = match (months_of(rule), rule.interval) {
        (Some(months), 1) => months,
        (Some(_), _) => return None,
        (None, 1) => "every month".to_owned(),
        (None, 2) => "every second month".to_owned(),
        (None, 3) => "every third month".to_owned(),
        (None, n) => format!("every {n} months"),
    };
    match day_of_month(rule, start)? {
        Some(day) => Some(format!("{day} of {months}")),
        None => Some(months),
    }
}

fn yearly(rule: &Rule, start: Option<NaiveDate>, last: Option<NaiveDate>) -> Option<String> {
    if has_weeks_or_year_days(rule) {
        return None;
    }
    let every = match rule.interval {
        1 => "every year".to_owned(),
        2 => "every second year".to_owned(),
        n => format!("every {n} years"),
    };
    let no_day = rule.weekdays.is_empty() && rule.month_days.is_empty();
    let months = match (months_of(rule), start) {
        (Some(months), _) => months,
        (None, Some(start)) if no_day => month_name(start.month()).to_owned(),
        (None, None) if no_day => return Some(every),
        (None, _) if rule.weekdays.is_empty() => "every month".to_owned(),
        (None, _) => {
            // Weekdays of the whole year.
            if !rule.month_days.is_empty() || !rule.set_positions.is_empty() {
                return None;
            }
            if rule.weekdays.iter().all(|day| day.nth == 0) {
                return (rule.interval == 1).then(|| every_weekday(&rule.weekdays));
            }
            return Some(format!("{} of {every}", nth_weekdays(&rule.weekdays)?));
        }
    };
    if rule.weekdays.is_empty() && rule.months.len() <= 1 && rule.set_positions.is_empty() {
        let own_day = || start.map(|start| start.day().to_string());
        let days = if rule.month_days.is_empty() {
            own_day()
        } else if rule.month_days.iter().all(|day| *day > 0) {
            let days: Vec<String> = rule.month_days.iter().map(ToString::to_string).collect();
            Some(joined(&days, "and"))
        } else {
            return Some(format!("{} of {months}, {every}", month_days(rule)));
        };
        if months != "every month" {
            return Some(match (days, last) {
                (Some(day), Some(last)) => {
                    let (until, last) = (last.day(), month_name(last.month()));
                    if last == months {
                        format!("{day} to {until} {months}, {every}")
                    } else {
                        format!("{day} {months} to {until} {last}, {every}")
                    }
                }
                (Some(days), None) => format!("{days} {months}, {every}"),
                (None, _) => format!("in {months}, {every}"),
            });
        }
    }
    match day_of_month(rule, start)? {
        Some(day) => Some(format!("{day} of {months}, {every}")),
        None => Some(format!("in {months}, {every}")),
    }
}

/// Returns the day within a month: "the second Tuesday", "the last weekday", "the 15th". The inner
/// none is a day that only the start could tell; the outer one a rule beyond these words.
#[expect(
    clippy::option_option,
    reason = "not sayable and not said are different answers"
)]
fn day_of_month(rule: &Rule, start: Option<NaiveDate>) -> Option<Option<String>> {
    match (
        rule.month_days.is_empty(),
        rule.weekdays.is_empty(),
        rule.set_positions.as_slice(),
    ) {
        (true, true, []) => Some(start.map(|start| format!("the {}", ordinal(start.day())))),
        (false, true, []) => Some(Some(month_days(rule))),
        (true, false, []) if rule.weekdays.iter().all(|day| day.nth == 0) => {
            Some(Some(every_weekday(&rule.weekdays)))
        }
        (true, false, []) => Some(Some(nth_weekdays(&rule.weekdays)?)),
        (true, false, [position]) if rule.weekdays.iter().all(|day| day.nth == 0) => {
            let group = group_of(&rule.weekdays);
            Some(Some(format!("the {} {group}", place(i64::from(*position)))))
        }
        (false, false, []) if rule.weekdays.iter().all(|day| day.nth == 0) => Some(Some(format!(
            "{} if it is a {}",
            month_days(rule),
            weekday_list(&rule.weekdays, "or")
        ))),
        _ => None,
    }
}

fn nth_weekdays(days: &[NthWeekday]) -> Option<String> {
    let phrases: Option<Vec<String>> = days
        .iter()
        .map(|day| {
            (day.nth != 0)
                .then(|| format!("the {} {}", place(i64::from(day.nth)), day.weekday.name()))
        })
        .collect();
    Some(joined(&phrases?, "and"))
}

/// Returns "the 1st and 15th", "the last day".
fn month_days(rule: &Rule) -> String {
    let days: Vec<String> = rule
        .month_days
        .iter()
        .filter(|day| **day > 0)
        .map(|day| ordinal(u32::from(day.unsigned_abs())))
        .chain(
            rule.month_days
                .iter()
                .rev()
                .filter(|day| **day < 0)
                .map(|day| match day {
                    -1 => "last day".to_owned(),
                    -2 => "second last day".to_owned(),
                    day => format!("{} last day", ordinal(u32::from(day.unsigned_abs()))),
                }),
        )
        .collect();
    format!("the {}", joined(&days, "and"))
}

/// Returns "every Monday and Thursday" or "every weekday, Monday to Friday".
fn every_weekday(days: &[NthWeekday]) -> String {
    if is_weekdays(days) {
        "every day from Monday to Friday".to_owned()
    } else if days.len() == 7 {
        "every day".to_owned()
    } else {
        format!("every {}", weekday_list(days, "and"))
    }
}

/// Returns what a position counts: "weekday (Monday to Friday)", "Monday or Thursday".
fn group_of(days: &[NthWeekday]) -> String {
    if is_weekdays(days) {
        "weekday (Monday to Friday)".to_owned()
    } else if days.len() == 7 {
        "day".to_owned()
    } else {
        weekday_list(days, "or")
    }
}

fn is_weekdays(days: &[NthWeekday]) -> bool {
    days.len() == 5
        && days
            .iter()
            .all(|day| day.nth == 0 && day.weekday <= Weekday::Fri)
}

fn weekday_list(days: &[NthWeekday], word: &str) -> String {
    let names: Vec<String> = days
        .iter()
        .map(|day| day.weekday.name().to_owned())
        .collect();
    joined(&names, word)
}

fn months_of(rule: &Rule) -> Option<String> {
    if rule.months.is_empty() {
        return None;
    }
    let names = |months: &[u8]| {
        let names: Vec<String> = (months.iter())
            .map(|month| month_name(u32::from(*month)).to_owned())
            .collect();
        joined(&names, "and")
    };
    // Where few are left out, those are said.
    let out: Vec<u8> = (1..=12)
        .filter(|month| !rule.months.contains(month))
        .collect();
    Some(match out.len() {
        1..=3 => format!("every month but {}", names(&out)),
        _ => names(&rule.months),
    })
}

fn with_months(base: String, months: Option<String>) -> String {
    match months {
        Some(months) => format!("{base} in {months}"),
        None => base,
    }
}

pub(super) const fn has_weeks_or_year_days(rule: &Rule) -> bool {
    !rule.weeks.is_empty() || !rule.year_days.is_empty()
}

pub(super) fn month_name(month: u32) -> &'static str {
    usize::try_from(month)
        .ok()
        .and_then(|month| MONTHS.get(month.checked_sub(1)?))
        .copied()
        .unwrap_or("")
}

/// Returns "first" to "fifth", "last", "second last", and numbers beyond.
pub(super) fn place(n: i64) -> String {
    let word = |n: i64| match n {
        1 => "first".to_owned(),
        2 => "second".to_owned(),
        3 => "third".to_owned(),
        4 => "fourth".to_owned(),
        5 => "fifth".to_owned(),
        n => ordinal(u32::try_from(n).unwrap_or(u32::MAX)),
    };
    match n {
        -1 => "last".to_owned(),
        ..-1 => format!("{} last", word(-n)),
        n => word(n),
    }
}

pub(super) fn ordinal(n: u32) -> String {
    crate::fiscal_rule::nth(n)
}

fn full_date(date: NaiveDate) -> String {
    format!(
        "{} {} {}",
        date.day(),
        month_name(date.month()),
        date.year()
    )
}

/// Joins "a", "b" and "c" as people do.
pub(super) fn joined(items: &[String], word: &str) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} {word} {last}", first.join(", ")),
    }
}
