//! What a write costs, alone and with what the open screen asks afterwards: a file of 100 leaders with ten
//! years of history and its change log, through the command table.
//!
//! `cargo run --release --package overture-api --example writes`, or `cargo xtask bench -- writes`.
//!
//! Single writes are measured alone and with what `leaders` and `week` ask, then opening, the first write of a day,
//! how a file grows, and what protecting it costs: wall time, and time on the processor.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a measurement that cannot be made ends here, and is printed"
)]

#[path = "../../core/examples/advice/workspace.rs"]
mod workspace;

use std::{
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
    time::{Duration, Instant},
};

use chrono::{DateTime, Days, TimeDelta, Utc};
use overture_api::{Clock, Session};
use overture_core::{
    Workspace,
    keys::{Cost, DataKey, KeyFile},
    workspace::NewProtection,
};
use serde_json::{Value, json};

/// How often each thing is measured; the middle value is printed.
const TIMES: usize = 21;
/// How often a protected file and a plain one take turns.
const MANY: usize = 101;
/// How often the file is opened, and how many first writes of a day there are.
const FEW: usize = 7;
/// Saves of one debrief, and after how many of them its box is left.
const SAVES: usize = 2_000;
const SAVES_OF_A_SESSION: usize = 50;

/// What protects the file of the measurement.
const PASSPHRASE: &str = "four quiet harbour lamps";

/// A command with its request.
type Asked = (&'static str, Value);

/// What is done with a session, and what it is called.
type Named<'a> = (&'a str, &'a dyn Fn(&Session));

fn main() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bench.overture");
    let records = workspace::records();
    Workspace::open(&path, at_eight(0))
        .unwrap()
        .import(&records, "bench", at_eight(0))
        .unwrap();
    println!(
        "Release build, {} leaders, {} chats, {} busy blocks, file of {:.1} MB; median of {TIMES}:",
        records.leaders.len(),
        records.conversations.len(),
        records.busy_blocks.len(),
        megabytes(size(&path)),
    );
    let days = Arc::new(AtomicI64::new(0));
    drop(open(&path, &days));
    let chat = records.conversations.first().unwrap();
    let (chat, leader) = (chat.id.to_string(), chat.leader_id.to_string());
    let wanted: Vec<String> = std::env::args().skip(1).collect();
    let is_wanted = |name: &str| wanted.is_empty() || wanted.iter().any(|one| one == name);
    let part = |name: &str, measure: &dyn Fn(&Session)| {
        if is_wanted(name) {
            measure(&open(&path, &days));
        }
    };
    if is_wanted("open") {
        let opened = times(FEW, || first_week(&path, None, &days));
        report("opening the file, first week", &opened, 200.0);
    }
    part("notes", &|session| notes(session, &chat));
    part("leader", &|session| leader_edits(session, &leader));
    part("promises", &|session| promises(session, &leader));
    for (name, goal) in [("leaders", 40.0), ("week", 16.0)] {
        part(name, &|session| {
            let found = times(TIMES, || {
                session.call(name, json!({})).unwrap();
            });
            report(name, &found, goal);
        });
    }
    part("day", &|session| first_writes(session, &days, &chat));
    part("growth", &|session| growth(session, &path, &chat));
    if is_wanted("protected") {
        protected(&path, &days, &chat);
    }
}

/// A file that is protected against the same file that is not, in turns: whatever else the machine does slows both. The
/// key is there already: stretching a passphrase, or asking a keychain, comes on top.
fn protected(path: &Path, days: &Arc<AtomicI64>, chat: &str) {
    let plain = path.with_file_name("plain.overture");
    std::fs::copy(path, &plain).unwrap();
    let how = NewProtection {
        passphrase: Some(PASSPHRASE),
        keychain: None,
        cost: Cost::LEAST,
    };
    let mut workspace = Workspace::open(path, at_eight(0)).unwrap();
    let start = Instant::now();
    workspace.protect(how, at_eight(0)).unwrap();
    println!(
        "  protecting the file: {:.1} s",
        start.elapsed().as_secs_f64()
    );
    drop(workspace);
    let keys = KeyFile::of(path).unwrap().unwrap();
    let key = keys.open(PASSPHRASE).unwrap();
    let [slow, fast] = in_turns(
        FEW,
        || first_week(path, Some(&key), days),
        || first_week(&plain, None, days),
    );
    println!(
        "  opening a protected file: {:.1} ms more than a plain one (goal: at most 60 ms)",
        slow - fast
    );
    let sessions = [
        first_week(path, Some(&key), days),
        first_week(&plain, None, days),
    ];
    let count = AtomicI64::new(0);
    let save = |session: &Session| {
        let typed = format!("They said {}", count.fetch_add(1, Ordering::Relaxed));
        session
            .call("note_save", note(chat, &typed, "speed"))
            .unwrap();
    };
    let save_and_show = |session: &Session| {
        save(session);
        session
            .call("conversation_page", json!({"id": chat}))
            .unwrap();
    };
    let search = |session: &Session| {
        session
            .call("search", json!({"query": "what they need", "limit": 20}))
            .unwrap();
    };
    let works: [Named<'_>; 3] = [
        ("note_save", &save),
        ("note_save with conversation_page", &save_and_show),
        ("search", &search),
    ];
    for (name, work) in works {
        let [slow, fast] = in_turns(MANY, || work(&sessions[0]), || work(&sessions[1]));
        println!(
            "  {name} in a protected file: {slow:.2} ms, plain {fast:.2} ms: {:.2} times (goal: at most 1.3)",
            slow / fast
        );
    }
}

/// Does two things in turns after once each, and returns the middle of what each took, in milliseconds.
fn in_turns<T>(count: usize, mut one: impl FnMut() -> T, mut other: impl FnMut() -> T) -> [f64; 2] {
    drop((one(), other()));
    let (ones, others): (Vec<Took>, Vec<Took>) = (0..count)
        .map(|_| (time(&mut one), time(&mut other)))
        .unzip();
    [ones, others].map(|took| middle(&took, |one| one.time))
}

fn notes(session: &Session, chat: &str) {
    let screen = [("conversation_page", json!({"id": chat})), frame()];
    let mut typed = String::from("They said");
    let next = || {
        typed.push_str(" more");
        ("note_save", note(chat, &typed, "one"))
    };
    write("note_save", session, next, &screen, (5.0, 16.0));
}

fn leader_edits(session: &Session, leader: &str) {
    let request = json!({"leaderId": leader});
    let screen = [("leader_page", request.clone()), frame()];
    let mut number = 0;
    let next = || {
        number += 1;
        let page = session.call("leader_page", request.clone()).unwrap();
        let mut row = page.get("leader").unwrap().clone();
        let fields = row.as_object_mut().unwrap();
        fields.insert("note".to_owned(), json!(format!("Note {number}")));
        ("leader_edit", row)
    };
    write("leader_edit", session, next, &screen, (20.0, 20.0));
}

fn promises(session: &Session, leader: &str) {
    let due = workspace::TODAY + Days::new(9);
    let request =
        json!({"leaderId": leader, "owedBy": "me", "text": "send the figures", "due": due});
    let next = || ("promise_add", request.clone());
    for shown in ["promises", "week"] {
        let screen = [(shown, json!({})), frame()];
        write("promise_add", session, next, &screen, (20.0, 20.0));
    }
}

/// Measures the first write of each of several days.
fn first_writes(session: &Session, days: &AtomicI64, chat: &str) {
    let mut times = Vec::new();
    for day in 1..=FEW {
        days.store(i64::try_from(day).unwrap(), Ordering::Relaxed);
        let request = note(chat, &format!("Day {day}"), &day.to_string());
        times.push(time(|| {
            session.call("note_save", request.clone()).unwrap();
        }));
    }
    report("first write of a day", &times, 5.0);
}

/// Saves a debrief of 3 kB again and again, and prints by how much the file grew.
fn growth(session: &Session, path: &Path, chat: &str) {
    let before = size(path);
    let text = "They said what they need. ".repeat(120);
    let start = Instant::now();
    for number in 0..SAVES {
        let text = format!("{text}{number}");
        let name = (number / SAVES_OF_A_SESSION).to_string();
        session.call("note_save", note(chat, &text, &name)).unwrap();
    }
    let each = start.elapsed() / u32::try_from(SAVES).unwrap();
    println!(
        "  {SAVES} saves of 3 kB in {} sessions: {:.2} MB more (goal: under 1 MB); {:.2} ms each",
        SAVES / SAVES_OF_A_SESSION,
        megabytes(size(path).saturating_sub(before)),
        each.as_secs_f64() * 1000.0
    );
}

/// Measures a write, and the same with what the screen asks.
fn write(
    name: &str,
    session: &Session,
    mut next: impl FnMut() -> Asked,
    screen: &[Asked],
    (alone, together): (f64, f64),
) {
    let (mut writes, mut all) = (Vec::new(), Vec::new());
    for _ in 0..TIMES {
        let (command, request) = next();
        let write = time(|| {
            session.call(command, request).unwrap();
        });
        let rest = time(|| {
            for (command, request) in screen {
                session.call(command, request.clone()).unwrap();
            }
        });
        writes.push(write);
        all.push(write + rest);
    }
    report(name, &writes, alone);
    let screen: Vec<&str> = screen.iter().map(|(command, _)| *command).collect();
    let name = format!("  with {}", screen.join(", "));
    report(&name, &all, together);
}

fn frame() -> Asked {
    ("app_state", json!({}))
}

fn note(chat: &str, text: &str, session: &str) -> Value {
    json!({"conversationId": chat, "field": "debrief", "text": text, "session": session})
}

fn at_eight(day: i64) -> DateTime<Utc> {
    workspace::TODAY.and_hms_opt(8, 0, 0).unwrap().and_utc() + TimeDelta::days(day)
}

fn open(path: &Path, days: &Arc<AtomicI64>) -> Session {
    Session::open(path, clock(days)).unwrap()
}

/// Opens the file as the window does, and asks for what it shows first.
fn first_week(path: &Path, key: Option<&DataKey>, days: &Arc<AtomicI64>) -> Session {
    let session = Session::open_at_once(path, key, clock(days)).unwrap();
    session.call("week", json!({})).unwrap();
    session
}

fn clock(days: &Arc<AtomicI64>) -> Clock {
    let days = Arc::clone(days);
    Clock::Host(Box::new(move || at_eight(days.load(Ordering::Relaxed))))
}

/// Returns the bytes of the file with its write-ahead log.
fn size(path: &Path) -> u64 {
    let log = PathBuf::from(format!("{}-wal", path.display()));
    let files = [path, &log].into_iter();
    files
        .filter_map(|file| std::fs::metadata(file).ok())
        .map(|file| file.len())
        .sum()
}

fn megabytes(bytes: u64) -> f64 {
    f64::from(u32::try_from(bytes / 1_000).unwrap()) / 1_000.0
}

/// How long something took, and how long of it this thread was on the processor, which tells more where others
/// use the machine; nothing where the system does not say.
#[derive(Clone, Copy)]
struct Took {
    time: Duration,
    on_processor: Duration,
}

impl std::ops::Add for Took {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            time: self.time + other.time,
            on_processor: self.on_processor + other.on_processor,
        }
    }
}

/// Returns the middle value in milliseconds.
fn middle(found: &[Took], of: fn(&Took) -> Duration) -> f64 {
    let mut all: Vec<Duration> = found.iter().map(of).collect();
    all.sort_unstable();
    all.get(all.len() / 2).unwrap().as_secs_f64() * 1000.0
}

fn report(name: &str, found: &[Took], goal: f64) {
    let time = middle(found, |one| one.time);
    let on_processor = middle(found, |one| one.on_processor);
    println!(
        "  {name:<44}{time:8.2} ms, {on_processor:7.2} on the processor   (goal: under {goal} ms)"
    );
}

/// Letting go of what `work` made is not counted.
fn time<T>(work: impl FnOnce() -> T) -> Took {
    let (start, before) = (Instant::now(), on_processor());
    let made = work();
    let took = Took {
        time: start.elapsed(),
        on_processor: on_processor().saturating_sub(before),
    };
    drop(made);
    took
}

/// Returns how long this thread was on the processor until now.
fn on_processor() -> Duration {
    let said = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanos = said.split(' ').next().and_then(|text| text.parse().ok());
    Duration::from_nanos(nanos.unwrap_or(0))
}

fn times<T>(count: usize, mut work: impl FnMut() -> T) -> Vec<Took> {
    drop(work());
    (0..count).map(|_| time(&mut work)).collect()
}
