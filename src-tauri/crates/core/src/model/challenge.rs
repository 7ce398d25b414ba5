//! What holds people or a result back.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Leader, Unit, Words};
use crate::Id;

/// Something that holds the people of a unit, or its result, back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, overture_record::Record)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[record(table = "challenge", kind = "challenge", validate = crate::model::validate::challenge)]
#[searched(kind = "challenge", title = "name", body("say_as", "horizon_label"))]
pub struct Challenge {
    pub id: Id<Challenge>,
    /// The last change set that touched the row; sent back with an edit.
    #[serde(default)]
    pub seen: i64,
    pub unit_id: Id<Unit>,
    /// Whose part of the unit it is about; `None`: the whole unit.
    #[serde(default)]
    pub leader_id: Option<Id<Leader>>,
    /// At most 90 characters. Never empty.
    pub name: String,
    /// How a sentence says it; the name in lower case where empty.
    #[serde(default)]
    pub say_as: String,
    #[serde(default)]
    pub kind: ChallengeKind,
    /// 1 noticeable, 2 hard, 3 severe. Ours to judge; private always.
    #[serde(default = "hard")]
    pub severity: u8,
    /// The day on which it bites.
    #[serde(default)]
    pub horizon: Option<NaiveDate>,
    /// That day in their words: "the late chat".
    #[serde(default)]
    pub horizon_label: String,
    /// How many people it affects, of `of`.
    #[serde(default)]
    pub able: Option<u32>,
    #[serde(default)]
    #[column("of_count")]
    pub of: Option<u32>,
    /// What is in the way.
    #[serde(default)]
    pub cause: Cause,
    /// The day on which we found that it is not for us to solve.
    #[serde(default)]
    pub not_ours_on: Option<NaiveDate>,
    /// The day on which we said so.
    #[serde(default)]
    pub not_ours_told: Option<NaiveDate>,
    /// Whether it must stay with me.
    #[serde(default)]
    pub private: bool,
    #[serde(default)]
    pub closed_on: Option<NaiveDate>,
}

const fn hard() -> u8 {
    2
}

/// What sort of challenge it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum ChallengeKind {
    /// Too few are ready for the next job.
    Pipeline,
    /// Know-how leaves.
    Knowledge,
    /// People are tired or bored.
    Engagement,
    /// There is no way up, or skills are missing for a move.
    Growth,
    /// People leave.
    Retention,
    /// Nobody can be hired.
    Shortage,
    /// The work itself changes.
    NewRoles,
    /// We are too slow for what changes.
    Pace,
    /// Our ways of learning do not suit them.
    WaysOfLearning,
    /// A figure that training does not move.
    Result,
    Workload,
    Tools,
    #[default]
    Other,
}

impl Words for ChallengeKind {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Pipeline, "pipeline"),
        (Self::Knowledge, "knowledge"),
        (Self::Engagement, "engagement"),
        (Self::Growth, "growth"),
        (Self::Retention, "retention"),
        (Self::Shortage, "shortage"),
        (Self::NewRoles, "newRoles"),
        (Self::Pace, "pace"),
        (Self::WaysOfLearning, "waysOfLearning"),
        (Self::Result, "result"),
        (Self::Workload, "workload"),
        (Self::Tools, "tools"),
        (Self::Other, "other"),
    ];
}

/// What is in the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Cause {
    Cannot,
    DoesNotKnow,
    NoTime,
    NoTools,
    TooFew,
    NotWanted,
    #[default]
    Unknown,
}

impl Words for Cause {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Cannot, "cannot"),
        (Self::DoesNotKnow, "doesNotKnow"),
        (Self::NoTime, "noTime"),
        (Self::NoTools, "noTools"),
        (Self::TooFew, "tooFew"),
        (Self::NotWanted, "notWanted"),
        (Self::Unknown, "unknown"),
    ];
}

impl Cause {
    /// Returns whether learning can move it.
    pub const fn is_learnable(self) -> bool {
        matches!(self, Self::Cannot | Self::DoesNotKnow | Self::Unknown)
    }
}
