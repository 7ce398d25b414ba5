//! The command line.

use std::{ffi::OsString, path::PathBuf};

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::Value;

pub(crate) const HELP: &str = "\
Overture in the terminal.

  overture-cli week              whom to see this week, and why
  overture-cli card LEADER       the coffee card of the next chat with a leader
  overture-cli call NAME [JSON]  run a command of the table
  overture-cli call -            one request a line on standard input: {\"name\": …, \"request\": …};
                                 one line {\"ok\": …} or {\"error\": …} for each, in order
  overture-cli check FILE        whether a data file is intact
  overture-cli backup            take a backup now
  overture-cli restore BACKUP    replace the data file with a backup; the old file is kept
  overture-cli protect           encrypt the data file with a passphrase, and print a recovery code
  overture-cli passphrase        change the passphrase
  overture-cli stop-protecting   write the data file without encryption

  --file PATH   the data file; your own one if left out. `call` creates a missing one
  --sample      the sample workspace, in memory
  --today DATE  as if it were 08:00 on that day, in your zone
  --now TIME    as if it were that instant (2026-11-18T08:00:00Z)
  --json        answer in JSON

For a protected file, the keychain is asked first, then you. In a script, use:
  --passphrase-file PATH  the first line of that file is the passphrase, or the recovery code
  --new-passphrase-file PATH  likewise, for a new one

Exit codes: 0 success, 1 any other error, 2 invalid command line, 3 problem with the data file.";

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Command {
    Help,
    Week,
    Card { leader: String },
    Call { name: String, request: Value },
    CallLines,
    Check { file: PathBuf },
    Backup,
    Restore { backup: PathBuf },
    Protect,
    ChangePassphrase,
    StopProtecting,
}

/// The whole command line.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Arguments {
    pub(crate) command: Command,
    pub(crate) file: Option<PathBuf>,
    pub(crate) passphrase_file: Option<PathBuf>,
    pub(crate) new_passphrase_file: Option<PathBuf>,
    pub(crate) sample: bool,
    pub(crate) today: Option<NaiveDate>,
    pub(crate) now: Option<DateTime<Utc>>,
    pub(crate) json: bool,
}

impl Arguments {
    /// Reads the words after the program's name; an error is half a sentence.
    pub(crate) fn read(words: impl IntoIterator<Item = OsString>) -> Result<Self, String> {
        let words: Result<Vec<String>, OsString> =
            words.into_iter().map(OsString::into_string).collect();
        let mut words = words
            .map_err(|word| format!("“{}” is not UTF-8 text", word.to_string_lossy()))?
            .into_iter();
        let mut plain = Vec::new();
        let mut read = Self {
            command: Command::Help,
            file: None,
            passphrase_file: None,
            new_passphrase_file: None,
            sample: false,
            today: None,
            now: None,
            json: false,
        };
        let mut help = false;
        while let Some(word) = words.next() {
            let mut value = || words.next().ok_or(format!("{word} needs a value"));
            match word.as_str() {
                "--file" => read.file = Some(PathBuf::from(value()?)),
                "--passphrase-file" => read.passphrase_file = Some(PathBuf::from(value()?)),
                "--new-passphrase-file" => {
                    read.new_passphrase_file = Some(PathBuf::from(value()?));
                }
                "--sample" => read.sample = true,
                "--json" => read.json = true,
                "--help" | "-h" => help = true,
                "--today" => {
                    let day = value()?;
                    let day = day
                        .parse()
                        .map_err(|_| format!("“{day}” is not a date like 2026-11-18"))?;
                    read.today = Some(day);
                }
                "--now" => {
                    let at = value()?;
                    let at = at.parse().map_err(|_| {
                        format!("“{at}” is not an instant like 2026-11-18T08:00:00Z")
                    })?;
                    read.now = Some(at);
                }
                option if option.starts_with("--") => {
                    return Err(format!("there is no option {option}"));
                }
                _ => plain.push(word),
            }
        }
        if read.sample && read.file.is_some() {
            return Err("--sample and --file exclude each other".to_owned());
        }
        if !help {
            read.command = Self::command(&plain)?;
        }
        Ok(read)
    }

    fn command(words: &[String]) -> Result<Command, String> {
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        match words.as_slice() {
            [] | ["help"] => Ok(Command::Help),
            ["week"] => Ok(Command::Week),
            ["backup"] => Ok(Command::Backup),
            ["protect"] => Ok(Command::Protect),
            ["passphrase"] => Ok(Command::ChangePassphrase),
            ["stop-protecting"] => Ok(Command::StopProtecting),
            ["card", leader @ ..] if !leader.is_empty() => Ok(Command::Card {
                leader: leader.join(" "),
            }),
            ["check", file] => Ok(Command::Check {
                file: PathBuf::from(file),
            }),
            ["restore", backup] => Ok(Command::Restore {
                backup: PathBuf::from(backup),
            }),
            ["call", "-"] => Ok(Command::CallLines),
            ["call", name] => Ok(Command::Call {
                name: (*name).to_owned(),
                request: Value::Object(serde_json::Map::new()),
            }),
            ["call", name, request] => Ok(Command::Call {
                name: (*name).to_owned(),
                request: serde_json::from_str(request)
                    .map_err(|problem| format!("the request is not JSON ({problem})"))?,
            }),
            other => Err(format!("“{}” is not a command", other.join(" "))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Arguments, String> {
        Arguments::read(line.split_whitespace().map(OsString::from))
    }

    #[test]
    fn options_may_stand_before_and_after_the_command() {
        let before = read("--sample --today 2026-11-18 week --json").unwrap();
        assert_eq!(
            before,
            read("week --json --today 2026-11-18 --sample").unwrap()
        );
        assert_eq!(before.command, Command::Week);
        assert!(before.json && before.sample);
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        for (line, says) in [
            ("wek", "wek"),
            ("week --today yesterday", "yesterday"),
            ("--file", "--file"),
            ("--colour week", "--colour"),
            ("call week {", "JSON"),
            ("week --sample --file x", "exclude"),
        ] {
            let problem = read(line).unwrap_err();
            assert!(problem.contains(says), "{line}: {problem}");
        }
    }
}
