//! What can be chosen behind a key that is being typed.

use serde::{Deserialize, Serialize};

use super::{
    FilterKey,
    names::KIND_NAMES,
    pieces::{pieces, plain},
};
use crate::{Records, model::Words};

/// A filter that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Choice {
    /// What it narrows by.
    pub key: FilterKey,
    pub label: String,
    /// The query with it chosen.
    pub query: String,
}

/// Times that can be chosen.
const TIMES: &[&str] = &[
    "this week",
    "last week",
    "this month",
    "last month",
    "this quarter",
    "last quarter",
    "this year",
    "last year",
];

/// Returns what the last piece of a query may become, where it is a key with the beginning of a name.
pub(crate) fn choices(text: &str, records: &Records) -> Vec<Choice> {
    if text.ends_with(char::is_whitespace) {
        return Vec::new();
    }
    let Some(piece) = pieces(text).pop() else {
        return Vec::new();
    };
    let Some(key) = FilterKey::from_word(&piece.key) else {
        return Vec::new();
    };
    let names: Vec<String> = match key {
        FilterKey::Unit => records.units.iter().map(|unit| unit.name.clone()).collect(),
        FilterKey::Leader => records
            .active_leaders()
            .map(|leader| {
                if leader.name.is_empty() {
                    leader.role.clone()
                } else {
                    leader.name.clone()
                }
            })
            .collect(),
        FilterKey::Kind => KIND_NAMES
            .iter()
            .map(|(name, _)| (*name).to_owned())
            .collect(),
        FilterKey::In => TIMES.iter().map(|time| (*time).to_owned()).collect(),
    };
    let typed = plain(&piece.text);
    let before = text.get(..piece.at.start).unwrap_or_default();
    names
        .into_iter()
        .filter(|name| {
            let name = plain(name);
            let begins = name.split(' ').any(|word| word.starts_with(&typed));
            name != typed && (begins || name.starts_with(&typed))
        })
        .map(|label| {
            let value = if label.contains(char::is_whitespace) {
                format!("\"{label}\"")
            } else {
                label.clone()
            };
            Choice {
                key,
                query: format!("{before}{}:{value} ", key.word()),
                label,
            }
        })
        .collect()
}
