//! Table `proposed_day`.

use rusqlite::{Row, types::Value};

use crate::{
    Id,
    store::row::{Record, blob, number, text},
    timing::planner::ProposedDay,
};

impl Record for ProposedDay {
    const TABLE: &'static str = "proposed_day";
    const KIND: &'static str = "proposed day";
    const COLUMNS: &'static [&'static str] = &["id", "week_date", "leader_id", "date", "good"];

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            seen: row.get("seen")?,
            week: row.get("week_date")?,
            leader_id: row.get("leader_id")?,
            date: row.get("date")?,
            good: row.get("good")?,
        })
    }

    fn values(&self) -> Vec<Value> {
        vec![
            blob(self.id),
            text(&self.week),
            blob(self.leader_id),
            text(&self.date),
            number(self.good),
        ]
    }
}
