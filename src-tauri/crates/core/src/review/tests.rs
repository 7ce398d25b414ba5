//! What others may see, and which lines the page has.

use super::*;
use crate::{
    conversations::testing::{TODAY, World, on},
    model::{Confidence, Evidence, IdeaState, MeasureKind, Target},
    ties::{Ties, testing::Threads},
};

fn page(records: &Records, day: NaiveDate) -> ReviewDocument {
    review(records, day, day).unwrap()
}

fn texts(document: &ReviewDocument, number: usize) -> Vec<String> {
    let section = &document.sections[number - 1];
    section.lines.iter().map(|line| line.text.clone()).collect()
}

/// Returns a solution above which an earlier sign and a result are, all of it seen.
fn chain() -> (World, [Id<crate::model::Measure>; 3]) {
    let mut world = World::new();
    let result = world.figure("net cash", MeasureKind::Result);
    let early = world.figure("days to collect", MeasureKind::Early);
    let people = world.figure("disputes", MeasureKind::Behaviour);
    let clinic = world.ours("Dispute clinic", -100, -72);
    let links = [
        world.link(result, early),
        world.link(early, people),
        world.link_ours(people, clinic),
    ];
    for link in links {
        world.know(Target::Link(link), Confidence::Seen, -30, false);
    }
    for measure in [result, early, people] {
        world.know(Target::Measure(measure), Confidence::Seen, -30, false);
    }
    (world, [result, early, people])
}

#[test]
fn the_highest_figure_that_moved_is_named_and_the_one_above_that_did_not() {
    let up = [(-110, 1.0), (-20, 2.0)];
    let still = [(-110, 1.0), (-20, 1.0)];
    for (rows, moved, unmoved) in [
        ([&up, &up, &up], "net cash", None),
        ([&still, &up, &up], "days to collect", Some("net cash")),
        // What people do speaks where nothing above it keeps a figure.
        ([&still, &still, &up], "", Some("days to collect")),
    ] {
        let (mut world, measures) = chain();
        for (measure, rows) in measures.into_iter().zip(rows) {
            world.read(measure, rows);
        }
        let page = page(&world.records, TODAY);
        let has = |number, name: &str| texts(&page, number).iter().any(|it| it.contains(name));
        assert_eq!(texts(&page, 1).len(), usize::from(!moved.is_empty()));
        assert!(moved.is_empty() || has(1, moved), "{:?}", texts(&page, 1));
        assert_eq!(unmoved.is_none(), texts(&page, 2).is_empty());
        assert!(
            unmoved.is_none_or(|name| has(2, name)),
            "{:?}",
            texts(&page, 2)
        );
    }
    let (mut world, [result, early, people]) = chain();
    world.read(people, &up);
    let only = page(&world.records, TODAY);
    assert!(texts(&only, 1)[0].contains("disputes 1 → 2"));
    world.read(early, &[(-20, 5.0)]);
    world.figure_mut(result).method_only = true;
    assert_eq!(texts(&page(&world.records, TODAY), 1), Vec::<String>::new());
}

#[test]
fn a_claim_needs_a_step_that_was_seen_and_time() {
    let up = [(-110, 1.0), (-20, 2.0)];
    for (grade, private, shown) in [
        (Confidence::Seen, false, true),
        // A document that must stay with me shows nothing to others.
        (Confidence::Seen, true, false),
        (Confidence::Said, true, false),
        (Confidence::Assumed, false, false),
    ] {
        let mut world = World::new();
        let people = world.figure("disputes", MeasureKind::Early);
        let clinic = world.ours("Dispute clinic", -100, -72);
        let link = world.link_ours(people, clinic);
        world.know(Target::Measure(people), Confidence::Seen, -30, false);
        let evidence = world.know(Target::Link(link), grade, -30, false);
        let mut rows = world.records.evidence.iter_mut();
        rows.find(|row| row.id == evidence).unwrap().private = private;
        world.read(people, &up);
        let found = texts(&page(&world.records, TODAY), 1).len();
        assert_eq!(found, usize::from(shown), "{grade:?} {private}");
    }
    // Section 2 waits for 90 days.
    for (first, expected) in [(-90, 1), (-89, 0)] {
        let mut world = World::new();
        let people = world.figure("disputes", MeasureKind::Early);
        let clinic = world.ours("Dispute clinic", first, -72);
        let link = world.link_ours(people, clinic);
        world.know(Target::Measure(people), Confidence::Seen, -30, false);
        world.know(Target::Link(link), Confidence::Seen, -30, false);
        world.read(people, &[(-110, 2.0), (-20, 2.0)]);
        assert_eq!(texts(&page(&world.records, TODAY), 2).len(), expected);
    }
}

#[test]
fn a_figure_is_outward_when_seen_or_read_back_and_not_private() {
    for (seen, read_back, private, expected) in [
        (true, false, false, true),
        (false, true, false, true),
        (false, false, false, false),
        (true, true, true, false),
    ] {
        let mut world = World::new();
        let result = world.figure("net cash", MeasureKind::Result);
        if seen {
            world.know(Target::Measure(result), Confidence::Seen, -30, false);
        } else {
            world.know(Target::Measure(result), Confidence::Said, -30, false);
        }
        let chief = world.chief;
        let figure = world.figure_mut(result);
        figure.private = private;
        if read_back {
            figure.read_back_on = Some(on(-10));
            figure.read_back_by = Some(chief);
        }
        let chains = crate::chain::Chains::of(&world.records, TODAY);
        let accepted = Accepted::of(&chains);
        let measure = world.records.measure(result).unwrap();
        let found = Outward::measure(&chains, &accepted, measure).is_some();
        assert_eq!(found, expected, "{seen} {read_back} {private}");
    }
}

#[test]
fn groups_of_fewer_than_five_have_no_count() {
    for (part, whole, expected) in [
        (2, Some(5), Some(2)),
        (2, Some(4), None),
        (2, None, None),
        (0, Some(11), Some(0)),
    ] {
        assert_eq!(Outward::count(part, whole).map(|it| *it), expected);
    }
}

fn seen(threads: &mut Threads, target: Target) {
    threads.records.evidence.push(Evidence {
        id: Id::of(Uuid::from_u128(90_000)),
        seen: 0,
        target,
        on: crate::ties::testing::on(-5),
        grade: Confidence::Seen,
        source: "headcount report".to_owned(),
        leader_id: None,
        conversation_id: None,
        finding_id: None,
        text: String::new(),
        against: false,
        private: false,
    });
}

#[test]
fn small_groups_of_know_how_and_challenges_are_a_few() {
    let day = crate::ties::testing::today();
    for (of, rests, able) in [
        (
            Some(11),
            "rests on two line setters; one of eleven can go",
            " (1 of 11 people affected). ",
        ),
        (
            Some(4),
            "rests on a few line setters",
            " (a few people affected). ",
        ),
    ] {
        let mut threads = Threads::new();
        let row = threads.know_how("setting line 4");
        (row.role, row.private) = ("line setters".to_owned(), false);
        (row.leaving, row.of) = (Some(1), of);
        let target = Target::KnowHow(row.id);
        seen(&mut threads, target);
        let challenge = threads.challenge("people leave");
        (challenge.able, challenge.of) = (Some(1), of);
        let target = Target::Challenge(challenge.id);
        seen(&mut threads, target);
        let page = page(&threads.records, day);
        let found = texts(&page, 6);
        assert!(found[0].contains(rests), "{found:?}");
        assert_eq!(found[0].contains("can go"), of == Some(11));
        let found = texts(&page, 5);
        assert!(found[0].contains(able), "{found:?}");
        let small = page
            .left_out
            .iter()
            .filter(|one| one.reason == Reason::SmallGroup);
        assert_eq!(small.count(), usize::from(of == Some(4)));
    }
}

#[test]
fn an_idea_is_told_once_it_was_agreed() {
    let day = crate::ties::testing::today();
    for (agreed, private, expected) in [
        (Some(-40), false, true),
        (None, false, false),
        (Some(-40), true, false),
        (Some(1), false, false),
    ] {
        let mut threads = Threads::new();
        let idea = threads.idea("cards", IdeaState::Stopped);
        idea.private = private;
        idea.agreed_on = agreed.map(crate::ties::testing::on);
        idea.decided_on = Some(crate::ties::testing::on(-2));
        idea.learned = "one page is used".to_owned();
        let idea = threads.records.ideas[0].clone();
        let ties = Ties::new(&threads.records, day);
        assert_eq!(Outward::idea(&ties, &idea).is_some(), expected);
        let found = texts(&page(&threads.records, day), 7);
        let line = "Unit 1, stopped: cards; one page is used.".to_owned();
        assert_eq!(found, if expected { vec![line] } else { vec![] });
    }
}
