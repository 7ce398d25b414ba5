//! The words for skills.

use crate::{
    english::say,
    model::{ChallengeKind, Skill, SkillNeed},
    skills::{Gap, strength},
};

/// Returns how a sentence says a skill.
pub fn name(skill: &Skill) -> String {
    if skill.say_as.is_empty() {
        say::uncapital(&skill.name)
    } else {
        skill.say_as.clone()
    }
}

/// Returns how far a group has to go, in words.
pub const fn gap(gap: Gap) -> &'static str {
    match gap {
        Gap::There => "there",
        Gap::OneStep => "one step",
        Gap::Far => "two steps or more",
        Gap::NotKnown => "strength not known",
        Gap::Fading => "no longer needed",
    }
}

/// Returns "1 → 3": strength today and what is needed; a question mark where nobody has said.
pub fn level(need: &SkillNeed) -> String {
    let number = |strength: Option<u8>| match strength {
        Some(number) => number.to_string(),
        None => "?".to_owned(),
    };
    let now = number(strength(need));
    match (need.need_now, need.need_next) {
        (Some(needed), Some(next)) if needed != next => format!("{now} → {needed}, then {next}"),
        (needed, next) => format!("{now} → {}", number(needed.or(next))),
    }
}

/// Returns a pattern of a skill: "heard in Shops, Plants and Customer Care".
pub fn heard_in(units: &[String]) -> String {
    format!("heard in {}", say::list(units))
}

/// Returns what several units have in common: "People leave early: Shops and Customer Care".
pub fn challenge_pattern(kind: ChallengeKind, units: &[String]) -> String {
    let what = match kind {
        ChallengeKind::Pipeline => "Too few are ready for the next job",
        ChallengeKind::Knowledge => "Know-how leaves",
        ChallengeKind::Engagement => "People are tired or bored",
        ChallengeKind::Growth => "There is no way up",
        ChallengeKind::Retention => "People leave early",
        ChallengeKind::Shortage => "Nobody can be hired",
        ChallengeKind::NewRoles => "The work itself changes",
        ChallengeKind::Pace => "We are too slow for what changes",
        ChallengeKind::WaysOfLearning => "Our ways of learning do not suit them",
        ChallengeKind::Result => "A result that training alone does not move",
        ChallengeKind::Workload => "Too much work",
        ChallengeKind::Tools => "The tools hold people back",
        ChallengeKind::Other => "Something else",
    };
    format!("{what}: {}", say::list(units))
}

/// Returns the short word for a kind of challenge.
pub const fn kind(kind: ChallengeKind) -> &'static str {
    match kind {
        ChallengeKind::Pipeline => "too few ready for the next job",
        ChallengeKind::Knowledge => "know-how that leaves",
        ChallengeKind::Engagement => "tired or bored people",
        ChallengeKind::Growth => "no way up",
        ChallengeKind::Retention => "people who leave",
        ChallengeKind::Shortage => "hiring",
        ChallengeKind::NewRoles => "new work",
        ChallengeKind::Pace => "pace",
        ChallengeKind::WaysOfLearning => "ways of learning",
        ChallengeKind::Result => "a result",
        ChallengeKind::Workload => "workload",
        ChallengeKind::Tools => "tools",
        ChallengeKind::Other => "something else",
    }
}

/// Says that neither a plan nor a challenge is tied to a skill.
pub const NO_REASON: &str = "Why it is needed is not noted.";
/// Says that several leaders of one unit named a skill.
pub const SAID_BY_BOTH: &str = "said by both";
