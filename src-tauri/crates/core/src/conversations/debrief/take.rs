//! What is stored when an offer is confirmed, and which offers were confirmed before.

use chrono::NaiveDate;

use super::{Offer, OfferKind, offers};
use crate::{
    Id, Records,
    conversations::{Conversation, ConversationState, Finding, Side, say},
    openers::{Depth, OpenerAsked},
    promises::Promise,
};

/// Returns what a chat's debrief offers; `taken` where a promise or finding says the same.
pub fn offers_for(records: &Records, chat: &Conversation) -> Vec<Offer> {
    let mut offers = offers(&chat.debrief, chat.date);
    for offer in &mut offers {
        offer.taken = is_taken(records, chat, offer);
    }
    offers
}

fn is_taken(records: &Records, chat: &Conversation, offer: &Offer) -> bool {
    let same = |text: &str| same_words(text, &offer.what) || same_words(text, &offer.text);
    if let Some(kind) = offer.kind.finding() {
        return records.findings.iter().any(|finding| {
            finding.conversation_id == chat.id && finding.kind == kind && same(&finding.text)
        });
    }
    records.promises.iter().any(|promise| {
        promise.conversation_id == Some(chat.id)
            && promise.owed_by == side(offer.kind)
            && (same(&promise.text) || promise.due.is_some() && promise.due == offer.due)
    })
}

/// Compares by letters and digits alone, so that a comma mended later makes no second offer.
fn same_words(a: &str, b: &str) -> bool {
    let letters = |text: &str| -> Vec<char> {
        text.chars()
            .filter(|c| c.is_alphanumeric())
            .flat_map(char::to_lowercase)
            .collect()
    };
    letters(a) == letters(b)
}

/// Returns the promise that a confirmed line makes; nothing for a finding.
pub fn promise_of(chat: &Conversation, id: Id<Promise>, offer: &Offer) -> Option<Promise> {
    offer.kind.finding().is_none().then(|| Promise {
        id,
        seen: 0,
        leader_id: chat.leader_id,
        unit_id: chat.unit_id,
        conversation_id: Some(chat.id),
        owed_by: side(offer.kind),
        text: say::phrase(&offer.what).to_owned(),
        say_as: String::new(),
        due: offer.due,
        made_on: chat.date,
        done_on: None,
        dropped_on: None,
        private: false,
    })
}

/// Returns the finding that a confirmed line makes; nothing for a promise.
pub fn finding_of(chat: &Conversation, id: Id<Finding>, offer: &Offer) -> Option<Finding> {
    Some(Finding {
        id,
        seen: 0,
        leader_id: chat.leader_id,
        unit_id: chat.unit_id,
        conversation_id: chat.id,
        kind: offer.kind.finding()?,
        text: offer.what.trim().to_owned(),
        said_on: chat.date,
        closed_on: None,
    })
}

/// Returns the asking that a closed debrief leaves behind, where an opener was asked.
pub fn opener_asked(chat: &Conversation, id: Id<OpenerAsked>) -> Option<OpenerAsked> {
    let opener = chat.purpose.opener()?;
    let depth = chat.depth.filter(|depth| *depth != Depth::NotAsked)?;
    (chat.state == ConversationState::Held).then_some(OpenerAsked {
        id,
        seen: 0,
        leader_id: chat.leader_id,
        unit_id: chat.unit_id,
        conversation_id: chat.id,
        opener,
        on: chat.date,
        depth,
    })
}

/// Returns the day a reflection is asked for: two days after the chat.
pub fn reflection_due(chat: &Conversation) -> Option<NaiveDate> {
    chat.date.checked_add_days(chrono::Days::new(2))
}

const fn side(kind: OfferKind) -> Side {
    match kind {
        OfferKind::TheyOwe => Side::Leader,
        OfferKind::IOwe
        | OfferKind::Measure
        | OfferKind::Skill
        | OfferKind::Challenge
        | OfferKind::Feedback
        | OfferKind::Idea
        | OfferKind::Pressing
        | OfferKind::Quote
        | OfferKind::Change => Side::Me,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conversations::testing::{World, on};
    use crate::conversations::{FindingKind, Purpose};

    #[test]
    fn confirmed_lines_are_not_offered_again() {
        let mut world = World::new();
        let chat = world.chat(Purpose::Opener2, ConversationState::Held, -3);
        world.chat_mut(chat).debrief =
            "skill: reading, a cost sheet\nI owe: half a page, by 27 Nov\n\"Fine.\"".to_owned();
        let chat = world.records.conversation(chat).unwrap().clone();
        let before = offers_for(&world.records, &chat);
        assert_eq!(before.iter().filter(|offer| offer.taken).count(), 0);

        let promise = promise_of(&chat, world.id(), &before[1]).unwrap();
        assert_eq!((promise.owed_by, promise.due), (Side::Me, Some(on(9))));
        assert_eq!(promise.text, "half a page");
        world.records.promises.push(promise);
        let mut finding = finding_of(&chat, world.id(), &before[0]).unwrap();
        assert_eq!(finding.kind, FindingKind::Skill);
        "Reading a cost sheet".clone_into(&mut finding.text);
        world.records.findings.push(finding);

        let taken: Vec<bool> = offers_for(&world.records, &chat)
            .iter()
            .map(|offer| offer.taken)
            .collect();
        assert_eq!(taken, [true, true, false]);
    }

    #[test]
    fn an_asking_is_kept_only_of_a_held_chat_with_an_answer() {
        let mut world = World::new();
        for (purpose, state, depth, kept) in [
            (
                Purpose::Opener2,
                ConversationState::Held,
                Some(Depth::Heard),
                true,
            ),
            (Purpose::Opener2, ConversationState::Held, None, false),
            (
                Purpose::Opener2,
                ConversationState::Held,
                Some(Depth::NotAsked),
                false,
            ),
            (
                Purpose::Opener2,
                ConversationState::Missed,
                Some(Depth::Heard),
                false,
            ),
            (
                Purpose::TheirTopic,
                ConversationState::Held,
                Some(Depth::Heard),
                false,
            ),
        ] {
            let id = world.chat(purpose, state, -1);
            world.chat_mut(id).depth = depth;
            let chat = world.chat_mut(id).clone();
            assert_eq!(
                opener_asked(&chat, world.id()).is_some(),
                kept,
                "{purpose:?} {state:?}"
            );
        }
    }
}
