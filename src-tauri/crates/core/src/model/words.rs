//! Enums as words: how a choice is written in the data file and on the wire.

/// A closed set of choices, each with its one stable word.
///
/// The words are what the data file holds, so they are never renamed.
pub trait Words: Copy + PartialEq + 'static {
    /// Every choice with its word.
    const ALL: &'static [(Self, &'static str)];

    /// Returns the word of this choice.
    fn word(self) -> &'static str {
        Self::ALL
            .iter()
            .find(|(choice, _)| *choice == self)
            .map_or("", |(_, word)| word)
    }

    /// Returns the choice that `word` stands for, or nothing.
    fn from_word(word: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .find(|(_, known)| *known == word)
            .map(|(choice, _)| *choice)
    }
}
