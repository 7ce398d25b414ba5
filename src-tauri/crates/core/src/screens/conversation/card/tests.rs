//! Tests of the card: how it reads, and that nothing private gets onto it.

use super::{fact::fact_line, *};
use crate::calendar::ClockTime;
use crate::conversations::testing::{World, morning, on};
use crate::model::Confidence;
use crate::model::Opener;
use crate::model::{ConversationFact, ConversationState, FindingKind, Purpose};
use crate::model::{EntryKind, Load, SensitiveMark};
use crate::season::testing::{happening, season};
use crate::{
    model::Depth,
    openers::{Advisor, shipped},
};

fn choose(world: &mut World, chat: Id<Conversation>, facts: &[Id<Fact>]) {
    for (position, fact) in (0..).zip(facts) {
        let id = world.id();
        world.records.conversation_facts.push(ConversationFact {
            id,
            seen: 0,
            conversation_id: chat,
            fact_id: *fact,
            position,
        });
    }
}

fn card_of(world: &World, chat: Id<Conversation>) -> Card {
    write(
        &Advisor::new(&world.records, shipped(), morning()),
        &season(Vec::new()),
        chat,
    )
    .unwrap()
}

#[test]
fn the_card_of_the_next_morning() {
    let mut world = World::new();
    "Head of Customer Care".clone_into(&mut world.chief_mut().role);
    world.chat(Purpose::InPassing, ConversationState::Held, -26);
    world.entry("Listening hour", EntryKind::Ours, Load::Normal, (-84, -28));
    let level = world.fact(
        Topic::Data,
        "68 % solved at first contact; the aim is 75 %",
        "weekly service report",
        12,
    );
    world.fact_mut(level).say_as = "solved first time".to_owned();
    world.fact_mut(level).target = "75 %".to_owned();
    let share = world.fact(
        Topic::Environment,
        "Chats rose from 18 % to 33 % of contacts in a year",
        "service report",
        40,
    );
    let plan = world.fact(
        Topic::Plans,
        "Chat open until 22:00 by the end of next quarter",
        "service plan",
        44,
    );
    world.fact(
        Topic::Data,
        "Waiting time by the hour",
        "weekly service report",
        12,
    );
    world.promise(Side::Me, "half a page on the listening hour", Some(1));
    world.records.promises[0].done_on = Some(on(-2));
    let chat = world.chat(Purpose::Opener4, ConversationState::Planned, 1);
    world.chat_mut(chat).time = ClockTime::from_minutes(600);
    choose(&mut world, chat, &[level, share, plan]);

    assert_eq!(
        card_of(&world, chat).plain,
        "\
Head of Customer Care                                          Thu 19 Nov, 10:00

  The listening hour ended four weeks ago. What do your people do differently
  since then, and what was not worth their time?

  Solved first time: 68 %, aim 75 %           weekly service report, 12 days old
  Chats: 33 % of contacts, 18 % a year ago           service report, 40 days old
  Chat open until 22:00 by the end of next quarter     service plan, 44 days old

  I said I would    half a page on the listening hour: sent two days ago
  Waiting for       nothing
  New since we met  -
"
    );
}

#[test]
fn nothing_private_reaches_a_card_however_one_tries() {
    let mut world = World::new();
    let other = world.leader("Somebody else");
    world.chat(Purpose::Opener1, ConversationState::Held, -60);
    let mut bad = Vec::new();
    for text in [
        "SECRET private",
        "SECRET said",
        "SECRET talk",
        "SECRET other",
    ] {
        bad.push(world.fact(Topic::Plans, text, "plan", 2));
    }
    world.fact_mut(bad[0]).private = true;
    world.fact_mut(bad[1]).confidence = Confidence::Said;
    world.fact_mut(bad[2]).source = "a conversation".to_owned();
    world.fact_mut(bad[3]).leader_id = Some(other);
    for fact in bad.clone() {
        world.fact_mut(fact).say_as = "SECRET phrase".to_owned();
    }
    world.promise(Side::Me, "SECRET promise", Some(-3));
    world.promise(Side::Leader, "SECRET promise", Some(3));
    for promise in &mut world.records.promises {
        promise.private = true;
    }
    let said = world.asked(Opener::Needs, Depth::Heard, -20);
    world.finding(said, FindingKind::Feedback, "\"SECRET words\" 1 of 5");
    world.records.findings[0].leader_id = other;
    for purpose in [
        Purpose::Opener1,
        Purpose::Opener2,
        Purpose::Opener3,
        Purpose::Opener4,
        Purpose::Opener5,
        Purpose::FirstMeeting,
        Purpose::ReportingBack,
        Purpose::Repair,
        Purpose::TheirTopic,
    ] {
        let chat = world.chat(purpose, ConversationState::Planned, 1);
        let row = world.chat_mut(chat);
        row.not_to_raise = "SECRET not to raise".to_owned();
        row.debrief = "SECRET debrief".to_owned();
        row.reflection_heard = "SECRET reflection".to_owned();
        row.rating = Some(1);
        choose(&mut world, chat, &bad);
        world.chief_mut().note = "SECRET note".to_owned();
        let shown = format!("{:?}", card_of(&world, chat));
        assert!(!shown.contains("SECRET"), "{purpose:?}: {shown}");
    }
}

#[test]
fn levels_are_said_in_their_own_term_and_other_facts_stay() {
    for (text, say, target, line) in [
        (
            "Days to collect stand at 58; the aim is 50",
            "days to collect",
            "50",
            "Days to collect: 58, aim 50",
        ),
        (
            "Stock loss 1.4 % of sales; aim 1.1 %",
            "stock loss",
            "1.1 %",
            "Stock loss: 1.4 %, aim 1.1 %",
        ),
        (
            "Changeover takes 47 minutes on average; the aim is 35",
            "changeover time",
            "35",
            "Changeover time: 47 minutes, aim 35",
        ),
        (
            "From 12 to 15 days; the aim is 9",
            "lead time",
            "9",
            "From 12 to 15 days; the aim is 9",
        ),
        ("31 % of tenders won", "win rate", "", "31 % of tenders won"),
        (
            "Chats rose from few to many in a year",
            "",
            "",
            "Chats rose from few to many in a year",
        ),
        (
            "Cost fell from 9 to 8 in a year.",
            "",
            "",
            "Cost: 8, 9 a year ago",
        ),
        ("58 days, the aim is 50", "", "50", "58 days, the aim is 50"),
        (
            "58 days, the aim is 50",
            "days",
            "45",
            "58 days, the aim is 50",
        ),
    ] {
        let mut world = World::new();
        let id = world.fact(Topic::Data, text, "report", 1);
        world.fact_mut(id).say_as = say.to_owned();
        world.fact_mut(id).target = target.to_owned();
        assert_eq!(fact_line(world.fact_mut(id)), line);
    }
}

#[test]
fn promises_say_where_they_stand() {
    let mut world = World::new();
    world.chat(Purpose::Opener1, ConversationState::Held, -30);
    world.promise(Side::Me, "half a day with pricing", Some(-5));
    world.promise(Side::Me, "spend by unit.", Some(9));
    world.promise(Side::Me, "done before we met", Some(-40));
    world.promise(Side::Me, "a visit", None);
    world.promise(Side::Leader, "notes of two tenders", Some(-9));
    world.records.promises[2].done_on = Some(on(-38));
    world.records.promises[3].done_on = Some(on(-1));
    let chat = world.chat(Purpose::Opener2, ConversationState::Planned, 1);
    let card = card_of(&world, chat);
    assert_eq!(
        card.i_owe,
        [
            "half a day with pricing: was due 13 Nov",
            "spend by unit: by 27 Nov",
            "a visit: done yesterday"
        ]
    );
    assert_eq!(card.waiting_for, ["notes of two tenders: by 9 Nov"]);
}

#[test]
fn what_is_new_is_what_began_ended_or_was_read_since() {
    let mut world = World::new();
    world.chat(Purpose::Opener1, ConversationState::Held, -30);
    world.entry("Listening hour", EntryKind::Ours, Load::Normal, (-84, -28));
    world.entry("Shift cards", EntryKind::Ours, Load::Normal, (-14, 14));
    world.entry("Old thing", EntryKind::Ours, Load::Normal, (-90, -60));
    world.fact(
        Topic::Competition,
        "A new plant 40 km away.",
        "local adverts",
        10,
    );
    world.fact(Topic::Data, "A reading", "report", 10);
    let chat = world.chat(Purpose::Opener2, ConversationState::Planned, 1);
    assert_eq!(
        card_of(&world, chat).new_since,
        [
            "The listening hour ended four weeks ago",
            "The shift cards began two weeks ago",
            "A new plant 40 km away, local adverts"
        ]
    );
}

#[test]
fn the_quiet_time_asks_for_method_and_not_for_figures() {
    for (purpose, days, care) in [
        (Purpose::Opener1, 1, "Method, not figures"),
        (Purpose::Opener1, 9, ""),
        (Purpose::Opener4, 1, ""),
    ] {
        let mut world = World::new();
        let chat = world.chat(purpose, ConversationState::Planned, days);
        let mut quiet = happening("Quiet time", EntryKind::Freeze, Load::Normal, (-3, 5));
        quiet.mark = Some(SensitiveMark::QuietTime);
        let season = season(vec![quiet]);
        let card = write(
            &Advisor::new(&world.records, shipped(), morning()),
            &season,
            chat,
        )
        .unwrap();
        assert_eq!(card.care, care);
        assert_eq!(card.plain.contains("Method"), !care.is_empty());
    }
}

#[test]
fn many_promises_are_counted_so_that_the_card_stays_one_page() {
    let mut world = World::new();
    for _ in 0..7 {
        world.promise(Side::Leader, "a list", None);
    }
    let chat = world.chat(Purpose::Opener2, ConversationState::Planned, 1);
    let waiting = card_of(&world, chat).waiting_for;
    assert_eq!(waiting.len(), 5);
    assert_eq!(waiting[4], "and three more");
}
