//! `cargo xtask bench`: how soon the window is there, how soon its content, and what it weighs.

use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use crate::harness::{App, Process, Start, World, program, windows};

/// How often each thing is measured; the middle value is printed.
const TIMES: usize = 7;

/// The clock of `/proc`, in ticks a second; Linux tells programs 100 everywhere.
const TICKS: f64 = 100.0;

#[tokio::test]
#[ignore = "measures a release build; cargo xtask bench runs it"]
async fn bench() {
    let mut window = Vec::new();
    let mut content = Vec::new();
    for _ in 0..TIMES {
        window.push(to_window());
        content.push(to_content().await);
    }
    println!("\nRelease build, sample workspace, median of {TIMES}:");
    println!("  start to window           {:6.0} ms", median(window));
    println!(
        "  start to first content    {:6.0} ms   (goal: under 600)",
        median(content)
    );
    let app = weight(
        &program("OVERTURE_APP"),
        &["--sample", "--today", crate::TODAY],
    );
    let empty = weight(
        &program("OVERTURE_APP").with_file_name("examples/empty"),
        &[],
    );
    println!("\nMemory (PSS of all processes), in MB:");
    println!(
        "                   {:>10} {:>14} {:>8}",
        "Week", "empty window", "ratio"
    );
    for (name, app, empty) in [
        ("web process", app.web, empty.web),
        ("the others", app.others, empty.others),
        ("together", app.web + app.others, empty.web + empty.others),
    ] {
        println!(
            "  {name:<16} {app:>10.1} {empty:>14.1} {:>7.0} %",
            100.0 * app / empty
        );
    }
    println!("  (goal: at most 140 % together)");
}

/// Returns the milliseconds from the start of the process to its window.
fn to_window() -> f64 {
    let world = World::new(1280, 800);
    let start = Instant::now();
    let _app = alone(
        &world,
        &program("OVERTURE_APP"),
        &["--sample", "--today", crate::TODAY],
    );
    while windows(&world).is_empty() {
        assert!(
            start.elapsed() < Duration::from_secs(20),
            "no window came up"
        );
    }
    start.elapsed().as_secs_f64() * 1000.0
}

/// Returns the milliseconds from the start of the process to the first rows of the Week screen.
async fn to_content() -> f64 {
    let app = App::start(&Start::sample()).await;
    app.until(
        "the content of the Week screen",
        "return performance.getEntriesByName('content').length > 0",
    )
    .await;
    let shown = app
        .ask(
            "return performance.timeOrigin + performance.getEntriesByName('content')[0].startTime",
            Vec::new(),
        )
        .await
        .as_f64()
        .unwrap();
    shown - started_at(app.process_id())
}

/// Returns when a process started, in milliseconds since 1970, to 10 ms.
#[expect(
    clippy::disallowed_methods,
    reason = "the web view tells its times in this clock"
)]
fn started_at(process: u32) -> f64 {
    let now = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap()
        .as_secs_f64()
        * 1000.0;
    let uptime = fs::read_to_string("/proc/uptime").unwrap();
    let uptime: f64 = uptime.split_whitespace().next().unwrap().parse().unwrap();
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).unwrap();
    // The name in brackets may hold spaces; the fields are counted from behind it.
    let after = stat.rsplit_once(')').unwrap().1;
    let ticks: f64 = after.split_whitespace().nth(19).unwrap().parse().unwrap();
    now - (uptime - ticks / TICKS) * 1000.0
}

/// The memory of an app, in MB.
struct Weight {
    web: f64,
    others: f64,
}

/// Returns what an app weighs three seconds after its window came up.
fn weight(program: &Path, arguments: &[&str]) -> Weight {
    let world = World::new(1280, 800);
    let app = alone(&world, program, arguments);
    while windows(&world).is_empty() {}
    std::thread::sleep(Duration::from_secs(3));
    let mut weight = Weight {
        web: 0.0,
        others: 0.0,
    };
    for (name, pss) in app.members().into_iter().filter_map(measured) {
        if name.starts_with("WebKitWebProc") {
            weight.web += pss;
        } else {
            weight.others += pss;
        }
    }
    weight
}

/// Returns the name of a process and its proportional set size in MB.
fn measured(process: u32) -> Option<(String, f64)> {
    let name = fs::read_to_string(format!("/proc/{process}/comm"))
        .ok()?
        .trim()
        .to_owned();
    let rollup = fs::read_to_string(format!("/proc/{process}/smaps_rollup")).ok()?;
    let kilobytes: f64 = rollup
        .lines()
        .find_map(|line| line.strip_prefix("Pss:"))?
        .split_whitespace()
        .next()?
        .parse()
        .ok()?;
    Some((name, kilobytes / 1024.0))
}

fn alone(world: &World, program: &Path, arguments: &[&str]) -> Process {
    Process::start(
        world
            .command(program)
            .args(arguments)
            .stdout(Stdio::null())
            .stderr(Stdio::null()),
    )
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
