//! Table `finding`.

use rusqlite::{Row, types::Value};

use crate::{
    Id,
    conversations::Finding,
    store::row::{Record, blob, maybe_text, read_word, text, word},
};

impl Record for Finding {
    const TABLE: &'static str = "finding";
    const KIND: &'static str = "finding";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "leader_id",
        "unit_id",
        "conversation_id",
        "kind",
        "body",
        "said_on",
        "closed_on",
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
            kind: read_word(row, "kind")?,
            text: row.get("body")?,
            said_on: row.get("said_on")?,
            closed_on: row.get("closed_on")?,
        })
    }

    fn values(&self) -> Vec<Value> {
        vec![
            blob(self.id),
            blob(self.leader_id),
            blob(self.unit_id),
            blob(self.conversation_id),
            word(self.kind),
            text(&self.text),
            text(&self.said_on),
            maybe_text(self.closed_on),
        ]
    }
}
