//! Table `snooze`.

use rusqlite::{Row, types::Value};

use crate::{
    Id,
    store::row::{Record, blob, text},
    week::Snooze,
};

impl Record for Snooze {
    const TABLE: &'static str = "snooze";
    const KIND: &'static str = "postponed row";
    const COLUMNS: &'static [&'static str] = &["id", "key", "until_date"];

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            seen: row.get("seen")?,
            key: row.get("key")?,
            until: row.get("until_date")?,
        })
    }

    fn values(&self) -> Vec<Value> {
        vec![blob(self.id), text(&self.key), text(&self.until)]
    }
}
