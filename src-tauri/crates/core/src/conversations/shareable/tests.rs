//! What a leader may see, and what stays here.

use super::*;
use crate::conversations::testing::World;
use crate::model::Topic;

type Spoil = fn(&mut Fact, Id<Leader>);

#[test]
fn a_fact_is_shown_only_where_nothing_speaks_against_it() {
    let spoils: [(&str, Spoil, bool); 7] = [
        ("as it is", |_, _| {}, true),
        ("private", |fact, _| fact.private = true, false),
        (
            "said by a person",
            |fact, _| fact.confidence = Confidence::Said,
            false,
        ),
        (
            "talk as source",
            |fact, _| fact.source = "a conversation".to_owned(),
            false,
        ),
        ("no source", |fact, _| fact.source.clear(), false),
        (
            "about somebody else",
            |fact, other| fact.leader_id = Some(other),
            false,
        ),
        (
            "an open question",
            |fact, _| fact.state = FactState::AskThem,
            false,
        ),
    ];
    for (what, spoil, shown) in spoils {
        let mut world = World::new();
        let other = world.leader("Somebody else");
        let id = world.fact(Topic::Data, "Margin 31 %", "margin sheet", 3);
        spoil(world.fact_mut(id), other);
        assert_eq!(
            !facts(&world.records, world.chief, world.unit, None).is_empty(),
            shown,
            "{what}"
        );
    }
}

#[test]
fn sources_that_are_people_or_talk() {
    for (source, document) in [
        ("weekly service report", true),
        ("headcount report, counts only", true),
        ("agenda of the call", true),
        ("A conversation", false),
        ("told in the lift", false),
        ("Call with the controller", false),
        ("chat", false),
        ("chatbot statistics", true),
        ("", false),
    ] {
        assert_eq!(is_document(source), document, "{source}");
    }
}

#[test]
fn private_and_dropped_promises_stay_here() {
    let mut world = World::new();
    world.promise(Side::Me, "half a page", Some(3));
    assert_eq!(promises(&world.records, world.chief, Side::Me).len(), 1);
    world.records.promises[0].private = true;
    assert_eq!(promises(&world.records, world.chief, Side::Me).len(), 0);
}
