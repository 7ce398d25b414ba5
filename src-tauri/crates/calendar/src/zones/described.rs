//! Zones that are known only from the description in a calendar file, and plain offsets.

/// A zone as a list of changes of its offset.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Described {
    name: String,
    /// Seconds before UTC until the first change.
    first_offset: i32,
    changes: Vec<Change>,
}

/// One change of the offset.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Change {
    /// When, in seconds since 1970 in UTC.
    at: i64,
    /// The offset before and after, in seconds.
    before: i32,
    after: i32,
}

impl Described {
    /// Returns the zone with these changes: when (seconds since 1970 in UTC) and the offset from
    /// then on, in any order.
    pub(crate) fn new(name: String, first_offset: i32, mut changes: Vec<(i64, i32)>) -> Self {
        changes.sort_unstable();
        changes.dedup_by_key(|(at, _)| *at);
        let mut before = first_offset;
        let changes = changes
            .into_iter()
            .map(|(at, after)| Change {
                at,
                before: std::mem::replace(&mut before, after),
                after,
            })
            .collect();
        Self {
            name,
            first_offset,
            changes,
        }
    }

    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// Returns the offset at an instant.
    pub(super) fn offset_at(&self, instant: i64) -> i32 {
        let passed = self.changes.partition_point(|change| change.at <= instant);
        self.offset_after(passed)
    }

    /// Returns the offset with which a wall time (seconds as if it were UTC) is read, and how many
    /// seconds the clock leaps over if that time does not exist.
    pub(super) fn offset_and_gap(&self, wall: i64) -> (i32, i32) {
        // In a gap and in a fold the offset before still holds.
        let passed = self.changes.partition_point(|change| {
            wall >= change.at + i64::from(change.before.max(change.after))
        });
        let gap = self
            .changes
            .get(passed)
            .filter(|next| wall >= next.at + i64::from(next.before) && next.after > next.before)
            .map_or(0, |next| next.after - next.before);
        (self.offset_after(passed), gap)
    }

    /// Returns the last change up to an instant and the first one after it.
    pub(super) fn changes_around(&self, instant: i64) -> (Option<i64>, Option<i64>) {
        let passed = self.changes.partition_point(|change| change.at <= instant);
        let at = |place: Option<usize>| Some(self.changes.get(place?)?.at);
        (at(passed.checked_sub(1)), at(Some(passed)))
    }

    fn offset_after(&self, passed: usize) -> i32 {
        passed
            .checked_sub(1)
            .and_then(|last| self.changes.get(last))
            .map_or(self.first_offset, |change| change.after)
    }

    /// Reads "+0100", "-03:30", "+01" or "+023017" as seconds.
    pub(crate) fn offset_of(text: &str) -> Option<i32> {
        let (sign, digits) = match text.trim() {
            text if text.starts_with('-') => (-1, text.strip_prefix('-')?),
            text => (1, text.strip_prefix('+')?),
        };
        let digits: String = digits.chars().filter(|c| *c != ':').collect();
        if !digits.bytes().all(|byte| byte.is_ascii_digit()) || !matches!(digits.len(), 2 | 4 | 6) {
            return None;
        }
        let part = |from: usize| -> Option<i32> {
            digits
                .get(from..from + 2)
                .map_or(Some(0), |part| part.parse().ok())
        };
        let seconds = part(0)? * 3600 + part(2)? * 60 + part(4)?;
        (seconds < 24 * 3600).then_some(sign * seconds)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_as_they_are_written() {
        for (text, seconds) in [
            ("+0100", Some(3600)),
            ("-03:30", Some(-12_600)),
            ("+01", Some(3600)),
            ("+023017", Some(9017)),
            ("-0000", Some(0)),
            ("0100", None),
            ("+1", None),
            ("+2500", None),
            ("+01x0", None),
        ] {
            assert_eq!(Described::offset_of(text), seconds, "{text}");
        }
    }

    #[test]
    fn a_gap_and_a_fold() {
        // From +1 to +2 at 1000000, back at 2000000.
        let zone = Described::new(
            "Here".to_owned(),
            3600,
            vec![(2_000_000, 3600), (1_000_000, 7200)],
        );
        for (wall, expected) in [
            (1_003_599, (3600, 0)),
            (1_003_600, (3600, 3600)),
            (1_007_199, (3600, 3600)),
            (1_007_200, (7200, 0)),
            (2_003_600, (7200, 0)),
            (2_007_199, (7200, 0)),
            (2_007_200, (3600, 0)),
        ] {
            assert_eq!(zone.offset_and_gap(wall), expected, "{wall}");
        }
        assert_eq!(zone.offset_at(999_999), 3600);
        assert_eq!(zone.offset_at(1_000_000), 7200);
        assert_eq!(zone.offset_at(2_000_000), 3600);
    }
}
