//! What the system's keychain keeps for Overture: one secret for each protected file.
//!
//! On Linux that is the Secret Service (GNOME Keyring, `KWallet`, `KeePassXC`) on the session's D-Bus, on macOS the
//! Keychain, on Windows the Credential Manager. Where there is none, as without a desktop, or where it stays
//! locked, every function answers [`Unavailable`] within a minute, and a passphrase does instead.

use std::{
    sync::{Arc, OnceLock, mpsc},
    thread,
    time::Duration,
};

use keyring_core::{CredentialStore, Entry, Error};
use zeroize::Zeroizing;

/// What secrets are listed under in the keychain.
const SERVICE: &str = "Overture";
/// The name of what is written, read and deleted to find out whether a keychain works.
const PROBE: &str = "probe";
/// How long a person has to unlock the keychain when it asks.
const PATIENCE: Duration = Duration::from_mins(1);
/// How long finding out may take.
const BRIEFLY: Duration = Duration::from_secs(5);

/// There is no keychain, or it stays locked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unavailable;

/// Returns whether a keychain takes, returns and forgets a secret.
pub fn works() -> bool {
    within(BRIEFLY, || {
        let entry = entry(PROBE)?;
        entry.set_secret(PROBE.as_bytes()).map_err(gone)?;
        let read = entry.get_secret().map_err(gone)?;
        entry.delete_credential().map_err(gone)?;
        (read == PROBE.as_bytes()).then_some(()).ok_or(Unavailable)
    })
    .is_ok()
}

/// Keeps `secret` under `name`, in place of an earlier one.
pub fn keep(name: &str, secret: &[u8]) -> Result<(), Unavailable> {
    let (name, secret) = (name.to_owned(), Zeroizing::new(secret.to_vec()));
    within(PATIENCE, move || {
        entry(&name)?.set_secret(&secret).map_err(gone)
    })
}

/// Returns what is kept under `name`; `None` where nothing is.
pub fn look_up(name: &str) -> Result<Option<Vec<u8>>, Unavailable> {
    let name = name.to_owned();
    within(PATIENCE, move || match entry(&name)?.get_secret() {
        Ok(secret) => Ok(Some(secret)),
        Err(Error::NoEntry) => Ok(None),
        Err(_) => Err(Unavailable),
    })
}

/// Keeps nothing under `name` any more.
pub fn forget(name: &str) -> Result<(), Unavailable> {
    let name = name.to_owned();
    within(PATIENCE, move || match entry(&name)?.delete_credential() {
        Ok(()) | Err(Error::NoEntry) => Ok(()),
        Err(_) => Err(Unavailable),
    })
}

fn entry(name: &str) -> Result<Entry, Unavailable> {
    static STORE: OnceLock<Arc<CredentialStore>> = OnceLock::new();
    let store = if let Some(store) = STORE.get() {
        store
    } else {
        let opened = open_store()?;
        STORE.get_or_init(|| opened)
    };
    Entry::new_in_store(store, SERVICE, name).map_err(gone)
}

fn gone(_: Error) -> Unavailable {
    Unavailable
}

#[cfg(target_os = "linux")]
fn open_store() -> Result<Arc<CredentialStore>, Unavailable> {
    // Without an address there is no session: asking would start a bus of its own.
    std::env::var_os("DBUS_SESSION_BUS_ADDRESS").ok_or(Unavailable)?;
    Ok(zbus_secret_service_keyring_store::Store::new().map_err(gone)?)
}

#[cfg(target_os = "macos")]
fn open_store() -> Result<Arc<CredentialStore>, Unavailable> {
    Ok(apple_native_keyring_store::keychain::Store::new().map_err(gone)?)
}

#[cfg(target_os = "windows")]
fn open_store() -> Result<Arc<CredentialStore>, Unavailable> {
    Ok(windows_native_keyring_store::Store::new().map_err(gone)?)
}

#[cfg(not(any(target_os = "linux", target_os = "macos", target_os = "windows")))]
fn open_store() -> Result<Arc<CredentialStore>, Unavailable> {
    Err(Unavailable)
}

/// Gives up waiting after a while: a keychain asks the person to unlock it, and the question may never be answered.
fn within<T: Send + 'static>(
    patience: Duration,
    work: impl FnOnce() -> Result<T, Unavailable> + Send + 'static,
) -> Result<T, Unavailable> {
    let (send, receive) = mpsc::channel();
    thread::spawn(move || send.send(work()).ok());
    receive.recv_timeout(patience).unwrap_or(Err(Unavailable))
}
