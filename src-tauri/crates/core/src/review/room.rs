//! How much fits on the one page.

use serde::Serialize;

/// Lines of text on a page, headings included.
pub(super) const LINES: usize = 42;
/// Letters of a line of text, roughly.
const LETTERS: usize = 96;

/// How full the page is. What does not fit is named, never cut silently.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(rename = "ReviewRoom"))]
pub struct Room {
    /// Lines of text on the page.
    pub lines: usize,
    pub most: usize,
    pub no_room: Vec<NoRoom>,
}

/// A line that is not on the page, because its section or the page is full.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(rename = "ReviewNoRoom"))]
pub struct NoRoom {
    /// Of its section.
    pub number: u8,
    pub key: String,
    pub text: String,
}

/// Returns how many lines a paragraph takes.
pub(super) fn lines(text: &str) -> usize {
    text.lines().map(paragraph).sum()
}

fn paragraph(text: &str) -> usize {
    let (mut lines, mut used) = (0, 0);
    for word in text.split_whitespace() {
        let letters = word.chars().count();
        if used > 0 && used + 1 + letters <= LETTERS {
            used += 1 + letters;
        } else {
            // A word without spaces is broken where it is longer than a line.
            lines += letters.div_ceil(LETTERS).max(1);
            used = letters % LETTERS;
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_wrapped() {
        for (text, expected) in [
            (String::new(), 0),
            ("one line".to_owned(), 1),
            ("a".repeat(96), 1),
            ("a".repeat(97), 2),
            (format!("{} {}", "a".repeat(48), "b".repeat(47)), 1),
            (format!("{} {}", "a".repeat(48), "b".repeat(48)), 2),
            ("one\ntwo\n\nthree".to_owned(), 3),
        ] {
            assert_eq!(lines(&text), expected, "{text}");
        }
    }
}
