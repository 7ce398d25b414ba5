//! `cargo xtask bench`: how soon the window is there, how soon its content, and what it weighs.
//!
//! *Window* is from starting the process to its window being on the display. *First content* is until the first row
//! of the Week screen is on the display, beside an empty window with one word in the same place. The probe reads
//! the pixels over one connection to the display, every 2 ms: starting a program for each reading used a core and
//! skewed the result by 0.17 s. *Memory* is the proportional set size (PSS, `/proc/PID/smaps_rollup`) of all
//! processes of the app, with the web process apart, beside an empty Tauri window built from the same shell.

use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use crate::harness::{Part, Process, Watch, World, program};

/// How often each thing is measured; the middle value is printed.
const TIMES: usize = 7;

#[test]
#[ignore = "measures a release build; cargo xtask bench runs it"]
fn bench() {
    let world = World::new(1280, 800);
    let first = to_content(&overture, &world);
    let (mut window, mut content, mut bare) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..TIMES {
        window.push(to_window(&world));
        content.push(to_content(&overture, &world));
        bare.push(to_content(&empty, &world));
    }
    println!("\nRelease build, sample workspace, median of {TIMES}:");
    println!("  start to window           {:6.0} ms", median(window));
    println!(
        "  start to first content    {:6.0} ms   (goal: under 600)",
        median(content)
    );
    println!(
        "  an empty window to a word {:6.0} ms   (what the web view itself takes)",
        median(bare)
    );
    println!("  content, the first time   {first:6.0} ms   (the sample is made)");
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

/// Where the first thing worth doing stands on Week, and the word of the empty window.
const FIRST_ROW: Part = Part {
    x: 336,
    y: 300,
    width: 300,
    height: 24,
};

/// Returns the milliseconds from the start of the process to its window.
fn to_window(world: &World) -> f64 {
    let watch = Watch::over(world);
    let start = Instant::now();
    let _app = overture(world);
    watch.until(start, "window", |display| display.shows("Overture"))
}

/// Returns the milliseconds from the start of a program to the first row of the Week screen, or what
/// stands in its place, on the display. No driver takes part: it makes the web view start otherwise, and
/// later.
fn to_content(program: &dyn Fn(&World) -> Process, world: &World) -> f64 {
    let watch = Watch::over(world);
    let start = Instant::now();
    let _app = program(world);
    watch.until(start, "content", |display| {
        display.is_written_on(&FIRST_ROW)
    })
}

fn overture(world: &World) -> Process {
    let words = ["--sample", "--today", crate::TODAY];
    alone(world, &program("OVERTURE_APP"), &words)
}

fn empty(world: &World) -> Process {
    let program = program("OVERTURE_APP").with_file_name("examples/empty");
    alone(world, &program, &[])
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
    let started = Instant::now();
    Watch::over(&world).until(started, "window", |display| display.shows("Overture"));
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
