//! Sections 1 to 3: figures that moved after a solution began, those that did not, and those we watch.

use std::collections::{HashMap, HashSet, VecDeque};

use crate::{
    Id,
    calendar::{Span, days_between},
    chain::{
        Chain, Lower, Movement, MovementVerdict, Step, SwingPlace, figure, is_read_back, movement,
    },
    model::{Measure, MeasureKind, Published, Solution},
    search::HitKind,
};

use super::{
    About, Draft, KnownStep, Outward, say,
    scope::{Scope, opens},
};

/// Days after the start of a solution from which on a figure should have moved.
const SETTLED: i64 = 90;

/// A figure above a solution.
pub(super) struct Claim<'a> {
    pub(super) measure: Outward<&'a Measure>,
    pub(super) movement: Movement<'a>,
    pub(super) solution: Outward<&'a Solution>,
    /// The days of its first delivery in the unit.
    pub(super) span: Span,
    /// The step next to the solution, and those above it up to the figure; none where one was only said or assumed.
    pub(super) steps: Vec<Option<Outward<KnownStep>>>,
    /// Whether the unit accepted the chain that it belongs to.
    pub(super) accepted: bool,
    /// What people do differently below it.
    pub(super) behaviour: Option<(Outward<&'a Measure>, Movement<'a>)>,
}

impl Claim<'_> {
    fn is_beyond_swing(&self) -> bool {
        let swing = self.movement.swing;
        swing.is_some_and(|swing| swing.place == SwingPlace::Better)
    }

    fn seen(&self) -> usize {
        let steps = self.steps.iter().flatten();
        steps.filter(|step| step.is_seen).count()
    }
}

/// The figures of sections 1 and 2.
pub(super) struct Claims<'a> {
    pub(super) moved: Vec<Claim<'a>>,
    pub(super) unmoved: Vec<Claim<'a>>,
}

/// A figure on a path, with the steps from a solution up to it.
struct Rung<'a> {
    measure: &'a Measure,
    steps: Vec<Option<Outward<KnownStep>>>,
    movement: Movement<'a>,
}

/// Returns the figures above what we do, where its effect on what people do was seen.
pub(super) fn claims<'a>(scope: &Scope<'a>) -> Claims<'a> {
    let chains = &scope.chains;
    let (mut moved, mut unmoved) = (Vec::new(), Vec::new());
    for unit in &scope.units {
        for result in chains.results(unit.id) {
            let chain = chains.chain(result);
            let accepted = is_read_back(chains, result);
            for step in &chain.steps {
                let Lower::Solution(solution) = step.lower else {
                    continue;
                };
                let first = Outward::step(chains, &scope.accepted, step);
                let Some(began) = chains.began(solution.id, unit.id) else {
                    continue;
                };
                let (true, Some(span)) = (
                    first.is_some_and(|step| step.is_seen),
                    scope.first_delivery(solution.id, unit.id),
                ) else {
                    continue;
                };
                let path = path(scope, &chain, step, began);
                let claim = |rung: &Rung<'a>| {
                    Some(Claim {
                        measure: scope.measure(rung.measure)?,
                        movement: rung.movement,
                        solution: Outward::solution(solution),
                        span,
                        steps: rung.steps.clone(),
                        accepted,
                        behaviour: None,
                    })
                };
                moved.extend(highest_moved(scope, &path).and_then(claim));
                if days_between(began, scope.day) >= SETTLED {
                    unmoved.extend(unmoved_on(&path).filter_map(|at| {
                        let behaviour = path.iter().take(at).rev().find_map(|rung| {
                            let moved = rung.movement.verdict == MovementVerdict::Toward
                                && rung.measure.kind == MeasureKind::Behaviour;
                            let measure = scope.measure(rung.measure).filter(|_| moved)?;
                            Some((measure, rung.movement))
                        });
                        let claim = claim(path.get(at)?)?;
                        Some(Claim { behaviour, ..claim })
                    }));
                }
            }
        }
    }
    moved.sort_by_key(|claim| {
        (
            !claim.accepted,
            !claim.is_beyond_swing(),
            scope.position(claim.measure.unit_id),
            claim.measure.id,
            // Of several ways to one figure, the one that is seen best.
            claim.steps.len() - claim.seen(),
            claim.steps.len(),
        )
    });
    unmoved.sort_by_key(|claim| (scope.position(claim.measure.unit_id), claim.measure.id));
    let mut known = HashSet::new();
    moved.retain(|claim| known.insert(claim.measure.id));
    unmoved.retain(|claim| known.insert(claim.measure.id));
    Claims { moved, unmoved }
}

/// Returns the figures on the shortest way from a solution up to the result, lowest first.
fn path<'a>(
    scope: &Scope<'a>,
    chain: &Chain<'a>,
    first: &Step<'a>,
    began: chrono::NaiveDate,
) -> Vec<Rung<'a>> {
    let mut came_by: HashMap<Id<Measure>, Option<&Step<'a>>> =
        HashMap::from([(first.upper.id, None)]);
    let mut waiting = VecDeque::from([first.upper.id]);
    while let Some(lower) = waiting.pop_front() {
        for step in chain.above(lower) {
            if let std::collections::hash_map::Entry::Vacant(place) = came_by.entry(step.upper.id) {
                place.insert(Some(step));
                waiting.push_back(step.upper.id);
            }
        }
    }
    let mut steps = Vec::new();
    let mut at = chain.result.id;
    while let Some(Some(step)) = came_by.get(&at) {
        steps.push(*step);
        let Some(lower) = step.link.lower_id else {
            break;
        };
        at = lower;
    }
    steps.push(first);
    steps.reverse();
    let mut known = Vec::new();
    let rungs = steps.into_iter().map(|step| {
        known.push(Outward::step(&scope.chains, &scope.accepted, step));
        Rung {
            measure: step.upper,
            steps: known.clone(),
            movement: movement(step.upper, scope.chains.readings(step.upper.id), began),
        }
    });
    rungs.collect()
}

/// Returns the highest earlier sign or result that moved; what people do where nothing above it keeps a figure.
fn highest_moved<'p, 'a>(scope: &Scope<'a>, path: &'p [Rung<'a>]) -> Option<&'p Rung<'a>> {
    let has_moved = |rung: &&Rung<'_>| rung.movement.verdict == MovementVerdict::Toward;
    let keeps = |rung: &Rung<'_>| {
        !rung.measure.method_only && scope.chains.newest(rung.measure.id).is_some()
    };
    let higher = |rung: &&Rung<'_>| rung.measure.kind != MeasureKind::Behaviour;
    let shown = |rung: &&Rung<'a>| scope.measure(rung.measure).is_some();
    let mut from_top = path.iter().rev();
    let found = from_top.find(|rung| higher(rung) && has_moved(rung) && shown(rung));
    found.or_else(|| {
        let top = path.iter().rev().find(|rung| keeps(rung))?;
        Some(top).filter(|rung| has_moved(rung) && shown(rung))
    })
}

/// Returns the places on a path of earlier signs and results that are as they were, or went the wrong way.
fn unmoved_on(path: &[Rung<'_>]) -> impl Iterator<Item = usize> {
    let rungs = path.iter().enumerate();
    rungs
        .filter(|(_, rung)| {
            let verdict = rung.movement.verdict;
            rung.measure.kind != MeasureKind::Behaviour
                && matches!(verdict, MovementVerdict::Still | MovementVerdict::Away)
        })
        .map(|(at, _)| at)
}

/// Returns the lines of section 1.
pub(super) fn moved(scope: &Scope<'_>, claims: &Claims<'_>) -> Vec<Draft> {
    let lines = claims.moved.iter();
    lines
        .map(|claim| {
            let counts = (claim.seen(), claim.steps.len());
            draft(scope, claim, say::moved(scope, claim, counts))
        })
        .collect()
}

/// Returns the lines of section 2.
pub(super) fn not_yet(scope: &Scope<'_>, claims: &Claims<'_>) -> Vec<Draft> {
    let lines = claims.unmoved.iter();
    lines
        .map(|claim| draft(scope, claim, say::not_yet(scope, claim)))
        .collect()
}

fn draft(scope: &Scope<'_>, claim: &Claim<'_>, text: String) -> Draft {
    Draft {
        about: About {
            ours: Some(claim.solution.name.clone()),
            ..about(scope, claim.measure)
        },
        ..line(claim.measure, text)
    }
}

/// Returns the lines of section 3, the newest reading first.
pub(super) fn watched<'a>(scope: &Scope<'a>, claims: &Claims<'a>) -> Vec<Draft> {
    watched_figures(scope, claims)
        .into_iter()
        .filter_map(|measure| {
            let newest = scope.chains.newest(measure.id)?;
            let text = say::watched(scope, measure, newest);
            Some(Draft {
                about: about(scope, measure),
                ..line(measure, text)
            })
        })
        .collect()
}

fn watched_figures<'a>(scope: &Scope<'a>, claims: &Claims<'a>) -> Vec<Outward<&'a Measure>> {
    let claimed = claims.moved.iter().chain(&claims.unmoved);
    let claimed: HashSet<Id<Measure>> = claimed.map(|claim| claim.measure.id).collect();
    let units = scope.units.iter();
    let mut found: Vec<_> = units
        .flat_map(|unit| scope.chains.measures(unit.id))
        .filter(|measure| {
            let newest = scope.chains.newest(measure.id);
            measure.kind != MeasureKind::Behaviour
                && measure.aim.is_some()
                && !measure.method_only
                && newest.is_some_and(|reading| scope.window.contains(reading.on))
                && !claimed.contains(&measure.id)
        })
        .filter_map(|measure| scope.measure(measure))
        .collect();
    found.sort_by_key(|measure| {
        let newest = scope.chains.newest(measure.id).map(|reading| reading.on);
        (std::cmp::Reverse(newest), measure.id)
    });
    found
}

/// Returns the figures of sections 1 to 3 with the next day on which each is published; weekly ones left out.
pub(super) fn next_days<'a>(
    scope: &Scope<'a>,
    claims: &Claims<'a>,
) -> Vec<(chrono::NaiveDate, Outward<&'a Measure>)> {
    let claimed = claims.moved.iter().chain(&claims.unmoved);
    let figures = claimed.map(|claim| claim.measure);
    let mut found: Vec<_> = figures
        .chain(watched_figures(scope, claims))
        .filter(|measure| {
            let rule = crate::chain::publication(scope.records, measure);
            !rule.is_some_and(|it| matches!(it.rule, Published::Weekly { .. }))
        })
        .filter_map(|measure| Some((scope.publications.next(&measure)?, measure)))
        .collect();
    found.sort_by_key(|(on, measure)| (*on, measure.id));
    found
}

fn about(scope: &Scope<'_>, measure: Outward<&Measure>) -> About {
    About {
        figure: Some(figure(&measure)),
        ours: None,
        next: scope.publications.next(&measure).is_some(),
    }
}

/// Returns the key of a figure's line.
pub(super) fn key(measure: Outward<&Measure>) -> String {
    format!("measure:{}", measure.id)
}

fn line(measure: Outward<&Measure>, text: String) -> Draft {
    Draft {
        key: key(measure),
        text,
        about: About::default(),
        opens: Some(opens(
            HitKind::Measure,
            measure.id.uuid(),
            Some(measure.unit_id),
        )),
    }
}
