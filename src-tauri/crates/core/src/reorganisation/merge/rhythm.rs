//! The rhythm of two units as one: entries that both have count once, and days off are everybody's.

use std::collections::HashMap;

use super::{Merge, with_unit};
use crate::{
    Id,
    model::{Closure, Entry, EntryKind, Felt, Holds, Published, Scope, WorkedDay},
    reorganisation::codes::PlanCode,
};

impl Merge<'_> {
    pub(super) fn rhythm(&mut self) {
        let (gone, stays) = (Scope::Unit(self.gone.id), Scope::Unit(self.stays.id));
        let of = |scope| {
            self.records
                .entries
                .iter()
                .filter(move |entry| entry.scope == scope)
        };
        let (mut moved, mut same, mut renamed) = (0, 0, 0);
        let mut instead: HashMap<Id<Entry>, Id<Entry>> = HashMap::new();
        for entry in of(gone) {
            let is_named_so = |other: &&Entry| {
                other.kind == entry.kind && other.name.to_lowercase() == entry.name.to_lowercase()
            };
            let known = of(stays)
                .filter(|_| entry.kind != EntryKind::Ours)
                .find(is_named_so);
            if let Some(known) = known.filter(|known| known.rule == entry.rule) {
                same += 1;
                instead.insert(entry.id, known.id);
                self.plan.deleted.entries.push(entry.clone());
                continue;
            }
            let mut row = entry.clone();
            row.scope = stays;
            if known.is_some() {
                row.name = with_unit(&row.name, self.gone);
                renamed += 1;
            }
            moved += 1;
            self.plan.changed.entries.push(row);
        }
        for felt in self.records.felt.iter().filter(|felt| felt.scope == gone) {
            let is_known = |other: &&Felt| other.scope == stays && other.entry_id == felt.entry_id;
            if self.records.felt.iter().any(|other| is_known(&other)) {
                self.plan.deleted.felt.push(felt.clone());
            } else if !instead.contains_key(&felt.entry_id) {
                let mut row = felt.clone();
                row.scope = stays;
                self.plan.changed.felt.push(row);
            }
        }
        // A figure is published after the entry that is left.
        for measure in &self.records.measures {
            if let Published::After {
                entry_id: Some(entry),
                working_days,
            } = &measure.published
                && let Some(other) = instead.get(entry)
            {
                let mut row = measure.clone();
                row.published = Published::After {
                    entry_id: Some(*other),
                    working_days: *working_days,
                };
                self.plan.changed.measures.push(row);
            }
        }
        // An imported event that became such an entry is that of the entry that is left; else the next import takes
        // it for one that a person deleted.
        for event in &self.records.imported_events {
            if let Some(other) = event.entry_id.and_then(|id| instead.get(&id)) {
                let mut row = event.clone();
                row.entry_id = Some(*other);
                self.plan.changed.imported_events.push(row);
            }
        }
        self.plan.say(PlanCode::EntriesMove {
            entries: moved,
            same,
            renamed,
        });
        self.days_off();
        for source in &self.records.calendar_sources {
            if source.holds == Holds::Rhythm(gone) {
                let mut row = source.clone();
                row.holds = Holds::Rhythm(stays);
                self.plan.changed.calendar_sources.push(row);
            }
        }
    }

    fn days_off(&mut self) {
        let (gone, stays) = (Some(self.gone.id), Some(self.stays.id));
        let mut closures = 0;
        for closure in self
            .records
            .closures
            .iter()
            .filter(|row| row.unit_id == gone)
        {
            let is_same = |other: &Closure| {
                other.unit_id == stays
                    && (other.first, other.last, other.yearly, &other.country)
                        == (
                            closure.first,
                            closure.last,
                            closure.yearly,
                            &closure.country,
                        )
            };
            if self.records.closures.iter().any(is_same) {
                self.plan.deleted.closures.push(closure.clone());
                continue;
            }
            let mut row = closure.clone();
            row.unit_id = stays;
            closures += 1;
            self.plan.changed.closures.push(row);
        }
        for day in self
            .records
            .worked_days
            .iter()
            .filter(|row| row.unit_id == gone)
        {
            let is_same = |other: &WorkedDay| other.unit_id == stays && other.date == day.date;
            if self.records.worked_days.iter().any(is_same) {
                self.plan.deleted.worked_days.push(day.clone());
            } else {
                let mut row = day.clone();
                row.unit_id = stays;
                self.plan.changed.worked_days.push(row);
            }
        }
        self.plan.say(PlanCode::DaysOff {
            closures,
            unit: self.stays.name.clone(),
        });
    }
}
