//! Whether the file is encrypted, and which ways lead into it.
//!
//! Protecting and its opposite make this the only connection, write a copy under the new key to `FILE.partial`,
//! compare it row by row, copy the old file to the backups, and rename.

use std::{
    fs,
    path::{Path, PathBuf},
};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::Workspace;
use crate::{
    Error, Result, files,
    keys::{Cost, DataKey, KeyFile, KeychainSecret, RecoveryCode, key_file},
    store::{backup, cipher, lock, open::at, verify},
};

/// Hands a secret to the system's keychain under a name; an error keeps the file as it is.
type Keep<'a> = &'a mut dyn FnMut(&str, &KeychainSecret) -> Result<()>;

/// How a file shall be protected: by one of these or both. A recovery code always belongs to it.
pub struct NewProtection<'a> {
    pub passphrase: Option<&'a str>,
    pub keychain: Option<Keep<'a>>,
    /// The work of one guess.
    pub cost: Cost,
}

/// A way into a protected file that takes the place of what there was.
pub enum NewWay<'a> {
    Passphrase(&'a str),
    Keychain(Keep<'a>),
    NoPassphrase,
    NoKeychain,
}

/// How the file is protected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Protection {
    /// Whether the file is encrypted.
    pub is_protected: bool,
    /// Whether a passphrase opens it.
    pub passphrase: bool,
    /// Whether the system's keychain opens it.
    pub keychain: bool,
    /// Backups from before that anybody can read who gets at them.
    pub plain_backups: Vec<String>,
}

/// What a change of the ways in made, and the backups that could not be written: the ways from before still open them.
pub type WaysChanged<T> = (T, Vec<PathBuf>);

impl Workspace {
    /// Returns whether the file is encrypted.
    pub fn is_protected(&self) -> bool {
        self.key.is_some()
    }

    /// Returns how the file is protected.
    pub fn protection(&mut self) -> Result<Protection> {
        let plain = match self.key {
            Some(_) => self.plain_backups()?,
            None => Vec::new(),
        };
        let keys = self.keys()?;
        Ok(Protection {
            is_protected: self.key.is_some(),
            passphrase: keys.as_ref().is_some_and(KeyFile::has_passphrase),
            keychain: keys.as_ref().is_some_and(KeyFile::has_keychain),
            plain_backups: plain
                .iter()
                .map(|path| path.to_string_lossy().into_owned())
                .collect(),
        })
    }

    /// Returns whether a passphrase opens the file.
    pub fn has_passphrase(&self) -> Result<bool> {
        Ok(self.keys()?.as_ref().is_some_and(KeyFile::has_passphrase))
    }

    /// Returns the ways into the file; none where it is not protected, or they are lost.
    fn keys(&self) -> Result<Option<KeyFile>> {
        match (&self.key, self.path()) {
            (Some(key), Some(path)) => Ok(KeyFile::of(path)?.filter(|keys| keys.wraps(key))),
            _ => Ok(None),
        }
    }

    /// Encrypts the file, and returns the code to write down. What is there becomes a backup, plain as it was. A
    /// crash at any point leaves the whole file, plain or encrypted.
    pub fn protect(&mut self, how: NewProtection<'_>, now: DateTime<Utc>) -> Result<RecoveryCode> {
        let path = self.on_disk()?.to_owned();
        if self.key.is_some() {
            return Err(Error::not_now("This file is protected already."));
        }
        let (mut keys, key) = KeyFile::new()?;
        if how.passphrase.is_none() && how.keychain.is_none() {
            return Err(Error::invalid(
                "new_passphrase",
                "Type a passphrase, or let the keychain open the file.",
            ));
        }
        if let Some(passphrase) = how.passphrase {
            keys.set_passphrase(&key, passphrase, how.cost)?;
        }
        let code = keys.set_code(&key, how.cost)?;
        if let Some(keep) = how.keychain {
            let secret = keys.set_keychain(&key)?;
            keep(keys.id(), &secret)?;
        }
        self.convert(&path, Some((&keys, &key)), now)?;
        Ok(code)
    }

    /// Writes the file without encryption. What is there becomes a backup, encrypted as it was.
    pub fn stop_protecting(&mut self, now: DateTime<Utc>) -> Result<()> {
        let path = self.on_disk()?.to_owned();
        self.protected_by()?;
        self.convert(&path, None, now)
    }

    /// Changes one way into the file, here and beside every backup under the same key.
    pub fn change_way(&mut self, way: NewWay<'_>, cost: Cost) -> Result<WaysChanged<()>> {
        self.change_keys(|keys, key| {
            match way {
                NewWay::Passphrase(passphrase) => keys.set_passphrase(key, passphrase, cost)?,
                NewWay::Keychain(keep) => {
                    let secret = keys.set_keychain(key)?;
                    keep(keys.id(), &secret)?;
                }
                NewWay::NoPassphrase => keys.forget_passphrase(),
                NewWay::NoKeychain => keys.forget_keychain(),
            }
            if keys.has_passphrase() || keys.has_keychain() {
                return Ok(());
            }
            Err(Error::not_now(
                "Apart from the recovery code, nothing else opens the file. Add a passphrase or the keychain first.",
            ))
        })
    }

    /// Makes a new recovery code; the one before opens nothing any more.
    pub fn new_recovery_code(&mut self, cost: Cost) -> Result<WaysChanged<RecoveryCode>> {
        self.change_keys(|keys, key| keys.set_code(key, cost))
    }

    /// Refuses what was typed where it does not open the file.
    pub fn check_typed(&self, typed: &str) -> Result<()> {
        let keys = KeyFile::of(self.on_disk()?)?;
        let keys = keys.ok_or_else(|| Error::not_now("The key file is missing."))?;
        keys.open(typed).map(drop)
    }

    /// Deletes the backups from before that are not encrypted.
    pub fn delete_plain_backups(&mut self) -> Result<()> {
        self.finish_check()?;
        self.protected_by()?;
        self.finish_backup();
        let plain = self.plain_backups()?;
        plain.iter().try_for_each(|path| backup::delete(path))
    }

    /// Returns the backups, here and at a second place, that are not encrypted.
    fn plain_backups(&mut self) -> Result<Vec<PathBuf>> {
        let mut backups = self.backups_everywhere()?;
        backups.retain(|path| backup::is_plain(path, self.key.as_ref()));
        Ok(backups)
    }

    fn protected_by(&self) -> Result<&DataKey> {
        self.key
            .as_ref()
            .ok_or_else(|| Error::not_now("This file is not protected."))
    }

    fn change_keys<T>(
        &mut self,
        change: impl FnOnce(&mut KeyFile, &DataKey) -> Result<T>,
    ) -> Result<WaysChanged<T>> {
        // One that is being taken would keep the ways from before.
        self.finish_backup();
        let backups = self.backups_everywhere()?;
        let path = self.on_disk()?;
        let key = self.protected_by()?;
        let keys = self.keys()?;
        let mut keys = keys.unwrap_or_else(|| KeyFile::without_ways(key));
        let changed = change(&mut keys, key)?;
        keys.write_beside(path)?;
        // From here on the change holds, whatever becomes of the backups.
        Ok((changed, backup::renew_keys(&keys, key, backups)))
    }

    /// Writes a copy under another key, or none, beside the file, and puts it in its place. The file that was there
    /// stays among the backups.
    fn convert(
        &mut self,
        path: &Path,
        to: Option<(&KeyFile, &DataKey)>,
        now: DateTime<Utc>,
    ) -> Result<()> {
        self.finish_check()?;
        self.finish_backup();
        self.cached = None;
        self.remove_unfinished(path);
        let key = to.map(|(_, key)| key);
        let partial = files::with_suffix(path, ".partial");
        let converted = || -> Result<()> {
            lock::alone(&self.db)?;
            cipher::copy_under(&self.db, &partial, key)?;
            verify::verify_file(&partial, key)?;
            files::sync(&partial)?;
            backup::keep_as_it_is(&self.db, path, self.key.as_ref(), now)?;
            if let Some((keys, _)) = to {
                keys.write_beside(path)?;
            }
            Ok(())
        };
        let done = converted();
        let placed = self.put_in_place(path, &partial, key, done, now);
        if placed.is_err() {
            backup::remove_unfinished(path);
        }
        // Where the file could not be opened again, nobody knows whether it needs them.
        if !self.detached && self.key.is_none() {
            fs::remove_file(key_file(path)).ok();
        }
        // The next one is as protected as the file.
        self.backed_up = None;
        placed
    }

    /// Puts the file at `partial` in the place of the open one where it was `written`, and opens what is there then:
    /// by `key`, or by the one before.
    pub(super) fn put_in_place(
        &mut self,
        path: &Path,
        partial: &Path,
        key: Option<&DataKey>,
        mut written: Result<()>,
        now: DateTime<Utc>,
    ) -> Result<()> {
        // Other systems than Unix do not replace a file that is open.
        let mut old = Some(self.detach(now)?);
        if !cfg!(unix) {
            old = None;
        }
        if written.is_ok() {
            written = fs::rename(partial, path).map_err(Error::io(path));
            files::sync_folder(path);
        }
        drop(old);
        fs::remove_file(partial).ok();
        let key = key.cloned().or_else(|| self.key.clone());
        self.attach(path, key.as_ref(), now)?;
        written.map_err(|error| at(path, error))
    }
}
