//! Previews, months and years.

use super::*;
use crate::screens::rhythm::{month, year_map};
use crate::{model::EntryKind, model::EntryRule, model::Load, model::Scope};

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
fn days_of_the_year_are_said_from_to() {
    for (rrule, first, days, words) in [
        (
            "FREQ=YEARLY",
            "2026-03-10",
            22,
            "10 to 31 March, every year",
        ),
        (
            "FREQ=YEARLY",
            "2026-12-26",
            16,
            "26 December to 10 January, every year",
        ),
        (
            "FREQ=YEARLY;COUNT=3",
            "2026-05-01",
            2,
            "1 to 2 May, every year, 3 times",
        ),
        (
            "FREQ=YEARLY;INTERVAL=2",
            "2026-05-01",
            2,
            "1 to 2 May, every second year",
        ),
        // The 28 days end on another one in a leap year.
        (
            "FREQ=YEARLY",
            "2026-02-10",
            28,
            "10 February, every year, for 28 days",
        ),
        (
            "FREQ=YEARLY",
            "2026-02-10",
            10,
            "10 to 19 February, every year",
        ),
        (
            "FREQ=MONTHLY;BYDAY=3WE",
            "2026-11-18",
            2,
            "The third Wednesday of every month, for 2 days",
        ),
    ] {
        let rule = EntryRule::Recurring {
            rrule: rrule.to_owned(),
            first: date(first),
            days,
            exceptions: Vec::new(),
            extra: Vec::new(),
        };
        assert_eq!(rule_words(&rule), words);
    }
}

#[test]
fn a_month_is_whole_weeks() {
    let mut records = world();
    records.entries.push(period_close());
    let now = eight_on("2026-11-18");
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
    records.entries.push(period_close());
    let mut course = entry(11, "Course", Load::Normal, once("2026-12-01", "2026-12-01"));
    course.kind = EntryKind::Ours;
    records.entries.push(course);
    let now = eight_on("2026-11-18");
    let map = year_map::year_map(&records, year_map::Wanted::default(), now);
    assert_eq!(
        (map.name.as_str(), map.previous, map.next),
        ("FY27", date("2026-03-31"), date("2027-04-01"))
    );
    assert_eq!(map.lanes.len(), 2);
    assert!(
        map.lanes
            .iter()
            .all(|lane| lane.cells.len() == map.columns.len())
    );
    let week = map
        .columns
        .iter()
        .position(|week| week.first == date("2026-11-30"))
        .unwrap();
    let cell = &map.lanes[1].cells[week];
    assert_eq!(cell.load, Load::Critical);
    assert!(cell.ours && cell.collision);
    assert_eq!(cell.cause, ["P8 close, WD-1 to WD+4", "Course, 1 Dec"]);
    assert_eq!(map.lanes[0].cells[week].load, Load::Normal);
    let run = map.lanes[1].runs.iter().find(|run| run.from == week);
    assert_eq!(
        run.map(|run| (run.columns, run.name.as_str())),
        Some((1, "Period close"))
    );
}

/// Returns the headings of a row as "label aside from+columns".
fn said(heads: &[year_map::Head]) -> Vec<String> {
    heads
        .iter()
        .map(|head| {
            format!(
                "{} {} {}+{}",
                head.label, head.aside, head.from, head.columns
            )
        })
        .collect()
}

fn retail() -> crate::calendar::FiscalCalendar {
    serde_json::from_value(serde_json::json!({
        "kind": "weekBased",
        "pattern": "4-5-4",
        "yearEnd": { "rule": "nearest", "weekday": "sat", "month": 1 },
        "namedBy": "start",
    }))
    .unwrap()
}

#[test]
fn a_year_of_months_has_weeks_from_monday_under_quarters_and_months() {
    let records = world();
    let now = eight_on("2026-11-18");
    let map = year_map::year_map(&records, year_map::Wanted::default(), now);
    assert_eq!(map.columns.len(), 53);
    assert_eq!(map.columns[0].first, date("2026-04-01"));
    assert_eq!(Weekday::of(map.columns[0].last), Weekday::Sun);
    assert_eq!(map.columns[52].last, date("2027-03-31"));
    // Part weeks at both ends make 53 columns, and no 53rd week.
    assert!(map.columns.iter().all(|column| !column.extra));
    assert_eq!(map.note, None);
    assert_eq!(
        said(&map.heads[0]),
        ["Q1  0+13", "Q2  13+13", "Q3  26+13", "Q4  39+14"]
    );
    assert_eq!(map.heads[1].len(), 12);
    assert_eq!(said(&map.heads[1])[0], "Apr P1 0+4");
}

#[test]
fn a_year_of_weeks_marks_its_53rd_week() {
    let mut records = world();
    use_calendar(&mut records, retail());
    let now = eight_on("2024-01-10");
    let map = year_map::year_map(&records, year_map::Wanted::default(), now);
    assert_eq!(map.name, "FY23");
    assert_eq!(map.columns.len(), 53);
    assert!(map.columns[52].extra && !map.columns[51].extra);
    assert_eq!(map.columns[52].label, "FY23 Q4 P12 W5");
    assert_eq!(map.note.as_deref(), Some("FY23 has a 53rd week."));
    assert_eq!(said(&map.heads[1])[1], "P2 Mar 4+5");
    let next = year_map::Wanted {
        on: Some(map.next),
        ..year_map::Wanted::default()
    };
    let map = year_map::year_map(&records, next, now);
    assert_eq!((map.name.as_str(), map.columns.len()), ("FY24", 52));
}

#[test]
fn one_looks_nearer_by_days() {
    let mut records = world();
    records.entries.push(period_close());
    let now = eight_on("2026-11-18");
    let at = |zoom| {
        let wanted = year_map::Wanted {
            zoom,
            ..year_map::Wanted::default()
        };
        year_map::year_map(&records, wanted, now)
    };
    let quarter = at(year_map::Zoom::Quarter);
    assert_eq!(quarter.name, "FY27 Q3");
    assert_eq!(quarter.columns.len(), 92);
    assert_eq!(said(&quarter.heads[0])[1], "Nov P8 31+30");
    assert_eq!(said(&quarter.heads[1])[1], "5 Oct  4+7");
    assert_eq!(quarter.next, date("2027-01-01"));
    let month = at(year_map::Zoom::Period);
    assert_eq!(month.name, "FY27 P8");
    assert_eq!(
        (month.first, month.last),
        (date("2026-11-01"), date("2026-11-30"))
    );
    assert_eq!(said(&month.heads[1])[17], "18 Wed 17+1");
    let lane = &month.lanes[1];
    // The close of P7 goes on over the weekend on which it begins to 5 November.
    assert_eq!(lane.cells[0].load, Load::Critical);
    assert!(lane.cells[0].off && month.columns[0].weekend);
    assert_eq!(
        (
            lane.runs[0].from,
            lane.runs[0].columns,
            lane.runs[0].name.as_str()
        ),
        (0, 5, "Period close")
    );
}

#[test]
fn another_calendar_cuts_a_year_and_says_so() {
    let mut records = world();
    let change = calendar_change(&records, None, retail(), date("2027-01-31"));
    let years: Vec<String> = change
        .years
        .iter()
        .map(|year| format!("{} {} {} {}", year.name, year.first, year.days, year.cut))
        .collect();
    assert_eq!(
        years,
        [
            "FY27 2026-04-01 305 true",
            "FY27 2027-01-31 364 false",
            "FY28 2028-01-30 371 false",
            "FY29 2029-02-04 364 false",
        ]
    );
    assert_eq!(
        change.text,
        "FY27 lasts 305 days, from 1 Apr 2026 to 30 Jan 2027."
    );
    assert_eq!(change.begins[0], date("2027-01-31"));
    records.calendars.push(NamedCalendar {
        id: id(2),
        seen: 0,
        name: "retail".to_owned(),
        calendar: retail(),
    });
    records.calendar_uses.push(CalendarUse {
        id: id(2),
        seen: 0,
        unit_id: None,
        calendar_id: id(2),
        from: date("2027-01-31"),
    });
    let now = eight_on("2026-11-18");
    let map = year_map::year_map(&records, year_map::Wanted::default(), now);
    assert_eq!(
        (map.first, map.last),
        (date("2026-04-01"), date("2027-01-30"))
    );
    assert_eq!(
        map.note.as_deref(),
        Some("FY27 is short, 305 days: another calendar holds from 31 January.")
    );
    let next = year_map::Wanted {
        on: Some(map.next),
        ..year_map::Wanted::default()
    };
    let map = year_map::year_map(&records, next, now);
    assert_eq!((map.first, map.columns.len()), (date("2027-01-31"), 52));
}

#[test]
fn what_we_send_into_a_busy_time_is_listed_with_a_better_one() {
    let mut records = world();
    records.entries.push(period_close());
    let mut course = entry(11, "Course", Load::Normal, once("2026-12-01", "2026-12-02"));
    course.kind = EntryKind::Ours;
    records.entries.push(course);
    let found = collisions::collisions(&records, None, date("2026-11-18"));
    assert_eq!(found.len(), 1);
    let one = &found[0];
    assert_eq!((one.load, one.heavy, one.days), (Load::Critical, 2, 2));
    assert_eq!(one.meets, ["P8 close, WD-1 to WD+4"]);
    assert_eq!(one.better, Some(span("2026-12-07", "2026-12-08")));
    // What is over, and what lies in a free time, is no news.
    let later = collisions::collisions(&records, None, date("2026-12-03"));
    assert!(later.is_empty());
    records.entries[1].rule = once("2026-12-08", "2026-12-09");
    assert!(collisions::collisions(&records, None, date("2026-11-18")).is_empty());
}
