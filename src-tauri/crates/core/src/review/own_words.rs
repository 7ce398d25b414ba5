//! What I write myself: the four tests of a line, and words that name an input or claim too much.

use serde::Serialize;

use super::About;

/// What a line should say. Shown beside it, never printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(rename = "ReviewTests"))]
#[expect(clippy::struct_excessive_bools, reason = "four marks, each its own")]
pub struct Tests {
    /// A figure of theirs.
    pub figure: bool,
    /// From, to, when.
    pub change: bool,
    /// What we did, and how sure we are.
    pub ours: bool,
    /// What happens next.
    pub next: bool,
}

/// A word in my own text that says too little or too much.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(rename = "ReviewWord"))]
pub struct Word {
    /// Where it begins, in UTF-16 units as a text box counts.
    pub start: usize,
    /// Behind its end.
    pub end: usize,
    /// What to do.
    pub advice: &'static str,
}

const INPUT: &str = "An input. Which figure did it serve?";
const CLAIM: &str = "Say: evidence for.";

/// What we put in, and what we were praised for: no outcome.
const INPUTS: [&str; 24] = [
    "attendance",
    "attended",
    "attendee",
    "attendees",
    "award",
    "awards",
    "completion",
    "completion rate",
    "completions",
    "completed courses",
    "course hours",
    "enrolment",
    "enrolments",
    "hours of courses",
    "hours of training",
    "learning hours",
    "participant",
    "participants",
    "prize",
    "prizes",
    "satisfaction",
    "satisfaction score",
    "smile sheets",
    "training hours",
];

/// What claims that a solution is the cause.
const CLAIMS: [&str; 14] = [
    "because of our",
    "because of us",
    "caused",
    "causes",
    "delivered results",
    "due to",
    "proof",
    "proof that",
    "prove",
    "proved",
    "proven",
    "proves",
    "return on investment",
    "thanks to",
];
/// The same, in capitals alone.
const SHORT_CLAIM: &str = "ROI";

/// Returns the words in my own text that name an input or claim too much, in order; of two at one place, the longer.
pub(super) fn words(text: &str) -> Vec<Word> {
    let inputs = INPUTS.iter().map(|word| (*word, INPUT));
    let claims = CLAIMS.iter().map(|word| (*word, CLAIM));
    let mut listed: Vec<(&str, &'static str)> = inputs.chain(claims).collect();
    listed.sort_by_key(|(word, _)| std::cmp::Reverse(word.len()));
    let letters: Vec<char> = text.chars().collect();
    let is_edge = |at: Option<usize>| {
        at.and_then(|at| letters.get(at))
            .is_none_or(|letter| !letter.is_alphanumeric())
    };
    let mut found = Vec::new();
    let (mut at, mut units) = (0, 0);
    while let Some(letter) = letters.get(at) {
        let matches = |word: &str| {
            let rest = letters.get(at..).unwrap_or_default();
            let mut rest = rest.iter();
            word.chars().all(|wanted| {
                rest.next()
                    .is_some_and(|letter| letter.to_lowercase().eq([wanted]))
            })
        };
        let short = letters
            .get(at..at + SHORT_CLAIM.len())
            .is_some_and(|rest| rest.iter().copied().eq(SHORT_CLAIM.chars()));
        let begins = is_edge(at.checked_sub(1));
        let hit = listed
            .iter()
            .find(|(word, _)| matches(word) && is_edge(Some(at + word.chars().count())))
            .copied()
            .or_else(|| {
                (short && is_edge(Some(at + SHORT_CLAIM.len()))).then_some((SHORT_CLAIM, CLAIM))
            })
            .filter(|_| begins);
        if let Some((word, advice)) = hit {
            let end = units + word.encode_utf16().count();
            found.push(Word {
                start: units,
                end,
                advice,
            });
            at += word.chars().count();
            units = end;
        } else {
            at += 1;
            units += letter.len_utf16();
        }
    }
    found
}

/// Returns what a line says, by its text as it is shown.
pub(super) fn tests(text: &str, about: &About) -> Tests {
    let text = text.to_lowercase();
    let names = |name: &Option<String>| {
        name.as_ref()
            .is_some_and(|name| text.contains(&name.to_lowercase()))
    };
    let figure = names(&about.figure);
    let compares = ["→", "as before", "from "]
        .iter()
        .any(|sign| text.contains(sign));
    Tests {
        figure,
        change: figure && compares && text.contains(|letter: char| letter.is_ascii_digit()),
        ours: names(&about.ours),
        next: about.next,
    }
}

#[cfg(test)]
mod tests_of_words {
    use super::*;

    #[test]
    fn inputs_and_claims_are_found_as_whole_words() {
        for (text, expected) in [
            ("Attendance rose", vec![(0, 10, INPUT)]),
            (
                "96 % satisfaction, thanks to the clinic",
                vec![(5, 17, INPUT), (19, 28, CLAIM)],
            ),
            ("The longest completion rate wins", vec![(12, 27, INPUT)]),
            ("ROI of 300 %", vec![(0, 3, CLAIM)]),
            ("heroic", vec![]),
            ("an industrial surprise", vec![]),
            ("proved", vec![(0, 6, CLAIM)]),
            ("improved", vec![]),
            // Two UTF-16 units each.
            ("🙂🙂 prizes", vec![(5, 11, INPUT)]),
            ("İ awards", vec![(2, 8, INPUT)]),
            ("", vec![]),
        ] {
            let found = words(text).into_iter();
            let found: Vec<_> = found.map(|it| (it.start, it.end, it.advice)).collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn what_a_line_says_is_read_from_its_text() {
        let about = About {
            figure: Some("days to collect".to_owned()),
            ours: Some("Dispute clinic".to_owned()),
            next: true,
        };
        for (text, figure, change, ours) in [
            (
                "Finance: days to collect 60 → 58 days. Dispute clinic.",
                true,
                true,
                true,
            ),
            ("Days to collect 58 days, aim 50.", true, false, false),
            ("The dispute clinic helps.", false, false, true),
            ("From then on it was fine.", false, false, false),
        ] {
            let found = tests(text, &about);
            assert_eq!(
                (found.figure, found.change, found.ours, found.next),
                (figure, change, ours, true),
                "{text}"
            );
        }
    }
}
