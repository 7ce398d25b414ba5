//! The sentences about calendar files.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::meetings::Outcome;
use crate::model::Holds;
use crate::{Records, model::Scope};

/// What an event without a title is called.
pub(crate) const NO_TITLE: &str = "Event without a title";

/// What the messages about meetings are called, taken together.
pub(crate) const MESSAGES: &str = "Meeting messages";

pub(crate) const NOT_A_RHYTHM: &str =
    "A list of busy times has no events; import it as busy times.";

pub(crate) const NO_CALENDAR: &str = "This is not a calendar file: nothing in it begins a calendar. \
     Export it again as iCalendar (.ics).";

pub(crate) const TOO_MUCH: &str =
    "The events from here on take too long to work out; they were left out.";

pub(crate) const TOO_MUCH_FOR_ONE: &str = "This event takes too long to work out; it was left out.";

pub(crate) const SERIES_CUT: &str = "This event has more occurrences in these days than are looked \
     at; the later ones are left out.";

pub(crate) const LONGER_THAN_A_YEAR: &str =
    "Each occurrence lasts longer than a year; an entry of the rhythm can't.";

pub(crate) fn too_many_times(most: usize, found: usize, first_left: NaiveDate) -> String {
    format!(
        "There are {found} busy times in these days. The first {most} are taken; from {first_left} \
         on they are left out."
    )
}

pub(crate) fn too_many_entries(most: usize) -> String {
    format!("A rhythm takes at most {most} entries from one file; those from here on are left out.")
}

pub(crate) fn no_such_year(first: NaiveDate) -> String {
    format!("{first} is outside the years 1950 to 2150.")
}

pub(crate) fn known_until(until: NaiveDate) -> String {
    format!(
        "No single rule describes how this repeats. Its dates are imported one by one, up to {until}."
    )
}

/// Says what messages about meetings do.
pub(crate) fn message(outcomes: &[Outcome]) -> String {
    let mut counts: BTreeMap<Outcome, usize> = BTreeMap::new();
    for outcome in outcomes {
        *counts.entry(*outcome).or_default() += 1;
    }
    if counts.is_empty() {
        return "Changes nothing here.".to_owned();
    }
    let sentences = counts.into_iter().map(|(outcome, count)| {
        let meetings = match count {
            1 => "one meeting".to_owned(),
            many => format!("{many} meetings"),
        };
        match outcome {
            Outcome::Adds => format!("Adds {meetings}."),
            Outcome::AddsDates => format!("Adds dates of {meetings}."),
            Outcome::Updates => format!("Updates {meetings}."),
            Outcome::UpdatesDates => format!("Updates single dates of {meetings}."),
            Outcome::Cancels => format!("Cancels {meetings}."),
            Outcome::CancelsDates => format!("Cancels single dates of {meetings}."),
            Outcome::CancelsUnknown => {
                format!("Cancels {meetings} that you do not have.")
            }
            Outcome::IsOlder => {
                format!("Skips {meetings}: newer information is already here.")
            }
            Outcome::SaysTheSame => format!("Changes nothing about {meetings}."),
        }
    });
    sentences.collect::<Vec<_>>().join(" ")
}

/// Returns what a calendar is, in words: "busy times of the Group CFO".
pub(crate) fn what(records: &Records, holds: Holds) -> String {
    let role = |id| {
        records
            .leader(id)
            .map_or("a leader", |leader| leader.role.as_str())
    };
    match holds {
        Holds::MyTimes => "my busy times".to_owned(),
        Holds::LeaderTimes(id) => format!("busy times of {}", the(role(id))),
        Holds::Rhythm(Scope::Company) => "rhythm of the company".to_owned(),
        Holds::Rhythm(Scope::Leader(id)) => format!("rhythm of {}", the(role(id))),
        Holds::Rhythm(Scope::Unit(id)) => {
            let unit = records.unit(id).map_or("a unit", |unit| unit.name.as_str());
            format!("rhythm of {unit}")
        }
    }
}

/// Returns the role as it stands in a sentence.
fn the(role: &str) -> String {
    let lower = role.to_lowercase();
    if lower.starts_with("the ") || lower.starts_with("a ") {
        role.to_owned()
    } else {
        format!("the {role}")
    }
}
