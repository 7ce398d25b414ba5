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
//! from the `VTIMEZONE` of the same calendar, and so is a name whose offset never changes. A time in
//! no zone is on the clock of its calendar (`X-WR-TIMEZONE`), where that says one.
//!
//! A file is a whole calendar or holds messages about single meetings ([`Method`], `messages`).
//!
//! [`write()`] gives files that other programs take, with zones described out of our own database.

mod busy;
mod days;
mod event;
mod group;
mod intake;
mod length;
mod messages;
mod method;
mod own_vtimezone;
mod reader;
mod remarks;
mod series;
mod steps;
mod vtimezone;
mod write;

use super::zones::Zone;

use event::{CalendarContext, Event};
use reader::DraftKind;
use remarks::Remarks;

pub use busy::Availability;
pub use days::{DaySeries, MovedDay};
pub use intake::decode;
pub use messages::{About, Meeting, MeetingDate};
pub use method::{Method, Version};
pub use remarks::Remark;
pub use series::{EventOccurrence, PRIVATE_EVENT, Series};
pub use steps::Steps;
pub use write::{Invitation, Outgoing, Person, UnknownZone, write, write_invitation};

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
    /// What the calendars of the file are sent for, in their order; none in a file without any.
    pub methods: Vec<Method>,
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
        let calendars = first.calendars.into_iter();
        let calendars: Vec<CalendarContext> = calendars.map(CalendarContext::of).collect();
        let (mut refused, mut notes) = (Remarks::default(), Remarks::default());
        let mut events = Vec::new();
        let mut watch = |read| !first.stopped && watch(bytes.len() + read, whole);
        let rest = reader::read(&bytes, &mut watch, |draft| {
            if events.len() >= MOST_EVENTS {
                let reason = "The file holds more events than can be read at once.";
                return refused.on_event(draft.line, reason);
            }
            let Some(calendar) = calendars.get(draft.calendar) else {
                return;
            };
            let method = calendar.method;
            let read = match draft.kind {
                DraftKind::BusyTimes => busy::periods(&draft, calendar, &mut notes),
                DraftKind::Event if !method.changes_times() => {
                    return notes.on_event(draft.line, method.words());
                }
                DraftKind::Event => {
                    Event::of(&draft, calendar, &mut notes).map(|event| vec![event])
                }
            };
            match read {
                Ok(mut read) => events.append(&mut read),
                Err((line, reason)) => refused.on_event(line, &reason),
            }
        });
        let read = events.len();
        let series = group::grouped(events, &mut notes);
        let mut refused = refused.finish();
        refused.append(&mut rest.refused.finish());
        refused.sort_by_key(|remark| remark.line);
        let mut notes = notes.finish();
        notes.append(&mut rest.notes.finish());
        notes.sort_by_key(|remark| remark.line);
        let methods: Vec<Method> = calendars.iter().map(|calendar| calendar.method).collect();
        let is_message = methods.iter().any(|method| method.is_message());
        if read == 0 && refused.is_empty() && !is_message {
            refused.push(Remark {
                line: 1,
                component: "VCALENDAR".to_owned(),
                reason: "There is no event in this file.".to_owned(),
            });
        }
        Self {
            is_calendar: rest.is_calendar,
            name: rest.name,
            zone: calendars.into_iter().find_map(|calendar| calendar.clock),
            methods,
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
mod tests_kinds;
#[cfg(test)]
mod tests_write;
