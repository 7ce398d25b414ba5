//! The records that a typed name may be.

use std::cmp::Reverse;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::key::{key, shared};
use crate::{
    Id, Records,
    model::{
        Challenge, EntryKind, Idea, IdeaState, KnowHow, Measure, Scope, Skill, Solution, Target,
        Unit,
    },
};

/// A record that has a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "kind", content = "id", rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Thing {
    Measure(Id<Measure>),
    Skill(Id<Skill>),
    Solution(Id<Solution>),
    Challenge(Id<Challenge>),
    KnowHow(Id<KnowHow>),
    Idea(Id<Idea>),
}

impl Thing {
    /// Returns the id, where it is a figure.
    pub const fn measure(self) -> Option<Id<Measure>> {
        if let Self::Measure(id) = self {
            Some(id)
        } else {
            None
        }
    }

    /// Returns the id, where it is a skill.
    pub const fn skill(self) -> Option<Id<Skill>> {
        if let Self::Skill(id) = self {
            Some(id)
        } else {
            None
        }
    }

    /// Returns the id, where it is a solution.
    pub const fn solution(self) -> Option<Id<Solution>> {
        if let Self::Solution(id) = self {
            Some(id)
        } else {
            None
        }
    }

    /// Returns the id, where it is a challenge.
    pub const fn challenge(self) -> Option<Id<Challenge>> {
        if let Self::Challenge(id) = self {
            Some(id)
        } else {
            None
        }
    }

    /// Returns the id, where it is know-how.
    pub const fn know_how(self) -> Option<Id<KnowHow>> {
        if let Self::KnowHow(id) = self {
            Some(id)
        } else {
            None
        }
    }

    /// Returns the id, where it is an idea.
    pub const fn idea(self) -> Option<Id<Idea>> {
        if let Self::Idea(id) = self {
            Some(id)
        } else {
            None
        }
    }
}

/// What sort of record a name belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ThingKind {
    Measure,
    Skill,
    Solution,
    Challenge,
    KnowHow,
    Idea,
}

/// A record that a typed name may be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Candidate {
    /// The name as it was typed.
    pub typed: String,
    pub thing: Thing,
    /// What it is called.
    pub name: String,
    /// Whether it most likely is that record: all words of one name are in the other.
    pub likely: bool,
}

/// Returns the record that a name most likely is.
pub fn best(records: &Records, kind: ThingKind, unit: Id<Unit>, typed: &str) -> Option<Candidate> {
    candidates(records, kind, unit, typed).into_iter().next()
}

/// Returns the records that a name may be, most likely first: most words in common, then fewest others, then of the
/// same unit, then the newest evidence. Those of other units count for skills alone.
pub fn candidates(
    records: &Records,
    kind: ThingKind,
    unit: Id<Unit>,
    typed: &str,
) -> Vec<Candidate> {
    let wanted = key(typed);
    let mut found: Vec<_> = named(records, kind, unit)
        .into_iter()
        .filter_map(|row| {
            let score = |name: &&str| {
                let other = key(name);
                let common = shared(&wanted, &other)?;
                let apart = wanted.len() + other.len() - 2 * common;
                let likely = common == wanted.len().min(other.len());
                Some(((common, Reverse(apart)), likely))
            };
            let (score, likely) = row.names.iter().filter_map(score).max()?;
            let newest = newest_evidence(records, row.thing);
            let order = (Reverse(score), !row.is_here, Reverse(newest));
            Some((order, row, likely))
        })
        .collect();
    found.sort_by_key(|(order, ..)| *order);
    found
        .into_iter()
        .map(|(_, row, likely)| Candidate {
            typed: typed.to_owned(),
            thing: row.thing,
            name: row.names.first().copied().unwrap_or_default().to_owned(),
            likely,
        })
        .collect()
}

/// Returns the record of exactly this name that is in `records` and was not in `before`.
pub fn added_since(
    before: &Records,
    records: &Records,
    kind: ThingKind,
    unit: Id<Unit>,
    typed: &str,
) -> Option<Thing> {
    let wanted = key(typed);
    let known: Vec<Thing> = named(before, kind, unit)
        .iter()
        .map(|row| row.thing)
        .collect();
    let mut rows = named(records, kind, unit).into_iter();
    rows.find(|row| {
        let is_called_so = row.names.iter().any(|name| key(name) == wanted);
        is_called_so && !wanted.is_empty() && !known.contains(&row.thing)
    })
    .map(|row| row.thing)
}

/// A record and what it is called, its name first.
struct Named<'a> {
    thing: Thing,
    names: Vec<&'a str>,
    is_here: bool,
}

fn named(records: &Records, kind: ThingKind, unit: Id<Unit>) -> Vec<Named<'_>> {
    let here = |thing, names| Named {
        thing,
        names,
        is_here: true,
    };
    match kind {
        ThingKind::Measure => records
            .measures
            .iter()
            .filter(|row| row.unit_id == unit && row.closed_on.is_none())
            .map(|row| here(Thing::Measure(row.id), vec![row.name.as_str(), &row.say_as]))
            .collect(),
        ThingKind::Challenge => records
            .challenges
            .iter()
            .filter(|row| row.unit_id == unit && row.closed_on.is_none())
            .map(|row| {
                here(
                    Thing::Challenge(row.id),
                    vec![row.name.as_str(), &row.say_as],
                )
            })
            .collect(),
        ThingKind::KnowHow => records
            .know_hows
            .iter()
            .filter(|row| row.unit_id == unit)
            .map(|row| here(Thing::KnowHow(row.id), vec![row.what.as_str()]))
            .collect(),
        ThingKind::Idea => records
            .ideas
            .iter()
            .filter(|row| row.unit_id == unit && row.state != IdeaState::Dropped)
            .map(|row| here(Thing::Idea(row.id), vec![row.name.as_str()]))
            .collect(),
        ThingKind::Skill => records
            .skills
            .iter()
            .filter(|row| row.closed_on.is_none())
            .map(|row| Named {
                thing: Thing::Skill(row.id),
                names: [row.name.as_str(), &row.say_as]
                    .into_iter()
                    .chain(row.also_called.split('|'))
                    .collect(),
                is_here: records
                    .skill_needs
                    .iter()
                    .any(|need| need.skill_id == row.id && need.unit_id == unit),
            })
            .collect(),
        ThingKind::Solution => solutions(records, unit),
    }
}

/// Returns the solutions that were or will be in the unit, and those that are in none yet.
fn solutions(records: &Records, unit: Id<Unit>) -> Vec<Named<'_>> {
    let open = records
        .solutions
        .iter()
        .filter(|row| row.closed_on.is_none());
    open.filter_map(|row| {
        let mut deliveries = records
            .entries
            .iter()
            .filter(|entry| entry.kind == EntryKind::Ours && entry.solution_id == Some(row.id))
            .peekable();
        let nowhere = deliveries.peek().is_none();
        let is_here = deliveries.any(|entry| entry.scope == Scope::Unit(unit));
        (nowhere || is_here).then(|| Named {
            thing: Thing::Solution(row.id),
            names: vec![row.name.as_str(), &row.say_as],
            is_here,
        })
    })
    .collect()
}

fn newest_evidence(records: &Records, thing: Thing) -> Option<NaiveDate> {
    let is_about = |target: Target| match (thing, target) {
        (Thing::Measure(id), Target::Measure(other)) => id == other,
        (Thing::Solution(id), Target::Solution(other)) => id == other,
        (Thing::Challenge(id), Target::Challenge(other)) => id == other,
        (Thing::KnowHow(id), Target::KnowHow(other)) => id == other,
        (Thing::Idea(id), Target::Idea(other)) => id == other,
        (Thing::Skill(id), Target::Need(need)) => records
            .skill_needs
            .iter()
            .any(|row| row.id == need && row.skill_id == id),
        _ => false,
    };
    let about = records.evidence.iter().filter(|row| is_about(row.target));
    about.map(|row| row.on).max()
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
