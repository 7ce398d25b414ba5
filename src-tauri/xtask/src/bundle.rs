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
    let cli = paths::ui().join("node_modules/@tauri-apps/cli/tauri.js");
    let words = [&*cli.to_string_lossy(), "build", "--bundles", kinds];
    Step::new("packages", &paths::root(), "node", &words)
        .again(&format!(
            "node ui/node_modules/@tauri-apps/cli/tauri.js build --bundles {kinds}"
        ))
        .run()?;
    println!(
        "They are in {}",
        paths::target().join("release/bundle").display()
    );
    Ok(())
}
