//! A closing window, as codes.

use std::rc::Rc;

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    Id,
    calendar::Span,
    model::{Entry, Leader},
};

/// The last good days with a leader before a heavy time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClosingWindow {
    pub leader_id: Id<Leader>,
    pub role: String,
    /// The leader as one says it: "the Group CFO".
    pub who: Rc<str>,
    /// What begins: the name of the entry.
    pub event: String,
    pub entry_id: Id<Entry>,
    /// The days of what begins, as one calls them: days that lead up to it may be heavy already.
    pub event_days: Span,
    /// The good days left, in order; none where the notice for them has run out.
    pub last_good: Vec<NaiveDate>,
    /// Where no day is left with the usual notice: the last day that would be good without it.
    pub too_late: Option<TooLate>,
    /// The first heavy day.
    pub closes_on: NaiveDate,
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
