//! Which days are worked where: at the company, in a unit, by a leader, by me.
//!
//! Working days in a rule are those of the unit's home, else the company's. A leader's own country
//! and subdivision decide only whether that leader works a day.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use crate::{
    Id, Records,
    calendar::{Span, Weekday, WorkingDays, days_after},
    model::{Closure, Leader, Unit},
};

/// A country and, perhaps, one of its subdivisions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Home<'a> {
    pub(super) country: &'a str,
    pub(super) subdivision: Option<&'a str>,
}

impl<'a> Home<'a> {
    pub(super) fn of_company(records: &'a Records) -> Self {
        Self {
            country: &records.company.country,
            subdivision: filled(&records.company.subdivision),
        }
    }

    pub(super) fn of_unit(records: &'a Records, unit: Option<Id<Unit>>) -> Self {
        let own = unit.and_then(|id| records.unit(id)).and_then(|unit| {
            Some(Self {
                country: unit.country.as_deref().and_then(filled)?,
                subdivision: unit.subdivision.as_deref().and_then(filled),
            })
        });
        own.unwrap_or_else(|| Self::of_company(records))
    }

    pub(super) fn of_leader(records: &'a Records, leader: &'a Leader) -> Self {
        match leader.country.as_deref().and_then(filled) {
            Some(country) => Self {
                country,
                subdivision: leader.subdivision.as_deref().and_then(filled),
            },
            None => Self::of_unit(records, Some(leader.unit_id)),
        }
    }

    pub(super) fn of_me(records: &'a Records) -> Self {
        match filled(&records.me.country) {
            Some(country) => Self {
                country,
                subdivision: filled(&records.me.subdivision),
            },
            None => Self::of_company(records),
        }
    }
}

/// Returns the country and the subdivision whose public holidays a unit has.
pub(crate) fn home_of_unit(records: &Records, unit: Id<Unit>) -> (&str, Option<&str>) {
    let Home {
        country,
        subdivision,
    } = Home::of_unit(records, Some(unit));
    (country, subdivision)
}

/// Returns the days off each week of a unit, in the order of the week.
pub(crate) fn weekend_of_unit(records: &Records, unit: Id<Unit>) -> Vec<Weekday> {
    let mut days = weekend(records, Some(unit)).to_vec();
    days.sort_unstable();
    days
}

fn weekend(records: &Records, unit: Option<Id<Unit>>) -> &[Weekday] {
    unit.and_then(|id| records.unit(id))
        .and_then(|unit| unit.weekend.as_ref())
        .unwrap_or(&records.company.weekend)
}

/// Returns the working days of a home for the years around the window. A unit adds its own closures and
/// worked days and may have its own weekend; closures for one country hold only there.
pub(super) fn working_days(
    records: &Records,
    unit: Option<Id<Unit>>,
    home: Home<'_>,
    window: Span,
) -> WorkingDays {
    let years = (window.first.year() - 1, window.last.year() + 1);
    let mut closures = BTreeMap::new();
    for closure in &records.closures {
        let here = closure.unit_id.is_none() || closure.unit_id == unit;
        let in_country = closure
            .country
            .as_deref()
            .and_then(filled)
            .is_none_or(|country| country == home.country);
        if here && in_country {
            for day in days_of(closure, years) {
                closures.insert(day, closure.name.clone());
            }
        }
    }
    let days = WorkingDays::of_place(
        weekend(records, unit).iter().copied(),
        home.country,
        home.subdivision,
        years.0,
        years.1,
        closures,
    );
    let worked = records
        .worked_days
        .iter()
        .filter(|day| day.leader_id.is_none() && (day.unit_id.is_none() || day.unit_id == unit));
    days.with_worked_dates(worked.map(|day| (day.date, day.note.as_str())))
}

/// Returns the days of a closure; a yearly one in each of the years, from its own on.
fn days_of(closure: &Closure, (first_year, last_year): (i32, i32)) -> Vec<NaiveDate> {
    // A closure has no reason to last longer than a year.
    let last = closure.last.min(days_after(closure.first, 366));
    if !closure.yearly {
        return Span::new(closure.first, last).iter().collect();
    }
    // From day to day of the calendar: a closure around 29 February has it in leap years alone.
    let years = last.year() - closure.first.year();
    let in_year = |year: i32| {
        let first = closure
            .first
            .with_year(year)
            .or_else(|| NaiveDate::from_ymd_opt(year, 3, 1));
        let last = last
            .with_year(year + years)
            .or_else(|| NaiveDate::from_ymd_opt(year + years, 2, 28));
        Some(Span::new(first?, last?))
    };
    (first_year - 1..=last_year)
        .filter_map(in_year)
        .flat_map(|span| span.iter())
        .collect()
}

/// Returns the text, or nothing where it is empty.
pub(super) fn filled(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}
