//! Why a leader is in no seat of the plan, in words.

use serde::{Serialize, Serializer};

use crate::{
    Id,
    english::days,
    model::{Conversation, Leader},
    standing::say_day,
};

use super::super::planner::GaveWay;
use super::super::{
    no_seat::{NoSeat, WhyLeftOut},
    planner::LeftOut,
    reasons::Reason,
};

/// A leader without a proposed chat.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(rename = "LeftOut"))]
pub struct LeftOutLine<'l> {
    leader_id: Id<Leader>,
    /// Their role.
    who: &'l str,
    /// The kind of cause.
    why: WhyLeftOut,
    /// Why, in one sentence.
    text: String,
    /// The same for programs; where days are the cause, what speaks against them, heaviest first.
    #[cfg_attr(feature = "ts", ts(as = "Vec<super::ReasonLine<'static>>"))]
    reasons: &'l [Reason],
    /// The chat that is planned or asked for.
    conversation_id: Option<Id<Conversation>>,
    /// What became of the day that was proposed in an earlier week.
    #[cfg_attr(feature = "ts", ts(as = "Option<String>"))]
    moved: Option<&'l GaveWay>,
}

impl Serialize for LeftOut {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        LeftOutLine {
            leader_id: self.leader_id,
            who: &self.who,
            why: self.cause.why(),
            text: self.cause.text(),
            reasons: &self.reasons,
            conversation_id: self.conversation_id,
            moved: self.moved.as_ref(),
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
            Self::Standing(date) => return format!("You have a one-to-one on {}.", say_day(*date)),
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
