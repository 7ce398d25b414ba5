//! What debriefs tell about half-days of the week.

use crate::{
    calendar::{ClockTime, Weekday},
    conversations::ChatTime,
    model::{ConversationState, HalfDay, Moment},
};

/// Debriefs in one half-day of the week from which on something is learned.
const ENOUGH: usize = 5;

/// Of the debriefs in a half-day, the share in percent that went well, from which on it counts.
const WELL: usize = 80;

/// How chats went, by half-day of the week: those that went well, and all.
#[derive(Debug, Clone, Default)]
pub(super) struct Learned([[(usize, usize); 2]; 7]);

impl Learned {
    /// Counts the moments that debriefs noted.
    pub(super) fn from(chats: &[ChatTime<'_>]) -> Self {
        let mut learned = Self::default();
        for time in chats {
            let chat = time.chat();
            let on_their_clock = chat.zone == time.leader_zone();
            let clock = chat.time.filter(|_| on_their_clock);
            let half = clock
                .or_else(|| time.leader_time())
                .map(half_of)
                .or(chat.half);
            if let (ConversationState::Held, Some(moment), Some(half)) =
                (chat.state, chat.moment, half)
                && let Some((good, all)) = learned.at(Weekday::of(time.leader_date()), half)
            {
                *good += usize::from(moment == Moment::Good);
                *all += 1;
            }
        }
        learned
    }

    fn at(&mut self, weekday: Weekday, half: HalfDay) -> Option<&mut (usize, usize)> {
        let [morning, afternoon] = self.0.get_mut(usize::from(weekday.number()))?;
        Some(match half {
            HalfDay::Morning => morning,
            HalfDay::Afternoon => afternoon,
        })
    }

    pub(super) fn counts(&self, weekday: Weekday, half: HalfDay) -> (usize, usize) {
        let day = self.0.get(usize::from(weekday.number()));
        let [morning, afternoon] = day.copied().unwrap_or_default();
        match half {
            HalfDay::Morning => morning,
            HalfDay::Afternoon => afternoon,
        }
    }

    pub(super) fn went_well(&self, weekday: Weekday, half: HalfDay) -> bool {
        let (good, all) = self.counts(weekday, half);
        all >= ENOUGH && good * 100 >= all * WELL
    }
}

/// Returns the half of the day that a time lies in.
pub(super) fn half_of(time: ClockTime) -> HalfDay {
    if time.hour() < 12 {
        HalfDay::Morning
    } else {
        HalfDay::Afternoon
    }
}
