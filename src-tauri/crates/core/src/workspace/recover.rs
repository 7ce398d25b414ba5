//! Going back to a backup: of an open workspace, and of a file that cannot be opened.
//!
//! Restoring loads the backup into memory first and swaps last. A file that is damaged, or missing where there was
//! one (its lock file or a backup is still there), is never replaced silently: the window lists the backups, and
//! the old file becomes one of them, as *set aside*.

use std::{collections::BTreeMap, path::Path};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::Workspace;
use crate::{
    Error, Id, Records, Result,
    english::say,
    files,
    keys::{DataKey, KeyFile, key_file},
    model::each_record,
    store::{
        Db, backup, cipher, load_records, lock,
        open::{self, at},
        row::Record,
        verify,
    },
};

/// What takes the place of a data file that cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Replacement<'a> {
    Backup(&'a Path),
    /// A new and empty file.
    Nothing,
}

/// What restoring a backup would change, as parts of sentences; each empty where nothing is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RestorePreview {
    /// What is newer than the backup, and would go: "three chats and twelve lines".
    pub goes: String,
    /// What is only in the backup, and would come back.
    pub comes_back: String,
    /// What is in both, and would be as it was.
    pub changes: String,
}

/// How many of one kind differ.
struct Differs {
    table: &'static str,
    goes: usize,
    comes_back: usize,
    changes: usize,
}

/// Compares rows by what they say; their last change set is another one after an undo.
fn differs<R: Record>(now: &[R], then: &[R]) -> Differs {
    let by_id = |rows: &'_ [R]| -> BTreeMap<Id<R>, usize> {
        rows.iter()
            .enumerate()
            .map(|(at, row)| (row.id(), at))
            .collect()
    };
    let (here, there) = (by_id(now), by_id(then));
    let both = here
        .iter()
        .filter_map(|(id, at)| Some((*at, *there.get(id)?)));
    Differs {
        table: R::TABLE,
        goes: here.keys().filter(|id| !there.contains_key(id)).count(),
        comes_back: there.keys().filter(|id| !here.contains_key(id)).count(),
        changes: both
            .filter(|(at, before)| {
                now.get(*at).map(Record::values) != then.get(*before).map(Record::values)
            })
            .count(),
    }
}

macro_rules! all_that_differs {
    ($($list:ident: $record:ty;)+) => {
        fn all_that_differs(now: &Records, then: &Records) -> Vec<Differs> {
            vec![$(differs(&now.$list, &then.$list)),+]
        }
    };
}

each_record!(all_that_differs);

/// What a person calls the rows of a table, one and many; the others are counted together.
const NAMED: [(&str, &str, &str); 12] = [
    ("unit", "unit", "units"),
    ("leader", "leader", "leaders"),
    ("conversation", "chat", "chats"),
    ("finding", "line of a debrief", "lines of debriefs"),
    ("promise", "promise", "promises"),
    ("fact", "piece of homework", "pieces of homework"),
    ("entry", "rhythm entry", "rhythm entries"),
    ("measure", "figure", "figures"),
    ("reading", "reading", "readings"),
    ("challenge", "challenge", "challenges"),
    ("idea", "idea", "ideas"),
    ("feedback", "remark on our work", "remarks on our work"),
];

impl RestorePreview {
    fn between(now: &Records, then: &Records) -> Self {
        let all = all_that_differs(now, then);
        let parts_of = |count: fn(&Differs) -> usize| {
            let of = |n: usize, one, many| say::count(i64::try_from(n).unwrap_or(0), one, many);
            let mut parts = Vec::new();
            for (table, one, many) in NAMED {
                let found = all
                    .iter()
                    .find(|differs| differs.table == table)
                    .map_or(0, count);
                if found > 0 {
                    parts.push(of(found, one, many));
                }
            }
            let is_named =
                |differs: &&Differs| NAMED.iter().any(|(table, ..)| *table == differs.table);
            let rest: usize = all
                .iter()
                .filter(|differs| !is_named(differs))
                .map(count)
                .sum();
            if rest > 0 {
                let (one, many) = if parts.is_empty() {
                    ("record", "records")
                } else {
                    ("other record", "other records")
                };
                parts.push(of(rest, one, many));
            }
            say::list(&parts)
        };
        Self {
            goes: parts_of(|differs| differs.goes),
            comes_back: parts_of(|differs| differs.comes_back),
            changes: parts_of(|differs| differs.changes),
        }
    }
}

impl Workspace {
    /// Returns what restoring the backup at `from` would change.
    pub fn restore_preview(&mut self, from: &Path, typed: Option<&str>) -> Result<RestorePreview> {
        let foreign = key_of(from, self.key.as_ref(), typed)?;
        let (copy, _) = verify::load_copy(from, foreign.as_ref().or(self.key.as_ref()))?;
        let now = self.records()?;
        Ok(RestorePreview::between(&now, &load_records(&copy)?))
    }

    /// Replaces the whole content of the file by the backup at `from`. The backup is loaded before
    /// anything is touched, and what is there now becomes a backup of its own, so that this can be undone.
    /// `typed` opens a backup that is protected by another key. The file stays as protected as it was.
    pub fn restore(&mut self, from: &Path, typed: Option<&str>, now: DateTime<Utc>) -> Result<()> {
        let path = self.on_disk()?.to_owned();
        if files::real_path(from) == files::real_path(&path) {
            return Err(Error::invalid(
                "path",
                format!(
                    "{} is the open file itself. Choose a backup.",
                    from.display()
                ),
            ));
        }
        let foreign = key_of(from, self.key.as_ref(), typed)?;
        let (copy, copy_key) = verify::load_copy(from, foreign.as_ref().or(self.key.as_ref()))?;
        self.finish_check()?;
        self.finish_backup();
        let key = self.key.clone();
        let kept = backup::take(
            &self.db,
            &path,
            key.as_ref(),
            backup::Kind::BeforeRestore,
            now,
        );
        self.cached = None;
        match kept {
            Ok(_) if same(copy_key.as_ref(), key.as_ref()) => {
                backup::put_into(&copy, &mut self.db).map_err(|error| at(&path, error))?;
            }
            Ok(_) => {
                let partial = files::with_suffix(&path, ".partial");
                let put = cipher::copy_under(&copy, &partial, key.as_ref())
                    .and_then(|()| verify::open_to_read(&partial, key.as_ref()))
                    .and_then(|(copy, _)| backup::put_into(&copy, &mut self.db));
                std::fs::remove_file(&partial).ok();
                put.map_err(|error| at(&path, error))?;
            }
            Err(Error::DataFile {
                problem: crate::model::DataFileProblem::Damaged,
                ..
            }) => {
                // What is damaged cannot be copied page by page; it is kept as it is.
                drop(self.detach(now)?);
                swap(
                    &path,
                    Some((&copy, copy_key.as_ref())),
                    key.as_ref(),
                    None,
                    now,
                )?;
            }
            Err(other) => return Err(other),
        }
        // The triggers of the change log belong to tables that were just replaced.
        self.attach(&path, key.as_ref(), now)?;
        self.changed_anywhere();
        Ok(())
    }
}

/// Replaces a data file that no program has open; `key` is its own where it is protected, and opens the backup as
/// well. What is there is kept among the backups as it is.
pub fn replace_file(
    path: &Path,
    by: Replacement<'_>,
    key: Option<&DataKey>,
    now: DateTime<Utc>,
) -> Result<()> {
    let path = &files::behind_link(path);
    let (copy, keys) = match by {
        Replacement::Backup(from) => (Some(verify::load_copy(from, key)?), KeyFile::of(from)?),
        Replacement::Nothing => (None, None),
    };
    let _lock = lock::lock(path)?;
    let copy = copy.as_ref().map(|(copy, key)| (copy, key.as_ref()));
    swap(path, copy, key, keys.as_ref(), now)
}

/// Returns the backups of the data file at `path`, newest first, whether it can be opened or not.
pub fn backups_of(path: &Path) -> Vec<backup::Backup> {
    backup::list(&files::behind_link(path))
}

/// Returns the key for a backup that `own` does not open, for what was typed; `None` where `own` or none is needed.
fn key_of(from: &Path, own: Option<&DataKey>, typed: Option<&str>) -> Result<Option<DataKey>> {
    match (KeyFile::of(from)?, typed) {
        (Some(keys), Some(typed)) if !own.is_some_and(|own| keys.wraps(own)) => {
            keys.open(typed).map(Some)
        }
        _ => Ok(None),
    }
}

fn same(one: Option<&DataKey>, other: Option<&DataKey>) -> bool {
    match (one, other) {
        (None, None) => true,
        (Some(one), Some(other)) => one.is(other),
        _ => false,
    }
}

/// Sets aside what is at `path`, and puts `copy`, which is under a key of its own, there under `key`, or a new file.
/// `keys` are those of the backup, for where the file has none that lead to `key`.
fn swap(
    path: &Path,
    copy: Option<(&Db, Option<&DataKey>)>,
    key: Option<&DataKey>,
    keys: Option<&KeyFile>,
    now: DateTime<Utc>,
) -> Result<()> {
    let partial = files::with_suffix(path, ".partial");
    match copy {
        Some((copy, under)) if same(under, key) => cipher::copy(copy, &partial, key)?,
        Some((copy, _)) => cipher::copy_under(copy, &partial, key)?,
        None => open::create_new(&partial, key, now)?,
    }
    backup::set_aside(path, now)?;
    if let (Some(key), Some(keys)) = (key, keys)
        && keys.wraps(key)
        && !KeyFile::beside(path).is_ok_and(|own| own.is_some_and(|own| own.wraps(key)))
    {
        // The ones here lead to what was set aside, and went with it.
        keys.write_beside(path)?;
    }
    std::fs::rename(&partial, path).map_err(Error::io(path))?;
    if key.is_none() {
        // They are beside what was set aside, and open nothing here.
        std::fs::remove_file(key_file(path)).ok();
    }
    files::sync_folder(path);
    Ok(())
}
