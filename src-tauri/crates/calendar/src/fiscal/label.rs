//! Labels of days: "FY27 Q3 P7 W3", and the working day near a boundary.

use std::fmt::Write;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::FiscalCalendar;
use super::year::{Period, quarter_of};
use crate::{Span, WorkingDays};

/// How near to a boundary, in working days, a label names the working day.
const NEAR: usize = 5;

/// Where a day stands in its fiscal year; all numbers count from 1.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Label {
    /// The calendar year that names the fiscal year.
    pub year: i32,
    /// The quarter, 1 to 4.
    pub quarter: u8,
    /// The period, 1 to 12 or 13.
    pub period: u8,
    /// The week of the year, in a week-based calendar.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub week: Option<u8>,
    /// The week of the period, in a week-based calendar.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub week_of_period: Option<u8>,
    /// Within five working days of a boundary of periods: 2 for the second working day after the
    /// old period's last day, -1 for the last one before the new period's first day. Never 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub working_day: Option<i8>,
    /// The label as people write it: "FY27 Q3 P7 W3 WD+2".
    pub text: String,
}

impl FiscalCalendar {
    /// Returns the label of a day; with working days at hand it also names the working day near
    /// a boundary.
    pub fn label(&self, date: NaiveDate, working_days: Option<&WorkingDays>) -> Label {
        let year = self.year_of(date);
        let (number, period) = (1_u8..)
            .zip(&year.periods)
            .find(|(_, period)| period.span().contains(date))
            .map_or((1, None), |(number, period)| (number, Some(period)));
        let quarter = u8::try_from(quarter_of(usize::from(number) - 1) + 1).unwrap_or(4);
        let week = year.weeks.map(|_| week_since(year.first, date));
        let week_of_period = period
            .filter(|period| period.weeks.is_some())
            .map(|period| week_since(period.first, date));
        let working_day = working_days
            .zip(period)
            .and_then(|(days, period)| near_boundary(period, date, days));
        let mut text = format!("{} Q{quarter} P{number}", year.name);
        // Writing to a String can't fail.
        if let Some(week) = week_of_period {
            let _ = write!(text, " W{week}");
        }
        if let Some(day) = working_day {
            let _ = write!(text, " WD{day:+}");
        }
        Label {
            year: year.year,
            quarter,
            period: number,
            week,
            week_of_period,
            working_day,
            text,
        }
    }
}

/// Returns the week, from 1, of a date counted from the first day.
fn week_since(first: NaiveDate, date: NaiveDate) -> u8 {
    let days = date.signed_duration_since(first).num_days();
    u8::try_from(days.div_euclid(7) + 1).unwrap_or(1)
}

/// Returns the working day after the period's start or before its end, whichever is nearer.
fn near_boundary(period: &Period, date: NaiveDate, days: &WorkingDays) -> Option<i8> {
    if !days.is_working(date) {
        return None;
    }
    // One more than five tells that the boundary is not near; nothing beyond is counted.
    let up_to = |span: Span| days.days_in(span).take(NEAR + 1).count();
    let after = i8::try_from(up_to(Span::new(period.first, date))).ok()?;
    let before = i8::try_from(up_to(Span::new(date, period.last))).ok()?;
    let near = i8::try_from(NEAR).ok()?;
    match (after <= near, before <= near) {
        (true, true) if before < after => Some(-before),
        (true, _) => Some(after),
        (false, true) => Some(-before),
        (false, false) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::{NamedBy, WeekPattern, YearEnd, YearEndRule};
    use super::*;
    use crate::Weekday;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn april() -> FiscalCalendar {
        FiscalCalendar::MonthBased {
            first_month: 4,
            first_day: 1,
            named_by: NamedBy::End,
        }
    }

    fn retail() -> FiscalCalendar {
        FiscalCalendar::WeekBased {
            pattern: WeekPattern::FourFiveFour,
            year_end: YearEnd {
                rule: YearEndRule::Nearest,
                weekday: Weekday::Sat,
                month: 1,
            },
            extra_week_period: None,
            named_by: NamedBy::Start,
        }
    }

    #[test]
    fn labels_of_days() {
        for (calendar, day, text) in [
            (april(), "2026-04-01", "FY27 Q1 P1"),
            (april(), "2026-11-18", "FY27 Q3 P8"),
            (april(), "2027-03-31", "FY27 Q4 P12"),
            (retail(), "2026-02-01", "FY26 Q1 P1 W1"),
            (retail(), "2026-11-18", "FY26 Q4 P10 W3"),
            (retail(), "2024-02-03", "FY23 Q4 P12 W5"),
        ] {
            assert_eq!(calendar.label(date(day), None).text, text, "{day}");
        }
    }

    #[test]
    fn weeks_of_the_year_count_from_its_first_day() {
        let label = retail().label(date("2024-02-03"), None);
        assert_eq!((label.week, label.week_of_period), (Some(53), Some(5)));
        let label = april().label(date("2026-11-18"), None);
        assert_eq!((label.week, label.week_of_period), (None, None));
    }

    #[test]
    fn working_days_near_a_boundary() {
        let days = WorkingDays::default();
        for (day, near) in [
            // 31 October 2026 is a Saturday.
            ("2026-10-23", None),
            ("2026-10-26", Some(-5)),
            ("2026-10-30", Some(-1)),
            ("2026-10-31", None),
            ("2026-11-01", None),
            ("2026-11-02", Some(1)),
            ("2026-11-06", Some(5)),
            ("2026-11-09", None),
        ] {
            let label = april().label(date(day), Some(&days));
            assert_eq!(label.working_day, near, "{day}");
        }
        let label = april().label(date("2026-11-03"), Some(&days));
        assert_eq!(label.text, "FY27 Q3 P8 WD+2");
    }
}
