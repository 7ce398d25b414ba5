//! How well we serve the units: what leaders say, what becomes of it, and my guesses.

use overture_core::{
    changes::Written,
    model::{Conversation, Feedback},
    screens::checks::{self, ServiceScreen},
    workspace::{SetGuess, TellFeedback},
};

use super::{
    rows::{self, Edit},
    shared::Nothing,
};
use crate::{ApiError, Call, table::commands};

commands! {
    /// How we are doing: ratings and guesses by quarter, remarks and what became of them.
    service(Nothing) -> ServiceScreen = service;
    /// Changes what is known of a remark about our work.
    feedback_edit(Edit<Feedback>) -> Written<Feedback> = rows::edit;
    /// Notes that a leader heard what changed; the remark is closed with it.
    feedback_tell(TellFeedback) -> Written<Feedback> =
        |call, request| call.workspace.tell_feedback(&request, call.now);
    /// Notes how I think a leader will rate our work in a chat, before they do.
    guess_set(SetGuess) -> Written<Conversation> =
        |call, request| call.workspace.set_guess(&request, call.today(), call.now);
}

fn service(call: &mut Call<'_>, _: Nothing) -> Result<ServiceScreen, ApiError> {
    let records = call.records()?;
    Ok(checks::service(&records, call.today()))
}
