//! `cargo xtask bench`: what can be measured, measured in one run.

use crate::failure::Failure;
use crate::step::Step;
use crate::{build, packages, paths, test};

/// Measures start and memory of a release build on the sample workspace.
pub(crate) fn bench(_arguments: &[String]) -> Result<(), Failure> {
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
