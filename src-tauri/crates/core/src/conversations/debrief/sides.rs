//! Who is meant by a name in a line: the other side, my own, or somebody who may be either.

use super::words::Line;
use crate::{
    Id, Records,
    model::{Leader, Unit},
};

/// What my own team is called, as words. The marks between them do not count: "L&D".
const OURS: [&str; 37] = [
    "l d",
    "l and d",
    "lnd",
    "l d team",
    "l and d team",
    "learning",
    "learning team",
    "learning development",
    "learning and development",
    "people development",
    "talent development",
    "hr development",
    "hr learning",
    "training team",
    "training department",
    "our academy",
    "the academy",
    "our team",
    "our side",
    "our trainer",
    "our trainers",
    "our people",
    "our colleague",
    "our colleagues",
    "our assistant",
    "my team",
    "my side",
    "my people",
    "my colleague",
    "my colleagues",
    "my assistant",
    "my deputy",
    "my boss",
    "my manager",
    "one of us",
    "us",
    "we",
];

/// The names of both sides, in lower case.
#[derive(Debug, Clone, Default)]
pub(super) struct Sides {
    /// The words of the other side's names.
    pub(super) theirs: Vec<String>,
    /// The units of the other side.
    their_units: Vec<String>,
    units: Vec<String>,
    /// My name, my first name and my role.
    mine: Vec<String>,
}

impl Sides {
    /// Returns the sides of a chat with a leader, or with any of them.
    pub(super) fn of(records: &Records, leader: Option<&Leader>, unit: Option<Id<Unit>>) -> Self {
        let theirs = match leader {
            Some(leader) => names_of(leader),
            None => records.active_leaders().flat_map(names_of).collect(),
        };
        let of_unit = |unit: &Unit| [unit.name.to_lowercase(), unit.short_name.to_lowercase()];
        let named = |name: &String| !name.is_empty();
        let is_theirs = |one: &&Unit| unit.is_none_or(|unit| one.id == unit);
        let me = &records.me;
        let first = me.name.split_whitespace().next().unwrap_or_default();
        // A first name that both sides have is theirs.
        let mine = [first, me.name.as_str(), me.role.as_str()]
            .map(|name| name.trim().to_lowercase())
            .into_iter()
            .filter(|name| named(name) && !theirs.contains(name))
            .collect();
        Self {
            theirs,
            their_units: records
                .units
                .iter()
                .filter(is_theirs)
                .flat_map(of_unit)
                .filter(named)
                .collect(),
            units: records
                .units
                .iter()
                .flat_map(of_unit)
                .filter(named)
                .collect(),
            mine,
        }
    }

    /// Returns whether a word is part of a name of the other side.
    pub(super) fn is_theirs(&self, word: &str) -> bool {
        self.theirs.iter().any(|name| name == word)
    }

    /// Returns whether a name may as well be a unit that is not the other side's.
    pub(super) fn is_other_unit(&self, name: &str) -> bool {
        let name = name.to_lowercase();
        let is_group = ["council", "committee", "board", "union", "department"]
            .iter()
            .any(|group| name.ends_with(group));
        let is_unit = is_group || self.units.contains(&name) || crate::paste::words::is_unit(&name);
        is_unit && !self.their_units.contains(&name)
    }

    /// Returns the place behind a name of my side at the start of a line, and whether it can mean
    /// something else: "Learning to read a cost sheet".
    pub(super) fn ours(&self, line: &Line<'_>) -> Option<(usize, bool)> {
        let of_me = self.mine.iter().map(|name| Line::new(name).words());
        let ours = OURS.iter().map(|name| (*name).to_owned());
        let the = usize::from(line.word(0) == "the");
        of_me
            .chain(ours)
            .filter_map(|name| {
                let end = line.after(0, &name).or_else(|| line.after(the, &name))?;
                Some((end, name == "learning"))
            })
            .max()
    }
}

/// Returns the words of a leader's name, in lower case.
fn names_of(leader: &Leader) -> Vec<String> {
    leader
        .name
        .split(|c: char| c.is_whitespace() || c == ',')
        .filter(|word| word.chars().count() > 1)
        .map(str::to_lowercase)
        .collect()
}
