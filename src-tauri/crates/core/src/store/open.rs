//! Opening a data file: create it, migrate it, or refuse it untouched.
//!
//! Before a migration a backup is made and checked. `FILE.lock` is locked while a window has the file; the terminal
//! may write beside it. Nothing in this process may open and close the data file outside of SQLite: on POSIX that
//! releases SQLite's own locks.

use std::{
    fs::{self, File},
    io,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use chrono::{DateTime, Utc};
use rusqlite::{
    Connection, ErrorCode, OpenFlags, Transaction, TransactionBehavior, config::DbConfig,
};

use crate::{
    Error, Result,
    files::{create_private, create_private_folder, identity, open_or_create_private},
    keys::DataKey,
    model::DataFileProblem,
    store::{
        backup, cipher,
        lock::{lock, lock_file},
        log,
        migrations::{MIGRATIONS, newest_schema},
        prune, search,
        verify::{self, Checking, Loaded},
    },
};

#[cfg(test)]
mod tests;

/// "Ovtr" in ASCII: tells our files from other databases.
pub(crate) const APPLICATION_ID: i32 = 0x4f76_7472;

/// How long to wait for another program that is writing.
pub(super) const PATIENCE: Duration = Duration::from_secs(5);

/// After how many pages the write-ahead log is copied into the file: some ten saves of a note.
const LOG_PAGES: u32 = 128;
/// To what the write-ahead log is cut after a larger write, in bytes.
const LOG_BYTES: u32 = 512 * 1024;

/// The size of the header of every `SQLite` database, in bytes; a shorter file is none.
const HEADER: u64 = 100;

/// What to do where there is no data file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IfMissing {
    Refuse,
    /// Create one, unless there was one before: that one is gone, and its backups may be there.
    Create,
}

/// An open file.
pub(crate) struct Opened {
    /// The check of the file, where it is not over. Nothing can be written until then, see [`Opened::checked`].
    pub(crate) checking: Option<Checking>,
    pub(crate) db: Connection,
    /// What its pages are under; none where it is not protected.
    pub(crate) key: Option<DataKey>,
    /// Its records, where they were read already.
    pub(crate) loaded: Option<Loaded>,
}

impl Opened {
    /// Waits until the file was checked, and refuses it where it cannot be used.
    pub(crate) fn checked(mut self) -> Result<Self> {
        finish_check(&self.db, &mut self.checking)?;
        Ok(self)
    }
}

/// Waits for a check, and lets `db` write from then on; a file that is refused stays as it is.
pub(crate) fn finish_check(db: &Connection, checking: &mut Option<Checking>) -> Result<()> {
    if let Some(check) = checking.take() {
        check.wait()?;
        db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
        db.pragma_update(None, "query_only", false)?;
    }
    Ok(())
}

/// Opens the file at `path`, by `key` where it is protected.
pub(crate) fn open(
    path: &Path,
    key: Option<&DataKey>,
    missing: IfMissing,
    now: DateTime<Utc>,
) -> Result<Opened> {
    open_as(path, key, missing, was_known(path), now).map_err(|error| at(path, error))
}

/// Opens the file at `path` and takes the lock that makes this program its only window. The lock is
/// released when the file that is returned is dropped.
pub(crate) fn open_locked(
    path: &Path,
    key: Option<&DataKey>,
    missing: IfMissing,
    now: DateTime<Utc>,
) -> Result<(Opened, File)> {
    // The lock leaves a file behind, so whether there was one is asked before.
    let known = was_known(path);
    let lock = lock(path)?;
    backup::remove_unfinished(path);
    let opened = open_as(path, key, missing, known, now).map_err(|error| at(path, error))?;
    Ok((opened, lock))
}

fn open_as(
    path: &Path,
    key: Option<&DataKey>,
    missing: IfMissing,
    known: bool,
    now: DateTime<Utc>,
) -> Result<Opened> {
    match fs::metadata(path) {
        Ok(there) if !there.is_file() => return Err(refusal(DataFileProblem::NotAFile)),
        Ok(there) if there.permissions().readonly() => {
            return Err(refusal(DataFileProblem::ReadOnly));
        }
        Ok(there) if there.len() == 0 && known => return Err(refusal(DataFileProblem::Lost)),
        Ok(there) if (1..HEADER).contains(&there.len()) => {
            return Err(refusal(DataFileProblem::Damaged));
        }
        Ok(_) => {}
        Err(absent) if absent.kind() == io::ErrorKind::NotFound => match missing {
            IfMissing::Refuse => return Err(refusal(DataFileProblem::Missing)),
            IfMissing::Create if known => return Err(refusal(DataFileProblem::Lost)),
            IfMissing::Create => create(path)?,
        },
        Err(_) => return Err(refusal(DataFileProblem::ReadOnly)),
    }
    let opened = loop {
        let place = Place::of(path);
        let opened = open_at(&place, key, now);
        if !place.is_replaced() {
            break opened?;
        }
    };
    // What tells later that there was a file here.
    open_or_create_private(&lock_file(path)).map_err(|_| refusal(DataFileProblem::ReadOnly))?;
    Ok(opened)
}

/// Where a file is opened, and which file was there before. Another program that protects or erases puts a new file
/// in its place; who waited for the old one would go on with a file that nobody sees any more.
struct Place<'a> {
    path: &'a Path,
    file: Option<(u64, u64)>,
}

impl<'a> Place<'a> {
    fn of(path: &'a Path) -> Self {
        let file = identity(path);
        Self { path, file }
    }

    fn is_replaced(&self) -> bool {
        identity(self.path) != self.file
    }

    /// Refuses a file that was replaced since; the caller opens the new one.
    fn check(&self) -> Result<()> {
        if self.is_replaced() {
            return Err(refusal(DataFileProblem::Locked));
        }
        Ok(())
    }
}

fn open_at(place: &Place<'_>, key: Option<&DataKey>, now: DateTime<Utc>) -> Result<Opened> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let (db, key) = cipher::connect(place.path, flags, key).map_err(|error| {
        if matches!(error, Error::Sql(_)) {
            refusal(DataFileProblem::ReadOnly)
        } else {
            error
        }
    })?;
    place.check()?;
    let (loaded, checking) = prepare(&db, Some(place), key.as_ref(), now)?;
    Ok(Opened {
        checking,
        db,
        key,
        loaded,
    })
}

/// Creates an empty file that only its owner can read; several programs may do so at once.
fn create(path: &Path) -> Result<()> {
    let made = path
        .parent()
        .map_or(Ok(()), create_private_folder)
        .and_then(|()| match create_private(path) {
            Err(there) if there.kind() == io::ErrorKind::AlreadyExists => Ok(()),
            created => created.map(drop),
        });
    made.map_err(|_| refusal(DataFileProblem::ReadOnly))
}

/// Creates a new data file, ready to be used, in place of what is at `path`.
pub(crate) fn create_new(path: &Path, key: Option<&DataKey>, now: DateTime<Utc>) -> Result<()> {
    let create = || {
        let db = cipher::in_memory(key)?;
        prepare(&db, None, None, now)?;
        cipher::copy(&db, path, key)
    };
    create().map_err(|error| at(path, error))
}

/// Returns whether there was a data file at `path` before: what was kept beside it is still there.
pub(crate) fn was_known(path: &Path) -> bool {
    lock_file(path).exists() || !backup::list(path).is_empty()
}

/// Opens a file of its own in memory.
pub(crate) fn open_in_memory(now: DateTime<Utc>) -> Result<Connection> {
    let db = cipher::in_memory(None)?;
    prepare(&db, None, None, now)?;
    Ok(db)
}

/// Puts the path into an error that was made without one.
pub(crate) fn at(path: &Path, error: Error) -> Error {
    if let Error::DataFile {
        path: unknown,
        problem,
    } = &error
        && unknown.as_os_str().is_empty()
    {
        return Error::DataFile {
            path: path.to_owned(),
            problem: *problem,
        };
    }
    error
}

fn refusal(problem: DataFileProblem) -> Error {
    Error::DataFile {
        path: PathBuf::new(),
        problem,
    }
}

fn prepare(
    db: &Connection,
    place: Option<&Place<'_>>,
    key: Option<&DataKey>,
    now: DateTime<Utc>,
) -> Result<(Option<Loaded>, Option<Checking>)> {
    db.busy_timeout(PATIENCE)?;
    db.pragma_update(None, "trusted_schema", false)?;
    // A file that is refused stays as it is: closing it must not copy its log into it.
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    let (mut loaded, mut checking) = (None, None);
    let mut version = 0;
    if is_new(db)? {
        prune::prepare_new(db)?;
    } else {
        version = verify::version_of(db)?;
        match place {
            Some(place) if version == newest_schema() => {
                let begun = verify::begin(db, place.path, key)?;
                (loaded, checking) = (Some(begun.0), Some(begun.1));
                // What is wrong with it, the check tells better.
                if !is_as_we_leave_it(db).unwrap_or(false) {
                    finish_check(db, &mut checking)?;
                }
            }
            _ => loaded = verify::verify(db, key, version)?,
        }
    }
    if checking.is_none() {
        db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
        write_ahead(db, place)?;
    }
    db.pragma_update(None, "wal_autocheckpoint", LOG_PAGES)?;
    db.pragma_update(None, "journal_size_limit", LOG_BYTES)?;
    db.pragma_update(None, "synchronous", "full")?;
    db.pragma_update(None, "secure_delete", true)?;
    if version < newest_schema() {
        if let (true, Some(place)) = (version > 0, place) {
            backup::take(db, place.path, key, backup::Kind::BeforeMigration, now)?;
        }
        migrate(db)?;
        if version > 0 {
            prune::prune_all(db, now)?;
            prune::prepare_old(db);
        }
    }
    db.pragma_update(None, "foreign_keys", true)?;
    db.set_prepared_statement_cache_capacity(128);
    log::install(db)?;
    search::install(db)?;
    if checking.is_some() {
        db.pragma_update(None, "query_only", true)?;
    }
    Ok((loaded, checking))
}

/// Returns whether a file of the newest schema can be opened without writing to it.
fn is_as_we_leave_it(db: &Connection) -> Result<bool> {
    let mode: String = db.pragma_query_value(None, "journal_mode", |row| row.get(0))?;
    Ok(mode == "wal" && search::is_up_to_date(db)?)
}

/// Returns whether nothing was ever written to the file.
fn is_new(db: &Connection) -> Result<bool> {
    let count = || -> rusqlite::Result<i64> {
        let version: i64 = db.pragma_query_value(None, "user_version", |row| row.get(0))?;
        let tables: i64 =
            db.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
        Ok(version.abs() + tables)
    };
    Ok(count()? == 0)
}

/// Switches to a write-ahead log. `SQLite` does not wait for others with this step, so we do.
fn write_ahead(db: &Connection, place: Option<&Place<'_>>) -> Result<()> {
    let start = Instant::now();
    loop {
        // The log of a file that was replaced would be beside the new one, under its name.
        place.map_or(Ok(()), Place::check)?;
        match db.pragma_update(None, "journal_mode", "wal") {
            Err(busy)
                if busy.sqlite_error_code() == Some(ErrorCode::DatabaseBusy)
                    && start.elapsed() < PATIENCE =>
            {
                std::thread::sleep(Duration::from_millis(10));
            }
            done => return Ok(done?),
        }
    }
}

/// Brings a file, new or of an earlier version, to the newest schema. Another program may have done so
/// in the meantime.
pub(crate) fn migrate(db: &Connection) -> Result<()> {
    // Foreign keys can only be switched outside a transaction; tables may be rebuilt inside it.
    db.pragma_update(None, "foreign_keys", false)?;
    let tx = Transaction::new_unchecked(db, TransactionBehavior::Immediate)?;
    let version: i64 = tx.pragma_query_value(None, "user_version", |row| row.get(0))?;
    for migration in MIGRATIONS
        .iter()
        .skip(usize::try_from(version).unwrap_or(0))
    {
        tx.execute_batch(migration.sql)?;
    }
    log::add_new_columns(&tx)?;
    if tx.prepare("PRAGMA foreign_key_check")?.exists([])? {
        return Err(refusal(DataFileProblem::Damaged));
    }
    tx.pragma_update(None, "application_id", APPLICATION_ID)?;
    tx.pragma_update(None, "user_version", newest_schema())?;
    Ok(tx.commit()?)
}
