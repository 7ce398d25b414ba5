//! Table `our_word`.

use rusqlite::{Row, types::Value};

use crate::{
    Id,
    language::OurWord,
    store::row::{Record, blob, number, text},
};

impl Record for OurWord {
    const TABLE: &'static str = "our_word";
    const KIND: &'static str = "word";
    const COLUMNS: &'static [&'static str] = &["id", "word", "plain", "fine"];

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            seen: row.get("seen")?,
            word: row.get("word")?,
            plain: row.get("plain")?,
            fine: row.get("fine")?,
        })
    }

    fn values(&self) -> Vec<Value> {
        vec![
            blob(self.id),
            text(&self.word),
            text(&self.plain),
            number(self.fine),
        ]
    }
}
