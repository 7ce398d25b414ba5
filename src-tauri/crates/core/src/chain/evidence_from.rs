//! Who or what a piece of evidence comes from, by one line that a person types.

use serde::Serialize;

use crate::{
    Id, Records,
    conversations::shareable::is_document,
    model::{Confidence, Leader, Unit},
};

/// Where a piece of evidence comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Origin {
    pub grade: Confidence,
    pub leader_id: Option<Id<Leader>>,
    /// The document; empty where it was said or assumed.
    pub source: String,
}

/// Returns where evidence comes from: a leader whose role or name is in the line told us, a document shows it,
/// anything else is our guess.
pub fn origin_of(records: &Records, unit: Id<Unit>, line: &str) -> Origin {
    let line = line.trim();
    let small = line.to_lowercase();
    let is_named = |leader: &&Leader| {
        let names = [&leader.role, &leader.name, &leader.greet_as];
        names.iter().any(|name| {
            let name = name.trim().to_lowercase();
            !name.is_empty() && has_words(&small, &name)
        })
    };
    let mut leaders: Vec<&Leader> = records.active_leaders().collect();
    leaders.sort_by_key(|leader| (leader.unit_id != unit, leader.id));
    if let Some(leader) = leaders.into_iter().find(is_named) {
        return Origin {
            grade: Confidence::Said,
            leader_id: Some(leader.id),
            source: String::new(),
        };
    }
    let source = line.strip_prefix("seen in ").unwrap_or(line);
    let (grade, source) = if is_document(source) {
        (Confidence::Seen, source.to_owned())
    } else {
        (Confidence::Assumed, String::new())
    };
    Origin {
        grade,
        leader_id: None,
        source,
    }
}

/// Returns whether a text has some words in a row, each of them whole.
fn has_words(text: &str, words: &str) -> bool {
    let is_edge = |letter: Option<char>| letter.is_none_or(|letter| !letter.is_alphanumeric());
    text.match_indices(words).any(|(at, _)| {
        let before = text.get(..at).and_then(|part| part.chars().next_back());
        let after = text.get(at + words.len()..);
        is_edge(before) && is_edge(after.and_then(|part| part.chars().next()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conversations::testing::World;

    #[test]
    fn one_line_tells_who_said_it_or_where_it_was_seen() {
        let mut world = World::new();
        let other = world.leader("CFO");
        let chief = world.chief;
        for (line, grade, leader, source) in [
            (
                "told by the Head of Sales",
                Confidence::Said,
                Some(chief),
                "",
            ),
            ("cfo", Confidence::Said, Some(other), ""),
            ("monthly report", Confidence::Seen, None, "monthly report"),
            (
                "seen in the dispute log",
                Confidence::Seen,
                None,
                "the dispute log",
            ),
            ("told in the lift", Confidence::Assumed, None, ""),
            ("scfo list", Confidence::Seen, None, "scfo list"),
            ("", Confidence::Assumed, None, ""),
        ] {
            let found = origin_of(&world.records, world.unit, line);
            let source = source.to_owned();
            let leader_id = leader;
            assert_eq!(
                found,
                Origin {
                    grade,
                    leader_id,
                    source
                },
                "{line}"
            );
        }
    }
}
