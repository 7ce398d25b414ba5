//! Steps from one day to another.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::names::weekday;
use crate::calendar::Weekday;

/// Returns the next day of that name after `on`: seven days later where `on` has it.
pub(super) fn weekday_after(on: NaiveDate, name: &str) -> Option<NaiveDate> {
    let wanted = weekday(name)?;
    (1..=7)
        .filter_map(|n| later(on, n))
        .find(|date| Weekday::of(*date) == wanted)
}

/// Returns the day of that name that is at most three days from `day`.
pub(super) fn nearest(day: NaiveDate, name: Weekday) -> Option<NaiveDate> {
    let first = day.checked_sub_days(Days::new(3))?;
    (0..7)
        .filter_map(|n| later(first, n))
        .find(|date| Weekday::of(*date) == name)
}

/// Returns the `n`th day from Monday to Friday after `on`.
pub(super) fn working_days_after(on: NaiveDate, n: u32) -> Option<NaiveDate> {
    let is_worked = |date: &NaiveDate| date.weekday().num_days_from_monday() < 5;
    (1..=n * 2 + 3)
        .filter_map(|days| later(on, days))
        .filter(is_worked)
        .nth(usize::try_from(n).ok()?.checked_sub(1)?)
}

pub(super) fn friday_after(on: NaiveDate, weeks: u32) -> Option<NaiveDate> {
    later(monday_of(on)?, 4 + weeks * 7)
}

pub(super) fn monday_of(on: NaiveDate) -> Option<NaiveDate> {
    on.checked_sub_days(Days::new(u64::from(on.weekday().num_days_from_monday())))
}

pub(super) fn last_of_month(date: NaiveDate) -> Option<NaiveDate> {
    let first = date.with_day(1)?;
    first.checked_add_months(Months::new(1))?.pred_opt()
}

pub(super) fn last_of_year(date: NaiveDate) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(date.year(), 12, 31)
}

pub(super) fn later(date: NaiveDate, days: u32) -> Option<NaiveDate> {
    date.checked_add_days(Days::new(u64::from(days)))
}
