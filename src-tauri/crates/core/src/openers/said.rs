//! What a leader said about us, in exact words, and what we changed because of it.

use chrono::NaiveDate;

use crate::{
    Id, Records,
    conversations::{debrief, shareable},
    english::say,
    model::{FindingKind, Leader, Unit},
};

/// The longest quotation, in letters.
const LONGEST_WORDS: usize = 160;
/// The longest thing we changed, in letters.
const LONGEST_CHANGE: usize = 60;

/// Returns the last feedback in this leader's exact words, and the day.
pub fn last_said(
    records: &Records,
    leader: Id<Leader>,
    unit: Id<Unit>,
) -> Option<(String, NaiveDate)> {
    shareable::findings(records, leader, unit)
        .into_iter()
        .filter(|finding| finding.kind == FindingKind::Feedback)
        .find_map(|finding| Some((exact_words(&finding.text)?, finding.said_on)))
}

/// Returns the last feedback in this leader's exact words that still waits for an answer.
pub(super) fn open_words(records: &Records, leader: Id<Leader>, unit: Id<Unit>) -> Option<String> {
    shareable::findings(records, leader, unit)
        .into_iter()
        .filter(|finding| finding.kind == FindingKind::Feedback)
        .filter(|finding| records.answered_on(finding).is_none())
        .find_map(|finding| exact_words(&finding.text))
}

/// Returns the exact words of feedback: what stands in quotation marks, else the whole line
/// without its rating. Feedback is noted in their words.
pub fn exact_words(text: &str) -> Option<String> {
    let marks: &[char] = &['"', '“', '”', '„', '«', '»'];
    if text.contains(marks) {
        return quoted(text);
    }
    let rated = debrief::rating(text).is_some();
    let words = if rated {
        text.rsplit_once(['.', ',', ';'])?.0
    } else {
        text
    };
    let words = say::phrase(words);
    (!words.is_empty() && words.chars().count() <= LONGEST_WORDS).then(|| words.to_owned())
}

/// Returns the words between the first pair of quotation marks, without a final stop.
pub fn quoted(text: &str) -> Option<String> {
    let marks: &[char] = &['"', '“', '”', '„', '«', '»'];
    let mut parts = text.split(marks);
    let _before = parts.next()?;
    let inside = parts.next()?;
    let _closed = parts.next()?;
    let words = say::phrase(inside);
    (!words.is_empty() && words.chars().count() <= LONGEST_WORDS).then(|| words.to_owned())
}

/// Returns what we changed since, where it was noted as something done ("moved the dates").
pub(super) fn change(
    records: &Records,
    leader: Id<Leader>,
    unit: Id<Unit>,
    since: NaiveDate,
) -> Option<String> {
    const DONE: [&str; 14] = [
        "began", "made", "cut", "gave", "wrote", "sent", "put", "built", "took", "held", "split",
        "kept", "told", "brought",
    ];
    shareable::findings(records, leader, unit)
        .into_iter()
        .filter(|finding| finding.kind == FindingKind::Change && finding.said_on >= since)
        .map(|finding| say::uncapital(say::phrase(&finding.text)))
        .find(|text| {
            let first = text.split_whitespace().next().unwrap_or_default();
            (first.ends_with("ed") || DONE.contains(&first))
                && text.chars().count() <= LONGEST_CHANGE
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exact_words_are_what_stands_in_quotation_marks() {
        for (text, words) in [
            (
                "\"Better content. Same weeks.\" 2 of 5",
                Some("Better content. Same weeks"),
            ),
            (
                "“Useful. Gone by week six.”",
                Some("Useful. Gone by week six"),
            ),
            ("they liked it", None),
            ("an \"open end", None),
            ("Useful. Gone by week six.", None),
            ("\"\"", None),
        ] {
            assert_eq!(quoted(text).as_deref(), words, "{text}");
        }
        for (text, words) in [
            ("Useful. Gone by week six.", "Useful. Gone by week six"),
            (
                "Good content, wrong weeks. 3 of 5",
                "Good content, wrong weeks",
            ),
            ("\"Same weeks.\" 2 of 5", "Same weeks"),
        ] {
            assert_eq!(exact_words(text).as_deref(), Some(words));
        }
    }
}
