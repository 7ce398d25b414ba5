//! How well we serve the units: what leaders say, what becomes of it, my guesses, and where we both want to be.

use overture_core::{
    changes::Written,
    model::{Aim, CheckAnswer, Conversation, Feedback},
    partnership::say,
    screens::{
        aims::{self, AimsScreen},
        checks::{self, PartnershipScreen, ServiceScreen},
    },
    workspace::{AnswerStatement, SetAim, SetGuess, TellFeedback},
};

use super::{
    advisor,
    rows::{self, Edit, RowId},
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
    /// The six statements about the partnership: my answers of this quarter, and what the log says.
    partnership(Nothing) -> PartnershipScreen = partnership;
    /// Answers a statement for the quarter of today; an answer of the same quarter is replaced.
    check_answer(AnswerStatement) -> Written<CheckAnswer> = check_answer;
    /// Where each leader and I both want to be, and what the log says.
    aims(Nothing) -> AimsScreen = aims;
    /// Notes where a leader and I both want to be; other words on another day are a new version.
    aim_set(SetAim) -> Written<Aim> =
        |call, request| call.workspace.set_aim(request, call.today(), call.now);
    /// Deletes an aim; the version before it is current again.
    aim_delete(RowId<Aim>) -> Written<Aim> =
        |call, request| call.workspace.delete_aim(request.id, call.now);
}

fn service(call: &mut Call<'_>, _: Nothing) -> Result<ServiceScreen, ApiError> {
    let records = call.records()?;
    Ok(checks::service(&records, call.today()))
}

fn aims(call: &mut Call<'_>, _: Nothing) -> Result<AimsScreen, ApiError> {
    let records = call.records()?;
    Ok(aims::screen(&records, call.today()))
}

fn partnership(call: &mut Call<'_>, _: Nothing) -> Result<PartnershipScreen, ApiError> {
    let records = call.records()?;
    Ok(checks::partnership(&advisor(call, &records)?))
}

fn check_answer(
    call: &mut Call<'_>,
    request: AnswerStatement,
) -> Result<Written<CheckAnswer>, ApiError> {
    let records = call.records()?;
    let findings = checks::findings(&advisor(call, &records)?);
    let mut findings = findings.iter();
    let finding = findings
        .find(|finding| finding.number == request.statement)
        .ok_or_else(|| ApiError::not_found("statement"))?;
    let log = (finding.verdict, say::text(finding, call.today()));
    Ok(call
        .workspace
        .answer_statement(request, log, call.today(), call.now)?)
}
