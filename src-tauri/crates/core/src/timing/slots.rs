//! Slots: up to three moments to offer, each with its reasons.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use serde::Serialize;

use crate::{
    Id,
    calendar::{ClockTime, Span, days_after},
    model::{HalfDay, Leader},
};

use super::{
    day::{DayAdvice, Question, Verdict},
    free::Common,
    learned::half_of,
    outlook::{Outlook, Seen},
    reasons::{self, Code, Effect, Reason},
    their_side::TheirSide,
    times::{self, Times},
    wording,
};

/// Minutes between two starts that are looked at.
const STEP: i64 = 15;
/// Days between two slots.
const APART: i64 = 3;
/// Days to search where the days asked for hold no slot.
const FARTHEST: i64 = 26 * 7;
/// What a week of waiting takes off when days are compared.
const PER_WEEK: i64 = 5;

/// A moment to offer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Slot {
    /// The leader's date.
    pub date: NaiveDate,
    /// The start on the leader's clock, "2026-11-24T09:00"; of a half-day, the first common start.
    pub start_local: String,
    /// The leader's IANA zone.
    pub zone: String,
    /// The start as an instant; `None` for a half-day.
    pub start_utc: Option<DateTime<Utc>>,
    /// The half of the leader's day, where their calendar is not known.
    pub half: Option<HalfDay>,
    /// How long the chat lasts.
    pub minutes: u16,
    /// What the day is like: good or possible.
    pub verdict: Verdict,
    /// The score of the day and of the time in it.
    pub score: i32,
    /// What speaks for it and against it, heaviest first.
    #[cfg_attr(feature = "ts", ts(as = "Vec<super::ReasonLine<'static>>"))]
    pub reasons: Vec<Reason>,
    /// "Tue 24 Nov, morning (from 08:00 there, 14:00 here)".
    pub text: String,
}

/// A time at which a chat could start, before it is put into words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Moment {
    pub(super) my_date: NaiveDate,
    pub(super) start: DateTime<Utc>,
    /// On the leader's clock.
    pub(super) time: ClockTime,
    /// What the time of day adds to the score of the day.
    pub(super) weight: i32,
}

/// Moments to offer, best first, or why there are none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Slots {
    pub slots: Vec<Slot>,
    /// What there is instead, where the days asked for hold none.
    pub none: Option<String>,
}

impl<'a> Outlook<'a> {
    /// Returns the best moments within the days from `first` on: never on an *avoid* day, at most one
    /// a day, three days apart. Where there are none, the first one within 26 weeks, and why.
    pub fn slots(&self, leader: Id<Leader>, first: NaiveDate, days: u16, count: usize) -> Slots {
        self.slots_for(leader, first, days, count, &Question::default())
    }

    /// Returns the best moments for what is asked.
    pub fn slots_for(
        &self,
        leader: Id<Leader>,
        first: NaiveDate,
        days: u16,
        count: usize,
        question: &Question,
    ) -> Slots {
        self.slots_where(leader, first, days, count, question, &|_| true)
    }

    /// Returns the best moments for what is asked, among those that fit.
    pub fn slots_where(
        &self,
        leader: Id<Leader>,
        first: NaiveDate,
        days: u16,
        count: usize,
        question: &Question,
        fits: &dyn Fn(&Slot) -> bool,
    ) -> Slots {
        let Some(seen) = self.seen(leader) else {
            return Slots {
                slots: Vec::new(),
                none: None,
            };
        };
        let first = first.max(self.today());
        let last = days_after(first, i64::from(days) - 1);
        let looked_at = Span::new(first, last.max(days_after(first, FARTHEST)));
        if !self.covers(looked_at) {
            let wider = self.widened(looked_at);
            return wider.slots_where(leader, first, days, count, question, fits);
        }
        let mut candidates: Vec<(i64, Slot)> = Span::new(first, last)
            .iter()
            .filter_map(|date| self.best_of_day(&seen, date, question))
            .filter(fits)
            .map(|slot| (rank(&slot, first), slot))
            .collect();
        candidates.sort_by_key(|(rank, slot)| (std::cmp::Reverse(*rank), slot.date));
        let mut slots: Vec<Slot> = Vec::new();
        for (_, slot) in candidates {
            let near = slots
                .iter()
                .any(|taken| slot.date.signed_duration_since(taken.date).num_days().abs() < APART);
            if !near && slots.len() < count {
                slots.push(slot);
            }
        }
        if !slots.is_empty() || count == 0 {
            return Slots { slots, none: None };
        }
        let later = Span::new(days_after(last, 1), days_after(first, FARTHEST))
            .iter()
            .filter_map(|date| self.best_of_day(&seen, date, question))
            .find(fits);
        let cause = self.cause_of_none(&seen, Span::new(first, last), question);
        let none = wording::no_moment(later.as_ref().map(|slot| slot.date), cause.as_ref());
        Slots {
            slots: later.into_iter().collect(),
            none: Some(none),
        }
    }

    /// Returns what most of the days have against them.
    fn cause_of_none(&self, seen: &Seen<'a>, span: Span, question: &Question) -> Option<Code> {
        let mut counted: Vec<(usize, Code)> = Vec::new();
        for date in span.iter().filter(|day| seen.theirs.days.is_working(*day)) {
            let (day, _) = self.judged(seen, date, question);
            for reason in day.reasons {
                if reason.code.effect() != Effect::Avoid {
                    continue;
                }
                match counted.iter_mut().find(|(_, code)| *code == reason.code) {
                    Some((count, _)) => *count += 1,
                    None => counted.push((1, reason.code)),
                }
            }
        }
        let most = counted.into_iter().rev().max_by_key(|(count, _)| *count);
        most.map(|(_, code)| code)
    }

    /// Returns the best moment of a day, unless it is to be avoided.
    pub(super) fn best_of_day(
        &self,
        seen: &Seen<'a>,
        date: NaiveDate,
        question: &Question,
    ) -> Option<Slot> {
        let (day, moments) = self.open_day(seen, date, question)?;
        let best = moments.iter().reduce(|best, moment| {
            if best.weight < moment.weight {
                moment
            } else {
                best
            }
        })?;
        Some(self.slot_at(&seen.theirs, day, best))
    }

    /// Returns a day that is not to be avoided with every moment it leaves; there is one at least.
    pub(super) fn open_day(
        &self,
        seen: &Seen<'a>,
        date: NaiveDate,
        question: &Question,
    ) -> Option<(DayAdvice, Vec<Moment>)> {
        if !question.their_request && self.plainly_avoided(&seen.theirs, date) {
            return None;
        }
        let (reasons, common) = self.tested(seen, date, question);
        let avoid = |reason: &Reason| reason.code.effect() == Effect::Avoid;
        if !question.their_request && reasons.iter().any(avoid) {
            return None;
        }
        let moments = self.moments(&seen.theirs, date, &common);
        if moments.is_empty() {
            return None;
        }
        Some((self.ranked(seen, date, question, reasons), moments))
    }

    /// Returns every quarter of an hour at which a chat could start, in order.
    fn moments(&self, theirs: &TheirSide<'a>, date: NaiveDate, common: &Common) -> Vec<Moment> {
        let minutes = theirs.leader.chat_minutes;
        let length = TimeDelta::minutes(i64::from(minutes));
        let times = Times::of(theirs, date);
        let now = self.now().instant;
        let mut found = Vec::new();
        for (my_date, span) in &common.free {
            let first = theirs.zone.to_local(span.start);
            // Clocks change at night as a rule; where they do not, each start is looked up.
            let steady = theirs.zone.to_local(span.end) - first == span.end - span.start;
            let mut start = on_grid(span.start, first.time());
            while start + length <= span.end {
                let local = if steady {
                    first + (start - span.start)
                } else {
                    theirs.zone.to_local(start)
                };
                if local.date() == date && start > now {
                    let time = ClockTime::from(local.time());
                    found.push(Moment {
                        my_date: *my_date,
                        start,
                        time,
                        weight: times.weight(time, minutes),
                    });
                }
                start += TimeDelta::minutes(STEP);
            }
        }
        found
    }

    /// Puts a moment of a day into words.
    pub(super) fn slot_at(&self, theirs: &TheirSide<'a>, day: DayAdvice, moment: &Moment) -> Slot {
        let Moment {
            start,
            time,
            weight,
            ..
        } = *moment;
        let times = Times::of(theirs, day.date);
        let marks = times.marks(time, theirs.leader.chat_minutes);
        let of_time = times::reasons(theirs, day.date, time, marks);
        let exact = theirs.busy.is_some();
        let mut reasons = day.reasons;
        reasons.extend(of_time);
        reasons::sort(&mut reasons);
        let half = (!exact).then_some(half_of(time));
        let mine = (theirs.zone != self.mine.zone)
            .then(|| ClockTime::from(self.mine.zone.to_local(start).time()));
        let text = wording::moment(day.date, time, half, mine);
        Slot {
            date: day.date,
            start_local: format!("{}T{time}", day.date),
            zone: theirs.zone.name().to_owned(),
            start_utc: exact.then_some(start),
            half,
            minutes: theirs.leader.chat_minutes,
            verdict: day.verdict,
            score: day.score + weight,
            reasons,
            text,
        }
    }
}

/// Returns the first quarter of an hour on the leader's clock from an instant on.
fn on_grid(start: DateTime<Utc>, local: NaiveTime) -> DateTime<Utc> {
    let minutes = i64::from(ClockTime::from(local).minutes());
    start + TimeDelta::minutes((STEP - minutes % STEP) % STEP)
}

/// Returns the order of a slot among others: its score, less for each week of waiting.
pub(super) fn rank(slot: &Slot, first: NaiveDate) -> i64 {
    rank_of(slot.score, slot.date, first)
}

/// Returns the order of a score on a date among others.
pub(super) fn rank_of(score: i32, date: NaiveDate, first: NaiveDate) -> i64 {
    let days = date.signed_duration_since(first).num_days();
    i64::from(score) - days * PER_WEEK / 7
}
