//! Table `closure`.

use rusqlite::{Row, types::Value};

use crate::{
    Id, Result,
    store::row::{Record, blob, maybe_blob, maybe_text, number, text},
    units::Closure,
    validate,
};

impl Record for Closure {
    const TABLE: &'static str = "closure";
    const KIND: &'static str = "closure";
    const COLUMNS: &'static [&'static str] = &[
        "id", "unit_id", "country", "first", "last", "name", "yearly",
    ];

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            seen: row.get("seen")?,
            unit_id: row.get("unit_id")?,
            country: row.get("country")?,
            first: row.get("first")?,
            last: row.get("last")?,
            name: row.get("name")?,
            yearly: row.get("yearly")?,
        })
    }

    fn values(&self) -> Vec<Value> {
        vec![
            blob(self.id),
            maybe_blob(self.unit_id),
            maybe_text(self.country.as_ref()),
            text(&self.first),
            text(&self.last),
            text(&self.name),
            number(self.yearly),
        ]
    }

    fn validate(&self) -> Result<()> {
        validate::span(self.first, self.last)
    }
}
