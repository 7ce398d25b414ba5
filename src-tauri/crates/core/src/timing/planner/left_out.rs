//! Those who are not in the plan.

use serde::Serialize;

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

/// A leader without a proposed chat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct LeftOut {
    pub leader_id: Id<Leader>,
    /// Their role.
    pub who: String,
    /// Why.
    #[serde(flatten)]
    #[cfg_attr(feature = "ts", ts(flatten))]
    pub cause: NoSeat,
    /// The same for programs; where days are the cause, what speaks against them, heaviest first.
    #[cfg_attr(feature = "ts", ts(as = "Vec<crate::timing::ReasonLine<'static>>"))]
    pub reasons: Vec<Reason>,
    /// The chat that is planned or asked for.
    pub conversation_id: Option<Id<Conversation>>,
    /// What became of the day that was proposed in an earlier week.
    pub moved: Option<String>,
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
