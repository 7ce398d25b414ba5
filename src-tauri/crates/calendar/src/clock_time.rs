//! A time on the clock, to the minute, in no zone.

use std::fmt;
use std::str::FromStr;

use chrono::{NaiveTime, Timelike};
use serde::{Deserialize, Serialize};

/// A time of day from 00:00 to 23:59, in whole minutes and in no zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(type = "string"))]
pub struct ClockTime(u16);

/// The text was no time of day such as "08:30".
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a time of day: write hours and minutes, such as 08:30")]
pub struct NotAClockTime(pub String);

impl ClockTime {
    pub const MIDNIGHT: Self = Self(0);

    /// Returns the time that many minutes after midnight, or none from 24:00 on.
    pub const fn from_minutes(minutes: u16) -> Option<Self> {
        if minutes < 1440 {
            Some(Self(minutes))
        } else {
            None
        }
    }

    /// Returns the time of an hour (0-23) and a minute (0-59).
    pub const fn hm(hour: u8, minute: u8) -> Option<Self> {
        if hour < 24 && minute < 60 {
            Some(Self(hour as u16 * 60 + minute as u16))
        } else {
            None
        }
    }

    /// Returns the minutes since midnight, below 1440.
    pub const fn minutes(self) -> u16 {
        self.0
    }

    /// Returns the hour, 0 to 23.
    pub const fn hour(self) -> u16 {
        self.0 / 60
    }

    /// Returns the minute of the hour, 0 to 59.
    pub const fn minute(self) -> u16 {
        self.0 % 60
    }
}

impl From<NaiveTime> for ClockTime {
    /// Drops the seconds.
    fn from(time: NaiveTime) -> Self {
        Self(u16::try_from(time.num_seconds_from_midnight() / 60).unwrap_or(0))
    }
}

impl From<ClockTime> for NaiveTime {
    fn from(time: ClockTime) -> Self {
        Self::from_num_seconds_from_midnight_opt(u32::from(time.0) * 60, 0).unwrap_or(Self::MIN)
    }
}

impl fmt::Display for ClockTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour(), self.minute())
    }
}

impl FromStr for ClockTime {
    type Err = NotAClockTime;

    /// Reads "08:30" or "8:30".
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let digits = |part: &str, least: usize| {
            let fine =
                (least..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
            if fine { part.parse::<u8>().ok() } else { None }
        };
        text.split_once(':')
            .and_then(|(hour, minute)| Self::hm(digits(hour, 1)?, digits(minute, 2)?))
            .ok_or_else(|| NotAClockTime(text.to_owned()))
    }
}

impl From<ClockTime> for String {
    fn from(time: ClockTime) -> Self {
        time.to_string()
    }
}

impl TryFrom<String> for ClockTime {
    type Error = NotAClockTime;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_that_are_times_of_day() {
        for (text, minutes) in [("00:00", 0), ("08:30", 510), ("8:30", 510), ("23:59", 1439)] {
            assert_eq!(
                text.parse::<ClockTime>().unwrap().minutes(),
                minutes,
                "{text}"
            );
        }
    }

    #[test]
    fn texts_that_are_not() {
        for text in [
            "", "8", "24:00", "12:60", "12:5", "+8:30", "008:30", "8:30 ", "8:30:00",
        ] {
            let refusal = text.parse::<ClockTime>().unwrap_err();
            assert!(refusal.to_string().contains("08:30"), "{text}");
        }
    }

    #[test]
    fn json_is_hours_and_minutes() {
        let time = ClockTime::hm(8, 5).unwrap();
        assert_eq!(serde_json::to_string(&time).unwrap(), "\"08:05\"");
        assert_eq!(
            serde_json::from_str::<ClockTime>("\"08:05\"").unwrap(),
            time
        );
        assert!(serde_json::from_str::<ClockTime>("\"25:00\"").is_err());
        assert_eq!(ClockTime::from(NaiveTime::from(time)), time);
    }
}
