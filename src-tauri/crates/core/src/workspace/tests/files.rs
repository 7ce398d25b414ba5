//! Files that are refused, backups, and two windows.

use super::*;

#[test]
fn a_file_is_refused_untouched_where_it_is_newer_or_foreign_or_broken() {
    let folder = tempfile::tempdir().unwrap();
    let problem = |path: &std::path::Path| match Workspace::open(path, now()) {
        Err(Error::DataFile { problem, .. }) => Some(problem),
        _ => None,
    };
    let newer = folder.path().join("newer.overture");
    drop(Workspace::open(&newer, now()).unwrap());
    let db = rusqlite::Connection::open(&newer).unwrap();
    db.pragma_update(None, "user_version", 99).unwrap();
    drop(db);
    let bytes = fs::read(&newer).unwrap();
    assert_eq!(problem(&newer), Some(DataFileProblem::TooNew));
    assert_eq!(fs::read(&newer).unwrap(), bytes);

    let foreign = folder.path().join("foreign.db");
    let db = rusqlite::Connection::open(&foreign).unwrap();
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
    assert!(check_file(&broken).is_err());
    assert!(check_file(&folder.path().join("none")).is_err());
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
    check_file(&backup).unwrap();
    unit(&mut workspace, "Sales");
    workspace.restore(&backup, now()).unwrap();
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
fn fourteen_daily_backups_are_kept() {
    let folder = tempfile::tempdir().unwrap();
    let workspace = Workspace::open(&folder.path().join("a.overture"), now()).unwrap();
    for day in 0..20 {
        let at = now() + chrono::TimeDelta::days(day);
        assert!(workspace.back_up_daily(at).unwrap().is_some());
        assert!(workspace.back_up_daily(at).unwrap().is_none());
    }
    assert_eq!(workspace.backups().len(), 14);
}
