//! What I owe: promises that are late, and those due by tomorrow.

use crate::{
    english::say,
    model::{Promise, Side},
};

use super::{
    context::Context,
    item::{ActionKind, Group, WeekItem},
    wording::{self, Crunched, labels},
};

/// Calendar days ahead of its day at which a promise comes to mind.
const SOON_DAYS: i64 = 1;

/// Returns my promises that are late or nearly due, longest late first.
pub(super) fn due(context: &Context<'_, '_>) -> Vec<WeekItem> {
    let (records, today) = (context.outlook.records(), context.outlook.today());
    let mut mine: Vec<&Promise> = records
        .promises
        .iter()
        .filter(|promise| promise.owed_by == Side::Me && promise.is_open())
        .filter(|promise| {
            promise
                .due
                .is_some_and(|due| say::days_between(today, due) <= SOON_DAYS)
        })
        .filter(|promise| !context.hidden.has(&key(promise)))
        .collect();
    mine.sort_by_key(|promise| (promise.due, promise.made_on, promise.id));
    mine.into_iter()
        .filter_map(|promise| item(context, promise))
        .collect()
}

/// Returns one row for several promises of mine.
pub(super) fn more(rows: &[WeekItem]) -> WeekItem {
    let names: Vec<String> = rows.iter().map(|row| row.who.clone()).collect();
    let key = rows.first().map_or_else(String::new, |row| row.key.clone());
    WeekItem::new(
        key,
        ("promiseLate", Group::Debts),
        wording::more_debts(&names),
        (ActionKind::Promise, labels::PROMISES),
    )
}

fn key(promise: &Promise) -> String {
    format!("promise:{}", promise.id)
}

fn item(context: &Context<'_, '_>, promise: &Promise) -> Option<WeekItem> {
    let (records, today) = (context.outlook.records(), context.outlook.today());
    let leader = records.leader(promise.leader_id)?;
    if leader.archived_on.is_some() {
        return None;
    }
    // In a crunch the promise is kept without a meeting, and it helps to know when one is good.
    let crunch = context
        .outlook
        .crunch(leader.id, today)
        .map(|crunch| Crunched {
            name: crunch.name,
            until: Some(crunch.until),
            unit: records
                .unit(leader.unit_id)
                .map(|unit| unit.name.clone())
                .unwrap_or_default(),
            next_good: context.outlook.first_good(leader.id),
        });
    let code = if promise.is_late(today) {
        "promiseLate"
    } else {
        "promiseDue"
    };
    let said = wording::debt(&leader.role, promise, today, crunch.as_ref());
    let action = (ActionKind::Promise, labels::PROMISE);
    let item = WeekItem::new(key(promise), (code, Group::Debts), said, action);
    Some(
        item.about(leader)
            .briefly(wording::debt_as_well(promise, today)),
    )
}
