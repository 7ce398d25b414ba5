//! Table `unit_calendar`.

use rusqlite::{Row, types::Value};

use crate::{
    Id,
    store::row::{Record, blob, maybe_blob, text},
    units::CalendarUse,
};

impl Record for CalendarUse {
    const TABLE: &'static str = "unit_calendar";
    const KIND: &'static str = "use of a calendar";
    const COLUMNS: &'static [&'static str] = &["id", "unit_id", "calendar_id", "from_date"];

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            seen: row.get("seen")?,
            unit_id: row.get("unit_id")?,
            calendar_id: row.get("calendar_id")?,
            from: row.get("from_date")?,
        })
    }

    fn values(&self) -> Vec<Value> {
        vec![
            blob(self.id),
            maybe_blob(self.unit_id),
            blob(self.calendar_id),
            text(&self.from),
        ]
    }
}
