//! Events of chats that were written into a calendar file.
//!
//! They are outside the change log: Undo passes over an export.

use serde::{Deserialize, Serialize};

use crate::{Id, model::Words};

/// An event that is in somebody's calendar because a file of chats brought it there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, overture_record::Record)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[record(table = "exported_event", kind = "exported event", logged = false)]
pub struct ExportedEvent {
    pub id: Id<ExportedEvent>,
    /// Not part of the change log: always 0.
    #[serde(default)]
    pub seen: i64,
    /// The UID under which it was written.
    pub uid: String,
    /// The SEQUENCE with which it was last written.
    pub sequence: u32,
    /// Its first moment or day: "2026-11-24T09:00:00" in UTC, or "2026-11-24".
    pub first: String,
    /// The first moment or day after it.
    pub after: String,
    /// What was last written about it.
    pub state: ExportedState,
}

/// What was last written about an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum ExportedState {
    /// It takes place.
    Planned,
    Cancelled,
}

impl Words for ExportedState {
    const ALL: &'static [(Self, &'static str)] =
        &[(Self::Planned, "planned"), (Self::Cancelled, "cancelled")];
}
