//! A protected file: what opens it, what lies on the disk, and what a crash leaves.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::*;
use crate::{
    Error,
    keys::{Cost, KeyFile, RecoveryCode},
    model::DataFileProblem,
    store::cipher,
    workspace::{IfMissing, NewProtection, NewWay, Replacement, check_file, replace_file},
};

pub(super) const PASSPHRASE: &str = "four quiet harbour lamps";
/// What is looked for on the disk.
const PLANTED: &str = "Kingfisher division";

pub(super) fn by_passphrase() -> NewProtection<'static> {
    NewProtection {
        passphrase: Some(PASSPHRASE),
        keychain: None,
        cost: Cost::LEAST,
    }
}

pub(super) fn protected(path: &Path) -> (Workspace, RecoveryCode) {
    let mut workspace = Workspace::open(path, now()).unwrap();
    unit(&mut workspace, PLANTED);
    let code = workspace.protect(by_passphrase(), now()).unwrap();
    (workspace, code)
}

pub(super) fn unlocked(path: &Path, typed: &str) -> Workspace {
    let key = KeyFile::of(path).unwrap().unwrap().open(typed).unwrap();
    Workspace::open_with(path, Some(&key), now()).unwrap()
}

pub(super) fn names(workspace: &mut Workspace) -> Vec<String> {
    let records = workspace.records().unwrap();
    records.units.iter().map(|unit| unit.name.clone()).collect()
}

/// Returns every file below `folder` that holds the planted words.
fn with_planted(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if fs::read(&path)
                .unwrap()
                .windows(PLANTED.len())
                .any(|bytes| bytes == PLANTED.as_bytes())
            {
                found.push(path);
            }
        }
    }
    found
}

pub(super) fn problem<T>(result: crate::Result<T>) -> Option<DataFileProblem> {
    if let Error::DataFile { problem, .. } = result.err()? {
        Some(problem)
    } else {
        None
    }
}

#[test]
fn a_protected_file_opens_by_passphrase_or_code_and_not_without() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.overture");
    let (mut workspace, code) = protected(&path);
    assert_eq!(names(&mut workspace), [PLANTED]);
    unit(&mut workspace, "Sales");
    drop(workspace);

    let refused = Workspace::open(&path, now());
    assert_eq!(problem(refused), Some(DataFileProblem::Protected));
    for typed in [PASSPHRASE, &code.to_string()] {
        assert_eq!(names(&mut unlocked(&path, typed)), [PLANTED, "Sales"]);
    }
    let keys = KeyFile::of(&path).unwrap().unwrap();
    assert!(keys.open("another passphrase").is_err());
    assert!(check_file(&path, Some(&keys.open(PASSPHRASE).unwrap())).is_ok());
    // Undo reaches back to before the file was protected.
    let mut workspace = unlocked(&path, PASSPHRASE);
    workspace.undo(now()).unwrap();
    workspace.undo(now()).unwrap();
    assert_eq!(names(&mut workspace), Vec::<String>::new());
}

#[test]
fn nothing_on_the_disk_can_be_read_once_the_plain_backups_are_gone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.overture");
    let (mut workspace, _) = protected(&path);
    let plain = workspace.protection().unwrap().plain_backups;
    assert_eq!(plain.len(), 1);
    assert_eq!(with_planted(folder.path()), [PathBuf::from(&plain[0])]);

    workspace.delete_plain_backups().unwrap();
    unit(&mut workspace, &format!("{PLANTED} again"));
    let backup = workspace.back_up(BackupKind::ByHand, now()).unwrap();
    // While it is open there is a write-ahead log too.
    assert!(path.with_extension("overture-wal").exists());
    assert_eq!(with_planted(folder.path()), Vec::<PathBuf>::new());
    assert!(workspace.protection().unwrap().plain_backups.is_empty());

    // A backup opens by itself, with what lies beside it.
    drop(workspace);
    let elsewhere = tempfile::tempdir().unwrap();
    let moved = elsewhere.path().join("b.overture");
    fs::copy(&backup, &moved).unwrap();
    fs::copy(
        format!("{}.keys", backup.display()),
        elsewhere.path().join("b.overture.keys"),
    )
    .unwrap();
    assert_eq!(names(&mut unlocked(&moved, PASSPHRASE)).len(), 2);
}

#[test]
fn protection_can_be_taken_away_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.overture");
    let (mut workspace, code) = protected(&path);
    workspace.stop_protecting(now()).unwrap();
    assert!(!workspace.protection().unwrap().is_protected);
    drop(workspace);
    assert_eq!(
        names(&mut Workspace::open(&path, now()).unwrap()),
        [PLANTED]
    );
    assert!(!folder.path().join("a.overture.keys").exists());

    // The encrypted file from before is a backup that its code still opens.
    let mut workspace = Workspace::open(&path, now()).unwrap();
    let encrypted = workspace
        .backups()
        .into_iter()
        .map(|backup| PathBuf::from(backup.path))
        .find(|path| KeyFile::beside(path).unwrap().is_some())
        .unwrap();
    unit(&mut workspace, "Sales");
    assert_eq!(
        problem(workspace.restore(&encrypted, None, now())),
        Some(DataFileProblem::Protected)
    );
    assert!(workspace.restore(&encrypted, Some("wrong"), now()).is_err());
    assert_eq!(names(&mut workspace).len(), 2);
    workspace
        .restore(&encrypted, Some(&code.to_string()), now())
        .unwrap();
    assert_eq!(names(&mut workspace), [PLANTED]);
    assert!(!workspace.protection().unwrap().is_protected);
}

#[test]
fn a_plain_backup_is_restored_into_a_protected_file_encrypted() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.overture");
    let mut workspace = Workspace::open(&path, now()).unwrap();
    unit(&mut workspace, PLANTED);
    let plain = workspace.back_up(BackupKind::ByHand, now()).unwrap();
    workspace.protect(by_passphrase(), now()).unwrap();
    unit(&mut workspace, "Sales");
    workspace.restore(&plain, None, now()).unwrap();
    assert_eq!(names(&mut workspace), [PLANTED]);
    unit(&mut workspace, "Shops");
    workspace.undo(now()).unwrap();
    workspace.delete_plain_backups().unwrap();
    drop(workspace);
    assert_eq!(with_planted(folder.path()), Vec::<PathBuf>::new());
    assert_eq!(names(&mut unlocked(&path, PASSPHRASE)), [PLANTED]);
}

#[test]
fn an_old_passphrase_opens_no_backup_either() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.overture");
    let (mut workspace, code) = protected(&path);
    let backup = workspace.back_up(BackupKind::ByHand, now()).unwrap();
    let new = "seven slow paper boats";
    workspace
        .change_way(NewWay::Passphrase(new), Cost::LEAST)
        .unwrap();
    let (second, left) = workspace.new_recovery_code(Cost::LEAST).unwrap();
    assert_eq!(left, Vec::<PathBuf>::new());
    for place in [&path, &backup] {
        let keys = KeyFile::of(place).unwrap().unwrap();
        for (typed, opens) in [
            (PASSPHRASE, false),
            (new, true),
            (&code.to_string(), false),
            (&second.to_string(), true),
        ] {
            assert_eq!(keys.open(typed).is_ok(), opens, "{typed}");
        }
    }
    // The last way but the code cannot be taken away.
    assert!(
        workspace
            .change_way(NewWay::NoPassphrase, Cost::LEAST)
            .is_err()
    );
    assert!(workspace.check_typed(new).is_ok());
}

#[test]
fn a_keychain_opens_the_file_and_one_that_refuses_leaves_it_plain() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.overture");
    let mut workspace = Workspace::open(&path, now()).unwrap();
    unit(&mut workspace, PLANTED);
    let mut refuse = |_: &str, _: &_| Err(Error::not_now("The keychain is locked."));
    let how = NewProtection {
        passphrase: None,
        keychain: Some(&mut refuse),
        cost: Cost::LEAST,
    };
    assert!(workspace.protect(how, now()).is_err());
    assert!(!workspace.protection().unwrap().is_protected);
    assert!(!folder.path().join("a.overture.keys").exists());

    let mut kept = Vec::new();
    let mut keep = |name: &str, secret: &crate::keys::KeychainSecret| {
        kept = vec![(name.to_owned(), secret.bytes().to_vec())];
        Ok(())
    };
    let how = NewProtection {
        passphrase: None,
        keychain: Some(&mut keep),
        cost: Cost::LEAST,
    };
    workspace.protect(how, now()).unwrap();
    drop(workspace);
    let keys = KeyFile::of(&path).unwrap().unwrap();
    let (name, secret) = kept.pop().unwrap();
    assert_eq!(name, keys.id());
    let secret = crate::keys::KeychainSecret::from_bytes(secret).unwrap();
    let key = keys.open_by_keychain(&secret).unwrap();
    let mut workspace = Workspace::open_with(&path, Some(&key), now()).unwrap();
    assert_eq!(names(&mut workspace), [PLANTED]);
}

#[test]
fn another_program_that_has_the_file_open_keeps_it_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.overture");
    let mut workspace = Workspace::open(&path, now()).unwrap();
    unit(&mut workspace, PLANTED);
    let beside = Workspace::open_beside(&path, None, IfMissing::Refuse, now()).unwrap();
    assert!(workspace.protect(by_passphrase(), now()).is_err());
    drop(beside);
    assert_eq!(names(&mut workspace), [PLANTED]);
    unit(&mut workspace, "Sales");
    workspace.protect(by_passphrase(), now()).unwrap();
    assert_eq!(names(&mut workspace).len(), 2);
}

#[test]
fn a_lost_key_file_comes_from_the_backups_and_a_lost_data_file_too() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.overture");
    let (workspace, _) = protected(&path);
    let backup = workspace.back_up(BackupKind::ByHand, now()).unwrap();
    drop(workspace);
    let keys = folder.path().join("a.overture.keys");
    fs::remove_file(&keys).unwrap();
    let mut workspace = unlocked(&path, PASSPHRASE);
    workspace
        .change_way(NewWay::Passphrase(PASSPHRASE), Cost::LEAST)
        .unwrap();
    assert!(keys.exists());
    drop(workspace);

    fs::write(&path, "nonsense".repeat(1_000)).unwrap();
    let key = KeyFile::of(&path)
        .unwrap()
        .unwrap()
        .open(PASSPHRASE)
        .unwrap();
    let broken = Workspace::open_with(&path, Some(&key), now());
    assert_eq!(problem(broken), Some(DataFileProblem::Damaged));
    fs::remove_file(&keys).unwrap();
    replace_file(&path, Replacement::Backup(&backup), Some(&key), now()).unwrap();
    assert_eq!(names(&mut unlocked(&path, PASSPHRASE)), [PLANTED]);
}

#[test]
fn an_empty_start_after_all_ways_are_lost_is_plain_and_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.overture");
    let (workspace, _) = protected(&path);
    drop(workspace);
    replace_file(&path, Replacement::Nothing, None, now()).unwrap();
    let mut workspace = Workspace::open(&path, now()).unwrap();
    assert_eq!(names(&mut workspace), Vec::<String>::new());
    let aside = workspace
        .backups()
        .into_iter()
        .find(|backup| KeyFile::beside(Path::new(&backup.path)).is_ok_and(|keys| keys.is_some()));
    let aside = PathBuf::from(aside.unwrap().path);
    workspace.restore(&aside, Some(PASSPHRASE), now()).unwrap();
    assert_eq!(names(&mut workspace), [PLANTED]);
}

#[test]
fn a_file_between_two_steps_of_protecting_opens_either_way() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.overture");
    let (workspace, _) = protected(&path);
    drop(workspace);
    // The keys are written before the encrypted file takes the place of the plain one.
    let plain = folder.path().join("plain.overture");
    let mut other = Workspace::open(&plain, now()).unwrap();
    unit(&mut other, "Sales");
    drop(other);
    fs::copy(&plain, &path).unwrap();
    assert_eq!(
        names(&mut Workspace::open(&path, now()).unwrap()),
        ["Sales"]
    );
    let mut workspace = unlocked(&path, PASSPHRASE);
    assert!(!workspace.protection().unwrap().is_protected);
    workspace.protect(by_passphrase(), now()).unwrap();
    drop(workspace);
    assert_eq!(names(&mut unlocked(&path, PASSPHRASE)), ["Sales"]);
}

#[test]
fn the_file_is_in_no_way_plain_to_another_program() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.overture");
    drop(protected(&path));
    let db = cipher::open(&path, rusqlite::OpenFlags::default()).unwrap();
    let tables = db.query_row("SELECT count(*) FROM sqlite_schema", [], |row| {
        row.get::<_, i64>(0)
    });
    assert!(tables.is_err());
}
