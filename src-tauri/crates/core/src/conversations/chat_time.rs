//! When a chat takes place, on my clock and on the leader's.
//!
//! A conversation is stored with the date and time of one zone. Far apart, it is on another date for me
//! than for the leader, so every rule takes one of the two by name: `my_date` goes with today, my week,
//! capacity, absences, notice, due and reflection, `leader_date` with load, holidays, likes and gaps.

use std::{cmp::Ordering, collections::BinaryHeap};

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};

use crate::model::{Conversation, ConversationState, HalfDay};
use crate::{
    Records,
    calendar::{ClockTime, Now, zones::Zone},
};

/// Wall times in minutes after midnight: the middle of a half-day's working hours, which decides the
/// date that it has elsewhere, and the end of the half-day.
const MORNING: (u16, u16) = (10 * 60, 12 * 60);
const AFTERNOON: (u16, u16) = (15 * 60, 18 * 60);

/// When one chat takes place.
///
/// With a half-day, the dates are those at the middle of it; with neither time nor half-day, the chat
/// has the same date for both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChatTime<'a> {
    chat: &'a Conversation,
    my_zone: &'a str,
    leader_zone: &'a str,
    my_date: NaiveDate,
    leader_date: NaiveDate,
    /// The time on the leader's clock, where the chat is kept on another one.
    leader_time: Option<ClockTime>,
}

impl<'a> ChatTime<'a> {
    /// Returns when a chat takes place. The leader's clock is the one that the chat was agreed on, or
    /// the one they live by where it was agreed on mine.
    pub fn of(records: &'a Records, chat: &'a Conversation) -> Self {
        let my_zone = records.me.zone.as_str();
        let leader_zone = if chat.zone == my_zone {
            let leader = records.leader(chat.leader_id);
            leader.map_or(my_zone, |leader| records.zone_of(leader))
        } else {
            chat.zone.as_str()
        };
        let mut time = Self {
            chat,
            my_zone,
            leader_zone,
            my_date: chat.zone_date,
            leader_date: chat.zone_date,
            leader_time: None,
        };
        let middle = match (chat.time, chat.half) {
            (Some(time), _) => Some(time.minutes()),
            (None, Some(half)) => Some(of_half(half).0),
            (None, None) => None,
        };
        // Most chats are within one zone: nothing is converted for them.
        if let Some(minutes) = middle.filter(|_| my_zone != leader_zone)
            && let Some(instant) = instant(&chat.zone, chat.zone_date, minutes)
        {
            let local_in = |zone: &str| Some(Zone::named(zone)?.to_local(instant));
            // Its own zone is that of one of the two, whose date is the stored one.
            if chat.zone != my_zone {
                time.my_date = local_in(my_zone).map_or(chat.zone_date, |local| local.date());
            }
            if chat.zone != leader_zone
                && let Some(local) = local_in(leader_zone)
            {
                time.leader_date = local.date();
                time.leader_time = chat.time.map(|_| local.time().into());
            }
        }
        time
    }

    /// Returns the last of some chats, up to `day` on my calendar, that is as `wanted` says.
    pub fn last_until(
        records: &'a Records,
        chats: impl Iterator<Item = &'a Conversation>,
        day: NaiveDate,
        wanted: impl Fn(&Self) -> bool,
    ) -> Option<Self> {
        let chats: Vec<&Conversation> = chats
            .filter(|chat| chat.may_be_between(NaiveDate::MIN, day))
            .collect();
        // As a rule only the newest few are looked at.
        let dates = chats.iter().enumerate();
        let mut newest: BinaryHeap<_> = dates.map(|(at, chat)| (chat.zone_date, at)).collect();
        let mut last: Option<Self> = None;
        while let Some(chat) = newest.pop().and_then(|(_, at)| chats.get(at)) {
            if last.is_some_and(|last| !chat.may_be_between(last.my_date, day)) {
                break;
            }
            let time = Self::of(records, chat);
            let later = last.is_none_or(|last| last.compare(&time).is_lt());
            if later && time.my_date <= day && wanted(&time) {
                last = Some(time);
            }
        }
        last
    }

    pub const fn chat(&self) -> &'a Conversation {
        self.chat
    }

    pub const fn my_date(&self) -> NaiveDate {
        self.my_date
    }

    /// Returns the leader's date.
    pub const fn leader_date(&self) -> NaiveDate {
        self.leader_date
    }

    /// Returns the zone of the leader's clock.
    pub const fn leader_zone(&self) -> &'a str {
        self.leader_zone
    }

    /// Returns the start, where the time is known.
    pub fn start(&self) -> Option<DateTime<Utc>> {
        let minutes = self.chat.time?.minutes();
        instant(&self.chat.zone, self.chat.zone_date, minutes)
    }

    /// Returns the start and the end, where the time is known.
    pub fn span(&self) -> Option<(DateTime<Utc>, DateTime<Utc>)> {
        let start = self.start()?;
        let length = TimeDelta::minutes(i64::from(self.chat.minutes));
        Some((start, start.checked_add_signed(length)?))
    }

    /// Returns the start on my clock, where the time is known.
    pub fn my_start(&self) -> Option<NaiveDateTime> {
        Some(Zone::named(self.my_zone)?.to_local(self.start()?))
    }

    /// Returns the time on my clock, where it is known.
    pub fn my_time(&self) -> Option<ClockTime> {
        Some(self.my_start()?.time().into())
    }

    /// Returns the time on the leader's clock, where it is known.
    pub fn leader_time(&self) -> Option<ClockTime> {
        self.leader_time.or_else(|| {
            let start = Zone::named(self.leader_zone)?.to_local(self.start()?);
            Some(start.time().into())
        })
    }

    /// Tells whether the chat is over: its end has passed, or, where no time is known, its day has
    /// passed for both.
    pub fn is_over(&self, now: Now) -> bool {
        if let Some((_, end)) = self.span() {
            return end <= now.instant;
        }
        let there = self.chat.half.map_or(24 * 60, |half| of_half(half).1);
        let there = instant(&self.chat.zone, self.chat.zone_date, there);
        self.my_date < now.date() && there.is_none_or(|end| end <= now.instant)
    }

    /// Tells whether the chat has still to begin: its day is to come, or its time today.
    pub fn is_ahead(&self, now: Now) -> bool {
        let expected = matches!(
            self.chat.state,
            ConversationState::Planned | ConversationState::Asked
        );
        let later = self.start().is_some_and(|start| start > now.instant);
        expected && (self.my_date > now.date() || (self.my_date == now.date() && later))
    }

    /// Returns the day on which I think of a chat that is not over: its day, or today where my day of
    /// it has passed and the leader's has not.
    pub fn upcoming_date(&self, today: NaiveDate) -> NaiveDate {
        self.my_date.max(today)
    }

    /// Returns how many days ago the chat was, on my calendar; negative for one to come.
    pub fn days_ago(&self, today: NaiveDate) -> i64 {
        today.signed_duration_since(self.my_date).num_days()
    }

    /// Compares two chats by time: by my date, those without a time first.
    pub fn compare(&self, other: &Self) -> Ordering {
        // Starts are worked out only for chats of the same day.
        self.my_date
            .cmp(&other.my_date)
            .then_with(|| self.start().cmp(&other.start()))
            .then_with(|| self.chat.id.cmp(&other.chat.id))
    }
}

impl Conversation {
    /// Tells whether the chat may be between two days, both included, on the calendar of either: the stored
    /// date, which costs nothing to look at, is never more than two days off.
    pub(crate) fn may_be_between(&self, first: NaiveDate, last: NaiveDate) -> bool {
        const OFF: Days = Days::new(2);
        first
            .checked_sub_days(OFF)
            .is_none_or(|first| first <= self.zone_date)
            && last
                .checked_add_days(OFF)
                .is_none_or(|last| self.zone_date <= last)
    }
}

const fn of_half(half: HalfDay) -> (u16, u16) {
    match half {
        HalfDay::Morning => MORNING,
        HalfDay::Afternoon => AFTERNOON,
    }
}

/// Returns the instant that many minutes after midnight on the clocks of a zone; none for an unknown
/// zone.
fn instant(zone: &str, date: NaiveDate, minutes: u16) -> Option<DateTime<Utc>> {
    let midnight = date.and_time(NaiveTime::MIN);
    let local = midnight.checked_add_signed(TimeDelta::minutes(i64::from(minutes)))?;
    Zone::named(zone)?.to_utc(local)
}

#[cfg(test)]
mod tests;
