//! Words that look like a date and name no day.

use super::{
    DateProblem, Found, NO_DUE, found, lead,
    names::{month, ordinal, weekday},
};

/// How many words at the end of a text are searched for one that leads to a day.
const UNREAD: usize = 5;

/// Finds words at the end of a text that look like a date and name none: "by mid-January", "by 31 Feb".
pub(super) fn unclear(words: &[&str], small: &[&str]) -> Option<Found> {
    const HINTS: [&str; 22] = [
        "week",
        "weeks",
        "month",
        "months",
        "quarter",
        "year",
        "half",
        "spring",
        "summer",
        "autumn",
        "fall",
        "winter",
        "easter",
        "christmas",
        "xmas",
        "mid",
        "early",
        "end",
        "soon",
        "later",
        "holidays",
        "ramadan",
    ];
    let looks = |word: &&str| {
        let dated =
            word.contains(['/', '.', '-']) && word.starts_with(|c: char| c.is_ascii_digit());
        let parts = || word.split(|c: char| !c.is_alphanumeric());
        dated
            || parts().any(|part| {
                HINTS.contains(&part) || month(part).is_some() || weekday(part).is_some()
            })
    };
    let from = words.len().saturating_sub(UNREAD);
    let at = (from..words.len()).find(|at| {
        small
            .get(*at)
            .is_some_and(|word| matches!(*word, "by" | "until" | "till" | "before" | "due"))
            && small
                .get(at + 1..)
                .is_some_and(|rest| rest.iter().any(looks))
    });
    if let Some(at) = at {
        return found(words, (at, at + 1, words.len()), Err(DateProblem::Unclear));
    }
    let last = words.len().checked_sub(1)?;
    if let Some(start) = misdated(small) {
        let first = lead(small, start);
        return found(
            words,
            (first, start, words.len()),
            Err(DateProblem::Unclear),
        );
    }
    let shaped = |word: &str| {
        let of_days = word.contains('/')
            && word
                .split('/')
                .all(|part| weekday(part).is_some() || month(part).is_some());
        let mut parts = word.split('/');
        let number = |part: Option<&str>| {
            part.is_some_and(|part| {
                (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
            })
        };
        let quarter = word.strip_prefix('q').or_else(|| word.strip_prefix('p'));
        of_days
            || number(parts.next()) && number(parts.next())
            || quarter.is_some_and(|digits| number(Some(digits)))
    };
    let word = small.get(last)?;
    let before = last.checked_sub(1).and_then(|at| small.get(at));
    let other = word.ends_with("/5") || before.is_some_and(|before| NO_DUE.contains(before));
    (shaped(word) && !other)
        .then(|| found(words, (last, last, words.len()), Err(DateProblem::Unclear)))?
}

/// Returns where a part of the year or a day that does not exist begins at the end of a text: "in the
/// spring", "31 Feb", "Monday 45 Nov".
fn misdated(small: &[&str]) -> Option<usize> {
    const SEASONS: [&str; 6] = ["spring", "summer", "autumn", "winter", "easter", "year"];
    let is_number = |word: &str| word.len() <= 4 && word.starts_with(|c: char| c.is_ascii_digit());
    let at = |back: usize| {
        let at = small.len().checked_sub(back)?;
        Some((at, *small.get(at)?))
    };
    let (last, word) = at(1)?;
    let (before, other) = at(2)?;
    if SEASONS.contains(&word) {
        let is = |back: usize, wanted: &str| at(back).is_some_and(|(_, word)| word == wanted);
        return match other {
            "in" => Some(last),
            "the" if is(3, "in") => Some(before),
            "new" if is(3, "the") && is(4, "in") => before.checked_sub(1),
            _ => None,
        };
    }
    let is_no_day = is_number(word) && ordinal(word).is_none();
    let dated = (is_number(other) && month(word).is_some())
        || (is_no_day && (month(other).is_some() || weekday(other).is_some()));
    let word_at = |at: Option<usize>| at.and_then(|at| small.get(at));
    let named = before
        .checked_sub(1)
        .filter(|at| word_at(Some(*at)).is_some_and(|word| weekday(word).is_some()));
    let start = named.unwrap_or(before);
    let refused = word_at(start.checked_sub(1)).is_some_and(|word| NO_DUE.contains(word));
    (dated && !refused).then_some(start)
}
