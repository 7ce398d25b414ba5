//! Evidence and ties: alone, and with a record that is new.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    Id, Records, Result, Workspace,
    changes::{LabelCode, Written},
    conversations::{ChatTime, shareable::is_document},
    model::{
        Challenge, Confidence, Conversation, Evidence, Fact, Finding, Idea, Leader, Measure, Skill,
        Solution, Target, Tie,
    },
    store::row::insert,
    workspace::{Kept, rows},
};

/// Where we know something from.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub struct Heard {
    /// The day it was said or seen; that of the chat, or today, if left out.
    pub on: Option<NaiveDate>,
    /// How we know; if left out: said where somebody is named, seen in a document, else our guess.
    pub grade: Option<Confidence>,
    /// The document or data it was seen in.
    pub source: Option<String>,
    /// Who said it.
    pub leader_id: Option<Id<Leader>>,
    pub conversation_id: Option<Id<Conversation>>,
    pub finding_id: Option<Id<Finding>>,
    pub text: Option<String>,
    /// Whether it speaks against the thing.
    pub against: Option<bool>,
    /// Whether it must stay with me; if left out, what was seen need not.
    pub private: Option<bool>,
}

impl Heard {
    /// Returns it as evidence.
    pub(super) fn evidence(
        self,
        target: Target,
        records: &Records,
        today: NaiveDate,
        now: DateTime<Utc>,
    ) -> Evidence {
        let chat = self.conversation_id.and_then(|id| records.conversation(id));
        let day = chat.map(|chat| ChatTime::of(records, chat).my_date());
        let grade = self.grade();
        Evidence {
            id: Id::at(now),
            seen: 0,
            target,
            on: self.on.or(day).unwrap_or(today),
            grade,
            source: trimmed(self.source),
            leader_id: self.leader_id.or_else(|| chat.map(|chat| chat.leader_id)),
            conversation_id: self.conversation_id,
            finding_id: self.finding_id,
            text: trimmed(self.text),
            against: self.against.unwrap_or(false),
            private: self.private.unwrap_or(grade != Confidence::Seen),
        }
    }

    fn grade(&self) -> Confidence {
        let source = self.source.as_deref().unwrap_or_default();
        let is_said = self.leader_id.is_some() || self.conversation_id.is_some();
        let guessed = if is_document(source) {
            Confidence::Seen
        } else if is_said {
            Confidence::Said
        } else {
            Confidence::Assumed
        };
        self.grade.unwrap_or(guessed)
    }
}

/// Returns whether something that comes with this stays with me: all but what was seen.
pub(super) fn stays_private(heard: Option<&Heard>) -> bool {
    heard.is_none_or(|heard| heard.grade() != Confidence::Seen)
}

pub(super) fn trimmed(text: Option<String>) -> String {
    text.unwrap_or_default().trim().to_owned()
}

/// Evidence about something that is there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub struct NewEvidence {
    pub target: Target,
    pub heard: Heard,
}

/// What something new belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub struct Joins {
    pub challenge_id: Option<Id<Challenge>>,
    pub skill_id: Option<Id<Skill>>,
    pub solution_id: Option<Id<Solution>>,
    pub idea_id: Option<Id<Idea>>,
    pub fact_id: Option<Id<Fact>>,
    pub measure_id: Option<Id<Measure>>,
}

impl Joins {
    /// Returns a tie from the new one to each.
    pub(super) fn ties(self, own: &NewTie, today: NaiveDate, now: DateTime<Utc>) -> Vec<Tie> {
        let to = |other: NewTie| {
            let both = NewTie {
                challenge_id: own.challenge_id.or(other.challenge_id),
                skill_id: own.skill_id.or(other.skill_id),
                solution_id: own.solution_id.or(other.solution_id),
                idea_id: own.idea_id.or(other.idea_id),
                fact_id: own.fact_id.or(other.fact_id),
                measure_id: own.measure_id.or(other.measure_id),
            };
            both.tie(today, now)
        };
        [
            self.challenge_id.map(NewTie::challenge),
            self.skill_id.map(NewTie::skill),
            self.solution_id.map(NewTie::solution),
            self.idea_id.map(NewTie::idea),
            self.fact_id.map(NewTie::fact),
            self.measure_id.map(NewTie::measure),
        ]
        .into_iter()
        .flatten()
        .map(to)
        .collect()
    }
}

/// Two things that belong together: exactly two ids.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub struct NewTie {
    pub challenge_id: Option<Id<Challenge>>,
    pub skill_id: Option<Id<Skill>>,
    pub solution_id: Option<Id<Solution>>,
    pub idea_id: Option<Id<Idea>>,
    pub fact_id: Option<Id<Fact>>,
    pub measure_id: Option<Id<Measure>>,
}

macro_rules! one_end {
    ($($name:ident, $field:ident, $record:ty;)+) => {
        impl NewTie {
            $(
                pub(super) fn $name(id: Id<$record>) -> Self {
                    Self { $field: Some(id), ..Self::default() }
                }
            )+
        }
    };
}

one_end! {
    challenge, challenge_id, Challenge;
    skill, skill_id, Skill;
    solution, solution_id, Solution;
    idea, idea_id, Idea;
    fact, fact_id, Fact;
    measure, measure_id, Measure;
}

impl NewTie {
    pub(super) fn tie(self, today: NaiveDate, now: DateTime<Utc>) -> Tie {
        Tie {
            id: Id::at(now),
            seen: 0,
            challenge_id: self.challenge_id,
            skill_id: self.skill_id,
            solution_id: self.solution_id,
            idea_id: self.idea_id,
            fact_id: self.fact_id,
            measure_id: self.measure_id,
            on: today,
        }
    }

    /// Returns whether a tie joins the same two.
    pub(super) fn is(&self, tie: &Tie) -> bool {
        self.challenge_id == tie.challenge_id
            && self.skill_id == tie.skill_id
            && self.solution_id == tie.solution_id
            && self.idea_id == tie.idea_id
            && self.fact_id == tie.fact_id
            && self.measure_id == tie.measure_id
    }
}

/// Rows that come with a new record.
#[derive(Debug, Default)]
pub(super) struct With {
    /// Before it.
    pub(super) skills: Vec<Skill>,
    pub(super) solutions: Vec<Solution>,
    /// Behind it.
    pub(super) ties: Vec<Tie>,
    pub(super) evidence: Option<Evidence>,
}

impl Workspace {
    pub fn add_evidence(
        &mut self,
        new: NewEvidence,
        today: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<Written<Evidence>> {
        let records = self.records()?;
        let evidence = new.heard.evidence(new.target, &records, today, now);
        self.add(evidence, now)
    }

    /// Joins two things; those that are joined already stay so.
    pub fn add_tie(
        &mut self,
        new: NewTie,
        today: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<Written<Tie>> {
        let records = self.records()?;
        let known = records.ties.iter().find(|tie| new.is(tie));
        if let Some(known) = known {
            let label = rows::label(LabelCode::Joined, known, &records);
            let id = known.id;
            return self.write(&label, now, |_| Ok(id));
        }
        self.add(new.tie(today, now), now)
    }

    /// Adds a record with what comes with it, in one change.
    pub(super) fn add_with<R: Kept>(
        &mut self,
        mut record: R,
        with: &With,
        now: DateTime<Utc>,
    ) -> Result<Written<R>> {
        let records = self.records()?;
        record.tidy(&records)?;
        let solutions = record.complete(&records, now);
        let label = rows::label(record.addition(), &record, &records);
        self.write(&label, now, |tx| {
            with.skills.iter().try_for_each(|one| insert(tx, one))?;
            let solutions = with.solutions.iter().chain(&solutions);
            solutions.into_iter().try_for_each(|one| insert(tx, one))?;
            insert(tx, &record)?;
            with.ties.iter().try_for_each(|one| insert(tx, one))?;
            with.evidence.iter().try_for_each(|one| insert(tx, one))?;
            Ok(record.id())
        })
    }
}
