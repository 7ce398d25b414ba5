//! Readings pasted as two columns: a day and a value.

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use crate::{calendar::MONTHS, conversations::debrief::DateOrder, model::Number};

/// The most lines that are read.
const MOST: usize = 2_000;
/// The longest line that can hold a day and a value, in bytes.
const LONGEST: usize = 120;

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PastedReading {
    /// Its number, from 1.
    pub line: usize,
    /// As it was pasted.
    pub text: String,
    pub on: Option<NaiveDate>,
    pub value: Option<Number>,
    /// Why it is not taken; a line with a later one for the same day is left out.
    pub problem: Option<ReadingProblem>,
}

/// Why a pasted line is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum ReadingProblem {
    /// A line of headings.
    Heading,
    NoDate,
    NoValue,
    /// The day is in the future.
    Ahead,
    /// A later line has the same day.
    Repeated,
}

/// Returns the pasted lines; empty ones are left out.
pub fn pasted_readings(text: &str, order: DateOrder, today: NaiveDate) -> Vec<PastedReading> {
    let lines = (1..)
        .zip(text.lines())
        .filter(|(_, line)| !line.trim().is_empty());
    let split: Vec<(usize, &str, Option<NaiveDate>, &str)> = lines
        .take(MOST)
        .map(|(number, line)| {
            let (on, value) = columns(line, order);
            (number, line.trim(), on, value)
        })
        .collect();
    let comma_is_decimal = split.iter().any(|(.., value)| has_decimal_comma(value));
    let mut found: Vec<PastedReading> = Vec::new();
    for (place, (line, text, on, value)) in split.into_iter().enumerate() {
        let value = number(value, comma_is_decimal);
        let problem = match (on, value) {
            (None, None) if place == 0 => Some(ReadingProblem::Heading),
            (None, _) => Some(ReadingProblem::NoDate),
            (Some(_), None) => Some(ReadingProblem::NoValue),
            (Some(on), Some(_)) if on > today => Some(ReadingProblem::Ahead),
            (Some(_), Some(_)) => None,
        };
        if problem.is_none() {
            let same = found
                .iter_mut()
                .filter(|it| it.on == on && it.problem.is_none());
            same.for_each(|it| it.problem = Some(ReadingProblem::Repeated));
        }
        found.push(PastedReading {
            line,
            text: text.chars().take(LONGEST).collect(),
            on,
            value,
            problem,
        });
    }
    found
}

/// Splits a line behind its date, at a tab, a semicolon, a comma or a space.
fn columns(line: &str, order: DateOrder) -> (Option<NaiveDate>, &str) {
    let line = line.trim();
    if line.len() > LONGEST {
        return (None, "");
    }
    for separator in ['\t', ';', ',', ' '] {
        let mut places = line.match_indices(separator).map(|(at, _)| at);
        // "Oct 2026" has a space in its date: the last place that leaves a date counts.
        let read = |at: usize| {
            let (day, rest) = line.split_at_checked(at)?;
            let rest = rest.trim_start_matches(separator).trim();
            Some((Some(date(day, order)?), rest))
        };
        let found = if separator == ' ' {
            places.rev().find_map(read)
        } else {
            places.find_map(read)
        };
        if let Some(found) = found {
            return found;
        }
    }
    if let Some(on) = date(line, order) {
        return (Some(on), "");
    }
    let cut = line.rfind(['\t', ';', ',', ' ']);
    let value = cut.and_then(|at| line.get(at + 1..)).unwrap_or(line);
    (None, value)
}

/// Reads "2026-10-15", "15.10.2026", "10/15/26", "15 Oct 2026", "Oct 2026" (its last day).
fn date(text: &str, order: DateOrder) -> Option<NaiveDate> {
    let text = text.trim().trim_matches('"').trim_end_matches(['.', ',']);
    let parts: Vec<&str> = text
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .collect();
    let whole = |part: &str| part.parse::<u32>().ok();
    let year = |part: &str| {
        let year = part.parse::<i32>().ok()?;
        match part.len() {
            2 => Some(2000 + year),
            4 => Some(year),
            _ => None,
        }
    };
    let day = |year: Option<i32>, month: Option<u32>, day: Option<u32>| {
        NaiveDate::from_ymd_opt(year?, month?, day?)
    };
    match *parts.as_slice() {
        [first, second, third] if first.len() == 4 => day(year(first), whole(second), whole(third)),
        [first, second, third] => {
            if let Some(month) = month(second) {
                return day(year(third), Some(month), whole(first));
            }
            if let Some(month) = month(first) {
                return day(year(third), Some(month), whole(second));
            }
            let day_first = day(year(third), whole(second), whole(first));
            let month_first = day(year(third), whole(first), whole(second));
            // A dot is written between day and month; a slash in both orders.
            if order == DateOrder::MonthFirst && !text.contains('.') {
                month_first.or(day_first)
            } else {
                day_first.or(month_first)
            }
        }
        [first, second] => {
            let (month, year) = match (month(first), year(first)) {
                (Some(month), _) => (month, year(second)?),
                (None, Some(year)) if first.len() == 4 => (whole(second)?, year),
                (None, _) => return None,
            };
            let next = if month == 12 {
                NaiveDate::from_ymd_opt(year + 1, 1, 1)
            } else {
                NaiveDate::from_ymd_opt(year, month + 1, 1)
            };
            next?.pred_opt().filter(|last| last.month() == month)
        }
        _ => None,
    }
}

fn month(word: &str) -> Option<u32> {
    let word = word.to_lowercase();
    let is_named = |name: &str| word.len() >= 3 && name.to_lowercase().starts_with(&word);
    let place = MONTHS.iter().position(|name| is_named(name))?;
    u32::try_from(place + 1).ok()
}

/// Returns whether a value can only be read with a comma before its decimals.
fn has_decimal_comma(text: &str) -> bool {
    let digits = digits(text);
    match (digits.rfind(','), digits.rfind('.')) {
        (Some(comma), Some(dot)) => comma > dot,
        (Some(comma), None) => {
            let decimals = digits.len() - comma - 1;
            digits.matches(',').count() == 1 && decimals != 3
        }
        (None, _) => false,
    }
}

/// Reads "57", "57 %", "1,234.5", "1.234,5", "1 234"; `comma_is_decimal` where the column writes decimals so.
fn number(text: &str, comma_is_decimal: bool) -> Option<Number> {
    let digits = digits(text);
    let plain = if comma_is_decimal {
        digits.replace('.', "").replace(',', ".")
    } else {
        digits.replace(',', "")
    };
    Number::new(plain.parse().ok()?)
}

/// Returns the sign, the digits and their marks; nothing where other letters are in between.
fn digits(text: &str) -> String {
    let text = text.trim().trim_matches('"').trim();
    let begin = text.find(|letter: char| letter.is_ascii_digit() || "+-−".contains(letter));
    let rest = begin.and_then(|at| text.get(at..)).unwrap_or_default();
    let in_front = begin.and_then(|at| text.get(..at)).unwrap_or_default();
    if in_front.chars().any(char::is_alphanumeric) {
        return String::new();
    }
    let digits: String = rest
        .chars()
        .take_while(|letter| letter.is_ascii_digit() || "+-−., \u{a0}\u{202f}'’".contains(*letter))
        .filter(|letter| letter.is_ascii_digit() || "+-−.,".contains(*letter))
        .map(|letter| if letter == '−' { '-' } else { letter })
        .collect();
    digits.trim_end_matches(['.', ',']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conversations::testing::TODAY;

    /// Returns "date value" of each line that is taken, and the problem of each other.
    fn read(text: &str, order: DateOrder) -> Vec<String> {
        let lines = pasted_readings(text, order, TODAY).into_iter();
        lines
            .map(|line| match (line.problem, line.on, line.value) {
                (None, Some(on), Some(value)) => format!("{on} {value}"),
                (problem, ..) => format!("{problem:?}"),
            })
            .collect()
    }

    #[test]
    fn two_columns_in_any_usual_form() {
        for (text, expected) in [
            ("2026-10-15\t58", &["2026-10-15 58"][..]),
            ("2026-10-15;58,5", &["2026-10-15 58.5"]),
            ("2026-10-15,58.5", &["2026-10-15 58.5"]),
            ("2026-10-15,58,5", &["2026-10-15 58.5"]),
            ("15.10.2026 57 %", &["2026-10-15 57"]),
            ("15 Oct 2026, 57", &["2026-10-15 57"]),
            ("October 2026\t57", &["2026-10-31 57"]),
            (
                "15/10/2026;1.234,5\n16/10/2026;1.234",
                &["2026-10-15 1234.5", "2026-10-16 1234"],
            ),
            (
                "2026-10-15;1,234.5\n2026-10-16;1,234",
                &["2026-10-15 1234.5", "2026-10-16 1234"],
            ),
            ("2026-10-15;-2.5", &["2026-10-15 -2.5"]),
            (
                "Day;Value\n\n2026-10-15;58",
                &["Some(Heading)", "2026-10-15 58"],
            ),
            ("2026-10-15;58\nsoon;59", &["2026-10-15 58", "Some(NoDate)"]),
            ("2026-10-15;n/a", &["Some(NoValue)"]),
            ("2026-12-15;58", &["Some(Ahead)"]),
            (
                "2026-10-15;58\n2026-10-15;59",
                &["Some(Repeated)", "2026-10-15 59"],
            ),
        ] {
            assert_eq!(read(text, DateOrder::DayFirst), expected, "{text}");
        }
        let american = read("10/05/2026;58", DateOrder::MonthFirst);
        assert_eq!(american, ["2026-10-05 58"]);
    }
}
