//! Days on which a leader is away, or I am.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{Id, model::Leader};

/// Days away: a leader's, or mine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, overture_record::Record)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[record(table = "absence", kind = "absence", validate = crate::model::validate::absence)]
#[searched(kind = "absence", title = "note", date = "first")]
pub struct Absence {
    pub id: Id<Absence>,
    /// The last change set that touched the row.
    #[serde(default)]
    pub seen: i64,
    /// Who; `None` is me.
    #[serde(default)]
    pub leader_id: Option<Id<Leader>>,
    /// First day, inclusive.
    pub first: NaiveDate,
    /// Last day, inclusive.
    pub last: NaiveDate,
    /// Why, in a word; never a reason of health.
    #[serde(default)]
    pub note: String,
}
