//! The page of a finished quarter: it stays as it was told, whatever the records say since.
//!
//! `review_line.told` stores each line as it was when the quarter was finished. It is the one sentence that is
//! stored; all others are computed from records and a date.

use serde::Serialize;

use super::{ReviewDocument, ShownLine, own_words::Tests};
use crate::model::{Review, ReviewLine};

/// A line that reads differently since the page was finished.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(rename = "ReviewChangedSince"))]
pub struct ChangedSince {
    pub key: String,
    /// As it is on the page; empty where the line is new.
    pub told: String,
    /// As it would be today; empty where it would not be there.
    pub now: String,
}

/// Returns what a page prints: the number of its section, its place there, and the line.
pub fn printed(document: &ReviewDocument) -> impl Iterator<Item = (u8, u16, &ShownLine)> {
    document.sections.iter().flat_map(|section| {
        let lines = section.lines.iter().filter(|line| line.is_printed());
        (0..)
            .zip(lines)
            .map(move |(at, line)| (section.number, at, line))
    })
}

/// Puts what was told in the place of what the page would say today.
pub(super) fn keep(document: &mut ReviewDocument, review: &Review, changed: &[&ReviewLine]) {
    let live: Vec<ShownLine> = document
        .sections
        .iter()
        .flat_map(|section| &section.lines)
        .cloned()
        .collect();
    let now_printed: Vec<String> = printed(document)
        .map(|(_, _, line)| line.key.clone())
        .collect();
    let mut since = Vec::new();
    for section in &mut document.sections {
        let here = changed.iter().copied();
        let mut told: Vec<&ReviewLine> = here
            .filter(|line| line.told_in == Some(section.number))
            .collect();
        told.sort_by_key(|line| line.told_at);
        section.lines = told
            .into_iter()
            .map(|line| {
                let today = live.iter().find(|one| one.key == line.key);
                if today.is_none_or(|today| today.text != line.told) {
                    since.push(ChangedSince {
                        key: line.key.clone(),
                        told: line.told.clone(),
                        now: today.map_or_else(String::new, |today| today.text.clone()),
                    });
                }
                as_told(line, today)
            })
            .collect();
    }
    let was_told = |key: &str| {
        changed
            .iter()
            .any(|line| line.key == key && line.told_in.is_some())
    };
    let is_new = |line: &&ShownLine| now_printed.contains(&line.key) && !was_told(&line.key);
    since.extend(live.iter().filter(is_new).map(|line| ChangedSince {
        key: line.key.clone(),
        told: String::new(),
        now: line.text.clone(),
    }));
    document.finished_on = review.finished_on;
    document.since = since;
}

fn as_told(line: &ReviewLine, today: Option<&ShownLine>) -> ShownLine {
    ShownLine {
        key: line.key.clone(),
        text: line.told.clone(),
        computed: String::new(),
        own: false,
        hidden: false,
        fits: true,
        tests: today.map_or_else(Tests::default, |today| today.tests),
        words: Vec::new(),
        opens: today.and_then(|today| today.opens),
    }
}
