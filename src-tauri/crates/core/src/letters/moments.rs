//! The moments that a text offers.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime};

use super::{offered::kept, wording};
use crate::model::OfferedMoment;
use crate::{
    Records,
    calendar::{ClockTime, Now, zones::Zone},
    conversations::ChatTime,
    model::{Conversation, ConversationState, HalfDay},
    timing::{Outlook, Question, Slot},
};

/// Calendar days in which moments are looked for.
const DAYS: u16 = 70;
/// The most moments that a text offers.
pub(super) const OFFERED: usize = 3;
/// As many are offered within so many days; of later ones, one fewer.
const SOON: u64 = 14;

/// Two moments are at least so many days apart.
const APART: i64 = 2;

/// The days within which moments are offered together.
const TOGETHER: u64 = 21;

/// A moment that a text offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Offered {
    /// The leader's date.
    pub(super) date: NaiveDate,
    pub(super) my_date: NaiveDate,
    /// On the leader's clock, where one is named.
    pub(super) time: Option<ClockTime>,
    pub(super) half: Option<HalfDay>,
    /// The leader's IANA zone.
    pub(super) zone: String,
    /// As one offers it.
    pub(super) text: String,
}

impl Offered {
    fn of_slot(records: &Records, slot: &Slot, today: NaiveDate) -> Self {
        let local: Option<NaiveDateTime> = format!("{}:00", slot.start_local).parse().ok();
        let time = local.map(|local| ClockTime::from(local.time()));
        Self {
            date: slot.date,
            my_date: my_date(records, slot),
            time: time.filter(|_| slot.half.is_none()),
            half: slot.half,
            zone: slot.zone.clone(),
            text: moment(records, slot, today),
        }
    }

    pub(super) fn kept(records: &Records, row: &OfferedMoment, today: NaiveDate) -> Option<Self> {
        let (start, mine) = (row.start()?, Zone::named(&records.me.zone)?);
        let said = (row.time.map(|_| start), row.half);
        Some(Self {
            date: row.date,
            my_date: mine.to_local(start).date(),
            time: row.time,
            half: row.half,
            zone: row.zone.clone(),
            text: wording::moment(records, row.date, said, &row.zone, today),
        })
    }
}

/// Returns the moment that a request has been given.
pub(super) fn own(records: &Records, chat: &ChatTime<'_>, today: NaiveDate) -> Offered {
    let zone = Zone::named(chat.leader_zone());
    let local = chat
        .start()
        .zip(zone)
        .map(|(start, zone)| zone.to_local(start));
    Offered {
        date: chat.leader_date(),
        my_date: chat.my_date(),
        time: local.map(|local| ClockTime::from(local.time())),
        half: chat.chat().half.filter(|_| chat.start().is_none()),
        zone: chat.leader_zone().to_owned(),
        text: wording::moment(
            records,
            chat.leader_date(),
            (chat.start(), chat.chat().half),
            chat.leader_zone(),
            today,
        ),
    }
}

/// Days that a request offers besides the one that its chat is kept for.
type Extra = BTreeSet<NaiveDate>;

/// Tells whether a chat still has to be asked for: it is asked, or planned for a day without a time.
pub fn is_asking(records: &Records, chat: &Conversation, now: Now) -> bool {
    let open = match chat.state {
        ConversationState::Asked => true,
        ConversationState::Planned => chat.time.is_none(),
        ConversationState::Held | ConversationState::Missed | ConversationState::Cancelled => false,
    };
    open && !ChatTime::of(records, chat).is_over(now)
}

/// Returns the moments to offer for a chat, in order. What the requests that went out before offer is
/// not offered again beyond my room.
pub(super) fn offer(records: &Records, outlook: &Outlook<'_>, chat: &Conversation) -> Vec<Offered> {
    let now = outlook.now();
    let mut requests: Vec<&Conversation> = records
        .conversations
        .iter()
        .filter(|one| one.id != chat.id && is_asking(records, one, now))
        .filter(|one| {
            !is_asking(records, chat, now) || (one.asked_on, one.id) < (chat.asked_on, chat.id)
        })
        .collect();
    requests.sort_by_key(|one| (one.asked_on, one.id));
    let mut offered: Vec<(NaiveDate, Extra)> = Vec::new();
    for request in requests {
        let own = ChatTime::of(records, request).my_date();
        let moments = moments(records, outlook, request, &offered);
        let extra = moments.iter().map(|moment| moment.my_date);
        offered.push((own, extra.filter(|date| *date != own).collect()));
    }
    moments(records, outlook, chat, &offered)
}

/// Returns the moments for one chat: its own first, where it is still to come, then the best ones.
fn moments(
    records: &Records,
    outlook: &Outlook<'_>,
    chat: &Conversation,
    offered: &[(NaiveDate, Extra)],
) -> Vec<Offered> {
    let today = outlook.today();
    let mut moments = Vec::new();
    let time = ChatTime::of(records, chat);
    if is_asking(records, chat, outlook.now()) && records.conversation(chat.id).is_some() {
        if let Some(kept) = kept(records, &time, today) {
            return kept;
        }
        moments.push(own(records, &time, today));
    }
    // A chat that fell through leaves today to be over.
    let from = if moments.is_empty() {
        plus(today, 1)
    } else {
        today
    };
    let question = Question {
        without: Some(chat.id),
        their_request: false,
    };
    let has_room = |slot: &Slot| {
        let date = my_date(records, slot);
        let taken = |week: bool| {
            let same = |other: NaiveDate| {
                if week {
                    other.iso_week() == date.iso_week()
                } else {
                    other == date
                }
            };
            // The day of its own is among my chats already.
            let others = offered
                .iter()
                .filter(|(own, days)| !(week && same(*own)) && days.iter().any(|day| same(*day)));
            others.count()
        };
        outlook.room_on(date, &question) > taken(false)
            && outlook.room_in_week(date, &question) > taken(true)
    };
    // Two more than are offered: some may be next to its own day.
    let most = OFFERED + 2;
    let slots = outlook.slots_where(chat.leader_id, from, DAYS, most, &question, &has_room);
    for slot in &slots.slots {
        let days_from = |moment: &Offered| (slot.date - moment.date).num_days().abs();
        if moments.iter().all(|moment| days_from(moment) >= APART) {
            moments.push(Offered::of_slot(records, slot, today));
        }
    }
    // Nobody weighs a day next week against one in two months.
    let first = moments.iter().map(|moment| moment.date).min();
    moments.retain(|moment| first.is_some_and(|first| moment.date <= plus(first, TOGETHER)));
    moments.truncate(OFFERED);
    if moments.iter().any(|moment| moment.date > plus(today, SOON)) {
        moments.truncate(OFFERED - 1);
    }
    moments.sort_by_key(|moment| moment.date);
    moments
}

/// Returns my date of a slot.
fn my_date(records: &Records, slot: &Slot) -> NaiveDate {
    let instant = slot.start_utc.or_else(|| {
        let start = format!("{}:00", slot.start_local).parse().ok()?;
        Zone::named(&slot.zone)?.to_utc(start)
    });
    let mine = Zone::named(&records.me.zone);
    instant
        .zip(mine)
        .map_or(slot.date, |(instant, mine)| mine.to_local(instant).date())
}

/// Returns a moment as one offers it: a half-day, or a time where their calendar is known.
pub(crate) fn moment(records: &Records, slot: &Slot, today: NaiveDate) -> String {
    let said = (slot.start_utc, slot.half);
    wording::moment(records, slot.date, said, &slot.zone, today)
}

fn plus(date: NaiveDate, days: u64) -> NaiveDate {
    date.checked_add_days(Days::new(days)).unwrap_or(date)
}
