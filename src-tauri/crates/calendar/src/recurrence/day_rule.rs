//! Rules on whole days, for the entries of the rhythm.

use std::fmt;
use std::str::FromStr;

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use super::error::RecurrenceError;
use super::parts::TextOrParts;
use super::plan::Plan;
use super::rule::{Frequency, Rule, Until};
use super::walk::Walk;
use crate::Span;

/// An RFC 5545 rule on whole days; in JSON the text of an `RRULE`: "FREQ=MONTHLY;BYDAY=2TU". A request
/// may have its parts instead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "String", try_from = "TextOrParts")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(type = "string | Recurrence"))]
pub struct DayRule(pub(crate) Rule);

impl DayRule {
    /// Reads "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH", with or without "RRULE:" before it. Times of day
    /// in it have no effect.
    pub fn parse(text: &str) -> Result<Self, RecurrenceError> {
        let text = text.trim();
        let value = match text.split_at_checked(6) {
            Some((name, value)) if name.eq_ignore_ascii_case("RRULE:") => value,
            _ => text,
        };
        value.parse().map(Self)
    }

    /// Returns the dates of the rule from `start` on that lie in the window, without the exceptions
    /// and with the extra dates, in order and each once. Exceptions count towards `COUNT`; an
    /// exception takes away an extra date, too.
    pub fn dates(
        &self,
        start: NaiveDate,
        exceptions: &[NaiveDate],
        extra: &[NaiveDate],
        window: Span,
    ) -> Vec<NaiveDate> {
        if window.is_empty() {
            return Vec::new();
        }
        let mut dates: Vec<NaiveDate> = self
            .walk(start, window)
            .chain(extra.iter().copied().filter(|date| window.contains(*date)))
            .filter(|date| !exceptions.contains(date))
            .collect();
        dates.sort_unstable();
        dates.dedup();
        dates
    }

    /// Returns the first dates of the rule from `start` on, at most so many.
    pub fn first_dates(&self, start: NaiveDate, many: usize) -> Vec<NaiveDate> {
        let always = Span::new(start, NaiveDate::MAX);
        self.walk(start, always).take(many).collect()
    }

    /// Returns the last day on which the rule can fall; none if it does not say.
    pub fn until(&self) -> Option<NaiveDate> {
        self.0.until.map(|until| match until {
            Until::Date(date) => date,
            Until::Local(time) | Until::Utc(time) => time.date(),
        })
    }

    /// Returns the same rule without an end.
    #[must_use]
    pub fn endless(&self) -> Self {
        let mut rule = self.0.clone();
        rule.until = None;
        rule.count = None;
        Self(rule)
    }

    /// Returns the same rule with `last` as the last day on which it can fall.
    #[must_use]
    pub fn ending(&self, last: NaiveDate) -> Self {
        let mut rule = self.0.clone();
        rule.until = Some(Until::Date(last));
        rule.count = None;
        Self(rule)
    }

    /// Returns how often the rule falls; none if it does not say.
    pub const fn count(&self) -> Option<u32> {
        self.0.count
    }

    /// Tells whether the rule names a part of the year: it comes once a year, or in some months only.
    pub fn is_by_month(&self) -> bool {
        self.0.frequency == Frequency::Yearly || !self.0.months.is_empty()
    }

    fn walk(&self, start: NaiveDate, window: Span) -> impl Iterator<Item = NaiveDate> + use<> {
        let last = self
            .until()
            .map_or(window.last, |until| until.min(window.last));
        let plan = Plan::of_days(&self.0, start);
        let mut walk = Walk::new(plan, start.and_time(NaiveTime::MIN)).up_to(last);
        if self.0.count.is_none() {
            walk.pass_over(window.first);
        }
        let count = self.0.count.map_or(usize::MAX, |count| {
            usize::try_from(count).unwrap_or(usize::MAX)
        });
        walk.map(|moment| moment.date())
            .take(count)
            .take_while(move |date| *date <= last)
            .filter(move |date| *date >= window.first)
    }
}

impl fmt::Display for DayRule {
    /// Writes the value of an `RRULE` line.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for DayRule {
    type Err = RecurrenceError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

impl From<DayRule> for String {
    fn from(rule: DayRule) -> Self {
        rule.to_string()
    }
}
