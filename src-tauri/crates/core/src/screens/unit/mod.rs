//! What a unit's page shows.

mod lines;

use chrono::NaiveDate;
use serde::Serialize;

use crate::model::{NamedCalendar, Term, Unit};
use crate::{
    Id, Records,
    english::say,
    homework::{Readiness, readiness},
    model::{Entry, Fact, Finding, Leader, Scope},
    openers::told_to_colleague,
    rhythm::{fiscal_on, is_known},
};

pub use lines::{UnitLine, UnitSubject};

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct UnitPage {
    pub unit: Unit,
    /// Who runs it now.
    pub leaders: Vec<Leader>,
    /// Its homework, about persons too.
    pub facts: Vec<Fact>,
    pub terms: Vec<Term>,
    /// How ready the homework is.
    pub readiness: Readiness,
    /// Its own entries of the rhythm.
    pub entries: Vec<Entry>,
    /// Whether they tell what its year is like.
    pub rhythm_known: bool,
    /// The fiscal calendar that holds today; none where the calendar year does.
    pub calendar: Option<NamedCalendar>,
    /// Where today stands in its year: "FY27 Q3 P8, 1 April to 31 March".
    pub year: String,
    /// What its leaders said, newest first.
    pub findings: Vec<Finding>,
    /// One line each on its chain, skills, challenges, know-how and what we do there.
    pub lines: Vec<UnitLine>,
    /// What it told the colleague who had it before me, in a sentence.
    pub before: Option<String>,
}

/// Returns a unit's page, or nothing where there is no such unit.
pub fn page(records: &Records, id: Id<Unit>, today: NaiveDate) -> Option<UnitPage> {
    let unit = records.unit(id)?;
    let mut facts: Vec<Fact> = records
        .facts
        .iter()
        .filter(|fact| fact.unit_id == id)
        .cloned()
        .collect();
    facts.sort_by_key(|fact| (fact.topic, std::cmp::Reverse(fact.as_of)));
    let mut terms: Vec<Term> = records
        .terms
        .iter()
        .filter(|term| term.unit_id == id)
        .cloned()
        .collect();
    terms.sort_by_key(|term| term.term.to_lowercase());
    let mut findings: Vec<Finding> = records
        .findings
        .iter()
        .filter(|finding| finding.unit_id == id)
        .cloned()
        .collect();
    findings.sort_by_key(|finding| std::cmp::Reverse((finding.said_on, finding.id)));
    Some(UnitPage {
        unit: unit.clone(),
        leaders: records
            .active_leaders()
            .filter(|leader| leader.unit_id == id)
            .cloned()
            .collect(),
        facts,
        terms,
        readiness: readiness(records, id, None, today),
        entries: records
            .entries
            .iter()
            .filter(|entry| entry.scope == Scope::Unit(id))
            .cloned()
            .collect(),
        rhythm_known: is_known(records, id),
        calendar: records.calendar_on(Some(id), today).cloned(),
        year: year(records, id, today),
        findings,
        lines: lines::lines(records, id, today),
        before: told_to_colleague(records, id, today),
    })
}

fn year(records: &Records, unit: Id<Unit>, today: NaiveDate) -> String {
    let calendar = fiscal_on(records, Some(unit), today);
    let year = calendar.year_of(today);
    let label = calendar.label(today, None);
    // A year that is over in under 300 days needs no year behind its dates; both ends do.
    let first = say::day_month(year.first, year.first);
    let last = say::day_month(year.last, year.last);
    format!("{}, {first} to {last}", label.text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conversations::testing::{TODAY, World};

    #[test]
    fn a_page_of_a_new_unit_is_whole() {
        let mut world = World::new();
        world.term("ride-along");
        let page = page(&world.records, world.unit, TODAY).unwrap();
        assert_eq!(page.leaders.len(), 1);
        assert_eq!(page.terms.len(), 1);
        assert_eq!(page.calendar, None);
        assert!(
            page.year.ends_with("1 January to 31 December"),
            "{}",
            page.year
        );
    }
}
