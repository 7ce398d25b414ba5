//! Whether anything is known of a unit's rhythm.
//!
//! A rhythm is known once a unit or leader has an entry that is not one of our own activities. Where it is not, a
//! day that nothing rules out gets the verdict `unknown`, between possible and good, and a starter pack is offered.

use serde::Serialize;

use crate::{
    Id, Records,
    model::{Entry, EntryKind, Leader, Scope, Unit},
};

/// Returns whether a unit has an entry of its own that tells something about its year. Entries of the
/// whole company do not: they look the same for every unit. Neither do our own activities.
pub fn is_known(records: &Records, unit: Id<Unit>) -> bool {
    has_entry(records, |scope| scope == Scope::Unit(unit))
}

/// Returns whether the rhythm of a leader is known: by the unit's entries or by the leader's own.
pub fn is_known_of(records: &Records, leader: &Leader) -> bool {
    has_entry(records, |scope| {
        scope == Scope::Unit(leader.unit_id) || scope == Scope::Leader(leader.id)
    })
}

/// A unit of which no rhythm is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct UnknownUnit {
    pub id: Id<Unit>,
    pub name: String,
}

/// Returns the units of those active leaders whose rhythm is not known, each once, in order of leaders.
pub fn unknown_units(records: &Records) -> Vec<UnknownUnit> {
    let mut found: Vec<UnknownUnit> = Vec::new();
    for leader in records.active_leaders() {
        let Some(unit) = records.unit(leader.unit_id) else {
            continue;
        };
        if !is_known_of(records, leader) && found.iter().all(|other| other.id != unit.id) {
            found.push(UnknownUnit {
                id: unit.id,
                name: unit.name.clone(),
            });
        }
    }
    found
}

fn has_entry(records: &Records, concerned: impl Fn(Scope) -> bool) -> bool {
    let tells = |entry: &Entry| entry.kind != EntryKind::Ours && concerned(entry.scope);
    records.entries.iter().any(tells)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::Load,
        rhythm::testing::{bare_world, entry, id, leader, once},
    };

    #[test]
    fn only_entries_of_the_unit_or_the_leader_make_a_rhythm_known() {
        for (scope, kind, unit_known, leader_known) in [
            (None, EntryKind::Close, false, false),
            (Some(Scope::Company), EntryKind::Close, false, false),
            (Some(Scope::Unit(id(2))), EntryKind::Close, false, false),
            (Some(Scope::Leader(id(2))), EntryKind::Close, false, false),
            (Some(Scope::Unit(id(1))), EntryKind::Ours, false, false),
            (Some(Scope::Unit(id(1))), EntryKind::Leave, true, true),
            (Some(Scope::Leader(id(1))), EntryKind::Close, false, true),
        ] {
            let mut records = bare_world();
            if let Some(scope) = scope {
                let mut one = entry(10, "Close", Load::Busy, once("2026-11-18", "2026-11-18"));
                (one.scope, one.kind) = (scope, kind);
                records.entries.push(one);
            }
            let cfo = leader(1, "Group CFO");
            assert_eq!(is_known(&records, id(1)), unit_known, "{scope:?} {kind:?}");
            assert_eq!(
                is_known_of(&records, &cfo),
                leader_known,
                "{scope:?} {kind:?}"
            );
        }
    }
}
