//! Building the screens and the programs.

use std::fs;
use std::path::Path;
use std::time::SystemTime;

use crate::failure::Failure;
use crate::paths;
use crate::step::Step;

/// Builds the screens when one of their files is newer than the last build.
pub(crate) fn screens() -> Result<(), Failure> {
    crate::setup::npm()?;
    let built = fs::metadata(paths::ui().join("dist/index.html"))
        .and_then(|file| file.modified())
        .ok();
    if built.is_some_and(|built| newest(&paths::ui()).is_some_and(|changed| changed < built)) {
        return Ok(());
    }
    Step::new(
        "build the screens",
        &paths::ui(),
        "npm",
        &["run", "--silent", "build"],
    )
    .run()
}

/// Builds programs with Cargo, with `arguments` such as `["--package", "overture"]`.
pub(crate) fn programs(title: &str, arguments: &[&str]) -> Result<(), Failure> {
    let mut words = vec!["build", "--locked"];
    words.extend(arguments);
    let step = Step::new(title, &paths::root(), "cargo", &words);
    // Release builds leave out the commands that no window may call, as the Tauri CLI does.
    if arguments.contains(&"--release") {
        step.with("REMOVE_UNUSED_COMMANDS", paths::shell()).run()
    } else {
        step.run()
    }
}

/// Returns when a file below `folder` last changed; what is built or installed does not count.
fn newest(folder: &Path) -> Option<SystemTime> {
    let mut last = None;
    for entry in fs::read_dir(folder).ok()?.flatten() {
        let name = entry.file_name();
        if name == "node_modules" || name == "dist" {
            continue;
        }
        let changed = if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            newest(&entry.path())
        } else {
            entry.metadata().and_then(|file| file.modified()).ok()
        };
        last = last.max(changed);
    }
    last
}
