//! Time zones by the rules bundled with the program; the only file that names `jiff`.
//!
//! A wall time that a zone skips (a gap, when clocks go forward) is read with the offset that held
//! before it, and one that comes twice (a fold) is the first of the two: RFC 5545, 3.3.5.

use std::sync::{Arc, OnceLock};

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike, Utc};
use jiff::civil;
use jiff::tz::{AmbiguousOffset, TimeZone, TimeZoneDatabase};

use super::ClockTime;

mod described;
mod windows;

pub(crate) use described::Described;

/// Names in the database that are places for no one.
const NO_PLACES: [&str; 3] = ["Factory", "localtime", "posixrules"];

fn database() -> &'static TimeZoneDatabase {
    static DATABASE: OnceLock<TimeZoneDatabase> = OnceLock::new();
    DATABASE.get_or_init(TimeZoneDatabase::bundled)
}

/// A time zone that was found, for asking many times.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zone(Rules);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Rules {
    /// A zone of the database.
    Known(TimeZone),
    /// One that only a calendar file describes, or a plain offset.
    Described(Arc<Described>),
}

impl Zone {
    /// Returns the zone of an IANA name such as "Europe/London", in any case of letters.
    pub fn named(name: &str) -> Option<Self> {
        if NO_PLACES.contains(&name) {
            return None;
        }
        let zone = database().get(name).ok()?;
        Some(Self(Rules::Known(zone)))
    }

    /// Returns the zone that a calendar file names: an IANA name, also behind a maker's prefix, a
    /// Windows name, or an offset such as "UTC+01:00".
    pub fn of_file(name: &str) -> Option<Self> {
        let name = name.trim();
        if let Some(zone) = Self::named(name) {
            return Some(zone);
        }
        if let Some(iana) = windows::iana_name(name) {
            return Self::named(iana);
        }
        if let Some(prefixed) = name.strip_prefix('/') {
            let behind = prefixed
                .char_indices()
                .filter(|(_, letter)| *letter == '/')
                .filter_map(|(place, _)| prefixed.get(place + 1..));
            return behind.into_iter().find_map(Self::named);
        }
        let offset = name
            .strip_prefix("UTC")
            .or_else(|| name.strip_prefix("GMT"))?;
        Described::offset_of(offset).map(Self::at_offset)
    }

    /// Returns UTC itself.
    pub fn utc() -> Self {
        Self(Rules::Known(TimeZone::UTC))
    }

    /// Returns the zone that is always that many seconds before UTC.
    pub(crate) fn at_offset(seconds: i32) -> Self {
        Self::described(Described::new(String::new(), seconds, Vec::new()))
    }

    pub(crate) fn described(rules: Described) -> Self {
        Self(Rules::Described(Arc::new(rules)))
    }

    /// Returns the name: that of the database, or the one that the file gave.
    pub fn name(&self) -> &str {
        match &self.0 {
            Rules::Known(zone) => zone.iana_name().unwrap_or("UTC"),
            Rules::Described(rules) => rules.name(),
        }
    }

    /// Tells whether the zone is one of the database, so that its name can be kept.
    pub const fn is_known(&self) -> bool {
        matches!(self.0, Rules::Known(_))
    }

    /// Returns the instant of a wall time; none outside the years that zones cover (to 9999).
    pub fn to_utc(&self, local: NaiveDateTime) -> Option<DateTime<Utc>> {
        Some(self.resolve(local)?.1)
    }

    /// Returns the wall time as clocks there show it, which is another only in a gap, and its
    /// instant; none outside the years that zones cover.
    pub fn resolve(&self, local: NaiveDateTime) -> Option<(NaiveDateTime, DateTime<Utc>)> {
        let (before, gap) = match &self.0 {
            Rules::Known(zone) => match zone.to_ambiguous_timestamp(civil_of(local)?).offset() {
                AmbiguousOffset::Unambiguous { offset } => (offset.seconds(), 0),
                AmbiguousOffset::Gap { before, after } => {
                    (before.seconds(), after.seconds() - before.seconds())
                }
                AmbiguousOffset::Fold { before, .. } => (before.seconds(), 0),
            },
            Rules::Described(rules) => rules.offset_and_gap(local.and_utc().timestamp()),
        };
        let later = |time: NaiveDateTime, seconds: i32| {
            time.checked_add_signed(TimeDelta::seconds(i64::from(seconds)))
        };
        Some((later(local, gap)?, later(local, -before)?.and_utc()))
    }

    /// Returns the first and the last wall time around an instant between which the offset is
    /// surely the same, with a day to spare on both sides; none right beside a change.
    pub(crate) fn steady_around(
        &self,
        instant: DateTime<Utc>,
    ) -> Option<(NaiveDateTime, NaiveDateTime)> {
        let second = instant.timestamp();
        let (before, after) = match &self.0 {
            Rules::Known(zone) => {
                let stamp = jiff::Timestamp::from_second(second).ok()?;
                let next = jiff::Timestamp::from_second(second + 1).ok()?;
                (
                    zone.preceding(next)
                        .next()
                        .map(|t| t.timestamp().as_second()),
                    zone.following(stamp)
                        .next()
                        .map(|t| t.timestamp().as_second()),
                )
            }
            Rules::Described(rules) => rules.changes_around(second),
        };
        let wall = |second: i64| Some(DateTime::from_timestamp(second, 0)?.naive_utc());
        // No offset is as large as a day, so that two days leave one to spare.
        let spare = 2 * 86_400;
        let first = before.map_or(Some(NaiveDateTime::MIN), |at| wall(at + spare))?;
        let last = after.map_or(wall(second + 400 * 86_400), |at| wall(at - spare))?;
        (first <= last).then_some((first, last))
    }

    /// Returns the wall time of an instant, to the second; the instant's UTC date and time outside
    /// the years that zones cover.
    pub fn to_local(&self, instant: DateTime<Utc>) -> NaiveDateTime {
        let offset = match &self.0 {
            Rules::Known(zone) => jiff::Timestamp::from_second(instant.timestamp())
                .map_or(0, |stamp| zone.to_offset(stamp).seconds()),
            Rules::Described(rules) => rules.offset_at(instant.timestamp()),
        };
        let utc = instant.naive_utc();
        utc.checked_add_signed(TimeDelta::seconds(i64::from(offset)))
            .unwrap_or(utc)
    }
}

/// Tells whether the name is one of the time zone database.
pub fn is_zone(name: &str) -> bool {
    Zone::named(name).is_some()
}

/// Returns the names of all zones, in alphabetical order.
pub fn zone_names() -> Vec<String> {
    let mut names: Vec<String> = database()
        .available()
        .map(|name| name.as_str().to_owned())
        .filter(|name| !NO_PLACES.contains(&name.as_str()))
        .collect();
    names.sort_unstable();
    names
}

/// Returns the instant of a wall time in a zone; none for an unknown zone.
pub fn to_utc(date: NaiveDate, time: ClockTime, zone: &str) -> Option<DateTime<Utc>> {
    Zone::named(zone)?.to_utc(date.and_time(NaiveTime::from(time)))
}

/// Returns the date and, to the minute, the time on the clock in a zone; none for an unknown zone.
pub fn to_local(instant: DateTime<Utc>, zone: &str) -> Option<(NaiveDate, ClockTime)> {
    let local = Zone::named(zone)?.to_local(instant);
    Some((local.date(), local.time().into()))
}

/// Returns the date in a zone at an instant; none for an unknown zone.
pub fn today(now: DateTime<Utc>, zone: &str) -> Option<NaiveDate> {
    Some(to_local(now, zone)?.0)
}

fn civil_of(local: NaiveDateTime) -> Option<civil::DateTime> {
    let small = |n: u32| i8::try_from(n).ok();
    civil::DateTime::new(
        i16::try_from(local.year()).ok()?,
        small(local.month())?,
        small(local.day())?,
        small(local.hour())?,
        small(local.minute())?,
        small(local.second())?,
        0,
    )
    .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utc(local: &str, zone: &str) -> String {
        let local: NaiveDateTime = local.parse().unwrap();
        let instant = Zone::named(zone).unwrap().to_utc(local).unwrap();
        instant.format("%Y-%m-%dT%H:%M:%SZ").to_string()
    }

    #[test]
    fn wall_times_to_instants() {
        for (local, zone, expected) in [
            (
                "2026-11-18T09:00:00",
                "Europe/London",
                "2026-11-18T09:00:00Z",
            ),
            (
                "2026-07-01T09:00:00",
                "Europe/London",
                "2026-07-01T08:00:00Z",
            ),
            (
                "2026-07-01T09:00:00",
                "europe/london",
                "2026-07-01T08:00:00Z",
            ),
            (
                "2026-11-18T09:00:00",
                "Pacific/Auckland",
                "2026-11-17T20:00:00Z",
            ),
            (
                "2026-11-18T09:00:00",
                "Asia/Kathmandu",
                "2026-11-18T03:15:00Z",
            ),
            // In the gap: the offset before it, so half past two means half past three.
            (
                "2026-03-08T02:30:00",
                "America/New_York",
                "2026-03-08T07:30:00Z",
            ),
            (
                "2026-03-29T01:30:00",
                "Europe/London",
                "2026-03-29T01:30:00Z",
            ),
            // In the fold: the first of the two.
            (
                "2026-11-01T01:30:00",
                "America/New_York",
                "2026-11-01T05:30:00Z",
            ),
            (
                "2026-10-25T01:30:00",
                "Europe/London",
                "2026-10-25T00:30:00Z",
            ),
            // Beirut skips midnight.
            ("2026-03-29T00:00:00", "Asia/Beirut", "2026-03-28T22:00:00Z"),
        ] {
            assert_eq!(utc(local, zone), expected, "{local} {zone}");
        }
    }

    #[test]
    fn vancouver_keeps_summer_time_from_2026_on() {
        assert_eq!(
            utc("2026-12-15T09:00:00", "America/Vancouver"),
            "2026-12-15T16:00:00Z"
        );
    }

    #[test]
    fn instants_to_wall_times() {
        let now: DateTime<Utc> = "2026-11-17T20:15:00Z".parse().unwrap();
        for (zone, expected) in [
            ("Pacific/Auckland", "2026-11-18 09:15"),
            ("Pacific/Honolulu", "2026-11-17 10:15"),
            ("UTC", "2026-11-17 20:15"),
        ] {
            let (date, time) = to_local(now, zone).unwrap();
            assert_eq!(format!("{date} {time}"), expected, "{zone}");
            assert_eq!(today(now, zone), Some(date));
        }
    }

    #[test]
    fn names_that_files_give() {
        for (name, expected) in [
            ("Europe/Berlin", Some("Europe/Berlin")),
            ("W. Europe Standard Time", Some("Europe/Berlin")),
            (
                "/freeassociation.example/Tzfile/Europe/Berlin",
                Some("Europe/Berlin"),
            ),
            (
                "/maker.example/1/America/Argentina/Buenos_Aires",
                Some("America/Argentina/Buenos_Aires"),
            ),
            ("UTC", Some("UTC")),
            ("UTC+01", Some("")),
            ("GMT-0330", Some("")),
            ("Customized Time Zone 1", None),
            ("UTC+", None),
            ("/", None),
        ] {
            let zone = Zone::of_file(name);
            assert_eq!(zone.as_ref().map(Zone::name), expected, "{name}");
        }
        let noon: NaiveDateTime = "2026-11-18T12:00:00".parse().unwrap();
        let instant = Zone::of_file("GMT-0330").unwrap().to_utc(noon).unwrap();
        assert_eq!(instant.to_rfc3339(), "2026-11-18T15:30:00+00:00");
    }

    #[test]
    fn unknown_zones_have_no_answer() {
        for name in [
            "",
            "Europe/Londinium",
            "Eastern Standard Time",
            "../etc/passwd",
            "Factory",
        ] {
            assert!(!is_zone(name), "{name}");
            assert_eq!(today(DateTime::UNIX_EPOCH, name), None);
        }
    }

    #[test]
    fn the_names_are_many_sorted_and_known() {
        let names = zone_names();
        assert!(names.len() > 400);
        assert!(names.is_sorted());
        assert!(names.iter().all(|name| is_zone(name)));
    }

    #[test]
    fn far_years_have_no_instant_and_do_not_panic() {
        assert_eq!(Zone::utc().to_utc(NaiveDateTime::MAX), None);
        let _ = Zone::named("Europe/London")
            .unwrap()
            .to_local(DateTime::<Utc>::MAX_UTC);
    }
}
