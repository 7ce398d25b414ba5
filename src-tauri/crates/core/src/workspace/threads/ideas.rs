//! Deciding about an idea.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::joined::{NewTie, trimmed};
use crate::{
    Error, Id, Records, Result, Workspace,
    changes::{Label, LabelCode, Written},
    ideas,
    model::{Idea, IdeaOrigin, IdeaState, MadeBy, OrNotFound, Solution, Tie},
    solutions::Solutions,
    store::row::{insert, overwrite},
    ties::{self, End, Ties},
};

/// What becomes of an idea.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Decision {
    /// Its parts were read back to the leader, who agreed.
    Agree,
    /// It becomes a solution.
    Keep,
    /// It goes on with other days.
    Change,
    /// It ends, with what was learned.
    Stop,
    /// It is dropped without a trial.
    Drop,
    /// It waits until another day.
    Park,
}

/// A decision about an idea.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub struct DecideIdea {
    pub idea_id: Id<Idea>,
    pub decision: Decision,
    /// The day of the decision; today if left out.
    pub on: Option<NaiveDate>,
    pub outcome: Option<String>,
    /// What was learned; needed to stop.
    pub learned: Option<String>,
    /// The first day of what goes on.
    pub first: Option<NaiveDate>,
    /// The last day, inclusive.
    pub last: Option<NaiveDate>,
    /// The day both decide, or look again; the usual one if left out.
    pub review_on: Option<NaiveDate>,
}

impl Workspace {
    /// Decides about an idea. Refused where it is to be stopped and nothing is said to be learned.
    pub fn decide_idea(
        &mut self,
        decide: DecideIdea,
        today: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<Written<Idea>> {
        let records = self.records()?;
        let mut idea = records.idea(decide.idea_id).or_not_found("idea")?.clone();
        let decision = decide.decision;
        decided(&mut idea, decide, today)?;
        let (solutions, ties) = if decision == Decision::Keep {
            as_solution(&records, &idea, today, now)
        } else {
            (Vec::new(), Vec::new())
        };
        let label = Label::new(LabelCode::IdeaDecided, &idea.name);
        self.write(&label, now, |tx| {
            overwrite(tx, &idea)?;
            solutions.iter().try_for_each(|one| insert(tx, one))?;
            ties.iter().try_for_each(|one| insert(tx, one))?;
            Ok(idea.id)
        })
    }
}

fn decided(idea: &mut Idea, decide: DecideIdea, today: NaiveDate) -> Result<()> {
    let on = decide.on.unwrap_or(today);
    let (outcome, learned) = (trimmed(decide.outcome), trimmed(decide.learned));
    if !outcome.is_empty() {
        idea.outcome = outcome;
    }
    if !learned.is_empty() {
        idea.learned = learned;
    }
    match decide.decision {
        Decision::Agree => {
            idea.agreed_on = Some(on);
            idea.private = false;
            if idea.state == IdeaState::Parked {
                idea.state = IdeaState::Agreed;
            }
        }
        Decision::Keep => idea.state = IdeaState::Kept,
        Decision::Drop => idea.state = IdeaState::Dropped,
        Decision::Stop if idea.learned.is_empty() => {
            return Err(Error::invalid(
                "learned",
                "Write one line: what was learned?",
            ));
        }
        Decision::Stop => idea.state = IdeaState::Stopped,
        Decision::Change => {
            idea.first = decide.first.or(idea.first);
            idea.last = decide.last.or(idea.last);
            let begun = idea.first.is_none_or(|first| first <= today);
            idea.state = if begun {
                IdeaState::Trying
            } else {
                IdeaState::Agreed
            };
        }
        Decision::Park => idea.state = IdeaState::Parked,
    }
    if ideas::is_open(idea) {
        idea.decided_on = None;
        let usual = ideas::usual_review(idea.state, idea.last, today);
        idea.review_on = decide.review_on.or(usual).or(idea.review_on);
    } else {
        idea.decided_on = Some(on);
    }
    Ok(())
}

/// Returns the solution that an idea becomes, where it is none yet, and the ties that solution has: to the idea,
/// and to its challenges.
fn as_solution(
    records: &Records,
    idea: &Idea,
    today: NaiveDate,
    now: DateTime<Utc>,
) -> (Vec<Solution>, Vec<Tie>) {
    let joined = Ties::new(records, today);
    let end = End::Idea(idea.id);
    let mut solutions = Solutions::of(records);
    let known = joined.solutions_of(end).next();
    let id = known.map_or_else(
        || solutions.named(&idea.name, now),
        |(solution, _)| solution.id,
    );
    let mut wanted = vec![NewTie {
        idea_id: Some(idea.id),
        ..NewTie::solution(id)
    }];
    wanted.extend(joined.challenges_of(end).map(|(challenge, _)| NewTie {
        challenge_id: Some(challenge.id),
        ..NewTie::solution(id)
    }));
    let ties = wanted.into_iter().map(|tie| tie.tie(today, now));
    let is_new = |tie: &Tie| {
        let ends = ties::ends(tie);
        !records.ties.iter().any(|known| ties::ends(known) == ends)
    };
    let made_by = match idea.origin {
        IdeaOrigin::Theirs => MadeBy::Together,
        IdeaOrigin::Ours | IdeaOrigin::Supplier => MadeBy::Ours,
    };
    let new = solutions.take_new().into_iter();
    let new = new.map(|solution| Solution {
        made_by,
        ..solution
    });
    (new.collect(), ties.filter(is_new).collect())
}
