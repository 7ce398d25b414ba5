//! Requests about standing one-to-ones.

use chrono::NaiveDate;
use overture_core::{Id, model::Standing, workspace::NewStanding};
use serde::Deserialize;

/// A series that ends.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct EndStanding {
    pub(crate) id: Id<Standing>,
    /// The last day on which it can fall; today if left out.
    pub(crate) last: Option<NaiveDate>,
}

/// A series to be said back.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct PreviewStanding {
    /// The series that is being changed.
    pub(crate) id: Option<Id<Standing>>,
    /// What it would be.
    pub(crate) standing: NewStanding,
}
