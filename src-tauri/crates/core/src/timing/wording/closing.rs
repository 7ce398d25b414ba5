//! Closing windows in words.

use chrono::{Datelike, NaiveDate};
use serde::{Serialize, Serializer};

use super::super::closing_window::{ClosingWindow, TooLate};
use crate::{
    Id,
    calendar::{Weekday, nth},
    english::{days, is_plural, say},
    model::{Entry, Leader},
};

/// The last good days with a leader before a heavy time.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(rename = "ClosingWindow"))]
pub struct ClosingWindowLine<'w> {
    leader_id: Id<Leader>,
    /// Their role.
    who: &'w str,
    text: String,
    /// The sentence beside the days themselves: what begins, and when the next good day comes.
    brief: String,
    /// What begins: the name of the entry.
    event: &'w str,
    entry_id: Id<Entry>,
    /// The good days left, in order; none where the notice for them has run out.
    last_good: &'w [NaiveDate],
    /// Where no day is left with the usual notice: the last day that would be good without it.
    too_late: Option<TooLate>,
    /// The first heavy day.
    closes_on: NaiveDate,
    /// The first day of what begins, as one calls it: days that lead up to it may be heavy already.
    starts_on: NaiveDate,
    /// The next good day after it, if one is known.
    until: Option<NaiveDate>,
}

impl Serialize for ClosingWindow {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        ClosingWindowLine {
            leader_id: self.leader_id,
            who: &self.role,
            text: self.text(),
            brief: self.brief(),
            event: &self.event,
            entry_id: self.entry_id,
            last_good: &self.last_good,
            too_late: self.too_late,
            closes_on: self.closes_on,
            starts_on: self.event_days.first,
            until: self.until,
        }
        .serialize(serializer)
    }
}

impl ClosingWindow {
    /// Returns the last good days before the event, or that the usual notice for them has run out.
    pub(crate) fn text(&self) -> String {
        let (who, named) = (&self.who, self.event_days.first);
        if let Some(late) = self.too_late {
            let said = late.text(Some(who), self.closes_on, named);
            return format!("{}: {said}", self.starts());
        }
        let days: Vec<String> = (self.last_good.iter())
            .map(|day| beside(*day, named))
            .collect();
        let are = if days.len() == 1 {
            "is the last good day"
        } else {
            "are the last good days"
        };
        let until = self.until.map_or_else(
            || " for a long time".to_owned(),
            |day| format!(" until {}", days::day_month(day)),
        );
        let days = say::list(&days);
        format!("{}: {days} {are} with {who}{until}.", self.starts())
    }

    /// "Budget build starts on Thursday 26 November. The next good day after it is 14 January."
    fn brief(&self) -> String {
        let next = self.until.map_or_else(
            || "No good day is in sight after it.".to_owned(),
            |day| format!("The next good day after it is {}.", days::day_month(day)),
        );
        format!("{}. {next}", self.starts())
    }

    /// "Budget build starts on Thursday 26 November"
    fn starts(&self) -> String {
        let starts = match (self.event_days.days(), is_plural(&self.event)) {
            (1, false) => "is on",
            (1, true) => "are on",
            (_, false) => "starts on",
            (_, true) => "start on",
        };
        let first = days::long(self.event_days.first);
        format!("{} {starts} {first}", self.event)
    }
}

impl TooLate {
    /// "too late for the usual notice; ask the Group CFO for Wednesday 25 anyway, or send half a page before the 26th."
    /// `named` is the day that was named before: another month is said.
    pub(crate) fn text(self, whom: Option<&str>, closes_on: NaiveDate, named: NaiveDate) -> String {
        let before = if is_same_month(closes_on, named) {
            format!("the {}", nth(closes_on.day()))
        } else {
            days::day_month(closes_on)
        };
        let send = format!("send half a page before {before}");
        let Some(ask) = self.ask_for else {
            let whom = whom.map_or_else(String::new, |whom| format!(" with {whom}"));
            return format!("too late for a chat{whom}; {send}.");
        };
        let whom = whom.map_or_else(String::new, |whom| format!("{whom} "));
        let day = beside(ask, named);
        format!("too late for the usual notice; ask {whom}for {day} anyway, or {send}.")
    }
}

/// Returns "Wednesday 25", with its month where that is not the one of the day named before.
fn beside(day: NaiveDate, named: NaiveDate) -> String {
    if is_same_month(day, named) {
        format!("{} {}", Weekday::of(day).name(), day.day())
    } else {
        days::long(day)
    }
}

fn is_same_month(one: NaiveDate, other: NaiveDate) -> bool {
    (one.year(), one.month()) == (other.year(), other.month())
}
