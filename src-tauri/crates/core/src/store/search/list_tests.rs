//! A word in any text that a person types is found: each text column of the schema is searched, or named
//! here as one that no person types.

use rusqlite::Connection;

use super::{
    list::searched,
    tests::{file_with_rows, today},
};
use crate::{model::Words, search::HitKind, store::tables};

/// Texts that no person types: choices, codes, what a calendar file says.
const NOT_TYPED: &[&str] = &[
    "check_answer.body",
    "culture_answer.question",
    "culture_tally.question",
    "culture_step.question",
    // Each row of a batch has it: one word would find them all.
    "culture_tally.group_name",
    "review_line.key",
    // What the app and the lines that are found said when the page was finished.
    "review_line.told",
    // Written along with the aim, which is found.
    "leader.desired_state",
    "unit.country",
    "unit.subdivision",
    "leader.country",
    "leader.subdivision",
    "leader.zone",
    "closure.country",
    // The name of a public holiday, chosen from a list.
    "worked_holiday.name",
    "standing_date.key",
    "entry.pack_key",
    "occurrence.key",
    "calendar_source.file_name",
    "calendar_source.form",
    "busy_block.key",
    // Titles of other people's calendars are private.
    "busy_block.title",
    "busy_block.event",
    "busy_block.original",
    "imported_event.key",
    "imported_event.name",
    "imported_event.rule",
    "cancelled_meeting.event",
    "cancelled_meeting.original",
    "conversation.zone",
    "offered_moment.zone",
    "snooze.key",
    // Chosen from a list.
    "feedback.about",
];

/// Fills every table that is searched with one row: the least that its columns take.
pub(super) fn fill(db: &Connection) {
    db.execute_batch("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
        .unwrap();
    for (table, _) in tables::searched() {
        let mut statement = db
            .prepare("SELECT name, type FROM pragma_table_info(?1) WHERE \"notnull\"")
            .unwrap();
        let columns = statement.query_map([table], |row| Ok((row.get(0)?, row.get(1)?)));
        let columns: Vec<(String, String)> = columns.unwrap().collect::<Result<_, _>>().unwrap();
        let names: Vec<&str> = columns.iter().map(|(name, _)| name.as_str()).collect();
        let values: Vec<&str> = columns
            .iter()
            .map(|(_, kind)| match kind.as_str() {
                "BLOB" => "x'01'",
                "TEXT" => "''",
                _ => "0",
            })
            .collect();
        let (names, values) = (names.join(", "), values.join(", "));
        db.execute_batch(&format!("INSERT INTO {table} ({names}) VALUES ({values})"))
            .unwrap();
    }
    db.execute_batch(
        "INSERT INTO setting (key, value) VALUES ('me.role', ''), ('company.name', ''), ('template.ask', '')",
    )
    .unwrap();
}

fn kinds(db: &Connection, query: &str) -> Vec<HitKind> {
    let read = crate::search::read(query, &crate::Records::default(), today());
    let rows = super::find(db, &read, 20).unwrap();
    rows.iter().map(|row| row.kind).collect()
}

#[test]
fn a_word_in_any_text_that_a_person_types_is_found() {
    let db = file_with_rows();
    let mut planted: Vec<String> = Vec::new();
    for (number, searched) in searched().iter().enumerate() {
        let columns = std::iter::once(&searched.title).chain(searched.body);
        for column in columns {
            let word = format!("zq{number}{}", column.replace('_', ""));
            let table = searched.table;
            let only = searched.only.replace("{row}", table);
            let sql = format!("UPDATE {table} SET {column} = {column} || ' {word}' WHERE {only}");
            assert_eq!(db.execute(&sql, []).unwrap(), 1, "{table}");
            assert_eq!(kinds(&db, &word), [searched.kind], "{table}.{column}");
            planted.push(format!("{table}.{column}"));
        }
    }
    for column in tables::texts() {
        assert_ne!(
            planted.contains(&column),
            NOT_TYPED.contains(&column.as_str()),
            "{column}: let search find it, or name it in NOT_TYPED where no person types it"
        );
    }
    let last = searched()
        .iter()
        .position(|row| row.table == "promise")
        .unwrap();
    db.execute_batch("DELETE FROM promise").unwrap();
    assert_eq!(kinds(&db, &format!("zq{last}body")), []);
}

#[test]
fn every_kind_is_searched() {
    for (kind, word) in HitKind::ALL {
        assert!(searched().iter().any(|row| row.kind == *kind), "{word}");
    }
}
