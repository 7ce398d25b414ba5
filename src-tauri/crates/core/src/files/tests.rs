//! An export takes the place of no file that Overture lives on, and only its owner can read it.

use std::{fs, path::PathBuf};

use tempfile::TempDir;

use super::*;

/// Returns a folder with a data file `a.overture`, its side files and one backup, and another program's
/// database.
fn folder() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let open = folder.path().join("a.overture");
    for name in [
        "a.overture",
        "a.overture-wal",
        "a.overture-shm",
        "a.overture.lock",
    ] {
        fs::write(folder.path().join(name), "mine").unwrap();
    }
    let backups = folder.path().join("a.overture.backups");
    fs::create_dir(&backups).unwrap();
    fs::write(backups.join("20261118T080000Z.daily.overture"), "mine").unwrap();
    fs::write(
        folder.path().join("other.db"),
        b"SQLite format 3\0 and more",
    )
    .unwrap();
    fs::write(folder.path().join("plain.json"), "theirs").unwrap();
    (folder, open)
}

#[test]
fn own_files_are_never_written_over() {
    let (folder, open) = folder();
    let at = |name: &str| folder.path().join(name);
    fs::create_dir(at("sub")).unwrap();
    let mut taken = vec![
        at("a.overture"),
        at("A.OVERTURE"),
        at("sub/../a.overture"),
        at("a.overture-wal"),
        at("a.overture-shm"),
        at("a.overture-journal"),
        at("a.overture.lock"),
        at("a.overture.backups/20261118T080000Z.daily.overture"),
        at("a.overture.backups/new.json"),
        at("other.db"),
        at("other.db-wal"),
        at("sub"),
    ];
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(&open, at("link.json")).unwrap();
        std::os::unix::fs::symlink(folder.path(), at("linked-folder")).unwrap();
        fs::hard_link(&open, at("hard.json")).unwrap();
        taken.extend([
            at("link.json"),
            at("hard.json"),
            at("linked-folder/a.overture"),
        ]);
    }
    for path in taken {
        let before = fs::read(&path).ok();
        let refused = write(&path, b"export", Some(&open));
        assert!(
            matches!(refused, Err(Error::Invalid { field: "path", .. })),
            "{}: {refused:?}",
            path.display()
        );
        assert_eq!(fs::read(&path).ok(), before, "{}", path.display());
    }
    let leftovers = fs::read_dir(folder.path()).unwrap().flatten();
    let partial = leftovers.filter(|entry| entry.path().extension() == Some("partial".as_ref()));
    assert_eq!(partial.count(), 0);
}

#[test]
fn other_files_are_replaced_as_a_whole() {
    let (folder, open) = folder();
    for name in ["plain.json", "new.json", "a.overture.json"] {
        let path = folder.path().join(name);
        write(&path, b"export", Some(&open)).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"export");
        #[cfg(unix)]
        assert_eq!(mode(&path), 0o600, "{name}");
    }
}

#[test]
fn a_data_file_that_appears_while_an_export_is_made_stays() {
    let (folder, open) = folder();
    let path = folder.path().join("later.json");
    let refused = write_with(&path, Some(&open), |partial| {
        fs::write(&path, b"SQLite format 3\0 and more")?;
        fs::write(partial, "export")
    });
    assert!(refused.is_err());
    assert!(fs::read(&path).unwrap().starts_with(SQLITE_HEADER));
}

#[test]
fn only_utf8_text_of_real_files_is_read() {
    let (folder, _) = folder();
    let path = folder.path().join("latin1.json");
    fs::write(&path, b"abc \xfc").unwrap();
    let refused = read_text(&path).unwrap_err().to_string();
    assert!(refused.contains("byte 4"), "{refused}");
    assert!(read_text(folder.path()).is_err());
    assert!(read_text(&folder.path().join("none")).is_err());
    assert_eq!(
        read_text(&folder.path().join("plain.json")).unwrap(),
        "theirs"
    );
}

#[cfg(unix)]
#[test]
fn rights_of_others_are_taken_away_once() {
    use std::os::unix::fs::PermissionsExt;
    let (folder, open) = folder();
    fs::set_permissions(&open, fs::Permissions::from_mode(0o644)).unwrap();
    assert!(make_private(&open).unwrap());
    assert_eq!(mode(&open), 0o600);
    assert!(!make_private(&open).unwrap());
    let made = folder.path().join("made/below");
    create_private_folder(&made).unwrap();
    assert_eq!(mode(&made), 0o700);
}

#[cfg(unix)]
fn mode(path: &Path) -> u32 {
    std::os::unix::fs::PermissionsExt::mode(&fs::metadata(path).unwrap().permissions()) & 0o777
}
