//! Fiscal calendars: the years, quarters and periods in which a company counts.
//!
//! [`FiscalCalendar`] is what the user enters and what is stored; [`FiscalYear`] and [`Label`] are
//! computed from it. A year is known by the calendar year of its name, so FY27 is 2027.

mod label;
mod year;

use serde::{Deserialize, Serialize};

use super::Weekday;

pub use label::Label;
pub use year::{FiscalYear, Period};

/// How a company cuts its years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    tag = "kind",
    rename_all = "camelCase",
    rename_all_fields = "camelCase",
    deny_unknown_fields
)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum FiscalCalendar {
    /// Twelve periods that each start on the same day of the month.
    MonthBased {
        /// The month of the first day, 1 to 12.
        first_month: u8,
        /// The day on which every period starts, 1 to 28.
        first_day: u8,
        /// Which of its calendar years names a fiscal year.
        named_by: NamedBy,
    },
    /// Whole weeks, 52 or 53 to the year.
    WeekBased {
        /// How many weeks the periods have.
        pattern: WeekPattern,
        /// The day on which every year ends.
        year_end: YearEnd,
        /// The period (from 1) that takes the 53rd week; the last one if none is named.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "ts", ts(optional))]
        extra_week_period: Option<u8>,
        /// Which of its calendar years names a fiscal year.
        named_by: NamedBy,
    },
}

/// Which calendar year gives a fiscal year its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum NamedBy {
    /// The one it starts in: that of the middle day of the first period.
    Start,
    /// The one it ends in: that of the middle day of the last period.
    End,
}

/// The weeks of the periods of a week-based year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum WeekPattern {
    /// Quarters of 4, 4 and 5 weeks.
    #[serde(rename = "4-4-5")]
    FourFourFive,
    /// Quarters of 4, 5 and 4 weeks.
    #[serde(rename = "4-5-4")]
    FourFiveFour,
    /// Quarters of 5, 4 and 4 weeks.
    #[serde(rename = "5-4-4")]
    FiveFourFour,
    /// Thirteen periods of 4 weeks, in quarters of 3, 3, 3 and 4 periods.
    #[serde(rename = "13x4")]
    ThirteenByFour,
}

/// The last day of a week-based year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct YearEnd {
    /// How the day is found.
    pub rule: YearEndRule,
    /// The weekday on which every year ends.
    pub weekday: Weekday,
    /// The month at whose end the year ends, 1 to 12.
    pub month: u8,
}

/// How the last day of a week-based year is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum YearEndRule {
    /// The last such weekday of the month.
    Last,
    /// The such weekday nearest to the last day of the month, perhaps in the next month.
    Nearest,
}

/// Why a fiscal calendar can't be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FiscalProblem {
    /// The month is none of the twelve.
    #[error("The month is a number from 1 to 12.")]
    Month,
    /// The day is missing in some months.
    #[error("The first day is a number from 1 to 28, so that every month has it.")]
    FirstDay,
    /// There is no such period to take the 53rd week.
    #[error("The 53rd week goes to a period from 1 to {0}.")]
    ExtraWeekPeriod(u8),
}

impl FiscalProblem {
    /// Returns the name of the field that is wrong, as in the JSON of the calendar.
    pub const fn field(self) -> &'static str {
        match self {
            Self::Month => "month",
            Self::FirstDay => "firstDay",
            Self::ExtraWeekPeriod(_) => "extraWeekPeriod",
        }
    }
}

impl WeekPattern {
    /// Returns the weeks of each period in a year of 52 weeks.
    pub const fn weeks(self) -> &'static [u8] {
        match self {
            Self::FourFourFive => &[4, 4, 5, 4, 4, 5, 4, 4, 5, 4, 4, 5],
            Self::FourFiveFour => &[4, 5, 4, 4, 5, 4, 4, 5, 4, 4, 5, 4],
            Self::FiveFourFour => &[5, 4, 4, 5, 4, 4, 5, 4, 4, 5, 4, 4],
            Self::ThirteenByFour => &[4; 13],
        }
    }

    /// Returns how many periods a year has.
    pub const fn periods(self) -> u8 {
        match self {
            Self::FourFourFive | Self::FourFiveFour | Self::FiveFourFour => 12,
            Self::ThirteenByFour => 13,
        }
    }
}

impl FiscalCalendar {
    /// The calendar year as a fiscal year, which holds until a company says otherwise.
    pub const CALENDAR_YEAR: Self = Self::MonthBased {
        first_month: 1,
        first_day: 1,
        named_by: NamedBy::End,
    };

    /// Refuses months, days and periods that don't exist. The other functions expect a calendar
    /// that passed; given another, they read its numbers as the nearest possible ones.
    pub const fn validate(&self) -> Result<(), FiscalProblem> {
        match *self {
            Self::MonthBased {
                first_month,
                first_day,
                ..
            } => {
                if first_month < 1 || first_month > 12 {
                    return Err(FiscalProblem::Month);
                }
                if first_day < 1 || first_day > 28 {
                    return Err(FiscalProblem::FirstDay);
                }
            }
            Self::WeekBased {
                pattern,
                year_end,
                extra_week_period,
                ..
            } => {
                if year_end.month < 1 || year_end.month > 12 {
                    return Err(FiscalProblem::Month);
                }
                if let Some(period) = extra_week_period
                    && (period < 1 || period > pattern.periods())
                {
                    return Err(FiscalProblem::ExtraWeekPeriod(pattern.periods()));
                }
            }
        }
        Ok(())
    }

    /// Returns how many periods a year has, 12 or 13.
    pub const fn periods(&self) -> u8 {
        match self {
            Self::MonthBased { .. } => 12,
            Self::WeekBased { pattern, .. } => pattern.periods(),
        }
    }

    /// Returns five or any other number of years, from the named one on, to be shown before the
    /// calendar is saved.
    pub fn preview(&self, first_year: i32, years: u8) -> Vec<FiscalYear> {
        (0..i32::from(years))
            .map(|later| self.year(first_year + later))
            .collect()
    }
}

#[cfg(test)]
mod tests;
