//! Tables of cases for verdicts, clocks and slots, and laws that hold for any records.

use chrono::{NaiveDate, NaiveDateTime};

use super::*;
use crate::{
    Records,
    calendar::{ClockTime, Now, Span, Weekday},
    model::{
        BusyBlock, ConversationState, DayHours, EntryKind, HalfDay, Load, Moment, Opener,
        Preference, Purpose,
    },
    rhythm::testing::*,
    season::testing::rules,
};

mod ahead;
mod days;
mod laws;
mod moments;
mod planner_laws;
mod plans;
mod unknown;

fn now() -> Now {
    eight_on("2026-11-18")
}

/// A world in which the Group CFO was met on 2 November, so that nothing is due before 17 December.
fn met() -> Records {
    let mut records = world();
    records
        .conversations
        .push(chat(100, "2026-11-02", ConversationState::Held));
    records
}

fn weekday(day: Weekday) -> Preference {
    Preference {
        weekday: Some(day),
        from: None,
        to: None,
    }
}

fn times(from: &str, to: &str) -> Preference {
    Preference {
        weekday: None,
        from: from.parse().ok(),
        to: to.parse().ok(),
    }
}

fn busy(leader: Option<crate::Id<crate::model::Leader>>, start: &str, end: &str) -> BusyBlock {
    BusyBlock {
        id: id(1),
        seen: 0,
        leader_id: leader,
        source_id: None,
        key: String::new(),
        title: String::new(),
        away: false,
        event: String::new(),
        original: String::new(),
        version: crate::calendar::ics::Version::default(),
        start: start.parse().unwrap(),
        end: end.parse().unwrap(),
    }
}

fn codes(day: &DayAdvice) -> Vec<&'static str> {
    day.reasons
        .iter()
        .map(|reason| reason.code.word())
        .collect()
}
