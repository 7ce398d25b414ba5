//! Handlers: from a request to the core and back to one screen. One subject a file.
#![expect(
    clippy::needless_pass_by_value,
    clippy::unnecessary_wraps,
    reason = "the table calls every handler alike: it hands the request over, and takes a result"
)]

pub(crate) mod app;
pub(crate) mod calendar;
pub(crate) mod conversations;
pub(crate) mod data;
pub(crate) mod language;
pub(crate) mod letters;
pub(crate) mod packs;
pub(crate) mod people;
pub(crate) mod planner;
pub(crate) mod rhythm;
pub(crate) mod rows;
pub(crate) mod search;
pub(crate) mod settings;
pub(crate) mod share;
pub(crate) mod sources;
pub(crate) mod standing;
pub(crate) mod threads;
pub(crate) mod timing;
pub(crate) mod units;
pub(crate) mod week;
pub(crate) mod wire;

use overture_core::{Records, openers::Advisor};

use crate::{ApiError, Call, assets};

/// Returns an advisor for these records, at the time of the call.
fn advisor<'r>(call: &Call<'_>, records: &'r Records) -> Result<Advisor<'r>, ApiError> {
    Ok(Advisor::new(records, assets::guidance()?, call.local))
}
