//! What should be open, and what is.

use std::sync::Arc;
use std::sync::mpsc::Receiver;

use overture_api::{ApiError, ErrorCode, Session};
use overture_core::keys::DataKey;

use super::closing;
use crate::arguments::Opening;
use crate::protection;

pub(super) struct Open {
    pub(super) wanted: Opening,
    pub(super) is: State,
    /// What opens the file, where it is protected and was unlocked.
    pub(super) key: Option<DataKey>,
    /// Ends when the file that was opened last is free again.
    pub(super) free: Option<Receiver<()>>,
    /// Whether nothing went wrong with the file yet, so that it may be shown while it is still checked.
    pub(super) trusted: bool,
    /// Whether it was locked since a person asked for a file: a protected one that opens only now is locked at once.
    pub(super) lock_asked: bool,
}

pub(super) enum State {
    Ready(Arc<Session>),
    /// It is not open yet, or could not be opened. Each call tries again, so that closing the other
    /// program is enough.
    Refused,
    /// It is protected, and waits to be unlocked.
    Locked,
    /// The app is ending, and nothing may be opened any more.
    Closed,
}

/// A workspace that was opened, what ends when its file is free again, and the key that it needed.
pub(super) type Opened = Result<(Arc<Session>, Receiver<()>, Option<DataKey>), ApiError>;

/// A file was locked: what was open of it, for the caller to drop.
pub(crate) struct Locked {
    _session: Option<Arc<Session>>,
}

impl Open {
    /// Nothing of `wanted` is open yet.
    pub(super) fn new(wanted: Opening) -> Self {
        Self {
            wanted,
            is: State::Refused,
            key: None,
            free: None,
            trusted: true,
            lock_asked: false,
        }
    }

    /// Stores the outcome of opening the file. The caller keeps the session until this is unlocked: dropping it takes
    /// time.
    pub(super) fn take_in(&mut self, opened: Opened) -> Result<Arc<Session>, ApiError> {
        if matches!(self.is, State::Closed) {
            return Err(closing());
        }
        match opened {
            Ok((session, free, key)) => {
                self.is = State::Ready(Arc::clone(&session));
                self.key = key;
                self.free = Some(free);
                if self.lock_asked && self.lock().is_some() {
                    return Err(protection::locked(&session.path().unwrap_or_default()));
                }
                self.lock_asked = false;
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

    /// Locks a protected file until it is unlocked; nothing where there is none to lock.
    pub(super) fn lock(&mut self) -> Option<Locked> {
        self.lock_asked = true;
        let session = match &self.is {
            State::Ready(session) if session.is_protected() => Some(Arc::clone(session)),
            // It was unlocked, and would open with its key as soon as it can be opened.
            State::Refused if self.key.is_some() => None,
            State::Ready(_) | State::Refused | State::Locked | State::Closed => return None,
        };
        self.is = State::Locked;
        self.key = None;
        Some(Locked { _session: session })
    }
}
