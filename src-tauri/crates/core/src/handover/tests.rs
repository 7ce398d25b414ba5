use super::*;
use crate::{
    Records,
    conversations::testing::{TODAY, World, morning, on},
    model::{Confidence, Depth, EntryKind, Load, Opener, Scope, SensitiveMark, Side, Topic},
};

fn hand(world: &World) -> HandOver {
    hand_over(&world.records, &[world.unit])
}

fn take(world: &World, passed: &Passed, choices: &HandOverChoices) -> IncomingPlan {
    plan_import(&world.records, passed, choices, TODAY, morning().instant).unwrap()
}

#[test]
fn facts_about_a_person_go_only_where_a_document_shows_them() {
    for (source, confidence, private, about_chief, goes, told) in [
        (
            "sales plan",
            Confidence::Seen,
            false,
            true,
            true,
            "sales plan",
        ),
        ("", Confidence::Assumed, false, true, false, ""),
        ("told by Jo", Confidence::Said, false, true, false, ""),
        // About the unit, a word of somebody goes without the name.
        ("told by Jo", Confidence::Said, false, false, true, ""),
        ("sales plan", Confidence::Seen, true, false, false, ""),
    ] {
        let mut world = World::new();
        let fact = world.fact(Topic::Plans, "Two new lines", source, 3);
        let chief = world.chief;
        let row = world.fact_mut(fact);
        row.confidence = confidence;
        row.private = private;
        row.leader_id = about_chief.then_some(chief);
        let passed = hand(&world).passed;
        let sources: Vec<&str> = passed.facts.iter().map(|row| row.source.as_str()).collect();
        assert_eq!(sources, if goes { vec![told] } else { vec![] }, "{source}");
    }
}

#[test]
fn what_is_not_public_yet_or_one_persons_own_stays() {
    let mut world = World::new();
    let chief = world.chief;
    for (name, mark, scope) in [
        ("Close", None, None),
        ("Freeze", Some(SensitiveMark::ChangeFreeze), None),
        ("Merger", Some(SensitiveMark::Merger), None),
        ("Sailing", None, Some(Scope::Leader(chief))),
    ] {
        world.entry(name, EntryKind::Other, Load::Busy, (1, 2));
        let row = world.records.entries.last_mut().unwrap();
        row.mark = mark;
        row.scope = scope.unwrap_or(row.scope);
        row.note = "mine".to_owned();
        row.cost = Some(9);
    }
    let HandOver { passed, left_out } = hand(&world);
    let names: Vec<&str> = passed.entries.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["Close", "Freeze"]);
    assert!(
        passed
            .entries
            .iter()
            .all(|row| row.note.is_empty() && row.cost.is_none())
    );
    assert_eq!(left_out.get(&LeftOut::Confidential), Some(&1));
    assert_eq!(left_out.get(&LeftOut::OwnRhythm), Some(&1));
    assert_eq!(left_out.get(&LeftOut::Notes), Some(&2));
}

#[test]
fn open_promises_go_and_others_do_not() {
    let mut world = World::new();
    for (text, private, done) in [
        ("a list", false, None),
        ("a secret", true, None),
        ("a kept one", false, Some(on(-1))),
    ] {
        world.promise(Side::Me, text, Some(4));
        let row = world.records.promises.last_mut().unwrap();
        (row.private, row.done_on) = (private, done);
    }
    let HandOver { passed, left_out } = hand(&world);
    assert_eq!(passed.promises.len(), 1);
    assert_eq!(passed.promises[0].text, "a list");
    assert_eq!(left_out.get(&LeftOut::Promises), Some(&2));
}

#[test]
fn what_is_received_goes_through_the_same_sieve() {
    let mut world = World::new();
    world.fact(Topic::Plans, "Two new lines", "sales plan", 3);
    world.asked(Opener::Measures, Depth::Agreed, -60);
    world.entry("Close", EntryKind::Close, Load::Busy, (1, 2));
    let passed = hand(&world).passed;
    assert_eq!(Passed::received(&passed), passed);
    // Whatever a file holds, nothing of a chat and no setting gets in.
    let received = Passed::received(&world.records);
    assert_eq!(received, passed);
    assert_eq!(received.conversations, []);
    assert_eq!(received.openers_asked[0].conversation_id, None);
}

#[test]
fn a_second_time_adds_what_is_new_and_overwrites_nothing() {
    let mut world = World::new();
    let fact = world.fact(Topic::Plans, "Two new lines", "sales plan", 3);
    world.asked(Opener::Measures, Depth::Heard, -60);
    let first = hand(&world).passed;
    let mut there = World::new();
    there.records = Records::default();
    let plan = take(&there, &first, &HandOverChoices::default());
    assert_eq!((plan.added.facts.len(), plan.same), (1, 0));
    there.records = plan.added;

    // The colleague writes down more, and imports again.
    there.records.facts[0].text = "Three new lines".to_owned();
    there.records.facts[0].private = true;
    world.fact(Topic::Data, "31 % won", "tender list", 2);
    let second = hand(&world).passed;
    let plan = take(&there, &second, &HandOverChoices::default());
    let texts: Vec<&str> = plan
        .added
        .facts
        .iter()
        .map(|row| row.text.as_str())
        .collect();
    assert_eq!(texts, ["31 % won"]);
    assert_eq!(plan.changed, Records::default());
    let row = &plan.differing[0];
    assert_eq!(
        (row.here.as_str(), row.there.as_str(), row.fields.as_str()),
        ("Three new lines", "Two new lines", "text")
    );
    let choices = HandOverChoices {
        replace: Some(vec![fact.uuid()]),
        ..HandOverChoices::default()
    };
    let plan = take(&there, &second, &choices);
    assert_eq!(plan.changed.facts[0].text, "Two new lines");
    assert!(plan.changed.facts[0].private, "what is mine stays");
}

#[test]
fn a_unit_of_the_same_name_is_joined_with_the_people_and_words_in_it() {
    let mut world = World::new();
    world.term("the glass");
    world.fact(Topic::Plans, "Two new lines", "sales plan", 3);
    world.chief_mut().email = "jo@example.com".to_owned();
    let passed = hand(&world).passed;
    let mut there = World::new();
    // Other ids, the same names.
    for _ in 0..40 {
        let _: crate::Id<crate::model::Fact> = there.id();
    }
    there.records.units.clear();
    there.records.leaders.clear();
    there.unit = there.unit("sales ");
    there.chief = there.leader("Sales chief");
    there.chief_mut().email = "Jo@example.com".to_owned();
    there.term("The Glass");
    let plan = take(&there, &passed, &HandOverChoices::default());
    assert_eq!(plan.joins[0].into, Some(there.unit));
    assert_eq!(plan.added.units, []);
    assert_eq!(plan.added.leaders, []);
    assert_eq!(plan.added.terms, []);
    assert_eq!(plan.added.facts[0].unit_id, there.unit);
    // Or it is a new one.
    let join = UnitJoin {
        unit_id: world.unit,
        into: None,
    };
    let choices = HandOverChoices {
        joins: Some(vec![join]),
        ..HandOverChoices::default()
    };
    let plan = take(&there, &passed, &choices);
    assert_eq!(plan.added.units.len(), 1);
    assert_eq!(plan.added.terms.len(), 1);
}

#[test]
fn the_rhythm_of_the_company_is_not_taken_over_twice() {
    let mut world = World::new();
    world.entry("Board", EntryKind::Board, Load::Busy, (1, 2));
    world.records.entries[0].scope = Scope::Company;
    let passed = hand(&world).passed;
    let mut there = World::new();
    there.records = Records::default();
    let plan = take(&there, &passed, &HandOverChoices::default());
    assert_eq!((plan.added.entries.len(), plan.company), (1, 0));
    let mut again = World::new();
    again.records = plan.added;
    assert_eq!(
        take(&again, &passed, &HandOverChoices::default()).company,
        0
    );

    let mut other = World::new();
    for _ in 0..40 {
        let _: crate::Id<crate::model::Fact> = other.id();
    }
    other.entry("Results", EntryKind::Results, Load::Busy, (1, 2));
    other.records.entries[0].scope = Scope::Company;
    let plan = take(&other, &passed, &HandOverChoices::default());
    assert_eq!((plan.added.entries.len(), plan.company), (0, 1));
}

#[test]
fn the_document_does_not_say_that_job_cuts_or_a_merger_are_ahead() {
    let mut world = World::new();
    let chief = world.chief;
    for (name, mark, scope) in [
        ("Cuts", Some(SensitiveMark::JobCuts), None),
        ("Sailing", None, Some(Scope::Leader(chief))),
    ] {
        world.entry(name, EntryKind::Other, Load::Busy, (1, 2));
        let row = world.records.entries.last_mut().unwrap();
        row.mark = mark;
        row.scope = scope.unwrap_or(row.scope);
    }
    let HandOver { passed, left_out } = hand(&world);
    assert_eq!(left_out.get(&LeftOut::Confidential), Some(&1));
    let text = document(&passed, &left_out, TODAY).to_markdown();
    let (own, _) = say::left_out(LeftOut::OwnRhythm, 1);
    assert!(text.contains(&own), "{text}");
    let (confidential, why) = say::left_out(LeftOut::Confidential, 1);
    for part in [confidential.as_str(), why, "job cuts", "merger"] {
        assert!(!text.contains(part), "{part}: {text}");
    }
}

#[test]
fn the_document_names_what_goes_and_what_is_left_out() {
    let mut world = World::new();
    world.fact(Topic::Plans, "Two new lines", "sales plan", 3);
    world.asked(Opener::Measures, Depth::Evidenced, -60);
    let HandOver { passed, left_out } = hand(&world);
    let text = document(&passed, &left_out, TODAY).to_markdown();
    for part in [
        "# Hand-over of Sales",
        "- Head of Sales",
        "What the unit told us before: how they measure (evidenced, 19 September, Head of Sales).",
        "Two new lines (sales plan, ",
        "1 chat, with preparation, notes and reflection. They stay",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
}

mod again;
mod joined;
