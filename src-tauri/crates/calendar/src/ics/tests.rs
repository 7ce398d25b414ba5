//! Files written for the tests, and what is read of them.

use super::*;
use crate::Span;
use crate::recurrence::Local;

/// Wraps the lines of events into a calendar, with the ends of lines that the standard wants.
fn file(lines: &str) -> Vec<u8> {
    let lines = lines.trim().replace('\n', "\r\n");
    format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{lines}\r\nEND:VCALENDAR\r\n").into_bytes()
}

fn shown(local: Local) -> String {
    match local {
        Local::Date(date) => date.to_string(),
        Local::Time(time) => time.format("%Y-%m-%d %H:%M").to_string(),
    }
}

/// Returns "start (instant) summary" of what happens in 2026.
fn in_2026(file: &CalendarFile) -> Vec<String> {
    let year = Span::new("2026-01-01".parse().unwrap(), "2026-12-31".parse().unwrap());
    let found = file.occurrences(year, 10_000);
    assert!(found.complete);
    found
        .occurrences
        .iter()
        .map(|one| {
            let utc = one.start_utc.map(|utc| utc.format(" (%H:%MZ)").to_string());
            let cancelled = if one.cancelled { " cancelled" } else { "" };
            let (start, utc) = (shown(one.start), utc.unwrap_or_default());
            format!("{start}{utc} {}{cancelled}", one.summary)
        })
        .collect()
}

fn reasons(remarks: &[Remark]) -> Vec<String> {
    remarks
        .iter()
        .map(|remark| format!("{} {}: {}", remark.line, remark.component, remark.reason))
        .collect()
}

const SERIES: &str = "
BEGIN:VEVENT
UID:standup
DTSTART;TZID=W. Europe Standard Time:20260323T090000
DTEND;TZID=W. Europe Standard Time:20260323T091500
RRULE:FREQ=WEEKLY;COUNT=5
EXDATE;TZID=W. Europe Standard Time:20260420T090000
SUMMARY:Standup\\, short
END:VEVENT
BEGIN:VEVENT
UID:standup
RECURRENCE-ID:20260330T070000Z
DTSTART;TZID=W. Europe Standard Time:20260331T100000
DTEND;TZID=W. Europe Standard Time:20260331T101500
SUMMARY:Standup moved
END:VEVENT
BEGIN:VEVENT
UID:standup
RECURRENCE-ID;TZID=Europe/Berlin:20260406T090000
DTSTART;TZID=Europe/Berlin:20260406T090000
STATUS:CANCELLED
SUMMARY:Standup
END:VEVENT";

#[test]
fn a_series_with_moved_cancelled_and_left_out_occurrences() {
    let read = CalendarFile::read(&file(SERIES));
    assert_eq!(read.events, 3);
    assert_eq!(read.series.len(), 1);
    assert_eq!(
        in_2026(&read),
        [
            "2026-03-23 09:00 (08:00Z) Standup, short",
            "2026-03-31 10:00 (08:00Z) Standup moved",
            "2026-04-06 09:00 (07:00Z) Standup cancelled",
            "2026-04-13 09:00 (07:00Z) Standup, short",
        ]
    );
    let all = read.occurrences(Span::day("2026-03-31".parse().unwrap()), 9);
    let moved = &all.occurrences[0];
    assert_eq!(moved.original.map(shown).unwrap(), "2026-03-30 09:00");
    assert_eq!(shown(moved.end), "2026-03-31 10:15");
    assert_eq!(moved.zone, Some("Europe/Berlin"));
    assert_eq!(moved.availability, Availability::Busy);
}

#[test]
fn this_and_all_later_ones() {
    let read = CalendarFile::read(&file(
        "
BEGIN:VEVENT
UID:w
DTSTART:20260105T090000
DURATION:PT1H
RRULE:FREQ=WEEKLY;COUNT=5
SUMMARY:Old
END:VEVENT
BEGIN:VEVENT
UID:w
RECURRENCE-ID;RANGE=THISANDFUTURE:20260119T090000
DTSTART:20260120T100000
DURATION:PT30M
SUMMARY:New
END:VEVENT
BEGIN:VEVENT
UID:w
RECURRENCE-ID:20260126T090000
DTSTART:20260126T090000
SUMMARY:Once more the old time
END:VEVENT",
    ));
    assert_eq!(
        in_2026(&read),
        [
            "2026-01-05 09:00 Old",
            "2026-01-12 09:00 Old",
            "2026-01-20 10:00 New",
            "2026-01-26 09:00 Once more the old time",
            "2026-02-03 10:00 New",
        ]
    );
}

#[test]
fn days_and_times_in_no_zone_stay_what_they_are() {
    let read = CalendarFile::read(&file(
        "
BEGIN:VEVENT
DTSTART;VALUE=DATE:20260501
SUMMARY:One day
TRANSP:TRANSPARENT
END:VEVENT
BEGIN:VEVENT
DTSTART;VALUE=DATE:20260504
DTEND;VALUE=DATE:20260507
SUMMARY:Three days
END:VEVENT
BEGIN:VEVENT
DTSTART:20260508T230000
DTEND:20260509T000000
SUMMARY:Up to midnight
END:VEVENT",
    ));
    assert_eq!(
        in_2026(&read),
        [
            "2026-05-01 One day",
            "2026-05-04 Three days",
            "2026-05-08 23:00 Up to midnight"
        ]
    );
    for (day, count) in [
        ("2026-04-30", 0),
        ("2026-05-01", 1),
        ("2026-05-02", 0),
        ("2026-05-06", 1),
        ("2026-05-07", 0),
        ("2026-05-08", 1),
        ("2026-05-09", 0),
    ] {
        let found = read
            .occurrences(Span::day(day.parse().unwrap()), 9)
            .occurrences;
        assert_eq!(found.len(), count, "{day}");
        assert!(
            found
                .iter()
                .all(|one| one.start_utc.is_none() && one.zone.is_none())
        );
    }
    let may_day = Span::day("2026-05-01".parse().unwrap());
    assert_eq!(
        read.series[0].occurrences(may_day, None)[0].availability,
        Availability::Free
    );
}

#[test]
fn a_zone_that_only_the_file_knows() {
    let zone = "
BEGIN:VTIMEZONE
TZID:Our office
BEGIN:STANDARD
DTSTART:16011028T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZOFFSETFROM:+0600
TZOFFSETTO:+0500
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010325T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZOFFSETFROM:+0500
TZOFFSETTO:+0600
END:DAYLIGHT
END:VTIMEZONE";
    let event = "
BEGIN:VEVENT
UID:o
DTSTART;TZID=Our office:20260326T120000
RRULE:FREQ=DAILY;INTERVAL=5;COUNT=2
SUMMARY:Tea
END:VEVENT";
    // The zone can stand behind the event that names it.
    for lines in [format!("{zone}{event}"), format!("{event}{zone}")] {
        let read = CalendarFile::read(&file(&lines));
        assert_eq!(
            in_2026(&read),
            [
                "2026-03-26 12:00 (07:00Z) Tea",
                "2026-03-31 12:00 (06:00Z) Tea"
            ]
        );
        let day = Span::day("2026-03-26".parse().unwrap());
        assert_eq!(read.occurrences(day, 9).occurrences[0].zone, None);
        assert!(read.notes.is_empty());
    }
}

#[test]
fn what_is_in_utc_shows_on_the_clock_of_the_calendar() {
    let read = CalendarFile::read(&file(
        "
X-WR-CALNAME:Plans
X-WR-TIMEZONE:America/Vancouver
BEGIN:VEVENT
DTSTART:20260705T030000Z
DTEND:20260705T040000Z
SUMMARY:Evening before
END:VEVENT",
    ));
    assert_eq!(read.name.as_deref(), Some("Plans"));
    assert_eq!(in_2026(&read), ["2026-07-04 20:00 (03:00Z) Evening before"]);
}

#[test]
fn of_two_versions_the_newer_holds() {
    let one = |sequence: &str, summary: &str| {
        format!(
            "\nBEGIN:VEVENT\nUID:1\nSEQUENCE:{sequence}\nDTSTART;VALUE=DATE:20260101\nSUMMARY:{summary}\nEND:VEVENT"
        )
    };
    for lines in [
        one("1", "old") + &one("2", "new"),
        one("2", "new") + &one("1", "old"),
    ] {
        let read = CalendarFile::read(&file(&lines));
        assert_eq!(in_2026(&read), ["2026-01-01 new"]);
        assert_eq!(read.notes.len(), 1);
    }
}

#[test]
fn a_damaged_event_takes_no_other_with_it() {
    let read = CalendarFile::read(&file(
        "
BEGIN:VEVENT
UID:1
SUMMARY:No start
END:VEVENT
BEGIN:VEVENT
UID:2
DTSTART:20261332T090000
SUMMARY:No such day
END:VEVENT
BEGIN:VEVENT
UID:3
DTSTART:20260101T090000
RRULE:FREQ=SECONDLY
SUMMARY:Every second
END:VEVENT
BEGIN:VTODO
DTSTART:20260101T090000
END:VTODO
BEGIN:VEVENT
UID:4
DTSTART;TZID=Nowhere/Here:20260101T090000
DTEND:20250101T090000
this is nothing
SUMMARY:Good
END:VEVENT",
    ));
    assert_eq!(in_2026(&read), ["2026-01-01 09:00 Good"]);
    assert_eq!(
        reasons(&read.refused),
        [
            "3 VEVENT: The event has no DTSTART: nothing says when it is.",
            "9 VEVENT: “20261332T090000” is no date: dates look like 20261118, times like 20261118T093000.",
            "15 VEVENT: The rule repeats by the hour, minute or second (SECONDLY). Overture knows rules by the day, week, month and year.",
            "18 VTODO: This is a to-do. Only events are read.",
        ]
    );
    assert_eq!(
        reasons(&read.notes),
        [
            "23 VEVENT: The time zone “Nowhere/Here” is not known: times in it are read as they stand.",
            "24 VEVENT: The event ends before it starts; its end was left out.",
            "25 VEVENT: A line that can't be read was passed over.",
        ]
    );
}

#[test]
fn ends_that_are_missing() {
    let read = CalendarFile::read(
        b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20260101\nSUMMARY:A\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20260102\nSUMMARY:B\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20260103\n",
    );
    assert_eq!(in_2026(&read), ["2026-01-01 A", "2026-01-02 B"]);
    assert_eq!(
        reasons(&read.refused),
        ["9 VEVENT: The file ends in the middle of this event."]
    );
    assert_eq!(read.notes.len(), 2);
}

#[test]
fn files_that_are_none() {
    for bytes in [
        &b""[..],
        b"\0\0\0\0",
        b"hello",
        b"\xFF\xFE",
        b"BEGIN:VCALENDAR",
        b":::\n;;;\n",
    ] {
        let read = CalendarFile::read(bytes);
        assert_eq!(read.events, 0);
        assert_eq!(
            reasons(&read.refused),
            ["1 VCALENDAR: There is no event in this file."]
        );
    }
}

#[test]
fn hostile_files_have_an_answer_soon() {
    let mut deep = Vec::new();
    for _ in 0..50_000 {
        deep.extend_from_slice(b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nBEGIN:VALARM\n");
    }
    let read = CalendarFile::read(&deep);
    assert!(read.notes.len() <= 501);
    // Every second of every day: told, not followed.
    let all = |most: u32| {
        let numbers: Vec<String> = (0..=most).map(|n| n.to_string()).collect();
        numbers.join(",")
    };
    let rule = format!(
        "\nBEGIN:VEVENT\nDTSTART:20250101T000000Z\nRRULE:FREQ=DAILY;BYHOUR={};BYMINUTE={};BYSETPOS=-1,1\nSUMMARY:Busy\nEND:VEVENT",
        all(23),
        all(59)
    );
    let read = CalendarFile::read(&file(&rule));
    assert_eq!(in_2026(&read).len(), 730);
    let much = rule.replace(";BYSETPOS=-1,1", "");
    let read = CalendarFile::read(&file(&much));
    let year = Span::new("2026-01-01".parse().unwrap(), "2026-12-31".parse().unwrap());
    let found = read.occurrences(year, 50_000);
    assert_eq!((found.occurrences.len(), found.complete), (20_000, false));
    let found = read.occurrences(year, 100);
    assert_eq!((found.occurrences.len(), found.complete), (100, false));
    let far = "\nBEGIN:VEVENT\nDTSTART:00010101T000000Z\nDTEND:99991231T235959Z\nRRULE:FREQ=YEARLY\nEND:VEVENT";
    let _ = in_2026(&CalendarFile::read(&file(far)));
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(64))]

    #[test]
    fn any_bytes_are_read_without_a_panic(bytes in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..400)) {
        let read = CalendarFile::read(&bytes);
        let _ = in_2026(&read);
    }

    #[test]
    fn damage_never_panics(place in 0_usize..900, with in proptest::prelude::any::<u8>()) {
        let mut bytes = file(SERIES);
        if let Some(byte) = bytes.get_mut(place) {
            *byte = with;
        }
        let read = CalendarFile::read(&bytes);
        proptest::prop_assert!(read.events + read.refused.len() + read.notes.len() > 0);
        let _ = in_2026(&read);
    }
}
