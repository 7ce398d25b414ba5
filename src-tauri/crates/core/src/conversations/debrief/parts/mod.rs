//! The parts of a debrief line: "days to collect, 58, aim 50 (monthly report), early".
//!
//! Parts are split at commas and semicolons and may stand in any order. Each is tried against what its kind of line
//! knows; what fits nothing is returned as it is, so that nothing of a line is lost.

mod amount;
mod challenges;
mod figure;
mod group;
mod kinds;
mod link;
mod reading;
mod remark;
mod split;
mod starts;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use serde::Serialize;

use super::{
    OfferKind,
    dates::{Dates, Found},
};
use crate::{
    Id,
    model::{
        About, ChallengeKind, Confidence, IdeaState, Lasting, MeasureKind, Number, Published,
        SaidMoment, Solution, TransferWay,
    },
};
use reading::Reading;

pub(super) use link::is_link;

/// What was understood in a line, by the names of the fields of the record that it becomes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub struct Parts {
    /// A reading of the figure, on the day of the chat.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit_of: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub aim: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub aim_by: Option<NaiveDate>,
    /// Which way a figure gets better; of `told`, what they answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub better: Option<BetterWord>,
    /// The kind of figure, where it is said; that of a challenge.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<PartKind>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// The document it stands in, or who told it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// How well it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grade: Option<Confidence>,
    /// When new readings come, where it is said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<Published>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub now: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub need_now: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub need_next: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub able: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub people: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<NaiveDate>,
    /// The words of that day, where it is the end of a period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by_label: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nice: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub severity: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub horizon: Option<NaiveDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub horizon_label: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub holders: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub leaving: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_leaves: Option<NaiveDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_leaves: Option<NaiveDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub way: Option<TransferWay>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rating: Option<u8>,
    /// What the feedback is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<Vec<About>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub moment: Option<SaidMoment>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effect: Option<Lasting>,
    /// The solution that it is about, as typed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about_id: Option<Id<Solution>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tell_by: Option<NaiveDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub problem: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expectation: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub smallest: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub host: Option<String>,
    /// The figure by which an idea is decided, as typed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub measure: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub good_if: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stop_if: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first: Option<NaiveDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last: Option<NaiveDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub review_on: Option<NaiveDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<IdeaState>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wants: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shown_by: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<NaiveDate>,
    /// What moves what, from the result down.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub links: Option<Vec<LinkNames>>,
}

impl Parts {
    /// Returns the names that the links join, the upper end first, each once.
    pub fn ends(&self) -> Vec<&str> {
        let mut names: Vec<&str> = Vec::new();
        let links = self.links.iter().flatten();
        for name in links.flat_map(|link| [link.upper.as_str(), &link.lower]) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }
}

/// Two names of which the lower moves the upper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct LinkNames {
    pub upper: String,
    pub lower: String,
}

/// The kind of a figure or of a challenge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(untagged)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum PartKind {
    Measure(MeasureKind),
    Challenge(ChallengeKind),
}

/// Which way a figure gets better, or whether a change made something better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum BetterWord {
    Up,
    Down,
    Hold,
    Yes,
    Some,
    No,
}

/// A line as its name, what was understood besides, and what was not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineParts {
    /// What it is about; the first part that is nothing else.
    pub name: String,
    pub parts: Parts,
    /// Parts that fit nothing, as typed.
    pub also: Vec<String>,
    /// The words that say by when they are told what we change, whether they name a day or not.
    pub(in crate::conversations::debrief) tell: Option<Found>,
}

/// Reads the parts of a line behind its kind. `said` is whether a word at its beginning says the kind; in a sentence
/// without one, what fits nothing belongs to the name.
pub(super) fn read(kind: OfferKind, text: &str, is_announced: bool, dates: &Dates) -> LineParts {
    Reading::of(kind, dates).read(text, is_announced)
}
