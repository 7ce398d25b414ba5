//! The partner's language: looking through texts, and the list of our words.

use overture_core::{
    changes::Written, conversations::shareable, language as words, model::OurWord,
    workspace::NewWord,
};

use super::wire::{CheckText, Nothing, WordList, WordsFound};
use crate::{ApiError, Call, assets};

/// The longest text that is looked through, in characters.
const LONGEST: usize = 20_000;

/// Returns the learning jargon in each text.
pub(crate) fn check(call: &mut Call<'_>, request: CheckText) -> Result<WordsFound, ApiError> {
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

/// Returns the list of our words.
pub(crate) fn list(call: &mut Call<'_>, _: Nothing) -> Result<WordList, ApiError> {
    let records = call.records()?;
    Ok(WordList {
        words: words::listed(assets::jargon()?, &records.our_words),
    })
}

/// Adds a word to the list, or notes that one is fine here.
pub(crate) fn add(call: &mut Call<'_>, request: NewWord) -> Result<Written<OurWord>, ApiError> {
    Ok(call.workspace.add_word(&request, call.now)?)
}
