use super::*;
use crate::model::{IdeaOrigin, Target};
use crate::rhythm::testing::id;
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

#[test]
fn a_trial_is_shown_to_the_leader_whose_idea_it_is() {
    type Spoil = fn(&mut crate::model::Idea);
    let cases: [(&str, Spoil, bool); 6] = [
        ("theirs", |_| {}, true),
        ("private", |idea| idea.private = true, false),
        ("ours", |idea| idea.origin = IdeaOrigin::Ours, false),
        (
            "ours and agreed",
            |idea| (idea.origin, idea.agreed_on) = (IdeaOrigin::Ours, Some(today())),
            true,
        ),
        (
            "of another leader",
            |idea| (idea.leader_id, idea.agreed_on) = (Some(id(2)), Some(today())),
            false,
        ),
        ("of another unit", |idea| idea.unit_id = id(2), false),
    ];
    for (what, spoil, shown) in cases {
        let mut world = Threads::new();
        let idea = world.idea("Cards", IdeaState::Trying);
        (idea.origin, idea.leader_id, idea.private) = (IdeaOrigin::Theirs, Some(id(1)), false);
        spoil(idea);
        let (ties, leader) = (world.ties(), world.records.leader(id(1)).unwrap());
        let sheet = trial_sheet(&ties, &world.records.ideas[0], leader);
        assert_eq!(sheet.is_some(), shown, "{what}");
    }
}

#[test]
fn a_sheet_says_what_is_still_to_agree_and_leaves_out_what_is_not_theirs_to_see() {
    let mut world = Threads::new();
    let measure = world.measure("zyzzyva");
    let challenge = world.challenge("zyzzyva").id;
    let idea = world.idea("Cards", IdeaState::Trying);
    (idea.origin, idea.leader_id, idea.private) = (IdeaOrigin::Theirs, Some(id(1)), false);
    idea.good_if = "loss falls.".to_owned();
    let idea = idea.id;
    world.tie(End::Idea(idea), End::Measure(measure));
    world.tie(End::Idea(idea), End::Challenge(challenge));
    let sheet = |world: &Threads| {
        let leader = world.records.leader(id(1)).unwrap();
        trial_sheet(&world.ties(), &world.records.ideas[0], leader).unwrap()
    };
    let shown = sheet(&world);
    let lines: Vec<&str> = shown.lines.iter().map(|line| line.text.as_str()).collect();
    let open = "Still to agree";
    let stop = "Still to agree; it goes on if loss falls";
    assert_eq!((lines, shown.left_out), (vec![open, open, stop, open], 2));
    assert!(!shown.text.contains("zyzzyva"), "{}", shown.text);
    world.said(Target::Measure(measure), -3);
    world.records.ideas[0].problem = "loss".to_owned();
    let shown = sheet(&world);
    assert_eq!((shown.lines.len(), shown.left_out), (6, 0));
    assert!(
        shown.text.contains("What it is for: loss\n"),
        "{}",
        shown.text
    );
}
