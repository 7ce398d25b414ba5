//! The text that follows a chat.

use chrono::NaiveDate;

use super::{Fill, Letter, wording};
use crate::model::LetterKind;
use crate::{
    Records,
    conversations::{ChatTime, shareable},
    model::{Conversation, ConversationState, FindingKind, Leader, Side},
};

/// How many things that were said the text repeats.
const MOST_HEARD: usize = 3;
/// Calendar days after a chat in which one still thanks for it.
const DAYS: i64 = 14;

/// Returns the text to send after a chat: thanks, what was understood, who sends what by when. Nothing
/// before the debrief is finished, nor when the chat is two weeks past.
pub fn thanks(records: &Records, chat: &Conversation, today: NaiveDate) -> Option<Letter> {
    let time = ChatTime::of(records, chat);
    let fresh = chat.state == ConversationState::Held && (0..=DAYS).contains(&time.days_ago(today));
    if !fresh || chat.debriefed_on.is_none() {
        return None;
    }
    let leader = records.leader(chat.leader_id)?;
    Some(letter(records, leader, chat, today))
}

pub(super) fn letter(
    records: &Records,
    leader: &Leader,
    chat: &Conversation,
    today: NaiveDate,
) -> Letter {
    Fill::of(records, leader, LetterKind::Thanks)
        .with("when", wording::when(&ChatTime::of(records, chat), today))
        .with("summary", summary(records, chat, today))
        .letter(records, leader, LetterKind::Thanks)
}

/// Returns what was understood and agreed, as paragraphs; empty where nothing was.
fn summary(records: &Records, chat: &Conversation, today: NaiveDate) -> String {
    let mut parts: Vec<String> = heard(records, chat)
        .into_iter()
        .chain(agreed(records, chat, today))
        .collect();
    if !parts.is_empty() {
        parts.push(wording::CORRECT_ME.to_owned());
    }
    parts.join("\n\n")
}

/// Returns what was understood, in the order it was kept. What they said of us is theirs to repeat.
fn heard(records: &Records, chat: &Conversation) -> Option<String> {
    let mut findings: Vec<_> = shareable::findings(records, chat.leader_id, chat.unit_id)
        .into_iter()
        .filter(|finding| finding.conversation_id == chat.id && !is_confidential(&finding.text))
        .filter(|finding| {
            matches!(
                finding.kind,
                FindingKind::Pressing
                    | FindingKind::Challenge
                    | FindingKind::Measure
                    | FindingKind::Skill
            )
        })
        .collect();
    findings.sort_by_key(|finding| finding.id);
    let heard: Vec<&str> = findings
        .iter()
        .take(MOST_HEARD)
        .map(|finding| finding.text.as_str())
        .collect();
    (!heard.is_empty()).then(|| wording::heard(&heard))
}

/// Returns whether a line says that it must go no further.
fn is_confidential(text: &str) -> bool {
    const SAYS_SO: [&str; 6] = [
        "confidential",
        "private",
        "in confidence",
        "off the record",
        "between us",
        "do not share",
    ];
    let text = text.to_lowercase();
    SAYS_SO.iter().any(|words| text.contains(words))
}

/// Returns who sends what, and by when: open promises that were made in this chat.
fn agreed(records: &Records, chat: &Conversation, today: NaiveDate) -> Option<String> {
    let of = |side: Side| {
        shareable::promises(records, chat.leader_id, side)
            .into_iter()
            .filter(|promise| promise.conversation_id == Some(chat.id) && promise.is_open())
    };
    let mine = of(Side::Me).map(|promise| {
        wording::from_me(
            &promise.text,
            promise.due.filter(|due| *due >= today),
            today,
        )
    });
    let theirs = of(Side::Leader).map(|promise| wording::from_you(&promise.text));
    let lines: Vec<String> = mine.chain(theirs).collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        conversations::testing::{TODAY, World, on},
        model::Purpose,
    };

    fn held(days: i64) -> (World, crate::Id<Conversation>) {
        let mut world = World::new();
        "Jules Okafor".clone_into(&mut world.chief_mut().name);
        "Ana Ruiz".clone_into(&mut world.records.me.name);
        "Head of Learning".clone_into(&mut world.records.me.role);
        let chat = world.chat(Purpose::Opener2, ConversationState::Held, days);
        (world, chat)
    }

    fn text(world: &World, today: NaiveDate) -> Option<String> {
        let letter = thanks(&world.records, &world.records.conversations[0], today);
        letter.map(|letter| letter.text)
    }

    #[test]
    fn thanks_repeats_what_was_understood_and_agreed() {
        let (mut world, chat) = held(-1);
        world.finding(chat, FindingKind::Measure, "quotes that become orders");
        world.finding(chat, FindingKind::Quote, "\"we never see the data\"");
        world.finding(chat, FindingKind::Feedback, "our courses are too long");
        world.promise(Side::Me, "One page for shops.", Some(2));
        world.promise(Side::Leader, "the sheet", Some(3));
        for promise in &mut world.records.promises {
            promise.conversation_id = Some(chat);
        }
        world.promise(Side::Me, "from another day", Some(4));
        assert_eq!(
            text(&world, TODAY).unwrap(),
            "Hello Jules,\n\nThank you for your time yesterday.\n\n\
             What I took away:\n- quotes that become orders\n\n\
             From me: one page for shops, by Friday 20 November.\n\
             From you, if it still suits: the sheet.\n\n\
             If I got anything wrong, please tell me.\n\n\
             Best regards,\nAna Ruiz\nHead of Learning"
        );
    }

    #[test]
    fn private_promises_stay_out_of_it() {
        let (mut world, chat) = held(0);
        world.promise(Side::Me, "SECRET page", Some(2));
        world.records.promises[0].conversation_id = Some(chat);
        world.records.promises[0].private = true;
        assert_eq!(
            summary(&world.records, &world.records.conversations[0], TODAY),
            ""
        );
    }

    #[test]
    fn what_was_said_in_confidence_stays_out_of_it() {
        for (text, goes_out) in [
            ("retention is at 60 %", true),
            ("retention is at 60 %, confidential", false),
            ("Off the record: two plants may close", false),
        ] {
            assert_eq!(!is_confidential(text), goes_out, "{text}");
        }
    }

    #[test]
    fn there_is_a_time_for_thanks() {
        let (mut world, chat) = held(-14);
        assert!(text(&world, TODAY).unwrap().contains("on 4 November."));
        assert_eq!(text(&world, on(1)), None);
        world.chat_mut(chat).debriefed_on = None;
        assert_eq!(text(&world, TODAY), None);
        world.chat_mut(chat).debriefed_on = Some(TODAY);
        world.chat_mut(chat).state = ConversationState::Missed;
        assert_eq!(text(&world, TODAY), None);
    }
}
