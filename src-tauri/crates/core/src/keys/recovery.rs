//! The recovery code: 125 random bits to write down, with a check against slips.

use std::fmt;

use zeroize::Zeroizing;

use super::fill;
use crate::Result;

/// Crockford's letters: none can be taken for another (crockford.com/base32).
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Letters that are random; 5 bits each.
const RANDOM: usize = 25;
/// Letters that check the others.
const CHECKS: usize = 3;
/// Letters between two hyphens.
const GROUP: usize = 4;

/// A code that opens the file when everything else is lost. It is shown once and kept nowhere.
pub struct RecoveryCode(Zeroizing<String>);

impl RecoveryCode {
    pub(super) fn random() -> Result<Self> {
        let bytes = fill::<RANDOM>()?;
        let mut letters = Zeroizing::new(String::with_capacity(RANDOM + CHECKS));
        for byte in bytes.iter() {
            letters.push(letter(u32::from(*byte)));
        }
        let checks = checks(&letters);
        letters.push_str(&checks);
        Ok(Self(letters))
    }

    /// Reads a code as people type it: small letters, blanks, O for 0. `None` where it is no code.
    pub(super) fn read(typed: &str) -> Option<Self> {
        let mut letters = Zeroizing::new(String::with_capacity(RANDOM + CHECKS));
        for typed in typed.chars() {
            let letter = match typed.to_ascii_uppercase() {
                '-' | '–' | ' ' => continue,
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            };
            LETTERS.iter().find(|known| char::from(**known) == letter)?;
            letters.push(letter);
        }
        let (random, given) = letters.split_at_checked(RANDOM)?;
        (given == checks(random)).then_some(())?;
        Some(Self(letters))
    }

    /// Returns the code without hyphens, as it is stretched.
    pub(super) fn letters(&self) -> &str {
        &self.0
    }
}

/// Groups of four, as it is written down.
impl fmt::Display for RecoveryCode {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, letter) in self.0.chars().enumerate() {
            if at > 0 && at % GROUP == 0 {
                to.write_str("-")?;
            }
            write!(to, "{letter}")?;
        }
        Ok(())
    }
}

fn letter(bits: u32) -> char {
    let at = usize::try_from(bits % 32).unwrap_or(0);
    char::from(LETTERS.get(at).copied().unwrap_or(b'0'))
}

/// Returns the letters that check `random`: a sum (FNV-1a) of them.
fn checks(random: &str) -> String {
    let sum = random.bytes().fold(0x811c_9dc5_u32, |sum, byte| {
        (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    (0..CHECKS).map(|at| letter(sum >> (5 * at + 8))).collect()
}
