//! `cargo xtask bench`: what can be measured, measured in one run.

use crate::failure::Failure;
use crate::step::Step;
use crate::{build, packages, paths, test};

/// Measures the advice, then start and memory of a release build on the sample workspace; `advice`
/// measures the advice alone, which needs no window.
pub(crate) fn bench(arguments: &[String]) -> Result<(), Failure> {
    advice()?;
    if arguments.iter().any(|argument| argument == "advice") {
        return Ok(());
    }
    let wanted: Vec<&str> = packages::WINDOW
        .iter()
        .chain(packages::DRIVING)
        .copied()
        .collect();
    packages::install(&wanted)?;
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

/// Measures strip, planner and year map over a workspace of 100 leaders with ten years of history.
fn advice() -> Result<(), Failure> {
    let words = [
        "run",
        "--locked",
        "--release",
        "--package",
        "overture-core",
        "--example",
        "advice",
    ];
    Step::new("advice", &paths::root(), "cargo", &words).run()
}
