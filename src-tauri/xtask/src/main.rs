//! `cargo xtask`: every command of the project, set-up included.
//!
//! What lives here: installing what is missing, building in the right order, starting the app, and
//! running all checks. What does not: anything the app itself does. Nothing but the standard library
//! is used, so that the first command of a fresh clone starts at once.
#![expect(
    clippy::print_stdout,
    reason = "talking to the person at the terminal is its job"
)]

mod bench;
mod build;
mod bundle;
mod codegen;
mod dev;
mod display;
mod failure;
mod packages;
mod paths;
mod run;
mod setup;
mod shots;
mod step;
mod test;

use std::process::ExitCode;

use failure::Failure;

const HELP: &str = "\
cargo xtask COMMAND [-- ARGUMENTS]

  run       install what is missing, build, and open Overture (the sample workspace the first time)
              -- --empty      start with an empty file of your own
              -- --file PATH  open that file
  test      all checks and tests; the build machine runs this
              -- e2e          only the step with that name (several names may follow)
  dev       open the window with hot reload of the screens
  codegen   write the TypeScript that is generated from Rust
  shots     a picture of every screen, light and dark, into target/shots
              -- 900x600      in that size
  bench     measure start, memory and the engine
  bundle    make a .deb and a .rpm
";

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let command = arguments.next().unwrap_or_default();
    let rest: Vec<String> = arguments.skip_while(|argument| argument == "--").collect();
    match perform(&command, &rest) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\n{failure}");
            ExitCode::FAILURE
        }
    }
}

fn perform(command: &str, rest: &[String]) -> Result<(), Failure> {
    match command {
        "run" => run::run(rest),
        "test" => test::test(rest),
        "dev" => dev::dev(rest),
        "codegen" => codegen::write(),
        "shots" => shots::shots(rest),
        "bench" => bench::bench(rest),
        "bundle" => bundle::bundle(),
        "" | "help" | "--help" | "-h" => {
            print!("{HELP}");
            Ok(())
        }
        other => Err(Failure::new(format!(
            "There is no command \"{other}\".\n\n{HELP}"
        ))),
    }
}
