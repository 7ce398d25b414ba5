//! Whether an event takes up time, and lists of busy times.

use std::collections::BTreeMap;

use super::event::{CalendarContext, Event, Origin, Properties, Refusal};
use super::length::Length;
use super::method::Method;
use super::reader::Draft;
use super::remarks::Remarks;
use crate::calendar::content_line::ContentLine;
use crate::calendar::recurrence::{Moment, RecurrenceSet};

/// What Outlook calls the state of an event, under either of its names.
const BUSY_STATUS: [&str; 2] = [
    "X-MICROSOFT-CDO-BUSYSTATUS",
    "X-MICROSOFT-MSNCALENDAR-BUSYSTATUS",
];

/// Tells whether a `CLASS` keeps the title from others; so does an unknown one (RFC 5545,
/// 3.8.1.3).
pub(super) fn is_private(class: &str) -> bool {
    !class.is_empty() && !class.eq_ignore_ascii_case("PUBLIC")
}

/// Tells whether an event takes up time: by the state that Outlook gives it, else by `TRANSP`, as
/// MS-OXCICAL orders them. Away is busy, working elsewhere is not.
pub(super) fn is_busy(properties: &Properties<'_>) -> bool {
    let status = |name: &&str| {
        let value = properties.value(name)?.to_ascii_uppercase();
        match value.as_str() {
            "FREE" | "WORKINGELSEWHERE" => Some(false),
            "TENTATIVE" | "BUSY" | "OOF" | "OUTOFOFFICE" => Some(true),
            _ => None,
        }
    };
    BUSY_STATUS.iter().find_map(status).unwrap_or_else(|| {
        properties
            .value("TRANSP")
            .is_none_or(|value| !value.eq_ignore_ascii_case("TRANSPARENT"))
    })
}

/// Returns the addresses and names of those who declined, in lowercase.
pub(super) fn declined(properties: &Properties<'_>) -> Vec<String> {
    let lines = properties.lines.iter().map(|(_, line)| line);
    let declining = lines.filter(|line| {
        let answer = line.parameter("PARTSTAT");
        line.is("ATTENDEE") && answer.is_some_and(|word| word.eq_ignore_ascii_case("DECLINED"))
    });
    declining
        .flat_map(|line| {
            [
                Some(line.value),
                line.parameter("EMAIL"),
                line.parameter("CN"),
            ]
        })
        .flatten()
        .map(address)
        .collect()
}

/// Returns an e-mail address without "mailto:", in lowercase.
pub(super) fn address(text: &str) -> String {
    let text = text.trim().to_lowercase();
    text.strip_prefix("mailto:").unwrap_or(&text).to_owned()
}

/// Reads a list of busy times; each period becomes an event. Periods marked as free are none.
pub(super) fn periods(
    draft: &Draft,
    calendar: &CalendarContext,
    notes: &mut Remarks,
) -> Result<Vec<Event>, Refusal> {
    let properties = Properties::of(draft, &calendar.zones);
    if calendar.method == Method::Request {
        return Ok(Vec::new());
    }
    let uid = properties.value("UID").unwrap_or_default();
    let mut found: BTreeMap<String, Event> = BTreeMap::new();
    for (number, line) in &properties.lines {
        if !line.is("FREEBUSY") || is_free(line) {
            continue;
        }
        let starts = properties
            .list(*number, line, notes)
            .map_err(|error| (*number, error.to_string()))?;
        let lengths = properties.period_lengths(line, &starts);
        for (start, length) in starts.into_iter().zip(lengths) {
            let Some(length) = length else {
                notes.on_event(*number, "A busy time without an end was left out.");
                continue;
            };
            let name = format!("{uid} {}", start.wall());
            let event = of_period(*number, name.clone(), start, length, &properties, calendar);
            // Of two from the same moment on, the longer holds.
            match found.get(&name) {
                Some(known) if known.length.reach_seconds() >= length.reach_seconds() => {}
                _ => {
                    found.insert(name, event);
                }
            }
        }
    }
    Ok(found.into_values().collect())
}

fn is_free(line: &ContentLine<'_>) -> bool {
    line.parameter("FBTYPE")
        .is_some_and(|kind| kind.eq_ignore_ascii_case("FREE"))
}

fn of_period(
    line: usize,
    name: String,
    start: Moment,
    length: Length,
    properties: &Properties<'_>,
    calendar: &CalendarContext,
) -> Event {
    Event {
        line,
        uid: Some(name),
        origin: Origin::BusyTimes,
        clock: calendar.clock.clone(),
        summary: String::new(),
        private: false,
        set: RecurrenceSet::new(start.clone(), Vec::new(), &[], &[]),
        start,
        length,
        lengths: BTreeMap::new(),
        changes: None,
        cancelled: false,
        busy: true,
        declined: Vec::new(),
        version: properties.version(),
        modified: None,
    }
}
