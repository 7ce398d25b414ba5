//! Requests and answers of several subjects.

use overture_core::{
    Id,
    model::{Conversation, Leader, Unit},
};
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(super) struct ConversationRequest {
    pub(super) conversation_id: Id<Conversation>,
}

/// A request or answer without fields.
#[derive(Debug, Clone, Copy, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(super) struct Nothing {}

#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(super) struct PathAnswer {
    pub(super) path: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(super) struct LeaderRequest {
    pub(super) leader_id: Id<Leader>,
}

/// A unit, or all.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(super) struct MaybeUnit {
    /// All if left out.
    pub(super) unit_id: Option<Id<Unit>>,
}
