//! A promise, as it is kept.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Conversation, Leader, Side, Unit};
use crate::Id;

/// Something I owe a leader, or a leader owes me.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, overture_record::Record)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[record(table = "promise", kind = "promise")]
#[searched(kind = "promise", title = "body", body("say_as"), date = "made_on")]
pub struct Promise {
    pub id: Id<Promise>,
    /// The last change set that touched the row; sent back with an edit.
    #[serde(default)]
    pub seen: i64,
    /// The leader it was given to, or by.
    pub leader_id: Id<Leader>,
    /// The unit at that time.
    pub unit_id: Id<Unit>,
    /// Where it was given; `None` where it was noted by hand.
    #[serde(default)]
    pub conversation_id: Option<Id<Conversation>>,
    pub owed_by: Side,
    /// What. Never empty.
    #[column("body")]
    pub text: String,
    /// A noun phrase for wordings; may be empty.
    #[serde(default)]
    pub say_as: String,
    /// The day it is due; `None` where no day was named.
    #[serde(default)]
    pub due: Option<NaiveDate>,
    /// The day it was given.
    pub made_on: NaiveDate,
    /// The day it was kept; `None` while it is open.
    #[serde(default)]
    pub done_on: Option<NaiveDate>,
    /// The day both let go of it; `None` otherwise.
    #[serde(default)]
    pub dropped_on: Option<NaiveDate>,
    /// Whether it must stay off the card.
    #[serde(default)]
    pub private: bool,
}

impl Promise {
    /// Returns a promise of which nothing but the words is known.
    pub(crate) const fn draft(
        id: Id<Self>,
        (leader_id, unit_id): (Id<Leader>, Id<Unit>),
        owed_by: Side,
        text: String,
        made_on: NaiveDate,
    ) -> Self {
        Self {
            id,
            seen: 0,
            leader_id,
            unit_id,
            conversation_id: None,
            owed_by,
            text,
            say_as: String::new(),
            due: None,
            made_on,
            done_on: None,
            dropped_on: None,
            private: false,
        }
    }

    /// Returns whether it is neither kept nor let go.
    pub const fn is_open(&self) -> bool {
        self.done_on.is_none() && self.dropped_on.is_none()
    }

    /// Returns whether it is open and its day has passed.
    pub fn is_late(&self, today: NaiveDate) -> bool {
        self.is_open() && self.due.is_some_and(|due| due < today)
    }
}
