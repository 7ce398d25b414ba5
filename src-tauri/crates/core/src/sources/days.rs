//! From a series on whole days to the rule of an entry.

use chrono::NaiveDate;

use super::names::short;
use crate::model::ChangedDate;
use crate::{
    calendar::{
        Span,
        ics::{DaySeries, Version},
    },
    model::EntryRule,
};

pub(super) fn rule_of(days: DaySeries) -> EntryRule {
    let length = Span::new(days.first, days.last).days();
    match days.rule {
        None => EntryRule::Once {
            first: days.first,
            last: days.last,
        },
        Some(rrule) => EntryRule::Recurring {
            rrule,
            first: days.first,
            days: u16::try_from(length).unwrap_or(1),
            exceptions: days.exceptions,
            extra: days.extra,
        },
    }
}

pub(super) fn changed_of(days: &DaySeries) -> Vec<ChangedDate> {
    let changed = days.changed.iter().map(|one| ChangedDate {
        key: one.key,
        first: one.span.first,
        last: one.span.last,
        note: one.name.as_deref().map(short).unwrap_or_default(),
        version: Version::default(),
    });
    changed.collect()
}

/// Returns the first day from today on on which it takes place, by its rule; else the first within
/// the span.
pub(super) fn next_of(days: &DaySeries, span: Span, today: NaiveDate) -> NaiveDate {
    let rule = days
        .rule
        .as_deref()
        .and_then(|rule| crate::calendar::recurrence::DayRule::parse(rule).ok());
    let next = rule.and_then(|rule| {
        let dates = rule.dates(days.first, &days.exceptions, &days.extra, span);
        let next = dates.iter().find(|date| **date >= today);
        next.or(dates.first()).copied()
    });
    next.unwrap_or(days.first)
}
