//! Texts to send: templates, and invitations.

use std::path::Path;

use overture_core::{
    Id,
    changes::Changes,
    letters::{self, Letter},
    model::{Conversation, Leader, LetterKind, Template},
    transfer::invitation,
};
use serde::{Deserialize, Serialize};

use super::{
    advisor,
    shared::{ConversationRequest, Nothing, PathAnswer},
};
use crate::{ApiError, Call, table::commands};

commands! {
    /// The templates of all texts to send.
    letter_templates(Nothing) -> TemplateList = templates, reads &["setting"];
    /// Replaces a text to send by one's own, or goes back to the built-in one.
    letter_template_edit(EditTemplate) -> Changes = edit_template;
    /// A template as it would read for a leader; stores nothing.
    letter_template_preview(PreviewTemplate) -> Letter = preview;
    /// Keeps the moments that the text of a request offers, once it was copied or opened in the mail program.
    letter_offered(ConversationRequest) -> Changes = keep_offered;
    /// Writes an invitation to a chat, or its cancellation, into a calendar file.
    invitation_ics(InvitationFile) -> PathAnswer = invitation_file;
}

fn templates(call: &mut Call<'_>, _: Nothing) -> Result<TemplateList, ApiError> {
    let records = call.records()?;
    Ok(TemplateList {
        templates: overture_core::model::template::screen(&records.templates, &records.subjects),
    })
}

fn edit_template(call: &mut Call<'_>, request: EditTemplate) -> Result<Changes, ApiError> {
    let (text, subject) = (request.text.as_deref(), request.subject.as_deref());
    Ok(call
        .workspace
        .edit_template(request.kind, text, subject, call.now)?)
}

fn preview(call: &mut Call<'_>, request: PreviewTemplate) -> Result<Letter, ApiError> {
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

fn keep_offered(call: &mut Call<'_>, request: ConversationRequest) -> Result<Changes, ApiError> {
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

fn invitation_file(call: &mut Call<'_>, request: InvitationFile) -> Result<PathAnswer, ApiError> {
    let records = call.records()?;
    let chat = records
        .conversation(request.id)
        .ok_or_else(|| ApiError::not_found("conversation"))?;
    let text = invitation::invitation(&records, chat, call.today(), call.now)?;
    call.workspace
        .export_to(Path::new(&request.path), text.as_bytes())?;
    Ok(PathAnswer { path: request.path })
}

#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
struct TemplateList {
    /// One for each kind of text.
    templates: Vec<Template>,
}

/// A template to store.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct EditTemplate {
    /// What the text is for.
    kind: LetterKind,
    /// The text, with slots in braces; the built-in one if left out.
    text: Option<String>,
    /// The subject, with slots in braces; the built-in one if left out.
    subject: Option<String>,
}

/// A template to look at.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct PreviewTemplate {
    /// What the text is for.
    kind: LetterKind,
    /// The text, with slots in braces.
    text: String,
    /// The subject, with slots in braces; the one in use if left out.
    subject: Option<String>,
    leader_id: Id<Leader>,
}

/// An invitation to write.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
struct InvitationFile {
    id: Id<Conversation>,
    /// The file to write.
    path: String,
}
