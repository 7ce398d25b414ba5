//! A fact, as it is kept.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Leader, Unit, Words};
use crate::{Id, calendar::days_after};

/// Something we know, or know that we do not know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, overture_record::Record)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[record(table = "fact", kind = "fact", validate = crate::model::validate::fact)]
#[searched(
    kind = "fact",
    title = "body",
    body("source", "say_as", "target"),
    date = "as_of"
)]
pub struct Fact {
    pub id: Id<Fact>,
    /// The last change set that touched the row; sent back with an edit.
    #[serde(default)]
    pub seen: i64,
    /// The unit it is about.
    pub unit_id: Id<Unit>,
    /// The person it is about; `None` where it is about the unit.
    #[serde(default)]
    pub leader_id: Option<Id<Leader>>,
    pub topic: Topic,
    /// Known, or still to be found out and how.
    #[serde(default)]
    pub state: FactState,
    /// The fact, or the open question. Never empty.
    #[column("body")]
    pub text: String,
    /// Document, data or person it comes from; empty for open questions.
    #[serde(default)]
    pub source: String,
    /// The day it was true.
    pub as_of: NaiveDate,
    /// How sure we are.
    #[serde(default)]
    pub confidence: Confidence,
    /// Days until it goes stale; `None` takes the topic's usual.
    #[serde(default)]
    pub shelf_days: Option<u16>,
    /// Whether it must stay with me: it then reaches no card, wording or export for others.
    #[serde(default)]
    pub private: bool,
    /// A noun phrase for wordings, at most 40 characters, no final stop; may be empty.
    #[serde(default)]
    pub say_as: String,
    /// The level aimed for, as it is said ("50"); may be empty.
    #[serde(default)]
    pub target: String,
}

impl Fact {
    /// Returns the last day on which the fact is fresh.
    pub fn fresh_until(&self) -> NaiveDate {
        let days = self.shelf_days.unwrap_or_else(|| self.topic.shelf_days());
        days_after(self.as_of, i64::from(days))
    }

    /// Returns whether it is known, but older than it keeps.
    pub fn is_stale(&self, today: NaiveDate) -> bool {
        self.state == FactState::Known && today > self.fresh_until()
    }
}

/// Whether a fact is known, or how to find it out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum FactState {
    #[default]
    Known,
    /// It stands somewhere: look it up.
    LookUp,
    /// Only they can tell: ask them.
    AskThem,
    /// It has to be seen: a visit, a report, a shift.
    LearnBySeeing,
}

impl Words for FactState {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Known, "known"),
        (Self::LookUp, "lookUp"),
        (Self::AskThem, "askThem"),
        (Self::LearnBySeeing, "learnBySeeing"),
    ];
}

/// How we know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Confidence {
    /// Read in a document or in data.
    #[default]
    Seen,
    /// A person told us.
    Said,
    /// Our guess.
    Assumed,
}

impl Words for Confidence {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Seen, "seen"),
        (Self::Said, "said"),
        (Self::Assumed, "assumed"),
    ];
}

/// What a fact answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Topic {
    /// How decisions are made, by which limits and steps.
    Decides,
    /// Figures they look at, level, target, source.
    Data,
    /// Whose advice and which sources weigh most.
    ReliesOn,
    /// Who is in the room, who must agree.
    Involved,
    /// What the unit has set out to do, with dates.
    Plans,
    /// How it reaches and serves customers.
    MarketRoute,
    /// Forces from outside.
    Environment,
    /// What others do, and how we stand against them.
    Competition,
}

impl Topic {
    /// Returns how many days a fact of this topic usually keeps.
    pub const fn shelf_days(self) -> u16 {
        match self {
            Self::Decides | Self::MarketRoute => 365,
            Self::Data => 122,
            Self::Involved => 274,
            Self::ReliesOn | Self::Plans | Self::Environment | Self::Competition => 183,
        }
    }
}

impl Words for Topic {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Decides, "decides"),
        (Self::Data, "data"),
        (Self::ReliesOn, "reliesOn"),
        (Self::Involved, "involved"),
        (Self::Plans, "plans"),
        (Self::MarketRoute, "marketRoute"),
        (Self::Environment, "environment"),
        (Self::Competition, "competition"),
    ];
}
