//! How much reckoning a file may ask for.

/// One event may take so many steps of those of its file; a daily one that counts from 1900 takes 50,000.
const STEPS_OF_A_SERIES: usize = 250_000;

/// How many steps of reckoning are left for a file: rules that count from the year 1 must not keep
/// anybody waiting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Steps {
    left: usize,
    /// A series was cut off since this was last asked.
    cut: bool,
}

impl Steps {
    /// Returns as many as a file may take.
    pub const fn of_a_file() -> Self {
        Self::of(5_000_000)
    }

    /// Returns that many.
    pub const fn of(steps: usize) -> Self {
        Self {
            left: steps,
            cut: false,
        }
    }

    /// Takes a share for one event, so that no event can take all of them.
    #[must_use]
    pub fn share(&mut self) -> Self {
        let share = self.left.min(STEPS_OF_A_SERIES);
        self.left -= share;
        Self::of(share)
    }

    /// Takes back what an event left of its share.
    pub const fn take_back(&mut self, share: Self) {
        self.left += share.left;
    }

    /// Tells whether there are any left.
    pub const fn are_left(self) -> bool {
        self.left > 0
    }

    /// Tells, once, whether a series was cut off because it has more occurrences than are looked at.
    pub const fn was_cut(&mut self) -> bool {
        std::mem::replace(&mut self.cut, false)
    }

    /// Notes that a series has more occurrences than are looked at.
    pub(super) const fn note_cut(&mut self, cut: bool) {
        self.cut |= cut && self.are_left();
    }

    /// Takes one; tells whether there are more.
    pub(super) const fn take(&mut self) -> bool {
        self.left = self.left.saturating_sub(1);
        self.left > 0
    }
}
