//! The trash: deletions that the change log still holds, and forgetting them for good.
//!
//! Restoring one restores the deletions of what its rows belong to as well, so that the order does not matter.
//! Deleting for good takes the rows out of the log, merges the search index and truncates the WAL; undo steps over
//! what is left empty.

use chrono::{DateTime, TimeDelta, Utc};
use rusqlite::Connection;

use crate::{
    Result,
    changes::HistoryLine,
    store::{
        log::{course_over, history},
        revert::is_there,
    },
};

/// For how many days a deletion can be restored.
pub(super) const DAYS_KEPT: i64 = 30;

/// Returns the deletions of the 30 days before `now` that have not been taken back, newest first.
pub(crate) fn trash(db: &Connection, now: DateTime<Utc>) -> Result<Vec<HistoryLine>> {
    let since = now - TimeDelta::days(DAYS_KEPT);
    let course = course_over(db, u32::MAX)?;
    let mut lines = history(db, u32::MAX)?;
    lines.retain(|line| {
        line.at >= since
            && !line.undone
            && course
                .done
                .iter()
                .any(|(set, label)| *set == line.set && label.code.deletes())
    });
    let mut statement = db.prepare_cached(
        "SELECT 1 FROM change WHERE set_seq = ?1 AND before IS NOT NULL AND after IS NULL",
    )?;
    let mut kept = Vec::new();
    for line in lines {
        let restorable = statement.exists([line.set])? && !is_restored(db, line.set)?;
        if restorable {
            kept.push(line);
        }
    }
    Ok(kept)
}

/// Returns whether every row that the set deleted is there again.
fn is_restored(db: &Connection, set: i64) -> Result<bool> {
    let mut statement =
        db.prepare_cached("SELECT tbl, row_id FROM change WHERE set_seq = ?1 AND after IS NULL")?;
    let rows = statement
        .query_map([set], |row| Ok((row.get("tbl")?, row.get("row_id")?)))?
        .collect::<rusqlite::Result<Vec<(String, String)>>>()?;
    for (table, row_id) in rows {
        if !is_there(db, &table, &row_id)? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Blanks the rows that set `target` deleted, in every set that still tells of them.
pub(crate) fn purge(db: &Connection, target: i64) -> Result<()> {
    db.execute(
        "UPDATE change SET before = NULL, after = NULL WHERE (tbl, row_id) IN
           (SELECT tbl, row_id FROM change WHERE set_seq = ?1 AND after IS NULL)",
        [target],
    )?;
    db.execute(
        "DELETE FROM change WHERE before IS NULL AND after IS NULL",
        [],
    )?;
    db.execute(
        "UPDATE change_set SET args = '' WHERE seq = ?1 OR NOT EXISTS
           (SELECT 1 FROM change WHERE set_seq = change_set.seq)",
        [target],
    )?;
    Ok(())
}
