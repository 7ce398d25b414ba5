//! What we do in the units around today, and how it fits their year.

use crate::{
    Id,
    calendar::Span,
    english::days,
    model::{Solution, Unit},
    rhythm::{HeavyDays, Rhythm},
    service,
    ties::{Delivery, Ties},
};

/// A delivery with how it fits.
pub(super) struct DeliveryFit<'a> {
    pub(super) unit_id: Id<Unit>,
    pub(super) solution: &'a Solution,
    /// "10 Aug to 7 Sep"
    pub(super) when: String,
    /// "7 of 20 working days in a heavy time"
    pub(super) fit: String,
}

/// Returns the deliveries to a unit that touch a span, latest first.
pub(super) fn deliveries<'a>(
    ties: &Ties<'a>,
    unit: Id<Unit>,
    within: Span,
) -> Vec<DeliveryFit<'a>> {
    fits(ties, touching(ties, unit, within))
}

/// Returns the deliveries to all units that touch a span: by unit, latest first.
pub(super) fn by_unit<'a>(ties: &Ties<'a>, within: Span) -> Vec<DeliveryFit<'a>> {
    let mut units: Vec<&Unit> = ties.records.units.iter().collect();
    units.retain(|unit| unit.archived_on.is_none());
    units.sort_by_key(|unit| (unit.position, unit.id));
    let found = units
        .iter()
        .flat_map(|unit| touching(ties, unit.id, within));
    fits(ties, found.collect())
}

type Found = (Id<Unit>, Id<Solution>, Delivery);

fn touching(ties: &Ties<'_>, unit: Id<Unit>, within: Span) -> Vec<Found> {
    let mut found: Vec<Found> = ties
        .all_deliveries()
        .filter(|(_, delivery)| delivery.reaches(unit))
        .filter(|(_, delivery)| {
            delivery.span.first <= within.last && delivery.span.last >= within.first
        })
        .map(|(solution, delivery)| (unit, solution, *delivery))
        .collect();
    found
        .sort_by_key(|(_, _, delivery)| (std::cmp::Reverse(delivery.span.last), delivery.entry_id));
    found
}

fn fits<'a>(ties: &Ties<'a>, found: Vec<Found>) -> Vec<DeliveryFit<'a>> {
    let spans = found.iter().map(|(_, _, delivery)| delivery.span);
    let Some(window) = spans.reduce(|a, b| Span::new(a.first.min(b.first), a.last.max(b.last)))
    else {
        return Vec::new();
    };
    let rhythm = Rhythm::new(ties.records, window);
    found
        .into_iter()
        .filter_map(|(unit_id, solution, delivery)| {
            let solution = ties.records.solution(solution)?;
            let span = delivery.span;
            let mut fit = HeavyDays::of(&rhythm, unit_id, Some(delivery.entry_id), span);
            // The count is enough here; a recurring meeting alone would fill the page.
            fit.causes.clear();
            Some(DeliveryFit {
                unit_id,
                solution,
                when: days::range(span.first, span.last),
                fit: service::say::fit(&fit),
            })
        })
        .collect()
}
