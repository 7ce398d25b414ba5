//! Words of chats that are older than I want to keep them, by leader.

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    Records,
    model::Leader,
    old_words::{OldWords, kept_from},
};

/// What is older than I want to keep it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct OldWordsScreen {
    /// The first day whose words are kept; nothing where all are.
    pub kept_from: Option<NaiveDate>,
    /// A line for each leader, those with most first.
    pub leaders: Vec<OldWordsLine>,
}

/// What is old about one leader.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct OldWordsLine {
    pub leader: Leader,
    /// Chats with notes.
    pub chats: usize,
    /// Lines that they said.
    pub lines: usize,
    /// My guesses of what they would say about our work.
    pub guesses: usize,
}

/// Returns what is older than I want to keep it.
pub fn screen(records: &Records, today: NaiveDate) -> OldWordsScreen {
    let kept_from = kept_from(&records.look, today);
    let words = kept_from.map_or_else(OldWords::default, |day| OldWords::before(records, day));
    let line = |leader: &Leader| {
        let own = words.of(leader.id);
        (!own.is_empty()).then(|| OldWordsLine {
            leader: leader.clone(),
            chats: own.chats.len(),
            lines: own.lines(),
            guesses: own.guesses.len(),
        })
    };
    let mut leaders: Vec<OldWordsLine> = records.leaders.iter().filter_map(line).collect();
    leaders.sort_by_key(|line| std::cmp::Reverse(line.chats + line.lines));
    OldWordsScreen { kept_from, leaders }
}
