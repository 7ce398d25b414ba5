//! The rhythm as a calendar file: days, not times, and the same event under the same name each time.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};

use super::{Shared, lines, load_word, our_chats, public, state_word, whose};
use crate::{
    Error, Records, Result,
    calendar::{ics::write, next_day, recurrence::Local},
    model::{ConversationState, Entry, Scope},
    rhythm::{Rhythm, scope_name},
    screens::conversation::ChatLine,
};

use crate::calendar::ics::Outgoing;

/// Returns the file. Importing a later one again updates what is there: an event keeps its UID, and its
/// SEQUENCE grows with every change to what decides its date.
pub fn ics(
    records: &Records,
    what: Shared,
    today: NaiveDate,
    stamp: DateTime<Utc>,
) -> Result<String> {
    let records = &public(records, what.with_chats);
    let rhythm = Rhythm::new(records, what.span);
    let mut events: Vec<Outgoing> = lines(&rhythm, what)
        .into_iter()
        .map(|line| {
            let unit = whose(records, line.entry);
            let mut said = format!(
                "{}, {}",
                load_word(line.load),
                state_word(line.state).to_lowercase()
            );
            if !line.cause.is_empty() {
                said = format!("{said}\n{}", line.cause);
            }
            Outgoing {
                uid: format!("{}-{}@overture", line.entry.id, line.key),
                sequence: touched(records, line.entry, &line.key),
                start: Local::Date(line.span.first),
                end: Local::Date(after(line.span.last)),
                zone: None,
                summary: format!("{unit}: {}", line.entry.name),
                description: Some(said),
                rule: None,
                exceptions: Vec::new(),
                // It says what their days are like; it takes no time of whoever reads it.
                busy: false,
                cancelled: line.state == crate::model::OccurrenceState::Cancelled,
            }
        })
        .collect();
    let chats = our_chats(records, what, today);
    events.extend(chats.iter().map(|chat| event_of_chat(records, chat)));
    write(&name(records, what), &events, stamp)
        .map_err(|problem| Error::invalid("zone", problem.to_string()))
}

/// Returns what the calendar is called.
fn name(records: &Records, what: Shared) -> String {
    let scope = what.unit.map_or(Scope::Company, Scope::Unit);
    format!("{}: the rhythm", scope_name(records, scope))
}

/// Returns the number of the last change that can have moved a date, or said something else of it.
fn touched(records: &Records, entry: &Entry, key: &str) -> u32 {
    let stored = records.occurrences.iter();
    let stored = stored.filter(|row| row.entry_id == entry.id && row.key == key);
    let newest = [Some(entry.seen), stored.map(|row| row.seen).max()]
        .into_iter()
        .chain([
            records.calendars.iter().map(|row| row.seen).max(),
            records.calendar_uses.iter().map(|row| row.seen).max(),
            records.closures.iter().map(|row| row.seen).max(),
            records.worked_days.iter().map(|row| row.seen).max(),
            records.felt.iter().map(|row| row.seen).max(),
            records.units.iter().map(|row| row.seen).max(),
        ])
        .flatten()
        .max();
    newest.map_or(0, |set| u32::try_from(set).unwrap_or(u32::MAX))
}

fn event_of_chat(records: &Records, chat: &ChatLine) -> Outgoing {
    let row = records.conversation(chat.id);
    let start = chat
        .leader_time
        .map(|time| chat.leader_date.and_time(NaiveTime::from(time)));
    let minutes = TimeDelta::minutes(row.map_or(30, |row| i64::from(row.minutes)));
    let (start, end) = match start {
        Some(start) => (
            Local::Time(start),
            Local::Time(start.checked_add_signed(minutes).unwrap_or(start)),
        ),
        None => (
            Local::Date(chat.leader_date),
            Local::Date(after(chat.leader_date)),
        ),
    };
    let seen = row.map_or(0, |row| row.seen);
    Outgoing {
        uid: format!("{}@overture", chat.id),
        sequence: u32::try_from(seen).unwrap_or(u32::MAX),
        zone: matches!(start, Local::Time(_)).then(|| chat.zone.clone()),
        start,
        end,
        summary: format!("Chat with the {}", chat.who),
        description: Some(chat_word(chat.state).to_owned()),
        rule: None,
        exceptions: Vec::new(),
        busy: true,
        cancelled: false,
    }
}

/// Returns how far a chat has come, as a word with a capital.
pub(super) const fn chat_word(state: ConversationState) -> &'static str {
    match state {
        ConversationState::Asked => "Asked",
        ConversationState::Planned => "Planned",
        ConversationState::Held => "Held",
        ConversationState::Missed => "Missed",
        ConversationState::Cancelled => "Cancelled",
    }
}

fn after(day: NaiveDate) -> NaiveDate {
    next_day(day)
}
