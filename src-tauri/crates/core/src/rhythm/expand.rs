//! An entry's occurrences: what its rule gives, and what a person decided about each.

use std::{collections::BTreeMap, rc::Rc};

use chrono::{NaiveDate, TimeDelta};

use crate::{
    Id, Records,
    calendar::{Span, WorkingDays, recurrence::DayRule},
    model::{Entry, EntryRule, OccurrenceState, Scope, StoredOccurrence, Unit},
    rhythm::{
        calendars,
        cause::{CauseWords, cause},
    },
};

/// The key of the one occurrence of an entry that takes place once.
const ONCE: &str = "once";

/// One dated occurrence of an entry: its core days, without shoulders.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated {
    /// The stable key: the rule's own date, the boundary, or "once".
    pub key: Rc<str>,
    /// First and last day.
    pub span: Span,
    /// How sure it is; never cancelled, for those are left out.
    pub state: OccurrenceState,
    /// What a person noted on it.
    pub note: Rc<str>,
    /// Whether these are the rule's own dates.
    pub computed: bool,
    pub(super) words: CauseWords,
}

impl Dated {
    /// Returns what it is called as a cause: "P8 close, WD-1 to WD+4". `entry` is the one it is of.
    pub(crate) fn cause(&self, records: &Records, entry: &Entry) -> Rc<str> {
        let at = (&*self.key, self.span);
        self.words
            .get_or_make(|| cause(records, entry, at, self.computed))
    }
}

/// Returns the unit whose home and calendar an entry goes by; `None` is the company.
pub(crate) fn unit_of(records: &Records, scope: Scope) -> Option<Id<Unit>> {
    match scope {
        Scope::Company => None,
        Scope::Unit(unit) => Some(unit),
        Scope::Leader(leader) => records.leader(leader).map(|leader| leader.unit_id),
    }
}

/// Returns the occurrences of an entry that share a day with the window, by first day. Stored ones
/// win over computed ones of the same key, wherever they lie; cancelled ones are left out.
pub(crate) fn expand(
    records: &Records,
    entry: &Entry,
    stored: &[&StoredOccurrence],
    days: &WorkingDays,
    window: Span,
) -> Vec<Dated> {
    let mut decided: BTreeMap<&str, &StoredOccurrence> = stored
        .iter()
        .map(|stored| (stored.key.as_str(), *stored))
        .collect();
    let empty: Rc<str> = "".into();
    let mut found: Vec<Dated> = computed(records, entry.scope, &entry.rule, days, window)
        .into_iter()
        .filter_map(|(key, span)| match decided.remove(key.as_str()) {
            Some(stored) => of_stored(stored, Some(span)),
            None => Some(Dated {
                key: key.into(),
                span,
                state: OccurrenceState::Expected,
                note: Rc::clone(&empty),
                computed: true,
                words: CauseWords::default(),
            }),
        })
        .collect();
    // What the rule would put elsewhere, or no longer gives, still stands where it was put.
    found.extend(
        decided
            .values()
            .filter_map(|stored| of_stored(stored, None)),
    );
    found.retain(|dated| dated.span.overlaps(&window));
    found.sort_by(|a, b| (a.span.first, &a.key).cmp(&(b.span.first, &b.key)));
    found
}

/// Returns the stored occurrence with its own dates, or nothing where it is cancelled.
fn of_stored(stored: &StoredOccurrence, rule_span: Option<Span>) -> Option<Dated> {
    let span = Span::new(stored.first, stored.last.max(stored.first));
    match stored.state {
        OccurrenceState::Cancelled => None,
        OccurrenceState::Expected | OccurrenceState::Confirmed | OccurrenceState::Moved => {
            Some(Dated {
                key: stored.key.as_str().into(),
                span,
                state: stored.state,
                note: stored.note.as_str().into(),
                computed: Some(span) == rule_span && stored.state != OccurrenceState::Moved,
                words: CauseWords::default(),
            })
        }
    }
}

/// Returns what a rule gives in the window, keyed, by whose it is.
pub(crate) fn computed(
    records: &Records,
    scope: Scope,
    rule: &EntryRule,
    days: &WorkingDays,
    window: Span,
) -> Vec<(String, Span)> {
    match rule {
        EntryRule::Once { first, last } => {
            let span = Span::new(*first, (*last).max(*first));
            span.overlaps(&window)
                .then(|| (ONCE.to_owned(), span))
                .into_iter()
                .collect()
        }
        EntryRule::Recurring {
            rrule,
            first,
            days: length,
            exceptions,
            extra,
        } => {
            let Ok(rule) = DayRule::parse(rrule) else {
                return Vec::new();
            };
            let longer = TimeDelta::days(i64::from((*length).max(1)) - 1);
            let from = window.first.checked_sub_signed(longer);
            let starts = Span::new(from.unwrap_or(window.first), window.last);
            rule.dates(*first, exceptions, extra, starts)
                .into_iter()
                .map(|day| {
                    let last = day.checked_add_signed(longer).unwrap_or(day);
                    (day.to_string(), Span::new(day, last))
                })
                .collect()
        }
        EntryRule::Fiscal { rule } => {
            let unit = unit_of(records, scope);
            let parts = calendars::parts(records, unit, window);
            let mut found: Vec<(String, Span)> = Vec::new();
            for (number, (part, calendar)) in parts.iter().enumerate() {
                // An occurrence belongs to the calendar of its first day.
                let from = if number == 0 {
                    NaiveDate::MIN
                } else {
                    part.first
                };
                for keyed in rule.occurrences(calendar, days, *part) {
                    let starts_here = from <= keyed.span.first && keyed.span.first <= part.last;
                    if starts_here && !found.iter().any(|(key, _)| *key == keyed.key) {
                        found.push((keyed.key, keyed.span));
                    }
                }
            }
            found
        }
    }
}
