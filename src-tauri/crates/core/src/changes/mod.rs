//! What a write did: its number in the log, a sentence for it, and the tables it touched.

mod label;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

pub use label::{Label, LabelCode};

/// What one write did. The window shows the label with an offer to undo, and fetches again what
/// depends on the tables.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Changes {
    /// The number of the change set; 0 where nothing is left that could be undone.
    pub set: i64,
    /// What was done, in a sentence without a full stop.
    pub label: String,
    /// The tables that were touched, in alphabetical order; none where any may have been.
    pub tables: Vec<String>,
}

/// Stands for a table in [`Changes`] where a note was saved while it is typed: few screens show that, and
/// none has to ask for everything again.
pub const NOTE_TABLE: &str = "note";

/// A new or edited row, and what the write did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Written<T> {
    /// The row as it now is; `None` after a deletion.
    pub row: Option<T>,
    /// What the write did.
    pub changes: Changes,
}

/// One line of the history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct HistoryLine {
    /// The number of the change set.
    pub set: i64,
    /// When, UTC.
    pub at: DateTime<Utc>,
    pub label: String,
    /// Whether it has been undone.
    pub undone: bool,
}
