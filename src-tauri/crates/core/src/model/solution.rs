//! What we do for the units.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Words;
use crate::Id;

/// A solution, for the whole company. An entry of the rhythm with its id delivers it to a unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, overture_record::Record)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[record(table = "solution", kind = "solution")]
#[searched(kind = "solution", title = "name", body("say_as", "form", "note"))]
pub struct Solution {
    pub id: Id<Solution>,
    /// The last change set that touched the row; sent back with an edit.
    #[serde(default)]
    pub seen: i64,
    /// Never empty.
    pub name: String,
    /// How a sentence says it; the name in lower case where empty.
    #[serde(default)]
    pub say_as: String,
    #[serde(default)]
    pub why: SolutionReason,
    #[serde(default)]
    pub made_by: MadeBy,
    /// What it is: a course, an hour a week, a page at the shelf.
    #[serde(default)]
    pub form: String,
    /// Markdown.
    #[serde(default)]
    pub note: String,
    /// The day from which it is no longer offered.
    #[serde(default)]
    pub closed_on: Option<NaiveDate>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum SolutionReason {
    /// It answers something of theirs.
    #[default]
    Answers,
    /// A law or a policy asks for it.
    Required,
}

impl Words for SolutionReason {
    const ALL: &'static [(Self, &'static str)] =
        &[(Self::Answers, "answers"), (Self::Required, "required")];
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum MadeBy {
    #[default]
    Ours,
    Together,
    Theirs,
}

impl Words for MadeBy {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Ours, "ours"),
        (Self::Together, "together"),
        (Self::Theirs, "theirs"),
    ];
}
