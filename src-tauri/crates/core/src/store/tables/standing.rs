//! Table `standing`.

use rusqlite::{Row, types::Value};

use crate::{
    Id, Result,
    calendar::recurrence::DayRule,
    standing::Standing,
    store::row::{Record, blob, maybe_text, number, read_maybe_with, read_with, text},
    validate,
};

impl Record for Standing {
    const TABLE: &'static str = "standing";
    const KIND: &'static str = "standing one-to-one";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "leader_id",
        "rrule",
        "first",
        "time",
        "minutes",
        "place",
        "note",
    ];

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            seen: row.get("seen")?,
            leader_id: row.get("leader_id")?,
            rrule: read_with(row, "rrule", |text| DayRule::parse(text).ok())?,
            first: row.get("first")?,
            time: read_maybe_with(row, "time", |text| text.parse().ok())?,
            minutes: row.get("minutes")?,
            place: row.get("place")?,
            note: row.get("note")?,
        })
    }

    fn values(&self) -> Vec<Value> {
        vec![
            blob(self.id),
            blob(self.leader_id),
            text(&self.rrule),
            text(&self.first),
            maybe_text(self.time),
            number(self.minutes),
            text(&self.place),
            text(&self.note),
        ]
    }

    fn validate(&self) -> Result<()> {
        validate::standing(self)
    }
}
