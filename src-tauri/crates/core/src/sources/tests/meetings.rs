//! Messages about meetings: each touches the meetings that it names, and the newer statement holds.

use super::*;
use crate::{Workspace, screens::import_preview};

mod entries;
mod privacy;

fn now() -> chrono::DateTime<chrono::Utc> {
    "2026-11-18T08:00:00Z".parse().unwrap()
}

/// Returns a file with one method and one or more events.
fn message(method: &str, events: &[String]) -> String {
    let method = match method {
        "" => String::new(),
        method => format!("METHOD:{method}\n"),
    };
    format!(
        "BEGIN:VCALENDAR\nVERSION:2.0\n{method}{}END:VCALENDAR\n",
        events.concat()
    )
}

fn event(lines: &str) -> String {
    format!("BEGIN:VEVENT\n{lines}\nEND:VEVENT\n")
}

/// A meeting on an hour of 24 November.
fn meeting(uid: &str, sequence: i32, hour: u8) -> String {
    event(&format!(
        "UID:{uid}\nSEQUENCE:{sequence}\nDTSTAMP:202611{:02}T000000Z\nSUMMARY:{uid}\n\
         DTSTART:20261124T{hour:02}0000Z\nDURATION:PT1H",
        sequence + 1
    ))
}

/// A meeting on three days at nine in Berlin.
fn series(sequence: i32) -> String {
    event(&format!(
        "UID:s\nSEQUENCE:{sequence}\nSUMMARY:s\nDTSTART;TZID=Europe/Berlin:20261124T090000\n\
         DURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=3"
    ))
}

/// One date of it, at another hour in UTC; the date is also named in UTC.
fn date(sequence: i32, day: u8, hour: u8, range: &str) -> String {
    event(&format!(
        "UID:s\nSEQUENCE:{sequence}\nSUMMARY:s\nRECURRENCE-ID{range}:202611{day}T080000Z\n\
         DTSTART:202611{day}T{hour:02}0000Z\nDURATION:PT1H"
    ))
}

struct Mine(Workspace);

impl Mine {
    fn new() -> Self {
        Self(Workspace::in_memory(now()).unwrap())
    }

    /// Imports a file under its own name, and returns what the preview said of it.
    fn take(&mut self, text: &str) -> String {
        self.take_as(text, "invite.ics", Holds::MyTimes)
    }

    fn take_as(&mut self, text: &str, name: &str, holds: Holds) -> String {
        let mut incoming = taken(text.as_bytes(), holds, false);
        incoming.file_name = name.to_owned();
        if incoming.form == SourceForm::Calendar {
            incoming.name = name.to_owned();
        }
        let records = self.0.records().unwrap();
        let plan = Plan::of(&records, &incoming, false, false);
        let said = import_preview::preview(&records, &incoming, &plan).message;
        self.0
            .take_calendars(&[&incoming], false, false, now())
            .unwrap();
        said.unwrap_or_default()
    }

    fn times(&mut self) -> Vec<String> {
        let records = self.0.records().unwrap();
        let mut times: Vec<String> = records
            .busy_blocks
            .iter()
            .map(|block| block.start.format("%d %H:%M").to_string())
            .collect();
        times.sort_unstable();
        times
    }

    /// Returns "name: days" of each entry.
    fn entries(&mut self) -> Vec<String> {
        let records = self.0.records().unwrap();
        let span = crate::calendar::Span::new(
            "2026-11-01".parse().unwrap(),
            "2026-12-31".parse().unwrap(),
        );
        let rhythm = crate::rhythm::Rhythm::new(&records, span);
        let mut found: Vec<String> = rhythm
            .felt_by_unit(None, span)
            .iter()
            .map(|one| {
                format!(
                    "{}: {} to {}",
                    one.entry.name, one.span.first, one.span.last
                )
            })
            .collect();
        found.sort();
        found
    }
}

#[test]
fn invitations_of_one_file_name_leave_each_other_in_place() {
    let mut mine = Mine::new();
    assert_eq!(
        mine.take(&message("REQUEST", &[meeting("a", 0, 9)])),
        "Adds one meeting."
    );
    mine.take(&message("REQUEST", &[meeting("b", 0, 11)]));
    assert_eq!(mine.times(), ["24 09:00", "24 11:00"]);
    let records = mine.0.records().unwrap();
    assert_eq!(records.calendar_sources.len(), 1);
    assert_eq!(records.calendar_sources[0].form, SourceForm::Messages);
    // The same again is no news, a newer one moves it, and an older one that comes late does not.
    assert_eq!(
        mine.take(&message("REQUEST", &[meeting("a", 0, 9)])),
        "Changes nothing about one meeting."
    );
    assert_eq!(
        mine.take(&message("REQUEST", &[meeting("a", 2, 14)])),
        "Updates one meeting."
    );
    assert_eq!(
        mine.take(&message("REQUEST", &[meeting("a", 1, 15)])),
        "Skips one meeting: newer information is already here."
    );
    assert_eq!(mine.times(), ["24 11:00", "24 14:00"]);
    for method in ["REPLY", "COUNTER", "REFRESH", "DECLINECOUNTER"] {
        let said = mine.take(&message(method, &[meeting("a", 3, 16)]));
        assert_eq!(said, "Changes nothing here.", "{method}");
    }
    assert_eq!(mine.times(), ["24 11:00", "24 14:00"]);
}

#[test]
fn a_cancellation_frees_the_time_and_no_older_invitation_brings_it_back() {
    for status in ["", "\nSTATUS:CANCELLED"] {
        let mut mine = Mine::new();
        mine.take(&message(
            "REQUEST",
            &[meeting("a", 0, 9), meeting("b", 0, 11)],
        ));
        let cancel = event(&format!(
            "UID:a\nSEQUENCE:1\nDTSTAMP:20261105T000000Z{status}"
        ));
        assert_eq!(
            mine.take(&message("CANCEL", std::slice::from_ref(&cancel))),
            "Cancels one meeting."
        );
        assert_eq!(mine.times(), ["24 11:00"]);
        mine.take(&message("REQUEST", &[meeting("a", 0, 9)]));
        mine.take(&message("", &[meeting("a", 0, 9), meeting("b", 0, 11)]));
        assert_eq!(mine.times(), ["24 11:00"], "an older statement");
        assert_eq!(
            mine.take(&message("CANCEL", &[cancel])),
            "Cancels one meeting that you do not have."
        );
        mine.take(&message("REQUEST", &[meeting("a", 2, 10)]));
        assert_eq!(mine.times(), ["24 10:00", "24 11:00"], "invited again");
        assert!(mine.0.records().unwrap().cancelled_meetings.is_empty());
        // An older cancellation that comes late does nothing.
        let late = event("UID:a\nSEQUENCE:1\nDTSTAMP:20261105T000000Z");
        mine.take(&message("CANCEL", &[late]));
        assert_eq!(mine.times(), ["24 10:00", "24 11:00"]);
    }
    // Messages can come in the wrong order.
    let mut mine = Mine::new();
    let cancel = event("UID:a\nSEQUENCE:1\nDTSTAMP:20261105T000000Z");
    mine.take(&message("CANCEL", &[cancel]));
    mine.take(&message("REQUEST", &[meeting("a", 0, 9)]));
    assert_eq!(mine.times(), [""; 0]);
}

#[test]
fn single_dates_of_a_series_wherever_it_came_from() {
    for method in ["", "PUBLISH", "REQUEST"] {
        let mut mine = Mine::new();
        let all = message(method, &[series(0), meeting("b", 0, 20)]);
        mine.take_as(&all, "work.ics", Holds::MyTimes);
        assert_eq!(
            mine.take(&message("REQUEST", &[date(1, 25, 12, "")])),
            "Updates single dates of one meeting.",
            "{method}"
        );
        let moved = ["24 08:00", "24 20:00", "25 12:00", "26 08:00"];
        assert_eq!(mine.times(), moved, "{method}");
        // What is known of the date is newer than an invitation to all of them.
        mine.take(&message("REQUEST", &[series(0)]));
        mine.take_as(&all, "work.ics", Holds::MyTimes);
        assert_eq!(mine.times(), moved, "{method}");
        let cancel = message("CANCEL", &[date(2, 25, 12, "")]);
        assert_eq!(mine.take(&cancel), "Cancels single dates of one meeting.");
        assert_eq!(mine.times(), ["24 08:00", "24 20:00", "26 08:00"]);
        mine.take(&message("REQUEST", &[date(1, 25, 12, "")]));
        mine.take(&message("REQUEST", &[series(0)]));
        assert_eq!(mine.times(), ["24 08:00", "24 20:00", "26 08:00"]);
        // A newer invitation to all of them speaks of every date.
        mine.take(&message("REQUEST", &[series(3)]));
        let four = ["24 08:00", "24 20:00", "25 08:00", "26 08:00"];
        assert_eq!(mine.times(), four);
        mine.take(&message("CANCEL", &[event("UID:s\nSEQUENCE:4")]));
        assert_eq!(mine.times(), ["24 20:00"]);
    }
}

#[test]
fn this_and_all_later_dates_and_dates_that_are_added() {
    let later = ";RANGE=THISANDFUTURE";
    let mut mine = Mine::new();
    mine.take_as(&message("", &[series(0)]), "work.ics", Holds::MyTimes);
    mine.take(&message("REQUEST", &[date(1, 25, 12, later)]));
    assert_eq!(mine.times(), ["24 08:00", "25 12:00", "26 12:00"]);
    mine.take(&message("CANCEL", &[date(2, 25, 12, later)]));
    assert_eq!(mine.times(), ["24 08:00"]);
    mine.take(&message("REQUEST", &[series(0)]));
    assert_eq!(mine.times(), ["24 08:00"]);
    let added = event(
        "UID:s\nSEQUENCE:3\nSUMMARY:s\nDTSTART;TZID=Europe/Berlin:20261130T090000\nDURATION:PT1H",
    );
    for _ in 0..2 {
        mine.take(&message("ADD", std::slice::from_ref(&added)));
        assert_eq!(mine.times(), ["24 08:00", "30 08:00"]);
    }
}

#[test]
fn whole_calendars_take_over_what_messages_brought() {
    let mut mine = Mine::new();
    mine.take(&message("REQUEST", &[meeting("a", 0, 9), series(0)]));
    let calendar = message("", &[meeting("a", 1, 10), series(0)]);
    mine.take_as(&calendar, "work.ics", Holds::MyTimes);
    let times = ["24 08:00", "24 10:00", "25 08:00", "26 08:00"];
    assert_eq!(mine.times(), times);
    // Only the calendar says what is gone now.
    mine.take_as(&message("", &[series(0)]), "work.ics", Holds::MyTimes);
    assert_eq!(mine.times(), ["24 08:00", "25 08:00", "26 08:00"]);
    // Newer than the calendar knows.
    mine.take(&message("REQUEST", &[date(2, 25, 12, "")]));
    mine.take_as(&message("", &[series(1)]), "work.ics", Holds::MyTimes);
    assert_eq!(mine.times(), ["24 08:00", "25 12:00", "26 08:00"]);
}

#[test]
fn what_a_newer_message_took_out_stays_out() {
    let mut mine = Mine::new();
    mine.take(&message("REQUEST", &[series(0)]));
    let two = series(2).replace("COUNT=3", "COUNT=2");
    mine.take(&message("REQUEST", &[two]));
    let said = mine.take(&message("REQUEST", &[date(1, 26, 12, "")]));
    assert!(said.starts_with("Skips"), "{said}");
    assert_eq!(mine.times(), ["24 08:00", "25 08:00"]);
}

#[test]
fn a_meeting_that_takes_no_time_any_more_is_not_brought_back_by_an_older_message() {
    for (newer, left) in [
        (
            meeting("a", 2, 9).replace("DURATION", "TRANSP:TRANSPARENT\nDURATION"),
            &[][..],
        ),
        (
            date(2, 25, 9, "").replace("DURATION", "X-MICROSOFT-CDO-BUSYSTATUS:FREE\nDURATION"),
            &["24 08:00", "24 09:00", "26 08:00"][..],
        ),
    ] {
        let mut mine = Mine::new();
        let first = if left.is_empty() {
            vec![meeting("a", 0, 9)]
        } else {
            vec![meeting("a", 0, 9), series(0)]
        };
        mine.take(&message("REQUEST", &first));
        mine.take(&message("REQUEST", &[newer]));
        assert_eq!(mine.times(), left);
        let late = [meeting("a", 1, 9), date(1, 25, 12, "")];
        let late = if left.is_empty() {
            &late[..1]
        } else {
            &late[1..]
        };
        mine.take(&message("REQUEST", late));
        assert_eq!(mine.times(), left);
    }
}

#[test]
fn a_meeting_in_two_calendars_follows_in_both() {
    let mut mine = Mine::new();
    mine.take_as(&message("", &[series(0)]), "work.ics", Holds::MyTimes);
    mine.take_as(&message("", &[series(0)]), "team.ics", Holds::MyTimes);
    mine.take(&message("REQUEST", &[date(1, 25, 12, "")]));
    let twice = [
        "24 08:00", "24 08:00", "25 12:00", "25 12:00", "26 08:00", "26 08:00",
    ];
    assert_eq!(mine.times(), twice);
    mine.take(&message("CANCEL", &[event("UID:s\nSEQUENCE:2")]));
    assert_eq!(mine.times(), [""; 0]);
}

#[test]
fn dates_are_found_however_they_are_written() {
    for named in [
        "RECURRENCE-ID;TZID=Europe/Berlin:20261125T090000",
        "RECURRENCE-ID;TZID=America/New_York:20261125T030000",
        "RECURRENCE-ID;TZID=W. Europe Standard Time:20261125T090000",
        "RECURRENCE-ID:20261125T080000Z",
        "RECURRENCE-ID;VALUE=DATE:20261125",
        "RECURRENCE-ID:20261125T090000",
    ] {
        let mut mine = Mine::new();
        mine.take_as(&message("", &[series(0)]), "work.ics", Holds::MyTimes);
        let moved = event(&format!(
            "UID:s\nSEQUENCE:1\n{named}\nDTSTART;TZID=Europe/Berlin:20261125T130000\nDURATION:PT1H"
        ));
        mine.take(&message("REQUEST", &[moved]));
        assert_eq!(
            mine.times(),
            ["24 08:00", "25 12:00", "26 08:00"],
            "{named}"
        );
    }
}

#[test]
fn what_is_over_stays() {
    let mut mine = Mine::new();
    let long = |sequence: i32| {
        event(&format!(
            "UID:s\nSEQUENCE:{sequence}\nDTSTART:20261116T080000Z\nDURATION:PT1H\n\
             RRULE:FREQ=DAILY;COUNT=3"
        ))
    };
    mine.take(&message("REQUEST", &[long(0)]));
    let cancel = message("CANCEL", &[event("UID:s\nSEQUENCE:1")]);
    let mut incoming = taken(cancel.as_bytes(), Holds::MyTimes, false);
    incoming.span.first = "2026-11-18".parse().unwrap();
    mine.0
        .take_calendars(&[&incoming], false, false, now())
        .unwrap();
    assert_eq!(mine.times(), ["16 08:00", "17 08:00"]);
}

#[test]
fn imports_of_before_are_found_by_their_keys() {
    let mut mine = Mine::new();
    let all = message("", &[series(0), meeting("a", 0, 10)]);
    mine.take_as(&all, "work.ics", Holds::MyTimes);
    let tx = mine.0.records().unwrap();
    let mut document = (*tx).clone();
    for block in &mut document.busy_blocks {
        block.event.clear();
        block.original.clear();
        block.version = crate::calendar::ics::Version::default();
    }
    let mut mine = Mine::new();
    mine.0.import(&document, "old", now()).unwrap();
    mine.take(&message("REQUEST", &[date(1, 25, 12, "")]));
    mine.take(&message("CANCEL", &[event("UID:a\nSEQUENCE:1")]));
    assert_eq!(mine.times(), ["24 08:00", "25 12:00", "26 08:00"]);
    mine.take(&message(
        "CANCEL",
        &[event(
            "UID:s\nSEQUENCE:1\nDTSTART;TZID=Europe/Berlin:20261124T090000",
        )],
    ));
    assert_eq!(mine.times(), [""; 0]);
}
