//! Times of day: they rank slots within a day and never decide its verdict.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};

use crate::{
    calendar::{ClockTime, Weekday},
    conversations::{Conversation, ConversationState, HalfDay, Moment},
    leaders::Preference,
};

use super::{
    free::Common,
    my_side::Taken,
    reasons::{ChangeKind, Code, Reason},
    their_side::TheirSide,
};

/// Debriefs in one half-day of the week from which on something is learned.
const ENOUGH: usize = 5;

/// Of the debriefs in a half-day, the share in percent that went well, from which on it counts.
const WELL: usize = 80;

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
    let between = format!("{} to {}", clock(longest.start), clock(longest.end));
    let fill = [("who", theirs.who.as_str()), ("between", &between)];
    let id = Some(theirs.leader.id.to_string());
    reasons.push(Code::OutsideLiked.reason(&fill).changed_at(
        ChangeKind::Leader,
        id,
        format!("Change {}", theirs.leader.role),
    ));
}

/// Returns what a time of the leader's day says: liked and disliked times, the half-days around the
/// weekend, half-days in which chats went well.
pub(super) fn of_time(
    theirs: &TheirSide<'_>,
    date: NaiveDate,
    from: ClockTime,
    minutes: u16,
) -> Vec<Reason> {
    let weekday = Weekday::of(date);
    let to = from.minutes().saturating_add(minutes);
    let fill = [("who", theirs.who.as_str())];
    let mut reasons = Vec::new();
    // A liked time holds the whole chat; a disliked one is touched by any part of it.
    if timed(&theirs.leader.likes, weekday)
        .any(|taste| start_of(taste) <= from.minutes() && to <= end_of(taste))
    {
        reasons.push(Code::LikedTime.reason(&fill));
    }
    if timed(&theirs.leader.dislikes, weekday)
        .any(|taste| start_of(taste) < to && from.minutes() < end_of(taste))
    {
        reasons.push(Code::DislikedTime.reason(&fill));
    }
    of_half(theirs, date, half_of(from), &mut reasons);
    reasons
}

/// Adds what a half-day of the week says by itself.
pub(super) fn of_half(
    theirs: &TheirSide<'_>,
    date: NaiveDate,
    half: HalfDay,
    reasons: &mut Vec<Reason>,
) {
    let off = |day: Option<NaiveDate>| {
        day.is_some_and(|day| {
            let weekday = Weekday::of(day);
            theirs.days.weekend().any(|off| off == weekday)
        })
    };
    match half {
        HalfDay::Morning if off(date.pred_opt()) => reasons.push(Code::WeekStart.reason(&[])),
        HalfDay::Afternoon if off(date.succ_opt()) => reasons.push(Code::WeekEnd.reason(&[])),
        HalfDay::Morning | HalfDay::Afternoon => {}
    }
    let weekday = Weekday::of(date);
    let moments: Vec<Moment> = theirs
        .chats
        .iter()
        .filter(|chat| chat.state == ConversationState::Held && Weekday::of(chat.date) == weekday)
        .filter(|chat| half_of_chat(chat) == Some(half))
        .filter_map(|chat| chat.moment)
        .collect();
    let good = moments
        .iter()
        .filter(|moment| **moment == Moment::Good)
        .count();
    if moments.len() >= ENOUGH && good * 100 >= moments.len() * WELL {
        let name = match half {
            HalfDay::Morning => format!("{} mornings", weekday.name()),
            HalfDay::Afternoon => format!("{} afternoons", weekday.name()),
        };
        let (good, all) = (good.to_string(), moments.len().to_string());
        let fill = [("good", good.as_str()), ("all", &all), ("half", &name)];
        reasons.push(Code::WentWell.reason(&fill));
    }
}

/// Returns the half of the day that a time lies in.
pub(super) fn half_of(time: ClockTime) -> HalfDay {
    if time.hour() < 12 {
        HalfDay::Morning
    } else {
        HalfDay::Afternoon
    }
}

fn half_of_chat(chat: &Conversation) -> Option<HalfDay> {
    chat.time.map(half_of).or(chat.half)
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
