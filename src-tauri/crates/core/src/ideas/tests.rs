use super::*;
use crate::ties::testing::{Threads, on, today};

#[test]
fn all_six_parts_count_and_a_challenge_stands_for_the_problem() {
    let mut world = Threads::new();
    let challenge = world.challenge("loss").id;
    let measure = world.measure("stock loss");
    let idea = world.idea("cards", IdeaState::Trying).id;
    assert_eq!(missing(&world.ties(), &world.records.ideas[0]), Part::ALL);
    assert!(is_shiny(&world.ties(), &world.records.ideas[0]));
    world.tie(End::Idea(idea), End::Challenge(challenge));
    world.tie(End::Idea(idea), End::Measure(measure));
    let row = &mut world.records.ideas[0];
    row.smallest = "three shops".to_owned();
    row.stop_if = "over five minutes".to_owned();
    row.review_on = Some(today());
    let ties = world.ties();
    let row = &world.records.ideas[0];
    assert_eq!(missing(&ties, row), [Part::Expectation]);
    assert!(!is_shiny(&ties, row));
}

#[test]
fn only_a_running_trial_runs_without_something() {
    for (state, expected) in [
        (IdeaState::Trying, 3),
        (IdeaState::Agreed, 0),
        (IdeaState::Parked, 0),
        (IdeaState::Kept, 0),
    ] {
        let mut world = Threads::new();
        world.idea("cards", state);
        let found = runs_without(&world.ties(), &world.records.ideas[0]);
        assert_eq!(found.len(), expected, "{state:?}");
    }
}

#[test]
fn a_review_is_due_a_week_ahead_and_a_parked_idea_on_its_day() {
    for (state, days, expected) in [
        (IdeaState::Trying, 7, true),
        (IdeaState::Trying, 8, false),
        (IdeaState::Agreed, -3, true),
        (IdeaState::Parked, 1, false),
        (IdeaState::Parked, 0, true),
        (IdeaState::Stopped, 0, false),
    ] {
        let mut world = Threads::new();
        let idea = world.idea("cards", state);
        idea.review_on = Some(on(days));
        assert_eq!(review_is_due(idea, today()), expected, "{state:?} {days}");
    }
}
