//! How due a leader is, as codes.

use chrono::NaiveDate;
use serde::Serialize;

/// How due a leader is on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// Where the clock stands.
    pub state: DueState,
    /// Where it would stand if no crunch stopped it.
    pub running: DueState,
    /// The time since the last contact; none without one.
    pub since: Option<Length>,
    /// The limit gap, in days.
    pub limit: u16,
    /// 0 up to the target gap, 100 at the limit gap.
    pub share: u8,
    /// The day on which the target is reached.
    pub due_on: NaiveDate,
    /// The crunch that stops the clock.
    pub pause: Option<Pause>,
    /// The standing one-to-one that comes before a chat is due, so that none needs to be planned.
    pub standing_first: Option<NaiveDate>,
}

/// A crunch that stops the clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pause {
    /// The entry that it comes from.
    pub name: String,
    /// Its last day.
    pub until: NaiveDate,
    /// The first good day from today on.
    pub next_good: Option<NaiveDate>,
}

/// Where the clock stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum DueState {
    /// Spoken with lately.
    Met,
    /// The target is two weeks off, or less.
    Approaching,
    Target,
    Limit,
    Never,
    /// In a crunch, which stops the clock.
    Paused,
}

/// Days since the last contact, and whether they are only roughly known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Length {
    /// Calendar days.
    pub days: i64,
    /// Whether no chat was kept here.
    pub is_rough: bool,
}

impl Due {
    /// Returns the standing one-to-one where it answers how due the leader is.
    pub(super) fn standing_instead(&self) -> Option<NaiveDate> {
        let is_due = !matches!(self.state, DueState::Met | DueState::Paused);
        self.standing_first.filter(|_| is_due)
    }
}
