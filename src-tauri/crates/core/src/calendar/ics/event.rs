//! From a draft to an event, or to the reason why not.

use super::length::Length;
use super::reader::{Draft, unescaped};
use super::remarks::Remarks;
use super::vtimezone::Zones;
use crate::calendar::content_line::ContentLine;
use crate::calendar::recurrence::{Moment, RecurrenceError, RecurrenceSet, Rule};

/// A summary longer than this is cut.
const LONGEST_SUMMARY: usize = 500;

/// One event as the file has it: a single one, a series, or a changed occurrence of a series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Event {
    pub(super) line: usize,
    pub(super) uid: Option<String>,
    pub(super) summary: String,
    pub(super) start: Moment,
    pub(super) length: Length,
    pub(super) set: RecurrenceSet,
    /// The occurrence that it changes, and whether also all later ones.
    pub(super) changes: Option<(Moment, bool)>,
    pub(super) cancelled: bool,
    pub(super) busy: bool,
    /// What tells the newer of two: sequence, and the stamps as they are written.
    pub(super) version: (i64, String),
}

/// Why a draft is no event: the line that says so, and a sentence.
pub(super) type Refusal = (usize, String);

/// The lines of a draft, by name.
struct Properties<'a> {
    lines: Vec<(usize, ContentLine<'a>)>,
    zones: &'a Zones,
}

impl Event {
    pub(super) fn of(draft: &Draft, zones: &Zones, notes: &mut Remarks) -> Result<Self, Refusal> {
        let properties = Properties {
            lines: draft
                .lines
                .iter()
                .filter_map(|(number, text)| Some((*number, ContentLine::of(text)?)))
                .collect(),
            zones,
        };
        let Some(start) = properties.moment("DTSTART", notes)? else {
            let reason = "The event has no DTSTART: nothing says when it is.";
            return Err((draft.line, reason.to_owned()));
        };
        let changes = properties.changed_occurrence(notes)?;
        let (mut rules, mut extra, mut without) = (Vec::new(), Vec::new(), Vec::new());
        for (number, line) in &properties.lines {
            let wrong = |error: RecurrenceError| (*number, error.to_string());
            if line.is("EXRULE") {
                return Err(wrong(RecurrenceError::ExceptionRule));
            } else if line.is("RRULE") && changes.is_none() {
                rules.push(line.value.parse::<Rule>().map_err(wrong)?);
            } else if line.is("RDATE") && changes.is_none() {
                extra.extend(properties.list(*number, line, notes).map_err(wrong)?);
            } else if line.is("EXDATE") && changes.is_none() {
                without.extend(properties.list(*number, line, notes).map_err(wrong)?);
            }
        }
        // Without a rule the start occurs besides the extra dates.
        if rules.is_empty() && !extra.is_empty() {
            extra.push(start.clone());
        }
        let length = properties.length(&start, notes)?;
        let status = properties.value("STATUS").unwrap_or_default();
        let free = properties
            .value("TRANSP")
            .is_some_and(|value| value.eq_ignore_ascii_case("TRANSPARENT"))
            || properties
                .value("X-MICROSOFT-CDO-BUSYSTATUS")
                .is_some_and(|value| value.eq_ignore_ascii_case("FREE"));
        let mut summary = unescaped(properties.value("SUMMARY").unwrap_or_default());
        if let Some((cut, _)) = summary.char_indices().nth(LONGEST_SUMMARY) {
            summary.truncate(cut);
        }
        Ok(Self {
            line: draft.line,
            uid: properties
                .value("UID")
                .filter(|uid| !uid.is_empty())
                .map(str::to_owned),
            summary,
            set: RecurrenceSet::new(start.clone(), rules, &extra, &without),
            length,
            start,
            changes,
            cancelled: status.eq_ignore_ascii_case("CANCELLED"),
            busy: !free,
            version: (
                properties
                    .value("SEQUENCE")
                    .and_then(|value| value.parse().ok())
                    .unwrap_or(0),
                ["LAST-MODIFIED", "DTSTAMP"]
                    .into_iter()
                    .find_map(|name| properties.value(name))
                    .unwrap_or_default()
                    .to_owned(),
            ),
        })
    }
}

impl Properties<'_> {
    fn find(&self, name: &str) -> Option<&(usize, ContentLine<'_>)> {
        self.lines.iter().find(|(_, line)| line.is(name))
    }

    fn value(&self, name: &str) -> Option<&str> {
        self.find(name).map(|(_, line)| line.value)
    }

    fn moment(&self, name: &str, notes: &mut Remarks) -> Result<Option<Moment>, Refusal> {
        let Some((number, line)) = self.find(name) else {
            return Ok(None);
        };
        let read = self
            .list(*number, line, notes)
            .map_err(|error| (*number, error.to_string()))?;
        Ok(read.into_iter().next())
    }

    /// Reads the dates of a line; a zone that nobody knows makes them times in no zone.
    fn list(
        &self,
        number: usize,
        line: &ContentLine<'_>,
        notes: &mut Remarks,
    ) -> Result<Vec<Moment>, RecurrenceError> {
        let zone = line.parameter("TZID");
        match Moment::read_list(line.value, zone, |name| self.zones.find(name)) {
            Err(RecurrenceError::UnknownZone(name)) => {
                if self.zones.is_news(&name) {
                    let reason = format!(
                        "The time zone “{name}” is not known: times in it are read as they stand."
                    );
                    notes.on_event(number, &reason);
                }
                Moment::read_list(line.value, None, |_| None)
            }
            read => read,
        }
    }

    fn changed_occurrence(&self, notes: &mut Remarks) -> Result<Option<(Moment, bool)>, Refusal> {
        let future = self
            .find("RECURRENCE-ID")
            .and_then(|(_, line)| line.parameter("RANGE"))
            .is_some_and(|range| range.eq_ignore_ascii_case("THISANDFUTURE"));
        let moment = self.moment("RECURRENCE-ID", notes)?;
        Ok(moment.map(|moment| (moment, future)))
    }

    fn length(&self, start: &Moment, notes: &mut Remarks) -> Result<Length, Refusal> {
        let whole_day = matches!(start, Moment::Date(_));
        let otherwise = Length::of_days(u32::from(whole_day));
        if let Some((number, line)) = self.find("DURATION") {
            return Ok(Length::parse(line.value).unwrap_or_else(|| {
                let reason = "The length can't be read; the event was kept without it.";
                notes.on_event(*number, reason);
                otherwise
            }));
        }
        let Some((number, _)) = self.find("DTEND") else {
            return Ok(otherwise);
        };
        let number = *number;
        let end = self.moment("DTEND", notes)?;
        let length = match (start, &end) {
            (_, None) => Some(otherwise),
            (Moment::Zoned(from, zone), Some(Moment::Zoned(until, other))) => zone
                .to_utc(*from)
                .zip(other.to_utc(*until))
                .and_then(|(from, until)| Length::between(from.naive_utc(), until.naive_utc())),
            (_, Some(end)) => Length::between(start.wall(), end.wall()),
        };
        let length = length.unwrap_or_else(|| {
            let reason = "The event ends before it starts; its end was left out.";
            notes.on_event(number, reason);
            otherwise
        });
        Ok(length)
    }
}
