//! One thing worth doing this week.

use serde::Serialize;

use chrono::NaiveDate;

use crate::{
    Id,
    model::{Conversation, Leader, StandingDay, Unit},
};

use super::AwayDecision;

/// Something worth doing, with its reason and one action. At most one is about one person.
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
    pub leader_id: Option<Id<Leader>>,
    pub unit_id: Option<Id<Unit>>,
    /// The one thing to do.
    pub action: Action,
    /// What else can be done.
    pub choices: Vec<Action>,
    /// The keys of everything that is said in this row: all are hidden with it.
    #[serde(skip)]
    #[cfg_attr(feature = "ts", ts(skip))]
    pub covers: Vec<String>,
    /// The leader's role.
    #[serde(skip)]
    #[cfg_attr(feature = "ts", ts(skip))]
    pub(super) who: String,
    /// The sentence that says it within another row about the same person.
    #[serde(skip)]
    #[cfg_attr(feature = "ts", ts(skip))]
    pub(super) brief: String,
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
    Debts,
    People,
    /// What can be done at the desk.
    Desk,
}

/// What a click does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Action {
    pub kind: ActionKind,
    /// What stands on the button.
    pub label: String,
    pub conversation_id: Option<Id<Conversation>>,
    /// To which date of a standing one-to-one.
    pub standing: Option<StandingDay>,
    /// For which day a chat is planned.
    pub date: Option<NaiveDate>,
    /// What is settled by it.
    pub decision: Option<AwayDecision>,
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
    Promise,
    /// Plans a chat with the leader.
    Plan,
    /// To the reflection on the chat.
    Reflect,
    Homework,
    /// To the leader's page.
    Leader,
    /// To an entry of the rhythm.
    Entry,
    /// Skips one date of a standing one-to-one.
    Skip,
    Planner,
    /// Settles a request or a promise.
    Settle,
    /// To the chain of the unit.
    Chain,
    /// To the threads of the unit.
    Threads,
    Ideas,
    KnowHow,
    /// To the lines that wait for their place.
    ToPlace,
    /// To what leaders said about our work.
    Checks,
    /// To the six statements.
    Statements,
    /// To where the leader and I both want to be.
    Aims,
    /// To the words that are older than I want to keep them.
    OldWords,
}

impl Action {
    pub(super) fn new((kind, label): (ActionKind, &str)) -> Self {
        Self {
            kind,
            label: label.to_owned(),
            conversation_id: None,
            standing: None,
            date: None,
            decision: None,
        }
    }

    /// Returns an action that settles something.
    pub(super) fn settle(label: &str, decision: AwayDecision) -> Self {
        Self {
            decision: Some(decision),
            ..Self::new((ActionKind::Settle, label))
        }
    }
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
            covers: vec![key.clone()],
            key,
            code,
            group,
            title,
            reason,
            leader_id: None,
            unit_id: None,
            action: Action::new((kind, label)),
            choices: Vec::new(),
            who: String::new(),
            brief: String::new(),
        }
    }

    /// Returns the item with what it says within another row about the same person.
    pub(super) fn briefly(mut self, brief: String) -> Self {
        self.brief = brief;
        self
    }

    /// Returns the item as one that stands for several.
    pub(super) fn covering(mut self, keys: Vec<String>) -> Self {
        self.covers = keys;
        self
    }

    /// Returns the item as one about a leader.
    pub(super) fn about(mut self, leader: &Leader) -> Self {
        self.leader_id = Some(leader.id);
        self.unit_id = Some(leader.unit_id);
        self.who.clone_from(&leader.role);
        self
    }

    /// Returns the item as one about a chat, and its leader.
    pub(super) fn of_chat(mut self, chat: &Conversation) -> Self {
        self.leader_id = Some(chat.leader_id);
        self.unit_id = Some(chat.unit_id);
        self.action.conversation_id = Some(chat.id);
        self
    }

    /// Returns the item as one about a single person, or as one about several.
    pub(super) fn about_one(mut self, one: bool) -> Self {
        if !one {
            self.leader_id = None;
            self.unit_id = None;
        }
        self
    }
}
