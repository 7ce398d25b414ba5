//! What messages about meetings do to the rule of an entry.

use chrono::{NaiveDate, TimeDelta};

use super::incoming::{IncomingEvent, IncomingMeeting};
use crate::model::{CancelledMeeting, ChangedDate, ImportedEvent};
use crate::{
    calendar::{
        Span,
        ics::{About, MeetingDate},
        recurrence::DayRule,
    },
    model::{Entry, EntryRule},
};

/// A rule that gives its first day and no other; the others are extra dates.
const FIRST_DAY_ONLY: &str = "FREQ=DAILY;COUNT=1";

/// What came of the dates of a message.
#[derive(Debug, Default)]
pub(super) struct Applied {
    /// Dates of which newer is known.
    pub(super) older: usize,
    /// Dates that were called off.
    pub(super) cancelled: usize,
    /// No date is left.
    pub(super) nothing_left: bool,
}

/// Returns an event as a file last had it.
pub(super) fn of_known(known: &ImportedEvent, entry: &Entry, event: &str) -> IncomingEvent {
    let next = match &known.rule {
        EntryRule::Once { first, .. } | EntryRule::Recurring { first, .. } => Some(*first),
        EntryRule::Fiscal { .. } => None,
    };
    IncomingEvent {
        key: event.to_owned(),
        name: known.name.clone(),
        kind: entry.kind,
        rule: known.rule.clone(),
        changed: known.changed.clone(),
        next: next.unwrap_or_default(),
        version: known.version,
    }
}

/// Changes the dates that a message names.
pub(super) fn apply_dates(
    event: &mut IncomingEvent,
    message: &IncomingMeeting,
    known: &ImportedEvent,
    new: Option<&IncomingEvent>,
    span: Span,
) -> Applied {
    let mut applied = Applied::default();
    if let About::MoreDates(_) = message.meeting.about {
        for (first, last) in new.map(days_of).unwrap_or_default() {
            event.put(first, Span::new(first, last), &event.name.clone(), None);
        }
        return applied;
    }
    for date in &message.meeting.dates {
        let mut keys = vec![date.key()];
        if date.and_later {
            let later = event.dates(span).into_iter();
            keys.extend(later.filter(|key| *key > date.key()));
        }
        for key in keys {
            let is_newer = known
                .changed
                .iter()
                .any(|one| one.key == key && one.version.is_newer_than(date.version));
            if is_newer {
                applied.older += 1;
            } else if date.cancelled {
                applied.cancelled += 1;
                applied.nothing_left |= !event.leave_out(key);
            } else {
                let by = key.signed_duration_since(date.key());
                let days = Span::new(date.days.first + by, date.days.last + by);
                event.put(key, days, date.title(), Some(date));
            }
            event.next = date.days.first;
        }
    }
    applied
}

fn days_of(event: &IncomingEvent) -> Vec<(NaiveDate, NaiveDate)> {
    let length = |days: u16| TimeDelta::days(i64::from(days.max(1)) - 1);
    match &event.rule {
        EntryRule::Once { first, last } => vec![(*first, *last)],
        EntryRule::Recurring {
            first, days, extra, ..
        } => {
            let all = std::iter::once(first).chain(extra);
            all.map(|day| (*day, *day + length(*days))).collect()
        }
        EntryRule::Fiscal { .. } => Vec::new(),
    }
}

impl IncomingEvent {
    /// Returns the dates of the rule in a span.
    fn dates(&self, span: Span) -> Vec<NaiveDate> {
        match &self.rule {
            EntryRule::Once { first, .. } => vec![*first],
            EntryRule::Recurring {
                rrule,
                first,
                exceptions,
                extra,
                ..
            } => DayRule::parse(rrule)
                .map(|rule| rule.dates(*first, exceptions, extra, span))
                .unwrap_or_default(),
            EntryRule::Fiscal { .. } => Vec::new(),
        }
    }

    /// Puts the date of the rule on other days, or under another title.
    fn put(&mut self, key: NaiveDate, days: Span, title: &str, date: Option<&MeetingDate>) {
        if let EntryRule::Once { first, last } = &self.rule {
            let length = Span::new(*first, *last).days();
            if *first == key {
                self.rule = EntryRule::Once {
                    first: days.first,
                    last: days.last,
                };
                return;
            }
            self.rule = EntryRule::Recurring {
                rrule: FIRST_DAY_ONLY.to_owned(),
                first: *first,
                days: u16::try_from(length).unwrap_or(1),
                exceptions: Vec::new(),
                extra: Vec::new(),
            };
        }
        let gives = self.dates(Span::day(key)).contains(&key);
        let EntryRule::Recurring {
            days: length,
            exceptions,
            extra,
            ..
        } = &mut self.rule
        else {
            return;
        };
        exceptions.retain(|day| *day != key);
        if !gives {
            extra.push(key);
            extra.sort_unstable();
            extra.dedup();
        }
        let usual = Span::new(key, key + TimeDelta::days(i64::from(*length) - 1));
        self.changed.retain(|one| one.key != key);
        let version = date.map(|date| date.version).unwrap_or_default();
        let note = if title.trim().is_empty() || title == self.name {
            String::new()
        } else {
            super::names::short(title)
        };
        if days != usual || !note.is_empty() || date.is_some() {
            self.changed.push(ChangedDate {
                key,
                first: days.first,
                last: days.last,
                note,
                version,
            });
            self.changed.sort_by_key(|one| one.key);
        }
    }

    /// Leaves a date out; tells whether any can be left.
    fn leave_out(&mut self, key: NaiveDate) -> bool {
        self.changed.retain(|one| one.key != key);
        match &mut self.rule {
            EntryRule::Once { first, .. } => *first != key,
            EntryRule::Recurring {
                exceptions, extra, ..
            } => {
                extra.retain(|day| *day != key);
                exceptions.push(key);
                exceptions.sort_unstable();
                exceptions.dedup();
                true
            }
            EntryRule::Fiscal { .. } => true,
        }
    }

    /// Keeps what newer messages said about single dates.
    pub(super) fn keep_newer_dates<'a>(
        &mut self,
        known: &ImportedEvent,
        called_off: impl Iterator<Item = &'a CancelledMeeting>,
    ) {
        let version = self.version;
        for date in known
            .changed
            .iter()
            .filter(|date| date.version.is_newer_than(version))
        {
            self.changed.retain(|one| one.key != date.key);
            self.changed.push(date.clone());
        }
        self.changed.sort_by_key(|one| one.key);
        for one in called_off.filter(|one| one.version.is_newer_than(version)) {
            if let Ok(key) = one.original.parse() {
                self.leave_out(key);
            }
        }
    }
}
