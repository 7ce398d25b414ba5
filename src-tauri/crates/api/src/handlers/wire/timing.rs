//! Requests about timing.

use chrono::NaiveDate;
use overture_core::{Id, leaders::Leader};
use serde::Deserialize;

/// Days of a leader.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct StripRequest {
    /// Who.
    pub(crate) leader_id: Id<Leader>,
    /// First day.
    pub(crate) first: NaiveDate,
    /// How many, 400 at most.
    pub(crate) days: u16,
}

/// A day of a leader.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct WhyRequest {
    /// Who.
    pub(crate) leader_id: Id<Leader>,
    /// The day.
    pub(crate) date: NaiveDate,
}

/// Where to look for slots.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct SlotsRequest {
    /// Who.
    pub(crate) leader_id: Id<Leader>,
    /// First day; today if left out.
    pub(crate) first: Option<NaiveDate>,
    /// How many days; ten weeks if left out.
    pub(crate) days: Option<u16>,
    /// How many slots; three if left out.
    pub(crate) count: Option<usize>,
}

/// A leader on a day.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct NextRequest {
    /// Who.
    pub(crate) leader_id: Id<Leader>,
    /// The day; today if left out.
    pub(crate) on: Option<NaiveDate>,
}

/// Where to look for a proposal over all leaders.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct ProposeRequest {
    /// First day; today if left out.
    pub(crate) first: Option<NaiveDate>,
    /// How many weeks, 12 at most; four if left out.
    pub(crate) weeks: Option<u16>,
}
