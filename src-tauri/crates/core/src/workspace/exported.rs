//! What was written into calendar files.

use super::Workspace;
use crate::{
    Result,
    model::ExportedEvent,
    store::{
        patch::TouchedRow,
        row::{insert, overwrite},
    },
};

impl Workspace {
    /// Remembers what a file of chats holds. It is no change that a person made: Undo passes over it.
    pub fn remember_exported(&mut self, events: &[ExportedEvent]) -> Result<()> {
        let records = self.records()?;
        let known = &records.exported_events;
        self.write_unlogged(|tx| {
            for event in events {
                if known.iter().any(|one| one.id == event.id) {
                    overwrite(tx, event)?;
                } else {
                    insert(tx, event)?;
                }
            }
            Ok(events
                .iter()
                .map(|event| TouchedRow::of(event.id))
                .collect())
        })
    }
}
