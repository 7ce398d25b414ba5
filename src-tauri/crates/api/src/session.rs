//! One open workspace, the clock of its host, and the calls on it.

use std::{
    any::Any,
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
};

use chrono::{DateTime, NaiveDate, Utc};
use overture_core::{
    Error, Records, Result, Workspace,
    calendar::{ClockTime, Now, zones},
    conversations::debrief::DateOrder,
    keys::DataKey,
    model::DataFileProblem,
    workspace::{Replacement, replace_file},
};
use serde_json::Value;

use crate::{
    ApiError, Beside, commands,
    host::Progress,
    jobs::Jobs,
    sample,
    table::{Answered, Run},
};

/// Where the time comes from.
pub enum Clock {
    /// From the host's own clock.
    Host(Box<dyn Fn() -> DateTime<Utc> + Send + Sync>),
    /// It stands still at an instant.
    Frozen(DateTime<Utc>),
    /// It stands still at 08:00 of a day, in my zone.
    Day(NaiveDate),
}

impl Clock {
    /// Returns the instant; a frozen day begins its work at 08:00 UTC.
    pub fn now(&self) -> DateTime<Utc> {
        self.now_in("Etc/UTC")
    }

    /// Returns the instant; a frozen day is 08:00 in `zone`, an IANA name.
    pub fn now_in(&self, zone: &str) -> DateTime<Utc> {
        match self {
            Self::Host(read) => read(),
            Self::Frozen(at) => *at,
            Self::Day(day) => {
                let eight = ClockTime::from_minutes(8 * 60).unwrap_or(ClockTime::MIDNIGHT);
                zones::to_utc(*day, eight, zone)
                    .unwrap_or_else(|| day.and_time(eight.into()).and_utc())
            }
        }
    }
}

/// What a session was opened on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// A person's own file.
    Own,
    Sample,
}

/// An open workspace with its clock. Calls wait for each other.
pub struct Session {
    workspace: Mutex<Workspace>,
    clock: Clock,
    origin: Origin,
    locale: String,
    zone: String,
    jobs: Jobs,
    /// What [`Session::is_protected`] and [`Session::is_detached`] answer while a call has the workspace.
    protected: AtomicBool,
    detached: AtomicBool,
    /// Dropped after the workspace, so that a host hears when the file is free.
    guard: Option<Box<dyn Any + Send + Sync>>,
}

/// What a handler has at hand during one call.
pub struct Call<'a> {
    pub workspace: &'a mut Workspace,
    /// The instant of the call.
    pub now: DateTime<Utc>,
    /// The same on my clock.
    pub local: Now,
    /// Whether this is the sample.
    pub origin: Origin,
    /// The system's locale, BCP 47; empty where the host does not know it.
    pub locale: &'a str,
    /// The system's IANA zone; empty where the host does not know it.
    pub zone: &'a str,
}

impl Call<'_> {
    /// Returns today in my zone.
    pub fn today(&self) -> NaiveDate {
        self.local.date()
    }

    /// Returns whether "11/12" is in November or in December, by the locale that holds.
    pub fn date_order(&self, records: &Records) -> DateOrder {
        DateOrder::of_locale(self.locale(records))
    }

    /// Returns the locale that a person set, else the system's.
    pub fn locale<'a>(&'a self, records: &'a Records) -> &'a str {
        match records.look.locale.as_str() {
            "" => self.locale,
            chosen => chosen,
        }
    }

    pub fn records(&mut self) -> Result<Arc<Records>> {
        self.workspace.records()
    }
}

impl Session {
    /// Returns a session on an open workspace.
    pub fn new(workspace: Workspace, clock: Clock, origin: Origin) -> Self {
        Self {
            protected: AtomicBool::new(workspace.is_protected()),
            detached: AtomicBool::new(workspace.is_detached()),
            workspace: Mutex::new(workspace),
            clock,
            origin,
            locale: String::new(),
            zone: String::new(),
            jobs: Jobs::default(),
            guard: None,
        }
    }

    /// Returns the session with something that is dropped once its file is free.
    #[must_use]
    pub fn with_guard(mut self, guard: impl Any + Send + Sync) -> Self {
        self.guard = Some(Box::new(guard));
        self
    }

    /// Returns the session with the system's locale (BCP 47), which holds until a person sets another.
    #[must_use]
    pub fn with_locale(mut self, locale: &str) -> Self {
        locale.clone_into(&mut self.locale);
        self
    }

    /// Returns the session with the system's IANA zone, which a new file proposes.
    #[must_use]
    pub fn with_zone(mut self, zone: &str) -> Self {
        zone.clone_into(&mut self.zone);
        self
    }

    /// Opens a file as its one window, creating it where it is missing, and takes the day's backup.
    pub fn open(path: &Path, clock: Clock) -> Result<Self, ApiError> {
        Self::open_with(path, None, clock)
    }

    /// Opens a file as [`Session::open`] does, by `key` where it is protected.
    pub fn open_with(path: &Path, key: Option<&DataKey>, clock: Clock) -> Result<Self, ApiError> {
        let workspace = Workspace::open_with(path, key, clock.now())?;
        Ok(Self::on_own(workspace, clock))
    }

    /// Opens a file as [`Workspace::open_at_once`] does, and takes the day's backup.
    pub fn open_at_once(
        path: &Path,
        key: Option<&DataKey>,
        clock: Clock,
    ) -> Result<Self, ApiError> {
        let workspace = Workspace::open_at_once(path, key, clock.now())?;
        Ok(Self::on_own(workspace, clock))
    }

    fn on_own(mut workspace: Workspace, clock: Clock) -> Self {
        workspace.back_up_daily(clock.now());
        Self::new(workspace, clock, Origin::Own)
    }

    /// Opens the sample file at `path`, filling it for today where it is new.
    pub fn open_sample(path: &Path, clock: Clock) -> Result<Self, ApiError> {
        let now = clock.now_in(sample::ZONE);
        let mut workspace = match Workspace::open(path, now) {
            // Nothing of a person's own was in it: it is made again.
            Err(Error::DataFile {
                problem: DataFileProblem::Lost,
                ..
            }) => {
                replace_file(path, Replacement::Nothing, None, now)?;
                Workspace::open(path, now)?
            }
            opened => opened?,
        };
        if workspace.records()?.units.is_empty() {
            let today = zones::today(now, sample::ZONE).unwrap_or_else(|| now.date_naive());
            let document = sample::resolve(today)?;
            workspace.import(&document, sample::NAME, now)?;
            workspace.start_history_here()?;
        }
        Ok(Self::new(workspace, clock, Origin::Sample))
    }

    /// Opens the sample workspace in memory.
    pub fn sample_in_memory(clock: Clock) -> Result<Self, ApiError> {
        let now = clock.now_in(sample::ZONE);
        let today = zones::today(now, sample::ZONE).unwrap_or_else(|| now.date_naive());
        let mut workspace = Workspace::in_memory(now)?;
        workspace.import(&sample::resolve(today)?, sample::NAME, now)?;
        workspace.start_history_here()?;
        Ok(Self::new(workspace, clock, Origin::Sample))
    }

    /// Runs a command, and returns its answer as JSON.
    pub fn call(&self, name: &str, request: Value) -> Result<Value, ApiError> {
        self.call_watched(name, request, &|_| {})
            .map(|answered| answered.answer)
    }

    /// Runs a command; `watch` hears how far long work has come.
    pub fn call_watched(
        &self,
        name: &str,
        request: Value,
        watch: &dyn Fn(Progress),
    ) -> Result<Answered, ApiError> {
        let run = match commands::find(name)?.run {
            Run::Long(run) => {
                let beside = Beside::new(self, watch);
                let answer = run(&beside, request)?;
                let changes = beside.take_changes();
                if changes.is_some() {
                    let mut workspace = self.workspace();
                    let now = self.moment(&mut workspace)?;
                    self.back_up_daily(&mut workspace, now.instant);
                }
                return Ok(Answered { answer, changes });
            }
            Run::Locked(run) => run,
        };
        let mut workspace = self.workspace();
        let local = self.moment(&mut workspace);
        self.note_file(&workspace);
        let local = local?;
        let now = local.instant;
        let mut call = Call {
            workspace: &mut workspace,
            now,
            local,
            origin: self.origin,
            locale: &self.locale,
            zone: &self.zone,
        };
        let answer = run(&mut call, request);
        self.note_file(call.workspace);
        let answer = answer?;
        let changes = call.workspace.take_changes();
        if changes.is_some() {
            self.back_up_daily(&mut workspace, now);
        }
        Ok(Answered { answer, changes })
    }

    /// Returns the present on my clock.
    pub(crate) fn moment(&self, workspace: &mut Workspace) -> Result<Now, ApiError> {
        let zone = workspace.records()?.me.zone.clone();
        Ok(Now::in_zone(self.clock.now_in(&zone), &zone))
    }

    /// Returns the workspace once nobody else has it. A panic in one call must not lock the next one
    /// out: `SQLite` has rolled its transaction back.
    pub(crate) fn workspace(&self) -> MutexGuard<'_, Workspace> {
        self.workspace
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) const fn jobs(&self) -> &Jobs {
        &self.jobs
    }

    /// Returns the file, or `None` where the workspace lives in memory.
    pub fn path(&self) -> Option<PathBuf> {
        self.workspace().path().map(Path::to_owned)
    }

    /// Returns a number that changes when another program has written to the file.
    pub fn data_version(&self) -> Result<i64, ApiError> {
        let mut workspace = self.workspace();
        let version = workspace.data_version();
        self.note_file(&workspace);
        Ok(version?)
    }

    /// Fills a file that is not of the table, such as a printed page, by the rules of exports: whole or not
    /// at all, for the owner alone, and never in place of one of Overture's own.
    pub fn export_with(
        &self,
        path: &Path,
        make: impl FnOnce(&Path) -> std::io::Result<()>,
    ) -> Result<(), ApiError> {
        let open = self.path();
        Ok(overture_core::files::write_with(
            path,
            open.as_deref(),
            make,
        )?)
    }

    /// Returns whether the file is encrypted. It waits for no call.
    pub fn is_protected(&self) -> bool {
        self.protected.load(Ordering::SeqCst)
    }

    /// Returns whether the file is not open any more, see [`Workspace::is_detached`]. It waits for no call.
    pub fn is_detached(&self) -> bool {
        self.detached.load(Ordering::SeqCst)
    }

    fn note_file(&self, workspace: &Workspace) {
        self.protected
            .store(workspace.is_protected(), Ordering::SeqCst);
        self.detached
            .store(workspace.is_detached(), Ordering::SeqCst);
    }

    /// Does to the file what is no command of the table, such as protecting it.
    pub fn with_file<T>(
        &self,
        work: impl FnOnce(&mut Workspace, DateTime<Utc>) -> Result<T>,
    ) -> Result<T, ApiError> {
        let mut workspace = self.workspace();
        let done = work(&mut workspace, self.clock.now());
        self.note_file(&workspace);
        Ok(done?)
    }

    /// Returns what the session was opened on.
    pub fn origin(&self) -> Origin {
        self.origin
    }

    /// Begins the day's backup, once a day while the program runs: at the start, or with the first change
    /// after midnight.
    fn back_up_daily(&self, workspace: &mut Workspace, now: DateTime<Utc>) {
        if self.origin == Origin::Own {
            workspace.back_up_daily(now);
        }
    }
}
