//! Protecting the open file, locking it, and unlocking it.

use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;
use std::time::Duration;

use overture_api::host::{HostAnswer, WayChange};
use overture_api::{ApiError, ErrorCode};
use overture_core::keys::{Cost, DataKey, KeyFile, KeychainSecret};
use overture_core::model::DataFileProblem;
use overture_core::workspace::{NewProtection, NewWay};
use overture_core::{Error, Workspace};

use crate::open_workspace::OpenWorkspace;

/// The longest pause after something wrong was typed.
const LONGEST_PAUSE: Duration = Duration::from_secs(30);

/// Returns what a call answers while the file is locked.
pub(crate) fn locked(path: &Path) -> ApiError {
    let problem = DataFileProblem::Protected;
    let path = path.to_owned();
    Error::DataFile { path, problem }.into()
}

/// Returns the key of a file for what the keychain keeps.
pub(crate) fn key_of_keychain(path: &Path) -> Result<DataKey, ApiError> {
    let look_up = |name: &str| overture_keychain::look_up(name).ok()?;
    let key = KeyFile::of(path)?.and_then(|keys| keys.open_by_kept(look_up));
    key.ok_or_else(|| locked(path))
}

/// Opens the locked file by what was typed, or by the keychain.
pub(crate) fn unlock(workspace: &OpenWorkspace, typed: Option<&str>) -> Result<(), ApiError> {
    let Some(typed) = typed else {
        let refused = |error: ApiError| ApiError {
            message:
                "The keychain did not answer, or has no key for this file. Type the passphrase \
                      or the recovery code."
                    .to_owned(),
            ..error
        };
        return workspace.unlock(|path| key_of_keychain(path).map_err(refused));
    };
    let opened = workspace.unlock(|path| {
        let keys = KeyFile::of(path)?.ok_or_else(|| locked(path))?;
        Ok(keys.open(typed)?)
    });
    match &opened {
        Err(error) if error.code == ErrorCode::Invalid => {
            let wrong = workspace.wrong.fetch_add(1, Ordering::SeqCst);
            std::thread::sleep(pause(wrong));
        }
        _ => workspace.wrong.store(0, Ordering::SeqCst),
    }
    opened
}

/// Returns how long to wait after the `wrong`th mistake in a row; the first is 0.
fn pause(wrong: u32) -> Duration {
    let seconds = 1_u64.checked_shl(wrong).unwrap_or(u64::MAX) / 2;
    Duration::from_secs(seconds).min(LONGEST_PAUSE)
}

/// Returns what opens the file that is locked.
pub(crate) fn locked_by(workspace: &OpenWorkspace) -> Result<HostAnswer, ApiError> {
    let (path, keys) = workspace.keys()?;
    Ok(HostAnswer::LockedBy {
        path: path.to_string_lossy().into_owned(),
        passphrase: keys.as_ref().is_some_and(KeyFile::has_passphrase),
        keychain: keys.as_ref().is_some_and(KeyFile::has_keychain),
    })
}

/// Encrypts the open file.
pub(crate) fn protect(
    workspace: &OpenWorkspace,
    passphrase: Option<&str>,
    keychain: bool,
) -> Result<HostAnswer, ApiError> {
    let mut keep = keep;
    let how = NewProtection {
        passphrase,
        keychain: if keychain { Some(&mut keep) } else { None },
        cost: Cost::USUAL,
    };
    let code = workspace
        .session()?
        .with_file(|file, now| file.protect(how, now))?;
    Ok(HostAnswer::RecoveryCode {
        code: code.to_string(),
        unchanged: Vec::new(),
    })
}

/// Changes what opens the open file.
pub(crate) fn change_way(
    workspace: &OpenWorkspace,
    typed: Option<&str>,
    way: &WayChange,
) -> Result<HostAnswer, ApiError> {
    let session = workspace.session()?;
    let ((), left) = session.with_file(|file, _| {
        check(file, typed)?;
        let mut keep = keep;
        let way = match way {
            WayChange::Passphrase { new } => NewWay::Passphrase(new),
            WayChange::NoPassphrase => NewWay::NoPassphrase,
            WayChange::Keychain => NewWay::Keychain(&mut keep),
            WayChange::NoKeychain => NewWay::NoKeychain,
        };
        file.change_way(way, Cost::USUAL)
    })?;
    if let (WayChange::NoKeychain, (_, Some(keys))) = (way, workspace.keys()?) {
        // What it still keeps opens nothing any more.
        overture_keychain::forget(keys.id()).ok();
    }
    Ok(HostAnswer::WayChanged {
        unchanged: texts(&left),
    })
}

/// Makes a new recovery code.
pub(crate) fn new_recovery_code(
    workspace: &OpenWorkspace,
    typed: Option<&str>,
) -> Result<HostAnswer, ApiError> {
    let (code, left) = workspace.session()?.with_file(|file, _| {
        check(file, typed)?;
        file.new_recovery_code(Cost::USUAL)
    })?;
    Ok(HostAnswer::RecoveryCode {
        code: code.to_string(),
        unchanged: texts(&left),
    })
}

fn texts(paths: &[PathBuf]) -> Vec<String> {
    let texts = paths.iter().map(|path| path.to_string_lossy().into_owned());
    texts.collect()
}

/// Writes the open file without encryption.
pub(crate) fn stop(workspace: &OpenWorkspace, typed: Option<&str>) -> Result<(), ApiError> {
    workspace.session()?.with_file(|file, now| {
        check(file, typed)?;
        file.stop_protecting(now)
    })
}

/// Refuses a change by somebody who found the window open and does not know the passphrase.
fn check(file: &mut Workspace, typed: Option<&str>) -> overture_core::Result<()> {
    match typed {
        _ if !file.has_passphrase()? => Ok(()),
        Some(typed) => file.check_typed(typed),
        None => Err(Error::invalid("passphrase", "Type the passphrase.")),
    }
}

fn keep(name: &str, secret: &KeychainSecret) -> overture_core::Result<()> {
    overture_keychain::keep(name, secret.bytes()).map_err(|_| {
        Error::not_now(
            "The system's keychain did not accept the key, so nothing was changed. Use a passphrase \
             instead.",
        )
    })
}

#[cfg(test)]
mod tests {
    use super::pause;

    #[test]
    fn the_pause_grows_and_never_locks_out() {
        let seconds: Vec<u64> = [0, 1, 2, 3, 6, 7, 80]
            .map(|wrong| pause(wrong).as_secs())
            .to_vec();
        assert_eq!(seconds, [0, 1, 2, 4, 30, 30, 30]);
    }
}
