//! Skills, challenges, know-how, solutions and ideas, how they are joined, and the evidence for them.

use super::{Editable, Kept};
use crate::{
    Records, Result,
    changes::LabelCode,
    model::{
        Challenge, Evidence, Feedback, Guess, Idea, KnowHow, Skill, SkillNeed, Solution, Target,
        Tie, validate,
    },
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

impl Kept for Tie {
    const ADDED: LabelCode = LabelCode::Joined;
    const DELETED: LabelCode = LabelCode::Untied;

    fn title(&self, records: &Records) -> String {
        let challenge = self.challenge_id.and_then(|id| records.challenge(id));
        let skill = self.skill_id.and_then(|id| records.skill(id));
        let solution = self.solution_id.and_then(|id| records.solution(id));
        let idea = self.idea_id.and_then(|id| records.idea(id));
        let fact = self.fact_id.and_then(|id| records.fact(id));
        let measure = self.measure_id.and_then(|id| records.measure(id));
        let names: Vec<&str> = [
            challenge.map(|one| one.name.as_str()),
            skill.map(|one| one.name.as_str()),
            solution.map(|one| one.name.as_str()),
            idea.map(|one| one.name.as_str()),
            fact.map(|one| one.text.as_str()),
            measure.map(|one| one.name.as_str()),
        ]
        .into_iter()
        .flatten()
        .collect();
        names.join(" and ")
    }
}

impl Kept for Feedback {
    fn title(&self, records: &Records) -> String {
        let mut findings = records.findings.iter();
        let finding = findings.find(|finding| finding.id == self.finding_id);
        finding.map_or_else(String::new, |finding| finding.text.clone())
    }
}

impl Editable for Feedback {}

impl Kept for Guess {
    fn title(&self, records: &Records) -> String {
        let leader = records.leader(self.leader_id);
        leader.map_or_else(String::new, |leader| leader.role.clone())
    }
}

impl Kept for Evidence {
    fn title(&self, records: &Records) -> String {
        let title = match self.target {
            Target::Link(id) => {
                let link = records.chain_links.iter().find(|link| link.id == id);
                link.map(|link| link.title(records))
            }
            Target::Measure(id) => records.measure(id).map(|one| one.name.clone()),
            Target::Need(id) => {
                let need = records.skill_needs.iter().find(|need| need.id == id);
                need.map(|need| need.title(records))
            }
            Target::Challenge(id) => records.challenge(id).map(|one| one.name.clone()),
            Target::KnowHow(id) => {
                let row = records.know_hows.iter().find(|row| row.id == id);
                row.map(|row| row.what.clone())
            }
            Target::Idea(id) => records.idea(id).map(|one| one.name.clone()),
            Target::Solution(id) => records.solution(id).map(|one| one.name.clone()),
        };
        title.unwrap_or_default()
    }
}

impl Editable for Evidence {}
