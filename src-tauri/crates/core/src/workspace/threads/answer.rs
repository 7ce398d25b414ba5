//! The three ways to answer a challenge: use a solution, try something small, or say that it is not for us.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{
    add::{IdeaParts, NewDelivery, NewIdea},
    joined::NewTie,
};
use crate::{
    Error, Id, Result, Workspace,
    changes::{Label, LabelCode, Written},
    model::{Cause, Challenge, Entry, Idea, IdeaState, OrNotFound, Skill, Solution, Tie, validate},
    solutions::Solutions,
    store::row::{insert, overwrite},
    ties,
};

/// Uses a solution for a challenge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub struct AnswerUse {
    pub challenge_id: Id<Challenge>,
    /// The solution; else `idea_id` or `name`.
    pub solution_id: Option<Id<Solution>>,
    /// A kept idea, which becomes a solution.
    pub idea_id: Option<Id<Idea>>,
    /// A new solution.
    pub name: Option<String>,
    /// The skill under the challenge that it serves.
    pub skill_id: Option<Id<Skill>>,
    /// What is in the way, where that was chosen.
    pub cause: Option<Cause>,
    pub first: NaiveDate,
    /// Inclusive.
    pub last: NaiveDate,
    /// Hours that it takes of their people, all together.
    pub their_hours: Option<u32>,
    /// In whole units of currency.
    pub cost: Option<u32>,
}

/// Tries something small for a challenge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub struct AnswerTry {
    pub challenge_id: Id<Challenge>,
    pub name: String,
    pub parts: Option<IdeaParts>,
}

/// Says that a challenge is not for us to solve.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub struct AnswerNotOurs {
    pub challenge_id: Id<Challenge>,
    /// The day we found so; today if left out.
    pub on: Option<NaiveDate>,
    /// The day we said so; not yet if left out.
    pub told: Option<NaiveDate>,
    /// What is in the way, where that was chosen.
    pub cause: Option<Cause>,
}

impl Workspace {
    /// Joins a solution with a challenge, and plans its delivery, in one change.
    pub fn use_answer(
        &mut self,
        answer: &AnswerUse,
        today: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<Written<Entry>> {
        let records = self.records()?;
        let mut challenge = records
            .challenge(answer.challenge_id)
            .or_not_found("challenge")?
            .clone();
        let mut solutions = Solutions::of(&records);
        let idea = answer.idea_id.and_then(|id| records.idea(id));
        let solution_id = match (answer.solution_id, idea, &answer.name) {
            (Some(id), ..) => id,
            (None, Some(idea), _) => solutions.named(&idea.name, now),
            (None, None, Some(name)) => solutions.named(&validate::name("name", name)?, now),
            (None, None, None) => return Err(Error::invalid("name", "Name what answers it.")),
        };
        let new = solutions.take_new();
        let known = records.solution(solution_id);
        let solution = known.or(new.first()).or_not_found("solution")?;
        challenge.cause = answer.cause.unwrap_or(challenge.cause);
        let mut wanted = Vec::new();
        let to = |solution_id| NewTie::solution(solution_id);
        match answer.skill_id {
            Some(skill) => {
                wanted.push(NewTie {
                    challenge_id: Some(challenge.id),
                    ..NewTie::skill(skill)
                });
                wanted.push(NewTie {
                    skill_id: Some(skill),
                    ..to(solution_id)
                });
            }
            None => wanted.push(NewTie {
                challenge_id: Some(challenge.id),
                ..to(solution_id)
            }),
        }
        wanted.extend(idea.map(|idea| NewTie {
            idea_id: Some(idea.id),
            ..to(solution_id)
        }));
        let ties: Vec<Tie> = wanted
            .into_iter()
            .map(|tie| tie.tie(today, now))
            .filter(|tie| {
                let ends = ties::ends(tie);
                !records.ties.iter().any(|known| ties::ends(known) == ends)
            })
            .collect();
        let delivery = NewDelivery {
            solution_id,
            unit_id: challenge.unit_id,
            first: answer.first,
            last: answer.last,
            their_hours: answer.their_hours,
            cost: answer.cost,
        };
        let entry = delivery.entry(&solution.name, now);
        let label = Label::new(LabelCode::AnswerPlanned, &solution.name);
        self.write(&label, now, |tx| {
            new.iter().try_for_each(|one| insert(tx, one))?;
            insert(tx, &entry)?;
            ties.iter().try_for_each(|one| insert(tx, one))?;
            overwrite(tx, &challenge)?;
            Ok(entry.id)
        })
    }

    /// Adds an idea for a challenge, filled with what is known.
    pub fn try_answer(
        &mut self,
        answer: AnswerTry,
        today: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<Written<Idea>> {
        let records = self.records()?;
        let challenge = records
            .challenge(answer.challenge_id)
            .or_not_found("challenge")?;
        let mut parts = answer.parts.unwrap_or_default();
        parts.problem = parts.problem.or_else(|| Some(challenge.name.clone()));
        parts.state = parts.state.or(match parts.first {
            Some(first) if first <= today => Some(IdeaState::Trying),
            Some(_) => Some(IdeaState::Agreed),
            None => None,
        });
        let measure = records
            .ties
            .iter()
            .find(|tie| tie.challenge_id == Some(challenge.id) && tie.measure_id.is_some());
        let new = NewIdea {
            unit_id: challenge.unit_id,
            name: answer.name,
            parts: Some(parts),
            heard: None,
            joins: Some(super::Joins {
                challenge_id: Some(challenge.id),
                measure_id: measure.and_then(|tie| tie.measure_id),
                ..super::Joins::default()
            }),
        };
        self.add_idea(new, today, now)
    }

    /// Notes that a challenge is not for us, and that we said so.
    pub fn answer_is_not_ours(
        &mut self,
        answer: &AnswerNotOurs,
        today: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<Written<Challenge>> {
        let records = self.records()?;
        let known = records.challenge(answer.challenge_id);
        let mut challenge = known.or_not_found("challenge")?.clone();
        challenge.not_ours_on = Some(answer.on.unwrap_or(today));
        challenge.not_ours_told = answer.told;
        challenge.cause = answer.cause.unwrap_or(challenge.cause);
        let label = Label::new(LabelCode::AnswerNotOurs, &challenge.name);
        self.write(&label, now, |tx| {
            overwrite(tx, &challenge)?;
            Ok(challenge.id)
        })
    }
}
