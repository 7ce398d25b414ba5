//! Which solutions could answer a challenge, best first, and why.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use chrono::NaiveDate;

use crate::{
    Id,
    chain::{MovementVerdict, movement},
    coaching::{self, Remark},
    model::{Challenge, ChallengeKind, Idea, IdeaState, Measure, Number, Skill, Solution, Unit},
    ties::{End, Ties},
};

/// How many are suggested.
const MOST: usize = 5;
const SAME_SKILL: i32 = 4;
const SAME_KIND: i32 = 3;
const FIGURE_MOVED: i32 = 2;
const RATED_WELL: i32 = 1;
const FAILED: i32 = -3;

/// What could answer a challenge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Candidate<'a> {
    Solution(&'a Solution),
    /// An idea that was kept.
    Idea(&'a Idea),
}

/// Why it could, or why not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Because<'a> {
    SameSkill(&'a Skill, Id<Unit>),
    SameKind(ChallengeKind, Id<Unit>),
    FigureMoved(&'a Measure, Number, Number),
    RatedWell(u8),
    Stopped,
    RatedBadly(u8),
}

impl Because<'_> {
    const fn points(&self) -> i32 {
        match self {
            Self::SameSkill(..) => SAME_SKILL,
            Self::SameKind(..) => SAME_KIND,
            Self::FigureMoved(..) => FIGURE_MOVED,
            Self::RatedWell(_) => RATED_WELL,
            Self::Stopped | Self::RatedBadly(_) => FAILED,
        }
    }
}

/// A candidate with its reasons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion<'a> {
    pub candidate: Candidate<'a>,
    pub points: i32,
    pub because: Vec<Because<'a>>,
    /// The newest delivery, or the end of the trial.
    pub newest: Option<NaiveDate>,
}

/// Returns what could answer a challenge, best first; `skill`: where somebody named one that is not tied yet.
pub fn suggestions<'a>(
    ties: &Ties<'a>,
    challenge: &Challenge,
    skill: Option<Id<Skill>>,
) -> Vec<Suggestion<'a>> {
    let records = ties.records;
    let end = End::Challenge(challenge.id);
    let mut wanted: BTreeSet<Id<Skill>> = ties.skills_of(end).map(|(skill, _)| skill.id).collect();
    wanted.extend(skill);
    let remarks = coaching::remarks(records, ties.day);
    let mut found = Vec::new();
    for solution in &records.solutions {
        if solution.closed_on.is_none_or(|closed| closed > ties.day) {
            let end = End::Solution(solution.id);
            let mut because = shared(ties, end, challenge, &wanted);
            because.extend(moved(ties, solution));
            because.extend(rated(&remarks, solution));
            let newest = ties.deliveries_of(solution.id).last();
            found.push(suggestion(
                Candidate::Solution(solution),
                because,
                newest.map(|delivery| delivery.span.first),
            ));
        }
    }
    // A kept idea that became a solution is that solution.
    let kept = records.ideas.iter().filter(|idea| {
        matches!(idea.state, IdeaState::Kept | IdeaState::Stopped)
            && ties.solutions_of(End::Idea(idea.id)).next().is_none()
    });
    for idea in kept {
        let mut because = shared(ties, End::Idea(idea.id), challenge, &wanted);
        if idea.state == IdeaState::Stopped {
            because.push(Because::Stopped);
        }
        let newest = idea.last.or(idea.decided_on);
        found.push(suggestion(Candidate::Idea(idea), because, newest));
    }
    let known: BTreeSet<End> = ties.of(end).iter().map(|(other, _)| *other).collect();
    found.retain(|one| one.fits() && one.points > 0 && !known.contains(&one.end()));
    found.sort_by_key(|one| (Reverse(one.points), Reverse(one.newest), one.end()));
    found.truncate(MOST);
    found
}

impl Suggestion<'_> {
    /// Returns whether it shares a skill or a kind of challenge: a figure that moved elsewhere is no reason alone.
    fn fits(&self) -> bool {
        let is_shared =
            |one: &Because<'_>| matches!(one, Because::SameSkill(..) | Because::SameKind(..));
        self.because.iter().any(is_shared)
    }

    fn end(&self) -> End {
        match self.candidate {
            Candidate::Solution(solution) => End::Solution(solution.id),
            Candidate::Idea(idea) => End::Idea(idea.id),
        }
    }
}

fn suggestion<'a>(
    candidate: Candidate<'a>,
    because: Vec<Because<'a>>,
    newest: Option<NaiveDate>,
) -> Suggestion<'a> {
    Suggestion {
        candidate,
        points: because.iter().map(Because::points).sum(),
        because,
        newest,
    }
}

/// Returns which skill, and which kind of challenge, both have.
fn shared<'a>(
    ties: &Ties<'a>,
    end: End,
    challenge: &Challenge,
    wanted: &BTreeSet<Id<Skill>>,
) -> Vec<Because<'a>> {
    let mut because = Vec::new();
    let skill = ties
        .skills_of(end)
        .map(|(skill, _)| skill)
        .find(|skill| wanted.contains(&skill.id));
    if let Some(skill) = skill {
        let unit = match end {
            End::Solution(solution) => ties
                .deliveries_of(solution)
                .last()
                .and_then(|delivery| delivery.unit_id),
            End::Idea(idea) => ties.records.idea(idea).map(|idea| idea.unit_id),
            End::Challenge(_) | End::Skill(_) | End::Fact(_) | End::Measure(_) => None,
        };
        because.push(Because::SameSkill(skill, unit.unwrap_or(challenge.unit_id)));
    }
    let same_kind = ties
        .challenges_of(end)
        .map(|(other, _)| other)
        .filter(|other| other.id != challenge.id && other.kind != ChallengeKind::Other)
        .find(|other| other.kind == challenge.kind);
    because.extend(same_kind.map(|other| Because::SameKind(other.kind, other.unit_id)));
    because
}

/// Returns the first figure above a solution that is better than before its first delivery there.
fn moved<'a>(ties: &Ties<'a>, solution: &Solution) -> Option<Because<'a>> {
    let mut units: BTreeMap<Id<Unit>, NaiveDate> = BTreeMap::new();
    for delivery in ties.deliveries_of(solution.id) {
        if let Some(unit) = delivery.unit_id {
            units.entry(unit).or_insert(delivery.span.first);
        }
    }
    units.into_iter().find_map(|(unit, since)| {
        ties.measures_above(solution.id, unit)
            .into_iter()
            .find_map(|measure| {
                let movement = movement(measure, ties.readings_of(measure.id), since);
                let (base, last) = (movement.base?.value, movement.last?.value);
                (movement.verdict == MovementVerdict::Toward)
                    .then_some(Because::FigureMoved(measure, base, last))
            })
    })
}

/// Returns the newest rating of the solution, where it is clear: of a remark that is about it, else of one whose words
/// name it.
fn rated<'a>(remarks: &[Remark<'_>], solution: &Solution) -> Option<Because<'a>> {
    let rated = |about: &dyn Fn(&Remark<'_>) -> bool| {
        let mut remarks = remarks.iter();
        remarks.find_map(|remark| remark.rating.filter(|_| about(remark)))
    };
    let rating = rated(&|remark| remark.solution_id() == Some(solution.id)).or_else(|| {
        rated(&|remark| {
            remark.solution_id().is_none() && names(&remark.finding.text, &solution.name)
        })
    })?;
    match rating {
        4.. => Some(Because::RatedWell(rating)),
        1 | 2 => Some(Because::RatedBadly(rating)),
        _ => None,
    }
}

fn names(text: &str, name: &str) -> bool {
    text.to_lowercase().contains(&name.trim().to_lowercase())
}
