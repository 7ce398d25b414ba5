//! Table `placement`.

use rusqlite::{Row, types::Value};

use crate::{
    Id,
    store::row::{Record, blob, maybe_text, text},
    units::Placement,
};

impl Record for Placement {
    const TABLE: &'static str = "placement";
    const KIND: &'static str = "placement";
    const COLUMNS: &'static [&'static str] =
        &["id", "leader_id", "unit_id", "role", "from_date", "to_date"];

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            seen: row.get("seen")?,
            leader_id: row.get("leader_id")?,
            unit_id: row.get("unit_id")?,
            role: row.get("role")?,
            from: row.get("from_date")?,
            to: row.get("to_date")?,
        })
    }

    fn values(&self) -> Vec<Value> {
        vec![
            blob(self.id),
            blob(self.leader_id),
            blob(self.unit_id),
            text(&self.role),
            maybe_text(self.from),
            maybe_text(self.to),
        ]
    }
}
