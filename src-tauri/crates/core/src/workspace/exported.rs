//! What was written into calendar files.

use super::Workspace;
use crate::{
    Result,
    model::ExportedEvent,
    store::{
        self,
        row::{insert, overwrite},
    },
};

impl Workspace {
    /// Remembers what a file of chats holds. It is no change that a person made: Undo passes over it.
    pub fn remember_exported(&mut self, events: &[ExportedEvent]) -> Result<()> {
        self.cached = None;
        let tx = store::transaction(&mut self.db)?;
        let known = store::load_records(&tx)?.exported_events;
        for event in events {
            if known.iter().any(|one| one.id == event.id) {
                overwrite(&tx, event)?;
            } else {
                insert(&tx, event)?;
            }
        }
        Ok(tx.commit()?)
    }
}
