//! What search finds: each table with the columns that a person types into.

use crate::{model::Words, search::HitKind};

/// A table whose rows are found by their words.
#[derive(Debug)]
pub(super) struct Searched {
    pub(super) kind: HitKind,
    pub(super) table: &'static str,
    /// Names the row in its table.
    pub(super) key: &'static str,
    /// The column that counts most.
    pub(super) title: &'static str,
    pub(super) body: &'static [&'static str],
    /// SQL over the row `{row}`, for narrowing: unit, leader, date.
    pub(super) unit: &'static str,
    pub(super) leader: &'static str,
    pub(super) date: &'static str,
    /// SQL that is true of the rows to find.
    pub(super) only: &'static str,
    /// Another table whose edits change unit or leader, and the column that points to it.
    pub(super) follows: Option<(&'static str, &'static str)>,
}

/// A row of the list with nothing to narrow it by.
const fn searched(
    kind: HitKind,
    table: &'static str,
    title: &'static str,
    body: &'static [&'static str],
) -> Searched {
    Searched {
        kind,
        table,
        key: "{row}.id",
        title,
        body,
        unit: "NULL",
        leader: "NULL",
        date: "NULL",
        only: "1",
        follows: None,
    }
}

const UNIT: &str = "{row}.unit_id";
const LEADER: &str = "{row}.leader_id";

/// A value of `setting`, under a key of its own.
const fn setting(kind: HitKind, only: &'static str) -> Searched {
    Searched {
        key: "CAST({row}.key AS BLOB)",
        only,
        ..searched(kind, "setting", "value", &[])
    }
}

/// Everything that search finds. A test plants a word in every text column of the schema: a new column
/// is named here, or there as one that no person types.
pub(super) const SEARCHED: &[Searched] = &[
    setting(
        HitKind::Me,
        "{row}.key IN ('me.name', 'me.role', 'me.emails')",
    ),
    setting(HitKind::Company, "{row}.key = 'company.name'"),
    Searched {
        unit: "{row}.id",
        ..searched(HitKind::Unit, "unit", "name", &["short_name", "note"])
    },
    Searched {
        unit: UNIT,
        leader: "{row}.id",
        ..searched(
            HitKind::Leader,
            "leader",
            "role",
            &[
                "name",
                "greet_as",
                "email",
                "assistant",
                "desired_state",
                "note",
                "place",
            ],
        )
    },
    Searched {
        unit: UNIT,
        leader: LEADER,
        date: "{row}.from_date",
        ..searched(HitKind::Placement, "placement", "role", &[])
    },
    searched(HitKind::FiscalCalendar, "fiscal_calendar", "name", &[]),
    Searched {
        unit: UNIT,
        date: "{row}.first",
        ..searched(HitKind::Closure, "closure", "name", &[])
    },
    Searched {
        unit: UNIT,
        leader: LEADER,
        date: "{row}.date",
        ..searched(HitKind::WorkedDay, "worked_day", "note", &[])
    },
    Searched {
        leader: LEADER,
        date: "{row}.first",
        ..searched(HitKind::Absence, "absence", "note", &[])
    },
    Searched {
        leader: LEADER,
        ..searched(HitKind::Standing, "standing", "note", &["place"])
    },
    Searched {
        unit: UNIT,
        leader: LEADER,
        ..searched(HitKind::Entry, "entry", "name", &["note"])
    },
    Searched {
        unit: "(SELECT unit_id FROM entry WHERE id = {row}.entry_id)",
        leader: "(SELECT leader_id FROM entry WHERE id = {row}.entry_id)",
        date: "{row}.first",
        follows: Some(("entry", "entry_id")),
        ..searched(HitKind::Occurrence, "occurrence", "note", &[])
    },
    Searched {
        unit: UNIT,
        leader: LEADER,
        ..searched(HitKind::CalendarSource, "calendar_source", "name", &[])
    },
    Searched {
        unit: UNIT,
        leader: LEADER,
        date: "{row}.as_of",
        ..searched(
            HitKind::Fact,
            "fact",
            "body",
            &["source", "say_as", "target"],
        )
    },
    Searched {
        unit: UNIT,
        date: "{row}.heard_on",
        ..searched(HitKind::Term, "term", "term", &["meaning", "instead_of"])
    },
    searched(HitKind::OurWord, "our_word", "word", &["plain"]),
    Searched {
        unit: UNIT,
        leader: LEADER,
        date: "{row}.date",
        ..searched(
            HitKind::Conversation,
            "conversation",
            "wording",
            &[
                "debrief",
                "place",
                "not_to_raise",
                "reflection_heard",
                "reflection_reaction",
                "reflection_change",
            ],
        )
    },
    Searched {
        unit: UNIT,
        leader: LEADER,
        date: "{row}.said_on",
        ..searched(HitKind::Finding, "finding", "body", &[])
    },
    Searched {
        unit: UNIT,
        leader: LEADER,
        date: "{row}.made_on",
        ..searched(HitKind::Promise, "promise", "body", &["say_as"])
    },
    Searched {
        unit: UNIT,
        leader: LEADER,
        ..searched(
            HitKind::Measure,
            "measure",
            "name",
            &[
                "say_as",
                "unit_of",
                "source",
                "aim_from",
                "owner",
                "worth_from",
            ],
        )
    },
    Searched {
        unit: "(SELECT unit_id FROM measure WHERE id = {row}.measure_id)",
        leader: "(SELECT leader_id FROM measure WHERE id = {row}.measure_id)",
        date: "{row}.on_date",
        follows: Some(("measure", "measure_id")),
        ..searched(HitKind::Reading, "reading", "note", &["source"])
    },
    Searched {
        unit: UNIT,
        ..searched(HitKind::Link, "chain_link", "note", &["expected"])
    },
    Searched {
        unit: "(SELECT unit_id FROM chain_link WHERE id = {row}.link_id)",
        date: "{row}.on_date",
        ..searched(HitKind::Rival, "rival", "body", &["how"])
    },
    searched(HitKind::Skill, "skill", "name", &["say_as", "also_called"]),
    Searched {
        unit: UNIT,
        ..searched(HitKind::SkillNeed, "skill_need", "role", &["by_label"])
    },
    Searched {
        unit: UNIT,
        leader: LEADER,
        ..searched(
            HitKind::Challenge,
            "challenge",
            "name",
            &["say_as", "horizon_label"],
        )
    },
    Searched {
        unit: UNIT,
        ..searched(HitKind::KnowHow, "know_how", "what", &["role", "plan"])
    },
    searched(
        HitKind::Solution,
        "solution",
        "name",
        &["say_as", "form", "note"],
    ),
    Searched {
        unit: UNIT,
        leader: LEADER,
        ..searched(
            HitKind::Idea,
            "idea",
            "name",
            &[
                "problem",
                "expectation",
                "smallest",
                "host",
                "good_if",
                "stop_if",
                "outcome",
                "learned",
            ],
        )
    },
    Searched {
        leader: LEADER,
        date: "{row}.on_date",
        ..searched(HitKind::Evidence, "evidence", "body", &["source"])
    },
    setting(HitKind::Template, "{row}.key LIKE 'template.%'"),
];

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
        let body = match self.body {
            [] => "''".to_owned(),
            columns => columns
                .iter()
                .map(|column| format!("{{row}}.{column}"))
                .collect::<Vec<_>>()
                .join(" || char(10) || "),
        };
        format!(
            "'{}', {}, {{row}}.{}, {body}, {}, {}, {}",
            self.kind.word(),
            self.key,
            self.title,
            self.unit,
            self.leader,
            self.date
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
                "UPDATE search_doc SET (kind, id, title, body, unit_id, leader_id, date)
                 = (SELECT {}) WHERE kind = '{kind}' AND id = {condition}",
                self.values(row)
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
        let Some((parent, column)) = self.follows else {
            return own;
        };
        format!(
            "{own}
             CREATE TEMP TRIGGER search_{kind}_follow AFTER UPDATE ON main.{parent}
             WHEN new.revision IS old.revision BEGIN
                UPDATE search_doc SET (unit_id, leader_id) = (new.unit_id, new.leader_id)
                WHERE kind = '{kind}'
                  AND id IN (SELECT id FROM {table} WHERE {column} = new.id);
             END;"
        )
    }
}

/// Returns the SQL over the row called `row`.
fn of(sql: &str, row: &str) -> String {
    sql.replace("{row}", row)
}

/// Returns the SQL of every trigger that search needs.
pub(super) fn triggers() -> String {
    let of_tables: String = SEARCHED.iter().map(Searched::triggers).collect();
    format!("{INDEX_TRIGGERS}{of_tables}")
}

/// Returns what tells this list from another.
pub(super) fn fingerprint() -> String {
    let text: String = SEARCHED.iter().map(Searched::index_all).collect();
    // FNV-1a: the same in every build, which the hasher of the standard library does not promise.
    let sum = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| {
        (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{sum:016x}")
}
