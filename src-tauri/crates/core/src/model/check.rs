//! What I answered to the six statements about the partnership.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Words;
use crate::Id;

/// My answer to one of the six statements, one for each quarter. It always stays with me.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, overture_record::Record)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[record(table = "check_answer", kind = "answer", validate = crate::model::validate::check_answer)]
#[searched(kind = "checkAnswer", title = "note", date = "answered_on")]
pub struct CheckAnswer {
    pub id: Id<CheckAnswer>,
    /// The last change set that touched the row; sent back with an edit.
    #[serde(default)]
    pub seen: i64,
    /// Any day of the quarter that it is about, by the company's calendar.
    pub for_day: NaiveDate,
    /// 1 to 6.
    pub statement: u8,
    pub answer: StatementAnswer,
    #[serde(default)]
    pub note: String,
    pub answered_on: NaiveDate,
    /// What the log said on that day.
    pub verdict: StatementVerdict,
    /// The sentence of that day.
    #[serde(default)]
    #[column("body")]
    pub evidence: String,
}

/// How far I think a statement is true.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum StatementAnswer {
    No,
    Partly,
    Mostly,
    Yes,
}

impl Words for StatementAnswer {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::No, "no"),
        (Self::Partly, "partly"),
        (Self::Mostly, "mostly"),
        (Self::Yes, "yes"),
    ];
}

/// How far a statement is true by the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum StatementVerdict {
    Holds,
    Partly,
    DoesNot,
    /// Too little is noted to say.
    NotEnough,
}

impl Words for StatementVerdict {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Holds, "holds"),
        (Self::Partly, "partly"),
        (Self::DoesNot, "doesNot"),
        (Self::NotEnough, "notEnough"),
    ];
}
