//! Week: what matters now, rows that are hidden for a week, and coming back after an absence.

use overture_core::{
    calendar::next_day,
    changes::Changes,
    screens::week::{self, WeekScreen},
    timing::planner::{Wishes, propose},
};

use super::{
    advisor, planner,
    wire::{Nothing, RowKey, SettleAway},
};
use crate::{ApiError, Call};

/// Returns the Week screen.
pub(crate) fn screen(call: &mut Call<'_>, _: Nothing) -> Result<WeekScreen, ApiError> {
    let since = call.workspace.last_saved_before(call.today())?;
    let records = call.records()?;
    let advisor = advisor(call, &records)?;
    let today = call.today();
    let proposal = propose(advisor.outlook(), today, planner::WEEKS, &Wishes::default());
    planner::remember(call, &proposal);
    Ok(week::screen(&advisor, &proposal, since))
}

/// Hides a row until the next Monday.
pub(crate) fn snooze(call: &mut Call<'_>, request: RowKey) -> Result<Changes, ApiError> {
    let week = screen(call, Nothing {})?;
    let mut rows = week.items.iter().chain(&week.more);
    let row = rows
        .find(|row| row.key == request.key)
        .ok_or_else(|| ApiError::not_found("row"))?;
    let (today, now) = (call.today(), call.now);
    let until = next_day(week.last);
    Ok(call
        .workspace
        .snooze(&row.title, &row.covers, until, today, now)?)
}

/// Settles what was open.
pub(crate) fn settle(call: &mut Call<'_>, request: SettleAway) -> Result<Changes, ApiError> {
    let today = call.today();
    Ok(call
        .workspace
        .settle_away(&request.decisions, today, call.now)?)
}
