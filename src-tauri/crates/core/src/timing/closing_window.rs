//! A closing window, as it is shown.

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    Id,
    calendar::Weekday,
    model::{Entry, Leader},
};

/// The last good days with a leader before a heavy time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ClosingWindow {
    /// The leader.
    pub leader_id: Id<Leader>,
    /// Their role.
    pub who: String,
    /// The sentence.
    pub text: String,
    /// What begins: the name of the entry.
    pub event: String,
    /// The entry.
    pub entry_id: Id<Entry>,
    /// The good days left, in order; none where the notice for them has run out.
    pub last_good: Vec<NaiveDate>,
    /// Where no day is left with the usual notice: the last day that would be good without it.
    pub too_late: Option<TooLate>,
    /// The first heavy day.
    pub closes_on: NaiveDate,
    /// The first day of what begins, as one calls it: days that lead up to it may be heavy already.
    pub starts_on: NaiveDate,
    /// The next good day after it, if one is known.
    pub until: Option<NaiveDate>,
}

/// What is left where the usual notice has run out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TooLate {
    /// The last day that would be good with less notice; none from that day on.
    pub ask_for: Option<NaiveDate>,
}

impl TooLate {
    /// "too late for the usual notice; ask the Group CFO for Wednesday 25 anyway, or send half a page before the 26th."
    pub(crate) fn text(self, whom: Option<&str>, closes_on: NaiveDate) -> String {
        let day = chrono::Datelike::day(&closes_on);
        let send = format!("send half a page before the {}", ordinal(day));
        let Some(ask) = self.ask_for else {
            let whom = whom.map_or_else(String::new, |whom| format!(" with {whom}"));
            return format!("too late for a chat{whom}; {send}.");
        };
        let whom = whom.map_or_else(String::new, |whom| format!("{whom} "));
        let (weekday, day) = (Weekday::of(ask).name(), chrono::Datelike::day(&ask));
        format!("too late for the usual notice; ask {whom}for {weekday} {day} anyway, or {send}.")
    }
}

/// Returns "26th".
fn ordinal(day: u32) -> String {
    let end = match (day % 10, day % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{day}{end}")
}
