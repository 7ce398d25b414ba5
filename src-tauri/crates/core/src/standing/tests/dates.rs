//! Which dates a series has, and how it is said.

use super::*;

#[test]
fn a_series_is_said_in_words() {
    let said = |rrule: &str, time: Option<&str>| words(&series(1, rrule, "2026-11-24", time));
    for (rrule, time, text) in [
        (
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
            Some("10:00"),
            "Every second Tuesday at 10:00, 30 minutes",
        ),
        (
            "FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20270303",
            None,
            "The last Friday of every month, 30 minutes, until 3 March 2027",
        ),
        (
            "FREQ=MONTHLY;BYDAY=2TU;COUNT=3",
            Some("09:30"),
            "The second Tuesday of every month at 09:30, 30 minutes, 3 times",
        ),
    ] {
        assert_eq!(said(rrule, time), text);
    }
}

#[test]
fn dates_are_skipped_moved_and_stood_for() {
    let mut records = tuesdays();
    assert_eq!(dates(&records), ["2026-11-24", "2026-12-08", "2026-12-22"]);
    records
        .standing_dates
        .push(decided("2026-12-08", DateState::Skipped, None));
    assert_eq!(dates(&records), ["2026-11-24", "2026-12-22"]);
    // Moved into the window from beyond its end, and within it.
    records.standing_dates = vec![
        decided("2027-01-05", DateState::Moved, Some("2026-12-29")),
        decided("2026-11-24", DateState::Moved, Some("2026-11-26")),
    ];
    assert_eq!(
        dates(&records),
        ["2026-11-26", "2026-12-08", "2026-12-22", "2026-12-29"]
    );
    // What a date was moved to is gone once the rule no longer has that date.
    records.standings[0].rrule = "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE".parse().unwrap();
    assert_eq!(dates(&records), ["2026-11-25", "2026-12-09", "2026-12-23"]);
    // A chat that was planned by hand on that day is the same meeting; one that fell through is not.
    let mut records = tuesdays();
    records
        .conversations
        .push(chat(100, "2026-11-24", ConversationState::Planned));
    assert_eq!(dates(&records), ["2026-12-08", "2026-12-22"]);
    records.conversations[0].state = ConversationState::Cancelled;
    assert_eq!(dates(&records).len(), 3);
    // A chat that stands for a date stands for it wherever it goes, and also when it fell through.
    let mut row = decided("2026-11-24", DateState::Prepared, None);
    row.conversation_id = Some(id(100));
    records.standing_dates.push(row);
    records.conversations[0].zone_date = date("2026-11-27");
    assert_eq!(dates(&records), ["2026-12-08", "2026-12-22"]);
    // Who is put away has no one-to-ones.
    records.leaders[0].archived_on = Some(date("2026-11-01"));
    assert!(dates(&records).is_empty());
}

#[test]
fn it_stays_at_ten_on_my_clock_across_a_change_and_in_another_zone() {
    let mut records = world();
    records.standings.push(series(
        1,
        "FREQ=WEEKLY;BYDAY=TU",
        "2027-03-16",
        Some("10:00"),
    ));
    let window = Span::new(date("2027-03-16"), date("2027-04-06"));
    for (zone, starts) in [
        (
            "Europe/London",
            ["16T10:00", "23T10:00", "30T09:00", "06T09:00"],
        ),
        (
            "America/Chicago",
            ["16T15:00", "23T15:00", "30T15:00", "06T15:00"],
        ),
    ] {
        let zone = Zone::named(zone).unwrap();
        let book = Book::of(&records, window.first);
        let found = book.standing(id(1), window);
        let start = |one: &Occasion<'_>| one.taken(&zone).unwrap().0.format("%dT%H:%M").to_string();
        assert_eq!(found.iter().map(start).collect::<Vec<_>>(), starts);
        assert!(found.iter().all(|one| one.time == ClockTime::hm(10, 0)));
    }
}
