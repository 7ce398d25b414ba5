//! How what a file gives differs from what an earlier import of it left here.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{
    incoming::{Content, Incoming, IncomingEvent, IncomingTime},
    record::{CalendarSource, ChangedDate, ImportedEvent},
};
use crate::{
    Records,
    calendar::{Span, recurrence::DayRule},
    records::BusyBlock,
    rhythm::{Entry, EntryRule},
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
    const fn none() -> Self {
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
    /// The earlier import of the same calendar; none for a new one.
    pub source: Option<&'a CalendarSource>,
    /// Busy times.
    pub times: Differences<&'a IncomingTime, &'a BusyBlock>,
    /// Events that are entries.
    pub events: Differences<&'a IncomingEvent, (&'a ImportedEvent, &'a Entry)>,
    /// Events whose entries a person deleted, and that are left alone.
    pub declined: usize,
    /// What is remembered of events that are neither in the file nor here any more.
    pub forgotten: Vec<&'a ImportedEvent>,
}

impl<'a> Plan<'a> {
    /// Returns what taking `incoming` into `records` would do. `apart` takes the file as a calendar of
    /// its own, whatever is known; `keep_gone` leaves here what is no longer in the file.
    pub fn of(records: &'a Records, incoming: &'a Incoming, apart: bool, keep_gone: bool) -> Self {
        let source = (!apart).then(|| same_calendar(records, incoming)).flatten();
        let mut plan = Self {
            source,
            times: Differences::none(),
            events: Differences::none(),
            declined: 0,
            forgotten: Vec::new(),
        };
        match &incoming.content {
            Content::Times(times) => plan.compare_times(records, times, incoming.span),
            Content::Events(events) => plan.compare_events(records, events, incoming.span),
        }
        if keep_gone {
            plan.times.gone.clear();
            plan.events.gone.clear();
            plan.forgotten.clear();
        }
        plan
    }

    /// Tells whether there is nothing to do.
    pub const fn is_empty(&self) -> bool {
        self.times.is_empty() && self.events.is_empty()
    }

    fn compare_times(&mut self, records: &'a Records, times: &'a [IncomingTime], span: Span) {
        let Some(source) = self.source else {
            self.times.new = times.iter().collect();
            return;
        };
        let blocks = records.busy_blocks.iter();
        let mut known: BTreeMap<&str, &BusyBlock> = blocks
            .filter(|block| block.source_id == Some(source.id))
            .map(|block| (block.key.as_str(), block))
            .collect();
        for time in times {
            match known.remove(time.key.as_str()) {
                None => self.times.new.push(time),
                Some(block)
                    if (block.start, block.end) == (time.start, time.end)
                        && block.title == time.title =>
                {
                    self.times.same += 1;
                }
                Some(block) => self.times.changed.push((block, time)),
            }
        }
        // What lies before the days that were looked at is history, and stays.
        self.times.gone = known
            .into_values()
            .filter(|block| block.end.date_naive() >= span.first)
            .collect();
        self.times.gone.sort_by_key(|block| (block.start, block.id));
    }

    fn compare_events(&mut self, records: &'a Records, events: &'a [IncomingEvent], span: Span) {
        let Some(source) = self.source else {
            self.events.new = events.iter().collect();
            return;
        };
        let mut known: BTreeMap<&str, &ImportedEvent> = records
            .imported_events
            .iter()
            .filter(|event| event.source_id == source.id)
            .map(|event| (event.key.as_str(), event))
            .collect();
        let entries: BTreeMap<_, &Entry> = records
            .entries
            .iter()
            .map(|entry| (entry.id, entry))
            .collect();
        let entry_of = |event: &ImportedEvent| entries.get(&event.entry_id?).copied();
        for event in events {
            let Some(told) = known.remove(event.key.as_str()) else {
                self.events.new.push(event);
                continue;
            };
            match entry_of(told) {
                None => self.declined += 1,
                Some(_) if told.says(event, span) => self.events.same += 1,
                Some(entry) => self.events.changed.push(((told, entry), event)),
            }
        }
        for told in known.into_values() {
            match entry_of(told) {
                None => self.forgotten.push(told),
                Some(entry) if goes_on(&told.rule, span.first) => {
                    self.events.gone.push((told, entry));
                }
                // What is over is history, and stays.
                Some(_) => {}
            }
        }
    }
}

impl ImportedEvent {
    /// Tells whether the file still says the same of the days that are looked at.
    fn says(&self, event: &IncomingEvent, span: Span) -> bool {
        let seen = |changed: &[ChangedDate]| -> Vec<ChangedDate> {
            let seen = changed.iter().filter(|date| date.last >= span.first);
            seen.cloned().collect()
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
                && (source.file_name == incoming.file_name || source.name == incoming.name)
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
