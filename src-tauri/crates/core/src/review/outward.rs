//! What others may see, above all my own boss: the only file that decides it.
//!
//! The lines of a review take [`Outward`] values and nothing else. Only the constructors here make one, so a private
//! record can't reach the page by mistake.
//!
//! Outward is: a figure, a step, a challenge or know-how that is not private and was seen in a document; a figure or
//! step that was read back to a leader and accepted; an idea that is not private and was agreed in all its parts, or
//! seen; what we changed, once they were told; what we do; a count of a group of five or more. What a leader said is
//! not: no constructor takes a finding.

use std::{collections::HashSet, ops::Deref};

use chrono::NaiveDate;

use crate::{
    Id,
    chain::{Chains, Lower, Step, is_read_back},
    conversations::shareable::is_document,
    grades,
    model::{
        ChainLink, Challenge, Confidence, Entry, EntryKind, Evidence, Feedback, Idea, KnowHow,
        Measure, Solution, Target,
    },
    ties::Ties,
};

/// How many a group has at least, for a count of it to be told.
const GROUP: u32 = 5;

/// A value that others may see.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outward<T>(T);

impl<T> Deref for Outward<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}

/// The figures and links on the paths of results that were read back and accepted.
#[derive(Debug, Default)]
pub struct Accepted {
    figures: HashSet<Id<Measure>>,
    links: HashSet<Id<ChainLink>>,
}

impl Accepted {
    pub fn of(chains: &Chains<'_>) -> Self {
        let mut found = Self::default();
        let units = chains.records().units.iter();
        let results = units.flat_map(|unit| chains.results(unit.id));
        for result in results.filter(|result| is_read_back(chains, result)) {
            let chain = chains.chain(result);
            let mut on_paths: HashSet<Id<Measure>> = HashSet::from([result.id]);
            on_paths.extend(chain.on_paths().into_iter().map(|measure| measure.id));
            let links = chain.steps.iter().filter(|step| {
                let from_there = match step.lower {
                    Lower::Measure(lower) => on_paths.contains(&lower.id),
                    Lower::Solution(_) => true,
                };
                from_there && on_paths.contains(&step.upper.id)
            });
            found.links.extend(links.map(|step| step.link.id));
            found.figures.extend(on_paths);
        }
        found
    }
}

/// Returns whether a thing was seen in a document that may be named.
fn is_seen(evidence: &[&Evidence], day: NaiveDate) -> bool {
    let open = evidence.iter().copied();
    let open: Vec<&Evidence> = open
        .filter(|row| !row.private && (row.against || is_document(&row.source)))
        .collect();
    grades::grade(&open, day).grade == Confidence::Seen
}

impl<'a> Outward<&'a Measure> {
    /// Returns a figure, or nothing where others must not see it.
    pub fn measure(chains: &Chains<'_>, accepted: &Accepted, measure: &'a Measure) -> Option<Self> {
        let known = accepted.figures.contains(&measure.id)
            || is_seen(chains.evidence(Target::Measure(measure.id)), chains.day());
        (!measure.private && known).then_some(Self(measure))
    }
}

/// A step of a chain, and whether it was seen; one that was not was accepted when it was read back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KnownStep {
    pub is_seen: bool,
}

impl Outward<KnownStep> {
    /// Returns what is known of a step, or nothing where it was only said or assumed.
    pub fn step(chains: &Chains<'_>, accepted: &Accepted, step: &Step<'_>) -> Option<Self> {
        let evidence = chains.evidence(Target::Link(step.link.id));
        let is_seen = is_seen(evidence, chains.day());
        let known = is_seen || accepted.links.contains(&step.link.id);
        known.then_some(Self(KnownStep { is_seen }))
    }
}

impl<'a> Outward<&'a Challenge> {
    /// Returns a challenge, or nothing where others must not see it.
    pub fn challenge(ties: &Ties<'_>, challenge: &'a Challenge) -> Option<Self> {
        let seen = is_seen(ties.evidence_of(Target::Challenge(challenge.id)), ties.day);
        (!challenge.private && seen).then_some(Self(challenge))
    }
}

impl<'a> Outward<&'a KnowHow> {
    /// Returns know-how that somebody lifted from private, or nothing where others must not see it.
    pub fn know_how(ties: &Ties<'_>, row: &'a KnowHow) -> Option<Self> {
        let seen = is_seen(ties.evidence_of(Target::KnowHow(row.id)), ties.day);
        (!row.private && seen).then_some(Self(row))
    }
}

impl<'a> Outward<&'a Idea> {
    /// Returns an idea, or nothing where others must not see it.
    pub fn idea(ties: &Ties<'_>, idea: &'a Idea) -> Option<Self> {
        let agreed = idea.agreed_on.is_some_and(|on| on <= ties.day);
        let known = agreed || is_seen(ties.evidence_of(Target::Idea(idea.id)), ties.day);
        (!idea.private && known).then_some(Self(idea))
    }
}

impl<'a> Outward<&'a Solution> {
    /// Returns a solution.
    pub const fn solution(solution: &'a Solution) -> Self {
        Self(solution)
    }
}

impl<'a> Outward<&'a Entry> {
    /// Returns an entry of the rhythm that delivers a solution.
    pub fn delivery(entry: &'a Entry) -> Option<Self> {
        (entry.kind == EntryKind::Ours).then_some(Self(entry))
    }
}

impl<'a> Outward<&'a str> {
    /// Returns what we changed because we were told, in our words and without theirs, once they have heard it.
    pub fn change(feedback: &'a Feedback, day: NaiveDate) -> Option<Self> {
        let told = feedback.told_on.is_some_and(|on| on <= day);
        let change = feedback.change.trim();
        (told && !change.is_empty()).then_some(Self(change))
    }
}

impl Outward<u32> {
    /// Returns a count in a group of people, or nothing where the group is small or its size is not known.
    pub fn count(part: u32, whole: Option<u32>) -> Option<Self> {
        whole
            .is_some_and(|whole| whole >= GROUP)
            .then_some(Self(part))
    }
}
