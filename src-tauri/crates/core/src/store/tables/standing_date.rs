//! Table `standing_date`.

use rusqlite::{Row, types::Value};

use crate::{
    Id,
    standing::StandingDate,
    store::row::{Record, blob, maybe_blob, maybe_text, read_maybe_with, read_word, text, word},
};

impl Record for StandingDate {
    const TABLE: &'static str = "standing_date";
    const KIND: &'static str = "date";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "standing_id",
        "key",
        "state",
        "date",
        "time",
        "conversation_id",
    ];

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            seen: row.get("seen")?,
            standing_id: row.get("standing_id")?,
            key: row.get("key")?,
            state: read_word(row, "state")?,
            date: row.get("date")?,
            time: read_maybe_with(row, "time", |text| text.parse().ok())?,
            conversation_id: row.get("conversation_id")?,
        })
    }

    fn values(&self) -> Vec<Value> {
        vec![
            blob(self.id),
            blob(self.standing_id),
            text(&self.key),
            word(self.state),
            maybe_text(self.date),
            maybe_text(self.time),
            maybe_blob(self.conversation_id),
        ]
    }
}
