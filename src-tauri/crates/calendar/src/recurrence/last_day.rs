//! The last day of dates that last several days, where it can be said like the first: "10 to 31 March".

use chrono::{Datelike, Days, NaiveDate};

use super::rule::{Frequency, Rule};
use super::words::has_weeks_or_year_days;

/// Returns the last day of so many from the start on, where the rule names that one day of the year and
/// the last day is the same every year: over the end of February it is another one in a leap year.
pub(super) fn last_day(rule: &Rule, start: NaiveDate, days: u16) -> Option<NaiveDate> {
    let is_start = if rule.months.is_empty() {
        rule.month_days.is_empty()
    } else {
        rule.months
            .iter()
            .all(|month| u32::from(*month) == start.month())
            && (rule.month_days.iter()).all(|day| i64::from(*day) == i64::from(start.day()))
    };
    if rule.frequency != Frequency::Yearly
        || !is_start
        || !rule.weekdays.is_empty()
        || !rule.set_positions.is_empty()
        || has_weeks_or_year_days(rule)
        || days >= 300
    {
        return None;
    }
    let last_of = |first: NaiveDate| first.checked_add_days(Days::new(u64::from(days) - 1));
    let last_in = |year: i32| {
        let last = last_of(start.with_year(year)?)?;
        Some((last.month(), last.day()))
    };
    (last_in(2027)? == last_in(2028)?).then(|| last_of(start))?
}
