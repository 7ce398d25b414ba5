//! Writes on days away, a leader's or mine.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::Workspace;
use crate::{
    Id, Result,
    changes::Written,
    model::{Absence, Leader},
};

/// Days away to be noted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct NewAbsence {
    /// Who; `None` is me.
    #[serde(default)]
    pub leader_id: Option<Id<Leader>>,
    /// First day, inclusive.
    pub first: NaiveDate,
    /// Last day, inclusive.
    pub last: NaiveDate,
    /// Why, in a word.
    #[serde(default)]
    pub note: String,
}

impl Workspace {
    pub fn add_absence(
        &mut self,
        new: &NewAbsence,
        now: DateTime<Utc>,
    ) -> Result<Written<Absence>> {
        let absence = Absence {
            id: Id::at(now),
            seen: 0,
            leader_id: new.leader_id,
            first: new.first,
            last: new.last,
            note: new.note.trim().to_owned(),
        };
        self.add(absence, now)
    }
}
