//! Requests and answers about conversations.

use chrono::{DateTime, NaiveDate, Utc};
use overture_core::{
    Id,
    changes::Changes,
    conversations::debrief::Offer,
    model::NoteField,
    model::{Conversation, Fact, Finding},
    screens::conversation::NextStep,
};
use serde::{Deserialize, Serialize};

/// A chat.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct ConversationRequest {
    pub(crate) conversation_id: Id<Conversation>,
}

/// A chat that did not take place.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(crate) struct ClosedChat {
    /// The chat.
    pub(crate) row: Conversation,
    /// What the write did.
    pub(crate) changes: Changes,
    /// What to do now.
    pub(crate) next: Option<NextStep>,
}

/// Facts for a card.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct ChooseFacts {
    /// The chat.
    pub(crate) id: Id<Conversation>,
    /// In order, three at most.
    pub(crate) fact_ids: Vec<Id<Fact>>,
}

/// The card wanted now.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(crate) struct NextCard {
    /// None where no chat is near.
    pub(crate) conversation_id: Option<Id<Conversation>>,
}

/// What was typed so far.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct SaveNote {
    /// The chat.
    pub(crate) conversation_id: Id<Conversation>,
    pub(crate) field: NoteField,
    /// All of it.
    pub(crate) text: String,
    /// The editing session: its saves are one change.
    pub(crate) session: String,
}

/// A note kept.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(crate) struct SavedNote {
    /// When.
    pub(crate) at: DateTime<Utc>,
    /// What the write did.
    pub(crate) changes: Changes,
}

/// Lines that could become records.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(crate) struct Offers {
    /// In the order of the lines.
    pub(crate) offers: Vec<Offer>,
}

/// The end of a reflection.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct EndReflection {
    /// The chat.
    pub(crate) conversation_id: Id<Conversation>,
    /// The day I told them.
    pub(crate) told_on: Option<NaiveDate>,
}

/// A finding dealt with, or open again.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct CloseFinding {
    pub(crate) id: Id<Finding>,
    /// Dealt with or open.
    pub(crate) closed: bool,
}
