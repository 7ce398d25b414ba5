//! A file of every older schema opens with its rows, and can still undo what was done in it.

use std::path::Path;

use chrono::{DateTime, Utc};
use rusqlite::OpenFlags;

use super::{
    cipher, log,
    migrations::MIGRATIONS,
    open::{APPLICATION_ID, migrate},
};
use crate::{
    Id, Workspace,
    changes::LabelCode,
    model::{StandingDay, Words, WorkedDay},
    transfer::BackupKind,
    workspace::{NewLeader, NewStanding},
};

fn now() -> DateTime<Utc> {
    "2026-11-18T08:00:00Z".parse().unwrap()
}

/// Writes a file as a program with that many migrations left it, with rows in a change set.
fn old_file(path: &Path, schema: usize) {
    let db = cipher::open(path, OpenFlags::default()).unwrap();
    for migration in MIGRATIONS.iter().take(schema) {
        db.execute_batch(migration.sql).unwrap();
    }
    db.pragma_update(None, "application_id", APPLICATION_ID)
        .unwrap();
    db.pragma_update(None, "user_version", i64::try_from(schema).unwrap())
        .unwrap();
    db.execute_batch(
        "INSERT INTO unit (id, name, short_name, note, position)
         VALUES (x'01900000000070008000000000000001', 'Finance', '', '', 0);
         INSERT INTO busy_block (id, start_at, end_at)
         VALUES (x'01900000000070008000000000000002',
             '2026-11-20T09:00:00.000Z', '2026-11-20T10:00:00.000Z');",
    )
    .unwrap();
    db.execute(
        "INSERT INTO change_set (id, device, at, label_code, args)
         VALUES (x'01900000000070008000000000000003', 'this', '2026-11-18T08:00:00.000Z', ?1, 'Finance')",
        [LabelCode::UnitAdded.word()],
    )
    .unwrap();
    for table in ["unit", "busy_block"] {
        let columns = log::columns(&db, table).unwrap();
        let added = format!(
            "INSERT INTO change (set_seq, tbl, row_id, after) SELECT 1, '{table}', {}, {} FROM {table}",
            log::key(&columns, table),
            log::row_json(&columns, table)
        );
        db.execute(&added, []).unwrap();
    }
}

/// Returns the columns of every table: name, type, whether it must be there, and what it is otherwise.
fn columns(path: &Path) -> Vec<String> {
    let db = cipher::open(path, OpenFlags::default()).unwrap();
    let mut statement = db
        .prepare(
            "SELECT t.name || '.' || c.name || ' ' || c.type || ' ' || c.\"notnull\" || ' '
                 || coalesce(c.dflt_value, '-') AS said
             FROM sqlite_schema AS t JOIN pragma_table_info(t.name) AS c
             WHERE t.type = 'table' ORDER BY t.name, c.cid",
        )
        .unwrap();
    let rows = statement.query_map([], |row| row.get("said")).unwrap();
    rows.collect::<rusqlite::Result<_>>().unwrap()
}

/// Keeps a standing one-to-one, skips a date of it, and takes both back.
fn add_standing(workspace: &mut Workspace) {
    let unit_id = workspace.records().unwrap().units[0].id;
    let new = NewLeader {
        role: "Group CFO".to_owned(),
        name: None,
        unit_id: Some(unit_id),
        unit_name: None,
    };
    let today = now().date_naive();
    let leader = workspace.add_leader(&new, today, now()).unwrap().row;
    let new = NewStanding {
        leader_id: leader.unwrap().id,
        rrule: "FREQ=WEEKLY;BYDAY=TU".parse().unwrap(),
        first: today,
        time: None,
        minutes: None,
        place: None,
        note: None,
    };
    let standing = workspace.add_standing(&new, now()).unwrap().row.unwrap();
    let day = StandingDay {
        id: standing.id,
        key: "2026-11-24".parse().unwrap(),
    };
    workspace.skip_standing(day, now()).unwrap();
    let records = workspace.records().unwrap();
    assert_eq!(records.standings, [standing]);
    assert_eq!(records.standing_dates[0].key, day.key);
    workspace.undo(now()).unwrap();
    workspace.undo(now()).unwrap();
    let records = workspace.records().unwrap();
    assert!(records.standings.is_empty() && records.standing_dates.is_empty());
}

/// Hides a row of Week, and takes that back.
fn add_snooze(workspace: &mut Workspace) {
    let today = now().date_naive();
    let key = ["promise:1".to_owned(), "waiting:2".to_owned()];
    workspace
        .snooze(
            "Two names",
            &key,
            today + chrono::Days::new(5),
            today,
            now(),
        )
        .unwrap();
    assert_eq!(workspace.records().unwrap().snoozes.len(), 2);
    workspace.undo(now()).unwrap();
    assert!(workspace.records().unwrap().snoozes.is_empty());
}

#[test]
fn an_old_file_opens_with_its_rows_and_undoes_them() {
    let folder = tempfile::tempdir().unwrap();
    let fresh = folder.path().join("fresh.overture");
    drop(Workspace::open(&fresh, now()).unwrap());
    for schema in 1..MIGRATIONS.len() {
        let path = folder.path().join(format!("old-{schema}.overture"));
        old_file(&path, schema);
        let mut workspace = Workspace::open(&path, now()).unwrap();
        let backups = workspace.backups();
        assert_eq!(backups.len(), 1);
        assert_eq!(backups[0].kind, BackupKind::BeforeMigration);
        let records = workspace.records().unwrap();
        assert_eq!(records.units[0].name, "Finance");
        assert_eq!(records.busy_blocks[0].key, "");
        workspace.undo(now()).unwrap();
        let records = workspace.records().unwrap();
        assert!(records.units.is_empty() && records.busy_blocks.is_empty());
        workspace.redo(now()).unwrap();
        assert_eq!(workspace.records().unwrap().busy_blocks.len(), 1);
        add_standing(&mut workspace);
        let day = WorkedDay {
            id: Id::at(now()),
            seen: 0,
            unit_id: Some(workspace.records().unwrap().units[0].id),
            leader_id: None,
            date: now().date_naive(),
            note: String::new(),
        };
        let day = workspace.add(day, now()).unwrap().row.unwrap();
        assert_eq!(workspace.records().unwrap().worked_days, [day]);
        workspace.undo(now()).unwrap();
        assert!(workspace.records().unwrap().worked_days.is_empty());
        add_snooze(&mut workspace);
        drop(workspace);
        assert_eq!(columns(&path), columns(&fresh));
    }
}

#[test]
fn a_line_of_an_older_file_becomes_an_aim() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("old.overture");
    old_file(&path, 20);
    let long = format!("first\n{}", "x".repeat(200));
    let db = cipher::open(&path, OpenFlags::default()).unwrap();
    for (number, line) in [(3, "  Asked before the plan "), (4, &long), (5, " ")] {
        db.execute(
            "INSERT INTO leader (id, role, name, greet_as, email, unit_id, added_on, hours, likes,
                 dislikes, target_gap, limit_gap, chat_minutes, pace, assistant, place, desired_state, note)
             VALUES (unhex(?1), 'Head', '', '', '', x'01900000000070008000000000000001', '2026-01-05', '',
                 '', '', 45, 90, 30, 'steady', '', '', ?2, '')",
            (format!("0190000000007000800000000000000{number}"), line),
        )
        .unwrap();
    }
    drop(db);
    let mut workspace = Workspace::open(&path, now()).unwrap();
    let records = workspace.records().unwrap();
    let found: Vec<_> = (records.aims.iter())
        .map(|aim| (aim.wants.as_str(), aim.situation.as_str()))
        .collect();
    let cut = format!("first {}", "x".repeat(114));
    assert_eq!(found, [("Asked before the plan", ""), (&cut, &long)]);
    let lines: Vec<_> = (records.leaders.iter())
        .map(|leader| leader.desired_state.as_str())
        .collect();
    assert_eq!(lines, ["Asked before the plan", &cut, ""]);
}

#[test]
fn what_is_not_deleted_with_its_parent_stands_here() {
    let db = cipher::in_memory(None).unwrap();
    migrate(&db).unwrap();
    let mut statement = db
        .prepare(
            "SELECT made.name || '.' || refers.\"from\"
             FROM sqlite_schema AS made, pragma_foreign_key_list(made.name) AS refers
             WHERE made.type = 'table' AND refers.on_delete = 'NO ACTION' ORDER BY 1",
        )
        .unwrap();
    let found: rusqlite::Result<Vec<String>> =
        statement.query_map([], |row| row.get(0)).unwrap().collect();
    assert_eq!(
        found.unwrap(),
        [
            "change.set_seq",
            "change_set.undoes",
            // A unit with leaders or chats is put away instead.
            "conversation.unit_id",
            "leader.unit_id",
            // The date of a series stands again where its chat is deleted: `standing::let_go_of`.
            "standing_date.conversation_id",
        ]
    );
}
