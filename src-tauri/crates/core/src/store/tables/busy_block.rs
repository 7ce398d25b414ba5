//! Table `busy_block`.

use rusqlite::{Row, types::Value};

use crate::{
    Id,
    records::BusyBlock,
    store::row::{Record, blob, instant, maybe_blob},
};

impl Record for BusyBlock {
    const TABLE: &'static str = "busy_block";
    const KIND: &'static str = "busy time";
    const COLUMNS: &'static [&'static str] = &["id", "leader_id", "start_at", "end_at"];

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            seen: row.get("seen")?,
            leader_id: row.get("leader_id")?,
            start: row.get("start_at")?,
            end: row.get("end_at")?,
        })
    }

    fn values(&self) -> Vec<Value> {
        vec![
            blob(self.id),
            maybe_blob(self.leader_id),
            instant(self.start),
            instant(self.end),
        ]
    }
}
