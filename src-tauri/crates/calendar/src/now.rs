//! The present: an instant, and what my clock shows at it.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};

use super::zones::Zone;

/// The present, on my clock.
///
/// The wall time alone would not do: in the hour that comes twice when clocks go back, it names two
/// instants, and a chat would count as over before it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Now {
    pub instant: DateTime<Utc>,
    /// The wall time in my zone.
    pub local: NaiveDateTime,
}

impl Now {
    /// Returns an instant as seen in my zone; in UTC where there is no such zone.
    pub fn in_zone(instant: DateTime<Utc>, zone: &str) -> Self {
        Self {
            instant,
            local: Zone::named(zone).map_or(instant.naive_utc(), |zone| zone.to_local(instant)),
        }
    }

    /// Returns a wall time in my zone; one that comes twice is the first of the two.
    pub fn at(local: NaiveDateTime, zone: &str) -> Self {
        Self {
            instant: Zone::named(zone)
                .and_then(|zone| zone.to_utc(local))
                .unwrap_or_else(|| local.and_utc()),
            local,
        }
    }

    /// Returns the beginning of a day in my zone, for what is asked about a day as a whole.
    pub fn start_of(day: NaiveDate, zone: &str) -> Self {
        Self::at(day.and_time(NaiveTime::MIN), zone)
    }

    /// Returns today, in my zone.
    pub const fn date(&self) -> NaiveDate {
        self.local.date()
    }
}
