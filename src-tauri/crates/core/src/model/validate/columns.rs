//! The bounds of any column: how long a text may be, and how far away a date.

use super::{NAME, TEXT, at_most, date};
use crate::Result;

/// Longest note that is saved while it is typed, in characters: a long book.
const TYPED: usize = 2_000_000;
/// Longest other note, and the longest list of dates or rule that a calendar file gives, in characters.
const NOTE: usize = 100_000;

/// Refuses a text that is out of the bounds of its column.
pub(crate) fn column(name: &'static str, text: &str) -> Result<()> {
    if holds_a_date(name) {
        return text.parse().map_or(Ok(()), |day| date(name, day));
    }
    at_most(name, text, longest(name))
}

/// Returns whether a column holds a date, by its name.
fn holds_a_date(name: &str) -> bool {
    name.ends_with("_on")
        || name.ends_with("_date")
        || matches!(
            name,
            "date"
                | "first"
                | "last"
                | "since"
                | "due"
                | "as_of"
                | "aim_by"
                | "horizon"
                | "not_ours_told"
                | "first_leaves"
                | "last_leaves"
        )
}

/// Returns the most characters that a text column takes.
fn longest(name: &str) -> usize {
    match name {
        "debrief"
        | "wording"
        | "not_to_raise"
        | "reflection_heard"
        | "reflection_reaction"
        | "reflection_change" => TYPED,
        "note" | "desired_state" | "situation" | "rule" | "rrule" | "changed" => NOTE,
        "body" | "meaning" | "source" | "key" | "event" | "uid" | "emails" | "hours" | "likes"
        | "dislikes" | "also_called" | "problem" | "expectation" | "smallest" | "good_if"
        | "stop_if" | "opening" | "asks" | "next" | "outcome" | "learned" | "plan" | "how"
        | "questions" | "told" => TEXT,
        _ => NAME,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_and_far_dates_are_refused() {
        let text = |length| "ü".repeat(length);
        let day = str::to_owned;
        for (name, value, fine) in [
            ("name", text(300), true),
            ("name", text(301), false),
            ("place", text(301), false),
            ("body", text(20_001), false),
            ("note", text(100_000), true),
            ("note", text(100_001), false),
            ("debrief", text(1_000_000), true),
            ("debrief", text(2_000_001), false),
            ("due", day("2026-11-18"), true),
            ("due", day("9999-12-31"), false),
            ("archived_on", day("0001-01-01"), false),
            ("from_date", day("+12026-01-01"), false),
            ("first", day(""), true),
            ("name", day("9999-12-31"), true),
        ] {
            assert_eq!(column(name, &value).is_ok(), fine, "{name}");
        }
    }
}
