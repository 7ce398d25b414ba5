//! Events of one UID, and their occurrences.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};

use super::busy::Availability;
use super::event::{Event, Origin};
use super::method::Version;
use super::steps::Steps;
use crate::Span;
use crate::recurrence::{Local, Moment, Occurrence};
use crate::zones::Zone;

/// More occurrences of one series than this are not looked at: no calendar of people has them.
const MOST_OF_A_SERIES: usize = 20_000;

/// Replaces the title of a private event.
pub const PRIVATE_EVENT: &str = "Private event";

/// An event with its recurrence and the occurrences that were changed by hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    /// The identifier that the file gives; none for an event without one.
    pub uid: Option<String>,
    /// The line on which its first event begins.
    pub line: usize,
    pub(super) origin: Origin,
    /// The clock on which its calendar shows what it writes in UTC.
    pub(super) clock: Option<Zone>,
    /// Other events of the file have the same UID.
    pub(super) shares_uid: bool,
    /// The event itself; none where the file holds changed occurrences alone.
    pub(super) main: Option<Event>,
    /// Changed occurrences by the key of the one that they change.
    pub(super) changed: BTreeMap<i64, Event>,
}

/// One occurrence of an event of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventOccurrence<'a> {
    /// The identifier of its event.
    pub uid: Option<&'a str>,
    /// The wall time at which the rule puts it, whatever it was moved to; with the UID it is the
    /// stable key of the occurrence. None for a single event.
    pub original: Option<Local>,
    /// The instant of `original`; none for whole days and for times in no zone.
    pub original_utc: Option<DateTime<Utc>>,
    /// When it starts, on the clock of its own zone.
    pub start: Local,
    /// The instant; none for whole days and for times in no zone.
    pub start_utc: Option<DateTime<Utc>>,
    /// The first moment, or the first day, after it.
    pub end: Local,
    /// The instant of the end.
    pub end_utc: Option<DateTime<Utc>>,
    /// The IANA name of the zone; none for whole days, times in no zone, and zones that only the
    /// file describes.
    pub zone: Option<&'a str>,
    /// The title, also where it is private.
    pub summary: &'a str,
    /// The title is nobody else's business.
    pub private: bool,
    pub cancelled: bool,
    /// Whether it takes up time.
    pub availability: Availability,
    /// The addresses and names of those who declined, in lowercase.
    pub declined: &'a [String],
    /// What tells whether another statement about it is newer.
    pub version: Version,
}

impl<'a> EventOccurrence<'a> {
    /// Returns the title that can be shown and stored.
    pub const fn title(&self) -> &'a str {
        if self.private {
            PRIVATE_EVENT
        } else {
            self.summary
        }
    }
}

impl Local {
    /// Returns the wall time, midnight for a day; it puts days and times in one order.
    pub fn order(self) -> NaiveDateTime {
        match self {
            Self::Date(date) => date.and_time(NaiveTime::MIN),
            Self::Time(time) => time,
        }
    }
}

/// Returns the moment in whose zone the date of a changed occurrence is read: that of the event. A
/// message may hold the occurrence alone; a date in no zone is then on the clock of its own start.
pub(super) fn read_as<'a>(
    main: Option<&'a Event>,
    event: &'a Event,
    original: &'a Moment,
) -> &'a Moment {
    match (main, original) {
        (Some(main), _) => &main.start,
        (None, Moment::Floating(_)) => &event.start,
        (None, Moment::Date(_) | Moment::Zoned(..)) => original,
    }
}

impl Series {
    /// Returns the title that can be shown and stored: that of the event itself, or of its first
    /// changed occurrence.
    pub fn title(&self) -> &str {
        match self.main.as_ref().or_else(|| self.changed.values().next()) {
            Some(event) if event.private => PRIVATE_EVENT,
            Some(event) => &event.summary,
            None => "",
        }
    }

    /// Returns the title of each event in it that is private.
    pub fn private_titles(&self) -> impl Iterator<Item = &str> {
        let all = || self.main.iter().chain(self.changed.values());
        let is_private = self.main.as_ref().is_some_and(|main| main.private);
        all()
            .filter(move |event| is_private || event.private)
            .map(|event| event.summary.as_str())
    }

    /// Tells whether it is a period of a list of busy times.
    pub fn is_busy_time(&self) -> bool {
        self.origin == Origin::BusyTimes
    }

    /// Tells whether the event recurs.
    pub fn recurs(&self) -> bool {
        self.main.as_ref().is_some_and(|main| main.set.recurs()) || !self.changed.is_empty()
    }

    /// Returns the occurrences that share a day with the span, each on the clock of its own zone;
    /// what is written in UTC on the clock of `zone`, if there is one.
    pub fn occurrences<'a>(
        &'a self,
        span: Span,
        zone: Option<&'a Zone>,
    ) -> Vec<EventOccurrence<'a>> {
        self.occurrences_within(span, zone, &mut Steps::of_a_file())
    }

    /// Returns the occurrences as [`Self::occurrences`] does, as far as the steps reach.
    pub fn occurrences_within<'a>(
        &'a self,
        span: Span,
        zone: Option<&'a Zone>,
        steps: &mut Steps,
    ) -> Vec<EventOccurrence<'a>> {
        let mut found = Vec::new();
        self.occurrences_into(span, zone, steps, &mut found);
        found.sort_by_key(|occurrence| occurrence.start.order());
        found
    }

    /// Returns what names the event in every calendar: its UID, where it has one.
    pub fn event(&self) -> String {
        self.uid.clone().unwrap_or_else(|| self.identity())
    }

    /// Returns what names the event from one file to the next: its UID; where it has none, what it is
    /// called and when it starts.
    pub fn identity(&self) -> String {
        let start = || {
            let start = self.main.as_ref().map(|main| main.start.wall());
            start.unwrap_or_default()
        };
        match &self.uid {
            Some(uid) if self.shares_uid => format!("{uid} {}", start()),
            Some(uid) => uid.clone(),
            None => format!("{} {}", start(), self.title()),
        }
    }

    /// Adds the occurrences in no certain order; tells whether these are all.
    pub(super) fn occurrences_into<'a>(
        &'a self,
        span: Span,
        zone: Option<&'a Zone>,
        steps: &mut Steps,
        found: &mut Vec<EventOccurrence<'a>>,
    ) -> bool {
        let before = found.len();
        let zone = self.clock.as_ref().or(zone);
        let mut take = Taking {
            series: self,
            span,
            zone,
            steps: &mut *steps,
            found,
            full: before + MOST_OF_A_SERIES,
        };
        if let Some(main) = &self.main {
            self.main_occurrences(main, &mut take);
        }
        for event in self.changed.values() {
            let original = self.original_of(event);
            if let Some(start) = event.start.at(event.start.wall()) {
                take.push(event, start, original);
            }
        }
        let full = take.is_full();
        steps.note_cut(full);
        !full
    }

    /// Returns where the rule puts the changed occurrences.
    pub(super) fn changed_originals(&self) -> impl Iterator<Item = Local> {
        let changed = self.changed.values();
        changed.filter_map(|event| Some(self.original_of(event)?.local))
    }

    /// Returns where the rule puts the occurrences that were called off one by one.
    pub(super) fn called_off(&self) -> impl Iterator<Item = Local> {
        let off = self.changed.values().filter(|event| event.cancelled);
        off.filter_map(|event| Some(self.original_of(event)?.local))
    }

    pub(super) fn original_of(&self, event: &Event) -> Option<Occurrence> {
        let (original, _) = event.changes.as_ref()?;
        read_as(self.main.as_ref(), event, original).alike(original)
    }

    fn main_occurrences<'a>(&'a self, main: &'a Event, take: &mut Taking<'a, '_>) {
        let span = take.span;
        let recurs = main.set.recurs();
        // Later occurrences can have been moved to earlier days, and long ones begin before.
        let shift = self.widest_shift();
        let lengths = main.lengths.values().map(|length| length.reach());
        let reach = lengths.fold(main.length.reach(), i64::max);
        let first = earlier(span.first, reach + shift + 2);
        // On another clock the day can be another.
        let last = later(span.last, shift + 2);
        for occurrence in main.set.occurrences_from(first) {
            if occurrence.local.date() > last || take.is_full() || !take.steps.take() {
                break;
            }
            let key = occurrence.key();
            if self.changed.contains_key(&key) {
                continue;
            }
            let original = recurs.then_some(occurrence);
            // The latest change of "this and all later ones" holds.
            let future = self
                .changed
                .range(..key)
                .rev()
                .find(|(_, event)| matches!(event.changes, Some((_, true))));
            match future {
                None => take.push(main, occurrence, original),
                Some((_, event)) => {
                    let moved = occurrence
                        .local
                        .order()
                        .checked_add_signed(event.shift(&main.start))
                        .and_then(|wall| event.start.at(wall));
                    if let Some(moved) = moved {
                        take.push(event, moved, original);
                    }
                }
            }
        }
    }

    /// Returns by how many days a change of all later ones moves them at most.
    fn widest_shift(&self) -> i64 {
        let Some(main) = &self.main else { return 0 };
        self.changed
            .values()
            .filter(|event| matches!(event.changes, Some((_, true))))
            .map(|event| event.shift(&main.start).num_days().abs() + 1)
            .max()
            .unwrap_or(0)
    }
}

impl Event {
    /// Returns how far the changed occurrence lies from where the rule puts it.
    pub(super) fn shift(&self, main: &Moment) -> TimeDelta {
        let original = self
            .changes
            .as_ref()
            .and_then(|(original, _)| main.alike(original))
            .map(|occurrence| occurrence.local.order());
        original.map_or(TimeDelta::zero(), |original| {
            self.start.wall().signed_duration_since(original)
        })
    }

    pub(super) fn zone(&self) -> Option<&Zone> {
        match &self.start {
            Moment::Zoned(_, zone) => Some(zone),
            Moment::Date(_) | Moment::Floating(_) => None,
        }
    }
}

/// Where occurrences go, and what is wanted of them.
struct Taking<'a, 'b> {
    series: &'a Series,
    span: Span,
    /// The clock for what is written in UTC.
    zone: Option<&'a Zone>,
    steps: &'b mut Steps,
    found: &'b mut Vec<EventOccurrence<'a>>,
    /// The length of the list at which no more are added.
    full: usize,
}

impl<'a> Taking<'a, '_> {
    const fn is_full(&self) -> bool {
        self.found.len() >= self.full || !self.steps.are_left()
    }

    /// Adds an occurrence if it shares a day with the span.
    fn push(&mut self, event: &'a Event, start: Occurrence, original: Option<Occurrence>) {
        let mut zone = event.zone();
        let mut start = start;
        if let (Some(clock), Some(utc)) = (self.zone, start.utc)
            && zone.is_some_and(|zone| *zone == Zone::utc())
        {
            zone = Some(clock);
            start.local = Local::Time(clock.to_local(utc));
        }
        let own = event.lengths.get(&start.key()).copied();
        let (end, end_utc) = own.unwrap_or(event.length).end_of(&start, zone);
        let first = start.local.date();
        // The end is the first moment after; an event up to midnight does not touch the next day.
        let last = match end {
            Local::Date(end) => earlier(end, 1),
            Local::Time(end) if end.time() == NaiveTime::MIN => earlier(end.date(), 1),
            Local::Time(end) => end.date(),
        };
        if !Span::new(first, last.max(first)).overlaps(&self.span) {
            return;
        }
        self.found.push(EventOccurrence {
            uid: self.series.uid.as_deref(),
            original: original.map(|original| original.local),
            original_utc: original.and_then(|original| original.utc),
            start: start.local,
            start_utc: start.utc,
            end,
            end_utc,
            zone: zone.filter(|zone| zone.is_known()).map(Zone::name),
            summary: &event.summary,
            private: event.private || self.series.main.as_ref().is_some_and(|main| main.private),
            cancelled: event.cancelled,
            availability: event.availability,
            declined: &event.declined,
            version: event.version,
        });
    }
}

pub(super) fn earlier(date: NaiveDate, days: i64) -> NaiveDate {
    crate::working_days::add_days(date, -days).unwrap_or(date)
}

fn later(date: NaiveDate, days: i64) -> NaiveDate {
    crate::working_days::add_days(date, days).unwrap_or(date)
}
