//! The second place for backups.

use std::path::Path;

use chrono::{DateTime, Utc};

use super::Workspace;
use crate::{
    Result,
    changes::Changes,
    store::safety::{self, Safety},
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

    /// Returns what is known about how safe the backups are.
    pub fn safety(&self) -> Safety {
        self.path().map(safety::of).unwrap_or_default()
    }
}
