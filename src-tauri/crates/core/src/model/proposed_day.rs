//! Days that the planner proposed before.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{Id, model::Leader};

/// The day that was proposed last for a leader in a week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, overture_record::Record)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[record(table = "proposed_day", kind = "proposed day", logged = false)]
pub struct ProposedDay {
    pub id: Id<ProposedDay>,
    /// Not part of the change log: always 0.
    #[serde(default)]
    pub seen: i64,
    /// The Monday of the week in which it was proposed.
    #[column("week_date")]
    pub week: NaiveDate,
    pub leader_id: Id<Leader>,
    /// The leader's date.
    pub date: NaiveDate,
    /// Whether that was a good day, not only a possible one.
    pub good: bool,
}
