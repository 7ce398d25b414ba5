//! Rounds of the culture check, remarks and steps.

use super::{Editable, Kept};
use crate::{
    Records, Result,
    model::{CultureAnswer, CultureRound, CultureStep, validate},
};

impl Kept for CultureRound {
    fn tidy(&mut self, _: &Records) -> Result<()> {
        self.name = validate::name("name", &self.name)?;
        self.note = self.note.trim().to_owned();
        Ok(())
    }
}

impl Editable for CultureRound {}

/// A remark of an employee; sheets are written by [`crate::Workspace::answer_culture`].
impl Kept for CultureAnswer {
    fn tidy(&mut self, records: &Records) -> Result<()> {
        self.remark = validate::text("remark", &self.remark)?;
        crate::workspace::culture::open_round(records, self.round_id)
    }
}

impl Kept for CultureStep {
    fn tidy(&mut self, _: &Records) -> Result<()> {
        self.text = validate::text("text", &self.text)?;
        self.told_whom = self.told_whom.trim().to_owned();
        Ok(())
    }
}

impl Editable for CultureStep {}
