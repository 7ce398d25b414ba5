use super::*;
use crate::{
    model::{ChallengeKind, Feedback, FindingKind, IdeaState},
    rhythm::testing::id,
    ties::testing::{Threads, on, today},
};

#[test]
fn a_wait_ends_with_a_delivery_a_trial_or_a_word() {
    // Days from today: heard, first and last day of a delivery, first day of a trial, told.
    type Case = (i64, Option<(i64, i64)>, Option<i64>, Option<i64>);
    let cases: [(Case, Option<i64>, bool, i64); 7] = [
        ((-100, None, None, None), None, false, 100),
        ((-100, Some((-40, 5)), None, None), Some(-40), false, 60),
        ((-100, Some((-140, -120)), None, None), None, false, 100),
        ((-100, Some((-140, -20)), None, None), Some(-100), false, 0),
        ((-100, Some((20, 30)), None, None), Some(20), false, 100),
        (
            (-100, Some((-40, 5)), Some(-60), None),
            Some(-60),
            false,
            40,
        ),
        ((-100, Some((-40, 5)), None, Some(-90)), Some(-90), true, 10),
    ];
    for ((heard, delivery, trial, told), answered, is_not_ours, days) in cases {
        let mut world = Threads::new();
        let challenge = world.challenge("loss");
        challenge.not_ours_told = told.map(on);
        let challenge = challenge.id;
        world.said(Target::Challenge(challenge), heard);
        if let Some((first, last)) = delivery {
            let skill = world.skill("seeing loss");
            let solution = world.solution("Cards");
            world.tie(End::Challenge(challenge), End::Skill(skill));
            world.tie(End::Skill(skill), End::Solution(solution));
            world.deliver(solution, 2, -95, -94);
            world.deliver(solution, 1, first, last);
        }
        if let Some(first) = trial {
            let idea = world.idea("cards", IdeaState::Trying);
            idea.first = Some(on(first));
            let idea = idea.id;
            world.tie(End::Challenge(challenge), End::Idea(idea));
        }
        let found = wait(&world.ties(), &world.records.challenges[0]);
        assert_eq!(
            (found.answered_on, found.is_not_ours, found.days),
            (answered.map(on), is_not_ours, Some(days)),
            "{heard} {delivery:?} {trial:?} {told:?}"
        );
    }
}

#[test]
fn the_middle_is_the_later_of_two_and_open_ones_do_not_count() {
    let mut world = Threads::new();
    for name in ["a", "b", "c", "d"] {
        world.challenge(name);
    }
    world.records.challenges[3].closed_on = Some(on(-1));
    let wait = |answered: Option<i64>, days| Wait {
        heard_on: None,
        answered_on: answered.map(on),
        is_not_ours: false,
        days: Some(days),
    };
    let waits = [
        wait(Some(-1), 10),
        wait(Some(0), 30),
        wait(Some(5), 400),
        wait(None, 500),
    ];
    let found = header(world.records.challenges.iter().zip(&waits), today());
    assert_eq!(
        (found.challenges, found.answered, found.median_days),
        (3, 2, Some(30))
    );
}

#[test]
fn suggestions_go_by_points() {
    let mut world = Threads::new();
    let challenge = world.challenge("people leave");
    challenge.kind = ChallengeKind::Retention;
    let challenge = challenge.id;
    let skill = world.skill("guiding");
    world.tie(End::Challenge(challenge), End::Skill(skill));
    let same_skill = world.solution("Guides");
    world.tie(End::Skill(skill), End::Solution(same_skill));
    world.deliver(same_skill, 2, -90, -60);
    let same_kind = world.solution("Welcome week");
    let other = world.challenge("leavers there");
    other.kind = ChallengeKind::Retention;
    other.unit_id = id(2);
    let other = other.id;
    world.tie(End::Challenge(other), End::Solution(same_kind));
    let unrelated = world.solution("Unrelated");
    let names = |world: &Threads| -> Vec<(String, i32)> {
        let ties = world.ties();
        suggestions(&ties, &world.records.challenges[0], None)
            .into_iter()
            .map(|one| match one.candidate {
                Candidate::Solution(solution) => (solution.name.clone(), one.points),
                Candidate::Idea(idea) => (idea.name.clone(), one.points),
            })
            .collect()
    };
    let expect = |rows: &[(&str, i32)]| -> Vec<(String, i32)> {
        rows.iter()
            .map(|(name, points)| ((*name).to_owned(), *points))
            .collect()
    };
    assert_eq!(names(&world), expect(&[("Guides", 4), ("Welcome week", 3)]));
    let measure = world.measure("leavers");
    world.records.measures[0].unit_id = id(2);
    world.reading(measure, -100, 38.0);
    world.reading(measure, -10, 30.0);
    world.link(same_skill, measure);
    // A figure that moved is no reason alone.
    world.deliver(unrelated, 2, -90, -60);
    world.link(unrelated, measure);
    assert_eq!(names(&world), expect(&[("Guides", 6), ("Welcome week", 3)]));
    // What is tied already is no suggestion.
    world.tie(End::Challenge(challenge), End::Solution(same_skill));
    assert_eq!(names(&world), expect(&[("Welcome week", 3)]));
    let idea = world.idea("Buddies", IdeaState::Stopped).id;
    world.tie(End::Challenge(other), End::Idea(idea));
    assert_eq!(names(&world), expect(&[("Welcome week", 3)]));
    world.records.ideas[0].state = IdeaState::Kept;
    assert_eq!(
        names(&world),
        expect(&[("Welcome week", 3), ("Buddies", 3)])
    );
}

#[test]
fn pressing_is_what_has_neither_a_chat_nor_a_beginning() {
    for (said, begun, expected) in [
        (-60, None, 1),
        (-61, None, 0),
        (-20, Some(-5), 0),
        (-20, Some(-30), 1),
    ] {
        let mut world = Threads::new();
        world.finding(FindingKind::Pressing, "a talk", said);
        if let Some(first) = begun {
            let solution = world.solution("Clinic");
            world.deliver(solution, 1, first, first + 2);
        }
        let found = pressing(&world.ties());
        assert_eq!(found.len(), expected, "{said} {begun:?}");
    }
    let mut world = Threads::new();
    let challenge = world.challenge("line setters go");
    (challenge.severity, challenge.horizon) = (SEVERE, Some(on(90)));
    assert_eq!(pressing(&world.ties()).len(), 1);
    world.records.challenges[0].horizon = Some(on(91));
    assert!(pressing(&world.ties()).is_empty());
}

#[test]
fn a_rating_of_a_solution_goes_before_one_that_names_it() {
    let mut world = Threads::new();
    let challenge = world.challenge("people leave").id;
    let skill = world.skill("guiding");
    world.tie(End::Challenge(challenge), End::Skill(skill));
    let guides = world.solution("Guides");
    world.tie(End::Skill(skill), End::Solution(guides));
    let points = |world: &Threads| {
        let found = suggestions(&world.ties(), &world.records.challenges[0], None);
        found.first().map(|one| one.points)
    };
    assert_eq!(points(&world), Some(4));
    world.finding(FindingKind::Feedback, "Guides: fine. 4 of 5", -20);
    assert_eq!(points(&world), Some(5));
    let about = world
        .finding(FindingKind::Feedback, "Gone by week six. 2 of 5", -40)
        .id;
    world.records.feedback.push(Feedback {
        solution_id: Some(guides),
        ..Feedback::of(about)
    });
    assert_eq!(points(&world), Some(1), "newer, but by its words alone");
    world.records.feedback[0].rating = Some(3);
    assert_eq!(points(&world), Some(4), "neither good nor bad");
}
