//! The only SQL of the program.
//!
//! [`open`] opens, creates, migrates or refuses a file; [`log`] records and reverts changes; `Record` is
//! derived for every record, and [`row`] reads and writes all of them. Rules: explicit columns, read by
//! their place in the list of the record, never `REPLACE`, order by id.

pub(crate) mod backup;
pub(crate) mod cipher;
pub(crate) mod codec;
pub(crate) mod column;
pub(crate) mod erase;
pub(crate) mod lock;
pub(crate) mod log;
#[cfg(test)]
mod migration_tests;
mod migrations;
pub(crate) mod note;
pub(crate) mod open;
pub(crate) mod patch;
pub(crate) mod prune;
pub(crate) mod references;
pub(crate) mod revert;
pub(crate) mod rotation;
pub(crate) mod row;
pub(crate) mod safety;
pub(crate) mod search;
pub(crate) mod settings;
pub(crate) mod tables;
pub(crate) mod trash;
pub(crate) mod verify;

pub(crate) use rusqlite::Connection as Db;
use rusqlite::{Transaction, TransactionBehavior};

use crate::{
    Records, Result,
    model::{ByLeader, each_record},
    store::row::load,
};

/// Begins a transaction that no other writer can get in the way of.
pub(crate) fn transaction(db: &mut Db) -> Result<Transaction<'_>> {
    Ok(db.transaction_with_behavior(TransactionBehavior::Immediate)?)
}

/// Returns a number that changes when another program has written to the file.
pub(crate) fn data_version(db: &Db) -> Result<i64> {
    Ok(db.pragma_query_value(None, "data_version", |row| row.get(0))?)
}

/// Empties the write-ahead log, so that what was deleted is nowhere on the disk any more. Where another program
/// is reading, this happens when the last one closes the file.
pub(crate) fn empty_log(db: &Db) -> Result<()> {
    db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
    Ok(())
}

/// Lets rows of one transaction come in any order; what they point to is checked at its end.
pub(crate) fn rows_in_any_order(tx: &Db) -> Result<()> {
    Ok(tx.execute_batch("PRAGMA defer_foreign_keys = ON")?)
}

/// Returns whether anything is kept in the file that is worth a backup.
pub(crate) fn has_units(db: &Db) -> Result<bool> {
    Ok(db.prepare_cached("SELECT 1 FROM unit")?.exists([])?)
}

macro_rules! load_all {
    ($($list:ident: $record:ty;)+) => {
        /// Returns every record of the file.
        pub(crate) fn load_records(db: &Db) -> Result<Records> {
            let (me, company, look, templates, subjects) = settings::load(db)?;
            Ok(Records {
                me,
                company,
                look,
                templates,
                subjects,
                $($list: load(db)?,)+
                by_leader: ByLeader::default(),
            })
        }
    };
}

each_record!(load_all);
