//! Table `opener_asked`.

use rusqlite::{Row, types::Value};

use crate::{
    Id,
    openers::OpenerAsked,
    store::row::{Record, blob, number, read_word, text, word},
};

impl Record for OpenerAsked {
    const TABLE: &'static str = "opener_asked";
    const KIND: &'static str = "asked opener";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "leader_id",
        "unit_id",
        "conversation_id",
        "opener",
        "on_date",
        "depth",
    ];

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            seen: row.get("seen")?,
            leader_id: row.get("leader_id")?,
            unit_id: row.get("unit_id")?,
            conversation_id: row.get("conversation_id")?,
            opener: row.get("opener")?,
            on: row.get("on_date")?,
            depth: read_word(row, "depth")?,
        })
    }

    fn values(&self) -> Vec<Value> {
        vec![
            blob(self.id),
            blob(self.leader_id),
            blob(self.unit_id),
            blob(self.conversation_id),
            number(self.opener),
            text(&self.on),
            word(self.depth),
        ]
    }
}
