//! Requests and answers about figures and what moves them.

use chrono::NaiveDate;
use overture_core::{
    Id,
    chain::{IssueCode, PastedReading},
    changes::Changes,
    model::{ChainLink, Conversation, Fact, Leader, Measure, Rival, Unit},
    workspace::ReadingWritten,
};
use serde::{Deserialize, Serialize};

/// A figure.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(crate) struct MeasureRequest {
    pub(crate) measure_id: Id<Measure>,
}

/// A link.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(crate) struct LinkRequest {
    pub(crate) link_id: Id<ChainLink>,
}

/// A fact of the homework that becomes a figure.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(crate) struct TakeOverRequest {
    pub(crate) fact_id: Id<Fact>,
}

/// A fact that is kept in step with a figure.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(crate) struct FactInStep {
    pub(crate) measure_id: Id<Measure>,
    pub(crate) fact_id: Id<Fact>,
}

/// Pasted readings of a figure.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(crate) struct PasteReadings {
    pub(crate) measure_id: Id<Measure>,
    /// Two columns, a day and a value, parted by tabs, semicolons, commas or spaces.
    pub(crate) text: String,
    /// Whether it is only a look.
    pub(crate) dry_run: bool,
}

/// What was read of pasted readings, and what was added.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(crate) struct PastedReadings {
    pub(crate) lines: Vec<PastedReading>,
    /// How many are taken.
    pub(crate) taken: usize,
    /// Lines that replace a reading of the same day.
    pub(crate) replaces: Vec<usize>,
    /// What adding them did; none after a look.
    pub(crate) written: Option<ReadingWritten>,
}

/// The chain of a result, to be said back to a leader.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(crate) struct ReadBackRequest {
    pub(crate) measure_id: Id<Measure>,
    pub(crate) leader_id: Id<Leader>,
}

/// A chain that was said back and accepted.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct AcceptReadBack {
    pub(crate) measure_id: Id<Measure>,
    pub(crate) leader_id: Id<Leader>,
    /// Today if left out.
    pub(crate) on: Option<NaiveDate>,
}

/// The question of an issue, for a leader's next chat.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct AskIssue {
    pub(crate) leader_id: Id<Leader>,
    /// The result whose chain it is in.
    pub(crate) result_id: Id<Measure>,
    pub(crate) code: IssueCode,
    pub(crate) upper_id: Id<Measure>,
    pub(crate) link_id: Option<Id<ChainLink>>,
    pub(crate) rival_id: Option<Id<Rival>>,
    /// Whether to take the question out again.
    pub(crate) remove: Option<bool>,
}

/// What became of a question.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(crate) struct AskedIssue {
    /// The question as that leader may hear it.
    pub(crate) question: String,
    /// The chat in whose follow-ups it is; none where a chat has to be planned first.
    pub(crate) conversation_id: Option<Id<Conversation>>,
    /// "No chat with the Group CFO is planned yet."
    pub(crate) plan_first: Option<String>,
    pub(crate) changes: Option<Changes>,
}

/// One line that says who told us, or where it was seen.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(crate) struct ReadOrigin {
    pub(crate) unit_id: Id<Unit>,
    pub(crate) line: String,
}
