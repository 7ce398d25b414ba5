//! Figures, their readings, and what moves them.

use super::{Editable, Kept};
use crate::{
    Records, Result,
    chain::may_link,
    model::{ChainLink, Measure, Reading, Rival, validate},
};

impl Kept for Measure {
    /// A figure that is in links stays in its unit, and in the order of kinds.
    fn tidy(&mut self, records: &Records) -> Result<()> {
        self.name = validate::name("name", &self.name)?;
        let links = records.chain_links.iter();
        let of_it = |link: &&ChainLink| link.upper_id == self.id || link.lower_id == Some(self.id);
        let links: Vec<&ChainLink> = links.filter(of_it).collect();
        if links.is_empty() {
            return Ok(());
        }
        let mut changed = records.clone();
        let known = changed.measures.iter_mut().find(|it| it.id == self.id);
        if let Some(known) = known {
            *known = self.clone();
        }
        links
            .into_iter()
            .try_for_each(|link| may_link(&changed, link))
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
    fn tidy(&mut self, records: &Records) -> Result<()> {
        may_link(records, self)
    }

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
