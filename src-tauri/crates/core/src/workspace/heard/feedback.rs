//! A line about our work, about what we change, and about what they heard of it.

use std::cmp::Reverse;

use super::{Heard, validated};
use crate::{
    Result,
    conversations::debrief::BetterWord,
    model::{Feedback, Finding, FindingKind, Improvement},
    store::{
        Db,
        row::{insert, overwrite},
    },
};

impl Heard<'_> {
    pub(super) fn feedback(&self, db: &Db) -> Result<bool> {
        let Some(finding_id) = self.finding_id else {
            return Ok(false);
        };
        let parts = self.parts();
        let feedback = Feedback {
            rating: parts.rating,
            solution_id: parts.about_id,
            about: parts.about.clone().unwrap_or_default(),
            moment: parts.moment,
            effect: parts.effect,
            ..Feedback::of(finding_id)
        };
        insert(db, &feedback)?;
        Ok(true)
    }

    /// Puts what we change into the newest open remark of the same chat, else of the same leader.
    pub(super) fn change(&self, db: &Db) -> Result<bool> {
        let open = self.open_remarks();
        let here = open
            .iter()
            .find(|(finding, _)| Some(finding.conversation_id) == self.conversation_id);
        let Some((_, feedback)) = here.or(open.first()) else {
            return Ok(false);
        };
        let mut feedback = (*feedback).clone();
        feedback.change = validated(self.name())?;
        feedback.tell_by = self.parts().tell_by.or(feedback.tell_by);
        overwrite(db, &feedback)?;
        Ok(true)
    }

    /// Notes of the newest open remark of the leader that they heard what changed.
    pub(super) fn told(&self, db: &Db) -> Result<bool> {
        let Some((finding, feedback)) = self.open_remarks().into_iter().next() else {
            return Ok(false);
        };
        let (mut finding, mut feedback) = (finding.clone(), feedback.clone());
        finding.closed_on = Some(self.on);
        if feedback.change.is_empty() {
            feedback.change = validated(self.name())?;
        }
        feedback.told_on = Some(self.on);
        feedback.better = match self.parts().better {
            Some(BetterWord::Yes) => Some(Improvement::Yes),
            Some(BetterWord::Some) => Some(Improvement::Some),
            Some(BetterWord::No) => Some(Improvement::No),
            Some(BetterWord::Up | BetterWord::Down | BetterWord::Hold) | None => feedback.better,
        };
        overwrite(db, &finding)?;
        overwrite(db, &feedback)?;
        Ok(true)
    }

    /// Returns the remarks of this leader that nobody has answered by this day, newest first.
    fn open_remarks(&self) -> Vec<(&Finding, &Feedback)> {
        let remarks = self.records.findings_of(self.leader_id);
        let mut open: Vec<_> = remarks
            .filter(|finding| finding.kind == FindingKind::Feedback && finding.said_on <= self.on)
            .filter_map(|finding| Some((finding, self.records.feedback_on(finding.id)?)))
            .filter(|(finding, feedback)| finding.closed_on.is_none() && feedback.told_on.is_none())
            .collect();
        open.sort_by_key(|(finding, _)| Reverse((finding.said_on, finding.id)));
        open
    }
}
