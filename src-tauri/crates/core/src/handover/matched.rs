//! Rows of a file that are here under another id: leaders by e-mail, or by role and name, then what has a name or a
//! text of its own, fiscal calendars, entries, and rows of which there can be one.

use std::{
    collections::{HashMap, HashSet},
    hash::Hash,
};

use uuid::Uuid;

use super::{
    carried::{Carried, Renaming},
    incoming::each_passed,
    joins::{UnitJoin, small},
    sorting,
};
use crate::{
    Id, Records,
    model::{Entry, Leader, Scope, SkillNeed, Unit},
    skills::filled,
};

/// Gives rows of the file the ids of the rows here that mean the same, in the order in which they rest on each other.
pub(super) fn match_rows(records: &Records, incoming: &mut Records, joins: &[UnitJoin]) {
    let units = joins.iter();
    let units = units.filter_map(|join| Some((join.unit_id.uuid(), join.into?.uuid())));
    rename(incoming, &units.collect());
    // A unit that is here keeps its own calendar.
    let is_here = |id: Option<Id<Unit>>| id.is_some_and(|id| records.unit(id).is_some());
    incoming.calendar_uses.retain(|row| !is_here(row.unit_id));

    let people = leaders(records, incoming);
    rename(incoming, &people);

    let mut ids = Renaming::new();
    same(&mut ids, &incoming.solutions, &records.solutions, |row| {
        Some(small(&row.name))
    });
    same(&mut ids, &incoming.skills, &records.skills, |row| {
        Some(small(&row.name))
    });
    same(&mut ids, &incoming.terms, &records.terms, |row| {
        Some((row.unit_id, small(&row.term)))
    });
    same(&mut ids, &incoming.facts, &records.facts, |row| {
        let about = (row.unit_id, row.leader_id, row.topic.name());
        Some((about, small(&row.text)))
    });
    rename(incoming, &ids);

    let mut ids = Renaming::new();
    for row in &incoming.calendars {
        let known = records.calendars.iter();
        let mut known = known.filter(|it| it.calendar == row.calendar);
        if let Some(own) = known.next() {
            ids.entry(row.id.uuid()).or_insert(own.id.uuid());
        }
    }
    let in_file = sorting::ids(&incoming.entries);
    for row in &incoming.entries {
        let known = records.entries.iter();
        let mut known = known.filter(|it| !in_file.contains(&it.id.uuid()));
        let is_same = |it: &&Entry| {
            (it.scope, it.kind, &it.rule) == (row.scope, row.kind, &row.rule)
                && small(&it.name) == small(&row.name)
        };
        if records.entry(row.id).is_none()
            && let Some(own) = known.find(is_same)
        {
            ids.insert(row.id.uuid(), own.id.uuid());
        }
    }
    let needs = (&incoming.skill_needs[..], &records.skill_needs[..]);
    only_one(&mut ids, needs, |row| {
        Some((row.skill_id, row.unit_id, row.role.clone()))
    });
    rename(incoming, &ids);
    join_needs(&mut incoming.skill_needs);

    let mut ids = Renaming::new();
    let dates = (&incoming.occurrences[..], &records.occurrences[..]);
    only_one(&mut ids, dates, |row| Some((row.entry_id, row.key.clone())));
    let loads = (&incoming.felt[..], &records.felt[..]);
    only_one(&mut ids, loads, |row| match row.scope {
        Scope::Unit(unit) => Some((row.entry_id, unit)),
        Scope::Company | Scope::Leader(_) => None,
    });
    let readings = (&incoming.readings[..], &records.readings[..]);
    only_one(&mut ids, readings, |row| Some((row.measure_id, row.on)));
    let links = (&incoming.chain_links[..], &records.chain_links[..]);
    only_one(&mut ids, links, |row| {
        Some((row.upper_id, row.lower_id, row.solution_id))
    });
    let ties = (&incoming.ties[..], &records.ties[..]);
    only_one(&mut ids, ties, |row| {
        Some((
            (row.challenge_id, row.skill_id, row.solution_id),
            (row.idea_id, row.fact_id, row.measure_id),
        ))
    });
    rename(incoming, &ids);
}

/// Returns which leaders of the file are somebody here: by e-mail, else by role and name, in the same unit. One whose
/// id is in the file is nobody else; of several with the same key, nobody is taken for another.
fn leaders(records: &Records, incoming: &Records) -> Renaming {
    let mut ids = Renaming::new();
    let in_file = sorting::ids(&incoming.leaders);
    let here = records.active_leaders();
    let here: Vec<&Leader> = here
        .filter(|row| !in_file.contains(&row.id.uuid()))
        .collect();
    for is_same in [same_email, same_name] {
        for row in &incoming.leaders {
            let is_known = |id: &Uuid| ids.contains_key(id) || ids.values().any(|own| own == id);
            if records.leader(row.id).is_some() || is_known(&row.id.uuid()) {
                continue;
            }
            let twins = incoming.leaders.iter().filter(|other| is_same(row, other));
            let mut own = here.iter().filter(|own| is_same(row, own));
            if let (1, Some(one), None) = (twins.count(), own.next(), own.next())
                && !is_known(&one.id.uuid())
            {
                ids.insert(row.id.uuid(), one.id.uuid());
            }
        }
    }
    ids
}

fn email(row: &Leader) -> Option<String> {
    Some(small(&row.email)).filter(|email| !email.is_empty())
}

fn same_email(one: &Leader, other: &Leader) -> bool {
    let key = |row: &Leader| (row.unit_id, email(row));
    email(one).is_some() && key(one) == key(other)
}

/// Returns whether role, name and unit are the same, and no e-mail says otherwise.
fn same_name(one: &Leader, other: &Leader) -> bool {
    let key = |row: &Leader| (row.unit_id, small(&row.role), small(&row.name));
    let differs = email(one)
        .zip(email(other))
        .is_some_and(|(one, other)| one != other);
    key(one) == key(other) && !differs
}

/// Notes the id of the row here with the same key, for each row that is not here under its own id.
fn same<T: Carried, K: Hash + Eq>(
    ids: &mut Renaming,
    incoming: &[T],
    here: &[T],
    key: impl Fn(&T) -> Option<K>,
) {
    let own = sorting::ids(here);
    // One that is in the file under its own id is no other row of it.
    let in_file = sorting::ids(incoming);
    let others = here.iter().filter(|row| !in_file.contains(&row.uuid()));
    let known = by_key(others, &key);
    for row in incoming.iter().filter(|row| !own.contains(&row.uuid())) {
        if let Some(id) = key(row).and_then(|key| known.get(&key)) {
            ids.entry(row.uuid()).or_insert(*id);
        }
    }
}

/// The same for rows of which there can be only one with a key: where nobody here has it, later ones of the file become
/// the first.
fn only_one<T: Carried, K: Hash + Eq>(
    ids: &mut Renaming,
    (incoming, here): (&[T], &[T]),
    key: impl Fn(&T) -> Option<K>,
) {
    let own: HashSet<Uuid> = sorting::ids(here);
    let mut known = by_key(here.iter(), &key);
    for row in incoming.iter().filter(|row| !own.contains(&row.uuid())) {
        let Some(key) = key(row) else { continue };
        let id = *known.entry(key).or_insert_with(|| row.uuid());
        if id != row.uuid() {
            ids.entry(row.uuid()).or_insert(id);
        }
    }
}

fn by_key<'a, T: Carried + 'a, K: Hash + Eq>(
    rows: impl Iterator<Item = &'a T>,
    key: impl Fn(&T) -> Option<K>,
) -> HashMap<K, Uuid> {
    let mut known = HashMap::new();
    for row in rows {
        if let Some(key) = key(row) {
            known.entry(key).or_insert_with(|| row.uuid());
        }
    }
    known
}

/// Joins needs that became one: what the first leaves open is filled from the others.
fn join_needs(needs: &mut Vec<SkillNeed>) {
    let mut joined: Vec<SkillNeed> = Vec::new();
    for need in std::mem::take(needs) {
        match joined.iter_mut().find(|row| row.id == need.id) {
            Some(row) => *row = filled(row, &need),
            None => joined.push(need),
        }
    }
    *needs = joined;
}

fn rename(incoming: &mut Records, ids: &Renaming) {
    macro_rules! rename_each {
        ($($list:ident: $record:ty, $kind:literal $title:expr;)+) => {
            $(incoming.$list.iter_mut().for_each(|row| Carried::rename(row, ids));)+
        };
    }
    if !ids.is_empty() {
        each_passed!(rename_each);
    }
}
