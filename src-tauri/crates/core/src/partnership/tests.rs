//! How shares and answers are judged.

use super::*;
use crate::{
    conversations::testing::{TODAY, World, on},
    model::{
        Purpose,
        StatementVerdict::{DoesNot, Holds, NotEnough, Partly},
    },
};

#[test]
fn a_share_holds_from_its_bound_on() {
    let leader = &World::new().records.leaders[0].clone();
    let verdict = |counted, missing| {
        let subject = Subject::Leader(leader);
        let sides = (
            vec![subject; counted],
            vec![(subject, Lack::Plain); missing],
        );
        Finding::of(1, sides, (2, 3), (1, 3))
            .of_three_or_more()
            .verdict
    };
    assert_eq!(verdict(2, 1), Holds);
    assert_eq!(verdict(3, 2), Partly);
    assert_eq!(verdict(1, 2), Partly);
    assert_eq!(verdict(1, 3), DoesNot);
    assert_eq!(verdict(2, 0), NotEnough, "two leaders are too few");
}

#[test]
fn an_answer_outside_what_the_log_shows_differs() {
    use StatementAnswer::{Mostly, No, Partly as Some_, Yes};
    for (verdict, less, more) in [
        (Holds, &[][..], &[Some_, No][..]),
        (Partly, &[Yes], &[No]),
        (DoesNot, &[Yes, Mostly], &[]),
        (NotEnough, &[], &[]),
    ] {
        for answer in [Yes, Mostly, Some_, No] {
            let expected = if less.contains(&answer) {
                Some(Differs::Less)
            } else {
                more.contains(&answer).then_some(Differs::More)
            };
            assert_eq!(differs(verdict, answer), expected, "{verdict:?} {answer:?}");
        }
    }
}

#[test]
fn answers_are_due_around_the_end_of_a_quarter_while_one_is_open() {
    let mut world = World::new();
    let (_, quarter) = coaching::quarter(&world.records, TODAY);
    let due = |world: &World, day| due_for(&world.records, day).is_some();
    let edge = days_after(quarter.last, -BEFORE);
    assert!(!due(&world, days_after(edge, -1)));
    assert!(due(&world, edge));
    assert!(due(&world, days_after(quarter.last, AFTER)));
    assert!(!due(&world, days_after(quarter.last, AFTER + 1)));
    for statement in 1..=6 {
        let id = world.id();
        world.records.check_answers.push(CheckAnswer {
            id,
            seen: 0,
            for_day: quarter.first,
            statement,
            answer: StatementAnswer::Yes,
            note: String::new(),
            answered_on: edge,
            verdict: Holds,
            evidence: String::new(),
        });
    }
    let late = days_after(quarter.last, AFTER);
    let early = days_after(edge, -EARLY);
    for (day, answered_on, expected) in [
        (edge, edge, false),
        (edge, early, false),
        (edge, days_after(early, -1), true),
        (late, late, false),
        (late, edge, false),
        (late, days_after(early, -1), true),
    ] {
        world.records.check_answers[5].answered_on = answered_on;
        assert_eq!(due(&world, day), expected, "{day} {answered_on}");
    }
    // An answer from just after the end does not stand for the next quarter.
    world.records.check_answers[5].answered_on = late;
    let (_, next) = coaching::quarter(&world.records, late);
    assert!(due(&world, next.last));
}

#[test]
fn no_know_how_holds_only_where_challenges_were_seen_everywhere() {
    let mut world = World::new();
    let verdict = |world: &World| passed_on(&Ties::new(&world.records, TODAY)).verdict;
    assert_eq!(verdict(&world), NotEnough);
    let chat = world.chat(Purpose::Opener3, ConversationState::Held, -30);
    for (depth, expected) in [(Depth::Heard, NotEnough), (Depth::Evidenced, Holds)] {
        let id = world.id();
        world.records.openers_asked = vec![crate::model::OpenerAsked {
            id,
            seen: 0,
            leader_id: world.chief,
            unit_id: world.unit,
            conversation_id: Some(chat),
            opener: Opener::Challenges,
            on: on(-30),
            depth,
        }];
        assert_eq!(verdict(&world), expected);
    }
}
