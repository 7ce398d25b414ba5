//! Table `conversation_fact`.

use rusqlite::{Row, types::Value};

use crate::{
    Id,
    conversations::ConversationFact,
    store::row::{Record, blob, number},
};

impl Record for ConversationFact {
    const TABLE: &'static str = "conversation_fact";
    const KIND: &'static str = "chosen fact";
    const COLUMNS: &'static [&'static str] = &["id", "conversation_id", "fact_id", "position"];

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            seen: row.get("seen")?,
            conversation_id: row.get("conversation_id")?,
            fact_id: row.get("fact_id")?,
            position: row.get("position")?,
        })
    }

    fn values(&self) -> Vec<Value> {
        vec![
            blob(self.id),
            blob(self.conversation_id),
            blob(self.fact_id),
            number(self.position),
        ]
    }
}
