//! Table `cancelled_meeting`.

use rusqlite::{Row, types::Value};

use crate::{
    Id,
    sources::CancelledMeeting,
    store::row::{Record, blob, number, read_version, stamp, text},
};

impl Record for CancelledMeeting {
    const TABLE: &'static str = "cancelled_meeting";
    const KIND: &'static str = "cancelled meeting";
    const COLUMNS: &'static [&'static str] =
        &["id", "source_id", "event", "original", "sequence", "stamp"];

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            seen: row.get("seen")?,
            source_id: row.get("source_id")?,
            event: row.get("event")?,
            original: row.get("original")?,
            version: read_version(row)?,
        })
    }

    fn values(&self) -> Vec<Value> {
        vec![
            blob(self.id),
            blob(self.source_id),
            text(&self.event),
            text(&self.original),
            number(self.version.sequence),
            stamp(self.version),
        ]
    }
}
