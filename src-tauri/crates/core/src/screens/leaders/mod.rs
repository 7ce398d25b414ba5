//! What the Leaders screen and a leader's page show.

mod records;

use chrono::NaiveDate;
use serde::Serialize;

use crate::model::{Absence, Leader};
use crate::{
    Id, Records,
    calendar::Now,
    conversations::{ChatTime, is_unwritten},
    homework::{Readiness, facts_for, readiness},
    model::{
        Conversation, ConversationState, Fact, Finding, Placement, Promise, Purpose, Side, Unit,
    },
    openers::{
        Advisor, Agenda, CourseLine, HeldBack, NextOpeners, WhyOn, course, next, purpose,
        told_before,
    },
    rhythm::is_known_of,
    screens::{
        aims::{self, AimRow},
        conversation::{ChatLine, chat_line},
        standing::{StandingSeries, series},
        threads::ThreadCell,
    },
    timing::{Due, NextGood, Slots, Strip, Verdict},
};

pub use records::{LeaderChain, LeaderFigure, LeaderFigures, LeaderStep};

/// Working days in the compact strip.
const STRIP_DAYS: usize = 50;
/// Calendar days in the strip of the page: ten weeks.
const PAGE_DAYS: u16 = 70;
/// Moments suggested on the page.
const SLOTS: usize = 3;

/// The Leaders screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct LeadersScreen {
    /// One row each, in the order of the units.
    pub rows: Vec<LeaderRow>,
}

/// One leader in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct LeaderRow {
    pub leader: Leader,
    /// The unit of the present placement.
    pub unit: Unit,
    /// The last chat that was held, or whose time has passed with nothing written yet.
    pub last: Option<LastChat>,
    /// The next one that stands or was asked for.
    pub next: Option<ChatLine>,
    /// How due the leader is.
    #[cfg_attr(feature = "ts", ts(as = "crate::timing::DueLine"))]
    pub due: Due,
    /// What to talk about next: "Skills they need".
    #[cfg_attr(feature = "ts", ts(as = "String"))]
    pub about: Agenda,
    /// Why to meet next, and what has to wait.
    pub advice: CourseAdvice,
    pub course: Vec<CourseLine>,
    /// Open promises of mine.
    pub promises_mine: usize,
    /// Open promises of theirs.
    pub promises_theirs: usize,
    /// Whether one of mine is late.
    pub late: bool,
    /// How ready the homework is, 0 to 100.
    pub readiness: u8,
    /// Whether the rhythm of the unit or the leader is known.
    pub rhythm_known: bool,
    /// The next good days.
    pub next_good: Option<NextGood>,
    /// The verdicts of the next fifty working days.
    pub strip: Vec<Verdict>,
}

/// Where the course with a leader goes on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CourseAdvice {
    /// Why to meet next.
    pub purpose: Purpose,
    /// What comes after that, where the first is no opener.
    pub then: Option<Purpose>,
    #[cfg_attr(feature = "ts", ts(as = "Vec<String>"))]
    pub why: Vec<WhyOn>,
    /// Openers that wait, and why.
    #[cfg_attr(feature = "ts", ts(as = "Vec<crate::openers::HeldBackLine>"))]
    pub held_back: Vec<HeldBack>,
    /// What the unit told us before this leader came.
    pub before: Option<String>,
}

/// The last chat with somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct LastChat {
    /// Its day.
    pub date: NaiveDate,
    /// Calendar days ago.
    pub days_ago: i64,
    /// Whether its debrief is still open.
    pub unwritten: bool,
    /// Whether it was before any chat was kept here, so that its day is only roughly known.
    pub rough: bool,
}

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

/// Returns the rows of the Leaders screen: those we serve, or those put away.
pub fn rows(advisor: &Advisor<'_>, archived: bool) -> LeadersScreen {
    let records = advisor.records();
    let mut leaders: Vec<&Leader> = records
        .leaders
        .iter()
        .filter(|leader| leader.archived_on.is_some() == archived)
        .collect();
    let place = |leader: &Leader| {
        records
            .units
            .iter()
            .position(|unit| unit.id == leader.unit_id)
            .and_then(|at| records.units.get(at).map(|unit| (unit.position, at)))
    };
    leaders.sort_by_key(|leader| place(leader));
    let rows = leaders
        .into_iter()
        .filter_map(|leader| row(advisor, leader))
        .collect();
    LeadersScreen { rows }
}

fn row(advisor: &Advisor<'_>, leader: &Leader) -> Option<LeaderRow> {
    let (records, outlook) = (advisor.records(), advisor.outlook());
    let (now, today) = (advisor.now(), advisor.today());
    let open = |by: Side| {
        records
            .promises_with(leader.id)
            .filter(|promise| promise.owed_by == by)
            .filter(|promise| promise.is_open())
            .count()
    };
    let next = next(advisor, leader.id, today)?;
    Some(LeaderRow {
        unit: records.unit(leader.unit_id)?.clone(),
        last: last_chat(records, leader, now),
        next: purpose::coming(records, leader.id, now)
            .map(|time| chat_line(records, time.chat(), now)),
        due: outlook.due(leader.id)?,
        about: next.text,
        advice: CourseAdvice {
            purpose: next.purpose,
            then: next.then,
            why: next.why,
            held_back: next.held_back,
            before: told_before(records, leader.id, leader.unit_id, today),
        },
        course: course(records, leader.id, leader.unit_id, today),
        promises_mine: open(Side::Me),
        promises_theirs: open(Side::Leader),
        late: !purpose::late(records, leader.id, today).is_empty(),
        readiness: readiness(records, leader.unit_id, Some(leader.id), today).percent,
        rhythm_known: is_known_of(records, leader),
        next_good: outlook.next_good(leader.id),
        strip: outlook.working_strip(leader.id, STRIP_DAYS),
        leader: leader.clone(),
    })
}

/// Returns the last chat. One whose time has passed counts although nothing is written yet: it most
/// likely took place, and Week asks for it.
fn last_chat(records: &Records, leader: &Leader, now: Now) -> Option<LastChat> {
    let today = now.date();
    let last = ChatTime::last_until(records, records.chats_with(leader.id), today, |time| {
        time.chat().state == ConversationState::Held || is_unwritten(time, now)
    });
    let before = leader.spoke_about.filter(|on| *on <= today);
    let chat = last.filter(|last| Some(last.my_date()) >= before);
    Some(match (chat, before) {
        (Some(last), _) => LastChat {
            date: last.my_date(),
            days_ago: last.days_ago(today),
            unwritten: is_unwritten(&last, now),
            rough: false,
        },
        (None, before) => LastChat {
            date: before?,
            days_ago: today.signed_duration_since(before?).num_days(),
            unwritten: false,
            rough: true,
        },
    })
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
        strip: outlook.strip(id, today, PAGE_DAYS),
        slots: outlook.slots(id, today, PAGE_DAYS, SLOTS),
        due: outlook.due(id)?,
        next: next(advisor, id, today)?,
        course: course(records, id, unit.id, today),
        promises: crate::screens::conversation::promises(records, id, today),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conversations::testing::{World, morning};
    use crate::model::Opener;
    use crate::{model::Depth, openers::shipped};

    #[test]
    fn a_row_says_when_and_what_is_open() {
        let mut world = World::new();
        world.asked(Opener::Measures, Depth::Heard, -24);
        world.chat(Purpose::Opener2, ConversationState::Planned, 5);
        world.promise(Side::Me, "a page", Some(-6));
        world.promise(Side::Leader, "notes", Some(6));
        let advisor = Advisor::new(&world.records, shipped(), morning());
        let rows = rows(&advisor, false).rows;
        assert_eq!(rows.len(), 1);
        let row = &rows[0];
        assert_eq!(row.last.unwrap().days_ago, 24);
        assert_eq!(row.next.as_ref().unwrap().text, "Monday 23");
        assert_eq!(
            (row.promises_mine, row.promises_theirs, row.late),
            (1, 1, true)
        );
        assert_eq!(row.course[0].depth, Depth::Heard);
        assert_eq!(row.strip.len(), 50);
    }

    #[test]
    fn a_chat_that_is_not_written_down_counts_as_the_last() {
        let mut world = World::new();
        world.asked(Opener::Measures, Depth::Heard, -61);
        world.chat(Purpose::TheirTopic, ConversationState::Planned, -1);
        let advisor = Advisor::new(&world.records, shipped(), morning());
        let rows = rows(&advisor, false).rows;
        assert_eq!(rows[0].last.unwrap().days_ago, 1);
        assert_eq!(rows[0].next, None);
    }

    #[test]
    fn those_put_away_are_listed_apart() {
        let mut world = World::new();
        world.leader("Somebody else");
        world.chief_mut().archived_on = Some(morning().date());
        let advisor = Advisor::new(&world.records, shipped(), morning());
        for archived in [true, false] {
            let rows = rows(&advisor, archived).rows;
            assert_eq!(rows.len(), 1);
            assert_eq!(rows[0].leader.id == world.chief, archived);
        }
    }

    #[test]
    fn a_page_of_somebody_new_is_whole() {
        let world = World::new();
        let advisor = Advisor::new(&world.records, shipped(), morning());
        let page = page(&advisor, world.chief).unwrap();
        assert_eq!(page.strip.days.len(), 70);
        assert_eq!(page.next.purpose, Purpose::FirstMeeting);
        assert_eq!(page.readiness.percent, 0);
        assert_eq!(page.before, None);
    }
}
