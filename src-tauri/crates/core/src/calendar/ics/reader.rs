//! From lines to drafts of events and zones.

use super::intake::Lines;
use super::remarks::Remarks;
use crate::calendar::content_line::ContentLine;

/// Properties of events that are read; the others are passed over.
const OF_EVENTS: [&str; 16] = [
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
];

/// Components nested deeper than this are passed over.
const DEEPEST: usize = 32;

/// Lines of an event, not yet understood.
#[derive(Debug, Default)]
pub(super) struct Draft {
    /// Where it begins.
    pub(super) line: usize,
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

/// What a file holds besides its events.
#[derive(Debug, Default)]
pub(super) struct Rest {
    pub(super) name: Option<String>,
    /// A calendar began somewhere.
    pub(super) is_calendar: bool,
    /// Whoever watches asked to stop.
    pub(super) stopped: bool,
    /// The name of the zone on whose clock the calendar is shown.
    pub(super) clock: Option<String>,
    pub(super) zones: Vec<ZoneDraft>,
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
        match name.as_str() {
            "VEVENT" => {
                if let Some(event) = self.event.take() {
                    self.rest.notes.on_event(
                        event.line,
                        "The event has no END:VEVENT; it was read up to the next one.",
                    );
                    (self.take)(event);
                }
                self.event = Some(Draft {
                    line: number,
                    lines: Vec::new(),
                });
                // What was left open inside the event before ends with it.
                if let Some(place) = self.open.iter().position(|(_, open)| open == "VEVENT") {
                    self.open.truncate(place);
                }
            }
            "VTIMEZONE" => self.zone = Some(ZoneDraft::default()),
            "STANDARD" | "DAYLIGHT" => {
                if let Some(zone) = &mut self.zone {
                    zone.parts.push(Vec::new());
                }
            }
            "VCALENDAR" => self.rest.is_calendar = true,
            "VALARM" => {}
            other if self.event.is_none() && self.zone.is_none() => {
                let what = match other {
                    "VTODO" => "This is a to-do.",
                    "VJOURNAL" => "This is a journal entry.",
                    "VFREEBUSY" => "This is a list of busy times.",
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

    fn end(&mut self, number: usize, component: &str) {
        let name = component.to_ascii_uppercase();
        let Some(place) = self.open.iter().rposition(|(_, open)| *open == name) else {
            let shown: String = name.chars().take(40).collect();
            let reason = format!("END:{shown} ends nothing that began.");
            self.rest.notes.push(number, &name, reason);
            return;
        };
        self.open.truncate(place);
        if !self.inside("VEVENT")
            && let Some(event) = self.event.take()
        {
            (self.take)(event);
        }
        if !self.inside("VTIMEZONE") {
            self.rest.zones.extend(self.zone.take());
        }
    }

    fn inside(&self, component: &str) -> bool {
        self.open.iter().any(|(_, open)| open == component)
    }

    fn property(&mut self, number: usize, line: &ContentLine<'_>, text: &str) {
        let innermost = self.open.last().map_or("", |(_, open)| open.as_str());
        match innermost {
            "VEVENT" => {
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
                self.rest.clock.get_or_insert_with(|| line.value.to_owned());
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
        let reason = if shown.trim().is_empty() {
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
        self.rest.zones.extend(self.zone.take());
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
