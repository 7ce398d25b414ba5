//! Files written for the tests, and what becomes of them.

mod differences;
mod meetings;
mod rhythm;
mod times;
mod writing;

use super::*;
use crate::{Records, calendar::ics::CalendarFile, model::Scope, rhythm::testing};

/// Returns a file of the tests.
macro_rules! fixture {
    ($name:literal) => {
        include_bytes!(concat!(
            "../../../../../../tests/fixtures/calendars/",
            $name
        ))
        .as_slice()
    };
}
pub(super) use fixture;

fn today() -> chrono::NaiveDate {
    "2026-11-18".parse().unwrap()
}

/// Returns what a file gives to somebody in Berlin.
fn taken(bytes: &[u8], holds: Holds, with_titles: bool) -> Incoming {
    let mut records = testing::world();
    records.me.zone = "Europe/Berlin".to_owned();
    let file = CalendarFile::read(bytes);
    let mut asked = Asked::of(&records, holds, with_titles, "file.ics", today());
    asked.form = SourceForm::parts(&file)[0];
    Incoming::of(&file, &asked, &mut |_, _| true).unwrap()
}

fn times(incoming: &Incoming) -> Vec<String> {
    let Content::Times(times) = &incoming.content else {
        panic!("these are events")
    };
    let shown = times.iter().map(|time| {
        let (start, end) = (
            time.start.format("%m-%d %H:%M"),
            time.end.format("%m-%d %H:%M"),
        );
        format!("{start} to {end} {}", time.title)
            .trim_end()
            .to_owned()
    });
    shown.collect()
}

fn events(incoming: &Incoming) -> &[IncomingEvent] {
    match &incoming.content {
        Content::Events(events) => events,
        Content::Times(_) => panic!("these are times"),
    }
}

fn reasons(incoming: &Incoming) -> Vec<String> {
    let refused = incoming.refused.iter();
    refused
        .map(|remark| format!("{}: {}", remark.line, remark.reason))
        .collect()
}

fn company() -> Holds {
    Holds::Rhythm(Scope::Company)
}

fn empty() -> Records {
    testing::world()
}
