//! What is felt, and how much of it.

use super::*;
use crate::{model::Felt, model::Load, model::Scope};

#[test]
fn the_heaviest_core_and_shoulders_make_the_load() {
    let mut records = world();
    let shouldered = |number, load, first, last| {
        let mut one = entry(number, "Thing", load, once(first, last));
        (one.before, one.after) = (2, 1);
        one
    };
    // A Wednesday to Friday, so that its shoulder after lies beyond the weekend.
    records
        .entries
        .push(shouldered(10, Load::Critical, "2026-11-11", "2026-11-13"));
    records
        .entries
        .push(shouldered(11, Load::Busy, "2026-11-25", "2026-11-26"));
    records
        .entries
        .push(shouldered(12, Load::Open, "2026-11-02", "2026-11-30"));
    let rhythm = Rhythm::new(&records, year());
    for (day, load, edge) in [
        ("2026-10-30", Load::Normal, false),
        ("2026-11-06", Load::Open, false),
        ("2026-11-09", Load::Busy, false),
        ("2026-11-10", Load::Busy, false),
        ("2026-11-11", Load::Critical, false),
        ("2026-11-13", Load::Critical, false),
        ("2026-11-14", Load::Busy, false),
        ("2026-11-16", Load::Busy, false),
        ("2026-11-17", Load::Open, false),
        ("2026-11-20", Load::Open, false),
        ("2026-11-23", Load::Open, true),
        ("2026-11-25", Load::Busy, false),
        ("2026-11-27", Load::Open, true),
        ("2026-12-01", Load::Normal, false),
    ] {
        let found = rhythm.load_of_unit(Some(id(1)), date(day));
        assert_eq!((found.load, found.edge), (load, edge), "{day}");
    }
}

#[test]
fn the_most_specific_felt_load_wins() {
    let unit_1 = Scope::Unit(id(1));
    let leader_1 = Scope::Leader(id(1));
    let day = date("2026-11-18");
    for (answers, unit_load, leader_load) in [
        (vec![], Load::Busy, Load::Busy),
        (vec![(unit_1, None)], Load::Normal, Load::Normal),
        (
            vec![(unit_1, Some(Load::Critical))],
            Load::Critical,
            Load::Critical,
        ),
        (vec![(leader_1, None)], Load::Busy, Load::Normal),
        (
            vec![(leader_1, Some(Load::Open)), (unit_1, Some(Load::Critical))],
            Load::Critical,
            Load::Open,
        ),
        (vec![(Scope::Unit(id(2)), None)], Load::Busy, Load::Busy),
    ] {
        let mut records = world();
        let mut board = entry(10, "Board", Load::Busy, once("2026-11-18", "2026-11-18"));
        board.scope = Scope::Company;
        records.entries.push(board);
        records.felt = answers
            .iter()
            .map(|(scope, load)| Felt {
                id: id(1),
                seen: 0,
                entry_id: id(10),
                scope: *scope,
                load: *load,
            })
            .collect();
        let rhythm = Rhythm::new(&records, year());
        assert_eq!(
            rhythm.load_of_unit(Some(id(1)), day).load,
            unit_load,
            "{answers:?}"
        );
        assert_eq!(
            rhythm.load_of_leader(id(1), day).load,
            leader_load,
            "{answers:?}"
        );
        assert_eq!(rhythm.load_of_unit(None, day).load, Load::Busy);
    }
}

#[test]
fn entries_of_others_are_not_felt() {
    let mut records = world();
    records.units.push(unit(2));
    records.leaders.push(leader(2, "Head of Sales"));
    for (number, scope) in [(10, Scope::Unit(id(2))), (11, Scope::Leader(id(2)))] {
        let mut one = entry(
            number,
            "Thing",
            Load::Critical,
            once("2026-11-18", "2026-11-18"),
        );
        one.scope = scope;
        records.entries.push(one);
    }
    let rhythm = Rhythm::new(&records, year());
    let load = |leader: u128| {
        let leader: crate::Id<Leader> = id(leader);
        rhythm.load_of_leader(leader, date("2026-11-18")).load
    };
    assert_eq!((load(1), load(2)), (Load::Normal, Load::Critical));
    assert_eq!(
        rhythm.load_of_unit(Some(id(1)), date("2026-11-18")).load,
        Load::Normal
    );
}

/// Year from April (retail: own calendar), England, 2026.
#[test]
fn packs_are_as_healthy_as_they_say() {
    let file = pack_file();
    for pack_row in file["packs"].as_array().unwrap() {
        let key = pack_row["key"].as_str().unwrap();
        let mut records = world();
        if key == "retail" {
            use_calendar(
                &mut records,
                serde_json::from_value(serde_json::json!({
                    "kind": "weekBased",
                    "pattern": "4-5-4",
                    "yearEnd": { "rule": "nearest", "weekday": "sat", "month": 1 },
                    "namedBy": "start",
                }))
                .unwrap(),
            );
        }
        records.entries = pack(key);
        let health = health::health(&records, Some(id(1)), span("2026-01-01", "2026-12-31"));
        for (what, found) in [
            ("good", health.good),
            ("open", health.open),
            ("possible", health.possible),
            ("avoid", health.avoid),
        ] {
            let said = &pack_row["health"][what];
            let said = usize::try_from(said.as_u64().unwrap()).unwrap();
            assert!(
                found.abs_diff(said) <= 2,
                "{key} {what}: {found}, not {said}"
            );
        }
        assert!((30..=65).contains(&health.good), "{key}: {health:?}");
        assert!((5..=40).contains(&health.avoid), "{key}: {health:?}");
    }
}

#[test]
fn a_year_that_says_too_much_or_too_little_is_mentioned() {
    let today = date("2026-11-18");
    let mut records = bare_world();
    assert_eq!(health::warning(&records, id(1), today), None);
    records.entries = pack("finance");
    assert_eq!(health::warning(&records, id(1), today), None);
    records.entries = vec![entry(
        10,
        "Fair",
        Load::Busy,
        once("2026-12-07", "2026-12-09"),
    )];
    assert!(
        health::warning(&records, id(1), today)
            .unwrap()
            .contains("says little")
    );
    records.entries = vec![entry(
        10,
        "Fair",
        Load::Busy,
        once("2026-01-07", "2028-12-09"),
    )];
    assert!(
        health::warning(&records, id(1), today)
            .unwrap()
            .contains("alike")
    );
}
