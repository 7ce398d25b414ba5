//! Why a leader who takes part finds no seat.

use chrono::NaiveDate;

use crate::calendar::Span;

use super::{
    super::{
        day::Question,
        no_seat::NoSeat,
        outlook::Outlook,
        reasons::{Effect, Reason},
    },
    candidate::Candidate,
    left_out::{LeftOut, because},
    wishes::Wishes,
};

/// Returns why a leader who takes part finds no seat.
pub(super) fn without_seat<'a>(
    outlook: &Outlook<'a>,
    candidate: &Candidate<'a>,
    span: Span,
    wishes: &Wishes,
) -> LeftOut {
    let leader = candidate.leader;
    if !candidate.offers.is_empty() {
        return because(leader, NoSeat::NoRoom);
    }
    let question = Question::default();
    let open_day = |date: NaiveDate| {
        let day = outlook.open_day(&candidate.seen, date, &question);
        day.is_some()
    };
    let standing = span.iter().find_map(|date| {
        let next = outlook.leads_up_to(&candidate.seen.theirs, date)?;
        open_day(date).then_some(next)
    });
    if let Some(date) = standing {
        return because(leader, NoSeat::Standing(date));
    }
    let only_there = span
        .iter()
        .filter(|date| wishes.without_week_of(*date))
        .any(open_day);
    if only_there {
        return because(leader, NoSeat::WeekKeptFree);
    }
    if outlook.crunch(leader.id, outlook.today()).is_some()
        && let Some(due) = outlook.due(leader.id)
    {
        return because(leader, NoSeat::Crunch(Box::new(due)));
    }
    let mut left = because(leader, NoSeat::NoDay(outlook.first_good(leader.id)));
    let found = in_the_way(span.iter().map(|date| {
        let mut reasons = outlook.tested(&candidate.seen, date, &question).0;
        reasons.retain(|reason| reason.code.effect() == Effect::Avoid);
        reasons
    }));
    if !found.is_empty() {
        left.reasons = found;
    }
    left
}

/// Returns what stands in the way of most days, most days first, two things at most. Days on which one
/// of both does not work anyway say nothing, unless there is no other.
fn in_the_way(days: impl Iterator<Item = Vec<Reason>>) -> Vec<Reason> {
    let (closed, open): (Vec<_>, Vec<_>) =
        days.partition(|reasons| reasons.iter().any(|reason| reason.code.is_day_off()));
    let days = if open.is_empty() { closed } else { open };
    let mut found: Vec<(usize, Reason)> = Vec::new();
    for reason in days.into_iter().flatten() {
        match found
            .iter_mut()
            .find(|(_, known)| known.code.is_like(&reason.code))
        {
            Some((days, _)) => *days += 1,
            None => found.push((1, reason)),
        }
    }
    found.sort_by_key(|(days, reason)| (std::cmp::Reverse(*days), reason.weight));
    found
        .into_iter()
        .map(|(_, reason)| reason)
        .take(2)
        .collect()
}
