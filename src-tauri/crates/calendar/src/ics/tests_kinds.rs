//! Messages, busy or free, zone names, lengths of extra dates, and text in old encodings.

use super::*;
use crate::Span;

fn read(text: &str) -> CalendarFile {
    CalendarFile::read(text.trim_start().as_bytes())
}

fn year() -> Span {
    Span::new("2026-01-01".parse().unwrap(), "2027-12-31".parse().unwrap())
}

/// Returns "start to end title" of every occurrence, in UTC where there is an instant.
fn shown(file: &CalendarFile) -> Vec<String> {
    let found = file.occurrences(year(), 99);
    let line = |one: &EventOccurrence<'_>| {
        let at = |utc: Option<chrono::DateTime<chrono::Utc>>, local: crate::recurrence::Local| {
            let zone = if utc.is_some() { "Z" } else { "" };
            let wall = utc.map_or(local.order(), |utc| utc.naive_utc());
            format!("{}{zone}", wall.format("%m-%d %H:%M"))
        };
        let (from, to) = (at(one.start_utc, one.start), at(one.end_utc, one.end));
        format!("{from} to {to} {}", one.summary)
            .trim_end()
            .to_owned()
    };
    found.occurrences.iter().map(line).collect()
}

fn event(lines: &str) -> String {
    format!("BEGIN:VEVENT\n{lines}\nEND:VEVENT\n")
}

fn calendar(head: &str, events: &str) -> String {
    format!("BEGIN:VCALENDAR\nVERSION:2.0\n{head}\n{events}END:VCALENDAR\n")
}

const TUESDAY: &str = "UID:a\nDTSTART:20261124T100000Z\nDTEND:20261124T110000Z\nSUMMARY:A";

#[test]
fn busy_or_free() {
    use Availability::{Busy, Free, OutOfOffice};
    for (lines, availability) in [
        ("", Busy),
        ("TRANSP:OPAQUE", Busy),
        ("TRANSP:TRANSPARENT", Free),
        (
            "TRANSP:TRANSPARENT\nX-MICROSOFT-CDO-BUSYSTATUS:OOF",
            OutOfOffice,
        ),
        ("TRANSP:TRANSPARENT\nX-MICROSOFT-CDO-BUSYSTATUS:BUSY", Busy),
        ("TRANSP:OPAQUE\nX-MICROSOFT-CDO-BUSYSTATUS:FREE", Free),
        (
            "TRANSP:OPAQUE\nX-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE",
            Free,
        ),
        ("TRANSP:OPAQUE\nX-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE", Busy),
        (
            "TRANSP:TRANSPARENT\nX-MICROSOFT-MSNCALENDAR-BUSYSTATUS:OOF",
            OutOfOffice,
        ),
        ("X-MICROSOFT-MSNCALENDAR-BUSYSTATUS:FREE", Free),
        // The first name counts before the second.
        (
            "X-MICROSOFT-MSNCALENDAR-BUSYSTATUS:FREE\nX-MICROSOFT-CDO-BUSYSTATUS:BUSY",
            Busy,
        ),
        // A state that nobody knows says nothing.
        (
            "TRANSP:TRANSPARENT\nX-MICROSOFT-CDO-BUSYSTATUS:DREAMING",
            Free,
        ),
        ("STATUS:TENTATIVE", Busy),
    ] {
        let file = read(&calendar("", &event(&format!("{TUESDAY}\n{lines}"))));
        let found = file.occurrences(year(), 9);
        assert_eq!(found.occurrences[0].availability, availability, "{lines}");
    }
}

#[test]
fn kinds_of_busy_times() {
    use Availability::{Busy, OutOfOffice};
    for (kind, availability) in [
        ("", Some(Busy)),
        (";FBTYPE=BUSY-TENTATIVE", Some(Busy)),
        (";FBTYPE=x-unknown", Some(Busy)),
        (";FBTYPE=BUSY-UNAVAILABLE", Some(OutOfOffice)),
        (";FBTYPE=free", None),
    ] {
        let list = format!(
            "BEGIN:VFREEBUSY\nUID:f\nFREEBUSY{kind}:20261124T100000Z/PT1H\nEND:VFREEBUSY\n"
        );
        let file = read(&calendar("", &list));
        let found = file.occurrences(year(), 9);
        let first = found.occurrences.first();
        assert_eq!(first.map(|one| one.availability), availability, "{kind}");
    }
}

#[test]
fn methods() {
    let request = event(TUESDAY);
    for (method, events, is_message) in [
        ("", 1, false),
        ("METHOD:PUBLISH", 1, false),
        ("METHOD:publish", 1, false),
        ("METHOD:REQUEST", 1, true),
        ("METHOD:ADD", 1, true),
        ("METHOD:CANCEL", 1, true),
        ("METHOD:X-OWN", 1, true),
        ("METHOD:REPLY", 0, true),
        ("METHOD:COUNTER", 0, true),
        ("METHOD:DECLINECOUNTER", 0, true),
        ("METHOD:REFRESH", 0, true),
    ] {
        let file = read(&calendar(method, &request));
        assert_eq!(file.events, events, "{method}");
        assert_eq!(file.methods[0].is_message(), is_message, "{method}");
        assert_eq!(file.notes.len(), 1 - events, "{method}");
        assert_eq!(file.refused, [], "{method}");
        let cancelled = file
            .occurrences(year(), 9)
            .occurrences
            .iter()
            .any(|one| one.cancelled);
        assert_eq!(cancelled, method == "METHOD:CANCEL", "{method}");
    }
    // A cancellation may name the meeting alone.
    let bare = read(&calendar("METHOD:CANCEL", &event("UID:a\nSEQUENCE:1")));
    let about = bare.series[0].meeting().unwrap().about;
    assert!(matches!(about, About::Cancelled(version) if version.sequence == 1));
    // What a message and a calendar say of one UID stays apart.
    let both = format!(
        "{}{}",
        calendar("", &request),
        calendar("METHOD:REQUEST", &request)
    );
    assert_eq!(read(&both).series.len(), 2);
}

#[test]
fn zones_hold_within_their_own_calendar() {
    let zone = |name: &str, offset: &str| {
        format!(
            "BEGIN:VTIMEZONE\nTZID:{name}\nBEGIN:STANDARD\nDTSTART:19700101T000000\n\
             TZOFFSETFROM:{offset}\nTZOFFSETTO:{offset}\nEND:STANDARD\nEND:VTIMEZONE"
        )
    };
    let one = |head: &str, name: &str, uid: &str| {
        let lines = format!("UID:{uid}\nDTSTART;TZID={name}:20261124T100000\nDURATION:PT1H");
        calendar(head, &event(&lines))
    };
    for (text, expected) in [
        (
            one("", "/Europe/Vienna", "a"),
            "11-24 09:00Z to 11-24 10:00Z",
        ),
        (
            one("", "/example.org/20070129_1/Europe/Vienna", "a"),
            "11-24 09:00Z to 11-24 10:00Z",
        ),
        (
            one("", "tzone://Microsoft/Utc", "a"),
            "11-24 10:00Z to 11-24 11:00Z",
        ),
        (
            one("", "(UTC-05:00) Eastern Time (US & Canada)", "a"),
            "11-24 15:00Z to 11-24 16:00Z",
        ),
        (
            one("", "\"(GMT+01.00) Sarajevo/Warsaw/Zagreb\"", "a"),
            "11-24 09:00Z to 11-24 10:00Z",
        ),
        (
            one(&zone("EST", "+1000"), "EST", "a"),
            "11-24 00:00Z to 11-24 01:00Z",
        ),
        (one("", "EST", "a"), "11-24 15:00Z to 11-24 16:00Z"),
        // A name whose offset changes is known better than any file describes it.
        (
            one(&zone("Europe/Berlin", "+1000"), "Europe/Berlin", "a"),
            "11-24 09:00Z to 11-24 10:00Z",
        ),
        (
            one(
                &zone("tzone://Microsoft/Custom", "+0300"),
                "tzone://Microsoft/Custom",
                "a",
            ),
            "11-24 07:00Z to 11-24 08:00Z",
        ),
    ] {
        assert_eq!(shown(&read(&text)), [expected], "{text}");
    }
    let two = format!(
        "{}{}{}",
        one(&zone("Plant", "+0200"), "Plant", "a"),
        one(&zone("Plant", "-0500"), "Plant", "b"),
        one("", "Plant", "c"),
    );
    assert_eq!(
        shown(&read(&two)),
        [
            "11-24 08:00Z to 11-24 09:00Z",
            "11-24 15:00Z to 11-24 16:00Z",
            "11-24 10:00 to 11-24 11:00",
        ]
    );
}

#[test]
fn times_in_no_zone_are_on_the_clock_of_their_calendar() {
    let head = "X-WR-TIMEZONE:America/Chicago";
    let text = format!(
        "{}{}",
        calendar(
            head,
            &event("UID:a\nDTSTART:20261124T140000\nDTEND:20261124T150000")
        ),
        calendar("", &event("UID:b\nDTSTART:20261125T140000\nDURATION:PT1H")),
    );
    assert_eq!(
        shown(&read(&text)),
        ["11-24 20:00Z to 11-24 21:00Z", "11-25 14:00 to 11-25 15:00",]
    );
    // Exceptions in no zone are on the clock of the start, whatever the calendar says.
    let rule = "UID:a\nDTSTART;TZID=Europe/Berlin:20261124T090000\nDURATION:PT1H\n\
                RRULE:FREQ=DAILY;COUNT=2\nEXDATE:20261124T090000";
    assert_eq!(
        shown(&read(&calendar(head, &event(rule)))),
        ["11-25 08:00Z to 11-25 09:00Z"]
    );
}

#[test]
fn extra_dates_keep_their_own_length() {
    let rule = "UID:a\nDTSTART:20261123T080000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=2\n\
                RDATE;VALUE=PERIOD:20261124T120000Z/PT3H,20261201T130000Z/20261204T170000Z\n\
                RDATE:20261126T080000Z";
    let file = read(&calendar("", &event(rule)));
    assert_eq!(
        shown(&file),
        [
            "11-23 08:00Z to 11-23 09:00Z",
            "11-24 08:00Z to 11-24 09:00Z",
            "11-24 12:00Z to 11-24 15:00Z",
            "11-26 08:00Z to 11-26 09:00Z",
            "12-01 13:00Z to 12-04 17:00Z",
        ]
    );
    // A long one is found from its last day, too.
    let last = Span::day("2026-12-04".parse().unwrap());
    assert_eq!(file.occurrences(last, 9).occurrences.len(), 1);
}

#[test]
fn a_newer_exclusion_beats_an_older_change() {
    let text = |main: i32, changed: i32| {
        let main = format!(
            "UID:a\nSEQUENCE:{main}\nDTSTART:20261123T080000Z\nDURATION:PT1H\n\
             RRULE:FREQ=DAILY;COUNT=2\nEXDATE:20261124T080000Z"
        );
        let changed = format!(
            "UID:a\nSEQUENCE:{changed}\nRECURRENCE-ID:20261124T080000Z\n\
             DTSTART:20261124T120000Z\nDURATION:PT1H"
        );
        calendar("", &format!("{}{}", event(&main), event(&changed)))
    };
    assert_eq!(shown(&read(&text(2, 1))).len(), 1);
    assert_eq!(read(&text(2, 1)).notes.len(), 1);
    assert_eq!(shown(&read(&text(1, 1))).len(), 2);
    assert_eq!(shown(&read(&text(1, 2))).len(), 2);
}

#[test]
fn lists_of_busy_times() {
    let list = "BEGIN:VFREEBUSY\nUID:f\nDTSTART:20261123T000000Z\nDTEND:20261204T000000Z\n\
        FREEBUSY;FBTYPE=BUSY:20261124T090000Z/20261124T110000Z,20261125T130000Z/PT2H\n\
        FREEBUSY;FBTYPE=BUSY-TENTATIVE:20261126T090000Z/PT1H\n\
        FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:20261126T120000Z/PT1H\n\
        FREEBUSY;FBTYPE=X-OTHER:20261126T150000Z/PT1H\n\
        FREEBUSY;FBTYPE=free:20261127T090000Z/PT8H\n\
        FREEBUSY:20261130T090000Z/20261130T100000Z,20261130T090000Z/PT30M\nEND:VFREEBUSY\n";
    let expected = [
        "11-24 09:00Z to 11-24 11:00Z",
        "11-25 13:00Z to 11-25 15:00Z",
        "11-26 09:00Z to 11-26 10:00Z",
        "11-26 12:00Z to 11-26 13:00Z",
        "11-26 15:00Z to 11-26 16:00Z",
        "11-30 09:00Z to 11-30 10:00Z",
    ];
    for method in ["METHOD:PUBLISH", "METHOD:REPLY", ""] {
        let file = read(&calendar(method, list));
        assert_eq!(shown(&file), expected, "{method}");
        assert!(file.refused.is_empty() && file.notes.is_empty());
    }
    // A request asks for busy times and has none.
    assert_eq!(read(&calendar("METHOD:REQUEST", list)).events, 0);
}

#[test]
fn one_uid_for_several_events_and_rules_that_repeat_never() {
    let lecture = |day: u8, sequence: u8| {
        event(&format!(
            "UID:l\nSEQUENCE:{sequence}\nDTSTART:202611{day}T100000Z\nDURATION:PT1H"
        ))
    };
    let file = read(&calendar(
        "",
        &format!("{}{}", lecture(23, 0), lecture(24, 0)),
    ));
    assert_eq!((file.series.len(), file.notes.len()), (2, 1));
    assert_ne!(file.series[0].identity(), file.series[1].identity());
    assert_eq!(file.series[0].event(), file.series[1].event());
    // A higher sequence is a newer version of the same event.
    let file = read(&calendar(
        "",
        &format!("{}{}", lecture(23, 0), lecture(24, 1)),
    ));
    assert_eq!(shown(&file), ["11-24 10:00Z to 11-24 11:00Z"]);
    // So is every other one in a message.
    let text = format!("{}{}", lecture(23, 0), lecture(24, 0));
    assert_eq!(read(&calendar("METHOD:REQUEST", &text)).series.len(), 1);

    let never = event(&format!("{TUESDAY}\nRRULE:FREQ=DAILY;COUNT=0"));
    let file = read(&calendar("", &never));
    assert_eq!(shown(&file), ["11-24 10:00Z to 11-24 11:00Z A"]);
    assert_eq!((file.notes.len(), file.refused.len()), (1, 0));
    let broken = event(&format!("{TUESDAY}\nRRULE:FREQ=SOMETIMES;COUNT=0"));
    assert_eq!(read(&calendar("", &broken)).refused.len(), 1);
}

#[test]
fn private_titles_and_old_text() {
    let text = event(&format!("{TUESDAY}\nCLASS:PRIVATE"))
        + &event("UID:b\nDTSTART;VALUE=DATE:20261125\nCLASS:X-SECRET\nSUMMARY:B\na broken line")
        + &event(
            "UID:c\nDTSTART;VALUE=DATE:20261126\n\
             SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Jahres=\nabschluss=20f=C3=BCr",
        );
    let file = read(&calendar("", &text));
    let titles: Vec<&str> = file.series.iter().map(Series::title).collect();
    assert_eq!(
        titles,
        [PRIVATE_EVENT, PRIVATE_EVENT, "Jahresabschluss für"]
    );
    assert_eq!(file.notes.len(), 1);
    assert!(!file.notes[0].reason.contains("broken"));
}
