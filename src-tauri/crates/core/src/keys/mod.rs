//! What opens a protected data file.
//!
//! The file is encrypted with a random [`DataKey`]. A [`KeyFile`] beside it, and beside every backup, holds
//! that key wrapped several times: for a passphrase, for a recovery code on paper, and for a secret that the
//! system's keychain keeps. Any one of them opens the file; without one nothing does.
//!
//! The data key never changes. Each wrapping is bound to its kind of way and to the file; changing one rewrites
//! them all.

mod file;
mod recovery;
mod sealed;

pub use file::KeyFile;
pub(crate) use file::key_file;
pub use recovery::RecoveryCode;
pub use sealed::Cost;

use std::fmt;

use zeroize::{Zeroize, Zeroizing};

use crate::{Error, Result};

/// The shortest passphrase, in characters.
pub const SHORTEST_PASSPHRASE: usize = 10;
/// The longest passphrase, in bytes.
const LONGEST_PASSPHRASE: usize = 1_000;

/// The key that a data file and its backups are encrypted with. Its memory is wiped when it is dropped.
#[derive(Clone)]
pub struct DataKey {
    /// Which key file it belongs to.
    id: String,
    bytes: Zeroizing<[u8; 32]>,
}

impl DataKey {
    /// Returns the key in hexadecimal, as SQLCipher takes it.
    pub(crate) fn hex(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(64));
        for byte in self.bytes.iter() {
            for digit in [byte >> 4, byte & 15] {
                text.push(char::from_digit(u32::from(digit), 16).unwrap_or('0'));
            }
        }
        text
    }

    /// Returns whether both are the same key.
    pub(crate) fn is(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

/// Says which key it is, never the key.
impl fmt::Debug for DataKey {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "DataKey({})", self.id)
    }
}

/// What the system's keychain keeps for one file.
pub struct KeychainSecret(Zeroizing<[u8; 32]>);

impl KeychainSecret {
    /// Takes what a keychain answered; `None` where it is not one of Overture's.
    pub fn from_bytes(mut bytes: Vec<u8>) -> Option<Self> {
        let secret = <[u8; 32]>::try_from(bytes.as_slice()).ok();
        bytes.zeroize();
        secret.map(|bytes| Self(Zeroizing::new(bytes)))
    }

    /// Returns what a keychain has to keep.
    pub fn bytes(&self) -> &[u8] {
        &*self.0
    }
}

/// Refuses a passphrase that is too easy to guess, or too long.
fn check_passphrase(passphrase: &str) -> Result<()> {
    if passphrase.chars().count() < SHORTEST_PASSPHRASE {
        return Err(Error::invalid(
            "new_passphrase",
            format!(
                "Use at least {SHORTEST_PASSPHRASE} characters. Four words that have nothing to do \
                 with each other are good, and easy to remember."
            ),
        ));
    }
    if passphrase.len() > LONGEST_PASSPHRASE {
        return Err(Error::invalid(
            "new_passphrase",
            format!("Use at most {LONGEST_PASSPHRASE} characters."),
        ));
    }
    Ok(())
}

/// Fills `bytes` from the system's source of randomness.
fn fill<const N: usize>() -> Result<Zeroizing<[u8; N]>> {
    let mut bytes = Zeroizing::new([0; N]);
    getrandom::fill(&mut *bytes).map_err(|_| {
        Error::not_now("The system could not provide random numbers. Try again in a moment.")
    })?;
    Ok(bytes)
}

#[cfg(test)]
mod tests;
