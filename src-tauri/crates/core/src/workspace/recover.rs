//! Going back to a backup: of an open workspace, and of a file that cannot be opened.

use std::path::Path;

use chrono::{DateTime, Utc};

use super::Workspace;
use crate::{
    Error, Result, files,
    keys::{DataKey, KeyFile, key_file},
    store::{
        Db, backup, cipher,
        open::{self, IfMissing, at},
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

impl Workspace {
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
                self.db = open::open_in_memory(now)?;
                swap(&path, Some((&copy, copy_key.as_ref())), key.as_ref(), now)?;
            }
            Err(other) => return Err(other),
        }
        // The triggers of the change log belong to tables that were just replaced.
        ((self.db, self.key), _) = open::open(&path, key.as_ref(), IfMissing::Refuse, now)?;
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
    let copy = match by {
        Replacement::Backup(from) => Some(verify::load_copy(from, key)?),
        Replacement::Nothing => None,
    };
    let _lock = open::lock(path)?;
    let copy = copy.as_ref().map(|(copy, key)| (copy, key.as_ref()));
    swap(path, copy, key, now)?;
    match (key, by) {
        (Some(_), Replacement::Backup(from)) if !key_file(path).exists() => {
            KeyFile::of(from)?.map_or(Ok(()), |keys| keys.write_beside(path))
        }
        _ => Ok(()),
    }
}

/// Returns the backups of the data file at `path`, newest first, whether it can be opened or not.
pub fn backups_of(path: &Path) -> Vec<backup::Backup> {
    backup::list(path)
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
fn swap(
    path: &Path,
    copy: Option<(&Db, Option<&DataKey>)>,
    key: Option<&DataKey>,
    now: DateTime<Utc>,
) -> Result<()> {
    let partial = files::with_suffix(path, ".partial");
    match copy {
        Some((copy, under)) if same(under, key) => cipher::copy(copy, &partial, key)?,
        Some((copy, _)) => cipher::copy_under(copy, &partial, key)?,
        None => open::create_new(&partial, key, now)?,
    }
    backup::set_aside(path, now)?;
    let io_at = |source| Error::Io {
        path: path.to_owned(),
        source,
    };
    std::fs::rename(&partial, path).map_err(io_at)?;
    if key.is_none() {
        // They are beside what was set aside, and open nothing here.
        std::fs::remove_file(key_file(path)).ok();
    }
    files::sync_folder(path);
    Ok(())
}
