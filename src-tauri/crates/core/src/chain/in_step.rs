//! Facts of the homework that say what a figure says.

use crate::{
    Id, Records,
    english::{is_plural, say},
    model::{Fact, FactState, Measure, Reading, Topic},
};

use super::say::figure;

/// Returns the facts that are joined to a figure and say its level.
pub fn facts_in_step(records: &Records, measure: Id<Measure>) -> impl Iterator<Item = &Fact> {
    let ties = records.ties.iter();
    let joined = ties.filter(move |tie| tie.measure_id == Some(measure));
    let facts = joined.filter_map(|tie| records.fact(tie.fact_id?));
    facts.filter(|fact| fact.topic == Topic::Data && fact.state == FactState::Known)
}

/// Returns what such a fact says of a reading: "Days to collect are at 58 days; the aim is 50".
pub fn fact_text(measure: &Measure, reading: &Reading) -> String {
    let name = figure(measure);
    let is = if is_plural(&name) { "are" } else { "is" };
    let level = super::say::value(measure, reading.value);
    let name = say::capital(&name);
    match measure.aim {
        Some(aim) => format!("{name} {is} at {level}; the aim is {aim}"),
        None => format!("{name} {is} at {level}"),
    }
}
