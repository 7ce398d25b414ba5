//! Writes on how a unit or a leader feels an entry.

use chrono::{DateTime, Utc};

use super::Workspace;
use crate::{
    Error, Id, Result,
    changes::{Label, LabelCode, Written},
    model::{Entry, Felt, Load, Scope},
    store::{
        Db,
        row::{delete, get, insert, overwrite},
    },
};

impl Workspace {
    /// Says how a unit or a leader feels an entry: `Some(load)`, `Some(None)` for not at all, `None`
    /// for as it is filed.
    pub fn feel_entry(
        &mut self,
        id: Id<Entry>,
        scope: Scope,
        felt: Option<Option<Load>>,
        now: DateTime<Utc>,
    ) -> Result<Written<Entry>> {
        let entry: Entry = get(&self.db, id)?;
        if scope == Scope::Company {
            return Err(Error::invalid(
                "scope",
                "Choose the unit or leader this applies to. For everybody, change the entry itself.",
            ));
        }
        let records = self.records()?;
        let label = Label::new(LabelCode::EntryFelt, &entry.name);
        self.write(&label, now, |tx| {
            match felt {
                Some(load) => feel(tx, &records, id, scope, load, now)?,
                None => feel_as_filed(tx, &records, id, scope)?,
            }
            Ok(id)
        })
    }
}

/// Keeps how a unit or a leader feels an entry; `None` is not at all.
pub(super) fn feel(
    tx: &Db,
    records: &crate::Records,
    entry_id: Id<Entry>,
    scope: Scope,
    load: Option<Load>,
    now: DateTime<Utc>,
) -> Result<()> {
    match felt(records, entry_id, scope) {
        Some(row) => overwrite(
            tx,
            &Felt {
                load,
                ..row.clone()
            },
        ),
        None => insert(
            tx,
            &Felt {
                id: Id::at(now),
                seen: 0,
                entry_id,
                scope,
                load,
            },
        ),
    }
}

/// Forgets how a unit or a leader feels an entry: it holds as it is filed.
pub(super) fn feel_as_filed(
    tx: &Db,
    records: &crate::Records,
    entry_id: Id<Entry>,
    scope: Scope,
) -> Result<()> {
    felt(records, entry_id, scope).map_or(Ok(()), |row| delete(tx, row.id))
}

fn felt(records: &crate::Records, entry_id: Id<Entry>, scope: Scope) -> Option<&Felt> {
    let mut rows = records.felt.iter();
    rows.find(|row| row.entry_id == entry_id && row.scope == scope)
}
