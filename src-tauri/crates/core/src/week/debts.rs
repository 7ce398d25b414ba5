//! What I owe: promises that are late, and those due by tomorrow.

use crate::{
    conversations::{Side, say},
    promises::Promise,
    timing::Outlook,
};

use super::{
    item::{ActionKind, Group, WeekItem},
    near::folded,
    wording::{self, Crunched, labels},
};

/// Calendar days ahead of its day at which a promise comes to mind.
const SOON_DAYS: i64 = 1;

/// Returns my promises that are late or nearly due, longest late first; many of them on three lines.
pub(super) fn debts(outlook: &Outlook<'_>) -> Vec<WeekItem> {
    let (records, today) = (outlook.records(), outlook.today());
    let mut mine: Vec<&Promise> = records
        .promises
        .iter()
        .filter(|promise| promise.owed_by == Side::Me && promise.is_open())
        .filter(|promise| {
            promise
                .due
                .is_some_and(|due| say::days_between(today, due) <= SOON_DAYS)
        })
        .filter(|promise| {
            records
                .leader(promise.leader_id)
                .is_some_and(|leader| leader.archived_on.is_none())
        })
        .collect();
    mine.sort_by_key(|promise| (promise.due, promise.made_on, promise.id));
    let (shown, rest) = folded(&mine, 3);
    let mut items: Vec<WeekItem> = shown
        .iter()
        .filter_map(|promise| item(outlook, promise))
        .collect();
    if let Some(next) = rest.first() {
        let names: Vec<String> = rest
            .iter()
            .filter_map(|promise| records.leader(promise.leader_id))
            .map(|leader| leader.role.clone())
            .collect();
        let rest = WeekItem::new(
            "promise:rest".to_owned(),
            ("promiseLate", Group::Debts),
            wording::more_debts(&names),
            (ActionKind::Promise, labels::PROMISES),
        );
        items.push(rest.of_promise(next));
    }
    items
}

fn item(outlook: &Outlook<'_>, promise: &Promise) -> Option<WeekItem> {
    let (records, today) = (outlook.records(), outlook.today());
    let leader = records.leader(promise.leader_id)?;
    // In a crunch the promise is kept without a meeting, and it helps to know when one is good.
    let crunch = outlook.crunch(leader.id, today).map(|crunch| Crunched {
        name: crunch.name,
        until: Some(crunch.until),
        unit: records
            .unit(leader.unit_id)
            .map(|unit| unit.name.clone())
            .unwrap_or_default(),
        next_good: outlook.next_good(leader.id).map(|next| next.first),
    });
    let code = if promise.is_late(today) {
        "promiseLate"
    } else {
        "promiseDue"
    };
    let said = wording::debt(&leader.role, promise, today, crunch.as_ref());
    let action = (ActionKind::Promise, labels::PROMISE);
    Some(
        WeekItem::new(
            format!("promise:{}", promise.id),
            (code, Group::Debts),
            said,
            action,
        )
        .of_promise(promise),
    )
}
