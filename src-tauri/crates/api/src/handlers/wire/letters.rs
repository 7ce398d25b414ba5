//! Requests and answers about texts to send.

use overture_core::{
    Id,
    model::{Conversation, Leader, LetterKind, Template},
};
use serde::{Deserialize, Serialize};

/// The templates.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(crate) struct TemplateList {
    /// One for each kind of text.
    pub(crate) templates: Vec<Template>,
}

/// A template to store.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct EditTemplate {
    /// What the text is for.
    pub(crate) kind: LetterKind,
    /// The text, with slots in braces; the built-in one if left out.
    pub(crate) text: Option<String>,
    /// The subject, with slots in braces; the built-in one if left out.
    pub(crate) subject: Option<String>,
}

/// A template to look at.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct PreviewTemplate {
    /// What the text is for.
    pub(crate) kind: LetterKind,
    /// The text, with slots in braces.
    pub(crate) text: String,
    /// The subject, with slots in braces; the one in use if left out.
    pub(crate) subject: Option<String>,
    /// For whom.
    pub(crate) leader_id: Id<Leader>,
}

/// An invitation to write.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(crate) struct InvitationFile {
    /// The chat.
    pub(crate) id: Id<Conversation>,
    /// The file to write.
    pub(crate) path: String,
}
