//! Questions to go on with: what they are made of, and what they never hold.

use super::*;
use crate::conversations::testing::{World, morning, on};
use crate::model::Opener;
use crate::model::Topic;
use crate::model::{Confidence, Depth, Feedback, IdeaState, Improvement, MeasureKind, Target};
use crate::model::{ConversationState, FindingKind};
use crate::openers::guidance::tests::shipped;
use crate::ties::testing::Threads;

fn questions(world: &mut World, purpose: Purpose) -> Vec<String> {
    let id = world.chat(purpose, ConversationState::Planned, 1);
    let chat = world.records.conversation(id).unwrap();
    let advisor = Advisor::new(&world.records, shipped(), morning());
    let found = follow_ups(&advisor, chat);
    drop(advisor);
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

/// A world with a line of the leader's in a chat 46 days ago, and a record of theirs that came of it.
fn heard(kind: FindingKind, text: &str, target: Target) -> World {
    let mut world = World::new();
    let chat = world.asked(Opener::Needs, Depth::Heard, -46);
    world.finding(chat, kind, text);
    world.know(target, Confidence::Said, -46, false);
    let finding = world.records.findings[0].id;
    world.records.evidence[0].finding_id = Some(finding);
    world
}

#[test]
fn the_weakest_step_is_asked_about_once() {
    let mut world = World::new();
    let chat = world.asked(Opener::Needs, Depth::Heard, -46);
    world.finding(chat, FindingKind::Measure, "days to close, 7");
    let figure = world.figure("days to close", MeasureKind::Result);
    world.know(Target::Measure(figure), Confidence::Said, -46, false);
    let weakest = "What turns first, before days to close do?";
    let named = "You named days to close. Where does it stand now, and what moved it?";
    assert_eq!(questions(&mut world, Purpose::Opener1), [weakest, named]);
    assert_eq!(questions(&mut world, Purpose::Opener2), [named]);
    world.records.evidence[0].finding_id = Some(world.records.findings[0].id);
    assert_eq!(questions(&mut world, Purpose::Opener1), [weakest]);
    // A figure that must stay with me has no name in it.
    world.figure_mut(figure).private = true;
    let hidden = "What turns first, before your results do?";
    assert_eq!(questions(&mut world, Purpose::Opener1), [hidden]);
}

#[test]
fn what_was_taken_along_is_not_asked_twice() {
    let mut world = World::new();
    world.figure("days to close", MeasureKind::Result);
    let id = world.chat(Purpose::Opener1, ConversationState::Planned, 1);
    let advise = |world: &World| {
        let advisor = Advisor::new(&world.records, shipped(), morning());
        follow_ups(&advisor, world.records.conversation(id).unwrap())
    };
    let question = advise(&world)[0].text.clone();
    world.chat_mut(id).questions = question;
    let found = advise(&world);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].why, "You took it along.");
}

#[test]
fn a_need_without_strength_asks_how_many_can_do_it() {
    let mut threads = Threads::new();
    let skill = threads.skill("reading a cost sheet");
    let mut need = threads.need(skill, 1).clone();
    need.now = None;
    let (target, words) = (Target::Need(need.id), "cost sheets; needed now");
    let mut world = heard(FindingKind::Skill, words, target);
    need.unit_id = world.unit;
    world.records.skills.clone_from(&threads.records.skills);
    world.records.skill_needs.push(need);
    let asks = "How many can do this on their own today: reading a cost sheet?";
    assert_eq!(questions(&mut world, Purpose::Opener2), [asks]);
    let newer = "You named “cost sheets”. Who can do it today who could not then?";
    assert_eq!(questions(&mut world, Purpose::Opener3), [newer]);
    // Of what must stay with me, a leader hears the own words.
    world.records.skill_needs[0].private = true;
    let own = "How many can do this on their own today: cost sheets?";
    assert_eq!(questions(&mut world, Purpose::Opener2), [own]);
    let other = world.leader("Somebody else");
    world.records.findings[0].leader_id = other;
    assert!(questions(&mut world, Purpose::Opener2).is_empty());
    world.records.skill_needs[0].private = false;
    world.records.skill_needs[0].now = Some(2);
    assert!(questions(&mut world, Purpose::Opener2).is_empty());
}

#[test]
fn know_how_without_a_date_is_asked_about_without_saying_what_it_is() {
    let mut row = Threads::new().know_how("setting line 4").clone();
    let mut world = World::new();
    row.unit_id = world.unit;
    let target = Target::KnowHow(row.id);
    world.records.know_hows.push(row);
    let asks = "Some of your people know things that nobody else knows. When could the first of them leave?";
    assert_eq!(questions(&mut world, Purpose::Opener3), [asks]);
    assert!(questions(&mut world, Purpose::Opener2).is_empty());
    // Another leader told me: nobody else is asked about it, unless they told me as well.
    let other = world.leader("Somebody else");
    world.know(target, Confidence::Said, -9, false);
    world.records.evidence[0].leader_id = Some(other);
    assert!(questions(&mut world, Purpose::Opener3).is_empty());
    world.know(target, Confidence::Said, -9, false);
    assert_eq!(questions(&mut world, Purpose::Opener3), [asks]);
    world.records.know_hows[0].last_leaves = Some(on(500));
    assert!(questions(&mut world, Purpose::Opener3).is_empty());
}

#[test]
fn the_missing_part_of_an_open_idea_is_asked_for() {
    let mut idea = Threads::new()
        .idea("Shift cards", IdeaState::Trying)
        .clone();
    let target = Target::Idea(idea.id);
    let mut world = heard(FindingKind::Idea, "cards, five minutes", target);
    (idea.unit_id, idea.private) = (world.unit, false);
    "stock loss".clone_into(&mut idea.problem);
    world.records.ideas.push(idea);
    let asks = "About “shift cards”: what should be different at the end?";
    assert_eq!(questions(&mut world, Purpose::Opener5), [asks]);
    world.records.ideas[0].private = true;
    let own = "About “cards”: what should be different at the end?";
    assert_eq!(questions(&mut world, Purpose::Opener5), [own]);
    world.records.ideas[0].state = IdeaState::Stopped;
    let went = "How did it go with “cards”, and what would you drop?";
    assert_eq!(questions(&mut world, Purpose::Opener5), [went]);
}

#[test]
fn an_answered_remark_asks_whether_it_is_better_until_they_say() {
    let ask = ["You told me “Same weeks”. Is it better now?".to_owned()];
    for (told, closed, better, expected) in [
        (Some(-14), None, None, &ask[..]),
        (Some(-13), None, None, &[]),
        (None, Some(-14), None, &ask[..]),
        (Some(-13), Some(-14), None, &[]),
        (Some(-90), Some(-90), Some(Improvement::No), &[]),
    ] {
        let mut world = World::new();
        let chat = world.asked(Opener::Needs, Depth::Heard, -100);
        let finding = world.finding(chat, FindingKind::Feedback, "\"Same weeks.\" 4 of 5");
        world.records.findings[0].closed_on = closed.map(on);
        world.records.feedback.push(Feedback {
            told_on: told.map(on),
            better,
            ..Feedback::of(finding)
        });
        assert_eq!(
            questions(&mut world, Purpose::Opener4),
            expected,
            "{told:?} {closed:?} {better:?}"
        );
    }
}
