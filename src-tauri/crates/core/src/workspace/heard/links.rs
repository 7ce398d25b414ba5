//! A line about what moves what.

use super::{Heard, figures::NAME};
use crate::{
    Id, Result,
    matching::{key, shared},
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
        let links = self.parts().links.as_deref().unwrap_or_default();
        let mut names: Vec<&str> = Vec::new();
        for link in links {
            for name in [link.upper.as_str(), &link.lower] {
                if !names.contains(&name) {
                    names.push(name);
                }
            }
        }
        let last = names.len().saturating_sub(1);
        let ends = names.iter().enumerate().map(|(at, name)| {
            if let Some(known) = self.known(name, at == last) {
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

    /// Returns the record that a name is, among those that a person said.
    fn known(&self, name: &str, is_end: bool) -> Option<End> {
        let typed = key(name);
        let found = self.same_as.iter().filter_map(|thing| {
            if let Some(id) = thing.measure() {
                let measure = self.records.measure(id)?;
                let names = [&measure.name, &measure.say_as];
                let common = names
                    .into_iter()
                    .filter_map(|name| shared(&typed, &key(name)));
                return Some((common.max()?, End::Known(measure.clone())));
            }
            let id = thing.solution().filter(|_| is_end)?;
            let solution = self.records.solution(id)?;
            Some((shared(&typed, &key(&solution.name))?, End::Ours(id)))
        });
        found.max_by_key(|(common, _)| *common).map(|(_, end)| end)
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
