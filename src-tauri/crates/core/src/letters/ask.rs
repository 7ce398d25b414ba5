//! Asking for a chat, and for another one after one fell through.

use super::{Fill, Letter, address::in_a_sentence, moments, wording};
use crate::model::LetterKind;
use crate::{
    Records,
    calendar::Now,
    conversations::ChatTime,
    english::say,
    model::{Conversation, ConversationState, Leader},
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
    let moments = moments::offer(records, outlook, chat);
    let moments: Vec<&str> = moments.iter().map(|moment| moment.text.as_str()).collect();
    let unit = records.unit(leader.unit_id).map(|unit| unit.name.as_str());
    let whom = kind.is_to_assistant().then(|| in_a_sentence(leader));
    Fill::of(records, leader, kind)
        .with("length", say::minutes(chat.minutes))
        .with("reason", wording::reason(unit, chat.purpose))
        .with(
            "what happened",
            wording::what_happened(&ChatTime::of(records, chat), whom, outlook.today()),
        )
        .with("times", wording::offer(&moments))
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

#[cfg(test)]
mod tests;
