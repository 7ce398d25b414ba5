//! Writes on promises.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::Workspace;
use crate::{
    Id, Result,
    changes::{Label, LabelCode, Written},
    model::{Conversation, Leader, Promise, Side, validate},
    store::row::{get, update},
};

/// A promise to be kept in mind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub struct NewPromise {
    /// To whom, or by whom.
    pub leader_id: Id<Leader>,
    pub owed_by: Side,
    pub text: String,
    pub due: Option<NaiveDate>,
    /// Where it was given.
    pub conversation_id: Option<Id<Conversation>>,
}

impl Workspace {
    pub fn add_promise(
        &mut self,
        new: &NewPromise,
        today: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<Written<Promise>> {
        let leader: Leader = get(&self.db, new.leader_id)?;
        let text = validate::text("text", &new.text)?;
        let promise = Promise {
            conversation_id: new.conversation_id,
            due: new.due,
            ..Promise::draft(
                Id::at(now),
                (leader.id, leader.unit_id),
                new.owed_by,
                text,
                today,
            )
        };
        self.add(promise, now)
    }

    /// Marks a promise as kept on `on`, or opens it again where `on` is `None`.
    pub fn keep_promise(
        &mut self,
        id: Id<Promise>,
        on: Option<NaiveDate>,
        now: DateTime<Utc>,
    ) -> Result<Written<Promise>> {
        let mut promise: Promise = get(&self.db, id)?;
        promise.done_on = on;
        promise.dropped_on = None;
        let code = if on.is_some() {
            LabelCode::PromiseKept
        } else {
            LabelCode::PromiseOpened
        };
        self.write(&Label::new(code, &promise.text), now, |tx| {
            update(tx, &promise, promise.seen)?;
            Ok(id)
        })
    }
}
