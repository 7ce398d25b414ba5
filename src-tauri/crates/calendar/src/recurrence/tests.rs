//! Tables of rules and the dates they give.

use chrono::NaiveDate;

use super::*;
use crate::Span;

/// Rules with the wall times they give; the file says how to read it.
const CASES: &str = include_str!("cases.txt");

fn first(lines: &str, many: usize) -> Vec<String> {
    let set = RecurrenceSet::parse_lines(lines).unwrap();
    set.occurrences()
        .take(many)
        .map(|occurrence| match occurrence.local {
            Local::Date(date) => date.format("%Y%m%d").to_string(),
            Local::Time(time) => time.format("%Y%m%dT%H%M%S").to_string(),
        })
        .collect()
}

fn utc(lines: &str, many: usize) -> Vec<String> {
    let set = RecurrenceSet::parse_lines(lines).unwrap();
    set.occurrences()
        .take(many)
        .map(|occurrence| occurrence.utc.unwrap().format("%m-%dT%H:%MZ").to_string())
        .collect()
}

#[test]
fn rules_of_the_standard_and_of_business() {
    let mut lines = CASES
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    let mut cases = 0;
    while let (Some(rule), Some(dates)) = (lines.next(), lines.next()) {
        let expected = dates.strip_prefix("= ").unwrap();
        let (expected, more) = match expected.strip_suffix(" …") {
            Some(dates) => (dates, 0),
            None => (expected, 1),
        };
        let expected: Vec<&str> = expected.split(' ').collect();
        let found = first(&rule.replace(" | ", "\n"), expected.len() + more);
        assert_eq!(found, expected, "{rule}");
        cases += 1;
    }
    assert!(cases > 100, "{cases}");
}

#[test]
fn where_other_engines_go_wrong() {
    for (lines, expected) in [
        // The fifth last Friday exists only in months with five.
        (
            "DTSTART:20240101T090000\nRRULE:FREQ=MONTHLY;BYDAY=-5FR",
            "20240301T090000 20240503T090000 20240802T090000",
        ),
        // Positions count in the whole week, also where the start lies in its middle.
        (
            "DTSTART:20240102T090000\nRRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=2,4",
            "20240102T090000 20240104T090000 20240109T090000",
        ),
        (
            "DTSTART;VALUE=DATE:20241230\nRRULE:FREQ=WEEKLY;BYDAY=MO,WE,FR;BYSETPOS=-1",
            "20250103 20250110 20250117",
        ),
        // Week 53 of 2026 reaches into January 2027.
        (
            "DTSTART;VALUE=DATE:20270101\nRRULE:FREQ=YEARLY;BYWEEKNO=53;BYDAY=FR",
            "20270101 20321231 20380101",
        ),
        // The interval counts calendar years: 29 December 2015 is in another year than 2 January 2016.
        (
            "DTSTART;VALUE=DATE:20100102\nRRULE:FREQ=YEARLY;BYWEEKNO=53;BYDAY=TU,SA;INTERVAL=6",
            "20100102 20160102 20761229",
        ),
        (
            "DTSTART;VALUE=DATE:20190101\nRRULE:FREQ=YEARLY;INTERVAL=2;BYWEEKNO=1;BYDAY=MO,TU",
            "20190101 20191230 20191231",
        ),
        (
            "DTSTART;VALUE=DATE:20110516\nRRULE:FREQ=YEARLY;BYWEEKNO=20",
            "20110516 20120514 20130513",
        ),
        // A date as UNTIL includes its whole day, also for a start with a zone.
        (
            "DTSTART;TZID=America/New_York:20240101T200000\nRRULE:FREQ=DAILY;UNTIL=20240103",
            "20240101T200000 20240102T200000 20240103T200000",
        ),
        // 06:00Z is 08:00 in Berlin in summer.
        (
            "DTSTART;TZID=Europe/Berlin:20250716T080000\nRRULE:FREQ=DAILY;UNTIL=20250718T060000Z",
            "20250716T080000 20250717T080000 20250718T080000",
        ),
        (
            "DTSTART;VALUE=DATE:20240229\nRRULE:FREQ=YEARLY",
            "20240229 20280229 20320229",
        ),
        (
            "DTSTART;VALUE=DATE:20240131\nRRULE:FREQ=MONTHLY",
            "20240131 20240331 20240531",
        ),
        (
            "DTSTART;VALUE=DATE:20240131\nRRULE:RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD",
            "20240131 20240229 20240331",
        ),
        // A leap second is the second before it.
        (
            "DTSTART:20240101T090000\nRRULE:FREQ=DAILY;BYMINUTE=59;BYSECOND=59,60",
            "20240101T095959 20240102T095959 20240103T095959",
        ),
    ] {
        assert_eq!(first(lines, 3).join(" "), expected, "{lines}");
    }
}

#[test]
fn gaps_and_folds() {
    for (lines, local, instants) in [
        (
            "DTSTART;TZID=America/New_York:20240309T023000\nRRULE:FREQ=DAILY;COUNT=3",
            "20240309T023000 20240310T033000 20240311T023000",
            "03-09T07:30Z 03-10T07:30Z 03-11T06:30Z",
        ),
        (
            "DTSTART;TZID=America/New_York:20241102T013000\nRRULE:FREQ=DAILY;COUNT=3",
            "20241102T013000 20241103T013000 20241104T013000",
            "11-02T05:30Z 11-03T05:30Z 11-04T06:30Z",
        ),
        // The start itself lies in the gap.
        (
            "DTSTART;TZID=Europe/Berlin:20240331T023000\nRRULE:FREQ=DAILY;COUNT=2",
            "20240331T033000 20240401T023000",
            "03-31T01:30Z 04-01T00:30Z",
        ),
        // Beirut has no midnight on that day.
        (
            "DTSTART;TZID=Asia/Beirut:20240330T000000\nRRULE:FREQ=DAILY;COUNT=3",
            "20240330T000000 20240331T010000 20240401T000000",
            "03-29T22:00Z 03-30T22:00Z 03-31T21:00Z",
        ),
        // Two wall times of one instant occur once, and order follows the instants.
        (
            "DTSTART;TZID=America/New_York:20240310T020000\nRRULE:FREQ=DAILY;BYHOUR=2,3;COUNT=4",
            "20240310T030000 20240311T020000 20240311T030000",
            "03-10T07:00Z 03-11T06:00Z 03-11T07:00Z",
        ),
        (
            "DTSTART;TZID=America/New_York:20240310T020000\nRRULE:FREQ=DAILY;BYHOUR=2,3;BYMINUTE=0,30;COUNT=4",
            "20240310T030000 20240310T033000",
            "03-10T07:00Z 03-10T07:30Z",
        ),
        (
            "DTSTART;TZID=America/New_York:20240310T023000\nRDATE;TZID=America/New_York:20240310T030000",
            "20240310T030000 20240310T033000",
            "03-10T07:00Z 03-10T07:30Z",
        ),
    ] {
        assert_eq!(first(lines, 10).join(" "), local, "{lines}");
        assert_eq!(utc(lines, 10).join(" "), instants, "{lines}");
    }
}

/// The offset is looked up for some occurrences only; the others must not differ.
#[test]
fn every_instant_is_that_of_its_zone() {
    for name in [
        "America/New_York",
        "Asia/Beirut",
        "Pacific/Apia",
        "Africa/Casablanca",
        "Antarctica/Troll",
        "Asia/Kolkata",
    ] {
        let zone = crate::zones::Zone::named(name).unwrap();
        for rule in [
            "DAILY",
            "WEEKLY;BYDAY=SU",
            "MONTHLY;BYMONTHDAY=-1",
            "YEARLY",
        ] {
            for start in ["20110101T000000", "20110101T023000", "20110101T233000"] {
                let lines = format!("DTSTART;TZID={name}:{start}\nRRULE:FREQ={rule}");
                let set = RecurrenceSet::parse_lines(&lines).unwrap();
                for occurrence in set.occurrences().take(4000) {
                    let Local::Time(local) = occurrence.local else {
                        panic!("a time became a date");
                    };
                    let utc = occurrence.utc.unwrap();
                    assert_eq!(zone.to_local(utc), local, "{lines} {utc}");
                }
            }
        }
    }
}

#[test]
fn extra_dates_and_exceptions() {
    for (lines, expected) in [
        ("DTSTART:20240101T090000", "20240101T090000"),
        (
            "DTSTART:20240103T090000\nRDATE:20240101T090000,20240105T090000\nEXDATE:20240103T090000",
            "20240101T090000 20240105T090000",
        ),
        // An exception counts towards COUNT.
        (
            "DTSTART;VALUE=DATE:20240101\nRRULE:FREQ=DAILY;COUNT=3\nEXDATE;VALUE=DATE:20240102",
            "20240101 20240103",
        ),
        // In another zone, in UTC, or as a date for the whole day.
        (
            "DTSTART;TZID=Europe/Berlin:20240101T090000\nRRULE:FREQ=DAILY;COUNT=5\nEXDATE:20240102T080000Z\nEXDATE;TZID=Europe/London:20240103T080000\nEXDATE;VALUE=DATE:20240104",
            "20240101T090000 20240105T090000",
        ),
        // A period recurs from its start; a date takes the time of the start.
        (
            "DTSTART:20240101T090000\nRDATE;VALUE=PERIOD:20240102T100000/PT1H\nRDATE;VALUE=DATE:20240103",
            "20240101T090000 20240102T100000 20240103T090000",
        ),
        // Two rules that meet on a day.
        (
            "DTSTART;VALUE=DATE:20240101\nRRULE:FREQ=WEEKLY;COUNT=3\nRRULE:FREQ=DAILY;INTERVAL=14;COUNT=3",
            "20240101 20240108 20240115 20240129",
        ),
        // Folded lines, any ends of lines, any case.
        (
            "dtstart;value=date:2024\r\n 0101\r\nrrule:freq=daily;\r\n\tcount=2\r\n",
            "20240101 20240102",
        ),
        (
            "DTSTART;VALUE=DATE:20240301\nRRULE:FREQ=DAILY;UNTIL=20240201",
            "",
        ),
    ] {
        assert_eq!(first(lines, 10).join(" "), expected, "{lines}");
    }
}

#[test]
fn endless_rules_cost_nothing_and_impossible_ones_end() {
    let last = first("DTSTART;VALUE=DATE:99980101\nRRULE:FREQ=YEARLY", 10);
    assert_eq!(last, ["99980101", "99990101"]);
    for rule in [
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=WEEKLY;BYMONTH=2;BYMONTHDAY=30;BYSETPOS=1",
        "FREQ=YEARLY;BYYEARDAY=366;BYMONTH=1",
        "FREQ=MONTHLY;BYDAY=5MO;BYMONTHDAY=1",
        "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=9",
    ] {
        let lines = format!("DTSTART;VALUE=DATE:20240101\nRRULE:{rule}");
        assert_eq!(first(&lines, 1), Vec::<String>::new(), "{rule}");
    }
    for rule in ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"] {
        let lines = format!("DTSTART;VALUE=DATE:20240101\nRRULE:FREQ={rule};INTERVAL=4294967295");
        assert_eq!(first(&lines, 2), ["20240101"], "{rule}");
    }
}

#[test]
fn dates_of_a_rule_in_a_window() {
    let date = |text: &str| -> NaiveDate { text.parse().unwrap() };
    let year = Span::new(date("2026-01-01"), date("2026-12-31"));
    for (rule, start, window, expected) in [
        ("FREQ=MONTHLY;BYDAY=2TU", "2020-01-01", year, 12),
        ("RRULE:FREQ=WEEKLY;INTERVAL=2", "2026-01-01", year, 27),
        ("FREQ=DAILY;COUNT=10", "2025-12-29", year, 7),
        ("FREQ=DAILY;UNTIL=20260105", "2025-12-29", year, 5),
        ("FREQ=YEARLY", "2027-05-01", year, 0),
    ] {
        let rule = DayRule::parse(rule).unwrap();
        let dates = rule.dates(date(start), &[], &[], window);
        assert_eq!(dates.len(), expected, "{rule}");
        assert!(dates.iter().all(|day| window.contains(*day)));
        assert!(dates.is_sorted());
    }
    let weekly = DayRule::parse("FREQ=WEEKLY").unwrap();
    let dates = weekly.dates(
        date("2026-01-05"),
        &[date("2026-01-12"), date("2026-01-20")],
        &[
            date("2026-01-14"),
            date("2026-01-20"),
            date("2026-01-05"),
            date("2027-01-01"),
        ],
        Span::new(date("2026-01-01"), date("2026-01-25")),
    );
    assert_eq!(
        dates,
        [date("2026-01-05"), date("2026-01-14"), date("2026-01-19")]
    );
    assert_eq!(
        weekly.first_dates(date("2026-01-05"), 2),
        [date("2026-01-05"), date("2026-01-12")]
    );
}
