//! Undo, redo, history and trash.

use chrono::{DateTime, NaiveDate, Utc};

use super::Workspace;
use crate::{
    Error, Result,
    calendar::{ClockTime, zones},
    changes::{Changes, HistoryLine, Label, LabelCode},
    store::{
        self, log,
        revert::{Insist, revert, with_parents},
        search, trash,
    },
};

impl Workspace {
    /// Takes back the newest change that is not taken back yet.
    pub fn undo(&mut self, now: DateTime<Utc>) -> Result<Changes> {
        let Some((set, label)) = log::course(&self.db)?.done.pop() else {
            return Err(Error::not_now("There is nothing to undo."));
        };
        let label = Label::new(LabelCode::Undone, &label.text());
        let ((), changes) = self.transact_in(&label, None, Some(set), now, |tx| {
            revert(tx, set, Insist::OnAll)
        })?;
        Ok(changes)
    }

    /// Does again what was undone last.
    pub fn redo(&mut self, now: DateTime<Utc>) -> Result<Changes> {
        let Some((undo, _, label)) = log::course(&self.db)?.undone.pop() else {
            return Err(Error::not_now("There is nothing to do again."));
        };
        let label = Label::new(LabelCode::Redone, &label.text());
        let ((), changes) = self.transact_in(&label, None, Some(undo), now, |tx| {
            revert(tx, undo, Insist::OnAll)
        })?;
        Ok(changes)
    }

    /// Forgets how the workspace came to be as it is, so that Undo cannot empty it. For the sample, which
    /// is there from the first moment.
    pub fn start_history_here(&mut self) -> Result<()> {
        self.finish_check()?;
        let tx = self.db.transaction()?;
        log::forget(&tx)?;
        tx.commit()?;
        self.last_changes = None;
        Ok(())
    }

    /// Returns the labels of what undo and redo would do.
    pub fn undo_and_redo(&self) -> Result<(Option<String>, Option<String>)> {
        let course = log::course(&self.db).map_err(|error| self.with_path(error))?;
        Ok((
            course.done.last().map(|(_, label)| label.text()),
            course.undone.last().map(|(.., label)| label.text()),
        ))
    }

    /// Returns when the last change was made, UTC.
    pub fn last_saved(&self) -> Result<Option<DateTime<Utc>>> {
        log::last_at(&self.db).map_err(|error| self.with_path(error))
    }

    /// Returns the day of the last change before `today`, both in my zone; `None` where there is none.
    pub fn last_saved_before(&mut self, today: NaiveDate) -> Result<Option<NaiveDate>> {
        let zone = self.records()?.me.zone.clone();
        let Some(begin) = zones::to_utc(today, ClockTime::MIDNIGHT, &zone) else {
            return Ok(None);
        };
        let last = log::last_before(&self.db, begin)?;
        Ok(last.and_then(|last| zones::today(last, &zone)))
    }

    /// Returns the newest `limit` changes, newest first.
    pub fn history(&self, limit: u32) -> Result<Vec<HistoryLine>> {
        log::history(&self.db, limit).map_err(|error| self.with_path(error))
    }

    /// Returns what was deleted in the 30 days before `now` and is still gone, newest first.
    pub fn trash(&self, now: DateTime<Utc>) -> Result<Vec<HistoryLine>> {
        trash::trash(&self.db, now).map_err(|error| self.with_path(error))
    }

    /// Restores what the change set `set` deleted, and with it what that belongs to and was deleted as well.
    pub fn restore_deleted(&mut self, set: i64, now: DateTime<Utc>) -> Result<Changes> {
        self.require_in_trash(set, now)?;
        let sets = with_parents(&self.db, set)?;
        let names = log::names(&self.db, &sets)?;
        let label = Label::new(LabelCode::Restored, &names.join(", "));
        let ((), changes) = self.transact(&label, now, |tx| revert(tx, set, Insist::OnNone))?;
        Ok(changes)
    }

    /// Forgets for good what the change set `set` deleted. Backups made before still hold it.
    pub fn purge_deleted(&mut self, set: i64, now: DateTime<Utc>) -> Result<()> {
        self.require_in_trash(set, now)?;
        self.finish_check()?;
        let tx = self.db.transaction()?;
        trash::purge(&tx, set)?;
        search::forget_deleted(&tx)?;
        tx.commit()?;
        self.changed_anywhere();
        store::empty_log(&self.db).map_err(|error| self.with_path(error))
    }

    fn require_in_trash(&self, set: i64, now: DateTime<Utc>) -> Result<()> {
        if self.trash(now)?.iter().any(|line| line.set == set) {
            return Ok(());
        }
        Err(Error::NotFound { kind: "deletion" })
    }
}
