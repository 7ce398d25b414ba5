//! What an import of contacts would do: who is new, who is a leader already, and who is suggested.
//!
//! Only people with a leading role in one of our units are suggested. A leader who is there gets what is empty, and
//! nothing else changes.

use std::collections::{HashMap, HashSet};

use serde::Serialize;

use super::{Contact, ContactFile, ContactProblem, LeaderFill, RefusedContact};
use crate::paste::words::leads;
use crate::{
    Id, Records,
    matching::{key, shared},
    model::{Leader, Unit},
};

/// What happens to a contact that is chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(
    tag = "kind",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Fate {
    /// A new leader.
    New,
    /// A leader who is there gets what is missing.
    Fills {
        leader_id: Id<Leader>,
        /// What the leader is called.
        leader: String,
        name: bool,
        email: bool,
    },
    /// A leader who is there, with nothing to fill.
    There {
        leader_id: Id<Leader>,
        leader: String,
    },
}

/// A contact in the preview.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ContactRow {
    /// Its number, from 0; names it in the import.
    pub row: usize,
    /// The number of its file, from 0.
    pub file: usize,
    /// The line on which it begins, from 1.
    pub line: usize,
    pub name: String,
    pub role: String,
    pub email: String,
    /// The department and the company, as the file has them.
    pub of: String,
    /// The name of the unit that this is; empty where none matches.
    pub unit: String,
    pub fate: Fate,
    /// Whether it is chosen until somebody decides otherwise.
    pub suggested: bool,
}

/// What an import would do.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ContactPlan {
    pub rows: Vec<ContactRow>,
    /// Contacts that are there twice, with the number of their file.
    pub refused: Vec<(usize, RefusedContact)>,
}

impl ContactRow {
    /// Returns what the import writes into a leader who is there.
    pub fn fill(&self) -> Option<LeaderFill> {
        let Fate::Fills {
            leader_id,
            name,
            email,
            ..
        } = &self.fate
        else {
            return None;
        };
        Some(LeaderFill {
            leader_id: *leader_id,
            name: name.then(|| self.name.clone()),
            email: email.then(|| self.email.clone()),
        })
    }
}

/// Compares contacts with what is there. Those that lead a unit of the file are suggested, and leaders with
/// something missing.
pub fn plan(records: &Records, files: &[&ContactFile]) -> ContactPlan {
    let known = Known::of(records);
    let mut plan = ContactPlan::default();
    let mut units: HashMap<String, Option<&Unit>> = HashMap::new();
    let mut seen: HashMap<(String, String), (usize, usize)> = HashMap::new();
    let mut claimed: HashSet<Id<Leader>> = HashSet::new();
    for (file, contacts) in files.iter().enumerate() {
        for contact in &contacts.contacts {
            let mark = same_person(contact);
            if let Some((earlier, line)) = seen.get(&mark) {
                let problem = if *earlier == file {
                    ContactProblem::Twice { line: *line }
                } else {
                    ContactProblem::TwiceInFiles
                };
                let line = contact.line;
                plan.refused.push((file, RefusedContact { line, problem }));
                continue;
            }
            seen.insert(mark, (file, contact.line));
            let mut unit_of = |name: &str| {
                *units
                    .entry(name.to_owned())
                    .or_insert_with(|| known.unit(name))
            };
            let unit = unit_of(&contact.department).or_else(|| unit_of(&contact.company));
            let leader = known.leader(contact, unit);
            let is_first = leader.is_some_and(|leader| claimed.insert(leader.id));
            let fate = leader.map_or(Fate::New, |leader| fate(leader, contact, is_first));
            let suggested = match &fate {
                Fate::New => unit.is_some() && leads(&contact.role),
                Fate::Fills { .. } => true,
                Fate::There { .. } => false,
            };
            let of = [&contact.department, &contact.company];
            let of: Vec<&str> = of
                .into_iter()
                .map(String::as_str)
                .filter(|part| !part.is_empty())
                .collect();
            plan.rows.push(ContactRow {
                row: plan.rows.len(),
                file,
                line: contact.line,
                name: contact.name.clone(),
                role: contact.role.clone(),
                email: contact.email.clone(),
                of: of.join(", "),
                unit: unit.map(|unit| unit.name.clone()).unwrap_or_default(),
                fate,
                suggested,
            });
        }
    }
    plan
}

/// Returns what two contacts of one person have in common: the name, with the address or else with what the person
/// does. An address alone may be that of an assistant who serves several.
fn same_person(contact: &Contact) -> (String, String) {
    let name = contact.name.to_lowercase();
    if contact.email.is_empty() {
        let place = format!("{}|{}", contact.role, contact.department);
        (name, place.to_lowercase())
    } else {
        let mut words: Vec<&str> = name.split_whitespace().collect();
        words.sort_unstable();
        (words.join(" "), contact.email.to_lowercase())
    }
}

fn fate(leader: &Leader, contact: &Contact, is_first: bool) -> Fate {
    let name = is_first && leader.name.is_empty() && !contact.name.is_empty();
    let email = is_first && leader.email.is_empty() && !contact.email.is_empty();
    let leader_id = leader.id;
    let leader = leader.role.clone();
    if name || email {
        Fate::Fills {
            leader_id,
            leader,
            name,
            email,
        }
    } else {
        Fate::There { leader_id, leader }
    }
}

/// A name in lower case, and the words by which it is compared.
type UnitName = (String, Vec<String>);

/// The leaders who are there, by what a contact may have in common with them.
struct Known<'r> {
    by_email: HashMap<String, &'r Leader>,
    by_name: Vec<(Vec<String>, &'r Leader)>,
    by_role: HashMap<(String, Id<Unit>), &'r Leader>,
    /// Both names of each unit.
    units: Vec<([UnitName; 2], &'r Unit)>,
}

impl<'r> Known<'r> {
    fn of(records: &'r Records) -> Self {
        // Whoever is archived is there as well, after the others.
        let (active, archived): (Vec<&Leader>, Vec<&Leader>) = records
            .leaders
            .iter()
            .partition(|leader| leader.archived_on.is_none());
        let mut known = Self {
            by_email: HashMap::new(),
            by_name: Vec::new(),
            by_role: HashMap::new(),
            units: Vec::new(),
        };
        for unit in records
            .units
            .iter()
            .filter(|unit| unit.archived_on.is_none())
        {
            let names = [&unit.name, &unit.short_name];
            let names = names.map(|name| (name.to_lowercase(), key(name)));
            known.units.push((names, unit));
        }
        for leader in active.into_iter().chain(archived) {
            if !leader.email.is_empty() {
                known
                    .by_email
                    .entry(leader.email.to_lowercase())
                    .or_insert(leader);
            }
            if leader.name.is_empty() {
                known
                    .by_role
                    .entry((leader.role.to_lowercase(), leader.unit_id))
                    .or_insert(leader);
            } else {
                known.by_name.push((sorted_key(&leader.name), leader));
            }
        }
        known
    }

    /// Returns the leader that a contact is: by the address, by the name, or by the role where no name is known.
    fn leader(&self, contact: &Contact, unit: Option<&Unit>) -> Option<&'r Leader> {
        let by_email = self.by_email.get(&contact.email.to_lowercase());
        if let Some(leader) = by_email {
            return Some(leader);
        }
        let name = sorted_key(&contact.name);
        let mut named = self.by_name.iter();
        if let Some((_, leader)) = named.find(|(other, _)| is_same_name(&name, other)) {
            return Some(leader);
        }
        let role = (contact.role.to_lowercase(), unit?.id);
        self.by_role.get(&role).copied()
    }

    /// Returns the unit of this name, else the one whose name means the same.
    fn unit(&self, name: &str) -> Option<&'r Unit> {
        if name.is_empty() {
            return None;
        }
        let (lower, words) = (name.to_lowercase(), key(name));
        let find = |is: &dyn Fn(&UnitName) -> bool| {
            let found = self.units.iter().find(|(names, _)| names.iter().any(is));
            found.map(|(_, unit)| *unit)
        };
        find(&|(other, _)| *other == lower)
            .or_else(|| find(&|(_, other)| shared(&words, other).is_some()))
    }
}

fn sorted_key(name: &str) -> Vec<String> {
    let mut words = key(name);
    words.sort_unstable();
    words
}

/// Tells whether two names are one person's: the same words, or all of one, at least two, in the other.
fn is_same_name(one: &[String], other: &[String]) -> bool {
    let fewer = one.len().min(other.len());
    (!one.is_empty() && one == other) || (fewer >= 2 && shared(one, other) == Some(fewer))
}
