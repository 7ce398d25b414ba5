//! `cargo xtask bench`: what can be measured, measured in one run.
//!
//! `cargo xtask bench -- recurrence` measures one part; without a name all parts are measured.

mod recurrence;

use crate::failure::Failure;
use crate::step::Step;
use crate::{build, packages, paths, test};

/// A part with the name that `cargo xtask bench -- NAME` takes.
type Part = (&'static str, fn() -> Result<(), Failure>);

const PARTS: &[Part] = &[
    ("recurrence", recurrence::measure),
    ("advice", || example("overture-core", "advice")),
    ("import", || example("overture-core", "bench_import")),
    ("search", || example("overture-core", "bench_search")),
    ("writes", || example("overture-api", "writes")),
    ("start", start),
];

/// Measures all parts, or those that are named.
pub(crate) fn bench(names: &[String]) -> Result<(), Failure> {
    if let Some(unknown) = names
        .iter()
        .find(|name| PARTS.iter().all(|(part, _)| part != name))
    {
        let known: Vec<&str> = PARTS.iter().map(|(part, _)| *part).collect();
        return Err(Failure::new(format!(
            "There is no part \"{unknown}\". There are: {}",
            known.join(", ")
        )));
    }
    for (name, measure) in PARTS {
        if names.is_empty() || names.iter().any(|wanted| wanted == name) {
            measure()?;
        }
    }
    Ok(())
}

/// Measures start and memory of a release build on the sample workspace.
fn start() -> Result<(), Failure> {
    packages::install_for_driving()?;
    build::screens()?;
    build::programs(
        "release build",
        &[
            "--release",
            "--package",
            "overture",
            "--bin",
            "overture",
            "--example",
            "empty",
        ],
    )?;
    let words = [
        "test",
        "--locked",
        "--workspace",
        "--all-features",
        "--test",
        "e2e",
        "--",
        "--ignored",
        "--nocapture",
        "bench",
    ];
    test::driving(
        Step::new("start and memory", &paths::root(), "cargo", &words),
        "release",
    )
    .run()
}

/// Runs a measuring program: `advice` and `writes` on a workspace of 100 leaders with ten years of history,
/// `bench_import` on a calendar file of 10,000 events, `bench_search` over 100,000 notes.
fn example(package: &str, program: &str) -> Result<(), Failure> {
    let words = [
        "run",
        "--locked",
        "--release",
        "--package",
        package,
        "--example",
        program,
    ];
    Step::new(program, &paths::root(), "cargo", &words).run()
}
