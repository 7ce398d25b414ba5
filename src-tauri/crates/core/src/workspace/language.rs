//! Writes on the list of our words.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::Workspace;
use crate::{
    Error, Id, Records, Result,
    changes::Written,
    model::{OurWord, validate},
};

/// A word to be marked, or to be left alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub struct NewWord {
    /// The word; where it is `fine`, the term of the list that it switches off.
    pub word: String,
    /// What to say instead, several separated by semicolons; nothing if left out.
    pub plain: Option<String>,
    /// Whether people here say it, too; no if left out.
    pub fine: Option<bool>,
}

impl Workspace {
    /// Adds a word to the list of ours, or notes that one is fine here.
    pub fn add_word(&mut self, new: &NewWord, now: DateTime<Utc>) -> Result<Written<OurWord>> {
        let row = OurWord {
            id: Id::at(now),
            seen: 0,
            word: new.word.clone(),
            plain: new.plain.clone().unwrap_or_default(),
            fine: new.fine.unwrap_or(false),
        };
        self.add(row, now)
    }
}

/// Trims a word, and refuses one that is in the list already.
pub(super) fn tidy(row: &mut OurWord, records: &Records) -> Result<()> {
    row.word = validate::name("word", &row.word)?;
    row.plain = plain(&row.plain)?;
    let twice = records.our_words.iter().any(|known| {
        known.id != row.id
            && known.fine == row.fine
            && known.word.to_lowercase() == row.word.to_lowercase()
    });
    if twice {
        return Err(Error::invalid("word", "This word is in the list already."));
    }
    Ok(())
}

fn plain(text: &str) -> Result<String> {
    const MOST: usize = 200;
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() > MOST {
        return Err(Error::invalid(
            "plain",
            "Keep it short: this goes into a sentence.",
        ));
    }
    Ok(text)
}
