//! Table `fact`.

use rusqlite::{Row, types::Value};

use crate::{
    Id, Result,
    homework::Fact,
    store::row::{Record, blob, maybe_blob, maybe_number, number, read_word, text, word},
    validate,
};

impl Record for Fact {
    const TABLE: &'static str = "fact";
    const KIND: &'static str = "fact";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "unit_id",
        "leader_id",
        "topic",
        "state",
        "body",
        "source",
        "as_of",
        "confidence",
        "shelf_days",
        "private",
        "say_as",
        "target",
    ];

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            seen: row.get("seen")?,
            unit_id: row.get("unit_id")?,
            leader_id: row.get("leader_id")?,
            topic: read_word(row, "topic")?,
            state: read_word(row, "state")?,
            text: row.get("body")?,
            source: row.get("source")?,
            as_of: row.get("as_of")?,
            confidence: read_word(row, "confidence")?,
            shelf_days: row.get("shelf_days")?,
            private: row.get("private")?,
            say_as: row.get("say_as")?,
            target: row.get("target")?,
        })
    }

    fn values(&self) -> Vec<Value> {
        vec![
            blob(self.id),
            blob(self.unit_id),
            maybe_blob(self.leader_id),
            word(self.topic),
            word(self.state),
            text(&self.text),
            text(&self.source),
            text(&self.as_of),
            word(self.confidence),
            maybe_number(self.shelf_days),
            number(self.private),
            text(&self.say_as),
            text(&self.target),
        ]
    }

    fn validate(&self) -> Result<()> {
        validate::fact(self)
    }
}
