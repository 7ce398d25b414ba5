//! Names of places and holidays on the screens of the rhythm.

use crate::english::say;
use std::{collections::BTreeMap, rc::Rc};

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    Records,
    calendar::{Span, holidays},
    rhythm::{Rhythm, days::Home},
};

/// A public holiday, or a day worked that would otherwise be off, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct HolidayLine {
    pub date: NaiveDate,
    /// What the day is.
    pub kind: SpecialDay,
    /// The name of the holiday, or why the day is worked: "Working Saturday for National Day".
    pub name: String,
    /// The places: "England", "England and Poland".
    #[serde(rename = "where")]
    pub place: String,
}

/// What a day is that is not like others of its weekday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum SpecialDay {
    Holiday,
    /// A worked one that would be off.
    Worked,
}

/// Returns the public holidays of the company's and the units' homes and of mine, and the worked days of the
/// company, the units and mine, by date.
pub(crate) fn holidays_in(records: &Records, rhythm: &Rhythm<'_>, span: Span) -> Vec<HolidayLine> {
    let countries = holidays::countries();
    let units = || records.units.iter().filter(|u| u.archived_on.is_none());
    let company = rhythm.company_days();
    let mut homes = vec![
        (Home::of_company(records), Rc::clone(&company)),
        (Home::of_me(records), rhythm.my_days()),
    ];
    let mut worked: Vec<(String, _)> = homes
        .iter()
        .map(|(home, days)| (place_of(&countries, *home), Rc::clone(days)))
        .collect();
    for unit in units() {
        let home = Home::of_unit(records, Some(unit.id));
        let days = rhythm.unit_days(Some(unit.id));
        worked.push((unit.name.clone(), Rc::clone(&days)));
        if homes.iter().all(|(known, _)| *known != home) {
            homes.push((home, days));
        }
    }
    let mut found: BTreeMap<(NaiveDate, SpecialDay, String), Vec<String>> = BTreeMap::new();
    let mut add = |date, kind, name: String, place: &String| {
        let places = found.entry((date, kind, name)).or_default();
        if !places.contains(place) {
            places.push(place.clone());
        }
    };
    for (home, days) in homes {
        let place = place_of(&countries, home);
        for (date, name) in days.holidays_in(span) {
            add(date, SpecialDay::Holiday, name.to_owned(), &place);
        }
    }
    for (number, (place, days)) in worked.iter().enumerate() {
        for (date, sentence) in days.worked_in(span) {
            // What the company works is not said again of each unit.
            if number == 0 || company.why_worked(date) != Some(sentence) {
                add(date, SpecialDay::Worked, say::capital(sentence), place);
            }
        }
    }
    found
        .into_iter()
        .map(|((date, kind, name), places)| HolidayLine {
            date,
            kind,
            name,
            place: say::list(&places),
        })
        .collect()
}

/// Returns the name of a home: "England", "Poland"; its code where it is not known.
fn place_of(countries: &[holidays::Country], home: Home<'_>) -> String {
    let country = countries.iter().find(|one| one.code == home.country);
    country.map_or_else(
        || home.country.to_owned(),
        |country| {
            let mut parts = country.subdivisions.iter();
            parts
                .find(|part| Some(part.code.as_str()) == home.subdivision)
                .map_or_else(|| country.name.clone(), |part| part.name.clone())
        },
    )
}
