//! The partner's language: looking through texts, and the list of our words.

use overture_core::{
    Id,
    changes::Written,
    conversations::shareable,
    language as words,
    language::{FoundWord, ListedWord},
    model::{OurWord, Unit},
    workspace::NewWord,
};
use serde::{Deserialize, Serialize};

use super::{
    rows::{self, Edit, RowId},
    shared::Nothing,
};
use crate::{ApiError, Call, assets, table::commands};

/// The longest text that is looked through, in characters.
const LONGEST: usize = 20_000;

commands! {
    /// Learning jargon in texts for the people of a unit, with what they would say.
    language_check(CheckText) -> WordsFound = check;
    /// The list of our words.
    our_words(Nothing) -> WordList = list, reads &["our_word"];
    /// Adds a word to the list, or notes that one is fine here.
    our_word_add(NewWord) -> Written<OurWord> =
        |call, request| call.workspace.add_word(&request, call.now);
    /// Changes a word of the list.
    our_word_edit(Edit<OurWord>) -> Written<OurWord> = rows::edit;
    /// Deletes a word that was added, or marks one again that was fine.
    our_word_delete(RowId<OurWord>) -> Written<OurWord> = rows::delete;
}

fn check(call: &mut Call<'_>, request: CheckText) -> Result<WordsFound, ApiError> {
    let records = call.records()?;
    if records.unit(request.unit_id).is_none() {
        return Err(ApiError::not_found("unit"));
    }
    let terms = shareable::terms(&records, request.unit_id);
    let guidance = assets::guidance()?;
    let questions: Vec<&str> = guidance
        .openers
        .iter()
        .map(|opener| opener.question.as_str())
        .collect();
    let list = assets::jargon()?;
    let own = &records.our_words;
    let look = |text: &String| {
        let short: String = text.chars().take(LONGEST).collect();
        words::check(&short, list, own, &terms, &questions)
    };
    Ok(WordsFound {
        texts: request.texts.iter().map(look).collect(),
    })
}

fn list(call: &mut Call<'_>, _: Nothing) -> Result<WordList, ApiError> {
    let records = call.records()?;
    Ok(WordList {
        words: words::listed(assets::jargon()?, &records.our_words),
    })
}

/// Texts that the people of a unit will hear or read.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct CheckText {
    /// Whose language counts.
    unit_id: Id<Unit>,
    texts: Vec<String>,
}

/// Learning jargon, text by text.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
struct WordsFound {
    /// In the order of the texts.
    texts: Vec<Vec<FoundWord>>,
}

/// The list of our words.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
struct WordList {
    /// In alphabetical order.
    words: Vec<ListedWord>,
}
