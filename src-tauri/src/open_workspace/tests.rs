use std::path::PathBuf;
use std::thread;

use overture_core::keys::Cost;
use overture_core::workspace::NewProtection;

use super::*;
use crate::arguments::Begin;

const PASSPHRASE: &str = "four quiet harbour lamps";

fn opened(path: PathBuf) -> OpenWorkspace {
    let folder = Folder::at(path.with_file_name("account"));
    let arguments = Arguments {
        begin: Begin::Window,
        opening: Opening::File(path),
        frozen: Frozen::No,
    };
    OpenWorkspace::new(&arguments, folder)
}

fn protect(session: &Session) -> Result<(), ApiError> {
    let how = NewProtection {
        passphrase: Some(PASSPHRASE),
        keychain: None,
        cost: Cost::LEAST,
    };
    session
        .with_file(|file, now| file.protect(how, now))
        .map(drop)
}

fn unlock(open: &OpenWorkspace) -> Result<(), ApiError> {
    open.unlock(|path| Ok(KeyFile::of(path)?.unwrap().open(PASSPHRASE)?))
}

fn code_of(open: &OpenWorkspace) -> Option<ErrorCode> {
    open.session().err().map(|error| error.code)
}

#[test]
fn locking_waits_for_nothing_and_unlocking_until_the_file_is_free() {
    let folder = tempfile::tempdir().unwrap();
    let open = opened(folder.path().join("a.overture"));
    let session = open.session().unwrap();
    assert!(open.lock().is_none(), "a plain file is never locked");
    protect(&session).unwrap();

    // A call has the workspace for as long as it runs.
    let (begun, begins) = std::sync::mpsc::channel();
    let (end, ends) = std::sync::mpsc::channel::<()>();
    let call = thread::spawn(move || {
        session.with_file(|_, _| {
            begun.send(()).unwrap();
            Ok(ends.recv().ok())
        })
    });
    begins.recv().unwrap();
    drop(open.lock().unwrap());
    assert_eq!(code_of(&open), Some(ErrorCode::Protected));
    let later = thread::spawn(move || {
        thread::sleep(Duration::from_millis(200));
        end.send(()).unwrap();
    });
    unlock(&open).unwrap();
    later.join().unwrap();
    call.join().unwrap().unwrap();
    assert!(open.session().is_ok());
}

#[test]
fn a_file_that_did_not_open_again_is_opened_anew() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.overture");
    let open = opened(path.clone());
    let session = open.session().unwrap();
    // The last step of opening writes this file.
    let lock = path.with_extension("overture.lock");
    fs::remove_file(&lock).unwrap();
    fs::create_dir(&lock).unwrap();
    assert!(protect(&session).is_err());
    drop(session);
    assert_eq!(code_of(&open), Some(ErrorCode::DataFile));

    fs::remove_dir(&lock).unwrap();
    assert_eq!(code_of(&open), Some(ErrorCode::Protected));
    unlock(&open).unwrap();
    assert!(open.session().is_ok());
}

#[test]
fn locking_takes_the_key_of_a_file_that_could_not_be_opened() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.overture");
    let open = opened(path.clone());
    protect(&open.session().unwrap()).unwrap();
    drop(open.lock().unwrap());

    // Another program has the file while the passphrase is typed.
    let key = KeyFile::of(&path).unwrap().unwrap().open(PASSPHRASE);
    let other = Session::open_with(&path, Some(&key.unwrap()), clock(Frozen::No)).unwrap();
    assert!(unlock(&open).is_err());
    assert_eq!(code_of(&open), Some(ErrorCode::DataFile));
    assert!(open.lock().is_some(), "the window is told");
    drop(other);
    assert_eq!(code_of(&open), Some(ErrorCode::Protected));
    unlock(&open).unwrap();
    assert!(open.session().is_ok());
}

#[test]
fn a_file_that_is_locked_while_it_opens_stays_locked() {
    let folder = tempfile::tempdir().unwrap();
    let open = opened(folder.path().join("a.overture"));
    protect(&open.session().unwrap()).unwrap();
    drop(open.lock().unwrap());

    let unlocked = open.unlock(|path| {
        let key = KeyFile::of(path)?.unwrap().open(PASSPHRASE)?;
        // The screen is locked just now.
        assert!(open.lock().is_none());
        Ok(key)
    });
    assert_eq!(unlocked.unwrap_err().code, ErrorCode::Protected);
    assert_eq!(code_of(&open), Some(ErrorCode::Protected));
    unlock(&open).unwrap();
    assert!(open.session().is_ok());
}

#[test]
fn a_file_that_turns_out_to_be_damaged_is_refused_from_then_on() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.overture");
    drop(opened(path.clone()).session().unwrap());
    // The change log is read by the check alone.
    let session = Session::open(&path, clock(Frozen::No)).unwrap();
    session
        .call("unit_add", json!({ "name": "Finance" }))
        .unwrap();
    drop(session);
    let mut bytes = fs::read(&path).unwrap();
    let line = br#""name":"Finance""#;
    let at = bytes.windows(line.len()).position(|found| found == line);
    bytes[at.unwrap()] = b'x';
    fs::write(&path, &bytes).unwrap();

    let open = opened(path);
    let session = open.session().unwrap();
    assert!(
        session
            .call("unit_add", json!({ "name": "Sales" }))
            .is_err()
    );
    drop(session);
    assert_eq!(code_of(&open), Some(ErrorCode::DataFile));
    assert_eq!(code_of(&open), Some(ErrorCode::DataFile));
}
