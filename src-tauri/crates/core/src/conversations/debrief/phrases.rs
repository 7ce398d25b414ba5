//! The words around the verb of a promise: who says it, and to whom.

use crate::calendar::Weekday;

/// What leads to what I will do.
pub(super) const MINE: [&str; 30] = [
    "i'll",
    "i will",
    "i shall",
    "i'm going to",
    "i am going to",
    "i'm to",
    "i am to",
    "i promised to",
    "i promise to",
    "i agreed to",
    "i offered to",
    "i committed to",
    "i said i'll",
    "i said i'd",
    "i said i will",
    "i said i would",
    "i told her i'd",
    "i told him i'd",
    "i told them i'd",
    "i owe",
    "i promised",
    "me to",
    "for me to",
    "promised to",
    "agreed to",
    "offered to",
    "let me",
    "let's",
    "will",
    "i'd better",
];
/// As above, where a verb of a promise follows: "we" may be the unit, "I should see" an opinion.
pub(super) const MAYBE_MINE: [&str; 23] = [
    "we should",
    "we'll",
    "we will",
    "we shall",
    "we need to",
    "we have to",
    "we must",
    "we promised to",
    "we agreed to",
    "need to",
    "have to",
    "must",
    "should",
    "remember to",
    "don't forget to",
    "i need to",
    "i have to",
    "i've to",
    "i must",
    "i should",
    "i can",
    "i could",
    "i've got to",
];
/// What follows my own side, beside what follows theirs, and leads to what we will do.
pub(super) const WE_SHALL: [&str; 8] = [
    "should",
    "must",
    "can",
    "could",
    "need to",
    "have to",
    "agree to",
    "are going to",
];
/// What one does without promising it: "I think", "I find".
pub(super) const OPINIONS: [&str; 6] = ["think", "find", "agree", "make", "keep", "see"];
/// Who the other side is, unless named.
pub(super) const THEY: [&str; 15] = [
    "they",
    "she",
    "he",
    "her assistant",
    "his assistant",
    "their assistant",
    "her team",
    "his team",
    "their team",
    "her deputy",
    "his deputy",
    "their deputy",
    "her people",
    "his people",
    "their people",
];
/// What follows them and leads to what they will do.
pub(super) const THEIRS: [&str; 33] = [
    "will",
    "shall",
    "is going to",
    "are going to",
    "'s going to",
    "'re going to",
    "to",
    "is to",
    "are to",
    "promised to",
    "promise to",
    "promises to",
    "agreed to",
    "agrees to",
    "agree to",
    "offered to",
    "offers to",
    "offer to",
    "committed to",
    "said she'll",
    "said she'd",
    "said she would",
    "said he'll",
    "said he'd",
    "said he would",
    "said they'll",
    "said they'd",
    "said they would",
    "said she will",
    "said he will",
    "said they will",
    "has to",
    "needs to",
];
/// Words with a capital letter at the beginning of a line that are no names.
const NO_NAMES: [&str; 94] = [
    "it",
    "this",
    "that",
    "these",
    "those",
    "there",
    "we",
    "you",
    "nobody",
    "somebody",
    "someone",
    "everybody",
    "everyone",
    "people",
    "managers",
    "half",
    "most",
    "some",
    "many",
    "all",
    "the",
    "a",
    "an",
    "what",
    "who",
    "when",
    "where",
    "how",
    "why",
    "if",
    "need",
    "want",
    "have",
    "going",
    "try",
    "like",
    "ready",
    "happy",
    "hard",
    "easy",
    "good",
    "time",
    "meeting",
    "workshop",
    "call",
    "session",
    "training",
    "course",
    "email",
    "mail",
    "note",
    "reminder",
    "lunch",
    "coffee",
    "agenda",
    "report",
    "survey",
    "deadline",
    "budget",
    "project",
    "pilot",
    "decision",
    "chance",
    "room",
    "way",
    "idea",
    "able",
    "unable",
    "keen",
    "willing",
    "important",
    "hoping",
    "trying",
    "planning",
    "looking",
    "aiming",
    "asking",
    "wanting",
    "expecting",
    "glad",
    "afraid",
    "sure",
    "new",
    "next",
    "first",
    "only",
    "also",
    "hope",
    "plan",
    "plans",
    "no",
    "yes",
    "today",
    "tomorrow",
];
pub(super) const BETWEEN: [&str; 6] = ["also", "then", "just", "now", "first", "gladly"];
/// To whom something is handed over.
pub(super) const RECEIVERS: [&str; 7] = ["me", "us", "her", "him", "them", "you", "everybody"];
/// What begins the thing that is handed over.
pub(super) const ARTICLES: [&str; 23] = [
    "the", "a", "an", "our", "my", "her", "his", "their", "one", "two", "three", "four", "five",
    "some", "all", "what", "half", "this", "that", "these", "names", "dates", "figures",
];

/// Takes words off the beginning that only lead over to what is said: "So I'll send it".
pub(super) fn without_opening(text: &str) -> &str {
    const OPENINGS: [&str; 13] = [
        "so", "and", "but", "then", "now", "ok", "okay", "yes", "well", "agreed", "also", "ps",
        "p.s",
    ];
    let Some((first, rest)) = text.split_once(char::is_whitespace) else {
        return text;
    };
    let word = first
        .trim_end_matches([',', ':', ';', '.', '!'])
        .to_lowercase();
    if OPENINGS.contains(&word.as_str()) {
        without_opening(rest.trim_start())
    } else {
        text
    }
}

/// Returns whether a word with a capital letter names nobody.
pub(super) fn is_no_name(word: &str) -> bool {
    let is_weekday = || {
        Weekday::ALL
            .iter()
            .any(|day| day.name().to_lowercase() == word)
    };
    NO_NAMES.contains(&word) || is_weekday()
}

/// Returns what stands before "'ll", "'s", "'re" or "'d" in a word.
pub(super) fn contraction(word: &str) -> Option<&str> {
    ["'ll", "'s", "'re", "'d"]
        .iter()
        .find_map(|ending| word.strip_suffix(ending))
        .filter(|name| !name.is_empty())
}
