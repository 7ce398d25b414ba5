//! Skills, challenges, know-how, solutions and ideas, how they are joined, and the evidence for them.

use super::{Editable, Kept};
use crate::{
    Records, Result,
    model::{Challenge, Evidence, Idea, KnowHow, Skill, SkillNeed, Solution, Tie, validate},
};

impl Kept for Skill {
    fn tidy(&mut self, _: &Records) -> Result<()> {
        self.name = validate::name("name", &self.name)?;
        Ok(())
    }
}

impl Editable for Skill {}

impl Kept for SkillNeed {
    fn title(&self, records: &Records) -> String {
        let skill = records.skill(self.skill_id);
        skill.map_or_else(String::new, |skill| skill.name.clone())
    }
}

impl Editable for SkillNeed {}

impl Kept for Challenge {
    fn tidy(&mut self, _: &Records) -> Result<()> {
        self.name = validate::name("name", &self.name)?;
        Ok(())
    }
}

impl Editable for Challenge {}

impl Kept for KnowHow {
    fn title(&self, _: &Records) -> String {
        self.what.clone()
    }

    fn tidy(&mut self, _: &Records) -> Result<()> {
        self.what = validate::name("what", &self.what)?;
        Ok(())
    }
}

impl Editable for KnowHow {}

impl Kept for Solution {
    fn tidy(&mut self, _: &Records) -> Result<()> {
        self.name = validate::name("name", &self.name)?;
        Ok(())
    }
}

impl Editable for Solution {}

impl Kept for Idea {
    fn tidy(&mut self, _: &Records) -> Result<()> {
        self.name = validate::name("name", &self.name)?;
        Ok(())
    }
}

impl Editable for Idea {}

impl Kept for Tie {}

impl Kept for Evidence {}

impl Editable for Evidence {}
