//! Requests and answers about lines that become records.

use chrono::NaiveDate;
use overture_core::{
    Id,
    conversations::debrief::{Offer, ReadLine},
    matching::Thing,
    model::{Finding, Leader, Unit},
};
use serde::{Deserialize, Serialize};

/// Lines to read.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct ReadDebrief {
    /// The unit that they are about.
    pub(crate) unit_id: Id<Unit>,
    /// The day on which they were said; today, if left out.
    pub(crate) on: Option<NaiveDate>,
    /// One line a thing.
    pub(crate) text: String,
}

/// What the lines are read as.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(crate) struct ReadLines {
    /// In their order, without blank ones.
    pub(crate) lines: Vec<ReadLine>,
}

/// A line that may be something that a leader said.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct ReadCapture {
    pub(crate) text: String,
    /// Who said it; the one whom the line names, if left out.
    pub(crate) leader_id: Option<Id<Leader>>,
}

/// What the line is read as.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(crate) struct CaptureRead {
    /// None where it is nothing that becomes a record.
    pub(crate) draft: Option<CaptureDraft>,
}

/// A line that somebody said outside of a chat.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(crate) struct CaptureDraft {
    /// Who said it, where that is known.
    pub(crate) leader_id: Option<Id<Leader>>,
    /// The leader's role.
    pub(crate) who: Option<String>,
    /// What it is read as.
    pub(crate) offer: Offer,
}

/// A line that a leader said today outside of a chat.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct CaptureLine {
    pub(crate) leader_id: Id<Leader>,
    /// The line, with the word for its kind.
    pub(crate) text: String,
    /// The records that it is about; new ones, if left out.
    pub(crate) same_as: Option<Vec<Thing>>,
}

/// A line that waits for its place.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct PlaceFinding {
    pub(crate) finding_id: Id<Finding>,
    /// What the record is called; as it is read, if left out.
    pub(crate) name: Option<String>,
    /// The records that it is about; new ones, if left out.
    pub(crate) same_as: Option<Vec<Thing>>,
}

/// A line that stays a note.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct LeaveAsNote {
    pub(crate) finding_id: Id<Finding>,
}
