//! Table `exported_event`.

use rusqlite::{Row, types::Value};

use crate::{
    Id,
    store::row::{Record, blob, number, read_word, text, word},
    transfer::exported::ExportedEvent,
};

impl Record for ExportedEvent {
    const TABLE: &'static str = "exported_event";
    const KIND: &'static str = "exported event";
    const COLUMNS: &'static [&'static str] = &["id", "uid", "sequence", "first", "after", "state"];

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            seen: row.get("seen")?,
            uid: row.get("uid")?,
            sequence: row.get("sequence")?,
            first: row.get("first")?,
            after: row.get("after")?,
            state: read_word(row, "state")?,
        })
    }

    fn values(&self) -> Vec<Value> {
        vec![
            blob(self.id),
            text(&self.uid),
            number(self.sequence),
            text(&self.first),
            text(&self.after),
            word(self.state),
        ]
    }
}
