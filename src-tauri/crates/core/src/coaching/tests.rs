//! What stands out in remarks, and what does not.

use super::*;
use crate::{
    conversations::testing::{TODAY, World, on},
    model::{ConversationState, Feedback, Purpose},
};

/// Adds a chat with a remark of that rating, so many days ago, and a guess where one was noted.
fn remark(world: &mut World, ago: i64, rating: u8, about: &[About], guess: Option<u8>) {
    let chat = world.chat(Purpose::Opener4, ConversationState::Held, -ago);
    let finding = world.finding(chat, FindingKind::Feedback, "Same weeks.");
    world.records.feedback.push(Feedback {
        rating: Some(rating),
        about: about.to_vec(),
        ..Feedback::of(finding)
    });
    world.records.guesses.extend(guess.map(|rating| Guess {
        id: Id::at(crate::conversations::testing::morning().instant),
        seen: 0,
        unit_id: world.unit,
        leader_id: world.chief,
        conversation_id: Some(chat),
        on: on(-ago - 1),
        rating,
    }));
}

#[test]
fn a_theme_is_what_most_low_ratings_have_in_common() {
    let mut world = World::new();
    remark(&mut world, 90, 2, &[About::Timing, About::Length], None);
    assert_eq!(
        theme(&remarks(&world.records, TODAY)),
        None,
        "once is no theme"
    );
    remark(&mut world, 60, 3, &[About::Timing], None);
    remark(&mut world, 30, 4, &[About::Length], None);
    let expected = Note::Theme {
        about: About::Timing,
        count: 2,
        of: 2,
    };
    assert_eq!(theme(&remarks(&world.records, TODAY)), Some(expected));
}

#[test]
fn a_gap_is_said_from_three_guesses_on() {
    let mut world = World::new();
    let gap = |world: &World| {
        let all = remarks(&world.records, TODAY);
        match widest(&ratings(&world.records, &all), TODAY) {
            Some(Note::Apart { gap, .. }) => Some(gap),
            _ => None,
        }
    };
    remark(&mut world, 90, 4, &[], Some(4));
    remark(&mut world, 60, 4, &[], Some(4));
    assert_eq!(gap(&world), None);
    remark(&mut world, 30, 2, &[], Some(4));
    assert_eq!(gap(&world), Some(2));
    // The newest of each leader counts.
    remark(&mut world, 10, 4, &[], Some(3));
    assert_eq!(gap(&world), None);
}

#[test]
fn what_was_told_waits_no_longer() {
    let mut world = World::new();
    remark(&mut world, 90, 2, &[About::Timing], None);
    remark(&mut world, 30, 2, &[About::Timing], None);
    let all = remarks(&world.records, TODAY);
    assert!(is_said_again(&all[0], &all));
    assert_eq!(all.iter().filter(|one| one.is_open()).count(), 2);
    // Told after ten days: the same once more is no repetition.
    world.records.feedback[0].told_on = Some(on(-80));
    let all = remarks(&world.records, TODAY);
    assert!(!is_said_again(&all[0], &all));
    assert!(!all[1].is_open());
}

#[test]
fn a_gap_counts_for_the_opener_once_the_newest_rating_is_answered() {
    let mut world = World::new();
    let gap = |world: &World| {
        let leader = world.records.leader(world.chief).unwrap();
        settled_gap(&world.records, leader, TODAY)
    };
    remark(&mut world, 60, 2, &[], Some(4));
    assert_eq!(gap(&world), None, "it waits for an answer");
    world.records.findings[0].closed_on = Some(on(-20));
    assert_eq!(gap(&world), Some(2));
    remark(&mut world, 30, 4, &[], Some(3));
    world.records.feedback[1].told_on = Some(on(-10));
    assert_eq!(gap(&world), None, "one point is not far");
    world.records.guesses[1].rating = 2;
    assert_eq!(gap(&world), Some(-2), "either way");
    world.records.findings[1].unit_id = world.id();
    assert_eq!(gap(&world), Some(2), "that was for another unit");
}

#[test]
fn a_rating_counts_from_the_row_the_words_or_the_chat() {
    let mut world = World::new();
    let has_rated = |world: &World| {
        let leader = world.records.leader(world.chief).unwrap();
        has_rated(&world.records, leader)
    };
    let chat = world.chat(Purpose::Opener4, ConversationState::Held, -9);
    let finding = world.finding(chat, FindingKind::Feedback, "Same weeks.");
    assert!(!has_rated(&world));
    world.records.findings[0].text = "Same weeks. 2 of 5".to_owned();
    assert!(has_rated(&world));
    let row = Feedback {
        rating: Some(3),
        ..Feedback::of(finding)
    };
    world.records.feedback.push(row);
    assert_eq!(remarks(&world.records, TODAY)[0].rating, Some(3));
    world.records.findings.clear();
    assert!(!has_rated(&world));
    world.chat_mut(chat).rating = Some(4);
    assert!(has_rated(&world));
}

#[test]
fn what_became_of_a_remark_is_said() {
    let mut world = World::new();
    remark(&mut world, 50, 2, &[], None);
    let outcome = |world: &World| say::outcome(&remarks(&world.records, TODAY)[0], TODAY);
    assert_eq!(outcome(&world), "Said 29 September; not answered yet.");
    world.records.feedback[0].change = "no launch in the freeze".to_owned();
    assert_eq!(
        outcome(&world),
        "Said 29 September. Changed: no launch in the freeze, not told yet."
    );
    world.records.findings[0].closed_on = Some(on(-20));
    assert_eq!(
        outcome(&world),
        "Changed: no launch in the freeze, closed 29 October."
    );
    world.records.feedback[0].told_on = Some(on(-21));
    assert_eq!(
        outcome(&world),
        "Changed: no launch in the freeze, told 28 October."
    );
}
