//! Backups that were tried: a second place, a restore aside, and what a restore would change.

use std::{fs, path::Path};

use chrono::TimeDelta;

use super::*;
use crate::{
    keys::{Cost, KeyFile},
    transfer::PlaceState,
    workspace::NewProtection,
};

fn files_in(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

fn on_day(workspace: &mut Workspace, day: i64) {
    workspace.back_up_daily(now() + TimeDelta::days(day));
    workspace.finish_backup();
}

#[test]
fn a_second_place_catches_up_when_it_returns() {
    let folder = tempfile::tempdir().unwrap();
    let stick = folder.path().join("stick");
    fs::create_dir(&stick).unwrap();
    let mut workspace = Workspace::open(&folder.path().join("a.overture"), now()).unwrap();
    unit(&mut workspace, "Finance");
    workspace.set_second_place(Some(&stick), now()).unwrap();
    let there = stick.join("a.overture.backups");
    assert_eq!(files_in(&there).len(), 1);
    let second = workspace.safety().second.unwrap();
    assert_eq!((second.state, second.count), (PlaceState::Good, 1));

    // Taken out for three days.
    let away = folder.path().join("away");
    fs::rename(&stick, &away).unwrap();
    for day in 1..4 {
        on_day(&mut workspace, day);
    }
    let second = workspace.safety().second.unwrap();
    assert_eq!((second.state, second.count), (PlaceState::Away, 1));
    assert_eq!(second.newest, Some(now()));
    assert!(!stick.exists(), "nothing is made where the stick was");

    fs::rename(&away, &stick).unwrap();
    on_day(&mut workspace, 4);
    assert_eq!(files_in(&there).len(), 5);
    assert_eq!(workspace.safety().second.unwrap().state, PlaceState::Good);

    // With the first place gone, one of them opens by itself.
    drop(workspace);
    let newest = there.join(files_in(&there).pop().unwrap());
    let path = folder.path().join("b.overture");
    replace_file(&path, Replacement::Backup(&newest), None, now()).unwrap();
    let mut again = Workspace::open(&path, now()).unwrap();
    assert_eq!(again.records().unwrap().units.len(), 1);
}

#[test]
fn the_second_place_keeps_days_and_weeks() {
    let folder = tempfile::tempdir().unwrap();
    let stick = folder.path().join("stick");
    fs::create_dir(&stick).unwrap();
    let mut workspace = Workspace::open(&folder.path().join("a.overture"), now()).unwrap();
    unit(&mut workspace, "Finance");
    workspace.set_second_place(Some(&stick), now()).unwrap();
    for day in 1..80 {
        on_day(&mut workspace, day);
    }
    // 14 days to 5 February, and the Sundays of the five weeks before them that 8 weeks reach.
    assert_eq!(files_in(&stick.join("a.overture.backups")).len(), 19);
}

#[test]
fn a_protected_backup_at_a_second_place_brings_its_keys() {
    let folder = tempfile::tempdir().unwrap();
    let stick = folder.path().join("stick");
    fs::create_dir(&stick).unwrap();
    let mut workspace = Workspace::open(&folder.path().join("a.overture"), now()).unwrap();
    unit(&mut workspace, "Finance");
    let how = NewProtection {
        passphrase: Some("four quiet harbour lamps"),
        keychain: None,
        cost: Cost::LEAST,
    };
    workspace.protect(how, now()).unwrap();
    workspace.set_second_place(Some(&stick), now()).unwrap();
    let there = stick.join("a.overture.backups");
    let names = files_in(&there);
    assert_eq!(names.len(), 2, "{names:?}");
    let keys = KeyFile::of(&there.join(&names[0])).unwrap().unwrap();
    assert!(keys.open("four quiet harbour lamps").is_ok());
}

#[test]
fn the_folder_of_the_backups_is_no_second_place() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.overture");
    let mut workspace = Workspace::open(&path, now()).unwrap();
    unit(&mut workspace, "Finance");
    on_day(&mut workspace, 0);
    for place in [
        folder.path().to_owned(),
        folder.path().join("a.overture.backups"),
        folder.path().join("nowhere"),
        path,
    ] {
        let set = workspace.set_second_place(Some(&place), now());
        assert!(set.is_err(), "{}", place.display());
    }
    assert_eq!(workspace.records().unwrap().look.second_place, "");
}

#[test]
fn a_restore_is_tried_each_week_and_a_damaged_backup_is_noticed() {
    let folder = tempfile::tempdir().unwrap();
    let mut workspace = Workspace::open(&folder.path().join("a.overture"), now()).unwrap();
    unit(&mut workspace, "Finance");
    on_day(&mut workspace, 0);
    let drill = workspace.safety().drill.unwrap();
    assert_eq!((drill.at, drill.backup_at), (now(), now()));
    assert!(drill.rows.unwrap() > 0);
    on_day(&mut workspace, 6);
    assert_eq!(workspace.safety().drill.unwrap().at, now());
    on_day(&mut workspace, 7);
    let drill = workspace.safety().drill.unwrap();
    assert_eq!(drill.at, now() + TimeDelta::days(7));

    // Nothing of the trial stays behind.
    let names = files_in(&folder.path().join("a.overture.backups"));
    assert!(
        names.iter().all(|name| !name.contains("partial")),
        "{names:?}"
    );

    // One that cannot be read is said, and tried again the next day.
    let newest = workspace.backups()[0].path.clone();
    let newest_at = workspace.backups()[0].at;
    let mut bytes = fs::read(&newest).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle..middle + 5_000].fill(7);
    fs::write(&newest, bytes).unwrap();
    let path = workspace.path().unwrap().to_owned();
    crate::store::safety::drill_weekly(&path, None, now() + TimeDelta::days(15)).unwrap();
    let drill = workspace.safety().drill.unwrap();
    assert_eq!((drill.backup_at, drill.rows), (newest_at, None));
    on_day(&mut workspace, 16);
    assert!(workspace.safety().drill.unwrap().rows.is_some());
}

#[test]
fn a_restore_says_before_what_it_changes() {
    let folder = tempfile::tempdir().unwrap();
    let mut workspace = Workspace::open(&folder.path().join("a.overture"), now()).unwrap();
    let finance = unit(&mut workspace, "Finance");
    let sales = unit(&mut workspace, "Sales");
    fact(&mut workspace, finance, None, "They close in four days.");
    let backup = workspace.back_up(BackupKind::ByHand, now()).unwrap();
    let same = workspace.restore_preview(&backup, None).unwrap();
    assert_eq!(
        (
            same.goes.as_str(),
            same.comes_back.as_str(),
            same.changes.as_str()
        ),
        ("", "", "")
    );

    // What was changed and undone is as it was.
    let records = workspace.records().unwrap();
    let mut renamed = records.unit(finance).unwrap().clone();
    "Group Finance".clone_into(&mut renamed.name);
    workspace.edit(renamed, now()).unwrap();
    let changes = |workspace: &mut Workspace| {
        let preview = workspace.restore_preview(&backup, None).unwrap();
        preview.changes
    };
    assert_eq!(changes(&mut workspace), "one unit");
    workspace.undo(now()).unwrap();
    assert_eq!(changes(&mut workspace), "");

    for text in ["One", "Two"] {
        fact(&mut workspace, finance, None, text);
    }
    leader(&mut workspace, "Group CFO", finance);
    workspace.delete::<Unit>(sales, now()).unwrap();
    let preview = workspace.restore_preview(&backup, None).unwrap();
    assert_eq!(
        preview.goes,
        "one leader, two pieces of homework and one other record"
    );
    assert_eq!(preview.comes_back, "one unit");
    assert_eq!(preview.changes, "");
}
