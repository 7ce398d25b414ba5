//! Whether a data file can be used. `check`, opening, backups and restoring ask here, so that none of
//! them takes what another refuses.
//!
//! A file can be used if it is one of ours, `SQLite` finds its pages and indexes consistent, its tables are
//! those of its version, every row can be read, and every reference leads somewhere. A letter that
//! changed inside a text is not found: it could as well have been typed.
//!
//! SQLite's checksum VFS is not part of the bundled source and was not tried. The window shows what the records say while
//! the rest is still being checked; nothing is written before that is over, so that a damaged file stays as it is.

use std::{
    path::Path,
    thread::{self, JoinHandle},
};

use rusqlite::{Connection, OpenFlags, backup::Backup as Copying};

use crate::{
    Error, Records, Result,
    keys::DataKey,
    model::DataFileProblem,
    store::{
        cipher::{self, Keyed},
        data_version, load_records, log,
        migrations::{MIGRATIONS, newest_schema},
        open::{APPLICATION_ID, PATIENCE, at, migrate},
    },
};

/// The cache of pages while a file is verified, in KiB: the checks together read every page four times.
const CACHE: i64 = 64 * 1024;

/// Every record of a file, read while it was verified, so that nobody has to read them again.
pub(crate) struct Loaded {
    /// The version of the data, see [`data_version`].
    pub(crate) version: i64,
    pub(crate) records: Records,
}

/// Refuses a file that cannot be used. `key` is its own, `version` its schema; the records of an older one are
/// not returned.
pub(crate) fn verify(
    db: &Connection,
    key: Option<&DataKey>,
    version: i64,
) -> Result<Option<Loaded>> {
    consistent(db, version).map_err(damaged)?;
    if version == newest_schema() {
        return read_all(db).map(Some).map_err(damaged);
    }
    upgraded_copy(db, key).map(|_| None)
}

/// Reads the records of a file of the newest schema that `db` has open, and begins to check the rest of it, which takes
/// longer.
pub(crate) fn begin(
    db: &Connection,
    path: &Path,
    key: Option<&DataKey>,
) -> Result<(Loaded, Checking)> {
    let (file, key) = (path.to_owned(), key.cloned());
    let check = move || {
        let check = || {
            let (beside, _) = open_to_read(&file, key.as_ref())?;
            beside.busy_timeout(PATIENCE)?;
            consistent(&beside, newest_schema())?;
            log::read_all(&beside)
        };
        check().map_err(|error| at(&file, damaged(error)))
    };
    match read_records(db) {
        Ok(loaded) => {
            let thread = thread::Builder::new()
                .spawn(check)
                .map_err(Error::io(path))?;
            Ok((loaded, Checking(Some(thread))))
        }
        // What is wrong with the whole file says more than the row that could not be read.
        Err(unread) => Err(check().err().unwrap_or_else(|| damaged(unread))),
    }
}

/// A file of which the pages, the references and the change log are being checked, through a connection of its own.
/// Dropping it waits until that one is closed.
pub(crate) struct Checking(Option<JoinHandle<Result<()>>>);

impl Checking {
    pub(crate) fn is_over(&self) -> bool {
        self.0.as_ref().is_none_or(JoinHandle::is_finished)
    }

    /// Returns what was found, once it is over.
    pub(crate) fn wait(mut self) -> Result<()> {
        self.join()
    }

    fn join(&mut self) -> Result<()> {
        self.0.take().map_or(Ok(()), |thread| {
            thread
                .join()
                .unwrap_or_else(|_| Err(problem(DataFileProblem::Damaged)))
        })
    }
}

impl Drop for Checking {
    fn drop(&mut self) {
        self.join().ok();
    }
}

/// Returns the schema number of a data file; refuses files that are not Overture's, or newer than this program.
pub(crate) fn version_of(db: &Connection) -> Result<i64> {
    let read = || -> Result<(i32, i64)> {
        Ok((
            db.pragma_query_value(None, "application_id", |row| row.get(0))?,
            db.pragma_query_value(None, "user_version", |row| row.get(0))?,
        ))
    };
    let (application, version) = read().map_err(damaged)?;
    if application != APPLICATION_ID || version < 1 {
        return Err(problem(DataFileProblem::Damaged));
    }
    if version > newest_schema() {
        return Err(problem(DataFileProblem::TooNew));
    }
    Ok(version)
}

/// Refuses a file that cannot be used, without changing it.
pub(crate) fn verify_file(path: &Path, key: Option<&DataKey>) -> Result<()> {
    let verify = || {
        let (db, key) = open_to_read(path, key)?;
        verify(&db, key.as_ref(), version_of(&db)?).map(drop)
    };
    verify().map_err(|error| at(path, error))
}

/// Returns how many rows each table of a file has. What search keeps is left out: opening a file may make it again.
pub(crate) fn counts(db: &Connection) -> Result<Vec<(String, i64)>> {
    let tables: Vec<String> = db
        .prepare(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0
                AND name NOT LIKE 'search\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
             ORDER BY name",
        )?
        .query_map([], |row| row.get("name"))?
        .collect::<rusqlite::Result<_>>()?;
    let count = |table: String| {
        let sql = format!("SELECT count(*) FROM \"{table}\"");
        let rows = db.query_row(&sql, [], |row| row.get(0))?;
        Ok((table, rows))
    };
    tables.into_iter().map(count).collect()
}

/// Refuses a copy at `path` whose tables do not have as many rows as `counts` says.
pub(crate) fn verify_counts(
    path: &Path,
    key: Option<&DataKey>,
    expected: &[(String, i64)],
) -> Result<()> {
    let (db, _) = open_to_read(path, key)?;
    if counts(&db)? == expected {
        return Ok(());
    }
    Err(at(path, problem(DataFileProblem::Damaged)))
}

/// Returns a verified copy of a data file in memory, brought to the newest schema; its pages are under the key that
/// is returned.
pub(crate) fn load_copy(path: &Path, key: Option<&DataKey>) -> Result<Keyed> {
    let load = || {
        let (db, key) = open_to_read(path, key)?;
        consistent(&db, version_of(&db)?).map_err(damaged)?;
        Ok((upgraded_copy(&db, key.as_ref())?, key))
    };
    load().map_err(|error| at(path, error))
}

/// Opens a data file or backup for reading alone, by `key` where it is protected.
pub(crate) fn open_to_read(path: &Path, key: Option<&DataKey>) -> Result<Keyed> {
    match std::fs::metadata(path) {
        Err(_) => return Err(problem(DataFileProblem::Missing)),
        // Opening a pipe would wait for somebody to write into it.
        Ok(there) if !there.is_file() => return Err(problem(DataFileProblem::NotAFile)),
        Ok(_) => {}
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let (db, key) = cipher::connect(path, flags, key)?;
    db.pragma_update(None, "trusted_schema", false)?;
    Ok((db, key))
}

/// Refuses broken pages, other tables than those of `version`, and references that lead nowhere.
fn consistent(db: &Connection, version: i64) -> Result<()> {
    let usual: i64 = db.pragma_query_value(None, "cache_size", |row| row.get(0))?;
    db.pragma_update(None, "cache_size", -CACHE)?;
    let checked = check_contents(db, version);
    db.pragma_update(None, "cache_size", usual)?;
    checked
}

fn check_contents(db: &Connection, version: i64) -> Result<()> {
    let verdict: String = db.pragma_query_value(None, "integrity_check", |row| row.get(0))?;
    let dangling = db.prepare("PRAGMA foreign_key_check")?.exists([])?;
    let known = usize::try_from(version - 1)
        .ok()
        .and_then(|at| MIGRATIONS.get(at))
        .map(|migration| migration.schema);
    if verdict != "ok" || dangling || known != Some(schema_sum(db)?) {
        return Err(problem(DataFileProblem::Damaged));
    }
    Ok(())
}

/// Copies a consistent file into memory, brings the copy to the newest schema and reads all of it.
pub(crate) fn upgraded_copy(db: &Connection, key: Option<&DataKey>) -> Result<Connection> {
    let copy = || -> Result<Connection> {
        let mut copy = cipher::in_memory(key)?;
        Copying::new(db, &mut copy)?.run_to_completion(1_000, std::time::Duration::ZERO, None)?;
        migrate(&copy)?;
        read_all(&copy)?;
        Ok(copy)
    };
    copy().map_err(damaged)
}

fn read_all(db: &Connection) -> Result<Loaded> {
    let loaded = read_records(db)?;
    log::read_all(db)?;
    Ok(loaded)
}

fn read_records(db: &Connection) -> Result<Loaded> {
    // Asked first: what another program writes meanwhile makes it old.
    let version = data_version(db)?;
    let records = load_records(db)?;
    Ok(Loaded { version, records })
}

/// Returns a sum (FNV-1a) over every table, index and trigger with the SQL that made it. What FTS5 keeps for
/// itself is its own business.
pub(crate) fn schema_sum(db: &Connection) -> Result<u64> {
    let mut statement = db.prepare(
        "SELECT type || char(31) || name || char(31) || coalesce(sql, '') || char(30) AS made
         FROM sqlite_schema
         WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE 'search\\_index\\_%' ESCAPE '\\'
         ORDER BY type, name",
    )?;
    let rows = statement.query_map([], |row| row.get::<_, String>("made"))?;
    let mut sum = 0xcbf2_9ce4_8422_2325_u64;
    for row in rows {
        for byte in row?.bytes() {
            sum = (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    Ok(sum)
}

/// Takes whatever `SQLite` stumbles over in a file for damage; a file in use, or a full disk, is none.
fn damaged(error: Error) -> Error {
    if matches!(error, Error::Sql(_)) {
        return problem(DataFileProblem::Damaged);
    }
    error
}

fn problem(problem: DataFileProblem) -> Error {
    Error::DataFile {
        path: std::path::PathBuf::new(),
        problem,
    }
}
