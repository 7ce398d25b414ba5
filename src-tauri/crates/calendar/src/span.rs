//! A range of days, both ends included.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A range of whole days; `first` and `last` both belong to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Span {
    pub first: NaiveDate,
    /// The last day, included.
    pub last: NaiveDate,
}

impl Span {
    /// Returns the range from `first` to `last`, both included; empty if `last` is earlier.
    pub const fn new(first: NaiveDate, last: NaiveDate) -> Self {
        Self { first, last }
    }

    /// Returns the range of one day.
    pub const fn day(date: NaiveDate) -> Self {
        Self::new(date, date)
    }

    /// Tells whether the date lies in the range.
    pub fn contains(&self, date: NaiveDate) -> bool {
        self.first <= date && date <= self.last
    }

    /// Tells whether the two ranges share a day.
    pub fn overlaps(&self, other: &Self) -> bool {
        !self.is_empty()
            && !other.is_empty()
            && self.first <= other.last
            && other.first <= self.last
    }

    /// Returns the days in both ranges, or none.
    pub fn intersection(&self, other: &Self) -> Option<Self> {
        self.overlaps(other)
            .then(|| Self::new(self.first.max(other.first), self.last.min(other.last)))
    }

    /// Tells whether the range holds no day.
    pub fn is_empty(&self) -> bool {
        self.last < self.first
    }

    /// Returns how many days the range holds, both ends counted.
    pub fn days(&self) -> i64 {
        (self.last.signed_duration_since(self.first).num_days() + 1).max(0)
    }

    /// Returns every day in order.
    pub fn iter(&self) -> impl Iterator<Item = NaiveDate> + use<> {
        let last = self.last;
        self.first.iter_days().take_while(move |day| *day <= last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(first: &str, last: &str) -> Span {
        Span::new(first.parse().unwrap(), last.parse().unwrap())
    }

    #[test]
    fn both_ends_belong() {
        let week = span("2026-11-16", "2026-11-22");
        assert_eq!(week.days(), 7);
        assert_eq!(week.iter().count(), 7);
        for (date, inside) in [
            ("2026-11-15", false),
            ("2026-11-16", true),
            ("2026-11-22", true),
            ("2026-11-23", false),
        ] {
            assert_eq!(week.contains(date.parse().unwrap()), inside, "{date}");
        }
    }

    #[test]
    fn ranges_meet_on_shared_days() {
        let week = span("2026-11-16", "2026-11-22");
        for (other, shared) in [
            (span("2026-11-01", "2026-11-15"), None),
            (
                span("2026-11-01", "2026-11-16"),
                Some(span("2026-11-16", "2026-11-16")),
            ),
            (
                span("2026-11-18", "2026-12-01"),
                Some(span("2026-11-18", "2026-11-22")),
            ),
            (span("2026-11-23", "2026-12-01"), None),
            (span("2026-11-20", "2026-11-18"), None),
        ] {
            assert_eq!(week.intersection(&other), shared);
            assert_eq!(week.overlaps(&other), shared.is_some());
            assert_eq!(other.overlaps(&week), shared.is_some());
        }
    }

    #[test]
    fn a_range_that_ends_before_it_starts_is_empty() {
        let none = span("2026-11-20", "2026-11-18");
        assert!(none.is_empty());
        assert_eq!(none.days(), 0);
        assert_eq!(none.iter().count(), 0);
    }
}
