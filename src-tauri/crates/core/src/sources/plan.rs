//! How what a file gives differs from what an earlier import of it left here.

use std::{borrow::Cow, collections::BTreeMap};

use chrono::NaiveDate;

use super::{
    incoming::{Content, Incoming, IncomingEvent, IncomingTime},
    meeting_events::compare_meeting_events,
    meeting_times::compare_meeting_times,
    meetings::Outcome,
};
use crate::model::{
    CalendarSource, CancelledMeeting, ChangedDate, Holds, ImportedEvent, SourceForm,
};
use crate::{
    Id, Records,
    calendar::{Span, ics::Version, recurrence::DayRule},
    model::{BusyBlock, Entry, EntryRule},
};

/// What is new, changed and gone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Differences<New, Old> {
    /// Not known so far.
    pub new: Vec<New>,
    /// Known, and now otherwise.
    pub changed: Vec<(Old, New)>,
    /// No longer in the file.
    pub gone: Vec<Old>,
    /// How many are as they were.
    pub same: usize,
}

impl<New, Old> Differences<New, Old> {
    pub(super) const fn none() -> Self {
        Self {
            new: Vec::new(),
            changed: Vec::new(),
            gone: Vec::new(),
            same: 0,
        }
    }

    /// Tells whether there is nothing to do.
    pub const fn is_empty(&self) -> bool {
        self.new.is_empty() && self.changed.is_empty() && self.gone.is_empty()
    }
}

/// What an import of a file would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan<'a> {
    /// The earlier import of the same calendar, or the earlier messages; none for a new one.
    pub source: Option<&'a CalendarSource>,
    pub times: Differences<Cow<'a, IncomingTime>, &'a BusyBlock>,
    /// Events that are entries.
    pub events: Differences<Cow<'a, IncomingEvent>, (&'a ImportedEvent, &'a Entry)>,
    /// Events whose entries a person deleted, and that are left alone.
    pub declined: usize,
    /// How many are known in a newer version, and are left alone.
    pub older: usize,
    /// What is remembered of events that are neither in the file nor here any more.
    pub forgotten: Vec<&'a ImportedEvent>,
    /// Unchanged busy times with new details.
    pub refreshed: Vec<(&'a BusyBlock, Cow<'a, IncomingTime>)>,
    /// Unchanged events with new details.
    pub refreshed_events: Vec<(&'a ImportedEvent, &'a IncomingEvent)>,
    /// Busy times of messages of which the calendar knows more.
    pub superseded: Vec<&'a BusyBlock>,
    /// The calendar in which an event of a message is known.
    pub homes: BTreeMap<&'a str, Id<CalendarSource>>,
    /// What is called off, so that no older message brings it back.
    pub cancelled: Vec<Cancellation>,
    /// What was called off, and takes place again.
    pub revived: Vec<&'a CancelledMeeting>,
    /// What each message does.
    pub outcomes: Vec<Outcome>,
}

/// A meeting, or one date of it, that is called off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cancellation {
    /// What names the event in every calendar.
    pub event: String,
    /// The date that it is by the rule; empty for the whole meeting.
    pub original: String,
    /// What tells whether another statement about it is newer.
    pub version: Version,
}

/// What the calendars of one owner hold.
pub(super) struct Known<'a> {
    pub(super) records: &'a Records,
    sources: BTreeMap<Id<CalendarSource>, &'a CalendarSource>,
}

impl<'a> Known<'a> {
    fn of(records: &'a Records, holds: Holds) -> Self {
        let sources = records.calendar_sources.iter();
        Self {
            records,
            sources: sources
                .filter(|source| source.holds == holds)
                .map(|source| (source.id, source))
                .collect(),
        }
    }

    fn form(&self, source: Id<CalendarSource>) -> Option<SourceForm> {
        self.sources.get(&source).map(|source| source.form)
    }

    pub(super) fn blocks(&self) -> impl Iterator<Item = (Id<CalendarSource>, &'a BusyBlock)> {
        let blocks = self.records.busy_blocks.iter();
        blocks.filter_map(|block| {
            let source = block.source_id?;
            self.sources
                .contains_key(&source)
                .then_some((source, block))
        })
    }

    pub(super) fn events(&self) -> impl Iterator<Item = &'a ImportedEvent> {
        let events = self.records.imported_events.iter();
        events.filter(|event| self.sources.contains_key(&event.source_id))
    }

    pub(super) fn cancelled(&self) -> impl Iterator<Item = &'a CancelledMeeting> {
        let cancelled = self.records.cancelled_meetings.iter();
        cancelled.filter(|one| self.sources.contains_key(&one.source_id))
    }

    pub(super) fn entry_of(&self, event: &ImportedEvent) -> Option<&'a Entry> {
        self.records.entry(event.entry_id?)
    }
}

impl<'a> Plan<'a> {
    /// Returns what taking `incoming` into `records` would do. `apart` takes the file as a calendar of
    /// its own, whatever is known; `keep_gone` leaves here what is no longer in the file. Messages are
    /// about meetings wherever these are known, and touch no others.
    pub fn of(records: &'a Records, incoming: &'a Incoming, apart: bool, keep_gone: bool) -> Self {
        let is_message = incoming.form == SourceForm::Messages;
        let source = (!apart || is_message).then(|| same_calendar(records, incoming));
        let mut plan = Self {
            source: source.flatten(),
            times: Differences::none(),
            events: Differences::none(),
            declined: 0,
            older: 0,
            forgotten: Vec::new(),
            refreshed: Vec::new(),
            refreshed_events: Vec::new(),
            superseded: Vec::new(),
            homes: BTreeMap::new(),
            cancelled: Vec::new(),
            revived: Vec::new(),
            outcomes: Vec::new(),
        };
        let known = Known::of(records, incoming.holds);
        match (&incoming.content, is_message) {
            (Content::Times(times), false) if apart => {
                plan.times.new = times.iter().map(Cow::Borrowed).collect();
            }
            (Content::Events(events), false) if apart => {
                plan.events.new = events.iter().map(Cow::Borrowed).collect();
            }
            (Content::Times(times), false) => plan.compare_times(&known, times, incoming),
            (Content::Events(events), false) => plan.compare_events(&known, events, incoming.span),
            (Content::Times(times), true) => {
                compare_meeting_times(&mut plan, &known, times, incoming);
            }
            (Content::Events(events), true) => {
                compare_meeting_events(&mut plan, &known, events, incoming);
            }
        }
        if keep_gone && !is_message {
            plan.times.gone.clear();
            plan.events.gone.clear();
            plan.forgotten.clear();
        }
        plan
    }

    /// Tells whether there is nothing to do.
    pub const fn is_empty(&self) -> bool {
        self.times.is_empty()
            && self.events.is_empty()
            && self.refreshed.is_empty()
            && self.refreshed_events.is_empty()
            && self.superseded.is_empty()
            && self.cancelled.is_empty()
            && self.revived.is_empty()
    }

    fn compare_times(
        &mut self,
        here: &Known<'a>,
        times: &'a [IncomingTime],
        incoming: &'a Incoming,
    ) {
        let own = self.source.map(|source| source.id);
        let versions = &incoming.versions;
        // What messages said about events of this calendar belongs to it from now on.
        let (mut known, mut told) = (BTreeMap::new(), BTreeMap::new());
        for (source, block) in here.blocks() {
            if Some(source) == own {
                known.insert(block.key.as_str(), block);
            } else if here.form(source) == Some(SourceForm::Messages)
                && versions.contains_key(&block.event)
            {
                told.insert(block.key.as_str(), block);
            }
        }
        let called_off: BTreeMap<(&str, &str), Version> = here
            .cancelled()
            .map(|one| ((one.event.as_str(), one.original.as_str()), one.version))
            .collect();
        for time in times {
            let is_off = ["", time.original.as_str()].into_iter().any(|original| {
                called_off
                    .get(&(time.event.as_str(), original))
                    .is_some_and(|version| version.is_newer_than(time.version))
            });
            if is_off {
                self.older += 1;
                continue;
            }
            let key = time.key.as_str();
            match known.remove(key).or_else(|| told.remove(key)) {
                None => self.times.new.push(Cow::Borrowed(time)),
                Some(block) if block.version.is_newer_than(time.version) => self.older += 1,
                Some(block) if block.says(time) => {
                    self.times.same += 1;
                    if block.source_id != own
                        || block.event != time.event
                        || block.original != time.original
                        || block.version.sequence != time.version.sequence
                    {
                        self.refreshed.push((block, Cow::Borrowed(time)));
                    }
                }
                Some(block) => self.times.changed.push((block, Cow::Borrowed(time))),
            }
        }
        let newer = |block: &&BusyBlock| {
            let version = versions.get(&block.event);
            version.is_some_and(|version| block.version.is_newer_than(*version))
        };
        // What lies before the days that were looked at is history, and stays.
        let left = known.into_values();
        let (stays, gone): (Vec<_>, Vec<_>) = left
            .filter(|block| block.end.date_naive() >= incoming.span.first)
            .partition(newer);
        self.older += stays.len();
        self.times.gone = gone;
        self.times.gone.sort_by_key(|block| (block.start, block.id));
        self.superseded = told.into_values().filter(|block| !newer(block)).collect();
    }

    fn compare_events(&mut self, here: &Known<'a>, events: &'a [IncomingEvent], span: Span) {
        let own = self.source.map(|source| source.id);
        let (mut known, mut told) = (BTreeMap::new(), BTreeMap::new());
        for event in here.events() {
            if Some(event.source_id) == own {
                known.insert(event.key.as_str(), event);
            } else if here.form(event.source_id) == Some(SourceForm::Messages) {
                told.insert(event.key.as_str(), event);
            }
        }
        let called_off: BTreeMap<&str, Version> = here
            .cancelled()
            .filter(|one| one.original.is_empty())
            .map(|one| (one.event.as_str(), one.version))
            .collect();
        for event in events {
            let key = event.key.as_str();
            let is_off = called_off
                .get(key)
                .is_some_and(|version| version.is_newer_than(event.version));
            if is_off {
                self.older += 1;
                continue;
            }
            let Some(said) = known.remove(key).or_else(|| told.remove(key)) else {
                self.events.new.push(Cow::Borrowed(event));
                continue;
            };
            match here.entry_of(said) {
                None => self.declined += 1,
                Some(_) if said.newest().is_newer_than(event.version) => self.older += 1,
                Some(_) if said.says(event, span) => {
                    self.events.same += 1;
                    if Some(said.source_id) != own
                        || said.version.sequence != event.version.sequence
                    {
                        self.refreshed_events.push((said, event));
                    }
                }
                Some(entry) => {
                    let event = Cow::Borrowed(event);
                    self.events.changed.push(((said, entry), event));
                }
            }
        }
        for said in known.into_values() {
            match here.entry_of(said) {
                None => self.forgotten.push(said),
                Some(entry) if goes_on(&said.rule, span.first) => {
                    self.events.gone.push((said, entry));
                }
                // What is over is history, and stays.
                Some(_) => {}
            }
        }
    }
}

impl BusyBlock {
    /// Tells whether a file says the same of it.
    pub(super) fn says(&self, time: &IncomingTime) -> bool {
        (self.start, self.end, self.away) == (time.start, time.end, time.away)
            && self.title == time.title
    }
}

impl ImportedEvent {
    /// Returns the newest version of what is known of it or of one of its dates.
    fn newest(&self) -> Version {
        let dates = self.changed.iter().map(|date| date.version);
        dates.fold(self.version, |one, other| {
            if other.is_newer_than(one) { other } else { one }
        })
    }

    /// Tells whether the file still says the same of the days that are looked at.
    pub(super) fn says(&self, event: &IncomingEvent, span: Span) -> bool {
        let seen = |changed: &[ChangedDate]| -> Vec<ChangedDate> {
            let seen = changed.iter().filter(|date| date.last >= span.first);
            let plain = seen.map(|date| ChangedDate {
                version: Version::default(),
                ..date.clone()
            });
            plain.collect()
        };
        self.name == event.name
            && self.rule == event.rule
            && seen(&self.changed) == seen(&event.changed)
    }
}

/// Returns the newest import of the same calendar: the same kind of thing, of the same owner, by the
/// same name of the file or of the calendar in it.
fn same_calendar<'a>(records: &'a Records, incoming: &Incoming) -> Option<&'a CalendarSource> {
    records
        .calendar_sources
        .iter()
        .filter(|source| {
            source.holds == incoming.holds
                && source.form == incoming.form
                && (source.form == SourceForm::Messages
                    || source.file_name == incoming.file_name
                    || source.name == incoming.name)
        })
        .max_by_key(|source| {
            let alike = source.file_name == incoming.file_name;
            (alike, source.imported_at, source.id)
        })
}

/// Tells whether anything of a rule lies on that day or later.
fn goes_on(rule: &EntryRule, from: NaiveDate) -> bool {
    match rule {
        EntryRule::Once { last, .. } => *last >= from,
        EntryRule::Recurring {
            rrule,
            first,
            exceptions,
            extra,
            ..
        } => DayRule::parse(rrule).is_ok_and(|rule| {
            let later = Span::new(from, from + chrono::TimeDelta::days(3_660));
            !rule.dates(*first, exceptions, extra, later).is_empty()
        }),
        EntryRule::Fiscal { .. } => true,
    }
}
