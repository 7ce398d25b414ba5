//! Which offers of a debrief were confirmed before.

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::{DateOrder, Offer, OfferKind, Reader};
use crate::{
    Id, Records,
    conversations::ChatTime,
    model::{Conversation, Finding, FindingKind, Leader, Side},
};

/// Returns how a chat's debrief is read. "Tomorrow" counts from the day on which it was begun, or from
/// the chat where the notes were begun before it.
pub fn reader_of(
    records: &Records,
    chat: &Conversation,
    today: NaiveDate,
    order: DateOrder,
) -> Reader {
    let held = ChatTime::of(records, chat).my_date();
    let on = chat
        .debrief_begun_on
        .map_or(held, |begun| begun.max(held.min(today)));
    let leader = records.leader(chat.leader_id);
    Reader::new(records, leader, Some(chat.unit_id), on, order)
}

/// Returns what a chat's debrief offers; `taken` where a record of this chat came from the line.
///
/// Each record takes one line at most: the one that says the same, else one of its kind with the
/// same day or mostly the same words, for texts are mended while they are confirmed.
pub fn offers_for(
    records: &Records,
    chat: &Conversation,
    today: NaiveDate,
    order: DateOrder,
) -> Vec<Offer> {
    let mut offers = reader_of(records, chat, today, order).offers(&chat.debrief);
    let mut rows = kept(records, chat);
    rows.retain(|row| !take(&mut offers, |offer| row.is_of(offer) && row.says(offer)));
    for row in &rows {
        take(&mut offers, |offer| {
            row.is_of(offer) && row.resembles(offer)
        });
    }
    for offer in &mut offers {
        offer.forget_past(today);
        offer.identify(records, chat.unit_id);
    }
    let on = ChatTime::of(records, chat).my_date();
    let told = offers
        .iter_mut()
        .filter(|offer| offer.kind == OfferKind::Told && !offer.taken);
    let open = unanswered(records, chat.leader_id, on);
    let earlier = open.filter(|remark| remark.conversation_id != chat.id);
    for (offer, remark) in told.zip(earlier) {
        offer.answers = Some(remark.text.clone());
    }
    offers
}

/// Returns the remarks of a leader by a day that wait for an answer, newest first.
pub fn unanswered(
    records: &Records,
    leader: Id<Leader>,
    day: NaiveDate,
) -> impl Iterator<Item = &Finding> {
    let mut open: Vec<&Finding> = records
        .findings_of(leader)
        .filter(|finding| finding.kind == FindingKind::Feedback && finding.said_on <= day)
        .filter(|finding| records.answered_on(finding).is_none())
        .collect();
    open.sort_by_key(|finding| Reverse((finding.said_on, finding.id)));
    open.into_iter()
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
        | OfferKind::Change
        | OfferKind::Link
        | OfferKind::KnowHow
        | OfferKind::Plan
        | OfferKind::Told
        | OfferKind::Together => Side::Me,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Id;
    use crate::conversations::testing::{TODAY, World, on};
    use crate::model::{ConversationState, Purpose};

    fn offers(world: &World, chat: Id<Conversation>) -> Vec<Offer> {
        let chat = world.records.conversation(chat).unwrap();
        offers_for(&world.records, chat, TODAY, DateOrder::DayFirst)
    }

    #[test]
    fn confirmed_lines_are_not_offered_again() {
        let mut world = World::new();
        let chat = world.chat(Purpose::Opener2, ConversationState::Held, -3);
        world.chat_mut(chat).debrief =
            "skill: reading, a cost sheet\nI owe: half a page, by 27 Nov\n\"Fine.\"".to_owned();
        let taken = |world: &World| -> Vec<bool> {
            let offers = offers(world, chat);
            offers.iter().map(|offer| offer.taken).collect()
        };
        assert_eq!(taken(&world), [false, false, false]);
        world.promise(Side::Me, "half a page", Some(9));
        world.records.promises[0].conversation_id = Some(chat);
        world.finding(chat, FindingKind::Skill, "Reading a cost sheet");
        assert_eq!(taken(&world), [true, true, false]);
    }

    #[test]
    fn dates_count_from_the_day_of_writing() {
        for (chat, begun, today, due) in [
            // Written two days after the chat.
            (-2, Some(0), 0, Some(1)),
            // Read again later: it stays the same day, and is over in the end.
            (-2, Some(0), 1, Some(1)),
            (-2, Some(0), 2, None),
            // Notes that were begun before the chat count from the chat.
            (0, Some(-8), 0, Some(1)),
            // A chat that is ahead.
            (7, Some(0), 0, Some(1)),
            // Written when nobody noted it.
            (-1, None, 0, Some(0)),
        ] {
            let mut world = World::new();
            let id = world.chat(Purpose::Opener2, ConversationState::Held, chat);
            let row = world.chat_mut(id);
            row.debrief_begun_on = begun.map(on);
            "I'll send the list tomorrow".clone_into(&mut row.debrief);
            let chat = world.records.conversation(id).unwrap();
            let offers = offers_for(&world.records, chat, on(today), DateOrder::DayFirst);
            assert_eq!(offers[0].due, due.map(on), "{begun:?} {today}");
            assert_eq!(offers[0].unread.is_some(), due.is_none());
        }
    }

    #[test]
    fn a_day_to_tell_them_that_is_none_is_named() {
        use crate::conversations::debrief::DateProblem;
        for (line, begun, today, tell_by, problem) in [
            ("tell by 20 Nov", -3, 0, Some(2), None),
            ("tell them by 10 Nov", -3, 0, None, Some(DateProblem::Past)),
            // It was still ahead when it was written.
            ("tell by 17 Nov", -3, 0, None, Some(DateProblem::Past)),
            (
                "tell by Friday 19 Nov",
                -3,
                0,
                None,
                Some(DateProblem::Weekday),
            ),
            ("tell by 31 Nov", -3, 0, None, Some(DateProblem::Unclear)),
        ] {
            let mut world = World::new();
            let id = world.chat(Purpose::Opener4, ConversationState::Held, -3);
            let row = world.chat_mut(id);
            row.debrief_begun_on = Some(on(begun));
            row.debrief = format!("We change: two short mornings, {line}");
            let chat = world.records.conversation(id).unwrap();
            let offers = offers_for(&world.records, chat, on(today), DateOrder::DayFirst);
            let offer = &offers[0];
            assert_eq!(offer.name, "two short mornings", "{line}");
            assert_eq!(offer.parts.tell_by, tell_by.map(on), "{line}");
            let found = offer.unread.as_ref().map(|unread| unread.problem);
            assert_eq!((found, offer.due), (problem, None), "{line}");
        }
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
            let offers = offers(world, id);
            offers.iter().map(|offer| offer.taken).collect()
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
}
