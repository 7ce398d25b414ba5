//! Something new to try.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Leader, Unit, Words};
use crate::Id;

/// Something new, with what is expected of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, overture_record::Record)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[record(table = "idea", kind = "idea", validate = crate::model::validate::idea)]
#[searched(
    kind = "idea",
    title = "name",
    body(
        "problem",
        "expectation",
        "smallest",
        "host",
        "good_if",
        "stop_if",
        "outcome",
        "learned"
    )
)]
pub struct Idea {
    pub id: Id<Idea>,
    /// The last change set that touched the row; sent back with an edit.
    #[serde(default)]
    pub seen: i64,
    pub unit_id: Id<Unit>,
    /// Who said it.
    #[serde(default)]
    pub leader_id: Option<Id<Leader>>,
    /// At most 60 characters. Never empty.
    pub name: String,
    #[serde(default)]
    pub origin: IdeaOrigin,
    #[serde(default)]
    pub state: IdeaState,
    /// Which problem it solves, in their words.
    #[serde(default)]
    pub problem: String,
    /// What is different at the end.
    #[serde(default)]
    pub expectation: String,
    /// The smallest trial: where, how many, how long.
    #[serde(default)]
    pub smallest: String,
    /// The role that hosts it.
    #[serde(default)]
    pub host: String,
    /// What lets it go on.
    #[serde(default)]
    pub good_if: String,
    #[serde(default)]
    pub stop_if: String,
    /// The first day of the trial.
    #[serde(default)]
    pub first: Option<NaiveDate>,
    /// The last day of the trial, inclusive.
    #[serde(default)]
    pub last: Option<NaiveDate>,
    /// The day on which both decide; of a parked one, the day to look again.
    #[serde(default)]
    pub review_on: Option<NaiveDate>,
    /// The day on which all six parts were said back and agreed.
    #[serde(default)]
    pub agreed_on: Option<NaiveDate>,
    #[serde(default)]
    pub decided_on: Option<NaiveDate>,
    /// What came of it.
    #[serde(default)]
    pub outcome: String,
    #[serde(default)]
    pub learned: String,
    /// Whether other units may hear of it.
    #[serde(default)]
    pub beyond_unit: bool,
    /// Whether it must stay with me.
    #[serde(default)]
    pub private: bool,
}

/// Whose idea it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum IdeaOrigin {
    #[default]
    Ours,
    Theirs,
    Supplier,
}

impl Words for IdeaOrigin {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Ours, "ours"),
        (Self::Theirs, "theirs"),
        (Self::Supplier, "supplier"),
    ];
}

/// How far an idea has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum IdeaState {
    #[default]
    Parked,
    Agreed,
    Trying,
    Kept,
    Stopped,
    Dropped,
}

impl Words for IdeaState {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Parked, "parked"),
        (Self::Agreed, "agreed"),
        (Self::Trying, "trying"),
        (Self::Kept, "kept"),
        (Self::Stopped, "stopped"),
        (Self::Dropped, "dropped"),
    ];
}
