//! What messages about meetings do to the busy times that are here.
//!
//! A message is about the meetings that it names, in whatever calendar of the same owner they are
//! known, and touches no others. Of two statements about a date the newer holds (RFC 5546, 2.1.5),
//! also where the older one arrives later.

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
};

use super::{
    incoming::{Incoming, IncomingMeeting, IncomingTime},
    key::{key, original_of, same_original},
    meetings::{Counts, note_cancelled, outcome},
    plan::{Known, Plan},
};
use crate::model::CalendarSource;
use crate::{
    Id,
    calendar::{
        ics::{About, MeetingDate, Version},
        recurrence::Local,
        zones::Zone,
    },
    model::BusyBlock,
};

/// A busy time that is here, with the date that it is by the rule.
#[derive(Debug, Clone)]
struct KnownTime<'a> {
    source: Id<CalendarSource>,
    block: &'a BusyBlock,
    original: String,
}

/// Compares the busy times of messages with those that are here.
pub(super) fn compare_meeting_times<'a>(
    plan: &mut Plan<'a>,
    here: &Known<'a>,
    times: &'a [IncomingTime],
    incoming: &'a Incoming,
) {
    let mut by_event: BTreeMap<&str, Vec<&'a IncomingTime>> = BTreeMap::new();
    for time in times {
        by_event.entry(&time.event).or_default().push(time);
    }
    for message in &incoming.meetings {
        let times = by_event.get(message.event.as_str());
        let times = times.map(Vec::as_slice).unwrap_or_default();
        let meeting = MeetingTimes {
            message,
            clock: &incoming.clock,
            known: known_times(here, message, incoming),
        };
        meeting.compare(plan, here, times);
    }
    plan.times.gone.sort_by_key(|block| (block.start, block.id));
}

/// Returns the busy times of a meeting. Older ones have no `event`: they are found by their key,
/// which was made of the UID and the wall time.
fn known_times<'a>(
    here: &Known<'a>,
    message: &IncomingMeeting,
    incoming: &Incoming,
) -> Vec<KnownTime<'a>> {
    let clock = &incoming.clock;
    let mut zones = vec![clock];
    zones.extend(message.meeting.zone.as_ref());
    let original = |block: &BusyBlock| -> Option<String> {
        if block.event == message.event {
            return Some(block.original.clone());
        }
        let base = block.key.split('/').next().unwrap_or_default();
        if !block.event.is_empty() || block.key.is_empty() {
            return None;
        }
        if base == message.event {
            return Some(String::new());
        }
        let walls = zones.iter().flat_map(|zone| {
            let wall = zone.to_local(block.start);
            [
                (wall.date().to_string(), Local::Date(wall.date())),
                (
                    wall.format("%Y-%m-%dT%H:%M:%S").to_string(),
                    Local::Time(wall),
                ),
            ]
        });
        walls
            .filter(|(wall, _)| key(&message.identity, Some(wall)) == base)
            .map(|(_, at)| original_of(at, Some(block.start), clock))
            .next()
    };
    // What lies before the days that were looked at is history, and stays.
    here.blocks()
        .filter(|(_, block)| block.end.date_naive() >= incoming.span.first)
        .filter_map(|(source, block)| {
            Some(KnownTime {
                source,
                block,
                original: original(block)?,
            })
        })
        .collect()
}

/// A meeting of a message, beside the busy times that it has here.
struct MeetingTimes<'a, 'b> {
    message: &'a IncomingMeeting,
    clock: &'b Zone,
    known: Vec<KnownTime<'a>>,
}

impl<'a> MeetingTimes<'a, '_> {
    fn compare(self, plan: &mut Plan<'a>, here: &Known<'a>, times: &[&'a IncomingTime]) {
        let event = self.message.event.as_str();
        if let Some(known) = self.known.first() {
            plan.homes.insert(event, known.source);
        }
        let mut wanted = self.wanted(times);
        let mut changes = Counts::default();
        let called_off: Vec<_> = here.cancelled().filter(|one| one.event == event).collect();
        wanted.retain(|original, times| {
            let version = times.first().map(|time| time.version).unwrap_or_default();
            let (about, newer): (Vec<_>, bool) = {
                let about: Vec<_> = called_off
                    .iter()
                    .filter(|one| {
                        one.original.is_empty()
                            || same_original(&one.original, original, self.clock)
                    })
                    .collect();
                let newer = about.iter().any(|one| one.version.is_newer_than(version));
                (about, newer)
            };
            if newer {
                changes.older += 1;
            } else {
                for one in about {
                    if !plan.revived.contains(one) {
                        plan.revived.push(one);
                    }
                }
            }
            !newer
        });
        let mut replaced: BTreeMap<(&str, Id<CalendarSource>), Vec<&KnownTime<'a>>> =
            BTreeMap::new();
        for known in &self.known {
            let Some(version) = self.version_for(&known.original, &wanted) else {
                continue;
            };
            if known.block.version.is_newer_than(version) {
                changes.older += 1;
                let clock = self.clock;
                wanted.retain(|original, _| !same_original(original, &known.original, clock));
            } else {
                let place = (known.original.as_str(), known.source);
                replaced.entry(place).or_default().push(known);
            }
        }
        let originals = replaced.keys().map(|(original, _)| *original).collect();
        let taking_time = times.iter().map(|time| time.original.as_str()).collect();
        self.call_off(plan, here, &originals, &taking_time, changes.older > 0);
        // Two calendars can have the same meeting, and both follow the message.
        let mut done: BTreeSet<String> = BTreeSet::new();
        for ((original, _), known) in replaced {
            let found = wanted
                .iter()
                .find(|(one, _)| same_original(one, original, self.clock));
            let mut new = Vec::new();
            if let Some((original, times)) = found {
                done.insert(original.clone());
                new.clone_from(times);
            }
            let mut new = new.into_iter();
            for known in known {
                match new.next() {
                    None => {
                        plan.times.gone.push(known.block);
                        changes.gone += 1;
                    }
                    Some(time) => changes.put(plan, known.block, time),
                }
            }
            changes.new += new.len();
            plan.times.new.extend(new);
        }
        for (_, times) in wanted.into_iter().filter(|(one, _)| !done.contains(one)) {
            // A date that a newer message took out stays out.
            let version = times.first().map(|time| time.version).unwrap_or_default();
            let is_older = |known: &KnownTime<'_>| known.block.version.is_newer_than(version);
            if !self.known.is_empty() && self.known.iter().all(is_older) {
                changes.older += 1;
                continue;
            }
            changes.new += times.len();
            plan.times.new.extend(times);
        }
        plan.older += changes.older;
        let outcome = outcome(self.message, !self.known.is_empty(), &changes);
        plan.outcomes.push(outcome);
    }

    /// Returns the times that the meeting is to have, by the date that each is by the rule. "This and
    /// all later ones" of a series that is known moves what is here.
    fn wanted(&self, times: &[&'a IncomingTime]) -> BTreeMap<String, Vec<Cow<'a, IncomingTime>>> {
        let mut wanted: BTreeMap<String, Vec<Cow<'a, IncomingTime>>> = BTreeMap::new();
        for time in times {
            let same = wanted.entry(time.original.clone()).or_default();
            same.push(Cow::Borrowed(*time));
        }
        if self.message.meeting.about != About::Dates {
            return wanted;
        }
        let mut last = None;
        for known in &self.known {
            // A long one is kept in pieces, which move as one.
            if last.replace(&known.original) == Some(&known.original)
                || self.date(&known.original).is_some()
            {
                continue;
            }
            let moved = self.later(&known.original).and_then(|date| {
                let original = instant_of(&known.original, self.clock)?;
                let (start, end) = date.moved(original, self.clock)?;
                (!date.cancelled).then_some((date, start, end))
            });
            if let Some((date, start, end)) = moved {
                let time = IncomingTime {
                    key: known.block.key.clone(),
                    start,
                    end,
                    title: String::new(),
                    private: date.is_private(),
                    away: date.is_out_of_office(),
                    event: self.message.event.clone(),
                    original: known.original.clone(),
                    version: date.version,
                };
                wanted.insert(known.original.clone(), vec![Cow::Owned(time)]);
            }
        }
        wanted
    }

    /// Returns the version of what the message says about a date; none where it says nothing.
    fn version_for(
        &self,
        original: &str,
        wanted: &BTreeMap<String, Vec<Cow<'a, IncomingTime>>>,
    ) -> Option<Version> {
        let date = self.date(original).or_else(|| self.later(original));
        let named = date.map(|date| date.version);
        match self.message.meeting.about {
            About::Whole(version) | About::Cancelled(version) => Some(named.unwrap_or(version)),
            About::Dates => named,
            About::MoreDates(version) => wanted
                .keys()
                .any(|one| same_original(one, original, self.clock))
                .then_some(version),
        }
    }

    fn date(&self, original: &str) -> Option<&'a MeetingDate> {
        let mut dates = self.message.meeting.dates.iter();
        dates.find(|date| same_original(&self.text(date), original, self.clock))
    }

    /// Returns the last date up to that one that speaks of all later ones.
    fn later(&self, original: &str) -> Option<&'a MeetingDate> {
        let at = instant_of(original, self.clock)?;
        let dates = self.message.meeting.dates.iter();
        dates
            .filter(|date| date.and_later)
            .filter_map(|date| Some((instant_of(&self.text(date), self.clock)?, date)))
            .filter(|(from, _)| *from <= at)
            .max_by_key(|(from, _)| *from)
            .map(|(_, date)| date)
    }

    fn text(&self, date: &MeetingDate) -> String {
        original_of(date.original, date.original_utc, self.clock)
    }

    /// Records what was called off, or no longer takes up my time.
    fn call_off(
        &self,
        plan: &mut Plan<'a>,
        here: &Known<'a>,
        replaced: &BTreeSet<&str>,
        taking_time: &BTreeSet<&str>,
        knows_newer: bool,
    ) {
        let mut off: Vec<(String, Version)> = Vec::new();
        match self.message.meeting.about {
            About::Cancelled(version) if !knows_newer || !replaced.is_empty() => {
                off.push((String::new(), version));
            }
            About::Whole(version) if taking_time.is_empty() && !knows_newer => {
                off.push((String::new(), version));
            }
            About::Cancelled(_) | About::Whole(_) | About::Dates | About::MoreDates(_) => {}
        }
        for date in &self.message.meeting.dates {
            let original = self.text(date);
            if date.cancelled || !taking_time.contains(original.as_str()) {
                off.push((original, date.version));
            }
        }
        for original in replaced {
            let later = self.later(original).filter(|date| date.cancelled);
            if let Some(date) = later
                && self.date(original).is_none()
            {
                off.push(((*original).to_owned(), date.version));
            }
        }
        note_cancelled(plan, here, &self.message.event, off);
    }
}

/// Returns the instant of a stored date; that of a day is its first moment.
fn instant_of(original: &str, clock: &Zone) -> Option<chrono::DateTime<chrono::Utc>> {
    if let Ok(instant) = original.parse() {
        return Some(instant);
    }
    let day: chrono::NaiveDate = original.parse().ok()?;
    clock.to_utc(day.and_time(chrono::NaiveTime::MIN))
}

impl Counts {
    fn put<'a>(&mut self, plan: &mut Plan<'a>, block: &'a BusyBlock, time: Cow<'a, IncomingTime>) {
        // Titles follow what was asked for when the calendar was imported.
        let title = if time.private || !time.title.is_empty() {
            time.title.clone()
        } else {
            block.title.clone()
        };
        let same = (block.start, block.end, block.away) == (time.start, time.end, time.away)
            && block.title == title;
        if same && block.version == time.version {
            plan.times.same += 1;
            self.same += 1;
            return;
        }
        let time = IncomingTime {
            title,
            key: block.key.clone(),
            ..time.into_owned()
        };
        if same {
            plan.times.same += 1;
            self.same += 1;
            plan.refreshed.push((block, Cow::Owned(time)));
        } else {
            self.changed += 1;
            plan.times.changed.push((block, Cow::Owned(time)));
        }
    }
}
