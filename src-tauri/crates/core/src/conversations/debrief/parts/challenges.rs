//! Words that tell a kind of challenge.

use crate::{conversations::debrief::words::Line, model::ChallengeKind};

/// The first that fits. A star stands for any ending.
const KINDS: [(ChallengeKind, &[&str]); 12] = [
    (
        ChallengeKind::Knowledge,
        &["retire*", "retiring", "know-how", "know how", "legacy"],
    ),
    (
        ChallengeKind::Retention,
        &[
            "leave",
            "leaves",
            "leaver*",
            "leaving",
            "quit*",
            "turnover",
            "attrition",
            "within 90 days",
        ],
    ),
    (
        ChallengeKind::Shortage,
        &[
            "hire*",
            "hiring",
            "vacanc*",
            "short of",
            "shortage*",
            "gaps in the rota",
            "understaffed",
        ],
    ),
    (
        ChallengeKind::Pipeline,
        &[
            "successor*",
            "succession",
            "ready for the next",
            "first tender",
            "ramp*",
        ],
    ),
    (
        ChallengeKind::Growth,
        &["career*", "move up", "mobility", "no way up"],
    ),
    (
        ChallengeKind::Engagement,
        &["tired", "bored", "engag*", "disengag*", "morale"],
    ),
    (
        ChallengeKind::WaysOfLearning,
        &[
            "classroom*",
            "no time at a desk",
            "generation*",
            "online course*",
        ],
    ),
    (
        ChallengeKind::NewRoles,
        &["new work", "new role*", "new system*", "at a time"],
    ),
    (ChallengeKind::Pace, &["fast*", "keep up", "slow*"]),
    (
        ChallengeKind::Tools,
        &["tool", "tools", "system", "systems"],
    ),
    (
        ChallengeKind::Workload,
        &["overtime", "workload", "too much"],
    ),
    (
        ChallengeKind::Result,
        &["does not move", "loss*", "not met"],
    ),
];

/// Returns the kind that a challenge is by its words.
pub(super) fn kind(text: &str) -> ChallengeKind {
    let line = Line::new(text);
    let words = line.words();
    // "Only two people know it."
    let rests_on_few = words
        .split_once("only ")
        .is_some_and(|(_, rest)| rest.split(' ').any(|word| word.starts_with("know")));
    if rests_on_few {
        return ChallengeKind::Knowledge;
    }
    let fits = |(_, words): &&(ChallengeKind, &[&str])| line.has_any(words);
    KINDS
        .iter()
        .find(fits)
        .map_or(ChallengeKind::Other, |(kind, _)| *kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_tell_the_kind() {
        use ChallengeKind::{
            Engagement, Growth, Knowledge, NewRoles, Other, Pace, Pipeline, Result, Retention,
            Shortage, Tools, WaysOfLearning, Workload,
        };
        for (text, expected) in [
            ("four of eleven can retire", Knowledge),
            ("only two people know line 4", Knowledge),
            ("know-how of the close sits with few people", Knowledge),
            ("people leave between week 8 and 12", Retention),
            ("Saturday gaps in the rota", Shortage),
            ("we are short of drivers", Shortage),
            ("no successor for the plant manager", Pipeline),
            ("ten months until the first tender", Pipeline),
            ("no way up for agents", Growth),
            ("the late team is tired", Engagement),
            ("no time at a desk", WaysOfLearning),
            ("three chats at a time", NewRoles),
            ("they cannot keep up", Pace),
            ("the tool fails twice a day", Tools),
            ("too much overtime", Workload),
            ("stock loss is not seen", Result),
            ("nobody trains the agents' people", Other),
        ] {
            assert_eq!(kind(text), expected, "{text}");
        }
    }
}
