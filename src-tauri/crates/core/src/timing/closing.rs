//! Closing windows: the last good days before a heavy time.

use chrono::{Datelike, NaiveDate, TimeDelta};
use serde::Serialize;

use crate::{
    Id,
    calendar::{Span, Weekday},
    english::{days, is_plural},
    model::{Entry, Leader, Load},
    rhythm::{Happening, Part},
};

use super::{due, outlook::Outlook, phase, their_side::TheirSide};

/// Working days of busy or critical load on end that close a window.
const HEAVY: usize = 5;
/// Days ahead within which they begin.
const AHEAD: i64 = 21;
/// Good days left at most.
const LEFT: usize = 5;

/// The last good days with a leader before a heavy time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ClosingWindow {
    /// The leader.
    pub leader_id: Id<Leader>,
    /// Their role.
    pub who: String,
    /// The sentence.
    pub text: String,
    /// The sentence beside the days themselves: what begins, and when the next good day comes.
    pub brief: String,
    /// What begins: the name of the entry.
    pub event: String,
    /// The entry.
    pub entry_id: Id<Entry>,
    /// The good days left, in order; none where the notice for them has run out.
    pub last_good: Vec<NaiveDate>,
    /// Where no day is left with the usual notice: the last day that would be good without it.
    pub too_late: Option<TooLate>,
    /// The first heavy day.
    pub closes_on: NaiveDate,
    /// The first day of what begins, as one calls it: days that lead up to it may be heavy already.
    pub starts_on: NaiveDate,
    /// The next good day after it, if one is known.
    pub until: Option<NaiveDate>,
}

/// What is left where the usual notice has run out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TooLate {
    /// The last day that would be good with less notice; none from that day on.
    pub ask_for: Option<NaiveDate>,
}

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
    let day_before = heavy.first.pred_opt()?;
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
    let tied = event.entry.invites.iter().any(|opener| {
        // Only what belongs before it is lost with the window.
        *opener == 2 && outlook.never_asked(theirs.leader, *opener)
    });
    if !is_due && !tied {
        return None;
    }
    let until = outlook.first_good_after(theirs, heavy.last);
    let name = event.entry.name.clone();
    let starts_on = event.span.first;
    let text = match too_late {
        Some(late) => {
            let said = late.text(Some(&theirs.who), heavy.first, starts_on);
            format!("{}: {said}", starts(event))
        }
        None => sentence(theirs, event, &last_good, until),
    };
    Some(ClosingWindow {
        leader_id: theirs.leader.id,
        who: theirs.leader.role.clone(),
        text,
        brief: brief(event, until),
        event: name,
        entry_id: event.entry.id,
        last_good,
        too_late,
        closes_on: heavy.first,
        starts_on,
        until,
    })
}

/// Returns the first heavy time that begins after today and within three weeks.
fn heavy_ahead(theirs: &TheirSide<'_>, today: NaiveDate) -> Option<Span> {
    let is_heavy = |day: NaiveDate| theirs.felt.lane.load(day).load >= Load::Busy;
    let last = today.checked_add_signed(TimeDelta::days(AHEAD))?;
    let mut day = today.succ_opt()?;
    while day <= last {
        if theirs.days.is_working(day)
            && is_heavy(day)
            && let Some(found) = phase::stretch(theirs, day, |load| load.load >= Load::Busy)
        {
            if found.worked >= HEAVY {
                // One that has begun already closes nothing any more.
                return (found.span.first > today).then_some(found.span);
            }
            day = found.span.last.max(day);
        }
        day = day.succ_opt()?;
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

fn sentence(
    theirs: &TheirSide<'_>,
    event: &Happening<'_>,
    last_good: &[NaiveDate],
    until: Option<NaiveDate>,
) -> String {
    let days: Vec<String> = last_good
        .iter()
        .map(|day| beside(*day, event.span.first))
        .collect();
    let are = if days.len() == 1 {
        "is the last good day"
    } else {
        "are the last good days"
    };
    let until = until.map_or_else(
        || " for a long time".to_owned(),
        |day| format!(" until {}", days::day_month(day)),
    );
    format!(
        "{}: {} {are} with {}{until}.",
        starts(event),
        days::list(&days),
        theirs.who,
    )
}

/// "Budget build starts on Thursday 26 November. The next good day after it is 14 January."
fn brief(event: &Happening<'_>, until: Option<NaiveDate>) -> String {
    let next = until.map_or_else(
        || "No good day is in sight after it.".to_owned(),
        |day| format!("The next good day after it is {}.", days::day_month(day)),
    );
    format!("{}. {next}", starts(event))
}

/// "Budget build starts on Thursday 26 November"
fn starts(event: &Happening<'_>) -> String {
    let starts = match (event.span.days(), is_plural(&event.entry.name)) {
        (1, false) => "is on",
        (1, true) => "are on",
        (_, false) => "starts on",
        (_, true) => "start on",
    };
    format!(
        "{} {starts} {}",
        event.entry.name,
        days::long(event.span.first)
    )
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

impl TooLate {
    /// "too late for the usual notice; ask the Group CFO for Wednesday 25 anyway, or send half a page before the 26th."
    /// `named` is the day that was named before: another month is said.
    pub(crate) fn text(self, whom: Option<&str>, closes_on: NaiveDate, named: NaiveDate) -> String {
        let before = if is_same_month(closes_on, named) {
            format!("the {}", ordinal(closes_on.day()))
        } else {
            days::day_month(closes_on)
        };
        let send = format!("send half a page before {before}");
        let Some(ask) = self.ask_for else {
            let whom = whom.map_or_else(String::new, |whom| format!(" with {whom}"));
            return format!("too late for a chat{whom}; {send}.");
        };
        let whom = whom.map_or_else(String::new, |whom| format!("{whom} "));
        let day = beside(ask, named);
        format!("too late for the usual notice; ask {whom}for {day} anyway, or {send}.")
    }
}

/// Returns "Wednesday 25", with its month where that is not the one of the day named before.
fn beside(day: NaiveDate, named: NaiveDate) -> String {
    if is_same_month(day, named) {
        format!("{} {}", Weekday::of(day).name(), day.day())
    } else {
        days::long(day)
    }
}

fn is_same_month(one: NaiveDate, other: NaiveDate) -> bool {
    (one.year(), one.month()) == (other.year(), other.month())
}

/// Returns "26th".
fn ordinal(day: u32) -> String {
    let end = match (day % 10, day % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{day}{end}")
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
