//! `cargo xtask run`: from a fresh clone to the open window.

use std::path::Path;
use std::process::Command;

use crate::failure::Failure;
use crate::step::Step;
use crate::{build, display, packages, paths};

#[derive(Debug, PartialEq, Eq)]
enum Wanted {
    /// Nothing was said: one's own file once there is one, the sample workspace before that.
    Usual,
    Empty,
    File(String),
}

/// Builds and opens the app; prints the week in the terminal where no window can open.
pub(crate) fn run(arguments: &[String]) -> Result<(), Failure> {
    let wanted = wanted(arguments)?;
    if let Some(why) = display::missing() {
        return in_the_terminal(&wanted, &why);
    }
    packages::install(packages::WINDOW)?;
    build::screens()?;
    build::programs("build Overture", &["--package", "overture"])?;
    let own = paths::data_folder().is_some_and(|folder| folder.join("overture.overture").exists());
    let arguments = match &wanted {
        Wanted::Usual if own => Vec::new(),
        Wanted::Usual => vec!["--sample"],
        Wanted::Empty => vec!["--empty"],
        Wanted::File(path) => vec!["--file", path],
    };
    if arguments == ["--sample"] {
        println!(
            "Overture opens on the sample workspace. To start with an empty file of your own:"
        );
        println!("  cargo xtask run -- --empty");
    }
    let status = Command::new(paths::program("debug", "overture"))
        .args(&arguments)
        .status()?;
    if status.success() {
        Ok(())
    } else {
        Err(Failure::new(format!("Overture ended with {status}.")))
    }
}

fn in_the_terminal(wanted: &Wanted, why: &str) -> Result<(), Failure> {
    build::programs("build the terminal program", &["--package", "overture-cli"])?;
    let (what, arguments) = match wanted {
        Wanted::Usual | Wanted::Empty => {
            ("the week of the sample workspace", vec!["--sample", "week"])
        }
        Wanted::File(path) => ("the week of that file", vec!["--file", path, "week"]),
    };
    println!("No window can open here: {why}.\nHere is {what} instead.\n");
    let program = paths::program("debug", "overture-cli");
    let here = std::env::current_dir()?;
    Step::new(
        "overture-cli",
        &here,
        &program.to_string_lossy(),
        &arguments,
    )
    .run()
}

fn wanted(arguments: &[String]) -> Result<Wanted, Failure> {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        [] => Ok(Wanted::Usual),
        ["--empty"] => Ok(Wanted::Empty),
        ["--file", path] => Ok(Wanted::File(absolute(path)?)),
        other => Err(Failure::new(format!(
            "run takes nothing, --empty, or --file PATH, not \"{}\".",
            other.join(" ")
        ))),
    }
}

/// Returns the path from the folder where the command was typed.
fn absolute(path: &str) -> Result<String, Failure> {
    Ok(std::path::absolute(Path::new(path))?
        .to_string_lossy()
        .into_owned())
}

#[cfg(test)]
mod tests {
    use super::{Wanted, wanted};

    #[test]
    fn arguments_say_what_to_open() {
        let words = |line: &str| {
            line.split_whitespace()
                .map(str::to_owned)
                .collect::<Vec<_>>()
        };
        assert_eq!(wanted(&words("")).unwrap(), Wanted::Usual);
        assert_eq!(wanted(&words("--empty")).unwrap(), Wanted::Empty);
        assert_eq!(
            wanted(&words("--file /a/b")).unwrap(),
            Wanted::File("/a/b".to_owned())
        );
        for wrong in ["--file", "--sample --empty", "week"] {
            assert!(wanted(&words(wrong)).is_err(), "{wrong}");
        }
    }
}
