//! How ready the homework is: which topics are fresh, which went stale, which were never looked at.

use chrono::NaiveDate;
use serde::Serialize;

use crate::model::{Confidence, Fact, FactState, Topic};
use crate::{
    Id, Records,
    model::{Leader, Unit, Words},
};

use super::wording;

/// How ready the homework is, and what it lacks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Readiness {
    /// 0 to 100.
    pub percent: u8,
    /// Topics with a fresh fact.
    pub fresh: Vec<Topic>,
    /// Topics that have only stale facts.
    pub stale: Vec<Topic>,
    /// Topics without any fact.
    pub missing: Vec<Topic>,
    /// What it says in one sentence.
    pub text: String,
}

/// Returns the facts that serve a chat with `leader` about `unit`: the unit's own, and those about
/// this very person. Without a leader, the unit's own alone.
pub fn facts_for(
    records: &Records,
    unit: Id<Unit>,
    leader: Option<Id<Leader>>,
) -> impl Iterator<Item = &Fact> {
    records.facts.iter().filter(move |fact| {
        fact.unit_id == unit && (fact.leader_id.is_none() || fact.leader_id == leader)
    })
}

/// Returns how ready the homework of a unit is for a chat with `leader`, or for the unit as a whole.
///
/// A fresh topic counts whole, a stale one half, and the eight topics weigh the same.
pub fn readiness(
    records: &Records,
    unit: Id<Unit>,
    leader: Option<Id<Leader>>,
    today: NaiveDate,
) -> Readiness {
    let known = || facts_for(records, unit, leader).filter(|fact| fact.state == FactState::Known);
    let (mut fresh, mut stale, mut missing) = (Vec::new(), Vec::new(), Vec::new());
    for (topic, _) in Topic::ALL {
        let list = if known().any(|fact| fact.topic == *topic && !fact.is_stale(today)) {
            &mut fresh
        } else if known().any(|fact| fact.topic == *topic) {
            &mut stale
        } else {
            &mut missing
        };
        list.push(*topic);
    }
    let percent = (fresh.len() * 2 + stale.len()) * 100 / (Topic::ALL.len() * 2);
    let text = wording::readiness(&fresh, &stale, &missing);
    Readiness {
        percent: u8::try_from(percent).unwrap_or(100),
        fresh,
        stale,
        missing,
        text,
    }
}

/// Returns every fact that has outlived its shelf life, longest stale first.
pub fn stale(records: &Records, today: NaiveDate) -> Vec<&Fact> {
    let mut stale: Vec<&Fact> = records
        .facts
        .iter()
        .filter(|fact| fact.is_stale(today))
        .filter(|fact| {
            records
                .unit(fact.unit_id)
                .is_some_and(|unit| unit.archived_on.is_none())
        })
        .collect();
    stale.sort_by_key(|fact| fact.fresh_until());
    stale
}

/// Tells whether a new fact starts private: what is about a person, what a person said, and whose
/// advice counts.
pub fn starts_private(topic: Topic, about_leader: bool, confidence: Confidence) -> bool {
    about_leader || confidence == Confidence::Said || topic == Topic::ReliesOn
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conversations::testing::{TODAY, World};

    #[test]
    fn a_unit_without_facts_is_told_where_to_start() {
        let world = World::new();
        let ready = readiness(&world.records, world.unit, None, TODAY);
        assert_eq!(ready.percent, 0);
        assert_eq!(ready.missing.len(), 8);
        assert!(ready.text.starts_with("Nothing is known yet"));
    }

    #[test]
    fn fresh_stale_and_missing_topics_are_told_apart() {
        let mut world = World::new();
        world.fact(Topic::Data, "Margin 31 %", "margin sheet", 20);
        world.fact(Topic::Decides, "By class", "the call", 400);
        let ready = readiness(&world.records, world.unit, None, TODAY);
        assert_eq!(ready.fresh, [Topic::Data]);
        assert_eq!(ready.stale, [Topic::Decides]);
        assert_eq!(ready.missing.len(), 6);
        assert_eq!(ready.percent, 18);
        assert!(
            ready
                .text
                .starts_with("Out of date: how they decide. Nothing yet on whose advice")
        );
        assert_eq!(stale(&world.records, TODAY).len(), 1);
    }

    #[test]
    fn one_leaders_facts_do_not_count_for_another() {
        let mut world = World::new();
        let other = world.leader("Somebody else");
        let id = world.fact(Topic::Data, "Asks for net cash", "notes", 3);
        world.fact_mut(id).leader_id = Some(other);
        let of = |leader| {
            readiness(&world.records, world.unit, leader, TODAY)
                .fresh
                .len()
        };
        assert_eq!(
            (of(None), of(Some(world.chief)), of(Some(other))),
            (0, 0, 1)
        );
    }

    #[test]
    fn open_questions_are_no_knowledge() {
        let mut world = World::new();
        let id = world.fact(Topic::Plans, "Which shops go first", "", 3);
        world.fact_mut(id).state = FactState::LookUp;
        assert_eq!(
            readiness(&world.records, world.unit, None, TODAY).percent,
            0
        );
    }

    #[test]
    fn what_starts_private() {
        for (topic, about, confidence, private) in [
            (Topic::Data, false, Confidence::Seen, false),
            (Topic::Data, false, Confidence::Assumed, false),
            (Topic::Data, false, Confidence::Said, true),
            (Topic::Data, true, Confidence::Seen, true),
            (Topic::ReliesOn, false, Confidence::Seen, true),
        ] {
            assert_eq!(
                starts_private(topic, about, confidence),
                private,
                "{topic:?}"
            );
        }
    }
}
