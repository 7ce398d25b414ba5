//! What makes a backup worth its name: a copy in a second place, and a restore that was tried.
//!
//! What came of both is in a small file among the backups (`tried`), since it is about this computer and not about the
//! data.
//!
//! Each backup is counted table by table in the read transaction in which it is copied, and again when it is
//! opened. Once a week the newest is restored into a separate file, read and deleted. The second place, a folder in
//! `look.second_place`, gets what it misses of 14 days and 8 weeks. It is looked for once an hour, and gets no
//! plain backup of a protected file.

use std::{
    fmt::Write,
    fs, io,
    path::{Path, PathBuf},
};

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    Error, Result,
    files::{
        self, SIDE_FILES, begins_like_sqlite, create_private_folder, real_path, sync_folder,
        with_suffix,
    },
    keys::{DataKey, KeyFile, key_file},
    store::{
        backup::{self, Backup, Kind, list},
        cipher,
        open::{self, IfMissing},
        rotation, verify,
    },
};

/// How long after a drill the next one is due.
const BETWEEN_DRILLS: TimeDelta = TimeDelta::days(7);

/// A restore that was tried.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Drill {
    /// When, UTC.
    pub at: DateTime<Utc>,
    /// When the backup was taken, UTC.
    pub backup_at: DateTime<Utc>,
    /// The rows that came back; none where it failed.
    pub rows: Option<u64>,
}

/// What there is at the second place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SecondPlace {
    /// When it was last looked for, UTC.
    pub at: DateTime<Utc>,
    pub state: PlaceState,
    /// When the newest backup there was taken, UTC.
    pub newest: Option<DateTime<Utc>>,
    /// How many are there.
    pub count: u64,
}

/// What came of looking for the second place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum PlaceState {
    /// It has what it should have.
    Good,
    /// It is not there, like a stick that was taken out.
    Away,
    /// It could not be written, or what was written there differs.
    Failed,
}

/// What is known about how safe the backups are.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Safety {
    pub drill: Option<Drill>,
    /// None where no second place was chosen, or it was not looked for yet.
    pub second: Option<SecondPlace>,
}

/// Returns what is known about the backups of the file at `path`.
pub(crate) fn of(path: &Path) -> Safety {
    let text = fs::read_to_string(state_file(path)).unwrap_or_default();
    let mut safety = Safety::default();
    for line in text.lines() {
        let words: Vec<&str> = line.split(' ').collect();
        match words.as_slice() {
            ["drill", at, backup_at, rows] => {
                safety.drill = (|| {
                    Some(Drill {
                        at: at.parse().ok()?,
                        backup_at: backup_at.parse().ok()?,
                        rows: rows.parse().ok(),
                    })
                })();
            }
            ["place", at, state, newest, count] => {
                safety.second = (|| {
                    Some(SecondPlace {
                        at: at.parse().ok()?,
                        state: match *state {
                            "good" => PlaceState::Good,
                            "away" => PlaceState::Away,
                            _ => PlaceState::Failed,
                        },
                        newest: newest.parse().ok(),
                        count: count.parse().ok()?,
                    })
                })();
            }
            _ => {}
        }
    }
    safety
}

fn note(path: &Path, safety: &Safety) -> Result<()> {
    let mut text = String::new();
    if let Some(drill) = &safety.drill {
        let rows = drill
            .rows
            .map_or("failed".to_owned(), |rows| rows.to_string());
        let (at, backup_at) = (drill.at.to_rfc3339(), drill.backup_at.to_rfc3339());
        writeln!(text, "drill {at} {backup_at} {rows}").ok();
    }
    if let Some(second) = &safety.second {
        let state = match second.state {
            PlaceState::Good => "good",
            PlaceState::Away => "away",
            PlaceState::Failed => "failed",
        };
        let newest = second
            .newest
            .map_or("none".to_owned(), |at| at.to_rfc3339());
        let at = second.at.to_rfc3339();
        writeln!(text, "place {at} {state} {newest} {}", second.count).ok();
    }
    create_private_folder(&backup::folder(path)).map_err(Error::io(path))?;
    let file = state_file(path);
    files::replace(&file, text.as_bytes()).map_err(Error::io(&file))
}

fn state_file(path: &Path) -> PathBuf {
    backup::folder(path).join("tried")
}

/// Returns the folder that holds the backups of `path` at a second place.
pub(crate) fn folder_at(place: &Path, path: &Path) -> PathBuf {
    place.join(backup::folder(path).file_name().unwrap_or_default())
}

/// Refuses a second place that is the first one, or is no folder.
pub(crate) fn check_place(place: &Path, path: &Path) -> Result<()> {
    let refuse = |why: &str| Err(Error::invalid("path", format!("{} {why}", place.display())));
    if !place.is_dir() {
        return refuse("is not a folder. Choose one, for example on a USB stick.");
    }
    let real = real_path(place);
    let own = real_path(&backup::folder(path));
    if real_path(&folder_at(place, path)) == own || real.starts_with(&own) {
        return refuse("is where the backups are already. Choose another disk.");
    }
    Ok(())
}

/// Gives the second place the daily backups that it misses, and notes what came of it.
pub(crate) fn catch_up(
    path: &Path,
    place: &Path,
    key: Option<&DataKey>,
    now: DateTime<Utc>,
) -> Result<()> {
    let state = if place.is_dir() {
        backup::remove_unfinished_in(&folder_at(place, path));
        match copy_missing(path, place, key) {
            Ok(()) => PlaceState::Good,
            Err(_) => PlaceState::Failed,
        }
    } else {
        PlaceState::Away
    };
    let before = of(path);
    let there = backup::list_in(&folder_at(place, path));
    let away = state == PlaceState::Away;
    let last = before.second.as_ref().filter(|_| away);
    let second = SecondPlace {
        at: now,
        state,
        newest: last.map_or(there.first().map(|newest| newest.at), |last| last.newest),
        count: last.map_or(u64::try_from(there.len()).unwrap_or(0), |last| last.count),
    };
    note(
        path,
        &Safety {
            second: Some(second),
            ..before
        },
    )
}

/// Forgets what came of an earlier second place.
pub(crate) fn forget_place(path: &Path) -> Result<()> {
    let before = of(path);
    note(
        path,
        &Safety {
            second: None,
            ..before
        },
    )
}

fn copy_missing(path: &Path, place: &Path, key: Option<&DataKey>) -> Result<()> {
    check_place(place, path)?;
    let folder = folder_at(place, path);
    create_private_folder(&folder).map_err(Error::io(&folder))?;
    for wanted in rotation::wanted_at_second(path) {
        let from = PathBuf::from(&wanted.path);
        let Some(name) = from.file_name() else {
            continue;
        };
        let to = folder.join(name);
        // What is older than the protection of the file stays where it was.
        let may_go = key.is_none() || !begins_like_sqlite(&from);
        if may_go && !to.exists() {
            copy_one(&from, &to, key)?;
        }
    }
    rotation::prune_second(&folder, key)?;
    let Some(key) = key else { return Ok(()) };
    let keys = KeyFile::beside(path)?.filter(|keys| keys.wraps(key));
    // A place that was away still has the ways in from before.
    let there = || backup::list_in(&folder).into_iter();
    let behind = keys.map_or_else(Vec::new, |keys| {
        backup::renew_keys(&keys, key, there().map(|one| one.path.into()).collect())
    });
    behind.first().map_or(Ok(()), |backup| {
        Err(Error::io(&key_file(backup))(
            io::ErrorKind::PermissionDenied.into(),
        ))
    })
}

/// Copies one backup with its keys, opens the copy, and compares it table by table.
fn copy_one(from: &Path, to: &Path, key: Option<&DataKey>) -> Result<()> {
    let partial = with_suffix(to, ".partial");
    fs::remove_file(&partial).ok();
    let copy = || -> io::Result<()> {
        files::create_private(&partial)?;
        fs::copy(from, &partial)?;
        if key_file(from).exists() {
            fs::copy(key_file(from), key_file(to))?;
        }
        Ok(())
    };
    let copied = copy().map_err(Error::io(to)).and_then(|()| {
        files::sync(&partial)?;
        let (db, _) = verify::open_to_read(from, key)?;
        verify::verify_counts(&partial, key, &verify::counts(&db)?)?;
        fs::rename(&partial, to).map_err(Error::io(to))
    });
    fs::remove_file(&partial).ok();
    if copied.is_err() && !to.exists() {
        fs::remove_file(key_file(to)).ok();
    }
    sync_folder(to);
    copied
}

/// Restores the newest daily backup into a temporary file, once a week, and notes what came of it.
pub(crate) fn drill_weekly(path: &Path, key: Option<&DataKey>, now: DateTime<Utc>) -> Result<()> {
    let before = of(path);
    let recent = before
        .drill
        .as_ref()
        .is_some_and(|drill| drill.rows.is_some() && now - drill.at < BETWEEN_DRILLS);
    let newest = list(path)
        .into_iter()
        .find(|backup| backup.kind == Kind::Daily);
    match newest {
        Some(newest) if !recent => {
            let drill = Drill {
                at: now,
                backup_at: newest.at,
                rows: restore_aside(path, &newest, key, now).ok(),
            };
            note(
                path,
                &Safety {
                    drill: Some(drill),
                    ..before
                },
            )
        }
        _ => Ok(()),
    }
}

/// Restores a backup into a file of its own as it would be restored in earnest, reads all of it, and returns how
/// many rows came back. Nothing of it stays.
fn restore_aside(
    path: &Path,
    from: &Backup,
    key: Option<&DataKey>,
    now: DateTime<Utc>,
) -> Result<u64> {
    let aside = backup::folder(path).join("drill.partial");
    let clean = || {
        for suffix in [""].iter().chain(&SIDE_FILES) {
            fs::remove_file(with_suffix(&aside, suffix)).ok();
        }
    };
    clean();
    let restored = || -> Result<u64> {
        let (copy, key) = verify::load_copy(Path::new(&from.path), key)?;
        let expected = verify::counts(&copy)?;
        cipher::copy(&copy, &aside, key.as_ref())?;
        drop(open::open(&aside, key.as_ref(), IfMissing::Refuse, now)?.checked()?);
        verify::verify_counts(&aside, key.as_ref(), &expected)?;
        let rows: i64 = expected.iter().map(|(_, rows)| rows).sum();
        Ok(u64::try_from(rows).unwrap_or(0))
    };
    let restored = restored();
    clean();
    restored
}
