//! From lines to drafts of events and zones.

use super::intake::Lines;
use super::remarks::Remarks;
use crate::content_line::ContentLine;

/// Properties of events that are read; the others are passed over.
const OF_EVENTS: [&str; 20] = [
    "UID",
    "SUMMARY",
    "DTSTART",
    "DTEND",
    "DURATION",
    "RRULE",
    "RDATE",
    "EXDATE",
    "EXRULE",
    "RECURRENCE-ID",
    "STATUS",
    "SEQUENCE",
    "DTSTAMP",
    "LAST-MODIFIED",
    "TRANSP",
    "X-MICROSOFT-CDO-BUSYSTATUS",
    "X-MICROSOFT-MSNCALENDAR-BUSYSTATUS",
    "CLASS",
    "ATTENDEE",
    "FREEBUSY",
];

/// Components nested deeper than this are passed over.
const DEEPEST: usize = 32;

/// What a draft will be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DraftKind {
    /// A `VEVENT`.
    Event,
    /// A `VFREEBUSY`.
    BusyTimes,
}

impl DraftKind {
    fn of(component: &str) -> Option<Self> {
        match component {
            "VEVENT" => Some(Self::Event),
            "VFREEBUSY" => Some(Self::BusyTimes),
            _ => None,
        }
    }
}

/// Lines of an event or of a list of busy times, not yet understood.
#[derive(Debug)]
pub(super) struct Draft {
    pub(super) kind: DraftKind,
    /// Where it begins.
    pub(super) line: usize,
    /// The place of its calendar in [`Rest::calendars`].
    pub(super) calendar: usize,
    pub(super) lines: Vec<(usize, String)>,
}

/// Lines of a zone, not yet understood.
#[derive(Debug, Default)]
pub(super) struct ZoneDraft {
    pub(super) names: Vec<String>,
    /// The name that the maker knows it by.
    pub(super) location: Option<String>,
    /// The lines of each STANDARD and DAYLIGHT.
    pub(super) parts: Vec<Vec<String>>,
}

/// What one `VCALENDAR` says about the events in it.
#[derive(Debug, Default)]
pub(super) struct CalendarDraft {
    /// The value of `METHOD`.
    pub(super) method: Option<String>,
    /// The name of the zone on whose clock the calendar is shown.
    pub(super) clock: Option<String>,
    pub(super) zones: Vec<ZoneDraft>,
}

/// What a file holds besides its events.
#[derive(Debug, Default)]
pub(super) struct Rest {
    /// In the order of the file.
    pub(super) calendars: Vec<CalendarDraft>,
    pub(super) name: Option<String>,
    /// A calendar began somewhere.
    pub(super) is_calendar: bool,
    /// Whoever watches asked to stop.
    pub(super) stopped: bool,
    pub(super) refused: Remarks,
    pub(super) notes: Remarks,
}

/// Hands every event of a file on as soon as it ends, so that no file has to fit into memory twice.
struct Reader<F> {
    take: F,
    rest: Rest,
    /// Components that are open, outermost first, with the line where they begin.
    open: Vec<(usize, String)>,
    event: Option<Draft>,
    zone: Option<ZoneDraft>,
}

/// Lines after which whoever watches hears how far reading has come.
const BETWEEN_WORDS: usize = 2_000;

/// Reads a file event by event and returns what else is in it. `watch` hears how many bytes are read,
/// and says whether to go on.
pub(super) fn read(
    bytes: &[u8],
    watch: &mut dyn FnMut(usize) -> bool,
    take: impl FnMut(Draft),
) -> Rest {
    let mut reader = Reader {
        take,
        rest: Rest::default(),
        open: Vec::new(),
        event: None,
        zone: None,
    };
    let mut lines = Lines::of(bytes);
    let mut since = 0;
    while let Some((number, text)) = lines.next() {
        since += 1;
        if since == BETWEEN_WORDS {
            since = 0;
            if !watch(lines.read()) {
                reader.rest.stopped = true;
                return reader.rest;
            }
        }
        match ContentLine::of(&text) {
            Some(line) if line.is("BEGIN") => reader.begin(number, line.value),
            Some(line) if line.is("END") => reader.end(number, line.value),
            Some(line) => reader.property(number, &line, &text),
            None => reader.no_line(number, &text),
        }
    }
    reader.close();
    reader.rest
}

impl<F: FnMut(Draft)> Reader<F> {
    fn begin(&mut self, number: usize, component: &str) {
        let name = component.to_ascii_uppercase();
        if let Some(kind) = DraftKind::of(&name) {
            self.begin_draft(number, kind);
        }
        match name.as_str() {
            "VEVENT" | "VFREEBUSY" | "VALARM" => {}
            "VTIMEZONE" => self.zone = Some(ZoneDraft::default()),
            "STANDARD" | "DAYLIGHT" => {
                if let Some(zone) = &mut self.zone {
                    zone.parts.push(Vec::new());
                }
            }
            "VCALENDAR" => {
                self.rest.is_calendar = true;
                self.rest.calendars.push(CalendarDraft::default());
            }
            other if self.event.is_none() && self.zone.is_none() => {
                let what = match other {
                    "VTODO" => "This is a to-do.",
                    "VJOURNAL" => "This is a journal entry.",
                    "VCARD" => "This is an address card.",
                    _ => "This kind of component is not known.",
                };
                let component = if other.is_empty() { "BEGIN" } else { other };
                let reason = format!("{what} Only events are read.");
                self.rest.refused.push(number, component, reason);
            }
            _ => {}
        }
        if self.open.len() < DEEPEST {
            self.open.push((number, name));
        }
    }

    fn begin_draft(&mut self, number: usize, kind: DraftKind) {
        if let Some(event) = self.event.take() {
            self.rest.notes.on_event(
                event.line,
                "The event has no END:VEVENT; it was read up to the next one.",
            );
            (self.take)(event);
        }
        self.calendar();
        self.event = Some(Draft {
            kind,
            line: number,
            calendar: self.rest.calendars.len() - 1,
            lines: Vec::new(),
        });
        // What was left open inside the event before ends with it.
        let is_draft = |(_, open): &(usize, String)| DraftKind::of(open).is_some();
        if let Some(place) = self.open.iter().position(is_draft) {
            self.open.truncate(place);
        }
    }

    /// Returns the calendar that was begun last; damaged files can have events outside of any.
    fn calendar(&mut self) -> Option<&mut CalendarDraft> {
        if self.rest.calendars.is_empty() {
            self.rest.calendars.push(CalendarDraft::default());
        }
        self.rest.calendars.last_mut()
    }

    fn end_zone(&mut self) {
        if let Some(zone) = self.zone.take()
            && let Some(calendar) = self.calendar()
        {
            calendar.zones.push(zone);
        }
    }

    fn end(&mut self, number: usize, component: &str) {
        let name = component.to_ascii_uppercase();
        let Some(place) = self.open.iter().rposition(|(_, open)| *open == name) else {
            let shown: String = name.chars().take(40).collect();
            let reason = format!("END:{shown} ends nothing that began.");
            self.rest.notes.push(number, &name, reason);
            return;
        };
        self.open.truncate(place);
        if !self.inside_draft()
            && let Some(event) = self.event.take()
        {
            (self.take)(event);
        }
        if !self.inside("VTIMEZONE") {
            self.end_zone();
        }
    }

    fn inside_draft(&self) -> bool {
        self.open
            .iter()
            .any(|(_, open)| DraftKind::of(open).is_some())
    }

    fn inside(&self, component: &str) -> bool {
        self.open.iter().any(|(_, open)| open == component)
    }

    fn property(&mut self, number: usize, line: &ContentLine<'_>, text: &str) {
        let innermost = self.open.last().map_or("", |(_, open)| open.as_str());
        match innermost {
            "VEVENT" | "VFREEBUSY" => {
                if let Some(event) = &mut self.event
                    && OF_EVENTS.iter().any(|name| line.is(name))
                {
                    event.lines.push((number, text.to_owned()));
                }
            }
            "VTIMEZONE" => {
                if let Some(zone) = &mut self.zone {
                    if line.is("TZID") {
                        if !zone.names.is_empty() {
                            let reason = "The zone has a second name; it is known by both.";
                            let notes = &mut self.rest.notes;
                            notes.push(number, "VTIMEZONE", reason.to_owned());
                        }
                        zone.names.push(line.value.trim_matches('"').to_owned());
                    } else if line.is("X-LIC-LOCATION") {
                        zone.location = Some(line.value.to_owned());
                    }
                }
            }
            "STANDARD" | "DAYLIGHT" => {
                if let Some(part) = self.zone.as_mut().and_then(|zone| zone.parts.last_mut()) {
                    part.push(text.to_owned());
                }
            }
            "VCALENDAR" if line.is("X-WR-CALNAME") || line.is("NAME") => {
                self.rest.name.get_or_insert_with(|| unescaped(line.value));
            }
            "VCALENDAR" if line.is("X-WR-TIMEZONE") => {
                let value = line.value.to_owned();
                if let Some(calendar) = self.calendar() {
                    calendar.clock.get_or_insert(value);
                }
            }
            "VCALENDAR" if line.is("METHOD") => {
                let value = line.value.to_owned();
                if let Some(calendar) = self.calendar() {
                    calendar.method.get_or_insert(value);
                }
            }
            _ => {}
        }
    }

    fn no_line(&mut self, number: usize, text: &str) {
        let component = self
            .open
            .last()
            .map_or("VCALENDAR", |(_, open)| open.as_str());
        let shown: String = text.chars().filter(|c| !c.is_control()).take(40).collect();
        // Inside an event it can be a part of a private title.
        let reason = if shown.trim().is_empty() || self.inside_draft() {
            "A line that can't be read was passed over.".to_owned()
        } else {
            format!("“{shown}” is no line of iCalendar and was passed over.")
        };
        self.rest.notes.push(number, component, reason);
    }

    /// Ends what the file left open.
    fn close(&mut self) {
        if let Some(event) = self.event.take() {
            let reason = "The file ends in the middle of this event.";
            self.rest.refused.on_event(event.line, reason);
        }
        self.end_zone();
        if let Some((line, _)) = self.open.iter().find(|(_, open)| open == "VCALENDAR") {
            let reason = "The calendar has no END:VCALENDAR; the file may be cut off.";
            self.rest.notes.push(*line, "VCALENDAR", reason.to_owned());
        }
    }
}

/// Returns a text value as people read it.
pub(super) fn unescaped(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next() {
                Some('n' | 'N') => text.push('\n'),
                Some(other) => text.push(other),
                None => text.push('\\'),
            },
            other => text.push(other),
        }
    }
    text
}
