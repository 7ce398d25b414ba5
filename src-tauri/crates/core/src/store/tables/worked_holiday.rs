//! Table `worked_holiday`.

use rusqlite::{Row, types::Value};

use crate::{
    Id,
    leaders::WorkedHoliday,
    store::row::{Record, blob, text},
};

impl Record for WorkedHoliday {
    const TABLE: &'static str = "worked_holiday";
    const KIND: &'static str = "holiday";
    const COLUMNS: &'static [&'static str] = &["id", "leader_id", "name"];

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            seen: row.get("seen")?,
            leader_id: row.get("leader_id")?,
            name: row.get("name")?,
        })
    }

    fn values(&self) -> Vec<Value> {
        vec![blob(self.id), blob(self.leader_id), text(&self.name)]
    }
}
