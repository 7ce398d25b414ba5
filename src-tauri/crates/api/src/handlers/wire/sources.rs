//! Requests and answers about calendar files.

use overture_core::{
    Id,
    changes::Changes,
    model::{CalendarSource, Holds},
    screens::import_preview::FilePreview,
};
use serde::{Deserialize, Serialize};

/// Calendar files, and what a person says about them.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct CalendarFiles {
    /// The files.
    pub(crate) paths: Vec<String>,
    /// What they are.
    pub(crate) holds: Holds,
    /// Whether to keep titles of busy times; not if left out.
    pub(crate) with_titles: Option<bool>,
    /// Whether each is a calendar of its own, whatever is known; not if left out.
    pub(crate) apart: Option<bool>,
    /// Whether to leave here what is no longer in a file; not if left out.
    pub(crate) keep_gone: Option<bool>,
    /// A name of the asker's own, for progress and cancelling.
    pub(crate) job: Option<String>,
}

impl CalendarFiles {
    pub(crate) fn apart(&self) -> bool {
        self.apart.unwrap_or(false)
    }

    pub(crate) fn keep_gone(&self) -> bool {
        self.keep_gone.unwrap_or(false)
    }
}

/// What taking files in would do.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(crate) struct CalendarPreview {
    /// Names what was looked at, so that the import takes this and nothing newer.
    pub(crate) look: String,
    /// In the order of the files.
    pub(crate) files: Vec<FilePreview>,
    /// How many are new, over all files.
    pub(crate) new: usize,
    /// How many are known, and now otherwise.
    pub(crate) changed: usize,
    /// How many are as they were.
    pub(crate) same: usize,
    /// How many would go.
    pub(crate) gone: usize,
}

/// Files to take in.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct ImportCalendars {
    /// The same files as in the preview.
    pub(crate) files: CalendarFiles,
    /// The look that was agreed to; without it the files are read afresh.
    pub(crate) look: Option<String>,
}

/// What taking files in did.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(crate) struct CalendarImported {
    /// The calendars that were new or had news.
    pub(crate) sources: Vec<Id<CalendarSource>>,
    /// What the write did; set 0 where nothing was news.
    pub(crate) changes: Changes,
    /// What it was, file by file.
    pub(crate) files: Vec<FilePreview>,
}

/// A job that is under way.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct JobName {
    /// The name that the asker gave it.
    pub(crate) job: String,
}
