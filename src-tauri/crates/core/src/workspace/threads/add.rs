//! What can be added to threads. What is left out takes a sensible default.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::joined::{Heard, Joins, NewTie, With, stays_private, trimmed};
use crate::{
    Id, Result, Workspace,
    changes::Written,
    ideas,
    model::{
        Cause, Challenge, ChallengeKind, Entry, EntryKind, EntryRule, Idea, IdeaOrigin, IdeaState,
        KnowHow, Leader, Load, MadeBy, Opener, Scope, Solution, SolutionReason, Target,
        TransferWay, Unit,
    },
    solutions::new_solution,
    store::row::get,
};

/// A challenge to be added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub struct NewChallenge {
    pub unit_id: Id<Unit>,
    /// Whose part of the unit it is about; the whole unit if left out.
    pub leader_id: Option<Id<Leader>>,
    pub name: String,
    pub say_as: Option<String>,
    pub kind: Option<ChallengeKind>,
    /// 1 noticeable, 2 hard, 3 severe; hard if left out.
    pub severity: Option<u8>,
    pub horizon: Option<NaiveDate>,
    pub horizon_label: Option<String>,
    pub able: Option<u32>,
    pub of: Option<u32>,
    pub cause: Option<Cause>,
    /// If left out: what was only said, and know-how that leaves, stays with me.
    pub private: Option<bool>,
    pub heard: Option<Heard>,
    pub joins: Option<Joins>,
}

/// Know-how to be added; private if that is left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub struct NewKnowHow {
    pub unit_id: Id<Unit>,
    pub role: Option<String>,
    pub what: String,
    pub holders: Option<u32>,
    pub leaving: Option<u32>,
    pub of: Option<u32>,
    pub others: Option<u32>,
    pub first_leaves: Option<NaiveDate>,
    pub last_leaves: Option<NaiveDate>,
    pub way: Option<TransferWay>,
    pub weeks: Option<u16>,
    pub plan: Option<String>,
    pub solution_id: Option<Id<Solution>>,
    pub challenge_id: Option<Id<crate::model::Challenge>>,
    pub private: Option<bool>,
    pub heard: Option<Heard>,
}

/// A solution to be added, without a delivery.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub struct NewSolution {
    pub name: String,
    pub say_as: Option<String>,
    pub why: Option<SolutionReason>,
    pub made_by: Option<MadeBy>,
    pub form: Option<String>,
    pub note: Option<String>,
    pub joins: Option<Joins>,
}

/// A delivery of a solution to a unit: an entry of the rhythm.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub struct NewDelivery {
    pub solution_id: Id<Solution>,
    pub unit_id: Id<Unit>,
    pub first: NaiveDate,
    /// Inclusive.
    pub last: NaiveDate,
    /// Hours that it takes of their people, all together.
    pub their_hours: Option<u32>,
    /// In whole units of currency.
    pub cost: Option<u32>,
}

/// An idea to be added; parked if nothing else is said.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub struct IdeaParts {
    pub leader_id: Option<Id<Leader>>,
    pub origin: Option<IdeaOrigin>,
    pub state: Option<IdeaState>,
    pub problem: Option<String>,
    pub expectation: Option<String>,
    pub smallest: Option<String>,
    pub host: Option<String>,
    pub good_if: Option<String>,
    pub stop_if: Option<String>,
    pub first: Option<NaiveDate>,
    pub last: Option<NaiveDate>,
    pub review_on: Option<NaiveDate>,
}

/// An idea to be added with its parts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub struct NewIdea {
    pub unit_id: Id<Unit>,
    pub name: String,
    pub parts: Option<IdeaParts>,
    pub heard: Option<Heard>,
    pub joins: Option<Joins>,
}

impl NewIdea {
    /// Returns the idea that it would be.
    pub(super) fn idea(self, today: NaiveDate, now: DateTime<Utc>) -> Idea {
        let parts = self.parts.unwrap_or_default();
        let state = parts.state.unwrap_or_default();
        Idea {
            id: Id::at(now),
            seen: 0,
            unit_id: self.unit_id,
            leader_id: parts.leader_id,
            name: self.name,
            origin: parts.origin.unwrap_or_default(),
            state,
            problem: trimmed(parts.problem),
            expectation: trimmed(parts.expectation),
            smallest: trimmed(parts.smallest),
            host: trimmed(parts.host),
            good_if: trimmed(parts.good_if),
            stop_if: trimmed(parts.stop_if),
            first: parts.first,
            last: parts.last,
            review_on: parts
                .review_on
                .or_else(|| ideas::usual_review(state, parts.last, today)),
            agreed_on: None,
            decided_on: None,
            outcome: String::new(),
            learned: String::new(),
            beyond_unit: false,
            private: true,
        }
    }
}

impl NewDelivery {
    /// Returns the entry of the rhythm that it is.
    pub(super) fn entry(self, name: &str, now: DateTime<Utc>) -> Entry {
        let (first, last) = (self.first, self.last);
        Entry {
            id: Id::at(now),
            seen: 0,
            name: name.to_owned(),
            kind: EntryKind::Ours,
            scope: Scope::Unit(self.unit_id),
            load: Load::Normal,
            before: 0,
            after: 0,
            holds_back: Vec::new(),
            invites: vec![Opener::Needs],
            mark: None,
            note: String::new(),
            rule: EntryRule::Once { first, last },
            pack_key: None,
            solution_id: Some(self.solution_id),
            their_hours: self.their_hours,
            cost: self.cost,
        }
    }
}

impl Workspace {
    pub fn add_challenge(
        &mut self,
        new: NewChallenge,
        today: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<Written<Challenge>> {
        let kind = new.kind.unwrap_or_default();
        let private = kind == ChallengeKind::Knowledge || stays_private(new.heard.as_ref());
        let challenge = Challenge {
            id: Id::at(now),
            seen: 0,
            unit_id: new.unit_id,
            leader_id: new.leader_id,
            name: new.name,
            say_as: trimmed(new.say_as),
            kind,
            severity: new.severity.unwrap_or(2),
            horizon: new.horizon,
            horizon_label: trimmed(new.horizon_label),
            able: new.able,
            of: new.of,
            cause: new.cause.unwrap_or_default(),
            not_ours_on: None,
            not_ours_told: None,
            private: new.private.unwrap_or(private),
            closed_on: None,
        };
        let own = NewTie::challenge(challenge.id);
        let with = self.with(
            new.joins,
            own,
            new.heard,
            Target::Challenge(challenge.id),
            (today, now),
        )?;
        self.add_with(challenge, &with, now)
    }

    pub fn add_know_how(
        &mut self,
        new: NewKnowHow,
        today: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<Written<KnowHow>> {
        let row = KnowHow {
            id: Id::at(now),
            seen: 0,
            unit_id: new.unit_id,
            role: trimmed(new.role),
            what: new.what,
            holders: new.holders,
            leaving: new.leaving,
            of: new.of,
            others: new.others.unwrap_or(0),
            first_leaves: new.first_leaves,
            last_leaves: new.last_leaves,
            way: new.way.unwrap_or_default(),
            weeks: new.weeks.unwrap_or(0),
            plan: trimmed(new.plan),
            solution_id: new.solution_id,
            challenge_id: new.challenge_id,
            started_on: None,
            checked_on: None,
            safe_on: None,
            private: new.private.unwrap_or(true),
        };
        let target = Target::KnowHow(row.id);
        let with = self.with(None, NewTie::default(), new.heard, target, (today, now))?;
        self.add_with(row, &with, now)
    }

    /// Adds a solution.
    pub fn add_solution(
        &mut self,
        new: NewSolution,
        today: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<Written<Solution>> {
        let solution = Solution {
            say_as: trimmed(new.say_as),
            why: new.why.unwrap_or_default(),
            made_by: new.made_by.unwrap_or_default(),
            form: trimmed(new.form),
            note: trimmed(new.note),
            ..new_solution(&new.name, now)
        };
        let joins = new.joins.unwrap_or_default();
        let with = With {
            ties: joins.ties(&NewTie::solution(solution.id), today, now),
            ..With::default()
        };
        self.add_with(solution, &with, now)
    }

    /// Adds a delivery of a solution.
    pub fn add_delivery(&mut self, new: NewDelivery, now: DateTime<Utc>) -> Result<Written<Entry>> {
        let solution: Solution = get(&self.db, new.solution_id)?;
        self.add(new.entry(&solution.name, now), now)
    }

    pub fn add_idea(
        &mut self,
        new: NewIdea,
        today: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<Written<Idea>> {
        let (joins, heard) = (new.joins, new.heard.clone());
        let idea = new.idea(today, now);
        let own = NewTie::idea(idea.id);
        let with = self.with(joins, own, heard, Target::Idea(idea.id), (today, now))?;
        self.add_with(idea, &with, now)
    }

    /// Returns what comes with something new: its ties and its evidence.
    pub(super) fn with(
        &mut self,
        joins: Option<Joins>,
        own: NewTie,
        heard: Option<Heard>,
        target: Target,
        (today, now): (NaiveDate, DateTime<Utc>),
    ) -> Result<With> {
        let records = self.records()?;
        let mut ties = joins.unwrap_or_default().ties(&own, today, now);
        ties.retain(|new| !records.ties.iter().any(|known| same_ends(new, known)));
        Ok(With {
            ties,
            evidence: heard.map(|heard| heard.evidence(target, &records, today, now)),
            ..With::default()
        })
    }
}

fn same_ends(one: &crate::model::Tie, other: &crate::model::Tie) -> bool {
    crate::ties::ends(one) == crate::ties::ends(other)
}
