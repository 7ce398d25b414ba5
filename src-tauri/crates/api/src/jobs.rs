//! Long work beside the workspace: it holds no lock while it reads, tells how far it has come, and can
//! be cancelled.
//!
//! Whoever asks gives the job a name, and may say `job_cancel` with it while the call is under way. The
//! terminal gives none, and waits.
//!
//! The call lasts as long as the work, so that no answer has to be stored and fetched. An import takes exactly what
//! its preview read, which stays in memory under an id.

use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
};

use chrono::{DateTime, NaiveDate, Utc};
use overture_core::{
    Error, Records, Workspace,
    changes::Changes,
    contacts::{ContactFile, ContactFileProblem},
    sources::Incoming,
};

use crate::{ApiError, Session, host::Progress};

/// The jobs that are under way, and what the last look at files found.
#[derive(Default)]
pub(crate) struct Jobs {
    running: Mutex<BTreeMap<String, Arc<AtomicBool>>>,
    pub(crate) calendars: Look<Vec<Arc<Looked>>>,
    pub(crate) contacts: Look<Vec<Arc<LookedContacts>>>,
}

/// What the last look at files found, under a number: an import takes exactly that, and nothing newer.
#[derive(Default)]
pub(crate) struct Look<T>(Mutex<(u64, Option<T>)>);

impl<T: Clone> Look<T> {
    /// Keeps what a look found, in place of the look before, and returns its name.
    pub(crate) fn keep(&self, found: &T) -> String {
        let mut kept = held(&self.0);
        kept.0 += 1;
        kept.1 = Some(found.clone());
        kept.0.to_string()
    }

    /// Returns what the look of that name found.
    pub(crate) fn get(&self, name: &str) -> Result<T, ApiError> {
        let kept = held(&self.0);
        let found = kept.1.as_ref().filter(|_| kept.0.to_string() == name);
        found.cloned().ok_or_else(|| {
            Error::not_now(
                "Other files were looked at since. Look at these again, then import them.",
            )
            .into()
        })
    }

    pub(crate) fn forget(&self) {
        held(&self.0).1 = None;
    }
}

/// A file that was looked at.
pub(crate) enum Looked {
    Readable(Incoming),
    /// Its name, and why nothing of it can be read.
    Unreadable(String, String),
}

/// A file of contacts that was looked at: its name, and what it holds.
pub(crate) type LookedContacts = (String, Result<ContactFile, ContactFileProblem>);

impl Jobs {
    /// Asks the job of that name to stop; one that has ended needs no asking.
    pub(crate) fn cancel(&self, name: &str) {
        if let Some(flag) = held(&self.running).get(name) {
            flag.store(true, Ordering::Relaxed);
        }
    }
}

/// What a handler of long work has at hand.
pub struct Beside<'a> {
    session: &'a Session,
    watch: &'a dyn Fn(Progress),
    changes: RefCell<Option<Changes>>,
}

impl<'a> Beside<'a> {
    pub(crate) fn new(session: &'a Session, watch: &'a dyn Fn(Progress)) -> Self {
        Self {
            session,
            watch,
            changes: RefCell::new(None),
        }
    }

    pub fn now(&self) -> Result<DateTime<Utc>, ApiError> {
        let now = self.session.moment(&mut self.session.workspace())?;
        Ok(now.instant)
    }

    /// Returns today in my zone.
    pub fn today(&self) -> Result<NaiveDate, ApiError> {
        let now = self.session.moment(&mut self.session.workspace())?;
        Ok(now.date())
    }

    /// Returns every record; the lock is held no longer than that takes.
    pub fn records(&self) -> Result<Arc<Records>, ApiError> {
        Ok(self.session.workspace().records()?)
    }

    /// Writes, with the lock held.
    pub(crate) fn write<T>(
        &self,
        work: impl FnOnce(&mut Workspace) -> overture_core::Result<T>,
    ) -> Result<T, ApiError> {
        let mut workspace = self.session.workspace();
        let done = work(&mut workspace)?;
        *self.changes.borrow_mut() = workspace.take_changes();
        Ok(done)
    }

    pub(crate) fn jobs(&self) -> &Jobs {
        self.session.jobs()
    }

    /// Begins a job; without a name nobody hears of it, and nobody cancels it.
    pub(crate) fn job(&self, name: Option<String>) -> Job<'_> {
        let flag = Arc::new(AtomicBool::new(false));
        if let Some(name) = &name {
            held(&self.jobs().running).insert(name.clone(), Arc::clone(&flag));
        }
        Job {
            jobs: self.jobs(),
            name,
            flag,
            told: Cell::new(0),
            watch: self.watch,
        }
    }

    pub(crate) fn take_changes(&self) -> Option<Changes> {
        self.changes.take()
    }
}

/// A job that is under way; it ends when this value goes.
pub(crate) struct Job<'a> {
    jobs: &'a Jobs,
    name: Option<String>,
    flag: Arc<AtomicBool>,
    told: Cell<u16>,
    watch: &'a dyn Fn(Progress),
}

impl Job<'_> {
    /// Tells how far it has come, and returns whether to go on.
    pub(crate) fn go_on(&self, permille: u16) -> bool {
        if let Some(name) = &self.name
            && permille > self.told.get()
        {
            self.told.set(permille);
            (self.watch)(Progress {
                job: name.clone(),
                permille,
            });
        }
        !self.flag.load(Ordering::Relaxed)
    }

    /// Returns the answer of a job that was cancelled.
    pub(crate) fn cancelled() -> ApiError {
        Error::not_now("Cancelled. Nothing was imported.").into()
    }
}

impl Drop for Job<'_> {
    fn drop(&mut self) {
        if let Some(name) = &self.name {
            held(&self.jobs.running).remove(name);
        }
    }
}

/// A panic elsewhere must not lock the next one out: what is behind these locks is replaced as a whole.
fn held<T>(lock: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}
