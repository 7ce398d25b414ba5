//! Days said in a phrase: "a week on Friday", "Tuesday next week", "mid-December", "before Christmas".

use chrono::{Datelike, NaiveDate};

use super::{
    Dates, Named, Needs,
    names::{count, month, ordinal, weekday},
    steps::{friday_after, last_of_month, later, monday_of, weekday_after},
};
use crate::calendar::Weekday;

/// The last day before Christmas on which work is sent, in December.
const CHRISTMAS: u32 = 23;
/// The last day of the first third of a month.
const EARLY: u32 = 10;
/// The middle of a month.
const MIDDLE: u32 = 15;

impl Dates {
    /// Reads a phrase that names a day; how many words it took.
    pub(super) fn spoken(&self, words: &[&str]) -> Option<(Named, usize)> {
        let free = self
            .weeks_on(words)
            .or_else(|| self.after_next(words))
            .or_else(|| self.weekday_of_week(words))
            .or_else(|| self.counted_from_now(words))
            .or_else(|| self.part_of_week(words))
            .or_else(|| self.week_of(words));
        let (day, used, needs) = if let Some((day, used)) = free {
            (day, used, Needs::Nothing)
        } else if let Some((day, used)) = self
            .part_of_month(words)
            .or_else(|| self.day_of_next_month(words))
        {
            (day, used, Needs::End)
        } else {
            let (day, used) = self.feast(words)?;
            (day, used, Needs::Lead)
        };
        let other = None;
        Some((Named { day, other, needs }, used))
    }

    /// Reads "a week on Friday", "two weeks from Tuesday", "Friday week", "tomorrow week".
    fn weeks_on(&self, words: &[&str]) -> Option<(NaiveDate, usize)> {
        let (weeks, name, used) = match *words {
            ["week", "on" | "from", name, ..] => (1, name, 3),
            ["fortnight", "on" | "from", name, ..] => (2, name, 3),
            [_, "fortnight", "on" | "from", name, ..] => (2, name, 4),
            [n, "week" | "weeks", "on" | "from", name, ..] => (count(n)?, name, 4),
            [name, "week", ..] => (1, name, 2),
            [name, "fortnight", ..] => (2, name, 2),
            _ => return None,
        };
        let day = match name {
            "today" => self.on,
            "tomorrow" => later(self.on, 1)?,
            name => weekday_after(self.on, name)?,
        };
        Some((later(day, weeks * 7)?, used))
    }

    /// Reads "the week after next", "the Friday after next", "the month after next".
    fn after_next(&self, words: &[&str]) -> Option<(NaiveDate, usize)> {
        let [unit, "after", "next", ..] = *words else {
            return None;
        };
        let day = match unit {
            "week" => friday_after(self.on, 2)?,
            "month" => {
                let first = last_of_month(self.on)?.succ_opt()?;
                last_of_month(last_of_month(first)?.succ_opt()?)?
            }
            "quarter" => {
                let next = self.quarter(self.on)?.last.succ_opt()?;
                let after = self.quarter(next)?.last.succ_opt()?;
                self.quarter(after)?.last
            }
            name => self.in_week(name, 2)?,
        };
        Some((day, 3))
    }

    /// Reads "Thursday next week", "Tuesday of the week after next", "next week on Tuesday".
    fn weekday_of_week(&self, words: &[&str]) -> Option<(NaiveDate, usize)> {
        if let ["next", "week", rest @ ..] = words {
            let on = usize::from(matches!(rest.first(), Some(&"on")));
            return Some((self.in_week(rest.get(on)?, 1)?, 3 + on));
        }
        let (name, rest) = words.split_first()?;
        let skip = rest
            .iter()
            .take_while(|word| matches!(**word, "of" | "in" | "the"))
            .count();
        let (weeks, used) = match rest.get(skip..)? {
            ["this", "week", ..] => (0, 2),
            ["week", "after", "next", ..] => (2, 3),
            ["next", "week", ..] | ["week", "after", ..] => (1, 2),
            _ => return None,
        };
        Some((self.in_week(name, weeks)?, 1 + skip + used))
    }

    /// Reads "two weeks from now", "ten days from today", "within the week", "a fortnight from now".
    fn counted_from_now(&self, words: &[&str]) -> Option<(NaiveDate, usize)> {
        let (n, unit, used) = match *words {
            [_, "fortnight", "from", "now" | "today", ..] => (2, "weeks", 4),
            [n, unit, "from", "now" | "today", ..] => (count(n)?, unit, 4),
            ["within" | "during", "the" | "this", "week", ..] => return Some((self.friday()?, 3)),
            ["within" | "during", "the" | "this", "month", ..] => {
                return Some((last_of_month(self.on)?, 3));
            }
            _ => return None,
        };
        let day = match unit.trim_end_matches('s') {
            "day" => later(self.on, n)?,
            "week" | "wk" => later(self.on, n * 7)?,
            "month" => self.on.checked_add_months(chrono::Months::new(n))?,
            _ => return None,
        };
        Some((day, used))
    }

    /// Reads "early next week", "the middle of next week", "later this week", "over the weekend".
    fn part_of_week(&self, words: &[&str]) -> Option<(NaiveDate, usize)> {
        let weekend = |used| Some((later(self.friday()?, 2)?, used));
        let (part, rest) = words.split_first()?;
        match (*part, rest) {
            ("over" | "at" | "on" | "during", ["the", "weekend", ..]) => return weekend(3),
            ("this", ["weekend", ..]) => return weekend(2),
            ("weekend", _) => return Some((self.friday()?, 1)),
            ("midweek" | "mid-week", _) => return Some((self.in_week("wednesday", 0)?, 1)),
            _ => {}
        }
        let skip = usize::from(rest.first() == Some(&"of"));
        let glued = part.strip_prefix("mid-").filter(|rest| *rest == "next");
        let (weeks, used) = match (glued, rest.get(skip..)?) {
            (Some(_), ["week", ..]) => (1, 2),
            (_, ["next", "week", ..]) => (1, 3 + skip),
            (_, ["this" | "the", "week", ..]) => (0, 3 + skip),
            _ => return None,
        };
        let into = match *part {
            "beginning" | "start" => 0,
            "early" => 1,
            "mid" | "middle" | "mid-next" => 2,
            "late" | "later" => 4,
            _ => return None,
        };
        let day = later(monday_of(self.on)?, weeks * 7 + into)?;
        Some((if day < self.on { self.friday()? } else { day }, used))
    }

    /// Reads "the week of 7 December", "w/c 7 Dec", "the first week of December": its Friday. Also "the last Friday
    /// of November".
    fn week_of(&self, words: &[&str]) -> Option<(NaiveDate, usize)> {
        let ahead = match *words {
            ["w/c" | "wc", ..] => 1,
            [
                "week",
                "of" | "commencing" | "beginning" | "starting" | "from",
                ..,
            ] => 2,
            [n, "week", "of" | "in", name, ..] => {
                let (last, _) = self.month_alone(&[name])?;
                return Some((place(n)?.map_or(Some(last), |n| last.with_day(n * 7))?, 4));
            }
            [n, day, "of" | "in", name, ..] if weekday(day).is_some() => {
                let (last, _) = self.month_alone(&[name])?;
                let until = place(n)?.map_or(Some(last), |n| last.with_day(n * 7))?;
                let before = until.checked_sub_days(chrono::Days::new(7))?;
                return Some((weekday_after(before, day)?, 4));
            }
            _ => return None,
        };
        let the = usize::from(words.get(ahead) == Some(&"the"));
        let (day, used) = self.written(words.get(ahead + the..)?)?;
        Some((friday_after(day, 0)?, ahead + the + used))
    }

    /// Reads "mid-December", "early January", "the beginning of March", "mid-month", "March 2027".
    fn part_of_month(&self, words: &[&str]) -> Option<(NaiveDate, usize)> {
        let first = *words.first()?;
        if let [name, year, ..] = *words
            && let Some(year) = year
                .parse()
                .ok()
                .filter(|year| crate::calendar::YEARS.contains(year))
        {
            let first = NaiveDate::from_ymd_opt(year, month(name)?, 1)?;
            return Some((last_of_month(first)?, 2));
        }
        let (part, rest, used) = match first.split_once('-') {
            Some((part, name)) => (part, name, 1),
            None if words.get(1) == Some(&"of") => (first, *words.get(2)?, 3),
            None => (first, *words.get(1)?, 2),
        };
        let number = match part {
            "mid" | "middle" => Some(MIDDLE),
            "early" => Some(EARLY),
            "beginning" | "start" => Some(1),
            "late" => None,
            _ => return None,
        };
        let last = match rest {
            "month" => last_of_month(self.on)?,
            name => self.month_alone(&[name])?.0,
        };
        let day = number.map_or(Some(last), |number| last.with_day(number))?;
        let next = || self.dated(number.unwrap_or(28), month(rest)?, "");
        let day = if day < self.on {
            next().map_or(day, |(day, _)| day)
        } else {
            day
        };
        Some((day, used))
    }

    /// Reads "the 3rd of next month".
    fn day_of_next_month(&self, words: &[&str]) -> Option<(NaiveDate, usize)> {
        let [number, "of", which @ ("next" | "this"), "month", ..] = *words else {
            return None;
        };
        let last = last_of_month(self.on)?;
        let month = if which == "next" {
            last.succ_opt()?
        } else {
            last
        };
        Some((month.with_day(ordinal(number)?)?, 4))
    }

    /// Reads "Christmas".
    fn feast(&self, words: &[&str]) -> Option<(NaiveDate, usize)> {
        matches!(*words.first()?, "christmas" | "xmas" | "x-mas").then_some(())?;
        Some((self.dated(CHRISTMAS, 12, "")?.0, 1))
    }

    /// Returns the weekday of that name so many weeks after this one.
    fn in_week(&self, name: &str, weeks: u32) -> Option<NaiveDate> {
        let name = weekday(name)?;
        let monday = later(monday_of(self.on)?, weeks * 7)?;
        (0..7)
            .filter_map(|n| later(monday, n))
            .find(|date| Weekday::of(*date) == name && date.year() > 0)
    }
}

/// Returns the number in "first week"; `Some(None)` for the last.
#[expect(clippy::option_option, reason = "no number, and no place at all")]
fn place(word: &str) -> Option<Option<u32>> {
    match word {
        "first" | "1st" => Some(Some(1)),
        "second" | "2nd" => Some(Some(2)),
        "third" | "3rd" => Some(Some(3)),
        "fourth" | "4th" => Some(Some(4)),
        "last" => Some(None),
        _ => None,
    }
}
