//! The days of one calendar year, one bit each.

/// Days of a year; bit 0 is 1 January.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mask([u64; 6]);

impl Mask {
    pub(super) const NONE: Self = Self([0; 6]);
    pub(super) const ALL: Self = Self([u64::MAX; 6]);

    /// Returns the mask whose words are given by their number.
    pub(super) fn of_words(word: impl FnMut(usize) -> u64) -> Self {
        Self(std::array::from_fn(word))
    }

    /// Marks a day, counted from 0; days outside the mask are let go.
    pub(super) fn set(&mut self, day: i32) {
        if let Ok(day) = usize::try_from(day)
            && let Some(word) = self.0.get_mut(day / 64)
        {
            *word |= 1 << (day % 64);
        }
    }

    /// Marks the days from `first` up to and without `end`, as far as they lie in the mask.
    pub(super) fn set_range(&mut self, first: i32, end: i32) {
        let below = Self::below(end);
        let before = Self::below(first);
        for (word, (below, before)) in self.0.iter_mut().zip(below.0.into_iter().zip(before.0)) {
            *word |= below & !before;
        }
    }

    /// Returns all days before `end`.
    pub(super) fn below(end: i32) -> Self {
        let end = usize::try_from(end).unwrap_or(0);
        Self::of_words(|number| match end.saturating_sub(number * 64) {
            bits @ 0..64 => (1 << bits) - 1,
            _ => u64::MAX,
        })
    }

    pub(super) fn and(self, other: Self) -> Self {
        let mut both = self;
        for (word, other) in both.0.iter_mut().zip(other.0) {
            *word &= other;
        }
        both
    }

    pub(super) fn or(self, other: Self) -> Self {
        let mut either = self;
        for (word, other) in either.0.iter_mut().zip(other.0) {
            *word |= other;
        }
        either
    }

    /// Returns the days of this mask that are not in the other.
    pub(super) fn without(self, other: Self) -> Self {
        let mut rest = self;
        for (word, other) in rest.0.iter_mut().zip(other.0) {
            *word &= !other;
        }
        rest
    }

    pub(super) fn has(self, day: i32) -> bool {
        usize::try_from(day).is_ok_and(|day| {
            self.0
                .get(day / 64)
                .is_some_and(|word| word >> (day % 64) & 1 == 1)
        })
    }

    /// Takes the first marked day out, looking from word `from` on, and remembers where it stood.
    pub(super) fn take_first(&mut self, from: &mut usize) -> Option<u32> {
        while let Some(word) = self.0.get_mut(*from) {
            if *word != 0 {
                let bit = word.trailing_zeros();
                *word &= *word - 1;
                return u32::try_from(*from).ok().map(|number| number * 64 + bit);
            }
            *from += 1;
        }
        None
    }
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Year {
    pub(super) number: i32,
    /// The day number of 1 January, counted as `num_days_from_ce` does.
    pub(super) first: i32,
    /// 365 or 366.
    pub(super) days: i32,
}

/// Days before each month of a common year, and of the whole year.
const BEFORE: [i32; 13] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];

impl Year {
    pub(super) const fn new(number: i32) -> Self {
        let before = number - 1;
        let leaps = before.div_euclid(4) - before.div_euclid(100) + before.div_euclid(400);
        Self {
            number,
            first: before * 365 + leaps + 1,
            days: if is_leap(number) { 366 } else { 365 },
        }
    }

    /// Returns the days of the year before a month; 13 gives all of them.
    pub(super) fn before_month(&self, month: u8) -> i32 {
        let before = BEFORE.get(usize::from(month) - 1).copied().unwrap_or(365);
        before + i32::from(month > 2 && self.days == 366)
    }

    /// Returns 0 where 1 January is a Monday, to 6.
    pub(super) const fn first_weekday(&self) -> i32 {
        weekday_of(self.first)
    }

    /// Returns the day number on which week 1 starts: the first week with four days in the year.
    pub(super) const fn first_week(&self, week_start: i32) -> i32 {
        let into = (self.first_weekday() - week_start).rem_euclid(7);
        if into <= 3 {
            self.first - into
        } else {
            self.first - into + 7
        }
    }
}

/// Returns 0 for Monday to 6 of a day number.
pub(super) const fn weekday_of(day: i32) -> i32 {
    (day - 1).rem_euclid(7)
}

const fn is_leap(year: i32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{Datelike, NaiveDate};

    #[test]
    fn years_start_where_the_calendar_says() {
        for number in (0..=9999).step_by(7).chain([1900, 2000, 2024, 2100]) {
            let year = Year::new(number);
            let first = NaiveDate::from_ymd_opt(number, 1, 1).unwrap();
            assert_eq!(year.first, first.num_days_from_ce(), "{number}");
            assert_eq!(year.days == 366, first.leap_year(), "{number}");
            for month in 1..=12_u8 {
                let day = NaiveDate::from_ymd_opt(number, u32::from(month), 1).unwrap();
                assert_eq!(
                    year.before_month(month),
                    i32::try_from(day.ordinal0()).unwrap()
                );
            }
            let thursday = NaiveDate::from_isoywd_opt(number, 1, chrono::Weekday::Mon);
            assert_eq!(year.first_week(0), thursday.unwrap().num_days_from_ce());
        }
    }

    #[test]
    fn ranges_and_single_days() {
        let mut mask = Mask::NONE;
        mask.set_range(-3, 2);
        mask.set_range(63, 65);
        mask.set(365);
        mask.set(-1);
        mask.set(10_000);
        let mut days = Vec::new();
        let (mut rest, mut from) = (mask, 0);
        while let Some(day) = rest.take_first(&mut from) {
            days.push(day);
        }
        assert_eq!(days, [0, 1, 63, 64, 365]);
        assert!(mask.has(64) && !mask.has(62) && !mask.has(-1));
        assert_eq!(mask.without(mask), Mask::NONE);
    }
}
