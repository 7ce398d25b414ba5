//! What the page of a chat holds.

use crate::calendar::ClockTime;
use crate::conversations::testing::{World, morning, on};
use crate::model::Opener;
use crate::model::Purpose;
use crate::model::{EntryKind, Load};
use crate::openers::{Advisor, Waits, shipped};
use crate::screens::conversation::page::*;

#[test]
fn the_next_card_is_the_soonest_that_is_not_over() {
    let mut world = World::new();
    assert_eq!(next_card(&world.records, morning()), None);
    world.chat(Purpose::Opener1, ConversationState::Planned, 3);
    world.chat(Purpose::Opener1, ConversationState::Cancelled, 1);
    let over = world.chat(Purpose::Opener1, ConversationState::Planned, 0);
    world.chat_mut(over).time = ClockTime::from_minutes(420);
    let soon = world.chat(Purpose::Opener1, ConversationState::Planned, 1);
    assert_eq!(next_card(&world.records, morning()), Some(soon));
}

#[test]
fn ones_own_words_of_last_time_stand_behind_the_suggestion() {
    let mut world = World::new();
    let before = world.chat(Purpose::Opener4, ConversationState::Held, -90);
    world.chat_mut(before).wording = "What did we get wrong?".to_owned();
    let chat = world.chat(Purpose::Opener4, ConversationState::Planned, 1);
    let advisor = Advisor::new(&world.records, shipped(), morning());
    let page = page(&advisor, chat, DateOrder::DayFirst).unwrap();
    assert_eq!(page.wordings[0].key, "W0");
    assert_eq!(page.wordings[1].text, "What did we get wrong?");
    assert!(page.wordings[1].said_on.is_some());
}

#[test]
fn what_waits_is_judged_on_the_day_of_the_chat() {
    let mut world = World::new();
    world.chat(Purpose::FirstMeeting, ConversationState::Held, -40);
    let talks = world.entry("Pay talks", EntryKind::Other, Load::Normal, (-3, 3));
    let entry = world
        .records
        .entries
        .iter_mut()
        .find(|entry| entry.id == talks);
    entry.unwrap().holds_back = vec![Opener::Challenges];
    let during = world.chat(Purpose::Opener3, ConversationState::Planned, 2);
    let after = world.chat(Purpose::Opener3, ConversationState::Planned, 4);
    let advisor = Advisor::new(&world.records, shipped(), morning());
    let held = |chat| {
        let page = page(&advisor, chat, DateOrder::DayFirst).unwrap();
        page.next
            .held_back
            .iter()
            .find(|one| one.number == Opener::Challenges)
            .map(|one| one.waits.clone())
    };
    let until = Waits::Until("Pay talks".to_owned(), on(3));
    assert_eq!(held(during), Some(until));
    assert_eq!(held(after), None);
}

#[test]
fn the_page_holds_what_prepares_a_chat() {
    let mut world = World::new();
    let past = world.chat(Purpose::Opener1, ConversationState::Held, -30);
    let good = world.fact(Topic::Data, "58 days", "monthly report", 10);
    let private = world.fact(Topic::Data, "Says so", "a conversation", 5);
    let stale = world.fact(Topic::Environment, "Old", "notes", 400);
    let chat = world.chat(Purpose::Opener1, ConversationState::Planned, 1);
    world.chat_mut(chat).debrief = "skill: one".to_owned();
    let advisor = Advisor::new(&world.records, shipped(), morning());
    let page = page(&advisor, chat, DateOrder::DayFirst).unwrap();
    let order: Vec<Id<Fact>> = page.facts.iter().map(|line| line.fact.id).collect();
    assert_eq!(order, [good, stale, private]);
    assert_eq!(
        page.facts[2].line,
        "Not for the card: somebody said it: look for a document."
    );
    assert!(page.facts[0].suggested && !page.facts[1].suggested);
    assert_eq!(page.notes.unwrap().id, past);
    assert_eq!(page.guidance.unwrap().number, Opener::Measures);
    assert_eq!(page.offers.len(), 1);
    assert!(page.ask_text.unwrap().text.contains("half an hour"));
}
