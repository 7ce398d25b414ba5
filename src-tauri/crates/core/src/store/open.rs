//! Opening a data file: create it, migrate it, or refuse it untouched.

use std::{
    fs::{File, OpenOptions, TryLockError},
    path::{Path, PathBuf},
    time::Duration,
};

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OpenFlags};

use crate::{
    Error, Result,
    error::DataFileProblem,
    store::{backup, log, search},
};

#[cfg(test)]
mod tests;

/// "Ovtr" in ASCII: tells our files from other databases.
pub(crate) const APPLICATION_ID: i32 = 0x4f76_7472;

/// Every migration, oldest first. Released ones are frozen.
pub(crate) const MIGRATIONS: &[&str] = &[
    include_str!("../../migrations/0001_init.sql"),
    include_str!("../../migrations/0002_calendar_files.sql"),
    include_str!("../../migrations/0003_worked_holiday.sql"),
    include_str!("../../migrations/0004_our_words.sql"),
    include_str!("../../migrations/0005_standing.sql"),
    include_str!("../../migrations/0007_search.sql"),
];

/// Returns the number of the newest schema, as it stands in `user_version`.
pub(crate) fn newest_schema() -> i64 {
    i64::try_from(MIGRATIONS.len()).unwrap_or(i64::MAX)
}

/// Opens the file at `path`, creating it if `create` says so.
pub(crate) fn open(path: &Path, create: bool, now: DateTime<Utc>) -> Result<Connection> {
    let fail = |problem| Error::DataFile {
        path: path.to_owned(),
        problem,
    };
    if !path.exists() {
        if !create {
            return Err(fail(DataFileProblem::Missing));
        }
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(|_| fail(DataFileProblem::ReadOnly))?;
        }
    } else if std::fs::metadata(path).is_ok_and(|file| file.permissions().readonly()) {
        return Err(fail(DataFileProblem::ReadOnly));
    }
    let db = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_WRITE
            | OpenFlags::SQLITE_OPEN_CREATE
            | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )
    .map_err(|_| fail(DataFileProblem::ReadOnly))?;
    prepare(&db, Some(path), now).map_err(|error| at(path, error))?;
    Ok(db)
}

/// Opens a file of its own in memory.
pub(crate) fn open_in_memory(now: DateTime<Utc>) -> Result<Connection> {
    let db = Connection::open_in_memory()?;
    prepare(&db, None, now)?;
    Ok(db)
}

/// Puts the path into an error that was made without one.
pub(crate) fn at(path: &Path, error: Error) -> Error {
    let Error::DataFile { problem, .. } = error else {
        return error;
    };
    Error::DataFile {
        path: path.to_owned(),
        problem,
    }
}

fn prepare(db: &Connection, path: Option<&Path>, now: DateTime<Utc>) -> Result<()> {
    let refuse = |problem| {
        Err(Error::DataFile {
            path: path.map(Path::to_owned).unwrap_or_default(),
            problem,
        })
    };
    db.busy_timeout(Duration::from_secs(5))?;
    db.pragma_update(None, "trusted_schema", false)?;
    // Reading the header tells a foreign or broken file before anything is written to it.
    let application: i32 = db.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let version: i64 = db.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let tables: i64 = db.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    let is_new = tables == 0 && version == 0;
    if !is_new && application != APPLICATION_ID {
        return refuse(DataFileProblem::Damaged);
    }
    if version > newest_schema() {
        return refuse(DataFileProblem::TooNew);
    }
    db.pragma_update(None, "journal_mode", "wal")?;
    db.pragma_update(None, "synchronous", "full")?;
    db.pragma_update(None, "secure_delete", true)?;
    if version < newest_schema() {
        if let (false, Some(path)) = (is_new, path) {
            backup::take(db, path, backup::Kind::BeforeMigration, now)?;
        }
        migrate(db, usize::try_from(version).unwrap_or(0))?;
    }
    db.pragma_update(None, "foreign_keys", true)?;
    db.set_prepared_statement_cache_capacity(128);
    log::install(db)?;
    search::install(db)
}

fn migrate(db: &Connection, from: usize) -> Result<()> {
    // Foreign keys can only be switched outside a transaction; tables may be rebuilt inside it.
    db.pragma_update(None, "foreign_keys", false)?;
    db.execute_batch("BEGIN IMMEDIATE")?;
    let run = || -> Result<()> {
        for migration in MIGRATIONS.iter().skip(from) {
            db.execute_batch(migration)?;
        }
        let broken = db.prepare("PRAGMA foreign_key_check")?.exists([])?;
        if broken {
            return Err(Error::DataFile {
                path: PathBuf::new(),
                problem: DataFileProblem::Damaged,
            });
        }
        db.pragma_update(None, "application_id", APPLICATION_ID)?;
        db.pragma_update(None, "user_version", newest_schema())?;
        Ok(())
    };
    match run() {
        Ok(()) => Ok(db.execute_batch("COMMIT")?),
        Err(error) => {
            db.execute_batch("ROLLBACK")?;
            Err(error)
        }
    }
}

/// Takes the lock that makes this program the file's only window. Released when dropped.
pub(crate) fn lock(path: &Path) -> Result<File> {
    let beside = with_suffix(path, ".lock");
    let fail = |problem| Error::DataFile {
        path: path.to_owned(),
        problem,
    };
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(|_| fail(DataFileProblem::ReadOnly))?;
    }
    let file = OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(beside)
        .map_err(|_| fail(DataFileProblem::ReadOnly))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(fail(DataFileProblem::Locked)),
        Err(TryLockError::Error(_)) => Err(fail(DataFileProblem::ReadOnly)),
    }
}

/// Returns `path` with `suffix` after its whole name.
pub(crate) fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}
