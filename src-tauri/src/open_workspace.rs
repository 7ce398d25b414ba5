//! What is open: one workspace, its clock, and the conversation on the coffee card.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicU32;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, Utc};
use overture_api::host::WorkspaceChoice;
use overture_api::{ApiError, Clock, ErrorCode, Origin, Session};
use overture_core::keys::{DataKey, KeyFile};
use overture_core::model::Conversation;
use overture_core::transfer::Backup;
use overture_core::workspace::{Replacement, backups_of, replace_file};
use overture_core::{Id, files};
use serde_json::{Value, json};

use crate::arguments::{Arguments, Frozen, Opening};
use crate::folder::Folder;
use crate::locale;
use crate::protection;

/// The state of the app beside its windows.
pub(crate) struct OpenWorkspace {
    folder: Folder,
    frozen: Frozen,
    open: Mutex<Open>,
    card: Mutex<Option<Id<Conversation>>>,
    /// How often in a row something was typed that did not open the file.
    pub(crate) wrong: AtomicU32,
}

/// What should be open, and what is.
struct Open {
    wanted: Opening,
    is: State,
    /// What opens the file, where it is protected and was unlocked.
    key: Option<DataKey>,
}

enum State {
    Ready(Arc<Session>),
    /// It is not open yet, or could not be opened. Each call tries again, so that closing the other
    /// program is enough.
    Refused,
    /// It is protected, and waits to be unlocked.
    Locked,
    /// The app is ending, and nothing may be opened any more.
    Closed,
}

impl OpenWorkspace {
    /// Returns the state before anything is open; the first call to [`OpenWorkspace::session`] opens what the
    /// command line asks for. A file that can't be opened is told by a call, so that the window says
    /// what happened and what to do.
    pub(crate) fn new(arguments: &Arguments, folder: Folder) -> Self {
        let open = Open {
            wanted: arguments.opening.clone(),
            is: State::Refused,
            key: None,
        };
        Self {
            folder,
            frozen: arguments.frozen,
            open: Mutex::new(open),
            card: Mutex::new(None),
            wrong: AtomicU32::new(0),
        }
    }

    pub(crate) fn folder(&self) -> &Folder {
        &self.folder
    }

    /// Returns the open workspace, or why none is open.
    pub(crate) fn session(&self) -> Result<Arc<Session>, ApiError> {
        let mut open = lock(&self.open);
        match &open.is {
            State::Ready(session) => Ok(Arc::clone(session)),
            State::Refused => {
                let opened = self.open_by_keychain(&open.wanted, open.key.as_ref());
                open.take_in(opened)
            }
            State::Locked => Err(protection::locked(&self.folder.file(&open.wanted))),
            State::Closed => Err(refused("Overture is closing.".to_owned())),
        }
    }

    /// Opens another workspace in place of this one; where that fails, this one stays open.
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
        let mut open = lock(&self.open);
        let path = self.folder.file(&opening);
        if let State::Ready(session) = &open.is
            && session.path() == Some(path)
        {
            return Ok(());
        }
        let mut next = Open {
            wanted: opening,
            is: State::Refused,
            key: None,
        };
        match self.open_by_keychain(&next.wanted, None) {
            // The window asks for what opens it.
            Err(error) if error.code == ErrorCode::Protected => next.is = State::Locked,
            opened => drop(next.take_in(opened)?),
        }
        *open = next;
        *lock(&self.card) = None;
        Ok(())
    }

    /// Opens a file without a key, or by `key`, or by what the keychain keeps for it.
    fn open_by_keychain(&self, opening: &Opening, key: Option<&DataKey>) -> Opened {
        match session(&self.folder, opening, key, self.frozen) {
            Err(error) if error.code == ErrorCode::Protected => {
                let key = protection::key_of_keychain(&self.folder.file(opening))?;
                let session = session(&self.folder, opening, Some(&key), self.frozen)?;
                Ok((session, Some(key)))
            }
            opened => Ok((opened?, key.cloned())),
        }
    }

    /// Lets the protected workspace go until it is unlocked. Returns whether there was one to lock.
    pub(crate) fn lock(&self) -> bool {
        let mut open = lock(&self.open);
        let State::Ready(session) = &open.is else {
            return false;
        };
        if !session.is_protected() {
            return false;
        }
        open.is = State::Locked;
        open.key = None;
        *lock(&self.card) = None;
        true
    }

    /// Opens the locked file by the key that `find` returns for its keys.
    pub(crate) fn unlock(
        &self,
        find: impl FnOnce(&Path) -> Result<DataKey, ApiError>,
    ) -> Result<(), ApiError> {
        let mut open = lock(&self.open);
        if matches!(open.is, State::Ready(_) | State::Closed) {
            return Ok(());
        }
        let path = self.folder.file(&open.wanted);
        let key = find(&path)?;
        open.key = Some(key);
        open.is = State::Refused;
        let opened = session(&self.folder, &open.wanted, open.key.as_ref(), self.frozen);
        let opened = opened.map(|session| (session, open.key.clone()));
        open.take_in(opened).map(drop)
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

    /// Returns the present, in UTC.
    pub(crate) fn now(&self) -> DateTime<Utc> {
        clock(self.frozen).now()
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
        let mut open = lock(&self.open);
        if matches!(open.is, State::Ready(_)) {
            return Err(refused(
                "The file is open. Restore a backup in Settings.".to_owned(),
            ));
        }
        let path = self.folder.file(&open.wanted);
        let backup = backup.map(Path::new);
        if let (Some(backup), Some(typed)) = (backup, typed)
            && let Some(keys) = KeyFile::of(backup)?
        {
            open.key = Some(keys.open(typed)?);
        }
        let by = backup.map_or(Replacement::Nothing, Replacement::Backup);
        replace_file(&path, by, open.key.as_ref(), clock(self.frozen).now())?;
        open.is = State::Refused;
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
                    "{} could not be deleted. Close what uses it, and repeat.",
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
        lock(&self.open).is = State::Closed;
    }
}

/// A workspace that was opened, and the key that it needed.
type Opened = Result<(Arc<Session>, Option<DataKey>), ApiError>;

impl Open {
    /// Notes what came of opening the file.
    fn take_in(&mut self, opened: Opened) -> Result<Arc<Session>, ApiError> {
        match opened {
            Ok((session, key)) => {
                self.is = State::Ready(Arc::clone(&session));
                self.key = key;
                Ok(session)
            }
            Err(error) => {
                if error.code == ErrorCode::Protected {
                    self.is = State::Locked;
                }
                Err(error)
            }
        }
    }
}

/// A panic elsewhere must not lock the next one out: what is behind these locks is replaced as a whole.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn refused(message: String) -> ApiError {
    ApiError {
        code: ErrorCode::NotNow,
        message,
        field: None,
        detail: None,
    }
}

fn session(
    folder: &Folder,
    opening: &Opening,
    key: Option<&DataKey>,
    frozen: Frozen,
) -> Result<Arc<Session>, ApiError> {
    // Where the folder can't be made, opening the file in it says so in better words.
    files::create_private_folder(folder.path())
        .and_then(|()| files::make_private(folder.path()))
        .ok();
    let path = folder.file(opening);
    let session = match opening {
        Opening::Own | Opening::File(_) => Session::open_with(&path, key, clock(frozen))?,
        Opening::Sample => Session::open_sample(&path, clock(frozen))?,
    };
    Ok(Arc::new(
        session
            .with_locale(&locale::of_system())
            .with_zone(&locale::zone_of_system()),
    ))
}

#[expect(
    clippy::disallowed_methods,
    reason = "one of the two hosts that read the clock"
)]
fn clock(frozen: Frozen) -> Clock {
    match frozen {
        Frozen::No => Clock::Host(Box::new(chrono::Utc::now)),
        Frozen::At(instant) => Clock::Frozen(instant),
        Frozen::Morning(day) => Clock::Day(day),
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
