//! Table `occurrence`.

use rusqlite::{Row, types::Value};

use crate::{
    Id, Result,
    rhythm::StoredOccurrence,
    store::row::{Record, blob, read_word, text, word},
    validate,
};

impl Record for StoredOccurrence {
    const TABLE: &'static str = "occurrence";
    const KIND: &'static str = "date";
    const COLUMNS: &'static [&'static str] =
        &["id", "entry_id", "key", "first", "last", "state", "note"];

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            seen: row.get("seen")?,
            entry_id: row.get("entry_id")?,
            key: row.get("key")?,
            first: row.get("first")?,
            last: row.get("last")?,
            state: read_word(row, "state")?,
            note: row.get("note")?,
        })
    }

    fn values(&self) -> Vec<Value> {
        vec![
            blob(self.id),
            blob(self.entry_id),
            text(&self.key),
            text(&self.first),
            text(&self.last),
            word(self.state),
            text(&self.note),
        ]
    }

    fn validate(&self) -> Result<()> {
        validate::span(self.first, self.last)
    }
}
