//! Units of a file that join one that is here.

use super::*;
use crate::{Id, model::Unit, rhythm::testing::id, ties::testing::Threads};

fn plan(records: &Records, passed: &Passed, joins: Option<Vec<UnitJoin>>) -> IncomingPlan {
    let choices = HandOverChoices {
        joins,
        ..HandOverChoices::default()
    };
    plan_import(records, passed, &choices, TODAY, morning().instant).unwrap()
}

fn into(unit_id: Id<Unit>, into: Option<Id<Unit>>) -> Vec<UnitJoin> {
    vec![UnitJoin { unit_id, into }]
}

/// Somebody who joined Sales with a unit of another name, and a hand-over of Sales with one more fact.
fn joined_before() -> (World, World, Passed) {
    let mut world = World::new();
    world.fact(Topic::Plans, "Two new lines", "sales plan", 3);
    world.entry("Close", EntryKind::Close, Load::Busy, (1, 2));
    let mut there = World::new();
    for _ in 0..40 {
        let _: Id<crate::model::Fact> = there.id();
    }
    there.records = Records::default();
    there.unit = there.unit("Coast");
    let first = plan(
        &there.records,
        &hand(&world).passed,
        Some(into(world.unit, Some(there.unit))),
    );
    assert_eq!(first.added.units, []);
    let own = there.records.units.clone();
    there.records = first.added;
    there.records.units = own;
    world.fact(Topic::Data, "31 % won", "tender list", 2);
    let passed = hand(&world).passed;
    (world, there, passed)
}

#[test]
fn a_second_hand_over_goes_where_the_first_one_went() {
    let (world, mut there, passed) = joined_before();
    let second = plan(&there.records, &passed, None);
    assert_eq!(second.joins[0].into, Some(there.unit));
    assert_eq!(second.added.units, []);
    assert_eq!(second.added.facts[0].unit_id, there.unit);
    let fields: Vec<&str> = second.differing.iter().map(|row| &*row.fields).collect();
    assert_eq!(fields, ["name"]);
    // Another choice is followed.
    let other = plan(&there.records, &passed, Some(into(world.unit, None)));
    assert_eq!(other.added.units.len(), 1);
    // Nothing goes into a unit that is archived.
    there.records.units[0].archived_on = Some(on(-1));
    let alone = plan(&there.records, &passed, None);
    assert_eq!(alone.joins[0].into, None);
    let choices = HandOverChoices {
        joins: Some(into(world.unit, Some(there.unit))),
        ..HandOverChoices::default()
    };
    plan_import(&there.records, &passed, &choices, TODAY, morning().instant).unwrap_err();
}

#[test]
fn a_unit_that_was_merged_here_is_offered_the_merged_one() {
    let (world, mut there, passed) = joined_before();
    let mut archived = world.records.units[0].clone();
    archived.archived_on = Some(on(-1));
    there.records.units.push(archived);
    let second = plan(&there.records, &passed, None);
    assert_eq!(second.joins[0].into, Some(there.unit));
    assert_eq!(second.added.facts[0].unit_id, there.unit);
    // Alone, it is served again.
    let alone = plan(&there.records, &passed, Some(into(world.unit, None)));
    assert_eq!(alone.added.units, []);
    let unit = &alone.changed.units[0];
    assert_eq!((unit.id, unit.archived_on), (world.unit, None));
    assert_eq!(alone.added.facts[0].unit_id, world.unit);
    assert!(
        alone
            .adds
            .contains(&"1 unit that is no longer archived".to_owned())
    );
}

#[test]
fn two_units_join_one_and_what_both_have_is_there_once() {
    let mut world = Threads::new();
    let skill = world.skill("reading bills");
    world.need(skill, 1).of = None;
    let second = world.need(skill, 2);
    (second.now, second.able, second.of) = (None, Some(2), Some(14));
    world.records.entries[0].scope = Scope::Unit(id(1));
    let mut twin = world.records.entries[0].clone();
    (twin.id, twin.scope) = (id(77), Scope::Unit(id(2)));
    world.records.entries.push(twin.clone());
    let date = |number, entry| crate::model::StoredOccurrence {
        id: id(number),
        seen: 0,
        entry_id: entry,
        key: "2001-01-01".to_owned(),
        first: on(1),
        last: on(1),
        state: crate::model::OccurrenceState::Moved,
        note: String::new(),
    };
    let first = world.records.entries[0].id;
    world.records.occurrences = vec![date(1, first), date(2, twin.id)];

    let mut there = Records::default();
    let mut unit = crate::rhythm::testing::unit(9);
    unit.name = "Sales".to_owned();
    there.units.push(unit);
    twin.id = id(78);
    twin.scope = Scope::Unit(id(9));
    there.entries.push(twin);
    let passed = hand_over(&world.records, &[id(1), id(2)]).passed;
    let joins = [1, 2].map(|unit| UnitJoin {
        unit_id: id(unit),
        into: Some(id(9)),
    });
    let plan = plan(&there, &passed, Some(joins.to_vec()));
    let needs = &plan.added.skill_needs;
    assert_eq!(needs.len(), 1);
    assert_eq!(
        (needs[0].now, needs[0].able, needs[0].of),
        (Some(1), Some(2), Some(14))
    );
    assert_eq!(plan.added.entries, []);
    let dates: Vec<_> = plan
        .added
        .occurrences
        .iter()
        .map(|row| row.entry_id)
        .collect();
    assert_eq!(dates, [id(78)]);
}
