//! One line about a chat, as lists show it.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use serde::Serialize;

use super::{Conversation, ConversationState, HalfDay, Purpose, is_unwritten, say};
use crate::{
    Id, Records,
    calendar::{ClockTime, zones},
    leaders::Leader,
    units::Unit,
};

/// A chat in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[expect(
    clippy::struct_excessive_bools,
    reason = "facts that a list shows, each independent of the others"
)]
pub struct ChatLine {
    /// The chat.
    pub id: Id<Conversation>,
    /// With whom.
    pub leader_id: Id<Leader>,
    /// About which unit.
    pub unit_id: Id<Unit>,
    /// The leader's role.
    pub who: String,
    /// The leader's name; may be empty.
    pub name: String,
    /// The unit's name.
    pub unit: String,
    /// The day, mine.
    pub date: NaiveDate,
    /// The time in `zone`, where it is known.
    pub time: Option<ClockTime>,
    /// The half-day, where no time is known.
    pub half: Option<HalfDay>,
    /// The zone of `time`.
    pub zone: String,
    /// How far it has come.
    pub state: ConversationState,
    /// Why.
    pub purpose: Purpose,
    /// Whether the card is ready.
    pub prepared: bool,
    /// Whether the debrief is closed.
    pub debriefed: bool,
    /// Whether its time has passed.
    pub past: bool,
    /// Whether it is over and its debrief is still open.
    pub unwritten: bool,
    /// When, in words: "Tomorrow 10:00".
    pub text: String,
}

/// Returns the line of a chat; `now` is the wall time in my zone.
pub fn chat_line(records: &Records, chat: &Conversation, now: NaiveDateTime) -> ChatLine {
    let leader = records.leader(chat.leader_id);
    let today = now.date();
    ChatLine {
        id: chat.id,
        leader_id: chat.leader_id,
        unit_id: chat.unit_id,
        who: leader.map(|leader| leader.role.clone()).unwrap_or_default(),
        name: leader.map(|leader| leader.name.clone()).unwrap_or_default(),
        unit: records
            .unit(chat.unit_id)
            .map(|unit| unit.name.clone())
            .unwrap_or_default(),
        date: chat.date,
        time: chat.time,
        half: chat.half,
        zone: chat.zone.clone(),
        state: chat.state,
        purpose: chat.purpose,
        prepared: chat.prepared,
        debriefed: chat.debriefed_on.is_some(),
        past: is_past(records, chat, now),
        unwritten: is_unwritten(records, chat, now),
        text: say::capital(&when(records, chat, today, &say::day(chat.date, today))),
    }
}

/// Returns whether the chat's time is over: its end where the time is known, else its day.
pub fn is_past(records: &Records, chat: &Conversation, now: NaiveDateTime) -> bool {
    match my_start(records, chat) {
        Some(start) => {
            let minutes = chrono::TimeDelta::minutes(i64::from(chat.minutes));
            start
                .checked_add_signed(minutes)
                .is_some_and(|end| end <= now)
        }
        None => chat.date < now.date(),
    }
}

/// Returns when the chat starts on my clock, where its time is known.
pub fn my_start(records: &Records, chat: &Conversation) -> Option<NaiveDateTime> {
    let time = chat.time?;
    if chat.zone == records.me.zone {
        return Some(chat.date.and_time(NaiveTime::from(time)));
    }
    let instant = zones::to_utc(chat.date, time, &chat.zone)?;
    let (date, time) = zones::to_local(instant, &records.me.zone)?;
    Some(date.and_time(NaiveTime::from(time)))
}

/// Returns `day` with the time behind it, in my time, and in theirs where it differs: "tomorrow
/// 15:00, 09:00 in Chicago".
pub fn when(records: &Records, chat: &Conversation, today: NaiveDate, day: &str) -> String {
    let Some(time) = chat.time else {
        return match chat.half {
            Some(HalfDay::Morning) => format!("{day}, morning"),
            Some(HalfDay::Afternoon) => format!("{day}, afternoon"),
            None => day.to_owned(),
        };
    };
    match my_start(records, chat).filter(|_| chat.zone != records.me.zone) {
        Some(mine) if mine.time() != NaiveTime::from(time) => {
            let moved = mine.date() != chat.date;
            let day = if moved {
                say::day(mine.date(), today)
            } else {
                day.to_owned()
            };
            let mine = mine.time().format("%H:%M");
            format!("{day} {mine}, {time} in {}", place(&chat.zone))
        }
        _ => format!("{day} {time}"),
    }
}

/// Returns the place that a zone is named after: "Chicago".
pub fn place(zone: &str) -> String {
    zone.rsplit('/').next().unwrap_or(zone).replace('_', " ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conversations::testing::{World, morning};

    #[test]
    fn when_a_chat_is() {
        let ten = ClockTime::from_minutes(600);
        for (days, time, half, zone, past, text) in [
            (1, ten, None, "Europe/London", false, "Tomorrow 10:00"),
            (-1, ten, None, "Europe/London", true, "Yesterday 10:00"),
            (0, ten, None, "Europe/London", false, "Today 10:00"),
            (
                0,
                ClockTime::from_minutes(400),
                None,
                "Europe/London",
                true,
                "Today 06:40",
            ),
            (
                6,
                ten,
                None,
                "America/Chicago",
                false,
                "Tuesday 24 16:00, 10:00 in Chicago",
            ),
            (
                6,
                None,
                Some(HalfDay::Morning),
                "Europe/London",
                false,
                "Tuesday 24, morning",
            ),
            (6, None, None, "Europe/London", false, "Tuesday 24"),
        ] {
            let mut world = World::new();
            let id = world.chat(Purpose::Opener2, ConversationState::Planned, days);
            let chat = world.chat_mut(id);
            (chat.time, chat.half) = (time, half);
            zone.clone_into(&mut chat.zone);
            let chat = chat.clone();
            let line = chat_line(&world.records, &chat, morning());
            assert_eq!((line.text.as_str(), line.past), (text, past));
        }
    }
}
