//! What may be seen by the leader: the only file that decides it.
//!
//! Cards, wordings, follow-ups and texts to paste take [`Shareable`] values and nothing else. Only
//! the constructors here make one, so a private fact or promise can't reach them by mistake.
//!
//! Shareable is: a known fact that is not private, that nobody merely *said*, whose source is a
//! document or data, and that is about the unit or about this very leader; an open or kept promise
//! that is not private; a finding that this same leader said; a term of the unit; what we sent in; a figure, a need, a
//! challenge or an idea of the unit that is not private, is no other leader's part, and was seen, or said or accepted by
//! this very leader; the same for what is known of a link; a kept idea of another unit that may be told beyond it. An idea
//! of this very leader, or one that they agreed to, counts as said.

use std::ops::Deref;

use chrono::NaiveDate;

use crate::{
    Id, Records,
    calendar::days_between,
    grades::{COUNTS, counts, grade_of},
    model::{
        Challenge, Confidence, Entry, EntryKind, Evidence, Fact, FactState, Finding, Idea,
        IdeaOrigin, IdeaState, Leader, Measure, Promise, Scope, Side, SkillNeed, Target, Term,
        Unit,
    },
};

/// A value that the leader may see.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shareable<T>(T);

impl<T> Deref for Shareable<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}

impl<'a> Shareable<&'a Fact> {
    /// Returns the fact for the eyes of `leader`, or nothing where it must not be seen.
    pub fn fact(fact: &'a Fact, leader: Id<Leader>) -> Option<Self> {
        let open = !fact.private
            && fact.state == FactState::Known
            && fact.confidence != Confidence::Said
            && fact.leader_id.is_none_or(|about| about == leader)
            && is_document(&fact.source);
        open.then_some(Self(fact))
    }

    /// Returns what the fact says, the borrow as long as the records'.
    pub fn inner(self) -> &'a Fact {
        self.0
    }
}

impl<'a> Shareable<&'a Promise> {
    /// Returns the promise for the eyes of `leader`, or nothing where it must not be seen.
    pub fn promise(promise: &'a Promise, leader: Id<Leader>) -> Option<Self> {
        let open = !promise.private && promise.leader_id == leader && promise.dropped_on.is_none();
        open.then_some(Self(promise))
    }

    /// Returns the promise, the borrow as long as the records'.
    pub fn inner(self) -> &'a Promise {
        self.0
    }
}

impl<'a> Shareable<&'a Finding> {
    /// Returns the finding for the eyes of `leader`: only what this person said.
    pub fn finding(finding: &'a Finding, leader: Id<Leader>) -> Option<Self> {
        (finding.leader_id == leader).then_some(Self(finding))
    }

    /// Returns the finding, the borrow as long as the records'.
    pub fn inner(self) -> &'a Finding {
        self.0
    }
}

impl<'a> Shareable<&'a Measure> {
    /// Returns the figure for the eyes of `leader`, who runs its unit, or nothing where it must not be seen.
    pub fn measure(
        records: &Records,
        measure: &'a Measure,
        leader: Id<Leader>,
        day: NaiveDate,
    ) -> Option<Self> {
        let theirs = is_theirs(
            records,
            leader,
            (measure.unit_id, measure.leader_id, measure.private),
        );
        let read_back = measure.read_back_on.filter(|on| *on <= day);
        let accepted_by_them = || {
            measure.read_back_by == Some(leader)
                && read_back.is_some_and(|on| days_between(on, day) <= COUNTS)
        };
        let target = Target::Measure(measure.id);
        let open =
            theirs && (accepted_by_them() || is_seen_or_said_by(records, target, leader, day));
        open.then_some(Self(measure))
    }

    /// Returns the figure, the borrow as long as the records'.
    pub fn inner(self) -> &'a Measure {
        self.0
    }
}

impl<'a> Shareable<&'a Evidence> {
    /// Returns what speaks for a thing for the eyes of `leader`: what they said, and what was seen and is not
    /// private. What speaks against it stays here.
    pub fn evidence(evidence: &'a Evidence, leader: Id<Leader>) -> Option<Self> {
        let seen = evidence.grade == Confidence::Seen
            && !evidence.private
            && evidence.leader_id.is_none_or(|by| by == leader)
            && is_document(&evidence.source);
        let open = !evidence.against && (seen || is_said_by(evidence, leader));
        open.then_some(Self(evidence))
    }

    /// Returns the evidence, the borrow as long as the records'.
    pub fn inner(self) -> &'a Evidence {
        self.0
    }
}

impl<'a> Shareable<&'a SkillNeed> {
    /// Returns what a group has to be able to do for the eyes of `leader`, who runs its unit, or nothing where it
    /// must not be seen.
    pub fn need(
        records: &Records,
        need: &'a SkillNeed,
        leader: Id<Leader>,
        day: NaiveDate,
    ) -> Option<Self> {
        let open = is_theirs(records, leader, (need.unit_id, None, need.private))
            && is_seen_or_said_by(records, Target::Need(need.id), leader, day);
        open.then_some(Self(need))
    }
}

impl<'a> Shareable<&'a Challenge> {
    /// Returns the challenge for the eyes of `leader`, who runs its unit, or nothing where it must not be seen.
    pub fn challenge(
        records: &Records,
        challenge: &'a Challenge,
        leader: Id<Leader>,
        day: NaiveDate,
    ) -> Option<Self> {
        let row = (challenge.unit_id, challenge.leader_id, challenge.private);
        let open = is_theirs(records, leader, row)
            && is_seen_or_said_by(records, Target::Challenge(challenge.id), leader, day);
        open.then_some(Self(challenge))
    }
}

impl<'a> Shareable<&'a Idea> {
    /// Returns the idea for the eyes of `leader`, who runs its unit, or nothing where it must not be seen.
    pub fn idea(
        records: &Records,
        idea: &'a Idea,
        leader: Id<Leader>,
        day: NaiveDate,
    ) -> Option<Self> {
        let open = is_theirs(
            records,
            leader,
            (idea.unit_id, idea.leader_id, idea.private),
        );
        let own = idea.origin == IdeaOrigin::Theirs && idea.leader_id == Some(leader);
        let known = own
            || idea.agreed_on.is_some()
            || is_seen_or_said_by(records, Target::Idea(idea.id), leader, day);
        (open && known).then_some(Self(idea))
    }

    /// Returns an idea that another unit kept for the eyes of the leaders of `unit`: only what may be told beyond
    /// its own unit.
    pub fn idea_elsewhere(idea: &'a Idea, unit: Id<Unit>) -> Option<Self> {
        let open = idea.unit_id != unit
            && idea.state == IdeaState::Kept
            && idea.beyond_unit
            && !idea.private;
        open.then_some(Self(idea))
    }
}

/// Returns whether a record of a unit is open to this leader: it is not private, they run the unit, and it is no
/// other leader's part of it.
fn is_theirs(
    records: &Records,
    leader: Id<Leader>,
    (unit, part, private): (Id<Unit>, Option<Id<Leader>>, bool),
) -> bool {
    let runs_it = |leader: &Leader| leader.unit_id == unit;
    !private
        && part.is_none_or(|part| part == leader)
        && records.leader(leader).is_some_and(runs_it)
}

/// Returns whether a thing was seen, or said by this very leader.
fn is_seen_or_said_by(
    records: &Records,
    target: Target,
    leader: Id<Leader>,
    day: NaiveDate,
) -> bool {
    let told_by_them = records.evidence.iter().any(|row| {
        row.target == target && row.on <= day && is_said_by(row, leader) && counts(row, day)
    });
    told_by_them || grade_of(records, target, day).grade == Confidence::Seen
}

/// Returns whether this very leader said so.
pub fn is_said_by(evidence: &Evidence, leader: Id<Leader>) -> bool {
    let is_said = evidence.grade == Confidence::Said && !evidence.against;
    is_said && evidence.leader_id == Some(leader)
}

impl<'a> Shareable<&'a Term> {
    /// Returns a word of the unit for its own people.
    pub fn term(term: &'a Term, unit: Id<Unit>) -> Option<Self> {
        (term.unit_id == unit).then_some(Self(term))
    }

    /// Returns the term, the borrow as long as the records'.
    pub fn inner(self) -> &'a Term {
        self.0
    }
}

impl<'a> Shareable<&'a Entry> {
    /// Returns one of our activities in this unit.
    pub fn delivery(entry: &'a Entry, unit: Id<Unit>) -> Option<Self> {
        let theirs = entry.kind == EntryKind::Ours && entry.scope == Scope::Unit(unit);
        theirs.then_some(Self(entry))
    }

    /// Returns the entry, the borrow as long as the records'.
    pub fn inner(self) -> &'a Entry {
        self.0
    }
}

/// Tells whether a source is a document or data, as opposed to talk or nothing at all.
///
/// A person is never named as a source; people write "a conversation", "told by …", "call with …".
pub fn is_document(source: &str) -> bool {
    const TALK: [&str; 12] = [
        "conversation",
        "talk",
        "chat",
        "told",
        "said",
        "call with",
        "meeting with",
        "hearsay",
        "rumour",
        "rumor",
        "gossip",
        "coffee",
    ];
    let source = source.trim().to_lowercase();
    let words = || source.split(|letter: char| !letter.is_alphanumeric());
    !source.is_empty()
        && !TALK.iter().any(|talk| {
            if talk.contains(' ') {
                source.contains(talk)
            } else {
                words().any(|word| word == *talk)
            }
        })
}

/// Returns the facts of a unit that its leader may see, fresh ones only if `fresh_on` is given.
pub fn facts(
    records: &Records,
    leader: Id<Leader>,
    unit: Id<Unit>,
    fresh_on: Option<NaiveDate>,
) -> Vec<Shareable<&Fact>> {
    records
        .facts
        .iter()
        .filter(|fact| fact.unit_id == unit)
        .filter(|fact| fresh_on.is_none_or(|day| !fact.is_stale(day)))
        .filter_map(|fact| Shareable::fact(fact, leader))
        .collect()
}

/// Returns the promises with a leader that may be seen, by who owes them.
pub fn promises(records: &Records, leader: Id<Leader>, by: Side) -> Vec<Shareable<&Promise>> {
    let mut promises: Vec<_> = records
        .promises
        .iter()
        .filter(|promise| promise.owed_by == by)
        .filter_map(|promise| Shareable::promise(promise, leader))
        .collect();
    promises.sort_by_key(|promise| (promise.due.unwrap_or(NaiveDate::MAX), promise.made_on));
    promises
}

/// Returns what this leader said about this unit, newest first.
pub fn findings(records: &Records, leader: Id<Leader>, unit: Id<Unit>) -> Vec<Shareable<&Finding>> {
    let mut findings: Vec<_> = records
        .findings
        .iter()
        .filter(|finding| finding.unit_id == unit)
        .filter_map(|finding| Shareable::finding(finding, leader))
        .collect();
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.said_on));
    findings
}

/// Returns the unit's own words, for its own people.
pub fn terms(records: &Records, unit: Id<Unit>) -> Vec<Shareable<&Term>> {
    records
        .terms
        .iter()
        .filter_map(|term| Shareable::term(term, unit))
        .collect()
}

/// Returns what we sent into the unit, in the order it was noted.
pub fn deliveries(records: &Records, unit: Id<Unit>) -> Vec<Shareable<&Entry>> {
    records
        .entries
        .iter()
        .filter_map(|entry| Shareable::delivery(entry, unit))
        .collect()
}

/// Returns the figures of a unit that its leader may see: their own part first, then those they named, then the
/// rest of the unit's.
pub fn measures(
    records: &Records,
    leader: Id<Leader>,
    unit: Id<Unit>,
    day: NaiveDate,
) -> Vec<Shareable<&Measure>> {
    let open = |measure: &&Measure| measure.closed_on.is_none_or(|closed| day < closed);
    let of_unit = records.measures.iter().filter(|it| it.unit_id == unit);
    let mut measures: Vec<_> = of_unit
        .filter(open)
        .filter_map(|measure| Shareable::measure(records, measure, leader, day))
        .collect();
    let named = |measure: &Measure| {
        let target = Target::Measure(measure.id);
        let mut rows = records.evidence.iter();
        rows.any(|row| row.target == target && is_said_by(row, leader))
    };
    measures
        .sort_by_cached_key(|measure| (measure.leader_id.is_none(), !named(measure), measure.id));
    measures
}

#[cfg(test)]
mod tests;
