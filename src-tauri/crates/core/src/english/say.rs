//! How days, distances and numbers are said in sentences.
//!
//! English, sentence case, no year where it can't be mistaken: the sentences are read within weeks.
//! Days are calendar days in the zone of whoever asks.

use chrono::{Datelike, NaiveDate};

use crate::calendar::{MONTHS, Weekday, nth};

const SMALL: [&str; 13] = [
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
];

/// Returns a count in words up to twelve, in digits beyond.
pub fn number(n: i64) -> String {
    usize::try_from(n)
        .ok()
        .and_then(|n| SMALL.get(n))
        .map_or_else(|| n.to_string(), |word| (*word).to_owned())
}

/// Returns "first" to "twelfth", then "13th".
pub fn ordinal(n: u32) -> String {
    const WORDS: [&str; 12] = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
        "tenth", "eleventh", "twelfth",
    ];
    let index = usize::try_from(n).ok().and_then(|n| n.checked_sub(1));
    let word = index.and_then(|index| WORDS.get(index));
    word.map_or_else(|| nth(n), |word| (*word).to_owned())
}

/// Returns "one day", "12 days": a count with its noun, in words up to twelve.
pub fn count(n: i64, one: &str, many: &str) -> String {
    format!("{} {}", number(n), if n == 1 { one } else { many })
}

/// Returns "1 day", "12 days": a count with its noun, in digits, for lists of counts.
pub fn tally(n: usize, [one, many]: [&str; 2]) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}

/// Returns the name of the month, English.
pub fn month(date: NaiveDate) -> &'static str {
    let index = usize::try_from(date.month0()).unwrap_or(0);
    MONTHS.get(index).copied().unwrap_or_default()
}

/// Returns the name of the weekday, English.
pub fn weekday(date: NaiveDate) -> &'static str {
    Weekday::of(date).name()
}

/// Returns "12 January", with the year where it lies 300 days or more away.
pub fn day_month(date: NaiveDate, today: NaiveDate) -> String {
    let far = days_between(today, date).abs() >= 300;
    let year = if far {
        format!(" {}", date.year())
    } else {
        String::new()
    };
    format!("{} {}{year}", date.day(), month(date))
}

/// Returns "19 Nov", with the year where it lies 300 days or more away.
pub fn short(date: NaiveDate, today: NaiveDate) -> String {
    let far = days_between(today, date).abs() >= 300;
    let year = if far {
        format!(" {}", date.year())
    } else {
        String::new()
    };
    format!("{} {}{year}", date.day(), first_three(month(date)))
}

/// Returns "Thu 19 Nov".
pub fn short_day(date: NaiveDate, today: NaiveDate) -> String {
    format!("{} {}", first_three(weekday(date)), short(date, today))
}

/// Returns "Thursday 26 November".
pub fn long_day(date: NaiveDate, today: NaiveDate) -> String {
    format!("{} {}", weekday(date), day_month(date, today))
}

/// Returns a day as one says it today: "today", "tomorrow", "yesterday", "last Thursday",
/// "Friday", "Tuesday 24", "Tuesday 1 December", "12 January".
pub fn day(date: NaiveDate, today: NaiveDate) -> String {
    match days_between(today, date) {
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        -1 => "yesterday".to_owned(),
        -7..=-2 => format!("last {}", weekday(date)),
        2..=20 if same_month(date, today) => format!("{} {}", weekday(date), date.day()),
        2..=20 => long_day(date, today),
        _ => day_month(date, today),
    }
}

/// Returns a day as [`day`] does, with its month where `named`, the day that was named before, is in another one.
pub fn day_beside(date: NaiveDate, named: NaiveDate, today: NaiveDate) -> String {
    let is_number = (2..=20).contains(&days_between(today, date));
    if is_number && !same_month(date, named) {
        long_day(date, today)
    } else {
        day(date, today)
    }
}

/// Returns the day as it stands behind a verb: "yesterday", "last Thursday", "on Tuesday 24",
/// "on 12 January".
pub fn on_day(date: NaiveDate, today: NaiveDate) -> String {
    let day = day(date, today);
    if (-7..=1).contains(&days_between(today, date)) {
        day
    } else {
        format!("on {day}")
    }
}

/// Returns a range of days behind its preposition: "from Wednesday 25 to Monday 30", "from Tuesday 1 to
/// Friday 4 December", "from 8 to 24 February", "from 28 January to 3 February"; of two days "on 14 and
/// 15 January".
pub fn over(first: NaiveDate, last: NaiveDate, today: NaiveDate) -> String {
    let (from, to) = if first.succ_opt() == Some(last) {
        ("on", "and")
    } else {
        ("from", "to")
    };
    let near = days_between(today, last) <= 20;
    let name = |date: NaiveDate| {
        let number = date.day();
        if near {
            format!("{} {number}", weekday(date))
        } else {
            number.to_string()
        }
    };
    if !same_month(first, last) {
        let full = |date| {
            if near {
                long_day(date, today)
            } else {
                day_month(date, today)
            }
        };
        return format!("{from} {} {to} {}", full(first), full(last));
    }
    let dated = day_month(last, today);
    let month = dated.trim_start_matches(|c: char| c.is_ascii_digit());
    let month = if near && same_month(last, today) {
        ""
    } else {
        month
    };
    format!("{from} {} {to} {}{month}", name(first), name(last))
}

/// Returns how long ago: "today", "yesterday", "two days ago", "40 days ago".
pub fn ago(date: NaiveDate, today: NaiveDate) -> String {
    match days_between(date, today) {
        ..=0 => "today".to_owned(),
        1 => "yesterday".to_owned(),
        days @ 2..=10 => format!("{} ago", count(days, "day", "days")),
        // Beside ages ("12 days old") digits read better.
        days => format!("{days} days ago"),
    }
}

/// Returns the distance as people say it in talk: "yesterday", "five days ago", "four weeks ago",
/// "in six weeks", "in five months".
pub fn distance(date: NaiveDate, today: NaiveDate) -> String {
    let days = days_between(today, date);
    let far = days.abs();
    let (n, one, many) = match far {
        0 => return "today".to_owned(),
        1 if days < 0 => return "yesterday".to_owned(),
        1 => return "tomorrow".to_owned(),
        2..=12 => (far, "day", "days"),
        13..=118 => ((far + 3) / 7, "week", "weeks"),
        _ => ((far + 15) / 30, "month", "months"),
    };
    let length = count(n, one, many);
    if days < 0 {
        format!("{length} ago")
    } else {
        format!("in {length}")
    }
}

/// Returns the length of a span of days: "eight days", "ten weeks".
pub fn length(days: i64) -> String {
    match days {
        ..=20 => count(days, "day", "days"),
        _ => count((days + 3) / 7, "week", "weeks"),
    }
}

/// Returns a length in minutes as people say it: "half an hour", "20 minutes".
pub fn minutes(minutes: u16) -> String {
    match minutes {
        15 => "a quarter of an hour".to_owned(),
        30 => "half an hour".to_owned(),
        45 => "three quarters of an hour".to_owned(),
        60 => "an hour".to_owned(),
        _ => format!("{minutes} minutes"),
    }
}

/// Returns "a", "a and b", "a, b and c".
pub fn list<T: AsRef<str>>(parts: &[T]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.as_ref().to_owned(),
        [most @ .., last] => {
            let most: Vec<&str> = most.iter().map(AsRef::as_ref).collect();
            format!("{} and {}", most.join(", "), last.as_ref())
        }
    }
}

/// Returns the text with a capital first letter.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// Returns the text with a small first letter, unless its first word is a name as far as one can
/// see: a weekday, a month, a feast, or an acronym with a second capital.
pub fn uncapital(text: &str) -> String {
    let mut letters = text.chars();
    let Some(first) = letters.next() else {
        return String::new();
    };
    let word: &str = text
        .split(|letter: char| !letter.is_alphanumeric())
        .next()
        .unwrap_or_default();
    let is_name = word.chars().skip(1).any(char::is_uppercase)
        || MONTHS.contains(&word)
        || Weekday::ALL.iter().any(|day| day.name() == word)
        || ["Christmas", "Easter", "Ramadan", "Diwali", "I"].contains(&word);
    if is_name {
        return text.to_owned();
    }
    first.to_lowercase().chain(letters).collect()
}

/// Returns the text without white space around it and without a final stop.
pub fn phrase(text: &str) -> &str {
    text.trim().trim_end_matches(['.', ';', ',']).trim_end()
}

/// Returns `text` with a final stop where it has no end mark.
pub fn sentence(text: &str) -> String {
    let text = text.trim();
    if text.is_empty() || text.ends_with(['.', '?', '!', '"', '”', ':']) {
        text.to_owned()
    } else {
        format!("{text}.")
    }
}

/// Returns the calendar days from `from` to `to`, negative where `to` is earlier.
pub fn days_between(from: NaiveDate, to: NaiveDate) -> i64 {
    to.signed_duration_since(from).num_days()
}

fn same_month(a: NaiveDate, b: NaiveDate) -> bool {
    (a.year(), a.month()) == (b.year(), b.month())
}

fn first_three(name: &str) -> String {
    name.chars().take(3).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conversations::testing::{TODAY, on};

    #[test]
    fn days_as_one_says_them() {
        for (days, said, since) in [
            (0, "today", "today"),
            (1, "tomorrow", "today"),
            (-1, "yesterday", "yesterday"),
            (-2, "last Monday", "two days ago"),
            (-6, "last Thursday", "six days ago"),
            (-40, "9 October", "40 days ago"),
            (6, "Tuesday 24", "today"),
            (13, "Tuesday 1 December", "today"),
            (55, "12 January", "today"),
            (400, "23 December 2027", "today"),
        ] {
            assert_eq!(day(on(days), TODAY), said, "{days}");
            assert_eq!(ago(on(days), TODAY), since, "{days}");
        }
    }

    #[test]
    fn distances_in_weeks_and_months() {
        for (days, said) in [
            (-28, "four weeks ago"),
            (-1, "yesterday"),
            (-5, "five days ago"),
            (42, "in six weeks"),
            (90, "in 13 weeks"),
            (-72, "ten weeks ago"),
            (150, "in five months"),
            (-400, "13 months ago"),
        ] {
            assert_eq!(distance(on(days), TODAY), said, "{days}");
        }
    }

    #[test]
    fn beside_another_month_a_day_has_its_month() {
        for (date, named, said) in [
            (6, 8, "Tuesday 24"),
            (12, 15, "Monday 30 November"),
            (13, 15, "Tuesday 1 December"),
            (1, 15, "tomorrow"),
        ] {
            assert_eq!(day_beside(on(date), on(named), TODAY), said);
        }
    }

    #[test]
    fn ranges() {
        for (first, last, said) in [
            (7, 12, "from Wednesday 25 to Monday 30"),
            (13, 16, "from Tuesday 1 to Friday 4 December"),
            (9, 13, "from Friday 27 November to Tuesday 1 December"),
            (57, 58, "on 14 and 15 January"),
            (70, 76, "from 27 January to 2 February"),
            (400, 402, "from 23 to 25 December 2027"),
        ] {
            assert_eq!(over(on(first), on(last), TODAY), said);
        }
        assert_eq!(on_day(on(-6), TODAY), "last Thursday");
        assert_eq!(on_day(on(-9), TODAY), "on 9 November");
        assert_eq!(on_day(on(6), TODAY), "on Tuesday 24");
    }

    #[test]
    fn short_forms() {
        assert_eq!(short_day(on(1), TODAY), "Thu 19 Nov");
        assert_eq!(long_day(on(8), TODAY), "Thursday 26 November");
        assert_eq!(short(on(330), TODAY), "14 Oct 2027");
    }

    #[test]
    fn lists_phrases_and_capitals() {
        assert_eq!(list::<&str>(&[]), "");
        assert_eq!(list(&["a"]), "a");
        assert_eq!(list(&["a", "b", "c"]), "a, b and c");
        assert_eq!(phrase("  the page. "), "the page");
        assert_eq!(capital("ärger"), "Ärger");
        assert_eq!(uncapital("The page"), "the page");
        assert_eq!(uncapital("PDF of it"), "PDF of it");
        assert_eq!(sentence("Done"), "Done.");
        assert_eq!(sentence("Done?"), "Done?");
    }
}
