//! From a piece of a query to a [`Term`].

use super::Term;

/// Returns what to look for, or nothing where a piece has no letters or signs that can be found.
pub(super) fn term(text: &str, open: bool) -> Option<Term> {
    let text: String = text
        .chars()
        .map(|sign| if sign.is_control() { ' ' } else { sign })
        .collect();
    let text = text.trim_matches(|sign: char| {
        sign.is_whitespace() || (!sign.is_alphanumeric() && !is_sign_to_find(sign))
    });
    let literal = text
        .chars()
        .any(|sign| is_sign_to_find(sign) || is_written_without_spaces(sign));
    (!text.is_empty()).then(|| Term {
        text: text.to_owned(),
        open,
        literal,
    })
}

/// Returns whether a sign is part of what people look for although the index drops it.
const fn is_sign_to_find(sign: char) -> bool {
    matches!(sign, '+' | '#' | '%' | '$' | '=' | '£' | '¥' | '°'
        | '\u{20a0}'..='\u{20cf}'
        | '\u{2190}'..='\u{2bff}'
        | '\u{1f000}'..='\u{1faff}')
}

/// Returns whether a script writes no spaces between words, so that the index knows only whole sentences.
pub(crate) const fn is_written_without_spaces(sign: char) -> bool {
    matches!(sign, '\u{0e00}'..='\u{0eff}'
        | '\u{1000}'..='\u{109f}'
        | '\u{1780}'..='\u{17ff}'
        | '\u{2e80}'..='\u{9fff}'
        | '\u{ac00}'..='\u{d7af}'
        | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3ffff}')
}
