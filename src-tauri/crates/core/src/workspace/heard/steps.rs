//! Several changes in one transaction, each of which Undo takes back alone.

use chrono::{DateTime, Utc};

use crate::{
    Records, Result, Workspace,
    changes::{Changes, Label},
    store::{self, Db, log, open::at, patch::patch},
};

/// One change: what history says of it, and what it does. It is given the records as the change before left them.
pub(in crate::workspace) type Step<'a> = (Label, Box<dyn Fn(&Db, &Records) -> Result<()> + 'a>);

impl Workspace {
    /// Runs all steps or none. Returns the last change that Undo knows, with the tables that any of them touched.
    pub(in crate::workspace) fn transact_steps(
        &mut self,
        steps: &[Step<'_>],
        now: DateTime<Utc>,
    ) -> Result<Changes> {
        self.finish_check()?;
        let path = self.path.clone().unwrap_or_default();
        let mut records = (*self.records()?).clone();
        let mut run = || -> Result<_> {
            let tx = store::transaction(&mut self.db)?;
            let mut last = Changes {
                set: 0,
                label: String::new(),
                tables: Vec::new(),
            };
            let mut touched = Vec::new();
            for (label, work) in steps {
                let seq = log::begin(&tx, &self.device, label, None, None, now)?;
                work(&tx, &records)?;
                let (changes, rows) = log::close(&tx, seq, label)?;
                patch(&tx, &mut records, &rows)?;
                touched.extend(rows);
                last.tables.extend(changes.tables);
                if changes.set != 0 || last.set == 0 {
                    (last.set, last.label) = (changes.set, changes.label);
                }
            }
            last.tables.sort_unstable();
            last.tables.dedup();
            tx.commit()?;
            Ok((last, touched))
        };
        let (changes, rows) = run().map_err(|error| at(&path, error))?;
        self.touch(rows);
        if !changes.tables.is_empty() {
            self.last_changes = Some(changes.clone());
        }
        Ok(changes)
    }
}
