//! `cargo xtask dev`: the window on Vite's server, so that a saved screen shows at once.

use std::process::{Child, Command};

use crate::failure::Failure;
use crate::step::Step;
use crate::{build, display, packages, paths, setup};

/// Vite's server, which ends with this value.
struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing left to stop.
        self.0.kill().ok();
        self.0.wait().ok();
    }
}

/// Starts the server of the screens and the window, and stops both with the window.
pub(crate) fn dev(arguments: &[String]) -> Result<(), Failure> {
    if let Some(why) = display::missing() {
        return Err(Failure::new(format!("No window can open here: {why}.")));
    }
    packages::install(packages::WINDOW)?;
    setup::npm()?;
    build::programs(
        "build Overture",
        &["--package", "overture", "--no-default-features"],
    )?;
    let vite = paths::ui().join("node_modules/vite/bin/vite.js");
    let _server = Server(
        Command::new("node")
            .arg(vite)
            .current_dir(paths::ui())
            .spawn()?,
    );
    let arguments: Vec<&str> = if arguments.is_empty() {
        vec!["--sample"]
    } else {
        arguments.iter().map(String::as_str).collect()
    };
    let program = paths::program("debug", "overture");
    Step::new(
        "Overture",
        &paths::root(),
        &program.to_string_lossy(),
        &arguments,
    )
    .run()
}
