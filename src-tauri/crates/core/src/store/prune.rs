//! Pruning the change log: what neither undo nor the trash needs is forgotten, a little with each write,
//! and the file gives its room back.

use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};
use rusqlite::Connection;

use crate::{
    Result,
    changes::LabelCode,
    model::Words,
    store::{log::REACH, trash::DAYS_KEPT},
};

/// Sets, and changes, that one write prunes at most: some hundred pages, so that nobody waits for it.
const AT_ONCE: u32 = 50;
/// Free pages that stay in the file for the next writes; a quarter of a megabyte.
const SPARE_PAGES: i64 = 64;
/// Free pages that one write gives back at most.
const PAGES_AT_ONCE: u32 = 64;

/// Prunes some of the log. Returns whether there is more to prune.
pub(crate) fn prune(tx: &Connection, now: DateTime<Utc>) -> Result<bool> {
    prune_sets(tx, now, AT_ONCE)
}

/// Prunes all of the log.
pub(crate) fn prune_all(db: &Connection, now: DateTime<Utc>) -> Result<()> {
    let tx = db.unchecked_transaction()?;
    while prune_sets(&tx, now, u32::MAX)? {}
    Ok(tx.commit()?)
}

/// Marks sets first and deletes their changes then, so that a set of which some changes are gone is never
/// undone.
fn prune_sets(tx: &Connection, now: DateTime<Utc>, at_once: u32) -> Result<bool> {
    let marked = mark(tx, now, at_once)?;
    let deleted = tx
        .prepare_cached(
            "DELETE FROM change WHERE n IN
               (SELECT change.n FROM change_set JOIN change ON change.set_seq = change_set.seq
                WHERE change_set.pruned = 1 LIMIT ?1)",
        )?
        .execute([at_once])?;
    // A set that a later one undoes stays until that one goes.
    tx.prepare_cached(
        "DELETE FROM change_set WHERE pruned = 1
         AND NOT EXISTS (SELECT 1 FROM change WHERE set_seq = change_set.seq)
         AND NOT EXISTS (SELECT 1 FROM change_set AS later WHERE later.undoes = change_set.seq)",
    )?
    .execute([])?;
    let full = usize::try_from(at_once).unwrap_or(usize::MAX);
    Ok(marked >= full || deleted >= full)
}

/// Marks sets beyond the reach of undo. Deletions stay as long as the trash shows them, and so does what
/// tells whether they were undone.
fn mark(tx: &Connection, now: DateTime<Utc>, at_once: u32) -> Result<usize> {
    let deletions = LabelCode::ALL.iter().filter(|(code, _)| code.deletes());
    let deletions: Vec<String> = deletions.map(|(_, word)| format!("'{word}'")).collect();
    let since = (now - TimeDelta::days(DAYS_KEPT)).to_rfc3339_opts(SecondsFormat::Millis, true);
    let sql = format!(
        "UPDATE change_set SET pruned = 1 WHERE seq IN
           (SELECT seq FROM change_set WHERE pruned = 0 AND seq <
              (SELECT seq FROM change_set WHERE pruned = 0
                 AND EXISTS (SELECT 1 FROM change WHERE set_seq = change_set.seq)
               ORDER BY seq DESC LIMIT 1 OFFSET ?1)
            AND NOT (at >= ?2 AND (undoes IS NOT NULL OR label_code IN ({})))
            ORDER BY seq LIMIT ?3)",
        deletions.join(", ")
    );
    Ok(tx
        .prepare_cached(&sql)?
        .execute((REACH - 1, since, at_once))?)
}

/// Gives some free pages back to the disk, where there are many.
pub(crate) fn shrink(tx: &Connection) -> Result<()> {
    let number = |pragma| tx.pragma_query_value(None, pragma, |row| row.get::<_, i64>(0));
    if number("freelist_count")? <= SPARE_PAGES || number("auto_vacuum")? != INCREMENTAL {
        return Ok(());
    }
    let mut statement = tx.prepare(&format!("PRAGMA incremental_vacuum({PAGES_AT_ONCE})"))?;
    let mut pages = statement.query([])?;
    while pages.next()?.is_some() {}
    Ok(())
}

/// What `PRAGMA auto_vacuum` calls giving back pages when asked to.
const INCREMENTAL: i64 = 2;

/// Lets a new file give back free pages later.
pub(super) fn prepare_new(db: &Connection) -> Result<()> {
    Ok(db.pragma_update(None, "auto_vacuum", INCREMENTAL)?)
}

/// Lets a file that has rows give back free pages, now and later; it is written as a whole. Where another
/// program has it open, or the disk is full, it stays as it is, and free pages are used again.
pub(super) fn prepare_old(db: &Connection) {
    let rewrite = || -> Result<()> {
        prepare_new(db)?;
        db.execute_batch("VACUUM")?;
        super::empty_log(db)
    };
    rewrite().ok();
}
