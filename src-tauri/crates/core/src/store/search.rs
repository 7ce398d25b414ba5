//! Full-text search over names and notes.

use rusqlite::Connection;
use uuid::Uuid;

use crate::Result;

/// A row that holds the words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) kind: String,
    pub(crate) id: Uuid,
    pub(crate) title: String,
    pub(crate) snippet: String,
}

/// Returns rows that hold every word of `query`, the last one as a beginning, best first. Accents and
/// case do not matter. Marks `\u{1}` and `\u{2}` stand around the words found in a snippet.
pub(crate) fn find(db: &Connection, query: &str, limit: u32) -> Result<Vec<Found>> {
    let words = phrase(query);
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let mut statement = db.prepare_cached(
        "SELECT doc.kind, doc.id, doc.title,
                snippet(search_index, -1, char(1), char(2), '…', 12) AS snippet
         FROM search_index JOIN search_doc AS doc ON doc.n = search_index.rowid
         WHERE search_index MATCH ?1
         ORDER BY bm25(search_index, 4.0, 1.0), doc.n LIMIT ?2",
    )?;
    let rows = statement.query_map((words, limit), |row| {
        Ok(Found {
            kind: row.get("kind")?,
            id: Uuid::from_slice(&row.get::<_, Vec<u8>>("id")?).unwrap_or_default(),
            title: row.get("title")?,
            snippet: row.get("snippet")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Returns the query as FTS5 wants it: each word quoted, so that no sign in it is an operator, and a
/// star behind each, so that beginnings are found while typing.
fn phrase(query: &str) -> String {
    query
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .take(12)
        .map(|word| format!("\"{word}\"*"))
        .collect::<Vec<_>>()
        .join(" ")
}

/// Takes what was deleted out of the index, where its words stay until the index is merged.
pub(crate) fn forget_deleted(tx: &Connection) -> Result<()> {
    tx.execute(
        "INSERT INTO search_index (search_index) VALUES ('optimize')",
        [],
    )?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::phrase;

    #[test]
    fn signs_are_no_operators() {
        assert_eq!(phrase("wrong weeks"), "\"wrong\"* \"weeks\"*");
        assert_eq!(
            phrase("a AND (b OR \"c"),
            "\"a\"* \"AND\"* \"b\"* \"OR\"* \"c\"*"
        );
        assert_eq!(phrase(" *-\" "), "");
    }
}
