//! My side of a day: hours, days off, absences, capacity.

use std::{
    cell::{OnceCell, RefCell},
    collections::BTreeMap,
    rc::Rc,
};

use chrono::{NaiveDate, TimeDelta};

use crate::{
    Id, Records,
    calendar::{
        Span, Weekday, WorkingDays, days_after, monday_of, next_day, previous_day, zones::Zone,
    },
    conversations::ChatTime,
    model::{Conversation, ConversationState, DayHours, Leader, Purpose},
    standing::book::{Book, Occasion},
};

use super::{
    days_away::{DaysAway, days_away},
    taken::{Blocks, Taken},
};

/// What of me bears on a day.
#[derive(Debug)]
pub(crate) struct MySide<'a> {
    pub(crate) records: &'a Records,
    pub(crate) zone: Zone,
    pub(crate) days: Rc<WorkingDays>,
    pub(super) absences: Vec<DaysAway>,
    /// Chats that take room, by my date.
    pub(crate) chats: BTreeMap<NaiveDate, Vec<ChatTime<'a>>>,
    /// Busy blocks, with room to prepare and to debrief around them left to the asker.
    pub(crate) busy: Blocks,
    /// My hours of the days that were asked about, less the time to prepare and to debrief.
    hours: RefCell<BTreeMap<NaiveDate, Rc<[Taken]>>>,
    /// The days of the window from today on.
    ahead: Span,
    standing: OnceCell<Standing<'a>>,
}

/// Standing one-to-ones ahead.
#[derive(Debug)]
struct Standing<'a> {
    /// By leader, in order.
    occasions: BTreeMap<Id<Leader>, Vec<Occasion<'a>>>,
    /// The time they take, with the time to prepare and to debrief.
    taken: Blocks,
}

impl<'a> MySide<'a> {
    /// Returns my side of the days of a window. What lies elsewhere is left alone: it would only cost
    /// time.
    pub(crate) fn of(
        records: &'a Records,
        days: Rc<WorkingDays>,
        window: Span,
        today: NaiveDate,
    ) -> Self {
        let near = Span::new(previous_day(window.first), next_day(window.last));
        let zone = Zone::named(&records.me.zone).unwrap_or_else(Zone::utc);
        let mut chats: BTreeMap<NaiveDate, Vec<ChatTime<'_>>> = BTreeMap::new();
        let all = records.conversations.iter();
        for chat in all.filter(|chat| takes_room(chat)) {
            if chat.may_be_between(near.first, near.last) {
                let time = ChatTime::of(records, chat);
                chats.entry(time.my_date()).or_default().push(time);
            }
        }
        let mine = records.busy_of(None);
        let absences = days_away(records, None, mine.clone(), &zone);
        Self {
            records,
            zone,
            days,
            absences,
            chats,
            busy: Blocks::near(mine, window),
            hours: RefCell::default(),
            ahead: Span::new(today.max(near.first), near.last),
            standing: OnceCell::new(),
        }
    }

    /// Returns the standing one-to-ones with a leader from today on, in order: those that no chat
    /// stands for yet.
    pub(crate) fn standing_with(&self, leader: Id<Leader>) -> &[Occasion<'a>] {
        let with = self.standing().occasions.get(&leader);
        with.map(Vec::as_slice).unwrap_or_default()
    }

    /// Returns the time that standing one-to-ones take, with the time to prepare them and to write them
    /// down.
    pub(crate) fn standing_time(&self) -> &Blocks {
        &self.standing().taken
    }

    /// Works the series out, once and only where somebody asks.
    fn standing(&self) -> &Standing<'a> {
        self.standing.get_or_init(|| {
            let book = Book::of(self.records, self.ahead.first);
            let of = |leader| (leader, book.standing(leader, self.ahead));
            let occasions: BTreeMap<_, _> = book.leaders().map(of).collect();
            let me = &self.records.me;
            let before = TimeDelta::minutes(i64::from(me.prepare_minutes));
            let after = TimeDelta::minutes(i64::from(me.debrief_minutes));
            let taken: Vec<Taken> = occasions
                .values()
                .flatten()
                .filter_map(|occasion| occasion.taken(&self.zone))
                .map(|(start, end)| Taken {
                    start: start - before,
                    end: end + after,
                })
                .collect();
            Standing {
                occasions,
                taken: Blocks::of(taken),
            }
        })
    }

    /// Returns when a chat can take place on a date by my hours: less the time to prepare and to debrief.
    pub(crate) fn hours_on(&self, date: NaiveDate) -> Rc<[Taken]> {
        let me = &self.records.me;
        let hours = || {
            hours_of_day(&me.hours, &self.days, date)
                .filter_map(|hours| Taken::between(&self.zone, date, hours.from, hours.to))
                .map(|hours| Taken {
                    start: hours.start + TimeDelta::minutes(i64::from(me.prepare_minutes)),
                    end: hours.end - TimeDelta::minutes(i64::from(me.debrief_minutes)),
                })
                .collect()
        };
        Rc::clone(self.hours.borrow_mut().entry(date).or_insert_with(hours))
    }

    /// Returns the chats on my day, but for the one that is being moved.
    pub(crate) fn chats_on(
        &self,
        date: NaiveDate,
        without: Option<Id<Conversation>>,
    ) -> impl Iterator<Item = ChatTime<'a>> {
        self.chats
            .get(&date)
            .into_iter()
            .flatten()
            .copied()
            .filter(move |time| Some(time.chat().id) != without)
    }

    /// Returns how many chats my week (Monday to Sunday) holds, but for the one being moved.
    pub(crate) fn chats_in_week(
        &self,
        date: NaiveDate,
        without: Option<Id<Conversation>>,
    ) -> usize {
        let monday = monday_of(date);
        let sunday = days_after(monday, 6);
        self.chats
            .range(monday..=sunday)
            .flat_map(|(_, chats)| chats)
            .filter(|time| Some(time.chat().id) != without)
            .count()
    }
}

/// Returns the hours of a day: those of its weekday; a worked weekend day without any has those of the
/// last weekday before it.
pub(crate) fn hours_of_day<'h>(
    hours: &'h [DayHours],
    days: &WorkingDays,
    date: NaiveDate,
) -> impl Iterator<Item = &'h DayHours> {
    let own = Weekday::of(date);
    let weekday = if hours.iter().any(|hours| hours.weekday == own) {
        own
    } else {
        days.hours_weekday(date)
    };
    hours.iter().filter(move |hours| hours.weekday == weekday)
}

/// Tells whether a chat takes a place in a day: not one in the canteen, and none that fell through.
fn takes_room(chat: &Conversation) -> bool {
    chat.purpose != Purpose::InPassing
        && match chat.state {
            ConversationState::Asked | ConversationState::Planned | ConversationState::Held => true,
            ConversationState::Missed | ConversationState::Cancelled => false,
        }
}
