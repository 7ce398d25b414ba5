//! What the records say about why to talk: promises, complaints, trials, topics of theirs.

use chrono::NaiveDate;

use super::span_of;
use crate::{
    Id, Records,
    calendar::Now,
    coaching,
    conversations::{ChatTime, is_unwritten, shareable},
    english::{say, with_article},
    model::{
        Conversation, ConversationState, Finding, FindingKind, Leader, Opener, Promise, Purpose,
        Unit,
    },
};

/// Days for which something pressing stays pressing.
const PRESSING_DAYS: i64 = 60;

/// A solution that is being tried with a leader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trial {
    /// As one says it: "the shift-start cards".
    pub name: String,
    pub last: NaiveDate,
}

/// Returns the chats that took place with a leader in the present unit, in no order.
pub fn held<'a>(
    records: &'a Records,
    leader: &'a Leader,
) -> impl Iterator<Item = &'a Conversation> {
    records
        .chats_with(leader.id)
        .filter(|chat| chat.unit_id == leader.unit_id && chat.state == ConversationState::Held)
}

/// Returns the last chat that took place with the person, in whatever unit, up to `day`.
pub fn last_held(records: &Records, leader: Id<Leader>, day: NaiveDate) -> Option<ChatTime<'_>> {
    let held = records.chats_with(leader);
    let held = held.filter(|chat| chat.state == ConversationState::Held);
    ChatTime::last_until(records, held, day, |_| true)
}

/// Tells whether I have met a leader by `day`: in a chat that is kept here, or before.
pub fn has_met(records: &Records, leader: &Leader, day: NaiveDate) -> bool {
    leader.spoke_about.is_some_and(|on| on <= day) || last_held(records, leader.id, day).is_some()
}

/// Tells whether we spoke in the leader's present post before any chat was kept here.
pub fn spoke_in_post(leader: &Leader, day: NaiveDate) -> bool {
    leader
        .spoke_about
        .is_some_and(|on| on <= day && leader.since.is_none_or(|since| since <= on))
}

/// Returns the next chat that is planned or was asked for and is not over.
pub fn coming(records: &Records, leader: Id<Leader>, now: Now) -> Option<ChatTime<'_>> {
    records
        .chats_with(leader)
        .filter(|chat| is_ahead(chat.state))
        .map(|chat| ChatTime::of(records, chat))
        .filter(|chat| !chat.is_over(now))
        .min_by(ChatTime::compare)
}

/// Returns those of some chats that are over and of which nothing is written down, oldest first.
pub fn unwritten<'a>(
    records: &'a Records,
    chats: impl Iterator<Item = &'a Conversation>,
    now: Now,
) -> Vec<ChatTime<'a>> {
    let mut chats: Vec<ChatTime<'_>> = chats
        .filter(|chat| match chat.state {
            ConversationState::Planned => true,
            ConversationState::Held => chat.debriefed_on.is_none(),
            ConversationState::Asked | ConversationState::Missed | ConversationState::Cancelled => {
                false
            }
        })
        .map(|chat| ChatTime::of(records, chat))
        .filter(|time| is_unwritten(time, now))
        .collect();
    chats.sort_by(ChatTime::compare);
    chats
}

/// Returns a leader's open criticism of us in the present unit, newest first: feedback rated three
/// of five or less.
pub fn open_complaints<'a>(
    records: &'a Records,
    leader: &Leader,
) -> impl Iterator<Item = &'a Finding> + use<'a> {
    let mut open: Vec<&Finding> = records
        .findings_in_post(leader)
        .filter(|finding| finding.kind == FindingKind::Feedback)
        .filter(|finding| {
            let remark = coaching::remark(records, finding);
            remark.is_open() && remark.is_criticism()
        })
        .collect();
    open.sort_by_key(|finding| std::cmp::Reverse(finding.said_on));
    open.into_iter()
}

/// Returns my late promises to a leader, longest late first.
pub fn late(records: &Records, leader: Id<Leader>, day: NaiveDate) -> Vec<&Promise> {
    let mut late: Vec<&Promise> = records
        .promises_with(leader)
        .filter(|promise| promise.owed_by == crate::model::Side::Me && promise.is_late(day))
        .collect();
    late.sort_by_key(|promise| promise.due);
    late
}

/// Tells whether a chat took place with a leader in the present unit after `since`: one about `purpose`
/// where that is named. What was said once is not said again.
pub fn held_after(
    records: &Records,
    leader: &Leader,
    purpose: Option<Purpose>,
    since: NaiveDate,
) -> bool {
    held(records, leader)
        .filter(|chat| purpose.is_none_or(|purpose| chat.purpose == purpose))
        .filter(|chat| chat.may_be_between(since, NaiveDate::MAX))
        .any(|chat| ChatTime::of(records, chat).my_date() > since)
}

/// Returns the trial that runs with a leader: an idea of theirs that is open, and a solution
/// in the unit that started after it and has not ended, or ended less than three weeks ago.
pub fn running_trial(records: &Records, leader: &Leader, day: NaiveDate) -> Option<Trial> {
    let idea = records
        .findings_in_post(leader)
        .filter(|finding| finding.kind == FindingKind::Idea && finding.closed_on.is_none())
        .max_by_key(|finding| finding.said_on)?;
    shareable::deliveries(records, leader.unit_id)
        .into_iter()
        .filter_map(|entry| Some((entry, span_of(&entry)?)))
        .filter(|(_, (first, last))| {
            *first >= idea.said_on && *first <= day && say::days_between(*last, day) < 21
        })
        .max_by_key(|(_, (first, _))| *first)
        .map(|(entry, (_, last))| Trial {
            name: with_article(&entry.name),
            last,
        })
}

/// Returns what a leader called pressing since the last 60 days and nobody took up in a chat yet.
pub fn pressing<'a>(records: &'a Records, leader: &Leader, day: NaiveDate) -> Option<&'a Finding> {
    let mut open = records
        .findings_in_post(leader)
        .filter(|finding| finding.kind == FindingKind::Pressing && finding.closed_on.is_none())
        .filter(|finding| say::days_between(finding.said_on, day) <= PRESSING_DAYS)
        .peekable();
    // Few leaders have one, and the last chat costs more to find.
    open.peek()?;
    let last = last_held(records, leader.id, day)?.chat().id;
    open.filter(|finding| finding.conversation_id == last)
        .max_by_key(|finding| finding.said_on)
}

/// Returns the opener that a pressing line is about, as far as its words tell.
pub fn opener_of(text: &str) -> Option<Opener> {
    const WORDS: [(Opener, &[&str]); 5] = [
        (Opener::Skills, &["skill", "ability", "abilities", "learn"]),
        (
            Opener::Challenges,
            &[
                "leaving",
                "leavers",
                "retire",
                "retirement",
                "turnover",
                "shortage",
                "hiring",
                "vacancies",
            ],
        ),
        (
            Opener::Measures,
            &["figure", "figures", "measure", "kpi", "target", "targets"],
        ),
        (
            Opener::Needs,
            &["feedback", "complaint", "your courses", "your team"],
        ),
        (Opener::Ideas, &["idea", "trial", "pilot", "experiment"]),
    ];
    let text = text.to_lowercase();
    WORDS
        .iter()
        .find(|(_, words)| words.iter().any(|word| text.contains(word)))
        .map(|(opener, _)| *opener)
}

/// Returns how often a purpose was planned with a leader and called off since the last held chat.
pub fn fell_through(records: &Records, leader: &Leader, purpose: Purpose, day: NaiveDate) -> usize {
    those_called_off(records, leader.id, day, |chat| chat.purpose == purpose).len()
}

/// Returns the chats with a person that were missed or called off since the last one was held.
pub fn called_off(records: &Records, leader: Id<Leader>, day: NaiveDate) -> Vec<ChatTime<'_>> {
    those_called_off(records, leader, day, |_| true)
}

fn those_called_off(
    records: &Records,
    leader: Id<Leader>,
    day: NaiveDate,
    wanted: impl Fn(&Conversation) -> bool,
) -> Vec<ChatTime<'_>> {
    let off = |chat: &&Conversation| {
        let state = chat.state;
        matches!(
            state,
            ConversationState::Missed | ConversationState::Cancelled
        ) && wanted(chat)
    };
    let mut chats = records.chats_with(leader).filter(off).peekable();
    if chats.peek().is_none() {
        return Vec::new();
    }
    let last = last_held(records, leader, day).map(|last| last.my_date());
    chats
        .filter(|chat| chat.may_be_between(last.unwrap_or(NaiveDate::MIN), day))
        .map(|chat| ChatTime::of(records, chat))
        .filter(|chat| chat.my_date() <= day)
        .filter(|chat| last.is_none_or(|last| chat.my_date() > last))
        .collect()
}

/// Tells whether a solution runs in the unit on the day.
pub fn ours_now(records: &Records, unit: Id<Unit>, day: NaiveDate) -> bool {
    shareable::deliveries(records, unit)
        .into_iter()
        .filter_map(|entry| span_of(&entry))
        .any(|(first, last)| first <= day && day <= last)
}

/// Returns the unit's last thing of ours that has ended, as one says it, and its last day.
pub fn last_of_ours(
    records: &Records,
    unit: Id<Unit>,
    day: NaiveDate,
) -> Option<(String, NaiveDate)> {
    shareable::deliveries(records, unit)
        .into_iter()
        .filter_map(|entry| Some((entry, span_of(&entry)?.1)))
        .filter(|(_, last)| *last < day)
        .max_by_key(|(_, last)| *last)
        .map(|(entry, last)| (with_article(&entry.name), last))
}

const fn is_ahead(state: ConversationState) -> bool {
    matches!(state, ConversationState::Asked | ConversationState::Planned)
}
