//! Table `absence`.

use rusqlite::{Row, types::Value};

use crate::{
    Id, Result,
    leaders::Absence,
    store::row::{Record, blob, maybe_blob, text},
    validate,
};

impl Record for Absence {
    const TABLE: &'static str = "absence";
    const KIND: &'static str = "absence";
    const COLUMNS: &'static [&'static str] = &["id", "leader_id", "first", "last", "note"];

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            seen: row.get("seen")?,
            leader_id: row.get("leader_id")?,
            first: row.get("first")?,
            last: row.get("last")?,
            note: row.get("note")?,
        })
    }

    fn values(&self) -> Vec<Value> {
        vec![
            blob(self.id),
            maybe_blob(self.leader_id),
            text(&self.first),
            text(&self.last),
            text(&self.note),
        ]
    }

    fn validate(&self) -> Result<()> {
        validate::span(self.first, self.last)
    }
}
