//! When, and what to open with.

use overture_core::{
    openers::{self as opener_rules, Guidance, NextOpeners},
    timing::{
        Outlook, Slots, Strip, WhyDay,
        planner::{self, Proposal},
    },
};

use super::wire::{NextRequest, Nothing, ProposeRequest, SlotsRequest, StripRequest, WhyRequest};
use crate::{ApiError, Call, assets};

/// Returns the verdicts of a leader's days.
pub(crate) fn strip(call: &mut Call<'_>, request: StripRequest) -> Result<Strip, ApiError> {
    let records = call.records()?;
    known(&records, request.leader_id)?;
    let outlook = Outlook::new(&records, call.local);
    Ok(outlook.strip(request.leader_id, request.first, request.days.min(400)))
}

/// Returns why a day is good or not.
pub(crate) fn why(call: &mut Call<'_>, request: WhyRequest) -> Result<WhyDay, ApiError> {
    let records = call.records()?;
    let outlook = Outlook::new(&records, call.local);
    outlook
        .why(request.leader_id, request.date)
        .ok_or_else(|| ApiError::not_found("leader"))
}

/// Returns suggested slots or half-days.
pub(crate) fn slots(call: &mut Call<'_>, request: SlotsRequest) -> Result<Slots, ApiError> {
    let records = call.records()?;
    known(&records, request.leader_id)?;
    let outlook = Outlook::new(&records, call.local);
    Ok(outlook.slots(
        request.leader_id,
        request.first.unwrap_or_else(|| call.today()),
        request.days.unwrap_or(70).min(400),
        request.count.unwrap_or(3).min(20),
    ))
}

/// Returns whom to see when, over all leaders.
pub(crate) fn propose(call: &mut Call<'_>, request: ProposeRequest) -> Result<Proposal, ApiError> {
    let records = call.records()?;
    let outlook = Outlook::new(&records, call.local);
    let first = request.first.unwrap_or_else(|| call.today());
    let weeks = request.weeks.unwrap_or(4).clamp(1, 12);
    Ok(planner::propose(&outlook, first, weeks))
}

/// Returns the next opener or other purpose.
pub(crate) fn openers_next(
    call: &mut Call<'_>,
    request: NextRequest,
) -> Result<NextOpeners, ApiError> {
    let records = call.records()?;
    known(&records, request.leader_id)?;
    let outlook = Outlook::new(&records, call.local);
    let today = call.today();
    let on = request.on.unwrap_or(today);
    opener_rules::next(
        &records,
        &outlook,
        assets::guidance()?,
        request.leader_id,
        on,
        today,
    )
    .ok_or_else(|| ApiError::not_found("leader"))
}

/// Returns the guidance on all five openers.
pub(crate) fn openers(_: &mut Call<'_>, _: Nothing) -> Result<Guidance, ApiError> {
    Ok(assets::guidance()?.clone())
}

fn known(
    records: &overture_core::Records,
    leader: overture_core::Id<overture_core::leaders::Leader>,
) -> Result<(), ApiError> {
    match records.leader(leader) {
        Some(_) => Ok(()),
        None => Err(ApiError::not_found("leader")),
    }
}
