//! Tables of entries, the dates they fall on, and the loads that are felt.

use super::{testing::*, *};
use crate::{
    calendar::{Boundary, FiscalRule, NotWorking, Offset, Roll, Span, Until, Weekday},
    model::{CalendarUse, Closure, Leader, NamedCalendar, WorkedDay},
};
use crate::{
    model::Entry, model::EntryRule, model::Load, model::OccurrenceState, model::StoredOccurrence,
};

mod dates;
mod loads;
mod screens;

fn span(first: &str, last: &str) -> Span {
    Span::new(date(first), date(last))
}

fn year() -> Span {
    span("2026-04-01", "2027-03-31")
}

fn close() -> EntryRule {
    EntryRule::Fiscal {
        rule: FiscalRule {
            boundary: Boundary::Period,
            from: Offset::WorkingDays { n: -1 },
            until: Until::Offset {
                offset: Offset::WorkingDays { n: 4 },
            },
            roll: Roll::Keep,
        },
    }
}

/// The period close of the Finance pack, where people say "WD+4" themselves.
pub(super) fn period_close() -> Entry {
    Entry {
        pack_key: Some("finance.close".to_owned()),
        ..entry(10, "Period close", Load::Critical, close())
    }
}

fn stored(key: &str, first: &str, last: &str, state: OccurrenceState) -> StoredOccurrence {
    StoredOccurrence {
        id: id(1),
        seen: 0,
        entry_id: id(10),
        key: key.to_owned(),
        first: date(first),
        last: date(last),
        state,
        note: String::new(),
    }
}

/// Returns "key first last" of what unit 1 feels in the span.
fn dates(records: &crate::Records, window: Span) -> Vec<String> {
    Rhythm::new(records, window)
        .felt_by_unit(Some(id(1)), window)
        .iter()
        .map(|one| format!("{} {} {}", one.key, one.span.first, one.span.last))
        .collect()
}
