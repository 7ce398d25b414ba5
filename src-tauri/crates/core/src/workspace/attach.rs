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
    /// Returns whether the file was replaced and could not be opened again. Nothing can be read or written then; who
    /// opens the file anew hears why.
    pub fn is_detached(&self) -> bool {
        self.detached
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
        ((self.db, self.key), _) = open::open(path, key, IfMissing::Refuse, now)?;
        // A new connection counts its versions anew.
        self.cached = None;
        self.detached = false;
        Ok(())
    }
}
