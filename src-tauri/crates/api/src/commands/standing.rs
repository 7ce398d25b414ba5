//! Standing one-to-ones: the series, and single dates of it.

use chrono::NaiveDate;
use overture_core::{
    Id,
    changes::Written,
    model::{Conversation, Standing, StandingDate, StandingDay},
    screens::standing::{self, StandingPreview},
    workspace::{NewStanding, StandingMove},
};
use serde::Deserialize;

use super::{
    advisor,
    rows::{self, Edit, RowId},
};
use crate::{ApiError, Call, table::commands};

commands! {
    /// Notes a standing one-to-one with a leader.
    standing_add(NewStanding) -> Written<Standing> =
        |call, request| call.workspace.add_standing(&request, call.now);
    /// Changes a standing one-to-one.
    standing_edit(Edit<Standing>) -> Written<Standing> = rows::edit;
    /// Ends a standing one-to-one on a day.
    standing_end(EndStanding) -> Written<Standing> = end;
    /// Deletes a standing one-to-one; chats that came of it stay.
    standing_delete(RowId<Standing>) -> Written<Standing> = rows::delete;
    /// Says a standing one-to-one in words, with its next dates, before it is kept.
    standing_preview(PreviewStanding) -> StandingPreview = preview;
    /// Skips one date of a standing one-to-one.
    standing_skip(StandingDay) -> Written<StandingDate> =
        |call, request| call.workspace.skip_standing(request, call.now);
    /// Moves one date of a standing one-to-one.
    standing_move(StandingMove) -> Written<StandingDate> =
        |call, request| call.workspace.move_standing(request, call.now);
    /// Puts one date that was skipped or moved back to what the rule says.
    standing_bring(StandingDay) -> Written<StandingDate> =
        |call, request| call.workspace.bring_standing(request, call.now);
    /// Makes a chat of one date of a standing one-to-one.
    standing_prepare(StandingDay) -> Written<Conversation> = prepare;
}

fn end(call: &mut Call<'_>, request: EndStanding) -> Result<Written<Standing>, ApiError> {
    let last = request.last.unwrap_or_else(|| call.today());
    Ok(call.workspace.end_standing(request.id, last, call.now)?)
}

fn preview(call: &mut Call<'_>, request: PreviewStanding) -> Result<StandingPreview, ApiError> {
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

fn prepare(call: &mut Call<'_>, request: StandingDay) -> Result<Written<Conversation>, ApiError> {
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

/// A series that ends.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct EndStanding {
    id: Id<Standing>,
    /// The last day on which it can fall; today if left out.
    last: Option<NaiveDate>,
}

/// A series to be said back.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct PreviewStanding {
    /// The series that is being changed.
    id: Option<Id<Standing>>,
    /// What it would be.
    standing: NewStanding,
}
