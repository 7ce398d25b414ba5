//! Where a leader and I both want to be: what is current, what our work is called for as the log has it, and when it
//! is looked at again.

pub mod say;

use chrono::NaiveDate;

use crate::{
    Id, Records,
    calendar::{Span, days_after, days_between},
    coaching,
    conversations::ChatTime,
    model::{Aim, CalledFor, ConversationState, FindingKind, Leader, Purpose, Side},
};

/// Days back in which a question of theirs or a promise kept counts.
const LATELY: i64 = 182;
/// Days for which a rating, what was shown and what was agreed count.
const COUNTS: i64 = 365;
/// The lowest rating that says they rely on us.
const HIGH: u8 = 4;
/// Promises kept by their day that say so.
const KEPT: usize = 2;
/// Days until an aim is looked at again, where no other day was chosen.
pub const REVIEW: i64 = 182;

/// Returns the aim of a leader for their unit.
pub fn current<'a>(records: &'a Records, leader: &Leader) -> Option<&'a Aim> {
    newest(records.aims.iter(), leader)
}

/// Returns the newest of those aims that are a leader's for their unit.
pub fn newest<'a>(aims: impl Iterator<Item = &'a Aim>, leader: &Leader) -> Option<&'a Aim> {
    aims.filter(|aim| is_of(aim, leader))
        .max_by_key(|aim| (aim.on, aim.id))
}

fn is_of(aim: &Aim, leader: &Leader) -> bool {
    aim.leader_id == leader.id && aim.unit_id == leader.unit_id
}

/// Returns the line of a leader's aim; empty without one.
pub fn line<'a>(records: &'a Records, leader: &Leader) -> &'a str {
    current(records, leader).map_or("", |aim| &aim.wants)
}

/// Returns the earlier versions of a leader's aim, newest first.
pub fn earlier<'a>(records: &'a Records, aim: &Aim) -> Vec<&'a Aim> {
    let same = |one: &&Aim| one.leader_id == aim.leader_id && one.unit_id == aim.unit_id;
    let aims = records.aims.iter().filter(same);
    let mut found: Vec<_> = aims.filter(|one| one.id != aim.id).collect();
    found.sort_by_key(|aim| std::cmp::Reverse((aim.on, aim.id)));
    found
}

/// Returns the last aim of the unit with somebody who no longer runs it.
pub fn before<'a>(records: &'a Records, leader: &Leader) -> Option<&'a Aim> {
    let has_left = |id| {
        let one = records.leader(id);
        one.is_none_or(|one| one.unit_id != leader.unit_id || one.archived_on.is_some())
    };
    let of_unit = |aim: &&Aim| aim.unit_id == leader.unit_id && !aim.wants.is_empty();
    let aims = records.aims.iter().filter(of_unit);
    let former = aims.filter(|aim| aim.leader_id != leader.id && has_left(aim.leader_id));
    former.max_by_key(|aim| (aim.on, aim.id))
}

/// Returns whether an aim is to be looked at again.
pub fn is_due(aim: &Aim, day: NaiveDate) -> bool {
    aim.review_on.is_some_and(|on| on <= day)
}

/// Returns whether we are called for problems or plans by a current aim that was agreed within a year.
pub fn is_partner(records: &Records, leader: &Leader, day: NaiveDate) -> bool {
    current(records, leader).is_some_and(|aim| {
        aim.now >= Some(CalledFor::Problems)
            && (aim.agreed_on).is_some_and(|on| (0..=COUNTS).contains(&days_between(on, day)))
    })
}

/// What in the log says what we are called for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// What would show an aim was shown.
    Shown(NaiveDate),
    /// The newest chat that they asked for; it may be ahead.
    Asked(NaiveDate),
    Pressing(NaiveDate),
    Rated(u8, NaiveDate),
    /// So many promises of mine were kept by their day.
    Kept(usize),
    /// The last chat.
    Chat(NaiveDate),
}

impl Sign {
    /// Returns the word that it stands for.
    pub const fn word(self) -> CalledFor {
        match self {
            Self::Shown(_) => CalledFor::Plans,
            Self::Asked(_) | Self::Pressing(_) => CalledFor::Problems,
            Self::Rated(..) | Self::Kept(_) => CalledFor::Relied,
            Self::Chat(_) => CalledFor::Orders,
        }
    }
}

/// Returns the strongest sign of what a leader calls us for; nothing without a chat.
pub fn sign(records: &Records, leader: &Leader, day: NaiveDate) -> Option<Sign> {
    let lately = Span::new(days_after(day, -LATELY), day);
    let asked = asked_for(records, leader.id, lately.first).map(Sign::Asked);
    let pressing = called_pressing(records, leader.id, lately).map(Sign::Pressing);
    shown(records, leader, day)
        .map(Sign::Shown)
        .or(asked)
        .or(pressing)
        .or_else(|| rated(records, leader.id, day))
        .or_else(|| kept(records, leader.id, lately))
        .or_else(|| last_chat(records, leader.id, day).map(Sign::Chat))
}

fn shown(records: &Records, leader: &Leader, day: NaiveDate) -> Option<NaiveDate> {
    let own = records.aims.iter().filter(|aim| is_of(aim, leader));
    own.filter_map(|aim| aim.shown_on)
        .filter(|on| (0..=COUNTS).contains(&days_between(*on, day)))
        .max()
}

/// Returns the day of the newest chat that a leader asked for, of those since a day; it may be ahead.
pub fn asked_for(records: &Records, leader: Id<Leader>, since: NaiveDate) -> Option<NaiveDate> {
    let theirs = records.chats_with(leader).filter(|chat| {
        chat.state != ConversationState::Cancelled
            && (chat.asked_by == Side::Leader || chat.purpose == Purpose::TheirTopic)
    });
    let dates = theirs.map(|chat| ChatTime::of(records, chat).my_date());
    dates.filter(|date| *date >= since).max()
}

/// Returns the last day within a span on which a leader called something pressing.
pub fn called_pressing(records: &Records, leader: Id<Leader>, within: Span) -> Option<NaiveDate> {
    let pressing = records
        .findings_of(leader)
        .filter(|said| said.kind == FindingKind::Pressing && within.contains(said.said_on));
    pressing.map(|said| said.said_on).max()
}

/// Returns the newest high rating within a year.
fn rated(records: &Records, leader: Id<Leader>, day: NaiveDate) -> Option<Sign> {
    let remarks = coaching::remarks_of(records, leader, day).into_iter();
    let remarks = remarks.filter_map(|remark| Some((remark.finding.said_on, remark.rating?)));
    let chats = records.chats_with(leader);
    let chats = chats.filter_map(|chat| {
        let on = ChatTime::of(records, chat).my_date();
        Some((on, chat.rating?))
    });
    let high = remarks
        .chain(chats)
        .filter(|(on, rating)| *rating >= HIGH && (0..=COUNTS).contains(&days_between(*on, day)));
    high.max().map(|(on, rating)| Sign::Rated(rating, on))
}

fn kept(records: &Records, leader: Id<Leader>, lately: Span) -> Option<Sign> {
    let kept = records.promises_with(leader).filter(|promise| {
        let in_time = |done| promise.due.is_some_and(|due| done <= due);
        promise.owed_by == Side::Me
            && (promise.done_on).is_some_and(|done| lately.contains(done) && in_time(done))
    });
    let count = kept.count();
    (count >= KEPT).then_some(Sign::Kept(count))
}

fn last_chat(records: &Records, leader: Id<Leader>, day: NaiveDate) -> Option<NaiveDate> {
    let held = records
        .chats_with(leader)
        .filter(|chat| chat.state == ConversationState::Held);
    let dates = held.map(|chat| ChatTime::of(records, chat).my_date());
    dates.filter(|date| *date <= day).max()
}

/// Keeps the line of each leader and their aim in step; a line without an aim, as older exports have it, becomes one.
pub fn complete_all(records: &mut Records) {
    let leaders = records.leaders.clone();
    for (at, leader) in leaders.iter().enumerate() {
        if current(records, leader).is_none() && !leader.desired_state.trim().is_empty() {
            records.aims.push(of_line(leader));
        }
        let line = line(records, leader).to_owned();
        if let Some(leader) = records.leaders.get_mut(at) {
            leader.desired_state = line;
        }
    }
}

/// Returns the aim that a line alone is. A text that is longer than a line is kept whole where it stays with me.
fn of_line(leader: &Leader) -> Aim {
    let text = leader.desired_state.trim();
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let wants: String = flat.chars().take(Aim::LINE).collect();
    let situation = if wants.len() < flat.len() { text } else { "" };
    Aim {
        situation: situation.to_owned(),
        ..Aim::of(
            Id::of(leader.id.uuid()),
            leader,
            wants.trim().to_owned(),
            leader.added_on,
        )
    }
}

#[cfg(test)]
mod tests;
