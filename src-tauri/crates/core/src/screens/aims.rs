//! Where each leader and I both want to be.

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    Id, Records, aims,
    calendar::days_after,
    model::{Aim, CalledFor, Leader, Unit},
};

/// Where we both want to be, with every leader.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct AimsScreen {
    /// One row a leader, in the order of the units.
    pub rows: Vec<AimRow>,
}

/// Where a leader and I both want to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct AimRow {
    pub leader_id: Id<Leader>,
    pub unit_id: Id<Unit>,
    pub who: String,
    pub unit: String,
    /// None where nothing is written yet.
    pub aim: Option<Aim>,
    /// Whether it is to be looked at again.
    pub due: bool,
    /// What the log says our work is called for, where that is not what I see.
    pub log: Option<CalledFor>,
    /// "The log says more: they asked for you on 6 August."; empty where it agrees.
    pub log_says: String,
    /// Earlier versions, newest first.
    pub earlier: Vec<EarlierAim>,
    /// What the unit wanted with an earlier leader, while there is no aim with this one.
    pub before: Option<String>,
    /// The day to look at it again, if I choose no other.
    pub next_review: NaiveDate,
}

/// An earlier version of an aim.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct EarlierAim {
    pub on: NaiveDate,
    pub wants: String,
}

/// Returns where we both want to be, with every leader that we serve.
pub fn screen(records: &Records, today: NaiveDate) -> AimsScreen {
    let mut leaders: Vec<(&Leader, &Unit)> = records
        .active_leaders()
        .filter_map(|leader| Some((leader, records.unit(leader.unit_id)?)))
        .collect();
    leaders.sort_by_key(|(_, unit)| (unit.position, unit.id));
    let leaders = leaders.into_iter();
    AimsScreen {
        rows: leaders
            .map(|(leader, unit)| row(records, leader, unit, today))
            .collect(),
    }
}

/// Returns the row of a leader.
pub(super) fn row(records: &Records, leader: &Leader, unit: &Unit, today: NaiveDate) -> AimRow {
    let aim = aims::current(records, leader);
    let sign = aims::sign(records, leader, today);
    let log_says = aims::say::differs(aim.and_then(|aim| aim.now), sign, today);
    let earlier = aim.map_or_else(Vec::new, |aim| aims::earlier(records, aim));
    let before = || {
        let aim = aims::before(records, leader)?;
        let role = records.leader(aim.leader_id).map(|one| one.role.as_str());
        Some(aims::say::before(aim, role))
    };
    AimRow {
        leader_id: leader.id,
        unit_id: unit.id,
        who: leader.role.clone(),
        unit: unit.name.clone(),
        due: aim.is_some_and(|aim| aims::is_due(aim, today)),
        log: sign.map(aims::Sign::word).filter(|_| log_says.is_some()),
        log_says: log_says.unwrap_or_default(),
        earlier: earlier
            .into_iter()
            .map(|aim| EarlierAim {
                on: aim.on,
                wants: aim.wants.clone(),
            })
            .collect(),
        before: if aim.is_none() { before() } else { None },
        next_review: days_after(today, aims::REVIEW),
        aim: aim.cloned(),
    }
}
