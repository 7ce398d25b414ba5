//! The list of leaders: a row each.

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    Records,
    calendar::Now,
    conversations::{ChatTime, is_unwritten},
    homework::readiness,
    model::{ConversationState, Leader, Purpose, Side, Unit},
    openers::{Advisor, Agenda, CourseLine, HeldBack, WhyOn, course, next, purpose, told_before},
    rhythm::is_known_of,
    screens::conversation::{ChatLine, chat_line},
    timing::{Due, NextGood, Verdict},
};

/// Working days in the compact strip.
const STRIP_DAYS: usize = 50;

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
