//! Why a leader who takes part finds no seat.

use chrono::NaiveDate;

use crate::{calendar::Span, english::days};

use super::{
    super::{
        day::Question,
        outlook::Outlook,
        reasons::{self, Effect, Reason},
    },
    candidate::Candidate,
    left_out::{LeftOut, WhyLeftOut, because},
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
        let text =
            "Your room in these weeks goes to others, who wait longer or whose days fit better.";
        return because(leader, WhyLeftOut::NoRoom, text);
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
        return because(leader, WhyLeftOut::Standing, &Outlook::has_standing(date));
    }
    let only_there = span
        .iter()
        .filter(|date| wishes.without_week_of(*date))
        .any(open_day);
    if only_there {
        let text = "The days that would do lie in a week that you keep free.";
        return because(leader, WhyLeftOut::NoRoom, text);
    }
    if outlook.crunch(leader.id, outlook.today()).is_some()
        && let Some(due) = outlook.due(leader.id)
    {
        return because(leader, WhyLeftOut::Crunch, &format!("{}.", due.text));
    }
    let text = match outlook.next_good(leader.id) {
        Some(next) => format!(
            "No day in these weeks is possible, next good day {}.",
            days::day_month(next.first)
        ),
        None => "No day in these weeks is possible.".to_owned(),
    };
    let mut left = because(leader, WhyLeftOut::NoDay, &text);
    let found = in_the_way(span.iter().map(|date| {
        let mut reasons = outlook.tested(&candidate.seen, date, &question).0;
        reasons.retain(|reason| reason.effect == Effect::Avoid);
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
    let (closed, open): (Vec<_>, Vec<_>) = days.partition(|reasons| {
        reasons
            .iter()
            .any(|reason| reasons::is_day_off(reason.code))
    });
    let days = if open.is_empty() { closed } else { open };
    let mut found: Vec<(usize, Reason)> = Vec::new();
    for reason in days.into_iter().flatten() {
        match found
            .iter_mut()
            .find(|(_, known)| known.code == reason.code)
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
