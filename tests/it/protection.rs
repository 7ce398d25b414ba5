//! A protected file as it lies on the disk, looked at from outside while a program writes it, and after one was killed.

use std::{
    collections::BTreeSet,
    fs,
    io::{BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use overture_api::Session;
use overture_core::{
    Workspace,
    keys::{Cost, KeyFile},
    transfer::BackupKind,
    workspace::{NewLeader, NewProtection, NewWay, backups_of, check_file},
};
use serde_json::{Value, json};

use crate::table::{Table, clock};

const OLD: &str = "four quiet harbour lamps";
const NEW: &str = "seven slow paper boats";

/// The bytes of a text that are looked for; shorter texts are words that stand in the program as well.
pub(crate) const NEEDLE: usize = 24;

fn now() -> chrono::DateTime<chrono::Utc> {
    "2026-11-18T08:00:00Z".parse().unwrap()
}

fn protect(workspace: &mut Workspace) {
    let how = NewProtection {
        passphrase: Some(OLD),
        keychain: None,
        cost: Cost::LEAST,
    };
    workspace.protect(how, now()).unwrap();
}

/// Opens the file by whatever opens it.
fn open(path: &Path) -> Workspace {
    if let Ok(plain) = Workspace::open(path, now()) {
        return plain;
    }
    let keys = KeyFile::of(path).unwrap().unwrap();
    let key = keys.open(OLD).or_else(|_| keys.open(NEW)).unwrap();
    Workspace::open_with(path, Some(&key), now()).unwrap()
}

/// The other program. Not a test of its own: the tests below start it, and kill it.
#[test]
#[ignore = "started by the tests below, as a program of its own"]
fn other_program() {
    let Some(path) = std::env::var_os("OVERTURE_FILE").map(PathBuf::from) else {
        return;
    };
    let say = |word: &str| {
        println!("{word}");
        std::io::stdout().flush().unwrap();
    };
    let mut workspace = open(&path);
    say("ready");
    match std::env::var("OVERTURE_DOES").unwrap().as_str() {
        "protect" => protect(&mut workspace),
        "change" => {
            let changed = workspace.change_way(NewWay::Passphrase(NEW), Cost::LEAST);
            assert!(changed.unwrap().1.is_empty());
        }
        "stop" => workspace.stop_protecting(now()).unwrap(),
        "erase" => {
            let leader = workspace.records().unwrap().leaders[0].id;
            let left = workspace.erase_person(leader, "Harbour master", now());
            assert!(left.unwrap().is_empty());
        }
        "session" => {
            protect(&mut workspace);
            workspace.delete_plain_backups().unwrap();
            let session = Session::new(workspace, clock(), overture_api::Origin::Own);
            let all = std::env::var("OVERTURE_ALL").unwrap();
            session.call("import_full", json!({"path": all})).unwrap();
            session.call("backup_now", json!({})).unwrap();
            session
                .call("search", json!({"query": "board", "limit": 20}))
                .unwrap();
            say("written");
            std::io::stdin().lines().next();
        }
        other => panic!("{other}"),
    }
    say("done");
}

/// Starts the other program, and waits until it has the file open.
fn start(path: &Path, does: &str, all: &Path) -> (Child, BufReader<std::process::ChildStdout>) {
    let temporary = path.with_file_name("tmp");
    fs::create_dir_all(&temporary).unwrap();
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "protection::other_program",
            "--ignored",
            "--nocapture",
        ])
        .env("OVERTURE_FILE", path)
        .env("OVERTURE_DOES", does)
        .env("OVERTURE_ALL", all)
        .env("TMPDIR", temporary)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut out = BufReader::new(child.stdout.take().unwrap());
    until(&mut out, "ready");
    (child, out)
}

fn until(out: &mut impl BufRead, word: &str) {
    let said = out.lines().map_while(Result::ok).find(|line| line == word);
    assert!(said.is_some(), "the other program never said {word}");
}

/// Returns what every text of a document that a person could have typed begins with.
pub(crate) fn needles(value: &Value, found: &mut BTreeSet<Vec<u8>>) {
    match value {
        Value::String(text) if text.contains(' ') && text.len() >= NEEDLE => {
            found.insert(text.as_bytes()[..NEEDLE].to_vec());
        }
        Value::Array(items) => items.iter().for_each(|item| needles(item, found)),
        Value::Object(fields) => fields.values().for_each(|field| needles(field, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

pub(crate) fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push(path);
            }
        }
    }
    found
}

pub(crate) fn readable(folder: &Path, needles: &BTreeSet<Vec<u8>>) -> Vec<String> {
    let mut found = Vec::new();
    for path in files_below(folder) {
        // What the other program wrote and put elsewhere meanwhile is found there.
        for window in fs::read(&path).unwrap_or_default().windows(NEEDLE) {
            if needles.contains(window) {
                let text = String::from_utf8_lossy(window);
                found.push(format!("{}: {text}", path.display()));
            }
        }
    }
    found
}

#[test]
fn no_text_of_any_record_can_be_read_on_the_disk() {
    let sample = Table::sample();
    let all = sample.folder.path().join("all.json");
    sample.call("export_full", json!({"path": all}));
    let document: Value = serde_json::from_slice(&fs::read(&all).unwrap()).unwrap();
    let mut texts = BTreeSet::new();
    for (list, rows) in document.as_object().unwrap() {
        let before = texts.len();
        needles(rows, &mut texts);
        if list == "findings" || list == "facts" || list == "feedback" {
            assert!(texts.len() > before, "no text in {list}");
        }
    }
    assert!(texts.len() > 100, "{}", texts.len());
    // The same search finds them where nothing is encrypted.
    assert!(!readable(sample.folder.path(), &texts).is_empty());

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mine.overture");
    drop(Workspace::open(&path, now()).unwrap());
    let (mut child, mut out) = start(&path, "session", &all);
    until(&mut out, "written");
    // While it is open: the write-ahead log, and whatever it put into its temporary folder.
    assert!(path.with_extension("overture-wal").exists());
    assert_eq!(readable(folder.path(), &texts), Vec::<String>::new());
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!(readable(folder.path(), &texts), Vec::<String>::new());
    let session = Session::new(open(&path), clock(), overture_api::Origin::Own);
    let leaders = session.call("leaders", json!({})).unwrap();
    assert!(leaders["rows"].as_array().unwrap().len() > 5);
}

/// Kills the other program at `kills` points of one thing that it does, and opens what it leaves.
fn killed(does: &str, protected: bool, kills: u32) {
    let base = tempfile::tempdir().unwrap();
    let whole = base.path().join("mine.overture");
    let mut workspace = Workspace::open(&whole, now()).unwrap();
    let unit = workspace.add_unit("Kingfisher", now()).unwrap();
    let leader = NewLeader {
        role: "Harbour master".to_owned(),
        name: None,
        unit_id: unit.row.map(|unit| unit.id),
        unit_name: None,
    };
    workspace
        .add_leader(&leader, now().date_naive(), now())
        .unwrap();
    if protected {
        protect(&mut workspace);
    }
    if protected || does == "erase" {
        for _ in 0..3 {
            workspace.back_up(BackupKind::ByHand, now()).unwrap();
        }
    }
    drop(workspace);

    let mut lasts = Duration::ZERO;
    for kill in 0..=kills {
        let folder = tempfile::tempdir().unwrap();
        for file in files_below(base.path()) {
            let to = folder.path().join(file.strip_prefix(base.path()).unwrap());
            fs::create_dir_all(to.parent().unwrap()).unwrap();
            fs::copy(&file, to).unwrap();
        }
        let path = folder.path().join("mine.overture");
        let begun = Instant::now();
        let (mut child, mut out) = start(&path, does, Path::new(""));
        if kill == 0 {
            let begun = Instant::now();
            until(&mut out, "done");
            lasts = begun.elapsed();
        } else {
            // Spread over the time that it takes; the moment itself is the operating system's.
            thread::sleep(lasts * kill / kills);
            child.kill().unwrap();
        }
        child.wait().unwrap();
        let after = begun.elapsed();
        let mut workspace = open(&path);
        let records = workspace.records().unwrap();
        assert_eq!(records.units.len(), 1, "{does}, killed after {after:?}");
        let leaders = usize::from(does != "erase" || kill > 0);
        if does != "erase" || kill == 0 {
            assert_eq!(records.leaders.len(), leaders, "{does}");
        }
        drop(workspace);
        let key = KeyFile::of(&path)
            .unwrap()
            .and_then(|keys| keys.open(OLD).or_else(|_| keys.open(NEW)).ok());
        check_file(&path, key.as_ref()).unwrap();
        for backup in backups_of(&path) {
            check_file(Path::new(&backup.path), key.as_ref()).unwrap();
        }
    }
}

#[test]
fn a_program_killed_while_it_protects_leaves_one_whole_file() {
    killed("protect", false, 50);
}

#[test]
fn a_program_killed_while_it_erases_leaves_whole_files() {
    killed("erase", false, 25);
}

#[test]
fn a_program_killed_while_it_erases_leaves_whole_protected_files() {
    killed("erase", true, 25);
}

#[test]
fn a_program_killed_while_it_changes_the_passphrase_leaves_one_whole_file() {
    killed("change", true, 50);
}

#[test]
fn a_program_killed_while_it_stops_protecting_leaves_one_whole_file() {
    killed("stop", true, 17);
}

#[test]
fn protected_files_and_plain_backups_from_before_lose_the_person() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mine.overture");
    let now = now();
    let mut workspace = Workspace::open(&path, now).unwrap();
    let unit = workspace.add_unit("Kingfisher", now).unwrap().row.unwrap();
    let leader = NewLeader {
        role: "Harbour master".to_owned(),
        name: None,
        unit_id: Some(unit.id),
        unit_name: None,
    };
    let leader = workspace
        .add_leader(&leader, now.date_naive(), now)
        .unwrap();
    workspace.back_up(BackupKind::ByHand, now).unwrap();
    protect(&mut workspace);
    workspace.back_up(BackupKind::ByHand, now).unwrap();
    let id = leader.row.unwrap().id;
    let left = workspace.erase_person(id, "harbour master", now).unwrap();
    assert!(left.is_empty(), "{left:?}");
    assert!(workspace.is_protected());
    assert!(workspace.records().unwrap().leaders.is_empty());
    let keys = KeyFile::of(&path).unwrap().unwrap();
    let key = keys.open(OLD).unwrap();
    // By hand, set aside when it was protected, by hand.
    assert_eq!(backups_of(&path).len(), 3);
    for backup in backups_of(&path) {
        let backup = Path::new(&backup.path);
        check_file(backup, Some(&key)).unwrap();
        let copy = folder.path().join("copy.overture");
        fs::copy(backup, &copy).unwrap();
        let mut copy = Workspace::open_with(&copy, Some(&key), now).unwrap();
        let records = copy.records().unwrap();
        assert_eq!((records.units.len(), records.leaders.len()), (1, 0));
        drop(copy);
        fs::remove_file(folder.path().join("copy.overture")).unwrap();
        fs::remove_file(folder.path().join("copy.overture.lock")).ok();
    }
}
