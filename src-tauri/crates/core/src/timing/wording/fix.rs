//! Quick corrections in words.

use crate::english::say;
use chrono::NaiveDate;

use crate::{calendar::Weekday, english::days};

pub(in super::super) fn works_on(name: &str, who: &str) -> String {
    format!("{name} is a working day for {who}")
}

pub(in super::super) fn works_day(who: &str, date: NaiveDate) -> String {
    say::capital(&format!("{who} works on {}", days::long(date)))
}

pub(in super::super) fn weekday_suits(weekday: Weekday) -> String {
    format!("{}s are fine", weekday.name())
}

pub(in super::super) fn weekday_is_ordinary(weekday: Weekday) -> String {
    format!("{}s are like other days", weekday.name())
}

pub(in super::super) fn any_time(weekday: Weekday) -> String {
    format!("Any time on a {} is fine", weekday.name())
}

pub(in super::super) fn usual_notice() -> String {
    "The usual notice is enough".to_owned()
}

pub(in super::super) fn per_day(chats: u16) -> String {
    format!("Up to {chats} chats a day are fine")
}

pub(in super::super) fn per_week(chats: u16) -> String {
    format!("Up to {chats} chats a week are fine")
}

pub(in super::super) fn no_open_moment(who: &str) -> String {
    format!("Not an open moment for {who}")
}

pub(in super::super) fn busy_only(name: &str, who: &str) -> String {
    format!("{name} is busy for {who}, not critical")
}

pub(in super::super) fn ordinary(name: &str, who: &str) -> String {
    format!("{name} is an ordinary time for {who}")
}

pub(in super::super) fn does_not_touch(name: &str, whom: &str) -> String {
    format!("{name} does not touch {whom}")
}
