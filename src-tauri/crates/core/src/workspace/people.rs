//! Writes on leaders, their placements and absences.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{Workspace, reorganise::write, units::new_unit};
use crate::{
    Error, Id, Records, Result,
    changes::{Changes, Label, LabelCode, Written},
    contacts::LeaderFill,
    model::{Leader, Placement, Unit, validate},
    paste::NewPerson,
    reorganisation::{self, Plan},
    store::{
        Db,
        row::{get, insert, overwrite, refuse_changed, update},
    },
};

/// A leader to be added. One of `unit_id` and `unit_name` is needed; an unknown name makes a new unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub struct NewLeader {
    /// What the person does.
    pub role: String,
    /// Personal name.
    pub name: Option<String>,
    pub unit_id: Option<Id<Unit>>,
    /// The unit by its name.
    pub unit_name: Option<String>,
}

impl Workspace {
    /// Adds a leader, and the unit where it is new.
    pub fn add_leader(
        &mut self,
        new: &NewLeader,
        today: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<Written<Leader>> {
        let records = self.records()?;
        let role = validate::name("role", &new.role)?;
        let label = Label::new(LabelCode::LeaderAdded, &role);
        self.write(&label, now, |tx| {
            let unit_id = match (new.unit_id, &new.unit_name) {
                (Some(id), _) => get::<Unit>(tx, id)?.id,
                (None, Some(name)) => {
                    let name = validate::name("unitName", name)?;
                    unit_called(tx, &records, &mut Vec::new(), &name, now)?
                }
                (None, None) => {
                    return Err(Error::invalid("unitId", "Say which unit this person runs."));
                }
            };
            let leader = new_leader(&records, role, new.name.as_deref(), unit_id, today, now);
            place(tx, &leader, now)?;
            Ok(leader.id)
        })
    }

    /// Adds people and their units in one change.
    pub fn add_people(
        &mut self,
        people: &[NewPerson],
        today: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<Changes> {
        let records = self.records()?;
        let label = match people {
            [person] => Label::new(LabelCode::LeaderAdded, &person.role),
            many => Label::new(LabelCode::PeopleAdded, &many.len().to_string()),
        };
        let ((), changes) = self.transact(&label, now, |tx| {
            add_all(tx, &records, people, today, now).map(|_| ())
        })?;
        Ok(changes)
    }

    /// Adds people and their units, and fills what leaders who are there have empty, in one change.
    pub fn import_contacts(
        &mut self,
        people: &[NewPerson],
        fills: &[LeaderFill],
        today: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<Changes> {
        let records = self.records()?;
        let count = people.len() + fills.len();
        let label = Label::new(LabelCode::ContactsImported, &count.to_string());
        let ((), changes) = self.transact(&label, now, |tx| {
            add_all(tx, &records, people, today, now)?;
            for fill in fills {
                let mut leader: Leader = get(tx, fill.leader_id)?;
                if let Some(name) = fill.name.as_ref().filter(|_| leader.name.is_empty()) {
                    leader.name.clone_from(name);
                }
                if let Some(email) = fill.email.as_ref().filter(|_| leader.email.is_empty()) {
                    leader.email.clone_from(email);
                }
                overwrite(tx, &leader)?;
            }
            Ok(())
        })?;
        Ok(changes)
    }

    /// Changes a leader; the unit is changed by [`Workspace::move_leader`].
    pub fn edit_leader(
        &mut self,
        leader: Leader,
        today: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<Written<Leader>> {
        if leader.spoke_about.is_some_and(|on| on > today) {
            return Err(Error::invalid(
                "spokeAbout",
                "You cannot have spoken on a day that is still to come.",
            ));
        }
        self.edit(leader, now)
    }

    /// Moves a leader to another unit on `on`: the unit's homework stays, personal notes go along, and
    /// the course of openers starts afresh there.
    pub fn move_leader(
        &mut self,
        id: Id<Leader>,
        unit_id: Id<Unit>,
        role: &str,
        on: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<Written<Leader>> {
        let records = self.records()?;
        let mut leader: Leader = get(&self.db, id)?;
        validate::date("on", on)?;
        if leader.unit_id == unit_id {
            return Err(Error::invalid(
                "unitId",
                "That is the unit they already run. Choose another one.",
            ));
        }
        leader.role = validate::name("role", role)?;
        leader.unit_id = unit_id;
        let label = Label::new(LabelCode::LeaderMoved, &leader.role);
        let seen = leader.seen;
        let mut plan = Plan::default();
        reorganisation::move_to_unit(&mut plan, &records, leader, on, now);
        self.write(&label, now, |tx| {
            get::<Unit>(tx, unit_id)?;
            refuse_changed(tx, id, seen)?;
            write(tx, &plan)?;
            Ok(id)
        })
    }

    /// Puts a leader away from `on` on, or brings them back where `on` is `None`.
    pub fn archive_leader(
        &mut self,
        id: Id<Leader>,
        on: Option<NaiveDate>,
        now: DateTime<Utc>,
    ) -> Result<Written<Leader>> {
        let mut leader: Leader = get(&self.db, id)?;
        leader.archived_on = on;
        let code = if on.is_some() {
            LabelCode::LeaderArchived
        } else {
            LabelCode::LeaderBrought
        };
        self.write(&Label::new(code, &leader.role), now, |tx| {
            update(tx, &leader, leader.seen)?;
            Ok(id)
        })
    }
}

/// Adds people and the units they name; returns the unit of each, in order.
pub(super) fn add_all(
    tx: &Db,
    records: &Records,
    people: &[NewPerson],
    today: NaiveDate,
    now: DateTime<Utc>,
) -> Result<Vec<Id<Unit>>> {
    let mut added = Vec::new();
    let mut ids = Vec::new();
    for person in people {
        let unit = validate::name("unit", &person.unit)?;
        let unit_id = unit_called(tx, records, &mut added, &unit, now)?;
        let role = validate::name("role", &person.role)?;
        let mut leader = new_leader(records, role, Some(&person.name), unit_id, today, now);
        leader.spoke_about = person.spoke_about;
        leader.email.clone_from(&person.email);
        place(tx, &leader, now)?;
        ids.push(unit_id);
    }
    Ok(ids)
}

/// Returns the unit of that name, whatever its case, among those known and those just added; adds it
/// where there is none.
pub(super) fn unit_called(
    tx: &Db,
    records: &Records,
    added: &mut Vec<Unit>,
    name: &str,
    now: DateTime<Utc>,
) -> Result<Id<Unit>> {
    let wanted = name.to_lowercase();
    let known = records
        .units
        .iter()
        .filter(|unit| unit.archived_on.is_none())
        .chain(added.iter())
        .find(|unit| unit.name.to_lowercase() == wanted);
    if let Some(unit) = known {
        return Ok(unit.id);
    }
    let position = records.units.len() + added.len();
    let unit = new_unit(
        name.to_owned(),
        i64::try_from(position).unwrap_or(i64::MAX),
        now,
    );
    insert(tx, &unit)?;
    let id = unit.id;
    added.push(unit);
    Ok(id)
}

fn place(tx: &Db, leader: &Leader, now: DateTime<Utc>) -> Result<()> {
    insert(tx, leader)?;
    let placement = Placement {
        id: Id::at(now),
        seen: 0,
        leader_id: leader.id,
        unit_id: leader.unit_id,
        role: leader.role.clone(),
        from: leader.since,
        to: None,
    };
    insert(tx, &placement)
}

fn new_leader(
    records: &Records,
    role: String,
    name: Option<&str>,
    unit_id: Id<Unit>,
    today: NaiveDate,
    now: DateTime<Utc>,
) -> Leader {
    Leader {
        name: name.unwrap_or_default().trim().to_owned(),
        ..Leader::new(Id::at(now), role, unit_id, &records.me, today)
    }
}
