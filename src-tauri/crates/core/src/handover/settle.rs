//! What an import settles around the comparison of rows: the company, new leaders, the order of units.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::{carried::Carried, joins::UnitJoin};
use crate::{
    Records,
    model::{Leader, Scope, Unit},
};

/// Leaves out what is about the whole company where it has a rhythm here, and returns how much that is.
pub(super) fn leave_company(records: &Records, incoming: &mut Records) -> usize {
    let in_file: HashSet<_> = incoming.entries.iter().map(|row| row.id).collect();
    let of_company = |scope: Scope| scope == Scope::Company;
    let mut entries = records.entries.iter();
    let has_own = entries.any(|row| of_company(row.scope) && !in_file.contains(&row.id))
        || records
            .calendar_uses
            .iter()
            .any(|row| row.unit_id.is_none());
    if !has_own {
        return 0;
    }
    let count = |all: &Records| all.entries.len() + all.closures.len() + all.worked_days.len();
    let before = count(incoming);
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
    incoming.calendar_uses.retain(|row| row.unit_id.is_some());
    before - count(incoming)
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
