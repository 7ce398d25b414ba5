//! A line about what moves what.

use std::{cmp::Reverse, collections::BTreeMap};

use super::{Heard, figures::NAME};
use crate::{
    Id, Result,
    matching::{Thing, key, shared},
    model::{ChainLink, Measure, MeasureKind, Solution, Target},
    store::{Db, row::insert},
};

/// One end of a link.
#[derive(Clone)]
enum End {
    Known(Measure),
    New(Measure),
    Ours(Id<Solution>),
}

impl Heard<'_> {
    pub(super) fn links(&self, db: &Db) -> Result<bool> {
        let Some(ends) = self.ends() else {
            return Ok(false);
        };
        let uppers = ends.iter();
        let pairs: Vec<(&End, &End)> = uppers.zip(ends.iter().skip(1)).collect();
        if pairs.is_empty() || !pairs.iter().all(|(upper, lower)| self.fits(upper, lower)) {
            return Ok(false);
        }
        for end in &ends {
            if let End::New(measure) = end {
                insert(db, measure)?;
            }
        }
        for (upper, lower) in pairs {
            self.link(db, upper, lower)?;
        }
        Ok(true)
    }

    /// Returns what the names are, the upper end first; nothing where a new name is too long.
    fn ends(&self) -> Option<Vec<End>> {
        let names = self.parts().ends();
        let mut known = self.known(&names);
        let last = names.len().saturating_sub(1);
        let ends = names.iter().enumerate().map(|(at, name)| {
            if let Some(known) = known.remove(&at) {
                return Some(known);
            }
            let kind = match at {
                0 => MeasureKind::Result,
                _ if at == last => MeasureKind::Behaviour,
                _ => MeasureKind::Early,
            };
            let fits = name.chars().nth(NAME).is_none();
            fits.then(|| End::New(self.new_measure(name, kind)))
        });
        ends.collect()
    }

    /// Returns which of the names are records that a person said: each record the name that is most like it.
    fn known(&self, names: &[&str]) -> BTreeMap<usize, End> {
        let keys: Vec<_> = names.iter().map(|name| key(name)).collect();
        let last = names.len().saturating_sub(1);
        let mut found = BTreeMap::new();
        for thing in &self.same_as {
            let Some((end, called)) = self.end(*thing) else {
                continue;
            };
            let places = keys.iter().enumerate();
            let likeness = places.filter_map(|(at, typed)| {
                let is_place = matches!(end, End::Known(_)) || at == last;
                let common = called.iter().filter_map(|name| shared(typed, name)).max()?;
                let score = (called.contains(typed), common, Reverse(at));
                is_place.then_some((score, at))
            });
            if let Some((score, at)) = likeness.max_by_key(|(score, _)| *score) {
                let place = found.entry(at).or_insert((score, end.clone()));
                if place.0 < score {
                    *place = (score, end);
                }
            }
        }
        let ends = found.into_iter().map(|(at, (_, end))| (at, end));
        ends.collect()
    }

    /// Returns the end that a record is, with the keys of its names.
    fn end(&self, thing: Thing) -> Option<(End, Vec<Vec<String>>)> {
        if let Some(id) = thing.measure() {
            let measure = self.records.measure(id)?;
            let called = vec![key(&measure.name), key(&measure.say_as)];
            return Some((End::Known(measure.clone()), called));
        }
        let id = thing.solution()?;
        let called = vec![key(&self.records.solution(id)?.name)];
        Some((End::Ours(id), called))
    }

    /// Returns whether one may move the other: it stands lower in the chain, and no circle is closed.
    fn fits(&self, upper: &End, lower: &End) -> bool {
        let (End::Known(upper) | End::New(upper)) = upper else {
            return false;
        };
        let (End::Known(lower) | End::New(lower)) = lower else {
            return true;
        };
        let falls = upper.kind < lower.kind
            || (upper.kind == MeasureKind::Early && lower.kind == MeasureKind::Early);
        falls && upper.id != lower.id && !self.reaches(lower.id, upper.id)
    }

    /// Returns whether a figure is moved by another, over any number of links.
    fn reaches(&self, from: Id<Measure>, to: Id<Measure>) -> bool {
        let (mut open, mut met) = (vec![from], Vec::new());
        while let Some(at) = open.pop() {
            if at == to {
                return true;
            }
            if !met.contains(&at) {
                met.push(at);
                let below = self.records.chain_links.iter();
                let below = below.filter(|link| link.upper_id == at);
                open.extend(below.filter_map(|link| link.lower_id));
            }
        }
        false
    }

    fn link(&self, db: &Db, upper: &End, lower: &End) -> Result<()> {
        let (End::Known(upper) | End::New(upper)) = upper else {
            return Ok(());
        };
        let (lower_id, solution_id) = match lower {
            End::Known(measure) | End::New(measure) => (Some(measure.id), None),
            End::Ours(id) => (None, Some(*id)),
        };
        let mut known = self.records.chain_links.iter().filter(|link| {
            link.upper_id == upper.id
                && (link.lower_id, link.solution_id) == (lower_id, solution_id)
        });
        let id = if let Some(link) = known.next() {
            link.id
        } else {
            let link = ChainLink {
                id: self.id(),
                seen: 0,
                unit_id: self.unit_id,
                upper_id: upper.id,
                lower_id,
                solution_id,
                expected: String::new(),
                note: String::new(),
            };
            insert(db, &link)?;
            link.id
        };
        self.evidence(db, Target::Link(id))
    }
}
