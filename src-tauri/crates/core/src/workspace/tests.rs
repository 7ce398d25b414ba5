//! The change log, the file, and what a stranger could do to them.

use crate::model::NoteField;
use std::fs;

use chrono::{DateTime, NaiveDate, Utc};

use super::{
    DebriefEnd, IfMissing, NewFact, NewLeader, NewPromise, PlanChat, Replacement, Workspace,
    check_file, replace_file,
};
use crate::{
    Error, Id,
    calendar::Now,
    conversations::debrief::DateOrder,
    model::{Conversation, DataFileProblem, Leader, Purpose, Side, Topic, Unit},
    transfer::BackupKind,
};

mod culture;
mod damage;
mod files;
mod older_log;
mod patched;
mod protection;
mod reorganise;
mod replaced;
mod safety;
mod trash;

fn now() -> DateTime<Utc> {
    "2026-11-18T08:00:00Z".parse().unwrap()
}

fn today() -> NaiveDate {
    "2026-11-18".parse().unwrap()
}

fn memory() -> Workspace {
    Workspace::in_memory(now()).unwrap()
}

fn unit(workspace: &mut Workspace, name: &str) -> Id<Unit> {
    workspace.add_unit(name, now()).unwrap().row.unwrap().id
}

fn leader(workspace: &mut Workspace, role: &str, unit_id: Id<Unit>) -> Id<Leader> {
    let new = NewLeader {
        role: role.to_owned(),
        name: None,
        unit_id: Some(unit_id),
        unit_name: None,
    };
    let written = workspace.add_leader(&new, today(), now()).unwrap();
    written.row.unwrap().id
}

fn fact(workspace: &mut Workspace, unit_id: Id<Unit>, leader_id: Option<Id<Leader>>, text: &str) {
    let new = NewFact {
        unit_id,
        leader_id,
        topic: Topic::Data,
        text: text.to_owned(),
        source: None,
        state: None,
        as_of: None,
        confidence: None,
        private: None,
        shelf_days: None,
        say_as: None,
        target: None,
    };
    workspace.add_fact(new, today(), now()).unwrap();
}

fn chat(workspace: &mut Workspace, leader_id: Id<Leader>) -> Id<Conversation> {
    let new = PlanChat {
        leader_id,
        purpose: None,
        date: today(),
        time: None,
        half: None,
        state: None,
        zone: None,
        minutes: None,
        place: None,
        asked_by: None,
    };
    let written = workspace
        .plan_chat(&new, Purpose::Opener1, today(), now())
        .unwrap();
    written.row.unwrap().id
}

#[test]
fn undo_and_redo_go_back_and_forth_over_several_changes() {
    let mut workspace = memory();
    let finance = unit(&mut workspace, "Finance");
    let mut edited = workspace.records().unwrap().units[0].clone();
    edited.name = "Group Finance".to_owned();
    workspace.edit(edited, now()).unwrap();
    let names = |workspace: &mut Workspace| -> Vec<String> {
        let records = workspace.records().unwrap();
        records.units.iter().map(|unit| unit.name.clone()).collect()
    };
    workspace.undo(now()).unwrap();
    assert_eq!(names(&mut workspace), ["Finance"]);
    workspace.undo(now()).unwrap();
    assert!(names(&mut workspace).is_empty());
    workspace.redo(now()).unwrap();
    workspace.redo(now()).unwrap();
    assert_eq!(names(&mut workspace), ["Group Finance"]);
    assert!(matches!(workspace.redo(now()), Err(Error::NotNow { .. })));
    workspace.undo(now()).unwrap();
    // A new change closes the way forward.
    leader(&mut workspace, "CFO", finance);
    assert!(matches!(workspace.redo(now()), Err(Error::NotNow { .. })));
}

#[test]
fn undo_of_a_deleted_leader_brings_everything_about_the_person_back() {
    let mut workspace = memory();
    let finance = unit(&mut workspace, "Finance");
    let cfo = leader(&mut workspace, "CFO", finance);
    fact(
        &mut workspace,
        finance,
        Some(cfo),
        "reads the page on Tuesdays",
    );
    let talk = chat(&mut workspace, cfo);
    let end = DebriefEnd {
        rating: Some(4),
        took_place: Some(true),
        ..DebriefEnd::of(talk)
    };
    workspace
        .end_debrief(&end, DateOrder::DayFirst, Now::in_zone(now(), "Etc/UTC"))
        .unwrap();
    let before = workspace.records().unwrap();
    workspace.delete(cfo, now()).unwrap();
    let gone = workspace.records().unwrap();
    assert!(gone.leaders.is_empty() && gone.conversations.is_empty() && gone.facts.is_empty());
    workspace.undo(now()).unwrap();
    let mut after = (*workspace.records().unwrap()).clone();
    let mut before = (*before).clone();
    // Only the number of the last change may differ.
    for records in [&mut before, &mut after] {
        records.leaders.iter_mut().for_each(|row| row.seen = 0);
        records.placements.iter_mut().for_each(|row| row.seen = 0);
        records
            .conversations
            .iter_mut()
            .for_each(|row| row.seen = 0);
        records
            .openers_asked
            .iter_mut()
            .for_each(|row| row.seen = 0);
        records.facts.iter_mut().for_each(|row| row.seen = 0);
    }
    assert_eq!(before, after);
}

#[test]
fn a_moved_leader_leaves_the_homework_of_the_unit_and_takes_personal_facts_along() {
    let mut workspace = memory();
    let sales = unit(&mut workspace, "Sales");
    let finance = unit(&mut workspace, "Finance");
    let who = leader(&mut workspace, "Planning Lead", sales);
    fact(&mut workspace, sales, None, "31 % of tenders won");
    fact(&mut workspace, sales, Some(who), "likes figures first");
    let before = workspace.records().unwrap();
    workspace
        .move_leader(who, finance, "Controller", today(), now())
        .unwrap();
    let records = workspace.records().unwrap();
    assert_eq!(records.leaders[0].unit_id, finance);
    assert_eq!(records.facts[0].unit_id, sales);
    assert_eq!(records.facts[1].unit_id, finance);
    assert_eq!(records.placements.len(), 2);
    assert_eq!(records.placements[0].to, today().pred_opt());
    workspace.undo(now()).unwrap();
    let records = workspace.records().unwrap();
    assert_eq!(records.leaders[0].unit_id, before.leaders[0].unit_id);
    assert_eq!(records.placements.len(), 1);
    assert_eq!(records.facts[1].unit_id, sales);
}

#[test]
fn typing_in_one_session_is_one_change() {
    let mut workspace = memory();
    let finance = unit(&mut workspace, "Finance");
    let cfo = leader(&mut workspace, "CFO", finance);
    let talk = chat(&mut workspace, cfo);
    for text in ["N", "Net", "Net cash"] {
        workspace
            .type_note(talk, NoteField::Debrief, text, "first", today(), now())
            .unwrap();
    }
    workspace
        .type_note(
            talk,
            NoteField::Debrief,
            "Net cash first",
            "second",
            today(),
            now(),
        )
        .unwrap();
    let text = |workspace: &mut Workspace| {
        workspace.records().unwrap().conversations[0]
            .debrief
            .clone()
    };
    workspace.undo(now()).unwrap();
    assert_eq!(text(&mut workspace), "Net cash");
    workspace.undo(now()).unwrap();
    assert_eq!(text(&mut workspace), "");
    workspace.redo(now()).unwrap();
    assert_eq!(text(&mut workspace), "Net cash");
}

#[test]
fn an_edit_of_an_old_copy_is_refused() {
    let mut workspace = memory();
    unit(&mut workspace, "Finance");
    let copy = workspace.records().unwrap().units[0].clone();
    let mut first = copy.clone();
    first.note = "one".to_owned();
    workspace.edit(first, now()).unwrap();
    let mut second = copy;
    second.note = "two".to_owned();
    assert!(matches!(
        workspace.edit(second, now()),
        Err(Error::NotNow { .. })
    ));
}

#[test]
fn undo_refuses_where_another_window_changed_the_row_since() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.overture");
    let mut mine = Workspace::open(&path, now()).unwrap();
    unit(&mut mine, "Finance");
    let mut beside = Workspace::open_beside(&path, None, IfMissing::Refuse, now()).unwrap();
    let mut row = beside.records().unwrap().units[0].clone();
    row.name = "Treasury".to_owned();
    beside.edit(row, now()).unwrap();
    assert_eq!(mine.records().unwrap().units[0].name, "Treasury");
    // The newest change is the other window's: it goes first, then mine can go.
    mine.undo(now()).unwrap();
    assert_eq!(mine.records().unwrap().units[0].name, "Finance");
    mine.undo(now()).unwrap();
    assert!(mine.records().unwrap().units.is_empty());
}

#[test]
fn no_write_misses_the_log() {
    let workspace = memory();
    let written = workspace
        .db
        .execute("INSERT INTO setting (key, value) VALUES ('a', 'b')", []);
    assert!(
        written
            .unwrap_err()
            .to_string()
            .contains("outside a change set")
    );
}

#[test]
fn words_are_found_without_accents_and_by_their_beginning() {
    let mut workspace = memory();
    let finance = unit(&mut workspace, "Finance");
    fact(
        &mut workspace,
        finance,
        None,
        "Wrong wéeks, good content 🎯 שלום",
    );
    for query in ["weeks wrong", "WEE", "wrong we", "שלום"] {
        let found = workspace.find(query, 10, today()).unwrap().rows;
        assert_eq!(found.len(), 1, "{query}");
    }
    assert!(workspace.find("rong", 10, today()).unwrap().rows.is_empty());
    assert!(
        workspace
            .find("\" OR *", 10, today())
            .unwrap()
            .rows
            .is_empty()
    );
    let id = workspace.records().unwrap().facts[0].id;
    workspace.delete(id, now()).unwrap();
    assert!(
        workspace
            .find("weeks", 10, today())
            .unwrap()
            .rows
            .is_empty()
    );
    workspace.undo(now()).unwrap();
    assert_eq!(workspace.find("weeks", 10, today()).unwrap().rows.len(), 1);
}

#[test]
fn promises_and_texts_that_nobody_meant_are_refused_in_words() {
    let mut workspace = memory();
    let finance = unit(&mut workspace, "Finance");
    let cfo = leader(&mut workspace, "CFO", finance);
    let mut new = NewPromise {
        leader_id: cfo,
        owed_by: Side::Me,
        text: "  ".to_owned(),
        due: None,
        conversation_id: None,
    };
    let field = |result: crate::Result<_>| match result {
        Err(Error::Invalid { field, .. }) => field,
        other => panic!("{other:?}"),
    };
    assert_eq!(field(workspace.add_promise(&new, today(), now())), "text");
    new.text = "x".repeat(1_000_000);
    assert_eq!(field(workspace.add_promise(&new, today(), now())), "text");
    new.text = "a page".to_owned();
    new.due = "9999-12-31".parse().ok();
    assert_eq!(field(workspace.add_promise(&new, today(), now())), "due");
}
