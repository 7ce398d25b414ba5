use super::*;
use crate::conversations::testing::{TODAY, World, morning, on};

fn merge(world: &World, gone: Id<Unit>, stays: Id<Unit>) -> Plan {
    let request = Reorganisation::Merge(MergeUnits {
        unit_id: gone,
        into_id: stays,
        on: on(10),
        name: None,
    });
    plan(&world.records, &request, TODAY, morning().instant).unwrap()
}

fn text(plan: &Plan) -> String {
    let lines: Vec<&str> = plan.lines.iter().map(|line| line.text.as_str()).collect();
    lines.join(" ")
}

#[test]
fn an_empty_unit_says_little() {
    let mut world = World::new();
    let empty = world.unit("Parking");
    let plan = merge(&world, empty, world.unit);
    assert_eq!(
        text(&plan),
        "Parking is archived today; all of it moves to Sales. The fiscal calendar of Sales applies. \
         The culture check is about the whole company and does not change."
    );
    assert_eq!(plan.changed.units[0].archived_on, Some(on(10)));
    assert_eq!(plan.changed.leaders, []);
}

#[test]
fn a_leader_is_placed_in_the_unit_that_stays() {
    let mut world = World::new();
    let stays = world.unit("Coast");
    let plan = merge(&world, world.unit, stays);
    assert_eq!(plan.changed.leaders[0].unit_id, stays);
    assert_eq!(plan.added.placements[0].unit_id, stays);
    assert_eq!(plan.added.placements[0].from, Some(on(10)));
    assert!(text(&plan).contains(
        "1 leader moves today. The history shows them in the merged unit from 28 Nov 2026."
    ));
}

#[test]
fn a_merge_needs_two_units_that_are_served() {
    let mut world = World::new();
    let (sales, other) = (world.unit, world.unit("Coast"));
    world.records.units[1].archived_on = Some(on(-3));
    for (gone, stays) in [(sales, sales), (sales, other), (other, sales)] {
        let request = Reorganisation::Merge(MergeUnits {
            unit_id: gone,
            into_id: stays,
            on: TODAY,
            name: None,
        });
        let refused = plan(&world.records, &request, TODAY, morning().instant);
        assert!(matches!(refused, Err(Error::Invalid { .. })));
    }
}

#[test]
fn a_successor_may_be_somebody_who_is_there() {
    let mut world = World::new();
    let deputy = world.leader("Deputy");
    let chief = world.chief;
    let succession = |leader_id| {
        Reorganisation::Succession(Succession {
            leader_id: chief,
            on: on(10),
            successor: Some(Successor {
                leader_id: Some(leader_id),
                ..Successor::default()
            }),
            promises: Vec::new(),
            standings: Vec::new(),
        })
    };
    let plan = |leader_id| {
        super::plan(
            &world.records,
            &succession(leader_id),
            TODAY,
            morning().instant,
        )
    };
    let done = plan(deputy).unwrap();
    let rows: Vec<_> = done
        .changed
        .leaders
        .iter()
        .map(|row| (row.id, row.role.as_str(), row.archived_on))
        .collect();
    assert_eq!(
        rows,
        [
            (chief, "Head of Sales", Some(on(10))),
            (deputy, "Head of Sales", None)
        ]
    );
    assert_eq!(done.changed.leaders[1].since, Some(on(10)));
    assert!(matches!(plan(chief), Err(Error::Invalid { .. })));
}
