//! Ideas, as rows of three lists.

use serde::Serialize;

use super::cells::{self, EvidenceLine, TiedThing};
use crate::{
    Id,
    english::say,
    ideas::{self, Part},
    model::{Idea, IdeaState, Target, Unit},
    ties::{End, Ties},
};

/// The list an idea stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum IdeaList {
    /// Agreed or being tried.
    Running,
    Parked,
    /// Kept, stopped or dropped.
    Decided,
}

/// One of the six parts of an idea.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct IdeaPart {
    pub code: Part,
    pub label: String,
    /// Empty where it is missing.
    pub text: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct IdeaRow {
    pub idea: Idea,
    pub unit_id: Id<Unit>,
    pub open: bool,
    pub list: IdeaList,
    pub parts: Vec<IdeaPart>,
    /// "5 of 6; missing: what is different at the end"; empty once it is decided.
    pub completeness: String,
    /// "running 4 Nov to 2 Dec, to be decided on 4 December"
    pub when: String,
    /// Whether it is time to decide, or to look again.
    pub review_due: bool,
    pub ties: Vec<TiedThing>,
    pub evidence: Vec<EvidenceLine>,
}

/// Returns all ideas: running ones by their review, parked ones by the day to look again, decided ones newest
/// first.
pub(super) fn rows(ties: &Ties<'_>) -> Vec<IdeaRow> {
    let mut rows: Vec<IdeaRow> = ties
        .records
        .ideas
        .iter()
        .map(|idea| row(ties, idea))
        .collect();
    rows.sort_by_key(|row| {
        (
            row.list,
            row.idea.review_on.filter(|_| row.open),
            std::cmp::Reverse(row.idea.decided_on),
            row.idea.id,
        )
    });
    rows
}

fn row(ties: &Ties<'_>, idea: &Idea) -> IdeaRow {
    IdeaRow {
        unit_id: idea.unit_id,
        open: ideas::is_open(idea),
        list: match idea.state {
            IdeaState::Agreed | IdeaState::Trying => IdeaList::Running,
            IdeaState::Parked => IdeaList::Parked,
            IdeaState::Kept | IdeaState::Stopped | IdeaState::Dropped => IdeaList::Decided,
        },
        parts: Part::ALL
            .iter()
            .map(|part| IdeaPart {
                code: *part,
                label: say::capital(ideas::say::part(*part)),
                text: part_text(ties, idea, *part),
            })
            .collect(),
        completeness: if ideas::is_open(idea) {
            cells::completeness(ties, idea)
        } else {
            String::new()
        },
        when: cells::idea_state(ties, idea),
        review_due: ideas::review_is_due(idea, ties.day),
        ties: cells::tied(ties, End::Idea(idea.id)),
        evidence: cells::evidence(ties, Target::Idea(idea.id)),
        idea: idea.clone(),
    }
}

fn part_text(ties: &Ties<'_>, idea: &Idea, part: Part) -> String {
    let end = End::Idea(idea.id);
    match part {
        Part::Problem if idea.problem.is_empty() => {
            let challenge = ties.challenges_of(end).next();
            challenge.map_or_else(String::new, |(challenge, _)| challenge.name.clone())
        }
        Part::Problem => idea.problem.clone(),
        Part::Expectation => idea.expectation.clone(),
        Part::Smallest => idea.smallest.clone(),
        Part::Measure => {
            let names: Vec<String> = ties
                .measures_of(end)
                .map(|(measure, _)| measure.name.clone())
                .collect();
            say::list(&names)
        }
        Part::StopIf => idea.stop_if.clone(),
        Part::ReviewOn => idea
            .review_on
            .map_or_else(String::new, |day| say::day_month(day, ties.day)),
    }
}
