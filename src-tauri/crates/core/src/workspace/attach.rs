//! Letting the open file go while another takes its place, and opening it again.
//!
//! Protecting and erasing write `FILE.partial` and rename it, after resolving a link, so that the file behind the
//! link changes. Where the new file cannot be opened the workspace is *detached*: it answers nothing, and the
//! window opens the file again or says why it cannot.

use std::path::Path;

use chrono::{DateTime, Utc};

use super::Workspace;
use crate::{
    Result,
    keys::DataKey,
    store::{
        Db,
        open::{self, IfMissing},
    },
};

impl Workspace {
    /// Returns whether the file is not open any more: it was replaced and could not be opened again, or turned out to
    /// be damaged. Nothing can be read or written then; who opens the file anew hears why.
    pub fn is_detached(&self) -> bool {
        self.detached
    }

    /// Waits until the file was checked. Before that, nothing can be written.
    pub(super) fn finish_check(&mut self) -> Result<()> {
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
