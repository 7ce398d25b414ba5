//! Steps from one day to another that always arrive: at the first or the last date there is, if need be.

use chrono::{Datelike, Days, Months, NaiveDate};

/// Returns the date that many days later; earlier for a negative number.
pub fn days_after(date: NaiveDate, days: i64) -> NaiveDate {
    let step = Days::new(days.unsigned_abs());
    if days < 0 {
        date.checked_sub_days(step).unwrap_or(NaiveDate::MIN)
    } else {
        date.checked_add_days(step).unwrap_or(NaiveDate::MAX)
    }
}

/// Returns the date that many weeks later; earlier for a negative number.
pub fn weeks_after(date: NaiveDate, weeks: i64) -> NaiveDate {
    days_after(date, weeks.saturating_mul(7))
}

/// Returns the same day that many months later, or the last of a month that has no such day; earlier for
/// a negative number.
pub fn months_after(date: NaiveDate, months: i32) -> NaiveDate {
    let step = Months::new(months.unsigned_abs());
    if months < 0 {
        date.checked_sub_months(step).unwrap_or(NaiveDate::MIN)
    } else {
        date.checked_add_months(step).unwrap_or(NaiveDate::MAX)
    }
}

/// Returns the day after.
pub fn next_day(date: NaiveDate) -> NaiveDate {
    date.succ_opt().unwrap_or(date)
}

/// Returns the day before.
pub fn previous_day(date: NaiveDate) -> NaiveDate {
    date.pred_opt().unwrap_or(date)
}

/// Returns the Monday of the week that a date is in.
pub fn monday_of(date: NaiveDate) -> NaiveDate {
    days_after(date, -i64::from(date.weekday().num_days_from_monday()))
}

/// Returns the days from one date to another; negative the other way.
pub fn days_between(from: NaiveDate, to: NaiveDate) -> i64 {
    to.signed_duration_since(from).num_days()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_go_both_ways_and_stop_at_the_ends() {
        let date = |text: &str| -> NaiveDate { text.parse().unwrap() };
        for (found, expected) in [
            (days_after(date("2026-11-30"), 1), date("2026-12-01")),
            (days_after(date("2026-11-30"), -30), date("2026-10-31")),
            (weeks_after(date("2026-11-30"), -1), date("2026-11-23")),
            (months_after(date("2026-01-31"), 1), date("2026-02-28")),
            (months_after(date("2026-03-31"), -1), date("2026-02-28")),
            (monday_of(date("2026-11-29")), date("2026-11-23")),
            (next_day(NaiveDate::MAX), NaiveDate::MAX),
            (previous_day(NaiveDate::MIN), NaiveDate::MIN),
            (days_after(NaiveDate::MAX, 1), NaiveDate::MAX),
            (weeks_after(NaiveDate::MIN, i64::MIN), NaiveDate::MIN),
            (months_after(NaiveDate::MAX, 1), NaiveDate::MAX),
        ] {
            assert_eq!(found, expected);
        }
        assert_eq!(days_between(date("2026-11-30"), date("2026-11-18")), -12);
    }
}
