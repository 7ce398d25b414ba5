//! Which fiscal calendar holds for whom, from when to when.

use chrono::NaiveDate;

use crate::{
    Id, Records,
    calendar::{FiscalCalendar, Span},
    units::Unit,
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
pub(super) fn parts(
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
