//! A template as it would read for one leader.

use uuid::Uuid;

use super::{Letter, after, ask, promise};
use crate::model::{LetterKind, template};
use crate::{
    Id, Records, Result,
    conversations::{ChatTime, Shareable},
    model::{Conversation, ConversationState, Leader, Promise, Purpose, Side},
    openers::purpose,
    timing::Outlook,
};

/// Returns how a template would read for a leader, filled from what is there; nothing without such a
/// leader. Refused where the template is.
pub fn preview(
    records: &Records,
    outlook: &Outlook<'_>,
    kind: LetterKind,
    (text, subject): (&str, Option<&str>),
    leader: Id<Leader>,
) -> Result<Option<Letter>> {
    template::validate(kind, text)?;
    subject.map_or(Ok(()), |subject| template::validate_subject(kind, subject))?;
    let today = outlook.today();
    let mut records = records.clone();
    records.templates.0.insert(kind, text.to_owned());
    if let Some(subject) = subject {
        records.subjects.0.insert(kind, subject.to_owned());
    }
    let Some(leader) = records.leader(leader) else {
        return Ok(None);
    };
    let letter = match kind {
        LetterKind::Ask | LetterKind::AskAssistant => {
            let chat = purpose::coming(&records, leader.id, outlook.now()).map_or_else(
                || draft(&records, leader, outlook),
                |time| time.chat().clone(),
            );
            ask::letter(&records, outlook, leader, &chat, kind)
        }
        LetterKind::AnotherTime | LetterKind::AnotherTimeAssistant => {
            let chat = Conversation {
                state: ConversationState::Cancelled,
                called_off_by: Some(Side::Me),
                ..draft(&records, leader, outlook)
            };
            ask::letter(&records, outlook, leader, &chat, kind)
        }
        LetterKind::Rhythm | LetterKind::RhythmAssistant => {
            ask::rhythm_letter(&records, leader, leader.chat_minutes, kind)
        }
        LetterKind::Thanks => {
            let held = records.conversations.iter().filter(|chat| {
                chat.leader_id == leader.id && chat.state == ConversationState::Held
            });
            let last =
                held.max_by(|a, b| ChatTime::of(&records, a).compare(&ChatTime::of(&records, b)));
            let chat = last.map_or_else(|| draft(&records, leader, outlook), Clone::clone);
            after::letter(&records, leader, &chat, today)
        }
        LetterKind::Send | LetterKind::Remind => {
            let side = if kind == LetterKind::Send {
                Side::Me
            } else {
                Side::Leader
            };
            let text = "the page that we spoke of".to_owned();
            let made_up = Promise::draft(
                Id::of(Uuid::nil()),
                (leader.id, leader.unit_id),
                side,
                text,
                today,
            );
            let promises = records
                .promises
                .iter()
                .filter(|one| one.owed_by == side && one.is_open());
            let found = promises
                .filter_map(|one| Shareable::promise(one, leader.id))
                .chain(Shareable::promise(&made_up, leader.id))
                .next();
            let Some(found) = found else {
                return Ok(None);
            };
            promise::letter(&records, leader, kind, found, today)
        }
    };
    Ok(Some(letter))
}

/// Returns a chat today that nobody planned.
fn draft(records: &Records, leader: &Leader, outlook: &Outlook<'_>) -> Conversation {
    Conversation::draft(
        Id::of(Uuid::nil()),
        leader,
        Purpose::Opener1,
        outlook.today(),
        records.zone_of(leader),
    )
}
