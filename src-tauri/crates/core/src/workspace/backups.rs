//! Backups of the open file, here and at a second place.

use std::{
    path::{Path, PathBuf},
    thread,
};

use chrono::{DateTime, TimeDelta, Utc};

use super::Workspace;
use crate::{
    Result,
    changes::Changes,
    store::{
        self, backup, rotation,
        safety::{self, Safety},
    },
};

/// How often a second place that is away is looked for.
const BETWEEN_LOOKS: TimeDelta = TimeDelta::hours(1);

impl Workspace {
    /// Takes a backup now, and returns where it is.
    pub fn back_up(&self, kind: backup::Kind, now: DateTime<Utc>) -> Result<PathBuf> {
        let path = self.on_disk()?;
        backup::take(&self.db, path, self.key.as_ref(), kind, now)
            .map_err(|error| self.with_path(error))
    }

    /// Begins the day's backup, and the pruning of the change log, once a day; not while the file is empty. A
    /// full disk must not keep anybody from working: what failed shows in Settings, where today's backup is
    /// missing.
    pub fn back_up_daily(&mut self, now: DateTime<Utc>) {
        let today = now.date_naive();
        let Some(path) = self.path.clone() else {
            return;
        };
        let place = self.place();
        let waits = |placed: DateTime<Utc>| now - placed < BETWEEN_LOOKS;
        let looked = place.is_none() || self.placed.is_some_and(waits);
        let taken = self.backed_up == Some(today);
        if taken && looked || !store::has_units(&self.db).unwrap_or(false) {
            return;
        }
        if self
            .backup
            .as_ref()
            .is_some_and(|running| !running.is_finished())
        {
            return;
        }
        self.prunes |= !taken;
        self.backed_up = Some(today);
        self.placed = Some(now);
        let key = self.key.clone();
        let take = move || {
            backup::take_daily(&path, key.as_ref(), now).ok();
            if let Some(place) = place {
                safety::catch_up(&path, &place, key.as_ref(), now).ok();
            }
            safety::drill_weekly(&path, key.as_ref(), now).ok();
        };
        self.backup = thread::Builder::new().spawn(take).ok();
    }

    /// Returns the second place for backups, where one was chosen.
    pub(super) fn place(&mut self) -> Option<PathBuf> {
        let records = self.records().ok()?;
        let place = &records.look.second_place;
        (!place.is_empty()).then(|| PathBuf::from(place))
    }

    /// Waits until the day's backup is taken.
    pub fn finish_backup(&mut self) {
        if let Some(running) = self.backup.take() {
            running.join().ok();
        }
    }

    /// Deletes what was not finished beside the file at `path`, among its backups, and at the second place.
    pub(super) fn remove_unfinished(&mut self, path: &Path) {
        backup::remove_unfinished(path);
        if let Some(place) = self.place() {
            backup::remove_unfinished_in(&safety::folder_at(&place, path));
        }
    }

    /// Returns the backups beside the file, newest first.
    pub fn backups(&self) -> Vec<backup::Backup> {
        self.path.as_deref().map(backup::list).unwrap_or_default()
    }

    /// Returns how many old daily backups are kept only because they hold much more than the newest.
    pub fn surplus_backups(&self) -> usize {
        self.path
            .as_deref()
            .map_or(0, |path| rotation::surplus(path).len())
    }

    /// Deletes the old daily backups that are kept only because they hold much more than the newest.
    pub fn delete_surplus_backups(&mut self) -> Result<()> {
        self.finish_check()?;
        rotation::delete_surplus(self.on_disk()?)
    }

    /// Chooses the folder that gets a copy of each daily backup, or none, and gives it what it misses at once.
    pub fn set_second_place(
        &mut self,
        place: Option<&Path>,
        now: DateTime<Utc>,
    ) -> Result<Changes> {
        let path = self.on_disk()?.to_owned();
        if let Some(place) = place {
            safety::check_place(place, &path)?;
        }
        let mut look = self.records()?.look.clone();
        look.second_place = place
            .map(|place| place.to_string_lossy().into_owned())
            .unwrap_or_default();
        let changes = self.edit_look(&look, now)?;
        self.finish_backup();
        safety::forget_place(&path)?;
        self.placed = None;
        self.back_up_daily(now);
        self.finish_backup();
        Ok(changes)
    }

    /// Returns the backups here and at the second place, newest first in each.
    pub fn backups_everywhere(&mut self) -> Result<Vec<PathBuf>> {
        let place = self.place();
        let path = self.on_disk()?;
        let second = place.map_or_else(Vec::new, |place| {
            backup::list_in(&safety::folder_at(&place, path))
        });
        let all = backup::list(path).into_iter().chain(second);
        Ok(all.map(|backup| PathBuf::from(backup.path)).collect())
    }

    /// Returns what is known about how safe the backups are.
    pub fn safety(&self) -> Safety {
        self.path().map(safety::of).unwrap_or_default()
    }
}
