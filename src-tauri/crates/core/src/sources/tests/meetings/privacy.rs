//! What an event says of me, and what it keeps to itself.

use super::*;

#[test]
fn declined_by_me_is_free() {
    let declined = |who: &str| {
        event(&format!(
            "UID:a\nDTSTART:20261124T090000Z\nDURATION:PT1H\nSUMMARY:a\n\
             ATTENDEE;PARTSTAT=DECLINED;CN=\"M; e\":MAILTO:{who}\n\
             ATTENDEE;PARTSTAT=ACCEPTED:mailto:other@example.org"
        ))
    };
    let mut records = testing::world();
    records.me.emails = vec!["Me@Example.org".to_owned()];
    let leader = Holds::LeaderTimes(records.leaders[0].id);
    for (holds, named, who, busy) in [
        (Holds::MyTimes, "", "me@example.ORG", 0),
        (Holds::MyTimes, "", "other@example.org", 1),
        (leader, "", "me@example.org", 1),
        (
            leader,
            "X-WR-CALNAME:boss@example.org\n",
            "boss@example.org",
            0,
        ),
        (
            leader,
            "X-WR-CALNAME:boss@example.org\n",
            "me@example.org",
            1,
        ),
    ] {
        let text = message("", &[declined(who)]).replacen(
            "BEGIN:VEVENT",
            &format!("{named}BEGIN:VEVENT"),
            1,
        );
        let file = CalendarFile::read(text.as_bytes());
        let asked = Asked::of(&records, holds, false, "file.ics", today());
        let incoming = Incoming::of(&file, &asked, &mut |_, _| true).unwrap();
        assert_eq!(times(&incoming).len(), busy, "{holds:?} {named} {who}");
        assert_eq!(incoming.passed_over.free, 1 - busy);
    }
}

#[test]
fn declined_by_a_leader_is_free_by_address_or_by_name() {
    let mut records = testing::world();
    "Jo Kowal".clone_into(&mut records.leaders[0].name);
    "Jo@Example.org".clone_into(&mut records.leaders[0].email);
    let leader = Holds::LeaderTimes(records.leaders[0].id);
    for (line, busy) in [
        ("ATTENDEE;PARTSTAT=DECLINED:mailto:jo@example.org", 0),
        (
            "ATTENDEE;PARTSTAT=DECLINED;CN=\"Kowal, Jo\":mailto:a@example.org",
            0,
        ),
        (
            "ATTENDEE;PARTSTAT=DECLINED;CN=Jo Kowal:mailto:a@example.org",
            0,
        ),
        (
            "ATTENDEE;PARTSTAT=DECLINED;CN=Jo Doyle:mailto:a@example.org",
            1,
        ),
        (
            "ATTENDEE;PARTSTAT=ACCEPTED;CN=Jo Kowal:mailto:jo@example.org",
            1,
        ),
    ] {
        let event = event(&format!(
            "UID:a\nDTSTART:20261124T090000Z\nDURATION:PT1H\nSUMMARY:a\n{line}"
        ));
        let file = CalendarFile::read(message("", &[event]).as_bytes());
        let asked = Asked::of(&records, leader, false, "file.ics", today());
        let incoming = Incoming::of(&file, &asked, &mut |_, _| true).unwrap();
        assert_eq!(times(&incoming).len(), busy, "{line}");
    }
}

#[test]
fn private_titles_are_kept_nowhere() {
    let secret = event(
        "UID:a\nDTSTART:20261124T090000Z\nDURATION:PT1H\nCLASS:CONFIDENTIAL\nSUMMARY:Oncology board",
    );
    let series = event(
        "UID:b\nDTSTART:20261124T090000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=2\nCLASS:PRIVATE\n\
         SUMMARY:Oncology",
    );
    let changed = event(
        "UID:b\nRECURRENCE-ID:20261125T090000Z\nDTSTART:20261126T090000Z\nDURATION:PT1H\n\
         SUMMARY:Oncology, moved",
    );
    let text = message("", &[secret, series, changed]);
    for holds in [Holds::MyTimes, company()] {
        let file = CalendarFile::read(text.as_bytes());
        let asked = Asked::of(&empty(), holds, true, "Oncology board.ics", today());
        let incoming = Incoming::of(&file, &asked, &mut |_, _| true).unwrap();
        let mut workspace = Workspace::in_memory(now()).unwrap();
        let records = workspace.records().unwrap();
        let plan = Plan::of(&records, &incoming, false, false);
        let seen = format!("{:?}", screen::preview(&records, &incoming, &plan));
        assert!(!seen.contains("Oncology") && seen.contains("Private event"));
        let done = workspace
            .take_calendars(&[&incoming], false, false, now())
            .unwrap();
        assert!(!done.changes.label.contains("Oncology"));
        let records = workspace.records().unwrap();
        let kept = format!("{records:?}");
        assert!(!kept.contains("Oncology") && kept.contains("Private event"));
        let kind = records
            .entries
            .iter()
            .all(|entry| entry.kind == crate::model::EntryKind::Other);
        assert!(kind, "the kind gives the title away");
    }
}
