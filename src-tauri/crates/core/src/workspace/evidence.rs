//! Writes on evidence: where something is known from.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::Workspace;
use crate::{
    Error, Id, Records, Result,
    chain::{Origin, origin_of},
    changes::Written,
    conversations::shareable::is_document,
    model::{
        Confidence, Conversation, Evidence, Finding, Leader, Measure, OrNotFound, Target, Unit,
    },
};

/// Evidence to be noted. What is left out follows from what is given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields))]
pub struct NewEvidence {
    pub target: Target,
    /// Where it was seen or who told it, in one line: a role or a name, or a document. Nothing else has to be given.
    pub from: Option<String>,
    /// Today if left out.
    pub on: Option<NaiveDate>,
    /// If left out: said where a leader or a chat is given, seen where the source is a document, else assumed.
    pub grade: Option<Confidence>,
    pub source: Option<String>,
    pub leader_id: Option<Id<Leader>>,
    pub conversation_id: Option<Id<Conversation>>,
    pub finding_id: Option<Id<Finding>>,
    /// What exactly.
    pub text: Option<String>,
    /// Whether it speaks against the thing.
    pub against: Option<bool>,
    /// If left out: unless it was seen.
    pub private: Option<bool>,
}

impl Workspace {
    /// Notes what speaks for a thing, or against it.
    pub fn add_evidence(
        &mut self,
        new: NewEvidence,
        today: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<Written<Evidence>> {
        let records = self.records()?;
        let evidence = new_evidence(&records, new, today, now)?;
        self.add(evidence, now)
    }
}

fn new_evidence(
    records: &Records,
    new: NewEvidence,
    today: NaiveDate,
    now: DateTime<Utc>,
) -> Result<Evidence> {
    let from = new.from.as_deref().unwrap_or_default();
    let unit = unit_of(records, new.target)?;
    let mut origin = match unit {
        Some(unit) if !from.trim().is_empty() => origin_of(records, unit, from),
        Some(_) | None => Origin {
            grade: Confidence::Assumed,
            leader_id: None,
            source: String::new(),
        },
    };
    let chat = new.conversation_id;
    let chat = match chat {
        Some(id) => Some(records.conversation(id).or_not_found("conversation")?),
        None => None,
    };
    if let Some(source) = new.source.filter(|source| !source.trim().is_empty()) {
        source.trim().clone_into(&mut origin.source);
        if is_document(&origin.source) {
            origin.grade = Confidence::Seen;
        }
    }
    let leader_id = new
        .leader_id
        .or(chat.map(|chat| chat.leader_id))
        .or(origin.leader_id);
    if leader_id.is_some() {
        origin.grade = Confidence::Said;
    }
    let grade = new.grade.unwrap_or(origin.grade);
    if grade == Confidence::Seen && !is_document(&origin.source) {
        return Err(Error::invalid(
            "source",
            "Name the document or data in which it was seen. What a person said is told, not seen.",
        ));
    }
    // What could not be placed stays as what was typed.
    let typed = (origin.grade == Confidence::Assumed).then(|| from.trim().to_owned());
    Ok(Evidence {
        id: Id::at(now),
        seen: 0,
        target: new.target,
        on: new.on.unwrap_or(today),
        grade,
        source: origin.source,
        leader_id,
        conversation_id: new.conversation_id,
        finding_id: new.finding_id,
        text: new.text.or(typed).unwrap_or_default(),
        against: new.against.unwrap_or(false),
        private: new.private.unwrap_or(grade != Confidence::Seen),
    })
}

/// Returns the unit that a thing belongs to; none for what belongs to the company.
fn unit_of(records: &Records, target: Target) -> Result<Option<Id<Unit>>> {
    let links = records.chain_links.iter();
    let needs = records.skill_needs.iter();
    let know_hows = records.know_hows.iter();
    let unit = match target {
        Target::Link(id) => links.clone().find(|it| it.id == id).map(|it| it.unit_id),
        Target::Measure(id) => records.measure(id).map(|it| it.unit_id),
        Target::Need(id) => needs.clone().find(|it| it.id == id).map(|it| it.unit_id),
        Target::Challenge(id) => records.challenge(id).map(|it| it.unit_id),
        Target::KnowHow(id) => know_hows
            .clone()
            .find(|it| it.id == id)
            .map(|it| it.unit_id),
        Target::Idea(id) => records.idea(id).map(|it| it.unit_id),
        Target::Solution(id) => {
            records.solution(id).or_not_found("solution")?;
            return Ok(None);
        }
    };
    Ok(Some(unit.or_not_found("record")?))
}

/// Returns the evidence that a figure stands in a document.
pub(super) fn seen_in_source(
    measure: &Measure,
    source: &str,
    on: NaiveDate,
    now: DateTime<Utc>,
) -> Evidence {
    Evidence {
        id: Id::at(now),
        seen: 0,
        target: Target::Measure(measure.id),
        on,
        grade: Confidence::Seen,
        source: source.to_owned(),
        leader_id: None,
        conversation_id: None,
        finding_id: None,
        text: String::new(),
        against: false,
        private: false,
    }
}
