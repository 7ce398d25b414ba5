//! Table `calendar_source`.

use rusqlite::{Row, types::Value};

use crate::{
    Id,
    leaders::Leader,
    sources::{CalendarSource, Holds, SourceKind},
    store::row::{
        Record, blob, instant, maybe_blob, number, read_scope, read_word, scope_leader, scope_unit,
        text, word,
    },
};

impl Record for CalendarSource {
    const TABLE: &'static str = "calendar_source";
    const KIND: &'static str = "calendar";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "name",
        "leader_id",
        "imported_at",
        "file_name",
        "kind",
        "unit_id",
        "with_titles",
        "first",
        "last",
        "form",
    ];

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let leader: Option<Id<Leader>> = row.get("leader_id")?;
        let holds = match (read_word(row, "kind")?, leader) {
            (SourceKind::Leader, Some(leader)) => Holds::LeaderTimes(leader),
            (SourceKind::Mine | SourceKind::Leader, _) => Holds::MyTimes,
            (SourceKind::Rhythm, _) => Holds::Rhythm(read_scope(row)?),
        };
        Ok(Self {
            id: row.get("id")?,
            seen: row.get("seen")?,
            name: row.get("name")?,
            file_name: row.get("file_name")?,
            holds,
            form: read_word(row, "form")?,
            with_titles: row.get("with_titles")?,
            imported_at: row.get("imported_at")?,
            first: row.get("first")?,
            last: row.get("last")?,
        })
    }

    fn values(&self) -> Vec<Value> {
        let (kind, leader, unit) = match self.holds {
            Holds::MyTimes => (SourceKind::Mine, Value::Null, Value::Null),
            Holds::LeaderTimes(id) => (SourceKind::Leader, maybe_blob(Some(id)), Value::Null),
            Holds::Rhythm(scope) => (SourceKind::Rhythm, scope_leader(scope), scope_unit(scope)),
        };
        vec![
            blob(self.id),
            text(&self.name),
            leader,
            instant(self.imported_at),
            text(&self.file_name),
            word(kind),
            unit,
            number(self.with_titles),
            text(&self.first),
            text(&self.last),
            word(self.form),
        ]
    }
}
