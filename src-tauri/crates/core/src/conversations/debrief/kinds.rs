//! What a line of a debrief can be.

use serde::{Deserialize, Serialize};

use crate::model::FindingKind;

/// What a line would become: a promise of one side, or a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum OfferKind {
    IOwe,
    TheyOwe,
    Measure,
    Skill,
    Challenge,
    Feedback,
    Idea,
    Pressing,
    Quote,
    Change,
    Link,
    KnowHow,
    Plan,
    Told,
    Together,
}

impl OfferKind {
    /// Returns the kind of finding it is; nothing for a promise.
    pub const fn finding(self) -> Option<FindingKind> {
        match self {
            Self::IOwe | Self::TheyOwe => None,
            Self::Measure => Some(FindingKind::Measure),
            Self::Skill => Some(FindingKind::Skill),
            Self::Challenge => Some(FindingKind::Challenge),
            Self::Feedback => Some(FindingKind::Feedback),
            Self::Idea => Some(FindingKind::Idea),
            Self::Pressing => Some(FindingKind::Pressing),
            Self::Quote => Some(FindingKind::Quote),
            Self::Change => Some(FindingKind::Change),
            Self::Link => Some(FindingKind::Link),
            Self::KnowHow => Some(FindingKind::KnowHow),
            Self::Plan => Some(FindingKind::Plan),
            Self::Told => Some(FindingKind::Told),
            Self::Together => Some(FindingKind::Together),
        }
    }

    /// Returns what a finding was read as.
    pub const fn of_finding(kind: FindingKind) -> Self {
        match kind {
            FindingKind::Measure => Self::Measure,
            FindingKind::Skill => Self::Skill,
            FindingKind::Challenge => Self::Challenge,
            FindingKind::Feedback => Self::Feedback,
            FindingKind::Idea => Self::Idea,
            FindingKind::Pressing => Self::Pressing,
            FindingKind::Quote => Self::Quote,
            FindingKind::Change => Self::Change,
            FindingKind::Link => Self::Link,
            FindingKind::KnowHow => Self::KnowHow,
            FindingKind::Plan => Self::Plan,
            FindingKind::Told => Self::Told,
            FindingKind::Together => Self::Together,
        }
    }

    /// Returns whether more than a finding is made of such a line.
    pub const fn has_record(self) -> bool {
        matches!(
            self,
            Self::Measure
                | Self::Link
                | Self::Skill
                | Self::Challenge
                | Self::KnowHow
                | Self::Idea
                | Self::Plan
        )
    }

    /// Returns whether such a line can be kept outside of a debrief.
    pub const fn is_captured(self) -> bool {
        self.has_record() || matches!(self, Self::Feedback | Self::Together)
    }
}
