//! Table `worked_day`.

use rusqlite::{Row, types::Value};

use crate::{
    Id,
    store::row::{Record, blob, maybe_blob, text},
    units::WorkedDay,
};

impl Record for WorkedDay {
    const TABLE: &'static str = "worked_day";
    const KIND: &'static str = "worked day";
    const COLUMNS: &'static [&'static str] = &["id", "unit_id", "leader_id", "date", "note"];

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            seen: row.get("seen")?,
            unit_id: row.get("unit_id")?,
            leader_id: row.get("leader_id")?,
            date: row.get("date")?,
            note: row.get("note")?,
        })
    }

    fn values(&self) -> Vec<Value> {
        vec![
            blob(self.id),
            maybe_blob(self.unit_id),
            maybe_blob(self.leader_id),
            text(&self.date),
            text(&self.note),
        ]
    }
}
