//! What can be joined, by name.

use chrono::NaiveDate;
use serde::Serialize;

use super::cells::{self, TiedThing};
use crate::{
    Id,
    model::{Entry, FactState, Solution, Topic, Unit},
    threads,
    ties::{End, Ties},
};

/// What can be joined.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Choices {
    pub challenges: Vec<NamedThing>,
    pub skills: Vec<NamedThing>,
    pub solutions: Vec<SolutionChoice>,
    pub ideas: Vec<NamedThing>,
    pub measures: Vec<NamedThing>,
    /// Plans, forces from outside, and what others do.
    pub facts: Vec<NamedThing>,
}

/// A record by name, in a list of its kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct NamedThing {
    /// The id of the record, whatever kind it is.
    pub id: String,
    /// None for what belongs to the company.
    pub unit_id: Option<Id<Unit>>,
    pub name: String,
    /// Other names.
    pub also: Vec<String>,
}

/// A solution, with its deliveries and what is tied to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SolutionChoice {
    pub solution: Solution,
    pub deliveries: Vec<DeliveryLine>,
    pub ties: Vec<TiedThing>,
}

/// A solution in a unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DeliveryLine {
    pub entry_id: Id<Entry>,
    /// None: every unit.
    pub unit_id: Option<Id<Unit>>,
    pub first: NaiveDate,
    pub last: NaiveDate,
    /// "4 Nov to 2 Dec, running"
    pub text: String,
}

pub(super) fn choices(ties: &Ties<'_>) -> Choices {
    let records = ties.records;
    Choices {
        challenges: records
            .challenges
            .iter()
            .map(|one| named(one.id, Some(one.unit_id), &one.name, &one.say_as))
            .collect(),
        skills: records
            .skills
            .iter()
            .map(|one| {
                let mut skill = named(one.id, None, &one.name, &one.say_as);
                let others = one.also_called.split('|').map(str::trim);
                let others = others.filter(|name| !name.is_empty());
                skill.also.extend(others.map(str::to_owned));
                skill
            })
            .collect(),
        solutions: records
            .solutions
            .iter()
            .map(|one| solution(ties, one))
            .collect(),
        ideas: records
            .ideas
            .iter()
            .map(|one| named(one.id, Some(one.unit_id), &one.name, ""))
            .collect(),
        measures: records
            .measures
            .iter()
            .map(|one| named(one.id, Some(one.unit_id), &one.name, &one.say_as))
            .collect(),
        facts: records
            .facts
            .iter()
            .filter(|fact| fact.state == FactState::Known)
            .filter(|fact| {
                matches!(
                    fact.topic,
                    Topic::Plans | Topic::Environment | Topic::Competition
                )
            })
            .map(|fact| {
                named(
                    fact.id,
                    Some(fact.unit_id),
                    threads::say::plan(fact),
                    &fact.text,
                )
            })
            .collect(),
    }
}

fn named<T>(id: Id<T>, unit_id: Option<Id<Unit>>, name: &str, also: &str) -> NamedThing {
    let is_other = !also.is_empty() && also != name;
    NamedThing {
        id: id.uuid().to_string(),
        unit_id,
        name: name.to_owned(),
        also: is_other.then(|| also.to_owned()).into_iter().collect(),
    }
}

fn solution(ties: &Ties<'_>, solution: &Solution) -> SolutionChoice {
    let deliveries = ties.deliveries_of(solution.id).iter();
    SolutionChoice {
        deliveries: deliveries
            .map(|delivery| DeliveryLine {
                entry_id: delivery.entry_id,
                unit_id: delivery.unit_id,
                first: delivery.span.first,
                last: delivery.span.last,
                text: cells::delivery_text(ties, delivery),
            })
            .collect(),
        ties: cells::tied(ties, End::Solution(solution.id)),
        solution: solution.clone(),
    }
}
