//! Table `entry_felt`.

use rusqlite::{Row, types::Value};

use crate::{
    Id,
    rhythm::Felt,
    store::row::{Record, blob, maybe_word, read_maybe_word, read_scope, scope_leader, scope_unit},
};

impl Record for Felt {
    const TABLE: &'static str = "entry_felt";
    const KIND: &'static str = "felt load";
    const COLUMNS: &'static [&'static str] = &["id", "entry_id", "unit_id", "leader_id", "load"];

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            seen: row.get("seen")?,
            entry_id: row.get("entry_id")?,
            scope: read_scope(row)?,
            load: read_maybe_word(row, "load")?,
        })
    }

    fn values(&self) -> Vec<Value> {
        vec![
            blob(self.id),
            blob(self.entry_id),
            scope_unit(self.scope),
            scope_leader(self.scope),
            maybe_word(self.load),
        ]
    }
}
