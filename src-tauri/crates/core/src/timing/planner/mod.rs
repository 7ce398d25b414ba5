//! All leaders at once: whom to see when in the coming weeks.
//!
//! Each of my days is cut into as many `seats` as it has room for. A leader's best moment in a seat
//! has a score; an exact assignment (`assign`) chooses the best total, and those it leaves out are
//! named with the reason (`left_out`). What a person wants kept or left out of it are wishes
//! (`wishes`). What was proposed before stays where nothing speaks against it (`memory`).
//!
//! Wishes (pinned days, free weeks, leaders left out) are part of the request and are never stored. `proposed_day`
//! stores the days that were proposed for each week, outside the change log, so that a proposal stays the same
//! while nothing changes; Week and the planner read the same proposal. What leaders share (load and opener windows
//! of a unit, working days of a place, my hours of a date) is computed once. Accepting a proposal writes ordinary
//! chats in one change set.

mod assign;
mod candidate;
mod gave_way;
mod left_out;
mod memory;
mod proposal;
mod seats;
pub(crate) mod wishes;
mod without_seat;

use chrono::NaiveDate;

use crate::{Id, calendar::Span, model::Leader};

use super::outlook::Outlook;
use candidate::candidate;
use seats::Seat;

pub use super::no_seat::WhyLeftOut;
pub use candidate::state_of;
pub use gave_way::{GaveWay, GaveWayTo};
pub use left_out::LeftOut;
pub use proposal::{Proposal, ProposedSlot, span};
pub use wishes::{Keep, Wishes};

pub(super) use candidate::Candidate;
#[cfg(test)]
pub(super) use {
    assign::{room, weight},
    candidate::Offer,
};

/// Proposes chats for that many weeks from the week of `first` on; nothing is planned by it.
pub fn propose(outlook: &Outlook<'_>, first: NaiveDate, weeks: u16, wishes: &Wishes) -> Proposal {
    let span = span(first.max(outlook.today()), weeks);
    if !outlook.covers(span) {
        let wider = outlook.widened(span);
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
            None => left_out.push(without_seat::without_seat(outlook, candidate, span, wishes)),
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
        if left.cause.why() != WhyLeftOut::Planned {
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
