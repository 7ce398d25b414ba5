//! How a figure has moved since a day.

use std::cmp::Ordering;

use chrono::NaiveDate;
use serde::Serialize;

use crate::model::{Better, Measure, Number, Reading};

use super::swing::{Swing, swing};

/// What the readings of a figure say about a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum MovementVerdict {
    /// How it is measured is known, no reading is kept.
    MethodOnly,
    /// No reading at all.
    None,
    /// No reading up to the day.
    NoBase,
    /// No reading after the day.
    NoAfter,
    /// As it was.
    Still,
    /// Worse than before.
    Away,
    /// Better than before.
    Toward,
}

/// How a figure has moved since a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Movement<'a> {
    pub verdict: MovementVerdict,
    /// The last reading up to the day.
    pub base: Option<&'a Reading>,
    /// The newest reading after the day.
    pub last: Option<&'a Reading>,
    /// How far it usually swings; `None` where too few readings tell.
    pub swing: Option<Swing>,
}

/// Returns how a figure has moved since a day. `readings` are in the order of their days.
pub fn movement<'a>(measure: &Measure, readings: &[&'a Reading], since: NaiveDate) -> Movement<'a> {
    let nothing = |verdict| Movement {
        verdict,
        base: None,
        last: None,
        swing: None,
    };
    if measure.method_only {
        return nothing(MovementVerdict::MethodOnly);
    }
    let after = readings.partition_point(|reading| reading.on <= since);
    let (before, after) = readings.split_at(after);
    let (base, last) = (before.last().copied(), after.last().copied());
    let verdict = match (base, last) {
        (None, None) => MovementVerdict::None,
        (None, Some(_)) => MovementVerdict::NoBase,
        (Some(_), None) => MovementVerdict::NoAfter,
        (Some(base), Some(last)) => match compare(measure, last.value, base.value) {
            Ordering::Less => MovementVerdict::Away,
            Ordering::Equal => MovementVerdict::Still,
            Ordering::Greater => MovementVerdict::Toward,
        },
    };
    let swing = match (base, last) {
        (Some(base), Some(last)) => swing(measure, before, base.value, last.value),
        (None, _) | (_, None) => None,
    };
    Movement {
        verdict,
        base,
        last,
        swing,
    }
}

/// Returns whether one value of a figure is better (`Greater`) or worse than another.
pub(super) fn compare(measure: &Measure, one: Number, other: Number) -> Ordering {
    match (measure.better, measure.aim) {
        (Better::Up, _) => one.cmp(&other),
        (Better::Down, _) => other.cmp(&one),
        (Better::Hold, Some(aim)) => {
            let distance = |value: Number| Number::new((value.value() - aim.value()).abs());
            distance(other).cmp(&distance(one))
        }
        (Better::Hold, None) => Ordering::Equal,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chain::testing::{day, measure, number, readings};

    #[test]
    fn verdicts_of_readings_around_a_day() {
        use MovementVerdict::{Away, MethodOnly, NoAfter, NoBase, None, Still, Toward};
        let since = day("2026-08-10");
        for (rows, better, expected) in [
            (&[][..], Better::Up, None),
            (&[("2026-08-11", 5.0)], Better::Up, NoBase),
            (&[("2026-08-10", 5.0)], Better::Up, NoAfter),
            (
                &[("2026-08-10", 5.0), ("2026-08-11", 5.0)],
                Better::Up,
                Still,
            ),
            (
                &[("2026-08-01", 5.0), ("2026-09-11", 6.0)],
                Better::Up,
                Toward,
            ),
            (
                &[("2026-08-01", 5.0), ("2026-09-11", 6.0)],
                Better::Down,
                Away,
            ),
            // The aim is 10: 12 is nearer than 5, 18 is farther.
            (
                &[("2026-08-01", 5.0), ("2026-09-11", 12.0)],
                Better::Hold,
                Toward,
            ),
            (
                &[("2026-08-01", 5.0), ("2026-09-11", 18.0)],
                Better::Hold,
                Away,
            ),
            // Only the newest counts.
            (
                &[
                    ("2026-08-01", 5.0),
                    ("2026-09-11", 18.0),
                    ("2026-10-11", 4.0),
                ],
                Better::Up,
                Away,
            ),
        ] {
            let mut of = measure("stock loss");
            of.better = better;
            of.aim = number(10.0);
            let rows = readings(rows);
            let rows: Vec<&Reading> = rows.iter().collect();
            assert_eq!(movement(&of, &rows, since).verdict, expected, "{rows:?}");
            of.method_only = true;
            assert_eq!(movement(&of, &rows, since).verdict, MethodOnly);
        }
    }
}
