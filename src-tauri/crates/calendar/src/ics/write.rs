//! Writing iCalendar files that the usual programs take.

use std::collections::BTreeMap;
use std::fmt::Write;

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Utc};

use super::own_vtimezone::vtimezone;
use crate::recurrence::{DayRule, Local};
use crate::zones::Zone;

/// A content line is folded after this many bytes.
const FOLD_AT: usize = 75;

/// How far ahead the zone of an endless series is described.
const YEARS_AHEAD: i32 = 10;

/// An event to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outgoing {
    /// Unique for all times; the same event written again keeps it.
    pub uid: String,
    /// Raised with every change that others are sent.
    pub sequence: u32,
    /// When it starts: a day, or a time on the clock of `zone`.
    pub start: Local,
    /// The first moment, or the first day, after it.
    pub end: Local,
    /// The IANA name of the zone; none for days, and for times in no zone.
    pub zone: Option<String>,
    pub summary: String,
    pub description: Option<String>,
    pub rule: Option<DayRule>,
    /// Days of the rule on which it does not take place.
    pub exceptions: Vec<NaiveDate>,
    /// It takes up time.
    pub busy: bool,
    pub cancelled: bool,
}

/// The zone of an event is not known.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("The time zone “{0}” is not known.")]
pub struct UnknownZone(pub String);

/// A person of an invitation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The name; may be empty.
    pub name: String,
    pub email: String,
}

/// A message that invites somebody, or calls the event off where it was cancelled (RFC 5546).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    pub event: Outgoing,
    /// Where; may be empty.
    pub location: String,
    pub organizer: Person,
    pub attendee: Person,
}

/// Returns a file with the invitation, METHOD:REQUEST or METHOD:CANCEL.
pub fn write_invitation(
    invitation: &Invitation,
    stamp: DateTime<Utc>,
) -> Result<String, UnknownZone> {
    let event = &invitation.event;
    let mut lines = Lines::default();
    let method = if event.cancelled { "CANCEL" } else { "REQUEST" };
    lines.begin(method, std::slice::from_ref(event), None)?;
    let mut more = vec![with_name("ORGANIZER", "", &invitation.organizer)];
    let answer = if event.cancelled {
        ""
    } else {
        ";PARTSTAT=NEEDS-ACTION;RSVP=TRUE"
    };
    let attendee = format!(";ROLE=REQ-PARTICIPANT{answer}");
    more.push(with_name("ATTENDEE", &attendee, &invitation.attendee));
    if !invitation.location.trim().is_empty() {
        more.push(format!("LOCATION:{}", escaped(invitation.location.trim())));
    }
    lines.event(event, stamp, &more);
    lines.add("END:VCALENDAR");
    Ok(lines.0)
}

/// Writes a person as a property. A parameter can hold neither quotes nor control characters.
fn with_name(property: &str, parameters: &str, person: &Person) -> String {
    let name: String = person
        .name
        .chars()
        .filter(|letter| !letter.is_control() && *letter != '"')
        .collect();
    let name = if name.trim().is_empty() {
        String::new()
    } else {
        format!(";CN=\"{}\"", name.trim())
    };
    format!("{property}{name}{parameters}:mailto:{}", person.email)
}

/// Returns a file with the events, RFC 5545, lines ended by CR LF; `stamp` is when it is written.
pub fn write(name: &str, events: &[Outgoing], stamp: DateTime<Utc>) -> Result<String, UnknownZone> {
    let mut lines = Lines::default();
    lines.begin("PUBLISH", events, Some(name))?;
    for event in events {
        lines.event(event, stamp, &[]);
    }
    lines.add("END:VCALENDAR");
    Ok(lines.0)
}

/// Returns the zones that the events name, with the first and last year in which each is needed.
fn zones_of(events: &[Outgoing]) -> BTreeMap<&str, (i32, i32)> {
    let mut zones: BTreeMap<&str, (i32, i32)> = BTreeMap::new();
    for event in events {
        let Some(zone) = event.zone.as_deref().filter(|zone| *zone != "UTC") else {
            continue;
        };
        let year = event.start.date().year();
        let last = match &event.rule {
            None => event.end.date().year(),
            Some(rule) => rule
                .until()
                .map_or(year + YEARS_AHEAD, |until| until.year()),
        };
        let span = zones.entry(zone).or_insert((year, last));
        *span = (span.0.min(year), span.1.max(last));
    }
    zones
}

#[derive(Default)]
struct Lines(String);

impl Lines {
    /// Adds a line, folded between characters.
    fn add(&mut self, line: &str) {
        let mut room = FOLD_AT;
        for letter in line.chars() {
            if letter.len_utf8() > room {
                self.0.push_str("\r\n ");
                room = FOLD_AT - 1;
            }
            self.0.push(letter);
            room -= letter.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    /// Adds the head of a file, with the zones of its events.
    fn begin(
        &mut self,
        method: &str,
        events: &[Outgoing],
        name: Option<&str>,
    ) -> Result<(), UnknownZone> {
        self.add("BEGIN:VCALENDAR");
        self.add("VERSION:2.0");
        self.add("PRODID:-//Overture//Overture//EN");
        self.add("CALSCALE:GREGORIAN");
        self.add(&format!("METHOD:{method}"));
        if let Some(name) = name {
            self.add(&format!("X-WR-CALNAME:{}", escaped(name)));
        }
        for (zone, (first, last)) in zones_of(events) {
            let found = Zone::named(zone).ok_or_else(|| UnknownZone(zone.to_owned()))?;
            for line in vtimezone(&found, first - 1, last + 1) {
                self.add(&line);
            }
        }
        Ok(())
    }

    /// Adds an event, with further properties.
    fn event(&mut self, event: &Outgoing, stamp: DateTime<Utc>, more: &[String]) {
        self.add("BEGIN:VEVENT");
        self.add(&format!("UID:{}", escaped(&event.uid)));
        self.add(&format!("DTSTAMP:{}", stamp.format("%Y%m%dT%H%M%SZ")));
        self.add(&format!("SEQUENCE:{}", event.sequence));
        let zone = event.zone.as_deref();
        self.add(&dated("DTSTART", &[event.start], zone));
        self.add(&dated("DTEND", &[event.end], zone));
        if let Some(rule) = &event.rule {
            self.add(&format!("RRULE:{}", rule_of(rule, event)));
        }
        if !event.exceptions.is_empty() {
            let days: Vec<Local> = event
                .exceptions
                .iter()
                .map(|day| match event.start {
                    Local::Date(_) => Local::Date(*day),
                    Local::Time(start) => Local::Time(day.and_time(start.time())),
                })
                .collect();
            self.add(&dated("EXDATE", &days, zone));
        }
        self.add(&format!("SUMMARY:{}", escaped(&event.summary)));
        if let Some(description) = &event.description {
            self.add(&format!("DESCRIPTION:{}", escaped(description)));
        }
        self.add(if event.busy {
            "TRANSP:OPAQUE"
        } else {
            "TRANSP:TRANSPARENT"
        });
        for line in more {
            self.add(line);
        }
        if event.cancelled {
            self.add("STATUS:CANCELLED");
        }
        self.add("END:VEVENT");
    }
}

/// Writes a property of dates or times, in UTC, in a zone, or in none.
fn dated(name: &str, values: &[Local], zone: Option<&str>) -> String {
    let mut line = name.to_owned();
    let days = matches!(values.first(), Some(Local::Date(_)));
    match zone {
        _ if days => line.push_str(";VALUE=DATE"),
        Some(zone) if zone != "UTC" => {
            // Writing to a String can't fail.
            let _ = write!(line, ";TZID={zone}");
        }
        _ => {}
    }
    for (number, value) in values.iter().enumerate() {
        line.push(if number == 0 { ':' } else { ',' });
        let _ = match value {
            Local::Date(date) => write!(line, "{}", date.format("%Y%m%d")),
            Local::Time(time) => write!(line, "{}", time.format("%Y%m%dT%H%M%S")),
        };
        if !days && zone == Some("UTC") {
            line.push('Z');
        }
    }
    line
}

/// Returns the rule with an UNTIL of the kind that the standard wants beside the start.
fn rule_of(rule: &DayRule, event: &Outgoing) -> String {
    let (Some(until), Local::Time(_)) = (rule.until(), event.start) else {
        return rule.to_string();
    };
    let last = until.and_time(NaiveTime::from_hms_opt(23, 59, 59).unwrap_or_default());
    let instant = event
        .zone
        .as_deref()
        .and_then(Zone::named)
        .and_then(|zone| zone.to_utc(last));
    let text = match instant {
        Some(instant) => instant.format("%Y%m%dT%H%M%SZ").to_string(),
        None => last.format("%Y%m%dT%H%M%S").to_string(),
    };
    let parts: Vec<String> = rule
        .to_string()
        .split(';')
        .map(|part| match part.strip_prefix("UNTIL=") {
            Some(_) => format!("UNTIL={text}"),
            None => part.to_owned(),
        })
        .collect();
    parts.join(";")
}

/// Returns a text as a value: what has a meaning there is marked, control characters are left out.
fn escaped(text: &str) -> String {
    let mut value = String::with_capacity(text.len());
    for letter in text.replace("\r\n", "\n").chars() {
        match letter {
            '\\' | ';' | ',' => {
                value.push('\\');
                value.push(letter);
            }
            '\n' | '\r' => value.push_str("\\n"),
            letter if letter.is_control() && letter != '\t' => {}
            letter => value.push(letter),
        }
    }
    value
}
