//! What an import settles around the comparison of rows: the company, new leaders, the order of units, what stays mine.

use chrono::NaiveDate;

use super::{Passed, carried::Carried, joins::UnitJoin, sorting::ids};
use crate::{
    Records,
    model::{CalendarUse, Entry, Evidence, Leader, Scope, Unit},
};

/// Leaves out what is about the whole company where it has a rhythm here, and returns how much that is. What a file
/// brought before is none of mine. The fiscal calendar goes by itself: entries of a unit can rest on that of the
/// company, so it is left out only where the company has one here.
pub(super) fn leave_company(records: &Records, incoming: &mut Records) -> usize {
    let in_file = (ids(&incoming.entries), ids(&incoming.calendar_uses));
    let is_company = |row: &&Entry| row.scope == Scope::Company;
    let mut entries = records.entries.iter().filter(is_company);
    let uses = records.calendar_uses.iter();
    let own_uses: Vec<&CalendarUse> = uses
        .filter(|row| row.unit_id.is_none() && !in_file.1.contains(&row.id.uuid()))
        .collect();
    let has_own = !own_uses.is_empty() || entries.any(|row| !in_file.0.contains(&row.id.uuid()));
    if !has_own {
        return 0;
    }
    let count = |all: &Records| {
        // A calendar that the company has here says nothing else.
        let is_same = |row: &CalendarUse| {
            let mut own = own_uses.iter();
            row.unit_id.is_none() && own.any(|own| own.calendar_id == row.calendar_id)
        };
        let uses = all.calendar_uses.iter().filter(|row| !is_same(row)).count();
        all.entries.len() + all.closures.len() + all.worked_days.len() + uses
    };
    let before = count(incoming);
    let of_company = |scope: Scope| scope == Scope::Company;
    incoming
        .entries
        .retain(|row| !of_company(row.scope) || records.entry(row.id).is_some());
    let is_closure = |id| records.closures.iter().any(|own| own.id == id);
    let is_worked_day = |id| records.worked_days.iter().any(|own| own.id == id);
    incoming
        .closures
        .retain(|row| row.unit_id.is_some() || is_closure(row.id));
    incoming
        .worked_days
        .retain(|row| row.unit_id.is_some() || is_worked_day(row.id));
    let is_use = |id| records.calendar_uses.iter().any(|own| own.id == id);
    incoming
        .calendar_uses
        .retain(|row| row.unit_id.is_some() || own_uses.is_empty() || is_use(row.id));
    before - count(incoming)
}

/// Returns the rows here as a colleague would get them, and those that are left out today as they went before: what is
/// left out on its way differs from nothing. They are compared with a file, and stored nowhere.
pub(super) fn as_passed(records: &Records) -> Records {
    let mut open = records.clone();
    open.units.iter_mut().for_each(|row| row.archived_on = None);
    open.facts.iter_mut().for_each(|row| row.private = false);
    open.measures.iter_mut().for_each(|row| row.private = false);
    open.know_hows
        .iter_mut()
        .for_each(|row| row.private = false);
    open.evidence.iter_mut().for_each(|row| row.private = false);
    let mut passed = Records::clone(&Passed::received(&open));
    // Evidence about what became private is not among them; its words are left out all the same.
    let known = ids(&passed.evidence);
    let rest = open
        .evidence
        .iter()
        .filter(|row| !known.contains(&row.id.uuid()));
    passed.evidence.extend(rest.map(|row| {
        let mut row = row.stripped();
        if !row.is_shown() {
            row.source.clear();
            row.text.clear();
        }
        row
    }));
    passed
}

/// Evidence that a document shows in the file, and that was only said here, keeps my words; they stay with me.
pub(super) fn settle_evidence(records: &Records, changed: &mut Records) {
    for row in &mut changed.evidence {
        let own = records.evidence.iter().find(|own| own.id == row.id);
        let is_mine = |own: &Evidence| own.text == row.text && !own.is_shown();
        row.private |= row.is_shown() && !row.text.is_empty() && own.is_some_and(is_mine);
    }
}

/// Unarchives the units of the file that are here and join no other one, and returns how many there are.
pub(super) fn unarchive_units(
    records: &Records,
    joins: &[UnitJoin],
    changed: &mut Records,
) -> usize {
    let alone = joins.iter().filter(|join| join.into.is_none());
    let archived: Vec<&Unit> = alone
        .filter_map(|join| records.unit(join.unit_id))
        .collect();
    for unit in &archived {
        if !changed.units.iter().any(|row| row.id == unit.id) {
            changed.units.push((*unit).clone());
        }
    }
    for row in &mut changed.units {
        if archived.iter().any(|unit| unit.id == row.id) {
            row.archived_on = None;
        }
    }
    archived.len()
}

/// A new leader gets my usual gaps; one who is here stays in their unit.
pub(super) fn settle_leaders(records: &Records, incoming: &mut Records, today: NaiveDate) {
    for row in &mut incoming.leaders {
        if let Some(own) = records.leader(row.id) {
            row.unit_id = own.unit_id;
        } else {
            let new = Leader::new(row.id, row.role.clone(), row.unit_id, &records.me, today);
            *row = row.clone().with_own(&new);
        }
    }
}

/// New units come after those that are here.
pub(super) fn settle_units(records: &Records, incoming: &mut Records) {
    let last = records.units.iter().map(|unit| unit.position).max();
    let mut position = last.unwrap_or(-1);
    for row in &mut incoming.units {
        if records.unit(row.id).is_none() {
            position += 1;
            row.position = position;
        }
    }
}
