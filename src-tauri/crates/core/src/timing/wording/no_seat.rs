//! Why a leader is in no seat of the plan, in words.

use serde::{Serialize, Serializer};

use crate::{english::days, standing::say_day};

use super::super::no_seat::{NoSeat, WhyLeftOut};

/// Why a leader is in no seat, as it is shown.
#[derive(Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct NoSeatLine {
    /// The kind of cause.
    why: WhyLeftOut,
    /// Why, in one sentence.
    text: String,
}

impl Serialize for NoSeat {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        NoSeatLine {
            why: self.why(),
            text: self.text(),
        }
        .serialize(serializer)
    }
}

impl NoSeat {
    /// Returns why, in one sentence.
    pub fn text(&self) -> String {
        let text = match self {
            Self::Asked(date) => return format!("You asked for {}.", days::long(*date)),
            Self::Planned(date) => return format!("A chat is planned for {}.", days::long(*date)),
            Self::NotDue(due) | Self::Crunch(due) => return format!("{}.", due.text()),
            Self::Standing(date) => return format!("Has your one-to-one on {}.", say_day(*date)),
            Self::NoDay(Some(next)) => {
                let next = days::day_month(*next);
                return format!("No day in these weeks is possible, next good day {next}.");
            }
            Self::NoDay(None) => "No day in these weeks is possible.",
            Self::NoRoom => {
                "Others fill these weeks: they have waited longer, or their days fit better."
            }
            Self::WeekKeptFree => "The only suitable days are in a week that you keep free.",
            Self::Excluded => "Left out this time, as you wanted.",
            Self::NoLeader => "There is no such leader.",
        };
        text.to_owned()
    }
}
