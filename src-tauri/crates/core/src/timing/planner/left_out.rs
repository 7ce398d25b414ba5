//! Those who are not in the plan.

use crate::{
    Id,
    conversations::ChatTime,
    model::{Conversation, ConversationState, Leader},
};

use super::super::{
    change::Change,
    no_seat::NoSeat,
    reasons::{Code, Reason},
};
use super::GaveWay;

/// A leader without a proposed chat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    pub leader_id: Id<Leader>,
    /// Their role.
    pub who: String,
    pub cause: NoSeat,
    /// The same; where days are the cause, what speaks against them, heaviest first.
    pub reasons: Vec<Reason>,
    /// The chat that is planned or asked for.
    pub conversation_id: Option<Id<Conversation>>,
    /// What became of the day that was proposed in an earlier week.
    pub moved: Option<GaveWay>,
}

/// Returns a leader left out for one cause.
pub(super) fn because(leader: &Leader, cause: NoSeat) -> LeftOut {
    LeftOut {
        leader_id: leader.id,
        who: leader.role.clone(),
        reasons: vec![Code::NoSeat(cause.clone()).into()],
        cause,
        conversation_id: None,
        moved: None,
    }
}

/// Returns a leader with whom a chat is planned already, or asked for.
pub(super) fn planned(leader: &Leader, time: &ChatTime<'_>) -> LeftOut {
    let chat = time.chat();
    let cause = if chat.state == ConversationState::Asked {
        NoSeat::Asked(time.my_date())
    } else {
        NoSeat::Planned(time.my_date())
    };
    LeftOut {
        reasons: vec![Code::NoSeat(cause.clone()).changed_at(Change::Conversation(chat.id))],
        conversation_id: Some(chat.id),
        ..because(leader, cause)
    }
}
