//! One's own words of an earlier chat: what was written by hand is offered again.

use super::{Guidance, WordingLine};
use crate::{Records, conversations::ChatTime, model::Conversation};

/// Verbs that follow the number of what fills a slot.
const VERBS: [(&str, &str); 3] = [
    (" start ", " starts "),
    (" have ", " has "),
    (" are ", " is "),
];

/// Returns the words that were last written by hand for this leader, unit and purpose, in a chat
/// other than `chat`. A template that was taken as it is speaks of its own day and is not repeated.
pub fn remembered(
    records: &Records,
    guidance: &Guidance,
    chat: &Conversation,
) -> Option<WordingLine> {
    let on = ChatTime::of(records, chat).my_date();
    let last = records
        .chats_with(chat.leader_id)
        .filter(|other| other.id != chat.id && other.purpose == chat.purpose)
        .filter(|other| other.unit_id == chat.unit_id)
        .filter(|other| {
            let text = other.wording.trim();
            !text.is_empty() && !is_template(guidance, other, text)
        })
        .map(|other| ChatTime::of(records, other))
        .filter(|other| other.my_date() <= on)
        .max_by(ChatTime::compare)?;
    Some(WordingLine {
        key: "last".to_owned(),
        text: last.chat().wording.trim().to_owned(),
        missing: Vec::new(),
        said_on: Some(last.my_date()),
    })
}

/// Tells whether a wording is one of ours with its slots filled, whatever filled them.
fn is_template(guidance: &Guidance, chat: &Conversation, text: &str) -> bool {
    let opener = chat
        .purpose
        .opener()
        .and_then(|number| guidance.opener(number));
    let purpose = guidance.purpose(chat.purpose);
    let openers = opener.into_iter().flat_map(|opener| {
        let templates = opener
            .wordings
            .iter()
            .map(|template| template.text.as_str());
        templates.chain([opener.question.as_str()])
    });
    let others = purpose
        .into_iter()
        .flat_map(|known| [known.begin.as_deref(), known.begin_plain.as_deref()])
        .flatten();
    openers.chain(others).any(|template| fits(template, text))
}

/// Tells whether `text` is `template` with something in the place of each slot.
fn fits(template: &str, text: &str) -> bool {
    let alike = |words: &str| {
        VERBS
            .iter()
            .fold(words.to_lowercase(), |words, (many, one)| {
                words.replace(many, one)
            })
    };
    let (template, text) = (alike(template), alike(text));
    let mut rest = text.as_str();
    let mut first = true;
    let mut pieces = template
        .split('{')
        .enumerate()
        .map(|(at, piece)| match at {
            0 => piece,
            _ => piece.split_once('}').map_or(piece, |(_, after)| after),
        })
        .peekable();
    while let Some(piece) = pieces.next() {
        let found = match (first, pieces.peek().is_none()) {
            (true, true) => return rest == piece,
            (true, false) => rest.strip_prefix(piece),
            (false, true) => return rest.ends_with(piece),
            (false, false) => rest.split_once(piece).map(|(_, after)| after),
        };
        first = false;
        match found {
            Some(after) => rest = after,
            None => return false,
        }
    }
    rest.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conversations::testing::World;
    use crate::model::{ConversationState, Purpose};
    use crate::openers::shipped;

    #[test]
    fn a_template_is_known_whatever_fills_it() {
        for (template, text, same) in [
            (
                "I see {measure} in {source}. And?",
                "I see days to collect in the report. And?",
                true,
            ),
            (
                "I see {measure} in {source}. And?",
                "I saw days to collect in the report. And?",
                false,
            ),
            (
                "{initiative} starts in {when}. How?",
                "The new tills start in spring. How?",
                true,
            ),
            (
                "{solution} ended {when}. What now?",
                "The listening hour ended. What now?",
                false,
            ),
            ("If you could keep three", "If you could keep three", true),
            ("If you could keep three", "If you could keep three?", false),
            ("Ended {when}.", "Ended four weeks ago. And", false),
        ] {
            assert_eq!(fits(template, text), same, "{template} / {text}");
        }
    }

    #[test]
    fn the_last_words_written_by_hand_come_back_for_the_same_leader_and_purpose() {
        let mut world = World::new();
        let said = |world: &mut World, purpose, days, words: &str| {
            let id = world.chat(purpose, ConversationState::Held, days);
            words.clone_into(&mut world.chat_mut(id).wording);
            id
        };
        said(&mut world, Purpose::Opener4, -200, "Older words of mine?");
        said(&mut world, Purpose::Opener4, -90, "What did we get wrong?");
        said(
            &mut world,
            Purpose::Opener4,
            -40,
            "The clinic ended four weeks ago. What do your people do differently since then, and \
             what was not worth their time?",
        );
        said(
            &mut world,
            Purpose::Opener1,
            -20,
            "Which figure keeps you awake?",
        );
        let next = said(&mut world, Purpose::Opener4, 3, "Being typed now");
        let chat = world.records.conversation(next).unwrap();
        let line = remembered(&world.records, shipped(), chat).unwrap();
        assert_eq!(line.text, "What did we get wrong?");
        assert_eq!(line.said_on, Some(crate::conversations::testing::on(-90)));
        // Another leader's chat does not bring them back.
        let other = world.leader("Somebody else");
        world.chat_mut(next).leader_id = other;
        let chat = world.records.conversation(next).unwrap();
        assert_eq!(remembered(&world.records, shipped(), chat), None);
    }
}
