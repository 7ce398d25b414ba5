//! One rule as a source of occurrences: its walk, its end, its zone.

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Utc};

use super::moment::Moment;
use super::plan::Plan;
use super::rule::{Rule, Until};
use super::set::{Local, Occurrence};
use super::walk::Walk;
use crate::next_day;

/// The occurrences of one rule, up to its end.
#[derive(Debug, Clone)]
pub(super) struct RuleSource<'a> {
    start: &'a Moment,
    walk: Walk,
    left: Option<u32>,
    until_wall: Option<NaiveDateTime>,
    until_utc: Option<DateTime<Utc>>,
    /// Occurrences of a day with several times, last first: in a gap their order can change.
    batch: Vec<Occurrence>,
    by_batch: bool,
    /// The first wall time after the batch.
    held: Option<NaiveDateTime>,
    last: Option<i64>,
    steady: Option<Steady>,
    /// The last wall time that had to be looked up.
    looked_up: NaiveDateTime,
}

/// Wall times between which a zone keeps its offset, so that it need not be asked.
#[derive(Debug, Clone, Copy)]
struct Steady {
    first: NaiveDateTime,
    last: NaiveDateTime,
    offset: TimeDelta,
}

/// Occurrences nearer than this make it worth while to know how long the offset holds.
const NEAR: TimeDelta = TimeDelta::days(40);

impl<'a> RuleSource<'a> {
    pub(super) fn new(start: &'a Moment, rule: &Rule) -> Self {
        let plan = match start {
            Moment::Date(date) => Plan::of_days(rule, *date),
            Moment::Floating(time) | Moment::Zoned(time, _) => Plan::of_times(rule, *time),
        };
        let by_batch = plan.times.len() > 1 && matches!(start, Moment::Zoned(..));
        let end_of = |date: NaiveDate| date.and_hms_opt(23, 59, 59);
        let (until_wall, until_utc) = match (rule.until, start) {
            (None, _) => (None, None),
            (Some(Until::Date(date)), _) => (end_of(date), None),
            (Some(Until::Utc(time)), Moment::Zoned(..)) => (None, Some(time.and_utc())),
            // Against whole days the date counts, against times in no zone the clock.
            (Some(Until::Utc(time) | Until::Local(time)), Moment::Date(_)) => {
                (end_of(time.date()), None)
            }
            (Some(Until::Utc(time) | Until::Local(time)), _) => (Some(time), None),
        };
        let mut walk = Walk::new(plan, start.wall());
        if let Some(last) = until_wall.or(until_utc.map(|until| until.naive_utc())) {
            // A zone is at most a day away from UTC.
            walk = walk.up_to(next_day(last.date()));
        }
        Self {
            start,
            walk,
            left: rule.count,
            until_wall,
            until_utc,
            batch: Vec::new(),
            by_batch,
            held: None,
            last: None,
            steady: None,
            looked_up: NaiveDateTime::MIN,
        }
    }

    /// Leaves out the years before a date; for rules that don't count.
    pub(super) fn pass_over(&mut self, date: NaiveDate) {
        self.walk.pass_over(date);
    }

    /// Returns the occurrence at a wall time.
    fn at(&mut self, wall: NaiveDateTime) -> Option<Occurrence> {
        let Moment::Zoned(_, zone) = self.start else {
            return self.start.at(wall);
        };
        if let Some(steady) = self.steady
            && steady.first <= wall
            && wall <= steady.last
        {
            return Some(Occurrence {
                local: Local::Time(wall),
                utc: Some((wall - steady.offset).and_utc()),
            });
        }
        let (local, utc) = zone.resolve(wall)?;
        if wall.signed_duration_since(self.looked_up) < NEAR {
            self.steady = zone.steady_around(utc).map(|(first, last)| Steady {
                first,
                last,
                offset: local.signed_duration_since(utc.naive_utc()),
            });
        }
        self.looked_up = wall;
        Some(Occurrence {
            local: Local::Time(local),
            utc: Some(utc),
        })
    }

    /// Returns the next wall time within COUNT and UNTIL.
    fn wall(&mut self) -> Option<NaiveDateTime> {
        if self.left == Some(0) {
            return None;
        }
        let wall = self.walk.next()?;
        if self.until_wall.is_some_and(|until| wall > until) {
            self.left = Some(0);
            return None;
        }
        if let Some(left) = &mut self.left {
            *left -= 1;
        }
        Some(wall)
    }

    fn next_in_order(&mut self) -> Option<Occurrence> {
        if !self.by_batch {
            let wall = self.wall()?;
            return self.at(wall);
        }
        if self.batch.is_empty() {
            let first = self.held.take().or_else(|| self.wall())?;
            let occurrence = self.at(first);
            self.batch.extend(occurrence);
            while let Some(wall) = self.wall() {
                if wall.date() != first.date() {
                    self.held = Some(wall);
                    break;
                }
                let occurrence = self.at(wall);
                self.batch.extend(occurrence);
            }
            self.batch
                .sort_by_key(|occurrence| std::cmp::Reverse(occurrence.key()));
        }
        self.batch.pop()
    }
}

impl Iterator for RuleSource<'_> {
    type Item = (i64, Occurrence);

    fn next(&mut self) -> Option<(i64, Occurrence)> {
        loop {
            let occurrence = self.next_in_order()?;
            if let (Some(until), Some(utc)) = (self.until_utc, occurrence.utc)
                && utc > until
            {
                self.left = Some(0);
                self.batch.clear();
                self.held = None;
                return None;
            }
            // Two wall times can be one instant where a zone leaps over some hours or a day.
            let key = occurrence.key();
            if self.last.is_none_or(|last| key > last) {
                self.last = Some(key);
                return Some((key, occurrence));
            }
        }
    }
}
