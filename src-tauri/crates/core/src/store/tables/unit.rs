//! Table `unit`.

use rusqlite::{Row, types::Value};

use crate::{
    Id,
    store::{
        codec,
        row::{Record, blob, maybe_text, number, read_maybe_with, text},
    },
    units::Unit,
};

impl Record for Unit {
    const TABLE: &'static str = "unit";
    const KIND: &'static str = "unit";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "name",
        "short_name",
        "country",
        "subdivision",
        "weekend",
        "note",
        "position",
        "archived_on",
    ];

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            seen: row.get("seen")?,
            name: row.get("name")?,
            short_name: row.get("short_name")?,
            country: row.get("country")?,
            subdivision: row.get("subdivision")?,
            weekend: read_maybe_with(row, "weekend", codec::read_weekdays)?,
            note: row.get("note")?,
            position: row.get("position")?,
            archived_on: row.get("archived_on")?,
        })
    }

    fn values(&self) -> Vec<Value> {
        vec![
            blob(self.id),
            text(&self.name),
            text(&self.short_name),
            maybe_text(self.country.as_ref()),
            maybe_text(self.subdivision.as_ref()),
            maybe_text(self.weekend.as_deref().map(codec::weekdays)),
            text(&self.note),
            number(self.position),
            maybe_text(self.archived_on),
        ]
    }
}
