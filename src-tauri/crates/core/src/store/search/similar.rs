//! Words of the index that are spelled like a word that it does not hold.

use rusqlite::Connection;
use strsim::osa_distance;

use crate::{Result, search::Term};

/// Shorter words are like too many others.
const SHORTEST: usize = 4;

/// Words from this length on may have two mistakes.
const LONG: usize = 8;

/// Longer ones are no words.
const LONGEST: usize = 40;

/// Returns the term with the most similar word in place of its own, the more frequent one of two. A word
/// that begins neither with its first letter nor, failing that, with its second one is not found: reading
/// the whole vocabulary would take longer than the search.
pub(super) fn similar(db: &Connection, term: &Term) -> Result<Option<Term>> {
    let word: Vec<char> = term.text.to_lowercase().chars().collect();
    let is_word = word.iter().all(|letter| letter.is_alphabetic());
    if term.literal || !is_word || !(SHORTEST..=LONGEST).contains(&word.len()) {
        return Ok(None);
    }
    let typed: String = word.iter().collect();
    let most = if word.len() < LONG { 1 } else { 2 };
    let mut first: Vec<char> = word.iter().copied().take(2).collect();
    first.dedup();
    let mut best: Option<(usize, i64, String)> = None;
    for letter in first {
        let mut statement = db.prepare_cached(
            "SELECT term, doc FROM temp.search_word WHERE term >= ?1 AND term < ?2",
        )?;
        let end = char::from_u32(u32::from(letter) + 1).unwrap_or(char::MAX);
        let mut rows = statement.query((letter.to_string(), end.to_string()))?;
        while let Some(row) = rows.next()? {
            let known = row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?;
            if known.chars().count().abs_diff(word.len()) > most {
                continue;
            }
            let distance = osa_distance(&typed, known);
            let rows_with_it: i64 = row.get(1)?;
            let is_better = best.as_ref().is_none_or(|(nearest, count, _)| {
                distance < *nearest || (distance == *nearest && rows_with_it > *count)
            });
            if (1..=most).contains(&distance) && is_better {
                best = Some((distance, rows_with_it, known.to_owned()));
            }
        }
        if best.is_some() {
            break;
        }
    }
    Ok(best.map(|(_, _, text)| Term {
        text,
        ..term.clone()
    }))
}
