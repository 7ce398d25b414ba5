//! The change log: one mechanism for undo, redo, history and trash.
//!
//! TEMP triggers, made from the columns that each table has, write every insert, update and delete
//! into `change` as JSON, under the set that is open. Where no set is open they abort, so that no
//! write can miss the log. `SQLite` writes and reads that JSON itself; BLOBs go as hexadecimal.
//!
//! `revision`, the last change set of a row (`seen` on the wire), is written by these triggers and is not part of
//! what they log. Saves of one editing session are one set, and a set has one change per row: from what the row was
//! before the set to what it is after it.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension};

use crate::{
    Id, Result,
    changes::{Changes, HistoryLine, Label, LabelCode},
    model::Words,
    store::{patch::TouchedRow, tables},
};

/// One column of a logged table.
pub(super) struct Column {
    pub(super) name: String,
    pub(super) blob: bool,
}

/// Returns the columns that are logged: all but `revision`.
pub(super) fn columns(db: &Connection, table: &str) -> Result<Vec<Column>> {
    let mut statement =
        db.prepare_cached("SELECT name, type FROM pragma_table_info(?1) WHERE name <> 'revision'")?;
    let found = statement.query_map([table], |row| {
        let kind: String = row.get("type")?;
        Ok(Column {
            name: row.get("name")?,
            blob: kind == "BLOB",
        })
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

fn has_revision(db: &Connection, table: &str) -> Result<bool> {
    let sql = "SELECT 1 FROM pragma_table_info(?1) WHERE name = 'revision'";
    Ok(db.prepare_cached(sql)?.exists([table])?)
}

/// Returns the SQL that writes the row called `of` (`new`, `old` or a table) as JSON.
pub(super) fn row_json(columns: &[Column], of: &str) -> String {
    let fields = columns
        .iter()
        .map(|Column { name, blob }| {
            if *blob {
                // `json_object` takes no BLOB, and `hex(NULL)` is the empty text.
                format!("'{name}', iif({of}.{name} IS NULL, NULL, hex({of}.{name}))")
            } else {
                format!("'{name}', {of}.{name}")
            }
        })
        .collect::<Vec<_>>()
        .join(", ");
    format!("json_object({fields})")
}

pub(super) fn key(columns: &[Column], of: &str) -> String {
    match columns.first() {
        Some(Column { name, blob: true }) => format!("hex({of}.{name})"),
        Some(Column { name, blob: false }) => format!("{of}.{name}"),
        None => "''".to_owned(),
    }
}

/// Adds columns that logged rows of older schemas lack, with their defaults, so that undo and trash reach
/// back across a migration.
pub(super) fn add_new_columns(db: &Connection) -> Result<()> {
    for table in tables::logged() {
        let mut statement = db.prepare(
            "SELECT name, coalesce(dflt_value, 'NULL') FROM pragma_table_info(?1)
             WHERE name <> 'revision'",
        )?;
        let columns = statement.query_map([table], |row| Ok((row.get(0)?, row.get(1)?)))?;
        for column in columns {
            let (name, default): (String, String) = column?;
            db.execute(
                &format!(
                    "UPDATE change SET before = json_insert(before, '$.{name}', {default}),
                         after = json_insert(after, '$.{name}', {default})
                     WHERE tbl = ?1 AND json_type(coalesce(before, after), '$.{name}') IS NULL"
                ),
                [table],
            )?;
        }
    }
    Ok(())
}

/// Makes the triggers. Called at every open, after migrating, because the columns may be new.
pub(crate) fn install(db: &Connection) -> Result<()> {
    db.execute_batch("CREATE TEMP TABLE open_set (seq INTEGER NOT NULL) STRICT;")?;
    for table in tables::logged() {
        let columns = columns(db, table)?;
        let (new, old) = (row_json(&columns, "new"), row_json(&columns, "old"));
        let guard = "SELECT iif(NOT EXISTS (SELECT 1 FROM temp.open_set), \
                     RAISE(ABORT, 'a write outside a change set'), 0);";
        let log = |row: &str, before: &str, after: &str| {
            format!(
                "INSERT INTO change (set_seq, tbl, row_id, before, after) \
                 SELECT seq, '{table}', {}, {before}, {after} FROM temp.open_set WHERE true \
                 ON CONFLICT (tbl, row_id, set_seq) DO UPDATE SET after = excluded.after;",
                key(&columns, row)
            )
        };
        let (mark, unmarked) = if has_revision(db, table)? {
            let mark = format!(
                "UPDATE {table} SET revision = (SELECT seq FROM temp.open_set) WHERE id = new.id;"
            );
            (mark, "new.revision IS old.revision AND ")
        } else {
            (String::new(), "")
        };
        db.execute_batch(&format!(
            "CREATE TEMP TRIGGER log_{table}_insert AFTER INSERT ON main.{table} BEGIN
                {guard} {} {mark}
             END;
             CREATE TEMP TRIGGER log_{table}_update AFTER UPDATE ON main.{table}
             WHEN {unmarked}{new} IS NOT {old} BEGIN
                {guard} {} {mark}
             END;
             CREATE TEMP TRIGGER log_{table}_delete AFTER DELETE ON main.{table} BEGIN
                {guard} {}
             END;",
            log("new", "NULL", &new),
            log("new", &old, &new),
            log("old", &old, "NULL"),
        ))?;
    }
    Ok(())
}

/// Opens a set, or goes on with the newest one where it belongs to the same editing `session`.
pub(crate) fn begin(
    db: &Connection,
    device: &str,
    label: &Label,
    session: Option<&str>,
    undoes: Option<i64>,
    now: DateTime<Utc>,
) -> Result<i64> {
    let at = now.to_rfc3339_opts(chrono::SecondsFormat::Millis, true);
    let newest: Option<(i64, Option<String>)> = db
        .prepare_cached("SELECT seq, session FROM change_set ORDER BY seq DESC LIMIT 1")?
        .query_row([], |row| Ok((row.get("seq")?, row.get("session")?)))
        .optional()?;
    let seq = match newest {
        Some((seq, Some(open))) if session == Some(open.as_str()) => {
            db.prepare_cached("UPDATE change_set SET at = ?2 WHERE seq = ?1")?
                .execute((seq, &at))?;
            seq
        }
        _ => {
            db.prepare_cached(
                "INSERT INTO change_set (id, device, at, label_code, args, session, undoes)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            )?
            .execute((
                Id::<Label>::at(now),
                device,
                &at,
                label.code.word(),
                &label.name,
                session,
                undoes,
            ))?;
            db.last_insert_rowid()
        }
    };
    db.execute("INSERT INTO temp.open_set (seq) VALUES (?1)", [seq])?;
    Ok(seq)
}

/// Closes the open set: drops changes that changed nothing, and the set itself where nothing is left. Returns what
/// the set did, and the rows it touched.
pub(crate) fn close(
    db: &Connection,
    seq: i64,
    label: &Label,
) -> Result<(Changes, Vec<TouchedRow>)> {
    db.execute("DELETE FROM temp.open_set", [])?;
    // Asked first: a row that is again as it was before an editing session has changed as well.
    let rows = touched(db, seq)?;
    db.prepare_cached("DELETE FROM change WHERE set_seq = ?1 AND before IS after")?
        .execute([seq])?;
    let is_empty = !db
        .prepare_cached("SELECT 1 FROM change WHERE set_seq = ?1")?
        .exists([seq])?;
    if is_empty {
        db.execute(
            "DELETE FROM change_set WHERE seq = ?1
             AND NOT EXISTS (SELECT 1 FROM change_set AS later WHERE later.undoes = ?1)",
            [seq],
        )?;
    }
    let mut tables: Vec<String> = rows.iter().map(|row| row.table.clone()).collect();
    tables.dedup();
    let changes = Changes {
        set: if is_empty { 0 } else { seq },
        label: label.text(),
        tables,
    };
    Ok((changes, rows))
}

/// Returns the rows of a set, by table.
fn touched(db: &Connection, seq: i64) -> Result<Vec<TouchedRow>> {
    let mut statement =
        db.prepare_cached("SELECT tbl, row_id FROM change WHERE set_seq = ?1 ORDER BY tbl")?;
    let rows = statement.query_map([seq], |row| {
        Ok(TouchedRow {
            table: row.get("tbl")?,
            id: row.get("row_id")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// What can be undone and redone next: the sets whose changes would be reverted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Course {
    /// Sets done and not undone, oldest first, with their labels.
    pub(crate) done: Vec<(i64, Label)>,
    /// Undo sets that can be reverted, oldest first, with the label of what they undid.
    pub(crate) undone: Vec<(i64, i64, Label)>,
}

/// How many sets back undo looks. An undo is a set of its own, so this is twice the 500 changes that can be
/// undone one after the other.
pub(super) const REACH: u32 = 1_000;

/// Returns what can be undone and redone, over the newest [`REACH`] sets.
pub(crate) fn course(db: &Connection) -> Result<Course> {
    course_over(db, REACH)
}

/// Returns what can be undone and redone, over the newest `reach` sets. A set of which nothing is left, because what it told of was
/// deleted for good, is no step back.
pub(crate) fn course_over(db: &Connection, reach: u32) -> Result<Course> {
    let mut statement = db.prepare_cached(
        "SELECT seq, label_code, args, undoes FROM
           (SELECT * FROM change_set
            WHERE pruned = 0 AND EXISTS (SELECT 1 FROM change WHERE set_seq = change_set.seq)
            ORDER BY seq DESC LIMIT ?1) ORDER BY seq",
    )?;
    let sets = statement.query_map([reach], |row| {
        let code: String = row.get("label_code")?;
        let name: String = row.get("args")?;
        let seq: i64 = row.get("seq")?;
        let undoes: Option<i64> = row.get("undoes")?;
        Ok((seq, undoes, label_of(&code, &name)))
    })?;
    let mut course = Course::default();
    for set in sets {
        let (seq, undoes, label) = set?;
        let Some(target) = undoes else {
            course.done.push((seq, label));
            course.undone.clear();
            continue;
        };
        if let Some(at) = course.done.iter().rposition(|(done, _)| *done == target) {
            let (plain, label) = course.done.remove(at);
            course.undone.push((seq, plain, label));
        } else if let Some(at) = course.undone.iter().rposition(|(undo, ..)| *undo == target) {
            let (_, plain, label) = course.undone.remove(at);
            course.done.push((plain, label));
        }
    }
    Ok(course)
}

/// Returns the sets that touched a calendar that was taken in, or what came of it.
pub(crate) fn sets_of_source(db: &Connection, source: &str) -> Result<BTreeSet<i64>> {
    let mut statement = db.prepare_cached(
        "SELECT DISTINCT set_seq FROM change
         WHERE (tbl = 'calendar_source' AND row_id = ?1)
            OR (tbl IN ('busy_block', 'imported_event', 'cancelled_meeting')
                AND json_extract(coalesce(after, before), '$.source_id') = ?1)",
    )?;
    let sets = statement.query_map([source], |row| row.get("set_seq"))?;
    Ok(sets.collect::<rusqlite::Result<_>>()?)
}

/// Returns the names of what each of the sets was about.
pub(crate) fn names(db: &Connection, sets: &[i64]) -> Result<Vec<String>> {
    let mut statement = db.prepare_cached("SELECT args FROM change_set WHERE seq = ?1")?;
    let names = sets
        .iter()
        .map(|set| statement.query_row([set], |row| row.get("args")));
    Ok(names.collect::<rusqlite::Result<_>>()?)
}

fn label_of(code: &str, name: &str) -> Label {
    Label::new(
        LabelCode::from_word(code).unwrap_or(LabelCode::Restored),
        name,
    )
}

/// Returns the newest `limit` sets, newest first.
pub(crate) fn history(db: &Connection, limit: u32) -> Result<Vec<HistoryLine>> {
    let undone: BTreeSet<i64> = course_over(db, limit.max(REACH))?
        .undone
        .into_iter()
        .map(|(_, plain, _)| plain)
        .collect();
    let mut statement = db.prepare_cached(
        "SELECT seq, at, label_code, args FROM change_set WHERE undoes IS NULL AND pruned = 0
         ORDER BY seq DESC LIMIT ?1",
    )?;
    let lines = statement.query_map([limit], |row| {
        let (code, name): (String, String) = (row.get("label_code")?, row.get("args")?);
        let set = row.get("seq")?;
        Ok(HistoryLine {
            set,
            at: row.get("at")?,
            label: label_of(&code, &name).text(),
            undone: undone.contains(&set),
        })
    })?;
    Ok(lines.collect::<rusqlite::Result<_>>()?)
}

/// Refuses a log of which a row cannot be read.
pub(crate) fn read_all(db: &Connection) -> Result<()> {
    let mut statement = db.prepare("SELECT id, at FROM change_set")?;
    let sets = statement.query_map([], |row| {
        row.get::<_, Id<Label>>("id")?;
        row.get::<_, DateTime<Utc>>("at")
    })?;
    for set in sets {
        set?;
    }
    let mut invalid = db.prepare(
        "SELECT 1 FROM change WHERE NOT json_valid(coalesce(before, '{}'))
            OR NOT json_valid(coalesce(after, '{}'))",
    )?;
    if invalid.exists([])? {
        return Err(rusqlite::Error::InvalidQuery.into());
    }
    Ok(())
}

pub(crate) fn forget(tx: &Connection) -> Result<()> {
    Ok(tx.execute_batch("DELETE FROM change; DELETE FROM change_set;")?)
}

/// Returns when the last change was made, UTC.
pub(crate) fn last_at(db: &Connection) -> Result<Option<DateTime<Utc>>> {
    let sql = "SELECT max(at) AS at FROM change_set";
    Ok(db.query_row(sql, [], |row| row.get("at"))?)
}

/// Returns when the last change before an instant was made, UTC.
pub(crate) fn last_before(db: &Connection, end: DateTime<Utc>) -> Result<Option<DateTime<Utc>>> {
    let end = end.to_rfc3339_opts(chrono::SecondsFormat::Millis, true);
    let sql = "SELECT max(at) AS at FROM change_set WHERE at < ?1";
    Ok(db.query_row(sql, [end], |row| row.get("at"))?)
}
