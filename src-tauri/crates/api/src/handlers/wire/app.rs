//! Requests and answers about the program and its file.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use overture_core::{
    Id,
    calendar::Weekday,
    changes::HistoryLine,
    model::{Conversation, Entry, Leader, Theme, Unit},
    search::{Choice, Filter, HitKind, Match},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A request or answer without fields.
#[derive(Debug, Clone, Copy, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(crate) struct Nothing {}

/// How many lines.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct Limit {
    /// At most so many.
    pub(crate) limit: u32,
}

/// A change set.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct SetNumber {
    /// Its number.
    pub(crate) set: i64,
}

/// Lines of the history or the trash.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(crate) struct History {
    /// Newest first.
    pub(crate) items: Vec<HistoryLine>,
}

/// What to look for.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct Search {
    /// Words, of which the last one may be a beginning, phrases in quotes, and filters (`unit:`, `leader:`,
    /// `kind:`, `in:`).
    pub(crate) query: String,
    /// At most so many.
    pub(crate) limit: u32,
}

/// What was found.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(crate) struct SearchHits {
    /// Best first; those that hold only some of the words come last.
    pub(crate) hits: Vec<Hit>,
    /// What narrows it.
    pub(crate) filters: Vec<Filter>,
    /// What the key that is being typed may become.
    pub(crate) choices: Vec<Choice>,
}

/// One thing found.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(crate) struct Hit {
    /// What it is.
    pub(crate) kind: HitKind,
    /// The row; nil for a setting.
    pub(crate) id: Uuid,
    /// What it is called.
    pub(crate) title: String,
    /// Where the words stand, `\u{1}` and `\u{2}` around each.
    pub(crate) snippet: String,
    /// How much of the query it holds.
    pub(crate) matched: Match,
    /// Whose page shows it.
    pub(crate) leader_id: Option<Id<Leader>>,
    /// Which unit's page shows it.
    pub(crate) unit_id: Option<Id<Unit>>,
    /// Which entry of the rhythm shows it.
    pub(crate) entry_id: Option<Id<Entry>>,
}

/// What the frame of the window shows.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(crate) struct AppState {
    /// In my zone.
    pub(crate) today: NaiveDate,
    /// UTC.
    pub(crate) now: DateTime<Utc>,
    /// Wall time in my zone.
    pub(crate) local: NaiveDateTime,
    /// My zone.
    pub(crate) zone: String,
    /// BCP 47; empty is the system's.
    pub(crate) locale: String,
    /// None is the locale's.
    pub(crate) first_weekday: Option<Weekday>,
    /// As chosen.
    pub(crate) theme: Theme,
    /// Where the data is.
    pub(crate) file: FileState,
    /// Whether other accounts could read the file until it was opened; they cannot any more.
    pub(crate) made_private: bool,
    /// Whether to show the first-run guide.
    pub(crate) first_run: bool,
    /// What Undo would take back.
    pub(crate) undo: Option<String>,
    /// What Redo would do again.
    pub(crate) redo: Option<String>,
    /// When something was saved last.
    pub(crate) last_saved: Option<DateTime<Utc>>,
    /// Units we serve, in order.
    pub(crate) units: Vec<UnitName>,
    /// The chat whose card would be wanted now.
    pub(crate) next_card: Option<Id<Conversation>>,
}

/// Where the data is.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(crate) struct FileState {
    /// None while it lives in memory.
    pub(crate) path: Option<String>,
    pub(crate) folder: Option<String>,
    /// Whether it is the sample.
    pub(crate) sample: bool,
    /// In bytes.
    pub(crate) size: u64,
}

/// A unit in a list.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(crate) struct UnitName {
    pub(crate) id: Id<Unit>,
    pub(crate) name: String,
}

/// A file.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct PathRequest {
    pub(crate) path: String,
}

/// A file written.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(crate) struct PathAnswer {
    pub(crate) path: String,
}

/// A document to take in.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct ImportRequest {
    /// The file.
    pub(crate) path: String,
    /// The Monday that its first week moves to; every date moves by the same whole weeks.
    pub(crate) move_to: Option<NaiveDate>,
}
