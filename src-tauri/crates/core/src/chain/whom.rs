//! Whose question an issue is, and whether a chain was said back.

use crate::{
    Id,
    calendar::days_between,
    grades::COUNTS,
    model::{Leader, Measure, Target},
};

use super::{Chains, Issue, IssueCode, Lower};

/// Returns the leaders who can answer an issue's question: those who said that step, else those who named the
/// figure, else all of the unit; only the leader whose part it is, where a figure names one.
pub fn whom(chains: &Chains<'_>, issue: &Issue<'_>) -> Vec<Id<Leader>> {
    let lower = match issue.lower {
        Some(Lower::Measure(measure)) => Some(measure),
        Some(Lower::Solution(_)) | None => None,
    };
    let figures = [Some(issue.upper), lower].into_iter().flatten();
    let part = figures.clone().find_map(|measure| measure.leader_id);
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
    use crate::conversations::testing::{World, on};
    use crate::model::MeasureKind;

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
            let chains = Chains::of(&world.records, world.today());
            let result = world.records.measure(result).unwrap();
            assert_eq!(is_read_back(&chains, result), expected, "{days}");
        }
    }
}
