//! The file of wrapped keys: a few lines of text, of no use to who has none of the secrets.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use zeroize::Zeroizing;

use super::{
    Cost, DataKey, KeychainSecret, RecoveryCode, check_passphrase, fill,
    sealed::{Sealed, open, seal, stretch},
};
use crate::{
    Error, Result,
    files::{behind_link, replace, with_suffix},
};

/// What a key file is called after the file that it opens.
pub(crate) const SUFFIX: &str = ".keys";
/// The first line of every key file.
const FIRST: &str = "overture-keys 1";
/// More than this is no key file, in bytes.
const LARGEST: u64 = 16 * 1024;

/// A key under a stretched text.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Stretched {
    cost: Cost,
    salt: [u8; 16],
    sealed: Sealed,
}

/// The ways into one data file and its backups.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyFile {
    /// Names the key; 32 hexadecimal digits. The keychain keeps its secret under this name.
    id: String,
    passphrase: Option<Stretched>,
    code: Option<Stretched>,
    keychain: Option<Sealed>,
}

impl KeyFile {
    /// Returns a new key and a key file into which no way leads yet.
    pub(crate) fn new() -> Result<(Self, DataKey)> {
        let key = DataKey {
            id: hex(&*fill::<16>()?),
            bytes: fill::<32>()?,
        };
        Ok((Self::without_ways(&key), key))
    }

    /// Returns a key file for `key` into which no way leads yet.
    pub(crate) fn without_ways(key: &DataKey) -> Self {
        Self {
            id: key.id.clone(),
            passphrase: None,
            code: None,
            keychain: None,
        }
    }

    /// Reads the key file of the data file or backup at `path`; where it is gone or damaged, the newest one beside its
    /// backups. `None` where there is none.
    pub fn of(path: &Path) -> Result<Option<Self>> {
        let path = &behind_link(path);
        let own = Self::beside(path);
        if let Ok(Some(own)) = own {
            return Ok(Some(own));
        }
        let mut beside_backups: Vec<PathBuf> = fs::read_dir(with_suffix(path, ".backups"))
            .into_iter()
            .flatten()
            .flatten()
            .map(|entry| entry.path())
            .filter(|path| path.to_string_lossy().ends_with(SUFFIX))
            .collect();
        beside_backups.sort();
        let newest = beside_backups.pop().map(|newest| Self::read(&newest));
        // A damaged one is told of only where no other holds the same.
        newest.filter(Result::is_ok).unwrap_or(own)
    }

    /// Reads the key file beside one data file or backup.
    pub(crate) fn beside(path: &Path) -> Result<Option<Self>> {
        Self::read(&key_file(path))
    }

    fn read(path: &Path) -> Result<Option<Self>> {
        let there = match fs::metadata(path) {
            Err(absent) if absent.kind() == io::ErrorKind::NotFound => return Ok(None),
            there => there.map_err(Error::io(path))?,
        };
        let refuse = || {
            Error::not_now(format!(
                "{} is damaged, or a newer Overture wrote it. Move it elsewhere; Overture then uses the \
                 one beside the newest backup.",
                path.display()
            ))
        };
        if !there.is_file() || there.len() > LARGEST {
            return Err(refuse());
        }
        let text = fs::read_to_string(path).map_err(Error::io(path))?;
        Self::parse(&text).map(Some).ok_or_else(refuse)
    }

    /// Writes the ways in beside the data file or backup at `path`, whole or not at all.
    pub(crate) fn write_beside(&self, path: &Path) -> Result<()> {
        let file = key_file(path);
        replace(&file, self.text().as_bytes()).map_err(Error::io(&file))
    }

    /// Returns the name under which a keychain keeps the secret of this file.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Returns whether a passphrase opens the file.
    pub fn has_passphrase(&self) -> bool {
        self.passphrase.is_some()
    }

    /// Returns whether a secret in a keychain opens the file.
    pub fn has_keychain(&self) -> bool {
        self.keychain.is_some()
    }

    /// Returns whether it wraps the same key.
    pub(crate) fn wraps(&self, key: &DataKey) -> bool {
        self.id == key.id
    }

    /// Returns the key for a passphrase or a recovery code.
    pub fn open(&self, typed: &str) -> Result<DataKey> {
        let code = RecoveryCode::read(typed);
        let ways = [
            ("code", &self.code, code.as_ref().map(RecoveryCode::letters)),
            ("passphrase", &self.passphrase, Some(typed)),
        ];
        for (kind, way, typed) in ways {
            if let (Some(way), Some(typed)) = (way, typed) {
                let with = stretch(typed, &way.salt, way.cost)?;
                if let Some(bytes) = open(&way.sealed, &with, &self.context(kind)) {
                    return Ok(self.key(bytes));
                }
            }
        }
        Err(Error::invalid(
            "passphrase",
            "This does not open the file. Type the passphrase, or the recovery code from paper.",
        ))
    }

    /// Returns the key for what the keychain kept; `None` where that belongs to another file.
    pub fn open_by_keychain(&self, secret: &KeychainSecret) -> Option<DataKey> {
        let way = self.keychain.as_ref()?;
        open(way, &secret.0, &self.context("keychain")).map(|bytes| self.key(bytes))
    }

    /// Returns the key for what a keychain keeps under the name that `look_up` is given; `None` where it has nothing.
    pub fn open_by_kept(&self, look_up: impl FnOnce(&str) -> Option<Vec<u8>>) -> Option<DataKey> {
        let kept = self.has_keychain().then(|| look_up(&self.id))??;
        self.open_by_keychain(&KeychainSecret::from_bytes(kept)?)
    }

    /// Lets a passphrase open the file, in place of an earlier one.
    pub(crate) fn set_passphrase(
        &mut self,
        key: &DataKey,
        passphrase: &str,
        cost: Cost,
    ) -> Result<()> {
        check_passphrase(passphrase)?;
        self.passphrase = Some(self.stretched(key, passphrase, "passphrase", cost)?);
        Ok(())
    }

    /// Lets a new recovery code open the file, in place of an earlier one.
    pub(crate) fn set_code(&mut self, key: &DataKey, cost: Cost) -> Result<RecoveryCode> {
        let code = RecoveryCode::random()?;
        self.code = Some(self.stretched(key, code.letters(), "code", cost)?);
        Ok(code)
    }

    /// Lets a new secret open the file, for a keychain to keep.
    pub(crate) fn set_keychain(&mut self, key: &DataKey) -> Result<KeychainSecret> {
        let secret = KeychainSecret(fill::<32>()?);
        self.keychain = Some(seal(&key.bytes, &secret.0, &self.context("keychain"))?);
        Ok(secret)
    }

    /// Lets no keychain open the file any more.
    pub(crate) fn forget_keychain(&mut self) {
        self.keychain = None;
    }

    /// Lets no passphrase open the file any more.
    pub(crate) fn forget_passphrase(&mut self) {
        self.passphrase = None;
    }

    fn stretched(&self, key: &DataKey, typed: &str, kind: &str, cost: Cost) -> Result<Stretched> {
        let salt = *fill::<16>()?;
        let with = stretch(typed, &salt, cost)?;
        let sealed = seal(&key.bytes, &with, &self.context(kind))?;
        Ok(Stretched { cost, salt, sealed })
    }

    fn key(&self, bytes: Zeroizing<[u8; 32]>) -> DataKey {
        DataKey {
            id: self.id.clone(),
            bytes,
        }
    }

    fn context(&self, kind: &str) -> String {
        format!("{FIRST} {} {kind}", self.id)
    }

    fn text(&self) -> String {
        let mut lines = vec![FIRST.to_owned(), format!("id {}", self.id)];
        for (kind, way) in [("passphrase", &self.passphrase), ("code", &self.code)] {
            lines.extend(way.as_ref().map(|way| {
                let Stretched { cost, salt, sealed } = way;
                let (memory, passes) = (cost.memory, cost.passes);
                format!(
                    "{kind} argon2id {memory} {passes} {} {}",
                    hex(salt),
                    words(sealed)
                )
            }));
        }
        lines.extend(
            self.keychain
                .iter()
                .map(|way| format!("keychain {}", words(way))),
        );
        lines.join("\n") + "\n"
    }

    fn parse(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        (lines.next()? == FIRST).then_some(())?;
        let id = lines.next()?.strip_prefix("id ")?;
        <[u8; 16]>::try_from(unhex(id)?.as_slice()).ok()?;
        let mut file = Self {
            id: id.to_owned(),
            passphrase: None,
            code: None,
            keychain: None,
        };
        for line in lines {
            let words: Vec<&str> = line.split(' ').collect();
            match words.as_slice() {
                [
                    kind @ ("passphrase" | "code"),
                    "argon2id",
                    memory,
                    passes,
                    salt,
                    nonce,
                    bytes,
                ] => {
                    let way = Stretched {
                        cost: Cost::checked(memory.parse().ok()?, passes.parse().ok()?)?,
                        salt: unhex(salt)?.try_into().ok()?,
                        sealed: sealed(nonce, bytes)?,
                    };
                    match *kind {
                        "code" => file.code = Some(way),
                        _ => file.passphrase = Some(way),
                    }
                }
                ["keychain", nonce, bytes] => file.keychain = Some(sealed(nonce, bytes)?),
                _ => return None,
            }
        }
        Some(file)
    }
}

/// Returns where the key file of the data file or backup at `path` is.
pub(crate) fn key_file(path: &Path) -> PathBuf {
    with_suffix(path, SUFFIX)
}

fn words(sealed: &Sealed) -> String {
    format!("{} {}", hex(&sealed.nonce), hex(&sealed.bytes))
}

fn sealed(nonce: &str, bytes: &str) -> Option<Sealed> {
    Some(Sealed {
        nonce: unhex(nonce)?.try_into().ok()?,
        bytes: unhex(bytes)?,
    })
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").ok();
        text
    })
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let pairs = text.as_bytes().chunks(2);
    pairs
        .map(|pair| {
            let pair = std::str::from_utf8(pair)
                .ok()
                .filter(|pair| pair.len() == 2)?;
            u8::from_str_radix(pair, 16).ok()
        })
        .collect()
}
