//! Overture in the terminal: the same command table as the window, without any GUI library.
//!
//! Exit codes: 0 done; 1 the answer is an error (its sentence is on standard error, or the error
//! itself with `--json`); 2 the command line could not be read; 3 the data file cannot be used.

mod arguments;
mod lines;
mod show;
mod unlock;

use std::{
    io::{self, Write},
    path::PathBuf,
    process::ExitCode,
};

use chrono::{DateTime, Utc};
use overture_api::{ApiError, Clock, ErrorCode, Origin, Session};
use overture_core::{
    Error, Workspace,
    keys::{Cost, DataKey},
    model::DataFileProblem,
    workspace::{IfMissing, NewProtection, NewWay, Replacement, replace_file},
};
use serde_json::{Value, json};

use arguments::{Arguments, Command, HELP};

fn main() -> ExitCode {
    let words = std::env::args_os().skip(1);
    let arguments = match Arguments::read(words) {
        Ok(arguments) => arguments,
        Err(problem) => {
            say_error(&format!(
                "overture-cli: {problem}\nTry `overture-cli --help`."
            ));
            return ExitCode::from(2);
        }
    };
    let mut out = io::stdout().lock();
    match run(&arguments, &mut out) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            if arguments.json {
                let _ = writeln!(out, "{}", json!({ "error": error }));
            } else {
                say_error(&error.message);
            }
            match error.code {
                ErrorCode::DataFile | ErrorCode::Protected => ExitCode::from(3),
                ErrorCode::NotFound
                | ErrorCode::Invalid
                | ErrorCode::NotNow
                | ErrorCode::Internal => ExitCode::from(1),
            }
        }
    }
}

fn run(arguments: &Arguments, out: &mut impl Write) -> Result<(), ApiError> {
    match &arguments.command {
        Command::Help => put(out, HELP),
        Command::Check { file } => {
            unlock::with_key(file, arguments, |key| {
                Ok(overture_core::workspace::check_file(file, key)?)
            })?;
            let sentence = format!(
                "{} is intact: its structure, every record and every reference. Changed letters \
                 inside a text cannot be detected.",
                file.display()
            );
            put_answer(out, arguments, &json!({ "whole": true }), |_| sentence)
        }
        Command::Week => {
            let answer = session(arguments, IfMissing::Refuse)?.call("week", json!({}))?;
            put_answer(out, arguments, &answer, show::week)
        }
        Command::Card { leader } => {
            let session = session(arguments, IfMissing::Refuse)?;
            let id = show::card_of(&session, leader)?;
            let answer = session.call("card", json!({ "conversationId": id }))?;
            put_answer(out, arguments, &answer, show::card)
        }
        Command::Backup => {
            let answer = session(arguments, IfMissing::Refuse)?.call("backup_now", json!({}))?;
            put_answer(out, arguments, &answer, show::backup)
        }
        Command::Restore { backup } => {
            let path = data_file(arguments)?;
            match session(arguments, IfMissing::Refuse) {
                Ok(session) => {
                    let typed = arguments.passphrase_file.as_deref().map(unlock::read_file);
                    let typed = typed.transpose()?;
                    let request = json!({ "path": backup, "passphrase": typed.as_deref() });
                    session.call("backup_restore", request)?;
                }
                Err(error) if error.code == ErrorCode::DataFile => {
                    let now = clock(arguments).now();
                    let replace = |key: Option<&DataKey>| -> Result<(), ApiError> {
                        Ok(replace_file(&path, Replacement::Backup(backup), key, now)?)
                    };
                    // What was protected stays so, also where the backup is older than that.
                    match unlock::key_beside(&path, arguments)?.map(|key| replace(Some(&key))) {
                        Some(Err(other)) if other.code == ErrorCode::Protected => {
                            unlock::with_key(backup, arguments, replace)?;
                        }
                        Some(replaced) => replaced?,
                        None => unlock::with_key(backup, arguments, replace)?,
                    }
                }
                Err(error) => return Err(error),
            }
            let sentence = format!(
                "{} was restored from {}. The previous file is kept among its backups.",
                path.display(),
                backup.display()
            );
            put_answer(out, arguments, &json!({ "path": path }), |_| sentence)
        }
        Command::Protect => protect(arguments, out),
        Command::ChangePassphrase => change_passphrase(arguments, out),
        Command::StopProtecting => {
            let (mut workspace, now) = window(arguments)?;
            workspace.stop_protecting(now)?;
            let sentence = "The data file is no longer encrypted. The encrypted one is kept among its backups.";
            put_answer(out, arguments, &json!({ "protected": false }), |_| {
                sentence.to_owned()
            })
        }
        Command::Call { name, request } => {
            let answer = session(arguments, IfMissing::Create)?.call(name, request.clone())?;
            put(out, &answer.to_string())
        }
        Command::CallLines => {
            let session = session(arguments, IfMissing::Create)?;
            written(lines::answer_all(&session, &mut io::stdin().lock(), out))
        }
    }
}

/// Opens what the command line names. Only `call` may create a missing file.
fn session(arguments: &Arguments, missing: IfMissing) -> Result<Session, ApiError> {
    let clock = clock(arguments);
    if arguments.sample {
        return Session::sample_in_memory(clock);
    }
    let path = data_file(arguments)?;
    let now = arguments.now.unwrap_or_else(read_clock);
    let workspace = unlock::with_key(&path, arguments, |key| {
        Ok(Workspace::open_beside(&path, key, missing, now)?)
    })?;
    if workspace.was_made_private() {
        say_error(&format!(
            "Other accounts could read {}, or a file beside it. Only this account can now.",
            path.display()
        ));
    }
    Ok(Session::new(workspace, clock, Origin::Own))
}

/// Opens the data file as its one window, for what nobody else may be in the way of.
fn window(arguments: &Arguments) -> Result<(Workspace, DateTime<Utc>), ApiError> {
    if arguments.sample {
        return Err(ApiError::invalid(
            "sample",
            "The sample is only in memory here. Name a file with --file.",
        ));
    }
    let path = data_file(arguments)?;
    let now = arguments.now.unwrap_or_else(read_clock);
    // Opening would create it.
    if !path.exists() {
        return Err(Error::DataFile {
            path,
            problem: DataFileProblem::Missing,
        }
        .into());
    }
    let workspace = unlock::with_key(&path, arguments, |key| {
        Ok(Workspace::open_with(&path, key, now)?)
    })?;
    Ok((workspace, now))
}

fn protect(arguments: &Arguments, out: &mut impl Write) -> Result<(), ApiError> {
    let (mut workspace, now) = window(arguments)?;
    let file = arguments
        .new_passphrase_file
        .as_deref()
        .or(arguments.passphrase_file.as_deref());
    let how = NewProtection {
        passphrase: Some(&unlock::new_passphrase(file)?),
        keychain: None,
        cost: Cost::USUAL,
    };
    let code = workspace.protect(how, now)?.to_string();
    let plain = workspace.protection()?.plain_backups;
    let answer = json!({ "protected": true, "recoveryCode": code, "plainBackups": plain });
    put_answer(out, arguments, &answer, |_| {
        let backups = if plain.is_empty() {
            String::new()
        } else {
            format!(
                "\n\nThese backups are not encrypted. Delete them, or keep them where nobody else can read them:\n  {}",
                plain.join("\n  ")
            )
        };
        format!(
            "The data file is encrypted now. Write down this recovery code; it is shown only now:\n\n  \
             {code}\n\nIf you lose the passphrase and the code, nobody can open the file again.{backups}"
        )
    })
}

fn change_passphrase(arguments: &Arguments, out: &mut impl Write) -> Result<(), ApiError> {
    let (mut workspace, _) = window(arguments)?;
    let new = unlock::new_passphrase(arguments.new_passphrase_file.as_deref())?;
    let ((), left) = workspace.change_way(NewWay::Passphrase(&new), Cost::USUAL)?;
    let left: Vec<String> = left.iter().map(|path| path.display().to_string()).collect();
    let answer = json!({ "changed": true, "unchanged": left });
    put_answer(out, arguments, &answer, |_| {
        let sentence = "The new passphrase opens the file and its backups from now on.";
        if left.is_empty() {
            return sentence.to_owned();
        }
        format!(
            "{sentence}\n\nExcept these backups, which could not be changed. The passphrase from before still opens \
             them:\n  {}",
            left.join("\n  ")
        )
    })
}

fn clock(arguments: &Arguments) -> Clock {
    match (arguments.now, arguments.today) {
        (Some(now), _) => Clock::Frozen(now),
        (None, Some(day)) => Clock::Day(day),
        (None, None) => Clock::Host(Box::new(read_clock)),
    }
}

/// Returns the data file that the command line names, else the window's own.
fn data_file(arguments: &Arguments) -> Result<PathBuf, ApiError> {
    match &arguments.file {
        Some(path) => Ok(path.clone()),
        None => own_file()
            .ok_or_else(|| ApiError::invalid("file", "Name a file with --file, or try --sample.")),
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "the terminal is one of the two hosts, which alone read the clock"
)]
fn read_clock() -> chrono::DateTime<chrono::Utc> {
    chrono::Utc::now()
}

/// Returns the file that the window opens by itself, where the system has a place for it.
fn own_file() -> Option<PathBuf> {
    let home = || std::env::var_os("HOME").map(PathBuf::from);
    let folder = if cfg!(target_os = "windows") {
        PathBuf::from(std::env::var_os("LOCALAPPDATA")?)
    } else if cfg!(target_os = "macos") {
        home()?.join("Library/Application Support")
    } else {
        match std::env::var_os("XDG_DATA_HOME").map(PathBuf::from) {
            Some(folder) if folder.is_absolute() => folder,
            _ => home()?.join(".local/share"),
        }
    };
    Some(folder.join("overture").join("overture.overture"))
}

fn put(out: &mut impl Write, text: &str) -> Result<(), ApiError> {
    written(writeln!(out, "{}", text.trim_end()))
}

/// Returns success as well where the reader closed the pipe early, as `head` does.
fn written(result: io::Result<()>) -> Result<(), ApiError> {
    match result {
        Err(problem) if problem.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        result => result.map_err(|problem| ApiError::internal(problem.to_string())),
    }
}

fn put_answer(
    out: &mut impl Write,
    arguments: &Arguments,
    answer: &Value,
    words: impl FnOnce(&Value) -> String,
) -> Result<(), ApiError> {
    if arguments.json {
        put(out, &answer.to_string())
    } else {
        put(out, &words(answer))
    }
}

fn say_error(sentence: &str) {
    let _ = writeln!(io::stderr(), "{sentence}");
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A pipe whose reader is gone.
    struct Closed;

    impl Write for Closed {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(io::ErrorKind::BrokenPipe.into())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn every_command_ends_quietly_when_its_reader_is_gone() {
        for line in [
            "--help",
            "--sample week",
            "--sample --json week",
            "--sample call leaders",
        ] {
            let words = line.split(' ').map(std::ffi::OsString::from);
            let arguments = Arguments::read(words).unwrap();
            assert!(run(&arguments, &mut Closed).is_ok(), "{line}");
        }
        let arguments = Arguments::read(["--sample", "call", "-"].map(Into::into)).unwrap();
        let session = session(&arguments, IfMissing::Create).unwrap();
        let mut requests = br#"{"name": "week"}"#.as_slice();
        assert!(written(lines::answer_all(&session, &mut requests, &mut Closed)).is_ok());
    }
}
