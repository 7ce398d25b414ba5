//! Coming back after an absence.

use overture_core::{changes::Changes, timing::Outlook, week};

use super::wire::{MaybeAway, Nothing, SettleAway};
use crate::{ApiError, Call};

/// Returns what is open after an absence.
pub(crate) fn screen(call: &mut Call<'_>, _: Nothing) -> Result<MaybeAway, ApiError> {
    let since = call.workspace.last_saved_before(call.today())?;
    let records = call.records()?;
    let outlook = Outlook::new(&records, call.local);
    Ok(MaybeAway {
        away: since.and_then(|since| week::away(&outlook, since)),
    })
}

/// Settles what was open.
pub(crate) fn settle(call: &mut Call<'_>, request: SettleAway) -> Result<Changes, ApiError> {
    let today = call.today();
    Ok(call
        .workspace
        .settle_away(&request.decisions, today, call.now)?)
}
