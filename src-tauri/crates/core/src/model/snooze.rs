//! Rows of Week that are hidden until a day.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::Id;

/// A row of Week that is not shown until a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, overture_record::Record)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[record(table = "snooze", kind = "postponed row")]
pub struct Snooze {
    pub id: Id<Snooze>,
    /// The last change set.
    #[serde(default)]
    pub seen: i64,
    /// The key of the row.
    pub key: String,
    /// The first day on which it is shown again.
    #[column("until_date")]
    pub until: NaiveDate,
}
