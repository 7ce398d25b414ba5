//! Writes on units and their words.

use chrono::{DateTime, NaiveDate, Utc};

use super::{NewTerm, Workspace};
use crate::{
    Id, Result,
    changes::{Label, LabelCode, Written},
    model::{Term, Unit, validate},
    store::row::{get, update},
};

impl Workspace {
    /// Adds a unit at the end of the list.
    pub fn add_unit(&mut self, name: &str, now: DateTime<Utc>) -> Result<Written<Unit>> {
        let name = validate::name("name", name)?;
        let position = i64::try_from(self.records()?.units.len()).unwrap_or(i64::MAX);
        self.add(new_unit(name, position, now), now)
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
        self.add(term, now)
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
