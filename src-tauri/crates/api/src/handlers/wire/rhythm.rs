//! Requests and answers about the rhythm.

use chrono::NaiveDate;
use overture_core::{
    Id,
    model::{Entry, EntryRule, Felt, Load, OccurrenceState, Scope, Unit},
    rhythm::{preview::EntryLine, roll_forward::RollChoice},
    screens::rhythm::{share::Paper, year_map::Zoom},
};
use serde::{Deserialize, Serialize};

/// A span of days.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct AgendaRequest {
    /// Inclusive.
    pub(crate) first: NaiveDate,
    /// Inclusive.
    pub(crate) last: NaiveDate,
    /// All if left out.
    pub(crate) unit_id: Option<Id<Unit>>,
}

/// A month.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct MonthRequest {
    /// YYYY-MM.
    pub(crate) month: String,
    /// All if left out.
    pub(crate) unit_id: Option<Id<Unit>>,
}

/// A fiscal year.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct YearRequest {
    /// By its name; wins over `on`.
    pub(crate) year: Option<i32>,
    /// A day in it; today if left out.
    pub(crate) on: Option<NaiveDate>,
    /// By whose calendar; the company's if left out.
    pub(crate) unit_id: Option<Id<Unit>>,
    /// The year, or the quarter or month in which the day lies.
    pub(crate) zoom: Option<Zoom>,
}

/// The year on one sheet of paper.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct SheetRequest {
    /// A day in it; today if left out.
    pub(crate) on: Option<NaiveDate>,
    /// By whose calendar; the company's if left out.
    pub(crate) unit_id: Option<Id<Unit>>,
    /// How near.
    pub(crate) zoom: Option<Zoom>,
    /// A4 if left out.
    pub(crate) paper: Option<Paper>,
    /// Whether our own chats are on it; not if left out.
    pub(crate) with_chats: Option<bool>,
    /// Where the drawing is to be kept as an SVG; nowhere if left out.
    pub(crate) path: Option<String>,
}

/// A drawing.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(rename = "DrawnSheet"))]
pub(crate) struct SheetAnswer {
    pub(crate) svg: String,
    /// Its width in points.
    pub(crate) width: f32,
    /// Its height in points.
    pub(crate) height: f32,
    /// What is in sight: "FY27".
    pub(crate) name: String,
}

/// A picture to be kept.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct SavePicture {
    /// Where.
    pub(crate) path: String,
    /// The PNG in base64.
    pub(crate) png: String,
}

/// The rhythm as a file for others.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct ExportRequest {
    /// Where.
    pub(crate) path: String,
    /// As what.
    pub(crate) format: ExportFormat,
    /// Of one unit and the company; of all if left out.
    pub(crate) unit_id: Option<Id<Unit>>,
    /// Inclusive.
    pub(crate) first: NaiveDate,
    /// Inclusive.
    pub(crate) last: NaiveDate,
    /// Whether our own chats are in it; not if left out.
    pub(crate) with_chats: Option<bool>,
}

/// How the rhythm is written for others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(crate) enum ExportFormat {
    /// For calendar programs.
    Ics,
    /// For spreadsheets.
    Csv,
}

/// A year to roll forward into.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct RollRequest {
    /// Of one unit and the company; of all if left out.
    pub(crate) unit_id: Option<Id<Unit>>,
    /// A day in it; the coming year if left out.
    pub(crate) on: Option<NaiveDate>,
}

/// Dates that were looked at.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct RollAccept {
    /// As they were shown.
    pub(crate) choices: Vec<RollChoice>,
}

/// Entries of the rhythm.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(rename = "Entries"))]
pub(crate) struct EntryList {
    /// In the order they were added.
    pub(crate) entries: Vec<Entry>,
    /// How heavily units and leaders feel them.
    pub(crate) felt: Vec<Felt>,
    /// Each rule in words, with its next dates.
    pub(crate) lines: Vec<EntryLine>,
    /// Where the year of the unit has too few or too many good days.
    pub(crate) warning: Option<String>,
    /// How many confirmed dates differ from their rules.
    pub(crate) drifted: usize,
}

/// A rule to be said back.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct PreviewRequest {
    pub(crate) rule: EntryRule,
    /// Whose calendar and working days.
    pub(crate) scope: Scope,
    /// What else is known of the entry, for what it does to the year of its unit.
    pub(crate) draft: Option<PreviewDraft>,
}

/// The rest of an entry that is being written.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct PreviewDraft {
    /// The entry that is changed; a new one if left out.
    pub(crate) entry_id: Option<Id<Entry>>,
    /// How taken it leaves people.
    pub(crate) load: Load,
    /// Working days before it that are a step lighter.
    pub(crate) before: u16,
    /// Working days after it.
    pub(crate) after: u16,
}

/// How an entry is felt.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct FeltRequest {
    pub(crate) entry_id: Id<Entry>,
    /// By whom.
    pub(crate) scope: Scope,
    /// How.
    pub(crate) load: FeltLoad,
}

/// How an entry is felt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(crate) enum FeltLoad {
    /// As it is filed.
    AsIs,
    /// Not at all.
    NotAtAll,
    /// As an open moment.
    Open,
    /// As nothing in particular.
    Normal,
    Busy,
    Critical,
}

/// A decision about one date.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct SetOccurrence {
    pub(crate) entry_id: Id<Entry>,
    /// Which occurrence.
    pub(crate) key: String,
    /// First day, inclusive.
    pub(crate) first: NaiveDate,
    /// Last day, inclusive.
    pub(crate) last: NaiveDate,
    /// Confirmed, moved or cancelled.
    pub(crate) state: OccurrenceState,
    /// Anything worth knowing.
    pub(crate) note: Option<String>,
}

/// A date to compute again.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct ClearOccurrence {
    pub(crate) entry_id: Id<Entry>,
    /// Which occurrence.
    pub(crate) key: String,
}
