//! Times that are taken in somebody's calendar.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use crate::{
    calendar::{ClockTime, Span, next_day, previous_day, zones::Zone},
    conversations::ChatTime,
    model::BusyBlock,
};

/// A time that is taken, from inclusive to exclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Taken {
    pub(crate) start: DateTime<Utc>,
    pub(crate) end: DateTime<Utc>,
}

impl Taken {
    /// Returns the time that a chat takes, where it is known.
    pub(crate) fn of(time: &ChatTime<'_>) -> Option<Self> {
        let (start, end) = time.span()?;
        Some(Self { start, end })
    }

    /// Returns the stretch between two times of a date in a zone.
    pub(crate) fn between(
        zone: &Zone,
        date: NaiveDate,
        from: ClockTime,
        to: ClockTime,
    ) -> Option<Self> {
        let start = zone.to_utc(date.and_time(NaiveTime::from(from)))?;
        let end = zone.to_utc(date.and_time(NaiveTime::from(to)))?;
        (start < end).then_some(Self { start, end })
    }
}

/// Times that are taken, in order of their starts.
#[derive(Debug, Default)]
pub(crate) struct Blocks {
    taken: Vec<Taken>,
    /// For each, the latest end of all up to it.
    latest_end: Vec<DateTime<Utc>>,
}

impl Blocks {
    pub(crate) fn of(mut taken: Vec<Taken>) -> Self {
        taken.sort_unstable();
        let ends = taken.iter().scan(DateTime::<Utc>::MIN_UTC, |latest, one| {
            *latest = one.end.max(*latest);
            Some(*latest)
        });
        Self {
            latest_end: ends.collect(),
            taken,
        }
    }

    /// Returns the busy times that can share a day with the window, in any zone.
    pub(crate) fn near<'b>(busy: impl Iterator<Item = &'b BusyBlock>, window: Span) -> Self {
        let (first, last) = (previous_day(window.first), next_day(window.last));
        let near = busy
            .filter(|block| first <= block.end.date_naive() && block.start.date_naive() <= last);
        let taken = near.map(|block| Taken {
            start: block.start,
            end: block.end,
        });
        Self::of(taken.collect())
    }

    /// Returns those that can share time with a stretch, and few others.
    pub(super) fn around(&self, stretch: Taken) -> &[Taken] {
        let from = self.latest_end.partition_point(|end| *end <= stretch.start);
        let until = self.taken.partition_point(|one| one.start < stretch.end);
        self.taken.get(from..until).unwrap_or_default()
    }
}
