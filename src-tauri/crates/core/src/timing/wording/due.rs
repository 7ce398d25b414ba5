//! How due a leader is, in words.

use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use crate::{
    english::{days, say},
    standing::say_day,
};

use super::super::due_state::{Due, DueState, Length};

/// How due a leader is on a day.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(rename = "Due"))]
pub struct DueLine {
    /// Where the clock stands.
    state: DueState,
    text: String,
    /// Calendar days since the last contact; `None` if there was none.
    days: Option<i64>,
    /// 0 up to the target gap, 100 at the limit gap.
    share: u8,
    /// The day on which the target is reached.
    due_on: NaiveDate,
    /// The last day of the crunch that stops the clock.
    paused_until: Option<NaiveDate>,
    /// The standing one-to-one that comes before a chat is due, so that none needs to be planned.
    standing_first: Option<NaiveDate>,
}

impl Serialize for Due {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        DueLine {
            state: self.state,
            text: self.text(),
            days: self.since.map(|since| since.days),
            share: self.share,
            due_on: self.due_on,
            paused_until: self.pause.as_ref().map(|pause| pause.until),
            standing_first: self.standing_first,
        }
        .serialize(serializer)
    }
}

impl Due {
    /// "97 days since you spoke, more than the 90 you set", without a final stop.
    pub fn text(&self) -> String {
        let mut text = match (&self.pause, self.since) {
            (Some(pause), _) => {
                let next = pause.next_good.map_or_else(String::new, |day| {
                    format!(", next good day {}", days::day_month(day))
                });
                format!(
                    "{} until {}{next}",
                    pause.name,
                    days::day_month(pause.until)
                )
            }
            (None, None) => "You have not met yet".to_owned(),
            (None, Some(since)) => {
                let limit = self.limit;
                match (spoke(since), self.running) {
                    (spoke, DueState::Limit) if since.is_rough => {
                        format!("{spoke}, more than the {limit} days you set")
                    }
                    (spoke, DueState::Limit) => format!("{spoke}, more than the {limit} you set"),
                    (spoke, _) => spoke,
                }
            }
        };
        if let Some(date) = self.standing_instead() {
            text.push_str("; your one-to-one on ");
            text.push_str(&say_day(date));
            text.push_str(" comes first");
        }
        text
    }
}

fn spoke(since: Length) -> String {
    match since {
        Length { is_rough: true, .. } => {
            format!("{} since you spoke", say::capital(&since.text()))
        }
        Length { days: 0, .. } => "You spoke today".to_owned(),
        Length { days: 1, .. } => "You spoke yesterday".to_owned(),
        Length { days, .. } => format!("{days} days since you spoke"),
    }
}

impl Length {
    /// "60 days", or "about nine weeks" where it is only roughly known.
    pub(crate) fn text(self) -> String {
        match self.days {
            days if !self.is_rough => days::count(days, "day"),
            days @ ..14 => format!("about {}", say::count(days.max(1), "day", "days")),
            days @ 14..100 => format!("about {}", say::count((days + 3) / 7, "week", "weeks")),
            days => format!("about {}", say::count((days + 15) / 30, "month", "months")),
        }
    }
}
