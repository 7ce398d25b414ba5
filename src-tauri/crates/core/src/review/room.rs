//! How much fits on the one page.

use serde::Serialize;

use super::ReviewDocument;

/// Lines of text on a page, headings included.
pub(super) const LINES: usize = 42;
/// Letters of a line of text, roughly.
const LETTERS: usize = 96;
/// Lines of the title and the byline.
const HEAD: usize = 2;
/// Lines of the opening that have room before any section.
const OPENING: usize = 3;

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

/// A line, or the end of the opening, that is not on the page, because its section or the page is full.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(rename = "ReviewNoRoom"))]
pub struct NoRoom {
    /// Of its section; 0 is the opening.
    pub number: u8,
    pub key: String,
    pub text: String,
}

/// Says what fits. The first line of each section has room first, then the opening, then the other lines in their
/// order.
pub(super) fn give(document: &mut ReviewDocument) {
    let mut used = HEAD + lines(&document.opening).min(OPENING);
    let mut firsts = 0;
    for section in &mut document.sections {
        let mut shown = section.lines.iter_mut().filter(|line| !line.hidden);
        let Some(first) = shown.next() else { continue };
        let takes = 1 + lines(&first.text);
        first.fits = used + takes <= LINES;
        shown.for_each(|line| line.fits = false);
        if first.fits {
            used += takes;
            firsts += takes;
        }
    }
    let mut no_room = Vec::new();
    let printed = beginning(&document.opening, LINES - HEAD - firsts).len();
    let rest = document.opening.split_off(printed);
    if !rest.trim().is_empty() {
        no_room.push(NoRoom {
            number: 0,
            key: "opening".to_owned(),
            text: rest.trim().to_owned(),
        });
    }
    used = HEAD + firsts + lines(&document.opening);
    for section in &mut document.sections {
        let mut on_page = 0;
        for line in section.lines.iter_mut().filter(|line| !line.hidden) {
            let heading = usize::from(on_page == 0);
            let takes = heading + lines(&line.text);
            if !line.fits && on_page < section.most && used + takes <= LINES {
                line.fits = true;
                used += takes;
            }
            if line.fits {
                on_page += 1;
            } else {
                no_room.push(NoRoom {
                    number: section.number,
                    key: line.key.clone(),
                    text: line.text.clone(),
                });
            }
        }
    }
    document.room.lines = used;
    document.room.no_room = no_room;
}

/// Returns how many lines a text takes.
fn lines(text: &str) -> usize {
    Lines::default().add(text)
}

/// Returns the beginning of a text that takes at most so many lines: up to the end of a sentence, or of a word where
/// not even a sentence fits.
fn beginning(text: &str, most: usize) -> &str {
    if lines(text) <= most {
        return text;
    }
    let mut used = Lines::default();
    let (mut word_end, mut sentence_end) = (0, 0);
    for word in text.split_inclusive(char::is_whitespace) {
        if used.add(word) > most {
            break;
        }
        word_end += word.len();
        let ends = word.trim_end().ends_with(['.', '!', '?', ':']) || word.ends_with('\n');
        if ends {
            sentence_end = word_end;
        }
    }
    let end = if sentence_end > 0 {
        sentence_end
    } else {
        word_end
    };
    text.get(..end).unwrap_or_default().trim_end()
}

/// Lines that are being filled with words.
#[derive(Default)]
struct Lines {
    count: usize,
    /// Letters in the last one; 0 where the next word begins a line.
    used: usize,
}

impl Lines {
    /// Adds a text, and returns how many lines there are then.
    fn add(&mut self, text: &str) -> usize {
        for part in text.split_inclusive('\n') {
            for word in part.split_whitespace() {
                let letters = word.chars().count();
                if self.used > 0 && self.used + 1 + letters <= LETTERS {
                    self.used += 1 + letters;
                } else {
                    // A word without spaces is broken where it is longer than a line.
                    self.count += letters.div_ceil(LETTERS).max(1);
                    self.used = letters % LETTERS;
                }
            }
            if part.ends_with('\n') {
                self.used = 0;
            }
        }
        self.count
    }
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

    #[test]
    fn a_text_is_cut_at_the_end_of_a_sentence() {
        let word = "a".repeat(60);
        for (text, most, expected) in [
            (
                "All of it fits.".to_owned(),
                1,
                "All of it fits.".to_owned(),
            ),
            (format!("It fits. {word} {word}"), 1, "It fits.".to_owned()),
            (
                format!("One.\nTwo\nThree {word} {word}."),
                3,
                "One.\nTwo".to_owned(),
            ),
            (format!("{word} {word} {word}"), 2, format!("{word} {word}")),
            ("a".repeat(97), 1, String::new()),
            ("One.\nTwo.".to_owned(), 0, String::new()),
        ] {
            assert_eq!(beginning(&text, most), expected, "{text}");
        }
    }
}
