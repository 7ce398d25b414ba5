//! Table `fiscal_calendar`.

use rusqlite::{Row, types::Value};

use crate::{
    Id, Result,
    store::{
        codec,
        row::{Record, blob, read_with, text},
    },
    units::NamedCalendar,
    validate,
};

impl Record for NamedCalendar {
    const TABLE: &'static str = "fiscal_calendar";
    const KIND: &'static str = "calendar";
    const COLUMNS: &'static [&'static str] = &["id", "name", "rule"];

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            seen: row.get("seen")?,
            name: row.get("name")?,
            calendar: read_with(row, "rule", codec::read_calendar)?,
        })
    }

    fn values(&self) -> Vec<Value> {
        vec![
            blob(self.id),
            text(&self.name),
            text(&codec::calendar(self.calendar)),
        ]
    }

    fn validate(&self) -> Result<()> {
        validate::calendar(self)
    }
}
