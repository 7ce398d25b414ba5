//! The three ways in which iCalendar writes when something is.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::error::{RecurrenceError, quoted};
use super::parse::{date, date_time};
use super::set::{Local, Occurrence};
use crate::zones::Zone;

/// A date, a wall time in no zone, or a wall time in a zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Moment {
    Date(NaiveDate),
    Floating(NaiveDateTime),
    Zoned(NaiveDateTime, Zone),
}

impl Moment {
    /// Reads one value, and looks a zone up by the name of its parameter.
    pub(crate) fn read(
        value: &str,
        zone: Option<&str>,
        find: impl Fn(&str) -> Option<Zone>,
    ) -> Result<Self, RecurrenceError> {
        let value = value.trim();
        if value.is_empty() {
            return Err(RecurrenceError::NoDate);
        }
        if let Some(date) = date(value) {
            return Ok(Self::Date(date));
        }
        let bad = || RecurrenceError::BadDate(quoted(value));
        if let Some(digits) = value.strip_suffix(['Z', 'z']) {
            let time = date_time(digits).ok_or_else(bad)?;
            return Ok(Self::Zoned(time, Zone::utc()));
        }
        let time = date_time(value).ok_or_else(bad)?;
        match zone {
            None => Ok(Self::Floating(time)),
            Some(name) => find(name)
                .map(|zone| Self::Zoned(time, zone))
                .ok_or_else(|| RecurrenceError::UnknownZone(quoted(name))),
        }
    }

    /// Reads values divided by commas; of a period its start.
    pub(crate) fn read_list(
        values: &str,
        zone: Option<&str>,
        find: impl Fn(&str) -> Option<Zone>,
    ) -> Result<Vec<Self>, RecurrenceError> {
        values
            .split(',')
            .map(|item| {
                let start = item.split_once('/').map_or(item, |(start, _)| start);
                Self::read(start, zone, &find)
            })
            .collect()
    }

    /// Returns the wall time; midnight for a date.
    pub(crate) fn wall(&self) -> NaiveDateTime {
        match self {
            Self::Date(date) => date.and_time(NaiveTime::MIN),
            Self::Floating(time) | Self::Zoned(time, _) => *time,
        }
    }

    /// Returns the occurrence of this kind at another wall time; none outside the years that zones
    /// cover.
    pub(crate) fn at(&self, wall: NaiveDateTime) -> Option<Occurrence> {
        Some(match self {
            Self::Date(_) => Occurrence {
                local: Local::Date(wall.date()),
                utc: None,
            },
            Self::Floating(_) => Occurrence {
                local: Local::Time(wall),
                utc: None,
            },
            Self::Zoned(_, zone) => {
                let (local, utc) = zone.resolve(wall)?;
                Occurrence {
                    local: Local::Time(local),
                    utc: Some(utc),
                }
            }
        })
    }

    /// Reads another moment as one of this kind: an instant goes into the own zone, a wall time is
    /// taken as it stands, a date takes the own time of day.
    pub(crate) fn alike(&self, other: &Self) -> Option<Occurrence> {
        match (self, other) {
            (Self::Zoned(_, zone), Self::Zoned(time, theirs)) => {
                let utc = theirs.to_utc(*time)?;
                Some(Occurrence {
                    local: Local::Time(zone.to_local(utc)),
                    utc: Some(utc),
                })
            }
            (Self::Zoned(own, _) | Self::Floating(own), Self::Date(date)) => {
                self.at(date.and_time(own.time()))
            }
            _ => self.at(other.wall()),
        }
    }
}
