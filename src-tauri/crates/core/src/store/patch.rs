//! Reading again the rows that a write touched, in place of the whole file.

use std::sync::OnceLock;

use crate::{
    Id, Records, Result,
    model::{
        BusyBlock, ByLeader, Conversation, Finding, Leader, OpenerAsked, Promise, each_record,
    },
    store::{
        Db,
        row::{Record, find, load},
        settings,
    },
};

/// A row that a write touched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TouchedRow {
    pub(crate) table: String,
    /// As the change log names it: the id in hexadecimal digits, or the key of a setting.
    pub(crate) id: String,
}

impl TouchedRow {
    /// Returns what names a row.
    pub(crate) fn of<R: Record>(id: Id<R>) -> Self {
        Self {
            table: R::TABLE.to_owned(),
            id: id.hex(),
        }
    }
}

macro_rules! patch_each {
    ($($list:ident: $record:ty;)+) => {
        /// Reads rows again, so that `records` are what [`super::load_records`] returns.
        pub(crate) fn patch(db: &Db, records: &mut Records, rows: &[TouchedRow]) -> Result<()> {
            let mut settings_changed = false;
            for row in rows {
                forget_places(&mut records.by_leader, &row.table);
                match row.table.as_str() {
                    $(<$record as Record>::TABLE => {
                        patch_list::<$record>(db, &mut records.$list, &row.id)?;
                    })+
                    _ => settings_changed = true,
                }
            }
            // They go with their leader, and no log tells of it.
            if rows.iter().any(|row| row.table == Leader::TABLE) {
                records.proposed_days = load(db)?;
            }
            if settings_changed {
                (
                    records.me,
                    records.company,
                    records.look,
                    records.templates,
                    records.subjects,
                ) = settings::load(db)?;
            }
            Ok(())
        }
    };
}

each_record!(patch_each);

/// Replaces, adds or removes one row of a list that is in the order of ids.
fn patch_list<R: Record>(db: &Db, list: &mut Vec<R>, row: &str) -> Result<()> {
    let Ok(id) = row.parse::<Id<R>>() else {
        return Ok(());
    };
    let place = list.binary_search_by_key(&id, R::id);
    let row = find(db, id)?;
    let (at, count) = match place {
        Ok(at) => (at, 1),
        Err(at) => (at, 0),
    };
    list.splice(at..at + count, row);
    Ok(())
}

/// Forgets where each leader's rows of a table are.
fn forget_places(places: &mut ByLeader, table: &str) {
    let groups = match table {
        Conversation::TABLE => &mut places.chats,
        OpenerAsked::TABLE => &mut places.asked,
        Finding::TABLE => &mut places.findings,
        Promise::TABLE => &mut places.promises,
        BusyBlock::TABLE => &mut places.busy,
        _ => return,
    };
    *groups = OnceLock::new();
}
