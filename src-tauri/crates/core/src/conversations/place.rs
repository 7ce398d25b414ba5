//! Where and when a chat is, in words.

use chrono::NaiveDate;

use super::ChatTime;
use crate::{english::say, model::HalfDay};

const fn half_name(half: HalfDay) -> &'static str {
    match half {
        HalfDay::Morning => "morning",
        HalfDay::Afternoon => "afternoon",
    }
}

/// Returns the place that a zone is named after: "Chicago".
pub fn place(zone: &str) -> String {
    zone.rsplit('/').next().unwrap_or(zone).replace('_', " ")
}

/// Returns `day`, which is my day of the chat, with my time behind it, and the leader's day and time
/// where they differ: "tomorrow 15:00, 09:00 in Chicago", "today 19:30, Wed 25 Nov 08:30 in Auckland".
pub fn when(time: &ChatTime<'_>, today: NaiveDate, day: &str) -> String {
    let there = if time.leader_date() == time.my_date() {
        String::new()
    } else {
        format!("{} ", say::short_day(time.leader_date(), today))
    };
    let place = place(time.leader_zone());
    match (time.my_time(), time.leader_time(), time.chat().half) {
        (Some(mine), Some(theirs), _) if mine != theirs || !there.is_empty() => {
            format!("{day} {mine}, {there}{theirs} in {place}")
        }
        (Some(mine), ..) => format!("{day} {mine}"),
        (None, _, Some(half)) if there.is_empty() => format!("{day}, {}", half_name(half)),
        (None, _, Some(half)) => format!("{day}, {there}{} in {place}", half_name(half)),
        (None, _, None) => day.to_owned(),
    }
}
