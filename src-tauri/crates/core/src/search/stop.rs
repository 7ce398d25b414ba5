//! Words of a question that say nothing about what is looked for.

/// Dropped where other words are left.
const STOP: &[&str] = &[
    "a", "about", "an", "and", "are", "as", "at", "be", "been", "by", "did", "do", "does", "for",
    "from", "had", "has", "have", "he", "her", "him", "his", "how", "i", "in", "is", "it", "its",
    "me", "my", "of", "on", "or", "our", "said", "say", "says", "she", "talk", "talked", "tell",
    "that", "the", "their", "them", "there", "these", "they", "this", "those", "to", "told", "us",
    "was", "we", "were", "what", "when", "where", "which", "who", "whom", "why", "with", "you",
    "your",
];

/// Returns whether a word, in lower case, is one of them.
pub(super) fn is_stop_word(word: &str) -> bool {
    STOP.binary_search(&word).is_ok()
}
