//! One unit becomes two: leaders and records are chosen that go to the new one.
//!
//! Chats, promises, answers and aims go with their leader, so that the course goes on. A link between a figure that
//! goes and one that stays is deleted.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{Plan, active_leader, active_unit, codes::PlanCode, place, valid_day};
use crate::{
    Error, Id, Records, Result,
    model::{
        Aim, Challenge, Conversation, Entry, EntryKind, Fact, Finding, Guess, Idea, KnowHow,
        Leader, Measure, OpenerAsked, Promise, Scope, SkillNeed, StoredOccurrence, Unit, validate,
    },
};

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SplitUnit {
    /// The unit that is split; it stays.
    pub unit_id: Id<Unit>,
    /// What the new unit is called.
    pub name: String,
    /// The first day of the new unit.
    pub on: NaiveDate,
    /// Who goes to the new unit.
    pub leaders: Vec<Id<Leader>>,
    /// What goes to the new unit.
    pub records: Vec<UnitRecord>,
    /// Whether the new unit gets a copy of the words and of the rhythm that stay.
    pub copy: bool,
}

/// A record of a unit that can go to another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "kind", content = "id", rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum UnitRecord {
    Fact(Id<Fact>),
    Entry(Id<Entry>),
    Measure(Id<Measure>),
    Challenge(Id<Challenge>),
    Need(Id<SkillNeed>),
    KnowHow(Id<KnowHow>),
    Idea(Id<Idea>),
}

/// A record to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct UnitChoice {
    pub record: UnitRecord,
    pub label: String,
    /// Whose part of the unit it is about, or who said it.
    pub leader_id: Option<Id<Leader>>,
}

/// Returns the records of a unit that can go; facts about a person go with that person.
pub(super) fn choices(records: &Records, unit: Id<Unit>) -> Vec<UnitChoice> {
    let choice = |record, label: &str, leader_id| UnitChoice {
        record,
        label: label.to_owned(),
        leader_id,
    };
    let mut found = Vec::new();
    for row in records.facts_of(unit).filter(|row| row.leader_id.is_none()) {
        found.push(choice(UnitRecord::Fact(row.id), &row.text, None));
    }
    for row in records
        .entries
        .iter()
        .filter(|row| row.scope == Scope::Unit(unit))
    {
        found.push(choice(UnitRecord::Entry(row.id), &row.name, None));
    }
    for row in records.measures.iter().filter(|row| row.unit_id == unit) {
        found.push(choice(
            UnitRecord::Measure(row.id),
            &row.name,
            row.leader_id,
        ));
    }
    for row in records.challenges.iter().filter(|row| row.unit_id == unit) {
        found.push(choice(
            UnitRecord::Challenge(row.id),
            &row.name,
            row.leader_id,
        ));
    }
    for row in records.skill_needs.iter().filter(|row| row.unit_id == unit) {
        let skill = records.skill(row.skill_id).map_or("", |skill| &skill.name);
        let label = if row.role.is_empty() {
            skill.to_owned()
        } else {
            format!("{skill} ({})", row.role)
        };
        found.push(choice(UnitRecord::Need(row.id), &label, None));
    }
    for row in records.know_hows.iter().filter(|row| row.unit_id == unit) {
        found.push(choice(UnitRecord::KnowHow(row.id), &row.what, None));
    }
    for row in records.ideas.iter().filter(|row| row.unit_id == unit) {
        found.push(choice(UnitRecord::Idea(row.id), &row.name, row.leader_id));
    }
    found
}

/// Moves rows of the old unit that `goes` names, and returns how many there were.
macro_rules! move_if {
    ($split:ident, $list:ident, $goes:expr) => {{
        let goes = $goes;
        let (old, new) = ($split.old, $split.new);
        let rows = $split.records.$list.iter().filter(|row| row.unit_id == old);
        let moved: Vec<_> = rows
            .filter(|row| goes(row))
            .cloned()
            .map(|mut row| {
                row.unit_id = new;
                row
            })
            .collect();
        let count = moved.len();
        $split.plan.changed.$list.extend(moved);
        count
    }};
}

/// A split under way.
struct Split<'r> {
    records: &'r Records,
    old: Id<Unit>,
    new: Id<Unit>,
    people: HashSet<Id<Leader>>,
    chosen: HashSet<UnitRecord>,
    copy: bool,
    now: DateTime<Utc>,
    plan: Plan,
}

pub(super) fn plan(records: &Records, request: &SplitUnit, now: DateTime<Utc>) -> Result<Plan> {
    valid_day(request.on)?;
    let unit = active_unit(records, request.unit_id, "unitId")?;
    if request.name.trim().is_empty() {
        return Err(Error::invalid("name", "Give the new unit a name."));
    }
    let name = validate::name("name", &request.name)?;
    let is_name = |other: &Unit| other.name.to_lowercase() == name.to_lowercase();
    if records.units.iter().any(is_name) {
        return Err(Error::invalid(
            "name",
            "A unit with this name already exists. Choose another name.",
        ));
    }
    let fresh = Unit {
        id: Id::at(now),
        seen: 0,
        name,
        short_name: String::new(),
        note: String::new(),
        position: i64::try_from(records.units.len()).unwrap_or(i64::MAX),
        ..unit.clone()
    };
    let mut split = Split {
        records,
        old: unit.id,
        new: fresh.id,
        people: request.leaders.iter().copied().collect(),
        chosen: request.records.iter().copied().collect(),
        copy: request.copy,
        now,
        plan: Plan {
            name: format!("{}: {}", unit.name, fresh.name),
            ..Plan::default()
        },
    };
    split.plan.say(PlanCode::NewUnit {
        unit: fresh.name.clone(),
        from: unit.name.clone(),
        leaders: split.people.len(),
        on: request.on,
    });
    split.plan.added.units.push(fresh);
    split.leaders(request.on)?;
    split.homework();
    split.rhythm();
    split.chats();
    split.chain();
    split.threads();
    split.plan.say(PlanCode::CultureStays);
    Ok(split.plan)
}

impl Split<'_> {
    fn goes(&self, record: UnitRecord) -> bool {
        self.chosen.contains(&record)
    }

    fn is_of_people(&self, leader: Option<Id<Leader>>) -> bool {
        leader.is_some_and(|id| self.people.contains(&id))
    }

    fn leaders(&mut self, on: NaiveDate) -> Result<()> {
        let records = self.records;
        for id in &self.people {
            let leader = active_leader(records, *id, "leaders")?;
            if leader.unit_id != self.old {
                return Err(Error::invalid("leaders", "Choose leaders of this unit."));
            }
            let mut moved = leader.clone();
            moved.unit_id = self.new;
            place(&mut self.plan, records, &moved, on, self.now);
            self.plan.changed.leaders.push(moved);
        }
        Ok(())
    }

    fn homework(&mut self) {
        let facts = move_if!(self, facts, |row: &Fact| {
            self.is_of_people(row.leader_id) || self.goes(UnitRecord::Fact(row.id))
        });
        self.plan.say(PlanCode::FactsGo { facts });
    }

    /// Plans what goes with the people, so that the course goes on.
    fn chats(&mut self) {
        let asked = move_if!(self, openers_asked, |row: &OpenerAsked| self
            .is_of_people(Some(row.leader_id)));
        let promises = move_if!(self, promises, |row: &Promise| self
            .is_of_people(Some(row.leader_id)));
        let chats = move_if!(self, conversations, |row: &Conversation| self
            .is_of_people(Some(row.leader_id)));
        let findings = move_if!(self, findings, |row: &Finding| self
            .is_of_people(Some(row.leader_id)));
        let aims = move_if!(self, aims, |row: &Aim| self
            .is_of_people(Some(row.leader_id)));
        let _guesses = move_if!(self, guesses, |row: &Guess| self
            .is_of_people(Some(row.leader_id)));
        let open = self.plan.changed.promises.iter();
        let open = open.filter(|row| row.is_open()).count();
        self.plan.say(PlanCode::CourseGoesOn { asked });
        self.plan.say(PlanCode::PromisesMove { promises, open });
        self.plan.say(PlanCode::ChatsMove { chats, findings });
        self.plan.say(PlanCode::AimsMove { aims });
    }

    fn threads(&mut self) {
        let challenges = move_if!(self, challenges, |row: &Challenge| self
            .goes(UnitRecord::Challenge(row.id)));
        let needs = move_if!(self, skill_needs, |row: &SkillNeed| self
            .goes(UnitRecord::Need(row.id)));
        let know_hows = move_if!(self, know_hows, |row: &KnowHow| self
            .goes(UnitRecord::KnowHow(row.id)));
        let ideas = move_if!(self, ideas, |row: &Idea| self
            .goes(UnitRecord::Idea(row.id)));
        // What stays is no longer the part of somebody who goes.
        let staying = self.records.challenges.iter().filter(|row| {
            let stays = !self.goes(UnitRecord::Challenge(row.id));
            row.unit_id == self.old && stays && self.is_of_people(row.leader_id)
        });
        let staying: Vec<Challenge> = staying
            .cloned()
            .map(|mut row| {
                row.leader_id = None;
                row
            })
            .collect();
        self.plan.changed.challenges.extend(staying);
        self.plan.say(PlanCode::ThreadsMove {
            challenges,
            needs,
            know_hows,
            ideas,
            renamed: 0,
            doubled: 0,
        });
    }

    /// Plans what the new unit has of the rhythm: the entries that go and, where wished, a copy of what stays.
    fn rhythm(&mut self) {
        let mut gone: HashSet<Id<Entry>> = HashSet::new();
        let mut copied: HashMap<Id<Entry>, Id<Entry>> = HashMap::new();
        let (old, new) = (Scope::Unit(self.old), Scope::Unit(self.new));
        let records = self.records;
        for entry in records.entries.iter().filter(|row| row.scope == old) {
            let mut row = entry.clone();
            row.scope = new;
            if self.goes(UnitRecord::Entry(entry.id)) {
                gone.insert(entry.id);
                self.plan.changed.entries.push(row);
            } else if self.copy && entry.kind != EntryKind::Ours {
                row.id = Id::at(self.now);
                copied.insert(entry.id, row.id);
                let dates = records.occurrences.iter();
                let dates = dates.filter(|date| date.entry_id == entry.id);
                let duplicates = dates.map(|date| StoredOccurrence {
                    id: Id::at(self.now),
                    seen: 0,
                    entry_id: row.id,
                    ..date.clone()
                });
                self.plan.added.occurrences.extend(duplicates);
                self.plan.added.entries.push(row);
            }
        }
        self.loads(&gone, &copied);
        let terms = if self.copy {
            self.copy_days_and_terms()
        } else {
            0
        };
        // The fiscal calendar is part of every date, so that the new unit has it in any case.
        let uses = records.calendar_uses.iter();
        for used in uses.filter(|row| row.unit_id == Some(self.old)) {
            let mut row = used.clone();
            (row.id, row.unit_id) = (Id::at(self.now), Some(self.new));
            self.plan.added.calendar_uses.push(row);
        }
        self.plan.say(PlanCode::RhythmSplit {
            go: gone.len(),
            copied: copied.len(),
            terms,
        });
    }

    /// Plans which load overrides the new unit has: of entries that go, of copied entries and, where wished, of
    /// entries of the company. The override of a leader who goes is moved to the copied entry.
    fn loads(&mut self, gone: &HashSet<Id<Entry>>, copied: &HashMap<Id<Entry>, Id<Entry>>) {
        let (old, new) = (Scope::Unit(self.old), Scope::Unit(self.new));
        for felt in &self.records.felt {
            let mut row = felt.clone();
            let copy = copied.get(&felt.entry_id);
            match felt.scope {
                Scope::Leader(leader) => {
                    if let Some(copy) = copy.filter(|_| self.people.contains(&leader)) {
                        row.entry_id = *copy;
                        self.plan.changed.felt.push(row);
                    }
                }
                scope if scope == old => {
                    row.scope = new;
                    let entry = self.records.entry(felt.entry_id);
                    let is_of_company = entry.is_some_and(|entry| entry.scope == Scope::Company);
                    if gone.contains(&felt.entry_id) {
                        self.plan.changed.felt.push(row);
                    } else if copy.is_some() || (self.copy && is_of_company) {
                        row.id = Id::at(self.now);
                        row.entry_id = copy.copied().unwrap_or(felt.entry_id);
                        self.plan.added.felt.push(row);
                    }
                }
                Scope::Company | Scope::Unit(_) => {}
            }
        }
    }

    /// Copies words and days off, and returns how many words there are.
    fn copy_days_and_terms(&mut self) -> usize {
        let (records, old, new, now) = (self.records, self.old, self.new, self.now);
        let added = &mut self.plan.added;
        for term in records.terms.iter().filter(|row| row.unit_id == old) {
            let mut row = term.clone();
            (row.id, row.unit_id) = (Id::at(now), new);
            added.terms.push(row);
        }
        let closures = records.closures.iter();
        for closure in closures.filter(|row| row.unit_id == Some(old)) {
            let mut row = closure.clone();
            (row.id, row.unit_id) = (Id::at(now), Some(new));
            added.closures.push(row);
        }
        let days = records.worked_days.iter();
        for day in days.filter(|row| row.unit_id == Some(old)) {
            let mut row = day.clone();
            (row.id, row.unit_id) = (Id::at(now), Some(new));
            added.worked_days.push(row);
        }
        added.terms.len()
    }

    /// Plans which figures go. A link goes with both of its ends; between two units there is none.
    fn chain(&mut self) {
        let records = self.records;
        let mut figures = 0;
        for measure in records
            .measures
            .iter()
            .filter(|row| row.unit_id == self.old)
        {
            let mut row = measure.clone();
            if self.goes(UnitRecord::Measure(row.id)) {
                figures += 1;
                row.unit_id = self.new;
            } else if self.is_of_people(row.leader_id) {
                row.leader_id = None;
            } else {
                continue;
            }
            self.plan.changed.measures.push(row);
        }
        let (mut links, mut cut) = (0, 0);
        for link in records
            .chain_links
            .iter()
            .filter(|row| row.unit_id == self.old)
        {
            let goes = |id| self.goes(UnitRecord::Measure(id));
            let upper = goes(link.upper_id);
            if link.lower_id.is_some_and(|lower| goes(lower) != upper) {
                cut += 1;
                self.plan.deleted.chain_links.push(link.clone());
            } else if upper {
                links += 1;
                let mut row = link.clone();
                row.unit_id = self.new;
                self.plan.changed.chain_links.push(row);
            }
        }
        self.plan.say(PlanCode::FiguresGo {
            figures,
            links,
            cut,
        });
    }
}
