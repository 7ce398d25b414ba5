//! What we do in a unit around today, and how it fits the unit's year.

use crate::{
    Id,
    calendar::Span,
    english::days,
    model::{Solution, Unit},
    rhythm::{HeavyDays, Rhythm},
    service,
    ties::Ties,
};

/// A delivery with how it fits.
pub(super) struct DeliveryFit<'a> {
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
    let mut found: Vec<_> = ties
        .all_deliveries()
        .filter(|(_, delivery)| delivery.reaches(unit))
        .filter(|(_, delivery)| {
            delivery.span.first <= within.last && delivery.span.last >= within.first
        })
        .collect();
    found.sort_by_key(|(_, delivery)| (std::cmp::Reverse(delivery.span.last), delivery.entry_id));
    let spans = found.iter().map(|(_, delivery)| delivery.span);
    let Some(window) = spans.reduce(|a, b| Span::new(a.first.min(b.first), a.last.max(b.last)))
    else {
        return Vec::new();
    };
    let rhythm = Rhythm::new(ties.records, window);
    found
        .into_iter()
        .filter_map(|(solution, delivery)| {
            let solution = ties.records.solution(solution)?;
            let span = delivery.span;
            let mut fit = HeavyDays::of(&rhythm, unit, Some(delivery.entry_id), span);
            // The count is enough here; a recurring meeting alone would fill the page.
            fit.causes.clear();
            Some(DeliveryFit {
                solution,
                when: days::range(span.first, span.last),
                fit: service::say::fit(&fit),
            })
        })
        .collect()
}
