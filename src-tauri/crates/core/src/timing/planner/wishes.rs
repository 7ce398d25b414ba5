//! What a person wants kept, or left out, when they ask again.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{Id, calendar::monday_of, model::Leader};

/// A proposal to be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Keep {
    pub leader_id: Id<Leader>,
    /// The leader's date. Kept as long as the day is not to be avoided and I have room.
    pub date: NaiveDate,
}

/// What a plan is asked to heed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Wishes {
    /// Proposals to be kept.
    pub keep: Vec<Keep>,
    /// Any day of each week in which nobody is to be seen.
    pub without_weeks: Vec<NaiveDate>,
    /// Leaders who are not to be planned this time.
    pub without_leaders: Vec<Id<Leader>>,
}

impl Wishes {
    /// Tells whether nobody is to be seen in the week of a day.
    pub(crate) fn without_week_of(&self, date: NaiveDate) -> bool {
        let week = monday_of(date);
        self.without_weeks.iter().any(|day| monday_of(*day) == week)
    }

    /// Returns the date to be kept for a leader; the last one said.
    pub(crate) fn kept(&self, leader: Id<Leader>) -> Option<NaiveDate> {
        let of_leader = self.keep.iter().rev().find(|keep| keep.leader_id == leader);
        of_leader.map(|keep| keep.date)
    }
}
