//! Skills, what we do, and ideas that no challenge leads to.

use crate::{
    Id, ideas,
    model::{Idea, Skill, Solution, SolutionReason, Unit},
    ties::{End, Ties},
};

/// Something without a challenge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Loose<'a> {
    /// Why the skill is needed is not noted.
    Skill(&'a Skill),
    /// What it is for is not noted.
    Solution(&'a Solution),
    /// Which problem the idea solves is not noted.
    Idea(&'a Idea),
}

/// Returns whether nothing is noted that a solution is for: no challenge, skill, idea or figure.
pub fn serves_nothing(ties: &Ties<'_>, solution: Id<Solution>) -> bool {
    let joined = ties.of(End::Solution(solution)).iter();
    let mut ends = joined.map(|(other, _)| other);
    !ties.moves_a_figure(solution) && !ends.any(|end| !matches!(end, End::Fact(_)))
}

/// Returns what no challenge leads to: skills, then what we do, then ideas.
pub fn loose_ends<'a>(ties: &Ties<'a>) -> Vec<Loose<'a>> {
    let records = ties.records;
    let is_reached = |end: End| ties.challenges_of(end).next().is_some();
    let skills = records.skills.iter().filter(|skill| {
        let needed = ties.open_needs(skill.id).next().is_some();
        let closed = skill.closed_on.is_some_and(|closed| closed <= ties.day);
        needed && !closed && !is_reached(End::Skill(skill.id))
    });
    let solutions = records.solutions.iter().filter(|solution| {
        let closed = solution.closed_on.is_some_and(|closed| closed <= ties.day);
        solution.why == SolutionReason::Answers && !closed && !is_led_to(ties, solution.id)
    });
    let ideas = records.ideas.iter().filter(|idea| {
        ideas::is_open(idea) && idea.problem.is_empty() && !is_reached(End::Idea(idea.id))
    });
    skills
        .map(Loose::Skill)
        .chain(solutions.map(Loose::Solution))
        .chain(ideas.map(Loose::Idea))
        .collect()
}

/// Returns whether a challenge leads to a solution: directly, or by a skill or an idea.
fn is_led_to(ties: &Ties<'_>, solution: Id<Solution>) -> bool {
    let end = End::Solution(solution);
    let direct = ties.challenges_of(end).next().is_some();
    let by_skill = ties
        .skills_of(end)
        .any(|(skill, _)| ties.challenges_of(End::Skill(skill.id)).next().is_some());
    let by_idea = ties
        .ideas_of(end)
        .any(|(idea, _)| ties.challenges_of(End::Idea(idea.id)).next().is_some());
    direct || by_skill || by_idea
}

/// Returns the units to which a solution was delivered, by position.
pub fn units_of(ties: &Ties<'_>, solution: Id<Solution>) -> Vec<Id<Unit>> {
    let deliveries = ties.deliveries_of(solution);
    let mut units: Vec<&Unit> = ties.records.units.iter().collect();
    units.sort_by_key(|unit| (unit.position, unit.id));
    units
        .into_iter()
        .map(|unit| unit.id)
        .filter(|unit| {
            let mut own = deliveries.iter().filter_map(|delivery| delivery.unit_id);
            own.any(|own| own == *unit)
        })
        .collect()
}
