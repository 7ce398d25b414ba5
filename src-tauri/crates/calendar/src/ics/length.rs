//! How long an event lasts.

use chrono::{DateTime, Days, NaiveDateTime, TimeDelta, Utc};

use crate::recurrence::{Local, Moment, Occurrence};
use crate::zones::Zone;

/// Days on the calendar and, after them, exact seconds; never negative.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Length {
    pub(super) days: u32,
    pub(super) seconds: u32,
}

impl Length {
    /// Reads "PT1H30M", "P1D" or "P2W"; none if it is something else or negative.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let text = text.trim().to_ascii_uppercase();
        let text = text.strip_prefix('+').unwrap_or(&text).strip_prefix('P')?;
        let (date, time) = text.split_once('T').unwrap_or((text, ""));
        let mut length = Self::default();
        for (part, units) in [
            (date, &[('W', 7), ('D', 1)][..]),
            (time, &[('H', 3600), ('M', 60), ('S', 1)]),
        ] {
            let mut digits = String::new();
            for letter in part.chars() {
                if letter.is_ascii_digit() {
                    digits.push(letter);
                    continue;
                }
                let (_, size) = units.iter().find(|(unit, _)| *unit == letter)?;
                let amount = digits.parse::<u32>().ok()?.checked_mul(*size)?;
                let sum = if part == date && matches!(letter, 'W' | 'D') {
                    &mut length.days
                } else {
                    &mut length.seconds
                };
                *sum = sum.checked_add(amount)?;
                digits.clear();
            }
            if !digits.is_empty() {
                return None;
            }
        }
        (!text.is_empty() && text != "T").then_some(length)
    }

    /// Returns the length from one wall time to another; none if it is negative.
    pub(super) fn between(first: NaiveDateTime, end: NaiveDateTime) -> Option<Self> {
        let seconds = end.signed_duration_since(first).num_seconds();
        Some(Self {
            days: 0,
            seconds: u32::try_from(seconds).ok()?,
        })
    }

    /// Returns the length from a start to an end; none if it is negative. An end in no zone is on the
    /// clock of the start.
    pub(super) fn until(start: &Moment, end: &Moment) -> Option<Self> {
        let instants = match (start, end) {
            (Moment::Zoned(from, zone), Moment::Zoned(until, other)) => {
                zone.to_utc(*from).zip(other.to_utc(*until))
            }
            (Moment::Zoned(from, zone), Moment::Floating(until)) => {
                zone.to_utc(*from).zip(zone.to_utc(*until))
            }
            _ => None,
        };
        match instants {
            Some((from, until)) => Self::between(from.naive_utc(), until.naive_utc()),
            None => Self::between(start.wall(), end.wall()),
        }
    }

    /// Returns a length of whole days.
    pub(super) const fn of_days(days: u32) -> Self {
        Self { days, seconds: 0 }
    }

    /// Returns the seconds of a length whose days have 24 hours.
    pub(super) fn reach_seconds(self) -> u64 {
        u64::from(self.days) * 86_400 + u64::from(self.seconds)
    }

    /// Returns how many days the length can touch, at most.
    pub(super) fn reach(self) -> i64 {
        i64::from(self.days) + i64::from(self.seconds / 86_400) + 1
    }

    /// Returns where an occurrence of that length ends: on the wall clock and, with a zone, as an
    /// instant. The end is the first moment or day after it.
    pub(super) fn end_of(
        self,
        start: &Occurrence,
        zone: Option<&Zone>,
    ) -> (Local, Option<DateTime<Utc>>) {
        match (start.local, start.utc, zone) {
            (Local::Date(date), ..) => {
                // A whole day is the least that a date can last.
                let days = u64::from(self.days + self.seconds / 86_400).max(1);
                let end = date.checked_add_days(Days::new(days)).unwrap_or(date);
                (Local::Date(end), None)
            }
            (Local::Time(time), Some(utc), Some(zone)) => {
                let after_days = if self.days == 0 {
                    Some(utc)
                } else {
                    self.days_after(time).and_then(|time| zone.to_utc(time))
                };
                let end = after_days
                    .and_then(|utc| utc.checked_add_signed(self.rest()))
                    .unwrap_or(utc);
                (Local::Time(zone.to_local(end)), Some(end))
            }
            (Local::Time(time), ..) => {
                let end = self
                    .days_after(time)
                    .and_then(|time| time.checked_add_signed(self.rest()))
                    .unwrap_or(time);
                (Local::Time(end), None)
            }
        }
    }

    fn days_after(self, time: NaiveDateTime) -> Option<NaiveDateTime> {
        time.checked_add_days(Days::new(u64::from(self.days)))
    }

    fn rest(self) -> TimeDelta {
        TimeDelta::seconds(i64::from(self.seconds))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_as_they_are_written() {
        for (text, days, seconds) in [
            ("PT1H30M", 0, 5400),
            ("P1D", 1, 0),
            ("P2W", 14, 0),
            ("P1DT12H", 1, 43_200),
            ("+PT15M", 0, 900),
            ("PT0S", 0, 0),
            ("P1W2D", 9, 0),
        ] {
            assert_eq!(
                Length::parse(text),
                Some(Length { days, seconds }),
                "{text}"
            );
        }
        for text in [
            "",
            "P",
            "PT",
            "-PT15M",
            "1H",
            "PT1",
            "P1H",
            "PT1D",
            "PT99999999999H",
        ] {
            assert_eq!(Length::parse(text), None, "{text}");
        }
    }
}
