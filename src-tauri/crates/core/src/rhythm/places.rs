//! Names of places and holidays on the screens of the rhythm.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    Records,
    calendar::{Span, holidays},
    rhythm::{Rhythm, days::Home},
};

/// A public holiday, and where it is one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct HolidayLine {
    /// The day.
    pub date: NaiveDate,
    /// Its name.
    pub name: String,
    /// The places: "England", "England and Poland".
    #[serde(rename = "where")]
    pub place: String,
}

/// Returns the public holidays of the company's and the units' homes and of mine, by date.
pub(super) fn holidays_in(records: &Records, rhythm: &Rhythm<'_>, span: Span) -> Vec<HolidayLine> {
    let mut homes: Vec<(Home<'_>, _)> = vec![
        (Home::of_company(records), rhythm.company_days()),
        (Home::of_me(records), rhythm.my_days()),
    ];
    for unit in records.units.iter().filter(|u| u.archived_on.is_none()) {
        let home = Home::of_unit(records, Some(unit.id));
        if homes.iter().all(|(known, _)| *known != home) {
            homes.push((home, rhythm.unit_days(Some(unit.id))));
        }
    }
    let countries = holidays::countries();
    let mut found: BTreeMap<(NaiveDate, String), Vec<String>> = BTreeMap::new();
    for (home, days) in homes {
        let country = countries.iter().find(|one| one.code == home.country);
        let place = country.map_or_else(
            || home.country.to_owned(),
            |country| {
                country
                    .subdivisions
                    .iter()
                    .find(|part| Some(part.code.as_str()) == home.subdivision)
                    .map_or_else(|| country.name.clone(), |part| part.name.clone())
            },
        );
        for (date, name) in days.holidays_in(span) {
            let places = found.entry((date, name.to_owned())).or_default();
            if !places.contains(&place) {
                places.push(place.clone());
            }
        }
    }
    found
        .into_iter()
        .map(|((date, name), places)| HolidayLine {
            date,
            name,
            place: super::say::list(&places),
        })
        .collect()
}
