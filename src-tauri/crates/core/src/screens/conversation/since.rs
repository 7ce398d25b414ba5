//! What changed since the last chat: for the one who prepares, so private things are in it.

use chrono::NaiveDate;

use crate::{
    Records,
    english::with_article,
    model::{EntryKind, Scope},
    openers::span_of,
};
use crate::{
    conversations::ChatTime,
    english::say,
    model::{Conversation, ConversationState, Side},
};

/// Returns what changed since the last held chat with the person, newest kind of news first; empty
/// before the first chat.
pub fn since(records: &Records, chat: &Conversation, today: NaiveDate) -> Vec<String> {
    let before = today.min(ChatTime::of(records, chat).my_date());
    let Some(last) = previous(records, chat) else {
        return Vec::new();
    };
    let since = ChatTime::of(records, last).my_date();
    let new = |date: NaiveDate| since < date && date <= before;
    let mut lines = Vec::new();
    let mine = records.promises_with(chat.leader_id);
    for promise in mine {
        let what = say::phrase(&promise.text);
        match (promise.owed_by, promise.done_on) {
            (Side::Me, Some(done)) if new(done) => {
                lines.push(format!(
                    "You kept a promise {}: {what}",
                    say::ago(done, today)
                ));
            }
            (Side::Leader, Some(done)) if new(done) => {
                lines.push(format!("You received {}: {what}", say::ago(done, today)));
            }
            _ => {}
        }
    }
    for other in &records.conversations {
        let off = matches!(
            other.state,
            ConversationState::Cancelled | ConversationState::Missed
        );
        let on = ChatTime::of(records, other).my_date();
        if other.leader_id == chat.leader_id && off && new(on) {
            lines.push(format!(
                "A chat fell through on {}",
                say::day_month(on, today)
            ));
        }
    }
    let ours = records
        .entries
        .iter()
        .filter(|entry| entry.kind == EntryKind::Ours && entry.scope == Scope::Unit(chat.unit_id));
    for (entry, (first, end)) in ours.filter_map(|entry| Some((entry, span_of(entry)?))) {
        let name = say::capital(&with_article(&entry.name));
        if new(end) {
            lines.push(format!("{name} ended {}", say::distance(end, today)));
        } else if new(first) {
            lines.push(format!("{name} began {}", say::distance(first, today)));
        }
    }
    let mut facts: Vec<_> = records
        .facts_of(chat.unit_id)
        .filter(|fact| new(fact.as_of) && !fact.source.is_empty())
        .filter(|fact| fact.leader_id.is_none_or(|about| about == chat.leader_id))
        .collect();
    facts.sort_by_key(|fact| std::cmp::Reverse(fact.as_of));
    lines.extend(facts.iter().map(|fact| {
        format!(
            "{} ({}, {})",
            say::phrase(&fact.text),
            fact.source,
            say::ago(fact.as_of, today)
        )
    }));
    let others = records.conversations.iter().filter(|other| {
        other.unit_id == chat.unit_id
            && other.leader_id != chat.leader_id
            && other.state == ConversationState::Held
            && new(ChatTime::of(records, other).my_date())
    });
    for other in others {
        if let Some(leader) = records.leader(other.leader_id) {
            lines.push(format!(
                "You spoke with the {} {}",
                leader.role,
                say::ago(ChatTime::of(records, other).my_date(), today)
            ));
        }
    }
    lines
}

/// Returns the last held chat with the same person before this one.
pub fn previous<'a>(records: &'a Records, chat: &Conversation) -> Option<&'a Conversation> {
    let on = ChatTime::of(records, chat).my_date();
    let held = records
        .chats_with(chat.leader_id)
        .filter(|other| other.id != chat.id && other.state == ConversationState::Held);
    ChatTime::last_until(records, held, on, |_| true).map(|other| other.chat())
}

/// Calendar days after a chat before asking for a reflection.
const REFLECTED_AFTER: i64 = 2;
/// Calendar days after a chat in which one is asked to reflect on it; later it is no longer fresh.
const REFLECTED_DAYS: i64 = 14;

/// Tells whether the reflection on a chat is due: held, its debrief closed, two days gone by but not two
/// weeks, and neither written nor set aside. A chat in passing asks for none.
pub fn reflection_due(records: &Records, chat: &Conversation, today: NaiveDate) -> bool {
    let days = ChatTime::of(records, chat).days_ago(today);
    chat.state == ConversationState::Held
        && chat.purpose != crate::model::Purpose::InPassing
        && chat.debriefed_on.is_some()
        && chat.reflected_on.is_none()
        && (REFLECTED_AFTER..=REFLECTED_DAYS).contains(&days)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conversations::testing::{TODAY, World, on};
    use crate::model::Load;
    use crate::model::Purpose;
    use crate::model::Topic;

    #[test]
    fn what_changed_since_the_last_chat() {
        let mut world = World::new();
        world.chat(Purpose::Opener1, ConversationState::Held, -30);
        world.chat(Purpose::Opener2, ConversationState::Cancelled, -10);
        world.promise(Side::Me, "half a page.", None);
        world.records.promises[0].done_on = Some(on(-2));
        world.entry("Listening hour", EntryKind::Ours, Load::Normal, (-84, -28));
        world.fact(Topic::Data, "A reading", "report", 12);
        world.fact(Topic::Data, "An old reading", "report", 40);
        let id = world.chat(Purpose::Opener4, ConversationState::Planned, 1);
        let chat = world.chat_mut(id).clone();
        assert_eq!(
            since(&world.records, &chat, TODAY),
            [
                "You kept a promise two days ago: half a page",
                "A chat fell through on 8 November",
                "The listening hour ended four weeks ago",
                "A reading (report, 12 days ago)",
            ]
        );
    }

    #[test]
    fn reflection_is_asked_for_once_and_not_for_ever() {
        for (purpose, state, days, reflected, due) in [
            (Purpose::Opener4, ConversationState::Held, -2, false, true),
            (Purpose::Opener4, ConversationState::Held, -1, false, false),
            (Purpose::Opener4, ConversationState::Held, -5, true, false),
            (Purpose::Opener4, ConversationState::Held, -40, false, false),
            (
                Purpose::InPassing,
                ConversationState::Held,
                -5,
                false,
                false,
            ),
            (
                Purpose::Opener4,
                ConversationState::Planned,
                -5,
                false,
                false,
            ),
        ] {
            let mut world = World::new();
            let id = world.chat(purpose, state, days);
            let chat = world.chat_mut(id);
            chat.reflected_on = reflected.then(|| on(days));
            let chat = chat.clone();
            assert_eq!(
                reflection_due(&world.records, &chat, TODAY),
                due,
                "{purpose:?} {state:?} {days}"
            );
        }
    }
}
