//! Rows that are hidden until a day.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{Id, Records};

/// A row of Week that is not shown until a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, overture_record::Record)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[record(table = "snooze", kind = "postponed row")]
pub struct Snooze {
    /// The id.
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

impl Snooze {
    /// Returns whether the row is hidden on a day.
    pub fn is_on(&self, day: NaiveDate) -> bool {
        day < self.until
    }
}

/// The keys that are hidden today.
pub(super) struct Hidden<'a>(BTreeSet<&'a str>);

impl<'a> Hidden<'a> {
    pub(super) fn on(records: &'a Records, today: NaiveDate) -> Self {
        let rows = records.snoozes.iter().filter(|row| row.is_on(today));
        Self(rows.map(|row| row.key.as_str()).collect())
    }

    pub(super) fn has(&self, key: &str) -> bool {
        self.0.contains(key)
    }
}
