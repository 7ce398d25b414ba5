//! Sorting the rows of a hand-over, and counting what is left out.

use std::collections::{BTreeMap, HashSet};

use uuid::Uuid;

use self::Fate::{Elsewhere, Goes, Stays};
use super::carried::Carried;
use crate::Records;

/// What does not go along.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LeftOut {
    PrivateFacts,
    /// Facts about one person that no document shows.
    PersonalFacts,
    PrivateRecords,
    Notes,
    /// What leaders like, and how often I see them.
    Habits,
    Chats,
    /// Lines of debriefs.
    Lines,
    /// Who said something, and the words, where a record rests on it.
    Voices,
    Feedback,
    Aims,
    /// Answers of single people in the culture check.
    Answers,
    /// Private ones, and those that are over.
    Promises,
    /// Standing one-to-ones, days away, busy times.
    Calendars,
    /// Entries on what is not public yet.
    Confidential,
    /// What only one leader has in their year.
    OwnRhythm,
    FormerLeaders,
    /// How hard a challenge is, what a figure is worth, what ours costs.
    Judgements,
    /// Checks, reviews, settings, lists of words.
    MyWork,
}

/// What becomes of a row.
pub(super) enum Fate {
    Goes,
    Stays(LeftOut),
    /// It is about another unit, or belongs to a row that does not go.
    Elsewhere,
}

pub(super) const fn goes_if(goes: bool) -> Fate {
    if goes { Goes } else { Elsewhere }
}

pub(super) const fn open_if(goes: bool, private: bool, left: LeftOut) -> Fate {
    match (goes, private) {
        (false, _) => Elsewhere,
        (true, true) => Stays(left),
        (true, false) => Goes,
    }
}

/// Sorts rows into those that go and those that stay, and counts the latter.
#[derive(Default)]
pub(super) struct Sorting {
    pub(super) left_out: BTreeMap<LeftOut, usize>,
}

impl Sorting {
    pub(super) fn leave(&mut self, left: LeftOut, count: usize) {
        if count > 0 {
            *self.left_out.entry(left).or_default() += count;
        }
    }

    /// Returns those rows that go, without what stays of them.
    pub(super) fn sort<T: Carried>(&mut self, rows: &[T], fate: impl Fn(&T) -> Fate) -> Vec<T> {
        let mut found = Vec::new();
        for row in rows {
            match fate(row) {
                Goes => found.push(row.stripped()),
                Stays(left) => self.leave(left, 1),
                Elsewhere => {}
            }
        }
        found
    }

    /// Counts rows of which none goes.
    pub(super) fn count<T>(&mut self, left: LeftOut, rows: &[T], is_theirs: impl Fn(&T) -> bool) {
        self.leave(left, rows.iter().filter(|row| is_theirs(row)).count());
    }

    fn notes<'a>(&mut self, notes: impl Iterator<Item = &'a String>) {
        let typed = notes.filter(|note| !note.trim().is_empty()).count();
        self.leave(LeftOut::Notes, typed);
    }
}

pub(super) fn ids<T: Carried>(rows: &[T]) -> HashSet<Uuid> {
    rows.iter().map(Carried::uuid).collect()
}

/// Counts what stays of the rows that go.
pub(super) fn count_fields(all: &mut Sorting, records: &Records, goes: impl Fn(Uuid) -> bool) {
    let leaders = || records.leaders.iter().filter(|row| goes(row.id.uuid()));
    let entries = || records.entries.iter().filter(|row| goes(row.id.uuid()));
    let figures = || records.measures.iter().filter(|row| goes(row.id.uuid()));
    let units = records.units.iter().filter(|row| goes(row.id.uuid()));
    let links = records.chain_links.iter().filter(|row| goes(row.id.uuid()));
    let dates = records.occurrences.iter();
    let dates = dates.filter(|row| goes(row.entry_id.uuid()));
    let readings = records.readings.iter();
    let readings = readings.filter(|row| goes(row.measure_id.uuid()));
    let solutions = records.solutions.iter().filter(|row| goes(row.id.uuid()));
    all.notes(units.map(|row| &row.note));
    all.notes(leaders().map(|row| &row.note));
    all.notes(entries().map(|row| &row.note));
    all.notes(links.map(|row| &row.note));
    all.notes(dates.map(|row| &row.note));
    all.notes(readings.map(|row| &row.note));
    all.notes(solutions.map(|row| &row.note));
    let has_habits = leaders().filter(|row| !row.likes.is_empty() || !row.dislikes.is_empty());
    all.leave(LeftOut::Habits, has_habits.count());
    let challenges = records.challenges.iter();
    let challenges = challenges.filter(|row| goes(row.id.uuid())).count();
    let costs = entries().filter(|row| row.cost.or(row.their_hours).is_some());
    let worth = figures().filter(|row| row.worth.is_some());
    all.leave(
        LeftOut::Judgements,
        challenges + costs.count() + worth.count(),
    );
}
