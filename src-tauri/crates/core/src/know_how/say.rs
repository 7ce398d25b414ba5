//! The words for know-how.

use crate::{
    english::say,
    know_how::Word,
    model::{KnowHow, TransferWay},
};

/// Returns how far passing on is.
pub const fn word(word: Word) -> &'static str {
    match word {
        Word::StartNow => "start now",
        Word::PlanIt => "plan it",
        Word::NoDate => "no date",
        Word::Watch => "watch",
        Word::UnderWay => "under way",
        Word::Safe => "safe",
    }
}

/// Returns how it is passed on.
pub const fn way(way: TransferWay) -> &'static str {
    match way {
        TransferWay::None => "no plan yet",
        TransferWay::Record => "recorded as it is done",
        TransferWay::Write => "written down",
        TransferWay::SideBySide => "side by side",
        TransferWay::Watched => "done by others under supervision",
        TransferWay::Teach => "taught",
    }
}

/// Returns on how many it rests: "rests on two; four of eleven can go; nobody else yet".
pub fn rests(row: &KnowHow) -> String {
    let number = |count: u32| say::number(i64::from(count));
    let mut parts = Vec::new();
    if let Some(holders) = row.holders {
        parts.push(format!("rests on {}", number(holders)));
    }
    match (row.leaving, row.of) {
        (Some(leaving), Some(of)) => {
            parts.push(format!("{} of {} can go", number(leaving), number(of)));
        }
        (Some(leaving), None) => parts.push(format!("{} can go", number(leaving))),
        (None, _) => {}
    }
    parts.push(match row.others {
        0 => "nobody else yet".to_owned(),
        1 => "one other can do it".to_owned(),
        others => format!("{} others can do it", number(others)),
    });
    parts.join("; ")
}

/// Returns who holds it, for a sentence: "three", "a few".
pub fn holders(row: &KnowHow) -> String {
    let known = row.holders.map(|holders| say::number(i64::from(holders)));
    known.unwrap_or_else(|| "few people".to_owned())
}

/// Asks for the date that is missing.
pub const ASK_WHEN: &str = "Ask when the first could go.";
