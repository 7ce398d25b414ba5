//! A leader's side of a day: rhythm, hours, days off, absences, chats so far.

use std::rc::Rc;

use chrono::NaiveDate;

use crate::{
    Records,
    calendar::{Now, WorkingDays, days_after, zones::Zone},
    conversations::ChatTime,
    model::{ConversationState, DayHours, Leader, Opener, Purpose},
    rhythm::{FeltYear, Rhythm, is_known_of},
    season::OpenerYear,
};

use super::{
    days_away::{DaysAway, days_away},
    learned::Learned,
    my_side::hours_of_day,
    taken::Blocks,
};

/// What of a leader bears on a day.
#[derive(Debug)]
pub(crate) struct TheirSide<'a> {
    pub(crate) leader: &'a Leader,
    /// "the Group CFO".
    pub(crate) who: Rc<str>,
    pub(crate) zone: Zone,
    pub(crate) days: Rc<WorkingDays>,
    pub(crate) felt: Rc<FeltYear<'a>>,
    /// Whether anybody told us what the year of the unit, or of the leader, is like.
    pub(crate) rhythm_known: bool,
    pub(super) absences: Vec<DaysAway>,
    /// All conversations with the leader, in order.
    pub(crate) chats: Vec<ChatTime<'a>>,
    /// Those that keep days around them free, by the leader's date.
    spoken: Vec<ChatTime<'a>>,
    /// My date of the last contact: a chat that was held (in passing, too), or one that is over and
    /// about which nothing is written yet.
    pub(crate) last_contact: Option<NaiveDate>,
    /// Whether that date is only roughly known: no chat was kept here.
    pub(crate) is_rough: bool,
    /// The next chat that is planned or asked for and not over.
    pub(crate) next_chat: Option<ChatTime<'a>>,
    /// Their busy blocks; `None` where nobody told us.
    pub(crate) busy: Option<Blocks>,
    /// Days of notice that they want, where they want other than mine.
    pub(crate) notice: Option<u16>,
    /// My first date that gives enough notice.
    pub(super) first_with_notice: NaiveDate,
    pub(crate) gap: u16,
    /// Openers that were asked of the leader in this unit, each with its day.
    pub(crate) asked: Vec<(Opener, NaiveDate)>,
    /// How chats went, by half-day of the week.
    pub(super) learned: Learned,
    /// When each opener is welcome, and when it waits.
    pub(crate) openers: Rc<OpenerYear<'a>>,
}

impl<'a> TheirSide<'a> {
    pub(crate) fn of(
        records: &'a Records,
        rhythm: &Rhythm<'a>,
        openers: Rc<OpenerYear<'a>>,
        leader: &'a Leader,
        now: Now,
    ) -> Self {
        let zone = Zone::named(records.zone_of(leader))
            .or_else(|| Zone::named(&records.me.zone))
            .unwrap_or_else(Zone::utc);
        let chats = records.chats_with(leader.id);
        let mut chats: Vec<_> = chats.map(|chat| ChatTime::of(records, chat)).collect();
        chats.sort_by(ChatTime::compare);
        let blocks = records.busy_of(Some(leader.id));
        let absences = days_away(records, Some(leader.id), blocks.clone(), &zone);
        let busy = (blocks.clone().next().is_some()).then(|| Blocks::near(blocks, rhythm.window()));
        let asked = records
            .asked_of(leader.id, leader.unit_id)
            .map(|asked| (asked.opener, asked.on))
            .collect();
        let mut spoken = chats.clone();
        spoken.retain(|time| keeps_days_free(time, now));
        spoken.sort_by_key(ChatTime::leader_date);
        let chat = last_contact(&chats, now);
        let before = leader.spoke_about.filter(|on| *on <= now.date());
        let today = now.date();
        let notice = i32::from(leader.notice_days.unwrap_or(records.me.notice_days));
        let with_notice = rhythm.my_days().offset(today, notice);
        Self {
            learned: Learned::from(&chats),
            asked,
            openers,
            leader,
            who: the(&leader.role).into(),
            zone,
            days: rhythm.leader_days(leader.id),
            felt: rhythm.of_leader(leader.id),
            rhythm_known: is_known_of(records, leader),
            absences,
            last_contact: chat.max(before),
            is_rough: before > chat,
            next_chat: next_chat(&chats, now),
            chats,
            spoken,
            busy,
            notice: leader.notice_days,
            first_with_notice: with_notice.unwrap_or(today),
            gap: leader.reflection_gap.unwrap_or(records.me.reflection_gap),
        }
    }

    /// Returns the hours on a day: the leader's own, else mine.
    pub(crate) fn hours_on(
        &self,
        records: &'a Records,
        date: NaiveDate,
    ) -> impl Iterator<Item = &'a DayHours> {
        let hours = if self.leader.hours.is_empty() {
            &records.me.hours
        } else {
            &self.leader.hours
        };
        hours_of_day(hours, &self.days, date)
    }

    /// Returns the chats that keep days around them free, less than so many days from a date.
    pub(crate) fn spoken_within(&self, date: NaiveDate, days: u16) -> &[ChatTime<'a>] {
        let (before, after) = (
            days_after(date, -i64::from(days)),
            days_after(date, days.into()),
        );
        let from = self
            .spoken
            .partition_point(|time| time.leader_date() <= before);
        let until = self
            .spoken
            .partition_point(|time| time.leader_date() < after);
        self.spoken.get(from..until).unwrap_or_default()
    }
}

/// Tells whether a chat keeps days around it free: held, planned or asked for, but not in passing, and no request
/// whose day has passed.
fn keeps_days_free(time: &ChatTime<'_>, now: Now) -> bool {
    let chat = time.chat();
    chat.purpose != Purpose::InPassing
        && match chat.state {
            ConversationState::Held | ConversationState::Planned => true,
            ConversationState::Asked => !time.is_over(now),
            ConversationState::Missed | ConversationState::Cancelled => false,
        }
}

fn last_contact(chats: &[ChatTime<'_>], now: Now) -> Option<NaiveDate> {
    let contacts = chats.iter().filter(|time| match time.chat().state {
        ConversationState::Held => time.my_date() <= now.date(),
        ConversationState::Planned => time.is_over(now),
        ConversationState::Asked | ConversationState::Missed | ConversationState::Cancelled => {
            false
        }
    });
    contacts.map(ChatTime::my_date).max()
}

fn next_chat<'a>(chats: &[ChatTime<'a>], now: Now) -> Option<ChatTime<'a>> {
    let ahead = |state| matches!(state, ConversationState::Planned | ConversationState::Asked);
    let mut chats = chats.iter().copied();
    chats.find(|time| ahead(time.chat().state) && !time.is_over(now))
}

/// Returns the role as it stands in a sentence: "the Group CFO".
fn the(role: &str) -> String {
    if role.to_lowercase().starts_with("the ") {
        role.to_owned()
    } else {
        format!("the {role}")
    }
}
