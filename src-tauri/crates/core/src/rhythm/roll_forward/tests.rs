//! Tables of old date, new date, why.

use super::*;
use crate::{
    calendar::{FiscalCalendar, NamedBy},
    model::{Closure, EntryRule},
    rhythm::testing::*,
};

fn close() -> EntryRule {
    serde_json::from_value(serde_json::json!({
        "kind": "fiscal",
        "rule": {
            "boundary": "period",
            "from": { "unit": "workingDays", "n": -1 },
            "until": { "kind": "offset", "offset": { "unit": "workingDays", "n": 4 } },
        },
    }))
    .unwrap()
}

fn row(key: &str, first: &str, last: &str, state: OccurrenceState) -> StoredOccurrence {
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

fn retail() -> FiscalCalendar {
    serde_json::from_value(serde_json::json!({
        "kind": "weekBased",
        "pattern": "4-5-4",
        "yearEnd": { "rule": "nearest", "weekday": "sat", "month": 1 },
        "namedBy": "start",
    }))
    .unwrap()
}

fn with_close() -> Records {
    let mut records = bare_world();
    records
        .entries
        .push(entry(10, "Period close", Load::Critical, close()));
    records
}

fn told(line: &RollLine) -> String {
    let days = |span: Option<Span>| {
        span.map_or_else(
            || "-".to_owned(),
            |span| format!("{} {}", span.first, span.last),
        )
    };
    format!(
        "{} | {} | {}",
        days(line.old),
        days(line.new),
        line.why.text()
    )
}

const TODAY: &str = "2026-11-18";

#[test]
fn the_coming_year_lies_beside_the_last() {
    let records = with_close();
    let roll = roll_forward(&records, None, None, date(TODAY));
    assert_eq!(roll.name, "FY28");
    assert_eq!(
        (roll.first, roll.last),
        (date("2027-04-01"), date("2028-03-31"))
    );
    let lines = &roll.expected[0].lines;
    assert_eq!(lines.len(), 12);
    // The close that begins on the last day of FY27 belongs to the year in which it begins.
    assert_eq!(
        told(&lines[0]),
        "2026-04-30 2026-05-07 | 2027-04-30 2027-05-07 | P1 ends on a Friday; May Day in between"
    );
    assert!(roll.differences.is_empty());
}

#[test]
fn a_week_based_year_says_by_how_much() {
    let mut records = with_close();
    use_calendar(&mut records, retail());
    let roll = roll_forward(&records, None, None, date(TODAY));
    assert_eq!(roll.name, "FY27");
    let whys: Vec<String> = roll.expected[0]
        .lines
        .iter()
        .map(|line| line.why.text())
        .collect();
    assert!(whys[0].starts_with("P1 ends 1 day earlier"), "{whys:#?}");
    // After the 53rd week of FY23 the same boundary of FY24 lies six days later.
    let roll = roll_forward(&records, None, Some(date("2024-06-01")), date("2023-11-18"));
    let first = roll.expected[0].lines[0].why.text();
    assert!(first.starts_with("P1 ends 6 days later"), "{first}");
}

#[test]
fn what_is_confirmed_differs_only_where_the_rule_does() {
    let mut records = with_close();
    // The rule's own date for the end of P8; nobody has to be told.
    records.occurrences = vec![row(
        "2027-P09",
        "2026-11-30",
        "2026-12-04",
        OccurrenceState::Confirmed,
    )];
    let roll = roll_forward(&records, None, Some(date(TODAY)), date(TODAY));
    assert!(roll.differences.is_empty(), "{:#?}", roll.differences);
    assert_eq!(roll.decided, 1);
    assert_eq!(drifted(&records, date(TODAY)), 0);

    // A closure comes in between.
    records.closures.push(Closure {
        id: id(1),
        seen: 0,
        name: "Stock day".to_owned(),
        unit_id: None,
        country: None,
        first: date("2026-12-02"),
        last: date("2026-12-02"),
        yearly: false,
    });
    let roll = roll_forward(&records, None, Some(date(TODAY)), date(TODAY));
    let line = &roll.differences[0];
    assert_eq!(line.kind, RollKind::Changed);
    assert_eq!(
        told(line),
        "2026-11-30 2026-12-04 | 2026-11-30 2026-12-07 | Stock day on Wed 2 Dec is a day off"
    );
    assert_eq!(drifted(&records, date(TODAY)), 1);
    // And yet it stands where it was put.
    let rhythm = Rhythm::new(&records, Span::new(date("2026-11-01"), date("2026-12-31")));
    let stands = rhythm.dated(&records.entries[0]);
    let stands = stands
        .iter()
        .find(|dated| &*dated.key == "2027-P09")
        .unwrap();
    assert_eq!(stands.span.last, date("2026-12-04"));
    assert_eq!(
        accepted(line.old, line.new),
        Some((
            OccurrenceState::Confirmed,
            Span::new(date("2026-11-30"), date("2026-12-07"))
        ))
    );
}

#[test]
fn a_worked_weekend_day_that_moves_a_date_is_named() {
    let mut records = with_close();
    records.occurrences = vec![row(
        "2027-P10",
        "2026-12-31",
        "2027-01-07",
        OccurrenceState::Confirmed,
    )];
    records.worked_days.push(worked_day("2027-01-02"));
    let roll = roll_forward(&records, None, Some(date(TODAY)), date(TODAY));
    assert_eq!(
        told(&roll.differences[0]),
        "2026-12-31 2027-01-07 | 2026-12-31 2027-01-06 | Sat 2 Jan is a working Saturday"
    );
}

#[test]
fn what_was_moved_by_hand_and_what_is_gone() {
    let mut records = with_close();
    records.occurrences = vec![
        row(
            "2027-P09",
            "2026-12-01",
            "2026-12-05",
            OccurrenceState::Moved,
        ),
        row(
            "2027-P10",
            "2026-12-31",
            "2027-01-07",
            OccurrenceState::Cancelled,
        ),
        row(
            "2027-P11",
            "2027-01-29",
            "2027-02-04",
            OccurrenceState::Confirmed,
        ),
    ];
    let found = |records: &Records| -> Vec<(RollKind, String)> {
        roll_forward(records, None, Some(date(TODAY)), date(TODAY))
            .differences
            .iter()
            .map(|line| (line.kind, told(line)))
            .collect()
    };
    assert_eq!(
        found(&records),
        [(
            RollKind::Moved,
            "2026-12-01 2026-12-05 | 2026-11-30 2026-12-04 | moved by hand; the rule says another day"
                .to_owned()
        )]
    );
    // Another definition: only the quarters from now on.
    records.entries[0].rule = serde_json::from_value(serde_json::json!({
        "kind": "fiscal",
        "rule": {
            "boundary": "periodInsideQuarter",
            "from": { "unit": "workingDays", "n": -2 },
            "until": { "kind": "offset", "offset": { "unit": "workingDays", "n": 4 } },
        },
    }))
    .unwrap();
    let lines = found(&records);
    assert_eq!(lines[1].0, RollKind::Changed);
    assert!(lines[1].1.ends_with("were changed"), "{}", lines[1].1);
    records.occurrences = vec![row(
        "2027-P10",
        "2026-12-31",
        "2027-01-07",
        OccurrenceState::Confirmed,
    )];
    let lines = found(&records);
    assert_eq!(lines[0].0, RollKind::Gone);
    assert!(lines[0].1.contains("| - |"), "{}", lines[0].1);
}

#[test]
fn another_calendar_says_what_ends_when() {
    let mut records = with_close();
    records.occurrences = vec![row(
        "2027-P06",
        "2026-12-31",
        "2027-01-05",
        OccurrenceState::Confirmed,
    )];
    use_calendar(
        &mut records,
        FiscalCalendar::MonthBased {
            first_month: 8,
            first_day: 2,
            named_by: NamedBy::End,
        },
    );
    let roll = roll_forward(&records, None, Some(date(TODAY)), date(TODAY));
    let line = &roll.differences[0];
    assert_eq!(line.kind, RollKind::Changed);
    assert_eq!(line.why, Why::RuleOrDaysOffChanged);
}

#[test]
fn nobody_confirms_fifty_mondays() {
    let mut records = bare_world();
    records.entries.push(entry(
        10,
        "Monday meeting",
        Load::Busy,
        EntryRule::Recurring {
            rrule: "FREQ=WEEKLY;BYDAY=MO".to_owned(),
            first: date("2024-01-01"),
            days: 1,
            exceptions: Vec::new(),
            extra: Vec::new(),
        },
    ));
    records.entries.push(entry(
        11,
        "Fair",
        Load::Busy,
        EntryRule::Recurring {
            rrule: "FREQ=YEARLY;BYMONTH=3;BYDAY=2TU".to_owned(),
            first: date("2024-03-12"),
            days: 4,
            exceptions: Vec::new(),
            extra: Vec::new(),
        },
    ));
    let roll = roll_forward(&records, None, None, date(TODAY));
    assert_eq!(roll.too_often, ["Monday meeting"]);
    assert_eq!(roll.expected.len(), 1);
    assert_eq!(
        told(&roll.expected[0].lines[0]),
        "2027-03-09 2027-03-12 | 2028-03-14 2028-03-17 | the same rule a year on"
    );
}
