//! Means of marks and their differences, exact: a difference of 1.0 is one, whatever the number of answers.

use std::cmp::Ordering;

/// The sum of some marks, and their count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Mean {
    sum: u64,
    pub count: u64,
}

impl Mean {
    /// Adds how often each mark was given, from 1 to 5.
    pub(super) fn add(&mut self, counts: [u32; 5]) {
        for (mark, count) in (1_u64..).zip(counts) {
            self.sum += mark * u64::from(count);
            self.count += u64::from(count);
        }
    }

    pub(super) const fn merge(&mut self, other: Self) {
        self.sum += other.sum;
        self.count += other.count;
    }

    /// Returns it in tenths, half a tenth rounded up.
    pub const fn tenths(self) -> u64 {
        if self.count == 0 {
            return 0;
        }
        (self.sum * 20 + self.count) / (self.count * 2)
    }

    pub fn minus(self, other: Self) -> Difference {
        let (own, count) = (i128::from(self.sum), i128::from(self.count));
        let (their, their_count) = (i128::from(other.sum), i128::from(other.count));
        Difference {
            over: own * their_count - their * count,
            under: (count * their_count).max(1),
        }
    }
}

impl FromIterator<u8> for Mean {
    fn from_iter<T: IntoIterator<Item = u8>>(marks: T) -> Self {
        let mut mean = Self::default();
        for mark in marks {
            mean.sum += u64::from(mark);
            mean.count += 1;
        }
        mean
    }
}

/// A difference of two means.
#[derive(Debug, Clone, Copy)]
pub struct Difference {
    over: i128,
    /// Above 0.
    under: i128,
}

impl Difference {
    pub const ZERO: Self = Self { over: 0, under: 1 };

    #[must_use]
    pub const fn abs(self) -> Self {
        Self {
            over: self.over.abs(),
            under: self.under,
        }
    }

    pub const fn is_negative(self) -> bool {
        self.over < 0
    }

    /// Returns whether it is so many halves or more.
    pub const fn is_at_least(self, halves: i128) -> bool {
        self.over * 2 >= halves * self.under
    }

    /// Returns it in tenths, half a tenth rounded away from 0.
    pub fn tenths(self) -> i64 {
        let tenths = (self.over.abs() * 20 + self.under) / (self.under * 2);
        i64::try_from(tenths * self.over.signum()).unwrap_or(0)
    }
}

impl PartialEq for Difference {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Difference {}

impl PartialOrd for Difference {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Difference {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.over * other.under).cmp(&(other.over * self.under))
    }
}
