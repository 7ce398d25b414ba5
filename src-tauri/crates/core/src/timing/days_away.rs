//! Days on which somebody is away: those that were noted, and whole days out of office of a calendar file.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use crate::{
    Id, Records,
    calendar::{Span, next_day, zones::Zone},
    model::{BusyBlock, Leader},
};

/// A stretch of days away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct DaysAway {
    pub(super) days: Span,
    /// Known from a calendar file, not noted by hand.
    pub(super) is_imported: bool,
}

/// Returns the days away of a leader, or mine. `blocks` are the busy times of the same person.
pub(super) fn days_away<'a>(
    records: &Records,
    whose: Option<Id<Leader>>,
    blocks: impl Iterator<Item = &'a BusyBlock>,
    zone: &Zone,
) -> Vec<DaysAway> {
    let noted = records.absences.iter();
    let mut found: Vec<DaysAway> = noted
        .filter(|absence| absence.leader_id == whose)
        .map(|absence| DaysAway {
            days: Span::new(absence.first, absence.last),
            is_imported: false,
        })
        .collect();
    let out_of_office = blocks.filter(|block| block.away);
    let spans: Vec<Span> = out_of_office
        .filter_map(|block| whole_days(block.start, block.end, zone))
        .collect();
    for days in joined(spans) {
        let is_noted = found
            .iter()
            .any(|known| known.days.contains(days.first) && known.days.contains(days.last));
        if !is_noted {
            found.push(DaysAway {
                days,
                is_imported: true,
            });
        }
    }
    found
}

/// Returns the days of a zone that a time covers from midnight to midnight.
fn whole_days(start: DateTime<Utc>, end: DateTime<Utc>, zone: &Zone) -> Option<Span> {
    let (start, end) = (zone.to_local(start), zone.to_local(end));
    let first = match start.time() {
        NaiveTime::MIN => start.date(),
        _ => start.date().succ_opt()?,
    };
    let days = Span::new(first, end.date().pred_opt()?);
    (!days.is_empty()).then_some(days)
}

/// Joins spans that overlap or follow each other without a day between.
fn joined(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_unstable();
    let mut found: Vec<Span> = Vec::new();
    for span in spans {
        let next = |last: NaiveDate| next_day(last);
        match found.last_mut() {
            Some(known) if span.first <= next(known.last) => known.last = known.last.max(span.last),
            _ => found.push(span),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn only_days_from_midnight_to_midnight_are_days_away() {
        let zone = Zone::named("Europe/Berlin").unwrap();
        for (start, end, days) in [
            (
                "2026-12-06T23:00:00Z",
                "2026-12-07T23:00:00Z",
                Some(("2026-12-07", "2026-12-07")),
            ),
            (
                "2026-12-06T23:00:00Z",
                "2026-12-11T23:00:00Z",
                Some(("2026-12-07", "2026-12-11")),
            ),
            (
                "2026-12-07T12:00:00Z",
                "2026-12-09T08:00:00Z",
                Some(("2026-12-08", "2026-12-08")),
            ),
            ("2026-12-07T08:00:00Z", "2026-12-07T16:00:00Z", None),
            ("2026-12-07T12:00:00Z", "2026-12-08T12:00:00Z", None),
        ] {
            let days = days.map(|(first, last)| Span::new(day(first), day(last)));
            let found = whole_days(start.parse().unwrap(), end.parse().unwrap(), &zone);
            assert_eq!(found, days, "{start} to {end}");
        }
    }

    #[test]
    fn days_without_a_gap_are_one_stretch() {
        let span = |first: &str, last: &str| Span::new(day(first), day(last));
        let spans = vec![
            span("2026-12-09", "2026-12-10"),
            span("2026-12-07", "2026-12-08"),
            span("2026-12-12", "2026-12-12"),
        ];
        assert_eq!(
            joined(spans),
            [
                span("2026-12-07", "2026-12-10"),
                span("2026-12-12", "2026-12-12")
            ]
        );
    }
}
