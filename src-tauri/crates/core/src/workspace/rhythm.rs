//! Writes on the rhythm: entries, single dates and packs.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::Workspace;
use crate::{
    Error, Id, Result,
    changes::{Label, LabelCode, Written},
    model::{
        Entry, EntryKind, EntryRule, Load, OccurrenceState, Opener, Scope, SensitiveMark,
        StoredOccurrence, Unit, UnitPlace, validate,
    },
    solutions::Solutions,
    store::{
        Db,
        row::{delete, get, insert, overwrite, update},
    },
};

/// An entry to be added. What is left out takes the usual of its kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub struct NewEntry {
    /// What it is called.
    pub name: String,
    /// What sort of thing it is.
    pub kind: EntryKind,
    pub scope: Scope,
    /// How taken it leaves people; normal if left out.
    pub load: Option<Load>,
    /// Working days before it that are a step lighter.
    pub before: Option<u16>,
    /// Working days after it that are a step lighter.
    pub after: Option<u16>,
    /// Openers that must wait while it lasts.
    pub holds_back: Option<Vec<Opener>>,
    /// Openers that it makes welcome.
    pub invites: Option<Vec<Opener>>,
    /// What makes it a sensitive time.
    pub mark: Option<SensitiveMark>,
    /// Markdown.
    pub note: Option<String>,
    /// When it takes place.
    pub rule: EntryRule,
}

/// An entry of a starter pack, ready to be filed for a unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackEntry {
    /// Its key ("finance.close").
    pub key: String,
    /// The entry; its scope is replaced by the unit.
    pub entry: NewEntry,
}

impl PackEntry {
    /// Returns the entry as it would be filed for a unit.
    pub fn filed(self, unit: Id<Unit>, now: DateTime<Utc>) -> Result<Entry> {
        let scope = Scope::Unit(unit);
        made(
            NewEntry {
                scope,
                ..self.entry
            },
            Some(self.key),
            now,
        )
    }

    /// Tells whether an entry is as the pack has it, its note aside.
    pub fn is_as(&self, entry: &Entry) -> bool {
        let pack = &self.entry;
        pack.name == entry.name
            && pack.kind == entry.kind
            && pack.load == Some(entry.load)
            && pack.before == Some(entry.before)
            && pack.after == Some(entry.after)
            && pack.holds_back.as_ref() == Some(&entry.holds_back)
            && pack.invites.as_ref() == Some(&entry.invites)
            && pack.mark == entry.mark
            && pack.rule == entry.rule
    }
}

impl Workspace {
    pub fn add_entry(&mut self, new: NewEntry, now: DateTime<Utc>) -> Result<Written<Entry>> {
        let entry = made(new, None, now)?;
        self.add(entry, now)
    }

    /// Keeps what was decided about one date of an entry.
    pub fn set_occurrence(
        &mut self,
        occurrence: &StoredOccurrence,
        now: DateTime<Utc>,
    ) -> Result<Written<StoredOccurrence>> {
        let entry: Entry = get(&self.db, occurrence.entry_id)?;
        let known = self.stored_occurrence(occurrence.entry_id, &occurrence.key)?;
        if occurrence.state == OccurrenceState::Expected {
            return Err(Error::invalid(
                "state",
                "Say whether the date is confirmed, moved or cancelled.",
            ));
        }
        let label = Label::new(LabelCode::OccurrenceSet, &entry.name);
        self.write(&label, now, |tx| {
            let mut row = occurrence.clone();
            if let Some(known) = known {
                row.id = known.id;
                overwrite(tx, &row)?;
            } else {
                row.id = Id::at(now);
                insert(tx, &row)?;
            }
            Ok(row.id)
        })
    }

    /// Forgets what was decided about one date: the computed one holds again.
    pub fn clear_occurrence(
        &mut self,
        entry_id: Id<Entry>,
        key: &str,
        now: DateTime<Utc>,
    ) -> Result<Written<StoredOccurrence>> {
        let entry: Entry = get(&self.db, entry_id)?;
        let Some(known) = self.stored_occurrence(entry_id, key)? else {
            return Err(Error::NotFound { kind: "date" });
        };
        let label = Label::new(LabelCode::OccurrenceCleared, &entry.name);
        self.remove(&label, now, |tx| delete(tx, known.id))
    }

    fn stored_occurrence(
        &mut self,
        entry_id: Id<Entry>,
        key: &str,
    ) -> Result<Option<StoredOccurrence>> {
        Ok(self
            .records()?
            .occurrences
            .iter()
            .find(|row| row.entry_id == entry_id && row.key == key)
            .cloned())
    }

    /// Files entries of a pack for a unit, whose home becomes `place` where one is given. An entry of the same key that the unit already has becomes as
    /// the pack has it, and keeps its note and what was decided about its dates.
    pub fn apply_pack(
        &mut self,
        unit_id: Id<Unit>,
        pack: &str,
        place: Option<&UnitPlace>,
        entries: Vec<PackEntry>,
        now: DateTime<Utc>,
    ) -> Result<Written<Unit>> {
        let records = self.records()?;
        self.write(&Label::new(LabelCode::PackApplied, pack), now, |tx| {
            let mut unit: Unit = get(tx, unit_id)?;
            if place.is_some_and(|place| place.put_on(&mut unit)) {
                update(tx, &unit, unit.seen)?;
            }
            let mut solutions = Solutions::of(&records);
            let scope = Scope::Unit(unit_id);
            file_pack(tx, &records, &mut solutions, scope, entries, now)?;
            Ok(unit_id)
        })
    }
}

/// Files the entries of a pack; a key that the scope has already is brought up to date.
pub(super) fn file_pack(
    tx: &Db,
    records: &crate::Records,
    solutions: &mut Solutions,
    scope: Scope,
    entries: Vec<PackEntry>,
    now: DateTime<Utc>,
) -> Result<()> {
    for PackEntry { key, mut entry } in entries {
        let known = records
            .entries
            .iter()
            .find(|known| known.scope == scope && known.pack_key.as_ref() == Some(&key));
        entry.scope = scope;
        let mut filed = made(entry, Some(key), now)?;
        if let Some(known) = known {
            filed.solution_id = known.solution_id;
            (filed.their_hours, filed.cost) = (known.their_hours, known.cost);
        }
        solutions.complete(&mut filed, now);
        for solution in solutions.take_new() {
            insert(tx, &solution)?;
        }
        match known {
            None => insert(tx, &filed)?,
            Some(known) => {
                filed.id = known.id;
                if !known.note.is_empty() {
                    filed.note.clone_from(&known.note);
                }
                overwrite(tx, &filed)?;
            }
        }
    }
    Ok(())
}

fn made(new: NewEntry, pack_key: Option<String>, now: DateTime<Utc>) -> Result<Entry> {
    let entry = Entry {
        id: Id::at(now),
        seen: 0,
        name: validate::name("name", &new.name)?,
        kind: new.kind,
        scope: new.scope,
        load: new.load.unwrap_or(Load::Normal),
        before: new.before.unwrap_or(0),
        after: new.after.unwrap_or(0),
        holds_back: new.holds_back.unwrap_or_default(),
        invites: new.invites.unwrap_or_default(),
        mark: new.mark,
        note: new.note.unwrap_or_default(),
        rule: new.rule,
        pack_key,
        solution_id: None,
        their_hours: None,
        cost: None,
    };
    Ok(entry)
}
