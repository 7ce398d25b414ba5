//! From a file that was read to what is kept of it.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, TimeDelta, Utc};

use crate::calendar::{next_day, previous_day};

use super::{
    days::{changed_of, next_of, rule_of},
    guess,
    incoming::{
        Asked, Content, Incoming, IncomingEvent, IncomingMeeting, IncomingTime, PassedOver,
    },
    key::{key, original_of},
    names::{addresses_of, names_of, short},
    wording,
};
use crate::calendar::{
    Span, YEARS,
    ics::{Availability, CalendarFile, EventOccurrence, Meeting, Remark, Series, Steps},
    recurrence::Local,
    zones::Zone,
};
use crate::model::SourceForm;

/// More busy times than these of one file are not kept: the first ones are.
const MOST_TIMES: usize = 20_000;
/// More busy times than these are not even looked at.
const MOST_LOOKED_AT: usize = 200_000;
/// More entries than these of one file would make the year unreadable.
const MOST_ENTRIES: usize = 1_000;
/// Longer busy times are kept in pieces: timing looks back only so far for what still lasts.
const LONGEST_DAYS: i64 = 30;
/// A recurring entry lasts at most so long.
const LONGEST_ENTRY: i64 = 366;

impl SourceForm {
    /// Returns the parts of a file: whole calendars, messages about meetings, or both.
    pub fn parts(file: &CalendarFile) -> Vec<Self> {
        let all = file.methods.iter();
        let messages = all.clone().any(|method| method.is_message());
        let calendars = !messages || all.clone().any(|method| !method.is_message());
        let part = |is_there: bool, form| is_there.then_some(form);
        [
            part(calendars, Self::Calendar),
            part(messages, Self::Messages),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

impl Incoming {
    /// Returns what is kept of the part of a file that was asked for. `watch` hears how many of how many events are done, and says
    /// whether to go on; nothing is returned where it does not.
    pub fn of(
        file: &CalendarFile,
        asked: &Asked,
        watch: &mut dyn FnMut(usize, usize) -> bool,
    ) -> Option<Self> {
        let parts = file.series.iter().map(|series| (series, series.meeting()));
        let is_message = asked.form == SourceForm::Messages;
        let parts: Vec<(&Series, Option<Meeting>)> = parts
            .filter(|(_, meeting)| meeting.is_some() == is_message)
            .collect();
        let all: Vec<&Series> = parts.iter().map(|(series, _)| *series).collect();
        let mut taking = Taking {
            asked,
            addresses: addresses_of(file, asked),
            clock: file.zone.as_ref().unwrap_or(&asked.zone),
            passed_over: PassedOver::default(),
            refused: file.refused.clone(),
            notes: file.notes.clone(),
            steps: asked.steps,
            keys: BTreeMap::new(),
        };
        let content = if asked.holds.is_rhythm() {
            Content::Events(taking.events(&all, watch)?)
        } else {
            Content::Times(taking.times(&all, watch)?)
        };
        let mut refused = taking.refused;
        refused.sort_by_key(|remark| remark.line);
        let (name, file_name) = names_of(file, asked);
        let event_of = |series: &Series| key(&series.event(), None);
        Some(Self {
            holds: asked.holds,
            with_titles: asked.with_titles,
            name,
            file_name,
            form: asked.form,
            span: asked.span,
            clock: asked.zone.clone(),
            content,
            versions: if is_message {
                BTreeMap::new()
            } else {
                all.iter()
                    .map(|series| (event_of(series), series.version()))
                    .collect()
            },
            meetings: parts
                .into_iter()
                .filter_map(|(series, meeting)| {
                    Some(IncomingMeeting {
                        event: event_of(series),
                        identity: series.event(),
                        meeting: meeting?,
                    })
                })
                .collect(),
            passed_over: taking.passed_over,
            refused,
            notes: taking.notes,
            is_calendar: file.is_calendar,
        })
    }
}

/// What is gathered while a file is gone through.
struct Taking<'a> {
    asked: &'a Asked,
    /// Whose answers count, in lowercase.
    addresses: Vec<String>,
    clock: &'a Zone,
    passed_over: PassedOver,
    refused: Vec<Remark>,
    notes: Vec<Remark>,
    steps: Steps,
    /// How often each key was given.
    keys: BTreeMap<String, usize>,
}

impl Taking<'_> {
    fn times(
        &mut self,
        all: &[&Series],
        watch: &mut dyn FnMut(usize, usize) -> bool,
    ) -> Option<Vec<IncomingTime>> {
        let mut times = Vec::new();
        for (number, series) in all.iter().enumerate() {
            if !watch(number, all.len()) {
                return None;
            }
            if times.len() > MOST_LOOKED_AT || !self.steps.are_left() {
                self.refuse(series.line, wording::TOO_MUCH);
                break;
            }
            let mut share = self.steps.share();
            let found = series.occurrences_within(self.asked.span, Some(self.clock), &mut share);
            if !self.is_fine(series, share) {
                continue;
            }
            if found.is_empty() {
                self.passed_over.elsewhere += 1;
            }
            for one in &found {
                self.time(one, series, &mut times);
            }
        }
        times.sort_by(|a, b| (a.start, a.end, &a.key).cmp(&(b.start, b.end, &b.key)));
        if let Some(beyond) = times.get(MOST_TIMES) {
            let day = beyond.start.date_naive();
            self.refuse(1, &wording::too_many_times(MOST_TIMES, times.len(), day));
            times.truncate(MOST_TIMES);
        }
        Some(times)
    }

    fn time(&mut self, one: &EventOccurrence<'_>, series: &Series, times: &mut Vec<IncomingTime>) {
        if one.cancelled {
            self.passed_over.cancelled += 1;
            return;
        }
        let start = one.start_utc.or_else(|| self.instant(one.start));
        let end = one.end_utc.or_else(|| self.instant(one.end));
        let (Some(start), Some(end)) = (start, end) else {
            return;
        };
        let declined = one
            .declined
            .iter()
            .any(|address| self.addresses.contains(address));
        if one.availability == Availability::Free || declined || end <= start {
            self.passed_over.free += 1;
            return;
        }
        let adds = series.adds_dates();
        // Dates that are added have no place in a rule but their own.
        let original = one.original.or_else(|| adds.then_some(one.start));
        let by_rule = original.map_or_else(String::new, |at| {
            let utc = one.original_utc.or_else(|| adds.then_some(start));
            original_of(at, utc, &self.asked.zone)
        });
        let identity = series.identity();
        let key = self.once(key(&identity, original.map(text_of).as_deref()));
        let event = self::key(&series.event(), None);
        let title = if self.asked.with_titles {
            short(one.title())
        } else {
            String::new()
        };
        let longest = TimeDelta::days(LONGEST_DAYS);
        // A time of centuries begins with the piece that reaches into the days that are looked at.
        let before = self
            .asked
            .span
            .first
            .signed_duration_since(start.date_naive());
        let mut piece = (before.num_days() / LONGEST_DAYS - 1).max(0);
        let skipped = TimeDelta::days(piece * LONGEST_DAYS);
        // Days are the owner's; in UTC they begin or end up to a day apart.
        let asked = self.asked.span;
        let near = Span::new(previous_day(asked.first), next_day(asked.last));
        let mut from = start.checked_add_signed(skipped).unwrap_or(end);
        while from < end && times.len() <= MOST_LOOKED_AT {
            let until = from
                .checked_add_signed(longest)
                .map_or(end, |until| until.min(end));
            let days = Span::new(from.date_naive(), until.date_naive());
            if days.overlaps(&near) {
                times.push(IncomingTime {
                    key: if piece == 0 {
                        key.clone()
                    } else {
                        format!("{key}/{piece}")
                    },
                    start: from,
                    end: until,
                    title: title.clone(),
                    private: one.private,
                    away: one.availability == Availability::OutOfOffice,
                    event: event.clone(),
                    original: by_rule.clone(),
                    version: one.version,
                });
            } else if days.first > near.last {
                break;
            }
            from = until;
            piece += 1;
        }
    }

    /// Returns the instant of a wall time or of the beginning of a day, on the owner's clock.
    fn instant(&self, at: Local) -> Option<DateTime<Utc>> {
        self.asked.zone.to_utc(match at {
            Local::Date(date) => date.and_time(NaiveTime::MIN),
            Local::Time(time) => time,
        })
    }

    fn events(
        &mut self,
        all: &[&Series],
        watch: &mut dyn FnMut(usize, usize) -> bool,
    ) -> Option<Vec<IncomingEvent>> {
        let mut events = Vec::new();
        for (number, series) in all.iter().enumerate() {
            if !watch(number, all.len()) {
                return None;
            }
            if events.len() >= MOST_ENTRIES {
                self.refuse(series.line, &wording::too_many_entries(MOST_ENTRIES));
                break;
            }
            if !self.steps.are_left() {
                self.refuse(series.line, wording::TOO_MUCH);
                break;
            }
            if let Some(event) = self.event(series) {
                events.push(event);
            }
        }
        events.sort_by(|a, b| (a.next, &a.name, &a.key).cmp(&(b.next, &b.name, &b.key)));
        Some(events)
    }

    fn event(&mut self, series: &Series) -> Option<IncomingEvent> {
        let span = self.asked.span;
        if series.is_busy_time() {
            self.refuse(series.line, wording::NOT_A_RHYTHM);
            return None;
        }
        let mut share = self.steps.share();
        let days = series.on_days(span, Some(self.clock), &mut share);
        if !self.is_fine(series, share) {
            return None;
        }
        let Some(days) = days else {
            let mut share = self.steps.share();
            let found = series.occurrences_within(span, Some(self.clock), &mut share);
            self.steps.take_back(share);
            if found.is_empty() {
                self.passed_over.elsewhere += 1;
            } else {
                self.passed_over.cancelled += 1;
            }
            return None;
        };
        let known = |date: &NaiveDate| YEARS.contains(&date.year());
        if ![days.first, days.last].iter().all(known) {
            self.refuse(series.line, &wording::no_such_year(days.first));
            return None;
        }
        if days.rule.is_some() && Span::new(days.first, days.last).days() > LONGEST_ENTRY {
            self.refuse(series.line, wording::LONGER_THAN_A_YEAR);
            return None;
        }
        if let Some(until) = days.known_until {
            self.note(series.line, &wording::known_until(until));
        }
        let name = short(series.title());
        let name = if name.is_empty() {
            wording::NO_TITLE.to_owned()
        } else {
            name
        };
        Some(IncomingEvent {
            key: self.once(key(&series.identity(), None)),
            kind: guess::kind_of(&name),
            next: next_of(&days, span, self.asked.today),
            changed: changed_of(&days),
            rule: rule_of(days),
            name,
            version: series.version(),
        })
    }

    /// Takes back what an event left of its steps; tells whether they were enough for it.
    fn is_fine(&mut self, series: &Series, mut share: Steps) -> bool {
        let enough = share.are_left();
        if !enough {
            self.refuse(series.line, wording::TOO_MUCH_FOR_ONE);
        } else if share.was_cut() {
            self.refuse(series.line, wording::SERIES_CUT);
        }
        self.steps.take_back(share);
        enough
    }

    /// Returns the key, made different where the file gives it a second time.
    fn once(&mut self, key: String) -> String {
        let times = self.keys.entry(key.clone()).or_default();
        *times += 1;
        if *times == 1 {
            key
        } else {
            format!("{key}+{times}")
        }
    }

    fn refuse(&mut self, line: usize, reason: &str) {
        self.refused.push(remark(line, reason));
    }

    fn note(&mut self, line: usize, reason: &str) {
        self.notes.push(remark(line, reason));
    }
}

fn remark(line: usize, reason: &str) -> Remark {
    Remark {
        line,
        component: "VEVENT".to_owned(),
        reason: reason.to_owned(),
    }
}

fn text_of(at: Local) -> String {
    match at {
        Local::Date(date) => date.to_string(),
        Local::Time(time) => time.format("%Y-%m-%dT%H:%M:%S").to_string(),
    }
}
