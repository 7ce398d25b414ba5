//! What an entry of a kind is where nobody says otherwise.

use serde::Serialize;

use super::{EntryKind, Load, Opener};

/// What an entry of one kind usually does to a leader's days, and to the openers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct UsualEntry {
    pub load: Load,
    /// Working days before it that are one step lighter.
    pub before: u16,
    /// Working days after it that are one step lighter.
    pub after: u16,
    /// Openers that must wait while it lasts.
    pub holds_back: &'static [Opener],
    /// Openers that it makes welcome.
    pub invites: &'static [Opener],
}

impl EntryKind {
    /// Returns what an entry of this kind usually is.
    pub const fn usual(self) -> UsualEntry {
        use Load::{Busy, Critical, Normal};
        use Opener::{Challenges, Ideas, Measures, Needs, Skills};
        let (load, before, after, holds_back, invites): (_, _, _, &[_], &[_]) = match self {
            Self::Close => (Critical, 1, 1, &[Ideas], &[Measures]),
            Self::Results => (Critical, 3, 1, &[Skills], &[Measures]),
            Self::Budget => (Busy, 0, 0, &[], &[Skills]),
            Self::Planning => (Busy, 0, 0, &[], &[Skills, Ideas]),
            Self::Board => (Busy, 2, 0, &[], &[Measures]),
            Self::Review => (Busy, 1, 0, &[], &[Measures]),
            Self::Survey => (Normal, 0, 0, &[Challenges], &[Challenges]),
            Self::Peak => (Critical, 5, 2, &[Ideas], &[Challenges]),
            Self::Launch => (Critical, 3, 1, &[Needs], &[Needs]),
            Self::Leave => (Critical, 1, 2, &[], &[]),
            Self::Freeze | Self::Ours | Self::Other => (Normal, 0, 0, &[], &[]),
        };
        UsualEntry {
            load,
            before,
            after,
            holds_back,
            invites,
        }
    }

    /// Tells whether it is an event that one refers to.
    pub const fn is_event(self) -> bool {
        match self {
            Self::Close | Self::Results | Self::Review | Self::Peak | Self::Launch => true,
            Self::Budget
            | Self::Planning
            | Self::Board
            | Self::Survey
            | Self::Leave
            | Self::Freeze
            | Self::Ours
            | Self::Other => false,
        }
    }

    /// Tells whether it settles what a unit will do.
    pub const fn is_plan(self) -> bool {
        match self {
            Self::Budget | Self::Planning => true,
            Self::Close
            | Self::Results
            | Self::Board
            | Self::Review
            | Self::Survey
            | Self::Peak
            | Self::Launch
            | Self::Leave
            | Self::Freeze
            | Self::Ours
            | Self::Other => false,
        }
    }
}
