//! The days that people write in a line: "by 27 Nov", "next Tuesday", "EOW", "in two weeks", "Q3".

mod day;
mod names;
mod spoken;
mod steps;
#[cfg(test)]
mod tests;
mod unclear;

use chrono::NaiveDate;
use serde::Serialize;

use crate::{Id, Records, calendar::FiscalCalendar, model::Unit};
use names::{bare, ordinal};
use unclear::unclear;

/// The words that lead to a day.
const LEADS: [&str; 10] = [
    "by", "until", "till", "before", "on", "due", "latest", "around", "than", "between",
];
/// The words that lead to a day further on: "by the end of Q3", "by this Friday".
const BETWEEN: [&str; 7] = ["the", "about", "eod", "cob", "cop", "sometime", "some"];
/// What may stand between a day and the end of the line: "Friday morning", "Friday at the latest".
const TRAILS: [&[&str]; 24] = [
    &["at", "the", "latest"],
    &["at", "latest"],
    &["latest"],
    &["or", "earlier"],
    &["or", "sooner"],
    &["or", "before"],
    &["or", "so"],
    &["if", "possible"],
    &["please"],
    &["in", "the", "morning"],
    &["in", "the", "afternoon"],
    &["in", "the", "evening"],
    &["first", "thing"],
    &["end", "of", "day"],
    &["morning"],
    &["afternoon"],
    &["evening"],
    &["night"],
    &["noon"],
    &["midday"],
    &["lunchtime"],
    &["eod"],
    &["cob"],
    &["cop"],
];
/// Words before a day that make it something else: "the minutes of Friday", "every Monday".
const NO_DUE: [&str; 13] = [
    "after", "of", "for", "from", "since", "last", "every", "each", "past", "about", "than", "and",
    "or",
];
/// How many words of a line are looked at.
const MOST_WORDS: usize = 400;
/// The most words that name one day.
const LONGEST: usize = 7;

/// Whether "11/12" is a day in November or in December.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DateOrder {
    /// 11 December.
    #[default]
    DayFirst,
    /// November 12.
    MonthFirst,
}

impl DateOrder {
    /// Returns the order of a BCP 47 locale.
    pub fn of_locale(locale: &str) -> Self {
        let mut parts = locale.split(['-', '_']);
        let language = parts.next().unwrap_or_default();
        let region = parts.find(|part| part.len() == 2);
        let month_first = matches!(language, "ja" | "zh" | "ko" | "hu" | "fil")
            || (language == "en" && matches!(region, None | Some("US" | "PH")));
        if month_first {
            Self::MonthFirst
        } else {
            Self::DayFirst
        }
    }
}

/// What decides which day is meant.
#[derive(Debug, Clone, Copy)]
pub(super) struct Dates {
    /// The day from which "tomorrow" counts.
    pub(super) on: NaiveDate,
    pub(super) order: DateOrder,
    pub(super) calendar: FiscalCalendar,
}

/// Why a date was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum DateProblem {
    /// It looks like a date, and names no day.
    Unclear,
    /// The weekday is not that of the date.
    Weekday,
    /// Its day is over.
    Past,
}

/// Words that name a day, or look as if they did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) day: Result<NaiveDate, DateProblem>,
    /// The days that may be meant, where the weekday is not that of the date: the date first.
    pub(super) choices: Vec<NaiveDate>,
    /// The words, as typed.
    pub(super) words: String,
    /// The text without them.
    pub(super) without: String,
}

impl Dates {
    /// Returns how dates of a unit are read that were written on a day.
    pub(super) fn of(
        records: &Records,
        unit: Option<Id<Unit>>,
        on: NaiveDate,
        order: DateOrder,
    ) -> Self {
        let calendar = records.calendar_on(unit, on);
        Self {
            on,
            order,
            calendar: calendar.map_or(FiscalCalendar::CALENDAR_YEAR, |named| named.calendar),
        }
    }

    /// Finds the last day that a text names.
    pub(super) fn find(&self, text: &str) -> Option<Found> {
        let words: Vec<&str> = text.split_whitespace().take(MOST_WORDS).collect();
        let small: Vec<String> = words.iter().map(|word| bare(word)).collect();
        let small: Vec<&str> = small.iter().map(String::as_str).collect();
        (0..words.len())
            .rev()
            .find_map(|at| self.at(&words, &small, at))
            .or_else(|| unclear(&words, &small))
    }

    /// Returns where a pair of days begins of which the second is at `start`: "Monday or Tuesday", "the 3rd or 4th".
    fn pair(&self, small: &[&str], start: usize) -> Option<usize> {
        let joint = start.checked_sub(1)?;
        if !matches!(*small.get(joint)?, "or" | "and" | "to") {
            return None;
        }
        let is_day = |from: &usize| {
            let words = small.get(*from..joint).unwrap_or_default();
            let named = self.day(words).is_some_and(|(_, used)| used == words.len());
            named || matches!(words, [number] if ordinal(number).is_some())
        };
        (joint.saturating_sub(LONGEST)..joint).find(is_day)
    }

    /// Reads the day that has the word `at` in it, as long as it can be.
    fn at(&self, words: &[&str], small: &[&str], at: usize) -> Option<Found> {
        let (_, used) = self.day(small.get(at..)?)?;
        let end = at + used;
        let longer = (at.saturating_sub(LONGEST)..at).find_map(|start| {
            let (day, used) = self.day(small.get(start..)?)?;
            (start + used == end).then_some((start, day))
        });
        let (start, named) = match longer {
            Some(longer) => longer,
            None => (at, self.day(small.get(at..)?)?.0),
        };
        let start = self.pair(small, start).unwrap_or(start);
        let first = lead(small, start);
        let led = first < start;
        let bare = without_between(small, start);
        let first = if led { first } else { bare };
        let end = end + trail(small.get(end..)?);
        let refused = bare
            .checked_sub(1)
            .and_then(|before| small.get(before))
            .is_some_and(|word| NO_DUE.contains(word));
        let rest = small.get(end..)?;
        let ends = rest.iter().all(|word| is_time(word)) || (start == 0 && is_set_off(words, end));
        let fits = match named.needs {
            Needs::Nothing => true,
            Needs::End => led || ends,
            Needs::Lead => led,
        };
        // "Not before Friday" names no day by which; "not later than Friday" does.
        let negated = first
            .checked_sub(1)
            .and_then(|before| small.get(before))
            .is_some_and(|word| led && *word == "not");
        if !fits || negated || (refused && !led) {
            return None;
        }
        let span = (first, start, end);
        if named.day < self.on {
            return found(words, span, Err(DateProblem::Past));
        }
        let Some(other) = named.other else {
            return found(words, span, Ok(named.day));
        };
        let mut mismatch = found(words, span, Err(DateProblem::Weekday))?;
        mismatch.choices = [named.day, other]
            .into_iter()
            .filter(|day| *day >= self.on)
            .collect();
        Some(mismatch)
    }
}

/// Returns whether a colon or a dash follows the words up to `end`: "Friday: send the list".
fn is_set_off(words: &[&str], end: usize) -> bool {
    let last = end.checked_sub(1).and_then(|at| words.get(at));
    last.is_some_and(|word| word.ends_with(':'))
        || words
            .get(end)
            .is_some_and(|word| matches!(*word, "-" | "–" | "—" | ":"))
}

/// Returns where the words begin that stand between a day and what leads to it.
fn without_between(small: &[&str], start: usize) -> usize {
    let between = small.get(..start).unwrap_or_default().iter().rev();
    start - between.take_while(|word| BETWEEN.contains(word)).count()
}

/// Returns how many words at the start only add to a day: "morning", "at the latest".
fn trail(small: &[&str]) -> usize {
    let one = TRAILS.iter().find(|words| small.starts_with(words));
    one.map_or(0, |words| words.len())
}

/// Returns whether a word belongs to a time of day: "at 10:00", "3pm", "9.30".
fn is_time(word: &str) -> bool {
    let digits = word
        .trim_end_matches("am")
        .trim_end_matches("pm")
        .trim_end_matches('h');
    let is_clock = !digits.is_empty()
        && digits.len() <= 5
        && digits
            .chars()
            .all(|letter| letter.is_ascii_digit() || matches!(letter, ':' | '.'));
    is_clock || matches!(word, "at" | "am" | "pm" | "o'clock")
}

/// Returns where the words before a day begin that lead to it; `start` where there are none.
fn lead(small: &[&str], start: usize) -> usize {
    let word = |at: usize| small.get(at).copied().unwrap_or_default();
    let mut first = without_between(small, start);
    if first > 1 && (word(first - 2), word(first - 1)) == ("first", "thing") {
        return first - 2;
    }
    // "by end of day Friday", "close of business Monday".
    if first > 2
        && word(first - 2) == "of"
        && matches!(
            (word(first - 3), word(first - 1)),
            ("end" | "close", "day" | "play" | "business")
        )
    {
        first -= 3;
        if first > 0 && LEADS.contains(&word(first - 1)) {
            first -= 1;
        }
        return first;
    }
    if first > 0 && (LEADS.contains(&word(first - 1)) || word(first - 1) == "in") {
        first -= 1;
        if word(first) == "than" {
            return later_than(small, first).unwrap_or(start);
        }
        // "due by", "latest on", "at the latest by".
        if first > 0 && LEADS.contains(&word(first - 1)) {
            first -= 1;
        }
        if word(first) == "latest"
            && first > 1
            && (word(first - 2), word(first - 1)) == ("at", "the")
        {
            first -= 2;
        }
        return first;
    }
    start
}

/// Returns where "no later than" begins of which `than` is the last word.
fn later_than(small: &[&str], than: usize) -> Option<usize> {
    let begin = than.checked_sub(2)?;
    let words = small.get(begin..than)?;
    matches!(words, ["no" | "not", "later"]).then_some(begin)
}

fn found(
    words: &[&str],
    (first, start, end): (usize, usize, usize),
    day: Result<NaiveDate, DateProblem>,
) -> Option<Found> {
    let before = words.get(..first)?.join(" ");
    let after = words.get(end..)?.join(" ");
    let before = before.trim_end_matches([',', ';', ':', '-', '–', '—', '(', ' ']);
    let after = after.trim_start_matches(['-', '–', '—', ':', ' ']);
    let named = words.get(start..end)?.join(" ");
    Some(Found {
        day,
        choices: Vec::new(),
        words: named
            .trim_matches(|c: char| !c.is_alphanumeric())
            .to_owned(),
        without: [before, after].join(" ").trim().to_owned(),
    })
}

/// What a day needs beside it to be one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Needs {
    /// It is one wherever it is: "tomorrow", "in two weeks".
    Nothing,
    /// The end of the line, or a word that leads to it: "Friday", "27 Nov", "Q3".
    End,
    /// A word that leads to it: "by May".
    Lead,
}

/// A day, and what it needs.
#[derive(Debug, Clone, Copy)]
struct Named {
    day: NaiveDate,
    /// Another day that may be meant: the one of a weekday that is not that of the date.
    other: Option<NaiveDate>,
    needs: Needs,
}
