//! Writes on calendar files: taking them in, taking that back, and removing what came of one.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::Workspace;
use crate::{
    Error, Id, Records, Result,
    changes::{Changes, Label, LabelCode},
    records::BusyBlock,
    rhythm::{Entry, Felt, OccurrenceState, Scope, StoredOccurrence},
    sources::{
        CalendarSource, ChangedDate, Holds, ImportedEvent, Incoming, IncomingEvent, IncomingTime,
        Plan, usual,
    },
    store::{
        Db, log,
        revert::{Insist, revert},
        row::{delete, delete_where, get, insert, overwrite},
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
        let plans: Vec<(&Incoming, Plan<'_>)> = files
            .iter()
            .map(|file| (*file, Plan::of(&records, file, apart, keep_gone)))
            .filter(|(_, plan)| !plan.is_empty())
            .collect();
        let names: Vec<&str> = plans.iter().map(|(file, _)| file.name.as_str()).collect();
        let label = Label::new(LabelCode::CalendarFilesTaken, &names.join(", "));
        let (sources, changes) = self.transact(&label, now, |tx| {
            plans
                .iter()
                .map(|(file, plan)| take(tx, &records, file, plan, now))
                .collect::<Result<Vec<_>>>()
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
            delete_sources_where(tx, |source| source.id == id, &records)
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
                "The last import of this calendar lies too far back to be taken back by itself. \
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

fn take(
    tx: &Db,
    records: &Records,
    file: &Incoming,
    plan: &Plan<'_>,
    now: DateTime<Utc>,
) -> Result<Id<CalendarSource>> {
    let source = CalendarSource {
        id: plan.source.map_or_else(|| Id::at(now), |source| source.id),
        seen: 0,
        name: file.name.clone(),
        file_name: file.file_name.clone(),
        holds: file.holds,
        with_titles: file.with_titles,
        imported_at: now,
        first: file.span.first,
        last: file.span.last,
    };
    if plan.source.is_some() {
        overwrite(tx, &source)?;
    } else {
        insert(tx, &source)?;
    }
    take_times(tx, &source, plan, now)?;
    take_events(tx, records, &source, plan, now)?;
    Ok(source.id)
}

fn take_times(tx: &Db, source: &CalendarSource, plan: &Plan<'_>, now: DateTime<Utc>) -> Result<()> {
    let block = |id: Id<BusyBlock>, time: &IncomingTime| BusyBlock {
        id,
        seen: 0,
        leader_id: source.holds.leader_of_times(),
        source_id: Some(source.id),
        key: time.key.clone(),
        start: time.start,
        end: time.end,
        title: time.title.clone(),
    };
    for gone in &plan.times.gone {
        delete(tx, gone.id)?;
    }
    for (old, time) in &plan.times.changed {
        overwrite(tx, &block(old.id, time))?;
    }
    for time in &plan.times.new {
        insert(tx, &block(Id::at(now), time))?;
    }
    Ok(())
}

fn take_events(
    tx: &Db,
    records: &Records,
    source: &CalendarSource,
    plan: &Plan<'_>,
    now: DateTime<Utc>,
) -> Result<()> {
    let Holds::Rhythm(scope) = source.holds else {
        return Ok(());
    };
    for told in &plan.forgotten {
        delete(tx, told.id)?;
    }
    for (told, entry) in &plan.events.gone {
        delete(tx, told.id)?;
        delete_entry(tx, entry.id)?;
    }
    for ((told, entry), event) in &plan.events.changed {
        // What a person changed here, and the file did not, stays as the person left it.
        let mut entry = (*entry).clone();
        if told.name != event.name {
            entry.name.clone_from(&event.name);
        }
        if told.rule != event.rule {
            entry.rule = event.rule.clone();
        }
        overwrite(tx, &entry)?;
        let stored = records.occurrences.iter();
        let stored: Vec<&StoredOccurrence> =
            stored.filter(|row| row.entry_id == entry.id).collect();
        change_dates(tx, entry.id, &stored, &told.changed, &event.changed, now)?;
        overwrite(tx, &told_of(told.id, source.id, Some(entry.id), event))?;
    }
    for event in &plan.events.new {
        let entry = entry_of(event, scope, now);
        insert(tx, &entry)?;
        change_dates(tx, entry.id, &[], &[], &event.changed, now)?;
        insert(tx, &told_of(Id::at(now), source.id, Some(entry.id), event))?;
    }
    Ok(())
}

fn told_of(
    id: Id<ImportedEvent>,
    source_id: Id<CalendarSource>,
    entry_id: Option<Id<Entry>>,
    event: &IncomingEvent,
) -> ImportedEvent {
    ImportedEvent {
        id,
        seen: 0,
        source_id,
        key: event.key.clone(),
        entry_id,
        name: event.name.clone(),
        rule: event.rule.clone(),
        changed: event.changed.clone(),
    }
}

fn entry_of(event: &IncomingEvent, scope: Scope, now: DateTime<Utc>) -> Entry {
    let (load, before, after) = usual(event.kind);
    Entry {
        id: Id::at(now),
        seen: 0,
        name: event.name.clone(),
        kind: event.kind,
        scope,
        load,
        before,
        after,
        holds_back: Vec::new(),
        invites: Vec::new(),
        mark: None,
        note: String::new(),
        rule: event.rule.clone(),
        pack_key: None,
    }
}

/// Brings the stored dates of an entry from what the file said to what it says. A date that a person
/// decided about since stays as it was decided.
fn change_dates(
    tx: &Db,
    entry_id: Id<Entry>,
    stored: &[&StoredOccurrence],
    old: &[ChangedDate],
    new: &[ChangedDate],
    now: DateTime<Utc>,
) -> Result<()> {
    let row = |id: Id<StoredOccurrence>, date: &ChangedDate| StoredOccurrence {
        id,
        seen: 0,
        entry_id,
        key: date.key.to_string(),
        first: date.first,
        last: date.last,
        state: OccurrenceState::Moved,
        note: date.note.clone(),
    };
    let now_said: BTreeMap<String, &ChangedDate> = new
        .iter()
        .map(|date| (date.key.to_string(), date))
        .collect();
    let once_said: BTreeMap<String, &ChangedDate> = old
        .iter()
        .map(|date| (date.key.to_string(), date))
        .collect();
    let untouched = |known: &StoredOccurrence| {
        once_said
            .get(&known.key)
            .is_some_and(|date| row(known.id, date).says_as(known))
    };
    for known in stored {
        match now_said.get(&known.key) {
            Some(date) if untouched(known) => overwrite(tx, &row(known.id, date))?,
            None if untouched(known) => delete(tx, known.id)?,
            Some(_) | None => {}
        }
    }
    for (key, date) in &now_said {
        // A date that was taken off the file's word before is not put back by the same word.
        let same_word = once_said.get(key).is_some_and(|once| once == date);
        if !same_word && !stored.iter().any(|known| known.key == *key) {
            insert(tx, &row(Id::at(now), date))?;
        }
    }
    Ok(())
}

impl StoredOccurrence {
    /// Tells whether the other says the same of the same date.
    fn says_as(&self, other: &Self) -> bool {
        (self.first, self.last, self.state) == (other.first, other.last, other.state)
            && self.note == other.note
    }
}

/// Deletes an entry with what was decided about its dates, where it is still there.
fn delete_entry(tx: &Db, id: Id<Entry>) -> Result<()> {
    delete_where::<Felt>(tx, "entry_id", &id)?;
    delete_where::<StoredOccurrence>(tx, "entry_id", &id)?;
    delete_where::<Entry>(tx, "id", &id)
}

/// Deletes the calendars that are of that sort, with their busy times and what they said; entries stay.
pub(super) fn delete_sources(
    tx: &Db,
    records: &Records,
    those: impl Fn(Holds) -> bool,
) -> Result<()> {
    delete_sources_where(tx, |source| those(source.holds), records)
}

fn delete_sources_where(
    tx: &Db,
    those: impl Fn(&CalendarSource) -> bool,
    records: &Records,
) -> Result<()> {
    for source in records.calendar_sources.iter().filter(|one| those(one)) {
        delete_where::<BusyBlock>(tx, "source_id", &source.id)?;
        delete_where::<ImportedEvent>(tx, "source_id", &source.id)?;
        delete(tx, source.id)?;
    }
    Ok(())
}
