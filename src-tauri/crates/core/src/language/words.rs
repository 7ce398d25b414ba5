//! The words that only people in learning say.

use crate::model::OurWord;
use serde::{Deserialize, Serialize};

/// A term of learning jargon with plain words for it, as the program ships it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Jargon {
    pub term: String,
    /// Other forms of it.
    #[serde(default)]
    pub also_match: Vec<Form>,
    /// Whether the term is written in capitals and only meant then.
    #[serde(default)]
    pub acronym: bool,
    /// Words that can stand in its place, the best first.
    pub plain: Vec<String>,
    /// What to do where no words can simply take its place: "Name it."
    #[serde(default)]
    pub advice: String,
}

/// Another form of a term.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Form {
    /// As it is written.
    pub text: String,
    /// Whether it means something else, too: it counts only beside a word such as "training".
    #[serde(default)]
    pub ambiguous: bool,
    /// Whether it is written in capitals and only meant then.
    #[serde(default)]
    pub acronym: bool,
}

impl OurWord {
    /// Returns what to say instead, the best first.
    pub(super) fn choices(&self) -> Vec<String> {
        self.plain
            .split(';')
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .map(str::to_owned)
            .collect()
    }
}

/// Returns whether a word that somebody typed is meant in capitals alone.
pub(super) fn is_acronym(word: &str) -> bool {
    let mut letters = word.chars().filter(|c| c.is_alphabetic()).peekable();
    letters.peek().is_some()
        && letters.all(char::is_uppercase)
        && word.chars().filter(|c| c.is_alphabetic()).count() >= 2
}
