//! Expanding recurrences, beside libical, rrule.js and python-dateutil, on the same rules in one run.
//!
//! Each rule of `tests/bench/rules.txt` is read and expanded 5 to 15 times by each engine in a separate program with
//! its own clock; the median counts. Each program prints a sum over all its dates.
//!
//! The other engines are installed below the build folder by their own package managers, or skipped with a note if
//! unavailable. An answer that differs from ours is named, and ends the bench as failed: a quick wrong answer is worth
//! nothing.

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::step::{Step, output};
use crate::{build, packages, paths};

const DATEUTIL: &str = "python-dateutil==2.9.0.post0";
const RRULE: &str = "rrule@2.8.1";

/// What an engine says of one rule.
struct Line {
    count: u64,
    sum: u64,
    nanoseconds: f64,
}

/// An engine beside ours: its name, and what brings it here and runs it.
type Engine = (&'static str, fn(&Path) -> Result<String, String>);

const OTHERS: &[Engine] = &[
    ("libical", libical),
    ("rrule.js", rrule),
    ("dateutil", dateutil),
];

/// Measures all engines, and prints medians and how many times ours is quicker.
pub(super) fn measure() -> Result<(), Failure> {
    let words = [
        "--release",
        "--package",
        "overture-tests",
        "--example",
        "bench_recurrence",
    ];
    build::programs("recurrence bench", &words)?;
    let folder = paths::target().join("bench");
    fs::create_dir_all(&folder)?;
    let ours = paths::program("release", "examples/bench_recurrence");
    let ours = lines(&said(&ours, &[&rules()]).map_err(Failure::new)?);
    let mut others = Vec::new();
    for (name, run) in OTHERS {
        match run(&folder) {
            Ok(text) => others.push((*name, lines(&text))),
            Err(why) => println!("{name} is left out: {why}"),
        }
    }
    print(&ours, &others)
}

fn print(ours: &[Line], others: &[(&str, Vec<Line>)]) -> Result<(), Failure> {
    let text = fs::read_to_string(rules())?;
    let rules = text.lines().filter(|line| !line.starts_with('#'));
    print!("\n{:>9} {:>10}", "dates", "ours");
    for (name, _) in others {
        print!("{name:>11}");
    }
    println!("   median time to read and expand; the others as multiples of ours");
    let mut differing = Vec::new();
    let mut ratios = vec![Vec::new(); others.len()];
    for (at, (rule, own)) in rules.zip(ours).enumerate() {
        print!("{:>9} {:>7.1} µs", own.count, own.nanoseconds / 1000.0);
        for ((name, lines), ratios) in others.iter().zip(&mut ratios) {
            match lines.get(at) {
                Some(line) if (line.count, line.sum) == (own.count, own.sum) => {
                    let ratio = line.nanoseconds / own.nanoseconds;
                    ratios.push(ratio);
                    print!("{ratio:>10.1}×");
                }
                _ => {
                    differing.push(format!("{name}: {rule}"));
                    print!("{:>11}", "differs");
                }
            }
        }
        println!("   {}", rule.splitn(3, ' ').last().unwrap_or_default());
    }
    for ((name, _), ratios) in others.iter().zip(&mut ratios) {
        ratios.sort_by(f64::total_cmp);
        let (Some(least), Some(middle)) = (ratios.first(), ratios.get(ratios.len() / 2)) else {
            continue;
        };
        println!("{name}: {middle:.1}× our time in the median, {least:.1}× at least");
    }
    if differing.is_empty() {
        return Ok(());
    }
    Err(Failure::new(format!(
        "These answers differ from ours:\n{}",
        differing.join("\n")
    )))
}

fn libical(folder: &Path) -> Result<String, String> {
    packages::install(&["libical-dev"]).map_err(|failure| failure.to_string())?;
    let program = folder.join("libical");
    let source = source("recurrence.c");
    let words = ["-O2", "-o", &program.to_string_lossy(), &source, "-lical"];
    installing("libical", "cc", &words)?;
    said(&program, &[&rules()])
}

fn rrule(folder: &Path) -> Result<String, String> {
    let place = folder.join("rrule");
    let inside = place.to_string_lossy();
    if !place.join("node_modules/rrule").exists() {
        fs::create_dir_all(&place).map_err(|error| error.to_string())?;
        installing(
            "rrule.js",
            "npm",
            &["install", "--silent", "--prefix", &inside, RRULE],
        )?;
    }
    said(
        Path::new("node"),
        &[&source("recurrence.mjs"), &rules(), &inside],
    )
}

fn dateutil(folder: &Path) -> Result<String, String> {
    let place = folder.join("dateutil");
    let inside = place.to_string_lossy();
    if !place.exists() {
        installing("python-dateutil", "python3", &["-m", "venv", &inside])?;
    }
    let python = place.join("bin/python");
    let name = python.to_string_lossy();
    installing(
        "python-dateutil",
        &name,
        &["-m", "pip", "install", "--quiet", DATEUTIL],
    )?;
    said(&python, &[&source("recurrence.py"), &rules()])
}

fn installing(title: &str, program: &str, words: &[&str]) -> Result<(), String> {
    let step = Step::new(title, &paths::root(), program, words);
    step.run().map_err(|failure| failure.to_string())
}

/// Returns what a program prints.
fn said(program: &Path, words: &[&str]) -> Result<String, String> {
    let program = program.to_string_lossy();
    output(&program, words).ok_or_else(|| format!("{program} {} failed", words.join(" ")))
}

fn lines(text: &str) -> Vec<Line> {
    let read = |line: &str| {
        let mut words = line.split(' ');
        Some(Line {
            count: words.next()?.parse().ok()?,
            sum: words.next()?.parse().ok()?,
            nanoseconds: words.next()?.parse().ok()?,
        })
    };
    text.lines().filter_map(read).collect()
}

fn rules() -> String {
    source("rules.txt")
}

fn source(name: &str) -> String {
    let path: PathBuf = paths::root().join("tests/bench").join(name);
    path.to_string_lossy().into_owned()
}
