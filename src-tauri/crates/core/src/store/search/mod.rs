//! Full-text search over every text that a person typed.
//!
//! `search_doc` holds one row a text, `search_index` its FTS5 index. Ranking by bm25 costs time for each
//! row that holds a word, so that it is done up to [`RANKED`] rows; beyond that whole words come before
//! beginnings, titles before bodies, and the newest first.

mod expression;
mod index;
mod list;
#[cfg(test)]
mod list_tests;
mod similar;
#[cfg(test)]
mod tests;

use rusqlite::{Connection, params_from_iter, types::Value};
use uuid::Uuid;

use crate::{
    Result,
    model::Words,
    search::{FoundRow, HitKind, Match, Narrow, Query, Term},
};
use expression::{Where, all_of, all_unranked, any_of, beginning, exact, marked};
pub(crate) use index::{forget_all, forget_deleted, install, is_up_to_date};
use similar::similar;

/// Rows up to which hits are ranked by bm25.
const RANKED: usize = 4_000;

/// Beginnings up to this length have an index of their own.
const INDEXED_LETTERS: usize = 3;

/// Returns every row of which a text is as `is_named` asks, with `names` marked in it.
pub(crate) fn naming(
    db: &Connection,
    names: &[String],
    is_named: impl Fn(&str) -> bool,
) -> Result<Vec<FoundRow>> {
    let terms: Vec<Term> = names
        .iter()
        .map(|name| Term {
            text: name.clone(),
            open: false,
            literal: true,
        })
        .collect();
    let terms: Vec<&Term> = terms.iter().collect();
    let mut statement = db.prepare_cached("SELECT n, title, body FROM search_doc ORDER BY n")?;
    let rows = statement.query_map([], |row| {
        let (title, body): (String, String) = (row.get("title")?, row.get("body")?);
        Ok((row.get("n")?, title, body))
    })?;
    let mut found = Vec::new();
    for row in rows {
        let (n, title, body) = row?;
        if is_named(&title) || is_named(&body) {
            let (matched, snippet) = (Match::All, None);
            found.push(read(
                db,
                Hit {
                    n,
                    matched,
                    snippet,
                },
                &terms,
            )?);
        }
    }
    Ok(found)
}

/// Returns up to `limit` rows: first those that hold every word, best first, then those that hold some.
/// Marks `\u{1}` and `\u{2}` enclose the words found in a snippet.
pub(crate) fn find(db: &Connection, query: &Query, limit: usize) -> Result<Vec<FoundRow>> {
    let mut search = Search {
        db,
        limit,
        rows: Vec::new(),
    };
    search.run(query)?;
    let terms: Vec<&Term> = query.terms.iter().collect();
    let rows = search.rows.into_iter();
    rows.map(|hit| read(db, hit, &terms)).collect()
}

/// A row of `search_doc`.
struct Hit {
    n: i64,
    matched: Match,
    /// The words around the match; none where the index was not asked.
    snippet: Option<String>,
}

struct Search<'a> {
    db: &'a Connection,
    limit: usize,
    /// Found so far, best first.
    rows: Vec<Hit>,
}

/// What every pass over the index reads. FTS5 sorts by itself, so that snippets are cut for the rows of
/// the answer alone.
const HIT: &str = "SELECT search_index.rowid AS n,
    snippet(search_index, -1, char(1), char(2), '…', 12) AS snippet FROM search_index";

impl Search<'_> {
    fn run(&mut self, query: &Query) -> Result<()> {
        let rest = query.rest.as_deref();
        if let Some(rest) = rest {
            self.all(rest, &query.read, Match::All)?;
        }
        if query.terms.is_empty() {
            return if query.filters.is_empty() {
                Ok(())
            } else {
                self.newest(&Where::new(&query.typed), Match::All)
            };
        }
        self.all(&query.terms, &query.typed, Match::All)?;
        let beginnings: Vec<Term> = query.terms.iter().map(beginning).collect();
        if self.rows.is_empty() && beginnings != query.terms {
            self.all(&beginnings, &query.typed, Match::All)?;
        }
        if self.rows.is_empty() {
            self.similar(&query.terms, &query.typed)?;
        }
        if let Some(rest) = rest.filter(|rest| !rest.is_empty()) {
            self.some(rest, &query.read)?;
            self.all(rest, &query.typed, Match::Some)?;
        }
        self.some(&query.terms, &query.typed)
    }

    /// Adds rows that hold every term, or a word that is spelled like it where no row holds the term.
    fn similar(&mut self, terms: &[Term], narrow: &Narrow) -> Result<()> {
        let mut spelled = Vec::new();
        for term in terms {
            let is_known = match all_of(std::slice::from_ref(&beginning(term))) {
                Some(expression) => self.count(&expression, &Where::default(), 1)? > 0,
                None => true,
            };
            spelled.push(if is_known {
                None
            } else {
                similar(self.db, term)?
            });
        }
        if spelled.iter().all(Option::is_none) {
            return Ok(());
        }
        let spelled = spelled.into_iter().zip(terms);
        let terms: Vec<Term> = spelled
            .map(|(spelled, term)| spelled.unwrap_or_else(|| term.clone()))
            .collect();
        self.all(&terms, narrow, Match::Similar)
    }

    fn is_full(&self) -> bool {
        self.rows.len() >= self.limit
    }

    /// Adds rows that hold every term.
    fn all(&mut self, terms: &[Term], narrow: &Narrow, matched: Match) -> Result<()> {
        if self.is_full() {
            return Ok(());
        }
        let mut place = Where::new(narrow);
        for term in terms.iter().filter(|term| term.literal) {
            place.contains(&term.text);
        }
        let Some(expression) = all_of(terms) else {
            return self.newest(&place, matched);
        };
        let whole: Vec<Term> = terms.iter().map(exact).collect();
        let Some(words) = all_of(&whole) else {
            return Ok(());
        };
        let is_open = whole != terms;
        // Whole words first: they are counted without gathering everything that begins so.
        if is_open && self.count(&words, &place, RANKED + 1)? > RANKED {
            self.people(terms, &place, matched)?;
            return self.titles_first(&words, &place, matched);
        }
        let count = self.count(&expression, &place, RANKED + 1)?;
        if count == 0 {
            return Ok(());
        }
        if count > RANKED {
            if is_open {
                self.people(terms, &place, matched)?;
                self.ranked(&words, &place, matched)?;
            }
            return self.titles_first(&expression, &place, matched);
        }
        match terms
            .split_last()
            .map(|(last, before)| (last, all_of(before)))
        {
            Some((last, Some(rank_by))) if last.is_short_beginning() => {
                // So many rows hold a short beginning that weighing it takes longest and tells least:
                // as a word it counts, as a beginning it only has to be there.
                self.ranked(&words, &place, matched)?;
                self.ranked(&rank_by, &place.and_matches(&expression), matched)
            }
            _ => self.ranked(&expression, &place, matched),
        }
    }

    /// Adds matching units and leaders by their names.
    fn people(&mut self, terms: &[Term], place: &Where, matched: Match) -> Result<()> {
        let Some(expression) = all_unranked(terms) else {
            return Ok(());
        };
        let letters = terms.last().map_or(0, |term| term.text.chars().count());
        let people = place.clone().and_people(letters <= INDEXED_LETTERS);
        self.stream(&format!("title : ({expression})"), &people, matched)
    }

    fn titles_first(&mut self, expression: &str, place: &Where, matched: Match) -> Result<()> {
        self.stream(&format!("title : ({expression})"), place, matched)?;
        self.stream(expression, place, matched)
    }

    /// Adds rows that hold some of the terms. A word that nearly everything holds tells nothing.
    fn some(&mut self, terms: &[Term], narrow: &Narrow) -> Result<()> {
        let alone = match terms {
            [] => true,
            [only] => !only.literal,
            _ => false,
        };
        if alone || self.is_full() {
            return Ok(());
        }
        let place = Where::new(narrow);
        let (mut telling, mut frequent) = (Vec::new(), Vec::new());
        for term in terms {
            let term = exact(term);
            let Some(expression) = all_of(std::slice::from_ref(&term)) else {
                continue;
            };
            match self.count(&expression, &Where::default(), RANKED + 1)? {
                0 => {}
                1..=RANKED => telling.push(term),
                _ => frequent.push(term),
            }
        }
        if let Some(expression) = any_of(&telling) {
            return self.ranked(&expression, &place, Match::Some);
        }
        match any_of(&frequent) {
            Some(expression) => self.stream(&expression, &place, Match::Some),
            None => Ok(()),
        }
    }

    /// Returns how many rows match, counting up to `most`.
    fn count(&self, expression: &str, place: &Where, most: usize) -> Result<usize> {
        let sql = format!(
            "SELECT count(*) FROM (SELECT 1 FROM search_index {} LIMIT {most})",
            place.matching()
        );
        let values = place.values(expression);
        let count: i64 = self
            .db
            .prepare_cached(&sql)?
            .query_row(params_from_iter(values), |row| row.get(0))?;
        Ok(usize::try_from(count).unwrap_or(0))
    }

    /// Adds matching rows, best first.
    fn ranked(&mut self, expression: &str, place: &Where, matched: Match) -> Result<()> {
        if self.is_full() {
            return Ok(());
        }
        let sql = format!(
            "{HIT} {}
             AND search_index.rank MATCH 'bm25(4.0, 1.0)'
             ORDER BY search_index.rank LIMIT {}",
            place.matching(),
            self.limit + self.rows.len()
        );
        self.add(&sql, place.values(expression), matched)
    }

    /// Adds matching rows, newest first, without weighing them.
    fn stream(&mut self, expression: &str, place: &Where, matched: Match) -> Result<()> {
        if self.is_full() {
            return Ok(());
        }
        let sql = format!(
            "{HIT} {}
             ORDER BY search_index.rowid DESC LIMIT {}",
            place.matching(),
            self.limit + self.rows.len()
        );
        self.add(&sql, place.values(expression), matched)
    }

    /// Adds rows by their place alone, those with the latest date first.
    fn newest(&mut self, place: &Where, matched: Match) -> Result<()> {
        let sql = format!(
            "SELECT doc.n, NULL AS snippet FROM search_doc AS doc WHERE {}
             ORDER BY doc.date DESC, doc.n DESC LIMIT {}",
            place.conditions(),
            self.limit + self.rows.len()
        );
        self.add(&sql, place.own_values(), matched)
    }

    fn add(&mut self, sql: &str, values: Vec<Value>, matched: Match) -> Result<()> {
        let mut statement = self.db.prepare_cached(sql)?;
        let found = statement.query_map(params_from_iter(values), |row| {
            Ok((row.get("n")?, row.get("snippet")?))
        })?;
        for hit in found {
            let (n, snippet) = hit?;
            if !self.is_full() && self.rows.iter().all(|known| known.n != n) {
                self.rows.push(Hit {
                    n,
                    matched,
                    snippet,
                });
            }
        }
        Ok(())
    }
}

/// Reads a row, and marks the words that the index could not mark.
fn read(db: &Connection, hit: Hit, terms: &[&Term]) -> Result<FoundRow> {
    let mut statement = db.prepare_cached(
        "SELECT kind, id, title, body, unit_id, leader_id FROM search_doc WHERE n = ?1",
    )?;
    let uuid = |bytes: Vec<u8>| Uuid::from_slice(&bytes).ok();
    Ok(statement.query_row([hit.n], |row| {
        let kind: String = row.get("kind")?;
        let (title, body): (String, String) = (row.get("title")?, row.get("body")?);
        let snippet = hit.snippet.unwrap_or_else(|| marked(&title, &body, terms));
        Ok(FoundRow {
            kind: HitKind::from_word(&kind).unwrap_or(HitKind::Fact),
            id: uuid(row.get("id")?).unwrap_or_default(),
            unit_id: row.get::<_, Option<Vec<u8>>>("unit_id")?.and_then(uuid),
            leader_id: row.get::<_, Option<Vec<u8>>>("leader_id")?.and_then(uuid),
            title,
            snippet,
            matched: hit.matched,
        })
    })?)
}
