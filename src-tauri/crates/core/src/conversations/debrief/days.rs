//! Reading a day out of a promise: "by 27 Nov", "by Friday", "in two weeks".

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::calendar::Weekday;

/// The words that lead to a day.
const LEADS: [&str; 5] = ["by", "until", "before", "on", "due"];
const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];
const NUMBERS: [&str; 13] = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve",
];
/// How many words of a line are looked at.
const MOST_WORDS: usize = 400;

/// A day that was found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    /// The day.
    pub(super) day: NaiveDate,
    /// The text without the words that named it.
    pub(super) without: String,
}

/// Returns the day that a text names, counted from `on`; the last one where there are several.
pub fn due_in(text: &str, on: NaiveDate) -> Option<NaiveDate> {
    find_day(text, on).map(|found| found.day)
}

/// Finds the last day that a text names.
pub(super) fn find_day(text: &str, on: NaiveDate) -> Option<Found> {
    let words: Vec<&str> = text.split_whitespace().take(MOST_WORDS).collect();
    (0..words.len()).rev().find_map(|at| {
        let rest = words.get(at..)?;
        let (day, used) = phrase(rest, on)?;
        // "by tomorrow": the day stands for itself, and the word before it goes along.
        let led = at.checked_sub(1).and_then(|lead| words.get(lead));
        let at = if led.is_some_and(|word| LEADS.contains(&bare(word).as_str())) {
            at - 1
        } else {
            at
        };
        let before = words.get(..at)?.join(" ");
        let after = rest.get(used..)?.join(" ");
        let before = before.trim_end_matches([',', ';', ' ']);
        let without = if after.is_empty() {
            before.to_owned()
        } else {
            format!("{before} {after}")
        };
        Some(Found { day, without })
    })
}

/// Reads "by …" or "in … weeks" at the start of the words; how many of them it took.
fn phrase(words: &[&str], on: NaiveDate) -> Option<(NaiveDate, usize)> {
    let lead = bare(words.first()?);
    let rest = words.get(1..)?;
    if lead == "in" {
        return distance(rest, on).map(|(day, used)| (day, used + 1));
    }
    if LEADS.contains(&lead.as_str()) {
        // "by the end of the week", "by the 27th".
        let skip = usize::from(rest.first().is_some_and(|word| bare(word) == "the"));
        let rest = rest.get(skip..)?;
        return day(rest, on)
            .or_else(|| end_of(rest, on))
            .map(|(day, used)| (day, used + skip + 1));
    }
    // "tomorrow", "next week": days that need no leading word.
    match (
        lead.as_str(),
        rest.first().map(|word| bare(word)).as_deref(),
    ) {
        ("tomorrow" | "today", _) => day(words, on),
        ("next", Some("week")) => Some((friday_after(on, 1)?, 2)),
        _ => None,
    }
}

fn day(words: &[&str], on: NaiveDate) -> Option<(NaiveDate, usize)> {
    let first = bare(words.first()?);
    let second = words.get(1).map(|word| bare(word)).unwrap_or_default();
    let third = words.get(2).map(|word| bare(word)).unwrap_or_default();
    match first.as_str() {
        "today" | "tonight" => return Some((on, 1)),
        "tomorrow" => return Some((later(on, 1)?, 1)),
        "next" if second == "week" => return Some((friday_after(on, 1)?, 2)),
        "next" => return Some((later(weekday_after(on, &second)?, 7)?, 2)),
        "this" => return Some((weekday_after(on, &second)?, 2)),
        _ => {}
    }
    if let Ok(date) = first.parse::<NaiveDate>() {
        return Some((date, 1));
    }
    // "27 Nov", "27 Nov 2026", "Nov 27", "Friday 27 Nov".
    if let (Some(number), Some(month)) = (ordinal(&first), month(&second)) {
        return dated(number, month, &third, on).map(|(date, year)| (date, 2 + year));
    }
    if let (Some(month), Some(number)) = (month(&first), ordinal(&second)) {
        return dated(number, month, &third, on).map(|(date, year)| (date, 2 + year));
    }
    if let Some(weekday) = weekday_after(on, &first) {
        let named = words
            .get(1..)
            .filter(|rest| ordinal(&rest.first().map(|w| bare(w)).unwrap_or_default()).is_some());
        let longer = named.and_then(|rest| day(rest, on));
        return Some(longer.map_or((weekday, 1), |(date, used)| (date, used + 1)));
    }
    // "the 27th": a bare number only with its ending, so that "by 3 people" names no day.
    let ending = ["st", "nd", "rd", "th"]
        .iter()
        .any(|ending| first.ends_with(ending));
    let number = ordinal(&first).filter(|_| ending)?;
    let this = on.with_day(number).filter(|date| *date >= on);
    let next = || on.checked_add_months(Months::new(1))?.with_day(number);
    this.or_else(next).map(|date| (date, 1))
}

/// Reads "end of the week", "end of the month", "end of November".
fn end_of(words: &[&str], on: NaiveDate) -> Option<(NaiveDate, usize)> {
    let small: Vec<String> = words.iter().take(4).map(|word| bare(word)).collect();
    let small: Vec<&str> = small.iter().map(String::as_str).collect();
    let (what, used) = match small.as_slice() {
        ["end", "of", "the" | "this", what, ..] => (*what, 4),
        ["end", "of", what, ..] => (*what, 3),
        _ => return None,
    };
    let last_of = |year: i32, month: u32| {
        let first = NaiveDate::from_ymd_opt(year, month, 1)?;
        first.checked_add_months(Months::new(1))?.pred_opt()
    };
    let date = match what {
        "week" => friday_after(on, 0)?,
        "month" => last_of(on.year(), on.month())?,
        "year" => NaiveDate::from_ymd_opt(on.year(), 12, 31)?,
        name => {
            let month = month(name)?;
            let year = if month < on.month() {
                on.year() + 1
            } else {
                on.year()
            };
            last_of(year, month)?
        }
    };
    Some((date, used))
}

/// Reads "two weeks", "10 days", "a month".
fn distance(words: &[&str], on: NaiveDate) -> Option<(NaiveDate, usize)> {
    let first = bare(words.first()?);
    let unit = bare(words.get(1)?);
    let n = match first.as_str() {
        "a" | "an" => 1,
        word => NUMBERS
            .iter()
            .position(|name| *name == word)
            .and_then(|n| u32::try_from(n).ok())
            .or_else(|| word.parse().ok().filter(|n| (1..=400).contains(n)))?,
    };
    let date = match unit.as_str() {
        "day" | "days" => later(on, n)?,
        "week" | "weeks" => later(on, n * 7)?,
        "month" | "months" => on.checked_add_months(Months::new(n))?,
        _ => return None,
    };
    Some((date, 2))
}

/// Returns a day of a month in the year named, else the next time it comes: a day up to two months
/// back stays in the past, so that a debrief written late keeps its dates.
fn dated(number: u32, month: u32, year: &str, on: NaiveDate) -> Option<(NaiveDate, usize)> {
    let named = year
        .parse::<i32>()
        .ok()
        .filter(|year| (1900..=2200).contains(year));
    if let Some(year) = named {
        return NaiveDate::from_ymd_opt(year, month, number).map(|date| (date, 1));
    }
    let this = NaiveDate::from_ymd_opt(on.year(), month, number);
    let next = NaiveDate::from_ymd_opt(on.year() + 1, month, number);
    let near = this.filter(|date| on.signed_duration_since(*date).num_days() <= 62);
    near.or(next).or(this).map(|date| (date, 0))
}

/// Returns the next day of that name after `on`: seven days later where today has it.
fn weekday_after(on: NaiveDate, name: &str) -> Option<NaiveDate> {
    let wanted = Weekday::ALL.into_iter().find(|day| {
        let known = day.name().to_lowercase();
        name == known || (name.len() >= 3 && name.len() <= 5 && known.starts_with(name))
    })?;
    (1..=7)
        .filter_map(|n| later(on, n))
        .find(|date| Weekday::of(*date) == wanted)
}

/// Returns the Friday of this week (0) or a later one.
fn friday_after(on: NaiveDate, weeks: u32) -> Option<NaiveDate> {
    let into = on.weekday().num_days_from_monday();
    let monday = on.checked_sub_days(Days::new(u64::from(into)))?;
    later(monday, 4 + weeks * 7)
}

fn month(word: &str) -> Option<u32> {
    let head: String = word.chars().take(3).collect();
    let full = word.len() == 3 || word == "sept" || word.len() > 3 && is_month_name(word);
    let index = MONTHS
        .iter()
        .position(|name| *name == head)
        .filter(|_| full)?;
    u32::try_from(index + 1).ok()
}

fn is_month_name(word: &str) -> bool {
    const NAMES: [&str; 11] = [
        "january",
        "february",
        "march",
        "april",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    NAMES.contains(&word)
}

/// Returns the day of a month: "27", "27th".
fn ordinal(word: &str) -> Option<u32> {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let ending = word.strip_prefix(digits)?;
    let known = matches!(ending, "" | "st" | "nd" | "rd" | "th");
    digits
        .parse()
        .ok()
        .filter(|day| known && (1..=31).contains(day))
}

/// Returns a word in lower case, without the marks around it.
fn bare(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric())
        .to_lowercase()
}

fn later(date: NaiveDate, days: u32) -> Option<NaiveDate> {
    date.checked_add_days(Days::new(u64::from(days)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conversations::testing::{TODAY, on};

    #[test]
    fn days_are_found_in_many_forms() {
        // Counted from Wednesday, 18 November 2026.
        for (text, days) in [
            ("x by 27 Nov", 9),
            ("x by 27th November", 9),
            ("x by Nov 27", 9),
            ("x, by 27 Nov 2026.", 9),
            ("x by the 27th", 9),
            ("x by the 3rd", 15),
            ("x by Friday 27 Nov", 9),
            ("x by 2026-12-01", 13),
            ("x by Friday", 2),
            ("x by Fri", 2),
            ("x by Wednesday", 7),
            ("x by next Friday", 9),
            ("x until tomorrow", 1),
            ("x tomorrow", 1),
            ("x by today", 0),
            ("x next week", 9),
            ("x by next week", 9),
            ("x in two weeks", 14),
            ("x in 10 days", 10),
            ("x in a month", 30),
            ("x by the end of the week", 2),
            ("x by end of month", 12),
            ("x by end of January", 74),
            ("x by 5 Jan", 48),
            ("x by 12 Nov", -6),
            ("by Friday or by Monday", 5),
        ] {
            assert_eq!(due_in(text, TODAY), Some(on(days)), "{text}");
        }
    }

    #[test]
    fn what_names_no_day() {
        for text in [
            "",
            "by",
            "in",
            "by region",
            "by 3 people",
            "in the room",
            "by 31 Feb",
            "by 45 Nov",
            "in twenty years time",
            "by money",
            "by maybe",
            "by marching",
            "by 2026-13-40",
            "stand by",
            "in 99999999999 days",
            "by the",
        ] {
            assert_eq!(due_in(text, TODAY), None, "{text}");
        }
    }

    #[test]
    fn the_rest_of_the_text_stays() {
        for (text, rest) in [
            ("one page, by 27 Nov, for shops", "one page for shops"),
            ("by Friday the page", "the page"),
            ("half a page by Friday", "half a page"),
        ] {
            assert_eq!(
                find_day(text, TODAY).unwrap().without.trim(),
                rest,
                "{text}"
            );
        }
    }
}
