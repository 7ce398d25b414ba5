//! Lines of debriefs that wait for their place: a record could be made of them, and none was.

use std::collections::HashSet;

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    Id, Records,
    conversations::debrief::{DateOrder, OfferKind, Parts, Reader},
    matching::{Candidate, matches},
    model::{Finding, FindingKind, Leader, Topic, Unit},
};

/// The lines that wait for their place, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ToPlace {
    pub rows: Vec<LineToPlace>,
}

/// A line that waits for its place, and what it is read as.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct LineToPlace {
    pub finding_id: Id<Finding>,
    pub kind: FindingKind,
    /// As it was confirmed.
    pub text: String,
    pub said_on: NaiveDate,
    pub leader_id: Id<Leader>,
    /// The role of the leader who said it.
    pub who: String,
    pub unit_id: Id<Unit>,
    pub unit: String,
    /// What the record would be called.
    pub name: String,
    pub parts: Parts,
    /// Parts that fit nothing.
    pub also: Vec<String>,
    /// The records that its names may be.
    pub same: Vec<Candidate>,
}

/// Returns the lines that wait for their place.
pub fn to_place(records: &Records, order: DateOrder) -> ToPlace {
    let mut waiting: Vec<&Finding> = waiting(records).collect();
    waiting.sort_by_key(|finding| (std::cmp::Reverse(finding.said_on), finding.id));
    let rows = waiting.into_iter();
    ToPlace {
        rows: rows.map(|finding| line(records, finding, order)).collect(),
    }
}

/// Returns the findings that wait for their place.
pub fn waiting(records: &Records) -> impl Iterator<Item = &Finding> {
    let evidence = records.evidence.iter();
    let placed: HashSet<Id<Finding>> = evidence.filter_map(|row| row.finding_id).collect();
    let findings = records.findings.iter();
    findings.filter(move |finding| waits(records, finding) && !placed.contains(&finding.id))
}

/// Returns whether a record could be made of a finding and nobody said that none is to be.
fn waits(records: &Records, finding: &Finding) -> bool {
    match finding.kind {
        FindingKind::Measure
        | FindingKind::Skill
        | FindingKind::Challenge
        | FindingKind::Idea
        | FindingKind::KnowHow => !finding.stays_note,
        // A plan becomes a fact, which has no evidence.
        FindingKind::Plan => {
            let mut facts = records.facts_of(finding.unit_id);
            let is_plan = |text: &str| matches(text, &finding.text);
            !finding.stays_note
                && !facts.any(|fact| fact.topic == Topic::Plans && is_plan(&fact.text))
        }
        FindingKind::Feedback
        | FindingKind::Pressing
        | FindingKind::Quote
        | FindingKind::Change
        | FindingKind::Link
        | FindingKind::Told
        | FindingKind::Together => false,
    }
}

fn line(records: &Records, finding: &Finding, order: DateOrder) -> LineToPlace {
    let leader = records.leader(finding.leader_id);
    let unit_id = finding.unit_id;
    let reader = Reader::new(records, leader, Some(unit_id), finding.said_on, order);
    let kind = OfferKind::of_finding(finding.kind);
    let (read, same) = reader.parts_of(records, unit_id, kind, &finding.text);
    let unit = records.unit(unit_id);
    LineToPlace {
        finding_id: finding.id,
        kind: finding.kind,
        text: finding.text.clone(),
        said_on: finding.said_on,
        leader_id: finding.leader_id,
        who: leader.map_or_else(String::new, |leader| leader.role.clone()),
        unit_id,
        unit: unit.map_or_else(String::new, |unit| unit.name.clone()),
        name: read.name,
        parts: read.parts,
        also: read.also,
        same,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conversations::testing::World;
    use crate::model::{Confidence, ConversationState, Evidence, Purpose, Skill, Target};

    fn texts(world: &World) -> Vec<String> {
        let list = to_place(&world.records, DateOrder::DayFirst);
        list.rows.into_iter().map(|row| row.text).collect()
    }

    #[test]
    fn what_has_neither_evidence_nor_a_note_waits() {
        let mut world = World::new();
        let chat = world.chat(Purpose::Opener2, ConversationState::Held, -3);
        let skill = world.finding(chat, FindingKind::Skill, "reading a cost sheet, now 1");
        world.finding(chat, FindingKind::Quote, "“Same weeks.”");
        let plan = world.finding(chat, FindingKind::Plan, "one tender team by FY28");
        let note = world.finding(chat, FindingKind::Idea, "cards");
        let all = &mut world.records.findings;
        all.iter_mut()
            .find(|row| row.id == note)
            .unwrap()
            .stays_note = true;
        assert_eq!(
            texts(&world),
            ["reading a cost sheet, now 1", "one tender team by FY28"]
        );
        let rows = to_place(&world.records, DateOrder::DayFirst).rows;
        assert_eq!(
            (rows[0].name.as_str(), rows[0].parts.now),
            ("reading a cost sheet", Some(1))
        );
        world.fact(
            Topic::Plans,
            "One tender team by FY28 (31 March 2028)",
            "",
            0,
        );
        let (id, target) = (world.id(), Target::Need(world.id()));
        world.records.evidence.push(Evidence {
            id,
            seen: 0,
            target,
            on: crate::conversations::testing::TODAY,
            grade: Confidence::Said,
            source: String::new(),
            leader_id: None,
            conversation_id: Some(chat),
            finding_id: Some(skill),
            text: String::new(),
            against: false,
            private: true,
        });
        assert_eq!(texts(&world), Vec::<String>::new(), "{plan:?}");
    }

    #[test]
    fn a_skill_of_the_company_is_offered() {
        let mut world = World::new();
        let id = world.id();
        world.records.skills.push(Skill {
            id,
            seen: 0,
            name: "reading cost sheets".to_owned(),
            say_as: String::new(),
            also_called: String::new(),
            closed_on: None,
        });
        let chat = world.chat(Purpose::Opener2, ConversationState::Held, -3);
        world.finding(chat, FindingKind::Skill, "reading a cost sheet");
        let rows = to_place(&world.records, DateOrder::DayFirst).rows;
        assert_eq!(rows[0].same[0].name, "reading cost sheets");
    }
}
