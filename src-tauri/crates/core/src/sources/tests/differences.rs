//! The same file again, and a newer one.

use super::*;
use crate::{Workspace, screens::import_preview};

fn now() -> chrono::DateTime<chrono::Utc> {
    "2026-11-18T08:00:00Z".parse().unwrap()
}

/// Returns new, changed, same, gone of a second file after a first one.
fn after(first: &[u8], second: &[u8], holds: Holds) -> [usize; 4] {
    let mut workspace = Workspace::in_memory(now()).unwrap();
    let first = taken(first, holds, false);
    workspace
        .take_calendars(&[&first], false, false, now())
        .unwrap();
    let second = taken(second, holds, false);
    let records = workspace.records().unwrap();
    let plan = Plan::of(&records, &second, false, false);
    let seen = import_preview::preview(&records, &second, &plan);
    [seen.new, seen.changed, seen.same, seen.gone]
}

#[test]
fn the_same_file_again_is_no_news() {
    assert_eq!(
        after(
            fixture!("outlook.ics"),
            fixture!("outlook.ics"),
            Holds::MyTimes
        ),
        [0, 0, 7, 0]
    );
    assert_eq!(
        after(fixture!("rhythm.ics"), fixture!("rhythm.ics"), company()),
        [0, 0, 3, 0]
    );
    assert_eq!(
        after(
            fixture!("no-uid.ics"),
            fixture!("no-uid.ics"),
            Holds::MyTimes
        ),
        [0, 0, 3, 0]
    );
    assert_eq!(
        after(
            fixture!("this-and-future.ics"),
            fixture!("this-and-future.ics"),
            company()
        ),
        [0, 0, 1, 0]
    );
}

#[test]
fn a_newer_file_brings_what_changed() {
    // One moved by two hours, one new, and the last of a series gone.
    let later = after(
        fixture!("outlook.ics"),
        fixture!("outlook-later.ics"),
        Holds::MyTimes,
    );
    assert_eq!(later, [1, 1, 5, 1]);
}

#[test]
fn another_calendar_or_owner_is_another_source() {
    let mut workspace = Workspace::in_memory(now()).unwrap();
    let mine = taken(fixture!("outlook.ics"), Holds::MyTimes, false);
    workspace
        .take_calendars(&[&mine], false, false, now())
        .unwrap();
    let records = workspace.records().unwrap();
    let rhythm = taken(fixture!("outlook.ics"), company(), false);
    assert_eq!(Plan::of(&records, &rhythm, false, false).source, None);
    let apart = Plan::of(&records, &mine, true, false);
    assert_eq!((apart.source, apart.times.new.len()), (None, 7));
    let mut other = mine.clone();
    other.file_name = "another.ics".to_owned();
    assert!(
        Plan::of(&records, &other, false, false).source.is_some(),
        "by its name inside"
    );
    other.name = "Another".to_owned();
    assert_eq!(Plan::of(&records, &other, false, false).source, None);
}

#[test]
fn history_stays_and_what_is_gone_can_be_kept() {
    let mut workspace = Workspace::in_memory(now()).unwrap();
    let first = taken(fixture!("outlook.ics"), Holds::MyTimes, false);
    workspace
        .take_calendars(&[&first], false, false, now())
        .unwrap();
    let records = workspace.records().unwrap();
    let nothing = b"BEGIN:VCALENDAR\r\nX-WR-CALNAME:Calendar of the office\r\nEND:VCALENDAR\r\n";
    let mut later = taken(nothing, Holds::MyTimes, false);
    assert_eq!(Plan::of(&records, &later, false, false).times.gone.len(), 7);
    assert!(Plan::of(&records, &later, false, true).is_empty());
    // A month later the days that are looked at begin later, and what lies before is history.
    later.span.first = "2026-12-05".parse().unwrap();
    assert_eq!(Plan::of(&records, &later, false, false).times.gone.len(), 3);
}
