//! Rules tied to the boundaries of a fiscal calendar: "from the last working day of each period to
//! the fourth of the next".
//!
//! The anchor of a boundary is the first day of the *new* period, quarter, half or year. A key names
//! that new one: `2027-P06` is where period 6 of FY27 begins, `2027-Q2`, `2027-H2` and `2027-Y` alike.
//! Keys never change with offsets, so what a person confirmed stays attached.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{FiscalCalendar, Roll, Span, Weekday, WorkingDays};
use crate::working_days::add_days;

mod key;
mod words;

pub use key::{Begins, BoundaryKey};
pub use words::nth;

/// Offsets beyond this many days, weeks or working days are refused.
const FARTHEST: i32 = 1_000;

/// One span at each of some boundaries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FiscalRule {
    pub boundary: Boundary,
    /// Where the span starts.
    pub from: Offset,
    pub until: Until,
    /// What happens to a first or last day that is no working day.
    #[serde(default)]
    pub roll: Roll,
}

/// Boundaries of a fiscal calendar; the day meant is the first one after the boundary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Boundary {
    Period,
    /// Periods whose end is no quarter end.
    PeriodInsideQuarter,
    Quarter,
    /// The three quarter ends that are no year end.
    QuarterInsideYear,
    Half,
    /// The start of the second half.
    SecondHalf,
    Year,
}

/// A day seen from the anchor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(
    tag = "unit",
    rename_all = "camelCase",
    rename_all_fields = "camelCase",
    deny_unknown_fields
)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Offset {
    /// Calendar days: 0 is the anchor itself, -1 the day before.
    Days {
        /// How many, negative for before.
        n: i32,
    },
    /// Weeks of seven calendar days.
    Weeks {
        /// How many, negative for before.
        n: i32,
    },
    /// Working days: 1 is the first one on or after the anchor, -1 the last one before it.
    WorkingDays {
        /// Which one; never 0.
        n: i32,
    },
    /// The n-th such weekday on or after the anchor (n > 0) or before it (n < 0), and then
    /// calendar and working days from there.
    NthWeekday {
        /// Which one; never 0.
        n: i32,
        weekday: Weekday,
        /// Calendar days to add.
        #[serde(default)]
        days: i32,
        /// Working days to add after the calendar days.
        #[serde(default)]
        working_days: i32,
    },
}

/// Where a span ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Until {
    /// On a day seen from the same anchor.
    Offset {
        /// That day, included.
        offset: Offset,
    },
    /// After that many calendar days, the first one counted.
    Days {
        /// How many, from 1.
        length: u16,
    },
    /// After that many working days, the first one counted.
    WorkingDays {
        /// How many, from 1.
        length: u16,
    },
}

/// A span under the key of its boundary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct KeyedSpan {
    /// The boundary: `2027-P06`, `2027-Q2`, `2027-H2` or `2027-Y`, naming the new one.
    pub key: String,
    pub span: Span,
}

/// Why a rule can't be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FiscalRuleProblem {
    /// There is no 0th working day or weekday.
    #[error("Count from 1 after the boundary, or from -1 before it: there is no 0.")]
    Zero,
    /// The offset is absurdly large.
    #[error("That is more than {FARTHEST} away from the boundary.")]
    TooFar,
    /// The length holds no day.
    #[error("The length is at least one day.")]
    NoLength,
}

impl FiscalRule {
    /// Refuses a 0th day, an empty length and offsets beyond 1000.
    pub fn validate(&self) -> Result<(), FiscalRuleProblem> {
        self.from.validate()?;
        match self.until {
            Until::Offset { offset } => offset.validate(),
            Until::Days { length: 0 } | Until::WorkingDays { length: 0 } => {
                Err(FiscalRuleProblem::NoLength)
            }
            Until::Days { length } | Until::WorkingDays { length } => {
                within_reach(i32::from(length))
            }
        }
    }

    /// Returns the spans that share a day with the window, in order of their boundaries. Working
    /// days are those of the unit's home. A boundary whose span can't be found (no day of the week
    /// is worked there) is left out.
    pub fn occurrences(
        &self,
        calendar: &FiscalCalendar,
        working_days: &WorkingDays,
        window: Span,
    ) -> Vec<KeyedSpan> {
        if window.is_empty() {
            return Vec::new();
        }
        let reach = self.reach();
        let first = add_days(window.first, -reach).unwrap_or(window.first);
        let last = add_days(window.last, reach).unwrap_or(window.last);
        let mut found = Vec::new();
        let mut year = calendar.year_of(first);
        loop {
            for (key, anchor) in self.boundary.anchors(&year) {
                if anchor < first || last < anchor {
                    continue;
                }
                if let Some(span) = self.span_at(anchor, working_days)
                    && span.overlaps(&window)
                {
                    found.push(KeyedSpan {
                        key: key.text(year.year),
                        span,
                    });
                }
            }
            let Some(after) = year.last.succ_opt().filter(|after| *after <= last) else {
                return found;
            };
            let next = calendar.year_of(after);
            if next.first <= year.first {
                return found;
            }
            year = next;
        }
    }

    /// Returns the span of one boundary.
    pub fn span_at(&self, anchor: NaiveDate, working_days: &WorkingDays) -> Option<Span> {
        let first = working_days.roll(self.from.day(anchor, working_days)?, self.roll);
        let last = match self.until {
            Until::Offset { offset } => {
                working_days.roll(offset.day(anchor, working_days)?, self.roll)
            }
            Until::Days { length } => add_days(first, i64::from(length.max(1)) - 1)?,
            Until::WorkingDays { length } => {
                working_days.offset(first.pred_opt()?, i32::from(length.max(1)))?
            }
        };
        Some(Span::new(first, last.max(first)))
    }

    /// Tells whether the rule has an occurrence at that boundary of the calendar.
    pub fn counts(&self, part: Begins, calendar: &FiscalCalendar, anchor: NaiveDate) -> bool {
        match (self.boundary, part) {
            (Boundary::PeriodInsideQuarter, Begins::Period(_)) => {
                let quarters = calendar.year_of(anchor).quarters;
                !quarters.iter().any(|quarter| quarter.first == anchor)
            }
            (Boundary::QuarterInsideYear, Begins::Quarter(number))
            | (Boundary::SecondHalf, Begins::Half(number)) => number > 1,
            (Boundary::Period, Begins::Period(_))
            | (Boundary::Quarter, Begins::Quarter(_))
            | (Boundary::Half, Begins::Half(_))
            | (Boundary::Year, Begins::Year) => true,
            _ => false,
        }
    }

    /// Returns how many days a span can lie away from its boundary, generously.
    fn reach(&self) -> i64 {
        let length = match self.until {
            Until::Offset { offset } => offset.reach(),
            Until::Days { length } => i64::from(length),
            Until::WorkingDays { length } => i64::from(length) * 3,
        };
        // A roll goes past a long closure at most; a month covers it.
        self.from.reach() + length + 31
    }
}

impl Offset {
    fn validate(self) -> Result<(), FiscalRuleProblem> {
        match self {
            Self::WorkingDays { n: 0 } | Self::NthWeekday { n: 0, .. } => {
                Err(FiscalRuleProblem::Zero)
            }
            Self::Days { n } | Self::Weeks { n } | Self::WorkingDays { n } => within_reach(n),
            Self::NthWeekday {
                n,
                days,
                working_days,
                ..
            } => [n, days, working_days]
                .into_iter()
                .try_for_each(within_reach),
        }
    }

    /// Returns the day; none where no day of the week is worked, or for a 0th one.
    pub fn day(self, anchor: NaiveDate, working_days: &WorkingDays) -> Option<NaiveDate> {
        match self {
            Self::Days { n } => add_days(anchor, i64::from(n)),
            Self::Weeks { n } => add_days(anchor, i64::from(n) * 7),
            Self::WorkingDays { n: 0 } | Self::NthWeekday { n: 0, .. } => None,
            // The first one *on or after* the anchor is the first one after the day before.
            Self::WorkingDays { n: n @ 1.. } => working_days.offset(anchor.pred_opt()?, n),
            Self::WorkingDays { n } => working_days.offset(anchor, n),
            Self::NthWeekday {
                n,
                weekday,
                days,
                working_days: worked,
            } => {
                let gap = (7 + weekday.number() - Weekday::of(anchor).number()) % 7;
                let weeks = if n > 0 { n - 1 } else { n };
                let day = add_days(anchor, i64::from(gap) + i64::from(weeks) * 7)?;
                working_days.offset(add_days(day, i64::from(days))?, worked)
            }
        }
    }

    fn reach(self) -> i64 {
        // Three calendar days a working day leave room for holidays.
        let worked = |n: i32| i64::from(n).abs() * 3;
        match self {
            Self::Days { n } => i64::from(n).abs(),
            Self::Weeks { n } => i64::from(n).abs() * 7,
            Self::WorkingDays { n } => worked(n) + 31,
            Self::NthWeekday {
                n,
                days,
                working_days,
                ..
            } => i64::from(n).abs() * 7 + i64::from(days).abs() + worked(working_days) + 31,
        }
    }
}

const fn within_reach(n: i32) -> Result<(), FiscalRuleProblem> {
    if n.unsigned_abs() <= FARTHEST.unsigned_abs() {
        Ok(())
    } else {
        Err(FiscalRuleProblem::TooFar)
    }
}

/// What begins at a boundary, within its year.
#[derive(Debug, Clone, Copy)]
enum Key {
    Period(usize),
    Quarter(usize),
    Half(usize),
    Year,
}

impl Key {
    fn text(self, year: i32) -> String {
        match self {
            Self::Period(n) => format!("{year}-P{n:02}"),
            Self::Quarter(n) => format!("{year}-Q{n}"),
            Self::Half(n) => format!("{year}-H{n}"),
            Self::Year => format!("{year}-Y"),
        }
    }
}

impl Boundary {
    /// Returns the first days of what begins in the year, each with its key, in order.
    fn anchors(self, year: &super::FiscalYear) -> Vec<(Key, NaiveDate)> {
        let quarter_starts = || (1..).zip(year.quarters.iter().map(|q| q.first));
        let period_starts = || (1..).zip(year.periods.iter().map(|p| p.first));
        let half_starts = || (1..).zip(year.halves().map(|h| h.first));
        match self {
            Self::Period => period_starts()
                .map(|(n, day)| (Key::Period(n), day))
                .collect(),
            Self::PeriodInsideQuarter => period_starts()
                .filter(|(_, day)| !year.quarters.iter().any(|q| q.first == *day))
                .map(|(n, day)| (Key::Period(n), day))
                .collect(),
            Self::Quarter => quarter_starts()
                .map(|(n, day)| (Key::Quarter(n), day))
                .collect(),
            Self::QuarterInsideYear => quarter_starts()
                .skip(1)
                .map(|(n, day)| (Key::Quarter(n), day))
                .collect(),
            Self::Half => half_starts().map(|(n, day)| (Key::Half(n), day)).collect(),
            Self::SecondHalf => half_starts()
                .skip(1)
                .map(|(n, day)| (Key::Half(n), day))
                .collect(),
            Self::Year => vec![(Key::Year, year.first)],
        }
    }
}

#[cfg(test)]
mod tests;
