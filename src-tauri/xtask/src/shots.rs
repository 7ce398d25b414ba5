//! `cargo xtask shots`: a picture of every screen, on the harness of the tests in the window.

use crate::failure::Failure;
use crate::step::Step;
use crate::{build, packages, paths, test};

/// Saves every screen, light and dark, in each wanted size.
pub(crate) fn shots(sizes: &[String]) -> Result<(), Failure> {
    let sizes = if sizes.is_empty() {
        "1280x800".to_owned()
    } else {
        sizes.join(",")
    };
    packages::install_for_driving()?;
    build::screens()?;
    let all = ["--workspace", "--all-features", "--all-targets"];
    build::programs("build Overture and the harness", &all)?;
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
        "shots",
    ];
    test::driving(
        Step::new("pictures of every screen", &paths::root(), "cargo", &words),
        "debug",
    )
    .with("OVERTURE_SHOTS", sizes)
    .run()?;
    println!(
        "They are in {}",
        paths::root().join("target/shots").display()
    );
    Ok(())
}
