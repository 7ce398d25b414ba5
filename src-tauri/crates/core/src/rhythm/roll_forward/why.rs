//! Why a date differs from the one that stood, or from last year's, from what can be known.

use std::rc::Rc;

use chrono::{Datelike, Days, NaiveDate};

use crate::{
    calendar::{BoundaryKey, FiscalCalendar, FiscalRule, Span, Weekday, WorkingDays, previous_day},
    model::{Entry, EntryRule, OccurrenceState, StoredOccurrence},
    rhythm::{
        Rhythm,
        calendars::fiscal_on,
        expand::{computed, unit_of},
    },
};

/// Why a date differs from the one that stood, or from last year's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// The rule no longer gives the date.
    Gone,
    MovedByHand,
    RuleChanged,
    /// A day that became one off.
    DayOff {
        day: NaiveDate,
        name: String,
    },
    /// A day that is worked now: "Working Saturday for National Day".
    WorkedDay {
        day: NaiveDate,
        name: String,
    },
    OtherCalendar(Shift),
    CalendarChanged(Shift),
    RuleOrDaysOffChanged,
    /// The entry takes place once.
    Once,
    NewThisYear,
    SameDates,
    SameRule,
    /// The boundary that the rule counts from lies elsewhere, and days off move the date further.
    Boundary {
        ending: Ending,
        between: Vec<String>,
    },
    /// A boundary that cannot be compared.
    Unknown,
}

/// How a boundary lies compared with a year ago.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// What ends there does so on that weekday.
    On(BoundaryKey, Weekday),
    Moved(Shift),
}

/// By how many days a boundary moved, later above 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shift {
    pub boundary: BoundaryKey,
    pub days: i64,
}

/// Returns the date that the rule gives under a key, wherever it lies; `near` is where it stood.
pub(super) fn rule_of_key(
    rhythm: &Rhythm<'_>,
    entry: &Entry,
    key: &str,
    near: Span,
) -> Option<Span> {
    let records = rhythm.records();
    match &entry.rule {
        EntryRule::Once { first, last } => Some(Span::new(*first, (*last).max(*first))),
        EntryRule::Recurring { .. } => {
            let day: NaiveDate = key.parse().ok()?;
            let days = rhythm.unit_days(unit_of(records, entry.scope));
            computed(records, entry.scope, &entry.rule, &days, Span::day(day))
                .into_iter()
                .find(|(known, _)| known == key)
                .map(|(_, span)| span)
        }
        EntryRule::Fiscal { rule } => {
            let calendar = calendar_of(rhythm, entry, key, near.first);
            let anchor = anchor_of(rule, calendar, key)?;
            rule.span_at(anchor, &home_days(rhythm, entry))
        }
    }
}

/// Returns why a decided date differs from the rule.
pub(super) fn difference(
    rhythm: &Rhythm<'_>,
    entry: &Entry,
    row: &StoredOccurrence,
    new: Option<Span>,
) -> Why {
    let stood = Span::new(row.first, row.last.max(row.first));
    let Some(new) = new else {
        return Why::Gone;
    };
    if row.state == OccurrenceState::Moved {
        return Why::MovedByHand;
    }
    let (EntryRule::Fiscal { rule }, Some(boundary)) = (&entry.rule, BoundaryKey::read(&row.key))
    else {
        return Why::RuleChanged;
    };
    let calendar = calendar_of(rhythm, entry, &row.key, new.first);
    let Some(anchor) = anchor_of(rule, calendar, &row.key) else {
        return Why::RuleChanged;
    };
    let shifted = |from: NaiveDate| Shift {
        boundary,
        days: (anchor - from).num_days(),
    };
    let days = home_days(rhythm, entry);
    // Would the old date be right without one of the days off? Then that day is new.
    let reach = Span::new(
        stood.first.min(new.first).min(anchor),
        stood.last.max(new.last).max(anchor),
    );
    for (day, name) in days.off_in(reach) {
        if rule.span_at(anchor, &days.with_worked_dates([(day, "")])) == Some(stood) {
            let name = name.to_owned();
            return Why::DayOff { day, name };
        }
    }
    for (day, name) in days.worked_in(reach) {
        if rule.span_at(anchor, &days.without_worked(day)) == Some(stood) {
            let name = name.to_owned();
            return Why::WorkedDay { day, name };
        }
    }
    if let Some(before) = earlier_calendar(rhythm, entry, calendar)
        && let Some(other) = anchor_of(rule, before, &row.key)
        && rule.span_at(other, &home_days(rhythm, entry)) == Some(stood)
    {
        return Why::OtherCalendar(shifted(other));
    }
    for moved in (-7..=7_i64).filter(|days| *days != 0) {
        let other = anchor.checked_add_signed(chrono::TimeDelta::days(moved));
        let fits = other.and_then(|other| rule.span_at(other, &days)) == Some(stood);
        if let (true, Some(other)) = (fits, other)
            && stood != new
            && matches!(calendar, FiscalCalendar::WeekBased { .. })
        {
            return Why::CalendarChanged(shifted(other));
        }
    }
    Why::RuleOrDaysOffChanged
}

/// Returns why a date of a new year lies where it does, seen from last year's.
pub(super) fn new_year(
    rhythm: &Rhythm<'_>,
    entry: &Entry,
    key: &str,
    old: Option<Span>,
    new: Span,
) -> Why {
    let Some(old) = old else {
        return match entry.rule {
            EntryRule::Once { .. } => Why::Once,
            EntryRule::Recurring { .. } | EntryRule::Fiscal { .. } => Why::NewThisYear,
        };
    };
    let same_day = |a: NaiveDate, b: NaiveDate| (a.month(), a.day()) == (b.month(), b.day());
    let same = same_day(old.first, new.first) && same_day(old.last, new.last);
    let EntryRule::Fiscal { rule } = &entry.rule else {
        return if same { Why::SameDates } else { Why::SameRule };
    };
    let Some(boundary) = BoundaryKey::read(key) else {
        return Why::Unknown;
    };
    let calendar = calendar_of(rhythm, entry, key, new.first);
    let before = calendar_of(rhythm, entry, &boundary.year_before().text(), old.first);
    let (Some(now), Some(then)) = (
        boundary.anchor(&calendar),
        boundary.year_before().anchor(&before),
    ) else {
        return Why::Unknown;
    };
    let between = days_off_between(rhythm, entry, rule, now, new);
    if same && between.is_empty() {
        return Why::SameDates;
    }
    let ending = ending(boundary, calendar, then, now);
    Why::Boundary { ending, between }
}

/// Returns how the boundary lies compared with a year ago.
fn ending(
    boundary: BoundaryKey,
    calendar: FiscalCalendar,
    then: NaiveDate,
    now: NaiveDate,
) -> Ending {
    match calendar {
        FiscalCalendar::MonthBased { .. } => Ending::On(boundary, Weekday::of(previous_day(now))),
        FiscalCalendar::WeekBased { .. } => {
            let a_year_on = then.with_year(now.year()).or_else(|| {
                let day = then.checked_sub_days(Days::new(1))?;
                day.with_year(now.year())
            });
            // A year that begins around New Year may lie in another calendar year than its number says.
            let by = a_year_on.map_or(0, |day| (now - day).num_days());
            let days = if by.abs() > 180 {
                by - 365 * by.signum()
            } else {
                by
            };
            Ending::Moved(Shift { boundary, days })
        }
    }
}

/// Returns the holidays, closures and worked days that move a date away from where it would otherwise be.
fn days_off_between(
    rhythm: &Rhythm<'_>,
    entry: &Entry,
    rule: &FiscalRule,
    anchor: NaiveDate,
    new: Span,
) -> Vec<String> {
    let days = home_days(rhythm, entry);
    let reach = Span::new(new.first.min(anchor), new.last.max(anchor));
    let moved = |days: &WorkingDays| rule.span_at(anchor, days) != Some(new);
    let off = days.off_in(reach).into_iter();
    let off = off.filter(|(day, _)| moved(&days.with_worked_dates([(*day, "")])));
    let worked = days.worked_in(reach);
    let worked = worked.filter(|(day, _)| moved(&days.without_worked(*day)));
    off.chain(worked).map(|(_, name)| name.to_owned()).collect()
}

/// Returns the calendar under which a key is to be read: that of the day where its boundary lies.
fn calendar_of(rhythm: &Rhythm<'_>, entry: &Entry, key: &str, near: NaiveDate) -> FiscalCalendar {
    let records = rhythm.records();
    let unit = unit_of(records, entry.scope);
    let first = fiscal_on(records, unit, near);
    let anchor = BoundaryKey::read(key).and_then(|key| key.anchor(&first));
    anchor.map_or(first, |anchor| fiscal_on(records, unit, anchor))
}

/// Returns the calendar that held before, if there was another one.
fn earlier_calendar(
    rhythm: &Rhythm<'_>,
    entry: &Entry,
    now: FiscalCalendar,
) -> Option<FiscalCalendar> {
    let records = rhythm.records();
    let unit = unit_of(records, entry.scope);
    let mut uses: Vec<_> = records
        .calendar_uses
        .iter()
        .filter(|used| used.unit_id.is_none() || used.unit_id == unit)
        .collect();
    uses.sort_by_key(|used| std::cmp::Reverse(used.from));
    uses.into_iter()
        .filter_map(|used| {
            let named = records.calendars.iter();
            named.clone().find(|named| named.id == used.calendar_id)
        })
        .map(|named| named.calendar)
        .find(|calendar| *calendar != now)
}

/// Returns the first day after a boundary that the rule counts.
fn anchor_of(rule: &FiscalRule, calendar: FiscalCalendar, key: &str) -> Option<NaiveDate> {
    let boundary = BoundaryKey::read(key)?;
    let anchor = boundary.anchor(&calendar)?;
    rule.counts(boundary.part, &calendar, anchor)
        .then_some(anchor)
}

/// Returns the working days of the entry's home; they reach a year beyond the window.
fn home_days(rhythm: &Rhythm<'_>, entry: &Entry) -> Rc<WorkingDays> {
    rhythm.unit_days(unit_of(rhythm.records(), entry.scope))
}
