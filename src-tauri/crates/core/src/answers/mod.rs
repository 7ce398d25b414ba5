//! From a challenge to an answer: how long it waits, what could answer it, and what is pressing.

mod pressing;
pub mod say;
mod suggest;

use chrono::NaiveDate;

use crate::{
    Id,
    calendar::days_between,
    model::{Challenge, Solution, Target},
    skills,
    ties::{Delivery, End, Ties},
};

pub use pressing::{Pressing, pressing};
pub use suggest::{Because, Candidate, Suggestion, suggestions};

/// How severe is severe.
pub const SEVERE: u8 = 3;

/// How far a challenge is from an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wait {
    /// The day of its first evidence.
    pub heard_on: Option<NaiveDate>,
    /// The day a solution began, a trial began, or we said that it is not for us.
    pub answered_on: Option<NaiveDate>,
    /// Whether that was saying so.
    pub is_not_ours: bool,
    /// Days from the one to the other, or to today while it is open.
    pub days: Option<i64>,
}

impl Wait {
    /// Returns whether an answer is there on the day.
    pub fn is_answered(&self, day: NaiveDate) -> bool {
        self.answered_on.is_some_and(|answered| answered <= day)
    }
}

/// Returns how long a challenge waits, or waited. What had ended before it was heard of answers nothing.
pub fn wait(ties: &Ties<'_>, challenge: &Challenge) -> Wait {
    let heard_on = ties.heard_on(Target::Challenge(challenge.id));
    let counts = |first: NaiveDate, last: NaiveDate| match heard_on {
        Some(heard) if last < heard => None,
        Some(heard) => Some(first.max(heard)),
        None => Some(first),
    };
    let begun = solutions(ties, challenge)
        .into_iter()
        .flat_map(|solution| ties.deliveries_in(solution.id, challenge.unit_id))
        .filter_map(|Delivery { span, .. }| counts(span.first, span.last));
    let tried = ties
        .ideas_of(End::Challenge(challenge.id))
        .filter_map(|(idea, _)| {
            let first = idea.first?;
            counts(first, idea.last.unwrap_or(first))
        });
    let begun = begun.chain(tried).min();
    let is_not_ours = match (begun, challenge.not_ours_told) {
        (Some(begun), Some(told)) => told < begun,
        (None, Some(_)) => true,
        (_, None) => false,
    };
    let answered_on = if is_not_ours {
        challenge.not_ours_told
    } else {
        begun
    };
    let until = answered_on.filter(|on| *on <= ties.day).unwrap_or(ties.day);
    Wait {
        heard_on,
        answered_on,
        is_not_ours,
        days: heard_on.map(|heard| days_between(heard, until).max(0)),
    }
}

/// Returns the solutions that answer a challenge: directly, or by a skill under it.
fn solutions<'a>(ties: &Ties<'a>, challenge: &Challenge) -> Vec<&'a Solution> {
    let end = End::Challenge(challenge.id);
    let mut found: Vec<&Solution> = ties
        .solutions_of(end)
        .map(|(solution, _)| solution)
        .collect();
    for (skill, _) in ties.skills_of(end) {
        let of_skill = ties.solutions_of(End::Skill(skill.id));
        found.extend(of_skill.map(|(solution, _)| solution));
    }
    found
}

/// The figures of the header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Header {
    /// Challenges that are not closed, or that were answered.
    pub challenges: usize,
    pub answered: usize,
    /// The middle of the days to an answer.
    pub median_days: Option<i64>,
}

/// Returns how many challenges have an answer, and how long that took in the middle.
pub fn header<'w>(
    waits: impl Iterator<Item = (&'w Challenge, &'w Wait)>,
    day: NaiveDate,
) -> Header {
    let mut header = Header {
        challenges: 0,
        answered: 0,
        median_days: None,
    };
    let mut days = Vec::new();
    for (challenge, wait) in waits {
        let answered = wait.is_answered(day);
        if !answered && !skills::is_open(challenge, day) {
            continue;
        }
        header.challenges += 1;
        if answered {
            header.answered += 1;
            days.extend(wait.days);
        }
    }
    days.sort_unstable();
    header.median_days = days.get(days.len() / 2).copied();
    header
}

/// Returns the solutions tied to a challenge or to a skill under it, once each.
pub fn tied_solutions(ties: &Ties<'_>, challenge: &Challenge) -> Vec<Id<Solution>> {
    let mut ids: Vec<Id<Solution>> = solutions(ties, challenge)
        .into_iter()
        .map(|solution| solution.id)
        .collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

#[cfg(test)]
mod tests;
