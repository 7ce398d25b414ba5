//! Loose ends: what no challenge leads to.

use serde::Serialize;

use super::cells::{ThreadCell, ThreadCellKind};
use crate::{
    Id,
    model::Unit,
    skills,
    threads::{self, Loose},
    ties::{End, Ties},
};

/// A skill, a solution, or an idea without a challenge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct LooseEnd {
    pub cell: ThreadCell,
    pub unit_ids: Vec<Id<Unit>>,
    /// What is missing: "what is it for?"; empty where something else than a challenge is noted.
    pub why: String,
}

pub(super) fn loose(ties: &Ties<'_>) -> Vec<LooseEnd> {
    let ends = threads::loose_ends(ties).into_iter();
    ends.map(|end| of(ties, end)).collect()
}

fn of(ties: &Ties<'_>, end: Loose<'_>) -> LooseEnd {
    let (thing, title, unit_ids, why) = match end {
        Loose::Skill(skill) => {
            let mut units: Vec<Id<Unit>> =
                ties.open_needs(skill.id).map(|need| need.unit_id).collect();
            units.dedup();
            let why = if skills::has_a_reason(ties, skill.id) {
                ""
            } else {
                "why is it needed?"
            };
            (End::Skill(skill.id), skill.name.clone(), units, why)
        }
        Loose::Solution(solution) => {
            let why = if threads::serves_nothing(ties, solution.id) {
                "what is it for?"
            } else {
                ""
            };
            let units = threads::units_of(ties, solution.id);
            (
                End::Solution(solution.id),
                solution.name.clone(),
                units,
                why,
            )
        }
        Loose::Idea(idea) => {
            let why = "which problem does it solve?";
            (
                End::Idea(idea.id),
                idea.name.clone(),
                vec![idea.unit_id],
                why,
            )
        }
    };
    LooseEnd {
        cell: ThreadCell {
            thing: ThreadCellKind::from(thing),
            need_id: None,
            title,
            second: String::new(),
            tie_id: None,
        },
        unit_ids,
        why: why.to_owned(),
    }
}
