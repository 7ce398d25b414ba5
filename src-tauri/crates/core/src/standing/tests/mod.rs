//! Dates of series, and how they bear on the days around them.

use chrono::NaiveDate;

use super::{
    book::{Book, Occasion},
    words,
};
use crate::model::{DateState, Standing, StandingDate};
use crate::{
    Id, Records,
    calendar::{ClockTime, Now, Span, zones::Zone},
    model::{ConversationState, Leader, Load, Pace},
    openers::{Advisor, shipped},
    rhythm::testing::*,
    screens::week,
    season::testing::rules,
    timing::{Due, DueState, Outlook, Verdict, planner},
};

mod around;
mod dates;
mod screens;

/// Wednesday at eight.
fn now() -> Now {
    eight_on("2026-11-18")
}

fn series(leader: u128, rrule: &str, first: &str, time: Option<&str>) -> Standing {
    Standing {
        id: id(500 + leader),
        seen: 0,
        leader_id: id(leader),
        rrule: rrule.parse().unwrap(),
        first: date(first),
        time: time.map(|time| time.parse().unwrap()),
        minutes: 30,
        place: String::new(),
        note: String::new(),
    }
}

/// The Group CFO on every second Tuesday at ten from 24 November on.
fn tuesdays() -> Records {
    let mut records = world();
    records.standings.push(series(
        1,
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
        "2026-11-24",
        Some("10:00"),
    ));
    records
}

fn decided(key: &str, state: DateState, to: Option<&str>) -> StandingDate {
    StandingDate {
        id: id(900),
        seen: 0,
        standing_id: id(501),
        key: date(key),
        state,
        date: to.map(date),
        time: None,
        conversation_id: None,
    }
}

fn dates(records: &Records) -> Vec<String> {
    let window = Span::new(date("2026-11-18"), date("2026-12-31"));
    let book = Book::of(records, window.first);
    let found = book.standing(id(1), window);
    found.iter().map(|one| one.date.to_string()).collect()
}

fn due(records: &Records, leader: u128) -> Due {
    Outlook::new(records, rules(), now())
        .due(id(leader))
        .unwrap()
}

/// Returns the starts that are offered on a day, to the minute.
fn busy_between(records: &Records, day: &str, from: &str, to: &str) -> bool {
    let mut records = records.clone();
    // Exactly one hour in common, so that what is taken of it shows.
    records.leaders[0].hours = crate::calendar::Weekday::ALL
        .into_iter()
        .map(|weekday| crate::model::DayHours {
            weekday,
            from: from.parse().unwrap(),
            to: to.parse().unwrap(),
        })
        .collect();
    let other = Leader {
        id: id(2),
        ..records.leaders[0].clone()
    };
    records.leaders.push(other);
    let outlook = Outlook::new(&records, rules(), now());
    outlook.verdict(id(2), date(day)) == Verdict::Avoid
}
