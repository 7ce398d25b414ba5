//! Which figures a line about links joins, and what speaks against that.

use std::{cmp::Reverse, collections::BTreeMap};

use serde::Serialize;

use crate::{
    Id, Records,
    matching::{Thing, key, shared},
    model::{Measure, MeasureKind, Solution},
};

/// The longest name of a figure, in characters.
const NAME: usize = 60;

/// One end of a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkEnd<'a> {
    Known(&'a Measure),
    New { name: &'a str, kind: MeasureKind },
    Ours(Id<Solution>),
}

impl LinkEnd<'_> {
    const fn kind(self) -> Option<MeasureKind> {
        match self {
            Self::Known(measure) => Some(measure.kind),
            Self::New { kind, .. } => Some(kind),
            Self::Ours(_) => None,
        }
    }
}

/// Why no link can be made of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum LinkProblem {
    /// A name is too long for a figure.
    TooLong,
    /// One end moves the other already.
    Circle,
    /// A link leads to what is lower in the chain.
    Order,
}

/// Returns what the names are, the upper end first: among the records that a person said, else new figures.
///
/// # Errors
///
/// A new name is too long, or the links do not fit the chain.
pub fn link_ends<'a>(
    records: &'a Records,
    names: &[&'a str],
    same_as: &[Thing],
) -> Result<Vec<LinkEnd<'a>>, LinkProblem> {
    let mut known = known(records, names, same_as);
    let last = names.len().saturating_sub(1);
    let mut ends = Vec::new();
    for (at, name) in names.iter().enumerate() {
        let kind = match at {
            0 => MeasureKind::Result,
            _ if at == last => MeasureKind::Behaviour,
            _ => MeasureKind::Early,
        };
        match known.remove(&at) {
            Some(known) => ends.push(known),
            None if name.chars().nth(NAME).is_some() => return Err(LinkProblem::TooLong),
            None => ends.push(LinkEnd::New { name, kind }),
        }
    }
    fit(records, &ends).map(|()| ends)
}

/// Returns which of the names are records that a person said: each record the name that is most like it.
fn known<'a>(
    records: &'a Records,
    names: &[&str],
    same_as: &[Thing],
) -> BTreeMap<usize, LinkEnd<'a>> {
    let keys: Vec<_> = names.iter().map(|name| key(name)).collect();
    let last = names.len().saturating_sub(1);
    let mut found = BTreeMap::new();
    for thing in same_as {
        let Some((end, called)) = end(records, *thing) else {
            continue;
        };
        let places = keys.iter().enumerate();
        let likeness = places.filter_map(|(at, typed)| {
            let is_place = matches!(end, LinkEnd::Known(_)) || at == last;
            let common = called.iter().filter_map(|name| shared(typed, name)).max()?;
            let score = (called.contains(typed), common, Reverse(at));
            is_place.then_some((score, at))
        });
        if let Some((score, at)) = likeness.max_by_key(|(score, _)| *score) {
            let place = found.entry(at).or_insert((score, end));
            if place.0 < score {
                *place = (score, end);
            }
        }
    }
    let ends = found.into_iter().map(|(at, (_, end))| (at, end));
    ends.collect()
}

/// Returns the end that a record is, with the keys of its names.
fn end(records: &Records, thing: Thing) -> Option<(LinkEnd<'_>, Vec<Vec<String>>)> {
    if let Some(id) = thing.measure() {
        let measure = records.measure(id)?;
        let called = vec![key(&measure.name), key(&measure.say_as)];
        return Some((LinkEnd::Known(measure), called));
    }
    let id = thing.solution()?;
    let called = vec![key(&records.solution(id)?.name)];
    Some((LinkEnd::Ours(id), called))
}

/// Checks that each end is lower in the chain than the one before, and that no circle is closed.
fn fit(records: &Records, ends: &[LinkEnd<'_>]) -> Result<(), LinkProblem> {
    for (upper, lower) in ends.iter().zip(ends.iter().skip(1)) {
        let falls = match (upper.kind(), lower.kind()) {
            (None, _) => false,
            (Some(_), None) | (Some(MeasureKind::Early), Some(MeasureKind::Early)) => true,
            (Some(upper), Some(lower)) => upper < lower,
        };
        if !falls {
            return Err(LinkProblem::Order);
        }
    }
    let known = |end: &LinkEnd<'_>| match end {
        LinkEnd::Known(measure) => Some(measure.id),
        LinkEnd::New { .. } | LinkEnd::Ours(_) => None,
    };
    let known: Vec<Id<Measure>> = ends.iter().filter_map(known).collect();
    for (at, upper) in known.iter().enumerate() {
        // A new figure between two known ones closes a circle, too.
        let mut below = known.iter().skip(at + 1);
        if below.any(|lower| reaches(records, *lower, *upper)) {
            return Err(LinkProblem::Circle);
        }
    }
    Ok(())
}

/// Returns whether a figure is moved by another, over any number of links.
fn reaches(records: &Records, from: Id<Measure>, to: Id<Measure>) -> bool {
    let (mut open, mut met) = (vec![from], Vec::new());
    while let Some(at) = open.pop() {
        if at == to {
            return true;
        }
        if !met.contains(&at) {
            met.push(at);
            let below = records.chain_links.iter();
            let below = below.filter(|link| link.upper_id == at);
            open.extend(below.filter_map(|link| link.lower_id));
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conversations::testing::World;

    #[test]
    fn a_line_says_why_no_link_comes_of_it() {
        let mut world = World::new();
        let cash = world.figure("net cash", MeasureKind::Result);
        let collect = world.figure("days to collect", MeasureKind::Early);
        let quotes = world.figure("open quotes", MeasureKind::Early);
        world.link(collect, quotes);
        let all = [cash, collect, quotes].map(Thing::Measure);
        let long = "a".repeat(61);
        for (names, expected) in [
            (&["net cash", "days to collect"][..], None),
            (&["days to collect", "net cash"], Some(LinkProblem::Order)),
            (
                &["open quotes", "days to collect"],
                Some(LinkProblem::Circle),
            ),
            (
                &["open quotes", "something new", "days to collect"],
                Some(LinkProblem::Circle),
            ),
            (&["days to collect", &long], Some(LinkProblem::TooLong)),
        ] {
            let found = link_ends(&world.records, names, &all);
            assert_eq!(found.err(), expected, "{names:?}");
            assert_eq!(
                link_ends(&world.records, names, &[]).err(),
                expected.filter(|problem| *problem == LinkProblem::TooLong),
                "as new: {names:?}"
            );
        }
    }
}
