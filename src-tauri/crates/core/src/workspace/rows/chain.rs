//! Figures, their readings, and what moves them.

use super::{Editable, Kept};
use crate::{
    Records, Result,
    model::{ChainLink, Measure, Reading, Rival, validate},
};

impl Kept for Measure {
    fn tidy(&mut self, _: &Records) -> Result<()> {
        self.name = validate::name("name", &self.name)?;
        Ok(())
    }
}

impl Editable for Measure {}

impl Kept for Reading {
    fn title(&self, records: &Records) -> String {
        let measure = records.measure(self.measure_id);
        let name = measure.map_or("", |measure| measure.name.as_str());
        format!("{name}, {}", self.value)
    }
}

impl Editable for Reading {}

impl Kept for ChainLink {
    fn title(&self, records: &Records) -> String {
        let upper = records.measure(self.upper_id);
        let lower = self.lower_id.and_then(|id| records.measure(id));
        let solution = self.solution_id.and_then(|id| records.solution(id));
        let lower = lower.map(|measure| measure.name.as_str());
        let lower = lower.or(solution.map(|solution| solution.name.as_str()));
        format!(
            "{} → {}",
            lower.unwrap_or_default(),
            upper.map_or("", |measure| measure.name.as_str())
        )
    }
}

impl Editable for ChainLink {}

impl Kept for Rival {
    fn tidy(&mut self, _: &Records) -> Result<()> {
        self.text = validate::text("text", &self.text)?;
        Ok(())
    }
}

impl Editable for Rival {}
