//! What the log says to four statements on learning.

use super::Statement;
use crate::{
    answers,
    calendar::days_between,
    model::{MadeBy, Solution, SolutionReason, Topic},
    partnership,
    ties::{End, Ties},
};

/// What the log says to a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogWord {
    /// How many of what we do follow a plan of theirs.
    FollowPlan { count: usize, of: usize },
    /// The middle of the days from a challenge to an answer.
    AnswerDays(i64),
    /// How many of what we do are made with their people, or by them.
    MadeWithThem { count: usize, of: usize },
    /// How much know-how at risk is being passed on.
    PassedOn { count: usize, of: usize },
}

/// Returns what the log says to a statement today; nothing where it says nothing.
pub fn log(ties: &Ties<'_>, statement: &Statement) -> Option<LogWord> {
    let share = |counts: &dyn Fn(&Solution) -> bool| {
        let ours = ours(ties);
        let count = ours.iter().filter(|solution| counts(solution)).count();
        Some((count, ours.len())).filter(|(_, of)| *of > 0)
    };
    match statement.code.as_str() {
        "L1" => share(&|solution| follows_a_plan(ties, solution))
            .map(|(count, of)| LogWord::FollowPlan { count, of }),
        "L2" => {
            let challenges = ties.records.challenges.iter();
            let waits: Vec<_> = challenges
                .map(|one| (one, answers::wait(ties, one)))
                .collect();
            let waits = waits.iter().map(|(challenge, wait)| (*challenge, wait));
            let header = answers::header(waits, ties.day);
            header.median_days.map(LogWord::AnswerDays)
        }
        "L6" => share(&|solution| solution.made_by != MadeBy::Ours)
            .map(|(count, of)| LogWord::MadeWithThem { count, of }),
        "L7" => {
            let found = partnership::passed_on(ties);
            let (count, of) = (found.counted.len(), found.base());
            (of > 0).then_some(LogWord::PassedOn { count, of })
        }
        _ => None,
    }
}

/// Returns what we offer that answers something of theirs.
fn ours<'a>(ties: &Ties<'a>) -> Vec<&'a Solution> {
    let is_open = |solution: &&Solution| {
        let closed = solution.closed_on;
        solution.why == SolutionReason::Answers
            && closed.is_none_or(|closed| days_between(ties.day, closed) > 0)
    };
    ties.records.solutions.iter().filter(is_open).collect()
}

/// Returns whether a plan of theirs is tied to it, or to a skill that it serves.
fn follows_a_plan(ties: &Ties<'_>, solution: &Solution) -> bool {
    let has_plan = |end: End| {
        let mut facts = ties.facts_of(end);
        facts.any(|(fact, _)| fact.topic == Topic::Plans)
    };
    let own = End::Solution(solution.id);
    has_plan(own)
        || ties
            .skills_of(own)
            .any(|(skill, _)| has_plan(End::Skill(skill.id)))
}
