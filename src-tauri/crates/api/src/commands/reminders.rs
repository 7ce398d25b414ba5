//! What a notification may say today.

use overture_core::reminders::{self, RemindersOfDay};

use super::shared::Nothing;
use crate::{ApiError, Call, table::commands};

commands! {
    /// What may be shown today outside of the window, without a name.
    reminders(Nothing) -> RemindersOfDay = of_day;
}

fn of_day(call: &mut Call<'_>, _: Nothing) -> Result<RemindersOfDay, ApiError> {
    Ok(reminders::of_day(&*call.records()?, call.local))
}
