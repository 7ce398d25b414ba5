//! Keys that name an event from one import to the next, and give nothing of it away.

/// FNV-1a with 128 bits: short, the same for ever, and enough to tell events apart.
const BASIS: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;

/// Returns the key of an event, or of one of its occurrences.
pub(super) fn key(identity: &str, occurrence: Option<&str>) -> String {
    let parts = [
        identity.as_bytes(),
        &[0],
        occurrence.unwrap_or("").as_bytes(),
    ];
    let hash = parts
        .iter()
        .flat_map(|part| part.iter())
        .fold(BASIS, |hash, byte| {
            (hash ^ u128::from(*byte)).wrapping_mul(PRIME)
        });
    format!("{hash:032x}")
}

#[cfg(test)]
mod tests {
    use super::key;

    #[test]
    fn a_key_stays_the_same_for_ever() {
        assert_eq!(key("", None), "d228cb69101a8caf78912b704e4a147f");
        assert_ne!(key("a", Some("b")), key("ab", None));
        assert_ne!(key("a", Some("b")), key("a", Some("c")));
    }
}
