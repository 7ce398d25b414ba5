//! Writes on homework.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::Workspace;
use crate::{
    Id, Result,
    changes::Written,
    model::{Confidence, Fact, FactState, Leader, Topic, Unit},
};

/// A fact to be noted. What is left out takes a sensible default.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub struct NewFact {
    /// The unit it is about.
    pub unit_id: Id<Unit>,
    /// The person it is about.
    pub leader_id: Option<Id<Leader>>,
    pub topic: Topic,
    /// The fact, or the open question.
    pub text: String,
    /// Where it comes from.
    pub source: Option<String>,
    /// Known, or how to find it out; known if left out.
    pub state: Option<FactState>,
    /// The day it was true; today if left out.
    pub as_of: Option<NaiveDate>,
    /// How we know; seen if left out.
    pub confidence: Option<Confidence>,
    /// Whether it must stay with me. If left out: facts about a person, and facts somebody said, do.
    pub private: Option<bool>,
    /// Days it keeps; the topic's usual if left out.
    pub shelf_days: Option<u16>,
    /// A noun phrase for wordings.
    pub say_as: Option<String>,
    /// The level aimed for.
    pub target: Option<String>,
}

/// A word of a unit to be noted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct NewTerm {
    /// Whose word it is.
    pub unit_id: Id<Unit>,
    /// Exactly as they write it.
    pub term: String,
    /// What they mean by it.
    #[serde(default)]
    pub meaning: String,
    /// What we would have said.
    #[serde(default)]
    pub instead_of: String,
    /// The day it was heard.
    #[serde(default)]
    pub heard_on: Option<NaiveDate>,
}

impl Workspace {
    pub fn add_fact(
        &mut self,
        new: NewFact,
        today: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<Written<Fact>> {
        let confidence = new.confidence.unwrap_or_default();
        let fact = Fact {
            id: Id::at(now),
            seen: 0,
            unit_id: new.unit_id,
            leader_id: new.leader_id,
            topic: new.topic,
            state: new.state.unwrap_or_default(),
            text: new.text,
            source: new.source.unwrap_or_default(),
            as_of: new.as_of.unwrap_or(today),
            confidence,
            shelf_days: new.shelf_days,
            private: new
                .private
                .unwrap_or(new.leader_id.is_some() || confidence == Confidence::Said),
            say_as: new.say_as.unwrap_or_default(),
            target: new.target.unwrap_or_default(),
        };
        self.add(fact, now)
    }
}
