//! Previews, months and years.

use super::*;

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
