//! What is weak in a chain, weakest first.

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

use crate::{
    Id,
    calendar::days_between,
    model::{
        ChainLink, Confidence, Evidence, Measure, MeasureKind, Reading, Rival, RivalState, Solution,
    },
};

use super::{Chain, Chains, Lower, Step, movement::compare, whom::is_read_back};

/// Days after the start of a solution from which on a figure should have moved.
const SETTLED: i64 = 90;
/// Readings after that start from which on it has not moved.
const READINGS: usize = 2;

/// What is weak in a chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum IssueCode {
    /// No link leads to the result.
    NothingUnder,
    /// A solution began long ago, and the figure above it has not moved.
    Stands,
    /// What was seen or heard last speaks against a link.
    Against,
    /// A link leaves out what turns in between.
    MissingStep,
    /// A link is our guess.
    Assumed,
    /// A link was said to be so, over a year ago.
    SaidOld,
    /// A link was seen, over a year ago.
    SeenOld,
    /// A link was said to be so, and not seen yet.
    OnlySaid,
    /// Something else may explain what was seen.
    RivalOpen,
    /// A figure has no reading of late.
    NoFigure,
    /// Every step is seen, and the chain was not said back.
    NotSaidBack,
}

impl IssueCode {
    /// Returns its place: 1 is the weakest.
    pub const fn rank(self) -> u8 {
        match self {
            Self::NothingUnder => 1,
            Self::Stands | Self::Against => 2,
            Self::MissingStep => 3,
            Self::Assumed => 4,
            Self::SaidOld | Self::SeenOld => 5,
            Self::OnlySaid => 6,
            Self::RivalOpen => 7,
            Self::NoFigure => 8,
            Self::NotSaidBack => 9,
        }
    }
}

/// Something weak in the chain of a result.
#[derive(Debug, Clone)]
pub struct Issue<'a> {
    pub code: IssueCode,
    pub result: &'a Measure,
    /// The figure it is about; of a link, what is moved.
    pub upper: &'a Measure,
    /// What moves it, where the issue is about both.
    pub lower: Option<Lower<'a>>,
    pub link: Option<&'a ChainLink>,
    pub rival: Option<&'a Rival>,
    /// How a link is known.
    pub by: Option<&'a Evidence>,
    /// The readings that have not moved, the last one from before first.
    pub readings: Vec<&'a Reading>,
    /// Full weeks since a solution began.
    pub weeks: i64,
    depth: usize,
}

impl Issue<'_> {
    /// Returns which of two comes first: by rank, then nearer to the result, then older.
    pub fn compare(&self, other: &Self) -> Ordering {
        let key = |issue: &Self| {
            let link = issue.link.map(|link| link.id.uuid());
            (
                issue.code.rank(),
                issue.depth,
                link.unwrap_or(issue.upper.id.uuid()),
                issue.code,
            )
        };
        key(self).cmp(&key(other))
    }
}

/// Returns what is weak in the chain of a result, weakest first.
pub fn issues<'a>(chains: &Chains<'a>, chain: &Chain<'a>) -> Vec<Issue<'a>> {
    let about = |code, upper: &'a Measure, depth| Issue {
        code,
        result: chain.result,
        upper,
        lower: None,
        link: None,
        rival: None,
        by: None,
        readings: Vec::new(),
        weeks: 0,
        depth,
    };
    let mut found = Vec::new();
    if chain.steps.is_empty() {
        found.push(about(IssueCode::NothingUnder, chain.result, 0));
        return found;
    }
    for step in &chain.steps {
        let of_link = |code| Issue {
            lower: Some(step.lower),
            link: Some(step.link),
            by: step.grade.by,
            ..about(code, step.upper, step.depth)
        };
        if step.grade.is_contradicted {
            found.push(of_link(IssueCode::Against));
        }
        if leaves_out(step) {
            found.push(of_link(IssueCode::MissingStep));
        }
        if let Some(code) = of_grade(step) {
            found.push(of_link(code));
        }
        if step.grade.grade == Confidence::Seen {
            let rivals = chains.rivals(step.link.id).iter();
            let open = rivals.filter(|rival| rival.state == RivalState::Open);
            found.extend(open.map(|rival| Issue {
                rival: Some(rival),
                ..of_link(IssueCode::RivalOpen)
            }));
        }
    }
    for solution in chain.solutions() {
        for (measure, depth) in above(chain, solution.id) {
            if let Some((readings, weeks)) = unmoved(chains, solution.id, measure) {
                found.push(Issue {
                    lower: Some(Lower::Solution(solution)),
                    readings,
                    weeks,
                    ..about(IssueCode::Stands, measure, depth)
                });
            }
        }
    }
    for measure in chain.on_paths() {
        if !measure.method_only && !chains.is_fresh(measure.id) {
            let depth = depth_of(chain, measure.id);
            found.push(about(IssueCode::NoFigure, measure, depth));
        }
    }
    if found.is_empty() && !is_read_back(chains, chain.result) {
        found.push(about(IssueCode::NotSaidBack, chain.result, 0));
    }
    found.sort_by(Issue::compare);
    found
}

/// Returns the weakest of all issues.
pub fn weakest<'i, 'a>(issues: impl Iterator<Item = &'i Issue<'a>>) -> Option<&'i Issue<'a>>
where
    'a: 'i,
{
    issues.min_by(|one, other| one.compare(other))
}

/// Returns whether something must turn between the two ends of a link.
const fn leaves_out(step: &Step<'_>) -> bool {
    match (step.lower, step.upper.kind) {
        (Lower::Measure(lower), MeasureKind::Result) => {
            matches!(lower.kind, MeasureKind::Behaviour)
        }
        (Lower::Solution(_), MeasureKind::Result | MeasureKind::Early) => true,
        (Lower::Measure(_) | Lower::Solution(_), _) => false,
    }
}

/// Returns what is weak about how a link is known.
fn of_grade(step: &Step<'_>) -> Option<IssueCode> {
    match step.grade.grade {
        Confidence::Seen => None,
        Confidence::Said => Some(IssueCode::OnlySaid),
        Confidence::Assumed if !step.grade.ran_out => Some(IssueCode::Assumed),
        Confidence::Assumed => {
            let was_seen = step.grade.by.is_some_and(|by| by.grade == Confidence::Seen);
            Some(if was_seen {
                IssueCode::SeenOld
            } else {
                IssueCode::SaidOld
            })
        }
    }
}

/// Returns the nearest figures above a solution that are no behaviour, with their distance from the result.
fn above<'a>(chain: &Chain<'a>, solution: Id<Solution>) -> Vec<(&'a Measure, usize)> {
    let mut level: Vec<&Step<'a>> = chain
        .steps
        .iter()
        .filter(|step| step.link.solution_id == Some(solution))
        .collect();
    // A chain is at most as high as it has links.
    for _ in 0..chain.steps.len() {
        let mut found: Vec<(&Measure, usize)> = Vec::new();
        for step in &level {
            let is_new = found.iter().all(|(known, _)| known.id != step.upper.id);
            if step.upper.kind != MeasureKind::Behaviour && is_new {
                found.push((step.upper, step.depth));
            }
        }
        if !found.is_empty() || level.is_empty() {
            return found;
        }
        level = level
            .iter()
            .flat_map(|step| chain.above(step.upper.id))
            .collect();
    }
    Vec::new()
}

/// Returns the readings of a figure that is no better than before a solution began long ago, the last
/// one from before first, and the weeks since.
fn unmoved<'a>(
    chains: &Chains<'a>,
    solution: Id<Solution>,
    measure: &'a Measure,
) -> Option<(Vec<&'a Reading>, i64)> {
    let began = chains.began(solution, measure.unit_id)?;
    let days = days_between(began, chains.day());
    if days < SETTLED || measure.method_only {
        return None;
    }
    let readings = chains.readings(measure.id);
    let (before, after) = readings.split_at(readings.partition_point(|it| it.on <= began));
    let base = before.last()?;
    let is_better =
        |reading: &&Reading| compare(measure, reading.value, base.value) == Ordering::Greater;
    if after.len() < READINGS || after.iter().any(is_better) {
        return None;
    }
    let readings = std::iter::once(base).chain(after).copied().collect();
    Some((readings, days / 7))
}

fn depth_of(chain: &Chain<'_>, measure: Id<Measure>) -> usize {
    let nearest = chain.above(measure).map(|step| step.depth + 1).min();
    nearest.unwrap_or(0)
}

#[cfg(test)]
mod tests;
