//! Which days are worked, at one place.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{Span, Weekday, holidays::WorkedWeekend};

/// Beyond this many working days nobody plans; it bounds the search.
const FARTHEST: i32 = 100_000;

/// Days off in this range, from 1900 to 2200 as numbers from the common era on, are found by one look at a bit; others
/// in the maps.
const QUICK_DAYS: std::ops::RangeInclusive<i32> = 693_596..=803_533;

/// The working days of one place: all days but its weekend, public holidays and closures, and the single
/// days worked that would otherwise be off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkingDays {
    weekend: BTreeSet<Weekday>,
    holidays: BTreeMap<NaiveDate, String>,
    closures: BTreeMap<NaiveDate, String>,
    /// Single worked days with their sentence: "working Saturday for National Day".
    worked: BTreeMap<NaiveDate, String>,
    /// Bit n is set where the weekday with number n is a weekend day.
    weekend_bits: u8,
    /// Day number (from the common era) of bit 0 in `off`.
    off_base: i32,
    /// One bit a day: holiday or closure.
    off: Vec<u64>,
}

/// Why a day is not worked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", tag = "why", content = "name")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum NotWorking {
    Weekend,
    /// A public holiday, by its name.
    Holiday(String),
    /// A closure of the company, by its name.
    Closure(String),
}

/// What to do with a date that is no working day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Roll {
    /// Leaves it where it is.
    #[default]
    Keep,
    /// Moves it to the next working day.
    Next,
    /// Moves it to the working day before.
    Previous,
    /// Moves it to the next working day, or back if that leaves the month.
    NextInMonth,
    /// Moves it to the working day before, or on if that leaves the month.
    PreviousInMonth,
}

impl Default for WorkingDays {
    /// Monday to Friday, without holidays.
    fn default() -> Self {
        Self::new(
            [Weekday::Sat, Weekday::Sun],
            BTreeMap::new(),
            BTreeMap::new(),
        )
    }
}

impl WorkingDays {
    /// Returns the working days of a place with this weekend, these holidays and these closures,
    /// each day with its name.
    pub fn new(
        weekend: impl IntoIterator<Item = Weekday>,
        holidays: BTreeMap<NaiveDate, String>,
        closures: BTreeMap<NaiveDate, String>,
    ) -> Self {
        let weekend: BTreeSet<Weekday> = weekend.into_iter().collect();
        let weekend_bits = weekend.iter().fold(0, |bits, day| bits | 1 << day.number());
        let (off_base, off) = bits_of(holidays.keys().chain(closures.keys()).copied());
        Self {
            weekend,
            holidays,
            closures,
            worked: BTreeMap::new(),
            weekend_bits,
            off_base,
            off,
        }
    }

    /// Returns the working days of a place whose holidays are looked up in the generated data,
    /// for the years `first_year` to `last_year`.
    pub fn of_place(
        weekend: impl IntoIterator<Item = Weekday>,
        country: &str,
        subdivision: Option<&str>,
        first_year: i32,
        last_year: i32,
        closures: BTreeMap<NaiveDate, String>,
    ) -> Self {
        let holidays = super::holidays::of(country, subdivision, first_year, last_year)
            .into_iter()
            .map(|holiday| (holiday.date, holiday.name))
            .collect();
        let worked = super::holidays::worked_weekends(country, subdivision, first_year, last_year);
        Self::new(weekend, holidays, closures).with_worked_weekends(&worked)
    }

    /// Returns the same days, with those of these days that fall on its weekend worked. A holiday or a
    /// closure on such a day stays a day off.
    #[must_use]
    pub fn with_worked_weekends(mut self, days: &[WorkedWeekend]) -> Self {
        for day in days {
            let weekday = Weekday::of(day.date);
            if self.weekend.contains(&weekday) {
                let sentence = format!("working {} for {}", weekday.name(), day.paid_for);
                self.worked.insert(day.date, sentence);
            }
        }
        self
    }

    /// Returns the same days, with these dates worked where they would be off; each with a note, which may be
    /// empty.
    #[must_use]
    pub fn with_worked_dates<'a>(
        &self,
        dates: impl IntoIterator<Item = (NaiveDate, &'a str)>,
    ) -> Self {
        let mut days = self.clone();
        for (date, note) in dates {
            if self.is_working(date) {
                continue;
            }
            let weekday = Weekday::of(date).name();
            days.holidays.remove(&date);
            days.closures.remove(&date);
            let sentence = match note {
                "" => format!("working {weekday}"),
                note => format!("working {weekday}: {note}"),
            };
            days.worked.insert(date, sentence);
        }
        days.indexed()
    }

    /// Returns the same days, with a day that is worked as an exception off again where it is a weekend day.
    #[must_use]
    pub fn without_worked(&self, date: NaiveDate) -> Self {
        let mut days = self.clone();
        days.worked.remove(&date);
        days
    }

    /// Returns the same days, with the holidays of these names worked.
    #[must_use]
    pub fn working_on(&self, names: &[&str]) -> Self {
        let mut days = self.clone();
        days.holidays
            .retain(|_, name| !names.contains(&name.as_str()));
        days.indexed()
    }

    /// Returns the days with the bits of `off` made again from holidays and closures.
    fn indexed(self) -> Self {
        let worked = self.worked;
        Self {
            worked,
            ..Self::new(self.weekend, self.holidays, self.closures)
        }
    }

    /// Tells whether the day is worked.
    pub fn is_working(&self, date: NaiveDate) -> bool {
        self.is_worked(date.num_days_from_ce())
    }

    /// Does as [`Self::is_working`] for the number of a day from the common era on.
    fn is_worked(&self, number: i32) -> bool {
        // Day 1 of the common era was a Monday.
        let weekday = (number - 1).rem_euclid(7);
        let weekend = self.weekend_bits >> weekday & 1 == 1;
        !self.is_off(number)
            && (!weekend
                || !self.worked.is_empty()
                    && NaiveDate::from_num_days_from_ce_opt(number)
                        .is_some_and(|date| self.worked.contains_key(&date)))
    }

    /// Returns why the day is not worked; none for a working day. A holiday is named even where
    /// it falls on a weekend.
    pub fn why_not(&self, date: NaiveDate) -> Option<NotWorking> {
        if let Some(name) = self.holidays.get(&date) {
            Some(NotWorking::Holiday(name.clone()))
        } else if let Some(name) = self.closures.get(&date) {
            Some(NotWorking::Closure(name.clone()))
        } else if self.is_weekend(date) {
            Some(NotWorking::Weekend)
        } else {
            None
        }
    }

    /// Returns why a day that would be off is worked: "working Saturday for National Day"; none for other
    /// days.
    pub fn why_worked(&self, date: NaiveDate) -> Option<&str> {
        let sentence = self.worked.get(&date)?;
        self.is_working(date).then_some(sentence.as_str())
    }

    /// Returns the days of the span worked that would otherwise be off, in order.
    pub fn worked_in(&self, span: Span) -> impl Iterator<Item = (NaiveDate, &str)> {
        let days = (!span.is_empty()).then(|| self.worked.range(span.first..=span.last));
        days.into_iter()
            .flatten()
            .filter(|(date, _)| self.is_working(**date))
            .map(|(date, sentence)| (*date, sentence.as_str()))
    }

    /// Returns the weekday whose hours a day has: its own, or on a worked weekend day the last one before
    /// it that is no weekend day.
    pub fn hours_weekday(&self, date: NaiveDate) -> Weekday {
        let own = Weekday::of(date);
        if !self.weekend.contains(&own) || self.is_weekend(date) {
            return own;
        }
        (1..7)
            .map(|back| Weekday::from_number(own.number() + 7 - back))
            .find(|weekday| !self.weekend.contains(weekday))
            .unwrap_or(own)
    }

    /// Tells whether a day is one of the weekend, holiday or not; a worked one is not.
    pub fn is_weekend(&self, date: NaiveDate) -> bool {
        self.weekend.contains(&Weekday::of(date)) && !self.worked.contains_key(&date)
    }

    /// Returns the name of the public holiday on that day.
    pub fn holiday(&self, date: NaiveDate) -> Option<&str> {
        self.holidays.get(&date).map(String::as_str)
    }

    /// Returns the public holidays of the span, in order.
    pub fn holidays_in(&self, span: Span) -> impl Iterator<Item = (NaiveDate, &str)> {
        let days = (!span.is_empty()).then(|| self.holidays.range(span.first..=span.last));
        days.into_iter()
            .flatten()
            .map(|(date, name)| (*date, name.as_str()))
    }

    /// Returns the weekend, Monday first.
    pub fn weekend(&self) -> impl Iterator<Item = Weekday> {
        self.weekend.iter().copied()
    }

    /// Returns the n-th working day after the anchor (n > 0) or before it (n < 0); the anchor is
    /// never counted, and 0 returns it unchanged. None if no day of the week is worked, or beyond
    /// 100,000 working days.
    pub fn offset(&self, anchor: NaiveDate, n: i32) -> Option<NaiveDate> {
        if n == 0 {
            return Some(anchor);
        }
        if self.never_works() || n.unsigned_abs() > FARTHEST.unsigned_abs() {
            return None;
        }
        let mut left = n.unsigned_abs();
        let mut number = anchor.num_days_from_ce();
        while left > 0 {
            number += n.signum();
            left -= u32::from(self.is_worked(number));
        }
        NaiveDate::from_num_days_from_ce_opt(number)
    }

    /// Returns the n-th working day of a month, from its end for negative n (-1 is the last).
    /// None for 0 and where the month has not that many.
    pub fn nth_of_month(&self, year: i32, month: u32, n: i32) -> Option<NaiveDate> {
        let first = NaiveDate::from_ymd_opt(year, month, 1)?;
        let next = first.checked_add_months(chrono::Months::new(1))?;
        let day = match n {
            0 => return None,
            1.. => self.offset(first.pred_opt()?, n)?,
            _ => self.offset(next, n)?,
        };
        (first <= day && day < next).then_some(day)
    }

    /// Returns the date itself if it is worked, else what the rule makes of it. The date itself,
    /// too, where no day of the week is worked.
    pub fn roll(&self, date: NaiveDate, roll: Roll) -> NaiveDate {
        if roll == Roll::Keep || self.is_working(date) {
            return date;
        }
        let next = self.offset(date, 1).unwrap_or(date);
        let previous = self.offset(date, -1).unwrap_or(date);
        let same_month =
            |other: NaiveDate| (other.year(), other.month()) == (date.year(), date.month());
        match roll {
            Roll::Keep => date,
            Roll::NextInMonth if !same_month(next) => previous,
            Roll::PreviousInMonth if !same_month(previous) => next,
            Roll::Next | Roll::NextInMonth => next,
            Roll::Previous | Roll::PreviousInMonth => previous,
        }
    }

    /// Returns the holidays and closures of the span that are no weekend days, in order, by name.
    pub fn off_in(&self, span: Span) -> Vec<(NaiveDate, &str)> {
        let named = |date: NaiveDate| {
            let name = self
                .holidays
                .get(&date)
                .or_else(|| self.closures.get(&date))?;
            (!self.is_weekend(date)).then_some((date, name.as_str()))
        };
        span.iter().filter_map(named).collect()
    }

    /// Returns how many days of the span are worked.
    pub fn count(&self, span: Span) -> usize {
        span.iter().filter(|day| self.is_working(*day)).count()
    }

    /// Returns the place's working days of a span, in order.
    pub fn days_in(&self, span: Span) -> impl Iterator<Item = NaiveDate> {
        span.iter().filter(|day| self.is_working(*day))
    }

    /// Tells whether the place is the rare one where all seven days are weekend.
    fn never_works(&self) -> bool {
        self.weekend_bits & 0x7f == 0x7f
    }

    fn is_off(&self, number: i32) -> bool {
        if !QUICK_DAYS.contains(&number) {
            return NaiveDate::from_num_days_from_ce_opt(number).is_some_and(|date| {
                self.holidays.contains_key(&date) || self.closures.contains_key(&date)
            });
        }
        usize::try_from(number - self.off_base)
            .ok()
            .and_then(|bit| Some(self.off.get(bit / 64)? >> (bit % 64) & 1 == 1))
            .unwrap_or(false)
    }
}

/// Returns the number of the first day and one bit for each day from there.
fn bits_of(days: impl Iterator<Item = NaiveDate> + Clone) -> (i32, Vec<u64>) {
    let numbers = days
        .map(|day| day.num_days_from_ce())
        .filter(|number| QUICK_DAYS.contains(number));
    let Some(base) = numbers.clone().min() else {
        return (0, Vec::new());
    };
    let mut bits = Vec::new();
    for bit in numbers.filter_map(|number| usize::try_from(number - base).ok()) {
        if bits.len() <= bit / 64 {
            bits.resize(bit / 64 + 1, 0_u64);
        }
        if let Some(word) = bits.get_mut(bit / 64) {
            *word |= 1 << (bit % 64);
        }
    }
    (base, bits)
}

/// Returns the date that many calendar days away; none outside the calendar.
pub(super) fn add_days(date: NaiveDate, days: i64) -> Option<NaiveDate> {
    if days >= 0 {
        date.checked_add_days(Days::new(days.unsigned_abs()))
    } else {
        date.checked_sub_days(Days::new(days.unsigned_abs()))
    }
}

#[cfg(test)]
mod tests;
