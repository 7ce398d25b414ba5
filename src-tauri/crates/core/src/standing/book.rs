//! Which dates stand: the rule, less what was decided about single dates and what a chat stands for.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};

use crate::model::{DateState, Standing, StandingDate};
use crate::{
    Id, Records,
    calendar::{ClockTime, Now, Span, zones::Zone},
    conversations::ChatTime,
    model::{Conversation, ConversationState, Leader, Purpose},
};

/// One date of a series.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Occasion<'a> {
    pub(crate) standing: &'a Standing,
    /// The date by the rule, which names it.
    pub(crate) key: NaiveDate,
    /// The day, mine.
    pub(crate) date: NaiveDate,
    /// The start on my clock.
    pub(crate) time: Option<ClockTime>,
    /// What was decided about it.
    pub(crate) decided: Option<&'a StandingDate>,
    /// The chat that stands for it.
    pub(crate) chat: Option<&'a Conversation>,
}

impl Occasion<'_> {
    /// Tells whether it takes place and no chat stands for it yet.
    pub(crate) fn stands(&self) -> bool {
        let decided = self.decided.map(|row| row.state);
        self.chat.is_none() && matches!(decided, None | Some(DateState::Moved))
    }

    /// Tells whether it is over: its end has passed where the time is known, else its day. `zone` is
    /// mine.
    pub(crate) fn is_past(&self, now: Now, zone: &Zone) -> bool {
        match self.taken(zone) {
            Some((_, end)) => end <= now.instant,
            None => self.date < now.date(),
        }
    }

    /// Returns the leader's date: the one-to-one is on my clock. Without a time it is the same as mine.
    pub(crate) fn leader_date(&self, mine: &Zone, theirs: &Zone) -> NaiveDate {
        if mine == theirs {
            return self.date;
        }
        self.taken(mine)
            .map_or(self.date, |(start, _)| theirs.to_local(start).date())
    }

    /// Returns its start and its end, where its time is known. A time that the clocks leap over
    /// begins later, by as much.
    pub(crate) fn taken(&self, zone: &Zone) -> Option<(DateTime<Utc>, DateTime<Utc>)> {
        let start = zone.to_utc(self.date.and_time(NaiveTime::from(self.time?)))?;
        let minutes = TimeDelta::minutes(i64::from(self.standing.minutes));
        Some((start, start + minutes))
    }
}

/// The series of everybody who is served, with what was decided about their dates.
#[derive(Debug)]
pub(crate) struct Book<'a> {
    by_leader: BTreeMap<Id<Leader>, Vec<&'a Standing>>,
    decided: BTreeMap<Id<Standing>, BTreeMap<NaiveDate, &'a StandingDate>>,
    /// Chats that stand for the date they are on, mine, with whom there is a series.
    chats: BTreeMap<(Id<Leader>, NaiveDate), &'a Conversation>,
    by_id: BTreeMap<Id<Conversation>, &'a Conversation>,
}

impl<'a> Book<'a> {
    /// Opens the book for dates from `first` on. Without a series it costs nothing.
    pub(crate) fn of(records: &'a Records, first: NaiveDate) -> Self {
        let mut book = Self {
            by_leader: BTreeMap::new(),
            decided: BTreeMap::new(),
            chats: BTreeMap::new(),
            by_id: BTreeMap::new(),
        };
        if records.standings.is_empty() {
            return book;
        }
        let served: BTreeSet<Id<Leader>> =
            records.active_leaders().map(|leader| leader.id).collect();
        for standing in &records.standings {
            if served.contains(&standing.leader_id) {
                let series = book.by_leader.entry(standing.leader_id).or_default();
                series.push(standing);
            }
        }
        let mut named = BTreeSet::new();
        let ahead = |row: &&StandingDate| row.date.unwrap_or(row.key).max(row.key) >= first;
        for row in records.standing_dates.iter().filter(ahead) {
            let rows = book.decided.entry(row.standing_id).or_default();
            rows.insert(row.key, row);
            named.extend(row.conversation_id);
        }
        for chat in &records.conversations {
            let served = || book.by_leader.contains_key(&chat.leader_id);
            if stands_for_its_day(chat) && served() {
                let date = ChatTime::of(records, chat).my_date();
                if date >= first {
                    book.chats.insert((chat.leader_id, date), chat);
                }
            }
            if named.contains(&chat.id) {
                book.by_id.insert(chat.id, chat);
            }
        }
        book
    }

    /// Returns everybody with a series.
    pub(crate) fn leaders(&self) -> impl Iterator<Item = Id<Leader>> {
        self.by_leader.keys().copied()
    }

    /// Returns every date with a leader in the window, in order: those that stand, those skipped, and
    /// those that a chat stands for.
    pub(crate) fn all(&self, leader: Id<Leader>, window: Span) -> Vec<Occasion<'a>> {
        let series = self.by_leader.get(&leader).into_iter().flatten();
        let mut found: Vec<Occasion<'a>> = series
            .flat_map(|standing| self.of_series(standing, window))
            .collect();
        found.sort_by_key(|occasion| (occasion.date, occasion.time, occasion.standing.id));
        found
    }

    /// Returns the dates with a leader in the window that stand.
    pub(crate) fn standing(&self, leader: Id<Leader>, window: Span) -> Vec<Occasion<'a>> {
        let mut found = self.all(leader, window);
        found.retain(Occasion::stands);
        found
    }

    /// Returns the dates of one series in the window, in no order.
    pub(crate) fn of_series(&self, standing: &'a Standing, window: Span) -> Vec<Occasion<'a>> {
        let decided = self.decided.get(&standing.id);
        let row_of = |key: NaiveDate| decided.and_then(|rows| rows.get(&key)).copied();
        let mut found: Vec<Occasion<'a>> = standing
            .rrule
            .dates(standing.first, &[], &[], window)
            .into_iter()
            .map(|key| self.occasion(standing, key, row_of(key)))
            .filter(|occasion| window.contains(occasion.date))
            .collect();
        // What was moved into the window from outside of it.
        let moved = decided.into_iter().flat_map(BTreeMap::values);
        for row in moved.filter(|row| !window.contains(row.key)) {
            if row.date.is_some_and(|date| window.contains(date)) && falls_on(standing, row.key) {
                found.push(self.occasion(standing, row.key, Some(row)));
            }
        }
        found
    }

    fn occasion(
        &self,
        standing: &'a Standing,
        key: NaiveDate,
        decided: Option<&'a StandingDate>,
    ) -> Occasion<'a> {
        let date = decided.and_then(|row| row.date).unwrap_or(key);
        let chat = decided
            .and_then(|row| row.conversation_id)
            .and_then(|id| self.by_id.get(&id))
            .or_else(|| self.chats.get(&(standing.leader_id, date)))
            .copied();
        Occasion {
            standing,
            key,
            date,
            time: decided.and_then(|row| row.time).or(standing.time),
            decided,
            chat,
        }
    }
}

/// Tells whether a date is one of the series.
pub(crate) fn falls_on(standing: &Standing, key: NaiveDate) -> bool {
    let day = standing
        .rrule
        .dates(standing.first, &[], &[], Span::day(key));
    !day.is_empty()
}

/// Tells whether a chat stands for a one-to-one of the same day: whoever plans one by hand on that day
/// means the same meeting.
fn stands_for_its_day(chat: &Conversation) -> bool {
    chat.purpose != Purpose::InPassing
        && matches!(
            chat.state,
            ConversationState::Asked | ConversationState::Planned | ConversationState::Held
        )
}
