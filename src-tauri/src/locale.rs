//! The locale of the system, as a web page understands it.
//!
//! WebKitGTK says "C" under `LANG=C`, and `Intl` then throws; so the window is told a locale by Rust.

/// Returns the locale for dates and numbers, BCP 47 ("en-GB"); empty where the system names none.
pub(crate) fn of_system() -> String {
    ["LC_ALL", "LC_TIME", "LANG"]
        .into_iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|value| !value.is_empty())
        // macOS and Windows keep it elsewhere.
        .or_else(sys_locale::get_locale)
        .map(|value| tag(&value))
        .unwrap_or_default()
}

/// Returns the IANA name of the system's time zone; empty where the system names none.
pub(crate) fn zone_of_system() -> String {
    iana_time_zone::get_timezone().unwrap_or_default()
}

/// Returns the BCP 47 tag of a POSIX locale such as `de_AT.UTF-8@euro`; empty for `C` and `POSIX`.
fn tag(posix: &str) -> String {
    let name = posix.split(['.', '@']).next().unwrap_or_default();
    let fine = name
        .chars()
        .all(|sign| sign.is_ascii_alphanumeric() || sign == '_' || sign == '-');
    if !fine || name == "C" || name == "POSIX" {
        return String::new();
    }
    name.replace('_', "-")
}

#[cfg(test)]
mod tests {
    use super::tag;

    #[test]
    fn posix_names_become_tags() {
        for (posix, wanted) in [
            ("en_GB.UTF-8", "en-GB"),
            ("de_AT@euro", "de-AT"),
            ("C", ""),
            ("C.UTF-8", ""),
            ("POSIX", ""),
            ("../etc", ""),
            ("pl", "pl"),
        ] {
            assert_eq!(tag(posix), wanted, "{posix}");
        }
    }
}
