//! Adding, changing and deleting a record as a whole: one way for all of them.

mod chain;
mod culture;
mod threads;

use chrono::{DateTime, Utc};

use super::Workspace;
use crate::{
    Error, Id, Records, Result,
    changes::{Label, LabelCode, Written},
    english::days,
    model::{
        Absence, Closure, Entry, Fact, Finding, Leader, NamedCalendar, OrNotFound, OurWord,
        Promise, Solution, Standing, Term, Unit, WorkedDay, validate,
    },
    solutions::Solutions,
    store::row::{self, Record},
};

/// A record that a person adds and deletes as a whole.
#[expect(private_bounds, reason = "the store alone knows the table of a record")]
pub trait Kept: Record {
    /// What history says of an addition.
    const ADDED: LabelCode = LabelCode::RecordAdded;
    /// What history says of a deletion.
    const DELETED: LabelCode = LabelCode::RecordDeleted;

    /// Returns the text by which history names the record.
    fn title(&self, _: &Records) -> String {
        row::title(self)
    }

    /// Returns what history says where this one is added.
    fn addition(&self) -> LabelCode {
        Self::ADDED
    }

    /// Returns what history says where this one is deleted.
    fn deletion(&self) -> LabelCode {
        Self::DELETED
    }

    /// Trims texts, and refuses what does not fit the other records.
    fn tidy(&mut self, _: &Records) -> Result<()> {
        Ok(())
    }

    /// Completes the record; returns the solutions that have to be there before it.
    fn complete(&mut self, _: &Records, _now: DateTime<Utc>) -> Vec<Solution> {
        Vec::new()
    }

    /// Refuses to delete what others stand on.
    fn may_be_deleted(&self, _: &Records) -> Result<()> {
        Ok(())
    }
}

/// A record that a person also changes as a whole.
pub trait Editable: Kept {
    /// What history says of a change.
    const EDITED: LabelCode = LabelCode::RecordEdited;
}

impl Workspace {
    /// Returns a record as it is stored.
    pub fn get<R: Kept>(&self, id: Id<R>) -> Result<R> {
        row::get(&self.db, id)
    }

    pub fn add<R: Kept>(&mut self, mut record: R, now: DateTime<Utc>) -> Result<Written<R>> {
        let records = self.records()?;
        record.tidy(&records)?;
        let solutions = record.complete(&records, now);
        let label = label(record.addition(), &record, &records);
        self.write(&label, now, |tx| {
            solutions.iter().try_for_each(|one| row::insert(tx, one))?;
            row::insert(tx, &record)?;
            Ok(record.id())
        })
    }

    /// Changes a record. Refused where it was changed since the change set `seen` in it.
    pub fn edit<R: Editable>(&mut self, mut record: R, now: DateTime<Utc>) -> Result<Written<R>> {
        let records = self.records()?;
        record.tidy(&records)?;
        let solutions = record.complete(&records, now);
        let label = label(R::EDITED, &record, &records);
        self.write(&label, now, |tx| {
            solutions.iter().try_for_each(|one| row::insert(tx, one))?;
            row::update(tx, &record, record.seen())?;
            Ok(record.id())
        })
    }

    /// Deletes a record with everything that belongs to it.
    pub fn delete<R: Kept>(&mut self, id: Id<R>, now: DateTime<Utc>) -> Result<Written<R>> {
        let records = self.records()?;
        let record = row::get(&self.db, id)?;
        record.may_be_deleted(&records)?;
        let label = label(record.deletion(), &record, &records);
        self.remove(&label, now, |tx| row::delete(tx, id))
    }
}

/// Returns what history says; a sentence for any record calls it by its kind.
pub(super) fn label<R: Kept>(code: LabelCode, record: &R, records: &Records) -> Label {
    let title = record.title(records);
    let is_for_any = matches!(
        code,
        LabelCode::RecordAdded | LabelCode::RecordEdited | LabelCode::RecordDeleted
    );
    if is_for_any {
        return Label::new(code, &format!("{}: {title}", R::KIND));
    }
    Label::new(code, &title)
}

impl Kept for Absence {
    const ADDED: LabelCode = LabelCode::AbsenceAdded;
    const DELETED: LabelCode = LabelCode::AbsenceDeleted;

    fn title(&self, _: &Records) -> String {
        format!("{} to {}", self.first, self.last)
    }

    fn tidy(&mut self, _: &Records) -> Result<()> {
        self.note = self.note.trim().to_owned();
        Ok(())
    }
}

impl Kept for Closure {
    const ADDED: LabelCode = LabelCode::ClosureAdded;
    const DELETED: LabelCode = LabelCode::ClosureDeleted;

    fn tidy(&mut self, _: &Records) -> Result<()> {
        self.name = self.name.trim().to_owned();
        Ok(())
    }
}

impl Kept for Entry {
    const ADDED: LabelCode = LabelCode::EntryAdded;
    const DELETED: LabelCode = LabelCode::EntryDeleted;

    fn tidy(&mut self, _: &Records) -> Result<()> {
        self.name = validate::name("name", &self.name)?;
        Ok(())
    }

    fn complete(&mut self, records: &Records, now: DateTime<Utc>) -> Vec<Solution> {
        let mut solutions = Solutions::of(records);
        solutions.complete(self, now);
        solutions.take_new()
    }
}

impl Editable for Entry {
    const EDITED: LabelCode = LabelCode::EntryEdited;
}

impl Kept for Fact {
    const ADDED: LabelCode = LabelCode::FactAdded;
    const DELETED: LabelCode = LabelCode::FactDeleted;

    fn tidy(&mut self, _: &Records) -> Result<()> {
        self.text = validate::text("text", &self.text)?;
        self.source = self.source.trim().to_owned();
        self.say_as = self.say_as.trim().trim_end_matches('.').to_owned();
        Ok(())
    }
}

impl Editable for Fact {
    const EDITED: LabelCode = LabelCode::FactEdited;
}

impl Kept for Finding {
    const ADDED: LabelCode = LabelCode::FindingAdded;
    const DELETED: LabelCode = LabelCode::FindingDeleted;
}

impl Kept for Leader {
    const ADDED: LabelCode = LabelCode::LeaderAdded;
    const DELETED: LabelCode = LabelCode::LeaderDeleted;

    fn title(&self, _: &Records) -> String {
        self.role.clone()
    }

    fn tidy(&mut self, records: &Records) -> Result<()> {
        self.role = validate::name("role", &self.role)?;
        let stored = records.leader(self.id).or_not_found("leader")?;
        self.unit_id = stored.unit_id;
        self.desired_state.clone_from(&stored.desired_state);
        Ok(())
    }
}

/// The unit is changed by [`Workspace::move_leader`], the line on where we both want to be by [`Workspace::set_aim`].
impl Editable for Leader {
    const EDITED: LabelCode = LabelCode::LeaderEdited;
}

/// Units that used it fall back to the company's.
impl Kept for NamedCalendar {
    const ADDED: LabelCode = LabelCode::CalendarAdded;
    const DELETED: LabelCode = LabelCode::CalendarDeleted;

    fn tidy(&mut self, _: &Records) -> Result<()> {
        self.name = validate::name("name", &self.name)?;
        Ok(())
    }
}

impl Editable for NamedCalendar {
    const EDITED: LabelCode = LabelCode::CalendarEdited;
}

impl Kept for OurWord {
    const ADDED: LabelCode = LabelCode::OurWordAdded;
    const DELETED: LabelCode = LabelCode::OurWordDeleted;

    fn addition(&self) -> LabelCode {
        if self.fine {
            LabelCode::OurWordFine
        } else {
            Self::ADDED
        }
    }

    /// A word that was fine is marked again.
    fn deletion(&self) -> LabelCode {
        if self.fine {
            LabelCode::OurWordBack
        } else {
            Self::DELETED
        }
    }

    fn tidy(&mut self, records: &Records) -> Result<()> {
        super::language::tidy(self, records)
    }
}

impl Editable for OurWord {
    const EDITED: LabelCode = LabelCode::OurWordEdited;
}

impl Kept for Promise {
    const ADDED: LabelCode = LabelCode::PromiseAdded;
    const DELETED: LabelCode = LabelCode::PromiseDeleted;

    fn tidy(&mut self, _: &Records) -> Result<()> {
        self.text = validate::text("text", &self.text)?;
        Ok(())
    }
}

impl Editable for Promise {
    const EDITED: LabelCode = LabelCode::PromiseEdited;
}

/// Chats that came of it stay.
impl Kept for Standing {
    const ADDED: LabelCode = LabelCode::StandingAdded;
    const DELETED: LabelCode = LabelCode::StandingDeleted;

    fn title(&self, records: &Records) -> String {
        let leader = records.leader(self.leader_id);
        leader.map_or_else(String::new, |leader| leader.role.clone())
    }

    fn tidy(&mut self, _: &Records) -> Result<()> {
        super::standing::falls_somewhere(self)
    }
}

/// What was decided about single dates stays with those that are still in it.
impl Editable for Standing {
    const EDITED: LabelCode = LabelCode::StandingEdited;
}

impl Kept for Term {
    const ADDED: LabelCode = LabelCode::TermAdded;
    const DELETED: LabelCode = LabelCode::TermDeleted;

    fn tidy(&mut self, _: &Records) -> Result<()> {
        self.term = validate::name("term", &self.term)?;
        Ok(())
    }
}

impl Editable for Term {
    const EDITED: LabelCode = LabelCode::TermEdited;
}

/// Refused while leaders or chats point to it.
impl Kept for Unit {
    const ADDED: LabelCode = LabelCode::UnitAdded;
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

    fn tidy(&mut self, _: &Records) -> Result<()> {
        self.name = validate::name("name", &self.name)?;
        Ok(())
    }
}

impl Editable for Unit {
    const EDITED: LabelCode = LabelCode::UnitEdited;
}

/// The day is off again.
impl Kept for WorkedDay {
    const ADDED: LabelCode = LabelCode::WorkedDayAdded;
    const DELETED: LabelCode = LabelCode::WorkedDayDeleted;

    fn title(&self, _: &Records) -> String {
        days::dated(self.date)
    }

    fn tidy(&mut self, records: &Records) -> Result<()> {
        self.note = self.note.trim().to_owned();
        let whose = |day: &Self| (day.date, day.unit_id, day.leader_id);
        if records
            .worked_days
            .iter()
            .any(|day| day.id != self.id && whose(day) == whose(self))
        {
            return Err(Error::invalid(
                "date",
                "This day is already marked as worked.",
            ));
        }
        Ok(())
    }
}
