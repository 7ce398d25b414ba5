//! Dates as people say them in a reason, in English and without the year: reasons are read within
//! months.

use chrono::{Datelike, NaiveDate};

use super::say;
use crate::calendar::Weekday;

/// Returns "19 Nov".
pub fn brief(date: NaiveDate) -> String {
    let month: String = say::month(date).chars().take(3).collect();
    format!("{} {month}", date.day())
}

/// Returns "19 Nov 2026".
pub fn dated(date: NaiveDate) -> String {
    format!("{} {}", brief(date), date.year())
}

/// Returns "Thu 19 Nov".
pub fn short(date: NaiveDate) -> String {
    let day: String = Weekday::of(date).name().chars().take(3).collect();
    format!("{day} {}", brief(date))
}

/// Returns "19 November".
pub fn day_month(date: NaiveDate) -> String {
    format!("{} {}", date.day(), say::month(date))
}

/// Returns "Thursday 26 November".
pub fn long(date: NaiveDate) -> String {
    format!("{} {}", Weekday::of(date).name(), day_month(date))
}

/// Returns "26 Nov to 7 Jan", or the one day.
pub fn range(first: NaiveDate, last: NaiveDate) -> String {
    if first == last {
        brief(first)
    } else if (first.year(), first.month()) == (last.year(), last.month()) {
        format!("{} to {}", first.day(), brief(last))
    } else {
        format!("{} to {}", brief(first), brief(last))
    }
}

/// Returns "Wed 25 to Mon 30 Nov", or the one day.
pub fn short_range(first: NaiveDate, last: NaiveDate) -> String {
    if first == last {
        short(first)
    } else if (first.year(), first.month()) == (last.year(), last.month()) {
        let day: String = Weekday::of(first).name().chars().take(3).collect();
        format!("{day} {} to {}", first.day(), short(last))
    } else {
        format!("{} to {}", short(first), short(last))
    }
}

/// Returns the weekdays as a list: "Tuesday and Wednesday".
pub fn weekdays(dates: &[NaiveDate]) -> String {
    let names: Vec<String> = dates
        .iter()
        .map(|date| Weekday::of(*date).name().to_owned())
        .collect();
    say::list(&names)
}

/// Returns "1 working day", "4 working days": a count with its noun.
pub fn count(n: i64, one: &str) -> String {
    if n == 1 {
        format!("1 {one}")
    } else {
        format!("{n} {one}s")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_say_each_word_once() {
        for (first, last, brief, short) in [
            ("2026-11-24", "2026-11-24", "24 Nov", "Tue 24 Nov"),
            (
                "2026-11-25",
                "2026-11-30",
                "25 to 30 Nov",
                "Wed 25 to Mon 30 Nov",
            ),
            (
                "2026-11-26",
                "2027-01-07",
                "26 Nov to 7 Jan",
                "Thu 26 Nov to Thu 7 Jan",
            ),
        ] {
            let (first, last) = (first.parse().unwrap(), last.parse().unwrap());
            assert_eq!(range(first, last), brief);
            assert_eq!(short_range(first, last), short);
        }
    }

    #[test]
    fn counts() {
        assert_eq!(count(1, "working day"), "1 working day");
        assert_eq!(count(5, "working day"), "5 working days");
    }
}
