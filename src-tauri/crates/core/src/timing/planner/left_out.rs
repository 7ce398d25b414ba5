//! Those who are not in the plan, and why.

use serde::Serialize;

use crate::{
    Id,
    conversations::ChatTime,
    english::days,
    model::{Conversation, ConversationState, Leader},
};

use super::super::reasons::{ChangeKind, Effect, Reason, Whose};

/// A leader without a proposed chat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct LeftOut {
    /// The leader.
    pub leader_id: Id<Leader>,
    /// Their role.
    pub who: String,
    /// The kind of cause.
    pub why: WhyLeftOut,
    /// Why, in one sentence.
    pub text: String,
    /// The same for programs; where days are the cause, what speaks against them, heaviest first.
    pub reasons: Vec<Reason>,
    /// The chat that stands already.
    pub conversation_id: Option<Id<Conversation>>,
    /// What became of the day that was proposed in an earlier week.
    pub moved: Option<String>,
}

/// Why a leader is not in the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum WhyLeftOut {
    /// A chat is planned or asked for.
    Planned,
    /// None is due in these weeks.
    NotDue,
    /// In a crunch, and left in peace.
    Crunch,
    /// A standing one-to-one comes first.
    Standing,
    /// No day is possible.
    NoDay,
    /// There is no room left.
    NoRoom,
    /// Left out by hand.
    Excluded,
}

impl WhyLeftOut {
    const fn word(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::NotDue => "notDue",
            Self::Crunch => "crunch",
            Self::Standing => "standing",
            Self::NoDay => "noDay",
            Self::NoRoom => "noRoom",
            Self::Excluded => "excluded",
        }
    }

    const fn whose(self) -> Whose {
        match self {
            Self::Crunch | Self::NoDay => Whose::Theirs,
            Self::Planned | Self::NotDue | Self::Standing | Self::NoRoom | Self::Excluded => {
                Whose::Mine
            }
        }
    }
}

/// Returns a leader left out for one cause.
pub(super) fn because(leader: &Leader, why: WhyLeftOut, text: &str) -> LeftOut {
    LeftOut {
        leader_id: leader.id,
        who: leader.role.clone(),
        why,
        text: text.to_owned(),
        reasons: vec![Reason {
            code: why.word(),
            text: text.to_owned(),
            weight: 0,
            whose: why.whose(),
            change: None,
            fixes: Vec::new(),
            effect: Effect::Ranks,
        }],
        conversation_id: None,
        moved: None,
    }
}

/// Returns a leader with whom a chat stands already.
pub(super) fn planned(leader: &Leader, time: &ChatTime<'_>) -> LeftOut {
    let chat = time.chat();
    let stands = if chat.state == ConversationState::Asked {
        "You asked for"
    } else {
        "A chat is planned for"
    };
    let text = format!("{stands} {}.", days::long(time.my_date()));
    let mut left = because(leader, WhyLeftOut::Planned, &text);
    left.conversation_id = Some(chat.id);
    left.reasons = left
        .reasons
        .into_iter()
        .map(|reason| {
            let label = "Open that conversation".to_owned();
            reason.changed_at(ChangeKind::Conversation, Some(chat.id.to_string()), label)
        })
        .collect();
    left
}
