//! What every command needs first: Node, and the packages of the screens.

use std::fs;

use crate::failure::Failure;
use crate::paths;
use crate::step::{Step, output};

/// Installs the packages of the screens when the lock file changed since the last time.
pub(crate) fn npm() -> Result<(), Failure> {
    node()?;
    let lock = fs::read_to_string(paths::ui().join("package-lock.json"))?;
    let stamp = paths::ui().join("node_modules/.overture-stamp");
    let now = digest(&lock);
    if fs::read_to_string(&stamp).is_ok_and(|then| then == now) {
        return Ok(());
    }
    Step::new(
        "packages of the screens",
        &paths::ui(),
        "npm",
        &["ci", "--no-audit", "--no-fund"],
    )
    .run()?;
    fs::write(stamp, now)?;
    Ok(())
}

/// Says what to do where Node is missing or too old.
fn node() -> Result<(), Failure> {
    let Some(version) = output("node", &["--version"]) else {
        return Err(Failure::new(
            "Node is missing: version 20.19 or later, from https://nodejs.org or your packages.",
        ));
    };
    if is_recent(&version) {
        return Ok(());
    }
    Err(Failure::new(format!(
        "Node {version} is too old: version 20.19 or later is needed."
    )))
}

/// Tells whether a version as Node says it, "v20.19.2", is one that the screens can be built with.
fn is_recent(version: &str) -> bool {
    let mut numbers = version
        .trim_start_matches('v')
        .split('.')
        .map_while(|digits| digits.parse::<u32>().ok());
    (numbers.next(), numbers.next()) >= (Some(20), Some(19))
}

/// Returns a short fingerprint of a text: FNV-1a, which stays the same over compiler versions.
fn digest(text: &str) -> String {
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{hash:016x}")
}

#[cfg(test)]
mod tests {
    use super::{digest, is_recent};

    #[test]
    fn an_old_node_is_told_from_a_recent_one() {
        for (version, recent) in [
            ("v20.19.0", true),
            ("v22.1.0", true),
            ("v20.9.0", false),
            ("v18.20.4", false),
            ("", false),
        ] {
            assert_eq!(is_recent(version), recent, "{version}");
        }
    }

    #[test]
    fn fingerprints_follow_the_text() {
        assert_eq!(digest(""), "cbf29ce484222325");
        assert_eq!(digest("a"), "af63dc4c8601ec8c");
        assert_ne!(digest("ab"), digest("ba"));
    }
}
