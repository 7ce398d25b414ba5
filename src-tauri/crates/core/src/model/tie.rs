//! What belongs together.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Challenge, Fact, Idea, Measure, Skill, Solution};
use crate::Id;

/// Two things that belong together; exactly two ids are set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, overture_record::Record)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[record(table = "tie", kind = "tie", validate = crate::model::validate::tie)]
pub struct Tie {
    pub id: Id<Tie>,
    /// The last change set that touched the row; sent back with an edit.
    #[serde(default)]
    pub seen: i64,
    #[serde(default)]
    pub challenge_id: Option<Id<Challenge>>,
    #[serde(default)]
    pub skill_id: Option<Id<Skill>>,
    #[serde(default)]
    pub solution_id: Option<Id<Solution>>,
    #[serde(default)]
    pub idea_id: Option<Id<Idea>>,
    #[serde(default)]
    pub fact_id: Option<Id<Fact>>,
    #[serde(default)]
    pub measure_id: Option<Id<Measure>>,
    /// The day on which they were joined.
    #[column("on_date")]
    pub on: NaiveDate,
}
