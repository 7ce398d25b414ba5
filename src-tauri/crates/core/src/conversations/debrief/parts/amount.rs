//! Numbers with their unit, counts, and how many people.

use crate::model::Number;

const WORDS: [&str; 21] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
];
/// The longest unit of a figure, in characters.
const UNIT: usize = 12;
/// Words that begin no unit: "58 and rising".
const NO_UNIT: [&str; 16] = [
    "and", "or", "since", "in", "at", "but", "by", "on", "up", "down", "last", "this", "out", "as",
    "from", "is",
];

/// Reads a number and its unit: "58", "1.4 % of sales", "€ 3.2m", "7 of 10 calls".
pub(super) fn number(text: &str) -> Option<(Number, &str)> {
    let text = text.trim().trim_end_matches('.');
    let mark = text.chars().next().filter(|mark| "€$£".contains(*mark));
    let bare = mark.map_or(text, |mark| {
        text.strip_prefix(mark).unwrap_or(text).trim_start()
    });
    let is_part = |letter: char| letter.is_ascii_digit() || matches!(letter, '.' | ',');
    let sign = bare
        .chars()
        .next()
        .filter(|sign| matches!(sign, '-' | '−' | '+' | '~'));
    let unsigned = sign.map_or(bare, |sign| bare.strip_prefix(sign).unwrap_or(bare));
    let digits = unsigned.trim_start_matches(is_part);
    let written = unsigned.strip_suffix(digits)?;
    // "58." ends a sentence, "58," a part.
    let digits_end = written.trim_end_matches(['.', ',']);
    if digits_end.is_empty() || digits_end.len() != written.len() {
        return None;
    }
    let value = decimal(digits_end)?;
    let value = if matches!(sign, Some('-' | '−')) {
        -value
    } else {
        value
    };
    let unit = digits.trim();
    let first = unit.split_whitespace().next().unwrap_or_default();
    let is_unit = unit.chars().count() <= UNIT
        && !NO_UNIT.contains(&first.to_lowercase().as_str())
        && (first.eq_ignore_ascii_case("of") || !unit.contains(|c: char| c.is_ascii_digit()))
        && !unit.starts_with(['/', ':', '-', '–']);
    let unit = match mark {
        Some(_) if unit.is_empty() => text.get(..mark.map_or(0, char::len_utf8))?,
        _ => unit,
    };
    is_unit.then_some(())?;
    Some((Number::new(value)?, unit))
}

/// Reads "1,200" and "1.4"; "1,4" as well, where the comma cannot stand between thousands.
fn decimal(written: &str) -> Option<f64> {
    let groups: Vec<&str> = written.split(',').collect();
    let thousands = groups.len() > 1
        && groups.iter().skip(1).all(|group| {
            group
                .split('.')
                .next()
                .is_some_and(|whole| whole.len() == 3)
        });
    let plain = if thousands {
        groups.concat()
    } else {
        written.replace(',', ".")
    };
    plain.parse().ok()
}

/// Reads a count in words or digits.
pub(super) fn count(word: &str) -> Option<u32> {
    let small = word.to_lowercase();
    if matches!(small.as_str(), "none" | "nobody" | "no") {
        return Some(0);
    }
    let named = WORDS.iter().position(|name| *name == small);
    let named = named.and_then(|at| u32::try_from(at).ok());
    named.or_else(|| {
        let short = small.len() <= 6 && small.bytes().all(|byte| byte.is_ascii_digit());
        short.then(|| small.parse().ok()).flatten()
    })
}

/// Reads "3 of 14", "3/14", "only four out of eleven people".
pub(super) fn counts(text: &str) -> Option<(u32, u32)> {
    let spaced = text.trim_end_matches('.').replace('/', " of ");
    let mut words: Vec<&str> = spaced.split_whitespace().collect();
    if words
        .first()
        .is_some_and(|word| matches!(word.to_lowercase().as_str(), "only" | "about" | "just"))
    {
        words.remove(0);
    }
    if words.last() == Some(&"people") {
        words.pop();
    }
    let (part, whole) = match *words.as_slice() {
        [part, "of", whole] | [part, "out", "of", whole] | [part, "of", "the", whole] => {
            (count(part)?, count(whole)?)
        }
        _ => return None,
    };
    (part <= whole && whole > 0).then_some((part, whole))
}

/// Reads "six people", "only two of them".
pub(super) fn people(text: &str) -> Option<u32> {
    let words: Vec<&str> = text.trim_end_matches('.').split_whitespace().collect();
    let words = match words.as_slice() {
        ["only" | "about" | "just", rest @ ..] => rest,
        all => all,
    };
    match *words {
        [n, "people" | "persons"] | [n, "of", "them"] | ["a", n, "people"] => count(n),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_their_unit() {
        for (text, expected) in [
            ("58", Some((58.0, ""))),
            ("1.4 % of sales", Some((1.4, "% of sales"))),
            ("1.4 % of all the sales", None),
            ("67%", Some((67.0, "%"))),
            ("1,200 orders", Some((1200.0, "orders"))),
            ("1,4 %", Some((1.4, "%"))),
            ("-3", Some((-3.0, ""))),
            ("€ 12", Some((12.0, "€"))),
            ("7 of 10 calls", Some((7.0, "of 10 calls"))),
            ("58 and rising", None),
            ("58 days since the clinic", None),
            ("week 8", None),
            ("3/14", None),
            ("8-12", None),
            ("1.2.3", None),
            (".", None),
            ("99999999999999", None),
        ] {
            let found = number(text).map(|(number, unit)| (number.value(), unit));
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn counts_of_a_whole() {
        for (text, expected) in [
            ("3 of 14", Some((3, 14))),
            ("3/14", Some((3, 14))),
            ("four of eleven", Some((4, 11))),
            ("only 3 out of 14 people", Some((3, 14))),
            ("none of 5", Some((0, 5))),
            ("14 of 3", None),
            ("27/11", None),
            ("3 of them", None),
            ("3 of 14 on nights", None),
        ] {
            assert_eq!(counts(text), expected, "{text}");
        }
        assert_eq!(people("six people"), Some(6));
        assert_eq!(people("people who can"), None);
    }
}
