//! Know-how that can leave with those who hold it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Challenge, Solution, Unit, Words};
use crate::Id;

/// What few people know, by role and count, never by name. Private unless a person says otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, overture_record::Record)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[record(table = "know_how", kind = "know-how", validate = crate::model::validate::know_how)]
#[searched(kind = "knowHow", title = "what", body("role", "plan"))]
pub struct KnowHow {
    pub id: Id<KnowHow>,
    /// The last change set that touched the row; sent back with an edit.
    #[serde(default)]
    pub seen: i64,
    pub unit_id: Id<Unit>,
    /// Who holds it: "line setters".
    #[serde(default)]
    pub role: String,
    /// What they know: "setting line 4". Never empty.
    pub what: String,
    /// How many hold it.
    #[serde(default)]
    pub holders: Option<u32>,
    /// How many can leave, of `of` in the role.
    #[serde(default)]
    pub leaving: Option<u32>,
    #[serde(default)]
    #[column("of_count")]
    pub of: Option<u32>,
    /// How many besides the holders can do it alone.
    #[serde(default)]
    pub others: u32,
    /// The earliest day on which one can leave.
    #[serde(default)]
    pub first_leaves: Option<NaiveDate>,
    /// The latest such day that is known.
    #[serde(default)]
    pub last_leaves: Option<NaiveDate>,
    /// How it is passed on.
    #[serde(default)]
    pub way: TransferWay,
    /// How many weeks that takes; 0 where nobody has said.
    #[serde(default)]
    pub weeks: u16,
    /// Who does what, by role.
    #[serde(default)]
    pub plan: String,
    /// The solution that passes it on.
    #[serde(default)]
    pub solution_id: Option<Id<Solution>>,
    #[serde(default)]
    pub challenge_id: Option<Id<Challenge>>,
    /// The day on which passing it on began.
    #[serde(default)]
    pub started_on: Option<NaiveDate>,
    /// The day on which somebody did it alone under watch.
    #[serde(default)]
    pub checked_on: Option<NaiveDate>,
    /// The day from which two or more besides the holders can do it.
    #[serde(default)]
    pub safe_on: Option<NaiveDate>,
    /// Whether it must stay with me.
    #[serde(default)]
    pub private: bool,
}

/// How know-how is passed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum TransferWay {
    #[default]
    None,
    /// Recorded as it is done.
    Record,
    /// Written down.
    Write,
    /// Worked side by side.
    SideBySide,
    /// Done by others while a holder watches.
    Watched,
    Teach,
}

impl Words for TransferWay {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::None, "none"),
        (Self::Record, "record"),
        (Self::Write, "write"),
        (Self::SideBySide, "sideBySide"),
        (Self::Watched, "watched"),
        (Self::Teach, "teach"),
    ];
}

impl TransferWay {
    /// Returns how many weeks it usually takes.
    pub const fn usual_weeks(self) -> u16 {
        match self {
            Self::None => 0,
            Self::Record => 8,
            Self::Write => 6,
            Self::SideBySide | Self::Teach => 12,
            Self::Watched => 16,
        }
    }
}
