//! Days in a row: the strip, and the next good days for lists.

use chrono::NaiveDate;
use serde::Serialize;

use super::{
    day::{DayAdvice, Verdict},
    reasons::{Code, Reason},
};

/// Days in a row for one leader.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Strip {
    /// Every calendar day, in order.
    pub days: Vec<DayAdvice>,
}

/// The next good days in a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct NextGood {
    /// The first of them.
    pub first: NaiveDate,
    /// The last working day of them.
    pub last: NaiveDate,
    /// "Wed 25 to Mon 30 Nov".
    pub text: String,
}

impl DayAdvice {
    /// Tells whether it is a good day.
    pub fn is_good(&self) -> bool {
        self.verdict == Verdict::Good
    }

    /// Tells whether it is a good day that leaves hours which suit the leader.
    pub fn suits(&self) -> bool {
        let outside = |reason: &Reason| matches!(reason.code, Code::OutsideLiked { .. });
        self.is_good() && !self.reasons.iter().any(outside)
    }
}
