//! A series and its dates in words.

use crate::english::say;
use chrono::{Datelike, NaiveDate};

use crate::model::Standing;
use crate::{
    calendar::{ClockTime, Weekday},
    english::days,
};

/// Returns the series in words: "Every second Tuesday at 10:00, 30 minutes, until 3 March 2027".
pub fn words(standing: &Standing) -> String {
    let days = say::capital(&standing.rrule.endless().describe_from(standing.first));
    let time = standing.time.map(|time| format!(" at {time}"));
    let length = minutes(standing.minutes);
    let until = standing.rrule.until().map(|last| {
        let day = days::day_month(last);
        format!(", until {day} {}", last.year())
    });
    let count = standing.rrule.count();
    let count = count.map(|count| format!(", {}", days::count(count.into(), "time")));
    let [time, until, count] = [time, until, count].map(Option::unwrap_or_default);
    format!("{days}{time}, {length}{until}{count}")
}

fn minutes(minutes: u16) -> String {
    match minutes {
        60 => "one hour".to_owned(),
        minutes => format!("{minutes} minutes"),
    }
}

/// Returns "Tue 1 December".
pub(crate) fn day(date: NaiveDate) -> String {
    let weekday: String = Weekday::of(date).name().chars().take(3).collect();
    format!("{weekday} {}", days::day_month(date))
}

/// Returns "Tue 24 Nov, 10:00", or the day alone.
pub(crate) fn when(date: NaiveDate, time: Option<ClockTime>) -> String {
    match time {
        Some(time) => format!("{}, {time}", days::short(date)),
        None => days::short(date),
    }
}
