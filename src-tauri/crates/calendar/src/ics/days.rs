//! A series on whole days, as the rhythm of a business keeps it.
//!
//! Times of day fall away; the rule stays a rule wherever it gives the same days. Where no rule on
//! days can say what the file says (several rules, a rule in UTC that falls on other days here), the
//! dates themselves stand in for it, as far as the horizon.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, NaiveTime};

use super::event::Event;
use super::series::{EventOccurrence, Series, earlier};
use super::steps::Steps;
use crate::Span;
use crate::recurrence::{DayRule, Local, Moment, Rule, Until};
use crate::zones::Zone;

/// A rule that gives its first day and no other; the others are extra dates.
const FIRST_DAY_ONLY: &str = "FREQ=DAILY;COUNT=1";

/// A rule is reckoned from this day on; birthdays are written from 1604.
const EARLIEST: Option<NaiveDate> = NaiveDate::from_ymd_opt(1950, 1, 1);

/// A series without times of day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DaySeries {
    /// The first day of the first occurrence.
    pub first: NaiveDate,
    /// The last day of the first occurrence.
    pub last: NaiveDate,
    /// The value of an `RRULE`; none for what happens once.
    pub rule: Option<String>,
    /// First days left out.
    pub exceptions: Vec<NaiveDate>,
    /// First days added.
    pub extra: Vec<NaiveDate>,
    /// Occurrences that lie elsewhere than the rule says, or are called something else.
    pub changed: Vec<MovedDay>,
    /// The last day up to which the dates are known, where they go on in the file.
    pub known_until: Option<NaiveDate>,
}

/// One changed occurrence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MovedDay {
    /// The day on which the rule puts it: its stable key.
    pub key: NaiveDate,
    /// First and last day.
    pub span: Span,
    /// Its own title, where that is another one.
    pub name: Option<String>,
}

impl Series {
    /// Returns the series on whole days; none where nothing of it takes place within the horizon.
    pub fn on_days(
        &self,
        horizon: Span,
        zone: Option<&Zone>,
        steps: &mut Steps,
    ) -> Option<DaySeries> {
        let found = self.occurrences_within(horizon, zone, steps);
        let held: Vec<&EventOccurrence<'_>> = found.iter().filter(|one| !one.cancelled).collect();
        let first = held.first()?;
        if !self.recurs() {
            let span = days_of(first);
            return Some(DaySeries {
                first: span.first,
                last: span.last,
                rule: None,
                exceptions: Vec::new(),
                extra: Vec::new(),
                changed: Vec::new(),
                known_until: None,
            });
        }
        let by_rule = self
            .main
            .as_ref()
            .and_then(|main| self.by_rule(main, &found, horizon));
        Some(by_rule.unwrap_or_else(|| self.by_dates(&held, horizon)))
    }

    /// Keeps the rule of the event, if it gives the same days without times.
    fn by_rule(
        &self,
        main: &Event,
        found: &[EventOccurrence<'_>],
        horizon: Span,
    ) -> Option<DaySeries> {
        let [rule] = main.set.rules() else {
            return None;
        };
        // Later dates of "this and all later ones" are known as far as the horizon alone.
        let future = |event: &Event| matches!(event.changes, Some((_, true)));
        let bound = self.changed.values().any(future).then_some(horizon.last);
        let rule = DayRule(on_days(rule, &main.start, bound));
        let mut first = main.start.wall().date();
        if let Some(earliest) = EARLIEST
            && first < earliest
        {
            if rule.count().is_some() {
                return None;
            }
            let decade = Span::new(earliest, earlier(earliest, -3_660));
            first = rule.dates(first, &[], &[], decade).first().copied()?;
        }
        let changed_days: BTreeSet<NaiveDate> = self.changed_originals().map(Local::date).collect();
        let usual = |one: &&EventOccurrence<'_>| !changed_days.contains(&key_of(one));
        let length = found
            .iter()
            .find(|one| usual(one) && one.title() == self.title())
            .or_else(|| found.iter().find(usual))
            .map_or(1, |one| days_of(one).days());
        let mut exceptions: BTreeSet<NaiveDate> = main.set.days_without().collect();
        let extra: BTreeSet<NaiveDate> = main.set.extra_days().collect();
        let list = |days: &BTreeSet<NaiveDate>| days.iter().copied().collect::<Vec<_>>();
        // What the rule says is held against what happens.
        let given: BTreeSet<NaiveDate> = rule
            .dates(first, &list(&exceptions), &list(&extra), horizon)
            .into_iter()
            .collect();
        let inside = |day: &NaiveDate| horizon.contains(*day);
        let happens: BTreeSet<NaiveDate> = found
            .iter()
            .filter(usual)
            .map(key_of)
            .filter(inside)
            .collect();
        let untouched: BTreeSet<NaiveDate> = given.difference(&changed_days).copied().collect();
        if untouched != happens {
            return None;
        }
        let mut series = DaySeries {
            first,
            last: earlier(first, 1 - length),
            rule: Some(rule.to_string()),
            exceptions: Vec::new(),
            extra: list(&extra),
            changed: Vec::new(),
            known_until: bound,
        };
        let mut there: BTreeSet<NaiveDate> = BTreeSet::new();
        for one in found.iter().filter(|one| !one.cancelled) {
            let (key, span) = (key_of(one), days_of(one));
            if !there.insert(key) {
                continue;
            }
            // On another clock every one can fall on another day than the rule says.
            if !changed_days.contains(&key) && span.first != key && bound.is_none() {
                return None;
            }
            if changed_days.contains(&key) && inside(&key) && !given.contains(&key) {
                series.extra.push(key);
            }
            let moved = span != Span::new(key, earlier(key, 1 - length));
            let name = (one.title() != self.title()).then(|| one.title().to_owned());
            if moved || name.is_some() {
                series.changed.push(MovedDay { key, span, name });
            }
        }
        // Those called off one by one, and those moved out of sight.
        exceptions.retain(|day| !(changed_days.contains(day) && there.contains(day)));
        exceptions.extend(
            changed_days
                .iter()
                .filter(|day| inside(day) && !there.contains(day)),
        );
        exceptions.extend(self.called_off().map(Local::date));
        series.exceptions = list(&exceptions);
        series.extra.sort_unstable();
        Some(series)
    }

    /// Keeps the dates one by one.
    fn by_dates(&self, held: &[&EventOccurrence<'_>], horizon: Span) -> DaySeries {
        let mut spans: BTreeMap<NaiveDate, (Span, &str)> = BTreeMap::new();
        for one in held {
            let span = days_of(one);
            spans.entry(span.first).or_insert((span, one.title()));
        }
        let usual = spans.values().next().map(|(span, _)| *span);
        let usual = usual.unwrap_or(horizon);
        let changed = spans.iter().filter_map(|(key, (span, summary))| {
            let name = (*summary != self.title()).then(|| (*summary).to_owned());
            let other = span.days() != usual.days() || name.is_some();
            other.then_some(MovedDay {
                key: *key,
                span: *span,
                name,
            })
        });
        let goes_on = |main: &Event| {
            main.set.rules().iter().any(|rule| {
                rule.count.is_none()
                    && DayRule(rule.clone())
                        .until()
                        .is_none_or(|d| d > horizon.last)
            })
        };
        DaySeries {
            first: usual.first,
            last: usual.last,
            rule: Some(FIRST_DAY_ONLY.to_owned()),
            exceptions: Vec::new(),
            extra: spans.keys().skip(1).copied().collect(),
            changed: changed.collect(),
            known_until: self
                .main
                .as_ref()
                .is_some_and(goes_on)
                .then_some(horizon.last),
        }
    }
}

/// Returns the day on which the rule puts an occurrence.
fn key_of(one: &EventOccurrence<'_>) -> NaiveDate {
    one.original.unwrap_or(one.start).date()
}

/// Returns the days that an occurrence touches; one up to midnight does not touch the next day.
fn days_of(one: &EventOccurrence<'_>) -> Span {
    days_between(one.start, one.end)
}

/// Returns the days from a start up to an end; an end at midnight does not touch the next day.
pub(super) fn days_between(start: Local, end: Local) -> Span {
    let first = start.date();
    let last = match end {
        Local::Date(end) => earlier(end, 1),
        Local::Time(end) if end.time() == NaiveTime::MIN => earlier(end.date(), 1),
        Local::Time(end) => end.date(),
    };
    Span::new(first, last.max(first))
}

/// Returns a rule without times of day, that ends with the day `bound` where there is one.
fn on_days(rule: &Rule, start: &Moment, bound: Option<NaiveDate>) -> Rule {
    let mut rule = rule.clone();
    for times in [&mut rule.hours, &mut rule.minutes, &mut rule.seconds] {
        times.clear();
    }
    let mut until = rule.until.map(|until| {
        let wall = match (until, start) {
            (Until::Date(date), _) => return date,
            (Until::Utc(time), Moment::Zoned(_, zone)) => zone.to_local(time.and_utc()),
            (Until::Local(time) | Until::Utc(time), _) => time,
        };
        // An end in the morning leaves that day's afternoon out.
        if wall.time() < start.wall().time() {
            earlier(wall.date(), 1)
        } else {
            wall.date()
        }
    });
    if let Some(bound) = bound {
        rule.count = None;
        until = Some(until.map_or(bound, |until| until.min(bound)));
    }
    rule.until = until.map(Until::Date);
    rule
}
