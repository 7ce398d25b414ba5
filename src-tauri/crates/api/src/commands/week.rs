//! Week: what matters now, rows that are hidden for a week, and coming back after an absence.

use overture_core::{
    calendar::next_day,
    changes::Changes,
    screens::week::{self, AwayDecision, WeekScreen},
    timing::planner::{Wishes, propose},
};
use serde::Deserialize;

use super::{advisor, planner, shared::Nothing};
use crate::{ApiError, Call, table::commands};

commands! {
    /// The Week screen.
    week(Nothing) -> WeekScreen = screen;
    /// Hides a row of Week until the next Monday.
    week_snooze(RowKey) -> Changes = snooze;
    /// Settles what was open after an absence, in one change.
    away_settle(SettleAway) -> Changes =
        |call, request| call.workspace.settle_away(&request.decisions, call.today(), call.now);
}

fn screen(call: &mut Call<'_>, _: Nothing) -> Result<WeekScreen, ApiError> {
    let since = call.workspace.last_saved_before(call.today())?;
    let records = call.records()?;
    let advisor = advisor(call, &records)?;
    let today = call.today();
    let proposal = propose(advisor.outlook(), today, planner::WEEKS, &Wishes::default());
    planner::remember(call, &proposal);
    Ok(week::screen(&advisor, &proposal, since))
}

fn snooze(call: &mut Call<'_>, request: RowKey) -> Result<Changes, ApiError> {
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

/// A row of Week.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
struct RowKey {
    key: String,
}

/// Answers to what was open.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct SettleAway {
    /// One for each item that is settled.
    decisions: Vec<AwayDecision>,
}
