//! Texts to send: templates, and invitations.

use std::path::Path;

use overture_core::{
    changes::Changes,
    letters::{self, Letter},
    transfer::invitation,
};

use super::advisor;
use super::wire::{
    EditTemplate, InvitationFile, Nothing, PathAnswer, PreviewTemplate, TemplateList,
};
use crate::{ApiError, Call};

/// Returns the templates of all texts.
pub(crate) fn templates(call: &mut Call<'_>, _: Nothing) -> Result<TemplateList, ApiError> {
    let records = call.records()?;
    Ok(TemplateList {
        templates: overture_core::model::template::screen(&records.templates),
    })
}

/// Replaces a text by one's own, or goes back to the built-in one.
pub(crate) fn edit_template(
    call: &mut Call<'_>,
    request: EditTemplate,
) -> Result<Changes, ApiError> {
    let text = request.text.as_deref();
    Ok(call.workspace.edit_template(request.kind, text, call.now)?)
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
        &request.text,
        request.leader_id,
    )?
    .ok_or_else(|| ApiError::not_found("leader"))
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
