//! What can be done at the desk: a reflection, a stale fact, things we wait for.

use chrono::NaiveDate;

use crate::{
    Id,
    calendar::{Roll, days_after},
    conversations::ChatTime,
    homework::facts_for,
    model::{ConversationState, Fact, Leader, Promise, Purpose, Side},
    old_words,
    screens::conversation::reflection_due,
};

use super::{
    AwayDecision,
    chats::who,
    context::Context,
    heard,
    item::{Action, ActionKind, Group, WeekItem},
    wording::{self, labels},
};

/// Calendar days after a chat in which Week asks for a reflection: one Monday is among them.
const REFLECTED_DAYS: i64 = 8;
/// Calendar days after its day from which a promise of theirs can be asked about later, or dropped.
const WAITED_DAYS: i64 = 14;
/// Days until one asks again.
const AGAIN_DAYS: i64 = 14;

/// Returns a reflection that is due, what earlier chats left behind, a fact that has gone stale, and what has not
/// come. `listed`: who has an item already.
pub(super) fn items(context: &Context<'_, '_>, listed: &[Id<Leader>]) -> Vec<WeekItem> {
    let items = reflection(context).into_iter();
    let items = items.chain(heard::heard(context, listed));
    let items = items.chain(stale(context)).chain(theirs(context));
    let items = items.chain(old(context));
    items
        .filter(|item| !context.hidden.has(&item.key))
        .collect()
}

/// Returns the words of chats that are older than I want to keep them.
fn old(context: &Context<'_, '_>) -> Option<WeekItem> {
    let (records, today) = (context.outlook.records(), context.outlook.today());
    let words = old_words::asked_about(records, today)?;
    let years = records.look.keep_words_for;
    let lines = words.lines() + words.guesses.len();
    Some(WeekItem::new(
        "oldWords".to_owned(),
        ("oldWords", Group::Desk),
        wording::old_words(words.chats.len(), lines, years),
        (ActionKind::OldWords, labels::OLD_WORDS),
    ))
}

/// Returns the reflection on the last chat, once: those before it are not asked for.
fn reflection(context: &Context<'_, '_>) -> Option<WeekItem> {
    let (records, today) = (context.outlook.records(), context.outlook.today());
    let held = records
        .conversations
        .iter()
        .filter(|chat| chat.state == ConversationState::Held && chat.purpose != Purpose::InPassing);
    let last = ChatTime::last_until(records, held, NaiveDate::MAX, |_| true)?;
    let (chat, on) = (last.chat(), last.my_date());
    if !reflection_due(records, chat, today) || last.days_ago(today) > REFLECTED_DAYS {
        return None;
    }
    let item = WeekItem::new(
        format!("reflection:{}", chat.id),
        ("reflection", Group::Desk),
        wording::reflection(&who(context.outlook, chat), on, today),
        (ActionKind::Reflect, labels::REFLECT),
    );
    Some(
        item.of_chat(chat)
            .briefly(wording::reflection_as_well(on, today)),
    )
}

/// Returns the stale fact that the next chat needs.
fn stale(context: &Context<'_, '_>) -> Option<WeekItem> {
    let (records, today) = (context.outlook.records(), context.outlook.today());
    let mut next: Vec<(NaiveDate, &Leader, bool)> = records
        .active_leaders()
        .filter_map(|leader| {
            let planned = context.meeting(leader.id);
            let proposed = || Some(context.proposed(leader.id)?.my_date);
            let date = planned.or_else(proposed)?;
            Some((date, leader, planned.is_some()))
        })
        .collect();
    next.sort_by_key(|(date, leader, _)| (*date, leader.id));
    let (fact, date, leader, planned) = next.into_iter().find_map(|(date, leader, planned)| {
        let facts = facts_for(records, leader.unit_id, Some(leader.id));
        let oldest = facts
            .filter(|fact| fact.is_stale(today))
            .min_by_key(|fact| fact.fresh_until());
        Some((oldest?, date, leader, planned))
    })?;
    Some(stale_item(context, fact, (date, leader, planned)))
}

fn stale_item(
    context: &Context<'_, '_>,
    fact: &Fact,
    (date, leader, planned): (NaiveDate, &Leader, bool),
) -> WeekItem {
    let (records, today) = (context.outlook.records(), context.outlook.today());
    let unit = records
        .unit(fact.unit_id)
        .map_or("", |unit| unit.name.as_str());
    let meeting = planned.then_some(date);
    let mut item = WeekItem::new(
        format!("stale:{}", fact.id),
        ("stale", Group::Desk),
        wording::stale(unit, fact, &leader.role, meeting, today),
        (ActionKind::Homework, labels::HOMEWORK),
    );
    item.unit_id = Some(fact.unit_id);
    item
}

/// Returns what was promised to me and has not come, longest late first.
fn theirs(context: &Context<'_, '_>) -> Vec<WeekItem> {
    let (records, today) = (context.outlook.records(), context.outlook.today());
    let mut late: Vec<&Promise> = records
        .promises
        .iter()
        .filter(|promise| promise.owed_by == Side::Leader && promise.is_late(today))
        .collect();
    late.sort_by_key(|promise| (promise.due, promise.id));
    late.into_iter()
        .filter_map(|promise| {
            let leader = records.leader(promise.leader_id)?;
            (leader.archived_on.is_none()).then(|| waiting(context, promise, leader))
        })
        .collect()
}

fn waiting(context: &Context<'_, '_>, promise: &Promise, leader: &Leader) -> WeekItem {
    let today = context.outlook.today();
    let meeting = context.meeting(leader.id);
    let waited = promise
        .due
        .map_or(0, |due| today.signed_duration_since(due).num_days());
    let long = waited >= WAITED_DAYS;
    let mut item = WeekItem::new(
        format!("waiting:{}", promise.id),
        ("waiting", Group::Desk),
        wording::waiting(&leader.role, promise, meeting, long, today),
        (ActionKind::Promise, labels::PROMISE),
    );
    if long {
        let again = days_after(today, AGAIN_DAYS);
        let due = context.outlook.my_days().roll(again, Roll::Next);
        let id = promise.id;
        item.action = Action::settle(labels::ASK_AGAIN, AwayDecision::MovePromise { id, due });
        item.choices = vec![Action::settle(
            labels::DROP,
            AwayDecision::DropPromise { id },
        )];
    }
    item.about(leader)
        .briefly(wording::waiting_as_well(promise))
}

/// Returns one row for several things that have not come.
pub(super) fn more_waiting(rows: &[WeekItem]) -> WeekItem {
    let key = rows.first().map_or_else(String::new, |row| row.key.clone());
    WeekItem::new(
        key,
        ("waiting", Group::Desk),
        wording::more_theirs(rows.len()),
        (ActionKind::Promise, labels::PROMISES),
    )
}
