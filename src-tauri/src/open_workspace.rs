//! What is open: one workspace, its clock, and the conversation on the coffee card.

mod open;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicU32;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use chrono::{DateTime, Utc};
use overture_api::host::WorkspaceChoice;
use overture_api::{ApiError, ErrorCode, Origin, Session};
use overture_core::keys::{DataKey, KeyFile};
use overture_core::model::Conversation;
use overture_core::transfer::Backup;
use overture_core::workspace::{Replacement, backups_of, replace_file};
use overture_core::{Id, files};
use serde_json::{Value, json};

use crate::arguments::{Arguments, Frozen, Opening};
use crate::folder::Folder;
use crate::opened::{clock, session};
use crate::protection;
pub(crate) use open::Locked;
use open::{Open, Opened, State};

/// How long the file that was closed may take to become free, before it is opened again.
const PATIENCE: Duration = Duration::from_secs(10);

/// The state of the app beside its windows.
pub(crate) struct OpenWorkspace {
    folder: Folder,
    frozen: Frozen,
    /// Held for a moment only, so that locking and closing wait for nothing.
    open: Mutex<Open>,
    /// Held by who opens a file, also while the keychain asks a person; `open` is locked inside it, never around it.
    opening: Mutex<()>,
    card: Mutex<Option<Id<Conversation>>>,
    /// How often in a row something was typed that did not open the file.
    pub(crate) wrong: AtomicU32,
}

impl OpenWorkspace {
    /// Returns the state before anything is open; the first call to [`OpenWorkspace::session`] opens what the
    /// command line asks for. A file that can't be opened is told by a call, so that the window says
    /// what happened and what to do.
    pub(crate) fn new(arguments: &Arguments, folder: Folder) -> Self {
        let open = Open::new(arguments.opening.clone());
        Self {
            folder,
            frozen: arguments.frozen,
            open: Mutex::new(open),
            opening: Mutex::new(()),
            card: Mutex::new(None),
            wrong: AtomicU32::new(0),
        }
    }

    pub(crate) fn folder(&self) -> &Folder {
        &self.folder
    }

    /// Returns the open workspace, or why none is open.
    pub(crate) fn session(&self) -> Result<Arc<Session>, ApiError> {
        if let Some(open) = self.as_it_is() {
            return open;
        }
        let _opening = lock(&self.opening);
        // Somebody else may have opened it meanwhile.
        if let Some(open) = self.as_it_is() {
            return open;
        }
        let (wanted, key, trusted) = {
            let open = lock(&self.open);
            (open.wanted.clone(), open.key.clone(), open.trusted)
        };
        self.wait_until_free();
        let opened = self.open_by_keychain(&wanted, key.as_ref(), trusted);
        let _session = session_of(&opened);
        lock(&self.open).take_in(opened)
    }

    /// Returns what is open, or why nothing is; `None` where the file has to be opened first.
    fn as_it_is(&self) -> Option<Result<Arc<Session>, ApiError>> {
        let mut open = lock(&self.open);
        let detached = match &open.is {
            State::Ready(session) if session.is_detached() => {
                open.trusted = false;
                std::mem::replace(&mut open.is, State::Refused)
            }
            State::Ready(session) => return Some(Ok(Arc::clone(session))),
            State::Refused => return None,
            State::Locked => {
                return Some(Err(protection::locked(&self.folder.file(&open.wanted))));
            }
            State::Closed => return Some(Err(closing())),
        };
        drop(open);
        drop(detached);
        None
    }

    /// Waits until the file that was let go is free: a call or a backup may still have it.
    fn wait_until_free(&self) {
        let free = lock(&self.open).free.take();
        if let Some(free) = free {
            free.recv_timeout(PATIENCE).ok();
        }
    }

    /// Opens another workspace in place of this one; where it cannot be opened, this one stays open. One that turns out
    /// to be damaged only while it is checked takes its place all the same.
    pub(crate) fn change_to(
        &self,
        which: WorkspaceChoice,
        path: Option<String>,
    ) -> Result<(), ApiError> {
        let opening = match (which, path) {
            (WorkspaceChoice::Own, _) => Opening::Own,
            (WorkspaceChoice::Sample, _) => Opening::Sample,
            (WorkspaceChoice::File, Some(path)) => Opening::File(PathBuf::from(path)),
            (WorkspaceChoice::File, None) => {
                return Err(ApiError::invalid(
                    "path",
                    "Choose the file that should be opened.",
                ));
            }
        };
        let _opening = lock(&self.opening);
        let path = files::behind_link(&self.folder.file(&opening));
        let before = {
            let mut open = lock(&self.open);
            open.lock_asked = false;
            match &open.is {
                State::Ready(session) => Some(Arc::clone(session)),
                State::Refused | State::Locked => None,
                State::Closed => return Err(closing()),
            }
        };
        if before.is_some_and(|session| session.path() == Some(path)) {
            return Ok(());
        }
        let mut next = Open::new(opening);
        match self.open_by_keychain(&next.wanted, None, next.trusted) {
            // The window asks for what opens it.
            Err(error) if error.code == ErrorCode::Protected => next.is = State::Locked,
            opened => drop(next.take_in(opened)?),
        }
        let before = {
            let mut open = lock(&self.open);
            if matches!(open.is, State::Closed) {
                return Err(closing());
            }
            let locked = open.lock_asked.then(|| next.lock());
            (std::mem::replace(&mut *open, next), locked)
        };
        drop(before);
        *lock(&self.card) = None;
        Ok(())
    }

    /// Opens a file without a key, or by `key`, or by what the keychain keeps for it.
    fn open_by_keychain(&self, opening: &Opening, key: Option<&DataKey>, trusted: bool) -> Opened {
        let session = |key| session(&self.folder, opening, key, trusted, self.frozen);
        match session(key) {
            Err(error) if error.code == ErrorCode::Protected => {
                let key = protection::key_of_keychain(&self.folder.file(opening))?;
                let (session, free) = session(Some(&key))?;
                Ok((session, free, Some(key)))
            }
            opened => opened.map(|(session, free)| (session, free, key.cloned())),
        }
    }

    /// Locks the protected workspace until it is unlocked, and returns what was open, for the caller to let go;
    /// nothing where there was none to lock.
    pub(crate) fn lock(&self) -> Option<Locked> {
        let locked = lock(&self.open).lock()?;
        *lock(&self.card) = None;
        Some(locked)
    }

    /// Opens the locked file by the key that `find` returns for its keys.
    pub(crate) fn unlock(
        &self,
        find: impl FnOnce(&Path) -> Result<DataKey, ApiError>,
    ) -> Result<(), ApiError> {
        let _opening = lock(&self.opening);
        let (wanted, trusted) = {
            let mut open = lock(&self.open);
            if matches!(open.is, State::Ready(_) | State::Closed) {
                return Ok(());
            }
            open.lock_asked = false;
            (open.wanted.clone(), open.trusted)
        };
        let key = find(&self.folder.file(&wanted))?;
        self.wait_until_free();
        let opened = session(&self.folder, &wanted, Some(&key), trusted, self.frozen);
        let opened = opened.map(|(session, free)| (session, free, Some(key.clone())));
        let _session = session_of(&opened);
        let mut open = lock(&self.open);
        if !open.lock_asked {
            if matches!(open.is, State::Locked) {
                open.is = State::Refused;
            }
            open.key = Some(key);
        }
        let taken = open.take_in(opened);
        drop(open);
        taken.map(drop)
    }

    /// Returns the file that should be open, and what opens it.
    pub(crate) fn keys(&self) -> Result<(PathBuf, Option<KeyFile>), ApiError> {
        let path = self.folder.file(&lock(&self.open).wanted);
        let keys = KeyFile::of(&path)?;
        Ok((path, keys))
    }

    /// Returns the file that should be open.
    pub(crate) fn path(&self) -> PathBuf {
        self.folder.file(&lock(&self.open).wanted)
    }

    /// Returns what should be open.
    pub(crate) fn opening(&self) -> Opening {
        lock(&self.open).wanted.clone()
    }

    /// Returns the present, in UTC; a frozen day is 08:00 in `zone`, an IANA name.
    pub(crate) fn now_in(&self, zone: &str) -> DateTime<Utc> {
        clock(self.frozen).now_in(zone)
    }

    /// Returns the file that should be open, and its backups.
    pub(crate) fn backups(&self) -> (PathBuf, Vec<Backup>) {
        let path = self.folder.file(&lock(&self.open).wanted);
        let backups = backups_of(&path);
        (path, backups)
    }

    /// Replaces the file that should be open and cannot be used, by a backup or an empty one. `typed` opens the
    /// backup where it is protected by another key than the file.
    pub(crate) fn replace_file(
        &self,
        backup: Option<&str>,
        typed: Option<&str>,
    ) -> Result<(), ApiError> {
        let _opening = lock(&self.opening);
        let (path, mut key) = {
            let open = lock(&self.open);
            match open.is {
                State::Ready(_) => {
                    return Err(refused(
                        "The file is open. Restore a backup in Settings.".to_owned(),
                    ));
                }
                State::Closed => return Err(closing()),
                State::Refused | State::Locked => {}
            }
            (self.folder.file(&open.wanted), open.key.clone())
        };
        let backup = backup.map(Path::new);
        if let (Some(backup), Some(typed)) = (backup, typed)
            && let Some(keys) = KeyFile::of(backup)?
        {
            key = Some(keys.open(typed)?);
        }
        let by = backup.map_or(Replacement::Nothing, Replacement::Backup);
        self.wait_until_free();
        replace_file(&path, by, key.as_ref(), clock(self.frozen).now())?;
        let mut open = lock(&self.open);
        open.key = key;
        if matches!(open.is, State::Locked) {
            open.is = State::Refused;
        }
        Ok(())
    }

    /// Opens one's own file and deletes that of the sample.
    pub(crate) fn remove_sample(&self) -> Result<(), ApiError> {
        if self
            .session()
            .is_ok_and(|session| session.origin() == Origin::Sample)
        {
            self.change_to(WorkspaceChoice::Own, None)?;
        }
        let sample = self.folder.sample();
        for file in with_companions(&sample) {
            if let Err(error) = fs::remove_file(&file)
                && error.kind() != std::io::ErrorKind::NotFound
            {
                return Err(refused(format!(
                    "{} could not be deleted. Close the program that uses it, then try again.",
                    file.display()
                )));
            }
        }
        Ok(())
    }

    /// Binds the one conversation that the card window may show.
    pub(crate) fn bind_card(&self, conversation: Id<Conversation>) {
        *lock(&self.card) = Some(conversation);
    }

    /// Returns the card of the conversation that is bound.
    pub(crate) fn card(&self) -> Result<Value, ApiError> {
        let bound = *lock(&self.card);
        let Some(conversation) = bound else {
            return Err(refused(
                "No conversation was chosen for the card. Open it from the conversation."
                    .to_owned(),
            ));
        };
        self.session()?
            .call("card", json!({ "conversationId": conversation }))
    }

    /// Lets the workspace go, so that its file is whole and free before the process ends.
    pub(crate) fn close(&self) {
        let before = std::mem::replace(&mut lock(&self.open).is, State::Closed);
        drop(before);
    }
}

/// Returns another handle of what was opened, to be dropped when `open` is unlocked again.
fn session_of(opened: &Opened) -> Option<Arc<Session>> {
    opened
        .as_ref()
        .ok()
        .map(|(session, ..)| Arc::clone(session))
}

/// A panic elsewhere must not lock the next one out: what is behind these locks is replaced as a whole.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn closing() -> ApiError {
    refused("Overture is closing.".to_owned())
}

fn refused(message: String) -> ApiError {
    ApiError {
        code: ErrorCode::NotNow,
        message,
        field: None,
        detail: None,
    }
}

/// Returns a data file with those that SQLite and the lock keep beside it.
fn with_companions(file: &Path) -> Vec<PathBuf> {
    ["", "-wal", "-shm", ".lock"]
        .iter()
        .map(|ending| {
            let mut name = file.as_os_str().to_owned();
            name.push(ending);
            PathBuf::from(name)
        })
        .collect()
}

#[cfg(test)]
mod tests;
