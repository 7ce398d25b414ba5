//! Requests and answers about coming back after an absence.

use overture_core::week::{Away, AwayDecision};
use serde::{Deserialize, Serialize};

/// What is open after an absence.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(crate) struct MaybeAway {
    /// None where there was no absence, or nothing is open.
    pub(crate) away: Option<Away>,
}

/// Answers to what was open.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct SettleAway {
    /// One for each item that is settled.
    pub(crate) decisions: Vec<AwayDecision>,
}
