//! Table `promise`.

use rusqlite::{Row, types::Value};

use crate::{
    Id,
    promises::Promise,
    store::row::{Record, blob, maybe_blob, maybe_text, number, read_word, text, word},
};

impl Record for Promise {
    const TABLE: &'static str = "promise";
    const KIND: &'static str = "promise";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "leader_id",
        "unit_id",
        "conversation_id",
        "owed_by",
        "body",
        "say_as",
        "due",
        "made_on",
        "done_on",
        "dropped_on",
        "private",
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
            owed_by: read_word(row, "owed_by")?,
            text: row.get("body")?,
            say_as: row.get("say_as")?,
            due: row.get("due")?,
            made_on: row.get("made_on")?,
            done_on: row.get("done_on")?,
            dropped_on: row.get("dropped_on")?,
            private: row.get("private")?,
        })
    }

    fn values(&self) -> Vec<Value> {
        vec![
            blob(self.id),
            blob(self.leader_id),
            blob(self.unit_id),
            maybe_blob(self.conversation_id),
            word(self.owed_by),
            text(&self.text),
            text(&self.say_as),
            maybe_text(self.due),
            text(&self.made_on),
            maybe_text(self.done_on),
            maybe_text(self.dropped_on),
            number(self.private),
        ]
    }
}
