//! What an import writes, and how it is taken back.

use super::*;
use crate::{
    Error, Workspace,
    model::{Load, OccurrenceState},
};

fn now() -> chrono::DateTime<chrono::Utc> {
    "2026-11-18T08:00:00Z".parse().unwrap()
}

fn workspace() -> Workspace {
    Workspace::in_memory(now()).unwrap()
}

fn take(workspace: &mut Workspace, bytes: &[u8], holds: Holds) -> crate::workspace::TakenIn {
    let incoming = taken(bytes, holds, false);
    workspace
        .take_calendars(&[&incoming], false, false, now())
        .unwrap()
}

/// Returns the rhythm of the tests with other words in it.
fn edited(from: &str, to: &str) -> Vec<u8> {
    let text = std::str::from_utf8(fixture!("rhythm.ics")).unwrap();
    assert!(text.contains(from), "{from}");
    text.replace(from, to).into_bytes()
}

#[test]
fn an_import_is_one_change_and_undone_in_one_step() {
    let mut workspace = workspace();
    let done = take(&mut workspace, fixture!("rhythm.ics"), company());
    assert_eq!(done.changes.label, "Imported the calendar Finance year");
    let records = workspace.records().unwrap();
    assert_eq!((records.entries.len(), records.occurrences.len()), (3, 1));
    assert_eq!(records.occurrences[0].key, "2026-12-07");
    assert_eq!(records.occurrences[0].state, OccurrenceState::Moved);
    let close = records
        .entries
        .iter()
        .find(|entry| entry.name == "Month-end close")
        .unwrap();
    assert_eq!(
        (close.load, close.before, close.after),
        (Load::Critical, 1, 1)
    );
    workspace.undo(now()).unwrap();
    let records = workspace.records().unwrap();
    assert!(records.entries.is_empty() && records.calendar_sources.is_empty());
    assert!(records.imported_events.is_empty() && records.occurrences.is_empty());
    workspace.redo(now()).unwrap();
    assert_eq!(workspace.records().unwrap().entries.len(), 3);
}

#[test]
fn nothing_new_writes_nothing() {
    let mut workspace = workspace();
    take(&mut workspace, fixture!("outlook.ics"), Holds::MyTimes);
    let again = take(&mut workspace, fixture!("outlook.ics"), Holds::MyTimes);
    assert_eq!(again.changes.set, 0);
    assert!(again.sources.is_empty());
    assert_eq!(workspace.history(9).unwrap().len(), 1);
    assert_eq!(workspace.records().unwrap().busy_blocks.len(), 7);
}

#[test]
fn what_a_person_changed_stays_unless_the_file_changed_it() {
    let mut workspace = workspace();
    take(&mut workspace, fixture!("rhythm.ics"), company());
    let records = workspace.records().unwrap();
    let mut board = records
        .entries
        .iter()
        .find(|e| e.name == "Board meeting")
        .unwrap()
        .clone();
    board.name = "The board".to_owned();
    board.load = Load::Critical;
    workspace.edit_entry(board, now()).unwrap();
    let moved = edited(
        "DTSTART;TZID=W. Europe Standard Time:20261126",
        "DTSTART;TZID=W. Europe Standard Time:20261029",
    );
    let done = take(&mut workspace, &moved, company());
    assert_ne!(done.changes.set, 0);
    let records = workspace.records().unwrap();
    let board = records
        .entries
        .iter()
        .find(|e| e.name == "The board")
        .unwrap();
    assert_eq!(board.load, Load::Critical);
    let crate::model::EntryRule::Recurring { first, .. } = &board.rule else {
        panic!()
    };
    assert_eq!(first.to_string(), "2026-10-29");
}

#[test]
fn a_date_that_a_person_decided_about_stays() {
    let mut workspace = workspace();
    take(&mut workspace, fixture!("rhythm.ics"), company());
    let records = workspace.records().unwrap();
    let mut decided = records.occurrences[0].clone();
    decided.first = "2026-12-14".parse().unwrap();
    decided.last = "2026-12-16".parse().unwrap();
    workspace.set_occurrence(&decided, now()).unwrap();
    let file = edited("DTSTART;VALUE=DATE:20261209", "DTSTART;VALUE=DATE:20261210");
    take(&mut workspace, &file, company());
    let records = workspace.records().unwrap();
    assert_eq!(records.occurrences[0].first.to_string(), "2026-12-14");
    // Without that decision the file's word is taken.
    workspace.undo(now()).unwrap();
    workspace.undo(now()).unwrap();
    take(&mut workspace, &file, company());
    let records = workspace.records().unwrap();
    assert_eq!(records.occurrences[0].first.to_string(), "2026-12-10");
}

#[test]
fn an_entry_that_a_person_deleted_does_not_come_back() {
    let mut workspace = workspace();
    take(&mut workspace, fixture!("rhythm.ics"), company());
    let records = workspace.records().unwrap();
    let close = records
        .entries
        .iter()
        .find(|e| e.name == "Month-end close")
        .unwrap()
        .id;
    workspace.delete_entry(close, now()).unwrap();
    let again = taken(fixture!("rhythm.ics"), company(), false);
    let records = workspace.records().unwrap();
    let plan = Plan::of(&records, &again, false, false);
    assert!(plan.is_empty());
    assert_eq!(plan.declined, 1);
    // Undo of the deletion brings the tie back, too.
    workspace.undo(now()).unwrap();
    let records = workspace.records().unwrap();
    assert_eq!(Plan::of(&records, &again, false, false).events.same, 3);
}

#[test]
fn what_left_the_file_goes_and_history_stays() {
    let mut workspace = workspace();
    take(&mut workspace, fixture!("rhythm.ics"), company());
    let file = edited("UID:results@finance", "UID:others@finance");
    take(&mut workspace, &file, company());
    let records = workspace.records().unwrap();
    assert_eq!(records.entries.len(), 3);
    assert_eq!(records.imported_events.len(), 3);
}

#[test]
fn a_calendar_is_removed_with_what_came_of_it_and_nothing_else() {
    let mut workspace = workspace();
    let rhythm = take(&mut workspace, fixture!("rhythm.ics"), company()).sources[0];
    let times = take(&mut workspace, fixture!("outlook.ics"), Holds::MyTimes).sources[0];
    workspace.remove_calendar_source(rhythm, now()).unwrap();
    let records = workspace.records().unwrap();
    assert!(records.entries.is_empty() && records.occurrences.is_empty());
    assert_eq!(records.busy_blocks.len(), 7);
    workspace.remove_calendar_source(times, now()).unwrap();
    assert!(workspace.records().unwrap().busy_blocks.is_empty());
    workspace.undo(now()).unwrap();
    workspace.undo(now()).unwrap();
    let records = workspace.records().unwrap();
    assert_eq!((records.entries.len(), records.busy_blocks.len()), (3, 7));
    assert_eq!(workspace.trash(now()).unwrap().len(), 0);
}

#[test]
fn an_import_is_taken_back_by_itself_after_other_work() {
    let mut workspace = workspace();
    let source = take(&mut workspace, fixture!("outlook.ics"), Holds::MyTimes).sources[0];
    take(
        &mut workspace,
        fixture!("outlook-later.ics"),
        Holds::MyTimes,
    );
    workspace.add_unit("Finance", now()).unwrap();
    let starts = |workspace: &mut Workspace| workspace.records().unwrap().busy_blocks.len();
    assert_eq!(starts(&mut workspace), 7);
    workspace.undo_calendar_import(source, now()).unwrap();
    let blocks = workspace.records().unwrap().busy_blocks.clone();
    assert!(
        blocks
            .iter()
            .any(|block| block.start.to_rfc3339().starts_with("2026-12-03T07"))
    );
    workspace.undo_calendar_import(source, now()).unwrap();
    assert_eq!(starts(&mut workspace), 0);
    assert_eq!(workspace.records().unwrap().units.len(), 1);
    assert!(matches!(
        workspace.undo_calendar_import(source, now()),
        Err(Error::NotFound { .. })
    ));
}

#[test]
fn a_leader_goes_with_the_calendars_about_them() {
    let mut workspace = workspace();
    let new = crate::workspace::NewLeader {
        role: "CFO".to_owned(),
        name: None,
        unit_id: None,
        unit_name: Some("Finance".to_owned()),
    };
    let leader = workspace
        .add_leader(&new, today(), now())
        .unwrap()
        .row
        .unwrap();
    take(
        &mut workspace,
        fixture!("outlook.ics"),
        Holds::LeaderTimes(leader.id),
    );
    take(
        &mut workspace,
        fixture!("rhythm.ics"),
        Holds::Rhythm(Scope::Leader(leader.id)),
    );
    take(
        &mut workspace,
        fixture!("google.ics"),
        Holds::Rhythm(Scope::Unit(leader.unit_id)),
    );
    workspace.delete_leader(leader.id, now()).unwrap();
    let records = workspace.records().unwrap();
    assert_eq!(
        (records.calendar_sources.len(), records.busy_blocks.len()),
        (1, 0)
    );
    workspace.delete_unit(leader.unit_id, now()).unwrap();
    let records = workspace.records().unwrap();
    assert!(records.calendar_sources.is_empty() && records.entries.is_empty());
    workspace.undo(now()).unwrap();
    workspace.undo(now()).unwrap();
    let records = workspace.records().unwrap();
    assert_eq!(
        (records.calendar_sources.len(), records.busy_blocks.len()),
        (3, 7)
    );
}

#[test]
fn an_owner_who_is_not_there_is_refused() {
    let incoming = taken(
        fixture!("outlook.ics"),
        Holds::LeaderTimes(crate::Id::at(now())),
        false,
    );
    let refused = workspace().take_calendars(&[&incoming], false, false, now());
    assert!(matches!(refused, Err(Error::NotFound { kind: "leader" })));
}
