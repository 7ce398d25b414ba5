//! The frame: state, undo, history.

use std::path::Path;

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use overture_core::{
    Id,
    calendar::Weekday,
    changes::{Changes, HistoryLine},
    model::{Conversation, Theme, Unit},
};
use serde::{Deserialize, Serialize};

use super::{ALL, shared::Nothing};
use crate::{ApiError, Call, Origin, table::commands};

commands! {
    /// What the frame of the window shows: day, file, units, undo.
    app_state(Nothing) -> AppState = state, reads ALL;
    /// Takes back the newest change.
    undo(Nothing) -> Changes = |call, _| call.workspace.undo(call.now);
    /// Does again what was undone last.
    redo(Nothing) -> Changes = |call, _| call.workspace.redo(call.now);
    /// The newest changes.
    history(Limit) -> History = history, reads ALL;
    /// What was deleted in the last 30 days.
    trash(Nothing) -> History = trash;
    /// Brings back a deletion.
    trash_restore(SetNumber) -> Changes =
        |call, request| call.workspace.restore_deleted(request.set, call.now);
    /// Forgets a deletion for good.
    trash_purge(SetNumber) -> Nothing = trash_purge;
}

fn state(call: &mut Call<'_>, _: Nothing) -> Result<AppState, ApiError> {
    let records = call.records()?;
    let (undo, redo) = call.workspace.undo_and_redo()?;
    let units = records
        .units
        .iter()
        .filter(|unit| unit.archived_on.is_none());
    Ok(AppState {
        today: call.today(),
        now: call.now,
        local: call.local.local,
        zone: records.me.zone.clone(),
        locale: call.locale(&records).to_owned(),
        first_weekday: records.look.first_weekday,
        theme: records.look.theme,
        lock_after: records.look.lock_after,
        file: file_state(call),
        made_private: call.workspace.was_made_private(),
        first_run: records.look.guided_on.is_none() && records.leaders.is_empty(),
        undo,
        redo,
        last_saved: call.workspace.last_saved()?,
        next_card: overture_core::screens::conversation::next_card(&records, call.local),
        units: units
            .map(|unit| UnitName {
                id: unit.id,
                name: unit.name.clone(),
            })
            .collect(),
    })
}

/// Returns where the data is.
pub(super) fn file_state(call: &Call<'_>) -> FileState {
    let path = call.workspace.path();
    FileState {
        path: path.map(|path| path.to_string_lossy().into_owned()),
        folder: path
            .and_then(Path::parent)
            .map(|folder| folder.to_string_lossy().into_owned()),
        sample: call.origin == Origin::Sample,
        protected: call.workspace.is_protected(),
        size: path.map_or(0, size),
    }
}

/// Returns the bytes of a data file, with what is still in its write-ahead log.
fn size(path: &Path) -> u64 {
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    [path, Path::new(&log)]
        .into_iter()
        .filter_map(|file| std::fs::metadata(file).ok())
        .map(|file| file.len())
        .sum()
}

fn history(call: &mut Call<'_>, request: Limit) -> Result<History, ApiError> {
    Ok(History {
        items: call.workspace.history(request.limit.min(500))?,
    })
}

fn trash(call: &mut Call<'_>, _: Nothing) -> Result<History, ApiError> {
    Ok(History {
        items: call.workspace.trash(call.now)?,
    })
}

fn trash_purge(call: &mut Call<'_>, request: SetNumber) -> Result<Nothing, ApiError> {
    call.workspace.purge_deleted(request.set, call.now)?;
    Ok(Nothing {})
}

/// How many lines.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct Limit {
    /// At most so many.
    limit: u32,
}

/// A change set.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct SetNumber {
    set: i64,
}

/// Lines of the history or the trash.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
struct History {
    /// Newest first.
    items: Vec<HistoryLine>,
}

/// What the frame of the window shows.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
struct AppState {
    /// In my zone.
    today: NaiveDate,
    /// UTC.
    now: DateTime<Utc>,
    /// Wall time in my zone.
    local: NaiveDateTime,
    /// My zone.
    zone: String,
    /// BCP 47; empty is the system's.
    locale: String,
    /// None is the locale's.
    first_weekday: Option<Weekday>,
    theme: Theme,
    /// Minutes without a key or the mouse after which a protected file is locked; 0 is never.
    lock_after: u16,
    /// Where the data is.
    file: FileState,
    /// Whether other accounts could read the file until it was opened; they cannot any more.
    made_private: bool,
    /// Whether to show the first-run guide.
    first_run: bool,
    /// What Undo would take back.
    undo: Option<String>,
    /// What Redo would do again.
    redo: Option<String>,
    /// When something was saved last.
    last_saved: Option<DateTime<Utc>>,
    /// Units we serve, in order.
    units: Vec<UnitName>,
    /// The chat whose card would be wanted now.
    next_card: Option<Id<Conversation>>,
}

/// Where the data is.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(super) struct FileState {
    /// None while it lives in memory.
    pub(super) path: Option<String>,
    pub(super) folder: Option<String>,
    /// Whether it is the sample.
    pub(super) sample: bool,
    /// Whether it is encrypted.
    pub(super) protected: bool,
    /// In bytes.
    pub(super) size: u64,
}

/// A unit in a list.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
struct UnitName {
    id: Id<Unit>,
    name: String,
}
