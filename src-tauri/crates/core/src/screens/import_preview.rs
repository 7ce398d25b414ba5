//! What the import shows: a file before it is taken in, and the calendars that were.

use std::borrow::Cow;

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use crate::{
    Records,
    calendar::ics::Remark,
    model::{BusyBlock, Entry, EntryKind, Load},
    rhythm::rule_words,
};
use crate::{
    model::{CalendarSource, Holds, SourceForm},
    sources::{
        incoming::{Content, Incoming, IncomingEvent, IncomingTime, PassedOver},
        plan::Plan,
        wording,
    },
};

/// How many of what is new, changed and gone are shown one by one, each.
const SHOWN: usize = 8;
/// How many times of a calendar are shown.
const NEXT: usize = 12;

/// What taking one file in would do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FilePreview {
    /// The name of the file, without its folder.
    pub file_name: String,
    /// The name of the calendar in it.
    pub name: String,
    /// What it is, in words: "busy times of the Group CFO".
    pub what: String,
    /// The first day that was looked at.
    pub first: NaiveDate,
    /// The last day that was looked at, inclusive.
    pub last: NaiveDate,
    /// What its messages about meetings do, in sentences; none for a whole calendar.
    pub message: Option<String>,
    /// When the same calendar was taken in before, UTC.
    pub known_since: Option<DateTime<Utc>>,
    /// Whether an import would remember that meetings do not take place, against older messages.
    pub remembers: bool,
    /// How many are new.
    pub new: usize,
    /// How many are known, and now otherwise.
    pub changed: usize,
    /// How many are as they were.
    pub same: usize,
    /// How many are no longer in the file, and would go.
    pub gone: usize,
    /// How many have an entry that a person deleted, and are left alone.
    pub declined: usize,
    /// How many are known in a newer version, and are left alone.
    pub older: usize,
    /// What was left out on purpose.
    pub passed_over: PassedOver,
    /// The first ones of what is new, changed and gone.
    pub lines: Vec<PreviewLine>,
    /// What could not be read, with its line and the reason.
    pub refused: Vec<Remark>,
    /// What was read with a guess or in part.
    pub notes: Vec<Remark>,
    /// Why nothing of the file can be taken, in a sentence.
    pub problem: Option<String>,
}

/// What happens to one thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum News {
    /// It comes.
    New,
    /// It becomes another.
    Changed,
    /// It goes.
    Gone,
}

/// One thing that would come, change or go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PreviewLine {
    /// What happens to it.
    pub news: News,
    pub time: Option<TimeLine>,
    pub entry: Option<EntryNews>,
}

/// A time that is taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TimeLine {
    /// Start, UTC, inclusive.
    pub start: DateTime<Utc>,
    /// End, UTC, exclusive.
    pub end: DateTime<Utc>,
    /// Its title; empty where titles are not kept.
    pub title: String,
}

/// An event as the entry it becomes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct EntryNews {
    /// What it is called.
    pub name: String,
    /// The kind, a guess where it is new.
    pub kind: EntryKind,
    /// How taken it leaves people.
    pub load: Load,
    /// Its rule in words.
    pub words: String,
    /// Its next day, else the first that is looked at; none for one that goes.
    pub next: Option<NaiveDate>,
}

/// The calendars that were taken in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SourceList {
    /// Newest import first.
    pub sources: Vec<SourceLine>,
}

/// One calendar that was taken in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SourceLine {
    pub source: CalendarSource,
    /// What it is, in words.
    pub what: String,
    /// How many busy times came of it.
    pub times: usize,
    /// How many entries came of it and are still there.
    pub entries: usize,
    /// The next busy times, with their titles where they are kept.
    pub next: Vec<TimeLine>,
}

/// Returns what taking a file in would do.
pub fn preview(records: &Records, incoming: &Incoming, plan: &Plan<'_>) -> FilePreview {
    let mut lines = Vec::new();
    let shown = |news| {
        move |line: (Option<TimeLine>, Option<EntryNews>)| PreviewLine {
            news,
            time: line.0,
            entry: line.1,
        }
    };
    let time = |time: &Cow<'_, IncomingTime>| (Some(time_line(time)), None);
    let event = |event: &Cow<'_, IncomingEvent>| (None, Some(entry_news(event)));
    let (times, events) = (&plan.times, &plan.events);
    let new = times
        .new
        .iter()
        .map(time)
        .chain(events.new.iter().map(event));
    lines.extend(new.take(SHOWN).map(shown(News::New)));
    let changed = times.changed.iter().map(|(_, new)| time(new));
    let changed = changed.chain(events.changed.iter().map(|((_, entry), new)| {
        let kept = EntryNews {
            kind: entry.kind,
            load: entry.load,
            ..entry_news(new)
        };
        (None, Some(kept))
    }));
    lines.extend(changed.take(SHOWN).map(shown(News::Changed)));
    let gone = times
        .gone
        .iter()
        .map(|block| (Some(block_line(block)), None));
    let gone = gone.chain(
        events
            .gone
            .iter()
            .map(|(_, entry)| (None, Some(going(entry)))),
    );
    lines.extend(gone.take(SHOWN).map(shown(News::Gone)));
    let nothing = match &incoming.content {
        Content::Times(times) => times.is_empty(),
        Content::Events(events) => events.is_empty(),
    };
    FilePreview {
        file_name: incoming.file_name.clone(),
        name: incoming.name.clone(),
        what: wording::what(records, incoming.holds),
        first: incoming.span.first,
        last: incoming.span.last,
        message: (incoming.form == SourceForm::Messages).then(|| wording::message(&plan.outcomes)),
        known_since: plan.source.map(|source| source.imported_at),
        remembers: !plan.cancelled.is_empty(),
        new: times.new.len() + events.new.len(),
        changed: times.changed.len() + events.changed.len(),
        same: times.same + events.same,
        gone: times.gone.len() + events.gone.len(),
        declined: plan.declined,
        older: plan.older,
        passed_over: incoming.passed_over,
        lines,
        refused: incoming.refused.clone(),
        notes: incoming.notes.clone(),
        problem: (nothing && !incoming.is_calendar).then(|| wording::NO_CALENDAR.to_owned()),
    }
}

/// Returns the place of a file of which nothing can be read.
pub fn unreadable(
    records: &Records,
    holds: Holds,
    file_name: &str,
    today: NaiveDate,
    problem: String,
) -> FilePreview {
    FilePreview {
        file_name: file_name.to_owned(),
        name: file_name.to_owned(),
        what: wording::what(records, holds),
        first: today,
        last: today,
        message: None,
        known_since: None,
        remembers: false,
        new: 0,
        changed: 0,
        same: 0,
        gone: 0,
        declined: 0,
        older: 0,
        passed_over: PassedOver::default(),
        lines: Vec::new(),
        refused: Vec::new(),
        notes: Vec::new(),
        problem: Some(problem),
    }
}

/// Returns the calendars that were taken in.
pub fn list(records: &Records, now: DateTime<Utc>) -> SourceList {
    let mut sources: Vec<SourceLine> = records
        .calendar_sources
        .iter()
        .map(|source| line(records, source, now))
        .collect();
    sources.sort_by_key(|line| std::cmp::Reverse((line.source.imported_at, line.source.id)));
    SourceList { sources }
}

fn line(records: &Records, source: &CalendarSource, now: DateTime<Utc>) -> SourceLine {
    let blocks = records.busy_blocks.iter();
    let mut blocks: Vec<&BusyBlock> = blocks
        .filter(|block| block.source_id == Some(source.id))
        .collect();
    blocks.sort_by_key(|block| (block.start, block.id));
    let events = records.imported_events.iter();
    SourceLine {
        source: source.clone(),
        what: wording::what(records, source.holds),
        times: blocks.len(),
        entries: events
            .filter(|event| event.source_id == source.id && event.entry_id.is_some())
            .count(),
        next: blocks
            .into_iter()
            .filter(|block| block.end > now)
            .take(NEXT)
            .map(block_line)
            .collect(),
    }
}

fn time_line(time: &IncomingTime) -> TimeLine {
    TimeLine {
        start: time.start,
        end: time.end,
        title: time.title.clone(),
    }
}

fn block_line(block: &BusyBlock) -> TimeLine {
    TimeLine {
        start: block.start,
        end: block.end,
        title: block.title.clone(),
    }
}

fn entry_news(event: &IncomingEvent) -> EntryNews {
    EntryNews {
        name: event.name.clone(),
        kind: event.kind,
        load: event.kind.usual().load,
        words: rule_words(&event.rule),
        next: Some(event.next),
    }
}

fn going(entry: &Entry) -> EntryNews {
    EntryNews {
        name: entry.name.clone(),
        kind: entry.kind,
        load: entry.load,
        words: rule_words(&entry.rule),
        next: None,
    }
}
