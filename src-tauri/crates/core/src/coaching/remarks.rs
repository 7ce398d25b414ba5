//! Remarks about our work, with what became of them.

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::LOW;
use crate::{
    Id, Records,
    conversations::debrief,
    model::{About, Feedback, Finding, FindingKind, Leader, Solution},
};

/// A remark of a leader about our work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Remark<'a> {
    pub finding: &'a Finding,
    /// What became of it; none in a file that another program made.
    pub feedback: Option<&'a Feedback>,
    /// Their rating: of the remark, else of its chat.
    pub rating: Option<u8>,
    /// The day on which they heard what changed, or it was closed.
    pub answered_on: Option<NaiveDate>,
}

impl Remark<'_> {
    /// Returns whether they wait to hear what changed.
    pub const fn is_open(&self) -> bool {
        self.answered_on.is_none()
    }

    /// Returns whether it asks for something.
    pub fn is_criticism(&self) -> bool {
        self.rating.is_some_and(|rating| rating <= LOW)
    }

    pub fn told_on(&self) -> Option<NaiveDate> {
        self.feedback.and_then(|feedback| feedback.told_on)
    }

    /// Returns what we change because of it; may be empty.
    pub fn change(&self) -> &str {
        self.feedback.map_or("", |feedback| feedback.change.trim())
    }

    /// Returns the solution that it is about.
    pub fn solution_id(&self) -> Option<Id<Solution>> {
        self.feedback?.solution_id
    }

    /// Returns what it is about.
    pub fn about(&self) -> &[About] {
        self.feedback.map_or(&[], |feedback| &feedback.about)
    }
}

/// Returns all remarks said by a day, newest first.
pub fn remarks(records: &Records, day: NaiveDate) -> Vec<Remark<'_>> {
    newest_first(records, records.findings.iter(), day)
}

/// Returns the remarks of a leader by a day, newest first.
pub fn remarks_of(records: &Records, leader: Id<Leader>, day: NaiveDate) -> Vec<Remark<'_>> {
    newest_first(records, records.findings_of(leader), day)
}

fn newest_first<'a>(
    records: &'a Records,
    findings: impl Iterator<Item = &'a Finding>,
    day: NaiveDate,
) -> Vec<Remark<'a>> {
    let mut found: Vec<_> = findings
        .filter(|finding| finding.kind == FindingKind::Feedback && finding.said_on <= day)
        .map(|finding| remark(records, finding))
        .collect();
    found.sort_by_key(|remark| Reverse((remark.finding.said_on, remark.finding.id)));
    found
}

/// Returns a finding of kind feedback with what became of it.
pub fn remark<'a>(records: &'a Records, finding: &'a Finding) -> Remark<'a> {
    let feedback = records.feedback_on(finding.id);
    Remark {
        finding,
        feedback,
        rating: feedback
            .and_then(|feedback| feedback.rating)
            .or_else(|| debrief::rating(&finding.text))
            .or_else(|| records.conversation(finding.conversation_id)?.rating),
        answered_on: records.answered_on(finding),
    }
}
