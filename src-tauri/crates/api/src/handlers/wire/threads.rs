//! Requests about threads.

use overture_core::{
    Id,
    model::{Cause, Challenge, Skill},
};
use serde::Deserialize;

/// A challenge to be answered; the rest as chosen so far, not stored yet.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct AnswersRequest {
    pub(crate) challenge_id: Id<Challenge>,
    pub(crate) cause: Option<Cause>,
    /// A skill that is not joined with it yet.
    pub(crate) skill_id: Option<Id<Skill>>,
}
