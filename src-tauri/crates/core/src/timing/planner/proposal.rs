//! A plan of the planner.

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    Id,
    calendar::{Span, days_after, monday_of},
    model::{ConversationState, Leader},
};

use super::{super::slots::Slot, GaveWay, left_out::LeftOut};

/// Weeks that a plan looks at, at most.
pub(super) const MOST_WEEKS: u16 = 26;

/// A plan, to be accepted one by one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Proposal {
    /// Whom to see when, by date.
    pub slots: Vec<ProposedSlot>,
    /// Everybody else, in order of leaders.
    #[cfg_attr(feature = "ts", ts(as = "Vec<crate::timing::LeftOutLine<'static>>"))]
    pub left_out: Vec<LeftOut>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ProposedSlot {
    pub leader_id: Id<Leader>,
    /// Their role.
    pub who: String,
    /// My date, which may be another than theirs.
    pub my_date: NaiveDate,
    /// What it becomes when it is accepted: planned, or asked where others book or no time is known.
    pub state: ConversationState,
    /// Whether a person pinned that day.
    pub kept: bool,
    /// What became of the day that was proposed in an earlier week, where this is another.
    #[cfg_attr(feature = "ts", ts(as = "Option<String>"))]
    pub moved: Option<GaveWay>,
    /// The moment, with its reasons.
    #[serde(flatten)]
    pub slot: Slot,
}

/// Returns the days that a plan of that many weeks looks at: from `first` on, whole weeks.
pub fn span(first: NaiveDate, weeks: u16) -> Span {
    let days = i64::from(weeks.clamp(1, MOST_WEEKS)) * 7 - 1;
    Span::new(first, days_after(monday_of(first), days))
}
