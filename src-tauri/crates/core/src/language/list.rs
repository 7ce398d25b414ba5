//! The list of our words, as Settings shows it.

use serde::Serialize;

use super::Jargon;
use crate::model::OurWord;

/// A word of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ListedWord {
    pub word: String,
    /// Its other forms.
    pub also: Vec<String>,
    /// What to say instead.
    pub plain: Vec<String>,
    /// What to do where no words can simply take its place; may be empty.
    pub advice: String,
    /// Whether it is left alone here.
    pub fine: bool,
    /// The user's row about it: a word added, or one that is fine.
    pub row: Option<OurWord>,
    /// Whether the user added it.
    pub added: bool,
}

/// Returns the list in alphabetical order, words of one's own among the others.
pub fn listed(list: &[Jargon], own: &[OurWord]) -> Vec<ListedWord> {
    let row_of = |term: &str| {
        own.iter()
            .find(|row| row.fine && row.word.to_lowercase() == term.to_lowercase())
    };
    let shipped = list.iter().map(|term| {
        let row = row_of(&term.term);
        ListedWord {
            word: term.term.clone(),
            also: term
                .also_match
                .iter()
                .map(|form| form.text.clone())
                .collect(),
            plain: term.plain.clone(),
            advice: term.advice.clone(),
            fine: row.is_some(),
            row: row.cloned(),
            added: false,
        }
    });
    let added = own.iter().filter(|row| !row.fine).map(|row| ListedWord {
        word: row.word.clone(),
        also: Vec::new(),
        plain: row.choices(),
        advice: String::new(),
        fine: false,
        row: Some(row.clone()),
        added: true,
    });
    let mut words: Vec<ListedWord> = shipped.chain(added).collect();
    words.sort_by_key(|line| (line.word.to_lowercase(), !line.added));
    words
}
