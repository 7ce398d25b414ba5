//! What search finds: every record that says so in its declaration, and what a person types into the settings.
//!
//! `#[searched(…)]` on a record names the columns that a person types into. TEMP triggers, made from this list at
//! every open, update `search_doc` and its FTS5 index outside the change log. `search_list` has the fingerprint of
//! the list: a file that was indexed by another one is indexed again.

use crate::{
    model::Words,
    search::HitKind,
    store::{row, tables},
};

/// A table whose rows are found by their words.
#[derive(Debug)]
pub(super) struct Searched {
    pub(super) kind: HitKind,
    pub(super) table: &'static str,
    /// Names the row in its table.
    key: &'static str,
    /// The column that counts most.
    pub(super) title: &'static str,
    pub(super) body: &'static [&'static str],
    /// SQL over the row `{row}`, for narrowing: unit, leader, date.
    unit: String,
    leader: String,
    date: String,
    /// SQL that is true of the rows to find.
    pub(super) only: &'static str,
    /// The table, and the column that points to it, of the row that has unit and leader.
    under: Option<(&'static str, &'static str)>,
}

/// Returns everything that search finds.
pub(super) fn searched() -> Vec<Searched> {
    let records = tables::searched().filter_map(|(table, declared)| record(table, declared));
    let settings = [
        (
            HitKind::Me,
            "{row}.key IN ('me.name', 'me.role', 'me.emails')",
        ),
        (HitKind::Company, "{row}.key = 'company.name'"),
        (HitKind::Template, "{row}.key LIKE 'template.%'"),
    ];
    let settings = settings.into_iter().map(|(kind, only)| setting(kind, only));
    records.chain(settings).collect()
}

fn record(table: &'static str, declared: row::Searched) -> Option<Searched> {
    Some(Searched {
        kind: HitKind::from_word(declared.kind)?,
        table,
        key: "{row}.id",
        title: declared.title,
        body: declared.body,
        unit: owner(table, declared.under, "unit", "unit_id"),
        leader: owner(table, declared.under, "leader", "leader_id"),
        date: match declared.date {
            Some(date) => format!("{{row}}.{date}"),
            None => "NULL".to_owned(),
        },
        only: "1",
        under: declared.under,
    })
}

/// Returns the SQL for the unit or leader of a row: its own id, its column, or that of the row it is under.
fn owner(
    table: &str,
    under: Option<(&'static str, &'static str)>,
    itself: &str,
    column: &str,
) -> String {
    if table == itself {
        return "{row}.id".to_owned();
    }
    if tables::has_column(table, column) {
        return format!("{{row}}.{column}");
    }
    match under {
        Some((parent, points)) if tables::has_column(parent, column) => {
            format!("(SELECT {column} FROM {parent} WHERE id = {{row}}.{points})")
        }
        Some(_) | None => "NULL".to_owned(),
    }
}

/// A value of `setting`, under a key of its own.
fn setting(kind: HitKind, only: &'static str) -> Searched {
    let nothing = || "NULL".to_owned();
    Searched {
        kind,
        table: "setting",
        key: "CAST({row}.key AS BLOB)",
        title: "value",
        body: &[],
        unit: nothing(),
        leader: nothing(),
        date: nothing(),
        only,
        under: None,
    }
}

/// Keeps the index equal to `search_doc`.
const INDEX_TRIGGERS: &str = "
    CREATE TEMP TRIGGER search_doc_insert AFTER INSERT ON main.search_doc BEGIN
        INSERT INTO search_index (rowid, title, body) VALUES (new.n, new.title, new.body);
    END;
    CREATE TEMP TRIGGER search_doc_delete AFTER DELETE ON main.search_doc BEGIN
        INSERT INTO search_index (search_index, rowid, title, body)
        VALUES ('delete', old.n, old.title, old.body);
    END;
    CREATE TEMP TRIGGER search_doc_update AFTER UPDATE OF title, body ON main.search_doc
    WHEN new.title <> old.title OR new.body <> old.body BEGIN
        INSERT INTO search_index (search_index, rowid, title, body)
        VALUES ('delete', old.n, old.title, old.body);
        INSERT INTO search_index (rowid, title, body) VALUES (new.n, new.title, new.body);
    END;";

impl Searched {
    /// Returns the values of `(kind, id, title, body, unit_id, leader_id, date)` of the row called `row`.
    fn values(&self, row: &str) -> String {
        let id = of(self.key, row);
        format!("'{}', {id}, {}", self.kind.word(), self.texts(row))
    }

    /// Returns the values of `(title, body, unit_id, leader_id, date)` of the row called `row`.
    fn texts(&self, row: &str) -> String {
        let body = match self.body {
            [] => "''".to_owned(),
            columns => columns
                .iter()
                .map(|column| format!("{{row}}.{column}"))
                .collect::<Vec<_>>()
                .join(" || char(10) || "),
        };
        format!(
            "{{row}}.{}, {body}, {}, {}, {}",
            self.title, self.unit, self.leader, self.date
        )
        .replace("{row}", row)
    }

    /// Returns the SQL that indexes every row of the table.
    pub(super) fn index_all(&self) -> String {
        format!(
            "INSERT INTO search_doc (kind, id, title, body, unit_id, leader_id, date)
             SELECT {} FROM {table} WHERE {};",
            self.values(self.table),
            of(self.only, self.table),
            table = self.table
        )
    }

    /// Returns the SQL of the triggers that keep `search_doc` equal to the table.
    fn triggers(&self) -> String {
        let (kind, table) = (self.kind.word(), self.table);
        let set = |row: &str, condition: &str| {
            format!(
                "UPDATE search_doc SET (title, body, unit_id, leader_id, date)
                 = (SELECT {}) WHERE kind = '{kind}' AND id = {condition}",
                self.texts(row)
            )
        };
        let (new, old) = (of(self.key, "new"), of(self.key, "old"));
        // The log marks a row that it has logged; nothing in it is new then.
        let unmarked = match self.table {
            "setting" => "",
            _ => " AND new.revision IS old.revision",
        };
        let own = format!(
            "CREATE TEMP TRIGGER search_{kind}_insert AFTER INSERT ON main.{table} WHEN {} BEGIN
                INSERT INTO search_doc (kind, id, title, body, unit_id, leader_id, date)
                VALUES ({});
             END;
             CREATE TEMP TRIGGER search_{kind}_update AFTER UPDATE ON main.{table} WHEN {}{unmarked} BEGIN
                {};
             END;
             CREATE TEMP TRIGGER search_{kind}_delete AFTER DELETE ON main.{table} WHEN {} BEGIN
                DELETE FROM search_doc WHERE kind = '{kind}' AND id = {old};
             END;",
            of(self.only, "new"),
            self.values("new"),
            of(self.only, "new"),
            set("new", &new),
            of(self.only, "old"),
        );
        let Some((parent, column)) = self.under else {
            return own;
        };
        let of_parent = |owner| {
            if tables::has_column(parent, owner) {
                format!("new.{owner}")
            } else {
                "NULL".to_owned()
            }
        };
        format!(
            "{own}
             CREATE TEMP TRIGGER search_{kind}_follow AFTER UPDATE ON main.{parent}
             WHEN new.revision IS old.revision BEGIN
                UPDATE search_doc SET (unit_id, leader_id) = ({}, {})
                WHERE kind = '{kind}'
                  AND id IN (SELECT id FROM {table} WHERE {column} = new.id);
             END;",
            of_parent("unit_id"),
            of_parent("leader_id"),
        )
    }
}

/// Returns the SQL over the row called `row`.
fn of(sql: &str, row: &str) -> String {
    sql.replace("{row}", row)
}

/// Returns the SQL of every trigger that search needs.
pub(super) fn triggers() -> String {
    let of_tables: String = searched().iter().map(Searched::triggers).collect();
    format!("{INDEX_TRIGGERS}{of_tables}")
}

/// Returns what tells this list from another.
pub(super) fn fingerprint() -> String {
    let text: String = searched().iter().map(Searched::index_all).collect();
    // FNV-1a: the same in every build, which the hasher of the standard library does not promise.
    let sum = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| {
        (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{sum:016x}")
}
