//! The days that people write in a line: "by 27 Nov", "next Tuesday", "EOW", "in two weeks", "Q3".

mod day;
mod names;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use serde::Serialize;

use crate::{Id, Records, calendar::FiscalCalendar, model::Unit};
use names::{bare, month, weekday};

/// The words that lead to a day.
const LEADS: [&str; 8] = [
    "by", "until", "till", "before", "on", "due", "latest", "around",
];
/// The words that lead to a day further on: "by the end of Q3", "by this Friday".
const BETWEEN: [&str; 2] = ["the", "about"];
/// Words before a day that make it something else: "the minutes of Friday", "every Monday".
const NO_DUE: [&str; 13] = [
    "after", "of", "for", "from", "since", "last", "every", "each", "past", "about", "than", "and",
    "or",
];
/// How many words of a line are looked at.
const MOST_WORDS: usize = 400;
/// The most words that name one day.
const LONGEST: usize = 5;

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
    /// Its day is over.
    Past,
}

/// Words that name a day, or look as if they did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) day: Result<NaiveDate, DateProblem>,
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
        let first = lead(small, start);
        let led = first < start;
        let refused = start
            .checked_sub(1)
            .and_then(|before| small.get(before))
            .is_some_and(|word| NO_DUE.contains(word));
        let fits = match named.needs {
            Needs::Nothing => true,
            Needs::End => led || end == words.len(),
            Needs::Lead => led,
        };
        // "Not before Friday" names no day by which.
        let negated = first
            .checked_sub(1)
            .and_then(|before| small.get(before))
            .is_some_and(|word| led && *word == "not");
        if !fits || negated || (refused && !led) {
            return None;
        }
        let day = if named.day < self.on {
            Err(DateProblem::Past)
        } else {
            Ok(named.day)
        };
        found(words, (first, start, end), day)
    }
}

/// Returns where the words before a day begin that lead to it; `start` where there are none.
fn lead(small: &[&str], start: usize) -> usize {
    let word = |at: usize| small.get(at).copied().unwrap_or_default();
    let mut first = start;
    if first > 0 && BETWEEN.contains(&word(first - 1)) {
        first -= 1;
    }
    if first > 0 && (LEADS.contains(&word(first - 1)) || word(first - 1) == "in") {
        first -= 1;
        // "due by", "latest on".
        if first > 0 && LEADS.contains(&word(first - 1)) {
            first -= 1;
        }
        return first;
    }
    start
}

fn found(
    words: &[&str],
    (first, start, end): (usize, usize, usize),
    day: Result<NaiveDate, DateProblem>,
) -> Option<Found> {
    let before = words.get(..first)?.join(" ");
    let after = words.get(end..)?.join(" ");
    let before = before.trim_end_matches([',', ';', '-', '–', '—', '(', ' ']);
    let named = words.get(start..end)?.join(" ");
    Some(Found {
        day,
        words: named
            .trim_matches(|c: char| !c.is_alphanumeric())
            .to_owned(),
        without: [before, after.as_str()].join(" ").trim().to_owned(),
    })
}

/// Finds words at the end of a text that look like a date and name none: "by mid-January", "by 31 Feb".
fn unclear(words: &[&str], small: &[&str]) -> Option<Found> {
    const HINTS: [&str; 20] = [
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
    let from = words.len().saturating_sub(LONGEST);
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
    let shaped = |word: &str| {
        let mut parts = word.split('/');
        let number = |part: Option<&str>| {
            part.is_some_and(|part| {
                (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
            })
        };
        let quarter = word.strip_prefix('q').or_else(|| word.strip_prefix('p'));
        number(parts.next()) && number(parts.next())
            || quarter.is_some_and(|digits| number(Some(digits)))
    };
    let word = small.get(last)?;
    let before = last.checked_sub(1).and_then(|at| small.get(at));
    let other = word.ends_with("/5") || before.is_some_and(|before| NO_DUE.contains(before));
    (shaped(word) && !other)
        .then(|| found(words, (last, last, words.len()), Err(DateProblem::Unclear)))?
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
    needs: Needs,
}
