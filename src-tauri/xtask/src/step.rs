//! One thing to do, with a line before, a line after, and the command to repeat it.

use std::ffi::OsStr;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use crate::failure::Failure;

/// A program with its arguments, ready to run in a folder.
pub(crate) struct Step {
    title: String,
    command: Command,
    again: String,
}

impl Step {
    /// Returns the step that runs `program` with `arguments` in `folder`.
    pub(crate) fn new(title: &str, folder: &Path, program: &str, arguments: &[&str]) -> Self {
        let mut command = Command::new(found(program));
        command.args(arguments).current_dir(folder);
        let again = format!("{program} {}", arguments.join(" "));
        let root = crate::paths::root();
        let again = match folder.strip_prefix(&root) {
            Ok(inside) if inside.as_os_str().is_empty() => again,
            Ok(inside) => format!("(cd {} && {again})", inside.display()),
            Err(_) => again,
        };
        Self {
            title: title.to_owned(),
            command,
            again,
        }
    }

    /// Returns the step with one more environment variable.
    pub(crate) fn with(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// Returns the step with another sentence for "how do I repeat this".
    pub(crate) fn again(mut self, again: &str) -> Self {
        again.clone_into(&mut self.again);
        self
    }

    /// Runs it. What it prints goes straight to the terminal, so that long steps show their progress.
    pub(crate) fn run(mut self) -> Result<(), Failure> {
        println!("── {}", self.title);
        let start = Instant::now();
        let status = self.command.status().map_err(|error| {
            Failure::new(format!(
                "\"{}\" could not be started: {error}.\nBy hand: {}",
                self.title, self.again
            ))
        })?;
        if !status.success() {
            return Err(Failure::new(format!(
                "\"{}\" failed ({status}).\nBy hand: {}",
                self.title, self.again
            )));
        }
        println!("   {} done in {}", self.title, spoken(start));
        Ok(())
    }
}

/// Returns the time since `start`, as people say it: `0.4 s`, `2 min 05 s`.
pub(crate) fn spoken(start: Instant) -> String {
    let passed = start.elapsed();
    if passed.as_secs() < 60 {
        format!("{:.1} s", passed.as_secs_f64())
    } else {
        format!(
            "{} min {:02} s",
            passed.as_secs() / 60,
            passed.as_secs() % 60
        )
    }
}

/// Returns the name under which the system starts `program`: on Windows npm is a script.
fn found(program: &str) -> String {
    if cfg!(windows) && (program == "npm" || program == "npx") {
        format!("{program}.cmd")
    } else {
        program.to_owned()
    }
}

/// Returns what a program prints, or nothing when it is absent or fails.
pub(crate) fn output(program: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new(found(program)).args(arguments).output().ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}
