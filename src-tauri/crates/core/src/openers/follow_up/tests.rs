//! Questions to go on with: what they are made of, and what they never hold.

use super::*;
use crate::conversations::testing::{TODAY, World, on};
use crate::model::Depth;
use crate::model::Opener;
use crate::model::Topic;
use crate::model::{ConversationState, FindingKind};

fn questions(world: &mut World, purpose: Purpose) -> Vec<String> {
    let id = world.chat(purpose, ConversationState::Planned, 1);
    let chat = world.records.conversation(id).unwrap();
    let found = follow_ups(&world.records, chat, TODAY);
    world.records.conversations.pop();
    found.into_iter().map(|one| one.text).collect()
}

#[test]
fn nothing_is_asked_where_nothing_is_open() {
    let mut world = World::new();
    assert!(questions(&mut world, Purpose::Opener1).is_empty());
}

#[test]
fn earlier_answers_go_on() {
    let cases: [(FindingKind, &str, &str); 7] = [
        (
            FindingKind::Pressing,
            "half a day before the next tender",
            "You called this pressing: “half a day before the next tender”. Where does it stand now?",
        ),
        (
            FindingKind::Measure,
            "days to close, 7, aim 5 (finance plan)",
            "You named days to close, with 5 as the aim. Where does it stand now, and what moved it?",
        ),
        (
            FindingKind::Measure,
            "win rate",
            "You named win rate. Where does it stand now, and what moved it?",
        ),
        (
            FindingKind::Skill,
            "talking payment terms with buying groups; needed now; six people",
            "You named “talking payment terms with buying groups”. Who can do it today who could not then?",
        ),
        (
            FindingKind::Challenge,
            "Know-how of the close sits with few people; severe",
            "You said “know-how of the close sits with few people”. What has changed since?",
        ),
        (
            FindingKind::Feedback,
            "\"Better content. Same weeks.\" 2 of 5",
            "You told me “Better content. Same weeks”. What would you notice first if it were better?",
        ),
        (
            FindingKind::Idea,
            "shift-start cards, five minutes",
            "How did it go with “shift-start cards”, and what would you drop?",
        ),
    ];
    for (kind, text, question) in cases {
        let mut world = World::new();
        let chat = world.asked(Opener::Needs, Depth::Heard, -46);
        world.finding(chat, kind, text);
        assert_eq!(
            questions(&mut world, Purpose::Opener2),
            [question],
            "{kind:?}"
        );
    }
}

#[test]
fn what_belongs_to_the_purpose_comes_first() {
    let mut world = World::new();
    let chat = world.asked(Opener::Measures, Depth::Heard, -46);
    world.finding(chat, FindingKind::Measure, "win rate");
    world.finding(chat, FindingKind::Skill, "reading a cost sheet");
    world.finding(chat, FindingKind::Challenge, "setters retire");
    let begins = |world: &mut World, purpose| questions(world, purpose)[0].clone();
    assert!(begins(&mut world, Purpose::Opener1).contains("win rate"));
    assert!(begins(&mut world, Purpose::Opener2).contains("cost sheet"));
    assert!(begins(&mut world, Purpose::Opener3).contains("setters"));
    // Something pressing comes before everything.
    world.finding(chat, FindingKind::Pressing, "the audit");
    assert!(begins(&mut world, Purpose::Opener3).contains("the audit"));
}

#[test]
fn promises_both_ways_lead_on() {
    let mut world = World::new();
    world.promise(Side::Me, "half a page on the listening hour", Some(1));
    world.records.promises[0].done_on = Some(on(-2));
    world.promise(Side::Leader, "notes of the last two tenders", Some(-9));
    assert_eq!(
        questions(&mut world, Purpose::Opener4),
        [
            "I sent you half a page on the listening hour. Did it help?",
            "You offered notes of the last two tenders. Is there anything in the way that I can move?",
        ]
    );
}

#[test]
fn open_homework_becomes_a_question_to_them() {
    for (text, question) in [
        (
            "which figure they would drop from their report",
            "May I ask which figure you would drop from your report?",
        ),
        (
            "Who trains the agents' people?",
            "May I ask who trains the agents' people?",
        ),
        (
            "date of the cash test",
            "What can you tell me about this: date of the cash test?",
        ),
    ] {
        let mut world = World::new();
        let id = world.fact(Topic::Decides, text, "", 3);
        world.fact_mut(id).state = FactState::AskThem;
        assert_eq!(questions(&mut world, Purpose::Opener1), [question]);
    }
}

#[test]
fn private_things_and_other_peoples_words_are_in_no_question() {
    let mut world = World::new();
    let ask = world.fact(Topic::ReliesOn, "whose advice weighs most", "", 3);
    world.fact_mut(ask).state = FactState::AskThem;
    world.fact_mut(ask).private = true;
    let stale = world.fact(Topic::Data, "Quotes take 6 days", "quote log", 190);
    world.promise(Side::Leader, "the list", Some(-9));
    world.records.promises[0].private = true;
    let chat = world.asked(Opener::Challenges, Depth::Heard, -46);
    world.finding(chat, FindingKind::Challenge, "said by somebody else");
    let other = world.leader("Somebody else");
    world.records.findings[0].leader_id = other;
    assert_eq!(
        questions(&mut world, Purpose::Opener3),
        ["What I know is from 12 May: Quotes take 6 days. Is that still so?"]
    );
    world.fact_mut(stale).private = true;
    assert!(questions(&mut world, Purpose::Opener3).is_empty());
}

#[test]
fn there_are_never_more_than_four() {
    let mut world = World::new();
    let chat = world.asked(Opener::Measures, Depth::Heard, -46);
    for kind in [
        FindingKind::Pressing,
        FindingKind::Measure,
        FindingKind::Skill,
        FindingKind::Challenge,
        FindingKind::Idea,
    ] {
        world.finding(chat, kind, "something");
    }
    world.promise(Side::Leader, "the list", Some(3));
    assert_eq!(questions(&mut world, Purpose::Opener2).len(), MOST);
}
