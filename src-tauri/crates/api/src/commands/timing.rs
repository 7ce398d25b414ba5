//! When, and what to open with.

use chrono::NaiveDate;
use overture_core::{
    Id,
    changes::Changes,
    model::Leader,
    openers::{self as opener_rules, Guidance, NextOpeners},
    timing::{Correction, Slots, Strip, WhyDay},
};
use serde::Deserialize;

use super::{advisor, shared::Nothing};
use crate::{ApiError, Call, assets, table::commands};

commands! {
    /// Verdicts of a leader's days, with all reasons.
    timing_strip(StripRequest) -> Strip = strip;
    /// Why a day is good or not, and the nearest better ones.
    timing_why(WhyRequest) -> WhyDay = why;
    /// Suggested slots or half-days.
    timing_slots(SlotsRequest) -> Slots = slots;
    /// Puts right what a reason said: a preference, a felt load, a number of mine.
    timing_correct(CorrectRequest) -> Changes =
        |call, request| call.workspace.correct(request.leader_id, &request.correction, call.now);
    /// The next opener or other purpose, with reasons.
    openers_next(NextRequest) -> NextOpeners = openers_next;
    /// Guidance on all five openers.
    openers(Nothing) -> Guidance = openers, reads &[];
}

fn strip(call: &mut Call<'_>, request: StripRequest) -> Result<Strip, ApiError> {
    let records = call.records()?;
    known(&records, request.leader_id)?;
    let advisor = advisor(call, &records)?;
    let outlook = advisor.outlook();
    Ok(outlook.strip(request.leader_id, request.first, request.days.min(400)))
}

fn why(call: &mut Call<'_>, request: WhyRequest) -> Result<WhyDay, ApiError> {
    let records = call.records()?;
    let advisor = advisor(call, &records)?;
    let outlook = advisor.outlook();
    outlook
        .why(request.leader_id, request.date)
        .ok_or_else(|| ApiError::not_found("leader"))
}

fn slots(call: &mut Call<'_>, request: SlotsRequest) -> Result<Slots, ApiError> {
    let records = call.records()?;
    known(&records, request.leader_id)?;
    let advisor = advisor(call, &records)?;
    let outlook = advisor.outlook();
    Ok(outlook.slots(
        request.leader_id,
        request.first.unwrap_or_else(|| call.today()),
        request.days.unwrap_or(70).min(400),
        request.count.unwrap_or(3).min(20),
    ))
}

fn openers_next(call: &mut Call<'_>, request: NextRequest) -> Result<NextOpeners, ApiError> {
    let records = call.records()?;
    known(&records, request.leader_id)?;
    let advisor = advisor(call, &records)?;
    let on = request.on.unwrap_or_else(|| call.today());
    opener_rules::next(&advisor, request.leader_id, on).ok_or_else(|| ApiError::not_found("leader"))
}

fn openers(_: &mut Call<'_>, _: Nothing) -> Result<Guidance, ApiError> {
    Ok(assets::guidance()?.clone())
}

fn known(
    records: &overture_core::Records,
    leader: overture_core::Id<overture_core::model::Leader>,
) -> Result<(), ApiError> {
    match records.leader(leader) {
        Some(_) => Ok(()),
        None => Err(ApiError::not_found("leader")),
    }
}

/// Days of a leader.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct StripRequest {
    leader_id: Id<Leader>,
    first: NaiveDate,
    /// How many, 400 at most.
    days: u16,
}

/// A day of a leader.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct WhyRequest {
    leader_id: Id<Leader>,
    date: NaiveDate,
}

/// Where to look for slots.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct SlotsRequest {
    leader_id: Id<Leader>,
    /// First day; today if left out.
    first: Option<NaiveDate>,
    /// How many days; ten weeks if left out.
    days: Option<u16>,
    /// How many slots; three if left out.
    count: Option<usize>,
}

/// A leader on a day.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct NextRequest {
    leader_id: Id<Leader>,
    /// The day; today if left out.
    on: Option<NaiveDate>,
}

/// A reason that is wrong.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct CorrectRequest {
    /// Whose day it was about.
    leader_id: Id<Leader>,
    correction: Correction,
}
