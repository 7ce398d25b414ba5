//! The planner on one page: leaders and days, what is proposed on them, and who is left out.

use crate::english::say;
use chrono::NaiveDate;
use serde::Serialize;

use super::arithmetic;
use crate::{
    Id,
    calendar::{Span, monday_of, next_day, previous_day},
    model::{ConversationState, Leader, Pace},
    rhythm::{UnknownUnit, unknown_units},
    screens::{
        conversation::{ChatLine, chat_line},
        standing::{StandingLine, lines_in},
    },
};

use crate::timing::{
    Reason,
    day::{Question, Verdict},
    outlook::{Outlook, Seen},
    planner::{Proposal, propose, span, wishes::Wishes},
};

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PlannerScreen {
    /// The first day looked at.
    pub first: NaiveDate,
    pub last: NaiveDate,
    /// Each week that the days lie in.
    pub weeks: Vec<PlannerWeek>,
    /// Every active leader, in order.
    pub rows: Vec<PlannerRow>,
    /// Units of these leaders whose rhythm is not known yet.
    pub unknown: Vec<UnknownUnit>,
    pub proposal: Proposal,
    /// What the gaps need, against the room there is.
    pub arithmetic: String,
}

/// A week of the planner, Monday to Sunday.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PlannerWeek {
    /// Its Monday.
    pub monday: NaiveDate,
    /// Chats that stand in it, held ones too.
    pub taken: usize,
    /// How many it can hold.
    pub room: u16,
    /// Whether it is kept free.
    pub free: bool,
}

/// A leader in the planner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PlannerRow {
    pub leader_id: Id<Leader>,
    /// Their role.
    pub who: String,
    /// Their name; may be empty.
    pub name: String,
    /// The unit's name.
    pub unit: String,
    /// How much attention they get.
    pub pace: Pace,
    /// How long ago the last chat was, in words.
    pub due: String,
    /// Every day from the first to the last.
    pub days: Vec<PlannerDay>,
    /// Chats that stand on these days.
    pub chats: Vec<ChatLine>,
    /// Standing one-to-ones on these days that no chat stands for yet.
    pub standing: Vec<StandingLine>,
}

/// A day of a leader.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PlannerDay {
    /// The leader's date.
    pub date: NaiveDate,
    /// What it is good for.
    pub verdict: Verdict,
    /// The heaviest reason that goes with the verdict, if there is one.
    pub reason: Option<String>,
}

/// Returns the screen for that many weeks from the week of `first` on.
pub fn screen(
    outlook: &Outlook<'_>,
    first: NaiveDate,
    weeks: u16,
    wishes: &Wishes,
) -> PlannerScreen {
    let days = span(first.max(outlook.today()), weeks);
    if !outlook.covers(days) {
        let wider = outlook.widened(days);
        return screen(&wider, first, weeks, wishes);
    }
    let records = outlook.records();
    // My date of one may be the day before or after theirs.
    let around = Span::new(previous_day(days.first), next_day(days.last));
    let standing = lines_in(records, outlook, around);
    PlannerScreen {
        first: days.first,
        last: days.last,
        weeks: weeks_of(outlook, days, wishes),
        rows: records
            .active_leaders()
            .filter_map(|leader| {
                let seen = outlook.seen(leader.id)?;
                Some(row(outlook, &seen, days, &standing))
            })
            .collect(),
        unknown: unknown_units(records),
        proposal: propose(outlook, first, weeks, wishes),
        arithmetic: arithmetic(records, outlook.today()),
    }
}

fn weeks_of(outlook: &Outlook<'_>, days: Span, wishes: &Wishes) -> Vec<PlannerWeek> {
    days.iter()
        .filter(|date| *date == days.first || *date == monday_of(*date))
        .map(|date| PlannerWeek {
            monday: monday_of(date),
            taken: outlook.mine.chats_in_week(date, None),
            room: outlook.records().me.per_week,
            free: wishes.without_week_of(date),
        })
        .collect()
}

fn row<'a>(
    outlook: &Outlook<'a>,
    seen: &Seen<'a>,
    days: Span,
    standing: &[StandingLine],
) -> PlannerRow {
    let records = outlook.records();
    let leader = seen.theirs.leader;
    let unit = records.unit(leader.unit_id);
    let stands = |state| matches!(state, ConversationState::Planned | ConversationState::Asked);
    PlannerRow {
        leader_id: leader.id,
        who: leader.role.clone(),
        name: leader.name.clone(),
        unit: unit.map(|unit| unit.name.clone()).unwrap_or_default(),
        pace: leader.pace,
        due: outlook
            .due(leader.id)
            .map_or_else(String::new, |due| say::capital(&due.text())),
        days: days.iter().map(|date| day(outlook, seen, date)).collect(),
        chats: seen
            .theirs
            .chats
            .iter()
            .filter(|time| stands(time.chat().state) && days.contains(time.leader_date()))
            .map(|time| chat_line(records, time.chat(), outlook.now()))
            .collect(),
        standing: standing
            .iter()
            .filter(|line| line.leader_id == leader.id && days.contains(line.leader_date))
            .cloned()
            .collect(),
    }
}

fn day<'a>(outlook: &Outlook<'a>, seen: &Seen<'a>, date: NaiveDate) -> PlannerDay {
    let (day, _) = outlook.judged(seen, date, &Question::default());
    let speaks = |weight: i32| match day.verdict {
        Verdict::Good => weight > 0,
        Verdict::Unknown | Verdict::Possible | Verdict::Avoid => weight < 0,
    };
    let reason = day.reasons.iter().find(|reason| speaks(reason.weight));
    PlannerDay {
        date,
        verdict: day.verdict,
        reason: reason.map(Reason::text),
    }
}
