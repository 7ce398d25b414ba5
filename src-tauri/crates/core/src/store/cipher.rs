//! Opening what is encrypted, and copying a file under another key.
//!
//! SQLCipher encrypts every page of the file, its write-ahead log and its journal. A file that was never
//! protected, or is no more, is opened as it is, so that a crash between two steps of protecting leaves a file
//! that opens either way.
//!
//! Only this file gives a connection its key; `Workspace` has it, and whoever opens a second connection passes it
//! on. SQLite's own backup does not work between two keys, so a restore from a backup under another key goes
//! through `sqlcipher_export`. OpenSSL is the system's on Linux, macOS uses the system's crypto, and Windows builds
//! OpenSSL.

use std::{path::Path, sync::Once};

use rusqlite::{Connection, ErrorCode, OpenFlags, backup::Backup as Copying, config::DbConfig};

use crate::{
    Error, Result,
    files::create_private,
    keys::{DataKey, KeyFile},
    model::DataFileProblem,
    store::open::at,
};

/// Opens any file. The first connection of a process makes what `SQLCipher` needs, and `SQLite` lets others go on
/// without it meanwhile, so they wait here.
#[expect(
    clippy::disallowed_methods,
    reason = "the place where connections are opened"
)]
pub(crate) fn open(path: &Path, flags: OpenFlags) -> rusqlite::Result<Connection> {
    static FIRST: Once = Once::new();
    FIRST.call_once(|| drop(Connection::open_in_memory()));
    Connection::open_with_flags(path, flags)
}

/// The cache of pages of a protected file, in KiB. Reading a page again from a plain file costs next to nothing; here it
/// is checked and decrypted each time.
const CACHE: i64 = 64 * 1024;

/// An open connection, and the key that its file needed.
pub(crate) type Keyed = (Connection, Option<DataKey>);

/// Opens the file at `path`, by `key` where it is protected. Nothing is written to a file that is refused.
pub(crate) fn connect(path: &Path, flags: OpenFlags, key: Option<&DataKey>) -> Result<Keyed> {
    if let Some(key) = key {
        let db = open(path, flags)?;
        use_key(&db, Some(key))?;
        if is_readable(&db)? {
            db.pragma_update(None, "cache_size", -CACHE)?;
            return Ok((db, Some(key.clone())));
        }
    }
    let db = open(path, flags)?;
    if is_readable(&db)? {
        return Ok((db, None));
    }
    let problem = match KeyFile::of(path) {
        Ok(None) => DataFileProblem::Damaged,
        Ok(Some(keys)) if key.is_some_and(|key| keys.wraps(key)) => DataFileProblem::Damaged,
        Ok(Some(_)) | Err(_) => DataFileProblem::Protected,
    };
    Err(at(
        path,
        Error::DataFile {
            path: std::path::PathBuf::new(),
            problem,
        },
    ))
}

/// Gives a new connection the key of its file, before anything else is asked of it.
fn use_key(db: &Connection, key: Option<&DataKey>) -> Result<()> {
    if let Some(key) = key {
        // What SQLCipher would say on standard error about a wrong key is told in a sentence of ours.
        db.execute_batch("PRAGMA cipher_log_level = NONE")?;
        let hex = key.hex();
        let pragma = zeroize::Zeroizing::new(format!("PRAGMA key = \"x'{}'\"", *hex));
        db.execute_batch(&pragma)?;
    }
    Ok(())
}

/// Returns whether the first page can be read. It does not become readable by waiting, so that a file in use is
/// an error.
fn is_readable(db: &Connection) -> Result<bool> {
    // A file that is refused stays as it is: closing it must not copy its log into it.
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    db.busy_timeout(super::open::PATIENCE)?;
    let first = db.query_row("SELECT count(*) FROM sqlite_schema", [], |row| {
        row.get::<_, i64>(0)
    });
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    match first {
        Ok(_) => Ok(true),
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::NotADatabase) => {
            db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
            Ok(false)
        }
        Err(error) => Err(error.into()),
    }
}

/// Opens an empty database in memory that pages under `key` can be copied into.
pub(crate) fn in_memory(key: Option<&DataKey>) -> Result<Connection> {
    let db = open(Path::new(":memory:"), OpenFlags::default())?;
    use_key(&db, key)?;
    Ok(db)
}

/// Copies all pages of `db` into a new file under the same key, which only its owner can read.
pub(crate) fn copy(db: &Connection, target: &Path, key: Option<&DataKey>) -> Result<()> {
    let mut into = create(target, key)?;
    // All pages in one step: a write of another connection between two steps would begin the copy again.
    Copying::new(db, &mut into)?.run_to_completion(i32::MAX, std::time::Duration::ZERO, None)?;
    into.pragma_update(None, "journal_mode", "delete")?;
    Ok(())
}

/// Writes everything in `db` into a new file under another key, or without one, and compares the two row by row.
pub(crate) fn copy_under(db: &Connection, target: &Path, key: Option<&DataKey>) -> Result<()> {
    create(target, key)?;
    let hex = key.map(DataKey::hex);
    let secret = zeroize::Zeroizing::new(match &hex {
        Some(hex) => format!("x'{}'", **hex),
        None => String::new(),
    });
    db.execute(
        "ATTACH ?1 AS other KEY ?2",
        (target.to_string_lossy(), secret.as_str()),
    )?;
    let copied = fill_other(db);
    db.execute_batch("DETACH other")?;
    copied
}

fn fill_other(db: &Connection) -> Result<()> {
    let same = |pragma| -> Result<()> {
        let value: i64 = db.pragma_query_value(None, pragma, |row| row.get(0))?;
        Ok(db.pragma_update(Some("other"), pragma, value)?)
    };
    same("auto_vacuum")?;
    db.query_row("SELECT sqlcipher_export('other')", [], |_| Ok(()))?;
    same("application_id")?;
    same("user_version")?;
    let tables: Vec<String> = db
        .prepare("SELECT name FROM main.sqlite_schema WHERE type = 'table' AND rootpage > 0 ORDER BY name")?
        .query_map([], |row| row.get("name"))?
        .collect::<rusqlite::Result<_>>()?;
    for table in tables {
        let table = table.replace('"', "\"\"");
        let sql = format!(
            "SELECT (SELECT count(*) FROM main.\"{table}\") = (SELECT count(*) FROM other.\"{table}\")
                AND NOT EXISTS (SELECT * FROM main.\"{table}\" EXCEPT SELECT * FROM other.\"{table}\") AS same"
        );
        if !db.query_row(&sql, [], |row| row.get::<_, bool>("same"))? {
            return Err(Error::not_now(
                "The copy differs from the file, so the file stays as it is. Check it in Settings.",
            ));
        }
    }
    Ok(())
}

/// Makes a new, empty file for its owner alone, with the key set.
fn create(target: &Path, key: Option<&DataKey>) -> Result<Connection> {
    std::fs::remove_file(target).ok();
    create_private(target).map_err(Error::io(target))?;
    let db = open(target, OpenFlags::default())?;
    use_key(&db, key)?;
    Ok(db)
}
