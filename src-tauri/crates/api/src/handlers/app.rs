//! The frame: state, undo, history.

use std::path::Path;

use overture_core::{changes::Changes, conversations};

use super::wire::{AppState, FileState, History, Limit, Nothing, SetNumber, UnitName};
use crate::{ApiError, Call, Origin};

/// What the frame of the window shows.
pub(crate) fn state(call: &mut Call<'_>, _: Nothing) -> Result<AppState, ApiError> {
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
pub(crate) fn file_state(call: &Call<'_>) -> FileState {
    let path = call.workspace.path();
    FileState {
        path: path.map(|path| path.to_string_lossy().into_owned()),
        folder: path
            .and_then(Path::parent)
            .map(|folder| folder.to_string_lossy().into_owned()),
        sample: call.origin == Origin::Sample,
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

/// Takes back the newest change.
pub(crate) fn undo(call: &mut Call<'_>, _: Nothing) -> Result<Changes, ApiError> {
    Ok(call.workspace.undo(call.now)?)
}

/// Does again what was undone last.
pub(crate) fn redo(call: &mut Call<'_>, _: Nothing) -> Result<Changes, ApiError> {
    Ok(call.workspace.redo(call.now)?)
}

/// Returns the newest changes.
pub(crate) fn history(call: &mut Call<'_>, request: Limit) -> Result<History, ApiError> {
    Ok(History {
        items: call.workspace.history(request.limit.min(500))?,
    })
}

/// Returns what was deleted in the last 30 days.
pub(crate) fn trash(call: &mut Call<'_>, _: Nothing) -> Result<History, ApiError> {
    Ok(History {
        items: call.workspace.trash(call.now)?,
    })
}

/// Brings back a deletion.
pub(crate) fn trash_restore(call: &mut Call<'_>, request: SetNumber) -> Result<Changes, ApiError> {
    Ok(call.workspace.restore_deleted(request.set, call.now)?)
}

/// Forgets a deletion for good.
pub(crate) fn trash_purge(call: &mut Call<'_>, request: SetNumber) -> Result<Nothing, ApiError> {
    call.workspace.purge_deleted(request.set, call.now)?;
    Ok(Nothing {})
}
