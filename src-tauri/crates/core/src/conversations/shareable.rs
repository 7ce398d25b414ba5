//! What may be seen by the leader: the only file that decides it.
//!
//! Cards, wordings, follow-ups and texts to paste take [`Shareable`] values and nothing else. Only
//! the constructors here make one, so a private fact or promise can't reach them by mistake.
//!
//! Shareable is: a known fact that is not private, that nobody merely *said*, whose source is a
//! document or data, and that is about the unit or about this very leader; an open or kept promise
//! that is not private; a finding that this same leader said; a term of the unit; what we sent in; a figure of the
//! unit that is not private, is no other leader's part, and was seen, or named or accepted by this very leader; the same
//! for what is known of a link; an idea that is not private and was agreed, or is this very leader's own.

use std::ops::Deref;

use chrono::NaiveDate;

use crate::{
    Id, Records,
    calendar::days_between,
    grades::{COUNTS, counts, grade_of},
    model::{
        Confidence, Entry, EntryKind, Evidence, Fact, FactState, Finding, Idea, IdeaOrigin, Leader,
        Measure, Promise, Scope, Side, Target, Term, Unit,
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
        let runs_it = records
            .leader(leader)
            .is_some_and(|leader| leader.unit_id == measure.unit_id);
        let theirs = measure.leader_id.is_none_or(|part| part == leader);
        if measure.private || !runs_it || !theirs {
            return None;
        }
        let target = Target::Measure(measure.id);
        let is_seen = || grade_of(records, target, day).grade == Confidence::Seen;
        let told_by_them = records.evidence.iter().any(|row| {
            row.target == target && row.on <= day && is_said_by(row, leader) && counts(row, day)
        });
        let read_back = measure.read_back_on.filter(|on| *on <= day);
        let accepted_by_them = measure.read_back_by == Some(leader)
            && read_back.is_some_and(|on| days_between(on, day) <= COUNTS);
        (told_by_them || accepted_by_them || is_seen()).then_some(Self(measure))
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

/// Returns whether this very leader said so.
fn is_said_by(evidence: &Evidence, leader: Id<Leader>) -> bool {
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

impl<'a> Shareable<&'a Idea> {
    /// Returns the idea for the eyes of `leader`, who runs its unit: one that was agreed, or that is their own.
    pub fn idea(records: &Records, idea: &'a Idea, leader: Id<Leader>) -> Option<Self> {
        let runs_it = records
            .leader(leader)
            .is_some_and(|leader| leader.unit_id == idea.unit_id);
        let theirs = idea.leader_id.is_none_or(|who| who == leader);
        let said_by_them = idea.origin == IdeaOrigin::Theirs && idea.leader_id.is_some();
        let open = !idea.private && runs_it && theirs;
        (open && (said_by_them || idea.agreed_on.is_some())).then_some(Self(idea))
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
mod tests {
    use super::*;
    use crate::conversations::testing::World;
    use crate::model::Topic;

    type Spoil = fn(&mut Fact, Id<Leader>);

    #[test]
    fn a_fact_is_shown_only_where_nothing_speaks_against_it() {
        let spoils: [(&str, Spoil, bool); 7] = [
            ("as it is", |_, _| {}, true),
            ("private", |fact, _| fact.private = true, false),
            (
                "said by a person",
                |fact, _| fact.confidence = Confidence::Said,
                false,
            ),
            (
                "talk as source",
                |fact, _| fact.source = "a conversation".to_owned(),
                false,
            ),
            ("no source", |fact, _| fact.source.clear(), false),
            (
                "about somebody else",
                |fact, other| fact.leader_id = Some(other),
                false,
            ),
            (
                "an open question",
                |fact, _| fact.state = FactState::AskThem,
                false,
            ),
        ];
        for (what, spoil, shown) in spoils {
            let mut world = World::new();
            let other = world.leader("Somebody else");
            let id = world.fact(Topic::Data, "Margin 31 %", "margin sheet", 3);
            spoil(world.fact_mut(id), other);
            assert_eq!(
                !facts(&world.records, world.chief, world.unit, None).is_empty(),
                shown,
                "{what}"
            );
        }
    }

    #[test]
    fn sources_that_are_people_or_talk() {
        for (source, document) in [
            ("weekly service report", true),
            ("headcount report, counts only", true),
            ("agenda of the call", true),
            ("A conversation", false),
            ("told in the lift", false),
            ("Call with the controller", false),
            ("chat", false),
            ("chatbot statistics", true),
            ("", false),
        ] {
            assert_eq!(is_document(source), document, "{source}");
        }
    }

    #[test]
    fn private_and_dropped_promises_stay_here() {
        let mut world = World::new();
        world.promise(Side::Me, "half a page", Some(3));
        assert_eq!(promises(&world.records, world.chief, Side::Me).len(), 1);
        world.records.promises[0].private = true;
        assert_eq!(promises(&world.records, world.chief, Side::Me).len(), 0);
    }
}
