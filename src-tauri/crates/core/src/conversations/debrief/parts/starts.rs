//! Words at the beginning of a part, compared without case.

/// Returns what stands behind a phrase at the beginning of a part, where something does.
pub(super) fn behind<'a>(part: &'a str, phrase: &str) -> Option<&'a str> {
    let head = part.get(..phrase.len())?;
    if !head.eq_ignore_ascii_case(phrase) {
        return None;
    }
    let rest = part.get(phrase.len()..)?;
    let ends = rest.starts_with(|letter: char| letter.is_whitespace() || ":=<>≤≥".contains(letter));
    let rest =
        rest.trim_start_matches(|letter: char| letter.is_whitespace() || ":=".contains(letter));
    (ends && !rest.is_empty()).then_some(rest)
}

/// Returns what stands behind the first of some phrases that begins a part.
pub(super) fn behind_any<'a>(part: &'a str, phrases: &[&str]) -> Option<&'a str> {
    phrases.iter().find_map(|phrase| behind(part, phrase))
}

/// Returns whether a part is one of some phrases.
pub(super) fn is_any(part: &str, phrases: &[&str]) -> bool {
    let part = part.trim_end_matches(['.', '!']).trim();
    phrases
        .iter()
        .any(|phrase| part.eq_ignore_ascii_case(phrase))
}
