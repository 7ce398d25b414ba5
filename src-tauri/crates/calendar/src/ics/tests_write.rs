//! What is written, and that it reads back the same.

use chrono::{DateTime, NaiveDate, Utc};

use super::*;
use crate::Span;
use crate::recurrence::{DayRule, Local};

fn stamp() -> DateTime<Utc> {
    "2026-11-18T09:00:00Z".parse().unwrap()
}

fn time(text: &str) -> Local {
    Local::Time(text.parse().unwrap())
}

fn day(text: &str) -> Local {
    Local::Date(text.parse().unwrap())
}

fn event(start: Local, end: Local, zone: Option<&str>) -> Outgoing {
    Outgoing {
        uid: "one@overture".to_owned(),
        sequence: 0,
        start,
        end,
        zone: zone.map(str::to_owned),
        summary: "Coffee".to_owned(),
        description: None,
        rule: None,
        exceptions: Vec::new(),
        busy: true,
        cancelled: false,
    }
}

#[test]
fn an_event_as_it_is_written() {
    let mut coffee = event(
        time("2026-11-20T09:00:00"),
        time("2026-11-20T09:30:00"),
        Some("Europe/London"),
    );
    coffee.summary = "Coffee; with Zoë, at 9".to_owned();
    coffee.description = Some("One\nTwo \\ three".to_owned());
    let text = write("Overture", &[coffee], stamp()).unwrap();
    let expected = "BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Overture//Overture//EN
CALSCALE:GREGORIAN
METHOD:PUBLISH
X-WR-CALNAME:Overture
BEGIN:VTIMEZONE
TZID:Europe/London
X-LIC-LOCATION:Europe/London
BEGIN:STANDARD
TZOFFSETFROM:+0000
TZOFFSETTO:+0000
DTSTART:20250101T000000
END:STANDARD
BEGIN:DAYLIGHT
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
TZNAME:BST
DTSTART:20250330T010000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
TZNAME:GMT
DTSTART:20251026T020000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:one@overture
DTSTAMP:20261118T090000Z
SEQUENCE:0
DTSTART;TZID=Europe/London:20261120T090000
DTEND;TZID=Europe/London:20261120T093000
SUMMARY:Coffee\\; with Zoë\\, at 9
DESCRIPTION:One\\nTwo \\\\ three
TRANSP:OPAQUE
END:VEVENT
END:VCALENDAR
";
    assert_eq!(text.replace("\r\n", "\n"), expected);
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
}

#[test]
fn long_lines_are_folded_between_letters() {
    let mut coffee = event(day("2026-11-20"), day("2026-11-21"), None);
    coffee.summary = "Zoë ☕ ".repeat(40);
    let text = write("Overture", &[coffee.clone()], stamp()).unwrap();
    assert!(text.split("\r\n").all(|line| line.len() <= 75));
    let read = CalendarFile::read(text.as_bytes());
    assert_eq!(read.series[0].title(), coffee.summary.trim_end());
}

/// A zone under a name that nobody knows must be read from its description.
#[test]
fn zones_describe_themselves() {
    for zone in [
        "Europe/London",
        "America/New_York",
        "America/Vancouver",
        "Australia/Lord_Howe",
        "Asia/Kolkata",
        "Africa/Casablanca",
        "America/Santiago",
        "Africa/Monrovia",
    ] {
        let mut daily = event(
            time("2026-01-01T09:00:00"),
            time("2026-01-01T09:30:00"),
            Some(zone),
        );
        daily.rule = Some(DayRule::parse("FREQ=DAILY;INTERVAL=5").unwrap());
        let text = write("Overture", &[daily], stamp()).unwrap();
        let strange = text
            .replace(&format!("TZID:{zone}"), "TZID:Somewhere")
            .replace(&format!("TZID={zone}"), "TZID=Somewhere")
            .replace(&format!("X-LIC-LOCATION:{zone}\r\n"), "");
        let span = Span::new("2026-01-01".parse().unwrap(), "2032-12-31".parse().unwrap());
        let (known, described) = (
            CalendarFile::read(text.as_bytes()),
            CalendarFile::read(strange.as_bytes()),
        );
        assert!(described.notes.is_empty(), "{zone}");
        let instants = |file: &CalendarFile| -> Vec<(Local, Option<DateTime<Utc>>)> {
            let found = file.occurrences(span, 10_000).occurrences;
            found.iter().map(|one| (one.start, one.start_utc)).collect()
        };
        assert_eq!(instants(&described), instants(&known), "{zone}");
        assert!(instants(&known).len() > 500);
    }
}

#[test]
fn what_was_written_reads_back() {
    let rule = |text: &str| Some(DayRule::parse(text).unwrap());
    let exceptions =
        |days: &[&str]| -> Vec<NaiveDate> { days.iter().map(|day| day.parse().unwrap()).collect() };
    let whole = Outgoing {
        rule: rule("FREQ=MONTHLY;BYDAY=2TU;UNTIL=20270131"),
        exceptions: exceptions(&["2026-12-08"]),
        busy: false,
        ..event(day("2026-11-10"), day("2026-11-12"), None)
    };
    let timed = Outgoing {
        uid: "two@overture".to_owned(),
        rule: rule("FREQ=WEEKLY;UNTIL=20261216"),
        exceptions: exceptions(&["2026-12-02", "2026-12-09"]),
        ..event(
            time("2026-11-18T22:00:00"),
            time("2026-11-18T22:30:00"),
            Some("America/New_York"),
        )
    };
    let utc = Outgoing {
        uid: "three@overture".to_owned(),
        cancelled: true,
        ..event(
            time("2026-11-19T10:00:00"),
            time("2026-11-19T11:00:00"),
            Some("UTC"),
        )
    };
    let text = write("Überblick", &[whole, timed, utc], stamp()).unwrap();
    let read = CalendarFile::read(text.as_bytes());
    assert!(read.refused.is_empty() && read.notes.is_empty());
    assert_eq!(read.name.as_deref(), Some("Überblick"));
    let span = Span::new("2026-11-01".parse().unwrap(), "2027-12-31".parse().unwrap());
    let found: Vec<String> = read
        .occurrences(span, 100)
        .occurrences
        .iter()
        .map(|one| {
            let utc = one
                .start_utc
                .map_or("-".to_owned(), |utc| utc.format("%dT%H").to_string());
            format!(
                "{} {utc} {} {}",
                one.start.order().format("%m-%d %H"),
                one.availability != Availability::Free,
                one.cancelled
            )
        })
        .collect();
    assert_eq!(
        found,
        [
            "11-10 00 - false false",
            "11-18 22 19T03 true false",
            "11-19 10 19T10 true true",
            "11-25 22 26T03 true false",
            "12-16 22 17T03 true false",
            "01-12 00 - false false",
        ]
    );
}

#[test]
fn an_unknown_zone_is_refused() {
    let nowhere = event(
        time("2026-11-20T09:00:00"),
        time("2026-11-20T09:30:00"),
        Some("Nowhere/Here"),
    );
    let refusal = write("Overture", &[nowhere], stamp()).unwrap_err();
    assert_eq!(
        refusal.to_string(),
        "The time zone “Nowhere/Here” is not known."
    );
}
