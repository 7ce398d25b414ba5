use super::*;
use crate::ties::testing::{Threads, on};

#[test]
fn remarks_about_timing_are_known_by_their_words() {
    for (text, expected) in [
        ("Better content. Same weeks.", true),
        ("Too long, and a month too early.", true),
        ("At the wrong time", true),
        ("Useful, and short.", false),
        ("Nobody wore the weekly badge", false),
    ] {
        assert_eq!(speaks_of_timing(text), expected, "{text}");
    }
}

#[test]
fn heavy_days_after_a_remark_about_weeks_come_again() {
    let mut world = Threads::new();
    let solution = world.solution("Cards");
    // 23 to 27 November; the first three days are busy.
    world.deliver(solution, 1, 5, 9);
    world.busy(5, 7);
    assert!(timing_again(&world.ties()).is_empty());
    world.finding(FindingKind::Feedback, "Same weeks", -30);
    let found: Vec<_> = timing_again(&world.ties())
        .into_iter()
        .map(|again| (again.fit.heavy, again.fit.days))
        .collect();
    assert_eq!(found, [(3, 5)]);
    world.records.findings[0].closed_on = Some(on(-1));
    assert!(timing_again(&world.ties()).is_empty());
}

#[test]
fn what_ended_lately_is_asked_about_unless_somebody_spoke_of_it() {
    for (last, remark, expected) in [
        (-13, None, 0),
        (-14, None, 1),
        (-183, None, 1),
        (-184, None, 0),
        (-20, Some(-10), 0),
        (-20, Some(-25), 1),
    ] {
        let mut world = Threads::new();
        let solution = world.solution("Clinic");
        world.deliver(solution, 1, last - 5, last);
        if let Some(said) = remark {
            world.finding(FindingKind::Feedback, "Useful", said);
        }
        let found = nobody_asked(&world.ties());
        assert_eq!(found.len(), expected, "{last} {remark:?}");
    }
}

#[test]
fn a_remark_counts_for_what_serves_something_that_its_leader_named() {
    let mut world = Threads::new();
    let (rehearsal, clinic) = (world.solution("Rehearsal"), world.solution("Clinic"));
    world.deliver(rehearsal, 1, -60, -50);
    world.deliver(clinic, 1, -60, -40);
    world.finding(FindingKind::Feedback, "At the right moment", -30);
    let unasked = |world: &Threads| -> Vec<Id<Solution>> {
        let found = nobody_asked(&world.ties());
        found.into_iter().map(|one| one.solution.id).collect()
    };
    assert_eq!(unasked(&world), [rehearsal]);
    let challenge = world.challenge("Tenders are lost").id;
    world.tie(End::Challenge(challenge), End::Solution(rehearsal));
    world.said(Target::Challenge(challenge), -90);
    assert_eq!(unasked(&world), [clinic]);
}
