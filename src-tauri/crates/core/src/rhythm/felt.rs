//! How heavily a unit or a leader feels an entry: the most specific answer wins.

use std::collections::BTreeMap;

use crate::{
    Id, Records,
    model::{Entry, Leader, Load, Scope, Unit},
};

/// The answers that people gave, by entry.
#[derive(Debug)]
pub(super) struct FeltLoads(BTreeMap<Id<Entry>, Vec<(Scope, Option<Load>)>>);

impl FeltLoads {
    pub(super) fn of(records: &Records) -> Self {
        let mut by_entry: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for felt in &records.felt {
            by_entry
                .entry(felt.entry_id)
                .or_default()
                .push((felt.scope, felt.load));
        }
        Self(by_entry)
    }

    /// Returns the load that a unit, or a leader of that unit, feels; `None` is not at all.
    pub(super) fn load(
        &self,
        entry: &Entry,
        unit: Option<Id<Unit>>,
        leader: Option<Id<Leader>>,
    ) -> Option<Load> {
        let answers = self.0.get(&entry.id).map_or(&[][..], Vec::as_slice);
        let answer = |whose: Scope| {
            answers
                .iter()
                .rev()
                .find(|(scope, _)| *scope == whose)
                .map(|(_, load)| *load)
        };
        leader
            .and_then(|leader| answer(Scope::Leader(leader)))
            .or_else(|| unit.and_then(|unit| answer(Scope::Unit(unit))))
            .unwrap_or(Some(entry.load))
    }
}
