//! Keeping the index up to date, and forgetting what was deleted.

use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior};

use super::list;
use crate::Result;

/// Makes the triggers and what finds similar words, and indexes everything again where the file was indexed by another list.
pub(crate) fn install(db: &Connection) -> Result<()> {
    if !is_up_to_date(db)? {
        rebuild(db, &list::fingerprint())?;
    }
    // Made now, since nothing can be made while the file is checked.
    db.execute_batch(
        "CREATE VIRTUAL TABLE temp.search_word USING fts5vocab(main, search_index, row)",
    )?;
    Ok(db.execute_batch(&list::triggers())?)
}

/// Returns whether everything is indexed by the list of this version.
pub(crate) fn is_up_to_date(db: &Connection) -> Result<bool> {
    let known: Option<String> = db
        .query_row("SELECT fingerprint FROM search_list", [], |row| row.get(0))
        .optional()?;
    Ok(known == Some(list::fingerprint()))
}

/// Takes what was deleted out of the index, where its words stay until the index is merged.
pub(crate) fn forget_deleted(tx: &Connection) -> Result<()> {
    tx.execute(
        "INSERT INTO search_index (search_index) VALUES ('optimize')",
        [],
    )?;
    Ok(())
}

/// Empties the index. The next opening makes it again.
pub(crate) fn forget_all(tx: &Connection) -> Result<()> {
    Ok(tx.execute_batch(
        "DELETE FROM search_doc;
         INSERT INTO search_index (search_index) VALUES ('rebuild');
         DELETE FROM search_list;",
    )?)
}

fn rebuild(db: &Connection, fingerprint: &str) -> Result<()> {
    let rows: String = list::searched()
        .iter()
        .map(list::Searched::index_all)
        .collect();
    let tx = Transaction::new_unchecked(db, TransactionBehavior::Immediate)?;
    tx.execute_batch(&format!(
        "DELETE FROM search_doc; {rows}
         INSERT INTO search_index (search_index) VALUES ('rebuild');
         DELETE FROM search_list;"
    ))?;
    tx.execute(
        "INSERT INTO search_list (fingerprint) VALUES (?1)",
        [fingerprint],
    )?;
    Ok(tx.commit()?)
}
