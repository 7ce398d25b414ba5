//! Backups beside the data file: made by `SQLite`'s own backup, and opened and checked before they
//! count.

use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDateTime, Utc};
use rusqlite::{Connection, OpenFlags, backup::Backup as Copying};
use serde::{Deserialize, Serialize};

use crate::{
    Error, Result,
    error::DataFileProblem,
    store::open::{APPLICATION_ID, newest_schema, with_suffix},
    words::Words,
};

/// How many automatic backups are kept.
const KEPT: usize = 14;

/// Why a backup was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(rename = "BackupKind"))]
pub enum Kind {
    /// The first start of the day.
    Daily,
    /// A person asked for it.
    ByHand,
    /// A new version was about to change the file's structure.
    BeforeMigration,
    /// Another backup was about to be restored.
    BeforeRestore,
}

impl Words for Kind {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Daily, "daily"),
        (Self::ByHand, "by-hand"),
        (Self::BeforeMigration, "before-migration"),
        (Self::BeforeRestore, "before-restore"),
    ];
}

/// A backup that is there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Backup {
    /// The file.
    pub path: String,
    /// When it was taken, UTC.
    pub at: DateTime<Utc>,
    /// Its size in bytes.
    pub size: u64,
    /// Why it was taken.
    pub kind: Kind,
}

/// Returns the folder that holds the backups of `path`.
pub(crate) fn folder(path: &Path) -> PathBuf {
    with_suffix(path, ".backups")
}

const STAMP: &str = "%Y%m%dT%H%M%SZ";

/// Takes a backup of the open file `db` at `path`, checks it, and drops the oldest daily ones.
pub(crate) fn take(
    db: &Connection,
    path: &Path,
    kind: Kind,
    now: DateTime<Utc>,
) -> Result<PathBuf> {
    let folder = folder(path);
    std::fs::create_dir_all(&folder).map_err(|source| Error::Io {
        path: folder.clone(),
        source,
    })?;
    let target = folder.join(format!("{}.{}.overture", now.format(STAMP), kind.word()));
    let partial = with_suffix(&target, ".partial");
    let made = copy(db, &partial).and_then(|()| check(&partial));
    if let Err(error) = made {
        let _ = std::fs::remove_file(&partial);
        return Err(error);
    }
    std::fs::rename(&partial, &target).map_err(|source| Error::Io {
        path: target.clone(),
        source,
    })?;
    if kind == Kind::Daily {
        prune(path)?;
    }
    Ok(target)
}

/// Copies all pages of `db` into a new file.
pub(crate) fn copy(db: &Connection, target: &Path) -> Result<()> {
    let _ = std::fs::remove_file(target);
    let mut into = Connection::open(target)?;
    Copying::new(db, &mut into)?.run_to_completion(1_000, std::time::Duration::ZERO, None)?;
    into.pragma_update(None, "journal_mode", "delete")?;
    Ok(())
}

/// Copies all pages of the backup at `from` over the open file.
pub(crate) fn bring_back(from: &Path, db: &mut Connection) -> Result<()> {
    let source = Connection::open_with_flags(from, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    Copying::new(&source, db)?.run_to_completion(1_000, std::time::Duration::ZERO, None)?;
    Ok(())
}

/// Checks that a file is a whole data file of this version or an older one.
pub(crate) fn check(path: &Path) -> Result<()> {
    let fail = |problem| Error::DataFile {
        path: path.to_owned(),
        problem,
    };
    if !path.exists() {
        return Err(fail(DataFileProblem::Missing));
    }
    let db = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    let damaged = |_| fail(DataFileProblem::Damaged);
    let application: i32 = db
        .pragma_query_value(None, "application_id", |row| row.get(0))
        .map_err(damaged)?;
    let version: i64 = db
        .pragma_query_value(None, "user_version", |row| row.get(0))
        .map_err(damaged)?;
    let verdict: String = db
        .pragma_query_value(None, "integrity_check", |row| row.get(0))
        .map_err(damaged)?;
    let broken = db
        .prepare("PRAGMA foreign_key_check")
        .and_then(|mut statement| statement.exists([]))
        .map_err(damaged)?;
    if application != APPLICATION_ID || verdict != "ok" || broken {
        return Err(fail(DataFileProblem::Damaged));
    }
    if version > newest_schema() {
        return Err(fail(DataFileProblem::TooNew));
    }
    Ok(())
}

/// Returns the backups of `path`, newest first.
pub(crate) fn list(path: &Path) -> Vec<Backup> {
    let Ok(entries) = std::fs::read_dir(folder(path)) else {
        return Vec::new();
    };
    let mut found: Vec<Backup> = entries
        .flatten()
        .filter_map(|entry| {
            let name = entry.file_name().into_string().ok()?;
            let mut parts = name.split('.');
            let at = NaiveDateTime::parse_from_str(parts.next()?, STAMP).ok()?;
            let kind = Kind::from_word(parts.next()?)?;
            (parts.next() == Some("overture") && parts.next().is_none()).then_some(())?;
            Some(Backup {
                path: entry.path().to_string_lossy().into_owned(),
                at: at.and_utc(),
                size: entry.metadata().ok()?.len(),
                kind,
            })
        })
        .collect();
    found.sort_by(|a, b| b.at.cmp(&a.at).then_with(|| b.path.cmp(&a.path)));
    found
}

fn prune(path: &Path) -> Result<()> {
    let daily = list(path)
        .into_iter()
        .filter(|backup| backup.kind == Kind::Daily);
    for old in daily.skip(KEPT) {
        let path = PathBuf::from(old.path);
        std::fs::remove_file(&path).map_err(|source| Error::Io { path, source })?;
    }
    Ok(())
}
