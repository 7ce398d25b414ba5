use super::*;
use crate::{
    chain::{issues, movement},
    conversations::testing::{TODAY, World, on},
    model::{Better, MeasureKind, Rival, RivalState, Target},
};

/// Returns the issues of the one result, as they are said for me and to the chief.
fn said(world: &World) -> Vec<(String, String, Option<String>)> {
    let chains = Chains::of(&world.records, TODAY);
    let result = chains.results(world.unit)[0];
    let found = issues(&chains, &chains.chain(result));
    found
        .iter()
        .map(|it| {
            let aloud = question_for(&chains, it, world.chief);
            (issue(&chains, it), question(it), aloud)
        })
        .collect()
}

/// A result with an earlier sign below it, both seen by everybody.
fn two_figures() -> (World, Id, Id) {
    let mut world = World::new();
    let result = world.figure("Net cash", MeasureKind::Result);
    let early = world.figure("Days to collect", MeasureKind::Early);
    for figure in [result, early] {
        world.know(Target::Measure(figure), Confidence::Seen, -3, false);
    }
    (world, result, early)
}

type Id = crate::Id<Measure>;

#[test]
fn verbs_agree_with_the_figures() {
    let (mut world, result, early) = two_figures();
    let has = |world: &World, part: &str| {
        let (text, question, aloud) = said(world).remove(0);
        let all = format!("{text} | {question} | {}", aloud.unwrap_or_default());
        assert!(all.contains(part), "{part}: {all}");
    };
    has(&world, "before net cash does?");
    let link = world.link(result, early);
    has(&world, "that days to collect move net cash |");
    world.know(Target::Link(link), Confidence::Said, -3, false);
    has(&world, "that days to collect move net cash?");
    "Quote time".clone_into(&mut world.figure_mut(early).name);
    has(&world, "that quote time moves net cash?");
}

#[test]
fn a_question_names_nothing_that_the_leader_may_not_see() {
    let (mut world, result, early) = two_figures();
    let link = world.link(result, early);
    world.know(Target::Link(link), Confidence::Seen, -3, false);
    world.figure_mut(early).private = true;
    let rival = world.id();
    world.records.rivals.push(Rival {
        id: rival,
        seen: 0,
        link_id: link,
        text: "a second person".to_owned(),
        state: RivalState::Open,
        how: String::new(),
        on: None,
        private: true,
    });
    let (_, mine, aloud) = said(&world).remove(0);
    assert!(
        mine.starts_with("A second person came in the same weeks."),
        "{mine}"
    );
    let expected = "What else may have moved net cash in the same weeks?";
    assert_eq!(aloud.as_deref(), Some(expected));
    world.records.rivals.clear();
    world.know(Target::Link(link), Confidence::Seen, -1, true);
    let aloud = said(&world).remove(0).2.unwrap();
    assert!(aloud.contains("after one of the steps changed"), "{aloud}");
}

#[test]
fn a_movement_is_said_with_its_swing() {
    let mut world = World::new();
    let figure = world.figure("Days to collect", MeasureKind::Early);
    let of = world.figure_mut(figure);
    of.better = Better::Down;
    "days".clone_into(&mut of.unit_of);
    let before = [60.0, 61.0, 60.0, 61.0, 60.0];
    let rows: Vec<(i64, f64)> = (0..).map(|n| n * 30 - 250).zip(before).collect();
    world.read(figure, &rows);
    world.read(figure, &[(-34, 58.0)]);
    let chains = Chains::of(&world.records, TODAY);
    let of = world.records.measure(figure).unwrap();
    let text = |since| moved(of, &movement(of, chains.readings(figure), on(since)), on(0));
    assert_eq!(
        text(-100),
        "Days to collect: 58 days, from 60; still within its usual swing (57 to 64)."
    );
    assert_eq!(
        text(-200),
        "Days to collect: 58 days, from 61; too few readings to tell a change from a swing."
    );
    assert_eq!(
        text(-20),
        "Days to collect: 58 days on 15 October; no reading since."
    );
}
