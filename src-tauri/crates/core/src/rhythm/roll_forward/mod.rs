//! Roll-forward: what the rules say against what a person has confirmed, and what nobody has looked at
//! yet.
//!
//! Nothing here moves a date. It lists differences, old date, new date, why; accepting some of them
//! writes rows (`Workspace::roll_forward`). Two lists:
//! - *differences*: a confirmed or moved date whose rule now says another one, or none;
//! - *expected*: dates of the chosen year without a row, beside those of the year before.

mod why;

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::scope_name;
use crate::{
    Id, Records,
    calendar::{BoundaryKey, Span, days_after, next_day, previous_day},
    model::{Entry, EntryRule, Load, OccurrenceState, Scope, StoredOccurrence, Unit},
    rhythm::{
        Rhythm,
        calendars::{YearInUse, year_in_use},
        expand::{computed, unit_of},
        rule_words,
    },
};

pub use why::{Ending, Shift, Why};

/// More dates a year than this are not confirmed one by one: nobody looks at 52 Mondays.
const MOST: usize = 14;

/// What can be rolled forward.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RollForward {
    /// The year: "FY28".
    pub name: String,
    pub first: NaiveDate,
    pub last: NaiveDate,
    /// The last day of the year before.
    pub previous: NaiveDate,
    /// The first day of the year after.
    pub next: NaiveDate,
    /// Decided dates that differ from their rules, from today to the end of the year.
    pub differences: Vec<RollLine>,
    /// Dates of the year that nobody has looked at, grouped by whose and by entry.
    pub expected: Vec<RollEntry>,
    /// How many dates of the year are confirmed, moved or cancelled already.
    pub decided: usize,
    /// Entries that recur too often to be confirmed date by date.
    pub too_often: Vec<String>,
}

/// The dates of one entry that nobody has looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RollEntry {
    pub entry_id: Id<Entry>,
    pub name: String,
    /// Whose: the company, a unit, a leader.
    pub scope_name: String,
    /// The load as filed.
    pub load: Load,
    /// The rule in words.
    pub words: String,
    /// By date.
    pub lines: Vec<RollLine>,
}

/// One date: as it stands or stood, and as it would be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RollLine {
    pub entry_id: Id<Entry>,
    /// Which occurrence.
    pub key: String,
    pub name: String,
    pub scope_name: String,
    /// What kind of difference.
    pub kind: RollKind,
    /// The date that stands, or last year's; none where there was none.
    pub old: Option<Span>,
    /// The date that the rule gives; none where it gives none any more.
    pub new: Option<Span>,
    /// Why they differ, in words.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub why: Why,
}

/// How a date differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum RollKind {
    /// It was confirmed, and its rule now says another date.
    Changed,
    /// It was moved by hand, so that it differs on purpose; the rule's date is only said.
    Moved,
    /// It was confirmed or moved, and its rule gives it no longer.
    Gone,
    /// Nobody has looked at it yet.
    Expected,
}

/// A difference to be accepted: the date that was shown.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub struct RollChoice {
    pub entry_id: Id<Entry>,
    /// Which occurrence.
    pub key: String,
    /// The new date as shown; none where the rule gives none any more.
    pub new: Option<Span>,
}

/// Returns what can be rolled forward into the fiscal year in which `on` lies: the next one after
/// today's if left out. Of the company and all units, or of one unit.
pub fn roll_forward(
    records: &Records,
    unit: Option<Id<Unit>>,
    on: Option<NaiveDate>,
    today: NaiveDate,
) -> RollForward {
    let on = on.unwrap_or_else(|| {
        let this = year_in_use(records, unit, today);
        this.span.last.succ_opt().unwrap_or(today)
    });
    let used = year_in_use(records, unit, on);
    let year = used.span;
    let looked_at = Span::new(year.first.max(today), year.last);
    let rhythm = Rhythm::new(
        records,
        Span::new(today.min(year.first), year.last.max(today)),
    );
    let mut differences = Vec::new();
    let mut expected = Vec::new();
    let mut too_often = Vec::new();
    let mut decided = 0;
    for entry in concerned(records, unit) {
        let by_key: BTreeMap<&str, &StoredOccurrence> = records
            .occurrences
            .iter()
            .filter(|row| row.entry_id == entry.id)
            .map(|row| (row.key.as_str(), row))
            .collect();
        decided += by_key
            .values()
            .filter(|row| year.contains(row.first))
            .count();
        let window = Span::new(today, year.last.max(today));
        differences.extend(differing(&rhythm, entry, &by_key, window));
        match unseen(&rhythm, entry, &by_key, looked_at) {
            Unseen::TooOften => too_often.push(entry.name.clone()),
            Unseen::Lines(lines) if lines.is_empty() => {}
            Unseen::Lines(lines) => expected.push(RollEntry {
                entry_id: entry.id,
                name: entry.name.clone(),
                scope_name: scope_name(records, entry.scope),
                load: entry.load,
                words: rule_words(&entry.rule),
                lines,
            }),
        }
    }
    differences.sort_by_key(|line| line.old.map(|old| old.first));
    let YearInUse { year: named, .. } = used;
    RollForward {
        name: named.name,
        first: year.first,
        last: year.last,
        previous: previous_day(year.first),
        next: next_day(year.last),
        differences,
        expected,
        decided,
        too_often,
    }
}

/// Returns how many decided dates differ from their rules within a year from today.
pub fn drifted(records: &Records, today: NaiveDate) -> usize {
    if records.occurrences.is_empty() {
        return 0;
    }
    let window = Span::new(today, days_after(today, 400));
    let rhythm = Rhythm::new(records, window);
    let with_rows = records.entries.iter().map(|entry| {
        let rows = records.occurrences.iter();
        let by_key: BTreeMap<&str, &StoredOccurrence> = rows
            .filter(|row| row.entry_id == entry.id)
            .map(|row| (row.key.as_str(), row))
            .collect();
        differing(&rhythm, entry, &by_key, window)
            .iter()
            .filter(|line| line.kind != RollKind::Moved)
            .count()
    });
    with_rows.sum()
}

/// Returns what accepting writes: confirmed on the new date, or cancelled on the old one where the rule
/// gives none any more.
pub const fn accepted(old: Option<Span>, new: Option<Span>) -> Option<(OccurrenceState, Span)> {
    match (new, old) {
        (Some(new), _) => Some((OccurrenceState::Confirmed, new)),
        (None, Some(old)) => Some((OccurrenceState::Cancelled, old)),
        (None, None) => None,
    }
}

/// Returns whether the rule still says what was shown; `Some(None)` is a date that it gives no longer.
pub fn still_says(records: &Records, choice: &RollChoice) -> bool {
    let Some(entry) = records.entry(choice.entry_id) else {
        return false;
    };
    let row = records
        .occurrences
        .iter()
        .find(|row| row.entry_id == choice.entry_id && row.key == choice.key);
    let stood = row.map(|row| Span::new(row.first, row.last.max(row.first)));
    let Some(near) = choice.new.or(stood) else {
        return false;
    };
    let rhythm = Rhythm::new(records, near);
    why::rule_of_key(&rhythm, entry, &choice.key, near) == choice.new
}

/// Returns the entries of the company and of a unit, or of all; archived units are left in peace.
fn concerned(records: &Records, unit: Option<Id<Unit>>) -> impl Iterator<Item = &Entry> {
    let mut entries: Vec<&Entry> = records.entries.iter().collect();
    entries.retain(|entry| {
        let of = unit_of(records, entry.scope);
        let served = of
            .and_then(|id| records.unit(id))
            .is_none_or(|unit| unit.archived_on.is_none());
        served && (unit.is_none() || entry.scope == Scope::Company || of == unit)
    });
    let position = |entry: &Entry| {
        unit_of(records, entry.scope)
            .and_then(|id| records.unit(id))
            .map(|unit| unit.position)
    };
    entries.sort_by_key(|entry| position(entry));
    entries.into_iter()
}

/// Returns the decided dates of an entry from the window on that differ from the rule.
fn differing(
    rhythm: &Rhythm<'_>,
    entry: &Entry,
    by_key: &BTreeMap<&str, &StoredOccurrence>,
    window: Span,
) -> Vec<RollLine> {
    if by_key.is_empty() {
        return Vec::new();
    }
    let records = rhythm.records();
    let mut found = Vec::new();
    for row in by_key.values() {
        let stood = Span::new(row.first, row.last.max(row.first));
        if !stood.overlaps(&window) {
            continue;
        }
        let new = why::rule_of_key(rhythm, entry, row.key.as_str(), stood);
        let kind = match (row.state, new) {
            (OccurrenceState::Cancelled | OccurrenceState::Expected, _) => continue,
            (_, Some(new)) if new == stood => continue,
            (OccurrenceState::Confirmed | OccurrenceState::Moved, None) => RollKind::Gone,
            (OccurrenceState::Confirmed, Some(_)) => RollKind::Changed,
            (OccurrenceState::Moved, Some(_)) => RollKind::Moved,
        };
        found.push(RollLine {
            entry_id: entry.id,
            key: row.key.clone(),
            name: entry.name.clone(),
            scope_name: scope_name(records, entry.scope),
            kind,
            old: Some(stood),
            new,
            why: why::difference(rhythm, entry, row, new),
        });
    }
    found
}

enum Unseen {
    TooOften,
    Lines(Vec<RollLine>),
}

/// Returns the dates of a year that nobody has looked at, each beside that of the year before.
fn unseen(
    rhythm: &Rhythm<'_>,
    entry: &Entry,
    by_key: &BTreeMap<&str, &StoredOccurrence>,
    year: Span,
) -> Unseen {
    if year.is_empty() {
        return Unseen::Lines(Vec::new());
    }
    let records = rhythm.records();
    let days = rhythm.unit_days(unit_of(records, entry.scope));
    let all = computed(records, entry.scope, &entry.rule, &days, year);
    let begun: Vec<_> = all
        .into_iter()
        .filter(|(_, span)| year.contains(span.first))
        .collect();
    if begun.len() > MOST {
        return Unseen::TooOften;
    }
    let fresh = begun
        .into_iter()
        .filter(|(key, _)| !by_key.contains_key(key.as_str()));
    let mut lines: Vec<RollLine> = fresh
        .map(|(key, span)| {
            let before = year_before(rhythm, entry, &key, span);
            let old = before.as_deref().and_then(|before| {
                let stood = by_key.get(before);
                let stood = stood.filter(|row| row.state != OccurrenceState::Cancelled);
                match stood {
                    Some(row) => Some(Span::new(row.first, row.last.max(row.first))),
                    None => why::rule_of_key(rhythm, entry, before, span),
                }
            });
            RollLine {
                entry_id: entry.id,
                why: why::new_year(rhythm, entry, &key, old, span),
                key,
                name: entry.name.clone(),
                scope_name: scope_name(records, entry.scope),
                kind: RollKind::Expected,
                old,
                new: Some(span),
            }
        })
        .collect();
    lines.sort_by_key(|line| line.new.map(|new| new.first));
    Unseen::Lines(lines)
}

/// Returns the key of the same occurrence a year before.
fn year_before(rhythm: &Rhythm<'_>, entry: &Entry, key: &str, span: Span) -> Option<String> {
    match &entry.rule {
        EntryRule::Fiscal { .. } => BoundaryKey::read(key).map(|key| key.year_before().text()),
        EntryRule::Once { .. } => None,
        EntryRule::Recurring { .. } => {
            // The rule's own date that lies nearest to a year ago, within half a month.
            let records = rhythm.records();
            let near = span.first.with_year(span.first.year() - 1);
            let near = near.or_else(|| NaiveDate::from_ymd_opt(span.first.year() - 1, 2, 28))?;
            let reach = chrono::Days::new(15);
            let around = Span::new(near.checked_sub_days(reach)?, near.checked_add_days(reach)?);
            let days = rhythm.unit_days(unit_of(records, entry.scope));
            let found = computed(records, entry.scope, &entry.rule, &days, around);
            let distance = |span: &Span| (span.first - near).num_days().abs();
            let nearest = found.into_iter().min_by_key(|(_, span)| distance(span))?;
            Some(nearest.0)
        }
    }
}

#[cfg(test)]
mod tests;
