//! Threads: from a challenge to skills, to what we do about it, and to figures.

use serde::Serialize;

use super::cells::{self, EvidenceLine, ThreadCell, TiedThing};
use crate::{
    Id,
    answers::{self, Wait},
    english::say,
    model::{Challenge, Target, Unit},
    skills, threads,
    ties::{End, Ties},
};

/// One way through a thread; an empty cell is a gap.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ThreadLine {
    pub skill: Option<ThreadCell>,
    /// What we do about it, or what is tried.
    pub ours: Option<ThreadCell>,
    pub figure: Option<ThreadCell>,
}

/// A challenge with everything joined to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ThreadRow {
    pub challenge: Challenge,
    pub unit_id: Id<Unit>,
    /// Whether the challenge is still there and has no answer.
    pub open: bool,
    /// "heard 245 days ago, no answer yet"
    pub wait: String,
    pub wait_days: Option<i64>,
    /// "severe · two years · 3 of 5"
    pub second: String,
    /// The whole thread, read as a sentence.
    pub sentence: String,
    /// At least one; the same challenge with each skill and what serves it.
    pub lines: Vec<ThreadLine>,
    /// Plans and other facts tied to it.
    pub facts: Vec<TiedThing>,
    pub evidence: Vec<EvidenceLine>,
}

/// Returns all threads by unit: open ones first, severe ones first.
pub(super) fn rows(ties: &Ties<'_>, waits: &[(&Challenge, Wait)]) -> Vec<ThreadRow> {
    let mut sorted: Vec<&(&Challenge, Wait)> = waits.iter().collect();
    sorted.sort_by_key(|(challenge, wait)| {
        let unit = ties.records.unit(challenge.unit_id);
        (
            unit.map(|unit| (unit.position, unit.id)),
            !is_open(ties, challenge, wait),
            std::cmp::Reverse(challenge.severity),
            wait.heard_on,
            challenge.id,
        )
    });
    let rows = sorted.into_iter();
    rows.map(|(challenge, wait)| row(ties, challenge, wait))
        .collect()
}

fn is_open(ties: &Ties<'_>, challenge: &Challenge, wait: &Wait) -> bool {
    skills::is_open(challenge, ties.day) && !wait.is_answered(ties.day)
}

fn row(ties: &Ties<'_>, challenge: &Challenge, wait: &Wait) -> ThreadRow {
    let lines = lines(ties, challenge);
    let end = End::Challenge(challenge.id);
    let is_fact = |tied: &TiedThing| matches!(tied.thing, cells::ThreadCellKind::Fact(_));
    let mut facts = cells::tied(ties, end);
    facts.retain(is_fact);
    ThreadRow {
        unit_id: challenge.unit_id,
        open: is_open(ties, challenge, wait),
        wait: answers::say::wait(wait, ties.day),
        wait_days: wait.days,
        second: cells::challenge_second(ties, challenge),
        sentence: sentence(ties, challenge, &lines),
        lines,
        facts,
        evidence: cells::evidence(ties, Target::Challenge(challenge.id)),
        challenge: challenge.clone(),
    }
}

/// Returns the ways through a thread: each skill with what serves it, then what answers directly.
fn lines(ties: &Ties<'_>, challenge: &Challenge) -> Vec<ThreadLine> {
    let (end, unit) = (End::Challenge(challenge.id), challenge.unit_id);
    let mut lines = Vec::new();
    let mut by_skill = Vec::new();
    for (skill, tie) in ties.skills_of(end) {
        let cell = cells::of_skill(ties, skill, unit, Some(tie));
        let serving = ties.solutions_of(End::Skill(skill.id));
        let here = |id| ties.deliveries_in(id, unit).next().is_some();
        let before = lines.len();
        for (solution, tie) in serving.filter(|(solution, _)| here(solution.id)) {
            by_skill.push(solution.id);
            lines.push(ThreadLine {
                skill: Some(cell.clone()),
                ours: Some(cells::of_solution(ties, solution, unit, Some(tie))),
                figure: figure(ties, challenge, Some(solution.id)),
            });
        }
        if lines.len() == before {
            lines.push(ThreadLine {
                skill: Some(cell),
                ours: None,
                figure: None,
            });
        }
    }
    let mut direct = Vec::new();
    for (solution, tie) in ties.solutions_of(end) {
        if !by_skill.contains(&solution.id) {
            let cell = cells::of_solution(ties, solution, unit, Some(tie));
            direct.push((cell, figure(ties, challenge, Some(solution.id))));
        }
    }
    for (idea, tie) in ties.ideas_of(end) {
        let measured = ties.measures_of(End::Idea(idea.id)).next();
        let figure = measured.map(|(measure, tie)| cells::of_measure(ties, measure, Some(tie)));
        // A trial that is delivered as a solution stands there already.
        let delivered = ties.solutions_of(End::Idea(idea.id)).any(|(solution, _)| {
            by_skill.contains(&solution.id)
                || ties
                    .solutions_of(end)
                    .any(|(other, _)| other.id == solution.id)
        });
        if !delivered {
            direct.push((cells::of_idea(ties, idea, Some(tie)), figure));
        }
    }
    for (ours, figure) in direct {
        // The first gap behind a skill is where a direct answer stands.
        if let Some(gap) = lines.iter_mut().find(|line| line.ours.is_none()) {
            (gap.ours, gap.figure) = (Some(ours), figure);
        } else {
            lines.push(ThreadLine {
                skill: None,
                ours: Some(ours),
                figure,
            });
        }
    }
    if lines.is_empty() {
        lines.push(ThreadLine {
            skill: None,
            ours: None,
            figure: None,
        });
    }
    with_own_figure(ties, challenge, &mut lines);
    lines
}

/// Puts a figure that is tied to the challenge itself where none is yet.
fn with_own_figure(ties: &Ties<'_>, challenge: &Challenge, lines: &mut [ThreadLine]) {
    if lines.iter().any(|line| line.figure.is_some()) {
        return;
    }
    if let Some(line) = lines.first_mut() {
        line.figure = figure(ties, challenge, None);
    }
}

/// Returns the figure of a line: one tied to the challenge, else the nearest above the solution.
fn figure(
    ties: &Ties<'_>,
    challenge: &Challenge,
    solution: Option<Id<crate::model::Solution>>,
) -> Option<ThreadCell> {
    if let Some((measure, tie)) = ties.measures_of(End::Challenge(challenge.id)).next() {
        return Some(cells::of_measure(ties, measure, Some(tie)));
    }
    let measure = ties.figure_above(solution?, challenge.unit_id)?;
    Some(cells::of_measure(ties, measure, None))
}

/// Returns a thread as text: "Shops: stock loss is not seen at the till, hard. Skill: …".
fn sentence(ties: &Ties<'_>, challenge: &Challenge, lines: &[ThreadLine]) -> String {
    let unit = threads::say::unit_name(ties, challenge.unit_id);
    let severity = answers::say::severity(challenge.severity);
    let mut text = format!("{unit}: {}, {severity}.", answers::say::name(challenge));
    for line in lines {
        for (what, cell) in [
            ("Skill", &line.skill),
            ("Ours", &line.ours),
            ("Figure", &line.figure),
        ] {
            let said = match cell {
                Some(cell) => format!("{what}: {}, {}.", say::uncapital(&cell.title), cell.second),
                None => format!("{what}: nothing yet."),
            };
            text.push(' ');
            text.push_str(&said);
        }
    }
    text
}
