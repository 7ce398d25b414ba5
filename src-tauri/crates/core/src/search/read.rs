//! From a text to a [`Query`].

use std::ops::Range;

use chrono::NaiveDate;
use uuid::Uuid;

use super::{
    Filter, FilterKey, FilterSource, HitKind, MOST_WORDS, Narrow, Query, Term,
    names::{Fit, kind, leaders, units},
    period::Times,
    pieces::{Piece, pieces, plain, without},
    stop::is_stop_word,
    term::term,
};
use crate::{Id, Records, model::Words};

/// What a name stands for.
enum Named {
    Units(Vec<Uuid>),
    Leaders(Vec<Uuid>),
    Kinds(Vec<HitKind>),
}

pub(crate) fn read(text: &str, records: &Records, today: NaiveDate) -> Query {
    let pieces = pieces(text);
    let mut reader = Reader {
        text,
        records,
        today,
        used: vec![false; pieces.len()],
        pieces,
        query: Query::default(),
    };
    reader.typed();
    let all: Vec<usize> = reader.unused();
    reader.query.terms = reader.terms(&all);
    reader.query.read = reader.query.typed.clone();
    reader.in_words();
    reader.query
}

struct Reader<'a> {
    text: &'a str,
    records: &'a Records,
    today: NaiveDate,
    pieces: Vec<Piece>,
    /// Which pieces a filter took.
    used: Vec<bool>,
    query: Query,
}

impl Reader<'_> {
    fn unused(&self) -> Vec<usize> {
        let free = self.used.iter().zip(&self.pieces).enumerate();
        free.filter(|(_, (used, piece))| !**used && piece.key.is_empty())
            .map(|(at, _)| at)
            .collect()
    }

    /// Reads what was typed with a key. Times come last, because they depend on the unit.
    fn typed(&mut self) {
        for of_time in [false, true] {
            for at in 0..self.pieces.len() {
                let Some(key) = self
                    .pieces
                    .get(at)
                    .and_then(|piece| FilterKey::from_word(&piece.key))
                else {
                    continue;
                };
                if (key == FilterKey::In) == of_time {
                    self.typed_one(key, at);
                }
            }
        }
    }

    fn typed_one(&mut self, key: FilterKey, at: usize) {
        let Some(piece) = self.pieces.get(at).cloned() else {
            return;
        };
        if let Some(used) = self.used.get_mut(at) {
            *used = true;
        }
        if plain(&piece.text).is_empty() {
            return;
        }
        let mut value = piece.text.clone();
        let mut span = piece.at.clone();
        let mut narrow = self.query.typed.clone();
        let mut label = self.apply(key, &value, &mut narrow);
        // A name of several words needs no quotes as long as the words lead on to a name.
        if !piece.quoted {
            for next in at + 1..self.pieces.len() {
                let Some(more) = self.pieces.get(next) else {
                    break;
                };
                let longer = format!("{value} {}", more.text);
                let mut longer_narrow = self.query.typed.clone();
                if more.quoted || !more.key.is_empty() {
                    break;
                }
                let Some(found) = self.apply(key, &longer, &mut longer_narrow) else {
                    if key == FilterKey::In && label.is_none() {
                        value = longer;
                        continue;
                    }
                    break;
                };
                (label, narrow, value) = (Some(found), longer_narrow, longer);
                span.end = more.at.end;
                for used in self.used.iter_mut().take(next + 1).skip(at) {
                    *used = true;
                }
            }
        }
        let source = if label.is_some() {
            self.query.typed = narrow;
            FilterSource::Typed
        } else {
            match key {
                FilterKey::Unit => self.query.typed.units = Some(Vec::new()),
                FilterKey::Leader => self.query.typed.leaders = Some(Vec::new()),
                FilterKey::Kind | FilterKey::In => {
                    self.query.typed.kinds = Some(Vec::new());
                }
            }
            FilterSource::Unknown
        };
        self.query.filters.push(Filter {
            key,
            label: label.unwrap_or(piece.text),
            source,
            without: without(self.text, &span),
        });
    }

    /// Puts what the value of a key names into `narrow`, and returns its label.
    fn apply(&self, key: FilterKey, value: &str, narrow: &mut Narrow) -> Option<String> {
        let value = plain(value);
        let label = match key {
            FilterKey::Unit => {
                let (ids, label) = units(self.records, &value, Fit::Start)?;
                narrow.units = Some(ids);
                label
            }
            FilterKey::Leader => {
                let (ids, label) = leaders(self.records, &value, Fit::Start)?;
                narrow.leaders = Some(ids);
                label
            }
            FilterKey::Kind => {
                let (name, kinds) = kind(&value)?;
                narrow.kinds = Some(kinds.to_vec());
                name.to_owned()
            }
            FilterKey::In => {
                let period = self.times(narrow).read(&value, true)?;
                narrow.days = Some(period.span);
                period.label
            }
        };
        Some(label)
    }

    /// Returns the calendar by which times are read: that of the only unit asked for, or of the only
    /// leader's unit, else the company's.
    fn times(&self, narrow: &Narrow) -> Times<'_> {
        let only = |ids: &Option<Vec<Uuid>>| match ids.as_deref() {
            Some([id]) => Some(*id),
            _ => None,
        };
        let unit = only(&narrow.units).map(Id::of).or_else(|| {
            let leader = self.records.leader(Id::of(only(&narrow.leaders)?))?;
            Some(leader.unit_id)
        });
        Times::new(self.records, unit, self.today)
    }

    /// Reads names, kinds and times in plain words. They count where other words are left, or where
    /// there are several of them: a name alone is a word to look for.
    fn in_words(&mut self) {
        let before = self.used.clone();
        let mut narrow = self.query.typed.clone();
        let mut filters = Vec::new();
        for key in [
            FilterKey::Unit,
            FilterKey::Leader,
            FilterKey::Kind,
            FilterKey::In,
        ] {
            if self.query.filters.iter().any(|filter| filter.key == key) {
                continue;
            }
            let Some((pieces, span, label)) = self.longest_reading(key, &mut narrow) else {
                continue;
            };
            for used in self.used.iter_mut().take(pieces.end).skip(pieces.start) {
                *used = true;
            }
            let quoted = format!(
                "{} \"{}\" {}",
                self.text.get(..span.start).unwrap_or_default().trim_end(),
                self.text.get(span.clone()).unwrap_or_default(),
                self.text.get(span.end..).unwrap_or_default().trim_start(),
            );
            filters.push(Filter {
                key,
                label,
                source: FilterSource::Words,
                // In quotes it is a phrase to look for.
                without: quoted.trim().to_owned(),
            });
        }
        let rest = self.unused();
        let says_more = rest.iter().any(|at| {
            self.pieces
                .get(*at)
                .is_some_and(|piece| piece.quoted || !is_stop_word(&plain(&piece.text)))
        });
        if filters.is_empty() || !(says_more || filters.len() > 1) {
            self.used = before;
            return;
        }
        self.query.rest = Some(if says_more {
            self.terms(&rest)
        } else {
            Vec::new()
        });
        self.query.read = narrow;
        self.query.filters.extend(filters);
    }

    /// Returns the longest run of free pieces that names something of that key: the pieces, their
    /// bytes, and the label.
    fn longest_reading(
        &self,
        key: FilterKey,
        narrow: &mut Narrow,
    ) -> Option<(Range<usize>, Range<usize>, String)> {
        for length in (1..=4).rev() {
            for first in 0..self.pieces.len() {
                let run = first..first + length;
                let Some(pieces) = self.pieces.get(run.clone()) else {
                    break;
                };
                let free = pieces
                    .iter()
                    .all(|piece| piece.key.is_empty() && !piece.quoted)
                    && self.used.get(run.clone())?.iter().all(|used| !used);
                let joined: Vec<String> =
                    pieces.iter().map(|piece| name_word(&piece.text)).collect();
                let joined = joined.join(" ");
                if !free || joined.is_empty() || is_stop_word(&joined) {
                    continue;
                }
                let found = match key {
                    FilterKey::Unit => units(self.records, &joined, Fit::Whole)
                        .map(|(ids, label)| (Named::Units(ids), label)),
                    FilterKey::Leader => leaders(self.records, &joined, Fit::Whole)
                        .map(|(ids, label)| (Named::Leaders(ids), label)),
                    FilterKey::Kind => kind(&joined)
                        .filter(|(name, _)| ["chat", "promise", "finding", "fact"].contains(name))
                        .map(|(name, kinds)| (Named::Kinds(kinds.to_vec()), name.to_owned())),
                    FilterKey::In => {
                        let Some(period) = self.times(narrow).read(&joined, false) else {
                            continue;
                        };
                        narrow.days = Some(period.span);
                        return Some((run, bytes(pieces)?, period.label));
                    }
                };
                let Some((named, label)) = found else {
                    continue;
                };
                match named {
                    Named::Units(ids) => narrow.units = Some(ids),
                    Named::Leaders(ids) => narrow.leaders = Some(ids),
                    Named::Kinds(kinds) => narrow.kinds = Some(kinds),
                }
                return Some((run, bytes(pieces)?, label));
            }
        }
        None
    }

    /// Returns the words of these pieces, without those that say nothing.
    fn terms(&self, of: &[usize]) -> Vec<Term> {
        let last = self.pieces.len().checked_sub(1);
        let ends_in_quote = self.text.trim_end().ends_with(['"', '”', '»']);
        let wanted: Vec<(usize, &Piece)> = of
            .iter()
            .filter_map(|at| Some((*at, self.pieces.get(*at)?)))
            .collect();
        let counts = |piece: &Piece| piece.quoted || !is_stop_word(&plain(&piece.text));
        let some_count = wanted.iter().any(|(_, piece)| counts(piece));
        wanted
            .into_iter()
            .filter(|(_, piece)| !some_count || counts(piece))
            .filter_map(|(at, piece)| term(&piece.text, Some(at) == last && !ends_in_quote))
            .take(MOST_WORDS)
            .collect()
    }
}

fn bytes(pieces: &[Piece]) -> Option<Range<usize>> {
    Some(pieces.first()?.at.start..pieces.last()?.at.end)
}

/// Returns a word of a name: "Sales" of "Sales's?".
fn name_word(text: &str) -> String {
    let word = plain(text);
    let bare = word
        .strip_suffix("'s")
        .or_else(|| word.strip_suffix("’s"))
        .unwrap_or(&word);
    bare.to_owned()
}
