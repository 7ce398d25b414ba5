//! The nodes of the picture and the lines between them.

use chrono::NaiveDate;

use super::{
    ChainColumn, ChainLine, ChainNode, MovementLine, NodeDelivery, NodeNote, NodeNoteKind,
    SparkPoint, began,
};
use crate::{
    Id,
    chain::{self, Chains, Issue, Lower, Publications},
    english::say,
    model::{Entry, Measure, MeasureKind, RivalState, Solution, Target, Unit},
    rhythm::{HeavyDays, Rhythm},
};

/// The most readings on the small line of a node.
const SPARK: usize = 12;

/// Returns the nodes of a unit by column.
pub(super) fn nodes(
    chains: &Chains<'_>,
    publications: &Publications<'_>,
    unit: Id<Unit>,
    weakest: Option<&Issue<'_>>,
) -> Vec<ChainNode> {
    let measures = chains.measures(unit).iter();
    let mut nodes: Vec<ChainNode> = measures
        .map(|measure| of_measure(chains, publications, measure, weakest))
        .collect();
    // Within a column they stay in the order in which they were added.
    nodes.sort_by_key(|node| node.column);
    let mut known: Vec<Id<Solution>> = Vec::new();
    let uppers = chains.measures(unit).iter();
    let links = uppers.flat_map(|measure| chains.below(measure.id));
    let linked = links.filter_map(|link| link.solution_id);
    let rhythm = RhythmOf::of(chains);
    for solution in linked.chain(chains.sent_into(unit)) {
        if known.contains(&solution) {
            continue;
        }
        known.push(solution);
        if let Some(solution) = chains.records().solution(solution) {
            nodes.push(of_solution(chains, &rhythm, unit, solution, weakest));
        }
    }
    nodes
}

fn of_measure(
    chains: &Chains<'_>,
    publications: &Publications<'_>,
    measure: &Measure,
    weakest: Option<&Issue<'_>>,
) -> ChainNode {
    let newest = chains.newest(measure.id).filter(|_| !measure.method_only);
    let readings = if measure.method_only {
        &[]
    } else {
        chains.readings(measure.id)
    };
    let leader = measure.leader_id;
    let leader = leader.and_then(|id| chains.records().leader(id));
    let is_early = measure.kind != MeasureKind::Behaviour;
    let ask_next = is_early && chains.below(measure.id).is_empty();
    ChainNode {
        measure_id: Some(measure.id),
        solution_id: None,
        column: match measure.kind {
            MeasureKind::Result => ChainColumn::Result,
            MeasureKind::Early => ChainColumn::Early,
            MeasureKind::Behaviour => ChainColumn::Behaviour,
        },
        name: measure.name.clone(),
        value: newest.map(|reading| chain::value(measure, reading.value)),
        aim: measure.aim.map(|aim| format!("aim {aim}")),
        level: chain::level(measure, newest),
        spark: readings
            .iter()
            .skip(readings.len().saturating_sub(SPARK))
            .map(|reading| SparkPoint {
                on: reading.on,
                value: reading.value,
            })
            .collect(),
        began: began(chains, measure),
        movement: movement_line(chains, measure),
        text: chain::node(chains, measure),
        note: note(chains, publications, measure),
        leader: leader.map(|leader| leader.role.clone()),
        is_private: measure.private,
        is_method_only: measure.method_only,
        is_weakest: weakest
            .is_some_and(|issue| issue.link.is_none() && issue.upper.id == measure.id),
        ask_next: ask_next.then(|| chain::ask_next().to_owned()),
        delivery: None,
    }
}

/// Returns how a figure has moved since what we do below it began; nothing where nothing has begun.
pub(super) fn movement_line(chains: &Chains<'_>, measure: &Measure) -> Option<MovementLine> {
    // Of several, what began last tells the most.
    let since = *began(chains, measure).last()?;
    let movement = chain::movement(measure, chains.readings(measure.id), since);
    Some(MovementLine {
        verdict: movement.verdict,
        since,
        swing: movement.swing,
        text: chain::moved(measure, &movement, chains.day()),
    })
}

fn note(chains: &Chains<'_>, publications: &Publications<'_>, measure: &Measure) -> NodeNote {
    let today = chains.day();
    if let Some(on) = publications.due(chains, measure) {
        return NodeNote {
            kind: NodeNoteKind::Due,
            text: chain::due(on, today),
        };
    }
    let old = chains.newest(measure.id);
    let old = old.filter(|_| !measure.method_only && !chains.is_fresh(measure.id));
    if let Some(last) = old {
        return NodeNote {
            kind: NodeNoteKind::Stale,
            text: format!("No figure since {}", say::day_month(last.on, today)),
        };
    }
    NodeNote {
        kind: NodeNoteKind::Source,
        text: measure.source.clone(),
    }
}

/// The rhythm over the days of what we do, worked out where a delivery is shown.
struct RhythmOf<'a> {
    rhythm: Rhythm<'a>,
}

impl<'a> RhythmOf<'a> {
    fn of(chains: &Chains<'a>) -> Self {
        let today = chains.day();
        let days = |days| crate::calendar::days_after(today, days);
        let window = crate::calendar::Span::new(days(-400), days(400));
        Self {
            rhythm: Rhythm::new(chains.records(), window),
        }
    }

    fn delivery(&self, unit: Id<Unit>, entry: &Entry, today: NaiveDate) -> Option<NodeDelivery> {
        let dated = self.rhythm.dated(entry);
        // What runs or comes next; else what ended last.
        let ahead = dated.iter().find(|dated| dated.span.last >= today);
        let span = ahead.or_else(|| dated.last())?.span;
        let HeavyDays { heavy, days, .. } = HeavyDays::of(&self.rhythm, unit, Some(entry.id), span);
        Some(NodeDelivery {
            first: span.first,
            last: span.last,
            span: chain::span(span.first, span.last),
            heavy,
            days,
            heavy_text: format!("{heavy} of {days} days in a heavy time"),
        })
    }
}

fn of_solution(
    chains: &Chains<'_>,
    rhythm: &RhythmOf<'_>,
    unit: Id<Unit>,
    solution: &Solution,
    weakest: Option<&Issue<'_>>,
) -> ChainNode {
    let newest = chains.deliveries(solution.id, unit).last();
    let delivery = newest.and_then(|(_, entry)| rhythm.delivery(unit, entry, chains.day()));
    let is_lower = |issue: &Issue<'_>| {
        let lower = issue.lower;
        matches!(lower, Some(Lower::Solution(it)) if it.id == solution.id)
    };
    ChainNode {
        measure_id: None,
        solution_id: Some(solution.id),
        column: ChainColumn::Ours,
        name: solution.name.clone(),
        value: None,
        aim: None,
        level: delivery.as_ref().map(|delivery| delivery.span.clone()),
        spark: Vec::new(),
        began: Vec::new(),
        movement: None,
        text: chain::node_ours(chains, solution, unit),
        note: NodeNote {
            kind: NodeNoteKind::Source,
            text: delivery.as_ref().map_or_else(
                || solution.form.clone(),
                |delivery| delivery.heavy_text.clone(),
            ),
        },
        leader: None,
        is_private: false,
        is_method_only: false,
        is_weakest: weakest.is_some_and(|issue| issue.link.is_none() && is_lower(issue)),
        ask_next: None,
        delivery,
    }
}

/// Returns the lines between the nodes of a unit.
pub(super) fn links(
    chains: &Chains<'_>,
    unit: Id<Unit>,
    weakest: Option<&Issue<'_>>,
) -> Vec<ChainLine> {
    let uppers = chains.measures(unit).iter();
    uppers
        .flat_map(|upper| chains.below(upper.id))
        .map(|link| {
            let grade = chains.grade(Target::Link(link.id));
            let rivals = chains.rivals(link.id).iter();
            ChainLine {
                id: link.id,
                upper_id: link.upper_id,
                lower_id: link.lower_id,
                solution_id: link.solution_id,
                grade: grade.grade,
                ground: chain::ground(chains.records(), &grade),
                text: chain::leads(chains, link),
                rivals_open: rivals
                    .filter(|rival| rival.state == RivalState::Open)
                    .count(),
                is_contradicted: grade.is_contradicted,
                is_weakest: weakest
                    .and_then(|issue| issue.link)
                    .is_some_and(|weak| weak.id == link.id),
                expected: link.expected.clone(),
            }
        })
        .collect()
}
