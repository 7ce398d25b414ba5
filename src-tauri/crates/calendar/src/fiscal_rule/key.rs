//! Keys read back: which boundary `2027-P06` names, where it lies, and its like a year before.

use chrono::NaiveDate;

use crate::FiscalCalendar;

/// What a key of a fiscal rule names: the part of a year that begins at the boundary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BoundaryKey {
    /// The year by its name: 2027 for FY27.
    pub year: i32,
    /// What begins.
    pub part: Begins,
}

/// What begins at a boundary; numbers count from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Begins {
    Period(usize),
    Quarter(usize),
    Half(usize),
    Year,
}

impl BoundaryKey {
    /// Reads a key; none for one that is no boundary's.
    pub fn read(key: &str) -> Option<Self> {
        let (year, part) = key.rsplit_once('-')?;
        let number = || part.get(1..)?.parse().ok();
        let part = match part.chars().next()? {
            'P' => Begins::Period(number()?),
            'Q' => Begins::Quarter(number()?),
            'H' => Begins::Half(number()?),
            'Y' if part.len() == 1 => Begins::Year,
            _ => return None,
        };
        let year = year.parse().ok()?;
        Some(Self { year, part })
    }

    /// Returns the same boundary a year before.
    #[must_use]
    pub const fn year_before(self) -> Self {
        Self {
            year: self.year - 1,
            part: self.part,
        }
    }

    /// Returns the first day after the boundary; none where the calendar has no such part.
    pub fn anchor(self, calendar: &FiscalCalendar) -> Option<NaiveDate> {
        let year = calendar.year(self.year);
        let at = |number: usize| number.checked_sub(1);
        match self.part {
            Begins::Period(number) => Some(year.periods.get(at(number)?)?.first),
            Begins::Quarter(number) => Some(year.quarters.get(at(number)?)?.first),
            Begins::Half(number) => Some(year.halves().get(at(number)?)?.first),
            Begins::Year => Some(year.first),
        }
    }

    /// Returns the key as it is stored.
    pub fn text(self) -> String {
        let year = self.year;
        match self.part {
            Begins::Period(number) => format!("{year}-P{number:02}"),
            Begins::Quarter(number) => format!("{year}-Q{number}"),
            Begins::Half(number) => format!("{year}-H{number}"),
            Begins::Year => format!("{year}-Y"),
        }
    }

    /// Returns what ends at the boundary, in words: "P5", "Q2", "the half-year", "the year".
    pub fn ends(self) -> String {
        match self.part {
            Begins::Period(1) | Begins::Quarter(1) | Begins::Half(1) | Begins::Year => {
                "the year".to_owned()
            }
            Begins::Period(number) => format!("P{}", number - 1),
            Begins::Quarter(number) => format!("Q{}", number - 1),
            Begins::Half(_) => "the first half".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_read_back() {
        for (key, anchor, ends) in [
            ("2027-P06", "2026-06-01", "P5"),
            ("2027-P01", "2026-01-01", "the year"),
            ("2027-Q2", "2026-04-01", "Q1"),
            ("2027-H2", "2026-07-01", "the first half"),
            ("2027-Y", "2026-01-01", "the year"),
        ] {
            let read = BoundaryKey::read(key).unwrap();
            assert_eq!(read.text(), key);
            assert_eq!(read.ends(), ends);
            let calendar = FiscalCalendar::CALENDAR_YEAR;
            let earlier = read.year_before().anchor(&calendar).unwrap();
            assert_eq!(earlier, anchor.parse().unwrap());
        }
        for key in ["once", "2026-11-25", "2027-X1", "2027-P", "2027-Year"] {
            assert_eq!(BoundaryKey::read(key), None, "{key}");
        }
    }
}
