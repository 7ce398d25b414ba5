//! How well we take what leaders say about our work: what is open, how long an answer took, what it is about, and
//! where my guess and their rating differ.

mod remarks;
pub mod say;

pub use remarks::{Remark, remark, remarks, remarks_of};

use std::{cmp::Reverse, collections::BTreeMap};

use chrono::NaiveDate;

use crate::{
    Id, Records,
    calendar::{Span, days_after, days_between},
    model::{About, Conversation, Depth, Finding, FindingKind, Guess, Leader, Opener, Unit},
    rhythm::fiscal_on,
};

/// Days for which remarks count in sums.
const COUNTS: i64 = 365;
/// The highest rating of a remark that asks for something.
const LOW: u8 = 3;
/// Days before a rating in which a guess about the same leader still belongs to it.
const GUESSED_BEFORE: i64 = 30;
/// Days after which an answer came too late to count as one before the same was said again.
const ANSWERED_LATE: i64 = 30;
/// Ratings by which guess and rating have to differ to be said, in tenths.
const APART: i32 = 15;
/// Guesses that are needed before anything is said of them.
const PAIRS: usize = 3;
/// Days after which somebody was asked long ago.
const LONG_AGO: i64 = 183;

/// A leader's rating of our work in a chat, and what I had guessed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rated<'a> {
    pub leader_id: Id<Leader>,
    pub unit_id: Id<Unit>,
    pub on: NaiveDate,
    pub theirs: u8,
    pub mine: Option<&'a Guess>,
}

impl Rated<'_> {
    /// Returns by how much I saw it better than they did; negative where they saw it better.
    pub fn gap(&self) -> Option<i32> {
        Some(i32::from(self.mine?.rating) - i32::from(self.theirs))
    }
}

/// Returns every rating by a day, oldest first, one for each chat.
pub fn ratings<'a>(records: &'a Records, remarks: &[Remark<'a>]) -> Vec<Rated<'a>> {
    let mut found: BTreeMap<Id<Conversation>, Rated<'a>> = BTreeMap::new();
    for remark in remarks.iter().rev() {
        let finding = remark.finding;
        let Some(theirs) = remark.rating else {
            continue;
        };
        found.insert(
            finding.conversation_id,
            Rated {
                leader_id: finding.leader_id,
                unit_id: finding.unit_id,
                on: finding.said_on,
                theirs,
                mine: guess_for(records, finding),
            },
        );
    }
    let mut found: Vec<_> = found.into_values().collect();
    found.sort_by_key(|rated| (rated.on, rated.leader_id));
    found
}

/// Returns by how much I saw our work better than a leader in their newest rating for their present unit, where that
/// is enough to be said and they have heard what changed.
pub fn settled_gap(records: &Records, leader: &Leader, day: NaiveDate) -> Option<i32> {
    let mut remarks = remarks_of(records, leader.id, day).into_iter();
    let last = remarks.find(|it| it.finding.unit_id == leader.unit_id && it.rating.is_some())?;
    let gap = i32::from(guess_for(records, last.finding)?.rating) - i32::from(last.rating?);
    (!last.is_open() && is_apart(gap)).then_some(gap)
}

const fn is_apart(gap: i32) -> bool {
    gap.abs() * 10 >= APART
}

/// Returns the guess that belongs to a remark: that of its chat, else the newest about the leader shortly before.
fn guess_for<'a>(records: &'a Records, finding: &Finding) -> Option<&'a Guess> {
    let about = |guess: &&Guess| guess.leader_id == finding.leader_id;
    let own = records
        .guesses
        .iter()
        .find(|guess| guess.conversation_id == Some(finding.conversation_id));
    own.or_else(|| {
        records
            .guesses
            .iter()
            .filter(about)
            .filter(|guess| {
                let days = days_between(guess.on, finding.said_on);
                guess.conversation_id.is_none() && (0..=GUESSED_BEFORE).contains(&days)
            })
            .max_by_key(|guess| (guess.on, guess.id))
    })
}

/// A unit's ratings in a quarter of the company's calendar.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cell {
    /// The mean of my guesses; each leader's newest counts.
    pub mine: Option<f64>,
    /// The mean of their ratings.
    pub theirs: f64,
    /// Whose rating is the newest.
    pub newest: Id<Leader>,
}

/// The quarters that end with that of a day, oldest first: their label and first day.
pub fn quarters(records: &Records, day: NaiveDate, count: usize) -> Vec<(String, NaiveDate)> {
    let mut found = Vec::new();
    let mut on = day;
    for _ in 0..count {
        let (label, span) = quarter(records, on);
        on = days_after(span.first, -1);
        found.push((label, span.first));
    }
    found.reverse();
    found
}

/// Returns the label of the company's quarter that holds a day, "FY27 Q3", and its days.
pub fn quarter(records: &Records, day: NaiveDate) -> (String, Span) {
    let calendar = fiscal_on(records, None, day);
    let year = calendar.year_of(day);
    let number = calendar.label(day, None).quarter;
    let spans = year.quarters;
    let at = usize::from(number).saturating_sub(1);
    let span = spans.get(at).copied().unwrap_or(Span::day(day));
    (format!("{} Q{number}", year.name), span)
}

/// Returns the cell of a unit in the quarter from `first` until before `next`.
pub fn cell(
    ratings: &[Rated<'_>],
    unit: Id<Unit>,
    (first, next): (NaiveDate, NaiveDate),
) -> Option<Cell> {
    let mut newest: BTreeMap<Id<Leader>, &Rated<'_>> = BTreeMap::new();
    let here = ratings.iter().filter(|rated| rated.unit_id == unit);
    for rated in here.filter(|rated| first <= rated.on && rated.on < next) {
        newest.insert(rated.leader_id, rated);
    }
    let theirs = mean(newest.values().map(|rated| rated.theirs))?;
    let guesses = newest.values().filter_map(|rated| rated.mine);
    let last = newest.values().max_by_key(|rated| rated.on)?;
    Some(Cell {
        newest: last.leader_id,
        mine: mean(guesses.map(|guess| guess.rating)),
        theirs,
    })
}

fn mean(values: impl Iterator<Item = u8>) -> Option<f64> {
    let (sum, count) = values.fold((0.0, 0.0), |(sum, count), value| {
        (sum + f64::from(value), count + 1.0)
    });
    (count > 0.0).then(|| sum / count)
}

/// What stands out in what leaders said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note<'a> {
    /// So many of the low ratings have this subject.
    Theme {
        about: About,
        count: usize,
        of: usize,
    },
    /// Guess and rating differ, in whole ratings; positive where I saw it better.
    Apart {
        leader_id: Id<Leader>,
        gap: i32,
        on: NaiveDate,
    },
    /// How long answers take, and who waits for one.
    Waiting {
        /// From a remark to telling what changed; the middle of all.
        median_days: Option<i64>,
        /// Oldest first.
        open: Vec<Remark<'a>>,
        /// Whether two of those that wait say the same.
        is_repeated: bool,
    },
}

/// Returns what stands out on a day: at most one of each kind.
pub fn notes<'a>(records: &Records, remarks: &[Remark<'a>], day: NaiveDate) -> Vec<Note<'a>> {
    let lately: Vec<Remark<'a>> = remarks
        .iter()
        .copied()
        .filter(|remark| days_between(remark.finding.said_on, day) <= COUNTS)
        .collect();
    [
        theme(&lately),
        widest(&ratings(records, remarks), day),
        waiting(&lately),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn theme<'a>(remarks: &[Remark<'a>]) -> Option<Note<'a>> {
    let low: Vec<_> = remarks
        .iter()
        .filter(|remark| remark.is_criticism())
        .collect();
    let mut counts: BTreeMap<About, usize> = BTreeMap::new();
    for about in low.iter().flat_map(|remark| remark.about()) {
        *counts.entry(*about).or_default() += 1;
    }
    let (about, count) = counts
        .into_iter()
        .max_by_key(|(about, count)| (*count, Reverse(*about)))?;
    (count > 1).then_some(Note::Theme {
        about,
        count,
        of: low.len(),
    })
}

/// Returns the widest gap among each leader's newest rating with a guess.
fn widest<'a>(ratings: &[Rated<'_>], day: NaiveDate) -> Option<Note<'a>> {
    let mut newest: BTreeMap<Id<Leader>, (&Rated<'_>, i32)> = BTreeMap::new();
    let mut pairs = 0;
    for rated in ratings.iter().filter(|rated| rated.on <= day) {
        if let Some(gap) = rated.gap() {
            newest.insert(rated.leader_id, (rated, gap));
            pairs += 1;
        }
    }
    let (rated, gap) = newest
        .into_values()
        .max_by_key(|(rated, gap)| (gap.abs(), *gap, rated.on))?;
    (pairs >= PAIRS && is_apart(gap)).then_some(Note::Apart {
        leader_id: rated.leader_id,
        gap,
        on: rated.on,
    })
}

fn waiting<'a>(remarks: &[Remark<'a>]) -> Option<Note<'a>> {
    let mut days: Vec<i64> = remarks
        .iter()
        .filter_map(|remark| Some(days_between(remark.finding.said_on, remark.told_on()?)))
        .collect();
    days.sort_unstable();
    let open: Vec<Remark<'a>> = remarks
        .iter()
        .rev()
        .copied()
        .filter(Remark::is_open)
        .collect();
    let median_days = days.get(days.len() / 2).copied();
    if median_days.is_none() && open.is_empty() {
        return None;
    }
    let is_repeated = open.iter().any(|remark| is_said_again(remark, remarks));
    Some(Note::Waiting {
        median_days,
        open,
        is_repeated,
    })
}

/// Returns whether a leader had said the same before, and had no answer within a month.
pub fn is_said_again(remark: &Remark<'_>, remarks: &[Remark<'_>]) -> bool {
    remarks.iter().any(|earlier| {
        let same = earlier.finding.leader_id == remark.finding.leader_id
            && earlier.finding.said_on < remark.finding.said_on
            && (earlier.about().iter()).any(|about| remark.about().contains(about));
        let in_time = earlier
            .told_on()
            .is_some_and(|told| days_between(earlier.finding.said_on, told) <= ANSWERED_LATE);
        same && !in_time
    })
}

/// Leaders who were not asked about our work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unasked<'a> {
    /// Never, since they run their unit.
    pub never: Vec<&'a Leader>,
    /// Longer ago than half a year, with the days, longest first.
    pub long_ago: Vec<(&'a Leader, i64)>,
}

/// Returns who was not asked about our work by a day.
pub fn unasked(records: &Records, day: NaiveDate) -> Unasked<'_> {
    let mut found = Unasked {
        never: Vec::new(),
        long_ago: Vec::new(),
    };
    for leader in records.active_leaders() {
        let asked = records.asked_of(leader.id, leader.unit_id);
        let newest = asked
            .filter(|asked| asked.opener == Opener::Needs && asked.on <= day)
            .filter(|asked| asked.depth >= Depth::Heard)
            .map(|asked| days_between(asked.on, day))
            .min();
        match newest {
            None => found.never.push(leader),
            Some(days) if days > LONG_AGO => found.long_ago.push((leader, days)),
            Some(_) => {}
        }
    }
    found.long_ago.sort_by_key(|(_, days)| Reverse(*days));
    found
}

/// Returns whether a leader ever rated our work for their present unit.
pub fn has_rated(records: &Records, leader: &Leader) -> bool {
    let mut chats = records.chats_with(leader.id);
    let mut findings = records.findings_in_post(leader);
    chats.any(|chat| chat.unit_id == leader.unit_id && chat.rating.is_some())
        || findings.any(|finding| {
            finding.kind == FindingKind::Feedback && remark(records, finding).rating.is_some()
        })
}

/// Returns whether a chat has a rating already, so that a guess about it comes too late.
pub fn is_rated(records: &Records, chat: &Conversation) -> bool {
    let mut findings = records.findings_of(chat.leader_id);
    chat.rating.is_some()
        || findings.any(|finding| {
            finding.conversation_id == chat.id
                && finding.kind == FindingKind::Feedback
                && remark(records, finding).rating.is_some()
        })
}

#[cfg(test)]
mod tests;
