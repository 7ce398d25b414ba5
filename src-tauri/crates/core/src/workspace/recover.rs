//! Going back to a backup: of an open workspace, and of a file that cannot be opened.

use std::path::Path;

use chrono::{DateTime, Utc};

use super::Workspace;
use crate::{
    Error, Result, files,
    store::{
        Db, backup,
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
    pub fn restore(&mut self, from: &Path, now: DateTime<Utc>) -> Result<()> {
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
        let copy = verify::load_copy(from)?;
        self.finish_backup();
        let kept = backup::take(&self.db, &path, backup::Kind::BeforeRestore, now);
        self.cached = None;
        match kept {
            Ok(_) => backup::put_into(&copy, &mut self.db).map_err(|error| at(&path, error))?,
            Err(Error::DataFile {
                problem: crate::model::DataFileProblem::Damaged,
                ..
            }) => {
                // What is damaged cannot be copied page by page; it is kept as it is.
                self.db = open::open_in_memory(now)?;
                swap(&path, Some(&copy), now)?;
            }
            Err(other) => return Err(other),
        }
        // The triggers of the change log belong to tables that were just replaced.
        (self.db, _) = open::open(&path, IfMissing::Refuse, now)?;
        self.changed_anywhere();
        Ok(())
    }
}

/// Replaces a data file that no program has open. What is there is kept among the backups as it is.
pub fn replace_file(path: &Path, by: Replacement<'_>, now: DateTime<Utc>) -> Result<()> {
    let copy = match by {
        Replacement::Backup(from) => Some(verify::load_copy(from)?),
        Replacement::Nothing => None,
    };
    let _lock = open::lock(path)?;
    swap(path, copy.as_ref(), now)
}

/// Returns the backups of the data file at `path`, newest first, whether it can be opened or not.
pub fn backups_of(path: &Path) -> Vec<backup::Backup> {
    backup::list(path)
}

/// Sets aside what is at `path`, and puts `copy` there under its name, or a new file.
fn swap(path: &Path, copy: Option<&Db>, now: DateTime<Utc>) -> Result<()> {
    let partial = files::with_suffix(path, ".partial");
    match copy {
        Some(copy) => backup::copy(copy, &partial)?,
        None => open::create_new(&partial, now)?,
    }
    backup::set_aside(path, now)?;
    std::fs::rename(&partial, path).map_err(|source| Error::Io {
        path: path.to_owned(),
        source,
    })?;
    files::sync_folder(path);
    Ok(())
}
