//! Undo, redo, history and trash.

use chrono::{DateTime, Utc};

use super::Workspace;
use crate::{
    Error, Result,
    changes::{Changes, HistoryLine, Label, LabelCode},
    store::{log, trash},
};

impl Workspace {
    /// Takes back the newest change that is not taken back yet.
    pub fn undo(&mut self, now: DateTime<Utc>) -> Result<Changes> {
        let Some((set, label)) = log::course(&self.db)?.done.pop() else {
            return Err(Error::not_now("There is nothing to undo."));
        };
        let label = Label::new(LabelCode::Undone, &label.text());
        let ((), changes) =
            self.transact_in(&label, None, Some(set), now, |tx| log::revert(tx, set))?;
        Ok(changes)
    }

    /// Does again what was undone last.
    pub fn redo(&mut self, now: DateTime<Utc>) -> Result<Changes> {
        let Some((undo, _, label)) = log::course(&self.db)?.undone.pop() else {
            return Err(Error::not_now("There is nothing to do again."));
        };
        let label = Label::new(LabelCode::Redone, &label.text());
        let ((), changes) =
            self.transact_in(&label, None, Some(undo), now, |tx| log::revert(tx, undo))?;
        Ok(changes)
    }

    /// Forgets how the workspace came to be as it is, so that Undo cannot empty it. For the sample, which
    /// is there from the first moment.
    pub fn start_history_here(&mut self) -> Result<()> {
        self.cached = None;
        let tx = self.db.transaction()?;
        log::forget(&tx)?;
        Ok(tx.commit()?)
    }

    /// Returns the labels of what undo and redo would do.
    pub fn undo_and_redo(&self) -> Result<(Option<String>, Option<String>)> {
        let course = log::course(&self.db)?;
        Ok((
            course.done.last().map(|(_, label)| label.text()),
            course.undone.last().map(|(.., label)| label.text()),
        ))
    }

    /// Returns when the last change was made, UTC.
    pub fn last_saved(&self) -> Result<Option<DateTime<Utc>>> {
        log::last_at(&self.db)
    }

    /// Returns the newest `limit` changes, newest first.
    pub fn history(&self, limit: u32) -> Result<Vec<HistoryLine>> {
        log::history(&self.db, limit)
    }

    /// Returns what was deleted in the 30 days before `now` and is still gone, newest first.
    pub fn trash(&self, now: DateTime<Utc>) -> Result<Vec<HistoryLine>> {
        trash::trash(&self.db, now)
    }

    /// Brings back what the change set `set` deleted.
    pub fn restore_deleted(&mut self, set: i64, now: DateTime<Utc>) -> Result<Changes> {
        let Some(line) = self.trash(now)?.into_iter().find(|line| line.set == set) else {
            return Err(Error::NotFound { kind: "deletion" });
        };
        let label = Label::new(LabelCode::Restored, &line.label);
        let ((), changes) = self.transact(&label, now, |tx| log::revert(tx, set))?;
        Ok(changes)
    }

    /// Forgets for good what the change set `set` deleted. Backups made before still hold it.
    pub fn purge_deleted(&mut self, set: i64, now: DateTime<Utc>) -> Result<()> {
        if !self.trash(now)?.iter().any(|line| line.set == set) {
            return Err(Error::NotFound { kind: "deletion" });
        }
        let tx = self.db.transaction()?;
        trash::purge(&tx, set)?;
        Ok(tx.commit()?)
    }
}
