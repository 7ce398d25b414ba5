//! One unit becomes two: leaders and records are chosen that go to the new one.

use std::collections::HashSet;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{Plan, active_leader, active_unit, codes::PlanCode, place, valid_day};
use crate::{
    Error, Id, Records, Result,
    model::{
        Challenge, Entry, EntryKind, Fact, Idea, KnowHow, Leader, Measure, Scope, SkillNeed,
        StoredOccurrence, Term, Unit, validate,
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
    ($plan:ident, $records:ident, $old:ident, $new:ident, $list:ident, $goes:expr) => {{
        let goes = $goes;
        let rows = $records.$list.iter().filter(|row| row.unit_id == $old);
        let before = $plan.changed.$list.len();
        $plan
            .changed
            .$list
            .extend(rows.filter(|row| goes(row)).cloned().map(|mut row| {
                row.unit_id = $new;
                row
            }));
        $plan.changed.$list.len() - before
    }};
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
            "There is a unit of this name. Choose another name.",
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
    let mut plan = Plan {
        name: format!("{}: {}", unit.name, fresh.name),
        ..Plan::default()
    };
    let (old, new) = (unit.id, fresh.id);
    for leader in &request.leaders {
        let leader = active_leader(records, *leader, "leaders")?;
        if leader.unit_id != old {
            return Err(Error::invalid("leaders", "Choose leaders of this unit."));
        }
        let mut moved = leader.clone();
        moved.unit_id = new;
        place(&mut plan, records, &moved, request.on, now);
        plan.changed.leaders.push(moved);
    }
    let people: HashSet<Id<Leader>> = request.leaders.iter().copied().collect();
    let chosen: HashSet<UnitRecord> = request.records.iter().copied().collect();
    plan.say(PlanCode::NewUnit {
        unit: fresh.name.clone(),
        from: unit.name.clone(),
        leaders: people.len(),
        on: request.on,
    });
    let facts = move_if!(plan, records, old, new, facts, |row: &&Fact| {
        row.leader_id.is_some_and(|id| people.contains(&id))
            || chosen.contains(&UnitRecord::Fact(row.id))
    });
    plan.say(PlanCode::FactsGo { facts });
    rhythm(&mut plan, records, request, (old, new), &chosen, now);
    let asked = move_if!(
        plan,
        records,
        old,
        new,
        openers_asked,
        |row: &&crate::model::OpenerAsked| people.contains(&row.leader_id)
    );
    let promises = move_if!(
        plan,
        records,
        old,
        new,
        promises,
        |row: &&crate::model::Promise| people.contains(&row.leader_id)
    );
    let chats = move_if!(
        plan,
        records,
        old,
        new,
        conversations,
        |row: &&crate::model::Conversation| people.contains(&row.leader_id)
    );
    let findings = move_if!(
        plan,
        records,
        old,
        new,
        findings,
        |row: &&crate::model::Finding| people.contains(&row.leader_id)
    );
    let aims = move_if!(plan, records, old, new, aims, |row: &&crate::model::Aim| {
        people.contains(&row.leader_id)
    });
    let _guesses = move_if!(
        plan,
        records,
        old,
        new,
        guesses,
        |row: &&crate::model::Guess| people.contains(&row.leader_id)
    );
    let open = plan
        .changed
        .promises
        .iter()
        .filter(|row| row.is_open())
        .count();
    plan.say(PlanCode::CourseGoesOn { asked });
    plan.say(PlanCode::PromisesMove { promises, open });
    plan.say(PlanCode::ChatsMove { chats, findings });
    plan.say(PlanCode::AimsMove { aims });
    chain(&mut plan, records, (old, new), &chosen, &people);
    let challenges = move_if!(plan, records, old, new, challenges, |row: &&Challenge| {
        chosen.contains(&UnitRecord::Challenge(row.id))
    });
    let needs = move_if!(plan, records, old, new, skill_needs, |row: &&SkillNeed| {
        chosen.contains(&UnitRecord::Need(row.id))
    });
    let know_hows = move_if!(plan, records, old, new, know_hows, |row: &&KnowHow| chosen
        .contains(&UnitRecord::KnowHow(row.id)));
    let ideas = move_if!(plan, records, old, new, ideas, |row: &&Idea| chosen
        .contains(&UnitRecord::Idea(row.id)));
    // What stays is no longer the part of somebody who goes.
    let is_of_those = |id: Option<Id<Leader>>| id.is_some_and(|id| people.contains(&id));
    for row in records.challenges.iter().filter(|row| {
        row.unit_id == old
            && is_of_those(row.leader_id)
            && !chosen.contains(&UnitRecord::Challenge(row.id))
    }) {
        let mut row = row.clone();
        row.leader_id = None;
        plan.changed.challenges.push(row);
    }
    plan.say(PlanCode::ThreadsMove {
        challenges,
        needs,
        know_hows,
        ideas,
        renamed: 0,
        doubled: 0,
    });
    plan.say(PlanCode::CultureStays);
    plan.added.units.push(fresh);
    Ok(plan)
}

/// Plans what the new unit has of the rhythm: the entries that go and, where wished, a copy of what stays.
fn rhythm(
    plan: &mut Plan,
    records: &Records,
    request: &SplitUnit,
    (old, new): (Id<Unit>, Id<Unit>),
    chosen: &HashSet<UnitRecord>,
    now: DateTime<Utc>,
) {
    let (mut go, mut copied) = (0, 0);
    for entry in records
        .entries
        .iter()
        .filter(|row| row.scope == Scope::Unit(old))
    {
        let mut row = entry.clone();
        row.scope = Scope::Unit(new);
        if chosen.contains(&UnitRecord::Entry(entry.id)) {
            go += 1;
            plan.changed.entries.push(row);
        } else if request.copy && entry.kind != EntryKind::Ours {
            copied += 1;
            row.id = Id::at(now);
            let dates = records
                .occurrences
                .iter()
                .filter(|date| date.entry_id == entry.id);
            plan.added
                .occurrences
                .extend(dates.map(|date| StoredOccurrence {
                    id: Id::at(now),
                    seen: 0,
                    entry_id: row.id,
                    ..date.clone()
                }));
            plan.added.entries.push(row);
        }
    }
    let mut terms = 0;
    if request.copy {
        for term in records.terms.iter().filter(|row| row.unit_id == old) {
            terms += 1;
            plan.added.terms.push(Term {
                id: Id::at(now),
                unit_id: new,
                ..term.clone()
            });
        }
        for felt in records
            .felt
            .iter()
            .filter(|row| row.scope == Scope::Unit(old))
        {
            let mut row = felt.clone();
            (row.id, row.scope) = (Id::at(now), Scope::Unit(new));
            plan.added.felt.push(row);
        }
        for closure in records
            .closures
            .iter()
            .filter(|row| row.unit_id == Some(old))
        {
            let mut row = closure.clone();
            (row.id, row.unit_id) = (Id::at(now), Some(new));
            plan.added.closures.push(row);
        }
        for day in records
            .worked_days
            .iter()
            .filter(|row| row.unit_id == Some(old))
        {
            let mut row = day.clone();
            (row.id, row.unit_id) = (Id::at(now), Some(new));
            plan.added.worked_days.push(row);
        }
    }
    // The fiscal calendar is part of every date, so that the new unit has it in any case.
    for used in records
        .calendar_uses
        .iter()
        .filter(|row| row.unit_id == Some(old))
    {
        let mut row = used.clone();
        (row.id, row.unit_id) = (Id::at(now), Some(new));
        plan.added.calendar_uses.push(row);
    }
    plan.say(PlanCode::RhythmSplit { go, copied, terms });
}

/// Plans which figures go. A link goes with both of its ends; between two units there is none.
fn chain(
    plan: &mut Plan,
    records: &Records,
    (old, new): (Id<Unit>, Id<Unit>),
    chosen: &HashSet<UnitRecord>,
    people: &HashSet<Id<Leader>>,
) {
    let goes = |id: Id<Measure>| chosen.contains(&UnitRecord::Measure(id));
    let mut figures = 0;
    for measure in records.measures.iter().filter(|row| row.unit_id == old) {
        let mut row = measure.clone();
        if goes(row.id) {
            figures += 1;
            row.unit_id = new;
        } else if row.leader_id.is_some_and(|id| people.contains(&id)) {
            row.leader_id = None;
        } else {
            continue;
        }
        plan.changed.measures.push(row);
    }
    let (mut links, mut cut) = (0, 0);
    for link in records.chain_links.iter().filter(|row| row.unit_id == old) {
        let upper = goes(link.upper_id);
        if link.lower_id.is_some_and(|lower| goes(lower) != upper) {
            cut += 1;
            plan.deleted.chain_links.push(link.clone());
        } else if upper {
            links += 1;
            let mut row = link.clone();
            row.unit_id = new;
            plan.changed.chain_links.push(row);
        }
    }
    plan.say(PlanCode::FiguresGo {
        figures,
        links,
        cut,
    });
}
