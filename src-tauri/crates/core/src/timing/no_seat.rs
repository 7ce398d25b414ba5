//! Why a leader is in no seat of the plan.

use chrono::NaiveDate;
use serde::Serialize;

use super::due_state::Due;

/// Why a leader is not in the plan, and what it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoSeat {
    /// A chat was asked for.
    Asked(NaiveDate),
    /// A chat is planned.
    Planned(NaiveDate),
    /// None is due in these weeks.
    NotDue(Box<Due>),
    /// In a crunch, and not to be disturbed.
    Crunch(Box<Due>),
    /// A standing one-to-one comes first.
    Standing(NaiveDate),
    /// No day is possible; the next good one.
    NoDay(Option<NaiveDate>),
    /// There is no room left.
    NoRoom,
    /// The days that would do are in a week that is kept free.
    WeekKeptFree,
    /// Left out by hand.
    Excluded,
    /// There is no such leader.
    NoLeader,
}

/// Why a leader is not in the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum WhyLeftOut {
    /// A chat is planned or asked for.
    Planned,
    /// None is due in these weeks.
    NotDue,
    /// In a crunch, and not to be disturbed.
    Crunch,
    /// A standing one-to-one comes first.
    Standing,
    /// No day is possible.
    NoDay,
    /// There is no room left.
    NoRoom,
    /// Left out by hand.
    Excluded,
}

impl NoSeat {
    /// Returns the kind of cause.
    pub const fn why(&self) -> WhyLeftOut {
        match self {
            Self::Asked(_) | Self::Planned(_) => WhyLeftOut::Planned,
            Self::NotDue(_) => WhyLeftOut::NotDue,
            Self::Crunch(_) => WhyLeftOut::Crunch,
            Self::Standing(_) => WhyLeftOut::Standing,
            Self::NoDay(_) | Self::NoLeader => WhyLeftOut::NoDay,
            Self::NoRoom | Self::WeekKeptFree => WhyLeftOut::NoRoom,
            Self::Excluded => WhyLeftOut::Excluded,
        }
    }

    /// Tells whether it comes from the leader's side.
    pub(super) const fn is_theirs(&self) -> bool {
        matches!(self.why(), WhyLeftOut::Crunch | WhyLeftOut::NoDay)
    }
}

impl WhyLeftOut {
    /// Returns the word for programs.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::NotDue => "notDue",
            Self::Crunch => "crunch",
            Self::Standing => "standing",
            Self::NoDay => "noDay",
            Self::NoRoom => "noRoom",
            Self::Excluded => "excluded",
        }
    }
}
