//! Moments that a text offered.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    Id,
    calendar::ClockTime,
    model::{Conversation, HalfDay},
};

/// A moment that an open request offers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, overture_record::Record)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[record(table = "offered_moment", kind = "offered moment")]
pub struct OfferedMoment {
    pub id: Id<OfferedMoment>,
    /// The last change set.
    #[serde(default)]
    pub seen: i64,
    /// The request.
    pub conversation_id: Id<Conversation>,
    /// The day in `zone`.
    pub date: NaiveDate,
    /// The time in `zone`, where one is named.
    #[serde(default)]
    pub time: Option<ClockTime>,
    /// The half of the day, where no time is named.
    #[serde(default)]
    pub half: Option<HalfDay>,
    /// The leader's IANA zone.
    pub zone: String,
}
