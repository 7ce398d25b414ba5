//! Whether an event takes up time, and lists of busy times.

use std::collections::BTreeMap;

use super::event::{CalendarContext, Event, Origin, Properties, Refusal};
use super::length::Length;
use super::method::Method;
use super::reader::Draft;
use super::remarks::Remarks;
use crate::content_line::ContentLine;
use crate::recurrence::{Moment, RecurrenceSet};

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

/// Whether an event takes up time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Availability {
    Free,
    Busy,
    OutOfOffice,
}

/// Reads it from the state that Outlook gives an event, else from `TRANSP`, as MS-OXCICAL orders
/// them. Working elsewhere is free.
pub(super) fn availability(properties: &Properties<'_>) -> Availability {
    let status = |name: &&str| {
        let value = properties.value(name)?.to_ascii_uppercase();
        match value.as_str() {
            "FREE" | "WORKINGELSEWHERE" => Some(Availability::Free),
            "TENTATIVE" | "BUSY" => Some(Availability::Busy),
            "OOF" | "OUTOFOFFICE" => Some(Availability::OutOfOffice),
            _ => None,
        }
    };
    BUSY_STATUS
        .iter()
        .find_map(status)
        .unwrap_or_else(|| match properties.value("TRANSP") {
            Some(value) if value.eq_ignore_ascii_case("TRANSPARENT") => Availability::Free,
            _ => Availability::Busy,
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
        let availability = free_busy_type(line);
        if !line.is("FREEBUSY") || availability == Availability::Free {
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
            let event = Event {
                availability,
                ..of_period(*number, name.clone(), start, length, &properties, calendar)
            };
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

/// Reads the kind of a period; any unknown kind is busy (RFC 5545, 3.2.9).
fn free_busy_type(line: &ContentLine<'_>) -> Availability {
    let kind = line.parameter("FBTYPE").map(str::to_ascii_uppercase);
    match kind.as_deref() {
        Some("FREE") => Availability::Free,
        Some("BUSY-UNAVAILABLE") => Availability::OutOfOffice,
        _ => Availability::Busy,
    }
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
        availability: Availability::Busy,
        declined: Vec::new(),
        version: properties.version(),
        modified: None,
    }
}
