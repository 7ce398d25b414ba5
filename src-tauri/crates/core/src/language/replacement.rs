//! What to say instead of learning jargon, so that it fits into the sentence.

use serde::Serialize;

use super::{
    check::Entry,
    tokens::{Token, looks_plural, plural},
};
use crate::english::say;

/// Words that an article before them would stumble over.
const DETERMINERS: [&str; 9] = [
    "the", "a", "an", "your", "what", "how", "who", "where", "whenever",
];
/// Words that show that a phrase is no name for a thing, so that it has no plural.
const NO_NAME: [&str; 9] = [
    "what", "how", "who", "people", "your", "you", "when", "do", "did",
];
/// The most words of a name that is put into the plural.
const SHORT: usize = 3;

/// Something to say instead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Replacement {
    /// As it is shown.
    pub text: String,
    /// What is put into the text.
    pub replacement: String,
    /// Where that begins, in UTF-16 units: at the word, or at the article before it.
    pub start: usize,
    /// Behind its end.
    pub end: usize,
    /// Whether the unit says so itself.
    pub theirs: bool,
    /// What the unit means by it; may be empty.
    pub meaning: String,
}

/// The words around a hit.
pub(super) struct Around<'a> {
    pub(super) before: Option<&'a Token>,
    pub(super) first: &'a Token,
    pub(super) last: &'a Token,
}

/// Returns what to say instead: the unit's own terms, then plain words.
pub(super) fn offers(
    entry: &Entry<'_>,
    around: &Around<'_>,
    place: impl Fn(usize) -> usize,
) -> Vec<Replacement> {
    let several = entry.several(around.last);
    let theirs = entry
        .theirs
        .iter()
        .map(|term| (term.term.trim(), term.meaning.trim(), true));
    let plain = entry.plain.iter().map(|plain| (plain.as_str(), "", false));
    theirs
        .chain(plain)
        .map(|(words, meaning, theirs)| {
            let text = if several {
                in_plural(words)
            } else {
                words.to_owned()
            };
            let (from, replacement) = joined(&text, around);
            Replacement {
                text,
                replacement,
                start: place(from),
                end: place(around.last.end),
                theirs,
                meaning: meaning.to_owned(),
            }
        })
        .collect()
}

/// Returns a name in the plural; other phrases stay as they are.
fn in_plural(words: &str) -> String {
    let parts: Vec<&str> = words.split(' ').collect();
    let named = parts.len() <= SHORT
        && !words.contains(',')
        && !parts.iter().any(|part| NO_NAME.contains(part));
    match words.rsplit_once(' ') {
        _ if !named || looks_plural(&words.to_lowercase()) || words.ends_with("ing") => {
            words.to_owned()
        }
        Some((front, last)) => format!("{front} {}", plural(last)),
        None => plural(words),
    }
}

/// Returns where the replacement begins and what it is: with a capital at the start of a sentence,
/// and with the article that the new words want.
fn joined(words: &str, around: &Around<'_>) -> (usize, String) {
    let own = words.split(' ').next().unwrap_or_default().to_lowercase();
    let determined = DETERMINERS.contains(&own.as_str());
    let article = around
        .before
        .filter(|before| ["a", "an", "the"].contains(&before.lower.as_str()))
        .filter(|before| around.first.joined && around.first.start == before.end + 1);
    let (at, text) = match article {
        Some(article) if determined => (article, words.to_owned()),
        Some(article) if article.lower != "the" => {
            let vowel = words.starts_with(['a', 'e', 'i', 'o', 'A', 'E', 'I', 'O']);
            let fitting = if vowel { "an" } else { "a" };
            if fitting == article.lower {
                (around.first, words.to_owned())
            } else {
                (article, format!("{fitting} {words}"))
            }
        }
        _ => (around.first, words.to_owned()),
    };
    // "E-learning" in the middle of a sentence is as much a name as our term was.
    if at.opens {
        (at.start, say::capital(&text))
    } else {
        (at.start, text)
    }
}
