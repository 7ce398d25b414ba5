//! A line on where we both want to be.

use super::Heard;
use crate::{
    Result, aims,
    calendar::days_after,
    model::{Aim, OrNotFound},
    store::Db,
    workspace::aims::write,
};

impl Heard<'_> {
    /// Writes the aim that was said together; what I see of it stays as it is.
    pub(super) fn aim(&self, db: &Db) -> Result<bool> {
        let shown_by = self.parts().shown_by.as_deref().unwrap_or_default();
        if !self.is_named(Aim::LINE) || shown_by.chars().nth(Aim::LINE).is_some() {
            return Ok(false);
        }
        let leader = self.records.leader(self.leader_id).or_not_found("leader")?;
        if leader.unit_id != self.unit_id {
            return Ok(false);
        }
        let wants = self.name().to_owned();
        let known = aims::current(self.records, leader).cloned();
        let review_on = self.parts().review_on;
        let mut aim = Aim {
            agreed_on: Some(self.on),
            review_on: Some(review_on.unwrap_or_else(|| days_after(self.on, aims::REVIEW))),
            shown_on: None,
            wants: wants.clone(),
            ..known.unwrap_or_else(|| Aim::of(self.id(), leader, wants, self.on))
        };
        if !shown_by.is_empty() {
            shown_by.clone_into(&mut aim.shown_by);
        }
        write(db, self.records, leader, aim, (self.on, self.now))?;
        Ok(true)
    }
}
