//! A leader's page.

use serde::Serialize;

use crate::{
    Id, Records,
    conversations::ChatTime,
    homework::{Readiness, facts_for, readiness},
    model::{Absence, Conversation, Fact, Finding, Leader, Placement, Promise, Unit},
    openers::{Advisor, CourseLine, NextOpeners, course, next, told_before},
    rhythm::is_known_of,
    screens::{
        aims::{self, AimRow},
        conversation::{ChatLine, chat_line, promises},
        standing::{StandingSeries, series},
        threads::ThreadCell,
    },
    timing::{Due, Slots, Strip},
};

use super::records::{self, LeaderFigures};

/// Calendar days in the strip: ten weeks.
const STRIP_DAYS: u16 = 70;
/// Moments suggested.
const SLOTS: usize = 3;

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct LeaderPage {
    pub leader: Leader,
    /// The unit of the present placement.
    pub unit: Unit,
    /// Where the person was and is, newest first.
    pub placements: Vec<NamedPlacement>,
    /// Whether the rhythm of the unit or the leader is known.
    pub rhythm_known: bool,
    /// Ten weeks from today.
    pub strip: Strip,
    /// Up to three moments.
    pub slots: Slots,
    /// How due the leader is.
    #[cfg_attr(feature = "ts", ts(as = "crate::timing::DueLine"))]
    pub due: Due,
    /// What to talk about next.
    pub next: NextOpeners,
    pub course: Vec<CourseLine>,
    /// Promises both ways, open ones first.
    pub promises: Vec<Promise>,
    /// All chats, newest first.
    pub conversations: Vec<Conversation>,
    /// The same as lines, in the same order: when each was or is, on both clocks.
    pub lines: Vec<ChatLine>,
    /// What we know about the unit and this person.
    pub facts: Vec<Fact>,
    /// How ready it is.
    pub readiness: Readiness,
    /// What the leader said, newest first.
    pub findings: Vec<Finding>,
    /// Their figures, and what moves them.
    pub figures: LeaderFigures,
    /// Their challenges, skills needed and ideas that are open.
    pub threads: Vec<ThreadCell>,
    /// Where we both want to be.
    pub aim: AimRow,
    /// What the unit told us before this leader came.
    pub before: Option<String>,
    pub absences: Vec<Absence>,
    /// Standing one-to-ones, running ones first.
    pub standing: Vec<StandingSeries>,
}

/// A placement with the name of its unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct NamedPlacement {
    #[serde(flatten)]
    #[cfg_attr(feature = "ts", ts(flatten))]
    pub placement: Placement,
    pub unit_name: String,
}

/// Returns a leader's page, or nothing where there is no such leader.
pub fn page(advisor: &Advisor<'_>, id: Id<Leader>) -> Option<LeaderPage> {
    let (records, outlook) = (advisor.records(), advisor.outlook());
    let (now, today) = (advisor.now(), advisor.today());
    let leader = records.leader(id)?;
    let unit = records.unit(leader.unit_id)?;
    let mut facts: Vec<Fact> = facts_for(records, unit.id, Some(id)).cloned().collect();
    facts.sort_by_key(|fact| (fact.topic, std::cmp::Reverse(fact.as_of)));
    let chats = chats(records, id);
    let line = |time: &ChatTime<'_>| chat_line(records, time.chat(), now);
    Some(LeaderPage {
        placements: placements(records, id),
        rhythm_known: is_known_of(records, leader),
        strip: outlook.strip(id, today, STRIP_DAYS),
        slots: outlook.slots(id, today, STRIP_DAYS, SLOTS),
        due: outlook.due(id)?,
        next: next(advisor, id, today)?,
        course: course(records, id, unit.id, today),
        promises: promises(records, id, today),
        lines: chats.iter().map(line).collect(),
        conversations: chats.iter().map(|time| time.chat().clone()).collect(),
        facts,
        readiness: readiness(records, unit.id, Some(id), today),
        findings: findings(records, id),
        figures: records::figures(advisor, leader),
        threads: records::threads(advisor, leader),
        aim: aims::row(records, leader, unit, today),
        before: told_before(records, id, unit.id, today),
        absences: records
            .absences
            .iter()
            .filter(|absence| absence.leader_id == Some(id))
            .cloned()
            .collect(),
        standing: series(records, outlook, id),
        leader: leader.clone(),
        unit: unit.clone(),
    })
}

fn placements(records: &Records, leader: Id<Leader>) -> Vec<NamedPlacement> {
    let mut placements: Vec<NamedPlacement> = records
        .placements
        .iter()
        .filter(|placement| placement.leader_id == leader)
        .map(|placement| NamedPlacement {
            unit_name: records
                .unit(placement.unit_id)
                .map(|unit| unit.name.clone())
                .unwrap_or_default(),
            placement: placement.clone(),
        })
        .collect();
    placements.sort_by_key(|named| {
        let placement = &named.placement;
        (
            placement.to.is_some(),
            std::cmp::Reverse((placement.to, placement.from)),
        )
    });
    placements
}

fn chats(records: &Records, leader: Id<Leader>) -> Vec<ChatTime<'_>> {
    let mut chats: Vec<ChatTime<'_>> = records
        .chats_with(leader)
        .map(|chat| ChatTime::of(records, chat))
        .collect();
    chats.sort_by(|one, other| other.compare(one));
    chats
}

fn findings(records: &Records, leader: Id<Leader>) -> Vec<Finding> {
    let mut findings: Vec<Finding> = records.findings_of(leader).cloned().collect();
    findings.sort_by_key(|finding| std::cmp::Reverse((finding.said_on, finding.id)));
    findings
}
