//! One thing worth doing this week.

use serde::Serialize;

use crate::{
    Id, conversations::Conversation, homework::Fact, leaders::Leader, promises::Promise,
    standing::StandingDay, units::Unit,
};

/// Something worth doing, with its reason and one action.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct WeekItem {
    /// Stable as long as the thing stays to be done.
    pub key: String,
    /// What sort of item it is.
    pub code: &'static str,
    /// Where it stands in the order.
    pub group: Group,
    /// What, in a sentence.
    pub title: String,
    /// Why, and what to do about it.
    pub reason: String,
    /// About whom.
    pub leader_id: Option<Id<Leader>>,
    /// About which unit.
    pub unit_id: Option<Id<Unit>>,
    /// About which chat.
    pub conversation_id: Option<Id<Conversation>>,
    /// About which promise.
    pub promise_id: Option<Id<Promise>>,
    /// About which fact.
    pub fact_id: Option<Id<Fact>>,
    /// About which date of a standing one-to-one.
    pub standing: Option<StandingDay>,
    /// The one thing to do.
    pub action: Action,
}

/// The kinds of items, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Group {
    /// Past, and not written down.
    Unfinished,
    /// Today, tomorrow, or waiting for an answer.
    Near,
    /// What I owe.
    Debts,
    /// Whom to see.
    People,
    /// What can be done at the desk.
    Desk,
}

/// What a click does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Action {
    /// Where it leads.
    pub kind: ActionKind,
    /// What stands on the button.
    pub label: String,
}

/// Where an action leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum ActionKind {
    /// To the debrief of the chat.
    Debrief,
    /// Opens the card of the chat.
    OpenCard,
    /// To the page that prepares the chat.
    Prepare,
    /// To the promise.
    Promise,
    /// Plans a chat with the leader.
    Plan,
    /// To the reflection on the chat.
    Reflect,
    /// To the homework.
    Homework,
    /// To the leader's page.
    Leader,
    /// To an entry of the rhythm.
    Entry,
    /// Skips one date of a standing one-to-one.
    Skip,
}

impl WeekItem {
    /// Returns an item about nothing in particular; the caller fills in whom and what.
    pub(super) fn new(
        key: String,
        (code, group): (&'static str, Group),
        (title, reason): (String, String),
        (kind, label): (ActionKind, &str),
    ) -> Self {
        Self {
            key,
            code,
            group,
            title,
            reason,
            leader_id: None,
            unit_id: None,
            conversation_id: None,
            promise_id: None,
            fact_id: None,
            standing: None,
            action: Action {
                kind,
                label: label.to_owned(),
            },
        }
    }

    /// Returns the item as one about a leader.
    pub(super) fn about(mut self, leader: &Leader) -> Self {
        self.leader_id = Some(leader.id);
        self.unit_id = Some(leader.unit_id);
        self
    }

    /// Returns the item as one about a chat, and its leader.
    pub(super) fn of_chat(mut self, chat: &Conversation) -> Self {
        self.leader_id = Some(chat.leader_id);
        self.unit_id = Some(chat.unit_id);
        self.conversation_id = Some(chat.id);
        self
    }

    /// Returns the item as one about a promise, and its leader.
    pub(super) fn of_promise(mut self, promise: &Promise) -> Self {
        self.leader_id = Some(promise.leader_id);
        self.unit_id = Some(promise.unit_id);
        self.promise_id = Some(promise.id);
        self
    }
}
