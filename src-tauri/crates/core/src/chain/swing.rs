//! How far a figure swings while nothing changes: limits of an individuals chart.

use std::cmp::Ordering;

use serde::Serialize;

use crate::model::{Measure, Number, Reading};

use super::movement::compare;

/// Readings from which on limits tell something.
const LEAST: usize = 5;
/// How many mean moving ranges the limits are away from the mean.
const RANGES: f64 = 2.66;
/// What a limit may be off by arithmetic, in units of the last decimal.
const SLACK: f64 = 1e-6;

/// How far a figure usually swings, rounded outward to the decimals of its readings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Swing {
    pub low: Number,
    pub high: Number,
    /// Where the newest reading is.
    pub place: SwingPlace,
}

/// Where a reading is, seen from the usual swing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum SwingPlace {
    Within,
    /// Outside, and better than before.
    Better,
    /// Outside, and worse than before.
    Worse,
}

/// Returns how far a figure swung in the readings `before`, and where `last` is.
pub(super) fn swing(
    measure: &Measure,
    before: &[&Reading],
    base: Number,
    last: Number,
) -> Option<Swing> {
    if before.len() < LEAST {
        return None;
    }
    let values: Vec<f64> = before.iter().map(|reading| reading.value.value()).collect();
    let steps: Vec<f64> = values
        .windows(2)
        .filter_map(|pair| match pair {
            [one, next] => Some((next - one).abs()),
            _ => None,
        })
        .collect();
    let (mean, reach) = (mean(&values), RANGES * mean(&steps));
    let (low, high) = (mean - reach, mean + reach);
    let decimals = before.iter().map(|reading| reading.value.decimals());
    let decimals = decimals.chain([last.decimals()]).max().unwrap_or(0);
    let scale = 10_f64.powi(i32::try_from(decimals).unwrap_or(0));
    let place = if (low..=high).contains(&last.value()) {
        SwingPlace::Within
    } else if compare(measure, last, base) == Ordering::Greater {
        SwingPlace::Better
    } else {
        SwingPlace::Worse
    };
    Some(Swing {
        low: Number::new((low * scale + SLACK).floor() / scale)?,
        high: Number::new((high * scale - SLACK).ceil() / scale)?,
        place,
    })
}

fn mean(values: &[f64]) -> f64 {
    let count = u32::try_from(values.len()).unwrap_or(u32::MAX).max(1);
    values.iter().sum::<f64>() / f64::from(count)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        chain::testing::{measure, number, readings},
        model::Better,
    };

    #[test]
    fn limits_are_rounded_outward() {
        use SwingPlace::{Better as Good, Within, Worse};
        for (values, better, last, expected) in [
            // 60.4 ± 2.66
            (
                &[60.0, 61.0, 60.0, 61.0, 60.0][..],
                Better::Down,
                58.0,
                Some((57.0, 64.0, Within)),
            ),
            (
                &[60.0, 61.0, 60.0, 61.0, 60.0],
                Better::Down,
                57.0,
                Some((57.0, 64.0, Good)),
            ),
            (
                &[60.0, 61.0, 60.0, 61.0, 60.0],
                Better::Down,
                64.0,
                Some((57.0, 64.0, Worse)),
            ),
            // 1.42 ± 0.2, to one decimal
            (
                &[1.4, 1.5, 1.4, 1.4, 1.4],
                Better::Down,
                1.3,
                Some((1.2, 1.6, Within)),
            ),
            // A figure that never swung: any other value is outside.
            (
                &[47.0, 47.0, 47.0, 47.0, 47.0],
                Better::Down,
                46.0,
                Some((47.0, 47.0, Good)),
            ),
            (&[60.0, 61.0, 60.0, 61.0], Better::Down, 58.0, None),
        ] {
            let mut of = measure("days to collect");
            of.better = better;
            let rows: Vec<(&str, f64)> = values
                .iter()
                .zip([
                    "2026-01-01",
                    "2026-02-01",
                    "2026-03-01",
                    "2026-04-01",
                    "2026-05-01",
                ])
                .map(|(value, on)| (on, *value))
                .collect();
            let rows = readings(&rows);
            let rows: Vec<&Reading> = rows.iter().collect();
            let base = rows.last().unwrap().value;
            let found = swing(&of, &rows, base, number(last).unwrap());
            let found = found.map(|it| (it.low.value(), it.high.value(), it.place));
            assert_eq!(found, expected, "{values:?}, {last}");
        }
    }
}
