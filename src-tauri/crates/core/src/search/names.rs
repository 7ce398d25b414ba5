//! Names in a query: units, leaders and kinds.

use uuid::Uuid;

use super::{HitKind, pieces::plain};
use crate::{
    Records,
    model::{Leader, Unit},
};

/// What a kind is called in a query; the first name is shown.
pub(super) const KIND_NAMES: &[(&str, &[HitKind])] = &[
    ("chat", &[HitKind::Conversation]),
    ("promise", &[HitKind::Promise]),
    ("finding", &[HitKind::Finding]),
    ("fact", &[HitKind::Fact]),
    ("term", &[HitKind::Term]),
    ("leader", &[HitKind::Leader, HitKind::Placement]),
    ("unit", &[HitKind::Unit]),
    ("rhythm", &[HitKind::Entry, HitKind::Occurrence]),
    ("one-to-one", &[HitKind::Standing]),
    ("absence", &[HitKind::Absence]),
    ("closure", &[HitKind::Closure]),
    ("worked day", &[HitKind::WorkedDay]),
];

/// How much of a name has to be there.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Fit {
    Whole,
    Start,
}

pub(super) fn units(records: &Records, value: &str, fit: Fit) -> Option<(Vec<Uuid>, String)> {
    let names = |unit: &Unit| vec![unit.name.clone(), unit.short_name.clone()];
    named(
        &records.units,
        value,
        names,
        |unit| (unit.id.uuid(), &unit.name),
        fit,
    )
}

pub(super) fn leaders(records: &Records, value: &str, fit: Fit) -> Option<(Vec<Uuid>, String)> {
    let names = |leader: &Leader| {
        let mut names = vec![leader.name.clone(), leader.role.clone()];
        names.extend(leader.name.split_whitespace().map(str::to_owned));
        names
    };
    named(
        &records.leaders,
        value,
        names,
        |leader| {
            let shown = if leader.name.is_empty() {
                &leader.role
            } else {
                &leader.name
            };
            (leader.id.uuid(), shown)
        },
        fit,
    )
}

/// Returns the ids of the rows that have a name that fits, and how they are called together. Where one is
/// called exactly so, it alone is meant.
fn named<T>(
    rows: &[T],
    value: &str,
    names: impl Fn(&T) -> Vec<String>,
    shown: impl Fn(&T) -> (Uuid, &String),
    fit: Fit,
) -> Option<(Vec<Uuid>, String)> {
    if value.is_empty() {
        return None;
    }
    let with = |fit: Fit| -> Vec<&T> {
        rows.iter()
            .filter(|row| {
                names(row).iter().any(|name| match fit {
                    Fit::Whole => plain(name) == value,
                    Fit::Start => plain(name).starts_with(value),
                })
            })
            .collect()
    };
    let mut found = with(Fit::Whole);
    if found.is_empty() && fit == Fit::Start {
        found = with(Fit::Start);
    }
    let labels: Vec<&str> = found.iter().map(|row| shown(row).1.as_str()).collect();
    let label = labels.join(", ");
    (!found.is_empty()).then(|| (found.iter().map(|row| shown(row).0).collect(), label))
}

pub(super) fn kind(value: &str) -> Option<(&'static str, &'static [HitKind])> {
    let value = match value {
        "conversation" | "conversations" => "chat",
        "standing" => "one-to-one",
        "entry" | "entries" => "rhythm",
        other => other,
    };
    KIND_NAMES
        .iter()
        .find(|(name, _)| *name == value || value.strip_suffix('s') == Some(name))
        .copied()
}
