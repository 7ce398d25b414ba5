//! Stretches between changes of a zone's offset, looked up once for the years in which most dates lie: asking the
//! database works out the rule of the year each time.

use std::sync::OnceLock;

use jiff::{Timestamp, tz::TimeZone};

/// The years that are looked up, as seconds of UTC: from 2000 to 2060.
const FIRST: i64 = 946_684_800;
const LAST: i64 = 2_840_140_800;
/// No offset is as large: two days away from a change, a wall time is surely in the same stretch, in seconds.
const SPARE: i64 = 2 * 86_400;

/// A zone of the database.
#[derive(Debug)]
pub(super) struct Known {
    pub(super) zone: TimeZone,
    stretches: OnceLock<Box<[Stretch]>>,
}

/// The offset, in seconds before UTC, from an instant on.
#[derive(Debug, Clone, Copy)]
struct Stretch {
    from: i64,
    offset: i32,
}

impl PartialEq for Known {
    fn eq(&self, other: &Self) -> bool {
        self.zone == other.zone
    }
}

impl Eq for Known {}

impl Known {
    pub(super) const fn new(zone: TimeZone) -> Self {
        Self {
            zone,
            stretches: OnceLock::new(),
        }
    }

    /// Returns the offset at an instant, in seconds of UTC, where it is looked up.
    pub(super) fn offset_at(&self, second: i64) -> Option<i32> {
        Some(self.stretch(second)?.0.offset)
    }

    /// Returns the offset of a wall time, in seconds as if it were UTC, where it is looked up and no change is near.
    pub(super) fn offset_of_wall(&self, wall: i64) -> Option<i32> {
        let (stretch, until) = self.stretch(wall)?;
        (stretch.from + SPARE <= wall && wall < until - SPARE).then_some(stretch.offset)
    }

    /// Returns the stretch that an instant lies in, and the instant at which it ends.
    fn stretch(&self, second: i64) -> Option<(Stretch, i64)> {
        if !(FIRST..LAST).contains(&second) {
            return None;
        }
        let all = self.stretches.get_or_init(|| stretches(&self.zone));
        let next = all.partition_point(|stretch| stretch.from <= second);
        let until = all.get(next).map_or(LAST, |next| next.from);
        Some((*all.get(next.checked_sub(1)?)?, until))
    }
}

fn stretches(zone: &TimeZone) -> Box<[Stretch]> {
    let Ok(first) = Timestamp::from_second(FIRST) else {
        return Box::default();
    };
    let start = Stretch {
        from: FIRST,
        offset: zone.to_offset(first).seconds(),
    };
    let changes = zone.following(first).map(|change| Stretch {
        from: change.timestamp().as_second(),
        offset: change.offset().seconds(),
    });
    std::iter::once(start)
        .chain(changes.take_while(|change| change.from < LAST))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Zones with changes in both halves of the year, by half an hour, of the whole offset, and without any.
    const ZONES: [&str; 6] = [
        "Europe/London",
        "America/Sao_Paulo",
        "Australia/Lord_Howe",
        "Pacific/Apia",
        "Africa/Casablanca",
        "Asia/Kolkata",
    ];

    #[test]
    fn what_is_looked_up_is_what_the_database_says() {
        for name in ZONES {
            let zone = super::super::database().get(name).unwrap();
            let known = Known::new(zone.clone());
            // A step that meets every hour and minute in turn.
            for second in (FIRST - SPARE..LAST + SPARE).step_by(500_231) {
                let stamp = Timestamp::from_second(second).unwrap();
                let offset = zone.to_offset(stamp).seconds();
                if let Some(found) = known.offset_at(second) {
                    assert_eq!(found, offset, "{name} {stamp}");
                }
                let wall = second + i64::from(offset);
                if let Some(found) = known.offset_of_wall(wall) {
                    assert_eq!(found, offset, "{name} {stamp}");
                }
            }
        }
    }

    #[test]
    fn times_beside_a_change_and_far_years_are_left_to_the_database() {
        let known = Known::new(super::super::database().get("Europe/London").unwrap());
        // 29 March 2026, 01:00 UTC.
        let change = 1_774_746_000;
        assert_eq!(known.offset_of_wall(change + SPARE - 1), None);
        assert_eq!(known.offset_of_wall(change + SPARE), Some(3_600));
        assert_eq!(known.offset_at(change - 1), Some(0));
        assert_eq!(known.offset_at(change), Some(3_600));
        assert_eq!(known.offset_at(FIRST - 1), None);
        assert_eq!(known.offset_at(LAST), None);
    }
}
