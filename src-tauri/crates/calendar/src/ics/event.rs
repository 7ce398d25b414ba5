//! From a draft to an event, or to the reason why not.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::busy::{self, Availability};
use super::intake::quoted_printable;
use super::length::Length;
use super::method::{Method, Version};
use super::reader::{CalendarDraft, Draft, unescaped};
use super::remarks::Remarks;
use super::vtimezone::Zones;
use crate::content_line::ContentLine;
use crate::recurrence::{Moment, RecurrenceError, RecurrenceSet, Rule};
use crate::zones::Zone;

/// A summary longer than this is cut.
const LONGEST_SUMMARY: usize = 500;

/// One event as the file has it: a single one, a series, or a changed occurrence of a series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Event {
    pub(super) line: usize,
    pub(super) uid: Option<String>,
    pub(super) origin: Origin,
    /// The clock on which its calendar shows what it writes in UTC.
    pub(super) clock: Option<Zone>,
    pub(super) summary: String,
    /// Its title is nobody else's business.
    pub(super) private: bool,
    pub(super) start: Moment,
    pub(super) length: Length,
    /// Lengths of extra dates that have one of their own, by the key of the occurrence.
    pub(super) lengths: BTreeMap<i64, Length>,
    pub(super) set: RecurrenceSet,
    /// The occurrence that it changes, and whether also all later ones.
    pub(super) changes: Option<(Moment, bool)>,
    pub(super) cancelled: bool,
    pub(super) availability: Availability,
    /// The addresses and names of those who declined, in lowercase.
    pub(super) declined: Vec<String>,
    pub(super) version: Version,
    /// The value of `LAST-MODIFIED`.
    pub(super) modified: Option<DateTime<Utc>>,
}

/// Where an event comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Origin {
    /// An event of a whole calendar.
    Calendar,
    /// A period of a list of busy times.
    BusyTimes,
    /// A message about a meeting.
    Message,
    /// A message that adds dates to a meeting.
    Addition,
}

/// Why a draft is no event: the line that says so, and a sentence.
pub(super) type Refusal = (usize, String);

/// What a calendar says about all of its events.
pub(super) struct CalendarContext {
    pub(super) method: Method,
    pub(super) zones: Zones,
    pub(super) clock: Option<Zone>,
}

impl CalendarContext {
    pub(super) fn of(draft: CalendarDraft) -> Self {
        let zones = Zones::of(draft.zones);
        Self {
            method: Method::of(draft.method.as_deref()),
            clock: draft.clock.and_then(|name| zones.find(&name)),
            zones,
        }
    }
}

/// The lines of a draft, by name.
pub(super) struct Properties<'a> {
    pub(super) lines: Vec<(usize, ContentLine<'a>)>,
    pub(super) zones: &'a Zones,
}

impl<'a> Properties<'a> {
    pub(super) fn of(draft: &'a Draft, zones: &'a Zones) -> Self {
        let lines = draft.lines.iter();
        Self {
            lines: lines
                .filter_map(|(number, text)| Some((*number, ContentLine::of(text)?)))
                .collect(),
            zones,
        }
    }
}

impl Event {
    pub(super) fn of(
        draft: &Draft,
        calendar: &CalendarContext,
        notes: &mut Remarks,
    ) -> Result<Self, Refusal> {
        let properties = Properties::of(draft, &calendar.zones);
        let changes = properties.changed_occurrence(notes)?;
        let cancels = calendar.method == Method::Cancel;
        let start = properties
            .moment("DTSTART", notes)?
            // A message that cancels may name the meeting alone.
            .or_else(|| cancels.then(|| named_time(changes.as_ref())))
            .ok_or_else(|| {
                let reason = "The event has no DTSTART: nothing says when it is.";
                (draft.line, reason.to_owned())
            })?;
        let start = match (start, &calendar.clock) {
            (Moment::Floating(wall), Some(clock)) => Moment::Zoned(wall, clock.clone()),
            (start, _) => start,
        };
        let length = properties.length(&start, notes)?;
        let mut lengths = BTreeMap::new();
        let (mut rules, mut extra, mut without) = (Vec::new(), Vec::new(), Vec::new());
        for (number, line) in &properties.lines {
            let wrong = |error: RecurrenceError| (*number, error.to_string());
            if changes.is_some() {
                break;
            } else if line.is("RRULE") {
                rules.extend(rule_of(*number, line, notes).map_err(wrong)?);
            } else if line.is("RDATE") {
                let dates = properties.list(*number, line, notes).map_err(wrong)?;
                let own = properties.period_lengths(line, &dates);
                lengths.extend(
                    dates
                        .iter()
                        .zip(own)
                        .filter_map(|(date, own)| Some((start.alike(date)?.key(), own?))),
                );
                extra.extend(dates);
            } else if line.is("EXDATE") {
                without.extend(properties.list(*number, line, notes).map_err(wrong)?);
            }
        }
        if let Some((number, _)) = properties.find("EXRULE") {
            return Err((*number, RecurrenceError::ExceptionRule.to_string()));
        }
        // Without a rule the start occurs besides the extra dates.
        if rules.is_empty() && !extra.is_empty() {
            extra.push(start.clone());
        }
        let status = properties.value("STATUS").unwrap_or_default();
        let mut summary = properties.text("SUMMARY");
        if let Some((cut, _)) = summary.char_indices().nth(LONGEST_SUMMARY) {
            summary.truncate(cut);
        }
        Ok(Self {
            line: draft.line,
            uid: properties
                .value("UID")
                .filter(|uid| !uid.is_empty())
                .map(str::to_owned),
            origin: match calendar.method {
                Method::Publish => Origin::Calendar,
                Method::Add => Origin::Addition,
                Method::Request
                | Method::Cancel
                | Method::Reply
                | Method::Refresh
                | Method::Counter
                | Method::DeclineCounter => Origin::Message,
            },
            clock: calendar.clock.clone(),
            summary,
            private: properties.value("CLASS").is_some_and(busy::is_private),
            set: RecurrenceSet::new(start.clone(), rules, &extra, &without),
            length,
            lengths,
            start,
            changes,
            cancelled: cancels || status.eq_ignore_ascii_case("CANCELLED"),
            availability: busy::availability(&properties),
            declined: busy::declined(&properties),
            version: properties.version(),
            modified: properties.instant("LAST-MODIFIED"),
        })
    }

    /// Tells whether the event is newer than another version of it in the same file.
    pub(super) fn is_newer_than(&self, other: &Self) -> bool {
        let modified = || self.modified.zip(other.modified);
        self.version.is_newer_than(other.version)
            || (!other.version.is_newer_than(self.version)
                && modified().is_some_and(|(ours, theirs)| ours > theirs))
    }
}

/// Returns the time that a message without a start names, or any: nothing takes place then.
fn named_time(changes: Option<&(Moment, bool)>) -> Moment {
    changes.map_or(
        Moment::Date(chrono::NaiveDate::default()),
        |(original, _)| original.clone(),
    )
}

/// Reads a rule; one that repeats 0 times leaves the first date.
fn rule_of(
    number: usize,
    line: &ContentLine<'_>,
    notes: &mut Remarks,
) -> Result<Option<Rule>, RecurrenceError> {
    let parts: Vec<&str> = line.value.split(';').map(str::trim).collect();
    let is_none = |part: &&&str| {
        part.split_once('=').is_some_and(|(name, value)| {
            name.eq_ignore_ascii_case("COUNT") && value.trim().parse() == Ok(0_u32)
        })
    };
    if parts.iter().any(|part| is_none(&part)) {
        // The rest of the rule is still read, so that a broken one is refused.
        let rest: Vec<&str> = parts
            .iter()
            .filter(|part| !is_none(part))
            .copied()
            .collect();
        rest.join(";").parse::<Rule>()?;
        let reason = "The rule repeats 0 times; only the first date was kept.";
        notes.on_event(number, reason);
        return Ok(None);
    }
    line.value.parse::<Rule>().map(Some)
}

impl Properties<'_> {
    pub(super) fn find(&self, name: &str) -> Option<&(usize, ContentLine<'_>)> {
        self.lines.iter().find(|(_, line)| line.is(name))
    }

    pub(super) fn value(&self, name: &str) -> Option<&str> {
        self.find(name).map(|(_, line)| line.value)
    }

    /// Returns a text as people read it; empty where there is none.
    fn text(&self, name: &str) -> String {
        match self.find(name) {
            Some((_, line)) if line.is_quoted_printable() => {
                let text = quoted_printable(line.value, line.parameter("CHARSET"));
                unescaped(&text)
            }
            Some((_, line)) => unescaped(line.value),
            None => String::new(),
        }
    }

    /// Returns an instant, written in UTC; a time in no zone is read as if it were.
    fn instant(&self, name: &str) -> Option<DateTime<Utc>> {
        match Moment::read(self.value(name)?, None, |_| None).ok()? {
            Moment::Zoned(wall, zone) => zone.to_utc(wall),
            Moment::Floating(wall) => Some(wall.and_utc()),
            Moment::Date(_) => None,
        }
    }

    pub(super) fn version(&self) -> Version {
        Version {
            sequence: self
                .value("SEQUENCE")
                .and_then(|value| value.parse().ok())
                .unwrap_or(0),
            stamp: self.instant("DTSTAMP"),
        }
    }

    /// Returns the length of each period in a list, none for what is a date or time alone.
    pub(super) fn period_lengths(
        &self,
        line: &ContentLine<'_>,
        starts: &[Moment],
    ) -> Vec<Option<Length>> {
        let zone = line.parameter("TZID");
        let length = |(item, start): (&str, &Moment)| {
            let (_, end) = item.split_once('/')?;
            Length::parse(end).or_else(|| {
                let end = Moment::read(end, zone, |name| self.zones.find(name)).ok()?;
                Length::until(start, &end)
            })
        };
        line.value.split(',').zip(starts).map(length).collect()
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
    pub(super) fn list(
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
        let length = match &end {
            None => Some(otherwise),
            Some(end) => Length::until(start, end),
        };
        let length = length.unwrap_or_else(|| {
            let reason = "The event ends before it starts; its end was left out.";
            notes.on_event(number, reason);
            otherwise
        });
        Ok(length)
    }
}
