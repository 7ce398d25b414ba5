//! What can be done at the desk: reflections, stale facts, things we wait for.

use crate::{
    conversations::{ChatTime, Side, reflection_due},
    homework,
    timing::Outlook,
};

use super::{
    item::{ActionKind, Group, WeekItem},
    near::{folded, who},
    wording::{self, labels},
};

/// Returns reflections that are due, what has gone stale, and what has not come.
pub(super) fn desk(outlook: &Outlook<'_>) -> Vec<WeekItem> {
    let mut items: Vec<WeekItem> = reflections(outlook).into_iter().collect();
    items.extend(stale(outlook));
    items.extend(theirs(outlook));
    items
}

/// Returns one line for all reflections that are due: the newest chat is the freshest.
fn reflections(outlook: &Outlook<'_>) -> Option<WeekItem> {
    let (records, today) = (outlook.records(), outlook.today());
    let chats: Vec<_> = records
        .conversations
        .iter()
        .filter(|chat| reflection_due(records, chat, today))
        .map(|chat| ChatTime::of(records, chat))
        .collect();
    let newest = chats.iter().max_by(|a, b| a.compare(b))?;
    let (newest, on) = (newest.chat(), newest.my_date());
    let who = who(outlook, newest);
    let said = match chats.len() {
        1 => wording::reflection(&who, on, today),
        many => wording::reflections(many, &who),
    };
    let item = WeekItem::new(
        format!("reflection:{}", newest.id),
        ("reflection", Group::Desk),
        said,
        (ActionKind::Reflect, labels::REFLECT),
    );
    Some(item.of_chat(newest))
}

fn stale(outlook: &Outlook<'_>) -> Option<WeekItem> {
    let (records, today) = (outlook.records(), outlook.today());
    let stale = homework::stale(records, today);
    let first = stale.first()?;
    let mut names: Vec<String> = stale
        .iter()
        .map(|fact| {
            let unit = records
                .unit(fact.unit_id)
                .map_or("", |unit| unit.name.as_str());
            format!("{unit}: {}", fact.topic.name())
        })
        .collect();
    names.dedup();
    let mut item = WeekItem::new(
        "stale".to_owned(),
        ("stale", Group::Desk),
        wording::stale(&names),
        (ActionKind::Homework, labels::HOMEWORK),
    );
    item.unit_id = Some(first.unit_id);
    item.fact_id = Some(first.id);
    Some(item)
}

fn theirs(outlook: &Outlook<'_>) -> Vec<WeekItem> {
    let (records, today) = (outlook.records(), outlook.today());
    let mut late: Vec<_> = records
        .promises
        .iter()
        .filter(|promise| promise.owed_by == Side::Leader && promise.is_late(today))
        .collect();
    late.sort_by_key(|promise| (promise.due, promise.id));
    let (shown, rest) = folded(&late, 2);
    let mut items: Vec<WeekItem> = shown
        .iter()
        .filter_map(|promise| {
            let leader = records.leader(promise.leader_id)?;
            let said = wording::theirs(&leader.role, promise, today);
            let item = WeekItem::new(
                format!("waiting:{}", promise.id),
                ("waiting", Group::Desk),
                said,
                (ActionKind::Promise, labels::PROMISE),
            );
            Some(item.of_promise(promise))
        })
        .collect();
    if let Some(next) = rest.first() {
        let rest = WeekItem::new(
            "waiting:rest".to_owned(),
            ("waiting", Group::Desk),
            wording::more_theirs(rest.len()),
            (ActionKind::Promise, labels::PROMISES),
        );
        items.push(rest.of_promise(next));
    }
    items
}
