//! Know-how at risk: when the first who holds it can leave, and when passing it on has to begin.

pub mod say;

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    Id,
    calendar::{Span, days_after, days_between},
    model::{KnowHow, Load, Target, Unit},
    rhythm::Rhythm,
    ties::{Delivery, Ties},
};

/// How many days before the beginning it is time to start.
const SOON: i64 = 28;
/// Leaving within so many days: start at once.
const NEAR: i64 = 182;
/// Leaving within so many days: plan it.
const PLANNED: i64 = 548;
/// How many days ahead know-how without a plan is an alarm.
pub const LOOK_AHEAD: i64 = 730;
/// From how many others on it is safe.
const ENOUGH_OTHERS: u32 = 2;
/// How many days back a day that is not critical is looked for.
const BACK: i64 = 28;

/// How far passing on is, most urgent first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Word {
    StartNow,
    PlanIt,
    NoDate,
    Watch,
    UnderWay,
    Safe,
}

/// What is known about one know-how on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outlook<'a> {
    pub know_how: &'a KnowHow,
    pub word: Word,
    /// The day on which the first is expected to leave.
    pub leaves: Option<NaiveDate>,
    /// The day by which passing it on has to begin.
    pub start_by: Option<NaiveDate>,
}

/// Returns the outlook of every know-how, most urgent first.
pub fn outlooks<'a>(ties: &Ties<'a>) -> Vec<Outlook<'a>> {
    outlooks_of(ties, ties.records.know_hows.iter().collect())
}

/// Returns the outlook of every know-how of a unit, most urgent first.
pub fn outlooks_in<'a>(ties: &Ties<'a>, unit: Id<Unit>) -> Vec<Outlook<'a>> {
    let rows = ties.records.know_hows.iter();
    outlooks_of(ties, rows.filter(|row| row.unit_id == unit).collect())
}

fn outlooks_of<'a>(ties: &Ties<'a>, rows: Vec<&'a KnowHow>) -> Vec<Outlook<'a>> {
    let wanted = |row: &KnowHow| {
        let leaves = leaves(ties, row)?;
        Some(days_after(leaves, -7 * i64::from(weeks(row))))
    };
    let days = rows.iter().copied().filter_map(wanted);
    let window = days.fold(None, |window: Option<Span>, day| {
        let (first, last) = window.map_or((day, day), |window| (window.first, window.last));
        Some(Span::new(first.min(day), last.max(day)))
    });
    let rhythm = window.map(|window| {
        let window = Span::new(days_after(window.first, -BACK), window.last);
        Rhythm::new(ties.records, window)
    });
    let mut found: Vec<Outlook<'a>> = rows
        .into_iter()
        .map(|row| {
            let start_by = rhythm
                .as_ref()
                .and_then(|rhythm| Some(good_day_before(rhythm, row, wanted(row)?)));
            let leaves = leaves(ties, row);
            Outlook {
                know_how: row,
                word: word(ties, row, leaves, start_by),
                leaves,
                start_by,
            }
        })
        .collect();
    found.sort_by_key(|one| {
        let leaves = one.leaves.unwrap_or(NaiveDate::MAX);
        (one.word, leaves, one.know_how.id)
    });
    found
}

/// Returns how long passing it on takes.
fn weeks(row: &KnowHow) -> u16 {
    if row.weeks > 0 {
        row.weeks
    } else {
        row.way.usual_weeks()
    }
}

/// Returns the day on which the first is expected to leave. Where two or more can, and only the last day is
/// known, that is the middle between then and the day it was first heard of.
pub fn leaves(ties: &Ties<'_>, row: &KnowHow) -> Option<NaiveDate> {
    if row.first_leaves.is_some() {
        return row.first_leaves;
    }
    let last = row.last_leaves?;
    let several = row.leaving.is_some_and(|leaving| leaving > 1);
    match ties.heard_on(Target::KnowHow(row.id)) {
        Some(heard) if several && heard < last => {
            Some(days_after(heard, days_between(heard, last) / 2))
        }
        _ => Some(last),
    }
}

/// Returns the last working day of the unit up to `day` that is not critical there.
fn good_day_before(rhythm: &Rhythm<'_>, row: &KnowHow, day: NaiveDate) -> NaiveDate {
    let unit = Some(row.unit_id);
    let working = rhythm.unit_days(unit);
    (0..BACK)
        .map(|back| days_after(day, -back))
        .find(|day| {
            working.is_working(*day) && rhythm.load_of_unit(unit, *day).load != Load::Critical
        })
        .unwrap_or(day)
}

/// Returns what passes it on and runs on the day.
fn running<'t>(ties: &'t Ties<'_>, row: &KnowHow) -> Option<&'t Delivery> {
    ties.deliveries_in(row.solution_id?, row.unit_id)
        .find(|delivery| delivery.span.contains(ties.day))
}

fn word(
    ties: &Ties<'_>,
    row: &KnowHow,
    leaves: Option<NaiveDate>,
    start_by: Option<NaiveDate>,
) -> Word {
    let day = ties.day;
    if row.safe_on.is_some_and(|safe| safe <= day) || row.others >= ENOUGH_OTHERS {
        return Word::Safe;
    }
    if row.started_on.is_some_and(|started| started <= day) || running(ties, row).is_some() {
        return Word::UnderWay;
    }
    let Some(leaves) = leaves else {
        return Word::NoDate;
    };
    let soon = start_by.is_some_and(|start| start <= days_after(day, SOON));
    let left = days_between(day, leaves);
    if soon || left <= NEAR {
        Word::StartNow
    } else if left <= PLANNED {
        Word::PlanIt
    } else {
        Word::Watch
    }
}

/// Returns whether nobody has said when the first can leave, of what is neither safe nor being passed on.
pub fn has_no_date(ties: &Ties<'_>, row: &KnowHow) -> bool {
    word(ties, row, leaves(ties, row), None) == Word::NoDate
}

/// Returns whether it can leave within two years with no plan to pass it on.
pub fn has_no_plan(outlook: &Outlook<'_>, day: NaiveDate) -> bool {
    use crate::model::TransferWay;
    let row = outlook.know_how;
    let soon = outlook
        .leaves
        .is_some_and(|leaves| days_between(day, leaves) <= LOOK_AHEAD);
    let open = !matches!(outlook.word, Word::Safe | Word::UnderWay);
    soon && open && row.way == TransferWay::None && row.solution_id.is_none()
}

#[cfg(test)]
mod tests;
