//! Public holidays and worked weekend days of countries and their subdivisions, from data generated for
//! 2024 to 2040.
//!
//! The data is one text file under `assets/holidays`, whose README tells the format and how it is
//! made. It is read country by country, when someone asks.

mod table;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::zones;
use table::Table;

/// A public holiday at one place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Holiday {
    pub date: NaiveDate,
    /// Its name in English.
    pub name: String,
    /// The date is an estimate, as for feasts set by the moon.
    pub estimated: bool,
}

/// A weekend day that is worked at one place, in return for a day off beside a public holiday.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct WorkedWeekend {
    pub date: NaiveDate,
    /// The English name of the public holiday.
    pub paid_for: String,
}

/// A country of the data, with its subdivisions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Country {
    /// ISO 3166-1 alpha-2: "GB".
    pub code: String,
    /// The English name.
    pub name: String,
    /// The last year whose holidays are known in full.
    pub known_until: i32,
    /// Its subdivisions, by name.
    pub subdivisions: Vec<Subdivision>,
    /// Its time zones, the usual ones first.
    pub zones: Vec<String>,
}

/// A part of a country.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Subdivision {
    /// The second half of ISO 3166-2: "ENG" for GB-ENG.
    pub code: String,
    /// The name, or the code where none is known.
    pub name: String,
}

/// Returns the countries, by name.
pub fn countries() -> Vec<Country> {
    let mut countries: Vec<Country> = Table::embedded().countries().collect();
    countries.sort_by(|a, b| a.name.cmp(&b.name));
    countries
}

/// Returns the public holidays of a country, or of one of its subdivisions, by date; both years
/// included. Empty where the country is not known; an unknown subdivision gives the country's own.
pub fn of(
    country: &str,
    subdivision: Option<&str>,
    first_year: i32,
    last_year: i32,
) -> Vec<Holiday> {
    let mut found = Table::embedded().holidays(country, subdivision, first_year..=last_year);
    found.sort_by(|a, b| a.date.cmp(&b.date).then_with(|| a.name.cmp(&b.name)));
    found
}

/// Returns the weekend days that are worked in a country, or in one of its subdivisions, by date; both
/// years included. They are known for as long as governments have announced them.
pub fn worked_weekends(
    country: &str,
    subdivision: Option<&str>,
    first_year: i32,
    last_year: i32,
) -> Vec<WorkedWeekend> {
    let mut found = Table::embedded().worked_weekends(country, subdivision, first_year..=last_year);
    found.sort_by_key(|day| day.date);
    found
}

/// Returns the first year that the data covers.
pub fn known_from() -> i32 {
    *Table::embedded().years().start()
}

/// Returns the last year that the data covers; some countries are known in full less far.
pub fn known_until() -> i32 {
    *Table::embedded().years().end()
}

#[cfg(test)]
mod tests {
    use chrono::Datelike;

    use super::*;

    fn dates(country: &str, subdivision: Option<&str>, year: i32) -> Vec<String> {
        of(country, subdivision, year, year)
            .into_iter()
            .map(|holiday| format!("{} {}", holiday.date.format("%m-%d"), holiday.name))
            .collect()
    }

    #[test]
    fn england_in_2026() {
        assert_eq!(
            dates("GB", Some("ENG"), 2026),
            [
                "01-01 New Year's Day",
                "04-03 Good Friday",
                "04-06 Easter Monday",
                "05-04 May Day",
                "05-25 Spring Bank Holiday",
                "08-31 Late Summer Bank Holiday",
                "12-25 Christmas Day",
                "12-26 Boxing Day",
                "12-28 Boxing Day (observed)",
            ]
        );
    }

    #[test]
    fn subdivisions_have_their_own_days() {
        let has = |country, subdivision, day: &str| {
            dates(country, subdivision, 2026)
                .iter()
                .any(|d| d.starts_with(day))
        };
        for (country, subdivision, day, expected) in [
            ("GB", Some("SCT"), "11-30", true),
            ("GB", Some("ENG"), "11-30", false),
            ("GB", Some("SCT"), "04-06", false),
            ("GB", Some("NIR"), "07-13", true),
            ("DE", Some("BY"), "01-06", true),
            ("DE", Some("BE"), "01-06", false),
            ("DE", None, "10-03", true),
            ("US", None, "11-26", true),
            ("JP", None, "05-05", true),
            // Unknown subdivisions fall back on the country.
            ("US", Some("??"), "11-26", true),
            ("AU", Some("VIC"), "11-03", true),
        ] {
            assert_eq!(
                has(country, subdivision, day),
                expected,
                "{country} {subdivision:?} {day}"
            );
        }
    }

    #[test]
    fn moon_feasts_of_far_years_are_estimates() {
        let far = of("ID", None, 2035, 2035);
        assert!(far.iter().any(|holiday| holiday.estimated));
        assert!(far.iter().any(|holiday| !holiday.estimated));
        assert!(
            far.iter()
                .all(|holiday| !holiday.name.contains("estimated"))
        );
        assert!(
            of("US", None, 2024, 2040)
                .iter()
                .all(|holiday| !holiday.estimated)
        );
    }

    #[test]
    fn years_outside_the_data_have_none() {
        assert_eq!((known_from(), known_until()), (2024, 2040));
        assert!(of("GB", None, 1990, 2023).is_empty());
        assert!(of("GB", None, 2041, 2050).is_empty());
        assert!(of("GB", None, i32::MIN, i32::MAX).len() > 100);
        assert!(of("XX", None, 2026, 2026).is_empty());
        assert!(of("", None, 2026, 2026).is_empty());
    }

    #[test]
    fn worked_weekends_name_the_holiday_that_they_pay_for() {
        let days = |country, year| -> Vec<String> {
            worked_weekends(country, None, year, year)
                .into_iter()
                .map(|day| format!("{} {}", day.date.format("%m-%d"), day.paid_for))
                .collect()
        };
        assert_eq!(
            days("CN", 2026),
            [
                "01-04 New Year's Day",
                "02-14 Chinese New Year (Spring Festival)",
                "02-28 Chinese New Year (Spring Festival)",
                "05-09 Labor Day",
                "09-20 National Day",
                "10-10 National Day",
            ]
        );
        assert_eq!(
            days("HU", 2026),
            ["01-10 New Year's Day", "08-08 State Foundation Day"]
        );
        assert!(days("GB", 2026).is_empty() && days("XX", 2026).is_empty());
        let with_some = countries()
            .into_iter()
            .filter(|country| !worked_weekends(&country.code, None, 2024, 2040).is_empty());
        let codes: Vec<String> = with_some.map(|country| country.code).collect();
        assert_eq!(codes.len(), 12, "{codes:?}");
        for code in codes {
            let off = of(&code, None, 2024, 2040);
            for day in worked_weekends(&code, None, 2024, 2040) {
                assert!(
                    day.date.weekday().number_from_monday() >= 6,
                    "{code} {day:?}"
                );
                assert!(off.iter().all(|holiday| holiday.date != day.date));
            }
        }
    }

    #[test]
    fn every_row_of_the_data_can_be_read() {
        assert_eq!(Table::embedded().unreadable(), Vec::<String>::new());
    }

    #[test]
    fn countries_are_listed_by_name_with_their_parts() {
        let all = countries();
        assert_eq!(all.len(), 250);
        assert!(all.iter().map(|country| &country.name).is_sorted());
        let britain = all.iter().find(|country| country.code == "GB").unwrap();
        assert_eq!(britain.name, "United Kingdom");
        assert_eq!(britain.subdivisions[0].name, "England");
        assert_eq!(britain.subdivisions[0].code, "ENG");
        for country in &all {
            assert!(
                (2024..=2040).contains(&country.known_until),
                "{}",
                country.code
            );
        }
    }
}
