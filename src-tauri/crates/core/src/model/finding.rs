//! Findings: lines of a debrief, kept word for word.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Conversation, Leader, Unit, Words};
use crate::Id;

/// A line of a debrief that was confirmed as a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, overture_record::Record)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[record(table = "finding", kind = "finding")]
#[searched(kind = "finding", title = "body", date = "said_on")]
pub struct Finding {
    pub id: Id<Finding>,
    /// The last change set that touched the row; sent back with an edit.
    #[serde(default)]
    pub seen: i64,
    /// Who said it.
    pub leader_id: Id<Leader>,
    pub unit_id: Id<Unit>,
    pub conversation_id: Id<Conversation>,
    pub kind: FindingKind,
    /// As confirmed.
    #[column("body")]
    pub text: String,
    /// The day it was said.
    pub said_on: NaiveDate,
    /// The day it was dealt with; `None` while it is open.
    #[serde(default)]
    pub closed_on: Option<NaiveDate>,
    /// Whether it stays a note: nothing is made of it.
    #[serde(default)]
    pub stays_note: bool,
    /// The day on which they agreed to be quoted to others.
    #[serde(default)]
    pub quotable_on: Option<NaiveDate>,
}

/// What a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum FindingKind {
    /// An indicator the unit steers by.
    Measure,
    /// A skill needed now or next.
    Skill,
    /// A challenge in the workforce.
    Challenge,
    /// Feedback on us.
    Feedback,
    /// Something to try.
    Idea,
    /// Something that cannot wait.
    Pressing,
    /// Their exact words.
    Quote,
    /// What we said we would change.
    Change,
    /// What moves what.
    Link,
    /// Know-how that can leave.
    KnowHow,
    /// What the unit has set out to do.
    Plan,
    /// What we told them that we changed.
    Told,
    /// Where both want to be.
    Together,
}

impl Words for FindingKind {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Measure, "measure"),
        (Self::Skill, "skill"),
        (Self::Challenge, "challenge"),
        (Self::Feedback, "feedback"),
        (Self::Idea, "idea"),
        (Self::Pressing, "pressing"),
        (Self::Quote, "quote"),
        (Self::Change, "change"),
        (Self::Link, "link"),
        (Self::KnowHow, "knowHow"),
        (Self::Plan, "plan"),
        (Self::Told, "told"),
        (Self::Together, "together"),
    ];
}
