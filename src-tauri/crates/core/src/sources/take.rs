//! From a file that was read to what is kept of it.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, TimeDelta, Utc};

use super::{
    guess,
    incoming::{Asked, Content, Incoming, IncomingEvent, IncomingTime, PassedOver},
    key::key,
    record::ChangedDate,
    wording,
};
use crate::{
    calendar::{
        Span,
        ics::{CalendarFile, DaySeries, EventOccurrence, Remark, Series, Steps},
        recurrence::Local,
        zones::Zone,
    },
    rhythm::EntryRule,
};

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
/// A title is cut to this.
const LONGEST_TITLE: usize = 200;

impl Incoming {
    /// Returns what is kept of a file. `watch` hears how many of how many events are done, and says
    /// whether to go on; nothing is returned where it does not.
    pub fn of(
        file: &CalendarFile,
        asked: &Asked,
        watch: &mut dyn FnMut(usize, usize) -> bool,
    ) -> Option<Self> {
        let mut taking = Taking {
            asked,
            clock: file.zone.as_ref().unwrap_or(&asked.zone),
            passed_over: PassedOver::default(),
            refused: file.refused.clone(),
            notes: file.notes.clone(),
            steps: asked.steps,
            keys: BTreeMap::new(),
        };
        let content = if asked.holds.is_rhythm() {
            Content::Events(taking.events(&file.series, watch)?)
        } else {
            Content::Times(taking.times(&file.series, watch)?)
        };
        let mut refused = taking.refused;
        refused.sort_by_key(|remark| remark.line);
        let named = file.name.as_deref().map(str::trim).unwrap_or_default();
        Some(Self {
            holds: asked.holds,
            with_titles: asked.with_titles,
            name: short(if named.is_empty() {
                stem(&asked.file_name)
            } else {
                named
            }),
            file_name: asked.file_name.clone(),
            span: asked.span,
            content,
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
        all: &[Series],
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
            let identity = series.identity();
            for one in &found {
                self.time(one, &identity, &mut times);
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

    fn time(&mut self, one: &EventOccurrence<'_>, identity: &str, times: &mut Vec<IncomingTime>) {
        if one.cancelled {
            self.passed_over.cancelled += 1;
            return;
        }
        let start = one.start_utc.or_else(|| self.instant(one.start));
        let end = one.end_utc.or_else(|| self.instant(one.end));
        let (Some(start), Some(end)) = (start, end) else {
            return;
        };
        if !one.busy || end <= start {
            self.passed_over.free += 1;
            return;
        }
        let original = one.original.map(text_of);
        let key = self.once(key(identity, original.as_deref()));
        let title = if self.asked.with_titles {
            short(one.summary)
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
        let near = Span::new(
            asked.first.pred_opt().unwrap_or(asked.first),
            asked.last.succ_opt().unwrap_or(asked.last),
        );
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
        all: &[Series],
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
        let known = |date: &NaiveDate| (1950..=2150).contains(&date.year());
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
        let name = short(series.summary());
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

fn rule_of(days: DaySeries) -> EntryRule {
    let length = Span::new(days.first, days.last).days();
    match days.rule {
        None => EntryRule::Once {
            first: days.first,
            last: days.last,
        },
        Some(rrule) => EntryRule::Recurring {
            rrule,
            first: days.first,
            days: u16::try_from(length).unwrap_or(1),
            exceptions: days.exceptions,
            extra: days.extra,
        },
    }
}

fn changed_of(days: &DaySeries) -> Vec<ChangedDate> {
    let changed = days.changed.iter().map(|one| ChangedDate {
        key: one.key,
        first: one.span.first,
        last: one.span.last,
        note: one.name.as_deref().map(short).unwrap_or_default(),
    });
    changed.collect()
}

/// Returns the first day from today on on which it takes place, by its rule; else the first within
/// the span.
fn next_of(days: &DaySeries, span: Span, today: NaiveDate) -> NaiveDate {
    let rule = days
        .rule
        .as_deref()
        .and_then(|rule| crate::calendar::recurrence::DayRule::parse(rule).ok());
    let next = rule.and_then(|rule| {
        let dates = rule.dates(days.first, &days.exceptions, &days.extra, span);
        let next = dates.iter().find(|date| **date >= today);
        next.or(dates.first()).copied()
    });
    next.unwrap_or(days.first)
}

fn text_of(at: Local) -> String {
    match at {
        Local::Date(date) => date.to_string(),
        Local::Time(time) => time.format("%Y-%m-%dT%H:%M:%S").to_string(),
    }
}

/// Returns a title on one line, cut where it is long.
fn short(title: &str) -> String {
    let flat = title.split_whitespace().collect::<Vec<_>>().join(" ");
    if flat.chars().count() > LONGEST_TITLE {
        flat.chars().take(LONGEST_TITLE - 1).chain(['…']).collect()
    } else {
        flat
    }
}

/// Returns the name of a file without its ending.
fn stem(file_name: &str) -> &str {
    match file_name.rsplit_once('.') {
        Some((stem, _)) if !stem.is_empty() => stem,
        _ => file_name,
    }
}
