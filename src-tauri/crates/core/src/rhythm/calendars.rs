//! Which fiscal calendar holds for whom, from when to when, and what a change does to its years.

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    Id, Records,
    calendar::{FiscalCalendar, FiscalYear, Span, previous_day},
    model::{CalendarUse, NamedCalendar, Unit},
    rhythm::wording,
};

/// Returns the fiscal calendar of a unit (`None`: the company) on a date. Before the first one that
/// was entered, that one; where there is none at all, the calendar year.
pub fn fiscal_on(records: &Records, unit: Option<Id<Unit>>, date: NaiveDate) -> FiscalCalendar {
    if let Some(named) = records.calendar_on(unit, date) {
        return named.calendar;
    }
    let earliest = |whose: Option<Id<Unit>>| {
        records
            .calendar_uses
            .iter()
            .filter(|used| used.unit_id == whose)
            .min_by_key(|used| used.from)
    };
    earliest(None)
        .or_else(|| unit.and_then(|id| earliest(Some(id))))
        .and_then(|used| {
            records
                .calendars
                .iter()
                .find(|named| named.id == used.calendar_id)
        })
        .map_or(FiscalCalendar::CALENDAR_YEAR, |named| named.calendar)
}

/// Returns the parts of a window in which one calendar holds, in order and without gaps.
pub(crate) fn parts(
    records: &Records,
    unit: Option<Id<Unit>>,
    window: Span,
) -> Vec<(Span, FiscalCalendar)> {
    let mut changes: Vec<NaiveDate> = records
        .calendar_uses
        .iter()
        .filter(|used| used.unit_id.is_none() || used.unit_id == unit)
        .map(|used| used.from)
        .filter(|from| window.first < *from && *from <= window.last)
        .collect();
    changes.push(window.first);
    changes.sort_unstable();
    changes.dedup();
    let ends = changes
        .iter()
        .skip(1)
        .map(|next| next.pred_opt().unwrap_or(*next))
        .chain([window.last]);
    let mut found: Vec<(Span, FiscalCalendar)> = Vec::new();
    for (first, last) in changes.iter().copied().zip(ends) {
        let calendar = fiscal_on(records, unit, first);
        match found.last_mut() {
            Some((span, same)) if *same == calendar => span.last = last,
            _ => found.push((Span::new(first, last), calendar)),
        }
    }
    found
}

/// A fiscal year as it was lived: cut where the calendar changed within it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct YearInUse {
    pub(crate) calendar: FiscalCalendar,
    /// As the calendar has it.
    pub(crate) year: FiscalYear,
    /// Its days in use.
    pub(crate) span: Span,
}

/// Returns the fiscal year in which a day lies, for a unit or the company.
pub(crate) fn year_in_use(records: &Records, unit: Option<Id<Unit>>, on: NaiveDate) -> YearInUse {
    let calendar = fiscal_on(records, unit, on);
    let year = calendar.year_of(on);
    let parts = parts(records, unit, year.span());
    let span = parts
        .into_iter()
        .find(|(span, _)| span.contains(on))
        .map_or_else(|| year.span(), |(span, _)| span);
    YearInUse {
        calendar,
        year,
        span,
    }
}

/// What a change of calendars would do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CalendarChange {
    /// Days on which a year of the new calendar begins, around the day asked for: a change there cuts
    /// only one year.
    pub begins: Vec<NaiveDate>,
    /// The years around the change, in order.
    pub years: Vec<ChangedYear>,
    /// In a sentence: "FY27 lasts 305 days, from 1 Apr 2026 to 30 Jan 2027."
    pub text: String,
}

/// A year around a change of calendars.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ChangedYear {
    /// "FY27".
    pub name: String,
    pub first: NaiveDate,
    pub last: NaiveDate,
    /// How many days it has.
    pub days: i64,
    /// Whether the change cuts it.
    pub cut: bool,
}

/// Returns what happens to the years of a unit, or of the company, where `calendar` holds from a day on.
pub fn change(
    records: &Records,
    unit: Option<Id<Unit>>,
    calendar: FiscalCalendar,
    from: NaiveDate,
) -> CalendarChange {
    let mut then = records.clone();
    let named = NamedCalendar {
        id: Id::of(uuid::Uuid::nil()),
        seen: 0,
        name: String::new(),
        calendar,
    };
    then.calendar_uses
        .retain(|used| used.unit_id != unit || used.from != from);
    then.calendar_uses.push(CalendarUse {
        id: Id::of(uuid::Uuid::nil()),
        seen: 0,
        unit_id: unit,
        calendar_id: named.id,
        from,
    });
    then.calendars.push(named);
    let mut years: Vec<ChangedYear> = Vec::new();
    let mut day = previous_day(from);
    while years.len() < 4 {
        let used = year_in_use(&then, unit, day);
        years.push(ChangedYear {
            name: used.year.name.clone(),
            first: used.span.first,
            last: used.span.last,
            days: used.span.days(),
            cut: used.span != used.year.span(),
        });
        let Some(next) = used.span.last.succ_opt() else {
            break;
        };
        day = next;
    }
    let around = calendar.year_of(from).year;
    let begins = (around..around + 3).map(|year| calendar.year(year).first);
    CalendarChange {
        begins: begins.collect(),
        text: wording::cut_years(&years),
        years,
    }
}
