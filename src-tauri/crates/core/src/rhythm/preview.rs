//! What a rule means, said back while it is typed: in words, and as its next dates.

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    Id, Records,
    calendar::{
        Span, WorkingDays, days_after,
        recurrence::{DayRule, Recurrence},
    },
    model::{Entry, EntryRule, Scope, Unit},
    rhythm::{
        Rhythm,
        expand::{computed, unit_of},
        rule_words, wording,
    },
};

/// How many dates are shown.
const DATES: usize = 10;
/// Days ahead that are looked at: first a little, then more, for rules that come rarely.
const AHEAD: [i64; 3] = [400, 1500, 4100];

/// A rule said back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct EntryPreview {
    /// The rule in words.
    pub words: String,
    /// The next ten dates, the one that lasts today included.
    pub next: Vec<PreviewDate>,
    /// What is wrong with the rule, if it can't be kept.
    pub problem: Option<String>,
    /// Where the year of the unit would have too few or too many good days.
    pub warning: Option<String>,
}

/// A date of a preview.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PreviewDate {
    pub first: NaiveDate,
    pub last: NaiveDate,
    /// "on a holiday: Boxing Day".
    pub note: Option<String>,
}

/// An entry said back in the list of entries.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct EntryLine {
    pub entry_id: Id<Entry>,
    /// Its rule in words.
    pub words: String,
    /// The parts of a recurring rule.
    pub recurrence: Option<Recurrence>,
    /// Its next occurrence, or the one that lasts today.
    pub next: Option<Span>,
}

/// Returns the rule in words with its next ten dates by the calendar and home of whoever it is for.
pub fn preview(
    records: &Records,
    rule: &EntryRule,
    scope: Scope,
    today: NaiveDate,
) -> EntryPreview {
    let problem = problem(rule);
    if problem.is_some() {
        return EntryPreview {
            words: rule_words(rule),
            next: Vec::new(),
            problem,
            warning: None,
        };
    }
    EntryPreview {
        words: rule_words(rule),
        next: next(records, rule, scope, today, DATES),
        problem: None,
        warning: None,
    }
}

/// Returns the next dates of a sound rule, `most` of them, the one that lasts today included.
pub(super) fn next(
    records: &Records,
    rule: &EntryRule,
    scope: Scope,
    today: NaiveDate,
    most: usize,
) -> Vec<PreviewDate> {
    let mut next = Vec::new();
    for days in AHEAD {
        let last = days_after(today, days);
        let window = Span::new(today, last);
        let rhythm = Rhythm::new(records, window);
        let home = rhythm.unit_days(unit_of(records, scope));
        let mut found = computed(records, scope, rule, &home, window);
        found.sort_by_key(|(_, span)| span.first);
        next = found
            .into_iter()
            .take(most)
            .map(|(_, span)| PreviewDate {
                first: span.first,
                last: span.last,
                note: note(&home, span),
            })
            .collect();
        if next.len() >= most {
            break;
        }
    }
    next
}

/// Returns each entry of a unit (and of its leaders), of the company, or all entries, with its words
/// and its next occurrence as people left it.
pub fn lines(records: &Records, unit: Option<Id<Unit>>, today: NaiveDate) -> Vec<EntryLine> {
    let last = days_after(today, 400);
    let rhythm = Rhythm::new(records, Span::new(today, last));
    records
        .entries
        .iter()
        .filter(|entry| {
            unit.is_none() || entry.scope == Scope::Company || unit_of(records, entry.scope) == unit
        })
        .map(|entry| EntryLine {
            entry_id: entry.id,
            words: rule_words(&entry.rule),
            recurrence: entry.rule.recurrence(),
            next: rhythm
                .dated(entry)
                .iter()
                .find(|dated| dated.span.last >= today)
                .map(|dated| dated.span),
        })
        .collect()
}

/// Returns what is wrong with a rule.
pub fn problem(rule: &EntryRule) -> Option<String> {
    match rule {
        EntryRule::Once { first, last } => (last < first).then(|| wording::ENDS_FIRST.to_owned()),
        EntryRule::Recurring { rrule, days, .. } => match DayRule::parse(rrule) {
            Err(problem) => Some(problem.to_string()),
            Ok(_) if *days == 0 => Some(wording::NO_DAY.to_owned()),
            Ok(_) => None,
        },
        EntryRule::Fiscal { rule } => rule.validate().err().map(|problem| problem.to_string()),
    }
}

/// Returns what is odd about a date: it begins, or ends, on a holiday or a closure.
fn note(days: &WorkingDays, span: Span) -> Option<String> {
    let odd = |date: NaiveDate| days.why_not(date).as_ref().and_then(wording::day_off);
    odd(span.first).or_else(|| odd(span.last).map(|note| wording::ends(&note)))
}
