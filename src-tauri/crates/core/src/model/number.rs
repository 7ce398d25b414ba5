//! A number as a person writes it.

use std::{cmp::Ordering, fmt};

use serde::{Deserialize, Deserializer, Serialize, de};

/// A finite number with at most six decimals, between -1e12 and 1e12: a reading, an aim, what something is worth.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Number(f64);

impl Number {
    const DECIMALS: f64 = 1e6;
    const MOST: f64 = 1e12;

    /// Returns the number, rounded to six decimals; nothing where it is out of bounds.
    pub fn new(value: f64) -> Option<Self> {
        if !value.is_finite() || value.abs() > Self::MOST {
            return None;
        }
        // Adding zero makes one zero of both.
        Some(Self(
            (value * Self::DECIMALS).round() / Self::DECIMALS + 0.0,
        ))
    }

    /// Returns it for arithmetic.
    pub const fn value(self) -> f64 {
        self.0
    }

    /// Returns how many decimals it is written with.
    pub fn decimals(self) -> usize {
        let written = self.to_string();
        written
            .split_once('.')
            .map_or(0, |(_, decimals)| decimals.len())
    }
}

impl Eq for Number {}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Number {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.total_cmp(&other.0)
    }
}

/// Without needless decimals: `57`, `1.4`.
impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Serialize for Number {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = f64::deserialize(deserializer)?;
        Self::new(value).ok_or_else(|| de::Error::custom("a number between -1e12 and 1e12"))
    }
}

#[cfg(feature = "ts")]
impl ts_rs::TS for Number {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;
    fn name(_: &ts_rs::Config) -> String {
        "number".to_owned()
    }
    fn inline(_: &ts_rs::Config) -> String {
        "number".to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_people_write_them() {
        for (value, written, decimals) in [
            (57.0, "57", 0),
            (1.4, "1.4", 1),
            (0.1 + 0.2, "0.3", 1),
            (-0.0, "0", 0),
            (-2.5, "-2.5", 1),
        ] {
            let number = Number::new(value).unwrap();
            assert_eq!(
                (number.to_string().as_str(), number.decimals()),
                (written, decimals)
            );
        }
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for value in [f64::NAN, f64::INFINITY, 1e13] {
            assert_eq!(Number::new(value), None, "{value}");
        }
    }
}
