//! What moves what: links between figures and what we do, and other explanations.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Measure, Solution, Unit, Words};
use crate::Id;

/// We think that a figure moves when another, or a solution, does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, overture_record::Record)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[record(table = "chain_link", kind = "link", validate = crate::model::validate::chain_link)]
#[searched(kind = "link", title = "note", body("expected"))]
pub struct ChainLink {
    pub id: Id<ChainLink>,
    /// The last change set that touched the row; sent back with an edit.
    #[serde(default)]
    pub seen: i64,
    pub unit_id: Id<Unit>,
    /// What is moved.
    pub upper_id: Id<Measure>,
    /// The figure that moves it; else `solution_id` is set.
    #[serde(default)]
    pub lower_id: Option<Id<Measure>>,
    /// The solution that moves it; else `lower_id` is set.
    #[serde(default)]
    pub solution_id: Option<Id<Solution>>,
    /// How long it takes: "two periods later".
    #[serde(default)]
    pub expected: String,
    #[serde(default)]
    pub note: String,
}

/// Another explanation for what a link claims.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, overture_record::Record)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[record(table = "rival", kind = "other explanation")]
#[searched(
    kind = "rival",
    title = "body",
    body("how"),
    date = "on_date",
    under("chain_link", "link_id")
)]
pub struct Rival {
    pub id: Id<Rival>,
    /// The last change set that touched the row; sent back with an edit.
    #[serde(default)]
    pub seen: i64,
    pub link_id: Id<ChainLink>,
    /// Never empty.
    #[column("body")]
    pub text: String,
    #[serde(default)]
    pub state: RivalState,
    /// How it was ruled out or accepted.
    #[serde(default)]
    pub how: String,
    /// The day of that.
    #[serde(default)]
    #[column("on_date")]
    pub on: Option<NaiveDate>,
    /// Whether it must stay with me.
    #[serde(default)]
    pub private: bool,
}

/// What became of another explanation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum RivalState {
    #[default]
    Open,
    RuledOut,
    Accepted,
}

impl Words for RivalState {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Open, "open"),
        (Self::RuledOut, "ruledOut"),
        (Self::Accepted, "accepted"),
    ];
}
