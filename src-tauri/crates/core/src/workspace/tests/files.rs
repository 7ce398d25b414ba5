//! Files that are refused, backups, and two windows.

use rusqlite::OpenFlags;

use super::*;
use crate::{store::cipher, workspace::NewSkill};

#[test]
fn a_file_is_refused_untouched_where_it_is_newer_or_foreign_or_broken() {
    let folder = tempfile::tempdir().unwrap();
    let problem = |path: &std::path::Path| match Workspace::open(path, now()) {
        Err(Error::DataFile { problem, .. }) => Some(problem),
        _ => None,
    };
    let newer = folder.path().join("newer.overture");
    drop(Workspace::open(&newer, now()).unwrap());
    let db = cipher::open(&newer, OpenFlags::default()).unwrap();
    db.pragma_update(None, "user_version", 99).unwrap();
    drop(db);
    let bytes = fs::read(&newer).unwrap();
    assert_eq!(problem(&newer), Some(DataFileProblem::TooNew));
    assert_eq!(fs::read(&newer).unwrap(), bytes);

    let foreign = folder.path().join("foreign.db");
    let db = cipher::open(&foreign, OpenFlags::default()).unwrap();
    db.execute_batch("CREATE TABLE theirs (a); INSERT INTO theirs VALUES (1);")
        .unwrap();
    drop(db);
    let bytes = fs::read(&foreign).unwrap();
    assert_eq!(problem(&foreign), Some(DataFileProblem::Damaged));
    assert_eq!(fs::read(&foreign).unwrap(), bytes);

    let broken = folder.path().join("broken.overture");
    fs::write(
        &broken,
        "not a database at all, but long enough to be looked at",
    )
    .unwrap();
    assert_eq!(problem(&broken), Some(DataFileProblem::Damaged));
    assert!(check_file(&broken, None).is_err());
    assert!(check_file(&folder.path().join("none"), None).is_err());
}

#[test]
fn a_second_window_is_told_that_the_file_is_open() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.overture");
    let first = Workspace::open(&path, now()).unwrap();
    let second = Workspace::open(&path, now());
    assert!(matches!(
        second,
        Err(Error::DataFile {
            problem: DataFileProblem::Locked,
            ..
        })
    ));
    drop(first);
    Workspace::open(&path, now()).unwrap();
}

#[test]
fn a_restored_backup_is_what_was_backed_up_and_keeps_what_was_there() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.overture");
    let mut workspace = Workspace::open(&path, now()).unwrap();
    unit(&mut workspace, "Finance");
    let backup = workspace.back_up(BackupKind::ByHand, now()).unwrap();
    check_file(&backup, None).unwrap();
    unit(&mut workspace, "Sales");
    workspace.restore(&backup, None, now()).unwrap();
    let records = workspace.records().unwrap();
    assert_eq!(records.units.len(), 1);
    let kinds: Vec<_> = workspace
        .backups()
        .iter()
        .map(|backup| backup.kind)
        .collect();
    assert!(kinds.contains(&BackupKind::BeforeRestore), "{kinds:?}");
    // Writes and their log work on after a restore.
    unit(&mut workspace, "Shops");
    workspace.undo(now()).unwrap();
    assert_eq!(workspace.records().unwrap().units.len(), 1);
}

#[test]
fn two_backups_in_one_second_are_two_files() {
    let folder = tempfile::tempdir().unwrap();
    let mut workspace = Workspace::open(&folder.path().join("a.overture"), now()).unwrap();
    unit(&mut workspace, "Finance");
    let first = workspace.back_up(BackupKind::ByHand, now()).unwrap();
    unit(&mut workspace, "Sales");
    let second = workspace.back_up(BackupKind::ByHand, now()).unwrap();
    assert_ne!(first, second);
    assert_eq!(workspace.backups().len(), 2);
    workspace.restore(&first, None, now()).unwrap();
    assert_eq!(workspace.records().unwrap().units.len(), 1);
}

/// Takes a backup a day while the workspace holds as many units as `units` says for that day.
fn daily(workspace: &mut Workspace, days: std::ops::Range<i64>) {
    for day in days {
        let at = now() + chrono::TimeDelta::days(day);
        let before = workspace.backups();
        workspace.back_up_daily(at);
        workspace.finish_backup();
        let after = workspace.backups();
        assert_ne!(after, before);
        workspace.back_up_daily(at);
        workspace.finish_backup();
        assert_eq!(workspace.backups(), after);
    }
}

#[test]
fn old_daily_backups_go_week_by_week() {
    let folder = tempfile::tempdir().unwrap();
    let mut workspace = Workspace::open(&folder.path().join("a.overture"), now()).unwrap();
    unit(&mut workspace, "Finance");
    daily(&mut workspace, 0..26);
    // The 14 days to 13 December, and the Sundays 29 and 22 November.
    assert_eq!(workspace.backups().len(), 16);
}

#[test]
fn a_much_smaller_workspace_pushes_no_backup_out() {
    let folder = tempfile::tempdir().unwrap();
    let mut workspace = Workspace::open(&folder.path().join("a.overture"), now()).unwrap();
    unit(&mut workspace, "Finance");
    // Any record with words counts.
    let add_two = |workspace: &mut Workspace| {
        for name in ["Reading a cost sheet", "Planning a shift"] {
            let new = NewSkill {
                name: name.to_owned(),
                say_as: None,
                also_called: None,
                joins: None,
            };
            workspace.add_skill(new, now().date_naive(), now()).unwrap();
        }
    };
    add_two(&mut workspace);
    daily(&mut workspace, 0..5);
    for _ in 0..2 {
        workspace.undo(now()).unwrap();
    }
    daily(&mut workspace, 5..24);
    let oldest = workspace.backups().pop().unwrap();
    assert_eq!(oldest.at, now());
    let large = workspace.backups().len();
    // Once it holds as much again, what was kept out of caution goes.
    add_two(&mut workspace);
    daily(&mut workspace, 24..25);
    assert!(workspace.backups().len() < large);
}

#[test]
fn a_file_that_is_gone_or_empty_is_not_replaced_by_a_new_one() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.overture");
    let mut workspace = Workspace::open(&path, now()).unwrap();
    unit(&mut workspace, "Finance");
    let backup = workspace.back_up(BackupKind::ByHand, now()).unwrap();
    drop(workspace);
    let problem = || match Workspace::open(&path, now()) {
        Err(Error::DataFile { problem, .. }) => Some(problem),
        _ => None,
    };
    fs::write(&path, "").unwrap();
    assert_eq!(problem(), Some(DataFileProblem::Lost));
    fs::write(&path, "S").unwrap();
    assert_eq!(problem(), Some(DataFileProblem::Damaged));
    fs::remove_file(&path).unwrap();
    assert_eq!(problem(), Some(DataFileProblem::Lost));
    let beside = Workspace::open_beside(&path, None, IfMissing::Create, now());
    assert!(beside.is_err());
    assert!(!path.exists());
    // Its backup brings it back; nothing was there to set aside.
    replace_file(&path, Replacement::Backup(&backup), None, now()).unwrap();
    let mut workspace = Workspace::open(&path, now()).unwrap();
    assert_eq!(workspace.records().unwrap().units[0].name, "Finance");
    assert_eq!(workspace.backups().len(), 1);
}

#[test]
fn an_empty_file_that_nobody_knew_becomes_a_workspace() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.overture");
    fs::write(&path, "").unwrap();
    drop(Workspace::open(&path, now()).unwrap());
    assert!(check_file(&path, None).is_ok());
}

#[test]
fn a_damaged_file_gives_way_to_a_backup_and_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.overture");
    let mut workspace = Workspace::open(&path, now()).unwrap();
    unit(&mut workspace, "Finance");
    let backup = workspace.back_up(BackupKind::ByHand, now()).unwrap();
    drop(workspace);
    fs::write(&path, "nothing that a database would begin with".repeat(20)).unwrap();
    replace_file(&path, Replacement::Backup(&backup), None, now()).unwrap();
    let workspace = Workspace::open(&path, now()).unwrap();
    let aside = workspace.backups();
    let aside = aside
        .iter()
        .find(|backup| backup.kind == BackupKind::SetAside);
    let kept = fs::read_to_string(&aside.unwrap().path).unwrap();
    assert!(kept.starts_with("nothing that a database"));
    drop(workspace);
    // A new and empty one takes its place the same way.
    replace_file(&path, Replacement::Nothing, None, now()).unwrap();
    let mut workspace = Workspace::open(&path, now()).unwrap();
    assert!(workspace.records().unwrap().units.is_empty());
    assert_eq!(workspace.backups().len(), 3);
}

#[test]
fn a_backup_that_cannot_be_loaded_is_refused_and_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.overture");
    let mut workspace = Workspace::open(&path, now()).unwrap();
    unit(&mut workspace, "Finance");
    let backup = workspace.back_up(BackupKind::ByHand, now()).unwrap();
    for sql in [
        "UPDATE unit SET archived_on = 'some day'",
        "DROP TABLE promise",
        "PRAGMA user_version = -5",
        "PRAGMA user_version = 0",
        "DROP INDEX term_by_unit",
        "UPDATE change SET after = 'no object'",
        "INSERT INTO change_set (id, device, at, label_code, args) VALUES (x'01', '', '?', '', '')",
    ] {
        let broken = folder.path().join("broken.overture");
        fs::copy(&backup, &broken).unwrap();
        let db = cipher::open(&broken, OpenFlags::default()).unwrap();
        db.execute_batch(sql).unwrap();
        drop(db);
        assert!(check_file(&broken, None).is_err(), "{sql}");
        assert!(workspace.restore(&broken, None, now()).is_err(), "{sql}");
        assert!(Workspace::open(&broken, now()).is_err(), "{sql}");
        assert_eq!(workspace.records().unwrap().units[0].name, "Finance");
        workspace.restore(&backup, None, now()).unwrap();
    }
    assert!(workspace.restore(&path, None, now()).is_err());
}

#[test]
fn programs_that_create_one_file_at_once_all_succeed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.overture");
    std::thread::scope(|scope| {
        let openers: Vec<_> = (0..8)
            .map(|_| {
                scope.spawn(|| {
                    Workspace::open_beside(&path, None, IfMissing::Create, now()).map(drop)
                })
            })
            .collect();
        for opener in openers {
            opener.join().unwrap().unwrap();
        }
    });
}

#[cfg(unix)]
#[test]
fn the_file_and_what_is_beside_it_are_for_the_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("new/a.overture");
    let mut workspace = Workspace::open(&path, now()).unwrap();
    unit(&mut workspace, "Finance");
    let backup = workspace.back_up(BackupKind::ByHand, now()).unwrap();
    let mode = |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let beside = |suffix| crate::files::with_suffix(&path, suffix);
    for file in [
        &path,
        &beside("-wal"),
        &beside("-shm"),
        &beside(".lock"),
        &backup,
    ] {
        assert_eq!(mode(file), 0o600, "{}", file.display());
    }
    assert_eq!(mode(backup.parent().unwrap()), 0o700);
    assert_eq!(mode(path.parent().unwrap()), 0o700);
    assert!(!workspace.was_made_private());
    drop(workspace);
    for file in [&path, &backup] {
        fs::set_permissions(file, fs::Permissions::from_mode(0o644)).unwrap();
    }
    let workspace = Workspace::open(&path, now()).unwrap();
    assert!(workspace.was_made_private());
    assert_eq!((mode(&path), mode(&backup)), (0o600, 0o600));
}
