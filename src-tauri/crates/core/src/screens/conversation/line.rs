//! One line about a chat, as lists show it.
//!
//! A line has the time on both clocks, so that no screen computes one.

use crate::conversations::when;
use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    Id, Records,
    calendar::{ClockTime, Now},
    model::{Leader, Unit},
};
use crate::{
    conversations::{ChatTime, is_unwritten},
    english::say,
    model::{Conversation, ConversationState, HalfDay, Purpose},
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
    pub id: Id<Conversation>,
    pub leader_id: Id<Leader>,
    pub unit_id: Id<Unit>,
    /// The leader's role.
    pub who: String,
    /// The leader's name; may be empty.
    pub name: String,
    /// The unit's name.
    pub unit: String,
    /// The day, mine.
    pub date: NaiveDate,
    /// The time on my clock, where it is known.
    pub time: Option<ClockTime>,
    /// The half-day on the leader's clock, where no time is known.
    pub half: Option<HalfDay>,
    /// The day, the leader's.
    pub leader_date: NaiveDate,
    /// The time on the leader's clock, where it is known.
    pub leader_time: Option<ClockTime>,
    /// The zone of the leader's clock.
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

/// Returns the line of a chat.
pub fn chat_line(records: &Records, chat: &Conversation, now: Now) -> ChatLine {
    let time = ChatTime::of(records, chat);
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
        date: time.my_date(),
        time: time.my_time(),
        half: chat.half.filter(|_| chat.time.is_none()),
        leader_date: time.leader_date(),
        leader_time: time.leader_time(),
        zone: time.leader_zone().to_owned(),
        state: chat.state,
        purpose: chat.purpose,
        prepared: chat.prepared,
        debriefed: chat.debriefed_on.is_some(),
        past: time.is_over(now),
        unwritten: is_unwritten(&time, now),
        text: say::capital(&when(&time, today, &say::day(time.my_date(), today))),
    }
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
