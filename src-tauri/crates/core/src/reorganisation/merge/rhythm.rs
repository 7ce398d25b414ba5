//! The rhythm of two units as one: entries that say the same in both count once, and days off are everybody's.

use std::collections::HashMap;

use super::{Merge, with_unit};
use crate::{
    Id,
    model::{
        Closure, Entry, EntryKind, Felt, Holds, Published, Scope, Words, WorkedDay, validate::NAME,
    },
    reorganisation::codes::PlanCode,
    rhythm::{home_of_unit, weekend_of_unit},
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
        let (mut moved, mut renamed) = (0, 0);
        let mut instead: HashMap<Id<Entry>, Id<Entry>> = HashMap::new();
        for entry in of(gone) {
            let is_named_so = |other: &&Entry| {
                other.kind == entry.kind && other.name.to_lowercase() == entry.name.to_lowercase()
            };
            let mut known = of(stays)
                .filter(|_| entry.kind != EntryKind::Ours)
                .filter(is_named_so)
                .peekable();
            let is_taken = known.peek().is_some();
            if let Some(known) = known.find(|known| self.says_the_same(entry, known)) {
                instead.insert(entry.id, known.id);
                self.plan.deleted.entries.push(entry.clone());
                continue;
            }
            let mut row = entry.clone();
            row.scope = stays;
            if is_taken {
                row.name = with_unit(&row.name, self.gone, NAME);
                renamed += 1;
            }
            moved += 1;
            self.plan.changed.entries.push(row);
        }
        self.loads(&instead);
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
            same: instead.len(),
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

    /// Returns whether an entry of the unit that goes and one of the unit that stays say the same in all but the name of
    /// the unit: what they are, how busy they keep people, and which dates somebody confirmed, moved or cancelled.
    fn says_the_same(&self, entry: &Entry, known: &Entry) -> bool {
        let as_known = Entry {
            id: known.id,
            seen: known.seen,
            name: known.name.clone(),
            scope: known.scope,
            pack_key: known.pack_key.clone(),
            ..entry.clone()
        };
        let dates = |entry: Id<Entry>| {
            let rows = self.records.occurrences.iter();
            let rows = rows.filter(|row| row.entry_id == entry);
            let rows = rows.map(|row| {
                let said = (row.first, row.last, row.state.word(), row.note.as_str());
                (row.key.as_str(), said)
            });
            rows.collect::<HashMap<_, _>>()
        };
        let load = |entry: &Entry| {
            let mut loads = self.records.felt.iter();
            let own = loads.find(|row| row.entry_id == entry.id && row.scope == entry.scope);
            own.map(|row| row.load)
        };
        as_known == *known && dates(entry.id) == dates(known.id) && load(entry) == load(known)
    }

    /// Moves what a unit or its leaders say about the load of entries, to the entry that is left where it counts once.
    fn loads(&mut self, instead: &HashMap<Id<Entry>, Id<Entry>>) {
        let (gone, stays) = (Scope::Unit(self.gone.id), Scope::Unit(self.stays.id));
        for felt in &self.records.felt {
            let mut row = felt.clone();
            if row.scope == gone {
                row.scope = stays;
            }
            if let Some(other) = instead.get(&row.entry_id) {
                row.entry_id = *other;
            }
            if row == *felt {
                continue;
            }
            let is_known =
                |other: &Felt| other.scope == row.scope && other.entry_id == row.entry_id;
            if self.records.felt.iter().any(is_known) {
                self.plan.deleted.felt.push(felt.clone());
            } else {
                self.plan.changed.felt.push(row);
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
        let (gone, stays) = (self.gone.id, self.stays.id);
        self.plan.say(PlanCode::OtherDaysOff {
            holidays: home_of_unit(self.records, gone) != home_of_unit(self.records, stays),
            weekend: weekend_of_unit(self.records, gone) != weekend_of_unit(self.records, stays),
            unit: self.stays.name.clone(),
        });
    }
}
