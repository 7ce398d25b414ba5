//! A line about our work, about what we change, and about what they heard of it.

use super::{Heard, validated};
use crate::{
    Result,
    conversations::debrief::{self, BetterWord},
    model::{Feedback, Finding, Improvement},
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
        let here = self
            .open_remarks()
            .find(|(finding, _)| self.is_here(finding));
        let Some((_, feedback)) = here.or_else(|| self.open_remarks().next()) else {
            return Ok(false);
        };
        let mut feedback = feedback.clone();
        feedback.change = validated(self.name())?;
        feedback.tell_by = self.parts().tell_by.or(feedback.tell_by);
        overwrite(db, &feedback)?;
        Ok(true)
    }

    /// Notes of the newest open remark of the leader from before this chat that they heard what changed.
    pub(super) fn told(&self, db: &Db) -> Result<bool> {
        let mut open = self.open_remarks();
        let Some((finding, feedback)) = open.find(|(finding, _)| !self.is_here(finding)) else {
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

    fn is_here(&self, finding: &Finding) -> bool {
        Some(finding.conversation_id) == self.conversation_id
    }

    /// Returns the remarks of this leader that nobody has answered by this day, newest first.
    fn open_remarks(&self) -> impl Iterator<Item = (&Finding, &Feedback)> {
        debrief::unanswered(self.records, self.leader_id, self.on)
            .filter_map(|finding| Some((finding, self.records.feedback_on(finding.id)?)))
    }
}
