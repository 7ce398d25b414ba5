//! The rows that an import of a calendar file writes.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::sources::delete_entry;
use crate::{
    Id, Records, Result,
    model::{
        BusyBlock, CalendarSource, CancelledMeeting, ChangedDate, Entry, Holds, ImportedEvent,
        OccurrenceState, Scope, SourceForm, StoredOccurrence,
    },
    solutions::Solutions,
    sources::{Incoming, IncomingEvent, IncomingTime, Plan},
    store::{
        Db,
        row::{delete, insert, overwrite},
    },
};

/// Takes one file in; returns the calendars that it touches.
pub(super) fn write(
    tx: &Db,
    records: &Records,
    file: &Incoming,
    plan: &Plan<'_>,
    now: DateTime<Utc>,
) -> Result<Vec<Id<CalendarSource>>> {
    let source = CalendarSource {
        id: plan.source.map_or_else(|| Id::at(now), |source| source.id),
        seen: 0,
        name: file.name.clone(),
        file_name: file.file_name.clone(),
        holds: file.holds,
        form: file.form,
        with_titles: file.with_titles,
        imported_at: now,
        first: file.span.first,
        last: file.span.last,
    };
    let homes = Homes { source, plan };
    // Messages about meetings of other calendars leave none of their own.
    if file.form == SourceForm::Calendar || homes.has_own() {
        if plan.source.is_some() {
            overwrite(tx, &homes.source)?;
        } else {
            insert(tx, &homes.source)?;
        }
    }
    take_times(tx, &homes, now)?;
    take_events(tx, records, &homes, now)?;
    for one in &plan.revived {
        delete(tx, one.id)?;
    }
    for one in &plan.cancelled {
        let row = CancelledMeeting {
            id: Id::at(now),
            seen: 0,
            source_id: homes.of(&one.event),
            event: one.event.clone(),
            original: one.original.clone(),
            version: one.version,
        };
        insert(tx, &row)?;
    }
    Ok(homes.all())
}

/// Where what a file brings is kept: in its own calendar, or in the one in which a meeting is known.
struct Homes<'a> {
    source: CalendarSource,
    plan: &'a Plan<'a>,
}

impl Homes<'_> {
    fn of(&self, event: &str) -> Id<CalendarSource> {
        self.plan
            .homes
            .get(event)
            .copied()
            .unwrap_or(self.source.id)
    }

    /// Returns the events of what is new.
    fn of_new(&self) -> impl Iterator<Item = &str> {
        let times = self.plan.times.new.iter().map(|time| time.event.as_str());
        let events = self.plan.events.new.iter().map(|event| event.key.as_str());
        let cancelled = self.plan.cancelled.iter().map(|one| one.event.as_str());
        times.chain(events).chain(cancelled)
    }

    /// Tells whether anything is kept in the calendar of the file itself.
    fn has_own(&self) -> bool {
        self.of_new().any(|event| self.of(event) == self.source.id)
    }

    fn all(&self) -> Vec<Id<CalendarSource>> {
        if self.source.form == SourceForm::Calendar {
            return vec![self.source.id];
        }
        let mut all: Vec<_> = self.plan.homes.values().copied().collect();
        all.extend(self.has_own().then_some(self.source.id));
        all.sort_unstable();
        all.dedup();
        all
    }
}

fn take_times(tx: &Db, homes: &Homes<'_>, now: DateTime<Utc>) -> Result<()> {
    let (source, plan) = (&homes.source, homes.plan);
    let block = |id: Id<BusyBlock>, home: Id<CalendarSource>, time: &IncomingTime| BusyBlock {
        id,
        seen: 0,
        leader_id: source.holds.leader_of_times(),
        source_id: Some(home),
        key: time.key.clone(),
        start: time.start,
        end: time.end,
        title: time.title.clone(),
        away: time.away,
        event: time.event.clone(),
        original: time.original.clone(),
        version: time.version,
    };
    // What a message changes stays in its calendar; a calendar takes over what messages brought.
    let home = |old: &BusyBlock| match source.form {
        SourceForm::Messages => old.source_id.unwrap_or(source.id),
        SourceForm::Calendar => source.id,
    };
    for gone in plan.times.gone.iter().chain(&plan.superseded) {
        delete(tx, gone.id)?;
    }
    for (old, time) in &plan.times.changed {
        overwrite(tx, &block(old.id, home(old), time))?;
    }
    for (old, time) in &plan.refreshed {
        overwrite(tx, &block(old.id, home(old), time))?;
    }
    for time in &plan.times.new {
        insert(tx, &block(Id::at(now), homes.of(&time.event), time))?;
    }
    Ok(())
}

fn take_events(tx: &Db, records: &Records, homes: &Homes<'_>, now: DateTime<Utc>) -> Result<()> {
    let (source, plan) = (&homes.source, homes.plan);
    let Holds::Rhythm(scope) = source.holds else {
        return Ok(());
    };
    let home = |old: &ImportedEvent| match source.form {
        SourceForm::Messages => old.source_id,
        SourceForm::Calendar => source.id,
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
        overwrite(tx, &told_of(told.id, home(told), Some(entry.id), event))?;
    }
    for (told, event) in &plan.refreshed_events {
        overwrite(tx, &told_of(told.id, home(told), told.entry_id, event))?;
    }
    let mut solutions = Solutions::of(records);
    for event in &plan.events.new {
        let mut entry = entry_of(event, scope, now);
        solutions.complete(&mut entry, now);
        for solution in solutions.take_new() {
            insert(tx, &solution)?;
        }
        insert(tx, &entry)?;
        change_dates(tx, entry.id, &[], &[], &event.changed, now)?;
        let home = homes.of(&event.key);
        insert(tx, &told_of(Id::at(now), home, Some(entry.id), event))?;
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
        version: event.version,
    }
}

fn entry_of(event: &IncomingEvent, scope: Scope, now: DateTime<Utc>) -> Entry {
    let usual = event.kind.usual();
    Entry {
        id: Id::at(now),
        seen: 0,
        name: event.name.clone(),
        kind: event.kind,
        scope,
        load: usual.load,
        before: usual.before,
        after: usual.after,
        holds_back: Vec::new(),
        invites: Vec::new(),
        mark: None,
        note: String::new(),
        rule: event.rule.clone(),
        pack_key: None,
        solution_id: None,
        their_hours: None,
        cost: None,
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
