//! Reorganisations: two units become one, one becomes two, a leader leaves and a successor starts.
//!
//! Each is a [`Plan`] of records and a request: the rows that are added, changed and deleted, and what that means
//! in words. The preview shows the plan; the write does what it says and nothing else.

mod codes;
mod merge;
mod say;
mod split;
mod succession;
#[cfg(test)]
mod tests;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

pub use codes::{PlanArea, PlanLine};
pub use merge::MergeUnits;
pub use split::{SplitUnit, UnitChoice, UnitRecord};
pub use succession::{Succession, Successor};

use crate::{
    Error, Id, Records, Result, aims,
    model::{Leader, OrNotFound, Placement, Promise, Standing, Unit, validate},
};

/// What is reorganized.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Reorganisation {
    Merge(MergeUnits),
    Split(SplitUnit),
    Succession(Succession),
}

/// What a reorganisation writes, and what that means.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Plan {
    pub(crate) added: Records,
    pub(crate) changed: Records,
    pub(crate) deleted: Records,
    pub lines: Vec<PlanLine>,
    /// What history calls it.
    pub(crate) name: String,
}

/// What can be chosen in a reorganisation.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ReorganisationChoices {
    /// The records of a unit that can go to another one.
    pub records: Vec<UnitChoice>,
    /// What is open between me and a leader.
    pub promises: Vec<Promise>,
    /// The standing one-to-ones with a leader that go on.
    pub standings: Vec<StandingChoice>,
}

/// A standing one-to-one to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct StandingChoice {
    pub id: Id<Standing>,
    /// The series in words.
    pub words: String,
}

/// Computes what a reorganisation writes.
pub fn plan(
    records: &Records,
    request: &Reorganisation,
    today: NaiveDate,
    now: DateTime<Utc>,
) -> Result<Plan> {
    match request {
        Reorganisation::Merge(request) => merge::plan(records, request, now),
        Reorganisation::Split(request) => split::plan(records, request, now),
        Reorganisation::Succession(request) => succession::plan(records, request, today, now),
    }
}

/// Returns what can be chosen.
pub fn choices(
    records: &Records,
    request: &Reorganisation,
    today: NaiveDate,
) -> ReorganisationChoices {
    match request {
        Reorganisation::Merge(_) => ReorganisationChoices::default(),
        Reorganisation::Split(request) => ReorganisationChoices {
            records: split::choices(records, request.unit_id),
            ..ReorganisationChoices::default()
        },
        Reorganisation::Succession(request) => succession::choices(records, request, today),
    }
}

/// Returns a unit that is served; its field is named where it is not.
fn active_unit<'r>(records: &'r Records, id: Id<Unit>, field: &'static str) -> Result<&'r Unit> {
    let unit = records.unit(id).or_not_found("unit")?;
    if unit.archived_on.is_some() {
        return Err(Error::invalid(
            field,
            "This unit is archived. Choose another one.",
        ));
    }
    Ok(unit)
}

fn active_leader<'r>(
    records: &'r Records,
    id: Id<Leader>,
    field: &'static str,
) -> Result<&'r Leader> {
    let leader = records.leader(id).or_not_found("leader")?;
    if leader.archived_on.is_some() {
        return Err(Error::invalid(
            field,
            "This leader is archived. Choose another one.",
        ));
    }
    Ok(leader)
}

/// Plans that a leader begins at another unit on `on`, and returns the row: facts about the person go along, facts about
/// the old unit stay there.
pub(crate) fn move_to_unit(
    plan: &mut Plan,
    records: &Records,
    mut leader: Leader,
    on: NaiveDate,
    now: DateTime<Utc>,
) -> Leader {
    leader.since = Some(on);
    leader.desired_state = aims::line(records, &leader).to_owned();
    place(plan, records, &leader, on, now);
    let own = records.facts.iter();
    let own = own.filter(|row| row.leader_id == Some(leader.id));
    plan.changed.facts.extend(own.cloned().map(|mut row| {
        row.unit_id = leader.unit_id;
        row
    }));
    plan.changed.leaders.push(leader.clone());
    leader
}

/// Plans that a leader is in another place from `on`: the present placement ends, and a new one begins.
fn place(plan: &mut Plan, records: &Records, leader: &Leader, on: NaiveDate, now: DateTime<Utc>) {
    end_placements(plan, records, leader.id, on);
    plan.added.placements.push(Placement {
        id: Id::at(now),
        seen: 0,
        leader_id: leader.id,
        unit_id: leader.unit_id,
        role: leader.role.clone(),
        from: Some(on),
        to: None,
    });
}

/// Plans that the present placement of a leader ends on the day before `on`; one that begins later goes.
fn end_placements(plan: &mut Plan, records: &Records, leader: Id<Leader>, on: NaiveDate) {
    let present = |row: &&Placement| row.leader_id == leader && row.to.is_none();
    for placement in records.placements.iter().filter(present) {
        if placement.from.is_some_and(|from| from >= on) {
            plan.deleted.placements.push(placement.clone());
            continue;
        }
        let mut ended = placement.clone();
        ended.to = on.pred_opt();
        plan.changed.placements.push(ended);
    }
}

fn valid_day(on: NaiveDate) -> Result<()> {
    validate::date("on", on)
}
