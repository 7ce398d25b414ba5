//! Writes on units and their words.

use chrono::{DateTime, NaiveDate, Utc};

use super::{NewTerm, Workspace, sources::delete_sources};
use crate::{
    Error, Id, Result,
    changes::{Label, LabelCode, Written},
    model::{
        CalendarUse, Closure, Conversation, Entry, Fact, Felt, Finding, Holds, OpenerAsked,
        Placement, Promise, Scope, StoredOccurrence, Term, Unit, WorkedDay, validate,
    },
    store::row::{delete, delete_where, get, insert, update},
};

impl Workspace {
    /// Adds a unit at the end of the list.
    pub fn add_unit(&mut self, name: &str, now: DateTime<Utc>) -> Result<Written<Unit>> {
        let name = validate::name("name", name)?;
        let position = i64::try_from(self.records()?.units.len()).unwrap_or(i64::MAX);
        let label = Label::new(LabelCode::UnitAdded, &name);
        self.write(&label, now, |tx| {
            let unit = new_unit(name, position, now);
            insert(tx, &unit)?;
            Ok(unit.id)
        })
    }

    /// Changes a unit.
    pub fn edit_unit(&mut self, mut unit: Unit, now: DateTime<Utc>) -> Result<Written<Unit>> {
        unit.name = validate::name("name", &unit.name)?;
        let label = Label::new(LabelCode::UnitEdited, &unit.name);
        self.write(&label, now, |tx| {
            update(tx, &unit, unit.seen)?;
            Ok(unit.id)
        })
    }

    /// Puts a unit away from `on` on, or brings it back where `on` is `None`.
    pub fn archive_unit(
        &mut self,
        id: Id<Unit>,
        on: Option<NaiveDate>,
        now: DateTime<Utc>,
    ) -> Result<Written<Unit>> {
        let mut unit = get(&self.db, id)?;
        let code = if on.is_some() {
            LabelCode::UnitArchived
        } else {
            LabelCode::UnitBrought
        };
        let label = Label::new(code, &unit.name);
        unit.archived_on = on;
        self.write(&label, now, |tx| {
            update(tx, &unit, unit.seen)?;
            Ok(id)
        })
    }

    /// Deletes a unit with its homework and rhythm. Refused while leaders or conversations point to it.
    pub fn delete_unit(&mut self, id: Id<Unit>, now: DateTime<Utc>) -> Result<Written<Unit>> {
        let unit = get(&self.db, id)?;
        let records = self.records()?;
        if records.leaders.iter().any(|leader| leader.unit_id == id) {
            return Err(Error::not_now(format!(
                "Leaders still belong to {}. Move them first, or put the unit away instead.",
                unit.name
            )));
        }
        let entries: Vec<Id<Entry>> = records
            .entries
            .iter()
            .filter(|entry| entry.scope == Scope::Unit(id))
            .map(|entry| entry.id)
            .collect();
        let chats: Vec<Id<Conversation>> = records
            .conversations
            .iter()
            .filter(|chat| chat.unit_id == id)
            .map(|chat| chat.id)
            .collect();
        if !chats.is_empty() {
            return Err(Error::not_now(format!(
                "There are chats on record about {}. Put the unit away instead, so that they keep \
                 their place.",
                unit.name
            )));
        }
        self.remove(&Label::new(LabelCode::UnitDeleted, &unit.name), now, |tx| {
            for entry in entries {
                delete_where::<Felt>(tx, "entry_id", &entry)?;
                delete_where::<StoredOccurrence>(tx, "entry_id", &entry)?;
                delete(tx, entry)?;
            }
            delete_where::<Felt>(tx, "unit_id", &id)?;
            delete_where::<Promise>(tx, "unit_id", &id)?;
            delete_where::<Finding>(tx, "unit_id", &id)?;
            delete_where::<OpenerAsked>(tx, "unit_id", &id)?;
            delete_where::<Fact>(tx, "unit_id", &id)?;
            delete_where::<Term>(tx, "unit_id", &id)?;
            delete_where::<Placement>(tx, "unit_id", &id)?;
            delete_where::<CalendarUse>(tx, "unit_id", &id)?;
            delete_where::<Closure>(tx, "unit_id", &id)?;
            delete_where::<WorkedDay>(tx, "unit_id", &id)?;
            delete_sources(tx, &records, |holds| {
                holds == Holds::Rhythm(Scope::Unit(id))
            })?;
            delete(tx, id)
        })
    }

    /// Adds a word of a unit.
    pub fn add_term(&mut self, new: &NewTerm, now: DateTime<Utc>) -> Result<Written<Term>> {
        let term = Term {
            id: Id::at(now),
            seen: 0,
            unit_id: new.unit_id,
            term: validate::name("term", &new.term)?,
            meaning: new.meaning.trim().to_owned(),
            instead_of: new.instead_of.trim().to_owned(),
            heard_on: new.heard_on,
        };
        let label = Label::new(LabelCode::TermAdded, &term.term);
        self.write(&label, now, |tx| {
            get::<Unit>(tx, term.unit_id)?;
            insert(tx, &term)?;
            Ok(term.id)
        })
    }

    /// Changes a word of a unit.
    pub fn edit_term(&mut self, mut term: Term, now: DateTime<Utc>) -> Result<Written<Term>> {
        term.term = validate::name("term", &term.term)?;
        let label = Label::new(LabelCode::TermEdited, &term.term);
        self.write(&label, now, |tx| {
            update(tx, &term, term.seen)?;
            Ok(term.id)
        })
    }

    /// Deletes a word of a unit.
    pub fn delete_term(&mut self, id: Id<Term>, now: DateTime<Utc>) -> Result<Written<Term>> {
        let term = get(&self.db, id)?;
        let label = Label::new(LabelCode::TermDeleted, &term.term);
        self.remove(&label, now, |tx| delete(tx, id))
    }
}

/// Returns a unit that has only its name and its place in the list.
pub(super) fn new_unit(name: String, position: i64, now: DateTime<Utc>) -> Unit {
    Unit {
        id: Id::at(now),
        seen: 0,
        name,
        short_name: String::new(),
        country: None,
        subdivision: None,
        weekend: None,
        note: String::new(),
        position,
        archived_on: None,
    }
}
