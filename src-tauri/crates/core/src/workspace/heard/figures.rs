//! A line about a figure.
//!
//! Its reading is written into the fact of the figure only where a document is named: a figure that one leader told
//! must not reach the card of another.

use super::{Heard, fill};
use crate::{
    Result,
    conversations::debrief::{BetterWord, PartKind},
    model::{
        Better, Confidence, Idea, IdeaState, Measure, MeasureKind, Number, Published, Reading,
        Target,
    },
    store::{
        Db,
        row::{get, insert, overwrite},
    },
    workspace::readings,
};

/// The longest name of a figure, in characters.
const NAME: usize = 60;

impl Heard<'_> {
    pub(super) fn measure(&self, db: &Db) -> Result<bool> {
        let same = self.same_as.iter().find_map(|thing| thing.measure());
        let id = match same {
            Some(id) => {
                let mut measure: Measure = get(db, id)?;
                let before = measure.clone();
                self.add_to(&mut measure);
                if measure != before {
                    overwrite(db, &measure)?;
                }
                id
            }
            None if self.is_named(NAME) => {
                let mut measure = self.new_measure(self.name(), MeasureKind::Result);
                self.add_to(&mut measure);
                measure.method_only = self.is_unpublished();
                insert(db, &measure)?;
                measure.id
            }
            None => return Ok(false),
        };
        let measure: Measure = get(db, id)?;
        let keeps = !measure.method_only && !self.is_unpublished();
        if let Some(value) = self.parts().value.filter(|_| keeps) {
            self.reading(db, &measure, value)?;
        }
        self.stop_idea(db)?;
        self.evidence(db, Target::Measure(id))?;
        Ok(true)
    }

    /// Returns a figure of which only the name is known.
    pub(super) fn new_measure(&self, name: &str, kind: MeasureKind) -> Measure {
        Measure {
            id: self.id(),
            seen: 0,
            unit_id: self.unit_id,
            leader_id: None,
            name: name.to_owned(),
            kind,
            say_as: String::new(),
            unit_of: String::new(),
            better: Better::Up,
            aim: None,
            aim_by: None,
            aim_from: String::new(),
            owner: String::new(),
            source: String::new(),
            published: Published::Guess,
            method_only: false,
            read_back_on: None,
            read_back_by: None,
            worth: None,
            worth_from: String::new(),
            private: self.document().is_empty() || self.grade() == Confidence::Assumed,
            closed_on: None,
        }
    }

    /// Puts what the line says into a figure.
    fn add_to(&self, measure: &mut Measure) {
        let parts = self.parts();
        measure.aim = parts.aim.or(measure.aim);
        measure.aim_by = parts.aim_by.or(measure.aim_by);
        if let Some(PartKind::Measure(kind)) = parts.kind {
            measure.kind = kind;
        }
        measure.better = match parts.better {
            Some(BetterWord::Up) => Better::Up,
            Some(BetterWord::Down) => Better::Down,
            Some(BetterWord::Hold) => Better::Hold,
            Some(BetterWord::Yes | BetterWord::Some | BetterWord::No) | None => measure.better,
        };
        measure.published = parts.published.unwrap_or(measure.published);
        fill(&mut measure.unit_of, parts.unit_of.as_deref());
        fill(&mut measure.owner, parts.owner.as_deref());
        fill(&mut measure.source, Some(self.document()));
    }

    /// Adds a reading, in place of another of that day. One that stands in a document is written into the facts that
    /// say the figure; what was only said stays out of them, as other leaders may see facts.
    fn reading(&self, db: &Db, measure: &Measure, value: Number) -> Result<()> {
        let mut readings = readings::of_measure(self.records, measure.id);
        if let Some(reading) = readings.iter_mut().find(|reading| reading.on == self.on) {
            reading.value = value;
            overwrite(db, reading)?;
        } else {
            let reading = Reading {
                id: self.id(),
                seen: 0,
                measure_id: measure.id,
                on: self.on,
                value,
                source: String::new(),
                note: String::new(),
            };
            insert(db, &reading)?;
            readings.push(reading);
        }
        if self.document().is_empty() {
            return Ok(());
        }
        let in_step = readings::in_step(self.records, measure, &readings);
        readings::keep(db, &in_step)
    }

    /// Puts what ends a trial into the newest idea of the same chat that has no such rule yet.
    fn stop_idea(&self, db: &Db) -> Result<()> {
        let (Some(stop_if), Some(chat)) = (&self.parts().stop_if, self.conversation_id) else {
            return Ok(());
        };
        let said_here = |idea: &&Idea| {
            self.records
                .evidence
                .iter()
                .any(|row| row.target == Target::Idea(idea.id) && row.conversation_id == Some(chat))
        };
        let ideas = self.records.ideas.iter().rev();
        let mut open = ideas.filter(|idea| {
            idea.stop_if.is_empty()
                && matches!(
                    idea.state,
                    IdeaState::Parked | IdeaState::Agreed | IdeaState::Trying
                )
        });
        let Some(idea) = open.find(said_here) else {
            return Ok(());
        };
        let mut idea = idea.clone();
        idea.stop_if.clone_from(stop_if);
        overwrite(db, &idea)
    }
}
