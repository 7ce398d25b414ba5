//! What a rule means from its start on: which days of a calendar year match.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike};

use super::mask::{Mask, Year, weekday_of};
use super::rule::{Frequency, Rule, Skip};

/// A rule with all that its start leaves open filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Plan {
    pub(super) frequency: Frequency,
    interval: i32,
    /// Bit n is month n; all of them where the rule names none.
    months: u16,
    month_days: Vec<i8>,
    year_days: Vec<i16>,
    weeks: Vec<i8>,
    /// `phases[n]` has a bit for every matching day from a weekday n on; none for any weekday.
    weekdays: Option<[u64; 7]>,
    /// (n, weekday number): n-th weekdays.
    nth_weekdays: Vec<(i32, i32)>,
    /// N-th weekdays count within the month, not the year.
    nth_in_month: bool,
    pub(super) set_positions: Vec<i32>,
    pub(super) week_start: i32,
    skip: Skip,
    /// Day number of the start.
    start: i32,
    start_year: i32,
    /// Months since year 0.
    start_month: i32,
    /// The times of each matching day, in order; at least one.
    pub(super) times: Vec<NaiveTime>,
}

/// All twelve months.
const ALL_MONTHS: u16 = 0b1_1111_1111_1110;

impl Plan {
    /// Returns the plan of a rule that starts on a date, without times of day.
    pub(super) fn of_days(rule: &Rule, start: NaiveDate) -> Self {
        Self::new(rule, start, vec![NaiveTime::MIN])
    }

    /// Returns the plan of a rule that starts at a time.
    pub(super) fn of_times(rule: &Rule, start: NaiveDateTime) -> Self {
        Self::new(rule, start.date(), times(rule, start.time()))
    }

    fn new(rule: &Rule, start: NaiveDate, times: Vec<NaiveTime>) -> Self {
        let week_start = i32::from(rule.week_start.number());
        let mut plain: u8 = 0;
        let mut nth_weekdays = Vec::new();
        // Only months and years have n-th weekdays; elsewhere, and beside week numbers, the
        // standard forbids the number, and it is passed over.
        let counted = match rule.frequency {
            Frequency::Daily | Frequency::Weekly => false,
            Frequency::Monthly => true,
            Frequency::Yearly => rule.weeks.is_empty(),
        };
        for day in &rule.weekdays {
            if counted && day.nth != 0 {
                nth_weekdays.push((i32::from(day.nth), i32::from(day.weekday.number())));
            } else {
                plain |= 1 << day.weekday.number();
            }
        }
        let mut months = rule
            .months
            .iter()
            .fold(0, |bits, month| bits | 1_u16 << month);
        let mut month_days = rule.month_days.clone();
        let no_day =
            rule.weekdays.is_empty() && rule.month_days.is_empty() && rule.year_days.is_empty();
        let start_weekday = 1 << start.weekday().num_days_from_monday();
        let start_day = i8::try_from(start.day()).unwrap_or(1);
        match rule.frequency {
            Frequency::Weekly if no_day && rule.weeks.is_empty() => plain = start_weekday,
            Frequency::Monthly if no_day && rule.weeks.is_empty() => month_days.push(start_day),
            Frequency::Yearly if no_day && !rule.weeks.is_empty() => plain = start_weekday,
            Frequency::Yearly if no_day => {
                month_days.push(start_day);
                if months == 0 {
                    months = 1 << start.month();
                }
            }
            // Days of the month alone are days of the month of the start; only beside weekdays do
            // they look at every month.
            Frequency::Yearly
                if months == 0
                    && rule.weekdays.is_empty()
                    && rule.weeks.is_empty()
                    && rule.year_days.is_empty() =>
            {
                months = 1 << start.month();
            }
            Frequency::Daily | Frequency::Weekly | Frequency::Monthly | Frequency::Yearly => {}
        }
        Self {
            frequency: rule.frequency,
            interval: i32::try_from(rule.interval).unwrap_or(i32::MAX),
            nth_in_month: rule.frequency == Frequency::Monthly || months != 0,
            months: if months == 0 { ALL_MONTHS } else { months },
            month_days,
            year_days: rule.year_days.clone(),
            weeks: rule.weeks.clone(),
            weekdays: (plain != 0 || !nth_weekdays.is_empty()).then(|| phases(plain)),
            nth_weekdays,
            set_positions: rule.set_positions.clone(),
            week_start,
            skip: rule.skip,
            start: start.num_days_from_ce(),
            start_year: start.year(),
            start_month: start.year() * 12 + start.month0().cast_signed(),
            times,
        }
    }

    /// Returns the first calendar year that can have occurrences.
    pub(super) fn first_year(&self) -> i32 {
        // A week that begins the year before is counted there.
        if self.frequency == Frequency::Weekly && !self.set_positions.is_empty() {
            self.start_year - 1
        } else {
            self.start_year
        }
    }

    /// Returns the days of the year that match, also those before the start.
    pub(super) fn days(&self, year: &Year) -> Mask {
        let mut months = self.months;
        let mut mask = Mask::ALL;
        match self.frequency {
            Frequency::Daily if self.interval > 1 => mask = self.every_nth_day(year),
            Frequency::Weekly if self.interval > 1 => mask = self.every_nth_week(year),
            Frequency::Monthly if self.interval > 1 => months &= self.every_nth_month(year),
            Frequency::Yearly
                if (i64::from(year.number) - i64::from(self.start_year))
                    % i64::from(self.interval)
                    != 0 =>
            {
                return Mask::NONE;
            }
            Frequency::Daily | Frequency::Weekly | Frequency::Monthly | Frequency::Yearly => {}
        }
        if months == 0 {
            return Mask::NONE;
        }
        if !self.month_days.is_empty() {
            mask = mask.and(self.month_days_of(year, months));
        } else if months != ALL_MONTHS {
            let mut ranges = Mask::NONE;
            for month in (1..=12).filter(|month| months >> month & 1 == 1) {
                ranges.set_range(year.before_month(month), year.before_month(month + 1));
            }
            mask = mask.and(ranges);
        }
        if !self.year_days.is_empty() {
            let mut days = Mask::NONE;
            for day in &self.year_days {
                days.set(from_either_end(i32::from(*day), year.days));
            }
            mask = mask.and(days);
        }
        if !self.weeks.is_empty() {
            mask = mask.and(self.weeks_of(year));
        }
        if let Some(phases) = &self.weekdays {
            mask = mask.and(self.weekdays_of(year, months, phases));
        }
        mask.and(Mask::below(year.days))
    }

    fn every_nth_day(&self, year: &Year) -> Mask {
        let mut mask = Mask::NONE;
        let mut day = next_step(self.start, self.interval, year.first);
        while let Some(step) = day
            && step < year.first + year.days
        {
            mask.set(step - year.first);
            day = step.checked_add(self.interval);
        }
        mask
    }

    fn every_nth_week(&self, year: &Year) -> Mask {
        let mut mask = Mask::NONE;
        let Some(step) = self.interval.checked_mul(7) else {
            // Beyond any year: the first week alone.
            let first = self.start_of_week(self.start) - year.first;
            mask.set_range(first, first + 7);
            return mask;
        };
        // A week of the year before can reach into this one.
        let mut week = next_step(self.start_of_week(self.start), step, year.first - 6);
        while let Some(first) = week
            && first < year.first + year.days
        {
            mask.set_range(first - year.first, first - year.first + 7);
            week = first.checked_add(step);
        }
        mask
    }

    fn every_nth_month(&self, year: &Year) -> u16 {
        (1..=12).fold(0, |months, month: u16| {
            let since = year.number * 12 + i32::from(month) - 1 - self.start_month;
            if since % self.interval == 0 {
                months | 1 << month
            } else {
                months
            }
        })
    }

    fn month_days_of(&self, year: &Year, months: u16) -> Mask {
        let mut mask = Mask::NONE;
        for month in (1..=12).filter(|month| months >> month & 1 == 1) {
            let before = year.before_month(month);
            let length = year.before_month(month + 1) - before;
            for day in &self.month_days {
                let day = from_either_end(i32::from(*day), length);
                if (0..length).contains(&day) {
                    mask.set(before + day);
                } else {
                    match (self.skip, day < 0) {
                        (Skip::Omit, _) => {}
                        (Skip::Forward, true) => mask.set(before),
                        (Skip::Forward, false) => mask.set(before + length),
                        (Skip::Backward, true) => mask.set(before - 1),
                        (Skip::Backward, false) => mask.set(before + length - 1),
                    }
                }
            }
        }
        mask
    }

    fn weeks_of(&self, year: &Year) -> Mask {
        let mut mask = Mask::NONE;
        // The first and the last days can belong to weeks of the years beside.
        for number in [year.number - 1, year.number, year.number + 1] {
            let first = Year::new(number).first_week(self.week_start);
            let weeks = (Year::new(number + 1).first_week(self.week_start) - first) / 7;
            for week in &self.weeks {
                let week = from_either_end(i32::from(*week), weeks);
                if (0..weeks).contains(&week) {
                    let day = first + week * 7 - year.first;
                    mask.set_range(day, day + 7);
                }
            }
        }
        mask
    }

    fn weekdays_of(&self, year: &Year, months: u16, phases: &[u64; 7]) -> Mask {
        let first_weekday = year.first_weekday();
        let mut phase = usize::try_from(first_weekday).unwrap_or(0);
        let mut mask = Mask::of_words(|_| {
            let word = phases.get(phase).copied().unwrap_or(0);
            // 64 days later the weekday is one further.
            phase = (phase + 1) % 7;
            word
        });
        if self.nth_weekdays.is_empty() {
            return mask;
        }
        let mut nth = Mask::NONE;
        if self.nth_in_month {
            for month in (1..=12).filter(|month| months >> month & 1 == 1) {
                let first = year.before_month(month);
                self.mark_nth(&mut nth, first_weekday, first, year.before_month(month + 1));
            }
        } else {
            self.mark_nth(&mut nth, first_weekday, 0, year.days);
        }
        mask = mask.or(nth);
        mask
    }

    /// Marks the n-th weekdays of the days from `first` up to and without `end`.
    fn mark_nth(&self, mask: &mut Mask, first_weekday: i32, first: i32, end: i32) {
        for (nth, weekday) in &self.nth_weekdays {
            let day = if *nth > 0 {
                let gap = (weekday - first_weekday - first).rem_euclid(7);
                first + gap + (nth - 1) * 7
            } else {
                let gap = (first_weekday + end - 1 - weekday).rem_euclid(7);
                end - 1 - gap + (nth + 1) * 7
            };
            if (first..end).contains(&day) {
                mask.set(day);
            }
        }
    }

    /// Returns the day number on which the week of a day starts.
    pub(super) fn start_of_week(&self, day: i32) -> i32 {
        day - (weekday_of(day) - self.week_start).rem_euclid(7)
    }
}

/// Returns the first of start, start + step, … that is not before `from`; also steps back from the
/// start.
fn next_step(start: i32, step: i32, from: i32) -> Option<i32> {
    from.checked_add((start - from).rem_euclid(step))
}

/// Returns the place from 0 of the n-th of so many, counted from the end where n is negative.
const fn from_either_end(n: i32, of: i32) -> i32 {
    if n > 0 { n - 1 } else { of + n }
}

/// Returns, for each weekday to begin with, a word with a bit for every day that matches.
fn phases(weekdays: u8) -> [u64; 7] {
    std::array::from_fn(|phase| {
        (0..64_usize).fold(0, |word, bit| {
            word | u64::from(weekdays >> ((phase + bit) % 7) & 1) << bit
        })
    })
}

/// Returns the times of day of a rule, in order.
fn times(rule: &Rule, start: NaiveTime) -> Vec<NaiveTime> {
    if rule.hours.is_empty() && rule.minutes.is_empty() && rule.seconds.is_empty() {
        return vec![start];
    }
    let or_start = |values: &[u8], start: u32| -> Vec<u32> {
        if values.is_empty() {
            vec![start]
        } else {
            // A leap second is the one before it.
            values
                .iter()
                .map(|value| u32::from(*value).min(59))
                .collect()
        }
    };
    let hours = or_start(&rule.hours, start.hour());
    let minutes = or_start(&rule.minutes, start.minute());
    let seconds = or_start(&rule.seconds, start.second());
    let mut times = Vec::with_capacity(hours.len() * minutes.len() * seconds.len());
    for hour in &hours {
        for minute in &minutes {
            for second in &seconds {
                times.extend(NaiveTime::from_hms_opt(*hour, *minute, *second));
            }
        }
    }
    times.sort_unstable();
    times.dedup();
    times
}
