//! Standing one-to-ones: the series, and single dates of it.

use overture_core::{
    Id,
    changes::Written,
    model::{Conversation, Standing, StandingDate, StandingDay},
    screens::standing::{self, StandingPreview},
    workspace::{NewStanding, StandingMove},
};

use super::advisor;
use super::wire::{EndStanding, PreviewStanding};
use crate::{ApiError, Call};

/// Keeps a series.
pub(crate) fn add(
    call: &mut Call<'_>,
    request: NewStanding,
) -> Result<Written<Standing>, ApiError> {
    Ok(call.workspace.add_standing(&request, call.now)?)
}

/// Ends a series.
pub(crate) fn end(
    call: &mut Call<'_>,
    request: EndStanding,
) -> Result<Written<Standing>, ApiError> {
    let last = request.last.unwrap_or_else(|| call.today());
    Ok(call.workspace.end_standing(request.id, last, call.now)?)
}

/// Says a series back in words, with its next dates.
pub(crate) fn preview(
    call: &mut Call<'_>,
    request: PreviewStanding,
) -> Result<StandingPreview, ApiError> {
    let records = call.records()?;
    let leader = records
        .leader(request.standing.leader_id)
        .ok_or_else(|| ApiError::not_found("leader"))?;
    let advisor = advisor(call, &records)?;
    let outlook = advisor.outlook();
    let id = request.id.unwrap_or_else(|| Id::at(call.now));
    let standing = request.standing.standing(id, leader.chat_minutes);
    Ok(standing::preview(&records, outlook, &standing))
}

/// Skips one date.
pub(crate) fn skip(
    call: &mut Call<'_>,
    request: StandingDay,
) -> Result<Written<StandingDate>, ApiError> {
    Ok(call.workspace.skip_standing(request, call.now)?)
}

/// Moves one date.
pub(crate) fn relocate(
    call: &mut Call<'_>,
    request: StandingMove,
) -> Result<Written<StandingDate>, ApiError> {
    Ok(call.workspace.move_standing(request, call.now)?)
}

/// Puts one date back to what the rule says.
pub(crate) fn bring(
    call: &mut Call<'_>,
    request: StandingDay,
) -> Result<Written<StandingDate>, ApiError> {
    Ok(call.workspace.bring_standing(request, call.now)?)
}

/// Makes a chat of one date.
pub(crate) fn prepare(
    call: &mut Call<'_>,
    request: StandingDay,
) -> Result<Written<Conversation>, ApiError> {
    let records = call.records()?;
    let standing = records
        .standing(request.id)
        .ok_or_else(|| ApiError::not_found("standing one-to-one"))?;
    let advisor = advisor(call, &records)?;
    let today = call.today();
    let defaults = overture_core::screens::conversation::default_plan(&advisor, standing.leader_id)
        .ok_or_else(|| ApiError::not_found("leader"))?;
    Ok(call
        .workspace
        .prepare_standing(request, defaults.purpose, today, call.now)?)
}
