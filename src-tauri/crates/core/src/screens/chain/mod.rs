//! What the Chain screen shows: one unit's figures and what moves them, or a line for each unit.

mod ask;
mod detail;
mod issue_line;
mod nodes;
mod wire;

use std::collections::HashSet;

use chrono::NaiveDate;

use crate::{
    Id,
    chain::{self, Chain, Chains, Issue, Lower, Publications},
    english::say,
    model::{Confidence, Entry, FactState, Measure, Topic, Unit},
    openers::Advisor,
};

pub use detail::*;
pub use wire::*;

use ask::Asking;
use issue_line::issue_line;

/// Returns the chains of a unit, or a line for each unit we serve. Nothing where there is no such unit.
pub fn screen(advisor: &Advisor<'_>, unit: Option<Id<Unit>>) -> Option<ChainScreen> {
    let records = advisor.records();
    let chains = Chains::of(records, advisor.today());
    let asking = Asking::new(advisor);
    match unit {
        Some(id) => {
            let unit = records.unit(id)?;
            Some(of_unit(&chains, &asking, unit))
        }
        None => Some(all(&chains, &asking)),
    }
}

/// A result with its chain and what is weak in it.
struct Found<'a> {
    chain: Chain<'a>,
    issues: Vec<Issue<'a>>,
}

fn found<'a>(chains: &Chains<'a>, unit: Id<Unit>) -> Vec<Found<'a>> {
    let results = chains.results(unit).into_iter();
    results
        .map(|result| {
            let chain = chains.chain(result);
            let issues = chain::issues(chains, &chain);
            Found { chain, issues }
        })
        .collect()
}

fn of_unit(chains: &Chains<'_>, asking: &Asking<'_, '_>, unit: &Unit) -> ChainScreen {
    let records = chains.records();
    let found = found(chains, unit.id);
    let weakest = chain::weakest(found.iter().flat_map(|one| &one.issues));
    let publications = Publications::around(records, chains.day());
    let results = found
        .iter()
        .map(|one| result_chain(chains, asking, one))
        .collect();
    let leaders = records
        .active_leaders()
        .filter(|leader| leader.unit_id == unit.id);
    ChainScreen {
        unit_id: Some(unit.id),
        units: Vec::new(),
        results,
        weakest: weakest.map(|issue| issue_line(chains, asking, issue)),
        nodes: nodes::nodes(chains, &publications, unit.id, weakest),
        links: nodes::links(chains, unit.id, weakest),
        leaders: leaders.map(|leader| asking.line(leader.id)).collect(),
        take_over: take_over(chains, unit.id),
        solutions: solutions(chains),
    }
}

fn all(chains: &Chains<'_>, asking: &Asking<'_, '_>) -> ChainScreen {
    let records = chains.records();
    let served = records.units.iter();
    let mut units: Vec<&Unit> = served.filter(|unit| unit.archived_on.is_none()).collect();
    units.sort_by_key(|unit| unit.position);
    let mut asked = HashSet::new();
    let units = units
        .into_iter()
        .map(|unit| {
            let found = found(chains, unit.id);
            let weakest = chain::weakest(found.iter().flat_map(|one| &one.issues));
            let weakest = weakest.map(|issue| issue_line(chains, asking, issue));
            asked.extend(weakest.iter().flat_map(|issue| issue.ask.iter().copied()));
            UnitChain {
                unit_id: unit.id,
                name: unit.name.clone(),
                figures: chains.measures(unit.id).len(),
                results: found
                    .iter()
                    .map(|one| ResultLine {
                        measure_id: one.chain.result.id,
                        name: chain::figure(one.chain.result),
                        seen_steps: one.chain.count(Confidence::Seen),
                        told_steps: one.chain.count(Confidence::Said),
                        steps: one.chain.steps.len(),
                        text: chain::steps(&one.chain),
                    })
                    .collect(),
                weakest,
            }
        })
        .collect();
    let leaders = records.active_leaders();
    let leaders = leaders.filter(|leader| asked.contains(&leader.id));
    ChainScreen {
        unit_id: None,
        units,
        results: Vec::new(),
        weakest: None,
        nodes: Vec::new(),
        links: Vec::new(),
        leaders: leaders.map(|leader| asking.line(leader.id)).collect(),
        take_over: Vec::new(),
        solutions: Vec::new(),
    }
}

fn result_chain(chains: &Chains<'_>, asking: &Asking<'_, '_>, found: &Found<'_>) -> ResultChain {
    let Found { chain, issues } = found;
    let result = chain.result;
    let by = result.read_back_by;
    let by = by.and_then(|id| chains.records().leader(id));
    ResultChain {
        measure_id: result.id,
        name: chain::figure(result),
        seen_steps: chain.count(Confidence::Seen),
        told_steps: chain.count(Confidence::Said),
        steps: chain.steps.len(),
        is_complete: chain.is_complete(chains),
        sentence: chain::chain(chains, chain),
        read_back: chain::said_back(chains, result).and_then(|text| {
            Some(ReadBackDone {
                on: result.read_back_on?,
                by: by.map(|leader| leader.role.clone()),
                text,
            })
        }),
        issues: issues
            .iter()
            .map(|issue| issue_line(chains, asking, issue))
            .collect(),
        head: chain::head(chains, result),
        list: list(chains, chain),
        pays_back: pays_back(chains, chain),
    }
}

/// Returns the steps of a chain as a list, each below what it leads to.
fn list(chains: &Chains<'_>, chain: &Chain<'_>) -> Vec<ListStep> {
    let mut found = Vec::new();
    let mut known = HashSet::new();
    list_below(chains, chain, chain.result.id, 0, &mut known, &mut found);
    found
}

fn list_below(
    chains: &Chains<'_>,
    chain: &Chain<'_>,
    upper: Id<Measure>,
    depth: usize,
    known: &mut HashSet<Id<Measure>>,
    found: &mut Vec<ListStep>,
) {
    if !known.insert(upper) {
        return;
    }
    for step in chain.below(upper) {
        found.push(ListStep {
            link_id: step.link.id,
            measure_id: step.link.lower_id,
            solution_id: step.link.solution_id,
            depth,
            grade: step.grade.grade,
            text: chain::step(chains, step),
        });
        if let Lower::Measure(lower) = step.lower {
            list_below(chains, chain, lower.id, depth + 1, known, found);
        }
    }
}

/// Returns by how much the result must move to be worth what was spent below it; private.
fn pays_back(chains: &Chains<'_>, chain: &Chain<'_>) -> Option<String> {
    let result = chain.result;
    let worth = result.worth.map(crate::model::Number::value)?;
    let solutions = chain.solutions().into_iter();
    let deliveries = solutions.flat_map(|it| chains.deliveries(it.id, result.unit_id));
    let cost: u32 = deliveries
        .filter_map(|(_, entry): (_, &Entry)| entry.cost)
        .sum();
    if cost == 0 || worth <= 0.0 {
        return None;
    }
    let by = crate::model::Number::new((f64::from(cost) / worth * 10.0).ceil() / 10.0)?;
    let moves = chain::value(result, by);
    let name = chain::figure(result);
    Some(format!("It pays back if {name} moves by {moves}."))
}

/// Returns the figures of the homework that no measure is joined to.
fn take_over(chains: &Chains<'_>, unit: Id<Unit>) -> Vec<TakeOver> {
    let records = chains.records();
    let joined: HashSet<_> = records
        .ties
        .iter()
        .filter(|tie| tie.measure_id.is_some())
        .filter_map(|tie| tie.fact_id)
        .collect();
    let facts = records.facts_of(unit);
    facts
        .filter(|fact| fact.topic == Topic::Data && fact.state == FactState::Known)
        .filter(|fact| !joined.contains(&fact.id))
        .map(|fact| {
            let own = say::phrase(&fact.say_as);
            let name = if own.is_empty() {
                say::phrase(&fact.text)
            } else {
                own
            };
            TakeOver {
                fact_id: fact.id,
                name: name.to_owned(),
                text: fact.text.clone(),
            }
        })
        .collect()
}

fn solutions(chains: &Chains<'_>) -> Vec<ChainSolution> {
    let all = chains.records().solutions.iter();
    let open = all.filter(|it| it.closed_on.is_none_or(|closed| chains.day() < closed));
    let mut found: Vec<ChainSolution> = open
        .map(|solution| ChainSolution {
            id: solution.id,
            name: solution.name.clone(),
        })
        .collect();
    found.sort_by_cached_key(|choice| choice.name.to_lowercase());
    found
}

/// Returns the first days of what we do below a figure, in order, as far as that has begun.
fn began(chains: &Chains<'_>, measure: &Measure) -> Vec<NaiveDate> {
    let mut known = HashSet::new();
    let mut waiting = vec![measure.id];
    let mut began = Vec::new();
    while let Some(upper) = waiting.pop() {
        if !known.insert(upper) {
            continue;
        }
        for link in chains.below(upper) {
            waiting.extend(link.lower_id);
            let solution = link.solution_id;
            began.extend(solution.and_then(|id| chains.began(id, measure.unit_id)));
        }
    }
    began.sort_unstable();
    began.dedup();
    began
}
