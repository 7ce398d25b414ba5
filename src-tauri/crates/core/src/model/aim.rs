//! Where a leader and I both want to be.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Leader, Unit, Words};
use crate::Id;

/// Where a leader and I both want our work together to be, as of a day. The newest one of a leader for their unit is
/// current.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, overture_record::Record)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[record(table = "aim", kind = "aim", validate = crate::model::validate::aim)]
#[searched(
    kind = "aim",
    title = "wants",
    body("situation", "shown_by"),
    date = "on_date"
)]
pub struct Aim {
    pub id: Id<Aim>,
    /// The last change set that touched the row; sent back with an edit.
    #[serde(default)]
    pub seen: i64,
    pub leader_id: Id<Leader>,
    pub unit_id: Id<Unit>,
    #[column("on_date")]
    pub on: NaiveDate,
    /// Where we are today; always stays with me.
    #[serde(default)]
    pub situation: String,
    /// Where we both want to be, in one line.
    #[serde(default)]
    pub wants: String,
    /// What would show it, in one line.
    #[serde(default)]
    pub shown_by: String,
    /// The day it was shown.
    #[serde(default)]
    pub shown_on: Option<NaiveDate>,
    /// What we are called for today, as I see it; always stays with me.
    #[serde(default)]
    pub now: Option<CalledFor>,
    /// What we want to be called for next; always stays with me.
    #[serde(default)]
    pub next: Option<CalledFor>,
    /// The day it was said with the leader.
    #[serde(default)]
    pub agreed_on: Option<NaiveDate>,
    /// The day to look at it again.
    #[serde(default)]
    pub review_on: Option<NaiveDate>,
}

impl Aim {
    /// The most characters of each line.
    pub const LINE: usize = 120;

    /// Returns the aim of a leader of whom only the line is known.
    pub(crate) fn of(id: Id<Self>, leader: &Leader, wants: String, on: NaiveDate) -> Self {
        Self {
            id,
            seen: 0,
            leader_id: leader.id,
            unit_id: leader.unit_id,
            on,
            situation: String::new(),
            wants,
            shown_by: String::new(),
            shown_on: None,
            now: None,
            next: None,
            agreed_on: None,
            review_on: None,
        }
    }
}

/// What our work is called for; never how a person is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum CalledFor {
    /// Courses are ordered.
    Orders,
    /// They rely on what we do.
    Relied,
    /// Problems are brought, not orders.
    Problems,
    /// We are asked before the plan is made.
    Plans,
}

impl Words for CalledFor {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Orders, "orders"),
        (Self::Relied, "relied"),
        (Self::Problems, "problems"),
        (Self::Plans, "plans"),
    ];
}
