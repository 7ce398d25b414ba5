//! Changing and deleting a record as a whole: one way for all of them.

use chrono::{DateTime, Utc};

use super::Workspace;
use crate::{
    Error, Id, Records, Result,
    changes::{Label, LabelCode, Written},
    english::days,
    model::{
        Absence, Closure, Entry, Fact, Finding, Leader, NamedCalendar, OrNotFound, OurWord,
        Promise, Standing, Term, Unit, WorkedDay, validate,
    },
    store::row::{self, Record},
};

/// A record that a person can delete.
#[expect(private_bounds, reason = "the store alone knows the table of a record")]
pub trait Deletable: Record {
    /// What history says of it.
    const DELETED: LabelCode;

    /// Returns the text by which history names the record.
    fn title(&self, _: &Records) -> String {
        row::title(self)
    }

    /// Returns what history says of the deletion of this one.
    fn deletion(&self) -> LabelCode {
        Self::DELETED
    }

    /// Refuses to delete what others stand on.
    fn may_be_deleted(&self, _: &Records) -> Result<()> {
        Ok(())
    }
}

/// A record that a person can change as a whole.
pub trait Editable: Deletable {
    /// What history says of it.
    const EDITED: LabelCode;

    /// Trims texts, and refuses what does not fit the other records.
    fn tidy(&mut self, _: &Records) -> Result<()> {
        Ok(())
    }
}

impl Workspace {
    /// Changes a record. Refused where it was changed since the change set `seen` in it.
    pub fn edit<R: Editable>(&mut self, mut record: R, now: DateTime<Utc>) -> Result<Written<R>> {
        let records = self.records()?;
        record.tidy(&records)?;
        let label = Label::new(R::EDITED, &record.title(&records));
        self.write(&label, now, |tx| {
            row::update(tx, &record, record.seen())?;
            Ok(record.id())
        })
    }

    /// Deletes a record with everything that belongs to it.
    pub fn delete<R: Deletable>(&mut self, id: Id<R>, now: DateTime<Utc>) -> Result<Written<R>> {
        let records = self.records()?;
        let record = row::get(&self.db, id)?;
        record.may_be_deleted(&records)?;
        let label = Label::new(record.deletion(), &record.title(&records));
        self.remove(&label, now, |tx| row::delete(tx, id))
    }
}

impl Deletable for Absence {
    const DELETED: LabelCode = LabelCode::AbsenceDeleted;

    fn title(&self, _: &Records) -> String {
        format!("{} to {}", self.first, self.last)
    }
}

impl Deletable for Closure {
    const DELETED: LabelCode = LabelCode::ClosureDeleted;
}

impl Deletable for Entry {
    const DELETED: LabelCode = LabelCode::EntryDeleted;
}

impl Editable for Entry {
    const EDITED: LabelCode = LabelCode::EntryEdited;

    fn tidy(&mut self, _: &Records) -> Result<()> {
        self.name = validate::name("name", &self.name)?;
        Ok(())
    }
}

impl Deletable for Fact {
    const DELETED: LabelCode = LabelCode::FactDeleted;
}

impl Editable for Fact {
    const EDITED: LabelCode = LabelCode::FactEdited;

    fn tidy(&mut self, _: &Records) -> Result<()> {
        self.text = validate::text("text", &self.text)?;
        self.source = self.source.trim().to_owned();
        self.say_as = self.say_as.trim().trim_end_matches('.').to_owned();
        Ok(())
    }
}

impl Deletable for Finding {
    const DELETED: LabelCode = LabelCode::FindingDeleted;
}

impl Deletable for Leader {
    const DELETED: LabelCode = LabelCode::LeaderDeleted;

    fn title(&self, _: &Records) -> String {
        self.role.clone()
    }
}

/// The unit is changed by [`Workspace::move_leader`].
impl Editable for Leader {
    const EDITED: LabelCode = LabelCode::LeaderEdited;

    fn tidy(&mut self, records: &Records) -> Result<()> {
        self.role = validate::name("role", &self.role)?;
        self.unit_id = records.leader(self.id).or_not_found("leader")?.unit_id;
        Ok(())
    }
}

/// Units that used it fall back to the company's.
impl Deletable for NamedCalendar {
    const DELETED: LabelCode = LabelCode::CalendarDeleted;
}

impl Editable for NamedCalendar {
    const EDITED: LabelCode = LabelCode::CalendarEdited;

    fn tidy(&mut self, _: &Records) -> Result<()> {
        self.name = validate::name("name", &self.name)?;
        Ok(())
    }
}

impl Deletable for OurWord {
    const DELETED: LabelCode = LabelCode::OurWordDeleted;

    /// A word that was fine is marked again.
    fn deletion(&self) -> LabelCode {
        if self.fine {
            LabelCode::OurWordBack
        } else {
            Self::DELETED
        }
    }
}

impl Editable for OurWord {
    const EDITED: LabelCode = LabelCode::OurWordEdited;

    fn tidy(&mut self, records: &Records) -> Result<()> {
        super::language::tidy(self, records)
    }
}

impl Deletable for Promise {
    const DELETED: LabelCode = LabelCode::PromiseDeleted;
}

impl Editable for Promise {
    const EDITED: LabelCode = LabelCode::PromiseEdited;

    fn tidy(&mut self, _: &Records) -> Result<()> {
        self.text = validate::text("text", &self.text)?;
        Ok(())
    }
}

/// Chats that came of it stay.
impl Deletable for Standing {
    const DELETED: LabelCode = LabelCode::StandingDeleted;

    fn title(&self, records: &Records) -> String {
        let leader = records.leader(self.leader_id);
        leader.map_or_else(String::new, |leader| leader.role.clone())
    }
}

/// What was decided about single dates stays with those that are still in it.
impl Editable for Standing {
    const EDITED: LabelCode = LabelCode::StandingEdited;

    fn tidy(&mut self, _: &Records) -> Result<()> {
        super::standing::falls_somewhere(self)
    }
}

impl Deletable for Term {
    const DELETED: LabelCode = LabelCode::TermDeleted;
}

impl Editable for Term {
    const EDITED: LabelCode = LabelCode::TermEdited;

    fn tidy(&mut self, _: &Records) -> Result<()> {
        self.term = validate::name("term", &self.term)?;
        Ok(())
    }
}

/// Refused while leaders or chats point to it.
impl Deletable for Unit {
    const DELETED: LabelCode = LabelCode::UnitDeleted;

    fn may_be_deleted(&self, records: &Records) -> Result<()> {
        let name = &self.name;
        if records
            .leaders
            .iter()
            .any(|leader| leader.unit_id == self.id)
        {
            return Err(Error::not_now(format!(
                "Leaders still belong to {name}. Move them first, or put the unit away instead."
            )));
        }
        if records
            .conversations
            .iter()
            .any(|chat| chat.unit_id == self.id)
        {
            return Err(Error::not_now(format!(
                "There are chats on record about {name}. Put the unit away instead, so that they \
                 keep their place."
            )));
        }
        Ok(())
    }
}

impl Editable for Unit {
    const EDITED: LabelCode = LabelCode::UnitEdited;

    fn tidy(&mut self, _: &Records) -> Result<()> {
        self.name = validate::name("name", &self.name)?;
        Ok(())
    }
}

/// The day is off again.
impl Deletable for WorkedDay {
    const DELETED: LabelCode = LabelCode::WorkedDayDeleted;

    fn title(&self, _: &Records) -> String {
        days::dated(self.date)
    }
}
