//! What the command line asks for.

use std::ffi::OsString;
use std::path::PathBuf;

use chrono::{DateTime, NaiveDate, Utc};

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Opening {
    /// One's own file; it is made when there is none.
    Own,
    /// The sample workspace, in a file of its own.
    Sample,
    /// A file somewhere else; it is made when there is none.
    File(PathBuf),
}

/// The clock as the command line wants it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Frozen {
    /// It runs.
    No,
    /// It stands at this instant.
    At(DateTime<Utc>),
    /// It stands at 08:00 of this day in my zone.
    Morning(NaiveDate),
}

/// The command line, read.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Arguments {
    pub(crate) opening: Opening,
    pub(crate) frozen: Frozen,
    pub(crate) begin: Begin,
}

/// What to begin with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Begin {
    /// The window.
    Window,
    /// Nothing that can be seen but the icon in the tray.
    Hidden,
    /// A line to capture.
    Capture,
    /// The card of the next chat.
    Card,
}

/// What the command line asks for instead of a window.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Instead {
    /// The list of options.
    Help,
    Version,
    /// Something that could not be read, as a sentence.
    Refused(String),
}

pub(crate) const HELP: &str = "\
overture [OPTIONS]

  --file PATH      open that file, or make it
  --empty          open your own file, or make it
  --sample         open the sample workspace
  --capture        note a line, in the window that is open or in a new one
  --card           show the card of the next chat
  --hidden         start in the tray, or minimised where there is none
  --now INSTANT    let the clock stand at an instant such as 2026-11-18T08:00:00Z
  --today DATE     let the clock stand at 08:00 of a day such as 2026-11-18
  --version        print the version
";

impl Arguments {
    /// Reads the words after the program's name. A path alone opens that file, as file managers do it.
    pub(crate) fn read(words: impl IntoIterator<Item = OsString>) -> Result<Self, Instead> {
        let mut arguments = Self {
            opening: Opening::Own,
            frozen: Frozen::No,
            begin: Begin::Window,
        };
        let mut words = words.into_iter();
        while let Some(word) = words.next() {
            let text = word.to_string_lossy().into_owned();
            match text.as_str() {
                "--help" | "-h" => return Err(Instead::Help),
                "--version" | "-V" => return Err(Instead::Version),
                "--empty" => arguments.opening = Opening::Own,
                "--sample" => arguments.opening = Opening::Sample,
                "--capture" => arguments.begin = Begin::Capture,
                "--card" => arguments.begin = Begin::Card,
                "--hidden" => arguments.begin = Begin::Hidden,
                "--file" => arguments.opening = Opening::File(value(&text, words.next())?.into()),
                "--now" => arguments.frozen = Frozen::At(instant(&value(&text, words.next())?)?),
                "--today" => {
                    arguments.frozen = Frozen::Morning(date(&value(&text, words.next())?)?);
                }
                option if option.starts_with('-') => {
                    return Err(Instead::Refused(format!(
                        "There is no option {option}.\n\n{HELP}"
                    )));
                }
                _ => arguments.opening = Opening::File(word.into()),
            }
        }
        Ok(arguments)
    }
}

fn value(option: &str, word: Option<OsString>) -> Result<OsString, Instead> {
    word.ok_or_else(|| Instead::Refused(format!("{option} needs a word after it.\n\n{HELP}")))
}

fn instant(word: &std::ffi::OsStr) -> Result<DateTime<Utc>, Instead> {
    let text = word.to_string_lossy();
    DateTime::parse_from_rfc3339(&text)
        .map(|instant| instant.to_utc())
        .map_err(|_| {
            Instead::Refused(format!(
                "\"{text}\" is not an instant such as 2026-11-18T08:00:00Z."
            ))
        })
}

fn date(word: &std::ffi::OsStr) -> Result<NaiveDate, Instead> {
    let text = word.to_string_lossy();
    text.parse()
        .map_err(|_| Instead::Refused(format!("\"{text}\" is not a date such as 2026-11-18.")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Arguments, Instead> {
        Arguments::read(line.split_whitespace().map(OsString::from))
    }

    #[test]
    fn lines_are_read() {
        let morning = Frozen::Morning(NaiveDate::from_ymd_opt(2026, 11, 18).unwrap());
        let instant = Frozen::At("2026-11-18T08:00:00Z".parse().unwrap());
        for (line, opening, frozen) in [
            ("", Opening::Own, Frozen::No),
            ("--empty", Opening::Own, Frozen::No),
            ("--sample --today 2026-11-18", Opening::Sample, morning),
            (
                "--file /a/b --now 2026-11-18T09:00:00+01:00",
                Opening::File("/a/b".into()),
                instant,
            ),
            (
                "/a/b.overture",
                Opening::File("/a/b.overture".into()),
                Frozen::No,
            ),
        ] {
            let begin = Begin::Window;
            let expected = Arguments {
                opening,
                frozen,
                begin,
            };
            assert_eq!(read(line), Ok(expected), "{line}");
        }
    }

    #[test]
    fn a_line_says_what_to_begin_with() {
        for (line, begin) in [
            ("--capture", Begin::Capture),
            ("--sample --card", Begin::Card),
            ("--hidden --file /a/b", Begin::Hidden),
        ] {
            assert_eq!(read(line).unwrap().begin, begin, "{line}");
        }
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        for (line, named) in [
            ("--file", "--file needs"),
            ("--fiel x", "--fiel"),
            ("--today tomorrow", "\"tomorrow\""),
            ("--now 2026-11-18", "\"2026-11-18\""),
        ] {
            let Err(Instead::Refused(sentence)) = read(line) else {
                panic!("{line} was read")
            };
            assert!(sentence.contains(named), "{line}: {sentence}");
        }
        assert_eq!(read("--help"), Err(Instead::Help));
    }
}
