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
mod proposed_day;
mod snooze;
mod standing;
mod standing_date;
mod term;
mod unit;
mod unit_calendar;
mod worked_day;
mod worked_holiday;

pub(crate) use conversation::{keep_note, note_column};

use crate::{
    conversations::{Conversation, ConversationFact, Finding},
    homework::Fact,
    language::OurWord,
    leaders::{Absence, Leader, WorkedHoliday},
    openers::OpenerAsked,
    promises::Promise,
    records::BusyBlock,
    rhythm::{Entry, Felt, StoredOccurrence},
    sources::{CalendarSource, CancelledMeeting, ImportedEvent},
    standing::{Standing, StandingDate},
    store::row::Record,
    timing::planner::ProposedDay,
    transfer::exported::ExportedEvent,
    units::{CalendarUse, Closure, NamedCalendar, Placement, Term, Unit, WorkedDay},
    week::Snooze,
};

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
    "worked_day",
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
    "snooze",
];

/// Returns what a row of a table is called in a sentence.
pub(super) fn kind_of(table: &str) -> &'static str {
    const fn of<R: Record>() -> (&'static str, &'static str) {
        (R::TABLE, R::KIND)
    }
    const KINDS: &[(&str, &str)] = &[
        of::<Absence>(),
        of::<BusyBlock>(),
        of::<CalendarSource>(),
        of::<CalendarUse>(),
        of::<CancelledMeeting>(),
        of::<Closure>(),
        of::<Conversation>(),
        of::<ConversationFact>(),
        of::<Entry>(),
        of::<ExportedEvent>(),
        of::<Fact>(),
        of::<Felt>(),
        of::<Finding>(),
        of::<ImportedEvent>(),
        of::<Leader>(),
        of::<NamedCalendar>(),
        of::<OpenerAsked>(),
        of::<OurWord>(),
        of::<Placement>(),
        of::<Promise>(),
        of::<ProposedDay>(),
        of::<Snooze>(),
        of::<Standing>(),
        of::<StandingDate>(),
        of::<StoredOccurrence>(),
        of::<Term>(),
        of::<Unit>(),
        of::<WorkedDay>(),
        of::<WorkedHoliday>(),
    ];
    KINDS
        .iter()
        .find(|(known, _)| *known == table)
        .map_or("row", |(_, kind)| kind)
}

#[cfg(test)]
mod tests {
    use super::{LOGGED, kind_of};

    #[test]
    fn every_table_has_a_word_for_its_rows() {
        for table in LOGGED.iter().filter(|table| **table != "setting") {
            assert_ne!(kind_of(table), "row", "{table}");
        }
    }
}
