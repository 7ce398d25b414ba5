//! Which solution an entry of ours delivers: the one of its name, made where there is none yet.
//!
//! Every way in (writes, imports, calendar files) asks [`Solutions`], so that each of our own entries has one.

use std::collections::HashMap;

use chrono::{DateTime, Utc};

use crate::{
    Id, Records,
    model::{Entry, EntryKind, Solution},
};

/// The solutions by name, and those that entries made necessary.
#[derive(Debug, Default)]
pub struct Solutions {
    known: HashMap<String, Id<Solution>>,
    new: Vec<Solution>,
}

impl Solutions {
    /// Returns the solutions of a workspace.
    pub fn of(records: &Records) -> Self {
        let mut known = HashMap::new();
        for solution in &records.solutions {
            known.entry(key(&solution.name)).or_insert(solution.id);
        }
        let new = Vec::new();
        Self { known, new }
    }

    /// Gives an entry of ours its solution, and takes it from any other entry.
    pub fn complete(&mut self, entry: &mut Entry, now: DateTime<Utc>) {
        if entry.kind != EntryKind::Ours {
            entry.solution_id = None;
        } else if entry.solution_id.is_none() {
            entry.solution_id = Some(self.named(&entry.name, now));
        }
    }

    /// Returns the solution of a name, a new one where there is none.
    pub fn named(&mut self, name: &str, now: DateTime<Utc>) -> Id<Solution> {
        if let Some(known) = self.known.get(&key(name)) {
            return *known;
        }
        let solution = new_solution(name, now);
        let id = solution.id;
        self.known.insert(key(name), id);
        self.new.push(solution);
        id
    }

    /// Returns the solutions that have to be added, once.
    pub fn take_new(&mut self) -> Vec<Solution> {
        std::mem::take(&mut self.new)
    }

    /// Gives every entry of a document its solution; a document from before there were any has none.
    pub fn complete_all(records: &mut Records, now: DateTime<Utc>) {
        let mut solutions = Self::of(records);
        for entry in &mut records.entries {
            solutions.complete(entry, now);
        }
        records.solutions.extend(solutions.new);
    }
}

/// Returns a solution that has only a name.
pub fn new_solution(name: &str, now: DateTime<Utc>) -> Solution {
    Solution {
        id: Id::at(now),
        seen: 0,
        name: name.trim().to_owned(),
        say_as: String::new(),
        why: crate::model::SolutionReason::default(),
        made_by: crate::model::MadeBy::default(),
        form: String::new(),
        note: String::new(),
        closed_on: None,
    }
}

fn key(name: &str) -> String {
    name.trim().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{EntryRule, Load},
        rhythm::testing::{date, entry},
    };

    #[test]
    fn entries_of_one_name_share_a_solution_and_others_have_none() {
        let now = DateTime::UNIX_EPOCH;
        let first = date("2026-11-18");
        let rule = EntryRule::Once { first, last: first };
        let mut solutions = Solutions::of(&Records::default());
        let mut complete = |name: &str, kind| {
            let mut entry = entry(1, name, Load::Normal, rule.clone());
            entry.kind = kind;
            solutions.complete(&mut entry, now);
            entry.solution_id
        };
        let clinic = complete("Dispute clinic", EntryKind::Ours);
        assert!(clinic.is_some());
        assert_eq!(complete(" dispute CLINIC ", EntryKind::Ours), clinic);
        assert_ne!(complete("Shift-start cards", EntryKind::Ours), clinic);
        assert_eq!(complete("Dispute clinic", EntryKind::Close), None);
        let new = solutions.take_new();
        let names: Vec<&str> = new.iter().map(|one| one.name.as_str()).collect();
        assert_eq!(names, ["Dispute clinic", "Shift-start cards"]);
    }
}
