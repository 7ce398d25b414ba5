//! A line as words, to be compared without case and marks.

/// A line and where its words begin.
pub(super) struct Line<'a> {
    text: &'a str,
    words: Vec<(usize, String)>,
}

impl<'a> Line<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let mut words = Vec::new();
        let mut start = None;
        for (at, letter) in text.char_indices() {
            let inside = letter.is_alphanumeric() || matches!(letter, '\'' | '’' | '-' | '%' | '/');
            match (start, inside) {
                (None, true) => start = Some(at),
                (Some(from), false) => {
                    words.extend(text.get(from..at).map(|word| (from, small(word))));
                    start = None;
                }
                _ => {}
            }
        }
        if let Some(from) = start {
            words.extend(text.get(from..).map(|word| (from, small(word))));
        }
        Self { text, words }
    }

    /// Returns the word in lower case; an empty one beyond the end.
    pub(super) fn word(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |(_, word)| word)
    }

    /// Returns all words, with one space between them.
    pub(super) fn words(&self) -> String {
        let words: Vec<&str> = self.words.iter().map(|(_, word)| word.as_str()).collect();
        words.join(" ")
    }

    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    /// Returns whether the word begins with a capital letter.
    pub(super) fn is_capital(&self, at: usize) -> bool {
        self.from(at).starts_with(char::is_uppercase)
    }

    /// Returns the text from a word on; empty beyond the end.
    pub(super) fn from(&self, at: usize) -> &'a str {
        let start = self.words.get(at).map(|(start, _)| *start);
        start.and_then(|start| self.text.get(start..)).unwrap_or("")
    }

    /// Returns the text of some words, without the marks behind them.
    pub(super) fn between(&self, from: usize, to: usize) -> &'a str {
        let rest = self.from(from);
        let end = rest.len() - self.from(to).len();
        let text = rest.get(..end).unwrap_or_default();
        text.trim_end_matches(|c: char| !c.is_alphanumeric())
    }

    /// Returns whether marks stand between a word and the one before: "Ana: send", "the list, then".
    pub(super) fn is_apart(&self, at: usize) -> bool {
        let before = self
            .text
            .get(
                ..self
                    .words
                    .get(at)
                    .map_or(self.text.len(), |(start, _)| *start),
            )
            .unwrap_or_default();
        before.trim_end().ends_with([':', ',', ';', '–', '—', '-'])
    }

    /// Returns the place behind a phrase that stands at a word, else nothing.
    pub(super) fn after(&self, at: usize, phrase: &str) -> Option<usize> {
        let mut end = at;
        for word in phrase.split(' ') {
            if self.word(end) != word {
                return None;
            }
            end += 1;
        }
        Some(end)
    }

    /// Returns the place behind the first of some phrases that stands at a word.
    pub(super) fn after_any(&self, at: usize, phrases: &[&str]) -> Option<usize> {
        phrases.iter().find_map(|phrase| self.after(at, phrase))
    }

    /// Returns whether a phrase stands anywhere. A star at its end stands for any ending: "retir*".
    pub(super) fn has(&self, phrase: &str) -> bool {
        let fits = |at: usize| {
            phrase.split(' ').enumerate().all(|(step, wanted)| {
                let word = self.word(at + step);
                match wanted.strip_suffix('*') {
                    Some(beginning) => word.starts_with(beginning),
                    None => word == wanted,
                }
            })
        };
        (0..self.len()).any(fits)
    }

    pub(super) fn has_any(&self, phrases: &[&str]) -> bool {
        phrases.iter().any(|phrase| self.has(phrase))
    }
}

fn small(word: &str) -> String {
    word.to_lowercase()
        .replace('’', "'")
        .trim_matches(['\'', '-', '/'])
        .to_owned()
}
