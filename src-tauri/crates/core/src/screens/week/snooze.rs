//! Rows that are hidden until a day.

use crate::model::Snooze;
use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{Id, Records};

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
