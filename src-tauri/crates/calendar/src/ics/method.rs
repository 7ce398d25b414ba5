//! Messages about meetings, as mail programs send them, and whole calendars.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// What a file is sent for: RFC 5546, 1.4.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// A whole calendar; also where a file does not say.
    Publish,
    /// Invites to a meeting, or changes it.
    Request,
    /// Adds dates to a meeting.
    Add,
    /// Calls a meeting, or dates of it, off.
    Cancel,
    /// An attendee's answer, which changes no time.
    Reply,
    /// Asks the organizer to send a meeting again.
    Refresh,
    /// Proposes another time.
    Counter,
    /// Refuses a proposed time.
    DeclineCounter,
}

impl Method {
    /// Reads the value of `METHOD`; one that nobody knows is about the meetings that it names.
    pub(super) fn of(value: Option<&str>) -> Self {
        let value = value.unwrap_or_default().trim().to_ascii_uppercase();
        match value.as_str() {
            "" | "PUBLISH" => Self::Publish,
            "ADD" => Self::Add,
            "CANCEL" => Self::Cancel,
            "REPLY" => Self::Reply,
            "REFRESH" => Self::Refresh,
            "COUNTER" => Self::Counter,
            "DECLINECOUNTER" => Self::DeclineCounter,
            _ => Self::Request,
        }
    }

    /// Tells whether a file of it is about single meetings, and says nothing about any other.
    pub const fn is_message(self) -> bool {
        !matches!(self, Self::Publish)
    }

    /// Tells whether it changes when a meeting takes place.
    pub const fn changes_times(self) -> bool {
        matches!(
            self,
            Self::Publish | Self::Request | Self::Add | Self::Cancel
        )
    }
}

/// What tells the newer of two statements about an event: RFC 5546, 2.1.5.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Version {
    /// The value of `SEQUENCE`.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub sequence: i64,
    /// The value of `DTSTAMP`, UTC; none where it is not known.
    pub stamp: Option<DateTime<Utc>>,
}

impl Version {
    /// Tells whether this is surely newer than the other: by the sequence, then by the stamps.
    pub fn is_newer_than(self, other: Self) -> bool {
        let stamps = || self.stamp.zip(other.stamp);
        self.sequence > other.sequence
            || (self.sequence == other.sequence
                && stamps().is_some_and(|(ours, theirs)| ours > theirs))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sequence_decides_before_the_stamp() {
        let version = |sequence, stamp: &str| Version {
            sequence,
            stamp: stamp.parse().ok(),
        };
        let (early, late) = ("2026-11-01T00:00:00Z", "2026-11-02T00:00:00Z");
        for (one, other, newer) in [
            (version(1, early), version(0, late), true),
            (version(0, late), version(1, early), false),
            (version(1, late), version(1, early), true),
            (version(1, early), version(1, early), false),
            (version(1, late), version(1, ""), false),
            (version(1, ""), version(1, late), false),
        ] {
            assert_eq!(one.is_newer_than(other), newer, "{one:?} {other:?}");
        }
    }
}
