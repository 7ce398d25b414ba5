//! Reverting change sets: undo, redo, and restoring from the trash.
//!
//! A set is reverted newest row first, and only where each row still is as the set left it. That is a set itself,
//! and redo reverts it.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension, ffi};

use crate::{
    Error, Result,
    store::{
        log::{Column, columns, key, row_json},
        references, rows_in_any_order,
        tables::kind_of,
    },
};

/// Which rows a revert insists on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Insist {
    /// On every row being as the set left it: undo and redo.
    OnAll,
    /// On none: a deleted row that is there again stays, and so does one that was changed since. For the
    /// trash.
    OnNone,
}

/// One change of a set.
struct Change {
    table: String,
    row_id: String,
    before: Option<String>,
    after: Option<String>,
}

/// Reverts every change of set `target` as part of the open set, and of the sets that deleted what its rows
/// refer to.
pub(crate) fn revert(db: &Connection, target: i64, insist: Insist) -> Result<()> {
    rows_in_any_order(db)?;
    for set in with_parents(db, target)? {
        let insist = if set == target {
            insist
        } else {
            Insist::OnNone
        };
        // All rows are looked at before the first is touched: what belongs to a row goes with it.
        let mut standing = Vec::new();
        for change in changes_of(db, set)? {
            if stands(db, &change)? {
                standing.push(change);
            } else if insist == Insist::OnAll {
                return Err(Error::not_now(
                    "This was changed again since, so it cannot be undone by itself. Undo the \
                     later change first.",
                ));
            }
        }
        for change in &standing {
            put_back(db, change)?;
        }
    }
    derive_lines(db)
}

/// The one column that is derived from another table: the line of a leader's current aim. Sets from before there were
/// aims have what was typed there.
const DERIVED: &str = "$.desired_state";

/// Writes the line of each leader's current aim again, as `aims::line` tells it: no logged row knows it for sure.
fn derive_lines(db: &Connection) -> Result<()> {
    db.execute(
        "UPDATE leader SET desired_state = current.line FROM (
             SELECT id, coalesce((SELECT wants FROM aim
                 WHERE aim.leader_id = leader.id AND aim.unit_id = leader.unit_id
                 ORDER BY on_date DESC, aim.id DESC LIMIT 1), '') AS line
             FROM leader) AS current
         WHERE current.id = leader.id AND leader.desired_state <> current.line",
        [],
    )?;
    Ok(())
}

/// Returns `target` and the sets that have to be reverted with it, so that every row finds the rows that
/// it refers to. Refused where one of those was deleted for good.
pub(crate) fn with_parents(db: &Connection, target: i64) -> Result<Vec<i64>> {
    let mut sets = vec![target];
    let mut known = BTreeSet::from([target]);
    let mut next = 0;
    while let Some(set) = sets.get(next).copied() {
        next += 1;
        for change in changes_of(db, set)? {
            let Some(before) = &change.before else {
                continue;
            };
            for reference in references::of(db, &change.table)? {
                let parent = parent_id(db, before, &reference.column)?;
                let Some(parent) = parent else { continue };
                if is_there(db, &reference.parent, &parent)? {
                    continue;
                }
                let deletion = deletion_of(db, &reference.parent, &parent)?.ok_or_else(|| {
                    let (child, parent) = (kind_of(&change.table), kind_of(&reference.parent));
                    Error::not_now(format!(
                        "This cannot be restored: a {child} in it belongs to a {parent} that was \
                         deleted for good."
                    ))
                })?;
                if known.insert(deletion) {
                    sets.push(deletion);
                }
            }
        }
    }
    Ok(sets)
}

/// Returns the changes of a set, newest first.
fn changes_of(db: &Connection, set: i64) -> Result<Vec<Change>> {
    let mut statement = db.prepare_cached(
        "SELECT tbl, row_id, before, after FROM change WHERE set_seq = ?1 ORDER BY n DESC",
    )?;
    let changes = statement.query_map([set], |row| {
        Ok(Change {
            table: row.get("tbl")?,
            row_id: row.get("row_id")?,
            before: row.get("before")?,
            after: row.get("after")?,
        })
    })?;
    Ok(changes.collect::<rusqlite::Result<_>>()?)
}

/// Returns the id, in hexadecimal digits, that a logged row has in a column.
fn parent_id(db: &Connection, row: &str, column: &str) -> Result<Option<String>> {
    let sql = "SELECT json_extract(?1, '$.' || ?2) AS id";
    Ok(db
        .prepare_cached(sql)?
        .query_row((row, column), |row| row.get("id"))?)
}

pub(super) fn is_there(db: &Connection, table: &str, id: &str) -> Result<bool> {
    let key = key(&columns(db, table)?, table);
    Ok(db
        .prepare_cached(&format!("SELECT 1 FROM {table} WHERE {key} = ?1"))?
        .exists([id])?)
}

/// Returns the newest set that deleted a row and still holds it.
fn deletion_of(db: &Connection, table: &str, id: &str) -> Result<Option<i64>> {
    Ok(db
        .prepare_cached(
            "SELECT max(set_seq) AS deletion FROM change
             WHERE tbl = ?1 AND row_id = ?2 AND before IS NOT NULL AND after IS NULL
               AND NOT EXISTS (SELECT 1 FROM change_set WHERE seq = set_seq AND pruned = 1)",
        )?
        .query_row([table, id], |row| row.get("deletion"))?)
}

/// Returns whether a row still is as a change left it.
fn stands(db: &Connection, change: &Change) -> Result<bool> {
    let columns = columns(db, &change.table)?;
    let sql = format!(
        "SELECT json_remove({}, '{DERIVED}') IS json_remove(?2, '{DERIVED}') FROM {} WHERE {} = ?1",
        row_json(&columns, &change.table),
        change.table,
        key(&columns, &change.table)
    );
    let same: Option<bool> = db
        .prepare_cached(&sql)?
        .query_row((&change.row_id, &change.after), |row| row.get(0))
        .optional()?;
    Ok(same.unwrap_or(change.after.is_none()))
}

fn put_back(db: &Connection, change: &Change) -> Result<()> {
    let Change {
        table,
        row_id,
        before,
        ..
    } = change;
    let columns = columns(db, table)?;
    let key = key(&columns, table);
    let Some(before) = before else {
        db.prepare_cached(&format!("DELETE FROM {table} WHERE {key} = ?1"))?
            .execute([row_id])?;
        return Ok(());
    };
    let value = |Column { name, blob }: &Column| {
        if *blob {
            format!("unhex(json_extract(?1, '$.{name}'))")
        } else {
            format!("json_extract(?1, '$.{name}')")
        }
    };
    let names: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
    if is_there(db, table, row_id)? {
        let sets = columns
            .iter()
            .map(|column| format!("{} = {}", column.name, value(column)))
            .collect::<Vec<_>>()
            .join(", ");
        db.prepare_cached(&format!("UPDATE {table} SET {sets} WHERE {key} = ?2"))?
            .execute([before, row_id])?;
    } else {
        let values = columns.iter().map(value).collect::<Vec<_>>().join(", ");
        db.prepare_cached(&format!(
            "INSERT INTO {table} ({}) SELECT {values}",
            names.join(", ")
        ))?
        .execute([before])
        .map_err(|error| match references::constraint(&error) {
            Some(ffi::SQLITE_CONSTRAINT_UNIQUE | ffi::SQLITE_CONSTRAINT_PRIMARYKEY) => {
                Error::not_now(format!(
                    "This cannot be restored: it conflicts with another {}.",
                    kind_of(table)
                ))
            }
            Some(_) | None => error.into(),
        })?;
    }
    Ok(())
}
