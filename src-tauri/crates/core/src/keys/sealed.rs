//! Wrapping a key: `Argon2id` (RFC 9106) stretches what a person types, XChaCha20-Poly1305 seals with it.

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use icu_normalizer::ComposingNormalizerBorrowed;
use zeroize::Zeroizing;

use super::fill;
use crate::{Error, Result};

/// How much work one guess costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cost {
    /// Memory in KiB.
    pub memory: u32,
    /// Passes over that memory.
    pub passes: u32,
}

impl Cost {
    /// About half a second on a laptop, and 128 MiB, which makes guessing on graphics cards dear.
    pub const USUAL: Self = Self {
        memory: 128 * 1024,
        passes: 4,
    };
    /// The least that `Argon2` allows, for tests.
    pub const LEAST: Self = Self {
        memory: 8,
        passes: 1,
    };
    /// More than this is not a key file: reading it would take all memory.
    const MOST: Self = Self {
        memory: 2 * 1024 * 1024,
        passes: 100,
    };

    /// Returns the cost where it is one that can be paid.
    pub(super) fn checked(memory: u32, passes: u32) -> Option<Self> {
        let within = |value, least, most| (least..=most).contains(&value);
        (within(memory, Self::LEAST.memory, Self::MOST.memory)
            && within(passes, Self::LEAST.passes, Self::MOST.passes))
        .then_some(Self { memory, passes })
    }
}

/// A key under another one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sealed {
    pub(super) nonce: [u8; 24],
    pub(super) bytes: Vec<u8>,
}

/// Seals `key` under `with`. It opens only in the same `context`: another way or another file is refused.
pub(super) fn seal(key: &[u8; 32], with: &[u8; 32], context: &str) -> Result<Sealed> {
    let nonce = *fill::<24>()?;
    let payload = Payload {
        msg: key,
        aad: context.as_bytes(),
    };
    let bytes = XChaCha20Poly1305::new(&(*with).into())
        .encrypt(&XNonce::from(nonce), payload)
        .map_err(|_| Error::not_now("The key could not be encrypted. Try again."))?;
    Ok(Sealed { nonce, bytes })
}

/// Returns the key, or `None` where `with` is not what sealed it.
pub(super) fn open(sealed: &Sealed, with: &[u8; 32], context: &str) -> Option<Zeroizing<[u8; 32]>> {
    let payload = Payload {
        msg: &sealed.bytes,
        aad: context.as_bytes(),
    };
    let bytes = XChaCha20Poly1305::new(&(*with).into())
        .decrypt(&XNonce::from(sealed.nonce), payload)
        .ok()
        .map(Zeroizing::new)?;
    <[u8; 32]>::try_from(bytes.as_slice())
        .ok()
        .map(Zeroizing::new)
}

/// Stretches what a person typed into a key. Letters that look alike and are stored differently by
/// different keyboards count as the same (NFKC).
pub(super) fn stretch(typed: &str, salt: &[u8; 16], cost: Cost) -> Result<Zeroizing<[u8; 32]>> {
    let typed = Zeroizing::new(
        ComposingNormalizerBorrowed::new_nfkc()
            .normalize(typed)
            .into_owned(),
    );
    let too_little =
        |_| Error::not_now("There is too little memory to check this. Close other programs.");
    let params = Params::new(cost.memory, cost.passes, 1, Some(32)).map_err(too_little)?;
    let mut key = Zeroizing::new([0; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(typed.as_bytes(), salt, &mut *key)
        .map_err(too_little)?;
    Ok(key)
}
