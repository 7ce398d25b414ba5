//! A start with its rules, extra dates and exceptions, and the occurrences that come of them.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use serde::{Deserialize, Serialize};

use super::moment::Moment;
use super::rule::Rule;
use super::source::RuleSource;

/// All that makes up the recurrence of one event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecurrenceSet {
    start: Moment,
    rules: Vec<Rule>,
    /// Extra dates, in order.
    extra: Vec<Occurrence>,
    /// Exceptions by their keys, in order.
    without: Vec<i64>,
    /// Days on which nothing occurs, whatever the time, in order.
    without_days: Vec<NaiveDate>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(rename = "RecurrenceOccurrence"))]
pub struct Occurrence {
    /// The date, or date and time as clocks show them in the zone of the start.
    pub local: Local,
    /// The instant; none for dates and for times in no zone.
    pub utc: Option<DateTime<Utc>>,
}

/// A date, or a date and time on the wall clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(untagged))]
pub enum Local {
    /// A whole day.
    Date(NaiveDate),
    /// A time on a day.
    Time(NaiveDateTime),
}

impl Local {
    pub const fn date(self) -> NaiveDate {
        match self {
            Self::Date(date) => date,
            Self::Time(time) => time.date(),
        }
    }
}

impl Occurrence {
    /// Returns what orders occurrences of one set and tells them apart: seconds of the instant, or
    /// of the wall clock where there is none.
    pub(crate) fn key(&self) -> i64 {
        match (self.utc, self.local) {
            (Some(utc), _) => utc.timestamp(),
            (None, Local::Time(time)) => time.and_utc().timestamp(),
            (None, Local::Date(date)) => date.and_time(NaiveTime::MIN).and_utc().timestamp(),
        }
    }
}

impl RecurrenceSet {
    pub(crate) fn new(
        start: Moment,
        rules: Vec<Rule>,
        extra: &[Moment],
        without: &[Moment],
    ) -> Self {
        let mut extra: Vec<Occurrence> = extra.iter().filter_map(|m| start.alike(m)).collect();
        extra.sort_by_key(Occurrence::key);
        let (mut keys, mut days) = (Vec::new(), Vec::new());
        for moment in without {
            match (&start, moment) {
                (Moment::Floating(_) | Moment::Zoned(..), Moment::Date(date)) => days.push(*date),
                _ => keys.extend(start.alike(moment).map(|occurrence| occurrence.key())),
            }
        }
        keys.sort_unstable();
        days.sort_unstable();
        Self {
            start,
            rules,
            extra,
            without: keys,
            without_days: days,
        }
    }

    /// Returns the occurrences in order, each once, as they are asked for; an endless rule gives
    /// them up to the year 9999.
    pub fn occurrences(&self) -> Occurrences<'_> {
        self.occurrences_from(self.start.wall().date())
    }

    /// Tells whether there is more than the start.
    pub(crate) const fn recurs(&self) -> bool {
        !self.rules.is_empty() || !self.extra.is_empty()
    }

    pub(crate) fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// Returns the days of the extra dates, in order.
    pub(crate) fn extra_days(&self) -> impl Iterator<Item = NaiveDate> {
        self.extra.iter().map(|occurrence| occurrence.local.date())
    }

    /// Returns the days of the exceptions, in no certain order.
    pub(crate) fn days_without(&self) -> impl Iterator<Item = NaiveDate> {
        let of_key = |key: &i64| {
            let at = DateTime::from_timestamp(*key, 0)?;
            Some(match &self.start {
                Moment::Zoned(_, zone) => zone.to_local(at).date(),
                Moment::Date(_) | Moment::Floating(_) => at.date_naive(),
            })
        };
        let keyed = self.without.iter().filter_map(of_key);
        keyed.chain(self.without_days.iter().copied())
    }

    /// Returns the occurrences in order as [`Self::occurrences`] does, without most of those before
    /// the date: where a rule does not count, the years before it are passed over.
    pub(crate) fn occurrences_from(&self, date: NaiveDate) -> Occurrences<'_> {
        let mut sources: Vec<Source<'_>> = self
            .rules
            .iter()
            .map(|rule| {
                let mut source = RuleSource::new(&self.start, rule);
                if rule.count.is_none() {
                    source.pass_over(date);
                }
                Source::Rule(Box::new(source))
            })
            .collect();
        // Without a rule the start is what occurs.
        if self.rules.is_empty()
            && let Some(start) = self.start.at(self.start.wall())
        {
            sources.push(Source::Start(start));
        }
        if !self.extra.is_empty() {
            sources.push(Source::Extra(self.extra.iter()));
        }
        let heads = match sources.len() {
            // One source needs no comparing.
            1 => Vec::new(),
            _ => sources.iter_mut().map(Iterator::next).collect(),
        };
        Occurrences {
            set: self,
            sources,
            heads,
            last: None,
        }
    }

    pub(crate) fn excludes(&self, occurrence: &Occurrence, key: i64) -> bool {
        (!self.without.is_empty() && self.without.binary_search(&key).is_ok())
            || (!self.without_days.is_empty()
                && self
                    .without_days
                    .binary_search(&occurrence.local.date())
                    .is_ok())
    }
}

/// The occurrences of a set, in order.
#[derive(Debug, Clone)]
pub struct Occurrences<'a> {
    set: &'a RecurrenceSet,
    sources: Vec<Source<'a>>,
    /// The next occurrence of each source.
    heads: Vec<Option<(i64, Occurrence)>>,
    last: Option<i64>,
}

impl Iterator for Occurrences<'_> {
    type Item = Occurrence;

    fn next(&mut self) -> Option<Occurrence> {
        loop {
            let (key, occurrence) = match self.sources.as_mut_slice() {
                [only] => only.next()?,
                _ => self.earliest()?,
            };
            // What falls on the same instant occurs once.
            if self.last == Some(key) || self.set.excludes(&occurrence, key) {
                continue;
            }
            self.last = Some(key);
            return Some(occurrence);
        }
    }
}

impl Occurrences<'_> {
    /// Takes the earliest of what the sources have next.
    fn earliest(&mut self) -> Option<(i64, Occurrence)> {
        let (number, earliest) = self
            .heads
            .iter()
            .enumerate()
            .filter_map(|(number, head)| Some((number, (*head)?)))
            .min_by_key(|(_, (key, _))| *key)?;
        if let (Some(head), Some(source)) =
            (self.heads.get_mut(number), self.sources.get_mut(number))
        {
            *head = source.next();
        }
        Some(earliest)
    }
}

/// Where occurrences come from.
#[derive(Debug, Clone)]
enum Source<'a> {
    Rule(Box<RuleSource<'a>>),
    Extra(std::slice::Iter<'a, Occurrence>),
    Start(Occurrence),
    Spent,
}

impl Iterator for Source<'_> {
    type Item = (i64, Occurrence);

    fn next(&mut self) -> Option<(i64, Occurrence)> {
        let occurrence = match self {
            Self::Rule(rule) => return rule.next(),
            Self::Extra(extra) => *extra.next()?,
            Self::Start(start) => {
                let start = *start;
                *self = Self::Spent;
                start
            }
            Self::Spent => return None,
        };
        Some((occurrence.key(), occurrence))
    }
}
