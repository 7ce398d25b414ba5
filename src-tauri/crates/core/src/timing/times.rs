//! Times of day: they rank slots within a day and never decide its verdict.

use std::rc::Rc;

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};

use crate::{
    calendar::{ClockTime, Weekday, next_day, previous_day},
    model::{HalfDay, Preference},
};

use super::{
    change::Change,
    free::Common,
    learned::half_of,
    reasons::{Code, Reason, TimeMark},
    taken::Taken,
    their_side::TheirSide,
};

/// Adds that none of the common time lies in the hours that suit the leader, where they named some
/// for this weekday.
pub(super) fn outside_liked(
    theirs: &TheirSide<'_>,
    date: NaiveDate,
    common: &Common,
    reasons: &mut Vec<Reason>,
) {
    let times: Vec<&Preference> = timed(&theirs.leader.likes, Weekday::of(date)).collect();
    let Some((_, longest)) = common
        .free
        .iter()
        .max_by_key(|(_, span)| span.end - span.start)
    else {
        return;
    };
    let length = TimeDelta::minutes(i64::from(theirs.leader.chat_minutes));
    let fits = common.free.iter().any(|(_, span)| {
        times.iter().any(|taste| {
            let liked = taken_by(theirs, date, taste);
            liked.is_some_and(|liked| {
                span.start.max(liked.start) + length <= span.end.min(liked.end)
            })
        })
    });
    if times.is_empty() || fits {
        return;
    }
    let clock = |instant: DateTime<Utc>| ClockTime::from(theirs.zone.to_local(instant).time());
    let code = Code::OutsideLiked {
        who: Rc::clone(&theirs.who),
        from: clock(longest.start),
        to: clock(longest.end),
    };
    reasons.push(code.changed_at(Change::of_leader(theirs.leader)));
}

/// What the times of one day of the leader say: liked and disliked times, the half-days around the
/// weekend, half-days in which chats went well.
#[derive(Debug)]
pub(super) struct Times {
    liked: Vec<(u16, u16)>,
    disliked: Vec<(u16, u16)>,
    /// What the morning and the afternoon say by themselves.
    halves: [Vec<TimeMark>; 2],
}

impl Times {
    pub(super) fn of(theirs: &TheirSide<'_>, date: NaiveDate) -> Self {
        let weekday = Weekday::of(date);
        let bounds = |tastes: &[Preference]| {
            timed(tastes, weekday)
                .map(|taste| (start_of(taste), end_of(taste)))
                .collect()
        };
        let off = |day: NaiveDate| theirs.days.is_weekend(day);
        let half = |half: HalfDay, near_weekend: bool, code: TimeMark| {
            let went_well = theirs.learned.went_well(weekday, half);
            let found = [(near_weekend, code), (went_well, TimeMark::WentWell)];
            let found = found.into_iter().filter(|(holds, _)| *holds);
            found.map(|(_, code)| code).collect()
        };
        Self {
            liked: bounds(&theirs.leader.likes),
            disliked: bounds(&theirs.leader.dislikes),
            halves: [
                half(
                    HalfDay::Morning,
                    off(previous_day(date)),
                    TimeMark::WeekStart,
                ),
                half(HalfDay::Afternoon, off(next_day(date)), TimeMark::WeekEnd),
            ],
        }
    }

    /// Returns what a time says.
    pub(super) fn marks(&self, from: ClockTime, minutes: u16) -> impl Iterator<Item = TimeMark> {
        let start = from.minutes();
        let end = start.saturating_add(minutes);
        // A liked time holds the whole chat; a disliked one is touched by any part of it.
        let liked = self.liked.iter().any(|(a, b)| *a <= start && end <= *b);
        let disliked = self.disliked.iter().any(|(a, b)| *a < end && start < *b);
        let [morning, afternoon] = &self.halves;
        let half = match half_of(from) {
            HalfDay::Morning => morning,
            HalfDay::Afternoon => afternoon,
        };
        liked
            .then_some(TimeMark::Liked)
            .into_iter()
            .chain(disliked.then_some(TimeMark::Disliked))
            .chain(half.iter().copied())
    }

    /// Returns what a time weighs.
    pub(super) fn weight(&self, from: ClockTime, minutes: u16) -> i32 {
        self.marks(from, minutes).map(TimeMark::weight).sum()
    }
}

/// Returns the reasons for what a time says.
pub(super) fn reasons(
    theirs: &TheirSide<'_>,
    date: NaiveDate,
    from: ClockTime,
    marks: impl Iterator<Item = TimeMark>,
) -> Vec<Reason> {
    let (weekday, half) = (Weekday::of(date), half_of(from));
    let (good, all) = theirs.learned.counts(weekday, half);
    let who = || Rc::clone(&theirs.who);
    let change = || Change::of_leader(theirs.leader);
    marks
        .map(|mark| match mark {
            TimeMark::Liked => Code::LikedTime { who: who() }.changed_at(change()),
            TimeMark::Disliked => Code::DislikedTime { who: who() }.changed_at(change()),
            TimeMark::WeekStart => Code::WeekStart.into(),
            TimeMark::WeekEnd => Code::WeekEnd.into(),
            TimeMark::WentWell => Reason::from(Code::WentWell {
                good,
                all,
                weekday,
                half,
            }),
        })
        .collect()
}

/// Returns the preferences that name a time and hold on a weekday.
fn timed(tastes: &[Preference], weekday: Weekday) -> impl Iterator<Item = &Preference> {
    tastes.iter().filter(move |taste| {
        taste.weekday.is_none_or(|day| day == weekday)
            && (taste.from.is_some() || taste.to.is_some())
    })
}

fn start_of(taste: &Preference) -> u16 {
    taste.from.map_or(0, ClockTime::minutes)
}

fn end_of(taste: &Preference) -> u16 {
    taste.to.map_or(24 * 60, ClockTime::minutes)
}

/// Returns the instants that a preference means on a date.
fn taken_by(theirs: &TheirSide<'_>, date: NaiveDate, taste: &Preference) -> Option<Taken> {
    let at = |minutes: u16| {
        let midnight = date.and_time(NaiveTime::MIN);
        let local = midnight.checked_add_signed(TimeDelta::minutes(i64::from(minutes)))?;
        theirs.zone.to_utc(local)
    };
    Some(Taken {
        start: at(start_of(taste))?,
        end: at(end_of(taste))?,
    })
}
