//! `cargo xtask test`: every check, in the order in which a mistake is found soonest.

use std::time::Instant;

use crate::failure::Failure;
use crate::step::{Step, spoken};
use crate::{build, packages, paths, setup};

/// A check with the name that `cargo xtask test -- NAME` takes.
type Check = (&'static str, fn() -> Result<(), Failure>);

const CHECKS: &[Check] = &[
    ("packages", system_packages),
    ("fmt", fmt),
    ("npm", setup::npm),
    ("prettier", prettier),
    ("eslint", || npm("eslint", "lint").run()),
    ("svelte-check", || npm("svelte-check", "check").run()),
    ("vitest", || npm("vitest", "test").run()),
    ("screens", build::screens),
    ("clippy", clippy),
    ("doc", doc),
    ("build", || {
        cargo("build", &["build", "--all-targets"], &[]).run()
    }),
    ("rust", rust),
    ("examples", || {
        cargo("examples in the documentation", &["test", "--doc"], &[]).run()
    }),
    ("e2e", window),
];

/// Runs all checks, or those that are named, in the order of [`CHECKS`]. System packages are installed
/// in both cases, because most checks compile against them.
pub(crate) fn test(names: &[String]) -> Result<(), Failure> {
    if let Some(unknown) = names
        .iter()
        .find(|name| CHECKS.iter().all(|(check, _)| check != name))
    {
        let known: Vec<&str> = CHECKS.iter().map(|(check, _)| *check).collect();
        return Err(Failure::new(format!(
            "There is no check \"{unknown}\". There are: {}",
            known.join(", ")
        )));
    }
    let start = Instant::now();
    let mut times = Vec::new();
    for (name, perform) in CHECKS {
        if names.is_empty() || *name == "packages" || names.iter().any(|wanted| wanted == name) {
            let begun = Instant::now();
            perform().map_err(|failure| {
                Failure::new(format!(
                    "{failure}\nAgain from here on its own: cargo xtask test -- {name}"
                ))
            })?;
            times.push((name, spoken(begun)));
        }
    }
    println!();
    for (name, time) in times {
        println!("  ok  {name:<14}{time:>12}");
    }
    println!("All checks passed in {}.", spoken(start));
    Ok(())
}

fn system_packages() -> Result<(), Failure> {
    packages::install_for_driving()
}

/// Returns a Cargo step over the whole workspace. The same words stand in every one of them, so that
/// each dependency is compiled once to be checked, once to be run, and never with other features.
fn cargo(title: &str, before: &[&str], after: &[&str]) -> Step {
    let mut words = before.to_vec();
    words.extend(["--locked", "--workspace", "--all-features"]);
    words.extend(after);
    Step::new(title, &paths::root(), "cargo", &words)
}

fn npm(title: &str, script: &str) -> Step {
    Step::new(title, &paths::ui(), "npm", &["run", "--silent", script])
}

fn fmt() -> Result<(), Failure> {
    Step::new(
        "rustfmt",
        &paths::root(),
        "cargo",
        &["fmt", "--all", "--check"],
    )
    .again("cargo fmt --all")
    .run()
}

fn prettier() -> Result<(), Failure> {
    npm("prettier", "format:check")
        .again("(cd ui && npm run format)")
        .run()
}

fn clippy() -> Result<(), Failure> {
    cargo(
        "clippy",
        &["clippy", "--all-targets"],
        &["--", "-D", "warnings"],
    )
    .run()
}

fn doc() -> Result<(), Failure> {
    cargo("documentation", &["doc", "--no-deps"], &[])
        .with("RUSTDOCFLAGS", "-D warnings")
        .run()
}

/// Runs the unit tests and the tests through the table; among them is the one that finds generated
/// code stale and names `cargo xtask codegen`.
fn rust() -> Result<(), Failure> {
    cargo(
        "Rust tests",
        &["test", "--lib", "--bins", "--test", "it"],
        &[],
    )
    .run()
}

/// Runs the end-to-end tests in the real window, two at a time.
fn window() -> Result<(), Failure> {
    driving(
        cargo(
            "tests in the real window",
            &["test", "--test", "e2e"],
            &["--", "--test-threads=2"],
        ),
        "debug",
    )
    .again("cargo xtask test -- screens build e2e")
    .run()
}

/// Returns the step with all that the tests in the window have to know.
pub(crate) fn driving(step: Step, profile: &str) -> Step {
    step.with("OVERTURE_APP", paths::program(profile, "overture"))
        .with("OVERTURE_CLI", paths::program(profile, "overture-cli"))
        .with(
            "OVERTURE_AXE",
            paths::ui().join("node_modules/axe-core/axe.min.js"),
        )
        .with("OVERTURE_OUT", paths::root().join("target"))
}
