//! Requests about Week.

use overture_core::screens::week::AwayDecision;
use serde::Deserialize;

/// A row of Week.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(crate) struct RowKey {
    pub(crate) key: String,
}

/// Answers to what was open.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct SettleAway {
    /// One for each item that is settled.
    pub(crate) decisions: Vec<AwayDecision>,
}
