//! What rows of a pasted list have in common with each other and with the workspace.

use super::{PastedLine, line::Parts};
use crate::Records;

pub(super) fn is_same(one: &PastedLine, other: &PastedLine) -> bool {
    let key =
        |line: &PastedLine| [&line.name, &line.role, &line.unit].map(|part| part.to_lowercase());
    key(one) == key(other)
}

pub(super) fn is_known(records: &Records, line: &PastedLine) -> bool {
    records.active_leaders().any(|leader| {
        let unit = records
            .unit(leader.unit_id)
            .map_or("", |unit| unit.name.as_str());
        let same = |known: &str, read: &str| known.to_lowercase() == read.to_lowercase();
        same(&leader.name, &line.name) && same(&leader.role, &line.role) && same(unit, &line.unit)
    })
}

/// Returns the names of the units of the rows and of the workspace, each once.
pub(super) fn units(records: &Records, rows: &[PastedLine]) -> Vec<String> {
    let read = rows
        .iter()
        .filter(|row| row.problem.is_none())
        .map(|row| &row.unit);
    let units = records.units.iter();
    let known = units.filter(|unit| unit.archived_on.is_none());
    let known = known.map(|unit| &unit.name);
    let mut units: Vec<String> = Vec::new();
    for unit in read.chain(known) {
        if units
            .iter()
            .all(|other| other.to_lowercase() != unit.to_lowercase())
        {
            units.push(unit.clone());
        }
    }
    units
}

/// Returns the names of units, in lower case, that are certain: those of the workspace and of rows that were
/// read for certain, and those of several rows.
pub(super) fn known_units<'a>(
    records: &Records,
    rows: impl Iterator<Item = &'a Parts>,
) -> Vec<String> {
    let mut known: Vec<String> = records
        .units
        .iter()
        .map(|unit| unit.name.to_lowercase())
        .collect();
    let mut unsure: Vec<String> = Vec::new();
    for row in rows {
        let unit = row.unit.to_lowercase();
        if !row.is_unsure || unsure.contains(&unit) {
            known.push(unit);
        } else {
            unsure.push(unit);
        }
    }
    known
}
