//! Whose question an issue is, and whether a chain was said back.

use crate::{
    Id,
    calendar::days_between,
    grades::COUNTS,
    model::{Leader, Measure, Target, Unit},
};

use super::{Chains, Issue, IssueCode, Lower, issues};

/// Returns the leaders who can answer an issue's question: those who said that step, else those who named the
/// figure, else all of the unit; only the leader whose part it is, where a figure names one.
pub fn whom(chains: &Chains<'_>, issue: &Issue<'_>) -> Vec<Id<Leader>> {
    let lower = match issue.lower {
        Some(Lower::Measure(measure)) => Some(measure),
        Some(Lower::Solution(_)) | None => None,
    };
    let figures = [Some(issue.upper), lower].into_iter().flatten();
    let part = part_of(issue);
    let in_unit: Vec<Id<Leader>> = chains
        .records()
        .active_leaders()
        .filter(|leader| leader.unit_id == issue.upper.unit_id)
        .map(|leader| leader.id)
        .filter(|leader| part.is_none_or(|part| part == *leader))
        .collect();
    if issue.code == IssueCode::NothingUnder {
        return in_unit;
    }
    let said = |target: Target| -> Vec<Id<Leader>> {
        let rows = chains.evidence(target);
        let by = |leader: &&Id<Leader>| rows.iter().any(|row| row.leader_id == Some(**leader));
        in_unit.iter().filter(by).copied().collect()
    };
    let link = issue.link.map(|link| Target::Link(link.id));
    let figures = figures.map(|measure| Target::Measure(measure.id));
    link.into_iter()
        .chain(figures)
        .map(said)
        .find(|leaders| !leaders.is_empty())
        .unwrap_or(in_unit)
}

/// Returns the weakest step of a unit's figures of those that a leader can answer for.
pub fn weakest_of<'a>(
    chains: &Chains<'a>,
    unit: Id<Unit>,
    leader: Id<Leader>,
) -> Option<Issue<'a>> {
    let results = chains.results(unit).into_iter();
    results
        .flat_map(|result| issues(chains, &chains.chain(result)))
        .filter(|issue| whom(chains, issue).contains(&leader))
        .min_by(Issue::compare)
}

/// Returns what is weak in the chains of a leader's unit, without the parts of other leaders: about their own part
/// first, then about figures that they named, then about the rest; weakest first within each.
pub fn issues_for<'a>(chains: &Chains<'a>, leader: &Leader) -> Vec<Issue<'a>> {
    let results = chains.results(leader.unit_id).into_iter();
    let mut found: Vec<Issue<'a>> = results
        .flat_map(|result| issues(chains, &chains.chain(result)))
        .filter(|issue| part_of(issue).is_none_or(|part| part == leader.id))
        .collect();
    let nearness = |issue: &Issue<'_>| {
        let said = |target| {
            let mut rows = chains.evidence(target).iter();
            rows.any(|row| row.leader_id == Some(leader.id))
        };
        let link = issue.link.map(|link| Target::Link(link.id));
        let figure = Target::Measure(issue.upper.id);
        let is_named = said(figure) || link.is_some_and(said);
        (part_of(issue).is_none(), !is_named)
    };
    found.sort_by(|one, other| {
        let nearer = nearness(one).cmp(&nearness(other));
        nearer.then_with(|| one.compare(other))
    });
    found
}

/// Returns the leader whose part of the unit an issue is about.
fn part_of(issue: &Issue<'_>) -> Option<Id<Leader>> {
    let lower = match issue.lower {
        Some(Lower::Measure(measure)) => measure.leader_id,
        Some(Lower::Solution(_)) | None => None,
    };
    issue.upper.leader_id.or(lower)
}

/// Returns whether the chain of a result was said back within a year and accepted by a leader who is still in
/// the unit.
pub fn is_read_back(chains: &Chains<'_>, result: &Measure) -> bool {
    let is_there =
        |leader: &Leader| leader.archived_on.is_none() && leader.unit_id == result.unit_id;
    let by = result.read_back_by;
    let by_somebody = by.is_none_or(|id| chains.records().leader(id).is_some_and(is_there));
    let on = result.read_back_on;
    on.is_some_and(|on| (0..=COUNTS).contains(&days_between(on, chains.day()))) && by_somebody
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conversations::testing::{TODAY, World, on};
    use crate::model::{Confidence, MeasureKind};

    #[test]
    fn a_leader_hears_of_the_own_part_first_and_of_no_other_leaders_part() {
        let mut world = World::new();
        let (chief, other) = (world.chief, world.leader("Head of Exports"));
        let [rest, named, own, not_theirs] = ["rest", "named", "own", "not theirs"]
            .map(|name| world.figure(name, MeasureKind::Result));
        world.know(Target::Measure(named), Confidence::Said, -9, false);
        world.figure_mut(own).leader_id = Some(chief);
        world.figure_mut(not_theirs).leader_id = Some(other);
        let chains = Chains::of(&world.records, TODAY);
        let chief = world.records.leader(chief).unwrap();
        let abouts: Vec<_> = issues_for(&chains, chief)
            .iter()
            .map(|issue| issue.upper.id)
            .collect();
        assert_eq!(abouts, [own, named, rest]);
    }

    #[test]
    fn a_chain_said_back_counts_for_a_year_while_the_leader_is_there() {
        let mut world = World::new();
        let result = world.figure("net cash", MeasureKind::Result);
        for (days, stays, expected) in [(-365, true, true), (-366, true, false), (-1, false, false)]
        {
            let chief = world.chief;
            let figure = world.figure_mut(result);
            figure.read_back_on = Some(on(days));
            figure.read_back_by = Some(chief);
            let elsewhere = world.id();
            let unit = if stays { world.unit } else { elsewhere };
            world.chief_mut().unit_id = unit;
            let chains = Chains::of(&world.records, TODAY);
            let result = world.records.measure(result).unwrap();
            assert_eq!(is_read_back(&chains, result), expected, "{days}");
        }
    }
}
