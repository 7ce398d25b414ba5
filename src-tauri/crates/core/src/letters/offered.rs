//! The moments that the text of a request offers, as they are stored.
//!
//! They are stored once the text is copied or opened, and computed until then.

use chrono::{DateTime, NaiveDate, Utc};

use super::moments::{self, Offered};
use crate::model::OfferedMoment;
use crate::{
    Id, Records,
    calendar::{ClockTime, zones::Zone},
    conversations::ChatTime,
    model::{Conversation, HalfDay},
    timing::Outlook,
};

impl OfferedMoment {
    /// Returns when it begins; of a half-day, or a whole one, an hour within working hours.
    pub(super) fn start(&self) -> Option<DateTime<Utc>> {
        let usual = match self.half {
            Some(HalfDay::Afternoon) => 14,
            Some(HalfDay::Morning) | None => 10,
        };
        let usual = ClockTime::from_minutes(usual * 60);
        let time = self.time.or(usual)?;
        Zone::named(&self.zone)?.to_utc(self.date.and_time(time.into()))
    }
}

/// Returns the rows to store for a request whose text is used now.
pub fn moments_to_keep(
    records: &Records,
    outlook: &Outlook<'_>,
    chat: &Conversation,
    now: DateTime<Utc>,
) -> Vec<OfferedMoment> {
    moments::offer(records, outlook, chat)
        .into_iter()
        .map(|offered| OfferedMoment {
            id: Id::at(now),
            seen: 0,
            conversation_id: chat.id,
            date: offered.date,
            time: offered.time,
            half: offered.half,
            zone: offered.zone,
        })
        .collect()
}

/// Returns what was offered for a request and is still to come; nothing where the request has another
/// day or time by now.
pub(super) fn kept(
    records: &Records,
    chat: &ChatTime<'_>,
    today: NaiveDate,
) -> Option<Vec<Offered>> {
    let rows = || {
        let rows = records.offered_moments.iter();
        rows.filter(|row| row.conversation_id == chat.chat().id)
    };
    let own = moments::own(records, chat, today);
    rows()
        .any(|row| (row.date, row.time, row.half) == (own.date, own.time, own.half))
        .then(|| {
            let mut moments: Vec<Offered> = rows()
                .filter_map(|row| Offered::kept(records, row, today))
                .filter(|offered| offered.my_date >= today)
                .collect();
            moments.sort_by_key(|offered| (offered.date, offered.time));
            moments
        })
}
