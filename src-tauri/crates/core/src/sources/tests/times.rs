//! Busy times of real kinds of files.

use super::*;
use crate::calendar::ics::Steps;
use crate::model::Holds;

#[test]
fn outlook_with_windows_zones_moved_and_cancelled_occurrences() {
    let taken = taken(fixture!("outlook.ics"), Holds::MyTimes, false);
    assert_eq!(taken.name, "Calendar of the office");
    assert_eq!(
        times(&taken),
        [
            "11-02 08:00 to 11-02 09:30",
            "11-09 08:00 to 11-09 09:30",
            "11-24 13:00 to 11-24 14:30",
            "12-03 07:00 to 12-04 16:00",
            "12-07 08:00 to 12-07 09:30",
            "12-14 08:00 to 12-14 09:30",
            "12-21 08:00 to 12-21 09:30",
        ]
    );
    let left = PassedOver {
        cancelled: 1,
        free: 1,
        elsewhere: 1,
    };
    assert_eq!(taken.passed_over, left);
    assert_eq!(
        reasons(&taken),
        ["80: The event has no DTSTART: nothing says when it is."]
    );
}

#[test]
fn titles_are_kept_only_where_somebody_asks() {
    let without = taken(fixture!("outlook.ics"), Holds::MyTimes, false);
    let Content::Times(times) = &without.content else {
        panic!()
    };
    assert!(times.iter().all(|time| time.title.is_empty()));
    let with = taken(fixture!("outlook.ics"), Holds::MyTimes, true);
    assert!(super::times(&with)[3].ends_with("Site visit Gdańsk"));
    // A rhythm is made of its titles; the wish has no bearing on it.
    assert!(!taken(fixture!("rhythm.ics"), company(), true).with_titles);
}

#[test]
fn google_ends_with_a_date_and_writes_utc() {
    let taken = taken(fixture!("google.ics"), Holds::MyTimes, true);
    assert_eq!(
        times(&taken),
        [
            "11-09 23:30 to 11-10 00:30 Night watch",
            "11-16 23:30 to 11-17 00:30 Night watch",
            "11-19 15:00 to 11-19 15:30 Weekly talk",
            "11-20 23:30 to 11-21 00:30 Call with another continent",
            "11-23 23:30 to 11-24 00:30 Night watch",
            "11-26 15:00 to 11-26 15:30 Weekly talk",
            "12-03 15:00 to 12-03 15:30 Weekly talk",
            "12-10 15:00 to 12-10 15:30 Weekly talk",
        ]
    );
}

#[test]
fn apple_times_in_no_zone_and_whole_days_are_the_owners() {
    let taken = taken(fixture!("apple.ics"), Holds::MyTimes, false);
    assert_eq!(
        times(&taken),
        ["11-25 11:00 to 11-25 12:00", "11-30 23:00 to 12-03 23:00"]
    );
    // The leader of the tests lives elsewhere.
    let mut records = testing::world();
    records.leaders[0].zone = Some("America/New_York".to_owned());
    let holds = Holds::LeaderTimes(records.leaders[0].id);
    let asked = Asked::of(&records, holds, false, "apple.ics", today());
    let file = CalendarFile::read(fixture!("apple.ics"));
    let theirs = Incoming::of(&file, &asked, &mut |_, _| true).unwrap();
    assert_eq!(
        times(&theirs),
        ["11-25 17:00 to 11-25 18:00", "12-01 05:00 to 12-04 05:00"]
    );
}

#[test]
fn any_encoding_and_any_end_of_lines() {
    for bytes in [
        fixture!("latin1.ics"),
        fixture!("utf16.ics"),
        fixture!("lone-cr.ics"),
    ] {
        let taken = taken(bytes, Holds::MyTimes, true);
        assert_eq!(
            times(&taken),
            ["11-23 09:00 to 11-23 10:00 Jahresgespräch Zürich"]
        );
        assert_eq!(taken.name, "file");
    }
}

#[test]
fn events_without_a_uid_are_told_apart() {
    let taken = taken(fixture!("no-uid.ics"), Holds::MyTimes, false);
    let Content::Times(times) = &taken.content else {
        panic!()
    };
    let keys: std::collections::BTreeSet<&str> =
        times.iter().map(|time| time.key.as_str()).collect();
    assert_eq!(keys.len(), 3);
}

#[test]
fn a_damaged_file_keeps_its_good_events() {
    let taken = taken(fixture!("damaged.ics"), Holds::MyTimes, true);
    assert_eq!(
        times(&taken),
        [
            "11-24 09:00 to 11-24 10:00 Before the damage",
            "11-25 09:00 to 11-25 10:00 No end of the event",
            "11-26 09:00 to 11-26 10:00 After the damage",
        ]
    );
    let lines: Vec<usize> = taken.refused.iter().map(|remark| remark.line).collect();
    assert_eq!(lines, [12, 19, 21], "{:?}", reasons(&taken));
    assert!(taken.notes.iter().any(|note| note.line == 25));
}

#[test]
fn long_times_come_in_pieces_that_timing_can_see() {
    let file = b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:20261001T000000Z\n\
        DTEND:20270101T000000Z\nEND:VEVENT\nEND:VCALENDAR\n";
    let taken = taken(file, Holds::MyTimes, false);
    assert_eq!(
        times(&taken),
        [
            "10-01 00:00 to 10-31 00:00",
            "10-31 00:00 to 11-30 00:00",
            "11-30 00:00 to 12-30 00:00",
            "12-30 00:00 to 01-01 00:00",
        ]
    );
}

#[test]
fn a_file_that_asks_for_too_much_is_answered_at_once() {
    // A rule that counts from the year 1, and more times than anybody has.
    let hours: Vec<String> = (0..24).map(|n| n.to_string()).collect();
    let rule = format!("FREQ=DAILY;BYHOUR={};BYMINUTE=0,20,40", hours.join(","));
    let long = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:00010101T000000\nDURATION:PT1M\n\
        RRULE:FREQ=DAILY;COUNT=4000000000\nEND:VEVENT\nBEGIN:VEVENT\nUID:b\n\
        DTSTART:20260101T000000\nDURATION:PT1M\nRRULE:";
    let good = "BEGIN:VEVENT\nUID:c\nDTSTART:20261123T090000\nDURATION:PT1H\nEND:VEVENT\n";
    let file = format!("{long}{rule}\nEND:VEVENT\n{good}END:VCALENDAR\n");
    let file = CalendarFile::read(file.as_bytes());
    let mut asked = Asked::of(&empty(), Holds::MyTimes, false, "file.ics", today());
    let all = Incoming::of(&file, &asked, &mut |_, _| true).unwrap();
    // The good event behind them is there.
    assert_eq!(times(&all).len(), 20_000);
    assert!(
        times(&all)
            .iter()
            .any(|time| time == "11-23 09:00 to 11-23 10:00")
    );
    assert_eq!(
        reasons(&all),
        [
            "1: There are 20001 busy times in these days. The first 20000 are taken; from \
             2027-07-25 on they are left out.",
            "2: This event takes too long to work out; it was left out.",
            "8: This event has more occurrences in these days than are looked at; the later ones \
             are left out.",
        ]
    );
    // Once the steps of the whole file are spent, the rest is left out.
    asked.steps = Steps::of(1_000);
    let few = Incoming::of(&file, &asked, &mut |_, _| true).unwrap();
    assert_eq!(times(&few).len(), 0);
    assert!(reasons(&few)[1].starts_with("8: The events from here on take too long"));
}

#[test]
fn whoever_watches_can_stop() {
    let file = CalendarFile::read(fixture!("outlook.ics"));
    let asked = Asked::of(&empty(), Holds::MyTimes, false, "outlook.ics", today());
    assert_eq!(Incoming::of(&file, &asked, &mut |done, _| done < 2), None);
}
