//! How well we know a thing: assumed, said by a leader, or seen in a document.
//!
//! Evidence counts for a year. What was seen longer ago counts as said if somebody also said it within the year,
//! else as assumed; so does what was only said. Evidence against a thing never raises its grade.

use chrono::NaiveDate;

use crate::{
    Records,
    calendar::days_between,
    model::{Confidence, Evidence, Target},
};

/// For how many days a piece of evidence counts.
pub const COUNTS: i64 = 365;

/// How well a thing is known on a day, and by what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grade<'a> {
    /// The best of what still counts.
    pub grade: Confidence,
    /// The newest evidence of that grade; the newest of all where none counts any more.
    pub by: Option<&'a Evidence>,
    /// Whether evidence for it is there, and none of it counts any more.
    pub ran_out: bool,
    /// The newest evidence against it.
    pub against: Option<&'a Evidence>,
    /// Whether the newest evidence of all speaks against it.
    pub is_contradicted: bool,
}

/// Returns the evidence about a thing, for and against, up to a day, in the order of the days.
pub fn evidence_of(records: &Records, target: Target, day: NaiveDate) -> Vec<&Evidence> {
    let known = records.evidence.iter();
    let mut found: Vec<&Evidence> = known
        .filter(|row| row.target == target && row.on <= day)
        .collect();
    found.sort_by_key(|row| (row.on, row.id));
    found
}

/// Returns how well a thing is known on `day`.
pub fn grade_of(records: &Records, target: Target, day: NaiveDate) -> Grade<'_> {
    grade(&evidence_of(records, target, day), day)
}

/// Returns the grade that evidence gives, which is in the order of the days.
pub fn grade<'a>(evidence: &[&'a Evidence], day: NaiveDate) -> Grade<'a> {
    let newest = |wanted: &dyn Fn(&Evidence) -> bool| {
        let newest_first = evidence.iter().rev();
        newest_first.copied().find(|row| wanted(row))
    };
    let counting =
        |grade| newest(&|row: &Evidence| !row.against && row.grade == grade && counts(row, day));
    let best = counting(Confidence::Seen).or_else(|| counting(Confidence::Said));
    let for_it = newest(&|row: &Evidence| !row.against && row.grade != Confidence::Assumed);
    Grade {
        grade: best.map_or(Confidence::Assumed, |row| row.grade),
        by: best.or(for_it),
        ran_out: best.is_none() && for_it.is_some(),
        against: newest(&|row: &Evidence| row.against),
        is_contradicted: evidence.last().is_some_and(|row| row.against),
    }
}

/// Returns whether a piece of evidence is no more than a year old on `day`.
pub fn counts(evidence: &Evidence, day: NaiveDate) -> bool {
    days_between(evidence.on, day) <= COUNTS
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Id, model::Measure};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn row(number: u128, on: &str, grade: Confidence, against: bool) -> Evidence {
        Evidence {
            id: Id::of(uuid::Uuid::from_u128(number)),
            seen: 0,
            target: Target::Measure(Id::<Measure>::of(uuid::Uuid::from_u128(1))),
            on: day(on),
            grade,
            source: String::new(),
            leader_id: None,
            conversation_id: None,
            finding_id: None,
            text: String::new(),
            against,
            private: false,
        }
    }

    #[test]
    fn the_best_that_counts_decides() {
        use Confidence::{Assumed, Said, Seen};
        let today = day("2026-11-18");
        let old = "2025-11-17";
        for (rows, expected, ran_out) in [
            (vec![], Assumed, false),
            (vec![row(1, "2026-09-01", Assumed, false)], Assumed, false),
            (vec![row(1, "2026-09-01", Said, false)], Said, false),
            (vec![row(1, "2025-11-18", Said, false)], Said, false),
            (vec![row(1, old, Said, false)], Assumed, true),
            (vec![row(1, old, Seen, false)], Assumed, true),
            (
                vec![row(1, old, Seen, false), row(2, "2026-09-01", Said, false)],
                Said,
                false,
            ),
            (vec![row(1, "2026-09-01", Seen, true)], Assumed, false),
            (
                vec![
                    row(1, "2026-08-01", Said, false),
                    row(2, "2026-09-01", Seen, true),
                ],
                Said,
                false,
            ),
        ] {
            let rows: Vec<&Evidence> = rows.iter().collect();
            let found = grade(&rows, today);
            assert_eq!(
                (found.grade, found.ran_out),
                (expected, ran_out),
                "{rows:?}"
            );
        }
    }

    #[test]
    fn what_speaks_against_it_last_contradicts_it() {
        let today = day("2026-11-18");
        let (said, against) = (
            row(1, "2026-08-01", Confidence::Said, false),
            row(2, "2026-09-01", Confidence::Seen, true),
        );
        assert!(grade(&[&said, &against], today).is_contradicted);
        assert!(!grade(&[&said], today).is_contradicted);
    }
}
