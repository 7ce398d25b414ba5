//! What opens a protected file in the terminal: a file with the passphrase, the keychain, or the person.

use std::{
    io::{self, IsTerminal},
    path::Path,
};

use overture_api::{ApiError, ErrorCode};
use overture_core::{
    Error, files,
    keys::{DataKey, KeyFile},
    model::DataFileProblem,
};
use zeroize::Zeroizing;

use crate::arguments::Arguments;

/// How often a person may mistype.
const TRIES: usize = 3;

/// Runs `work` without a key, and where the file at `path` turns out to be protected, with the one that opens it.
pub(crate) fn with_key<T>(
    path: &Path,
    arguments: &Arguments,
    work: impl Fn(Option<&DataKey>) -> Result<T, ApiError>,
) -> Result<T, ApiError> {
    match work(None) {
        Err(error) if error.code == ErrorCode::Protected => work(Some(&key_of(path, arguments)?)),
        done => done,
    }
}

/// Returns the key of a file that cannot be opened, where it was protected.
pub(crate) fn key_beside(path: &Path, arguments: &Arguments) -> Result<Option<DataKey>, ApiError> {
    match KeyFile::of(path)? {
        Some(_) => key_of(path, arguments).map(Some),
        None => Ok(None),
    }
}

/// Returns the key of the protected file or backup at `path`.
fn key_of(path: &Path, arguments: &Arguments) -> Result<DataKey, ApiError> {
    let refused = || Error::DataFile {
        path: path.to_owned(),
        problem: DataFileProblem::Protected,
    };
    let keys = KeyFile::of(path)?.ok_or_else(refused)?;
    if let Some(file) = &arguments.passphrase_file {
        return Ok(keys.open(&read_file(file)?)?);
    }
    if let Some(key) = keys.open_by_kept(|name| overture_keychain::look_up(name).ok()?) {
        return Ok(key);
    }
    if !io::stdin().is_terminal() {
        return Err(refused().into());
    }
    let prompt = format!("Passphrase or recovery code of {}: ", path.display());
    for _ in 1..TRIES {
        match keys.open(&ask(&prompt)?) {
            Err(Error::Invalid { problem, .. }) => crate::say_error(&problem),
            opened => return Ok(opened?),
        }
    }
    Ok(keys.open(&ask(&prompt)?)?)
}

/// Returns a new passphrase: the file's, or what a person types twice.
pub(crate) fn new_passphrase(file: Option<&Path>) -> Result<Zeroizing<String>, ApiError> {
    if let Some(file) = file {
        return read_file(file);
    }
    if !io::stdin().is_terminal() {
        return Err(ApiError::invalid(
            "passphrase",
            "There is no terminal to type in. Put the passphrase in a file and use --new-passphrase-file.",
        ));
    }
    let first = ask("New passphrase: ")?;
    if *first == *ask("Repeat the new passphrase: ")? {
        return Ok(first);
    }
    Err(ApiError::invalid(
        "passphrase",
        "The two do not match. Nothing was changed.",
    ))
}

/// Returns the first line of a file.
pub(crate) fn read_file(path: &Path) -> Result<Zeroizing<String>, ApiError> {
    let text = Zeroizing::new(files::read_text(path)?);
    let line = text.lines().next().unwrap_or_default();
    Ok(Zeroizing::new(line.to_owned()))
}

fn ask(prompt: &str) -> Result<Zeroizing<String>, ApiError> {
    rpassword::prompt_password(prompt)
        .map(Zeroizing::new)
        .map_err(|problem| ApiError::internal(problem.to_string()))
}
