//! The bounds of fiscal years, quarters and periods.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{FiscalCalendar, NamedBy, WeekPattern, YearEnd, YearEndRule};
use crate::working_days::add_days;
use crate::{Span, Weekday};
use crate::{next_day, previous_day};

/// Years that can be asked for; others are read as the nearest of them.
const YEARS: std::ops::RangeInclusive<i32> = 1..=9990;

/// One fiscal year with its parts, in order and without gaps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FiscalYear {
    /// The calendar year that names it.
    pub year: i32,
    /// The name as people write it: "FY27".
    pub name: String,
    pub first: NaiveDate,
    /// The last day, included.
    pub last: NaiveDate,
    /// 52 or 53 in a week-based calendar.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub weeks: Option<u8>,
    pub quarters: Vec<Span>,
    /// The twelve or thirteen periods.
    pub periods: Vec<Period>,
}

/// One period of a fiscal year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Period {
    pub first: NaiveDate,
    /// The last day, included.
    pub last: NaiveDate,
    /// How many weeks it has, in a week-based calendar.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub weeks: Option<u8>,
}

impl Period {
    pub const fn span(&self) -> Span {
        Span::new(self.first, self.last)
    }

    /// Returns the middle day, which decides the name of a year.
    fn middle(&self) -> NaiveDate {
        add_days(self.first, self.span().days() / 2).unwrap_or(self.first)
    }
}

impl FiscalYear {
    pub const fn span(&self) -> Span {
        Span::new(self.first, self.last)
    }

    /// Returns the two halves: quarters 1 and 2, quarters 3 and 4.
    pub fn halves(&self) -> [Span; 2] {
        let first_of = |quarter: usize| self.quarters.get(quarter).map(|q| q.first);
        let second = first_of(2).unwrap_or(self.last);
        let end_of_first = previous_day(second);
        [
            Span::new(self.first, end_of_first),
            Span::new(second, self.last),
        ]
    }

    /// Tells whether the year has a 53rd week.
    pub fn is_long(&self) -> bool {
        self.weeks == Some(53)
    }
}

/// Returns the name of a year as people write it: "FY27".
pub(super) fn name_of(year: i32) -> String {
    format!("FY{:02}", year.rem_euclid(100))
}

/// Returns the quarter (0 to 3) of a period (from 0) in a year of that many periods.
pub(super) const fn quarter_of(period: usize) -> usize {
    // The thirteenth period belongs to the fourth quarter.
    if period >= 12 { 3 } else { period / 3 }
}

impl FiscalCalendar {
    /// Returns the fiscal year of that name: 2027 for FY27. Years before 1 and after 9990 are
    /// read as the nearest of these.
    pub fn year(&self, year: i32) -> FiscalYear {
        let year = year.clamp(*YEARS.start(), *YEARS.end());
        // A year is named after the calendar year it is counted by, or after a neighbour.
        [year, year - 1, year + 1]
            .into_iter()
            .map(|count| self.built(count))
            .find(|built| built.year == year)
            .unwrap_or_else(|| self.built(year))
    }

    /// Returns the fiscal year in which a date lies.
    pub fn year_of(&self, date: NaiveDate) -> FiscalYear {
        let near = date.year().clamp(*YEARS.start(), *YEARS.end());
        [near, near - 1, near + 1]
            .into_iter()
            .map(|count| (count, self.bounds(count)))
            .find(|(_, bounds)| bounds.contains(date))
            .map_or_else(|| self.built(near), |(count, _)| self.built(count))
    }

    /// Returns the bounds of the year counted by a calendar year: that of the first day if
    /// month-based, that of the month of the year end if week-based.
    fn bounds(self, count: i32) -> Span {
        match self {
            Self::MonthBased {
                first_month,
                first_day,
                ..
            } => {
                let next = month_start(count + 1, first_month, first_day, 0);
                Span::new(
                    month_start(count, first_month, first_day, 0),
                    previous_day(next),
                )
            }
            Self::WeekBased { year_end, .. } => {
                let before = year_end.day(count - 1);
                Span::new(next_day(before), year_end.day(count))
            }
        }
    }

    fn built(self, count: i32) -> FiscalYear {
        let bounds = self.bounds(count);
        let (periods, named_by, weeks) = match self {
            Self::MonthBased {
                first_month,
                first_day,
                named_by,
            } => (month_periods(count, first_month, first_day), named_by, None),
            Self::WeekBased {
                pattern,
                extra_week_period,
                named_by,
                ..
            } => {
                let weeks = u8::try_from(bounds.days() / 7).unwrap_or(52);
                let periods = week_periods(bounds.first, pattern, weeks, extra_week_period);
                (periods, named_by, Some(weeks))
            }
        };
        let naming = match named_by {
            NamedBy::Start => periods.first(),
            NamedBy::End => periods.last(),
        };
        let year = naming.map_or(count, |period| period.middle().year());
        FiscalYear {
            year,
            name: name_of(year),
            first: bounds.first,
            last: bounds.last,
            weeks,
            quarters: quarters_of(&periods),
            periods,
        }
    }
}

impl YearEnd {
    /// Returns the year end that belongs to the month of that calendar year.
    fn day(self, year: i32) -> NaiveDate {
        let next_month = month_start(year, self.month, 1, 1);
        let month_end = previous_day(next_month);
        let days_since =
            i64::from((7 + Weekday::of(month_end).number() - self.weekday.number()) % 7);
        let days = match self.rule {
            YearEndRule::Nearest if days_since > 3 => 7 - days_since,
            YearEndRule::Nearest | YearEndRule::Last => -days_since,
        };
        add_days(month_end, days).unwrap_or(month_end)
    }
}

/// Returns a day of the month that is `later` months after the given one.
fn month_start(year: i32, month: u8, day: u8, later: i32) -> NaiveDate {
    let months = i32::from(month.clamp(1, 12)) - 1 + later;
    let (year, month) = (year + months.div_euclid(12), months.rem_euclid(12) + 1);
    NaiveDate::from_ymd_opt(year, month.unsigned_abs(), u32::from(day.clamp(1, 28)))
        .unwrap_or_default()
}

fn month_periods(year: i32, first_month: u8, first_day: u8) -> Vec<Period> {
    (0..12)
        .map(|period| {
            let next = month_start(year, first_month, first_day, period + 1);
            Period {
                first: month_start(year, first_month, first_day, period),
                last: previous_day(next),
                weeks: None,
            }
        })
        .collect()
}

fn week_periods(
    first: NaiveDate,
    pattern: WeekPattern,
    weeks: u8,
    extra_week_period: Option<u8>,
) -> Vec<Period> {
    let extra = extra_week_period
        .unwrap_or(pattern.periods())
        .clamp(1, pattern.periods());
    let mut next = first;
    (1..)
        .zip(pattern.weeks())
        .map(|(number, usual): (u8, &u8)| {
            let weeks = usual + u8::from(weeks == 53 && number == extra);
            let first = next;
            next = add_days(first, i64::from(weeks) * 7).unwrap_or(first);
            Period {
                first,
                last: previous_day(next),
                weeks: Some(weeks),
            }
        })
        .collect()
}

fn quarters_of(periods: &[Period]) -> Vec<Span> {
    let mut quarters: Vec<Span> = Vec::with_capacity(4);
    for (number, period) in periods.iter().enumerate() {
        match quarters.get_mut(quarter_of(number)) {
            Some(quarter) => quarter.last = period.last,
            None => quarters.push(period.span()),
        }
    }
    quarters
}
