//! Damage that a disk can do: what `check` says, opening does, and what opens can be used.

use rusqlite::{OpenFlags, config::DbConfig};

use super::*;
use crate::store::cipher;

/// Returns a closed file with a bit of everything that the tests of this folder can make.
fn file() -> (tempfile::TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.overture");
    let mut workspace = Workspace::open(&path, now()).unwrap();
    for name in ["Finance", "Sales", "Operations"] {
        let unit = unit(&mut workspace, name);
        let leader = leader(&mut workspace, &format!("Head of {name}"), unit);
        fact(
            &mut workspace,
            unit,
            Some(leader),
            "They steer by the days to collect.",
        );
    }
    drop(workspace);
    (folder, path)
}

#[test]
fn check_and_opening_agree_on_every_flipped_bit() {
    let (folder, path) = file();
    let whole = fs::read(&path).unwrap();
    let mut seed = 20_261_118_u64;
    let mut refused = 0;
    for flip in 0..48 {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        let at = usize::try_from(seed >> 33).unwrap() % whole.len();
        let mut bytes = whole.clone();
        bytes[at] ^= 1 << (flip % 8);
        let broken = folder.path().join(format!("{flip}.overture"));
        fs::write(&broken, &bytes).unwrap();
        let checked = check_file(&broken, None).is_ok();
        let opened = Workspace::open(&broken, now());
        assert_eq!(checked, opened.is_ok(), "bit {} of byte {at}", flip % 8);
        let Ok(mut workspace) = opened else {
            refused += 1;
            assert_eq!(
                fs::read(&broken).unwrap(),
                bytes,
                "a refused file was changed"
            );
            continue;
        };
        let readable = workspace
            .records()
            .and_then(|_| workspace.history(50))
            .and_then(|_| workspace.find("days", 5, today()))
            .and_then(|_| workspace.back_up(BackupKind::ByHand, now()));
        readable.unwrap_or_else(|error| panic!("byte {at}: {error:?}"));
    }
    assert!(refused > 0, "only {refused} of the flips were seen");
}

#[test]
fn a_file_cut_short_is_refused_and_left_as_it_is() {
    let (_folder, path) = file();
    let whole = fs::read(&path).unwrap();
    for length in [1, 15, 16, 99, 100, 511, 4_096, whole.len() / 2] {
        fs::write(&path, &whole[..length]).unwrap();
        assert!(check_file(&path, None).is_err(), "{length} bytes");
        assert!(Workspace::open(&path, now()).is_err(), "{length} bytes");
        assert_eq!(fs::read(&path).unwrap().len(), length);
    }
}

#[test]
fn a_file_that_is_read_while_it_is_checked_is_left_as_it_is_where_it_is_damaged() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.overture");
    unit(&mut Workspace::open(&path, now()).unwrap(), "Finance");
    let db = cipher::open(&path, OpenFlags::default()).unwrap();
    // What is in the log stays there.
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)
        .unwrap();
    db.execute_batch("UPDATE change SET after = 'no object'")
        .unwrap();
    drop(db);
    let bytes = fs::read(&path).unwrap();

    let mut workspace = Workspace::open_at_once(&path, None, now()).unwrap();
    let damaged = |error: Error| {
        matches!(
            error,
            Error::DataFile { path: at, problem }
                if at == path && problem == DataFileProblem::Damaged
        )
    };
    // What writes waits for the check.
    assert!(damaged(workspace.add_unit("Sales", now()).unwrap_err()));
    assert!(workspace.is_detached());
    assert!(workspace.records().is_err());
    // Nor does anything that comes after it.
    assert!(
        workspace
            .protect(protection::by_passphrase(), now())
            .is_err()
    );
    drop(workspace);
    assert_eq!(fs::read(&path).unwrap(), bytes);
    assert!(Workspace::open(&path, now()).is_err_and(damaged));
}

#[test]
fn a_sound_file_that_is_read_while_it_is_checked_can_be_written() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.overture");
    unit(&mut Workspace::open(&path, now()).unwrap(), "Finance");

    let mut workspace = Workspace::open_at_once(&path, None, now()).unwrap();
    // A word that is spelled otherwise.
    let found = workspace.find("finnance", 5, today()).unwrap();
    assert_eq!(found.rows.len(), 1);
    unit(&mut workspace, "Sales");
    assert!(!workspace.is_detached());
    drop(workspace);
    let mut workspace = Workspace::open(&path, now()).unwrap();
    assert_eq!(workspace.records().unwrap().units.len(), 2);
}
