//! Programs that a test starts, and that end with it.

use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

/// A running program with everything that it started in turn.
pub(crate) struct Process(Child);

impl Process {
    /// Starts the program in a group of its own.
    pub(crate) fn start(command: &mut Command) -> Self {
        let name = format!("{command:?}");
        let child = command.process_group(0).stdin(Stdio::null()).spawn();
        Self(child.unwrap_or_else(|error| panic!("{name} could not be started: {error}")))
    }

    pub(crate) fn child(&mut self) -> &mut Child {
        &mut self.0
    }

    /// Returns the ids of the program and of all it started.
    pub(crate) fn members(&self) -> Vec<u32> {
        let group = self.0.id();
        let folders = std::fs::read_dir("/proc").unwrap().flatten();
        let ids = folders.filter_map(|folder| folder.file_name().to_str()?.parse::<u32>().ok());
        ids.filter(|id| group_of(*id) == Some(group)).collect()
    }

    /// Ends the program and all it started, at once: nothing gets the time to save.
    pub(crate) fn kill(&mut self) {
        let group = format!("-{}", self.0.id());
        let kill = Command::new("kill")
            .args(["-KILL", "--", &group])
            .stderr(Stdio::null())
            .status();
        // Where it already ended there is nothing to kill.
        kill.ok();
        self.0.wait().ok();
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.kill();
    }
}

/// Returns the process group that a process belongs to.
fn group_of(id: u32) -> Option<u32> {
    let stat = std::fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    // The name in brackets may hold spaces; the fields are counted from behind it.
    stat.rsplit_once(')')?
        .1
        .split_whitespace()
        .nth(2)?
        .parse()
        .ok()
}

/// Returns the path that xtask handed over in the variable `name`.
pub(crate) fn program(name: &str) -> PathBuf {
    std::env::var_os(name).map_or_else(
        || panic!("{name} is not set: run `cargo xtask test -- screens build e2e`"),
        PathBuf::from,
    )
}
