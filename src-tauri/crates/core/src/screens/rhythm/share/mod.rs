//! The rhythm for other eyes: on paper, as a calendar file, as a table.
//!
//! All of it starts from [`public`], which leaves out what belongs to one leader, what is not public
//! (talks on jobs, pay, a merger), and, unless they are asked for, our own chats. Notes, openers and
//! purposes have no place in any of the three forms.

mod csv;
mod ics;
mod paper;

use chrono::NaiveDate;

pub use csv::csv;
pub use ics::ics;
pub use paper::{Paper, Sheet, draw};

use crate::{
    Id, Records,
    calendar::{Now, Span},
    model::{Entry, Load, OccurrenceState, Scope, SensitiveMark, StoredOccurrence, Unit},
    rhythm::{Dated, Rhythm, expand::unit_of, scope_name},
    screens::{conversation::ChatLine, rhythm::agenda::chats},
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shared {
    /// Of one unit and the company; of everybody if left out.
    pub unit: Option<Id<Unit>>,
    /// First and last day.
    pub span: Span,
    /// Whether our own chats are shown, too.
    pub with_chats: bool,
}

/// Returns the records without what is nobody else's business.
pub fn public(records: &Records, with_chats: bool) -> Records {
    let mut shown = records.clone();
    shown.entries.retain(|entry| match entry.scope {
        Scope::Company | Scope::Unit(_) => !entry.mark.is_some_and(SensitiveMark::is_confidential),
        Scope::Leader(_) => false,
    });
    shown
        .felt
        .retain(|felt| matches!(felt.scope, Scope::Company | Scope::Unit(_)));
    if !with_chats {
        shown.conversations.clear();
    }
    // The days that these name are for me alone.
    shown.know_hows.clear();
    shown.ideas.clear();
    shown.skill_needs.clear();
    shown.measures.clear();
    shown
}

/// One date that is shared.
struct Line<'a> {
    entry: &'a Entry,
    key: String,
    span: Span,
    load: Load,
    state: OccurrenceState,
    /// "P8 close, WD-1 to WD+4".
    cause: String,
}

/// Returns the dates to be shared, by first day; cancelled ones among them. `records` are public.
fn lines<'a>(rhythm: &Rhythm<'a>, what: Shared) -> Vec<Line<'a>> {
    let records = rhythm.records();
    let mut found = Vec::new();
    for entry in &records.entries {
        let of = unit_of(records, entry.scope);
        let concerned = what.unit.is_none() || of.is_none() || of == what.unit;
        let load = match what.unit {
            Some(unit) => rhythm.felt_load(entry, Some(unit)),
            None => Some(entry.load),
        };
        let (true, Some(load)) = (concerned, load) else {
            continue;
        };
        let line = |key: &str, span: Span, state: OccurrenceState, cause: &str| Line {
            entry,
            key: key.to_owned(),
            span,
            load,
            state,
            cause: cause.to_owned(),
        };
        let dated = rhythm.dated(entry);
        let on = dated.iter().filter(|dated| dated.span.overlaps(&what.span));
        found.extend(on.map(|one: &Dated| {
            let cause = one.cause(records, entry);
            line(&one.key, one.span, one.state, &cause)
        }));
        let off = records.occurrences.iter();
        let off = off.filter(|row| cancelled(row, entry.id, what.span));
        found.extend(off.map(|row| {
            let span = Span::new(row.first, row.last.max(row.first));
            line(&row.key, span, row.state, "")
        }));
    }
    found.sort_by_key(|line| (line.span.first, line.span.last));
    found
}

fn cancelled(row: &StoredOccurrence, entry: Id<Entry>, span: Span) -> bool {
    row.entry_id == entry
        && row.state == OccurrenceState::Cancelled
        && Span::new(row.first, row.last.max(row.first)).overlaps(&span)
}

/// Returns our chats of the span, where they are asked for.
fn our_chats(records: &Records, what: Shared, today: NaiveDate) -> Vec<ChatLine> {
    if !what.with_chats {
        return Vec::new();
    }
    let now = Now::start_of(today, &records.me.zone);
    chats(records, what.span, what.unit, now)
}

/// Returns "Finance", or the company's name.
fn whose(records: &Records, entry: &Entry) -> String {
    scope_name(records, entry.scope)
}

/// Returns the load as a word with a capital.
const fn load_word(load: Load) -> &'static str {
    match load {
        Load::Open => "Open",
        Load::Normal => "Normal",
        Load::Busy => "Busy",
        Load::Critical => "Critical",
    }
}

/// Returns how sure a date is, as a word with a capital.
const fn state_word(state: OccurrenceState) -> &'static str {
    match state {
        OccurrenceState::Expected => "Expected",
        OccurrenceState::Confirmed => "Confirmed",
        OccurrenceState::Moved => "Moved",
        OccurrenceState::Cancelled => "Does not take place",
    }
}

#[cfg(test)]
mod tests;
