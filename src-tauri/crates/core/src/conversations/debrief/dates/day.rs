//! One day at the start of some words.

use chrono::{Datelike, Months, NaiveDate};

use super::{
    DateOrder, Dates, Named, Needs,
    names::{count, has_ending, month, ordinal, weekday},
    steps::{
        friday_after, last_of_month, last_of_year, later, monday_of, nearest, weekday_after,
        working_days_after,
    },
};
use crate::calendar::{Span, Weekday};

/// Calendar days that a day without a year may be back; beyond, the next year is meant.
const BACK: i64 = 62;

impl Dates {
    /// Reads the day that the words begin with, in lower case; how many of them it took.
    pub(super) fn day(&self, words: &[&str]) -> Option<(Named, usize)> {
        let rated = if is_rating(words) {
            Needs::Lead
        } else {
            Needs::End
        };
        let plain = |needs| {
            move |(day, used)| {
                let other = None;
                (Named { day, other, needs }, used)
            }
        };
        self.spoken(words)
            .or_else(|| self.relative(words).map(plain(Needs::Nothing)))
            .or_else(|| self.distance(words).map(plain(Needs::Nothing)))
            .or_else(|| self.end_of(words).map(plain(Needs::Nothing)))
            .or_else(|| self.with_weekday(words))
            .or_else(|| self.written(words).map(plain(rated)))
            .or_else(|| self.named_weekday(words).map(plain(Needs::End)))
            .or_else(|| self.period(words).map(plain(Needs::End)))
            .or_else(|| self.month_alone(words).map(plain(Needs::Lead)))
    }

    /// Reads a date with its weekday: "Friday 27 Nov", "27/11 (Fri)". Where they disagree, the nearest
    /// day of that name may be meant as well.
    fn with_weekday(&self, words: &[&str]) -> Option<(Named, usize)> {
        let ahead = words.first().and_then(|word| weekday(word));
        let skipped = usize::from(ahead.is_some());
        // "Friday the 27th".
        let the = usize::from(skipped == 1 && words.get(1) == Some(&"the"));
        let rest = words.get(skipped + the..)?;
        let (day, used) = self.written(rest).or_else(|| {
            // "Friday 27".
            let bare = ahead.is_some() && rest.get(1).is_none_or(|word| month(word).is_none());
            let number = rest
                .first()
                .filter(|_| bare)
                .and_then(|word| ordinal(word))?;
            Some((self.next_with(number)?, 1))
        })?;
        let used = skipped + the + used;
        let behind = words.get(used).and_then(|word| weekday(word));
        let name = ahead.or(behind)?;
        let used = used + usize::from(ahead.is_none());
        let other = if Weekday::of(day) == name {
            None
        } else {
            nearest(day, name)
        };
        let needs = Needs::End;
        Some((Named { day, other, needs }, used))
    }

    /// Reads "tomorrow", "the day after tomorrow", "next week", "EOW".
    pub(super) fn relative(&self, words: &[&str]) -> Option<(NaiveDate, usize)> {
        let on = self.on;
        Some(match *words {
            ["today" | "tonight" | "eod" | "cob", ..] => (on, 1),
            ["tomorrow" | "tmrw" | "tmr", ..] => (later(on, 1)?, 1),
            ["this", "morning" | "afternoon" | "evening", ..] => (on, 2),
            ["day", "after", "tomorrow", ..] => (later(on, 2)?, 3),
            ["eow", ..] => (self.friday()?, 1),
            ["eom", ..] => (last_of_month(on)?, 1),
            ["eoq", ..] => (self.quarter(on)?.last, 1),
            ["eoy", ..] => (last_of_year(on)?, 1),
            ["next", "week", ..] => (friday_after(on, 1)?, 2),
            ["this", "week", ..] => (self.friday()?, 2),
            ["next", "month", ..] => (last_of_month(on.checked_add_months(Months::new(1))?)?, 2),
            ["this", "month", ..] => (last_of_month(on)?, 2),
            ["this", "quarter", ..] => (self.quarter(on)?.last, 2),
            ["next", "quarter", ..] => {
                let next = self.quarter(on)?.last.succ_opt()?;
                (self.quarter(next)?.last, 2)
            }
            ["next", "year", ..] => (NaiveDate::from_ymd_opt(on.year() + 1, 12, 31)?, 2),
            _ => return None,
        })
    }

    /// Reads "in two weeks", "within 10 days", "in a month", "in a couple of weeks", "in a fortnight".
    fn distance(&self, words: &[&str]) -> Option<(NaiveDate, usize)> {
        let (lead, rest) = words.split_first()?;
        if !matches!(*lead, "in" | "within" | "over" | "during") {
            return None;
        }
        let (n, unit, used) = match *rest {
            ["the", "next", n, unit, ..] => (count(n)?, unit, 5),
            // "Over two weeks late".
            _ if matches!(*lead, "over" | "during") => return None,
            ["a" | "one", unit, "or", "so", ..] => (1, unit, 5),
            ["a", "couple", "of", unit, ..] | ["a" | "one", unit, "or", "two", ..] => (2, unit, 5),
            // The later one: "in two or three weeks", "in 2-3 weeks".
            [n, "or" | "to", m, unit, ..] if count(n).is_some() => (count(m)?, unit, 5),
            [range, unit, ..] if range.contains('-') => {
                let (n, m) = range.split_once('-')?;
                (count(n).and(count(m))?, unit, 3)
            }
            [n, "working" | "business" | "work", days, ..] if days.starts_with("day") => {
                return Some((working_days_after(self.on, count(n)?)?, 4));
            }
            ["a" | "one", "fortnight", ..] => (2, "weeks", 3),
            [n, unit, ..] => (count(n)?, unit, 3),
            _ => return None,
        };
        let date = match unit.trim_end_matches("'s").trim_end_matches('s') {
            "day" => later(self.on, n)?,
            "week" | "wk" => later(self.on, n * 7)?,
            "month" => self.on.checked_add_months(Months::new(n))?,
            "year" | "yr" => self.on.checked_add_months(Months::new(n * 12))?,
            _ => return None,
        };
        Some((date, used))
    }

    /// Reads "end of week", "the end of next month", "end of November", "month end", "end of Q3".
    fn end_of(&self, words: &[&str]) -> Option<(NaiveDate, usize)> {
        let (rest, before) = match *words {
            ["end", "of", "the" | "this", ..] => (words.get(3..)?, 3),
            ["end", "of", ..] => (words.get(2..)?, 2),
            ["month" | "month's", "end", ..] => return Some((last_of_month(self.on)?, 2)),
            ["year" | "year's", "end", ..] => return Some((last_of_year(self.on)?, 2)),
            ["quarter" | "quarter's", "end", ..] => return Some((self.quarter(self.on)?.last, 2)),
            _ => return None,
        };
        let (date, used) = match *rest {
            ["day" | "today", ..] => (self.on, 1),
            ["week", ..] => (self.friday()?, 1),
            ["month", ..] => (last_of_month(self.on)?, 1),
            ["quarter", ..] => (self.quarter(self.on)?.last, 1),
            ["year", ..] => (last_of_year(self.on)?, 1),
            ["next", ..] => self.relative(rest)?,
            _ => self.month_alone(rest).or_else(|| self.period(rest))?,
        };
        Some((date, before + used))
    }

    /// Reads "27 Nov", "Nov 27th, 2026", "Friday 27 Nov", "27/11", "27.11.2026", "2026-11-27", "the 27th".
    pub(super) fn written(&self, words: &[&str]) -> Option<(NaiveDate, usize)> {
        let word = |at: usize| words.get(at).copied().unwrap_or_default();
        if let Some(date) = iso(word(0))
            .or_else(|| self.glued(word(0)))
            .or_else(|| self.numeric(word(0)))
        {
            return Some((date, 1));
        }
        let of = usize::from(word(1) == "of");
        if let (Some(number), Some(month)) = (ordinal(word(0)), month(word(1 + of))) {
            let (date, year) = self.dated(number, month, word(2 + of))?;
            return Some((date, 2 + of + year));
        }
        if let (Some(month), Some(number)) = (month(word(0)), ordinal(word(1))) {
            let (date, year) = self.dated(number, month, word(2))?;
            return Some((date, 2 + year));
        }
        // A bare number only with its ending, so that "by 3 people" names no day.
        let number = ordinal(word(0)).filter(|_| has_ending(word(0)))?;
        self.next_with(number).map(|date| (date, 1))
    }

    /// Returns the next day with that number in its month: this month's or the next one's.
    fn next_with(&self, number: u32) -> Option<NaiveDate> {
        let this = self.on.with_day(number).filter(|date| *date >= self.on);
        let next = || {
            let first = self.on.with_day(1)?.checked_add_months(Months::new(1))?;
            first.with_day(number)
        };
        this.or_else(next)
    }

    /// Reads "27-Nov", "27Nov" and "27-Nov-26".
    fn glued(&self, word: &str) -> Option<NaiveDate> {
        let digits = word.trim_start_matches(|c: char| c.is_ascii_digit());
        let number = ordinal(word.strip_suffix(digits)?)?;
        let mut parts = digits.trim_start_matches('-').splitn(2, '-');
        let month = month(parts.next()?)?;
        let year = parts.next().unwrap_or_default();
        let year = if year.len() == 2 {
            format!("20{year}")
        } else {
            year.to_owned()
        };
        self.dated(number, month, &year).map(|(date, _)| date)
    }

    /// Reads "27/11" and "27.11." in the order of the locale, the other order where that names no day.
    fn numeric(&self, word: &str) -> Option<NaiveDate> {
        let mark = ['/', '.', '-']
            .into_iter()
            .find(|mark| word.contains(*mark))?;
        let parts: Vec<&str> = word.split(mark).collect();
        let digits = |part: &&str, most| (1..=most).contains(&part.len()) && is_number(part);
        let (one, two, year) = match parts.as_slice() {
            // "3.5" is a number, "03.05" a day.
            [one, two] if mark == '/' || (mark == '.' && one.len() == 2 && two.len() == 2) => {
                (one, two, "")
            }
            [one, two, year] => (one, two, *year),
            _ => return None,
        };
        if !digits(one, 2) || !digits(two, 2) || !(year.is_empty() || is_number(year)) {
            return None;
        }
        let full;
        let year = if year.len() == 2 {
            full = format!("20{year}");
            full.as_str()
        } else {
            year
        };
        let (one, two) = (one.parse().ok()?, two.parse().ok()?);
        let (day, month) = if self.order == DateOrder::MonthFirst && mark == '/' {
            (two, one)
        } else {
            (one, two)
        };
        self.dated(day, month, year)
            .or_else(|| self.dated(month, day, year))
            .map(|(date, _)| date)
    }

    /// Reads "Friday", "this Friday", and "next Tuesday", which is the one in next week.
    fn named_weekday(&self, words: &[&str]) -> Option<(NaiveDate, usize)> {
        match *words {
            ["next", name, ..] => {
                let days = weekday(name)?;
                let into = Weekday::ALL.iter().position(|day| *day == days)?;
                let monday = later(monday_of(self.on)?, 7)?;
                Some((later(monday, u32::try_from(into).ok()?)?, 2))
            }
            // "Friday 45" is no Friday for certain.
            [_, number, ..] if is_number(number) => None,
            ["this" | "coming", name, ..] => Some((weekday_after(self.on, name)?, 2)),
            [name, ..] => Some((weekday_after(self.on, name)?, 1)),
            [] => None,
        }
    }

    /// Reads "Q3", "P9", "H2", "FY28" and "week 48": the last day of the next that is not over.
    fn period(&self, words: &[&str]) -> Option<(NaiveDate, usize)> {
        let (first, second) = (words.first()?, words.get(1).copied().unwrap_or_default());
        if matches!(*first, "week" | "wk" | "kw" | "cw") {
            return Some((self.friday_of_week(second)?, 2));
        }
        if matches!(*first, "quarter" | "period") {
            let number = format!("{}{second}", first.get(..1)?);
            return Some((self.part(&number)?, 2));
        }
        let glued = ["wk", "kw", "cw", "w"]
            .iter()
            .find_map(|name| first.strip_prefix(name));
        if let Some(number) = glued {
            return Some((self.friday_of_week(number)?, 1));
        }
        // "FY27 Q3", "Q3 FY27".
        let years = [*first, second].map(fiscal_year);
        if let [Some(year), _] | [_, Some(year)] = years {
            let year = self.calendar.year(year);
            let part = if years[0].is_some() { second } else { first };
            return match part_of(&year, part) {
                Some(span) => Some((span.last, 2)),
                None => years[0].is_some().then_some((year.last, 1)),
            };
        }
        // "Q1 27", "Q1 2027".
        let year = match second.len() {
            2 if is_number(second) => second.parse().ok().map(|year: i32| 2000 + year),
            4 if is_number(second) => second.parse().ok(),
            _ => None,
        };
        if let Some(year) = year.filter(|year| crate::calendar::YEARS.contains(year)) {
            let span = part_of(&self.calendar.year(year), first)?;
            return Some((span.last, 2));
        }
        Some((self.part(first)?, 1))
    }

    fn part(&self, word: &str) -> Option<NaiveDate> {
        let this = self.calendar.year_of(self.on);
        [this.year, this.year + 1]
            .into_iter()
            .filter_map(|year| part_of(&self.calendar.year(year), word))
            .map(|span| span.last)
            .find(|last| *last >= self.on)
    }

    pub(super) fn quarter(&self, date: NaiveDate) -> Option<Span> {
        let quarters = self.calendar.year_of(date).quarters;
        quarters.into_iter().find(|span| span.contains(date))
    }

    fn friday_of_week(&self, number: &str) -> Option<NaiveDate> {
        let number = number.parse().ok()?;
        [self.on.year(), self.on.year() + 1]
            .into_iter()
            .filter_map(|year| NaiveDate::from_isoywd_opt(year, number, chrono::Weekday::Fri))
            .find(|friday| *friday >= self.on)
    }

    /// Reads "December": its last day.
    pub(super) fn month_alone(&self, words: &[&str]) -> Option<(NaiveDate, usize)> {
        let month = month(words.first()?)?;
        let year = self.on.year() + i32::from(month < self.on.month());
        Some((last_of_month(NaiveDate::from_ymd_opt(year, month, 1)?)?, 1))
    }

    /// Returns a day of a month in the year named, else the next time it comes; a day a few weeks back
    /// is the one that is over.
    pub(super) fn dated(&self, number: u32, month: u32, year: &str) -> Option<(NaiveDate, usize)> {
        let named = year.parse::<i32>().ok();
        if let Some(year) = named.filter(|year| crate::calendar::YEARS.contains(year)) {
            return NaiveDate::from_ymd_opt(year, month, number).map(|date| (date, 1));
        }
        let this = NaiveDate::from_ymd_opt(self.on.year(), month, number);
        let next = NaiveDate::from_ymd_opt(self.on.year() + 1, month, number);
        let near = this.filter(|date| self.on.signed_duration_since(*date).num_days() <= BACK);
        near.or(next).or(this).map(|date| (date, 0))
    }

    /// Returns the Friday of this week, of the next where it is over.
    pub(super) fn friday(&self) -> Option<NaiveDate> {
        friday_after(self.on, 0)
            .filter(|friday| *friday >= self.on)
            .or_else(|| friday_after(self.on, 1))
    }
}

/// Returns the quarter `q2`, the half `h1` or the period `p7` of a year.
fn part_of(year: &crate::calendar::FiscalYear, word: &str) -> Option<Span> {
    let kind = word.chars().next()?;
    let digits = word.strip_prefix(kind)?;
    let at = digits.parse::<usize>().ok()?.checked_sub(1)?;
    if !is_number(digits) {
        return None;
    }
    match kind {
        'q' => year.quarters.get(at).copied(),
        'h' => year.halves().get(at).copied(),
        'p' => year.periods.get(at).map(crate::calendar::Period::span),
        _ => None,
    }
}

/// Returns the year that `fy27` or `fy2027` names.
fn fiscal_year(word: &str) -> Option<i32> {
    let digits = word.strip_prefix("fy").filter(|digits| is_number(digits))?;
    match digits.len() {
        2 => Some(2000 + digits.parse::<i32>().ok()?),
        4 => digits.parse().ok(),
        _ => None,
    }
}

/// Returns whether the first word may as well be a rating: "3/5".
fn is_rating(words: &[&str]) -> bool {
    matches!(
        words.first(),
        Some(&("1/5" | "2/5" | "3/5" | "4/5" | "5/5"))
    )
}

fn iso(word: &str) -> Option<NaiveDate> {
    word.replace('/', "-")
        .parse::<NaiveDate>()
        .ok()
        .filter(|date| crate::calendar::YEARS.contains(&date.year()))
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}
