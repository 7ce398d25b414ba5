//! From terms to FTS5 expressions and SQL conditions.
//!
//! Rows with all words come first, then partial matches. Texts that the index cannot split (scripts without spaces,
//! emoji, `C++`) are compared literally.

use rusqlite::types::Value;
use uuid::Uuid;

use crate::{
    model::Words,
    search::{HitKind, Narrow, Term, is_written_without_spaces},
};

/// Characters shown around a text that the index cannot mark.
const AROUND: usize = 40;

/// Returns the expression of one term, or nothing where the index does not know its letters.
fn one(term: &Term, weight: Weight) -> Option<String> {
    let unknown = term.literal && term.text.chars().any(is_written_without_spaces);
    if unknown || !term.text.chars().any(char::is_alphanumeric) {
        return None;
    }
    // In quotes no sign is an operator.
    let phrase = format!("\"{}\"", term.text.replace('"', " "));
    Some(match weight {
        _ if !term.open || term.literal => phrase,
        Weight::Words => format!("({phrase} OR {phrase}*)"),
        Weight::None => format!("{phrase}*"),
    })
}

/// What the ranking of an expression tells apart.
#[derive(Clone, Copy)]
enum Weight {
    /// The whole word counts once more than its beginning.
    Words,
    None,
}

/// Returns the expression that every term has to match.
pub(super) fn all_of(terms: &[Term]) -> Option<String> {
    join(terms, " AND ", Weight::Words)
}

/// Returns the expression that every term has to match, faster to read where nothing is ranked.
pub(super) fn all_unranked(terms: &[Term]) -> Option<String> {
    join(terms, " AND ", Weight::None)
}

/// Returns the expression that one of the terms has to match.
pub(super) fn any_of(terms: &[Term]) -> Option<String> {
    join(terms, " OR ", Weight::Words)
}

fn join(terms: &[Term], operator: &str, weight: Weight) -> Option<String> {
    let parts: Vec<String> = terms.iter().filter_map(|term| one(term, weight)).collect();
    (!parts.is_empty()).then(|| parts.join(operator))
}

/// Returns the term as the beginning of a word. One letter begins too many.
pub(super) fn beginning(term: &Term) -> Term {
    Term {
        open: term.open || term.text.chars().nth(1).is_some(),
        ..term.clone()
    }
}

/// Returns the term as a whole word.
pub(super) fn exact(term: &Term) -> Term {
    Term {
        open: false,
        ..term.clone()
    }
}

/// Where a hit has to be: conditions on `search_doc`, called `doc`, with their values.
#[derive(Debug, Clone, Default)]
pub(super) struct Where {
    conditions: Vec<String>,
    values: Vec<Value>,
    /// Whether a condition needs the row of `search_doc`.
    doc: bool,
}

impl Where {
    pub(super) fn new(narrow: &Narrow) -> Self {
        let mut place = Self::default();
        let list = |ids: &[Uuid]| {
            let ids: Vec<String> = ids.iter().map(|id| format!("x'{}'", id.simple())).collect();
            ids.join(", ")
        };
        if let Some(units) = &narrow.units {
            let units = list(units);
            // What is a leader's alone belongs to the unit that the leader is in now.
            place.push(format!(
                "(doc.unit_id IN ({units}) OR (doc.unit_id IS NULL AND doc.leader_id IN \
                 (SELECT id FROM leader WHERE unit_id IN ({units}))))"
            ));
        }
        if let Some(leaders) = &narrow.leaders {
            place.push(format!("doc.leader_id IN ({})", list(leaders)));
        }
        if let Some(kinds) = &narrow.kinds {
            place.push(format!("doc.kind IN ({})", words(kinds)));
        }
        if let Some(days) = narrow.days {
            place.push(format!(
                "doc.date BETWEEN '{}' AND '{}'",
                days.first, days.last
            ));
        }
        place
    }

    fn push(&mut self, condition: String) {
        self.conditions.push(condition);
        self.doc = true;
    }

    /// Demands that the text itself is there.
    pub(super) fn contains(&mut self, text: &str) {
        self.push("instr(lower(doc.title || char(10) || doc.body), lower(?)) > 0".to_owned());
        self.values.push(Value::Text(text.to_owned()));
    }

    /// Demands a unit or a leader. `one_by_one` looks each of them up in what matches, which is faster
    /// where a match is looked up in an index, and slower where it has to be gathered each time.
    pub(super) fn and_people(mut self, one_by_one: bool) -> Self {
        let sign = if one_by_one { "" } else { "+" };
        self.conditions.push(format!(
            "{sign}search_index.rowid IN (SELECT n FROM search_doc WHERE kind IN ({}))",
            words(&[HitKind::Unit, HitKind::Leader])
        ));
        self
    }

    /// Demands that another expression matches, which does not count in the ranking.
    pub(super) fn and_matches(mut self, expression: &str) -> Self {
        self.conditions.push(
            "search_index.rowid IN \
             (SELECT rowid FROM search_index WHERE search_index MATCH ?)"
                .to_owned(),
        );
        self.values.push(Value::Text(expression.to_owned()));
        self
    }

    /// Returns the SQL behind `FROM search_index`; its first value is the expression.
    pub(super) fn matching(&self) -> String {
        let join = if self.doc {
            "JOIN search_doc AS doc ON doc.n = search_index.rowid "
        } else {
            ""
        };
        let conditions = self.conditions();
        format!("{join}WHERE search_index MATCH ? AND {conditions}")
    }

    /// Returns the conditions alone.
    pub(super) fn conditions(&self) -> String {
        if self.conditions.is_empty() {
            "1".to_owned()
        } else {
            self.conditions.join(" AND ")
        }
    }

    /// Returns the values of [`Where::matching`].
    pub(super) fn values(&self, expression: &str) -> Vec<Value> {
        let mut values = vec![Value::Text(expression.to_owned())];
        values.extend(self.values.iter().cloned());
        values
    }

    /// Returns the values of [`Where::conditions`].
    pub(super) fn own_values(&self) -> Vec<Value> {
        self.values.clone()
    }
}

fn words(kinds: &[HitKind]) -> String {
    let words: Vec<String> = kinds
        .iter()
        .map(|kind| format!("'{}'", kind.word()))
        .collect();
    words.join(", ")
}

/// Returns the text around the first term that is there as it was typed, with marks.
pub(super) fn marked(title: &str, body: &str, terms: &[&Term]) -> String {
    for text in [title, body] {
        for term in terms {
            let Some((before, rest)) = text.split_once(term.text.as_str()) else {
                continue;
            };
            let skipped = before.chars().count().saturating_sub(AROUND);
            let start: String = before.chars().skip(skipped).collect();
            let end: String = rest.chars().take(AROUND).collect();
            let dots = |cut: bool| if cut { "…" } else { "" };
            return format!(
                "{}{start}\u{1}{}\u{2}{end}{}",
                dots(skipped > 0),
                term.text,
                dots(end.len() < rest.len())
            );
        }
    }
    title.to_owned()
}
