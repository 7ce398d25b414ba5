//! Ideas: the six parts of a trial, and what is missing from one.

pub mod say;
mod trial_sheet;

use chrono::{Days, NaiveDate};

use crate::{
    calendar::days_between,
    model::{Idea, IdeaState},
    ties::{End, Ties},
};

pub use trial_sheet::{leader_of, trial_sheet};

/// How many days before its review a trial asks for a decision.
const AHEAD: i64 = 7;
/// After how many days a parked idea is looked at again.
pub const PARKED: u64 = 90;
/// How many days after the last day of a trial both decide.
pub const AFTER_TRIAL: u64 = 2;

/// A part that has to be agreed before a trial.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Part {
    Problem,
    Expectation,
    Smallest,
    Measure,
    StopIf,
    ReviewOn,
}

impl Part {
    pub const ALL: [Self; 6] = [
        Self::Problem,
        Self::Expectation,
        Self::Smallest,
        Self::Measure,
        Self::StopIf,
        Self::ReviewOn,
    ];
}

/// Returns whether a part of an idea is noted.
pub fn has(ties: &Ties<'_>, idea: &Idea, part: Part) -> bool {
    match part {
        Part::Problem => has_problem(ties, idea),
        Part::Expectation => !idea.expectation.is_empty(),
        Part::Smallest => !idea.smallest.is_empty(),
        Part::Measure => ties.measures_of(End::Idea(idea.id)).next().is_some(),
        Part::StopIf => !idea.stop_if.is_empty(),
        Part::ReviewOn => idea.review_on.is_some(),
    }
}

/// Returns the parts that are not noted.
pub fn missing(ties: &Ties<'_>, idea: &Idea) -> Vec<Part> {
    let all = Part::ALL.into_iter();
    all.filter(|part| !has(ties, idea, *part)).collect()
}

fn has_problem(ties: &Ties<'_>, idea: &Idea) -> bool {
    !idea.problem.is_empty() || ties.challenges_of(End::Idea(idea.id)).next().is_some()
}

/// Returns whether an idea is neither kept nor ended.
pub const fn is_open(idea: &Idea) -> bool {
    matches!(
        idea.state,
        IdeaState::Parked | IdeaState::Agreed | IdeaState::Trying
    )
}

/// Returns whether an idea solves no problem that is noted.
pub fn is_shiny(ties: &Ties<'_>, idea: &Idea) -> bool {
    is_open(idea) && !has_problem(ties, idea)
}

/// Returns what a trial runs without: the rule that ends it, a figure, the day to decide.
pub fn runs_without(ties: &Ties<'_>, idea: &Idea) -> Vec<Part> {
    if idea.state != IdeaState::Trying {
        return Vec::new();
    }
    let parts = [Part::StopIf, Part::Measure, Part::ReviewOn].into_iter();
    parts.filter(|part| !has(ties, idea, *part)).collect()
}

/// Returns whether it is time to decide, or to look again at a parked idea.
pub fn review_is_due(idea: &Idea, day: NaiveDate) -> bool {
    let Some(review) = idea.review_on else {
        return false;
    };
    match idea.state {
        IdeaState::Agreed | IdeaState::Trying => days_between(day, review) <= AHEAD,
        IdeaState::Parked => review <= day,
        IdeaState::Kept | IdeaState::Stopped | IdeaState::Dropped => false,
    }
}

/// Returns the day on which both decide about an idea, where nobody named one.
pub fn usual_review(
    state: IdeaState,
    last: Option<NaiveDate>,
    day: NaiveDate,
) -> Option<NaiveDate> {
    match (state, last) {
        (IdeaState::Parked, _) => day.checked_add_days(Days::new(PARKED)),
        (_, Some(last)) => last.checked_add_days(Days::new(AFTER_TRIAL)),
        (_, None) => None,
    }
}

#[cfg(test)]
mod tests;
