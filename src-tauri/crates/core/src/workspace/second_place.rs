//! The second place for backups.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::Workspace;
use crate::{
    Result,
    changes::Changes,
    store::{
        backup,
        safety::{self, Safety},
    },
};

impl Workspace {
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
