//! What a message says about one meeting: all of it, single dates of it, or more dates.

use chrono::{DateTime, NaiveDate, Utc};

use super::busy::Availability;
use super::days::days_between;
use super::event::{Event, Origin};
use super::method::{Method, Version};
use super::series::{PRIVATE_EVENT, Series};
use crate::Span;
use crate::recurrence::Local;
use crate::zones::Zone;

/// What a message says about one meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// What the message is about.
    pub about: About,
    /// The dates that it names.
    pub dates: Vec<MeetingDate>,
    /// The zone in which it is written.
    pub zone: Option<Zone>,
}

/// How much of a meeting a message is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// All of it: what the message does not name is no longer a date of it.
    Whole(Version),
    /// All of it is called off.
    Cancelled(Version),
    /// The dates that it names.
    Dates,
    /// Dates added to the known ones.
    MoreDates(Version),
}

/// What a message says about one date of a meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeetingDate {
    /// Where the rule puts it.
    pub original: Local,
    /// The instant of `original`; none for whole days and for times in no zone.
    pub original_utc: Option<DateTime<Utc>>,
    /// What tells whether another statement about it is newer.
    pub version: Version,
    /// It was called off.
    pub cancelled: bool,
    /// The same holds for all later dates.
    pub and_later: bool,
    /// The days that it touches.
    pub days: Span,
    event: Event,
}

impl MeetingDate {
    /// Returns the title that can be shown and stored.
    pub fn title(&self) -> &str {
        if self.event.private {
            PRIVATE_EVENT
        } else {
            &self.event.summary
        }
    }

    /// Tells whether whoever it concerns is out of office.
    pub fn is_out_of_office(&self) -> bool {
        self.event.availability == Availability::OutOfOffice
    }

    /// Tells whether the title is nobody else's business.
    pub const fn is_private(&self) -> bool {
        self.event.private
    }

    /// Returns the day on which the rule puts it.
    pub const fn key(&self) -> NaiveDate {
        self.original.date()
    }

    /// Returns start and end of a later date, moved as this one is; times in no zone are on `clock`.
    pub fn moved(
        &self,
        original: DateTime<Utc>,
        clock: &Zone,
    ) -> Option<(DateTime<Utc>, DateTime<Utc>)> {
        let zone = self.event.zone().unwrap_or(clock);
        let wall = zone
            .to_local(original)
            .checked_add_signed(self.event.shift(&self.event.start))?;
        let start = self.event.start.at(wall)?;
        let (end, end_utc) = self.event.length.end_of(&start, self.event.zone());
        let instant = |at: Local| zone.to_utc(at.order());
        Some((
            start.utc.or_else(|| instant(start.local))?,
            end_utc.or_else(|| instant(end))?,
        ))
    }
}

impl Series {
    /// Returns what a message says about the meeting; none for an event of a whole calendar.
    pub fn meeting(&self) -> Option<Meeting> {
        let about = match (self.origin, &self.main) {
            (Origin::Calendar | Origin::BusyTimes, _) => return None,
            (Origin::Addition, Some(main)) => About::MoreDates(main.version),
            (_, Some(main)) if main.cancelled => About::Cancelled(main.version),
            (_, Some(main)) => About::Whole(main.version),
            (_, None) => About::Dates,
        };
        let dates = self.changed.values().filter_map(|event| self.date(event));
        let mut events = self.main.iter().chain(self.changed.values());
        Some(Meeting {
            about,
            dates: dates.collect(),
            zone: events.find_map(|event| event.zone().cloned()),
        })
    }

    /// Tells whether it is a message that adds dates to a meeting.
    pub fn adds_dates(&self) -> bool {
        self.origin == Origin::Addition
    }

    /// Returns the newest version of what the series says.
    pub fn version(&self) -> Version {
        let events = self.main.iter().chain(self.changed.values());
        events
            .map(|event| event.version)
            .reduce(|one, other| if other.is_newer_than(one) { other } else { one })
            .unwrap_or_default()
    }

    fn date(&self, event: &Event) -> Option<MeetingDate> {
        let original = self.original_of(event)?;
        let start = event.start.at(event.start.wall())?;
        let (end, _) = event.length.end_of(&start, event.zone());
        Some(MeetingDate {
            original: original.local,
            original_utc: original.utc,
            version: event.version,
            cancelled: event.cancelled,
            and_later: matches!(event.changes, Some((_, true))),
            days: days_between(start.local, end),
            event: event.clone(),
        })
    }
}

impl Method {
    /// Says why a message makes no busy time.
    pub(super) const fn words(self) -> &'static str {
        match self {
            Self::Reply => "This is somebody's answer to an invitation. It changes no time.",
            Self::Counter => "This proposes another time. It changes nothing until it is agreed.",
            Self::DeclineCounter => "This refuses a proposed time. It changes no time.",
            Self::Refresh => "This asks for a meeting to be sent again. It changes no time.",
            Self::Publish | Self::Request | Self::Add | Self::Cancel => "",
        }
    }
}
