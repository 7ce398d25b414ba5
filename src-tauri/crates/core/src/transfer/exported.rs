//! Events of chats that were written into a calendar file, so that a later file can cancel them.

use crate::model::{ExportedEvent, ExportedState};
use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    Id,
    calendar::{ics::Outgoing, recurrence::Local, zones::Zone},
    model::Words,
};

/// The part of a UID behind the id of its chat.
const OF_CHAT: usize = 36;

impl ExportedEvent {
    /// Returns what to remember of an event that is written.
    fn of(event: &Outgoing, known: Option<&Self>, now: DateTime<Utc>) -> Self {
        let zone = event.zone.as_deref().and_then(Zone::named);
        let text = |at: Local| match at {
            Local::Date(date) => date.to_string(),
            Local::Time(time) => {
                let utc = zone.as_ref().and_then(|zone| zone.to_utc(time));
                utc.map_or(time, |utc| utc.naive_utc())
                    .format("%Y-%m-%dT%H:%M:%S")
                    .to_string()
            }
        };
        Self {
            id: known.map_or_else(|| Id::at(now), |known| known.id),
            seen: 0,
            uid: event.uid.clone(),
            sequence: event.sequence,
            first: text(event.start),
            after: text(event.end),
            state: if event.cancelled {
                ExportedState::Cancelled
            } else {
                ExportedState::Planned
            },
        }
    }

    /// Returns the event as cancelled; none where its dates cannot be read.
    fn cancelled(&self, title: &str) -> Option<Outgoing> {
        let (start, end) = (local(&self.first)?, local(&self.after)?);
        Some(Outgoing {
            uid: self.uid.clone(),
            sequence: self.sequence,
            start,
            end,
            zone: matches!(start, Local::Time(_)).then(|| "UTC".to_owned()),
            summary: title.to_owned(),
            description: None,
            rule: None,
            exceptions: Vec::new(),
            busy: false,
            cancelled: true,
        })
    }

    fn is_cancelled(&self) -> bool {
        self.state == ExportedState::Cancelled
    }

    /// Tells whether an event is at the time under which this one was written.
    pub(super) fn is_at(&self, event: &Outgoing) -> bool {
        let now = Self::of(event, Some(self), DateTime::UNIX_EPOCH);
        (&now.first, &now.after) == (&self.first, &self.after)
    }

    /// Returns the id of its chat.
    pub(super) fn chat(&self) -> &str {
        self.uid.get(..OF_CHAT).unwrap_or_default()
    }

    /// Tells whether it is over on a day.
    pub(super) fn is_over(&self, today: NaiveDate) -> bool {
        let day = self.after.get(..10).and_then(|day| day.parse().ok());
        day.is_none_or(|day: NaiveDate| day < today)
    }
}

fn local(text: &str) -> Option<Local> {
    let time = text.parse::<NaiveDateTime>().map(Local::Time);
    time.or_else(|_| text.parse::<NaiveDate>().map(Local::Date))
        .ok()
}

/// Adds the cancellations of what an earlier file brought and is no more, and returns what to
/// remember of all events. What changed is written with a higher SEQUENCE than before.
pub(super) fn with_cancellations(
    events: &mut Vec<Outgoing>,
    known: &[ExportedEvent],
    is_gone: impl Fn(&ExportedEvent) -> bool,
    title: &str,
    now: DateTime<Utc>,
) -> Vec<ExportedEvent> {
    let by_uid: BTreeMap<&str, &ExportedEvent> = known
        .iter()
        .map(|event| (event.uid.as_str(), event))
        .collect();
    let written = |events: &[Outgoing], uid: &str| events.iter().any(|event| event.uid == uid);
    let gone: Vec<Outgoing> = known
        .iter()
        .filter(|event| !written(events, &event.uid) && is_gone(event))
        .filter_map(|event| event.cancelled(title))
        .collect();
    events.extend(gone);
    let stamp = u32::try_from(now.timestamp() / 60).unwrap_or(0);
    let remembered = events.iter_mut().map(|event| {
        let known = by_uid.get(event.uid.as_str()).copied();
        let least = known.map_or(0, |known| {
            let changed = !known.is_at(event) || known.is_cancelled() != event.cancelled;
            known.sequence.saturating_add(u32::from(changed))
        });
        event.sequence = stamp.max(least);
        ExportedEvent::of(event, known, now)
    });
    remembered.collect()
}
