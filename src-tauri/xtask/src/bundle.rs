//! `cargo xtask bundle`: packages that install and start.

use crate::failure::Failure;
use crate::step::Step;
use crate::{build, packages, paths, setup};

/// Makes the packages that this system can make; on Linux a `.deb` and a `.rpm`.
pub(crate) fn bundle() -> Result<(), Failure> {
    packages::install(packages::WINDOW)?;
    setup::npm()?;
    build::screens()?;
    let kinds = if cfg!(target_os = "linux") {
        "deb,rpm"
    } else if cfg!(target_os = "macos") {
        "app,dmg"
    } else {
        "nsis"
    };
    build::programs(
        "terminal program",
        &["--release", "--package", "overture-cli"],
    )?;
    let settings = with_terminal_program();
    let cli = paths::ui().join("node_modules/@tauri-apps/cli/tauri.js");
    let words = [
        &*cli.to_string_lossy(),
        "build",
        "--bundles",
        kinds,
        "--config",
        &settings,
    ];
    Step::new("packages", &paths::root(), "node", &words).run()?;
    println!(
        "They are in {}",
        paths::target().join("release/bundle").display()
    );
    Ok(())
}

/// Returns what is added to `tauri.conf.json`: the terminal program, which lies where Cargo built it.
fn with_terminal_program() -> String {
    let program = paths::program("release", "overture-cli");
    let files = format!(
        r#"{{"files":{{"/usr/bin/overture-cli":{:?}}}}}"#,
        program.to_string_lossy()
    );
    format!(r#"{{"bundle":{{"linux":{{"deb":{files},"rpm":{files}}}}}}}"#)
}
