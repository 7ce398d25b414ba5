//! The seven weekdays, Monday first.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// A day of the week; ordered from Monday to Sunday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Weekday {
    Mon,
    Tue,
    Wed,
    Thu,
    Fri,
    Sat,
    Sun,
}

impl Weekday {
    /// All seven, Monday first.
    pub const ALL: [Self; 7] = [
        Self::Mon,
        Self::Tue,
        Self::Wed,
        Self::Thu,
        Self::Fri,
        Self::Sat,
        Self::Sun,
    ];

    /// Returns the weekday of a date.
    pub fn of(date: NaiveDate) -> Self {
        date.weekday().into()
    }

    /// Returns 0 for Monday to 6 for Sunday.
    pub const fn number(self) -> u8 {
        match self {
            Self::Mon => 0,
            Self::Tue => 1,
            Self::Wed => 2,
            Self::Thu => 3,
            Self::Fri => 4,
            Self::Sat => 5,
            Self::Sun => 6,
        }
    }

    /// Returns the weekday of a number, counted from Monday as 0; numbers beyond 6 start over.
    pub const fn from_number(number: u8) -> Self {
        match number % 7 {
            0 => Self::Mon,
            1 => Self::Tue,
            2 => Self::Wed,
            3 => Self::Thu,
            4 => Self::Fri,
            5 => Self::Sat,
            _ => Self::Sun,
        }
    }

    /// Returns the English name: "Monday".
    pub const fn name(self) -> &'static str {
        match self {
            Self::Mon => "Monday",
            Self::Tue => "Tuesday",
            Self::Wed => "Wednesday",
            Self::Thu => "Thursday",
            Self::Fri => "Friday",
            Self::Sat => "Saturday",
            Self::Sun => "Sunday",
        }
    }
}

impl From<chrono::Weekday> for Weekday {
    fn from(day: chrono::Weekday) -> Self {
        match day {
            chrono::Weekday::Mon => Self::Mon,
            chrono::Weekday::Tue => Self::Tue,
            chrono::Weekday::Wed => Self::Wed,
            chrono::Weekday::Thu => Self::Thu,
            chrono::Weekday::Fri => Self::Fri,
            chrono::Weekday::Sat => Self::Sat,
            chrono::Weekday::Sun => Self::Sun,
        }
    }
}

impl From<Weekday> for chrono::Weekday {
    fn from(day: Weekday) -> Self {
        match day {
            Weekday::Mon => Self::Mon,
            Weekday::Tue => Self::Tue,
            Weekday::Wed => Self::Wed,
            Weekday::Thu => Self::Thu,
            Weekday::Fri => Self::Fri,
            Weekday::Sat => Self::Sat,
            Weekday::Sun => Self::Sun,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weekdays_go_to_chrono_and_back() {
        for (number, day) in Weekday::ALL.into_iter().enumerate() {
            assert_eq!(Weekday::from(chrono::Weekday::from(day)), day);
            assert_eq!(usize::from(day.number()), number);
            assert_eq!(Weekday::from_number(day.number()), day);
        }
    }

    #[test]
    fn a_weekday_is_three_letters_in_json() {
        assert_eq!(serde_json::to_string(&Weekday::Mon).unwrap(), "\"mon\"");
        assert_eq!(
            serde_json::from_str::<Weekday>("\"sun\"").unwrap(),
            Weekday::Sun
        );
    }

    #[test]
    fn a_date_knows_its_weekday() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 18).unwrap();
        assert_eq!(Weekday::of(day), Weekday::Wed);
    }
}
