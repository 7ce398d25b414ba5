//! What every row of Week is made from.

use chrono::NaiveDate;

use crate::{
    Id,
    calendar::days_after,
    model::Leader,
    openers::{Advisor, purpose},
    timing::{
        Outlook,
        planner::{Proposal, ProposedSlot},
    },
};

use super::snooze::Hidden;

/// What every row of Week is made from.
pub(super) struct Context<'l, 'a> {
    pub(super) outlook: &'l Outlook<'a>,
    pub(super) advisor: &'l Advisor<'a>,
    /// What the planner proposes for this and the next three weeks.
    pub(super) proposal: &'l Proposal,
    pub(super) hidden: Hidden<'a>,
    /// The last day of this week.
    pub(super) sunday: NaiveDate,
}

impl<'l> Context<'l, '_> {
    /// Returns the planner's proposal for a leader.
    pub(super) fn proposed(&self, leader: Id<Leader>) -> Option<&'l ProposedSlot> {
        let mut slots = self.proposal.slots.iter();
        slots.find(|slot| slot.leader_id == leader)
    }

    /// Returns the last day of the next week.
    pub(super) fn next_sunday(&self) -> NaiveDate {
        days_after(self.sunday, 7)
    }

    /// Returns the proposed day, else the next good one.
    pub(super) fn best_day(&self, leader: Id<Leader>) -> Option<NaiveDate> {
        let proposed = self.proposed(leader).map(|slot| slot.slot.date);
        proposed.or_else(|| self.outlook.first_good(leader))
    }

    /// Returns my date of the next meeting with a leader: a chat, or a standing one-to-one.
    pub(super) fn meeting(&self, leader: Id<Leader>) -> Option<NaiveDate> {
        let chat = purpose::coming(self.outlook.records(), leader, self.outlook.now());
        let chat = chat.map(|time| time.my_date());
        let standing = self.outlook.next_standing(leader).map(|next| next.date);
        chat.into_iter().chain(standing).min()
    }
}
