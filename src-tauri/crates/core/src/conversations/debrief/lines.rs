//! Reading the lines of a debrief.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::days::{Found, find_day};
use crate::conversations::{FindingKind, say};

/// A line is offered up to this many letters; what is longer is a note, whatever it begins with.
const LONGEST: usize = 2_000;
/// The most lines that are offered from one debrief.
const MOST: usize = 200;

/// A line of a debrief, ready to be confirmed as a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Offer {
    /// The line, from 1.
    pub line: usize,
    /// The line as typed, without white space around it.
    pub text: String,
    /// What it would become.
    pub kind: OfferKind,
    /// What it says, without prefix and date.
    pub what: String,
    /// The day it names, for promises.
    pub due: Option<NaiveDate>,
    /// The rating it names, 1 to 5.
    pub rating: Option<u8>,
    /// Whether it has become a record already.
    pub taken: bool,
}

/// What a line would become: a promise of one side, or a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[expect(
    missing_docs,
    reason = "as in `FindingKind`, and the two sides of a promise"
)]
pub enum OfferKind {
    IOwe,
    TheyOwe,
    Measure,
    Skill,
    Challenge,
    Feedback,
    Idea,
    Pressing,
    Quote,
    Change,
}

impl OfferKind {
    /// Returns the kind of finding it is; nothing for a promise.
    pub const fn finding(self) -> Option<FindingKind> {
        match self {
            Self::IOwe | Self::TheyOwe => None,
            Self::Measure => Some(FindingKind::Measure),
            Self::Skill => Some(FindingKind::Skill),
            Self::Challenge => Some(FindingKind::Challenge),
            Self::Feedback => Some(FindingKind::Feedback),
            Self::Idea => Some(FindingKind::Idea),
            Self::Pressing => Some(FindingKind::Pressing),
            Self::Quote => Some(FindingKind::Quote),
            Self::Change => Some(FindingKind::Change),
        }
    }
}

/// What a line may begin with. "I owe" and "they owe" need no colon, the others do.
const PREFIXES: [(&str, OfferKind, bool); 12] = [
    ("i owe", OfferKind::IOwe, false),
    ("they owe", OfferKind::TheyOwe, false),
    ("measure", OfferKind::Measure, true),
    ("skill", OfferKind::Skill, true),
    ("skills", OfferKind::Skill, true),
    ("challenge", OfferKind::Challenge, true),
    ("feedback", OfferKind::Feedback, true),
    ("idea", OfferKind::Idea, true),
    ("pressing", OfferKind::Pressing, true),
    ("quote", OfferKind::Quote, true),
    ("change", OfferKind::Change, true),
    ("they promised", OfferKind::TheyOwe, true),
];

/// Returns what a debrief offers, in the order of its lines; `on` is the day of the chat, from
/// which "by Friday" counts.
pub fn offers(text: &str, on: NaiveDate) -> Vec<Offer> {
    text.lines()
        .enumerate()
        .filter_map(|(index, line)| offer(index + 1, line, on))
        .take(MOST)
        .collect()
}

fn offer(number: usize, line: &str, on: NaiveDate) -> Option<Offer> {
    if line.chars().nth(LONGEST).is_some() {
        return None;
    }
    let text = clean(line);
    let (kind, rest) = prefixed(text).or_else(|| Some((OfferKind::Quote, quoted(text)?)))?;
    let is_promise = kind.finding().is_none();
    let found = is_promise.then(|| find_day(rest, on)).flatten();
    let what = match &found {
        Some(Found { without, .. }) => without.clone(),
        None => rest.trim().to_owned(),
    };
    let what = if is_promise {
        say::phrase(&what).to_owned()
    } else {
        what
    };
    (!what.is_empty()).then(|| Offer {
        line: number,
        text: text.to_owned(),
        kind,
        rating: rating(rest).filter(|_| kind == OfferKind::Feedback),
        what,
        due: found.map(|found| found.day),
        taken: false,
    })
}

/// Takes white space, list marks and the invisible marks of writing direction off both ends.
fn clean(line: &str) -> &str {
    let invisible = |c: char| {
        c.is_whitespace()
            || c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
    };
    let line = line.trim_matches(invisible);
    ["- ", "* ", "• ", "– "]
        .iter()
        .find_map(|mark| line.strip_prefix(mark))
        .map_or(line, |rest| rest.trim_matches(invisible))
}

/// Returns the kind that a line announces, and the rest of it.
fn prefixed(line: &str) -> Option<(OfferKind, &str)> {
    PREFIXES.iter().find_map(|(prefix, kind, colon)| {
        let rest = strip_word(line, prefix)?;
        let after = rest.trim_start();
        match after.strip_prefix(':') {
            Some(after) => Some((*kind, after.trim())),
            None if *colon => None,
            // "I owe them …" without a colon is a sentence that says the same.
            None => Some((*kind, after)),
        }
    })
}

/// Returns what follows `prefix` at the start of a line, in any case and with any space between
/// its words; the prefix must end where a word ends.
fn strip_word<'a>(line: &'a str, prefix: &str) -> Option<&'a str> {
    let mut rest = line;
    for (index, word) in prefix.split(' ').enumerate() {
        if index > 0 {
            let trimmed = rest.trim_start();
            if trimmed.len() == rest.len() {
                return None;
            }
            rest = trimmed;
        }
        let head = rest.get(..word.len())?;
        if !head.eq_ignore_ascii_case(word) {
            return None;
        }
        rest = rest.get(word.len()..)?;
    }
    let ends = rest
        .chars()
        .next()
        .is_none_or(|next| !next.is_alphanumeric());
    ends.then_some(rest)
}

/// Returns a line that is a quotation as a whole.
fn quoted(line: &str) -> Option<&str> {
    const PAIRS: [(char, char); 5] = [('"', '"'), ('“', '”'), ('„', '“'), ('«', '»'), ('»', '«')];
    PAIRS.iter().find_map(|(open, close)| {
        let inside = line
            .strip_prefix(*open)?
            .trim_end_matches(['.', ' '])
            .strip_suffix(*close)?;
        let plain = !inside.trim().is_empty() && !inside.contains(*open);
        plain.then_some(line)
    })
}

/// Returns the rating in a line such as "4 of 5", "3/5" or "2 out of 5".
pub fn rating(text: &str) -> Option<u8> {
    let spaced = text.replace('/', " / ");
    let words: Vec<&str> = spaced
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '(' | ')'))
        .filter(|word| !word.is_empty())
        .take(400)
        .collect();
    let bare = |word: &str| word.trim_matches(['.', '"', '”', ':']).parse::<u8>().ok();
    let of_five = |window: &[&str]| match window {
        [rating, "of" | "/", five] | [rating, "out", "of", five] if bare(five) == Some(5) => {
            bare(rating).filter(|rating| (1..=5).contains(rating))
        }
        _ => None,
    };
    words
        .windows(3)
        .find_map(of_five)
        .or_else(|| words.windows(4).find_map(of_five))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conversations::testing::{TODAY, on};

    fn one(line: &str) -> Option<Offer> {
        let mut offers = offers(line, TODAY);
        assert!(offers.len() <= 1);
        offers.pop()
    }

    #[test]
    fn prefixes_in_any_shape() {
        for (line, kind, what) in [
            ("I owe: half a page", OfferKind::IOwe, "half a page"),
            ("i  OWE : half a page.", OfferKind::IOwe, "half a page"),
            ("I owe half a page", OfferKind::IOwe, "half a page"),
            ("- they owe: notes", OfferKind::TheyOwe, "notes"),
            (
                "measure: days to close, 7, aim 5 (finance plan)",
                OfferKind::Measure,
                "days to close, 7, aim 5 (finance plan)",
            ),
            (
                "Skills: reading a cost sheet",
                OfferKind::Skill,
                "reading a cost sheet",
            ),
            (
                "challenge: few know it; severe",
                OfferKind::Challenge,
                "few know it; severe",
            ),
            (
                "idea: cards, by Friday",
                OfferKind::Idea,
                "cards, by Friday",
            ),
            ("pressing: half a day", OfferKind::Pressing, "half a day"),
            (
                "change: nothing new in the freeze",
                OfferKind::Change,
                "nothing new in the freeze",
            ),
            (
                "\"They are alone in week 8.\"",
                OfferKind::Quote,
                "\"They are alone in week 8.\"",
            ),
            ("“Same weeks.”", OfferKind::Quote, "“Same weeks.”"),
            ("\u{200f}skill: عربى", OfferKind::Skill, "عربى"),
            ("idea: 🎈 balloons", OfferKind::Idea, "🎈 balloons"),
        ] {
            let offer = one(line).unwrap_or_else(|| panic!("{line}"));
            assert_eq!((offer.kind, offer.what.as_str()), (kind, what), "{line}");
        }
    }

    #[test]
    fn lines_that_offer_nothing() {
        for line in [
            "",
            "Came with the list of roles.",
            "I owed them nothing",
            "measure twice, cut once",
            "skilled people: few",
            "idea:",
            "I owe:   ",
            "\"\"",
            "They said \"yes\" and left",
            "\"one\" and \"two\"",
            "challenge",
            "🎈",
        ] {
            assert_eq!(one(line), None, "{line}");
        }
    }

    #[test]
    fn promises_find_their_day() {
        for (line, what, due) in [
            ("I owe: spend by unit, by 27 Nov", "spend by unit", Some(9)),
            (
                "I owe: spend, by unit, by 2026-12-01",
                "spend, by unit",
                Some(13),
            ),
            ("I owe: half a page by Friday", "half a page", Some(2)),
            (
                "they owe: notes of the last two tenders, by tomorrow.",
                "notes of the last two tenders",
                Some(1),
            ),
            ("I owe: two names in two weeks", "two names", Some(14)),
            ("I owe: figures by region", "figures by region", None),
        ] {
            let offer = one(line).unwrap();
            assert_eq!(offer.what, what, "{line}");
            assert_eq!(offer.due, due.map(on), "{line}");
        }
    }

    #[test]
    fn ratings() {
        for (text, expected) in [
            ("\"That one came at the right moment.\" 4 of 5", Some(4)),
            ("3/5", Some(3)),
            ("2 out of 5, they said", Some(2)),
            ("(5 of 5)", Some(5)),
            ("4 of 5.", Some(4)),
            ("3 of 14", None),
            ("0 of 5", None),
            ("9 of 5", None),
            ("four of five", None),
        ] {
            assert_eq!(rating(text), expected, "{text}");
        }
        assert_eq!(one("feedback: \"Fine.\" 4 of 5").unwrap().rating, Some(4));
        assert_eq!(one("measure: on time, 4 of 5").unwrap().rating, None);
    }

    #[test]
    fn lines_keep_their_number() {
        let text = "Came late.\n\nskill: one\r\n  \"Two.\"\nnothing";
        let lines: Vec<usize> = offers(text, TODAY).iter().map(|offer| offer.line).collect();
        assert_eq!(lines, [3, 4]);
    }

    #[test]
    fn enormous_and_odd_debriefs_are_read_in_no_time() {
        let long = "I owe: ".to_owned() + &"a".repeat(1_000_000);
        assert_eq!(offers(&long, TODAY), []);
        let many = "skill: one\n".repeat(90_000);
        assert_eq!(offers(&many, TODAY).len(), MOST);
        let odd = "i owe 👩‍👩‍👧‍👦 by ه\u{202e}ello by by by 31 Feb\n\0\u{7f}\n".repeat(2_000);
        assert_eq!(offers(&odd, TODAY).len(), MOST);
        // An accented letter across the place where a prefix would end.
        assert_eq!(one("measurés: x"), None);
        assert_eq!(one("i ow\u{e9}: x"), None);
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read(text in "(?s).{0,300}") {
            for offer in offers(&text, TODAY) {
                proptest::prop_assert!(offer.line <= text.lines().count());
                proptest::prop_assert!(!offer.what.is_empty());
            }
        }

        #[test]
        fn any_promise_is_read(what in "\\PC{0,40}", day in "[a-zA-Z0-9 -]{0,20}") {
            for offer in offers(&format!("I owe: {what} by {day}"), TODAY) {
                proptest::prop_assert_eq!(offer.line, 1);
            }
        }
    }
}
