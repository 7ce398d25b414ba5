//! Dates of the sample: a conversation written as "about that day" finds the nearest day that its
//! leader's rhythm allows, so that the sample reads sensibly on whatever day it is opened.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::{
    Id, Records,
    calendar::{Now, Span, days_after, monday_of},
    model::Leader,
    season::SeasonRules,
};

use super::{day::Verdict, outlook::Outlook};

/// How far back and ahead of today the sample reaches, in days.
const BACK: i64 = 420;
const AHEAD: i64 = 60;
/// Chats a week at most.
const PER_WEEK: usize = 4;
/// Days that two chats with one leader lie apart at least.
const APART: i64 = 10;

/// The days of everybody, judged by their rhythm alone.
#[derive(Debug)]
pub struct Settling {
    today: NaiveDate,
    days: BTreeMap<Id<Leader>, BTreeMap<NaiveDate, Verdict>>,
    /// The days that a leader and I both work.
    worked: BTreeMap<Id<Leader>, Vec<NaiveDate>>,
}

/// A conversation that has its day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Placed {
    pub leader: Id<Leader>,
    pub date: NaiveDate,
}

/// The day that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fit {
    pub date: NaiveDate,
    /// Whether it is only a working day, neither good nor possible: then the leader asked for it.
    pub any_working_day: bool,
}

impl Settling {
    /// Judges the days around `today` by everything in the records but their conversations.
    pub fn new(records: &Records, today: NaiveDate) -> Self {
        let mut bare = records.clone();
        bare.conversations.clear();
        bare.busy_blocks.clear();
        let first = days_after(today, -BACK);
        let last = days_after(today, AHEAD);
        let span = Span::new(first, last);
        // Long before, so that notice plays no part.
        let before = days_after(first, -30);
        // No opener is asked about.
        let rules = SeasonRules::default();
        let outlook = Outlook::covering(&bare, &rules, Now::start_of(before, &bare.me.zone), span);
        let mut days = BTreeMap::new();
        let mut worked = BTreeMap::new();
        for leader in &bare.leaders {
            let Some(seen) = outlook.seen(leader.id) else {
                continue;
            };
            let theirs = outlook.days_of(leader.id);
            let mine = outlook.my_days();
            let both = |day: &NaiveDate| theirs.is_working(*day) && mine.is_working(*day);
            worked.insert(leader.id, span.iter().filter(both).collect());
            days.insert(
                leader.id,
                span.iter()
                    .map(|day| (day, outlook.plain_verdict(&seen.theirs, day)))
                    .collect(),
            );
        }
        Self {
            today,
            days,
            worked,
        }
    }

    /// Returns the n-th day after today (n > 0) or before it (n < 0) that the leader and I both work.
    pub fn working_day(&self, leader: Id<Leader>, n: i32) -> Option<NaiveDate> {
        let worked = self.worked.get(&leader)?;
        let many = usize::try_from(n.unsigned_abs()).ok()?;
        match n {
            0 => Some(self.today),
            1.. => worked
                .iter()
                .filter(|day| **day > self.today)
                .nth(many - 1)
                .copied(),
            ..0 => worked
                .iter()
                .rev()
                .filter(|day| **day < self.today)
                .nth(many - 1)
                .copied(),
        }
    }

    /// Returns the day for a conversation that wants to be on `wanted`, seen what has its day
    /// already: place the newest first. Nearest first, earlier before later: a good day within 7
    /// days, a possible one within 7, good within 14, possible within 14, any working day within 14.
    pub fn fitting_day(
        &self,
        leader: Id<Leader>,
        wanted: NaiveDate,
        placed: &[Placed],
    ) -> Option<Fit> {
        let days = self.days.get(&leader)?;
        let worked = self.worked.get(&leader)?;
        let free = |date: &NaiveDate| {
            let week = monday_of(*date);
            worked.binary_search(date).is_ok()
                && placed.iter().all(|other| other.date != *date)
                && placed
                    .iter()
                    .filter(|other| monday_of(other.date) == week)
                    .count()
                    < PER_WEEK
                && placed
                    .iter()
                    .filter(|other| other.leader == leader)
                    .all(|other| {
                        let days = other.date.signed_duration_since(*date).num_days();
                        days >= APART || days <= -APART
                    })
        };
        let around = |reach: i64| {
            (0..=reach)
                .flat_map(|distance| [-distance, distance])
                .map(|days| days_after(wanted, days))
                .filter(free)
                // What lies ahead stays ahead, and what lies behind stays behind.
                .filter(|date| (*date > self.today) == (wanted > self.today))
        };
        let judged =
            |wish: Verdict, reach: i64| around(reach).find(|date| days.get(date) == Some(&wish));
        let fitting = judged(Verdict::Good, 7)
            .or_else(|| judged(Verdict::Possible, 7))
            .or_else(|| judged(Verdict::Good, 14))
            .or_else(|| judged(Verdict::Possible, 14));
        match fitting {
            Some(date) => Some(Fit {
                date,
                any_working_day: false,
            }),
            None => around(14).next().map(|date| Fit {
                date,
                any_working_day: true,
            }),
        }
    }
}
