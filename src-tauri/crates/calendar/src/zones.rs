//! Time zones by the rules bundled with the program; the only file that names `jiff`.
//!
//! A wall time that a zone skips (a gap, when clocks go forward) is read with the offset that held
//! before it, and one that comes twice (a fold) is the first of the two: RFC 5545, 3.3.5.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike, Utc};
use jiff::civil;
use jiff::tz::{AmbiguousOffset, TimeZone, TimeZoneDatabase};

use steady::Known;

use super::ClockTime;

mod described;
mod display;
mod steady;
mod windows;

pub(crate) use described::Described;

/// The zones of each country, a line each; made by `assets/zones/make.py`.
const COUNTRIES: &str = include_str!("../../../../assets/zones/zones.txt");
/// What Outlook puts before some names.
const MICROSOFT: &str = "tzone://Microsoft/";

/// Names in the database that are places for no one.
const NO_PLACES: [&str; 3] = ["Factory", "localtime", "posixrules"];

fn database() -> &'static TimeZoneDatabase {
    static DATABASE: OnceLock<TimeZoneDatabase> = OnceLock::new();
    DATABASE.get_or_init(TimeZoneDatabase::bundled)
}

thread_local! {
    /// The zones that were asked for before; looking one up in the database takes a search and a lock.
    static FOUND: RefCell<HashMap<String, Zone>> = RefCell::default();
}

/// One change of a zone's offset.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Change {
    pub(crate) at: DateTime<Utc>,
    /// Seconds before UTC until then.
    pub(crate) before: i32,
    /// Seconds before UTC from then on.
    pub(crate) after: i32,
    /// The short name from then on: "CEST".
    pub(crate) name: String,
    /// Summer time begins.
    pub(crate) summer: bool,
}

/// A time zone that was found, for asking many times.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zone(Rules);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Rules {
    Known(Arc<Known>),
    /// One that only a calendar file describes, or a plain offset.
    Described(Arc<Described>),
}

impl Zone {
    /// Returns the zone of an IANA name such as "Europe/London", in any case of letters.
    pub fn named(name: &str) -> Option<Self> {
        if let Some(zone) = FOUND.with_borrow(|found| found.get(name).cloned()) {
            return Some(zone);
        }
        if NO_PLACES.contains(&name) {
            return None;
        }
        let zone = Self::known(database().get(name).ok()?);
        FOUND.with_borrow_mut(|found| found.insert(name.to_owned(), zone.clone()));
        Some(zone)
    }

    /// Returns the zone that a calendar file names: an IANA name, also behind a slash or a maker's
    /// prefix, a Windows name or display name, or an offset such as "UTC+01:00".
    pub fn of_file(name: &str) -> Option<Self> {
        let name = name.trim();
        let name = match name.split_at_checked(MICROSOFT.len()) {
            Some((prefix, rest)) if prefix.eq_ignore_ascii_case(MICROSOFT) => rest,
            _ => name,
        };
        if let Some(zone) = Self::named(name) {
            return Some(zone);
        }
        if let Some(iana) = windows::iana_name(name) {
            return Self::named(iana);
        }
        if name.starts_with('/') {
            let mut behind = name
                .match_indices('/')
                .filter_map(|(place, _)| name.get(place + 1..));
            return behind.find_map(Self::named);
        }
        let offset = name
            .strip_prefix("UTC")
            .or_else(|| name.strip_prefix("GMT"))
            .and_then(Described::offset_of);
        offset
            .map(Self::at_offset)
            .or_else(|| display::zone_of(name))
    }

    /// Tells whether the offset has been the same since 1970, as of "EST" and "UTC+01:00".
    pub(crate) fn is_fixed(&self) -> bool {
        match &self.0 {
            Rules::Known(zone) => {
                let since = jiff::Timestamp::UNIX_EPOCH;
                zone.zone.following(since).next().is_none()
            }
            Rules::Described(rules) => rules.changes_around(0) == (None, None),
        }
    }

    pub fn utc() -> Self {
        Self::known(TimeZone::UTC)
    }

    fn known(zone: TimeZone) -> Self {
        Self(Rules::Known(Arc::new(Known::new(zone))))
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
            Rules::Known(known) => known.zone.iana_name().unwrap_or("UTC"),
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
            Rules::Known(known) => match known.offset_of_wall(local.and_utc().timestamp()) {
                Some(offset) => (offset, 0),
                None => offset_and_gap(&known.zone, local)?,
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
            Rules::Known(known) => {
                let stamp = jiff::Timestamp::from_second(second).ok()?;
                let next = jiff::Timestamp::from_second(second + 1).ok()?;
                (
                    known
                        .zone
                        .preceding(next)
                        .next()
                        .map(|t| t.timestamp().as_second()),
                    known
                        .zone
                        .following(stamp)
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
        let utc = instant.naive_utc();
        utc.checked_add_signed(TimeDelta::seconds(i64::from(self.offset_at(instant))))
            .unwrap_or(utc)
    }

    /// Returns how many seconds the zone is before UTC at an instant.
    pub(crate) fn offset_at(&self, instant: DateTime<Utc>) -> i32 {
        match &self.0 {
            Rules::Known(known) => {
                let second = instant.timestamp();
                known.offset_at(second).unwrap_or_else(|| {
                    jiff::Timestamp::from_second(second)
                        .map_or(0, |stamp| known.zone.to_offset(stamp).seconds())
                })
            }
            Rules::Described(rules) => rules.offset_at(instant.timestamp()),
        }
    }

    /// Returns the offsets in the middle of a winter and of a summer.
    fn offsets_of_year(&self) -> [i32; 2] {
        // 15 January and 15 July 2026.
        [1_768_435_200, 1_784_073_600]
            .map(|second| DateTime::from_timestamp(second, 0).map_or(0, |at| self.offset_at(at)))
    }

    /// Returns the changes of the offset after the first and up to the last instant, in order; none
    /// for a zone that only a file describes.
    pub(crate) fn changes(&self, first: DateTime<Utc>, last: DateTime<Utc>) -> Vec<Change> {
        let Rules::Known(known) = &self.0 else {
            return Vec::new();
        };
        let Ok(stamp) = jiff::Timestamp::from_second(first.timestamp()) else {
            return Vec::new();
        };
        let mut before = self.offset_at(first);
        let mut found = Vec::new();
        for change in known.zone.following(stamp) {
            let Some(at) = DateTime::from_timestamp(change.timestamp().as_second(), 0) else {
                break;
            };
            if at > last {
                break;
            }
            let after = change.offset().seconds();
            // Some changes are of the name only.
            if after != before {
                found.push(Change {
                    at,
                    before,
                    after,
                    name: change.abbreviation().to_owned(),
                    summer: change.dst().is_dst(),
                });
            }
            before = after;
        }
        found
    }
}

/// Returns the offset of a wall time in seconds before UTC, and how many seconds are skipped there; none outside the
/// years that zones cover.
fn offset_and_gap(zone: &TimeZone, local: NaiveDateTime) -> Option<(i32, i32)> {
    Some(
        match zone.to_ambiguous_timestamp(civil_of(local)?).offset() {
            AmbiguousOffset::Unambiguous { offset } => (offset.seconds(), 0),
            AmbiguousOffset::Gap { before, after } => {
                (before.seconds(), after.seconds() - before.seconds())
            }
            AmbiguousOffset::Fold { before, .. } => (before.seconds(), 0),
        },
    )
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

/// Returns the time zones of a country, ISO 3166 alpha-2, the usual ones first. Of several with the same clock
/// today only the first is named.
pub fn of_country(country: &str) -> Vec<String> {
    let clock = |name: &str| Some(Zone::named(name)?.offsets_of_year());
    let mut seen = Vec::new();
    let names = zones_of(country).filter(|name| {
        clock(name).is_some_and(|clock| {
            let is_new = !seen.contains(&clock);
            seen.push(clock);
            is_new
        })
    });
    names.map(str::to_owned).collect()
}

/// Returns the country in which a zone is, ISO 3166 alpha-2.
pub fn country_of(zone: &str) -> Option<&'static str> {
    let mut lines = COUNTRIES.lines().filter_map(|line| line.split_once(' '));
    lines
        .find(|(_, names)| names.split(' ').any(|name| name == zone))
        .map(|(country, _)| country)
}

fn zones_of(country: &str) -> impl Iterator<Item = &'static str> {
    let mut lines = COUNTRIES.lines().filter_map(|line| line.split_once(' '));
    let names = lines
        .find(|(code, _)| *code == country)
        .map(|(_, names)| names);
    names.into_iter().flat_map(|names| names.split(' '))
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
mod tests;
