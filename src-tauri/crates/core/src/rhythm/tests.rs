//! Tables of entries, the dates they fall on, and the loads that are felt.

use super::{testing::*, *};
use crate::{
    calendar::{Boundary, FiscalRule, Offset, Roll, Span, Until, Weekday},
    leaders::Leader,
    units::{CalendarUse, Closure, NamedCalendar},
};

fn span(first: &str, last: &str) -> Span {
    Span::new(date(first), date(last))
}

fn year() -> Span {
    span("2026-04-01", "2027-03-31")
}

fn close() -> EntryRule {
    EntryRule::Fiscal {
        rule: FiscalRule {
            boundary: Boundary::Period,
            from: Offset::WorkingDays { n: -1 },
            until: Until::Offset {
                offset: Offset::WorkingDays { n: 4 },
            },
            roll: Roll::Keep,
        },
    }
}

fn stored(key: &str, first: &str, last: &str, state: OccurrenceState) -> StoredOccurrence {
    StoredOccurrence {
        id: id(1),
        seen: 0,
        entry_id: id(10),
        key: key.to_owned(),
        first: date(first),
        last: date(last),
        state,
        note: String::new(),
    }
}

/// Returns "key first last" of what unit 1 feels in the span.
fn dates(records: &crate::Records, window: Span) -> Vec<String> {
    Rhythm::new(records, window)
        .felt_by_unit(Some(id(1)), window)
        .iter()
        .map(|one| format!("{} {} {}", one.key, one.span.first, one.span.last))
        .collect()
}

#[test]
fn rules_become_dates_under_stable_keys() {
    let weekly = |days| EntryRule::Recurring {
        rrule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH".to_owned(),
        first: date("2024-01-04"),
        days,
        exceptions: vec![date("2026-12-03")],
        extra: vec![date("2026-12-08")],
    };
    for (rule, expected) in [
        (
            once("2026-11-20", "2026-12-02"),
            vec!["once 2026-11-20 2026-12-02"],
        ),
        (once("2027-11-20", "2027-12-02"), vec![]),
        (
            weekly(3),
            // The first one began before the window and reaches into it.
            vec![
                "2026-11-19 2026-11-19 2026-11-21",
                "2026-12-08 2026-12-08 2026-12-10",
            ],
        ),
        (close(), vec!["2027-P09 2026-11-30 2026-12-04"]),
    ] {
        let mut records = world();
        records.entries.push(entry(10, "Thing", Load::Busy, rule));
        assert_eq!(dates(&records, span("2026-11-21", "2026-12-16")), expected);
    }
}

#[test]
fn what_a_person_decided_wins() {
    let window = span("2026-11-01", "2027-01-31");
    let computed = [
        "2027-P08 2026-10-30 2026-11-05",
        "2027-P09 2026-11-30 2026-12-04",
    ];
    let rest = [
        "2027-P10 2026-12-31 2027-01-07",
        "2027-P11 2027-01-29 2027-02-04",
    ];
    for (row, second) in [
        (None, Some(computed[1])),
        (
            Some(stored(
                "2027-P09",
                "2026-12-01",
                "2026-12-08",
                OccurrenceState::Moved,
            )),
            Some("2027-P09 2026-12-01 2026-12-08"),
        ),
        (
            Some(stored(
                "2027-P09",
                "2026-11-30",
                "2026-12-04",
                OccurrenceState::Cancelled,
            )),
            None,
        ),
        (
            // What the rule no longer gives still stands where it was confirmed.
            Some(stored(
                "2019-P01",
                "2026-12-10",
                "2026-12-10",
                OccurrenceState::Confirmed,
            )),
            Some(computed[1]),
        ),
    ] {
        let mut records = world();
        records
            .entries
            .push(entry(10, "Period close", Load::Critical, close()));
        let extra = row.as_ref().filter(|row| row.key == "2019-P01").is_some();
        records.occurrences.extend(row);
        let mut expected = vec![computed[0].to_owned()];
        expected.extend(second.map(str::to_owned));
        if extra {
            expected.push("2019-P01 2026-12-10 2026-12-10".to_owned());
        }
        expected.extend(rest.map(str::to_owned));
        assert_eq!(dates(&records, window), expected);
    }
}

#[test]
fn causes_name_positions_and_dates() {
    let mut records = world();
    records
        .entries
        .push(entry(10, "Period close", Load::Critical, close()));
    records.entries.push(entry(
        11,
        "Fair",
        Load::Busy,
        once("2026-12-07", "2026-12-09"),
    ));
    records.occurrences.push(stored(
        "2027-P10",
        "2027-01-04",
        "2027-01-08",
        OccurrenceState::Moved,
    ));
    let window = span("2026-11-20", "2027-01-10");
    let rhythm = Rhythm::new(&records, window);
    let causes: Vec<String> = rhythm
        .felt_by_unit(Some(id(1)), window)
        .into_iter()
        .map(|one| one.cause)
        .collect();
    assert_eq!(
        causes,
        [
            "P8 close, WD-1 to WD+4",
            "Fair, 7 to 9 Dec",
            "P9 close, 4 to 8 Jan"
        ]
    );
}

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

#[test]
fn homes_decide_working_days() {
    let mut records = world();
    records.units[0].country = Some("PL".to_owned());
    records.closures.push(Closure {
        id: id(1),
        seen: 0,
        unit_id: None,
        country: Some("GB".to_owned()),
        first: date("2024-12-24"),
        last: date("2024-12-31"),
        name: "Office closure".to_owned(),
        yearly: true,
    });
    let mut american = leader(2, "Head of Sales, Americas");
    american.country = Some("US".to_owned());
    records.leaders.push(american);
    let rhythm = Rhythm::new(&records, year());
    for (day, company, unit, first, second) in [
        ("2026-11-11", true, false, false, false),
        ("2026-11-26", true, true, true, false),
        ("2026-12-24", false, false, false, true),
        ("2026-12-29", false, true, true, true),
        ("2027-01-01", false, false, false, false),
        ("2027-01-06", true, false, false, true),
    ] {
        let day = date(day);
        let works = [
            rhythm.company_days().is_working(day),
            rhythm.unit_days(Some(id(1))).is_working(day),
            rhythm.leader_days(id(1)).is_working(day),
            rhythm.leader_days(id(2)).is_working(day),
        ];
        assert_eq!(works, [company, unit, first, second], "{day}");
        assert_eq!(rhythm.my_days().is_working(day), company, "{day}");
    }
}

#[test]
fn a_calendar_holds_from_its_day_on() {
    let mut records = world();
    records.calendars.push(NamedCalendar {
        id: id(2),
        seen: 0,
        name: "shops".to_owned(),
        calendar: crate::calendar::FiscalCalendar::MonthBased {
            first_month: 1,
            first_day: 6,
            named_by: crate::calendar::NamedBy::Start,
        },
    });
    records.calendar_uses.push(CalendarUse {
        id: id(2),
        seen: 0,
        unit_id: Some(id(1)),
        calendar_id: id(2),
        from: date("2026-11-15"),
    });
    records
        .entries
        .push(entry(10, "Period close", Load::Critical, close()));
    assert_eq!(
        dates(&records, span("2026-10-10", "2027-01-03")),
        [
            "2027-P08 2026-10-30 2026-11-05",
            "2026-P12 2026-12-04 2026-12-10",
        ]
    );
}

#[test]
fn previews_say_rules_back() {
    let records = world();
    let holiday = EntryRule::Recurring {
        rrule: "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25".to_owned(),
        first: date("2024-12-25"),
        days: 1,
        exceptions: Vec::new(),
        extra: Vec::new(),
    };
    let wrong = EntryRule::Recurring {
        rrule: "FREQ=SOMETIMES".to_owned(),
        first: date("2024-12-25"),
        days: 1,
        exceptions: Vec::new(),
        extra: Vec::new(),
    };
    for (rule, words, first, many) in [
        (
            close(),
            "Every period: from 1 working day before the end to 4 after",
            "2026-11-30",
            10,
        ),
        (holiday, "25 December, every year", "2026-12-25", 10),
        (
            once("2026-11-26", "2027-01-07"),
            "Once, 26 Nov to 7 Jan",
            "2026-11-26",
            1,
        ),
        (
            once("2025-11-26", "2025-12-07"),
            "Once, 26 Nov to 7 Dec",
            "",
            0,
        ),
        (wrong, "FREQ=SOMETIMES", "", 0),
    ] {
        let said = preview::preview(&records, &rule, Scope::Unit(id(1)), date("2026-11-18"));
        assert_eq!(said.words, words);
        assert_eq!(said.next.len(), many, "{words}");
        if let Some(next) = said.next.first() {
            assert_eq!(next.first, date(first));
        }
        assert_eq!(said.problem.is_some(), words == "FREQ=SOMETIMES");
        if words.starts_with("25 December") {
            let note = said.next[0].note.as_deref();
            assert_eq!(note, Some("on a holiday: Christmas Day"));
        }
    }
}

#[test]
fn a_month_is_whole_weeks() {
    let mut records = world();
    records
        .entries
        .push(entry(10, "Period close", Load::Critical, close()));
    let now = date("2026-11-18").and_hms_opt(8, 0, 0).unwrap();
    let shown = month::month(&records, now.date(), Weekday::Mon, Some(id(1)), now);
    assert_eq!(
        (shown.first, shown.last),
        (date("2026-10-26"), date("2026-12-06"))
    );
    assert!(shown.weeks.iter().all(|week| week.len() == 7));
    let first_of_november = &shown.weeks[0][6];
    assert_eq!(first_of_november.label.as_deref(), Some("P8"));
    assert_eq!(first_of_november.load, Some(Load::Critical));
    assert!(!first_of_november.working);
    assert_eq!(first_of_november.occurrences, [0]);
}

#[test]
fn a_year_has_a_lane_per_unit_and_flags_ours() {
    let mut records = world();
    records
        .entries
        .push(entry(10, "Period close", Load::Critical, close()));
    let mut course = entry(11, "Course", Load::Normal, once("2026-12-01", "2026-12-01"));
    course.kind = EntryKind::Ours;
    records.entries.push(course);
    let now = date("2026-11-18").and_hms_opt(8, 0, 0).unwrap();
    let map = year_map::year_map(&records, None, None, now);
    assert_eq!(
        (map.name.as_str(), map.previous, map.next),
        ("FY27", 2026, 2028)
    );
    assert_eq!(map.lanes.len(), 2);
    assert!(
        map.lanes
            .iter()
            .all(|lane| lane.cells.len() == map.weeks.len())
    );
    let week = map
        .weeks
        .iter()
        .position(|week| week.first == date("2026-11-30"))
        .unwrap();
    let cell = &map.lanes[1].cells[week];
    assert_eq!(cell.load, Load::Critical);
    assert!(cell.ours && cell.collision);
    assert_eq!(cell.cause, ["P8 close, WD-1 to WD+4", "Course, 1 Dec"]);
    assert_eq!(map.lanes[0].cells[week].load, Load::Normal);
}

/// The shares of `content.md` E1: year from April (retail: own calendar), England, 2026.
#[test]
fn packs_are_as_healthy_as_they_say() {
    for (key, good, open, possible, avoid) in [
        ("finance", 31, 13, 32, 37),
        ("sales", 46, 15, 37, 16),
        ("retail", 41, 11, 43, 16),
        ("manufacturing", 44, 18, 41, 15),
        ("public", 43, 6, 49, 8),
        ("people", 45, 9, 49, 6),
    ] {
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
        for (what, found, said) in [
            ("good", health.good, good),
            ("open", health.open, open),
            ("possible", health.possible, possible),
            ("avoid", health.avoid, avoid),
        ] {
            assert!(
                found.abs_diff(said) <= 2,
                "{key} {what}: {found}, not {said}"
            );
        }
    }
}

#[test]
fn a_year_that_says_too_much_or_too_little_is_mentioned() {
    let today = date("2026-11-18");
    let mut records = world();
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
