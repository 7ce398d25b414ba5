//! Requests and answers of the culture check.

use overture_core::{
    Id,
    model::{CultureRound, CultureSide, Leader},
    workspace::WhoseSheet,
};
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(super) struct CultureRequest {
    /// The newest if left out.
    pub(super) round_id: Option<Id<CultureRound>>,
}

/// A sheet to delete.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(
    feature = "ts",
    derive(ts_rs::TS),
    ts(optional_fields, rename = "DeleteCultureSheet")
)]
pub(super) struct DeleteSheet {
    pub(super) round_id: Id<CultureRound>,
    pub(super) whose: WhoseSheet,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(
    feature = "ts",
    derive(ts_rs::TS),
    ts(optional_fields, rename = "RenameCultureGroup")
)]
pub(super) struct RenameGroup {
    pub(super) round_id: Id<CultureRound>,
    pub(super) group: String,
    /// The new name.
    pub(super) name: String,
}

/// Whose sheet, and how long.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(
    feature = "ts",
    derive(ts_rs::TS),
    ts(optional_fields, rename = "CultureSheetOf")
)]
pub(super) struct SheetOf {
    pub(super) side: CultureSide,
    /// All statements of the side; the short sheet of twelve if left out.
    pub(super) long: Option<bool>,
}

/// A table to fill in.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(super) struct CultureFile {
    pub(super) path: String,
    pub(super) side: CultureSide,
    /// All statements of the side; the short sheet of twelve if left out.
    pub(super) long: Option<bool>,
}

/// Filled sheets.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(super) struct CultureFiles {
    #[cfg_attr(feature = "ts", ts(as = "Option<Vec<String>>"))]
    pub(super) paths: Vec<String>,
    /// Files that the window has read; they come after those of `paths`.
    #[cfg_attr(feature = "ts", ts(as = "Option<Vec<CultureText>>"))]
    pub(super) texts: Vec<CultureText>,
    /// Whose sheet it is where a file does not say so.
    pub(super) side: Option<CultureSide>,
}

/// A file that the window has read.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(super) struct CultureText {
    pub(super) name: String,
    pub(super) text: String,
}

/// What filled sheets say. Of employees no file shows more than how many statements are marked.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(super) struct CultureFilesPreview {
    /// Names what was read, so that the import keeps this and nothing newer.
    pub(super) look: String,
    /// In the order of the files.
    pub(super) files: Vec<CultureFilePreview>,
    /// Files that can be used, by side.
    pub(super) learning: usize,
    pub(super) business: usize,
    pub(super) employees: usize,
    /// What keeps all of it from being imported as it is.
    pub(super) problem: Option<String>,
    /// What employees wrote in all files, by alphabet. It is not imported: add what names nobody, one by one.
    pub(super) remarks: Vec<CultureFileRemark>,
}

/// What a file says.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(super) struct CultureFilePreview {
    pub(super) name: String,
    /// As the file says, else as was chosen.
    pub(super) side: Option<CultureSide>,
    /// Statements with a mark.
    pub(super) answered: usize,
    /// Lines that are left out.
    pub(super) refused: Vec<CultureRefusedLine>,
    /// Why nothing of it can be used.
    pub(super) problem: Option<String>,
}

/// A line that is left out, wholly or in part.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(super) struct CultureRefusedLine {
    /// From 1.
    pub(super) line: u64,
    pub(super) text: String,
}

/// What an employee wrote.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(super) struct CultureFileRemark {
    /// The code of the statement, or `last`.
    pub(super) question: String,
    pub(super) text: String,
}

/// Filled sheets to keep.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(super) struct ImportCultureFiles {
    pub(super) round_id: Id<CultureRound>,
    /// Files of the preview; those that cannot be used are left out.
    pub(super) files: CultureFiles,
    /// The preview that was agreed to; refused where a file says something else now. Without it no preview is needed.
    pub(super) look: Option<String>,
    /// Who the employees are; may be left out.
    pub(super) group: Option<String>,
    /// Which business leader filled in which file. Files without one are kept without a name.
    pub(super) leaders: Option<Vec<FileLeader>>,
}

/// The business leader who filled in a file.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(rename = "CultureFileLeader"))]
pub(super) struct FileLeader {
    /// The place of the file in the preview, from 0.
    pub(super) file: usize,
    pub(super) leader_id: Id<Leader>,
}
