//! The only SQL of the program.
//!
//! [`open`] opens, creates, migrates or refuses a file; [`log`] records and reverts changes;
//! [`tables`] says, one file per table, how a record becomes a row; [`row`] does the rest for all
//! of them alike. Rules: explicit columns, columns read by name, never `REPLACE`, order by id.

pub(crate) mod backup;
pub(crate) mod codec;
pub(crate) mod log;
#[cfg(test)]
mod migration_tests;
pub(crate) mod open;
pub(crate) mod row;
pub(crate) mod search;
pub(crate) mod settings;
pub(crate) mod tables;
pub(crate) mod trash;

use rusqlite::Connection;

use crate::{Records, Result, store::row::load};

/// Returns every record of the file.
pub(crate) fn load_records(db: &Connection) -> Result<Records> {
    let (me, company, look) = settings::load(db)?;
    Ok(Records {
        me,
        company,
        look,
        units: load(db)?,
        leaders: load(db)?,
        placements: load(db)?,
        calendars: load(db)?,
        calendar_uses: load(db)?,
        closures: load(db)?,
        absences: load(db)?,
        entries: load(db)?,
        felt: load(db)?,
        occurrences: load(db)?,
        facts: load(db)?,
        terms: load(db)?,
        conversations: load(db)?,
        conversation_facts: load(db)?,
        openers_asked: load(db)?,
        findings: load(db)?,
        promises: load(db)?,
        calendar_sources: load(db)?,
        busy_blocks: load(db)?,
        imported_events: load(db)?,
    })
}
