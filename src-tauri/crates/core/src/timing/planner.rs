//! All leaders at once: whom to see when in the coming weeks.
//!
//! Each of my days is cut into as many seats as it has room for. A leader's best slot in a seat has a
//! score; an exact assignment chooses the best total. What a week may not hold is taken up by rows of
//! no leader, and a leader who finds no seat gets an empty one.

use std::collections::BTreeMap;

use chrono::{NaiveDate, TimeDelta};
use pathfinding::{kuhn_munkres::kuhn_munkres, matrix::Matrix};
use serde::Serialize;

use crate::{
    Id,
    calendar::Span,
    leaders::{Leader, Pace},
};

use super::{
    day::Question,
    due,
    my_side::monday,
    outlook::Outlook,
    reasons::{Effect, Reason},
    slots::{Slot, rank},
};

/// Points are scaled by this, so that the seat's number only decides ties.
const SCALE: i64 = 1_000;
/// Any seat is better than none; beyond every score.
const SEATED: i64 = 2_000;
/// Those beyond the limit count for that many others.
const BEYOND: i64 = 4;
/// A seat that must not be.
const NEVER: i64 = -1_000_000_000_000;
/// A row that keeps a week within its room, in its own week.
const BLOCKED: i64 = 1_000_000_000;
/// Seats looked at; beyond this many a plan is no plan.
const MOST_SEATS: usize = 400;

/// A plan, to be accepted one by one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Proposal {
    /// Whom to see when, by date.
    pub slots: Vec<ProposedSlot>,
    /// Everybody else, in order of leaders.
    pub left_out: Vec<LeftOut>,
}

/// One proposed chat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ProposedSlot {
    /// With whom.
    pub leader_id: Id<Leader>,
    /// Their role.
    pub who: String,
    /// The moment, with its reasons.
    #[serde(flatten)]
    pub slot: Slot,
}

/// A leader without a proposed chat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct LeftOut {
    /// The leader.
    pub leader_id: Id<Leader>,
    /// Their role.
    pub who: String,
    /// Why, in one sentence.
    pub text: String,
    /// What speaks against the days, where days are the cause.
    pub reasons: Vec<Reason>,
}

/// A place for one chat on one of my days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Seat {
    date: NaiveDate,
    week: NaiveDate,
}

/// Who takes part, with the slots of each by date.
struct Candidate<'a> {
    leader: &'a Leader,
    slots: BTreeMap<NaiveDate, Slot>,
    beyond: bool,
}

/// Proposes chats for that many weeks from the week of `first` on; nothing is planned by it.
pub fn propose(outlook: &Outlook<'_>, first: NaiveDate, weeks: u16) -> Proposal {
    let first = first.max(outlook.today());
    let last = monday(first)
        .checked_add_signed(TimeDelta::days(i64::from(weeks.clamp(1, 26)) * 7 - 1))
        .unwrap_or(first);
    let span = Span::new(first, last);
    let mut left_out = Vec::new();
    let mut candidates = Vec::new();
    for leader in outlook.records().active_leaders() {
        match candidate(outlook, leader, span) {
            Ok(candidate) => candidates.push(candidate),
            Err(reason) => left_out.push(*reason),
        }
    }
    let seats = seats(outlook, span);
    let chosen = assign(outlook, &candidates, &seats, first);
    let mut slots = Vec::new();
    for (candidate, seat) in candidates.iter().zip(chosen) {
        let leader = candidate.leader;
        match seat.and_then(|date| candidate.slots.get(&date)) {
            Some(slot) => slots.push(ProposedSlot {
                leader_id: leader.id,
                who: leader.role.clone(),
                slot: slot.clone(),
            }),
            None => left_out.push(without_seat(outlook, candidate, span)),
        }
    }
    slots.sort_by_key(|proposed| (proposed.slot.date, proposed.slot.start_local.clone()));
    let order = |id: Id<Leader>| {
        outlook
            .records()
            .leaders
            .iter()
            .position(|leader| leader.id == id)
    };
    left_out.sort_by_key(|left| order(left.leader_id));
    Proposal { slots, left_out }
}

/// Returns the leader with slots, or why they take no part.
fn candidate<'a>(
    outlook: &Outlook<'a>,
    leader: &'a Leader,
    span: Span,
) -> Result<Candidate<'a>, Box<LeftOut>> {
    let left_out = |text: String| {
        Box::new(LeftOut {
            leader_id: leader.id,
            who: leader.role.clone(),
            text,
            reasons: Vec::new(),
        })
    };
    let Some(seen) = outlook.seen(leader.id) else {
        return Err(left_out(String::new()));
    };
    let theirs = &seen.theirs;
    if let Some(chat) = theirs.next_chat(outlook.today()) {
        let when = crate::rhythm::say::long(chat.date);
        return Err(left_out(format!("A chat is planned for {when}.")));
    }
    let clock = outlook.clock_of(&seen);
    let target = i64::from(theirs.leader.target_gap);
    let due_in_span = due::clock(theirs, span.last, outlook.today()).counted >= target;
    let due = outlook.due(leader.id);
    if let (Some(due), true) = (&due, outlook.crunch(leader.id, outlook.today()).is_some()) {
        let ends_later = due.paused_until.is_some_and(|until| until >= span.last);
        if ends_later || !due_in_span {
            return Err(left_out(format!("{}.", due.text)));
        }
    }
    if !due_in_span && outlook.closing_window(leader.id).is_none() {
        let text = due.map_or(String::new(), |due| format!("{}.", due.text));
        return Err(left_out(text));
    }
    let question = Question::default();
    Ok(Candidate {
        leader,
        slots: span
            .iter()
            .filter_map(|date| outlook.best_of_day(&seen, date, &question))
            .filter_map(|slot| {
                // Seats are mine: the slot belongs to my date, which may be another than theirs.
                let date = outlook.my_date_of(&seen, &slot)?;
                Some((date, slot))
            })
            .collect(),
        beyond: clock.beyond,
    })
}

/// Returns the places that my days have left.
fn seats(outlook: &Outlook<'_>, span: Span) -> Vec<Seat> {
    let per_day = usize::from(outlook.records().me.per_day);
    let days = outlook.my_days();
    days.days_in(span)
        .flat_map(|date| {
            let taken = outlook.mine.chats_on(date, None).count();
            let seat = Seat {
                date,
                week: monday(date),
            };
            std::iter::repeat_n(seat, per_day.saturating_sub(taken))
        })
        .take(MOST_SEATS)
        .collect()
}

/// Returns the date of each candidate's seat in the best assignment.
fn assign(
    outlook: &Outlook<'_>,
    candidates: &[Candidate<'_>],
    seats: &[Seat],
    first: NaiveDate,
) -> Vec<Option<NaiveDate>> {
    let blocks = blocks(outlook, seats);
    let rows = candidates.len() + blocks.len();
    // Every candidate may stay without: that many empty seats.
    let columns = seats.len() + candidates.len();
    if rows == 0 || candidates.is_empty() {
        return Vec::new();
    }
    let weights = Matrix::from_fn(rows, columns, |(row, column)| {
        let seat = seats.get(column);
        match (candidates.get(row), seat) {
            (Some(_), None) => 0,
            (Some(candidate), Some(seat)) => {
                candidate.slots.get(&seat.date).map_or(NEVER, |slot| {
                    let tie = i64::try_from(column).unwrap_or(0).min(SCALE - 1);
                    worth(candidate, slot, first) * SCALE - tie
                })
            }
            (None, Some(seat)) => {
                let week = blocks.get(row - candidates.len());
                if week == Some(&seat.week) {
                    BLOCKED
                } else {
                    NEVER
                }
            }
            (None, None) => NEVER,
        }
    });
    let (_, chosen) = kuhn_munkres(&weights);
    chosen
        .into_iter()
        .take(candidates.len())
        .enumerate()
        .map(|(row, column)| {
            let seat = seats.get(column)?;
            let candidate = candidates.get(row)?;
            candidate
                .slots
                .contains_key(&seat.date)
                .then_some(seat.date)
        })
        .collect()
}

/// Returns a week for each seat that must stay empty, so that no week holds more than its room.
fn blocks(outlook: &Outlook<'_>, seats: &[Seat]) -> Vec<NaiveDate> {
    let per_week = usize::from(outlook.records().me.per_week);
    let mut by_week: BTreeMap<NaiveDate, usize> = BTreeMap::new();
    for seat in seats {
        *by_week.entry(seat.week).or_default() += 1;
    }
    by_week
        .into_iter()
        .flat_map(|(week, seats)| {
            let room = per_week.saturating_sub(outlook.mine.chats_in_week(week, None));
            std::iter::repeat_n(week, seats.saturating_sub(room))
        })
        .collect()
}

/// Returns what a slot is worth for the plan.
fn worth(candidate: &Candidate<'_>, slot: &Slot, first: NaiveDate) -> i64 {
    let pace = match candidate.leader.pace {
        Pace::Focus => 5,
        Pace::Steady => 4,
        Pace::Light => 3,
    };
    let beyond = if candidate.beyond { BEYOND } else { 1 };
    (SEATED + rank(slot, first)) * pace * beyond
}

/// Returns why a leader who takes part finds no seat: the heaviest reasons of their days.
fn without_seat(outlook: &Outlook<'_>, candidate: &Candidate<'_>, span: Span) -> LeftOut {
    let leader = candidate.leader;
    let mut reasons: Vec<Reason> = Vec::new();
    if let Some(seen) = outlook.seen(leader.id) {
        for date in span.iter() {
            let (found, _) = outlook.tested(&seen, date, &Question::default());
            for reason in found {
                let counts = reason.effect == Effect::Avoid;
                if counts && reasons.iter().all(|known| known.code != reason.code) {
                    reasons.push(reason);
                }
            }
        }
    }
    super::reasons::sort(&mut reasons);
    LeftOut {
        leader_id: leader.id,
        who: leader.role.clone(),
        text: if candidate.slots.is_empty() {
            "No day in these weeks is possible.".to_owned()
        } else {
            "Your room in these weeks goes to others who wait longer.".to_owned()
        },
        reasons,
    }
}
