//! A query cut into words, phrases and filters, each with its place in the text.

use std::ops::Range;

/// A piece of a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    /// Its bytes in the query.
    pub(super) at: Range<usize>,
    /// The key before a colon: `unit` of `unit:Sales`; empty without one.
    pub(super) key: String,
    /// The text, without quotes.
    pub(super) text: String,
    pub(super) quoted: bool,
}

/// Cuts a query at white space outside quotes. A quote that is never closed goes on to the end.
pub(super) fn pieces(query: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut current: Option<Piece> = None;
    let mut inside = false;
    for (at, sign) in query.char_indices() {
        let end = at + sign.len_utf8();
        if sign.is_whitespace() && !inside {
            pieces.extend(current.take());
            continue;
        }
        let is_quote = matches!(sign, '"' | '“' | '”' | '„' | '«' | '»');
        // A quote in the middle of a word, as in 5"x, is a sign of that word.
        let opens = is_quote
            && !inside
            && current
                .as_ref()
                .is_none_or(|piece| piece.text.is_empty() && !piece.quoted);
        let piece = current.get_or_insert_with(|| Piece {
            at: at..at,
            key: String::new(),
            text: String::new(),
            quoted: false,
        });
        piece.at.end = end;
        if opens {
            inside = true;
            piece.quoted = true;
        } else if is_quote && inside {
            inside = false;
            pieces.extend(current.take());
        } else if sign == ':' && !inside && piece.key.is_empty() && is_key(&piece.text) {
            piece.key = std::mem::take(&mut piece.text).to_lowercase();
        } else {
            piece.text.push(sign);
        }
    }
    pieces.extend(current);
    pieces
}

fn is_key(text: &str) -> bool {
    ["unit", "leader", "kind", "in"].contains(&text.to_lowercase().as_str())
}

/// Returns a text as names are compared: in lower case, without signs at its ends.
pub(super) fn plain(text: &str) -> String {
    text.trim_matches(|sign: char| !sign.is_alphanumeric())
        .to_lowercase()
}

/// Returns the query without some of its bytes, with single spaces.
pub(super) fn without(query: &str, at: &Range<usize>) -> String {
    let before = query.get(..at.start).unwrap_or_default();
    let after = query.get(at.end..).unwrap_or_default();
    let joined = format!("{} {}", before.trim_end(), after.trim_start());
    joined.trim().to_owned()
}
