//! Events that become entries.

use super::*;
use crate::model::{EntryKind, EntryRule};

fn date(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

#[test]
fn events_become_entries_with_their_exceptions_and_moved_dates() {
    let taken = taken(fixture!("rhythm.ics"), company(), false);
    let names: Vec<(&str, EntryKind)> = events(&taken)
        .iter()
        .map(|event| (event.name.as_str(), event.kind))
        .collect();
    assert_eq!(
        names,
        [
            ("Q3 results", EntryKind::Results),
            ("Board meeting", EntryKind::Board),
            ("Month-end close", EntryKind::Close),
        ]
    );
    let close = &events(&taken)[2];
    assert_eq!(
        close.rule,
        EntryRule::Recurring {
            rrule: "FREQ=MONTHLY;BYDAY=1MO".to_owned(),
            first: date("2026-01-05"),
            days: 3,
            exceptions: vec![date("2026-09-07"), date("2027-01-04")],
            extra: vec![date("2026-12-16")],
        }
    );
    let moved = ChangedDate {
        key: date("2026-12-07"),
        first: date("2026-12-09"),
        last: date("2026-12-11"),
        note: String::new(),
        version: crate::calendar::ics::Version::default(),
    };
    assert_eq!(close.changed, [moved]);
    assert_eq!(
        events(&taken)[0].rule,
        EntryRule::Once {
            first: date("2026-11-25"),
            last: date("2026-11-25"),
        }
    );
    // The end in UTC leaves the evening before; the rule says so in days.
    let EntryRule::Recurring { rrule, .. } = &events(&taken)[1].rule else {
        panic!()
    };
    assert_eq!(rrule, "FREQ=MONTHLY;INTERVAL=3;BYDAY=-1TH;UNTIL=20271230");
    let left = PassedOver {
        cancelled: 1,
        free: 0,
        elsewhere: 1,
    };
    assert_eq!(taken.passed_over, left);
}

#[test]
fn this_and_all_later_ones_keep_their_keys() {
    let taken = taken(fixture!("this-and-future.ics"), company(), false);
    let review = &events(&taken)[0];
    let EntryRule::Recurring { rrule, .. } = &review.rule else {
        panic!()
    };
    // The later dates are known one by one, so that the rule may not go on without them.
    assert_eq!(rrule, "FREQ=WEEKLY;BYDAY=TU;UNTIL=20291118");
    assert_eq!(review.changed[0].key, date("2026-12-01"));
    assert_eq!(review.changed[0].first, date("2026-12-02"));
    assert_eq!(review.changed[1].key, date("2026-12-08"));
    assert_eq!(review.changed[1].first, date("2026-12-09"));
    assert!(
        taken
            .notes
            .iter()
            .any(|note| note.reason.contains("2029-11-18"))
    );
}

#[test]
fn a_rule_in_utc_that_falls_on_other_days_here_keeps_its_dates() {
    let taken = taken(fixture!("google.ics"), company(), false);
    let watch = events(&taken)
        .iter()
        .find(|event| event.name == "Night watch")
        .unwrap();
    // Mondays 23:30 UTC are Tuesdays in Berlin.
    assert_eq!(
        watch.rule,
        EntryRule::Recurring {
            rrule: "FREQ=DAILY;COUNT=1".to_owned(),
            first: date("2026-11-10"),
            days: 1,
            exceptions: Vec::new(),
            extra: vec![date("2026-11-17"), date("2026-11-24")],
        }
    );
    let talk = events(&taken)
        .iter()
        .find(|event| event.name == "Weekly talk")
        .unwrap();
    let EntryRule::Recurring { rrule, .. } = &talk.rule else {
        panic!()
    };
    assert_eq!(rrule, "FREQ=WEEKLY;BYDAY=TH;UNTIL=20261210");
}

#[test]
fn a_yearly_day_from_1604_begins_within_our_years() {
    let taken = taken(fixture!("apple.ics"), company(), false);
    let day = events(&taken)
        .iter()
        .find(|event| event.name == "Founders' day")
        .unwrap();
    let EntryRule::Recurring { rrule, first, .. } = &day.rule else {
        panic!()
    };
    assert_eq!(
        (rrule.as_str(), *first),
        ("FREQ=YEARLY", date("1950-11-22"))
    );
}

#[test]
fn two_rules_in_one_event_become_dates() {
    let file =
        b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nSUMMARY:Twice\nDTSTART;VALUE=DATE:20261201\n\
        RRULE:FREQ=MONTHLY;BYMONTHDAY=1;COUNT=2\nRRULE:FREQ=MONTHLY;BYMONTHDAY=15;COUNT=2\n\
        END:VEVENT\nEND:VCALENDAR\n";
    let taken = taken(file, company(), false);
    let EntryRule::Recurring { first, extra, .. } = &events(&taken)[0].rule else {
        panic!()
    };
    assert_eq!(*first, date("2026-12-01"));
    assert_eq!(
        extra,
        &[date("2026-12-15"), date("2027-01-01"), date("2027-01-15")]
    );
}

#[test]
fn what_an_entry_cannot_hold_is_refused_with_its_line() {
    let file =
        b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nSUMMARY:Endless\nDTSTART;VALUE=DATE:20260101\n\
        DTEND;VALUE=DATE:20280101\nRRULE:FREQ=YEARLY;INTERVAL=3\nEND:VEVENT\nEND:VCALENDAR\n";
    let taken = taken(file, company(), false);
    assert_eq!(
        reasons(&taken),
        ["2: Each occurrence lasts longer than a year; an entry of the rhythm can't."]
    );
}
