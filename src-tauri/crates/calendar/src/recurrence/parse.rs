//! Reading the value of an `RRULE`.

use std::str::FromStr;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::error::{RecurrenceError, quoted};
use super::rule::{Frequency, NthWeekday, Rule, Skip, Until};
use crate::Weekday;

impl FromStr for Rule {
    type Err = RecurrenceError;

    /// Reads "FREQ=MONTHLY;BYDAY=2TU". Parts in any order and any case of letters; each at most
    /// once. `COUNT` and `UNTIL` together, which the standard forbids and programs write, both hold.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut rule = Self::every(Frequency::Daily);
        let mut seen: Vec<String> = Vec::new();
        for part in text
            .split(';')
            .map(str::trim)
            .filter(|part| !part.is_empty())
        {
            let (name, value) = part
                .split_once('=')
                .ok_or_else(|| RecurrenceError::UnknownPart(quoted(part)))?;
            let name = name.trim().to_ascii_uppercase();
            let value = value.trim();
            if seen.contains(&name) {
                return Err(RecurrenceError::Twice(quoted(&name)));
            }
            read_part(&mut rule, &name, value)?;
            seen.push(name);
        }
        if !seen.iter().any(|name| name == "FREQ") {
            return Err(RecurrenceError::NoFrequency);
        }
        if rule.skip != Skip::Omit && !seen.iter().any(|name| name == "RSCALE") {
            return Err(bad("SKIP", text, "a place only beside RSCALE"));
        }
        if rule.skip != Skip::Omit && !(rule.year_days.is_empty() && rule.weeks.is_empty()) {
            return Err(bad("SKIP", text, "days of months, not of years or weeks"));
        }
        Ok(rule)
    }
}

fn read_part(rule: &mut Rule, name: &str, value: &str) -> Result<(), RecurrenceError> {
    match name {
        "FREQ" => rule.frequency = frequency(value)?,
        "INTERVAL" => rule.interval = one(value, 1, u32::MAX, "INTERVAL", "a number from 1")?,
        "COUNT" => rule.count = Some(one(value, 1, u32::MAX, "COUNT", "a number from 1")?),
        "UNTIL" => rule.until = Some(until(value)?),
        "BYMONTH" => rule.months = list(value, 1, 12, "BYMONTH", "numbers from 1 to 12")?,
        "BYMONTHDAY" => {
            rule.month_days = nonzero(value, 31, "BYMONTHDAY", "1 to 31 or -31 to -1")?;
        }
        "BYYEARDAY" => rule.year_days = nonzero(value, 366, "BYYEARDAY", "1 to 366 or -366 to -1")?,
        "BYWEEKNO" => rule.weeks = nonzero(value, 53, "BYWEEKNO", "1 to 53 or -53 to -1")?,
        "BYSETPOS" => {
            // One place for every second of a long year, should a rule name them all.
            let most = 366 * 86_400;
            rule.set_positions = nonzero(value, most, "BYSETPOS", "whole numbers without 0")?;
        }
        "BYHOUR" => rule.hours = list(value, 0, 23, "BYHOUR", "numbers from 0 to 23")?,
        "BYMINUTE" => rule.minutes = list(value, 0, 59, "BYMINUTE", "numbers from 0 to 59")?,
        "BYSECOND" => rule.seconds = list(value, 0, 60, "BYSECOND", "numbers from 0 to 60")?,
        "BYDAY" => rule.weekdays = weekdays(value)?,
        "WKST" => {
            rule.week_start = weekday(value)
                .ok_or_else(|| bad("WKST", value, "one of MO, TU, WE, TH, FR, SA, SU"))?;
        }
        "RSCALE" if value.eq_ignore_ascii_case("GREGORIAN") => {}
        "RSCALE" => return Err(RecurrenceError::OtherCalendar(quoted(value))),
        "SKIP" => {
            rule.skip = match value.to_ascii_uppercase().as_str() {
                "OMIT" => Skip::Omit,
                "BACKWARD" => Skip::Backward,
                "FORWARD" => Skip::Forward,
                _ => return Err(bad("SKIP", value, "OMIT, BACKWARD or FORWARD")),
            }
        }
        _ => return Err(RecurrenceError::UnknownPart(quoted(name))),
    }
    Ok(())
}

fn frequency(value: &str) -> Result<Frequency, RecurrenceError> {
    match value.to_ascii_uppercase().as_str() {
        "DAILY" => Ok(Frequency::Daily),
        "WEEKLY" => Ok(Frequency::Weekly),
        "MONTHLY" => Ok(Frequency::Monthly),
        "YEARLY" => Ok(Frequency::Yearly),
        often @ ("HOURLY" | "MINUTELY" | "SECONDLY") => {
            Err(RecurrenceError::WithinADay(often.to_owned()))
        }
        _ => Err(bad("FREQ", value, "DAILY, WEEKLY, MONTHLY or YEARLY")),
    }
}

fn until(value: &str) -> Result<Until, RecurrenceError> {
    if let Some(date) = date(value) {
        return Ok(Until::Date(date));
    }
    let (digits, utc) = match value.strip_suffix(['Z', 'z']) {
        Some(digits) => (digits, true),
        None => (value, false),
    };
    match (date_time(digits), date(digits)) {
        (Some(time), _) if utc => Ok(Until::Utc(time)),
        (Some(time), _) => Ok(Until::Local(time)),
        // "20261118Z" is written by some programs and means the day.
        (None, Some(date)) => Ok(Until::Date(date)),
        (None, None) => Err(bad(
            "UNTIL",
            value,
            "a date such as 20261231 or 20261231T235959Z",
        )),
    }
}

fn weekdays(value: &str) -> Result<Vec<NthWeekday>, RecurrenceError> {
    let takes = "weekdays such as MO, 2TU or -1FR, counted up to 53";
    let mut found = Vec::new();
    for item in value.split(',').map(str::trim) {
        let letters = item.len().saturating_sub(2);
        let day = item.split_at_checked(letters).and_then(|(nth, letters)| {
            let nth = match nth {
                "" => 0,
                nth => number(nth).filter(|n| *n != 0 && n.abs() <= 53)?,
            };
            Some(NthWeekday {
                nth: i8::try_from(nth).ok()?,
                weekday: weekday(letters)?,
            })
        });
        found.push(day.ok_or_else(|| bad("BYDAY", value, takes))?);
    }
    Ok(sorted(found))
}

fn weekday(letters: &str) -> Option<Weekday> {
    Weekday::ALL
        .into_iter()
        .find(|day| super::rule::letters(*day).eq_ignore_ascii_case(letters))
}

/// Reads a date such as 20261118.
pub(super) fn date(text: &str) -> Option<NaiveDate> {
    if text.len() != 8 || !text.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let (year, rest) = text.split_at_checked(4)?;
    let (month, day) = rest.split_at_checked(2)?;
    NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

/// Reads a time such as 20261118T093000; a leap second is the one before it.
pub(super) fn date_time(text: &str) -> Option<NaiveDateTime> {
    let (day, time) = text.split_once(['T', 't'])?;
    if !matches!(time.len(), 4 | 6) || !time.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let (hour, rest) = time.split_at_checked(2)?;
    let (minute, second) = rest.split_at_checked(2)?;
    // Some programs leave the seconds out.
    let second: u32 = if second.is_empty() {
        0
    } else {
        second.parse().ok()?
    };
    let second = if second == 60 { 59 } else { second };
    let time = NaiveTime::from_hms_opt(hour.parse().ok()?, minute.parse().ok()?, second)?;
    Some(date(day)?.and_time(time))
}

/// Reads a whole number with or without a sign.
fn number(text: &str) -> Option<i64> {
    let text = text.trim();
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    text.parse().ok()
}

fn one<T: TryFrom<i64> + Into<i64> + Copy>(
    value: &str,
    least: T,
    most: T,
    part: &'static str,
    takes: &'static str,
) -> Result<T, RecurrenceError> {
    number(value)
        .filter(|n| (least.into()..=most.into()).contains(n))
        .and_then(|n| T::try_from(n).ok())
        .ok_or_else(|| bad(part, value, takes))
}

fn list<T: TryFrom<i64> + Into<i64> + Copy + Ord>(
    value: &str,
    least: T,
    most: T,
    part: &'static str,
    takes: &'static str,
) -> Result<Vec<T>, RecurrenceError> {
    let values: Result<Vec<T>, _> = value
        .split(',')
        .map(|item| one(item, least, most, part, takes))
        .collect();
    Ok(sorted(values?))
}

/// Reads numbers from -most to most without 0.
fn nonzero<T: TryFrom<i64> + Into<i64> + Copy + Ord>(
    value: &str,
    most: i64,
    part: &'static str,
    takes: &'static str,
) -> Result<Vec<T>, RecurrenceError> {
    let mut values = Vec::new();
    for item in value.split(',') {
        let n = number(item)
            .filter(|n| *n != 0 && n.abs() <= most)
            .and_then(|n| T::try_from(n).ok());
        values.push(n.ok_or_else(|| bad(part, value, takes))?);
    }
    Ok(sorted(values))
}

fn sorted<T: Ord>(mut values: Vec<T>) -> Vec<T> {
    values.sort_unstable();
    values.dedup();
    values
}

fn bad(part: &'static str, value: &str, takes: &'static str) -> RecurrenceError {
    RecurrenceError::BadPart {
        part,
        value: quoted(value),
        takes,
    }
}
