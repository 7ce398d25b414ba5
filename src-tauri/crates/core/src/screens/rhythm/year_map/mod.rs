//! The year on one page: a lane per unit and one for the company.
//!
//! A column is a week; nearer, in a quarter or a period, it is a day. Whose fiscal year it is decides
//! the columns and what stands above them, never what lies in the lanes.

mod cells;
mod columns;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    Id, Records,
    calendar::{Now, next_day, previous_day},
    model::{Load, Scope, Unit},
    rhythm::{
        Rhythm,
        calendars::{self, YearInUse, fiscal_on},
        is_known, scope_name,
    },
    screens::{
        conversation::ChatLine,
        rhythm::{
            agenda::chats,
            marks::{RhythmMark, marks},
        },
    },
};

/// A year of everybody, or a part of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct YearMap {
    /// What is in sight: "FY27", "FY27 Q3", "FY27 P8".
    pub name: String,
    /// How near one looks.
    pub zoom: Zoom,
    pub first: NaiveDate,
    pub last: NaiveDate,
    /// The last day of what lies before it.
    pub previous: NaiveDate,
    /// The first day of what comes after it.
    pub next: NaiveDate,
    /// Weeks, or days where one looks nearer.
    pub columns: Vec<Column>,
    /// What stands above the columns: quarters, then periods; or periods, then weeks; or weeks, then
    /// days.
    pub heads: [Vec<Head>; 2],
    /// The company first, then the units in their order.
    pub lanes: Vec<YearLane>,
    /// Whose fiscal years there are to choose from: the company's, and those of units with their own.
    pub owners: Vec<Owner>,
    /// What is unusual about this year: "FY27 has a 53rd week".
    pub note: Option<String>,
    /// My date now.
    pub today: NaiveDate,
}

/// How near one looks at a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Zoom {
    /// The fiscal year, in weeks.
    #[default]
    Year,
    /// A fiscal quarter, in days.
    Quarter,
    /// A fiscal period, in days.
    Period,
}

/// A column of the map: a week or a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Column {
    /// Its first day in sight.
    pub first: NaiveDate,
    /// Its last day in sight; a day's own.
    pub last: NaiveDate,
    /// "FY27 Q3 P8", with the week where the calendar counts in weeks.
    pub label: String,
    /// Whether it belongs to the 53rd week of a year.
    pub extra: bool,
    /// Whether it is a weekend day at the company, so that it may be narrow.
    pub weekend: bool,
}

/// The heading of some columns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Head {
    /// "Q3", "Nov" in a calendar of months, "P8" in one of weeks, "16" for a day.
    pub label: String,
    /// The lesser word beside it: "P8" beside "Nov", "Mon" beside "16".
    pub aside: String,
    /// The column in which it begins.
    pub from: usize,
    /// How many columns it heads.
    pub columns: usize,
}

/// Whose fiscal year one can look at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Owner {
    /// The unit; `None` is the company.
    pub unit_id: Option<Id<Unit>>,
    pub name: String,
}

/// The year of one unit, or of the company.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct YearLane {
    /// The unit; `None` is the company.
    pub unit_id: Option<Id<Unit>>,
    pub name: String,
    /// Whether the unit's rhythm is known; the company's always is.
    pub known: bool,
    /// One per column.
    pub cells: Vec<YearCell>,
    /// What is written over neighbouring cells, for as long as one thing gives them their load.
    pub runs: Vec<Run>,
}

/// Neighbouring cells that one thing gives their load.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Run {
    /// The first column.
    pub from: usize,
    pub columns: usize,
    /// What it is called.
    pub name: String,
    /// The load of the cells.
    pub load: Load,
}

/// One week or day of one lane.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct YearCell {
    /// A week: critical or busy from two working days on, open from three.
    pub load: Load,
    /// Everything that lies in it with a load of its own, heaviest first.
    pub cause: Vec<String>,
    /// Whether nothing in it is worked there.
    pub off: bool,
    /// Whether a solution runs in the unit.
    pub ours: bool,
    /// Whether it does so on a busy or critical day.
    pub collision: bool,
    /// Public holidays on what would be working days, by name.
    pub holidays: Vec<String>,
    /// Days worked that would otherwise be off: "Working Saturday for National Day".
    pub worked: Vec<String>,
    /// Chats of the unit.
    pub chats: Vec<ChatLine>,
    /// Days that skills, know-how, ideas and figures name: "Setting line 4: the first can go".
    pub marks: Vec<String>,
}

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Wanted {
    /// The year by its name; wins over `on`.
    pub year: Option<i32>,
    /// A day in it; today if neither is said.
    pub on: Option<NaiveDate>,
    /// By whose calendar; the company's if left out.
    pub unit: Option<Id<Unit>>,
    pub zoom: Zoom,
}

/// Returns the map of a fiscal year or a part of it, by the company's calendar or a unit's own.
pub fn year_map(records: &Records, wanted: Wanted, now: Now) -> YearMap {
    let today = now.date();
    let on = match wanted.year {
        Some(year) => day_in(records, wanted.unit, year),
        None => wanted.on.unwrap_or(today),
    };
    let used = calendars::year_in_use(records, wanted.unit, on);
    let (name, span) = columns::in_sight(&used, wanted.zoom, on);
    let rhythm = Rhythm::new(records, span);
    let columns = columns::columns(&used, wanted.zoom, span, &rhythm.company_days());
    let mut chats_of: BTreeMap<Id<Unit>, Vec<ChatLine>> = BTreeMap::new();
    for chat in chats(records, span, None, now) {
        chats_of.entry(chat.unit_id).or_default().push(chat);
    }
    let marks = marks(records, span, None, today);
    let lane = |unit: Option<&Unit>| {
        let id = unit.map(|unit| unit.id);
        let chats = id.and_then(|id| chats_of.get(&id));
        let chats = chats.map_or(&[][..], Vec::as_slice);
        let (mut cells, runs) = cells::cells(&rhythm, id, &columns, chats);
        put_marks(&mut cells, &columns, id, &marks);
        YearLane {
            unit_id: id,
            name: unit.map_or_else(
                || scope_name(records, Scope::Company),
                |unit| unit.name.clone(),
            ),
            known: id.is_none_or(|id| is_known(records, id)),
            cells,
            runs,
        }
    };
    let units = active(records);
    let lanes = std::iter::once(lane(None)).chain(units.iter().map(|unit| lane(Some(unit))));
    YearMap {
        name,
        zoom: wanted.zoom,
        first: span.first,
        last: span.last,
        previous: previous_day(span.first),
        next: next_day(span.last),
        lanes: lanes.collect(),
        heads: columns::heads(&used, wanted.zoom, &columns),
        columns,
        owners: owners(records, &units),
        note: used.note(),
        today,
    }
}

/// Puts the marks of a unit into its cells.
fn put_marks(
    cells: &mut [YearCell],
    columns: &[Column],
    unit: Option<Id<Unit>>,
    marks: &[RhythmMark],
) {
    for mark in marks.iter().filter(|mark| Some(mark.unit_id) == unit) {
        let holds = |column: &Column| column.first <= mark.date && mark.date <= column.last;
        let at = columns.iter().position(holds);
        if let Some(cell) = at.and_then(|at| cells.get_mut(at)) {
            cell.marks.push(mark.text.clone());
        }
    }
}

/// Returns a day in the middle of the year of that name.
fn day_in(records: &Records, unit: Option<Id<Unit>>, year: i32) -> NaiveDate {
    let guess = NaiveDate::from_ymd_opt(year, 7, 1).unwrap_or_default();
    let span = fiscal_on(records, unit, guess).year(year).span();
    let middle = chrono::TimeDelta::days(span.days() / 2);
    span.first.checked_add_signed(middle).unwrap_or(span.first)
}

/// Returns the units we serve, in their order.
fn active(records: &Records) -> Vec<&Unit> {
    let units = records.units.iter();
    let mut units: Vec<&Unit> = units.filter(|unit| unit.archived_on.is_none()).collect();
    units.sort_by_key(|unit| unit.position);
    units
}

/// Returns the company, and the units that report by a calendar of their own.
fn owners(records: &Records, units: &[&Unit]) -> Vec<Owner> {
    let own = |unit: &&&Unit| {
        let mut uses = records.calendar_uses.iter();
        uses.any(|used| used.unit_id == Some(unit.id))
    };
    let company = Owner {
        unit_id: None,
        name: scope_name(records, Scope::Company),
    };
    let of_units = units.iter().filter(own).map(|unit| Owner {
        unit_id: Some(unit.id),
        name: unit.name.clone(),
    });
    std::iter::once(company).chain(of_units).collect()
}

impl YearInUse {
    /// Returns what is unusual about the year, in words.
    fn note(&self) -> Option<String> {
        let mut said = Vec::new();
        if let Some(change) = self.change_in_words() {
            said.push(change);
        }
        if self.year.is_long() && self.span == self.year.span() {
            said.push(format!("{} has a 53rd week.", self.year.name));
        }
        (!said.is_empty()).then(|| said.join(" "))
    }
}
