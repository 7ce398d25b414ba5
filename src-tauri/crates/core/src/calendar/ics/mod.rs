//! Reading and writing iCalendar files: events, their occurrences, and what could not be read.
//!
//! Real files are damaged in many ways, so reading goes event by event: bytes become lines whatever
//! their encoding and ends (`intake`), lines become drafts of events and zones (`reader`), each
//! draft becomes an event or a refusal with its line and a reason (`event`), and events of one UID
//! become a [`Series`]. A damaged event never takes the good ones with it, and nothing is left out
//! in silence: what is not kept is in [`CalendarFile::refused`], what was read with a guess in
//! [`CalendarFile::notes`].
//!
//! Zones are found by name first (IANA, Windows, an offset); what only the file describes is taken
//! from its `VTIMEZONE`. A time whose zone nobody knows stays a time in no zone.
//!
//! [`write()`] gives files that other programs take, with zones described out of our own database.

mod days;
mod event;
mod intake;
mod length;
mod own_vtimezone;
mod reader;
mod remarks;
mod series;
mod steps;
mod vtimezone;
mod write;

use super::zones::Zone;

use remarks::Remarks;

pub use days::{DaySeries, MovedDay};
pub use remarks::Remark;
pub use series::{EventOccurrence, Series};
pub use steps::Steps;
pub use write::{Outgoing, UnknownZone, write};

/// More events than this in one file are refused, so that memory stays within bounds.
const MOST_EVENTS: usize = 150_000;

/// What was read of one iCalendar file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarFile {
    /// There is a calendar in it, and not anything else.
    pub is_calendar: bool,
    /// The name that the file gives to its calendar.
    pub name: Option<String>,
    /// The zone on whose clock the calendar shows what the file writes in UTC.
    pub zone: Option<Zone>,
    /// The events, grouped by UID, in the order of the file.
    pub series: Vec<Series>,
    /// How many events were read, changed occurrences of a series counted, too.
    pub events: usize,
    /// What was not kept.
    pub refused: Vec<Remark>,
    /// What was kept, but read with a guess or in part.
    pub notes: Vec<Remark>,
}

impl CalendarFile {
    /// Reads a file, whatever it holds.
    pub fn read(bytes: &[u8]) -> Self {
        Self::read_watched(bytes, &mut |_, _| true)
    }

    /// Reads a file as [`Self::read`] does. `watch` hears from time to time how much is done, out of
    /// how much, and says whether to go on; where it does not, what was read so far is returned.
    pub fn read_watched(bytes: &[u8], watch: &mut dyn FnMut(usize, usize) -> bool) -> Self {
        let bytes = intake::without_utf16(bytes);
        let whole = 2 * bytes.len();
        // Zones can stand behind the events that name them, so that they are looked for first.
        let first = reader::read(&bytes, &mut |read| watch(read, whole), |_| {});
        let zones = vtimezone::Zones::of(first.zones);
        let (mut refused, mut notes) = (Remarks::default(), Remarks::default());
        let mut events = Vec::new();
        let mut watch = |read| !first.stopped && watch(bytes.len() + read, whole);
        let rest = reader::read(&bytes, &mut watch, |draft| {
            if events.len() >= MOST_EVENTS {
                let reason = "The file holds more events than can be read at once.";
                return refused.on_event(draft.line, reason);
            }
            match event::Event::of(&draft, &zones, &mut notes) {
                Ok(event) => events.push(event),
                Err((line, reason)) => refused.on_event(line, &reason),
            }
        });
        let read = events.len();
        let series = series::grouped(events, &mut notes);
        let mut refused = refused.finish();
        refused.append(&mut rest.refused.finish());
        refused.sort_by_key(|remark| remark.line);
        let mut notes = notes.finish();
        notes.append(&mut rest.notes.finish());
        notes.sort_by_key(|remark| remark.line);
        if read == 0 && refused.is_empty() {
            refused.push(Remark {
                line: 1,
                component: "VCALENDAR".to_owned(),
                reason: "There is no event in this file.".to_owned(),
            });
        }
        Self {
            is_calendar: rest.is_calendar,
            name: rest.name,
            zone: rest.clock.as_deref().and_then(|name| zones.find(name)),
            series,
            events: read,
            refused,
            notes,
        }
    }

    /// Returns the occurrences that share a day with the span, in order of their wall times, at most
    /// so many; cancelled ones are marked, not left out.
    pub fn occurrences(&self, span: super::Span, most: usize) -> Found<'_> {
        let mut found = Found {
            occurrences: Vec::new(),
            complete: true,
        };
        let mut steps = Steps::of_a_file();
        for series in &self.series {
            if found.occurrences.len() >= most {
                found.complete = false;
                break;
            }
            let zone = self.zone.as_ref();
            found.complete &=
                series.occurrences_into(span, zone, &mut steps, &mut found.occurrences);
        }
        found
            .occurrences
            .sort_by(|a, b| (a.start.order(), a.uid).cmp(&(b.start.order(), b.uid)));
        if found.occurrences.len() > most {
            found.occurrences.truncate(most);
            found.complete = false;
        }
        found
    }
}

/// Occurrences of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found<'a> {
    /// In order of their wall times.
    pub occurrences: Vec<EventOccurrence<'a>>,
    /// Nothing was cut off.
    pub complete: bool,
}

#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_write;
