//! What can be done at the desk: reflections, stale facts, things we wait for.

use crate::{
    conversations::{Side, reflection_due},
    homework,
    timing::Outlook,
};

use super::{
    item::{ActionKind, Group, WeekItem},
    near::who,
    wording::{self, labels},
};

/// Returns reflections that are due, what has gone stale, and what has not come.
pub(super) fn desk(outlook: &Outlook<'_>) -> Vec<WeekItem> {
    let mut items = reflections(outlook);
    items.extend(stale(outlook));
    items.extend(theirs(outlook));
    items
}

fn reflections(outlook: &Outlook<'_>) -> Vec<WeekItem> {
    let (records, today) = (outlook.records(), outlook.today());
    let mut chats: Vec<_> = records
        .conversations
        .iter()
        .filter(|chat| reflection_due(chat, today))
        .collect();
    chats.sort_by_key(|chat| std::cmp::Reverse((chat.date, chat.time)));
    chats
        .into_iter()
        .map(|chat| {
            WeekItem::new(
                format!("reflection:{}", chat.id),
                ("reflection", Group::Desk),
                wording::reflection(&who(outlook, chat), chat.date, today),
                (ActionKind::Reflect, labels::REFLECT),
            )
            .of_chat(chat)
        })
        .collect()
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
    late.into_iter()
        .filter_map(|promise| {
            let leader = records.leader(promise.leader_id)?;
            Some(
                WeekItem::new(
                    format!("waiting:{}", promise.id),
                    ("waiting", Group::Desk),
                    wording::theirs(&leader.role, promise, today),
                    (ActionKind::Promise, labels::PROMISE),
                )
                .of_promise(promise),
            )
        })
        .collect()
}
