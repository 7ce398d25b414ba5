//! Which records the names of a line may be.

use super::{LineParts, Offer, OfferKind, link_ends};
use crate::{
    Id, Records,
    matching::{Candidate, Thing, ThingKind, added_since, best, key},
    model::Unit,
};

impl Offer {
    /// Finds the records that the names of the line may be.
    pub(super) fn identify(&mut self, records: &Records, unit: Id<Unit>) {
        let mut read = LineParts {
            name: std::mem::take(&mut self.name),
            parts: std::mem::take(&mut self.parts),
            also: std::mem::take(&mut self.also),
            tell: None,
        };
        self.same = same_as(records, unit, self.kind, &mut read);
        let names = read.parts.ends();
        let same: Vec<Thing> = self.same.iter().map(|one| one.thing).collect();
        self.link_problem = link_ends(records, &names, &same).err();
        self.new_link_problem = link_ends(records, &names, &[]).err();
        LineParts {
            name: self.name,
            parts: self.parts,
            also: self.also,
            tell: _,
        } = read;
    }
}

/// Returns the records that the names of a line may be, one for each name; where some are likely, those alone. What feedback is about is put into its
/// parts; where that is no solution, it is one of those that fit nothing.
pub fn same_as(
    records: &Records,
    unit: Id<Unit>,
    kind: OfferKind,
    read: &mut LineParts,
) -> Vec<Candidate> {
    let one = |kind, name: &str| best(records, kind, unit, name);
    let name = read.name.as_str();
    let mut found: Vec<Candidate> = match kind {
        OfferKind::Measure => one(ThingKind::Measure, name).into_iter().collect(),
        OfferKind::Skill => one(ThingKind::Skill, name).into_iter().collect(),
        OfferKind::Challenge => one(ThingKind::Challenge, name).into_iter().collect(),
        OfferKind::KnowHow => one(ThingKind::KnowHow, name).into_iter().collect(),
        OfferKind::Idea => {
            let measure = read.parts.measure.as_deref();
            let measure = measure.and_then(|name| one(ThingKind::Measure, name));
            one(ThingKind::Idea, name)
                .into_iter()
                .chain(measure)
                .collect()
        }
        OfferKind::Link => {
            let names = read.parts.ends();
            let last = names.len().saturating_sub(1);
            names
                .iter()
                .enumerate()
                .filter_map(|(at, name)| {
                    let measure = one(ThingKind::Measure, name);
                    let ours = (at == last)
                        .then(|| one(ThingKind::Solution, name))
                        .flatten();
                    // "Dispute clinic" has a word in common with "disputes raised within two days".
                    let is_ours = ours
                        .as_ref()
                        .is_some_and(|ours| key(&ours.name) == key(name));
                    if is_ours { ours } else { measure.or(ours) }
                })
                .collect()
        }
        OfferKind::Feedback => {
            if let Some(about) = read.parts.about_name.take() {
                match one(ThingKind::Solution, &about).map(|one| one.thing) {
                    Some(Thing::Solution(id)) => {
                        read.parts.about_id = Some(id);
                        read.parts.about_name = Some(about);
                    }
                    _ => read.also.push(format!("on {about}")),
                }
            }
            Vec::new()
        }
        OfferKind::IOwe
        | OfferKind::TheyOwe
        | OfferKind::Pressing
        | OfferKind::Quote
        | OfferKind::Change
        | OfferKind::Plan
        | OfferKind::Told
        | OfferKind::Together => Vec::new(),
    };
    if found.iter().any(|candidate| candidate.likely) {
        found.retain(|candidate| candidate.likely);
    }
    found
}

/// Returns the records of these very names that were added since `before`: by earlier lines of the same debrief.
pub fn added_by_lines(
    before: &Records,
    records: &Records,
    unit: Id<Unit>,
    kind: OfferKind,
    read: &LineParts,
) -> Vec<Thing> {
    let (kind_of, names) = match kind {
        OfferKind::Measure => (ThingKind::Measure, vec![read.name.as_str()]),
        OfferKind::Link => (ThingKind::Measure, read.parts.ends()),
        OfferKind::Skill => (ThingKind::Skill, vec![read.name.as_str()]),
        OfferKind::Challenge => (ThingKind::Challenge, vec![read.name.as_str()]),
        OfferKind::KnowHow => (ThingKind::KnowHow, vec![read.name.as_str()]),
        OfferKind::Idea => (ThingKind::Idea, vec![read.name.as_str()]),
        OfferKind::IOwe
        | OfferKind::TheyOwe
        | OfferKind::Feedback
        | OfferKind::Pressing
        | OfferKind::Quote
        | OfferKind::Change
        | OfferKind::Plan
        | OfferKind::Told
        | OfferKind::Together => return Vec::new(),
    };
    let decided_by = read
        .parts
        .measure
        .as_deref()
        .filter(|_| kind == OfferKind::Idea);
    let wanted = names.into_iter().map(|name| (kind_of, name));
    let wanted = wanted.chain(decided_by.map(|name| (ThingKind::Measure, name)));
    wanted
        .filter_map(|(kind, name)| added_since(before, records, kind, unit, name))
        .collect()
}
