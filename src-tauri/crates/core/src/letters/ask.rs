//! Asking for a chat, and for another one after one fell through.

use super::{Fill, Letter, moments};
use crate::model::LetterKind;
use crate::{
    Records,
    calendar::Now,
    conversations::ChatTime,
    english::say,
    model::{Conversation, ConversationState, Leader, Purpose, Side},
    openers::purpose,
    timing::Outlook,
};

/// Returns the text that asks for a chat, with the moments to offer; after two that fell through, the
/// one that asks for a better rhythm.
pub fn ask(
    records: &Records,
    outlook: &Outlook<'_>,
    chat: &Conversation,
    now: Now,
) -> Option<Letter> {
    let leader = records.leader(chat.leader_id)?;
    if purpose::called_off(records, leader.id, now.date()).len() >= 2 {
        return Some(ask_for_rhythm(records, leader, chat));
    }
    let kind = either(leader, LetterKind::Ask, LetterKind::AskAssistant);
    let mut letter = letter(records, outlook, leader, chat, kind);
    letter.invitation = invitation(records, chat, now);
    letter.offers_for = moments::is_asking(records, chat, now).then_some(chat.id);
    Some(letter)
}

/// Returns the text that offers another time for a chat that was missed or called off.
pub fn another_time(
    records: &Records,
    outlook: &Outlook<'_>,
    chat: &Conversation,
) -> Option<Letter> {
    let leader = records.leader(chat.leader_id)?;
    let kind = either(
        leader,
        LetterKind::AnotherTime,
        LetterKind::AnotherTimeAssistant,
    );
    Some(letter(records, outlook, leader, chat, kind))
}

/// Returns a text that offers moments.
pub(super) fn letter(
    records: &Records,
    outlook: &Outlook<'_>,
    leader: &Leader,
    chat: &Conversation,
    kind: LetterKind,
) -> Letter {
    let times = moments::paragraph(&moments::offer(records, outlook, chat));
    Fill::of(records, leader, kind)
        .with("length", say::minutes(chat.minutes))
        .with("reason", reason(records, leader, chat.purpose))
        .with("what happened", what_happened(records, outlook, chat, kind))
        .with("times", times)
        .letter(records, leader, kind)
}

/// Returns the text that asks for a better rhythm instead of a third date.
pub fn ask_for_rhythm(records: &Records, leader: &Leader, chat: &Conversation) -> Letter {
    let kind = either(leader, LetterKind::Rhythm, LetterKind::RhythmAssistant);
    rhythm_letter(records, leader, chat.minutes, kind)
}

pub(super) fn rhythm_letter(
    records: &Records,
    leader: &Leader,
    minutes: u16,
    kind: LetterKind,
) -> Letter {
    Fill::of(records, leader, kind)
        .with("length", say::minutes(minutes))
        .letter(records, leader, kind)
}

/// Returns the kind of text by who books.
fn either(leader: &Leader, direct: LetterKind, through: LetterKind) -> LetterKind {
    if leader.assistant.trim().is_empty() {
        direct
    } else {
        through
    }
}

/// Returns the chat, where an invitation can be saved for it.
fn invitation(records: &Records, chat: &Conversation, now: Now) -> Option<crate::Id<Conversation>> {
    let stands = matches!(
        chat.state,
        ConversationState::Asked | ConversationState::Planned
    );
    let has_time = chat.time.is_some() && !ChatTime::of(records, chat).is_over(now);
    (stands && has_time).then_some(chat.id)
}

/// Returns why I ask. It says no more than courtesy: what a chat is really about stays with me.
fn reason(records: &Records, leader: &Leader, purpose: Purpose) -> String {
    let unit = records
        .unit(leader.unit_id)
        .map_or("your unit", |unit| unit.name.as_str());
    match purpose {
        Purpose::FirstMeeting => {
            format!("I would like to introduce myself and hear what matters most in {unit}.")
        }
        Purpose::ReportingBack => {
            "I would like to tell you what became of our last conversation.".to_owned()
        }
        Purpose::TheirTopic => "I would like to hear more about what you raised.".to_owned(),
        Purpose::Opener1
        | Purpose::Opener2
        | Purpose::Opener3
        | Purpose::Opener4
        | Purpose::Opener5
        | Purpose::InPassing
        | Purpose::Repair
        | Purpose::Goodbye => {
            format!("I would like to hear what is on your mind in {unit} these days.")
        }
    }
}

fn what_happened(
    records: &Records,
    outlook: &Outlook<'_>,
    chat: &Conversation,
    kind: LetterKind,
) -> String {
    let today = outlook.today();
    let time = ChatTime::of(records, chat);
    let on = match time.days_ago(today) {
        0 => "today".to_owned(),
        1 => "yesterday".to_owned(),
        _ => format!("on {}", say::long_day(time.leader_date(), today)),
    };
    let missed = chat.state == ConversationState::Missed;
    let whose = records
        .leader(chat.leader_id)
        .filter(|_| kind.is_to_assistant())
        .map(|leader| format!("my chat with {}", super::address::in_a_sentence(leader)));
    match (chat.called_off_by, missed, whose) {
        (Some(Side::Me), true, whose) => {
            let what = whose.unwrap_or_else(|| "our chat".to_owned());
            format!("I am sorry that I missed {what} {on}.")
        }
        (Some(Side::Me), false, whose) => {
            let what = whose.unwrap_or_else(|| "our chat".to_owned());
            format!("I am sorry that I have to cancel {what} {on}.")
        }
        (_, true, Some(what)) => format!("{} {on} did not work out.", say::capital(&what)),
        (_, true, None) => format!("I am sorry that we missed each other {on}."),
        (_, false, whose) => {
            let what = whose.unwrap_or_else(|| "our chat".to_owned());
            format!("No problem about {what} {on}.")
        }
    }
}

#[cfg(test)]
mod tests;
