//! What is stored of a calendar file.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{Entry, EntryRule, Leader, Scope, Words};
use crate::{Id, calendar::ics::Version};

/// A calendar file that was taken in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, overture_record::Record)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[record(table = "calendar_source", kind = "calendar")]
#[searched(kind = "calendarSource", title = "name")]
pub struct CalendarSource {
    pub id: Id<CalendarSource>,
    /// The last change set that touched the row.
    #[serde(default)]
    pub seen: i64,
    /// The name that the file gives to its calendar, else that of the file.
    pub name: String,
    /// The name of the file, without its folder.
    pub file_name: String,
    #[column("kind", "unit_id", "leader_id")]
    pub holds: Holds,
    #[serde(default)]
    pub form: SourceForm,
    /// Whether titles of busy times are kept.
    pub with_titles: bool,
    /// When it was last taken in, UTC.
    pub imported_at: DateTime<Utc>,
    /// The first day that was looked at.
    pub first: NaiveDate,
    /// The last day that was looked at, inclusive.
    pub last: NaiveDate,
}

/// How a calendar came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum SourceForm {
    /// As a file of all its events.
    #[default]
    Calendar,
    /// As messages about single meetings, gathered in one.
    Messages,
}

impl Words for SourceForm {
    const ALL: &'static [(Self, &'static str)] =
        &[(Self::Calendar, "calendar"), (Self::Messages, "messages")];
}

/// What a calendar is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "of", rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Holds {
    MyTimes,
    /// A leader's busy times.
    LeaderTimes(Id<Leader>),
    /// What recurs, or happens once, in the year of the company, a unit or a leader.
    Rhythm(Scope),
}

impl Holds {
    /// Returns the leader whose busy times these are; none for mine and for a rhythm.
    pub const fn leader_of_times(self) -> Option<Id<Leader>> {
        match self {
            Self::LeaderTimes(leader) => Some(leader),
            Self::MyTimes | Self::Rhythm(_) => None,
        }
    }

    /// Tells whether it becomes entries.
    pub const fn is_rhythm(self) -> bool {
        matches!(self, Self::Rhythm(_))
    }
}

/// What a calendar is, as a word of its own column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SourceKind {
    Mine,
    Leader,
    Rhythm,
}

impl Words for SourceKind {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Mine, "mine"),
        (Self::Leader, "leader"),
        (Self::Rhythm, "rhythm"),
    ];
}

/// What a file last said of an event that became an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, overture_record::Record)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[record(table = "imported_event", kind = "imported event")]
pub struct ImportedEvent {
    pub id: Id<ImportedEvent>,
    /// The last change set that touched the row.
    #[serde(default)]
    pub seen: i64,
    pub source_id: Id<CalendarSource>,
    /// What names the event from one import to the next.
    pub key: String,
    /// The entry; `None` once a person deleted it.
    pub entry_id: Option<Id<Entry>>,
    /// Its title in the file.
    pub name: String,
    /// When it takes place, as the file has it.
    pub rule: EntryRule,
    /// Dates that the file moves or renames.
    #[serde(default)]
    pub changed: Vec<ChangedDate>,
    /// What tells whether another statement about it is newer.
    #[serde(default)]
    #[column("sequence", "stamp")]
    pub version: Version,
}

/// A meeting, or one date of it, that a message called off, or that takes no time any more. Its version is stored so
/// that an older message does not bring it back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, overture_record::Record)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[record(table = "cancelled_meeting", kind = "cancelled meeting")]
pub struct CancelledMeeting {
    pub id: Id<CancelledMeeting>,
    /// The last change set that touched the row.
    #[serde(default)]
    pub seen: i64,
    /// The calendar that it was in, or the messages about it.
    pub source_id: Id<CalendarSource>,
    /// What names the event in every calendar.
    pub event: String,
    /// The date that it is by the rule: a day, or an instant in UTC; empty for the whole meeting.
    pub original: String,
    /// What tells whether another statement about it is newer.
    #[column("sequence", "stamp")]
    pub version: Version,
}

/// One date of an event that lies elsewhere than its rule says, or has a title of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ChangedDate {
    /// The rule's own date: the stable key of the occurrence.
    pub key: NaiveDate,
    pub first: NaiveDate,
    /// Last day, inclusive.
    pub last: NaiveDate,
    /// Its own title; empty where it has none.
    #[serde(default)]
    pub note: String,
    /// What tells whether another statement about it is newer.
    #[serde(default)]
    pub version: Version,
}
