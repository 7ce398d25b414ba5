//! Requests and answers about the partner's language.

use overture_core::{
    Id,
    language::{FoundWord, ListedWord},
    model::Unit,
};
use serde::{Deserialize, Serialize};

/// Texts that the people of a unit will hear or read.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub(crate) struct CheckText {
    /// Whose language counts.
    pub(crate) unit_id: Id<Unit>,
    pub(crate) texts: Vec<String>,
}

/// Learning jargon, text by text.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(crate) struct WordsFound {
    /// In the order of the texts.
    pub(crate) texts: Vec<Vec<FoundWord>>,
}

/// The list of our words.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub(crate) struct WordList {
    /// In alphabetical order.
    pub(crate) words: Vec<ListedWord>,
}
