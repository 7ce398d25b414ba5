//! A text as words with their places, and how the words of a term are told apart in it.

/// What may stand between two words of one term: "train the trainer", "train-the-trainer", "70/20/10".
const JOINS: [char; 10] = [' ', '\u{a0}', '\n', '-', '‐', '‑', '–', '/', ':', '&'];
/// The most letters between two words of one term ("learning \n path").
const WIDEST: usize = 3;

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    /// As it is written.
    pub(super) raw: String,
    /// The same in lower case.
    pub(super) lower: String,
    /// Its first letter, counted in characters.
    pub(super) start: usize,
    /// Behind its last letter.
    pub(super) end: usize,
    /// Whether it can go on a term that the word before begins.
    pub(super) joined: bool,
    /// Whether a sentence begins with it.
    pub(super) opens: bool,
}

/// Returns the words of a text.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut found: Vec<Token> = Vec::new();
    let mut word = String::new();
    let mut gap = String::new();
    let mut start = 0;
    for (at, letter) in text.chars().chain(['\n']).enumerate() {
        if letter.is_alphanumeric() {
            if word.is_empty() {
                start = at;
            }
            word.push(letter);
            continue;
        }
        if !word.is_empty() {
            let raw = std::mem::take(&mut word);
            let between = std::mem::take(&mut gap);
            found.push(Token {
                lower: raw.to_lowercase(),
                raw,
                start,
                end: at,
                joined: !found.is_empty()
                    && between.chars().count() <= WIDEST
                    && between.chars().all(|sign| JOINS.contains(&sign)),
                opens: found.is_empty() || opens(&between),
            });
        }
        gap.push(letter);
    }
    found
}

/// Tells whether a sentence ends between two words.
fn opens(between: &str) -> bool {
    between.contains(['.', '?', '!', '\n'])
}

/// Returns the words of a term or form, for comparison.
pub(super) fn words_of(term: &str, exact: bool) -> Vec<String> {
    tokens(term)
        .into_iter()
        .map(|token| if exact { token.raw } else { token.lower })
        .collect()
}

/// Returns the plural of a word in lower case, as far as spelling tells.
pub(super) fn plural(word: &str) -> String {
    let ends = |ending: &str| word.ends_with(ending);
    let vowel_before_y = ["ay", "ey", "oy", "uy"].iter().any(|ending| ends(ending));
    if ends("y") && !vowel_before_y {
        let stem = word.strip_suffix('y').unwrap_or(word);
        return format!("{stem}ies");
    }
    if ["s", "x", "ch", "sh"].iter().any(|ending| ends(ending)) {
        return format!("{word}es");
    }
    format!("{word}s")
}

/// Tells whether a word in lower case looks like a plural.
pub(super) fn looks_plural(word: &str) -> bool {
    word == "curricula"
        || word.ends_with('s')
            && !["ss", "us", "is"]
                .iter()
                .any(|ending| word.ends_with(ending))
}

/// Returns, for each character and for the end, where it stands in UTF-16, as a text box counts.
pub(super) fn places(text: &str) -> Vec<usize> {
    let mut at = 0;
    let mut places = vec![0];
    for letter in text.chars() {
        at += letter.len_utf16();
        places.push(at);
    }
    places
}
