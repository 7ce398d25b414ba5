//! Who may use a file: one window, and at times one connection alone.

use std::{
    fs::{File, TryLockError},
    path::{Path, PathBuf},
};

use rusqlite::Connection;

use crate::{
    Error, Result,
    files::{create_private_folder, open_or_create_private, real_path, with_suffix},
    model::DataFileProblem,
};

/// Makes this connection the only one, and its file whole without a log beside it. It stays so until it is closed.
pub(crate) fn alone(db: &Connection) -> Result<()> {
    let busy = || {
        Error::not_now(
            "Another program has the file open, such as Overture in a terminal. Close it, then try again.",
        )
    };
    db.pragma_update(None, "locking_mode", "exclusive")?;
    let mode = db.pragma_update_and_check(None, "journal_mode", "delete", |row| row.get(0));
    if !mode.is_ok_and(|mode: String| mode == "delete") {
        return Err(busy());
    }
    // Only a write takes the lock that keeps others out.
    db.execute_batch("BEGIN EXCLUSIVE; COMMIT")
        .map_err(|_| busy())
}

/// Returns the file whose lock makes a program the only window, also where a link leads to the data file.
pub(crate) fn lock_file(path: &Path) -> PathBuf {
    with_suffix(&real_path(path), ".lock")
}

/// Takes the lock that makes this program the file's only window. Released when dropped.
pub(crate) fn lock(path: &Path) -> Result<File> {
    let fail = |problem| Error::DataFile {
        path: path.to_owned(),
        problem,
    };
    if let Some(folder) = path.parent() {
        create_private_folder(folder).map_err(|_| fail(DataFileProblem::ReadOnly))?;
    }
    let file =
        open_or_create_private(&lock_file(path)).map_err(|_| fail(DataFileProblem::ReadOnly))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(fail(DataFileProblem::Locked)),
        Err(TryLockError::Error(_)) => Err(fail(DataFileProblem::ReadOnly)),
    }
}
