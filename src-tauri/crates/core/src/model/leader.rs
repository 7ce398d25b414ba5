//! Leaders: the people we talk to.
//!
//! A leader belongs to a unit through a [placement](super::Placement) and can move: the unit's
//! homework stays, personal notes go along, the course of openers starts afresh.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Me, Unit, Words};
use crate::{
    Id,
    calendar::{ClockTime, Weekday},
};

/// A person who runs a unit, or part of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, overture_record::Record)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[record(table = "leader", kind = "leader", validate = crate::model::validate::leader)]
#[searched(
    kind = "leader",
    title = "role",
    body("name", "greet_as", "email", "assistant", "note", "place")
)]
pub struct Leader {
    pub id: Id<Leader>,
    /// The last change set that touched the row; sent back with an edit.
    #[serde(default)]
    pub seen: i64,
    /// What the person does; the display name. Never empty.
    pub role: String,
    /// Personal name; may be empty.
    #[serde(default)]
    pub name: String,
    /// How texts greet the person ("Jo", "Dr. Kowal"); empty takes the first name.
    #[serde(default)]
    pub greet_as: String,
    /// The e-mail address; may be empty.
    #[serde(default)]
    pub email: String,
    /// The unit of the current placement. Changed by moving, not by editing.
    pub unit_id: Id<Unit>,
    /// First day in charge of the unit, if known. A merger or a split of the unit does not change it.
    #[serde(default)]
    pub since: Option<NaiveDate>,
    /// The day the person was added here.
    pub added_on: NaiveDate,
    /// Roughly the day on which we last spoke before any chat was kept here; `None` where we had not met. A chat on the
    /// same day or later outranks it.
    #[serde(default)]
    pub spoke_about: Option<NaiveDate>,
    /// Country, ISO 3166 alpha-2; `None` takes the unit's.
    #[serde(default)]
    pub country: Option<String>,
    /// Subdivision of `country`.
    #[serde(default)]
    pub subdivision: Option<String>,
    /// IANA zone name; `None` takes mine.
    #[serde(default)]
    pub zone: Option<String>,
    /// Working hours in their zone; empty takes mine.
    #[serde(default)]
    pub hours: Vec<DayHours>,
    #[serde(default)]
    pub likes: Vec<Preference>,
    /// Moments that do not.
    #[serde(default)]
    pub dislikes: Vec<Preference>,
    /// Days between chats that we aim for.
    pub target_gap: u16,
    /// Days between chats that we do not want to exceed.
    pub limit_gap: u16,
    /// Days between two chats in which there is no third; `None` takes mine.
    #[serde(default)]
    pub reflection_gap: Option<u16>,
    /// Length of a chat in minutes.
    #[serde(default = "half_an_hour")]
    pub chat_minutes: u16,
    /// How much attention this quarter.
    #[serde(default)]
    pub pace: Pace,
    /// Who books for them, with an e-mail address if known; empty where we book directly.
    #[serde(default)]
    pub assistant: String,
    /// Working days of notice; `None` takes mine.
    #[serde(default)]
    pub notice_days: Option<u16>,
    /// Where we usually meet ("by video", "at the line").
    #[serde(default)]
    pub place: String,
    /// Where we both want to be, as the current aim has it; written along with that.
    #[serde(default)]
    pub desired_state: String,
    /// Private note, Markdown.
    #[serde(default)]
    pub note: String,
    /// The day the person was put away, or `None`.
    #[serde(default)]
    pub archived_on: Option<NaiveDate>,
}

impl Leader {
    /// Returns a leader of whom the role and the unit are known, with the usual distances of mine.
    pub(crate) fn new(
        id: Id<Self>,
        role: String,
        unit_id: Id<Unit>,
        me: &Me,
        added_on: NaiveDate,
    ) -> Self {
        Self {
            id,
            seen: 0,
            role,
            name: String::new(),
            greet_as: String::new(),
            email: String::new(),
            unit_id,
            since: None,
            added_on,
            spoke_about: None,
            country: None,
            subdivision: None,
            zone: None,
            hours: Vec::new(),
            likes: Vec::new(),
            dislikes: Vec::new(),
            target_gap: me.target_gap,
            limit_gap: me.limit_gap,
            reflection_gap: None,
            chat_minutes: half_an_hour(),
            pace: Pace::Steady,
            assistant: String::new(),
            notice_days: None,
            place: String::new(),
            desired_state: String::new(),
            note: String::new(),
            archived_on: None,
        }
    }
}

/// Working hours on one weekday; `from` inclusive, `to` exclusive, in the person's zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DayHours {
    pub weekday: Weekday,
    pub from: ClockTime,
    pub to: ClockTime,
}

/// A moment that suits or does not: a weekday, a time of day, or both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Preference {
    /// `None` is any day.
    #[serde(default)]
    pub weekday: Option<Weekday>,
    /// `None` is from the start of the day.
    #[serde(default)]
    pub from: Option<ClockTime>,
    /// `None` is to the end of the day.
    #[serde(default)]
    pub to: Option<ClockTime>,
}

/// How much attention a leader gets this quarter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Pace {
    /// More than usual.
    Focus,
    /// As usual.
    #[default]
    Steady,
    /// Less than usual.
    Light,
}

impl Words for Pace {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Focus, "focus"),
        (Self::Steady, "steady"),
        (Self::Light, "light"),
    ];
}

/// A public holiday on which a leader works all the same, every year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, overture_record::Record)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[record(table = "worked_holiday", kind = "holiday")]
pub struct WorkedHoliday {
    pub id: Id<WorkedHoliday>,
    /// The last change set that touched the row.
    #[serde(default)]
    pub seen: i64,
    /// Who works.
    pub leader_id: Id<Leader>,
    /// The name of the holiday, as the calendar of the place has it.
    pub name: String,
}

const fn half_an_hour() -> u16 {
    30
}
