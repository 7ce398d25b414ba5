//! Standing one-to-ones: a rule on whole days with a time on my clock, and what was decided about single dates.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Conversation, Leader, Words};
use crate::{
    Id,
    calendar::{ClockTime, recurrence::DayRule},
};

/// A series of one-to-ones with a leader.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, overture_record::Record)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[record(table = "standing", kind = "standing one-to-one", validate = crate::model::validate::standing)]
#[searched(kind = "standing", title = "note", body("place"))]
pub struct Standing {
    pub id: Id<Standing>,
    /// The last change set that touched the row; sent back with an edit.
    #[serde(default)]
    pub seen: i64,
    pub leader_id: Id<Leader>,
    /// On which days, mine; how long it goes on is part of it.
    pub rrule: DayRule,
    /// The first day on which it can fall.
    pub first: NaiveDate,
    /// The start on my clock; `None` where only the day is settled.
    #[serde(default)]
    pub time: Option<ClockTime>,
    pub minutes: u16,
    /// Where; empty takes the place where we usually meet.
    #[serde(default)]
    pub place: String,
    /// Private note.
    #[serde(default)]
    pub note: String,
}

/// What was decided about one date of a series.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, overture_record::Record)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[record(table = "standing_date", kind = "date")]
pub struct StandingDate {
    pub id: Id<StandingDate>,
    /// The last change set that touched the row.
    #[serde(default)]
    pub seen: i64,
    pub standing_id: Id<Standing>,
    /// The date by the rule.
    pub key: NaiveDate,
    pub state: DateState,
    /// Where it was moved to; `None` where it was not.
    #[serde(default)]
    pub date: Option<NaiveDate>,
    /// The time it was moved to; `None` is the one of the series.
    #[serde(default)]
    pub time: Option<ClockTime>,
    /// The chat that it became.
    #[serde(default)]
    pub conversation_id: Option<Id<Conversation>>,
}

/// Names one date of a series.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct StandingDay {
    pub id: Id<Standing>,
    /// The date by the rule.
    pub key: NaiveDate,
}

/// What can be decided about one date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum DateState {
    /// It does not take place.
    Skipped,
    /// It takes place on another day, or at another time.
    Moved,
    /// It became a chat, and the chat stands for it.
    Prepared,
}

impl Words for DateState {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Skipped, "skipped"),
        (Self::Moved, "moved"),
        (Self::Prepared, "prepared"),
    ];
}
