//! The open data file, and the one way to change it.
//!
//! Reading is [`Workspace::records`]: everything, in memory, shared. Every write goes through
//! `transact`, which runs in one transaction, records what changed, and gives the change a name. The
//! other files of this folder are the writes, one subject a file.

mod aims;
mod away;
mod backups;
mod calendars;
mod chain;
mod chats;
mod checks;
mod correct;
mod culture;
mod debrief;
mod erase;
mod exported;
mod facts;
mod feedback;
mod felt;
mod heard;
mod history;
mod language;
mod opening;
mod people;
mod promises;
mod protection;
mod readings;
mod recover;
mod reorganise;
mod review;
mod rhythm;
mod roll_forward;
mod rows;
mod search;
mod settings;
mod source_rows;
mod sources;
mod standing;
mod threads;
mod units;
mod week;

use std::{
    fs::File,
    path::{Path, PathBuf},
    sync::Arc,
    thread::JoinHandle,
};

use chrono::{DateTime, NaiveDate, Utc};

use crate::{
    Error, Id, Records, Result,
    changes::{Changes, Label, Written},
    files,
    keys::DataKey,
    store::{
        self, Db, backup, log,
        open::at,
        patch::{TouchedRow, patch},
        prune,
        row::{self, Record},
        verify::{self, Checking, Loaded},
    },
};

#[cfg(test)]
mod tests;

pub use crate::store::open::IfMissing;
pub use aims::SetAim;
pub use chain::{NewLink, NewMeasure, NewRival};
pub use chats::{CloseChat, PlanChat, PlannedChats};
pub use checks::AnswerStatement;
pub use culture::{
    AnswerSheet, CultureBatch, CultureGroup, ImportSheets, NewRemark, NewRound, NewStep, WhoseSheet,
};
pub use debrief::{DebriefEnd, DebriefLine};
pub use erase::OutOfReach;
pub use facts::{NewFact, NewTerm};
pub use feedback::{SetGuess, TellFeedback};
pub use heard::CapturedLine;
pub use language::NewWord;
pub use people::NewLeader;
pub use promises::NewPromise;
pub use protection::{NewProtection, NewWay, Protection, WaysChanged};
pub use readings::{FactOffer, NewReading, ReadingWritten};
pub use recover::{Replacement, RestorePreview, backups_of, replace_file};
pub use review::{EditReview, EditReviewLine};
pub use rhythm::{NewEntry, PackEntry};
pub use rows::{Editable, Kept};
pub use settings::{FirstRun, FirstRunUnit};
pub use sources::TakenIn;
pub use standing::{NewStanding, StandingMove};
pub use threads::{
    AnswerNotOurs, AnswerTry, AnswerUse, DecideIdea, Decision, Heard, IdeaParts, Joins,
    MergeSkills, NewChallenge, NewDelivery, NewEvidence, NewIdea, NewKnowHow, NewNeed, NewSkill,
    NewSolution, NewTie,
};

/// How many touched rows are read one by one; beyond that, reading everything again is quicker.
const FEW: usize = 200;

/// Every record as it was at `version` of the file, and the rows that were written here since.
struct Cached {
    version: i64,
    records: Arc<Records>,
    touched: Vec<TouchedRow>,
}

impl From<Loaded> for Cached {
    fn from(Loaded { version, records }: Loaded) -> Self {
        Self {
            version,
            records: Arc::new(records),
            touched: Vec::new(),
        }
    }
}

/// An open data file.
pub struct Workspace {
    db: Db,
    /// The check of the file, where nobody waited for it yet.
    checking: Option<Checking>,
    /// What the file is encrypted with; none where it is not protected.
    key: Option<DataKey>,
    path: Option<PathBuf>,
    device: String,
    cached: Option<Cached>,
    last_changes: Option<Changes>,
    /// Whether other accounts could read the file, or a backup, until it was opened.
    made_private: bool,
    /// Held for as long as the file is open; `None` beside a window that has it.
    lock: Option<File>,
    /// Whether the change log may hold more than undo and trash need.
    prunes: bool,
    /// The day of the last daily backup that was begun here.
    backed_up: Option<NaiveDate>,
    /// When the second place was last looked for from here.
    placed: Option<DateTime<Utc>>,
    backup: Option<JoinHandle<()>>,
    /// Whether the file is not open any more, see [`Workspace::is_detached`].
    detached: bool,
}

impl Drop for Workspace {
    fn drop(&mut self) {
        // The connection of the check must not be the last one to close the file.
        self.finish_check().ok();
        self.finish_backup();
    }
}

impl Workspace {
    /// Returns whether other accounts could read the file, or one beside it, until it was opened; they
    /// cannot any more.
    pub fn was_made_private(&self) -> bool {
        self.made_private
    }

    /// Returns where the file is; `None` where it lives in memory.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// Returns every record, as of the last commit of this or another program.
    pub fn records(&mut self) -> Result<Arc<Records>> {
        let version = self.data_version()?;
        let mut cached = match self.cached.take() {
            Some(cached) if cached.version == version => cached,
            Some(_) | None => Cached::from(Loaded {
                version,
                records: store::load_records(&self.db).map_err(|error| self.with_path(error))?,
            }),
        };
        if !cached.touched.is_empty() {
            // Copied only where somebody still looks at the records from before the write.
            patch(
                &self.db,
                Arc::make_mut(&mut cached.records),
                &cached.touched,
            )
            .map_err(|error| self.with_path(error))?;
            cached.touched.clear();
        }
        let records = Arc::clone(&cached.records);
        self.cached = Some(cached);
        Ok(records)
    }

    /// Notes which rows have to be read again.
    fn touch(&mut self, rows: Vec<TouchedRow>) {
        let cached = self.cached.take();
        self.cached = cached.and_then(|mut cached| {
            cached.touched.extend(rows);
            (cached.touched.len() <= FEW).then_some(cached)
        });
    }

    /// Writes what is no change that a person made, so that Undo passes over it. `work` returns the rows it
    /// touched.
    pub(crate) fn write_unlogged(
        &mut self,
        work: impl FnOnce(&Db) -> Result<Vec<TouchedRow>>,
    ) -> Result<()> {
        self.finish_check()?;
        let tx = store::transaction(&mut self.db)?;
        let rows = work(&tx)?;
        tx.commit()?;
        self.touch(rows);
        Ok(())
    }

    /// Returns a number that changes when another program has written to the file. Where the check of the file is over,
    /// what it found counts from here on.
    pub fn data_version(&mut self) -> Result<i64> {
        if self.checking.as_ref().is_some_and(Checking::is_over) {
            self.finish_check()?;
        }
        if self.detached {
            return Err(opening::detached());
        }
        store::data_version(&self.db).map_err(|error| self.with_path(error))
    }

    /// Runs `work` in one transaction under one change set; nothing is kept where it fails.
    pub(crate) fn transact<T>(
        &mut self,
        label: &Label,
        now: DateTime<Utc>,
        work: impl FnOnce(&Db) -> Result<T>,
    ) -> Result<(T, Changes)> {
        self.transact_in(label, None, None, now, work)
    }

    pub(crate) fn transact_in<T>(
        &mut self,
        label: &Label,
        session: Option<&str>,
        undoes: Option<i64>,
        now: DateTime<Utc>,
        work: impl FnOnce(&Db) -> Result<T>,
    ) -> Result<(T, Changes)> {
        self.finish_check()?;
        let path = self.path.clone().unwrap_or_default();
        let run = || -> Result<_> {
            let tx = store::transaction(&mut self.db)?;
            let seq = log::begin(&tx, &self.device, label, session, undoes, now)?;
            let value = work(&tx)?;
            let (changes, rows) = log::close(&tx, seq, label)?;
            // A file that cannot be made smaller must not keep anybody from writing.
            let prunes = self.prunes && prune::prune(&tx, now).unwrap_or(false);
            prune::shrink(&tx).ok();
            tx.commit()?;
            Ok((value, changes, rows, prunes))
        };
        let (value, changes, rows, prunes) = run().map_err(|error| at(&path, error))?;
        self.prunes = prunes;
        self.touch(rows);
        if !changes.tables.is_empty() {
            self.last_changes = Some(changes.clone());
        }
        Ok((value, changes))
    }

    /// Notes that anything may have changed, in a way that Undo does not know.
    fn changed_anywhere(&mut self) {
        self.last_changes = Some(Changes {
            set: 0,
            label: String::new(),
            tables: Vec::new(),
        });
    }

    /// Returns what the last write did, once; nothing where it changed nothing.
    pub fn take_changes(&mut self) -> Option<Changes> {
        self.last_changes.take()
    }

    /// Runs `work` as [`Workspace::transact`] does, and returns the row it names as it then is.
    pub(crate) fn write<R: Record>(
        &mut self,
        label: &Label,
        now: DateTime<Utc>,
        work: impl FnOnce(&Db) -> Result<Id<R>>,
    ) -> Result<Written<R>> {
        let (id, changes) = self.transact(label, now, work)?;
        Ok(Written {
            row: Some(row::get(&self.db, id)?),
            changes,
        })
    }

    /// Deletes by `work`, and returns what that did.
    pub(crate) fn remove<R>(
        &mut self,
        label: &Label,
        now: DateTime<Utc>,
        work: impl FnOnce(&Db) -> Result<()>,
    ) -> Result<Written<R>> {
        let ((), changes) = self.transact(label, now, work)?;
        Ok(Written { row: None, changes })
    }

    /// Writes an export to `path`, whole or not at all, for the owner's eyes alone. Refused where `path`
    /// leads to a file that Overture lives on.
    pub fn export_to(&self, path: &Path, content: &[u8]) -> Result<()> {
        files::write(path, content, self.path())
    }

    fn on_disk(&self) -> Result<&Path> {
        self.path.as_deref().ok_or_else(|| {
            Error::not_now("This workspace lives in memory only. Open one from a file first.")
        })
    }

    fn with_path(&self, error: Error) -> Error {
        at(self.path.as_deref().unwrap_or(Path::new("")), error)
    }
}

/// Checks that the file at `path` can be used, without changing it: by the same rules as opening it, and by `key`
/// where it is protected.
pub fn check_file(path: &Path, key: Option<&DataKey>) -> Result<()> {
    verify::verify_file(path, key)
}

/// Takes the rights of other accounts from a data file and what is beside it. Returns whether there were
/// any.
fn make_private(path: &Path) -> bool {
    let mut any = backup::make_all_private(path);
    for suffix in [""].iter().chain(&files::SIDE_FILES) {
        any |= files::make_private(&files::with_suffix(path, suffix)).unwrap_or(false);
    }
    any
}
