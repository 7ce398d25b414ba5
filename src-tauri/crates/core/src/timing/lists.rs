//! Days in a row: the strip, the next good days, and the windows that close.

use chrono::NaiveDate;

use crate::{
    Id,
    calendar::{Span, days_after, next_day},
    english::days,
    model::Leader,
};

use super::{
    closing,
    closing_window::ClosingWindow,
    day::{self, DayAdvice, Question, Verdict},
    due,
    due_state::Due,
    judge,
    outlook::{Outlook, Seen},
    strip::{NextGood, Strip},
    their_side::TheirSide,
};

/// Days ahead in which lists look for a good day.
const SEARCH: i64 = 26 * 7;
/// A good day at hours that do not suit gives way to one that comes within that many days.
const WORTH_WAITING: i64 = 14;

fn ahead(days: i64, from: NaiveDate) -> Span {
    Span::new(from, days_after(from, days))
}

impl<'a> Outlook<'a> {
    /// Returns that many calendar days from the first on; empty if there is no such leader.
    pub fn strip(&self, leader: Id<Leader>, first: NaiveDate, days: u16) -> Strip {
        let span = Span::new(first, days_after(first, i64::from(days)));
        if !self.covers_season(span) {
            return self.widened(span).strip(leader, first, days);
        }
        let question = Question::default();
        let days = self.seen(leader).map_or_else(Vec::new, |seen| {
            first
                .iter_days()
                .take(days.into())
                .map(|date| self.judged(&seen, date, &question).0)
                .collect()
        });
        Strip { days }
    }

    /// Returns the verdicts of the next working days (the company's), from today on.
    pub fn working_strip(&self, leader: Id<Leader>, count: usize) -> Vec<Verdict> {
        let Some(seen) = self.seen(leader) else {
            return Vec::new();
        };
        let company = self.rhythm.company_days();
        self.today()
            .iter_days()
            .filter(|day| !company.is_weekend(*day))
            .take(count)
            .map(|date| self.plain_verdict(&seen.theirs, date))
            .collect()
    }

    /// Returns how due a leader is today.
    pub fn due(&self, leader: Id<Leader>) -> Option<Due> {
        let seen = self.seen(leader)?;
        let theirs = &seen.theirs;
        let next = || self.first_good(leader);
        let standing = self.next_standing(leader).map(|next| next.date);
        Some(due::due(theirs, self.today(), standing, next))
    }

    /// Returns a leader's closing window, if there is one.
    pub fn closing_window(&self, leader: Id<Leader>) -> Option<ClosingWindow> {
        let seen = self.seen(leader)?;
        self.closing_of(&seen).cloned()
    }

    pub(super) fn closing_of<'s>(&self, seen: &'s Seen<'a>) -> Option<&'s ClosingWindow> {
        seen.closing
            .get_or_init(|| closing::window(self, &seen.theirs))
            .as_ref()
    }

    /// Returns every active leader's closing window, in order of leaders.
    pub fn closing_windows_all(&self) -> Vec<ClosingWindow> {
        self.records
            .active_leaders()
            .filter_map(|leader| self.closing_window(leader.id))
            .collect()
    }

    /// Returns the closing windows for Week: at most two, one per unit.
    pub fn closing_windows(&self) -> Vec<ClosingWindow> {
        let windows = self
            .closing_windows_all()
            .into_iter()
            .filter_map(|window| {
                let seen = self.seen(window.leader_id)?;
                let clock = due::clock(&seen.theirs, self.today());
                Some((window, seen.theirs.leader.unit_id, clock.share))
            })
            .collect();
        closing::most_pressing(windows)
    }

    /// Returns the next good day. One that leaves only hours which do not suit gives way to one within
    /// two weeks that does better.
    pub(crate) fn first_good(&self, leader: Id<Leader>) -> Option<NaiveDate> {
        let seen = self.seen(leader)?;
        let question = Question::default();
        let today = self.today();
        let judged = |date: NaiveDate| {
            let (reasons, _) = judge::judge(&self.mine, &seen.theirs, date, today, &question);
            day::advice(date, reasons, &question)
        };
        let good = ahead(SEARCH, today)
            .iter()
            .find(|date| self.is_good(&seen.theirs, *date))?;
        if DayAdvice::suits(&judged(good)) {
            return Some(good);
        }
        let better = ahead(WORTH_WAITING, good)
            .iter()
            .map(judged)
            .find(DayAdvice::suits);
        Some(better.map_or(good, |day| day.date))
    }

    /// Returns the next good days in a row.
    pub fn next_good(&self, leader: Id<Leader>) -> Option<NextGood> {
        let seen = self.seen(leader)?;
        let first = self.first_good(leader)?;
        let mut last = first;
        for date in ahead(SEARCH, first).iter().skip(1) {
            if self.is_good(&seen.theirs, date) {
                last = date;
            } else if seen.theirs.days.is_working(date) {
                break;
            }
        }
        Some(NextGood {
            first,
            last,
            text: days::short_range(first, last),
        })
    }

    /// Returns the first good day after a date, within the time that is looked at.
    pub(super) fn first_good_after(
        &self,
        theirs: &TheirSide<'a>,
        date: NaiveDate,
    ) -> Option<NaiveDate> {
        Span::new(next_day(date), days_after(date, SEARCH))
            .iter()
            .find(|day| self.is_good(theirs, *day))
    }
}
