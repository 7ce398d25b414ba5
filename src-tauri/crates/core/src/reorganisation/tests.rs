use super::*;
use crate::{
    calendar::Weekday,
    conversations::testing::{TODAY, World, morning, on},
    model::{
        Entry, EntryKind, Felt, Load, OccurrenceState, Opener, Scope, SensitiveMark,
        StoredOccurrence,
    },
};

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

/// Sales and Coast, each with the same budget talks; the entry of Sales first.
fn twins() -> (World, Id<Unit>) {
    let mut world = World::new();
    let coast = world.unit("Coast");
    let sales = world.unit;
    for unit in [sales, coast] {
        world.unit = unit;
        world.entry("Budget talks", EntryKind::Budget, Load::Normal, (20, 22));
    }
    world.unit = sales;
    "budget talks".clone_into(&mut world.records.entries[1].name);
    world.records.entries[1].pack_key = Some("finance.budget".to_owned());
    (world, coast)
}

fn moved_date(world: &mut World, entry: usize) {
    let row = StoredOccurrence {
        id: world.id(),
        seen: 0,
        entry_id: world.records.entries[entry].id,
        key: on(20).to_string(),
        first: on(27),
        last: on(29),
        state: OccurrenceState::Moved,
        note: String::new(),
    };
    world.records.occurrences.push(row);
}

fn load(world: &mut World, entry: usize, scope: Scope, load: Option<Load>) {
    let row = Felt {
        id: world.id(),
        seen: 0,
        entry_id: world.records.entries[entry].id,
        scope,
        load,
    };
    world.records.felt.push(row);
}

#[test]
fn an_entry_of_both_counts_once_only_where_both_say_the_same() {
    type Change = fn(&mut World);
    type AnyChange = Box<dyn Fn(&mut World)>;
    fn entry(change: fn(&mut Entry)) -> impl Fn(&mut World) {
        move |world| change(&mut world.records.entries[0])
    }
    let same: [(&str, Change); 3] = [
        ("nothing", |_| {}),
        ("the same date is moved", |world| {
            moved_date(world, 0);
            moved_date(world, 1);
        }),
        ("a leader has a load", |world| {
            let chief = Scope::Leader(world.chief);
            load(world, 0, chief, Some(Load::Critical));
        }),
    ];
    for (what, change) in same {
        let (mut world, coast) = twins();
        change(&mut world);
        let plan = merge(&world, world.unit, coast);
        let gone = std::slice::from_ref(&world.records.entries[0]);
        assert_eq!(plan.deleted.entries, gone, "{what}");
        assert!(text(&plan).contains("counts once"), "{what}");
    }
    let others: Vec<(&str, AnyChange)> = vec![
        ("load", Box::new(entry(|row| row.load = Load::Critical))),
        ("before", Box::new(entry(|row| row.before = 3))),
        ("after", Box::new(entry(|row| row.after = 3))),
        (
            "mark",
            Box::new(entry(|row| row.mark = Some(SensitiveMark::JobCuts))),
        ),
        (
            "invites",
            Box::new(entry(|row| row.invites = vec![Opener::Measures])),
        ),
        (
            "holds back",
            Box::new(entry(|row| row.holds_back = vec![Opener::Measures])),
        ),
        (
            "note",
            Box::new(entry(|row| "Ask Jo first".clone_into(&mut row.note))),
        ),
        ("hours", Box::new(entry(|row| row.their_hours = Some(9)))),
        ("cost", Box::new(entry(|row| row.cost = Some(9)))),
        ("a date", Box::new(|world| moved_date(world, 0))),
        ("a date there", Box::new(|world| moved_date(world, 1))),
        (
            "the load of the unit",
            Box::new(|world| {
                let unit = Scope::Unit(world.unit);
                load(world, 0, unit, Some(Load::Critical));
            }),
        ),
    ];
    for (what, change) in others {
        let (mut world, coast) = twins();
        change(&mut world);
        let plan = merge(&world, world.unit, coast);
        assert_eq!(plan.deleted, Records::default(), "{what}");
        let mut expected = world.records.entries[0].clone();
        expected.scope = Scope::Unit(coast);
        expected.name = "Budget talks (Sales)".to_owned();
        assert_eq!(plan.changed.entries, [expected], "{what}");
        assert!(
            text(&plan).contains("its unit is added to the name"),
            "{what}"
        );
    }
}

#[test]
fn the_load_of_a_leader_goes_to_the_entry_that_is_left() {
    let (mut world, coast) = twins();
    let chief = Scope::Leader(world.chief);
    load(&mut world, 0, chief, Some(Load::Critical));
    let plan = merge(&world, world.unit, coast);
    let mut expected = world.records.felt[0].clone();
    expected.entry_id = world.records.entries[1].id;
    assert_eq!(plan.changed.felt, [expected]);
    assert_eq!(plan.deleted.felt, []);
}

/// Splits off Coast with the chief, and returns the plan with the new unit.
fn split(world: &World, records: Vec<UnitRecord>, copy: bool) -> (Plan, Scope) {
    let request = Reorganisation::Split(SplitUnit {
        unit_id: world.unit,
        name: "Coast".to_owned(),
        on: on(10),
        leaders: vec![world.chief],
        records,
        copy,
    });
    let plan = plan(&world.records, &request, TODAY, morning().instant).unwrap();
    let coast = Scope::Unit(plan.added.units[0].id);
    (plan, coast)
}

/// Sales with budget talks, which the unit, its chief and a deputy who stays all feel differently.
fn with_loads() -> World {
    let mut world = World::new();
    world.entry("Budget talks", EntryKind::Budget, Load::Normal, (20, 22));
    let deputy = world.leader("Deputy");
    let (unit, chief) = (world.unit, world.chief);
    load(&mut world, 0, Scope::Unit(unit), Some(Load::Critical));
    load(&mut world, 0, Scope::Leader(chief), Some(Load::Busy));
    load(&mut world, 0, Scope::Leader(deputy), None);
    world
}

#[test]
fn a_copied_entry_keeps_its_load_in_the_new_unit() {
    let world = with_loads();
    let (plan, coast) = split(&world, Vec::new(), true);
    let mut expected = world.records.felt[0].clone();
    expected.id = plan.added.felt[0].id;
    expected.entry_id = plan.added.entries[0].id;
    expected.scope = coast;
    assert_eq!(plan.added.felt, [expected]);
    assert_ne!(plan.added.felt[0].id, world.records.felt[0].id);
    assert_eq!(plan.deleted, Records::default());
}

#[test]
fn an_entry_that_goes_keeps_its_load() {
    let world = with_loads();
    let entry = UnitRecord::Entry(world.records.entries[0].id);
    for copy in [false, true] {
        let (plan, coast) = split(&world, vec![entry], copy);
        let mut expected = world.records.felt[0].clone();
        expected.scope = coast;
        // The rows of leaders are about that entry already.
        assert_eq!(plan.changed.felt, [expected], "{copy}");
        assert_eq!(plan.added.felt, [], "{copy}");
    }
}

#[test]
fn a_leader_who_goes_keeps_their_load() {
    let world = with_loads();
    let (plan, _) = split(&world, Vec::new(), true);
    let mut expected = world.records.felt[1].clone();
    expected.entry_id = plan.added.entries[0].id;
    assert_eq!(plan.changed.felt, [expected]);
}

#[test]
fn loads_of_entries_that_stay_alone_do_not_change() {
    let mut world = with_loads();
    world.records.entries[0].kind = EntryKind::Ours;
    for copy in [false, true] {
        let (plan, _) = split(&world, Vec::new(), copy);
        assert_eq!(plan.added.felt, [], "{copy}");
        assert_eq!(plan.changed.felt, [], "{copy}");
    }
}

#[test]
fn the_load_of_a_company_entry_is_copied_where_wished() {
    let mut world = with_loads();
    world.records.entries[0].scope = Scope::Company;
    let (plan, coast) = split(&world, Vec::new(), true);
    let mut expected = world.records.felt[0].clone();
    (expected.id, expected.scope) = (plan.added.felt[0].id, coast);
    assert_eq!(plan.added.felt, [expected]);
    assert_eq!(plan.changed.felt, []);
    let (plan, _) = split(&world, Vec::new(), false);
    assert_eq!(plan.added.felt, []);
}

#[test]
fn leaders_keep_their_public_holidays_and_other_days_off_are_said() {
    let german = Some("DE".to_owned());
    for (gone, stays, own, expected, said) in [
        (None, None, None, None, ""),
        (
            german.clone(),
            None,
            None,
            german.clone(),
            "1 leader keeps the public holidays of Sales. \
             Working days in the rhythm are counted by the public holidays of Coast.",
        ),
        // That of the company is theirs as well.
        (
            None,
            german.clone(),
            None,
            Some("GB".to_owned()),
            "1 leader keeps the public holidays of Sales. \
             Working days in the rhythm are counted by the public holidays of Coast.",
        ),
        (Some("GB".to_owned()), None, None, None, ""),
        (
            german,
            None,
            Some("FR".to_owned()),
            Some("FR".to_owned()),
            "Working days in the rhythm are counted by the public holidays of Coast.",
        ),
    ] {
        let mut world = World::new();
        let coast = world.unit("Coast");
        world.records.units[0].country = gone;
        world.records.units[1].country = stays;
        world.chief_mut().country = own;
        let plan = merge(&world, world.unit, coast);
        assert_eq!(plan.changed.leaders[0].country, expected);
        let text = text(&plan);
        for sentence in said.split_inclusive(". ") {
            assert!(text.contains(sentence.trim()), "{sentence}: {text}");
        }
        let count = text.matches("public holidays").count();
        assert_eq!(count, said.matches("public holidays").count(), "{text}");
        assert!(!text.contains("weekend"), "{text}");
    }
    let mut world = World::new();
    let coast = world.unit("Coast");
    world.records.units[0].weekend = Some(vec![Weekday::Fri, Weekday::Sat]);
    let plan = merge(&world, world.unit, coast);
    assert!(text(&plan).contains("The whole unit will use the weekend of Coast."));
    assert_eq!(plan.changed.leaders[0].country, None);
}
