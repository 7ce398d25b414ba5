//! Which unit here each unit of a file joins.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::incoming::HandOverChoices;
use crate::{
    Error, Id, Records, Result,
    model::{Scope, Unit},
};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct UnitJoin {
    /// The unit in the file.
    pub unit_id: Id<Unit>,
    /// The unit here; `None` where it is a new one.
    pub into: Option<Id<Unit>>,
}

/// Returns which unit here each unit of the file joins: the one with its id, else as chosen, else the one that most of
/// its rows are in that were imported before, else the one of its name. A unit that is archived here is not served, so
/// nothing new goes there.
pub(super) fn joined_units(
    records: &Records,
    incoming: &Records,
    choices: &HandOverChoices,
) -> Result<Vec<UnitJoin>> {
    let chosen = |unit: &Unit| {
        let mut joins = choices.joins.iter().flatten();
        joins.find(|join| join.unit_id == unit.id)
    };
    let is_served = |id: &Id<Unit>| {
        let unit = records.unit(*id);
        unit.is_some_and(|unit| unit.archived_on.is_none())
    };
    let active = || records.units.iter().filter(|it| it.archived_on.is_none());
    let rows = where_rows_are(records, incoming);
    let joins = incoming.units.iter().map(|unit| {
        let same_name = |it: &&Unit| small(&it.name) == small(&unit.name);
        let guess = || {
            let there = rows
                .iter()
                .filter(|((of, at), _)| *of == unit.id && is_served(at));
            let most = there.max_by_key(|((_, at), count)| (**count, std::cmp::Reverse(*at)));
            most.map(|((_, at), _)| *at)
                .or_else(|| active().find(same_name).map(|it| it.id))
        };
        let into = match (Some(unit.id).filter(is_served), chosen(unit)) {
            (Some(own), _) => Some(own),
            (None, Some(join)) => join.into,
            (None, None) => guess(),
        };
        if into.is_some_and(|id| !is_served(&id)) {
            return Err(Error::invalid("joins", "Choose a unit that is here."));
        }
        Ok(UnitJoin {
            unit_id: unit.id,
            into,
        })
    });
    joins.collect()
}

/// Returns how many rows of each unit of the file are in which unit here.
fn where_rows_are(records: &Records, incoming: &Records) -> HashMap<(Id<Unit>, Id<Unit>), usize> {
    let mut counts = HashMap::new();
    let mut count = |of, at| *counts.entry((of, at)).or_default() += 1;
    macro_rules! count_rows {
        ($($list:ident),+) => {$(
            let here: HashMap<_, _> = records.$list.iter().map(|row| (row.id, row.unit_id)).collect();
            for row in &incoming.$list {
                if let Some(at) = here.get(&row.id) {
                    count(row.unit_id, *at);
                }
            }
        )+};
    }
    count_rows!(
        leaders,
        facts,
        terms,
        promises,
        measures,
        skill_needs,
        challenges,
        know_hows,
        ideas
    );
    for row in &incoming.entries {
        let own = records.entry(row.id).map(|own| own.scope);
        if let (Scope::Unit(of), Some(Scope::Unit(at))) = (row.scope, own) {
            count(of, at);
        }
    }
    counts
}

pub(super) fn small(text: &str) -> String {
    text.trim().to_lowercase()
}
