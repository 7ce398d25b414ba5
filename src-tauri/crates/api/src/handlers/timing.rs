//! When, and what to open with.

use overture_core::{
    changes::Changes,
    openers::{self as opener_rules, Guidance, NextOpeners},
    timing::{Slots, Strip, WhyDay},
};

use super::advisor;
use super::wire::{CorrectRequest, NextRequest, Nothing, SlotsRequest, StripRequest, WhyRequest};
use crate::{ApiError, Call, assets};

/// Returns the verdicts of a leader's days.
pub(crate) fn strip(call: &mut Call<'_>, request: StripRequest) -> Result<Strip, ApiError> {
    let records = call.records()?;
    known(&records, request.leader_id)?;
    let advisor = advisor(call, &records)?;
    let outlook = advisor.outlook();
    Ok(outlook.strip(request.leader_id, request.first, request.days.min(400)))
}

/// Returns why a day is good or not.
pub(crate) fn why(call: &mut Call<'_>, request: WhyRequest) -> Result<WhyDay, ApiError> {
    let records = call.records()?;
    let advisor = advisor(call, &records)?;
    let outlook = advisor.outlook();
    outlook
        .why(request.leader_id, request.date)
        .ok_or_else(|| ApiError::not_found("leader"))
}

/// Returns suggested slots or half-days.
pub(crate) fn slots(call: &mut Call<'_>, request: SlotsRequest) -> Result<Slots, ApiError> {
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

/// Puts right what a reason said.
pub(crate) fn correct(call: &mut Call<'_>, request: CorrectRequest) -> Result<Changes, ApiError> {
    Ok(call
        .workspace
        .correct(request.leader_id, &request.correction, call.now)?)
}

/// Returns the next opener or other purpose.
pub(crate) fn openers_next(
    call: &mut Call<'_>,
    request: NextRequest,
) -> Result<NextOpeners, ApiError> {
    let records = call.records()?;
    known(&records, request.leader_id)?;
    let advisor = advisor(call, &records)?;
    let on = request.on.unwrap_or_else(|| call.today());
    opener_rules::next(&advisor, request.leader_id, on).ok_or_else(|| ApiError::not_found("leader"))
}

/// Returns the guidance on all five openers.
pub(crate) fn openers(_: &mut Call<'_>, _: Nothing) -> Result<Guidance, ApiError> {
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
