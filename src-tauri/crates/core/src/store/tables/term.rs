//! Table `term`.

use rusqlite::{Row, types::Value};

use crate::{
    Id,
    store::row::{Record, blob, maybe_text, text},
    units::Term,
};

impl Record for Term {
    const TABLE: &'static str = "term";
    const KIND: &'static str = "term";
    const COLUMNS: &'static [&'static str] =
        &["id", "unit_id", "term", "meaning", "instead_of", "heard_on"];

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            seen: row.get("seen")?,
            unit_id: row.get("unit_id")?,
            term: row.get("term")?,
            meaning: row.get("meaning")?,
            instead_of: row.get("instead_of")?,
            heard_on: row.get("heard_on")?,
        })
    }

    fn values(&self) -> Vec<Value> {
        vec![
            blob(self.id),
            blob(self.unit_id),
            text(&self.term),
            text(&self.meaning),
            text(&self.instead_of),
            maybe_text(self.heard_on),
        ]
    }
}
