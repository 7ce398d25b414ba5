//! What is stored when an offer is confirmed, and which offers were confirmed before.

use chrono::NaiveDate;

use super::{Offer, OfferKind, offers};
use crate::{
    Id, Records,
    conversations::{ChatTime, Conversation, ConversationState, Finding, FindingKind, Side, say},
    openers::{Depth, OpenerAsked},
    promises::Promise,
};

/// Returns what a chat's debrief offers; `taken` where a record of this chat came from the line.
///
/// Each record takes one line at most: the one that says the same, else one of its kind with the
/// same day or mostly the same words, for texts are mended while they are confirmed.
pub fn offers_for(records: &Records, chat: &Conversation) -> Vec<Offer> {
    let mut offers = offers(&chat.debrief, ChatTime::of(records, chat).my_date());
    let mut rows = kept(records, chat);
    rows.retain(|row| !take(&mut offers, |offer| row.is_of(offer) && row.says(offer)));
    for row in &rows {
        take(&mut offers, |offer| {
            row.is_of(offer) && row.resembles(offer)
        });
    }
    offers
}

/// Marks the first free offer that fits; whether there was one.
fn take(offers: &mut [Offer], fits: impl Fn(&Offer) -> bool) -> bool {
    let found = offers.iter_mut().find(|offer| !offer.taken && fits(offer));
    let was = found.is_some();
    if let Some(offer) = found {
        offer.taken = true;
    }
    was
}

/// A record that a debrief left behind.
struct Kept<'a> {
    finding: Option<FindingKind>,
    owed_by: Option<Side>,
    text: &'a str,
    due: Option<NaiveDate>,
}

fn kept<'a>(records: &'a Records, chat: &Conversation) -> Vec<Kept<'a>> {
    let findings = records
        .findings
        .iter()
        .filter(|finding| finding.conversation_id == chat.id)
        .map(|finding| Kept {
            finding: Some(finding.kind),
            owed_by: None,
            text: &finding.text,
            due: None,
        });
    let promises = records
        .promises
        .iter()
        .filter(|promise| promise.conversation_id == Some(chat.id))
        .map(|promise| Kept {
            finding: None,
            owed_by: Some(promise.owed_by),
            text: &promise.text,
            due: promise.due,
        });
    findings.chain(promises).collect()
}

impl Kept<'_> {
    fn is_of(&self, offer: &Offer) -> bool {
        match offer.kind.finding() {
            Some(kind) => self.finding == Some(kind),
            None => self.owed_by == Some(side(offer.kind)),
        }
    }

    fn says(&self, offer: &Offer) -> bool {
        same_words(self.text, &offer.what) || same_words(self.text, &offer.text)
    }

    fn resembles(&self, offer: &Offer) -> bool {
        if self.due.is_some() && self.due == offer.due {
            return true;
        }
        let words = |text: &str| -> Vec<String> {
            let longer = |word: &&str| word.chars().count() > 3;
            text.split(|c: char| !c.is_alphanumeric())
                .filter(longer)
                .map(str::to_lowercase)
                .collect()
        };
        let (mine, theirs) = (words(self.text), words(&offer.what));
        let common = mine.iter().filter(|word| theirs.contains(word)).count();
        common > 0 && common * 2 >= mine.len().min(theirs.len())
    }
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
pub fn promise_of(chat: &ChatTime<'_>, id: Id<Promise>, offer: &Offer) -> Option<Promise> {
    let (chat, made_on) = (chat.chat(), chat.my_date());
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
        made_on,
        done_on: None,
        dropped_on: None,
        private: false,
    })
}

/// Returns the finding that a confirmed line makes; nothing for a promise.
pub fn finding_of(chat: &ChatTime<'_>, id: Id<Finding>, offer: &Offer) -> Option<Finding> {
    let (chat, said_on) = (chat.chat(), chat.my_date());
    Some(Finding {
        id,
        seen: 0,
        leader_id: chat.leader_id,
        unit_id: chat.unit_id,
        conversation_id: chat.id,
        kind: offer.kind.finding()?,
        text: offer.what.trim().to_owned(),
        said_on,
        closed_on: None,
    })
}

/// Returns the asking that a closed debrief leaves behind, where an opener was asked.
pub fn opener_asked(chat: &ChatTime<'_>, id: Id<OpenerAsked>) -> Option<OpenerAsked> {
    let (chat, on) = (chat.chat(), chat.my_date());
    let opener = chat.purpose.opener()?;
    let depth = chat.depth.filter(|depth| *depth != Depth::NotAsked)?;
    (chat.state == ConversationState::Held).then_some(OpenerAsked {
        id,
        seen: 0,
        leader_id: chat.leader_id,
        unit_id: chat.unit_id,
        conversation_id: chat.id,
        opener,
        on,
        depth,
    })
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
    use crate::conversations::Purpose;
    use crate::conversations::testing::{World, on};

    #[test]
    fn confirmed_lines_are_not_offered_again() {
        let mut world = World::new();
        let chat = world.chat(Purpose::Opener2, ConversationState::Held, -3);
        world.chat_mut(chat).debrief =
            "skill: reading, a cost sheet\nI owe: half a page, by 27 Nov\n\"Fine.\"".to_owned();
        let chat = world.records.conversation(chat).unwrap().clone();
        let before = offers_for(&world.records, &chat);
        assert_eq!(before.iter().filter(|offer| offer.taken).count(), 0);

        let (first, second) = (world.id(), world.id());
        let time = ChatTime::of(&world.records, &chat);
        let promise = promise_of(&time, first, &before[1]).unwrap();
        let mut finding = finding_of(&time, second, &before[0]).unwrap();
        assert_eq!((promise.owed_by, promise.due), (Side::Me, Some(on(9))));
        assert_eq!(promise.text, "half a page");
        world.records.promises.push(promise);
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
    fn each_record_takes_one_line_even_when_it_was_mended() {
        let mut world = World::new();
        let id = world.chat(Purpose::Opener2, ConversationState::Held, -3);
        world.chat_mut(id).debrief = "I owe: one page for shops, by 27 Nov\n\
             I owe: dates for the ride-along, by 27 Nov\n\
             they owe: a page for us, by 27 Nov"
            .to_owned();
        let taken = |world: &World| -> Vec<bool> {
            let chat = world.records.conversation(id).unwrap();
            offers_for(&world.records, chat)
                .iter()
                .map(|offer| offer.taken)
                .collect()
        };
        for (text, expected) in [
            ("ride-along dates", [true, false, false]),
            ("dates for the ride-along", [false, true, false]),
            ("something else altogether", [true, false, false]),
        ] {
            world.records.promises.clear();
            world.promise(Side::Me, text, Some(9));
            world.records.promises[0].conversation_id = Some(id);
            assert_eq!(taken(&world), expected, "{text}");
        }
        world.records.promises[0].due = None;
        assert_eq!(taken(&world), [false, false, false]);
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
            let asked = world.id();
            let chat = world.records.conversation(id).unwrap();
            let time = ChatTime::of(&world.records, chat);
            assert_eq!(
                opener_asked(&time, asked).is_some(),
                kept,
                "{purpose:?} {state:?}"
            );
        }
    }
}
