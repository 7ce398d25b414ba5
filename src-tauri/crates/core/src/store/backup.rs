//! Backups beside the data file: made by `SQLite`'s own backup, and loaded before they count.
//!
//! The daily one reads through a separate connection and delays no write.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use chrono::{DateTime, NaiveDateTime, Utc};
use rusqlite::{Connection, backup::Backup as Copying};
use serde::{Deserialize, Serialize};

use crate::{
    Error, Result,
    files::{
        SIDE_FILES, begins_like_sqlite, create_private, create_private_folder, make_private,
        same_file, sync_folder, with_suffix,
    },
    keys::{DataKey, KeyFile, key_file},
    model::Words,
    store::{cipher, rotation, verify},
};

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
    /// The file itself, which could not be used and was replaced.
    SetAside,
}

impl Words for Kind {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Daily, "daily"),
        (Self::ByHand, "by-hand"),
        (Self::BeforeMigration, "before-migration"),
        (Self::BeforeRestore, "before-restore"),
        (Self::SetAside, "set-aside"),
    ];
}

/// A backup that is there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Backup {
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

/// What stays where it was when a file is set aside.
const STAYING: [&str; 2] = [".lock", ".keys"];

const STAMP: &str = "%Y%m%dT%H%M%SZ";

/// Takes a backup of the open file `db` at `path`, under its `key`, checks it, and drops the daily ones that are no longer
/// needed.
pub(crate) fn take(
    db: &Connection,
    path: &Path,
    key: Option<&DataKey>,
    kind: Kind,
    now: DateTime<Utc>,
) -> Result<PathBuf> {
    let target = reserve(path, kind, now)?;
    let partial = with_suffix(&target, ".partial");
    let taken = counted_copy(db, &partial, key)
        .and_then(|counts| {
            verify::verify_file(&partial, key)?;
            verify::verify_counts(&partial, key, &counts)
        })
        .and_then(|()| keep_keys(path, key, &target))
        .and_then(|()| fs::rename(&partial, &target).map_err(Error::io(&target)));
    if let Err(error) = taken {
        fs::remove_file(&partial).ok();
        fs::remove_file(&target).ok();
        fs::remove_file(key_file(&target)).ok();
        return Err(error);
    }
    sync_folder(&target);
    if kind == Kind::Daily {
        rotation::prune(path, key)?;
    }
    Ok(target)
}

/// Takes the day's backup of the file at `path` unless there is one since midnight UTC that is as protected as the
/// file. It reads through a
/// connection of its own, which delays no write.
pub(crate) fn take_daily(path: &Path, key: Option<&DataKey>, now: DateTime<Utc>) -> Result<()> {
    let today = now.date_naive();
    let is_taken = |backup: &Backup| {
        backup.kind == Kind::Daily
            && backup.at.date_naive() == today
            && (key.is_none() || !begins_like_sqlite(Path::new(&backup.path)))
    };
    if list(path).iter().any(is_taken) {
        return Ok(());
    }
    let (db, key) = verify::open_to_read(path, key)?;
    take(&db, path, key.as_ref(), Kind::Daily, now).map(drop)
}

/// Copies all pages of `db` into a new file, and returns how many rows each table has in them: what others write
/// meanwhile is in neither.
fn counted_copy(
    db: &Connection,
    target: &Path,
    key: Option<&DataKey>,
) -> Result<Vec<(String, i64)>> {
    db.execute_batch("BEGIN")?;
    let copied = verify::counts(db).and_then(|counts| {
        cipher::copy(db, target, key)?;
        Ok(counts)
    });
    db.execute_batch("ROLLBACK")?;
    copied
}

/// Puts the ways into a protected file beside a backup of it, so that it can be opened on another disk too.
fn keep_keys(path: &Path, key: Option<&DataKey>, backup: &Path) -> Result<()> {
    match (key, KeyFile::of(path)?) {
        (Some(key), Some(keys)) if keys.wraps(key) => keys.write_beside(backup),
        (Some(_), _) => Err(Error::not_now(
            "The key file beside the data file is missing. Make a new recovery code in Settings; that \
             writes it again.",
        )),
        (None, _) => Ok(()),
    }
}

/// Makes an empty file under the name of a backup that nobody has yet, also within the same second.
fn reserve(path: &Path, kind: Kind, now: DateTime<Utc>) -> Result<PathBuf> {
    let folder = folder(path);
    create_private_folder(&folder).map_err(Error::io(&folder))?;
    let mut number = 1;
    loop {
        let stamp = now.format(STAMP);
        let stamp = match number {
            1 => stamp.to_string(),
            _ => format!("{stamp}-{number}"),
        };
        let target = folder.join(format!("{stamp}.{}.overture", kind.word()));
        match create_private(&target) {
            Err(there) if there.kind() == io::ErrorKind::AlreadyExists => number += 1,
            created => {
                return created.map(|_| target.clone()).map_err(Error::io(&target));
            }
        }
    }
}

/// Replaces all pages of the open file by those of `copy`, which is under the same key.
pub(crate) fn put_into(copy: &Connection, db: &mut Connection) -> Result<()> {
    Copying::new(copy, db)?.run_to_completion(1_000, std::time::Duration::ZERO, None)?;
    Ok(())
}

/// Moves a file that cannot be used, and what `SQLite` keeps beside it, among its backups.
pub(crate) fn set_aside(path: &Path, now: DateTime<Utc>) -> Result<()> {
    if !path.exists() {
        return Ok(());
    }
    let target = reserve(path, Kind::SetAside, now)?;
    make_private(path).ok();
    fs::rename(path, &target).map_err(Error::io(path))?;
    // What opens it stays beside it, and beside what takes its place.
    let keys = key_file(path);
    if keys.exists() {
        fs::copy(&keys, key_file(&target)).map_err(Error::io(&keys))?;
    }
    for suffix in SIDE_FILES {
        let beside = with_suffix(path, suffix);
        if !STAYING.contains(&suffix) && beside.exists() {
            fs::rename(&beside, with_suffix(&target, suffix)).map_err(Error::io(&beside))?;
        }
    }
    Ok(())
}

/// Keeps the file at `path` among its backups while it stays where it is, with what opens it. `db` is the only
/// connection to it, and it has no log beside it.
pub(crate) fn keep_as_it_is(
    db: &Connection,
    path: &Path,
    key: Option<&DataKey>,
    now: DateTime<Utc>,
) -> Result<()> {
    let target = reserve(path, Kind::SetAside, now)?;
    let keep = || -> Result<()> {
        fs::remove_file(&target).map_err(Error::io(&target))?;
        // Some file systems know no second name for a file, and off Unix nothing tells that a file has two. Copying it
        // as a file would open and close it, which lets go of the locks that SQLite has on it.
        if !cfg!(unix) || fs::hard_link(path, &target).is_err() {
            cipher::copy(db, &target, key)?;
            crate::files::sync(&target)?;
        }
        if key_file(path).exists() {
            fs::copy(key_file(path), key_file(&target)).map_err(Error::io(&target))?;
        }
        Ok(())
    };
    let kept = keep();
    if kept.is_err() {
        delete(&target).ok();
    }
    sync_folder(&target);
    kept
}

/// Writes the ways in beside each of the backups that are under `key`. Returns those that could not be written, and so
/// keep the ways from before.
pub(crate) fn renew_keys(keys: &KeyFile, key: &DataKey, mut backups: Vec<PathBuf>) -> Vec<PathBuf> {
    let renew = |backup: &PathBuf| -> Result<()> {
        let is_behind = match KeyFile::beside(backup) {
            Ok(there) => there.is_some_and(|there| there.wraps(key) && there != *keys),
            // The key file is damaged, so the backup itself tells what it is under.
            Err(_) => verify::open_to_read(backup, Some(key)).is_ok_and(|(_, by)| by.is_some()),
        };
        if is_behind {
            keys.write_beside(backup)?;
        }
        Ok(())
    };
    backups.retain(|backup| renew(backup).is_err());
    backups
}

/// Returns whether somebody who has no key can read a backup. One without a key file that `key` does not open counts
/// as such: a damaged header hides what it is.
pub(crate) fn is_plain(backup: &Path, key: Option<&DataKey>) -> bool {
    begins_like_sqlite(backup)
        || !key_file(backup).exists() && verify::open_to_read(backup, key).is_err()
}

/// What the name of a file contains that is being written.
const PARTIAL: &str = ".partial";

/// Deletes what a program that was ended had not finished writing beside the file at `path` and among its backups:
/// it may be plain beside a protected file, or hold what was erased. So does a file that was set aside and is the
/// file itself, since nothing took its place: what is written from then on would be in both.
pub(crate) fn remove_unfinished(path: &Path) {
    let partial = with_suffix(path, PARTIAL);
    for suffix in [""].iter().chain(&SIDE_FILES) {
        fs::remove_file(with_suffix(&partial, suffix)).ok();
    }
    fs::remove_file(with_suffix(&key_file(path), PARTIAL)).ok();
    remove_unfinished_in(&folder(path));
    let set_aside = list(path).into_iter();
    for backup in set_aside.filter(|backup| backup.kind == Kind::SetAside) {
        let backup = Path::new(&backup.path);
        if same_file(backup, path) {
            delete(backup).ok();
        }
    }
}

/// Deletes what was not finished in a folder of backups.
pub(crate) fn remove_unfinished_in(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.file_name().to_string_lossy().contains(PARTIAL) {
            fs::remove_file(entry.path()).ok();
        }
    }
}

/// Returns the backups of `path`, newest first.
pub(crate) fn list(path: &Path) -> Vec<Backup> {
    list_in(&folder(path))
}

/// Returns the backups in a folder, newest first.
pub(crate) fn list_in(folder: &Path) -> Vec<Backup> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut found: Vec<Backup> = entries
        .flatten()
        .filter_map(|entry| {
            let name = entry.file_name().into_string().ok()?;
            let mut parts = name.split('.');
            let stamp = parts.next()?.split('-').next()?;
            let at = NaiveDateTime::parse_from_str(stamp, STAMP).ok()?;
            let kind = Kind::from_word(parts.next()?)?;
            (parts.next() == Some("overture") && parts.next().is_none()).then_some(())?;
            Some(Backup {
                path: entry.path().to_string_lossy().into_owned(),
                at: at.and_utc(),
                size: entry.metadata().ok().map(|there| there.len())?,
                kind,
            })
        })
        .filter(|backup| backup.size > 0)
        .collect();
    found.sort_by(|a, b| b.at.cmp(&a.at).then_with(|| b.path.cmp(&a.path)));
    found
}

/// Deletes a backup, with what opens it and what SQLite keeps beside it.
pub(crate) fn delete(backup: &Path) -> Result<()> {
    for suffix in SIDE_FILES {
        fs::remove_file(with_suffix(backup, suffix)).ok();
    }
    fs::remove_file(backup).map_err(Error::io(backup))
}

/// Takes the rights of everybody but the owner from the backups and their folder. Returns whether there
/// were any.
pub(crate) fn make_all_private(path: &Path) -> bool {
    let folder = folder(path);
    let mut any = make_private(&folder).unwrap_or(false);
    for backup in fs::read_dir(&folder).into_iter().flatten().flatten() {
        any |= make_private(&backup.path()).unwrap_or(false);
    }
    any
}
