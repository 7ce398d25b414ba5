//! Table `entry`.

use rusqlite::{Row, types::Value};

use crate::{
    Id, Result,
    rhythm::Entry,
    store::{
        codec,
        row::{
            Record, blob, maybe_text, maybe_word, number, read_maybe_word, read_scope, read_with,
            read_word, scope_leader, scope_unit, text, word,
        },
    },
    validate,
};

impl Record for Entry {
    const TABLE: &'static str = "entry";
    const KIND: &'static str = "rhythm entry";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "name",
        "kind",
        "unit_id",
        "leader_id",
        "load",
        "before_days",
        "after_days",
        "holds_back",
        "invites",
        "mark",
        "note",
        "rule",
        "pack_key",
    ];

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            seen: row.get("seen")?,
            name: row.get("name")?,
            kind: read_word(row, "kind")?,
            scope: read_scope(row)?,
            load: read_word(row, "load")?,
            before: row.get("before_days")?,
            after: row.get("after_days")?,
            holds_back: read_with(row, "holds_back", codec::read_numbers)?,
            invites: read_with(row, "invites", codec::read_numbers)?,
            mark: read_maybe_word(row, "mark")?,
            note: row.get("note")?,
            rule: read_with(row, "rule", codec::read_entry_rule)?,
            pack_key: row.get("pack_key")?,
        })
    }

    fn values(&self) -> Vec<Value> {
        vec![
            blob(self.id),
            text(&self.name),
            word(self.kind),
            scope_unit(self.scope),
            scope_leader(self.scope),
            word(self.load),
            number(self.before),
            number(self.after),
            text(&codec::numbers(&self.holds_back)),
            text(&codec::numbers(&self.invites)),
            maybe_word(self.mark),
            text(&self.note),
            text(&codec::entry_rule(&self.rule)),
            maybe_text(self.pack_key.as_ref()),
        ]
    }

    fn validate(&self) -> Result<()> {
        validate::entry(self)
    }
}
