//! Statements 5 and 6: what we run, the figures it was meant for, and what it takes.

use std::cmp::Reverse;

use super::{Finding, HIGH, Lack, Subject, sides};
use crate::{
    Records,
    calendar::days_between,
    chain::{Chains, Movement, MovementVerdict, movement},
    coaching,
    model::{EntryKind, Measure, MeasureKind, Solution, SolutionReason},
    ties::Ties,
};

/// Days after its beginning from which on something can have moved a figure.
const BEGUN: i64 = 28;
/// Days after its end in which it still counts.
const COUNTS: i64 = 365;

/// Returns what answers something of theirs and has run long enough, by name.
pub(super) fn run<'a>(ties: &Ties<'a>) -> Vec<&'a Solution> {
    let has_run = |solution: &Solution| {
        ties.deliveries_of(solution.id).iter().any(|delivery| {
            days_between(delivery.span.first, ties.day) >= BEGUN
                && days_between(delivery.span.last, ties.day) <= COUNTS
        })
    };
    let mut found: Vec<&Solution> = ties.records.solutions.iter().collect();
    found.retain(|solution| solution.why == SolutionReason::Answers && has_run(solution));
    found.sort_by_key(|solution| (solution.name.to_lowercase(), solution.id));
    found
}

/// What we run moves the figure that it was meant for.
pub(super) fn moved<'a>(ties: &Ties<'a>, chains: &Chains<'a>, run: &[&'a Solution]) -> Finding<'a> {
    let all = run.iter().map(|solution| {
        let lack = match nearest(ties, chains, solution) {
            None => Some(Lack::NoFigure),
            Some((_, movement)) if movement.verdict == MovementVerdict::Toward => None,
            Some((measure, movement)) => Some(Lack::Unmoved(measure, movement)),
        };
        (Subject::Solution(solution), lack)
    });
    Finding::of(5, sides(all), (1, 2), (1, 4))
}

/// Returns the earlier sign or result above a solution that moved furthest since it began; the nearest of equals.
fn nearest<'a>(
    ties: &Ties<'a>,
    chains: &Chains<'a>,
    solution: &Solution,
) -> Option<(&'a Measure, Movement<'a>)> {
    let mut found: Vec<(&Measure, Movement<'a>)> = Vec::new();
    for unit in &ties.records.units {
        let Some(began) = chains.began(solution.id, unit.id) else {
            continue;
        };
        let above = ties.measures_above(solution.id, unit.id).into_iter();
        let above = above.filter(|measure| measure.kind != MeasureKind::Behaviour);
        found.extend(above.map(|measure| {
            let readings = ties.readings_of(measure.id);
            (measure, movement(measure, readings, began))
        }));
    }
    // The verdicts are in the order of what they tell.
    found
        .into_iter()
        .min_by_key(|(_, movement)| Reverse(movement.verdict))
}

/// We know what our work takes from their people, and what came back.
pub(super) fn both_sides<'a>(
    ties: &Ties<'a>,
    run: &[&'a Solution],
    moved: &Finding<'a>,
) -> Finding<'a> {
    let records = ties.records;
    let all = run.iter().map(|solution| {
        let has_moved = moved.counted.iter().any(|subject| match subject {
            Subject::Solution(one) => one.id == solution.id,
            Subject::Leader(_) | Subject::Unit(_) | Subject::KnowHow(_) => false,
        });
        let came_back = has_moved || is_liked(ties, solution) || has_worth(ties, solution);
        let lack = match (takes(records, solution), came_back) {
            (true, true) => None,
            (false, true) => Some(Lack::Effort),
            (true, false) => Some(Lack::Return),
            (false, false) => Some(Lack::EffortAndReturn),
        };
        (Subject::Solution(solution), lack)
    });
    Finding::of(6, sides(all), (1, 2), (1, 4))
}

/// Returns whether hours of their people or a cost are noted.
fn takes(records: &Records, solution: &Solution) -> bool {
    records.entries.iter().any(|entry| {
        entry.kind == EntryKind::Ours
            && entry.solution_id == Some(solution.id)
            && (entry.their_hours.is_some() || entry.cost.is_some())
    })
}

fn is_liked(ties: &Ties<'_>, solution: &Solution) -> bool {
    let remarks = coaching::remarks(ties.records, ties.day);
    remarks.iter().any(|remark| {
        let about = remark.feedback.and_then(|feedback| feedback.solution_id);
        about == Some(solution.id) && remark.rating.is_some_and(|rating| rating >= HIGH)
    })
}

/// Returns whether it is noted what a figure above it is worth.
fn has_worth(ties: &Ties<'_>, solution: &Solution) -> bool {
    ties.records.units.iter().any(|unit| {
        let above = ties.measures_above(solution.id, unit.id);
        above.iter().any(|measure| measure.worth.is_some())
    })
}
