//! All leaders at once: whom to see when in the coming weeks.
//!
//! Each of my days is cut into as many `seats` as it has room for. A leader's best moment in a seat
//! has a score; an exact assignment (`assign`) chooses the best total, and those it leaves out are
//! named with the reason (`left_out`). What a person wants kept or left out of it are wishes
//! (`wishes`). What was proposed before stays where nothing speaks against it (`memory`).
//! [`screen`] is all of it on one page.

mod assign;
mod candidate;
mod left_out;
mod memory;
mod seats;
pub(crate) mod wishes;

use chrono::{NaiveDate, TimeDelta};
use serde::Serialize;

use crate::{
    Id,
    calendar::Span,
    model::{ConversationState, Leader},
};

use super::{my_side::monday, outlook::Outlook, slots::Slot};
use candidate::{Candidate, candidate};
use seats::Seat;

pub use candidate::state_of;
pub use left_out::{LeftOut, WhyLeftOut};

pub use wishes::{Keep, Wishes};

#[cfg(test)]
pub(super) use assign::{room, weight};

/// Weeks that a plan looks at, at most.
const MOST_WEEKS: u16 = 26;

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
    /// My date, which may be another than theirs.
    pub my_date: NaiveDate,
    /// What it becomes when it is accepted: planned, or asked where others book or no time is known.
    pub state: ConversationState,
    /// Whether a person pinned that day.
    pub kept: bool,
    /// What became of the day that was proposed in an earlier week, where this is another.
    pub moved: Option<String>,
    /// The moment, with its reasons.
    #[serde(flatten)]
    pub slot: Slot,
}

/// Returns the days that a plan of that many weeks looks at: from `first` on, whole weeks.
pub fn span(first: NaiveDate, weeks: u16) -> Span {
    let days = i64::from(weeks.clamp(1, MOST_WEEKS)) * 7 - 1;
    let last = monday(first).checked_add_signed(TimeDelta::days(days));
    Span::new(first, last.unwrap_or(first))
}

/// Proposes chats for that many weeks from the week of `first` on; nothing is planned by it.
pub fn propose(outlook: &Outlook<'_>, first: NaiveDate, weeks: u16, wishes: &Wishes) -> Proposal {
    let span = span(first.max(outlook.today()), weeks);
    if !outlook.covers(span) {
        let wider = Outlook::covering(outlook.records(), outlook.now(), span);
        return propose(&wider, first, weeks, wishes);
    }
    let Table {
        seats,
        candidates,
        mut left_out,
    } = Table::of(outlook, span, wishes);
    let chosen = assign::assign(outlook, &candidates, &seats, span.first);
    let mut slots = Vec::new();
    for (candidate, seat) in candidates.iter().zip(chosen) {
        match seat.and_then(|seat| candidate.proposed(outlook, &seats, seat)) {
            Some(proposed) => slots.push(proposed),
            None => left_out.push(left_out::without_seat(outlook, candidate, span, wishes)),
        }
    }
    for at in 0..slots.len() {
        let leader = slots.get(at).map(|slot| slot.leader_id);
        let moved = leader.and_then(|leader| memory::moved(outlook, leader, &slots));
        if let Some(slot) = slots.get_mut(at) {
            slot.moved = moved;
        }
    }
    for left in &mut left_out {
        if left.why != WhyLeftOut::Planned {
            left.moved = memory::moved(outlook, left.leader_id, &slots);
        }
    }
    slots.sort_by(|one, other| {
        let key =
            |slot: &ProposedSlot| (slot.my_date, slot.slot.date, slot.slot.start_local.clone());
        key(one).cmp(&key(other))
    });
    let order = |id: Id<Leader>| {
        let leaders = &outlook.records().leaders;
        leaders.iter().position(|leader| leader.id == id)
    };
    left_out.sort_by_key(|left| order(left.leader_id));
    Proposal { slots, left_out }
}

/// Who takes part and what there is to give.
pub(super) struct Table<'a> {
    pub(super) seats: Vec<Seat>,
    pub(super) candidates: Vec<Candidate<'a>>,
    pub(super) left_out: Vec<LeftOut>,
}

impl<'a> Table<'a> {
    pub(super) fn of(outlook: &Outlook<'a>, span: Span, wishes: &Wishes) -> Self {
        let seats = seats::seats(outlook, span, wishes);
        let mut left_out = Vec::new();
        let mut candidates = Vec::new();
        for leader in outlook.records().active_leaders() {
            match candidate(outlook, leader, span, &seats, wishes) {
                Ok(candidate) => candidates.push(candidate),
                Err(left) => left_out.push(*left),
            }
        }
        Self {
            seats,
            candidates,
            left_out,
        }
    }
}
