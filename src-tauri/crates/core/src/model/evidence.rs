//! Where we know something from.
//!
//! A line of a debrief is a finding, word for word. What we make of it is a record; evidence joins the two and says
//! who said it or where it was seen.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    ChainLink, Challenge, Confidence, Conversation, Finding, Idea, KnowHow, Leader, Measure,
    SkillNeed, Solution,
};
use crate::{Id, Records};

/// What speaks for a thing, or against it: said by a leader, seen in a document, or our guess.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, overture_record::Record)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[record(table = "evidence", kind = "evidence")]
#[searched(kind = "evidence", title = "body", body("source"), date = "on_date")]
pub struct Evidence {
    pub id: Id<Evidence>,
    /// The last change set that touched the row; sent back with an edit.
    #[serde(default)]
    pub seen: i64,
    /// What it is about.
    #[column(
        "link_id",
        "measure_id",
        "need_id",
        "challenge_id",
        "know_how_id",
        "idea_id",
        "solution_id"
    )]
    pub target: Target,
    /// The day it was said or seen.
    #[column("on_date")]
    pub on: NaiveDate,
    /// How we know.
    #[serde(default)]
    pub grade: Confidence,
    /// The document or data it was seen in; empty where it was said. Never a person.
    #[serde(default)]
    pub source: String,
    /// Who said it.
    #[serde(default)]
    pub leader_id: Option<Id<Leader>>,
    /// The chat in which it was said.
    #[serde(default)]
    pub conversation_id: Option<Id<Conversation>>,
    /// The line of the debrief that it came from.
    #[serde(default)]
    pub finding_id: Option<Id<Finding>>,
    /// What exactly; may be empty.
    #[serde(default)]
    #[column("body")]
    pub text: String,
    /// Whether it speaks against the thing.
    #[serde(default)]
    pub against: bool,
    /// Whether it must stay with me.
    #[serde(default)]
    pub private: bool,
}

/// What a piece of evidence is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "kind", content = "id", rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Target {
    Link(Id<ChainLink>),
    Measure(Id<Measure>),
    Need(Id<SkillNeed>),
    Challenge(Id<Challenge>),
    KnowHow(Id<KnowHow>),
    Idea(Id<Idea>),
    Solution(Id<Solution>),
}

impl Records {
    /// Returns a link as "lower → upper".
    pub fn link_name(&self, id: Id<ChainLink>) -> Option<String> {
        let link = self.chain_links.iter().find(|link| link.id == id)?;
        let upper = self.measure(link.upper_id)?;
        let measure = link.lower_id.and_then(|id| self.measure(id));
        let solution = link.solution_id.and_then(|id| self.solution(id));
        let lower = measure.map(|it| &it.name).or(solution.map(|it| &it.name))?;
        Some(format!("{lower} → {}", upper.name))
    }

    /// Returns the name of what a piece of evidence is about.
    pub fn target_name(&self, target: Target) -> Option<String> {
        match target {
            Target::Link(id) => self.link_name(id),
            Target::Measure(id) => self.measure(id).map(|it| it.name.clone()),
            Target::Need(id) => {
                let need = self.skill_needs.iter().find(|need| need.id == id)?;
                self.skill(need.skill_id).map(|it| it.name.clone())
            }
            Target::Challenge(id) => self.challenge(id).map(|it| it.name.clone()),
            Target::KnowHow(id) => {
                let mut known = self.know_hows.iter();
                known.find(|it| it.id == id).map(|it| it.what.clone())
            }
            Target::Idea(id) => self.idea(id).map(|it| it.name.clone()),
            Target::Solution(id) => self.solution(id).map(|it| it.name.clone()),
        }
    }
}
