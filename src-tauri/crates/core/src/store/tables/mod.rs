//! One table, one file: how its record becomes a row and back.

mod absence;
mod busy_block;
mod calendar_source;
mod cancelled_meeting;
mod closure;
mod conversation;
mod conversation_fact;
mod entry;
mod entry_felt;
mod exported_event;
mod fact;
mod finding;
mod fiscal_calendar;
mod imported_event;
mod leader;
mod occurrence;
mod opener_asked;
mod our_word;
mod placement;
mod promise;
mod standing;
mod standing_date;
mod term;
mod unit;
mod unit_calendar;
mod worked_holiday;

pub(crate) use conversation::{keep_note, note_column};

/// The tables whose changes are logged, in the order in which rows can be added. `setting` has
/// no record of its own.
pub(crate) const LOGGED: &[&str] = &[
    "setting",
    "unit",
    "leader",
    "placement",
    "fiscal_calendar",
    "unit_calendar",
    "closure",
    "absence",
    "worked_holiday",
    "standing",
    "entry",
    "entry_felt",
    "occurrence",
    "calendar_source",
    "busy_block",
    "imported_event",
    "cancelled_meeting",
    "fact",
    "term",
    "our_word",
    "conversation",
    "standing_date",
    "conversation_fact",
    "opener_asked",
    "finding",
    "promise",
];
