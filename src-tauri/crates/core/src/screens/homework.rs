//! What the Homework screen shows.

use chrono::NaiveDate;
use serde::Serialize;

use crate::{Id, Records, model::Unit};
use crate::{
    homework::{Readiness, readiness},
    model::{Fact, FactState},
};

/// The homework of one unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct UnitHomework {
    pub unit: Unit,
    /// How ready its homework is.
    pub readiness: Readiness,
    /// What is known, by topic, newest first within one.
    pub facts: Vec<Fact>,
    /// What is still to be found out.
    pub unknowns: Vec<Fact>,
}

/// The homework of all units, or of one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct HomeworkScreen {
    /// In the order of the units.
    pub units: Vec<UnitHomework>,
}

/// Returns the homework of `unit`, or of every unit we serve.
pub fn screen(records: &Records, unit: Option<Id<Unit>>, today: NaiveDate) -> HomeworkScreen {
    let mut units: Vec<&Unit> = records
        .units
        .iter()
        .filter(|known| unit.map_or(known.archived_on.is_none(), |id| known.id == id))
        .collect();
    units.sort_by_key(|unit| unit.position);
    let units = units
        .into_iter()
        .map(|unit| of_unit(records, unit, today))
        .collect();
    HomeworkScreen { units }
}

fn of_unit(records: &Records, unit: &Unit, today: NaiveDate) -> UnitHomework {
    let (mut facts, unknowns): (Vec<Fact>, Vec<Fact>) = records
        .facts
        .iter()
        .filter(|fact| fact.unit_id == unit.id)
        .cloned()
        .partition(|fact| fact.state == FactState::Known);
    facts.sort_by_key(|fact| (fact.topic, std::cmp::Reverse(fact.as_of)));
    UnitHomework {
        unit: unit.clone(),
        readiness: readiness(records, unit.id, None, today),
        facts,
        unknowns,
    }
}
