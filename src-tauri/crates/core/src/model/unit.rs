//! Business units: who we serve, apart from the person who runs them.
//!
//! A unit keeps its homework, its rhythm and its own words when its leader moves on.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Leader;
use crate::{
    Id,
    calendar::{FiscalCalendar, Weekday},
};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, overture_record::Record)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[record(table = "unit", kind = "unit")]
#[searched(kind = "unit", title = "name", body("short_name", "note"))]
pub struct Unit {
    pub id: Id<Unit>,
    /// The last change set that touched the row; sent back with an edit.
    #[serde(default)]
    pub seen: i64,
    /// Its name, never empty.
    pub name: String,
    /// A shorter name for wordings; empty where `name` will do.
    #[serde(default)]
    pub short_name: String,
    /// Country of its home, ISO 3166 alpha-2; `None` takes the company's.
    #[serde(default)]
    pub country: Option<String>,
    /// Subdivision of `country`, as the holiday data names it.
    #[serde(default)]
    pub subdivision: Option<String>,
    /// Days off each week; `None` takes the company's.
    #[serde(default)]
    pub weekend: Option<Vec<Weekday>>,
    /// Markdown.
    #[serde(default)]
    pub note: String,
    /// Where it stands in lists.
    #[serde(default)]
    pub position: i64,
    /// The day it was put away, or `None` while we serve it.
    #[serde(default)]
    pub archived_on: Option<NaiveDate>,
}

/// Where a unit is at home.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct UnitPlace {
    /// ISO 3166 alpha-2; `None` takes the company's.
    pub country: Option<String>,
    /// Subdivision of `country`, as the holiday data names it.
    pub subdivision: Option<String>,
}

impl UnitPlace {
    /// Returns a unit's home.
    pub fn of(unit: &Unit) -> Self {
        Self {
            country: unit.country.clone(),
            subdivision: unit.subdivision.clone(),
        }
    }

    /// Makes the place a unit's home, and tells whether that changed it.
    pub fn put_on(&self, unit: &mut Unit) -> bool {
        let filled = |text: &Option<String>| text.clone().filter(|text| !text.is_empty());
        let country = filled(&self.country);
        let subdivision = country.as_ref().and_then(|_| filled(&self.subdivision));
        let changed = unit.country != country || unit.subdivision != subdivision;
        unit.country = country;
        unit.subdivision = subdivision;
        changed
    }
}

/// A word of the unit, and what we would have said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, overture_record::Record)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[record(table = "term", kind = "term")]
#[searched(
    kind = "term",
    title = "term",
    body("meaning", "instead_of"),
    date = "heard_on"
)]
pub struct Term {
    pub id: Id<Term>,
    /// The last change set that touched the row.
    #[serde(default)]
    pub seen: i64,
    /// Whose word it is.
    pub unit_id: Id<Unit>,
    /// Exactly as they write it.
    pub term: String,
    /// What they mean by it.
    #[serde(default)]
    pub meaning: String,
    /// What we would have said; empty where we have no word for it.
    #[serde(default)]
    pub instead_of: String,
    /// The day it was last heard.
    #[serde(default)]
    pub heard_on: Option<NaiveDate>,
}

/// A fiscal calendar that a unit or the company reports by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, overture_record::Record)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[record(table = "fiscal_calendar", kind = "calendar", validate = crate::model::validate::calendar)]
#[searched(kind = "fiscalCalendar", title = "name")]
pub struct NamedCalendar {
    pub id: Id<NamedCalendar>,
    /// The last change set that touched the row.
    #[serde(default)]
    pub seen: i64,
    /// What people call it.
    pub name: String,
    /// How its years and periods run.
    #[column("rule")]
    pub calendar: FiscalCalendar,
}

/// From which day a calendar holds for a unit, or for the company.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, overture_record::Record)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[record(table = "unit_calendar", kind = "use of a calendar")]
pub struct CalendarUse {
    pub id: Id<CalendarUse>,
    /// The last change set that touched the row.
    #[serde(default)]
    pub seen: i64,
    /// The unit; `None` is the company.
    #[serde(default)]
    pub unit_id: Option<Id<Unit>>,
    pub calendar_id: Id<NamedCalendar>,
    /// Its first day.
    #[column("from_date")]
    pub from: NaiveDate,
}

/// Days on which the company or a unit is shut.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, overture_record::Record)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[record(table = "closure", kind = "closure", validate = crate::model::validate::closure)]
#[searched(kind = "closure", title = "name", date = "first")]
pub struct Closure {
    pub id: Id<Closure>,
    /// The last change set that touched the row.
    #[serde(default)]
    pub seen: i64,
    /// The unit; `None` is the company.
    #[serde(default)]
    pub unit_id: Option<Id<Unit>>,
    /// Only for people in this country; `None` is everybody.
    #[serde(default)]
    pub country: Option<String>,
    /// First day, inclusive.
    pub first: NaiveDate,
    /// Last day, inclusive.
    pub last: NaiveDate,
    /// Why.
    #[serde(default)]
    pub name: String,
    /// Whether it comes back every year on the same days.
    #[serde(default)]
    pub yearly: bool,
}

/// A single day worked that would otherwise be off: a weekend day, a holiday or a closure. It outranks all three; worked
/// weekends of the public calendar outrank the weekend alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, overture_record::Record)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[record(table = "worked_day", kind = "worked day")]
#[searched(kind = "workedDay", title = "note", date = "date")]
pub struct WorkedDay {
    pub id: Id<WorkedDay>,
    /// The last change set that touched the row.
    #[serde(default)]
    pub seen: i64,
    /// The unit, where it holds for one.
    #[serde(default)]
    pub unit_id: Option<Id<Unit>>,
    /// The leader, where it holds for one; without a unit and a leader it holds for everybody.
    #[serde(default)]
    pub leader_id: Option<Id<Leader>>,
    pub date: NaiveDate,
    /// Why; may be empty.
    #[serde(default)]
    pub note: String,
}

/// Who runs which unit from when to when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, overture_record::Record)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[record(table = "placement", kind = "placement")]
#[searched(kind = "placement", title = "role", date = "from_date")]
pub struct Placement {
    pub id: Id<Placement>,
    /// The last change set that touched the row.
    #[serde(default)]
    pub seen: i64,
    pub leader_id: Id<Leader>,
    pub unit_id: Id<Unit>,
    /// What the person was or is called there.
    #[serde(default)]
    pub role: String,
    /// First day in it, if known.
    #[serde(default)]
    #[column("from_date")]
    pub from: Option<NaiveDate>,
    /// Last day in it; `None` is the current one.
    #[serde(default)]
    #[column("to_date")]
    pub to: Option<NaiveDate>,
}
