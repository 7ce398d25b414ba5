//! `cargo xtask dev`: the window on Vite's server, so that a saved screen shows at once.

use std::{
    net::TcpStream,
    process::{Child, Command},
    thread,
    time::{Duration, Instant},
};

use crate::failure::Failure;
use crate::step::Step;
use crate::{build, display, packages, paths, setup};

/// Where the server answers, as `devUrl` in tauri.conf.json says.
const ADDRESS: &str = "localhost:5173";
/// How long it may take to do so.
const PATIENCE: Duration = Duration::from_mins(1);

/// Vite's server, which ends with this value.
struct Server(Child);

impl Server {
    /// Waits for the server: a window that comes before it shows an error, and stays so.
    fn until_it_answers(&mut self) -> Result<(), Failure> {
        let end = Instant::now() + PATIENCE;
        while TcpStream::connect(ADDRESS).is_err() {
            if self.0.try_wait()?.is_some() || Instant::now() > end {
                let sentence = format!("The server of the screens does not answer at {ADDRESS}.");
                return Err(Failure::new(sentence));
            }
            thread::sleep(Duration::from_millis(50));
        }
        Ok(())
    }
}

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
    let mut server = Server(
        Command::new("node")
            .arg(vite)
            .current_dir(paths::ui())
            .spawn()?,
    );
    server.until_it_answers()?;
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
