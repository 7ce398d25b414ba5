//! The matrix of skills and units.

use serde::Serialize;

use super::cells::{self, EvidenceLine, ThreadCellKind, TiedThing};
use crate::{
    Id,
    model::{Skill, SkillNeed, Target, Unit},
    skills::{self, Pattern},
    threads,
    ties::{End, Ties},
};

/// A skill in all units.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SkillRow {
    pub skill: Skill,
    /// "heard in Shops, Plants and Customer Care", "said by both"; empty where it is no pattern.
    pub pattern: String,
    /// Whether a solution serves it anywhere.
    pub served: bool,
    /// What is missing behind it; empty where a plan or a challenge is tied.
    pub why: String,
    pub open: bool,
    /// By unit.
    pub needs: Vec<NeedRow>,
    /// Challenges and plans behind it.
    pub behind: Vec<TiedThing>,
    /// The solutions that serve it.
    pub ours: Vec<TiedThing>,
}

/// How strong a group in a unit is, and has to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct NeedRow {
    pub need: SkillNeed,
    pub unit_id: Id<Unit>,
    pub open: bool,
    /// "1 → 3"
    pub level: String,
    /// "by 18 March"
    pub by: String,
    /// "two steps or more"
    pub gap: String,
    /// Whether it comes due with no solution in the unit.
    pub due: bool,
    pub evidence: Vec<EvidenceLine>,
}

/// Returns all skills: patterns that no solution serves first, then patterns, then the rest by name.
pub(super) fn rows(ties: &Ties<'_>) -> Vec<SkillRow> {
    let skills = ties.records.skills.iter();
    let mut rows: Vec<(u8, SkillRow)> = skills
        .map(|skill| {
            let pattern = skills::pattern(ties, skill.id);
            let row = row(ties, skill, pattern.as_ref());
            let rank = match (&pattern, row.served, row.open) {
                (Some(Pattern::Units(_)), false, _) => 0,
                (Some(Pattern::Units(_)), true, _) => 1,
                (Some(Pattern::SeveralLeaders), ..) => 2,
                (None, _, true) => 3,
                (None, _, false) => 4,
            };
            (rank, row)
        })
        .collect();
    rows.sort_by_cached_key(|(rank, row)| (*rank, row.skill.name.to_lowercase(), row.skill.id));
    rows.into_iter().map(|(_, row)| row).collect()
}

fn row(ties: &Ties<'_>, skill: &Skill, pattern: Option<&Pattern>) -> SkillRow {
    let end = End::Skill(skill.id);
    let joined = cells::tied(ties, end);
    let is_ours = |one: &TiedThing| matches!(one.thing, ThreadCellKind::Solution(_));
    let (ours, behind): (Vec<_>, Vec<_>) = joined.into_iter().partition(is_ours);
    let mut needs: Vec<&SkillNeed> = ties
        .records
        .skill_needs
        .iter()
        .filter(|need| need.skill_id == skill.id)
        .collect();
    needs.sort_by_key(|need| {
        let unit = ties.records.unit(need.unit_id);
        (unit.map(|unit| (unit.position, unit.id)), need.id)
    });
    let needs: Vec<NeedRow> = needs.into_iter().map(|need| need_row(ties, need)).collect();
    let closed = skill.closed_on.is_some_and(|closed| closed <= ties.day);
    SkillRow {
        pattern: pattern.map_or_else(String::new, |pattern| pattern_text(ties, pattern)),
        served: !ours.is_empty(),
        why: if skills::has_a_reason(ties, skill.id) {
            String::new()
        } else {
            skills::say::NO_REASON.to_owned()
        },
        open: !closed && needs.iter().any(|need| need.open),
        needs,
        behind,
        ours,
        skill: skill.clone(),
    }
}

fn pattern_text(ties: &Ties<'_>, pattern: &Pattern) -> String {
    match pattern {
        Pattern::Units(units) => {
            let names: Vec<String> = units
                .iter()
                .map(|unit| threads::say::unit_name(ties, *unit))
                .collect();
            skills::say::heard_in(&names)
        }
        Pattern::SeveralLeaders => skills::say::SAID_BY_BOTH.to_owned(),
    }
}

fn need_row(ties: &Ties<'_>, need: &SkillNeed) -> NeedRow {
    NeedRow {
        unit_id: need.unit_id,
        open: need.closed_on.is_none_or(|closed| closed > ties.day),
        level: skills::say::level(need),
        by: cells::by(ties, need),
        gap: skills::say::gap(skills::gap(need)).to_owned(),
        due: skills::is_due(ties, need),
        evidence: cells::evidence(ties, Target::Need(need.id)),
        need: need.clone(),
    }
}
