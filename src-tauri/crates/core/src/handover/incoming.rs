//! Importing what a colleague handed over: what is new, what is there already, and what differs.
//!
//! A file can have anything in it, so it goes through `Passed::received` first. Ids stay, so that a second
//! hand-over adds only what is new. What is here under another id is matched: units by choice or name, leaders by
//! e-mail or role and name, then words, skills, solutions, entries and rows of which there can be one. Where a row
//! differs, mine stays unless I choose theirs, and even then what is never handed over stays mine. An import is one
//! change set.

use std::{
    collections::{HashMap, HashSet},
    hash::Hash,
};

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{
    Passed,
    carried::{Carried, Renaming},
    say,
    settle::{leave_company, settle_leaders, settle_units},
};
use crate::{
    Error, Id, Records, Result,
    model::{
        CalendarUse, ChainLink, Challenge, Closure, Entry, Evidence, Fact, Felt, Idea, KnowHow,
        Leader, Measure, NamedCalendar, OpenerAsked, Placement, Promise, Reading, Rival, Scope,
        Skill, SkillNeed, Solution, StoredOccurrence, Term, Tie, Unit, WorkedDay,
    },
    solutions::Solutions,
};

/// What is chosen when units are imported.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub struct HandOverChoices {
    /// Which units join one that is here; a unit that is not named joins the one of its name.
    pub joins: Option<Vec<UnitJoin>>,
    /// Rows that differ and become as they are in the file; all others stay as they are here.
    #[cfg_attr(feature = "ts", ts(type = "string[]"))]
    pub replace: Option<Vec<Uuid>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct UnitJoin {
    /// The unit in the file.
    pub unit_id: Id<Unit>,
    /// The unit here; `None` where it is a new one.
    pub into: Option<Id<Unit>>,
}

/// A row that is here and says something else than the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DifferingRow {
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub id: Uuid,
    pub kind: &'static str,
    /// As it is here.
    pub here: String,
    /// As it is in the file.
    pub there: String,
    /// What differs, in words.
    pub fields: String,
}

/// What an import writes, and what it leaves.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct IncomingPlan {
    pub(crate) added: Records,
    pub(crate) changed: Records,
    /// What is added, in words.
    pub adds: Vec<String>,
    /// How many rows are here already and say the same.
    pub same: usize,
    pub differing: Vec<DifferingRow>,
    /// The units of the file, and which unit here each joins.
    pub joins: Vec<UnitJoin>,
    /// How many entries, closures and days of the whole company are left out: they are here, in other words.
    pub company: usize,
    /// The names of the units.
    pub name: String,
}

impl IncomingPlan {
    /// Returns whether nothing is written.
    pub fn is_empty(&self) -> bool {
        self.added == Records::default() && self.changed == Records::default()
    }
}

/// Calls a macro with the lists that are handed over, in an order in which rows can be added, with what a row is
/// called and by what it is known.
macro_rules! each_passed {
    ($call:ident) => {
        $call! {
            units: Unit, "unit" |row, _| row.name.clone();
            leaders: Leader, "leader" |row, _| row.role.clone();
            placements: Placement, "role" |row, _| row.role.clone();
            calendars: NamedCalendar, "fiscal calendar" |row, _| row.name.clone();
            calendar_uses: CalendarUse, "fiscal calendar of a unit" |row, all| unit_name(all, row.unit_id);
            closures: Closure, "closure" |row, _| row.name.clone();
            worked_days: WorkedDay, "worked day" |row, _| row.date.to_string();
            solutions: Solution, "solution" |row, _| row.name.clone();
            entries: Entry, "rhythm entry" |row, _| row.name.clone();
            felt: Felt, "load of an entry" |row, all| entry_name(all, row.entry_id);
            occurrences: StoredOccurrence, "date of an entry" |row, all| entry_name(all, row.entry_id);
            facts: Fact, "homework" |row, _| row.text.clone();
            terms: Term, "word of theirs" |row, _| row.term.clone();
            openers_asked: OpenerAsked, "answer to an opener" |row, _| row.on.to_string();
            promises: Promise, "promise" |row, _| row.text.clone();
            measures: Measure, "figure" |row, _| row.name.clone();
            readings: Reading, "reading" |row, _| row.on.to_string();
            chain_links: ChainLink, "link" |row, all| all.link_name(row.id).unwrap_or_default();
            rivals: Rival, "other explanation" |row, _| row.text.clone();
            skills: Skill, "skill" |row, _| row.name.clone();
            skill_needs: SkillNeed, "skill needed" |row, _| row.role.clone();
            challenges: Challenge, "challenge" |row, _| row.name.clone();
            know_hows: KnowHow, "know-how" |row, _| row.what.clone();
            ideas: Idea, "idea" |row, _| row.name.clone();
            ties: Tie, "tie" |row, _| row.on.to_string();
            evidence: Evidence, "evidence" |row, _| row.source.clone();
        }
    };
}

fn unit_name(all: &Records, id: Option<Id<Unit>>) -> String {
    let unit = id.and_then(|id| all.unit(id));
    unit.map_or_else(String::new, |unit| unit.name.clone())
}

fn entry_name(all: &Records, id: Id<Entry>) -> String {
    let entry = all.entry(id);
    entry.map_or_else(String::new, |entry| entry.name.clone())
}

/// Returns what an import would write, in rows and in words.
pub fn plan_import(
    records: &Records,
    passed: &Passed,
    choices: &HandOverChoices,
    today: NaiveDate,
    now: DateTime<Utc>,
) -> Result<IncomingPlan> {
    let mut incoming = Records::clone(passed);
    let joins = joined_units(records, &incoming, choices)?;
    match_rows(records, &mut incoming, &joins);
    let company = leave_company(records, &mut incoming);
    // What belongs to a row that is left out is left out as well.
    let mut incoming = Records::clone(&Passed::received(&incoming));
    let is_new = |id: Id<Leader>| records.leader(id).is_none();
    incoming.placements.retain(|row| is_new(row.leader_id));
    settle_leaders(records, &mut incoming, today);
    settle_units(records, &mut incoming);
    let mut solutions = Solutions::of(&incoming);
    for entry in &mut incoming.entries {
        solutions.complete(entry, now);
    }
    incoming.solutions.extend(solutions.take_new());

    let mut plan = IncomingPlan {
        name: say::units(passed),
        joins,
        company,
        ..IncomingPlan::default()
    };
    let replace: HashSet<Uuid> = choices.replace.iter().flatten().copied().collect();
    macro_rules! compare {
        ($($list:ident: $record:ty, $kind:literal $title:expr;)+) => {$(
            compare_rows(
                (&records.$list, incoming.$list),
                (&mut plan.added.$list, &mut plan.changed.$list),
                &replace,
                (&mut plan.same, &mut plan.differing),
                ($kind, |row: &$record| {
                    let title: fn(&$record, &Records) -> String = $title;
                    title(row, records)
                }),
            );
        )+};
    }
    each_passed!(compare);
    plan.adds = say::counts_of(&plan.added);
    Ok(plan)
}

fn compare_rows<T: Carried>(
    (here, incoming): (&[T], Vec<T>),
    (added, changed): (&mut Vec<T>, &mut Vec<T>),
    replace: &HashSet<Uuid>,
    (same, differing): (&mut usize, &mut Vec<DifferingRow>),
    (kind, title): (&'static str, impl Fn(&T) -> String),
) {
    let known: HashMap<Uuid, &T> = here.iter().map(|row| (row.uuid(), row)).collect();
    let mut seen = HashSet::new();
    for row in incoming.into_iter().filter(|row| seen.insert(row.uuid())) {
        let Some(own) = known.get(&row.uuid()) else {
            added.push(row);
            continue;
        };
        let fields = own.stripped().differing(&row.stripped());
        if fields.is_empty() {
            *same += 1;
            continue;
        }
        differing.push(DifferingRow {
            id: row.uuid(),
            kind,
            here: title(own),
            there: title(&row),
            fields: say::fields(&fields),
        });
        if replace.contains(&row.uuid()) {
            changed.push(row.with_own(own));
        }
    }
}

/// Returns which unit here each unit of the file joins: as chosen, else the one with its id or its name.
fn joined_units(
    records: &Records,
    incoming: &Records,
    choices: &HandOverChoices,
) -> Result<Vec<UnitJoin>> {
    let chosen = |unit: &Unit| {
        let mut joins = choices.joins.iter().flatten();
        joins.find(|join| join.unit_id == unit.id)
    };
    let active = || records.units.iter().filter(|it| it.archived_on.is_none());
    let joins = incoming.units.iter().map(|unit| {
        let same_name = |it: &&Unit| small(&it.name) == small(&unit.name);
        let into = match (records.unit(unit.id), chosen(unit)) {
            (Some(own), _) => Some(own.id),
            (None, Some(join)) => join.into,
            (None, None) => active().find(same_name).map(|it| it.id),
        };
        match into {
            Some(id) if records.unit(id).is_none() => {
                Err(Error::invalid("joins", "Choose a unit that is here."))
            }
            Some(_) | None => Ok(UnitJoin {
                unit_id: unit.id,
                into,
            }),
        }
    });
    joins.collect()
}

fn small(text: &str) -> String {
    text.trim().to_lowercase()
}

/// Gives rows of the file the ids of the rows here that mean the same, in the order in which they rest on each other.
fn match_rows(records: &Records, incoming: &mut Records, joins: &[UnitJoin]) {
    let units = joins.iter();
    let units = units.filter_map(|join| Some((join.unit_id.uuid(), join.into?.uuid())));
    rename(incoming, &units.collect());
    // A unit that is here keeps its own calendar.
    let is_here = |id: Option<Id<Unit>>| id.is_some_and(|id| records.unit(id).is_some());
    incoming.calendar_uses.retain(|row| !is_here(row.unit_id));

    let mut ids = Renaming::new();
    let active: Vec<Leader> = records.active_leaders().cloned().collect();
    same(&mut ids, &incoming.leaders, &active, |row| {
        Some(small(&row.email)).filter(|email| !email.is_empty())
    });
    same(&mut ids, &incoming.leaders, &active, |row| {
        Some((row.unit_id, small(&row.role), small(&row.name)))
    });
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
        Some((row.unit_id, row.topic.name(), small(&row.text)))
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
    for row in &incoming.entries {
        let mut known = records.entries.iter();
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
    same(
        &mut ids,
        &incoming.skill_needs,
        &records.skill_needs,
        |row| Some((row.skill_id, row.unit_id, row.role.clone())),
    );
    rename(incoming, &ids);

    // Of these there can be only one.
    let mut ids = Renaming::new();
    same(
        &mut ids,
        &incoming.occurrences,
        &records.occurrences,
        |row| Some((row.entry_id, row.key.clone())),
    );
    same(&mut ids, &incoming.felt, &records.felt, |row| {
        match row.scope {
            Scope::Unit(unit) => Some((row.entry_id, unit)),
            Scope::Company | Scope::Leader(_) => None,
        }
    });
    same(&mut ids, &incoming.readings, &records.readings, |row| {
        Some((row.measure_id, row.on))
    });
    same(
        &mut ids,
        &incoming.chain_links,
        &records.chain_links,
        |row| Some((row.upper_id, row.lower_id, row.solution_id)),
    );
    same(&mut ids, &incoming.ties, &records.ties, |row| {
        Some((
            (row.challenge_id, row.skill_id, row.solution_id),
            (row.idea_id, row.fact_id, row.measure_id),
        ))
    });
    rename(incoming, &ids);
}

/// Notes the id of the row here with the same key, for each row that is not here under its own id.
fn same<T: Carried, K: Hash + Eq>(
    ids: &mut Renaming,
    incoming: &[T],
    here: &[T],
    key: impl Fn(&T) -> Option<K>,
) {
    let own: HashSet<Uuid> = here.iter().map(Carried::uuid).collect();
    let mut known = HashMap::new();
    for row in here {
        if let Some(key) = key(row) {
            known.entry(key).or_insert(row.uuid());
        }
    }
    for row in incoming.iter().filter(|row| !own.contains(&row.uuid())) {
        if let Some(id) = key(row).and_then(|key| known.get(&key)) {
            ids.entry(row.uuid()).or_insert(*id);
        }
    }
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
