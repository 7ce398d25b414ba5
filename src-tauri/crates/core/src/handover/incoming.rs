//! Importing what a colleague handed over: what is new, what is there already, and what differs.
//!
//! A file can have anything in it, so it goes through `Passed::received` first. Ids stay, so that a second
//! hand-over adds only what is new. What is here under another id is matched, see `joins` and `matched`. Where a row
//! differs, mine stays unless I choose theirs, and even then what is never handed over stays mine. An import is one
//! change set.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{
    Passed,
    carried::Carried,
    joins::{UnitJoin, joined_units},
    matched::match_rows,
    say,
    settle::{
        as_passed, leave_company, settle_evidence, settle_leaders, settle_units, unarchive_units,
    },
};
use crate::{
    Id, Records, Result,
    model::{
        CalendarUse, ChainLink, Challenge, Closure, Entry, Evidence, Fact, Felt, Idea, KnowHow,
        Leader, Measure, NamedCalendar, OpenerAsked, Placement, Promise, Reading, Rival, Skill,
        SkillNeed, Solution, StoredOccurrence, Term, Tie, Unit, WorkedDay,
    },
    solutions::Solutions,
};

/// What is chosen when units are imported.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub struct HandOverChoices {
    /// Which units join one that is here; a unit that is not named joins the one that its records are in, else the one
    /// of its name.
    pub joins: Option<Vec<UnitJoin>>,
    /// Rows that differ and become as they are in the file; all others stay as they are here.
    #[cfg_attr(feature = "ts", ts(type = "string[]"))]
    pub replace: Option<Vec<Uuid>>,
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
            terms: Term, "term" |row, _| row.term.clone();
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
pub(super) use each_passed;

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
    let passed = as_passed(records);
    macro_rules! compare {
        ($($list:ident: $record:ty, $kind:literal $title:expr;)+) => {$(
            compare_rows(
                (&records.$list, &passed.$list, incoming.$list),
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
    settle_evidence(records, &mut plan.changed);
    plan.adds = say::counts_of(&plan.added);
    let unarchived = unarchive_units(records, &plan.joins, &mut plan.changed);
    plan.adds.extend(say::unarchived(unarchived));
    Ok(plan)
}

fn compare_rows<'a, T: Carried>(
    (here, passed, incoming): (&'a [T], &'a [T], Vec<T>),
    (added, changed): (&mut Vec<T>, &mut Vec<T>),
    replace: &HashSet<Uuid>,
    (same, differing): (&mut usize, &mut Vec<DifferingRow>),
    (kind, title): (&'static str, impl Fn(&T) -> String),
) {
    let by_id = |rows: &'a [T]| -> HashMap<Uuid, &'a T> {
        rows.iter().map(|row| (row.uuid(), row)).collect()
    };
    let (known, passed) = (by_id(here), by_id(passed));
    let mut seen = HashSet::new();
    for row in incoming.into_iter().filter(|row| seen.insert(row.uuid())) {
        let Some(own) = known.get(&row.uuid()) else {
            added.push(row);
            continue;
        };
        let passed = passed.get(&row.uuid()).unwrap_or(own);
        let fields = own.differing(passed, &row);
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
            changed.push(row.in_place_of(own, passed));
        }
    }
}
