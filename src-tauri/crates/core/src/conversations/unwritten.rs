//! Chats of the past that nothing is written down about.

use super::ChatTime;
use crate::calendar::Now;
use crate::model::ConversationState;

/// Returns whether the chat is over and its debrief is still open.
pub fn is_unwritten(time: &ChatTime<'_>, now: Now) -> bool {
    let chat = time.chat();
    match chat.state {
        ConversationState::Planned => time.is_over(now),
        ConversationState::Held => chat.debriefed_on.is_none(),
        ConversationState::Asked | ConversationState::Missed | ConversationState::Cancelled => {
            false
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::ClockTime;
    use crate::{
        conversations::testing::{World, morning},
        model::Purpose,
    };

    #[test]
    fn past_chats_wait_to_be_written_down() {
        use ConversationState::{Asked, Cancelled, Held, Missed, Planned};
        for (state, days, minutes, expected) in [
            (Planned, -1, None, true),
            (Planned, 0, None, false),
            // The day is not over, the chat is: it is 08:00.
            (Planned, 0, Some(420), true),
            (Planned, 0, Some(600), false),
            (Planned, 1, None, false),
            (Asked, -1, None, false),
            (Missed, -1, None, false),
            (Cancelled, -1, None, false),
            (Held, -1, None, false),
        ] {
            let mut world = World::new();
            let id = world.chat(Purpose::Opener1, state, days);
            world.chat_mut(id).time = minutes.and_then(ClockTime::from_minutes);
            let chat = world.chat_mut(id).clone();
            let found = is_unwritten(&ChatTime::of(&world.records, &chat), morning());
            assert_eq!(found, expected, "{state:?} {days} {minutes:?}");
        }
        let mut world = World::new();
        let id = world.chat(Purpose::Opener1, Held, -1);
        world.chat_mut(id).debriefed_on = None;
        let chat = world.chat_mut(id).clone();
        assert!(is_unwritten(
            &ChatTime::of(&world.records, &chat),
            morning()
        ));
    }
}
