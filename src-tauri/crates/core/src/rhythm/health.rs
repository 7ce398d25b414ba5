//! Whether a unit's year says enough, and not too much.

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    Id, Records,
    calendar::{Span, WorkingDays, days_after},
    model::{Entry, Load, Scope, Unit},
    rhythm::{Rhythm, wording},
};

/// Below this share of good days, in percent, entries make every day alike.
const FEWEST: usize = 25;
/// Above this share they say nothing.
const MOST: usize = 70;

/// Shares of a unit's working days in percent, by rhythm and public holidays alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Health {
    pub good: usize,
    /// Good days that are open moments, too.
    pub open: usize,
    pub possible: usize,
    pub avoid: usize,
}

/// Returns the shares over a span.
pub fn health(records: &Records, unit: Option<Id<Unit>>, span: Span) -> Health {
    let rhythm = Rhythm::new(records, span);
    let days = rhythm.unit_days(unit);
    let felt = rhythm.of_unit(unit);
    let (mut good, mut open, mut possible, mut avoid, mut all) = (0, 0, 0, 0, 0);
    for date in days.days_in(span) {
        all += 1;
        let day = felt.lane.load(date);
        match day.load {
            Load::Critical => avoid += 1,
            Load::Busy => possible += 1,
            Load::Normal | Load::Open if day.edge || near_holiday(&days, date) => possible += 1,
            Load::Normal => good += 1,
            Load::Open => {
                good += 1;
                open += 1;
            }
        }
    }
    let share = |count: usize| (count * 100 + all / 2) / all.max(1);
    Health {
        good: share(good),
        open: share(open),
        possible: share(possible),
        avoid: share(avoid),
    }
}

/// Returns a word of warning for a unit whose coming year has too few good days, or too many; none
/// for a unit without entries of its own.
pub fn warning(records: &Records, unit: Id<Unit>, today: NaiveDate) -> Option<String> {
    let own = records
        .entries
        .iter()
        .any(|entry| entry.scope == Scope::Unit(unit));
    if !own {
        return None;
    }
    let last = days_after(today, 364);
    let good = health(records, Some(unit), Span::new(today, last)).good;
    if good < FEWEST {
        Some(wording::too_few_good_days(good))
    } else if good > MOST {
        Some(wording::too_many_good_days(good))
    } else {
        None
    }
}

/// Returns the word of warning for the unit of an entry that is being written, as if it were kept.
pub fn warning_with(records: &Records, entry: &Entry, today: NaiveDate) -> Option<String> {
    let Scope::Unit(unit) = entry.scope else {
        return None;
    };
    let mut then = records.clone();
    match then.entries.iter_mut().find(|known| known.id == entry.id) {
        Some(known) => *known = entry.clone(),
        None => then.entries.push(entry.clone()),
    }
    warning(&then, unit, today)
}

/// Tells whether a public holiday lies between a working day and the next, or the one before.
fn near_holiday(days: &WorkingDays, date: NaiveDate) -> bool {
    towards_holiday(days, date, NaiveDate::succ_opt).is_some()
        || towards_holiday(days, date, NaiveDate::pred_opt).is_some()
}

/// Returns the public holiday between a working day and the next one in a direction. One on a
/// weekend day does not count: nobody is off for it.
pub(crate) fn towards_holiday(
    days: &WorkingDays,
    date: NaiveDate,
    step: fn(&NaiveDate) -> Option<NaiveDate>,
) -> Option<String> {
    let mut day = step(&date)?;
    // Nobody is off for a month on end; the bound keeps a strange weekend from looping.
    for _ in 0..31 {
        if days.is_working(day) {
            return None;
        }
        if let (Some(name), false) = (days.holiday(day), days.is_weekend(day)) {
            return Some(name.to_owned());
        }
        day = step(&day)?;
    }
    None
}
