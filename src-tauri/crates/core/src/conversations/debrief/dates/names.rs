//! Words that name months, weekdays and small numbers.

use crate::calendar::{MONTHS, Weekday};

const NUMBERS: [&str; 13] = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve",
];

/// Returns a word in lower case, without the marks around it.
pub(super) fn bare(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric())
        .to_lowercase()
}

/// Returns the month, 1 to 12, of its name or its first three letters.
pub(super) fn month(word: &str) -> Option<u32> {
    let named = |name: &&str| {
        let is = |part: &str| part.eq_ignore_ascii_case(word);
        is(name) || name.get(..3).is_some_and(is)
    };
    let index = MONTHS.iter().position(named);
    let index = index.or_else(|| (word == "sept").then_some(8))?;
    u32::try_from(index + 1).ok()
}

/// Returns the weekday of its name, or of its first three to five letters.
pub(super) fn weekday(word: &str) -> Option<Weekday> {
    Weekday::ALL.into_iter().find(|day| {
        let name = day.name().to_lowercase();
        name == word
            || (word == "weds" && *day == Weekday::Wed)
            || ((3..=5).contains(&word.len()) && name.starts_with(word))
    })
}

/// Returns the day of a month: "27", "27th".
pub(super) fn ordinal(word: &str) -> Option<u32> {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let ending = word.strip_prefix(digits)?;
    let known = matches!(ending, "" | "st" | "nd" | "rd" | "th");
    digits
        .parse()
        .ok()
        .filter(|day| known && (1..=31).contains(day))
}

/// Returns whether a day of the month is written with its ending: "27th".
pub(super) fn has_ending(word: &str) -> bool {
    word.ends_with(|c: char| c.is_ascii_lowercase()) && ordinal(word).is_some()
}

/// Returns a count in words or digits, 1 to 400.
pub(super) fn count(word: &str) -> Option<u32> {
    let named = NUMBERS.iter().position(|name| *name == word);
    match word {
        "a" | "an" => Some(1),
        _ => named
            .and_then(|n| u32::try_from(n).ok())
            .or_else(|| word.parse().ok()),
    }
    .filter(|n| (1..=400).contains(n))
}
