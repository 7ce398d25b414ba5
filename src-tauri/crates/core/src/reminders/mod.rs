//! What a notification may say today: that a chat begins soon, or that one of today is not written down.
//!
//! [`of_day`] reads the records once; [`due`] decides by the clock alone, so that a file that was locked in the
//! meantime need not be open. A [`Reminder`] holds no name: [`who`] is asked where a person wants to see it.

mod say;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    Id, Records,
    calendar::{ClockTime, Now, Span, zones},
    conversations::ChatTime,
    model::{Conversation, ConversationState, Purpose},
    rhythm::Rhythm,
};

/// How many are shown on one day at most.
pub const MOST_A_DAY: usize = 2;

/// How long before a chat.
const AHEAD: TimeDelta = TimeDelta::minutes(10);

/// Minutes after midnight on my clock: from when the evening's reminder may come, and from when it does not.
/// At six the meetings of most days are over and the chat is still fresh; after nine the day belongs to me.
const EVENING: u16 = 18 * 60;
const NIGHT: u16 = 21 * 60;

/// How long the evening's reminder may come after a chat that ended late.
const LATE: TimeDelta = TimeDelta::hours(1);

/// Why something is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum ReminderKind {
    /// A chat begins soon.
    BeforeChat,
    /// A chat of today is over and not written down.
    Unwritten,
}

/// Something that may be shown today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Reminder {
    pub kind: ReminderKind,
    pub conversation_id: Id<Conversation>,
    /// UTC, inclusive.
    pub from: DateTime<Utc>,
    /// UTC, exclusive.
    pub until: DateTime<Utc>,
    /// The whole notification, without a name.
    pub text: String,
}

impl Reminder {
    /// Returns what tells it from the others. A chat that moves is reminded of again.
    pub fn key(&self) -> String {
        let id = self.conversation_id;
        match self.kind {
            ReminderKind::BeforeChat => format!("before {id} {}", self.from.timestamp()),
            ReminderKind::Unwritten => format!("unwritten {id}"),
        }
    }

    /// Returns the notification with a name, for a person who chose that.
    pub fn named(&self, who: &str) -> String {
        say::named(&self.text, who)
    }
}

/// What may be shown on one day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RemindersOfDay {
    /// The day in my zone.
    pub date: NaiveDate,
    /// My zone, an IANA name.
    pub zone: String,
    /// Earliest first; none on a day off.
    pub reminders: Vec<Reminder>,
}

/// Returns what may be shown today. A chat that is still to come is expected to stay unwritten, so whoever keeps
/// the answer asks again after each change.
pub fn of_day(records: &Records, now: Now) -> RemindersOfDay {
    let date = now.date();
    let reminders = if is_off(records, date) {
        Vec::new()
    } else {
        still_possible(records, now)
    };
    let zone = records.me.zone.clone();
    RemindersOfDay {
        date,
        zone,
        reminders,
    }
}

fn still_possible(records: &Records, now: Now) -> Vec<Reminder> {
    let today = now.date();
    let chats = records
        .conversations
        .iter()
        .filter(|chat| chat.purpose != Purpose::InPassing && chat.may_be_between(today, today))
        .map(|chat| ChatTime::of(records, chat))
        .filter(|time| time.my_date() == today);
    let mut reminders: Vec<Reminder> = chats
        .flat_map(|time| [before(&time), unwritten(records, &time, today)])
        .flatten()
        .filter(|reminder| now.instant < reminder.until)
        .collect();
    reminders.sort_by_key(|reminder| (reminder.from, reminder.conversation_id));
    reminders
}

/// Returns the one to show now, where there is one. `shown` are the keys of those that were shown today.
pub fn due<'a>(
    reminders: &'a [Reminder],
    shown: &[String],
    wanted: impl Fn(ReminderKind) -> bool,
    now: DateTime<Utc>,
) -> Option<&'a Reminder> {
    if shown.len() >= MOST_A_DAY {
        return None;
    }
    reminders.iter().find(|reminder| {
        wanted(reminder.kind)
            && reminder.from <= now
            && now < reminder.until
            && !shown.contains(&reminder.key())
    })
}

/// Returns whom a chat is with, for a person who chose to see it.
pub fn who(records: &Records, chat: Id<Conversation>) -> Option<String> {
    let leader = records.leader(records.conversation(chat)?.leader_id)?;
    let name = if leader.name.is_empty() {
        &leader.role
    } else {
        &leader.name
    };
    Some(name.clone())
}

/// Tells whether I do not work on a day: weekend, holiday or closure, no hours, or an absence of mine.
fn is_off(records: &Records, day: NaiveDate) -> bool {
    let days = Rhythm::new(records, Span::new(day, day)).my_days();
    let weekday = days.hours_weekday(day);
    let away = records
        .absences
        .iter()
        .any(|absence| absence.leader_id.is_none() && absence.first <= day && day <= absence.last);
    away || !days.is_working(day)
        || !records
            .me
            .hours
            .iter()
            .any(|hours| hours.weekday == weekday)
}

fn before(time: &ChatTime<'_>) -> Option<Reminder> {
    let chat = time.chat();
    if chat.state != ConversationState::Planned {
        return None;
    }
    let start = time.start()?;
    Some(Reminder {
        kind: ReminderKind::BeforeChat,
        conversation_id: chat.id,
        from: start.checked_sub_signed(AHEAD)?,
        until: start,
        text: say::before(time.my_time()?),
    })
}

fn unwritten(records: &Records, time: &ChatTime<'_>, today: NaiveDate) -> Option<Reminder> {
    let chat = time.chat();
    let open = match chat.state {
        // Without a time it is over tomorrow at the earliest.
        ConversationState::Planned => time.start().is_some(),
        ConversationState::Held => chat.debriefed_on.is_none(),
        ConversationState::Asked | ConversationState::Missed | ConversationState::Cancelled => {
            false
        }
    };
    if !open {
        return None;
    }
    let at = |minutes: u16| {
        let time = ClockTime::from_minutes(minutes)?;
        zones::to_utc(today, time, &records.me.zone)
    };
    let weekday = Rhythm::new(records, Span::new(today, today))
        .my_days()
        .hours_weekday(today);
    let hours = records.me.hours.iter();
    let done = hours
        .filter(|hours| hours.weekday == weekday)
        .map(|hours| hours.to.minutes())
        .max();
    let evening = at(done.map_or(EVENING, |done| done.max(EVENING)))?;
    let room = TimeDelta::minutes(i64::from(records.me.debrief_minutes));
    let written_by = time
        .span()
        .and_then(|(_, end)| end.checked_add_signed(room));
    let from = written_by.map_or(evening, |written_by| written_by.max(evening));
    Some(Reminder {
        kind: ReminderKind::Unwritten,
        conversation_id: chat.id,
        from,
        until: at(NIGHT)?.max(from.checked_add_signed(LATE)?),
        text: say::unwritten(time.my_time()),
    })
}

#[cfg(test)]
mod tests;
