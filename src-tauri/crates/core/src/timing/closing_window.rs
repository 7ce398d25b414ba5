//! A closing window, as it is shown.

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    Id,
    model::{Entry, Leader},
};

/// The last good days with a leader before a heavy time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ClosingWindow {
    pub leader_id: Id<Leader>,
    /// Their role.
    pub who: String,
    /// The sentence.
    pub text: String,
    /// The sentence beside the days themselves: what begins, and when the next good day comes.
    pub brief: String,
    /// What begins: the name of the entry.
    pub event: String,
    pub entry_id: Id<Entry>,
    /// The good days left, in order; none where the notice for them has run out.
    pub last_good: Vec<NaiveDate>,
    /// Where no day is left with the usual notice: the last day that would be good without it.
    pub too_late: Option<TooLate>,
    /// The first heavy day.
    pub closes_on: NaiveDate,
    /// The first day of what begins, as one calls it: days that lead up to it may be heavy already.
    pub starts_on: NaiveDate,
    /// The next good day after it, if one is known.
    pub until: Option<NaiveDate>,
}

/// What is left where the usual notice has run out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TooLate {
    /// The last day that would be good with less notice; none from that day on.
    pub ask_for: Option<NaiveDate>,
}
