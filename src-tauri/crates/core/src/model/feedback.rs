//! What a leader said about our work, what becomes of it, and what I had guessed they would say.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Conversation, Finding, Leader, Solution, Unit, Words};
use crate::Id;

/// What becomes of a remark about our work. The words, who said them and when are in its finding; there is one for
/// each finding of kind feedback.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, overture_record::Record)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[record(table = "feedback", kind = "feedback", validate = crate::model::validate::feedback)]
#[searched(kind = "feedback", title = "change")]
pub struct Feedback {
    pub id: Id<Feedback>,
    /// The last change set that touched the row; sent back with an edit.
    #[serde(default)]
    pub seen: i64,
    pub finding_id: Id<Finding>,
    /// Theirs, 1 to 5, where the remark has one besides that of its chat.
    #[serde(default)]
    pub rating: Option<u8>,
    /// The solution that it is about.
    #[serde(default)]
    pub solution_id: Option<Id<Solution>>,
    /// Each at most once.
    #[serde(default)]
    pub about: Vec<About>,
    #[serde(default)]
    pub moment: Option<SaidMoment>,
    #[serde(default)]
    pub effect: Option<Lasting>,
    /// What we change because of it.
    #[serde(default)]
    pub change: String,
    /// The day by which they hear what changed.
    #[serde(default)]
    pub tell_by: Option<NaiveDate>,
    /// The day on which they heard it.
    #[serde(default)]
    pub told_on: Option<NaiveDate>,
    /// Whether it is better since, as they say.
    #[serde(default)]
    pub better: Option<Improvement>,
}

impl Feedback {
    /// Returns the row of a remark of which nothing but the words is known; it has the id of its finding.
    pub(crate) const fn of(finding_id: Id<Finding>) -> Self {
        Self {
            id: Id::of(finding_id.uuid()),
            seen: 0,
            finding_id,
            rating: None,
            solution_id: None,
            about: Vec::new(),
            moment: None,
            effect: None,
            change: String::new(),
            tell_by: None,
            told_on: None,
            better: None,
        }
    }
}

/// What feedback is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum About {
    Timing,
    Length,
    Content,
    Effort,
    Effect,
    Access,
    Pace,
    Fit,
}

impl Words for About {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Timing, "timing"),
        (Self::Length, "length"),
        (Self::Content, "content"),
        (Self::Effort, "effort"),
        (Self::Effect, "effect"),
        (Self::Access, "access"),
        (Self::Pace, "pace"),
        (Self::Fit, "fit"),
    ];
}

/// How the moment of a solution was, as they say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum SaidMoment {
    Right,
    Early,
    Late,
    BadWeek,
}

impl Words for SaidMoment {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Right, "right"),
        (Self::Early, "early"),
        (Self::Late, "late"),
        (Self::BadWeek, "badWeek"),
    ];
}

/// What became of the effect, as they say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Lasting {
    Stays,
    Fades,
    NotUsed,
}

impl Words for Lasting {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Stays, "stays"),
        (Self::Fades, "fades"),
        (Self::NotUsed, "notUsed"),
    ];
}

/// Whether something is better since we changed it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Improvement {
    Yes,
    Some,
    No,
}

impl Words for Improvement {
    const ALL: &'static [(Self, &'static str)] =
        &[(Self::Yes, "yes"), (Self::Some, "some"), (Self::No, "no")];
}

/// How I think a leader will rate our work, noted before they do. It always stays with me.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, overture_record::Record)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[record(table = "guess", kind = "guess", validate = crate::model::validate::guess)]
pub struct Guess {
    pub id: Id<Guess>,
    /// The last change set that touched the row; sent back with an edit.
    #[serde(default)]
    pub seen: i64,
    pub unit_id: Id<Unit>,
    pub leader_id: Id<Leader>,
    /// The chat it was noted for.
    #[serde(default)]
    pub conversation_id: Option<Id<Conversation>>,
    #[column("on_date")]
    pub on: NaiveDate,
    /// 1 to 5.
    pub rating: u8,
}
