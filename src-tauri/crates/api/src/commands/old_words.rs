//! Words of chats that are older than I want to keep them.

use chrono::NaiveDate;
use overture_core::screens::old_words::{self, OldWordsScreen};
use serde::Deserialize;

use super::{
    kept_about::{BackupsLeft, lines},
    shared::Nothing,
};
use crate::{ApiError, Call, table::commands};

commands! {
    /// What is older than I want to keep it, by leader.
    old_words(Nothing) -> OldWordsScreen = screen;
    /// Erases all words of chats before a day for good, here and in every backup that can be opened. Nothing can be
    /// undone afterwards.
    old_words_erase(EraseOldWords) -> BackupsLeft = erase;
}

fn screen(call: &mut Call<'_>, _: Nothing) -> Result<OldWordsScreen, ApiError> {
    Ok(old_words::screen(&*call.records()?, call.today()))
}

fn erase(call: &mut Call<'_>, request: EraseOldWords) -> Result<BackupsLeft, ApiError> {
    let left = call
        .workspace
        .erase_words_before(request.before, call.now)?;
    Ok(BackupsLeft {
        out_of_reach: lines(left),
    })
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
struct EraseOldWords {
    /// The first day whose words stay.
    before: NaiveDate,
}
