//! Skills that are needed: where, how far a group still has to go, why, and by when.

pub mod say;

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::{
    Id,
    calendar::days_between,
    conversations::shareable::is_document,
    model::{
        Challenge, ChallengeKind, Confidence, Fact, FactState, Skill, SkillNeed, Target, Topic,
        Unit,
    },
    ties::{End, Ties},
};

/// From how many units on a skill is a pattern.
const PATTERN: usize = 3;
/// From how many units on a kind of challenge is worth a note.
const CHALLENGE_PATTERN: usize = 2;
/// How many days ahead a need without a solution is due.
const DUE: i64 = 182;

/// Returns a need with what it leaves open filled from another one of the same group. It is private where either is,
/// because its numbers can be those of the private one.
pub(crate) fn filled(need: &SkillNeed, other: &SkillNeed) -> SkillNeed {
    let mut need = need.clone();
    need.now = need.now.or(other.now);
    need.need_now = need.need_now.or(other.need_now);
    need.need_next = need.need_next.or(other.need_next);
    if need.of.is_none() {
        (need.able, need.of) = (other.able, other.of);
    }
    need.people = need.people.or(other.people);
    if need.by.is_none() && need.by_label.is_empty() {
        need.by = other.by;
        need.by_label.clone_from(&other.by_label);
    }
    need.private |= other.private;
    need.nice &= other.nice;
    // It is needed where one of them still is.
    let closed = need.closed_on.zip(other.closed_on);
    need.closed_on = closed.map(|(one, other)| one.max(other));
    need
}

/// How far a group has to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gap {
    There,
    OneStep,
    /// Two steps or more.
    Far,
    /// Nobody has said how strong they are.
    NotKnown,
    /// The skill is needed no longer.
    Fading,
}

/// Returns how strong a group is: as noted, else from how many of them can do it.
pub fn strength(need: &SkillNeed) -> Option<u8> {
    need.now.or_else(|| {
        let (able, of) = (need.able?, need.of?);
        (of > 0).then(|| match (able, of) {
            (0, _) => 0,
            (able, of) if able * 4 < of => 1,
            (able, of) if able * 3 < of * 2 => 2,
            _ => 3,
        })
    })
}

/// Returns how far a group has to go: to what is needed now, else to what is needed next.
pub fn gap(need: &SkillNeed) -> Gap {
    if need.needed_no_longer() {
        return Gap::Fading;
    }
    let (Some(now), Some(needed)) = (strength(need), need.need_now.or(need.need_next)) else {
        return Gap::NotKnown;
    };
    match needed.saturating_sub(now) {
        0 => Gap::There,
        1 => Gap::OneStep,
        _ => Gap::Far,
    }
}

impl SkillNeed {
    fn needed_no_longer(&self) -> bool {
        self.need_next == Some(0) && self.need_now.is_none_or(|needed| needed == 0)
    }
}

/// A skill that several units need, or both leaders of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pattern {
    /// The units, by position.
    Units(Vec<Id<Unit>>),
    /// More than one leader of the same unit named it.
    SeveralLeaders,
}

/// Returns the pattern of a skill.
pub fn pattern(ties: &Ties<'_>, skill: Id<Skill>) -> Option<Pattern> {
    let wanted = |need: &&SkillNeed| !need.needed_no_longer();
    let needs: Vec<&SkillNeed> = ties.open_needs(skill).filter(wanted).collect();
    let units: BTreeSet<Id<Unit>> = needs.iter().map(|need| need.unit_id).collect();
    if units.len() >= PATTERN {
        return Some(Pattern::Units(in_order(ties, &units)));
    }
    let several = units.iter().any(|unit| {
        let of_unit = needs.iter().filter(|need| need.unit_id == *unit);
        let leaders: BTreeSet<_> = of_unit
            .flat_map(|need| ties.evidence_of(Target::Need(need.id)))
            .filter(|row| !row.against)
            .filter_map(|row| row.leader_id)
            .collect();
        leaders.len() > 1
    });
    several.then_some(Pattern::SeveralLeaders)
}

/// Returns the kinds of challenges that two units or more have, with those units.
pub fn challenge_patterns(ties: &Ties<'_>) -> Vec<(ChallengeKind, Vec<Id<Unit>>)> {
    use crate::model::Words;
    let open = || {
        let all = ties.records.challenges.iter();
        all.filter(|challenge| is_open(challenge, ties.day))
    };
    let mut found = Vec::new();
    for (kind, _) in ChallengeKind::ALL {
        if *kind == ChallengeKind::Other {
            continue;
        }
        let of_kind = open().filter(|challenge| challenge.kind == *kind);
        let units: BTreeSet<Id<Unit>> = of_kind.map(|challenge| challenge.unit_id).collect();
        if units.len() >= CHALLENGE_PATTERN {
            found.push((*kind, in_order(ties, &units)));
        }
    }
    found
}

/// Returns whether a challenge is still there on a day.
pub fn is_open(challenge: &Challenge, day: NaiveDate) -> bool {
    challenge.closed_on.is_none_or(|closed| closed > day)
}

fn in_order(ties: &Ties<'_>, wanted: &BTreeSet<Id<Unit>>) -> Vec<Id<Unit>> {
    let mut units: Vec<_> = ties.records.units.iter().collect();
    units.sort_by_key(|unit| (unit.position, unit.id));
    let ids = units.into_iter().map(|unit| unit.id);
    ids.filter(|unit| wanted.contains(unit)).collect()
}

/// Returns whether it is noted why a skill is needed: a challenge or a plan is tied to it.
pub fn has_a_reason(ties: &Ties<'_>, skill: Id<Skill>) -> bool {
    ties.of(End::Skill(skill))
        .iter()
        .any(|(other, _)| matches!(other, End::Challenge(_) | End::Fact(_)))
}

/// Returns whether a need comes due with no solution in that unit.
pub fn is_due(ties: &Ties<'_>, need: &SkillNeed) -> bool {
    let soon = need.by.is_some_and(|by| days_between(ties.day, by) <= DUE);
    soon && !need.needed_no_longer() && gap(need) != Gap::There && !is_served(ties, need)
}

/// Returns whether a solution that is tied to the skill runs, ran or will run in that unit.
pub fn is_served(ties: &Ties<'_>, need: &SkillNeed) -> bool {
    ties.solutions_of(End::Skill(need.skill_id))
        .any(|(solution, _)| {
            ties.deliveries_in(solution.id, need.unit_id)
                .next()
                .is_some()
        })
}

/// Returns the plans under which no skill is noted, that are fresh and that others may hear of.
pub fn plans_without_skill<'a, 't>(
    ties: &'t Ties<'a>,
) -> impl Iterator<Item = &'a Fact> + use<'a, 't> {
    let facts = ties.records.facts.iter();
    facts.filter(|fact| {
        is_shareable_plan(fact)
            && !fact.is_stale(ties.day)
            && ties.skills_of(End::Fact(fact.id)).next().is_none()
    })
}

fn is_shareable_plan(fact: &Fact) -> bool {
    fact.topic == Topic::Plans
        && fact.state == FactState::Known
        && !fact.private
        && fact.leader_id.is_none()
        && fact.confidence != Confidence::Said
        && is_document(&fact.source)
}

#[cfg(test)]
mod tests;
