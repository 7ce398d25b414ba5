//! Writes on calendar files: taking them in, taking that back, and removing what came of one.

use chrono::{DateTime, Utc};

use super::{Workspace, source_rows};
use crate::{
    Error, Id, Records, Result,
    changes::{Changes, Label, LabelCode},
    model::{CalendarSource, Entry, Holds, Scope},
    sources::{Incoming, Plan},
    store::{
        self, Db, log,
        revert::{Insist, revert},
        row::{delete, delete_where, get},
    },
};

/// What taking files in did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenIn {
    /// The calendars, in the order of the files; none for a file in which nothing was news.
    pub sources: Vec<Id<CalendarSource>>,
    /// What the write did; set 0 where nothing was news.
    pub changes: Changes,
}

impl Workspace {
    /// Takes calendar files in, all of them in one change. `apart` takes each as a calendar of its
    /// own; `keep_gone` leaves here what is no longer in a file.
    pub fn take_calendars(
        &mut self,
        files: &[&Incoming],
        apart: bool,
        keep_gone: bool,
        now: DateTime<Utc>,
    ) -> Result<TakenIn> {
        let records = self.records()?;
        for incoming in files {
            owner_is_there(&records, incoming.holds)?;
        }
        let names: Vec<&str> = files
            .iter()
            .filter(|file| !Plan::of(&records, file, apart, keep_gone).is_empty())
            .map(|file| file.name.as_str())
            .collect();
        let label = Label::new(LabelCode::CalendarFilesTaken, &names.join(", "));
        let (sources, changes) = self.transact(&label, now, |tx| {
            let mut sources = Vec::new();
            for file in files {
                // A message can be about what another one of these files brings.
                let records = store::load_records(tx)?;
                let plan = Plan::of(&records, file, apart, keep_gone);
                if !plan.is_empty() {
                    sources.extend(source_rows::write(tx, &records, file, &plan, now)?);
                }
            }
            Ok(sources)
        })?;
        Ok(TakenIn { sources, changes })
    }

    /// Removes a calendar with the busy times or entries that came of it.
    pub fn remove_calendar_source(
        &mut self,
        id: Id<CalendarSource>,
        now: DateTime<Utc>,
    ) -> Result<Changes> {
        let records = self.records()?;
        let source: CalendarSource = get(&self.db, id)?;
        let label = Label::new(LabelCode::CalendarFileRemoved, &source.name);
        let ((), changes) = self.transact(&label, now, |tx| {
            for event in records
                .imported_events
                .iter()
                .filter(|event| event.source_id == id)
            {
                if let Some(entry) = event.entry_id {
                    delete_entry(tx, entry)?;
                }
            }
            delete(tx, id)
        })?;
        Ok(changes)
    }

    /// Takes the last import of a calendar back, whatever was done since to other things.
    pub fn undo_calendar_import(
        &mut self,
        id: Id<CalendarSource>,
        now: DateTime<Utc>,
    ) -> Result<Changes> {
        get::<CalendarSource>(&self.db, id)?;
        let done = log::course(&self.db)?.done;
        let touched = log::sets_of_source(&self.db, &id.hex())?;
        let import = done.into_iter().rev().find(|(set, label)| {
            label.code == LabelCode::CalendarFilesTaken && touched.contains(set)
        });
        let Some((set, label)) = import else {
            return Err(Error::not_now(
                "The last import of this calendar is too far back to be undone by itself. \
                 Remove the calendar instead.",
            ));
        };
        let label = Label::new(LabelCode::Undone, &label.text());
        let ((), changes) = self.transact_in(&label, None, Some(set), now, |tx| {
            revert(tx, set, Insist::OnAll)
        })?;
        Ok(changes)
    }
}

fn owner_is_there(records: &Records, holds: Holds) -> Result<()> {
    let kind = match holds {
        Holds::LeaderTimes(id) | Holds::Rhythm(Scope::Leader(id)) => {
            records.leader(id).is_none().then_some("leader")
        }
        Holds::Rhythm(Scope::Unit(id)) => records.unit(id).is_none().then_some("unit"),
        Holds::MyTimes | Holds::Rhythm(Scope::Company) => None,
    };
    kind.map_or(Ok(()), |kind| Err(Error::NotFound { kind }))
}

/// Deletes an entry, where it is still there.
pub(super) fn delete_entry(tx: &Db, id: Id<Entry>) -> Result<()> {
    delete_where::<Entry>(tx, "id", &id)
}
