//! Walking through the wall times of one rule, year by year.

use chrono::{Datelike, NaiveDate, NaiveDateTime};

use super::mask::{Mask, Year};
use super::plan::Plan;
use super::rule::Frequency;

/// The last year that is looked at.
const LAST_YEAR: i32 = 9999;

/// The wall times of a rule from its start on, in order, without end or count.
#[derive(Debug, Clone)]
pub(super) struct Walk {
    plan: Plan,
    start: NaiveDateTime,
    /// The year to look at next.
    next_year: i32,
    last_year: i32,
    year: Year,
    /// Days of the current year still to come.
    days: Mask,
    word: usize,
    /// The day whose times are being given, and the next of them.
    day: Option<NaiveDate>,
    time: usize,
    /// What BYSETPOS picked of the current year, last first: days of the year and times.
    picked: Vec<(i32, usize)>,
}

impl Walk {
    pub(super) fn new(plan: Plan, start: NaiveDateTime) -> Self {
        let first = plan.first_year();
        Self {
            plan,
            start,
            next_year: first,
            last_year: LAST_YEAR,
            year: Year::new(first),
            days: Mask::NONE,
            word: 0,
            day: None,
            time: 0,
            picked: Vec::new(),
        }
    }

    /// Leaves out the years before a date; for rules that don't count.
    pub(super) fn pass_over(&mut self, date: NaiveDate) {
        // A week of the year before can reach into this one.
        self.next_year = self.next_year.max(date.year() - 1);
    }

    /// Ends after the year of a date, at the latest.
    pub(super) fn up_to(mut self, date: NaiveDate) -> Self {
        self.last_year = self.last_year.min(date.year());
        self
    }

    /// Goes on to the next year; false at the end.
    fn turn_year(&mut self) -> bool {
        if self.next_year > self.last_year {
            return false;
        }
        self.year = Year::new(self.next_year);
        self.next_year += 1;
        self.word = 0;
        if self.plan.set_positions.is_empty() {
            self.days = self.plan.days(&self.year);
            // Days before the start are no occurrences.
            if self.year.number == self.start.year() {
                let start = i32::try_from(self.start.ordinal0()).unwrap_or(0);
                self.days = self.days.without(Mask::below(start));
            }
        } else {
            self.pick();
        }
        true
    }

    /// Picks by position within every day, week, month or year of the current year.
    fn pick(&mut self) {
        let year = self.year;
        let days = self.plan.days(&year);
        let mut picked = std::mem::take(&mut self.picked);
        picked.clear();
        match self.plan.frequency {
            Frequency::Daily => {
                for day in 0..year.days {
                    self.pick_of(&mut picked, days, day, day + 1);
                }
            }
            Frequency::Weekly => {
                // Weeks belong to the year in which they start, with the days beyond its end.
                let beyond = self.plan.days(&Year::new(year.number + 1));
                let mut week = self.plan.start_of_week(year.first + 6) - year.first;
                while week < year.days {
                    if week + 7 <= year.days {
                        self.pick_of(&mut picked, days, week, week + 7);
                    } else {
                        self.pick_over(&mut picked, days, beyond, week);
                    }
                    week += 7;
                }
            }
            Frequency::Monthly => {
                for month in 1..=12 {
                    let first = year.before_month(month);
                    let end = year.before_month(month + 1);
                    self.pick_of(&mut picked, days, first, end);
                }
            }
            Frequency::Yearly => self.pick_of(&mut picked, days, 0, year.days),
        }
        picked.sort_unstable_by(|a, b| b.cmp(a));
        picked.dedup();
        self.picked = picked;
    }

    /// Picks among the days from `first` up to and without `end`.
    fn pick_of(&self, picked: &mut Vec<(i32, usize)>, days: Mask, first: i32, end: i32) {
        let mut inside = Mask::NONE;
        inside.set_range(first, end);
        let mut list = [0_i32; 366];
        let mut count = 0;
        let (mut rest, mut word) = (days.and(inside), 0);
        while let Some(day) = rest.take_first(&mut word) {
            if let Some(place) = list.get_mut(count) {
                *place = day.cast_signed();
                count += 1;
            }
        }
        self.pick_among(picked, list.get(..count).unwrap_or_default());
    }

    /// Picks among the days of a week that goes beyond the year.
    fn pick_over(&self, picked: &mut Vec<(i32, usize)>, days: Mask, beyond: Mask, week: i32) {
        let length = self.year.days;
        let mut list = [0_i32; 7];
        let mut count = 0;
        for day in week..week + 7 {
            let marked = if day < length {
                days.has(day)
            } else {
                beyond.has(day - length)
            };
            if marked && let Some(place) = list.get_mut(count) {
                *place = day;
                count += 1;
            }
        }
        self.pick_among(picked, list.get(..count).unwrap_or_default());
    }

    fn pick_among(&self, picked: &mut Vec<(i32, usize)>, days: &[i32]) {
        let times = self.plan.times.len();
        let all = days.len() * times;
        for position in &self.plan.set_positions {
            let magnitude = usize::try_from(position.unsigned_abs()).unwrap_or(usize::MAX);
            let place = if *position > 0 {
                Some(magnitude - 1)
            } else {
                all.checked_sub(magnitude)
            };
            if let Some(place) = place.filter(|place| *place < all)
                && let Some(day) = days.get(place / times)
            {
                picked.push((*day, place % times));
            }
        }
    }

    /// Returns the date of a day of the current year, or of the first days beyond it.
    fn date(&self, day: i32) -> Option<NaiveDate> {
        let (year, day) = if day < self.year.days {
            (self.year.number, day)
        } else {
            (self.year.number + 1, day - self.year.days)
        };
        NaiveDate::from_yo_opt(year, u32::try_from(day).ok()? + 1)
    }
}

impl Iterator for Walk {
    type Item = NaiveDateTime;

    fn next(&mut self) -> Option<NaiveDateTime> {
        loop {
            if let Some(day) = self.day {
                if let Some(time) = self.plan.times.get(self.time) {
                    self.time += 1;
                    let moment = day.and_time(*time);
                    if moment >= self.start {
                        return Some(moment);
                    }
                    continue;
                }
                self.day = None;
            }
            if let Some((day, time)) = self.picked.pop() {
                if let (Some(date), Some(time)) = (self.date(day), self.plan.times.get(time)) {
                    let moment = date.and_time(*time);
                    if moment >= self.start {
                        return Some(moment);
                    }
                }
            } else if let Some(day) = self.days.take_first(&mut self.word) {
                self.day = NaiveDate::from_yo_opt(self.year.number, day + 1);
                self.time = 0;
            } else if !self.turn_year() {
                return None;
            }
        }
    }
}
