//! What stands out in remarks, and what does not.

use super::*;
use crate::{
    conversations::testing::{TODAY, World, on},
    model::{ConversationState, Purpose},
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
