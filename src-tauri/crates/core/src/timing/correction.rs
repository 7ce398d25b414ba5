//! What a person can correct about a leader's days.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    Id,
    calendar::Weekday,
    model::{Entry, Load, Scope},
};

/// A quick correction of a reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Fix {
    /// What it says: "Mondays are fine".
    pub label: String,
    pub correction: Correction,
}

/// What was wrong about a leader's days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    tag = "kind",
    rename_all = "camelCase",
    rename_all_fields = "camelCase",
    deny_unknown_fields
)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Correction {
    /// The weekday suits after all.
    WeekdaySuits { weekday: Weekday },
    /// The weekday is no better than others.
    WeekdayIsOrdinary { weekday: Weekday },
    /// Any time of that weekday suits.
    AnyTime { weekday: Weekday },
    /// A unit or a leader feels an entry otherwise.
    Feels {
        entry_id: Id<Entry>,
        /// The unit or the leader.
        scope: Scope,
        /// How heavy it is; `None` is not at all.
        load: Option<Load>,
    },
    /// The leader works on a public holiday.
    WorksOn {
        /// The name of the holiday.
        name: String,
    },
    /// The leader works on a single day that would be off.
    WorksDay { date: NaiveDate },
    /// The leader needs no longer notice than anybody.
    UsualNotice,
    /// I can see that many a day.
    PerDay { chats: u16 },
    /// I can see that many a week.
    PerWeek { chats: u16 },
}
