//! Events of one UID, and their occurrences.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};

use super::event::Event;
use super::remarks::Remarks;
use super::steps::Steps;
use crate::calendar::Span;
use crate::calendar::recurrence::{Local, Moment, Occurrence};
use crate::calendar::zones::Zone;

/// More occurrences of one series than this are not looked at: no calendar of people has them.
const MOST_OF_A_SERIES: usize = 20_000;

/// An event with its recurrence and the occurrences that were changed by hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    /// The identifier that the file gives; none for an event without one.
    pub uid: Option<String>,
    /// The line on which its first event begins.
    pub line: usize,
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
    /// The title.
    pub summary: &'a str,
    /// It was cancelled.
    pub cancelled: bool,
    /// It takes up time, and is not marked as free.
    pub busy: bool,
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

/// Groups events by UID, in the order of the file. Of two that say the same, the newer holds.
pub(super) fn grouped(events: Vec<Event>, notes: &mut Remarks) -> Vec<Series> {
    let mut groups: Vec<(Option<String>, Vec<Event>)> = Vec::new();
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    for event in events {
        let place = match &event.uid {
            // Events without a UID have nothing to do with each other.
            None => groups.len(),
            Some(uid) => *places.entry(uid.clone()).or_insert(groups.len()),
        };
        match groups.get_mut(place) {
            Some((_, group)) => group.push(event),
            None => groups.push((event.uid.clone(), vec![event])),
        }
    }
    groups
        .into_iter()
        .map(|(uid, group)| series_of(uid, group, notes))
        .collect()
}

fn series_of(uid: Option<String>, events: Vec<Event>, notes: &mut Remarks) -> Series {
    let line = events.iter().map(|event| event.line).min().unwrap_or(1);
    let (changed, mains): (Vec<Event>, Vec<Event>) = events
        .into_iter()
        .partition(|event| event.changes.is_some());
    let mut older = |event: &Event| {
        let reason = "The file holds a newer version of this event, and that one was read.";
        notes.on_event(event.line, reason);
    };
    let mut main: Option<Event> = None;
    for event in mains {
        match &main {
            Some(held) if held.version > event.version => older(&event),
            Some(held) => {
                older(held);
                main = Some(event);
            }
            None => main = Some(event),
        }
    }
    let mut by_key: BTreeMap<i64, Event> = BTreeMap::new();
    for event in changed {
        let Some(key) = event.changes.as_ref().and_then(|(original, _)| {
            let read_as = main.as_ref().map_or(original, |main| &main.start);
            read_as.alike(original).map(|occurrence| occurrence.key())
        }) else {
            continue;
        };
        match by_key.get(&key) {
            Some(held) if held.version > event.version => older(&event),
            held => {
                if let Some(held) = held {
                    older(held);
                }
                by_key.insert(key, event);
            }
        }
    }
    Series {
        uid,
        line,
        main,
        changed: by_key,
    }
}

impl Series {
    /// Returns the title: that of the event itself, or of its first changed occurrence.
    pub fn summary(&self) -> &str {
        self.main
            .as_ref()
            .or_else(|| self.changed.values().next())
            .map_or("", |event| event.summary.as_str())
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

    /// Returns what names the event from one file to the next: its UID; where it has none, what it is
    /// called and when it starts.
    pub fn identity(&self) -> String {
        self.uid.clone().unwrap_or_else(|| {
            let start = self.main.as_ref().map(|main| main.start.wall());
            format!("{} {}", start.unwrap_or_default(), self.summary())
        })
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
        changed.filter_map(|event| self.original_of(event))
    }

    /// Returns where the rule puts the occurrences that were called off one by one.
    pub(super) fn called_off(&self) -> impl Iterator<Item = Local> {
        let off = self.changed.values().filter(|event| event.cancelled);
        off.filter_map(|event| self.original_of(event))
    }

    fn original_of(&self, event: &Event) -> Option<Local> {
        let (original, _) = event.changes.as_ref()?;
        let read_as = self.main.as_ref().map_or(original, |main| &main.start);
        Some(read_as.alike(original)?.local)
    }

    fn main_occurrences<'a>(&'a self, main: &'a Event, take: &mut Taking<'a, '_>) {
        let span = take.span;
        let recurs = main.set.recurs();
        // Later occurrences can have been moved to earlier days, and long ones begin before.
        let shift = self.widest_shift();
        let first = earlier(span.first, main.length.reach() + shift + 2);
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
            let original = recurs.then_some(occurrence.local);
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
    fn shift(&self, main: &Moment) -> TimeDelta {
        let original = self
            .changes
            .as_ref()
            .and_then(|(original, _)| main.alike(original))
            .map(|occurrence| occurrence.local.order());
        original.map_or(TimeDelta::zero(), |original| {
            self.start.wall().signed_duration_since(original)
        })
    }

    fn zone(&self) -> Option<&Zone> {
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
    fn push(&mut self, event: &'a Event, start: Occurrence, original: Option<Local>) {
        let mut zone = event.zone();
        let mut start = start;
        if let (Some(clock), Some(utc)) = (self.zone, start.utc)
            && zone.is_some_and(|zone| *zone == Zone::utc())
        {
            zone = Some(clock);
            start.local = Local::Time(clock.to_local(utc));
        }
        let (end, end_utc) = event.length.end_of(&start, zone);
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
            original,
            start: start.local,
            start_utc: start.utc,
            end,
            end_utc,
            zone: zone.filter(|zone| zone.is_known()).map(Zone::name),
            summary: &event.summary,
            cancelled: event.cancelled,
            busy: event.busy,
        });
    }
}

pub(super) fn earlier(date: NaiveDate, days: i64) -> NaiveDate {
    crate::calendar::working_days::add_days(date, -days).unwrap_or(date)
}

fn later(date: NaiveDate, days: i64) -> NaiveDate {
    crate::calendar::working_days::add_days(date, days).unwrap_or(date)
}
