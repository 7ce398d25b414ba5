//! Texts to send: templates, and invitations.

use std::path::Path;

use overture_core::{
    changes::Changes,
    letters::{self, Letter},
    transfer::invitation,
};

use super::advisor;
use super::wire::{
    ConversationRequest, EditTemplate, InvitationFile, Nothing, PathAnswer, PreviewTemplate,
    TemplateList,
};
use crate::{ApiError, Call};

/// Returns the templates of all texts.
pub(crate) fn templates(call: &mut Call<'_>, _: Nothing) -> Result<TemplateList, ApiError> {
    let records = call.records()?;
    Ok(TemplateList {
        templates: overture_core::model::template::screen(&records.templates, &records.subjects),
    })
}

/// Replaces a text by one's own, or goes back to the built-in one.
pub(crate) fn edit_template(
    call: &mut Call<'_>,
    request: EditTemplate,
) -> Result<Changes, ApiError> {
    let (text, subject) = (request.text.as_deref(), request.subject.as_deref());
    Ok(call
        .workspace
        .edit_template(request.kind, text, subject, call.now)?)
}

/// Returns a template as it would read for a leader.
pub(crate) fn preview(call: &mut Call<'_>, request: PreviewTemplate) -> Result<Letter, ApiError> {
    let records = call.records()?;
    let advisor = advisor(call, &records)?;
    let outlook = advisor.outlook();
    letters::preview(
        &records,
        outlook,
        request.kind,
        (&request.text, request.subject.as_deref()),
        request.leader_id,
    )?
    .ok_or_else(|| ApiError::not_found("leader"))
}

/// Keeps the moments that the text of a request offers, so that nobody else is offered them.
pub(crate) fn keep_offered(
    call: &mut Call<'_>,
    request: ConversationRequest,
) -> Result<Changes, ApiError> {
    let records = call.records()?;
    let chat = records
        .conversation(request.conversation_id)
        .ok_or_else(|| ApiError::not_found("conversation"))?;
    let advisor = advisor(call, &records)?;
    let moments = letters::moments_to_keep(&records, advisor.outlook(), chat, call.now);
    Ok(call
        .workspace
        .keep_offered(request.conversation_id, &moments, call.now)?)
}

/// Writes an invitation to a chat, or its cancellation, into a calendar file.
pub(crate) fn invitation_file(
    call: &mut Call<'_>,
    request: InvitationFile,
) -> Result<PathAnswer, ApiError> {
    let records = call.records()?;
    let chat = records
        .conversation(request.id)
        .ok_or_else(|| ApiError::not_found("conversation"))?;
    let text = invitation::invitation(&records, chat, call.today(), call.now)?;
    call.workspace
        .export_to(Path::new(&request.path), text.as_bytes())?;
    Ok(PathAnswer { path: request.path })
}
