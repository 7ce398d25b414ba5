//! Opening a file, letting it go while another takes its place, and opening it again.
//!
//! Protecting and erasing write `FILE.partial` and rename it, after resolving a link, so that the file behind the
//! link changes. Where the new file cannot be opened the workspace is *detached*: it answers nothing, and the
//! window opens the file again or says why it cannot.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::{Cached, Workspace, make_private};
use crate::{
    Error, Result, files,
    keys::DataKey,
    store::{
        Db,
        open::{self, IfMissing, Opened},
    },
};

impl Workspace {
    /// Opens the file at `path` as its one window, creating it where it is missing. Refused where there
    /// was one before that is gone or empty now.
    pub fn open(path: &Path, now: DateTime<Utc>) -> Result<Self> {
        Self::open_with(path, None, now)
    }

    /// Opens the file at `path` as [`Workspace::open`] does, by `key` where it is protected.
    pub fn open_with(path: &Path, key: Option<&DataKey>, now: DateTime<Utc>) -> Result<Self> {
        let mut workspace = Self::open_at_once(path, key, now)?;
        workspace.finish_check()?;
        Ok(workspace)
    }

    /// Opens the file as [`Workspace::open_with`] does, but does not wait until all of it was checked: writing does,
    /// and after a check that failed the workspace [is detached](Workspace::is_detached).
    pub fn open_at_once(path: &Path, key: Option<&DataKey>, now: DateTime<Utc>) -> Result<Self> {
        let path = files::behind_link(path);
        let (opened, lock) = open::open_locked(&path, key, IfMissing::Create, now)?;
        let mut workspace = Self::on(opened, Some(path));
        workspace.lock = Some(lock);
        Ok(workspace)
    }

    /// Opens the file at `path` beside a window that may have it.
    pub fn open_beside(
        path: &Path,
        key: Option<&DataKey>,
        missing: IfMissing,
        now: DateTime<Utc>,
    ) -> Result<Self> {
        let path = files::behind_link(path);
        let opened = open::open(&path, key, missing, now)?.checked()?;
        Ok(Self::on(opened, Some(path)))
    }

    /// Opens an empty workspace that lives in memory.
    pub fn in_memory(now: DateTime<Utc>) -> Result<Self> {
        let opened = Opened {
            checking: None,
            db: open::open_in_memory(now)?,
            key: None,
            loaded: None,
        };
        Ok(Self::on(opened, None))
    }

    fn on(opened: Opened, path: Option<PathBuf>) -> Self {
        let made_private = path.as_deref().is_some_and(make_private);
        Self {
            db: opened.db,
            checking: opened.checking,
            key: opened.key,
            made_private,
            path,
            device: "this".to_owned(),
            cached: opened.loaded.map(Cached::from),
            last_changes: None,
            lock: None,
            prunes: true,
            backed_up: None,
            placed: None,
            backup: None,
            detached: false,
        }
    }

    /// Returns whether the file is not open any more: it was replaced and could not be opened again, or turned out to
    /// be damaged. Nothing can be read or written then; who opens the file anew hears why.
    pub fn is_detached(&self) -> bool {
        self.detached
    }

    /// Waits until the file was checked. Before that, nothing can be written.
    pub(super) fn finish_check(&mut self) -> Result<()> {
        if self.detached {
            return Err(detached());
        }
        let checked = open::finish_check(&self.db, &mut self.checking);
        self.detached |= checked.is_err();
        checked.map_err(|error| self.with_path(error))
    }

    /// Lets the open file go, so that it can be replaced, until [`Workspace::attach`]. Returns the connection to it.
    pub(super) fn detach(&mut self, now: DateTime<Utc>) -> Result<Db> {
        let old = std::mem::replace(&mut self.db, open::open_in_memory(now)?);
        self.cached = None;
        self.detached = true;
        Ok(old)
    }

    /// Opens the file at `path`, which may have been replaced, by `key`.
    pub(super) fn attach(
        &mut self,
        path: &Path,
        key: Option<&DataKey>,
        now: DateTime<Utc>,
    ) -> Result<()> {
        self.detached = true;
        let opened = open::open(path, key, IfMissing::Refuse, now)?.checked()?;
        (self.db, self.key) = (opened.db, opened.key);
        // A new connection counts its versions anew.
        self.cached = None;
        self.detached = false;
        Ok(())
    }
}

/// What a workspace answers whose file is not open any more; the host opens the file anew, and hears why.
pub(super) fn detached() -> Error {
    Error::not_now("The file could not be opened again. Try again in a moment.")
}
