//! `cargo xtask codegen`: the TypeScript that comes from the command table.

use crate::failure::Failure;
use crate::paths;
use crate::step::Step;

/// Writes the generated files anew.
pub(crate) fn write() -> Result<(), Failure> {
    let words = [
        "test",
        "--locked",
        "--package",
        "overture-api",
        "--all-features",
        "--lib",
        "typescript",
    ];
    Step::new("generated TypeScript", &paths::root(), "cargo", &words)
        .with("OVERTURE_CODEGEN", "write")
        .run()
}
