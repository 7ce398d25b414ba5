//! What every section looks at.

use chrono::NaiveDate;

use super::{Accepted, Opens, Outward};
use crate::{
    Id, Records,
    calendar::Span,
    chain::{Chains, Publications},
    model::{Measure, Solution, Unit},
    search::HitKind,
    ties::Ties,
};

/// A quarter as it is known on a day.
pub(super) struct Scope<'a> {
    pub(super) records: &'a Records,
    /// The quarter's last day, or the day asked about where it has not ended.
    pub(super) day: NaiveDate,
    /// From the quarter's first day to `day`.
    pub(super) window: Span,
    pub(super) chains: Chains<'a>,
    pub(super) ties: Ties<'a>,
    pub(super) publications: Publications<'a>,
    pub(super) accepted: Accepted,
    /// By position, without archived ones.
    pub(super) units: Vec<&'a Unit>,
}

impl<'a> Scope<'a> {
    pub(super) fn new(records: &'a Records, quarter: Span, today: NaiveDate) -> Self {
        let day = quarter.last.min(today);
        let chains = Chains::of(records, day);
        let mut units: Vec<&Unit> = records.units.iter().collect();
        units.retain(|unit| unit.archived_on.is_none_or(|on| on > day));
        units.sort_by_key(|unit| (unit.position, unit.id));
        Self {
            records,
            day,
            window: Span::new(quarter.first, day),
            accepted: Accepted::of(&chains),
            chains,
            ties: Ties::new(records, day),
            publications: Publications::around(records, day),
            units,
        }
    }

    pub(super) fn measure(&self, measure: &'a Measure) -> Option<Outward<&'a Measure>> {
        Outward::measure(&self.chains, &self.accepted, measure)
    }

    pub(super) fn unit_name(&self, unit: Id<Unit>) -> &'a str {
        self.records
            .unit(unit)
            .map_or("", |unit| unit.name.as_str())
    }

    /// Returns the position of a unit among those shown.
    pub(super) fn position(&self, unit: Id<Unit>) -> usize {
        let mut units = self.units.iter();
        units
            .position(|shown| shown.id == unit)
            .unwrap_or(self.units.len())
    }

    /// Returns the days of the first delivery of a solution in a unit.
    pub(super) fn first_delivery(&self, solution: Id<Solution>, unit: Id<Unit>) -> Option<Span> {
        let mut deliveries = self.ties.deliveries_in(solution, unit);
        deliveries.next().map(|delivery| delivery.span)
    }
}

/// Returns where the record of a unit is looked at.
pub(super) const fn opens(kind: HitKind, id: uuid::Uuid, unit: Option<Id<Unit>>) -> Opens {
    Opens {
        kind,
        id,
        unit_id: unit,
    }
}
