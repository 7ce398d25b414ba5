//! Skills of the company, and where they are needed.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Unit;
use crate::Id;

/// A skill, for the whole company.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, overture_record::Record)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[record(table = "skill", kind = "skill", validate = crate::model::validate::skill)]
#[searched(kind = "skill", title = "name", body("say_as", "also_called"))]
pub struct Skill {
    pub id: Id<Skill>,
    /// The last change set that touched the row; sent back with an edit.
    #[serde(default)]
    pub seen: i64,
    /// At most 60 characters. Never empty.
    pub name: String,
    /// How a sentence says it; the name where empty.
    #[serde(default)]
    pub say_as: String,
    /// Other names, parted by `|`.
    #[serde(default)]
    pub also_called: String,
    /// The day from which nobody needs it.
    #[serde(default)]
    pub closed_on: Option<NaiveDate>,
}

/// How strong a group in a unit is in a skill, and how strong it has to be. Strength goes from 0 to 4: nobody, with
/// help only, some alone, most alone, they teach others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, overture_record::Record)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[record(table = "skill_need", kind = "skill need", validate = crate::model::validate::skill_need)]
#[searched(kind = "skillNeed", title = "role", body("by_label"))]
pub struct SkillNeed {
    pub id: Id<SkillNeed>,
    /// The last change set that touched the row; sent back with an edit.
    #[serde(default)]
    pub seen: i64,
    pub skill_id: Id<Skill>,
    pub unit_id: Id<Unit>,
    /// The group: "account managers".
    #[serde(default)]
    pub role: String,
    /// Strength today.
    #[serde(default)]
    pub now: Option<u8>,
    /// Strength needed today.
    #[serde(default)]
    pub need_now: Option<u8>,
    /// Strength needed by `by`; 0 where the skill is needed no longer.
    #[serde(default)]
    pub need_next: Option<u8>,
    /// How many can do it, of `of`.
    #[serde(default)]
    pub able: Option<u32>,
    #[serde(default)]
    #[column("of_count")]
    pub of: Option<u32>,
    /// How many need it.
    #[serde(default)]
    pub people: Option<u32>,
    /// The day by which it is needed.
    #[serde(default)]
    #[column("by_date")]
    pub by: Option<NaiveDate>,
    /// That day in their words: "the end of Q3".
    #[serde(default)]
    pub by_label: String,
    #[serde(default)]
    pub nice: bool,
    /// Whether it must stay with me.
    #[serde(default)]
    pub private: bool,
    /// The day it was met, or needed no longer.
    #[serde(default)]
    pub closed_on: Option<NaiveDate>,
}
