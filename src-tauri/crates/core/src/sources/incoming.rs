//! What a calendar file gives, on our own terms; nothing of it is stored yet.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use crate::model::{ChangedDate, Holds, SourceForm};
use crate::{
    Records,
    calendar::{
        Span, days_after,
        ics::{Meeting, Remark, Steps, Version},
        months_after,
        zones::Zone,
    },
    letters,
    model::{EntryKind, EntryRule, Leader, Scope},
};

/// Busy times are looked at from so many days before today.
const DAYS_BACK: i64 = 28;
/// Busy times are looked at up to so many months after today.
const MONTHS_AHEAD: i32 = 18;
/// A rhythm is looked at from so many months before today.
const RHYTHM_MONTHS_BACK: i32 = 12;
/// Dates that no rule gives are taken up to so many months after today.
const RHYTHM_MONTHS_AHEAD: i32 = 36;

/// What a person said about a file, and what of it follows.
#[derive(Debug, Clone)]
pub struct Asked {
    /// What the calendar is.
    pub holds: Holds,
    /// Whether titles of busy times are kept.
    pub with_titles: bool,
    /// The name of the file, without its folder.
    pub file_name: String,
    /// Which part of the file is looked at.
    pub form: SourceForm,
    /// The e-mail addresses of whoever it belongs to, and the names of a leader, in lowercase.
    pub addresses: Vec<String>,
    /// The days that are looked at.
    pub span: Span,
    /// Today in my zone.
    pub today: NaiveDate,
    /// The clock of whoever it belongs to, for times in no zone and whole days.
    pub zone: Zone,
    /// How much reckoning the file may ask for.
    pub steps: Steps,
}

impl Asked {
    /// Returns what follows from what a person said.
    pub fn of(
        records: &Records,
        holds: Holds,
        with_titles: bool,
        file_name: &str,
        today: NaiveDate,
    ) -> Self {
        let leader = match holds {
            Holds::LeaderTimes(id) | Holds::Rhythm(Scope::Leader(id)) => records.leader(id),
            Holds::MyTimes | Holds::Rhythm(Scope::Company | Scope::Unit(_)) => None,
        };
        let zone = leader.map_or(records.me.zone.as_str(), |leader| records.zone_of(leader));
        let (first, last) = if holds.is_rhythm() {
            (
                months_after(today, -RHYTHM_MONTHS_BACK),
                months_after(today, RHYTHM_MONTHS_AHEAD),
            )
        } else {
            (
                days_after(today, -DAYS_BACK),
                months_after(today, MONTHS_AHEAD),
            )
        };
        Self {
            holds,
            with_titles: with_titles && !holds.is_rhythm(),
            file_name: file_name.to_owned(),
            form: SourceForm::Calendar,
            addresses: match holds {
                Holds::MyTimes => records
                    .me
                    .emails
                    .iter()
                    .map(|mail| mail.to_lowercase())
                    .collect(),
                Holds::LeaderTimes(_) => leader.map_or_else(Vec::new, who),
                Holds::Rhythm(_) => Vec::new(),
            },
            span: Span::new(first, last),
            today,
            zone: Zone::named(zone).unwrap_or_else(Zone::utc),
            steps: Steps::of_a_file(),
        }
    }
}

/// Returns what names a leader among those who were invited: the address, and the name in both orders.
fn who(leader: &Leader) -> Vec<String> {
    let mut all = vec![leader.email.trim().to_lowercase()];
    if !leader.name.trim().is_empty() {
        let name = letters::full_name(leader).to_lowercase();
        if let Some((given, family)) = name.rsplit_once(' ') {
            all.push(format!("{family}, {given}"));
        }
        all.push(name);
    }
    all.retain(|one| !one.is_empty());
    all
}

/// What a calendar file gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incoming {
    /// What the calendar is.
    pub holds: Holds,
    /// Whether titles of busy times are kept.
    pub with_titles: bool,
    /// The name of the file, without its folder.
    pub file_name: String,
    /// The name that the file gives to its calendar, else that of the file.
    pub name: String,
    /// Which part of the file it is.
    pub form: SourceForm,
    /// The days that were looked at.
    pub span: Span,
    /// The clock of whoever it belongs to.
    pub clock: Zone,
    /// Times or events, by first moment.
    pub content: Content,
    /// What its messages say about meetings.
    pub meetings: Vec<IncomingMeeting>,
    /// The version of each event of a calendar, by what names it in every calendar.
    pub versions: BTreeMap<String, Version>,
    /// What was left out on purpose.
    pub passed_over: PassedOver,
    /// What could not be read, or is more than is kept.
    pub refused: Vec<Remark>,
    /// What was read with a guess or in part.
    pub notes: Vec<Remark>,
    /// There is a calendar in the file, and not anything else.
    pub is_calendar: bool,
}

/// The part of a file that is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    Times(Vec<IncomingTime>),
    /// Events of a rhythm.
    Events(Vec<IncomingEvent>),
}

/// A time that is taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IncomingTime {
    /// What names it from one import to the next.
    pub key: String,
    /// Start, UTC, inclusive.
    pub start: DateTime<Utc>,
    /// End, UTC, exclusive.
    pub end: DateTime<Utc>,
    /// Its title; empty where titles are not kept.
    pub title: String,
    /// The title is not kept, whatever somebody asked.
    pub private: bool,
    /// Out of office, not only busy.
    pub away: bool,
    /// What names its event in every calendar.
    pub event: String,
    /// The date that it is by the rule: a day, or an instant in UTC; empty where nothing recurs.
    pub original: String,
    /// What tells whether another statement about it is newer.
    pub version: Version,
}

/// What a message says about a meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IncomingMeeting {
    /// What names the event in every calendar.
    pub event: String,
    /// The UID, for older busy times that have no `event`.
    pub identity: String,
    /// All of it, or dates of it.
    pub meeting: Meeting,
}

/// An event that becomes an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IncomingEvent {
    /// What names it from one import to the next.
    pub key: String,
    pub name: String,
    /// The kind that its title speaks of.
    pub kind: EntryKind,
    /// When it takes place.
    pub rule: EntryRule,
    /// Dates that are moved, or have a title of their own.
    pub changed: Vec<ChangedDate>,
    /// The first day from today on on which it takes place, else the first that is looked at.
    pub next: NaiveDate,
    /// What tells whether another statement about it is newer.
    pub version: Version,
}

/// How much was left out on purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PassedOver {
    pub cancelled: usize,
    /// Marked as free, or of no length.
    pub free: usize,
    /// Events of which nothing lies within the days that were looked at.
    pub elsewhere: usize,
}
