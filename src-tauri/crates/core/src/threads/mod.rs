//! What is worth a look: gaps between challenges, skills, what we do and figures.

mod loose;
pub mod say;

use std::cmp::Reverse;

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    Id,
    answers::{self, SEVERE, Wait},
    calendar::Span,
    chain::Publications,
    ideas::{self, Part},
    know_how::{self, Outlook},
    model::{
        Challenge, Fact, Idea, IdeaState, Measure, Skill, SkillNeed, Solution, SolutionReason, Unit,
    },
    service::{self, Again, Unasked},
    skills,
    ties::{End, Ties},
};

pub use loose::{Loose, loose_ends, serves_nothing, units_of};

/// How many alarms are shown at first.
pub const SHOWN: usize = 5;

/// Something that is missing, with what it is missing from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Alarm<'a> {
    TrialNoRule(&'a Idea, Vec<Part>),
    TimingAgain(Again<'a>),
    SevereOpen(&'a Challenge, Wait),
    SkillDue(&'a SkillNeed, &'a Skill, NaiveDate),
    KnowHowOpen(Outlook<'a>),
    NothingBehind(&'a Solution),
    ChallengeNoSkill(&'a Challenge),
    WrongCause(&'a Solution, &'a Challenge),
    PlanNoSkill(&'a Fact),
    /// No reading of the figure comes out between the last day and the day of the decision; the next one is.
    TrialTooLate(&'a Idea, &'a Measure, NaiveDate),
    NobodyAsked(Unasked<'a>),
    Shiny(&'a Idea),
}

/// Which alarm it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum AlarmCode {
    TrialNoRule,
    TimingAgain,
    SevereOpen,
    SkillDue,
    KnowHowOpen,
    NothingBehind,
    ChallengeNoSkill,
    WrongCause,
    PlanNoSkill,
    TrialTooLate,
    NobodyAsked,
    Shiny,
}

impl AlarmCode {
    const fn rank(self) -> u8 {
        match self {
            Self::TrialNoRule => 10,
            Self::TimingAgain => 20,
            Self::SevereOpen => 30,
            Self::SkillDue => 40,
            Self::KnowHowOpen => 50,
            Self::NothingBehind => 60,
            Self::ChallengeNoSkill => 70,
            Self::WrongCause => 75,
            Self::PlanNoSkill => 80,
            Self::TrialTooLate => 85,
            Self::NobodyAsked => 90,
            Self::Shiny => 95,
        }
    }
}

impl Alarm<'_> {
    /// Returns which alarm it is.
    pub const fn code(&self) -> AlarmCode {
        match self {
            Self::TrialNoRule(..) => AlarmCode::TrialNoRule,
            Self::TimingAgain(_) => AlarmCode::TimingAgain,
            Self::SevereOpen(..) => AlarmCode::SevereOpen,
            Self::SkillDue(..) => AlarmCode::SkillDue,
            Self::KnowHowOpen(_) => AlarmCode::KnowHowOpen,
            Self::NothingBehind(_) => AlarmCode::NothingBehind,
            Self::ChallengeNoSkill(_) => AlarmCode::ChallengeNoSkill,
            Self::WrongCause(..) => AlarmCode::WrongCause,
            Self::PlanNoSkill(_) => AlarmCode::PlanNoSkill,
            Self::TrialTooLate(..) => AlarmCode::TrialTooLate,
            Self::NobodyAsked(_) => AlarmCode::NobodyAsked,
            Self::Shiny(_) => AlarmCode::Shiny,
        }
    }

    /// Returns the units it is about; none where it is about no unit.
    pub fn units(&self, ties: &Ties<'_>) -> Vec<Id<Unit>> {
        match self {
            Self::TrialNoRule(idea, _) | Self::TrialTooLate(idea, ..) | Self::Shiny(idea) => {
                vec![idea.unit_id]
            }
            Self::TimingAgain(again) => vec![again.unit_id],
            Self::SevereOpen(challenge, _)
            | Self::ChallengeNoSkill(challenge)
            | Self::WrongCause(_, challenge) => vec![challenge.unit_id],
            Self::SkillDue(need, ..) => vec![need.unit_id],
            Self::KnowHowOpen(outlook) => vec![outlook.know_how.unit_id],
            Self::NothingBehind(solution) => loose::units_of(ties, solution.id),
            Self::PlanNoSkill(fact) => vec![fact.unit_id],
            Self::NobodyAsked(unasked) => unasked.units.clone(),
        }
    }

    fn severity(&self) -> u8 {
        match self {
            Self::SevereOpen(challenge, _)
            | Self::ChallengeNoSkill(challenge)
            | Self::WrongCause(_, challenge) => challenge.severity,
            Self::TrialNoRule(..)
            | Self::TimingAgain(_)
            | Self::SkillDue(..)
            | Self::KnowHowOpen(_)
            | Self::NothingBehind(_)
            | Self::PlanNoSkill(_)
            | Self::TrialTooLate(..)
            | Self::NobodyAsked(_)
            | Self::Shiny(_) => 0,
        }
    }

    fn nearest(&self) -> Option<NaiveDate> {
        match self {
            Self::TrialNoRule(idea, _) | Self::Shiny(idea) => idea.review_on.or(idea.last),
            Self::TimingAgain(again) => Some(again.delivery.span.first),
            Self::SevereOpen(challenge, _)
            | Self::ChallengeNoSkill(challenge)
            | Self::WrongCause(_, challenge) => challenge.horizon,
            Self::SkillDue(_, _, by) => Some(*by),
            Self::KnowHowOpen(outlook) => outlook.start_by.or(outlook.leaves),
            Self::TrialTooLate(idea, ..) => idea.review_on,
            Self::NobodyAsked(unasked) => Some(unasked.ended),
            Self::NothingBehind(_) | Self::PlanNoSkill(_) => None,
        }
    }

    /// Returns the id of what it is about, so that equal ones stay in one order.
    fn id(&self) -> uuid::Uuid {
        match self {
            Self::TrialNoRule(idea, _) | Self::TrialTooLate(idea, ..) | Self::Shiny(idea) => {
                idea.id.uuid()
            }
            Self::TimingAgain(again) => again.delivery.entry_id.uuid(),
            Self::SevereOpen(challenge, _) | Self::ChallengeNoSkill(challenge) => {
                challenge.id.uuid()
            }
            Self::WrongCause(solution, _) | Self::NothingBehind(solution) => solution.id.uuid(),
            Self::SkillDue(need, ..) => need.id.uuid(),
            Self::KnowHowOpen(outlook) => outlook.know_how.id.uuid(),
            Self::PlanNoSkill(fact) => fact.id.uuid(),
            Self::NobodyAsked(unasked) => unasked.solution.id.uuid(),
        }
    }

    /// Returns a name for it that stays the same while it does.
    pub fn key(&self) -> String {
        format!("{:?}:{}", self.code(), self.id())
    }
}

/// Returns everything that is worth a look, most urgent first. `waits`: of every challenge; `outlooks`: of all
/// know-how.
pub fn alarms<'a>(
    ties: &Ties<'a>,
    waits: &[(&'a Challenge, Wait)],
    outlooks: &[Outlook<'a>],
) -> Vec<Alarm<'a>> {
    let mut found = Vec::new();
    of_ideas(ties, &mut found);
    found.extend(
        service::timing_again(ties)
            .into_iter()
            .map(Alarm::TimingAgain),
    );
    of_challenges(ties, waits, &mut found);
    of_needs(ties, &mut found);
    let unplanned = outlooks.iter().copied();
    let unplanned = unplanned.filter(|outlook| know_how::has_no_plan(outlook, ties.day));
    found.extend(unplanned.map(Alarm::KnowHowOpen));
    of_solutions(ties, &mut found);
    found.extend(skills::plans_without_skill(ties).map(Alarm::PlanNoSkill));
    found.extend(too_late(ties));
    found.extend(
        service::nobody_asked(ties)
            .into_iter()
            .map(Alarm::NobodyAsked),
    );
    let active = |alarm: &Alarm<'_>| {
        let units = alarm.units(ties);
        let is_active = |unit: &Id<Unit>| {
            let unit = ties.records.unit(*unit);
            unit.is_some_and(|unit| unit.archived_on.is_none())
        };
        units.is_empty() || units.iter().any(is_active)
    };
    found.retain(active);
    found.sort_by_cached_key(|alarm| {
        let unit = alarm.units(ties).first().copied();
        let position = unit.and_then(|unit| ties.records.unit(unit));
        (
            alarm.code().rank(),
            Reverse(alarm.severity()),
            alarm.nearest().unwrap_or(NaiveDate::MAX),
            position.map(|unit| unit.position),
            alarm.id(),
        )
    });
    found
}

fn of_ideas<'a>(ties: &Ties<'a>, found: &mut Vec<Alarm<'a>>) {
    for idea in &ties.records.ideas {
        let without = ideas::runs_without(ties, idea);
        if !without.is_empty() {
            found.push(Alarm::TrialNoRule(idea, without));
        }
        if ideas::is_shiny(ties, idea) {
            found.push(Alarm::Shiny(idea));
        }
    }
}

/// A trial is decided before its figure comes out: no day between its last and the decision.
fn too_late<'a>(ties: &Ties<'a>) -> Vec<Alarm<'a>> {
    let running = ties.records.ideas.iter().filter_map(|idea| {
        let is_agreed = matches!(idea.state, IdeaState::Agreed | IdeaState::Trying);
        Some((idea, Span::new(idea.last?, idea.review_on?))).filter(|_| is_agreed)
    });
    let mut publications = None;
    let mut found = Vec::new();
    for (idea, window) in running {
        let mut measures = ties.measures_of(End::Idea(idea.id)).peekable();
        if measures.peek().is_none() {
            continue;
        }
        let known =
            publications.get_or_insert_with(|| Publications::around(ties.records, ties.day));
        let mut in_time = false;
        let mut next: Option<(NaiveDate, &Measure)> = None;
        for (measure, _) in measures {
            let days = known.days(measure);
            in_time |= days.iter().any(|day| window.contains(*day));
            let after = days.into_iter().find(|day| *day > window.last);
            let after = after.map(|day| (day, measure));
            let is_sooner = |one: &(NaiveDate, &Measure)| next.is_none_or(|(day, _)| one.0 < day);
            next = after.filter(is_sooner).or(next);
        }
        if let Some((day, measure)) = next.filter(|_| !in_time) {
            found.push(Alarm::TrialTooLate(idea, measure, day));
        }
    }
    found
}

fn of_challenges<'a>(ties: &Ties<'a>, waits: &[(&'a Challenge, Wait)], found: &mut Vec<Alarm<'a>>) {
    for (challenge, wait) in waits {
        let end = End::Challenge(challenge.id);
        if !skills::is_open(challenge, ties.day) {
            continue;
        }
        if !challenge.cause.is_learnable() {
            let solutions = ties.solutions_of(end);
            found.extend(solutions.map(|(solution, _)| Alarm::WrongCause(solution, challenge)));
            continue;
        }
        if challenge.not_ours_told.is_some() {
            continue;
        }
        if challenge.severity == SEVERE && wait.answered_on.is_none() {
            found.push(Alarm::SevereOpen(challenge, *wait));
        }
        let has_skill = ties.skills_of(end).next().is_some();
        if !has_skill && ties.solutions_of(end).next().is_none() {
            found.push(Alarm::ChallengeNoSkill(challenge));
        }
    }
}

fn of_needs<'a>(ties: &Ties<'a>, found: &mut Vec<Alarm<'a>>) {
    for skill in &ties.records.skills {
        for need in ties.open_needs(skill.id) {
            if let Some(by) = need.by.filter(|_| skills::is_due(ties, need)) {
                found.push(Alarm::SkillDue(need, skill, by));
            }
        }
    }
}

fn of_solutions<'a>(ties: &Ties<'a>, found: &mut Vec<Alarm<'a>>) {
    for solution in &ties.records.solutions {
        let wanted = solution.why == SolutionReason::Answers
            && solution.closed_on.is_none_or(|closed| closed > ties.day);
        if wanted && serves_nothing(ties, solution.id) {
            found.push(Alarm::NothingBehind(solution));
        }
    }
}

/// Returns how long every challenge waits, in the order of the records.
pub fn waits<'a>(ties: &Ties<'a>) -> Vec<(&'a Challenge, Wait)> {
    let challenges = ties.records.challenges.iter();
    challenges
        .map(|challenge| (challenge, answers::wait(ties, challenge)))
        .collect()
}

#[cfg(test)]
mod tests;
