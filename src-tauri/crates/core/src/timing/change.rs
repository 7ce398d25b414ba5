//! Where a reason can be changed.

use serde::Serialize;

use crate::{
    Id,
    model::{Conversation, Entry, Leader, Standing, Unit},
};

/// Where a reason can be changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// An entry of the rhythm, with its name.
    Entry(Id<Entry>, String),
    /// The starter packs for a unit, with its name.
    Packs(Id<Unit>, String),
    /// A leader's row, with the role.
    Leader(Id<Leader>, String),
    /// The gaps in a leader's row, with the role.
    Gaps(Id<Leader>, String),
    MyHours,
    /// Where I am.
    MyPlace,
    /// My room for chats.
    MyRoom,
    MyNotice,
    /// Days away of a leader, or mine.
    Absences(Option<Id<Leader>>),
    Calendars,
    /// Closures of the company.
    Closures,
    Conversation(Id<Conversation>),
    Standing(Id<Standing>),
}

/// Kinds of records that reasons come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum ChangeKind {
    /// An entry of the rhythm.
    Entry,
    /// The starter packs for a unit.
    Packs,
    /// The leader's row.
    Leader,
    /// My hours, capacity and notice.
    Me,
    /// Days away of the leader with that id, else mine.
    Absences,
    Calendars,
    /// Closures of the company.
    Closures,
    Conversation,
    Standing,
}

impl Change {
    /// Returns the leader's row.
    pub(super) fn of_leader(leader: &Leader) -> Self {
        Self::Leader(leader.id, leader.role.clone())
    }

    pub(super) fn of_entry(entry: &Entry) -> Self {
        Self::Entry(entry.id, entry.name.clone())
    }

    /// Returns what kind of record it is.
    pub const fn kind(&self) -> ChangeKind {
        match self {
            Self::Entry(..) => ChangeKind::Entry,
            Self::Packs(..) => ChangeKind::Packs,
            Self::Leader(..) | Self::Gaps(..) => ChangeKind::Leader,
            Self::MyHours | Self::MyPlace | Self::MyRoom | Self::MyNotice => ChangeKind::Me,
            Self::Absences(_) => ChangeKind::Absences,
            Self::Calendars => ChangeKind::Calendars,
            Self::Closures => ChangeKind::Closures,
            Self::Conversation(_) => ChangeKind::Conversation,
            Self::Standing(_) => ChangeKind::Standing,
        }
    }

    /// Returns the id of the record; none where there is only one.
    pub fn id(&self) -> Option<String> {
        match self {
            Self::Entry(id, _) => Some(id.to_string()),
            Self::Packs(id, _) => Some(id.to_string()),
            Self::Leader(id, _) | Self::Gaps(id, _) => Some(id.to_string()),
            Self::Absences(id) => id.map(|id| id.to_string()),
            Self::Conversation(id) => Some(id.to_string()),
            Self::Standing(id) => Some(id.to_string()),
            Self::MyHours
            | Self::MyPlace
            | Self::MyRoom
            | Self::MyNotice
            | Self::Calendars
            | Self::Closures => None,
        }
    }
}
