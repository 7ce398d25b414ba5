//! Closing windows: the last good days before a heavy time.

use std::rc::Rc;

use chrono::NaiveDate;

use crate::{
    Id,
    calendar::{Span, days_after, next_day, previous_day},
    model::Load,
    rhythm::{Happening, Part},
};

use super::{
    closing_window::{ClosingWindow, TooLate},
    crunch, due,
    outlook::Outlook,
    their_side::TheirSide,
};

/// Working days of busy or critical load on end that close a window.
const HEAVY: usize = 5;
/// Days ahead within which they begin.
const AHEAD: i64 = 21;
/// Good days left at most.
const LEFT: usize = 5;

/// Returns the leader's closing window, if there is one.
pub(super) fn window<'a>(outlook: &Outlook<'a>, theirs: &TheirSide<'a>) -> Option<ClosingWindow> {
    let today = outlook.today();
    if theirs.next_chat.is_some() {
        return None;
    }
    let heavy = heavy_ahead(theirs, today)?;
    let standing = outlook.next_standing(theirs.leader.id);
    if standing.is_some_and(|next| outlook.leader_date(&next) < heavy.first) {
        return None;
    }
    let day_before = previous_day(heavy.first);
    let last_good: Vec<NaiveDate> = Span::new(today, day_before)
        .iter()
        .filter(|day| outlook.is_good(theirs, *day))
        .collect();
    let too_late = if last_good.is_empty() {
        Some(too_late(outlook, theirs, Span::new(today, day_before))?)
    } else {
        None
    };
    if last_good.len() > LEFT {
        return None;
    }
    let clock = due::clock(theirs, heavy.last);
    let is_due = clock.counted >= i64::from(theirs.leader.target_gap);
    let event = event_of(theirs, heavy.first)?;
    // Only what belongs before it is lost with the window.
    let before = theirs.openers.welcome_before(event);
    let tied = before
        .into_iter()
        .any(|opener| outlook.never_asked(theirs.leader, opener));
    if !is_due && !tied {
        return None;
    }
    let until = outlook.first_good_after(theirs, heavy.last);
    Some(ClosingWindow {
        leader_id: theirs.leader.id,
        role: theirs.leader.role.clone(),
        who: Rc::clone(&theirs.who),
        event: event.entry.name.clone(),
        entry_id: event.entry.id,
        event_days: event.span,
        last_good,
        too_late,
        closes_on: heavy.first,
        until,
    })
}

/// Returns the first heavy time that begins after today and within three weeks.
fn heavy_ahead(theirs: &TheirSide<'_>, today: NaiveDate) -> Option<Span> {
    let is_heavy = |day: NaiveDate| theirs.felt.lane.load(day).load >= Load::Busy;
    let last = days_after(today, AHEAD);
    let mut day = next_day(today);
    while day <= last {
        if theirs.days.is_working(day)
            && is_heavy(day)
            && let Some(found) = crunch::stretch(theirs, day, |load| load.load >= Load::Busy)
        {
            if found.worked >= HEAVY {
                // One that has begun already closes nothing any more.
                return (found.span.first > today).then_some(found.span);
            }
            day = found.span.last.max(day);
        }
        day = next_day(day);
    }
    None
}

/// Returns what begins with the heavy time: the heaviest cause of its first day that is longest.
fn event_of<'s, 'a>(theirs: &'s TheirSide<'a>, first: NaiveDate) -> Option<&'s Happening<'a>> {
    theirs
        .felt
        .lane
        .causes(first)
        .iter()
        .filter(|cause| cause.load >= Load::Busy && cause.part != Part::After)
        .filter_map(|cause| theirs.felt.happenings.get(cause.happening))
        .max_by_key(|happening| happening.span.days())
}

/// Returns what is left where days would be good if my notice, or theirs, had not run out.
fn too_late<'a>(outlook: &Outlook<'a>, theirs: &TheirSide<'a>, days: Span) -> Option<TooLate> {
    let good: Vec<NaiveDate> = days
        .iter()
        .filter(|day| outlook.is_good_at_short_notice(theirs, *day))
        .collect();
    let last = *good.last()?;
    Some(TooLate {
        ask_for: (last > outlook.today()).then_some(last),
    })
}

/// Returns at most two windows, one per unit: fewest good days first, then the one that is most due.
pub(super) fn most_pressing(
    mut windows: Vec<(ClosingWindow, Id<crate::model::Unit>, u8)>,
) -> Vec<ClosingWindow> {
    windows.sort_by_key(|(window, _, share)| {
        (
            window.too_late.is_some(),
            window.last_good.len(),
            std::cmp::Reverse(*share),
            window.closes_on,
        )
    });
    let mut units = Vec::new();
    let mut found = Vec::new();
    for (window, unit, _) in windows {
        if found.len() < 2 && !units.contains(&unit) {
            units.push(unit);
            found.push(window);
        }
    }
    found
}
