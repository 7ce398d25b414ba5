//! Files that take the place of others, and what is left where one of them cannot be written or opened.

use std::{
    fs,
    path::{Path, PathBuf},
    thread,
    time::Duration,
};

use chrono::TimeDelta;

use super::{
    protection::{PASSPHRASE, by_passphrase, names, problem, protected, unlocked},
    *,
};
use crate::{
    changes::{Label, LabelCode},
    keys::{Cost, KeyFile},
    model::{Review, ReviewLine},
    store::{lock, open, row},
    transfer::PlaceState,
    workspace::{EditReview, NewWay},
};

const NEW: &str = "seven slow paper boats";

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    crate::files::with_suffix(path, suffix)
}

fn listed(workspace: &Workspace) -> Vec<PathBuf> {
    let backups = workspace.backups().into_iter();
    backups.map(|backup| PathBuf::from(backup.path)).collect()
}

#[test]
fn a_new_way_in_holds_where_a_backup_cannot_follow() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.overture");
    let (mut workspace, _) = protected(&path);
    let stuck = workspace.back_up(BackupKind::ByHand, now()).unwrap();
    let damaged = workspace.back_up(BackupKind::ByHand, now()).unwrap();
    // Nothing can be written beside the one, and nobody can read what is beside the other.
    fs::create_dir(with_suffix(&stuck, ".keys.partial")).unwrap();
    fs::write(with_suffix(&damaged, ".keys"), "overture-keys 1\nno").unwrap();

    let (code, left) = workspace.new_recovery_code(Cost::LEAST).unwrap();
    assert_eq!(left, std::slice::from_ref(&stuck));
    for (place, opens) in [(&path, true), (&damaged, true), (&stuck, false)] {
        let keys = KeyFile::of(place).unwrap().unwrap();
        assert_eq!(
            keys.open(&code.to_string()).is_ok(),
            opens,
            "{}",
            place.display()
        );
    }
    let ((), left) = workspace
        .change_way(NewWay::Passphrase(NEW), Cost::LEAST)
        .unwrap();
    assert_eq!(left, [stuck]);
    drop(workspace);
    assert_eq!(names(&mut unlocked(&path, NEW)).len(), 1);
}

#[test]
fn a_backup_under_another_key_brings_the_keys_that_open_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.overture");
    let (mut workspace, _) = protected(&path);
    let backup = workspace.back_up(BackupKind::ByHand, now()).unwrap();
    let earlier = KeyFile::of(&backup).unwrap().unwrap();
    workspace.stop_protecting(now()).unwrap();
    let mut how = by_passphrase();
    how.passphrase = Some(NEW);
    workspace.protect(how, now()).unwrap();
    drop(workspace);
    fs::write(&path, "nonsense".repeat(1_000)).unwrap();

    let key = earlier.open(PASSPHRASE).unwrap();
    replace_file(&path, Replacement::Backup(&backup), Some(&key), now()).unwrap();
    assert_eq!(names(&mut unlocked(&path, PASSPHRASE)).len(), 1);
    // The damaged file is kept with the keys that it had.
    let workspace = unlocked(&path, PASSPHRASE);
    let aside = listed(&workspace)
        .into_iter()
        .find(|path| fs::read(path).unwrap().starts_with(b"nonsense"));
    let keys = KeyFile::of(&aside.unwrap()).unwrap().unwrap();
    assert!(keys.open(NEW).is_ok());
}

#[test]
fn a_file_that_does_not_open_again_keeps_its_keys_and_answers_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.overture");
    let mut workspace = Workspace::open(&path, now()).unwrap();
    unit(&mut workspace, "Finance");
    // The last step of opening writes this file.
    let lock = with_suffix(&path, ".lock");
    fs::remove_file(&lock).unwrap();
    fs::create_dir(&lock).unwrap();
    assert!(workspace.protect(by_passphrase(), now()).is_err());
    assert!(workspace.is_detached());
    assert!(workspace.records().is_err());
    assert!(workspace.add_unit("Sales", now()).is_err());
    drop(workspace);

    fs::remove_dir(&lock).unwrap();
    assert_eq!(names(&mut unlocked(&path, PASSPHRASE)), ["Finance"]);
}

#[test]
fn who_waits_for_a_file_opens_the_one_that_took_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.overture");
    for (at, name) in [(&path, "Old"), (&folder.path().join("b.overture"), "New")] {
        unit(&mut Workspace::open(at, now()).unwrap(), name);
    }
    let old = open::open(&path, None, IfMissing::Refuse, now()).unwrap();
    let old = old.checked().unwrap().db;
    lock::alone(&old).unwrap();
    let waits = thread::spawn({
        let path = path.clone();
        move || Workspace::open_beside(&path, None, IfMissing::Refuse, now())
    });
    // Long enough to have met the lock, and less than it waits.
    thread::sleep(Duration::from_millis(500));
    fs::rename(folder.path().join("b.overture"), &path).unwrap();
    drop(old);
    assert_eq!(names(&mut waits.join().unwrap().unwrap()), ["New"]);
}

#[test]
fn a_folder_called_like_an_unfinished_file_loses_no_backup() {
    let folder = tempfile::tempdir().unwrap();
    let inside = folder.path().join("moved.partial");
    fs::create_dir(&inside).unwrap();
    let path = inside.join("a.overture");
    let mut workspace = Workspace::open(&path, now()).unwrap();
    let unit = unit(&mut workspace, "Finance");
    let leader = leader(&mut workspace, "Harbour master", unit);
    workspace.back_up(BackupKind::ByHand, now()).unwrap();
    workspace
        .erase_person(leader, "Harbour master", now())
        .unwrap();
    assert_eq!(listed(&workspace).len(), 1);
}

#[cfg(unix)]
#[test]
fn a_link_stays_a_link_and_what_it_leads_to_is_protected() {
    let folder = tempfile::tempdir().unwrap();
    let (far, link) = (folder.path().join("far"), folder.path().join("a.overture"));
    fs::create_dir(&far).unwrap();
    let real = far.join("real.overture");
    unit(&mut Workspace::open(&real, now()).unwrap(), "Finance");
    std::os::unix::fs::symlink(&real, &link).unwrap();

    let mut workspace = Workspace::open(&link, now()).unwrap();
    workspace.protect(by_passphrase(), now()).unwrap();
    drop(workspace);
    assert!(link.is_symlink());
    assert_eq!(
        problem(Workspace::open(&real, now())),
        Some(DataFileProblem::Protected)
    );
    assert_eq!(names(&mut unlocked(&link, PASSPHRASE)), ["Finance"]);
}

#[test]
fn plain_backups_go_with_what_is_beside_them_and_whatever_their_header_says() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.overture");
    let mut workspace = Workspace::open(&path, now()).unwrap();
    unit(&mut workspace, "Finance");
    let plain = workspace.back_up(BackupKind::ByHand, now()).unwrap();
    let damaged = workspace.back_up(BackupKind::ByHand, now()).unwrap();
    workspace.protect(by_passphrase(), now()).unwrap();
    let encrypted = workspace.back_up(BackupKind::ByHand, now()).unwrap();
    fs::remove_file(with_suffix(&encrypted, ".keys")).unwrap();
    let log = with_suffix(&plain, "-wal");
    fs::write(&log, "what was typed last").unwrap();
    let mut bytes = fs::read(&damaged).unwrap();
    bytes[..16].fill(7);
    fs::write(&damaged, bytes).unwrap();

    // The two, and the file as it was before.
    assert_eq!(workspace.protection().unwrap().plain_backups.len(), 3);
    workspace.delete_plain_backups().unwrap();
    assert!(!log.exists());
    assert_eq!(listed(&workspace), [encrypted]);
}

#[test]
fn what_a_program_did_not_finish_goes_when_the_file_is_opened() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.overture");
    let (mut workspace, _) = protected(&path);
    let backup = workspace.back_up(BackupKind::ByHand, now()).unwrap();
    let stick = folder.path().join("stick");
    fs::create_dir(&stick).unwrap();
    workspace.set_second_place(Some(&stick), now()).unwrap();
    drop(workspace);
    let there = stick.join("a.overture.backups");
    let unfinished = [
        with_suffix(&path, ".partial"),
        with_suffix(&path, ".partial-journal"),
        with_suffix(&path, ".keys.partial"),
        with_suffix(&backup, ".partial"),
        there.join("x.partial"),
    ];
    for file in &unfinished {
        fs::write(file, "SQLite format 3\0 and so on").unwrap();
    }
    let mut workspace = unlocked(&path, PASSPHRASE);
    workspace.back_up_daily(now() + TimeDelta::days(1));
    workspace.finish_backup();
    let left: Vec<_> = unfinished.iter().filter(|file| file.exists()).collect();
    assert_eq!(left, Vec::<&PathBuf>::new());
    assert!(backup.exists());
}

#[test]
fn a_file_that_was_not_replaced_is_not_its_own_backup() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.overture");
    let mut workspace = Workspace::open(&path, now()).unwrap();
    unit(&mut workspace, "Finance");
    let backup = workspace.back_up(BackupKind::ByHand, now()).unwrap();
    // The keys cannot be written.
    fs::create_dir(with_suffix(&path, ".keys.partial")).unwrap();
    assert!(workspace.protect(by_passphrase(), now()).is_err());
    assert_eq!(listed(&workspace), std::slice::from_ref(&backup));
    unit(&mut workspace, "Sales");
    drop(workspace);

    // A program that was killed before the file was replaced leaves this.
    let kept = backup.with_file_name("20261118T080000Z.set-aside.overture");
    fs::hard_link(&path, &kept).unwrap();
    let mut workspace = Workspace::open(&path, now()).unwrap();
    assert_eq!(listed(&workspace), [backup]);
    assert_eq!(names(&mut workspace), ["Finance", "Sales"]);
}

#[test]
fn a_stick_that_returns_gets_the_new_passphrase() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.overture");
    let (stick, away) = (folder.path().join("stick"), folder.path().join("away"));
    fs::create_dir(&stick).unwrap();
    let (mut workspace, _) = protected(&path);
    workspace.set_second_place(Some(&stick), now()).unwrap();
    fs::rename(&stick, &away).unwrap();
    workspace
        .change_way(NewWay::Passphrase(NEW), Cost::LEAST)
        .unwrap();
    fs::rename(&away, &stick).unwrap();
    workspace.back_up_daily(now() + TimeDelta::days(1));
    workspace.finish_backup();
    assert_eq!(workspace.safety().second.unwrap().state, PlaceState::Good);
    for entry in fs::read_dir(stick.join("a.overture.backups")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "overture") {
            let keys = KeyFile::of(&path).unwrap().unwrap();
            assert!(keys.open(NEW).is_ok() && keys.open(PASSPHRASE).is_err());
        }
    }
}

#[test]
fn a_restore_is_tried_with_success_after_somebody_was_erased() {
    let folder = tempfile::tempdir().unwrap();
    let mut workspace = Workspace::open(&folder.path().join("a.overture"), now()).unwrap();
    let unit = unit(&mut workspace, "Finance");
    let leader = leader(&mut workspace, "Harbour master", unit);
    workspace.back_up_daily(now());
    workspace
        .erase_person(leader, "Harbour master", now())
        .unwrap();
    let path = workspace.path().unwrap().to_owned();
    let later = now() + TimeDelta::days(8);
    crate::store::safety::drill_weekly(&path, None, later).unwrap();
    let drill = workspace.safety().drill.unwrap();
    assert_eq!((drill.at, drill.rows.is_some()), (later, true));
}

#[test]
fn an_old_backup_that_cannot_be_read_stays() {
    let folder = tempfile::tempdir().unwrap();
    let mut workspace = Workspace::open(&folder.path().join("a.overture"), now()).unwrap();
    unit(&mut workspace, "Finance");
    workspace.back_up_daily(now());
    workspace.finish_backup();
    let first = listed(&workspace).remove(0);
    fs::write(&first, "nonsense".repeat(1_000)).unwrap();
    for day in 1..30 {
        workspace.back_up_daily(now() + TimeDelta::days(day));
        workspace.finish_backup();
    }
    assert!(first.exists());
    assert_eq!(workspace.surplus_backups(), 1);
    workspace.delete_surplus_backups().unwrap();
    assert!(!first.exists());
}

#[test]
fn a_line_that_a_finished_review_told_is_among_the_mentions() {
    let mut workspace = memory();
    let unit = unit(&mut workspace, "Finance");
    let leader = leader(&mut workspace, "Harbour master", unit);
    let edit = EditReview {
        for_day: today(),
        opening: Some("A good quarter".to_owned()),
        asks: None,
        next: None,
        finished_on: None,
        seen: None,
    };
    let review: Review = workspace
        .edit_review(edit, today(), now())
        .unwrap()
        .row
        .unwrap();
    let label = Label::new(LabelCode::ReviewEdited, "Q4");
    workspace
        .transact(&label, now(), |tx| {
            let mut line = ReviewLine::of(Id::at(now()), review.id, "measure:1".to_owned());
            line.told = "The harbour master’s figure rose".to_owned();
            (line.told_in, line.told_at) = (Some(1), Some(0));
            row::insert(tx, &line)
        })
        .unwrap();
    let mentions = workspace.mentions(leader).unwrap();
    let told: Vec<_> = mentions.iter().map(|row| row.snippet.as_str()).collect();
    assert_eq!(told, ["The harbour master’s figure rose"]);
}
