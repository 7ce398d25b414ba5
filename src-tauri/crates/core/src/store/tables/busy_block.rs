//! Table `busy_block`.

use rusqlite::{Row, types::Value};

use crate::{
    Id, Result,
    records::BusyBlock,
    store::row::{Record, blob, instant, maybe_blob, number, read_version, stamp, text},
    validate,
};

impl Record for BusyBlock {
    const TABLE: &'static str = "busy_block";
    const KIND: &'static str = "busy time";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "leader_id",
        "source_id",
        "start_at",
        "end_at",
        "key",
        "title",
        "away",
        "event",
        "original",
        "sequence",
        "stamp",
    ];

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            seen: row.get("seen")?,
            leader_id: row.get("leader_id")?,
            source_id: row.get("source_id")?,
            key: row.get("key")?,
            start: row.get("start_at")?,
            end: row.get("end_at")?,
            title: row.get("title")?,
            away: row.get("away")?,
            event: row.get("event")?,
            original: row.get("original")?,
            version: read_version(row)?,
        })
    }

    fn values(&self) -> Vec<Value> {
        vec![
            blob(self.id),
            maybe_blob(self.leader_id),
            maybe_blob(self.source_id),
            instant(self.start),
            instant(self.end),
            text(&self.key),
            text(&self.title),
            number(self.away),
            text(&self.event),
            text(&self.original),
            number(self.version.sequence),
            stamp(self.version),
        ]
    }

    fn validate(&self) -> Result<()> {
        validate::busy_block(self)
    }
}
