//! The names under which Windows shows zones, such as "(UTC+01:00) Amsterdam, Berlin, Rome".

use chrono::{DateTime, Utc};

use super::{Described, Zone, windows, zone_names};

/// Half a year apart, so that one of them is in standard time wherever there is summer time.
const WINTER_AND_SUMMER: [&str; 2] = ["2026-01-15T12:00:00Z", "2026-07-15T12:00:00Z"];

/// Returns the zone of a display name: that of a city or region in it, if its standard time has the
/// offset that the name spells; else that offset all year round.
pub(super) fn zone_of(name: &str) -> Option<Zone> {
    let (spelled, places) = match name.strip_prefix('(') {
        Some(rest) => {
            let (spelled, places) = rest.split_once(')')?;
            (Some(offset_of(spelled)?), places.trim())
        }
        None => (None, name),
    };
    let region = region(places).and_then(Zone::named);
    let Some(offset) = spelled else {
        return region;
    };
    region
        .into_iter()
        .chain(places.split([',', '/', ';']).filter_map(city))
        .find(|zone| standard_offset(zone) == Some(offset))
        .or_else(|| Some(Zone::at_offset(offset)))
}

/// Reads "UTC-05:00", "GMT+01.00" or "UTC" as seconds.
fn offset_of(spelled: &str) -> Option<i32> {
    let offset = spelled
        .trim()
        .strip_prefix("UTC")
        .or_else(|| spelled.trim().strip_prefix("GMT"))?
        .trim();
    if offset.is_empty() {
        return Some(0);
    }
    Described::offset_of(&offset.replace('.', ":").replace('\u{2212}', "-"))
}

/// Returns the IANA name for "Eastern Time (US & Canada)": Windows calls it "Eastern Standard Time".
fn region(places: &str) -> Option<&'static str> {
    let (region, _) = places.split_once(" Time (")?;
    windows::iana_name(&format!("{region} Standard Time"))
}

/// Returns the zone that the database names after a city.
fn city(place: &str) -> Option<Zone> {
    let wanted = place.trim().replace(' ', "_");
    if wanted.is_empty() {
        return None;
    }
    zone_names()
        .into_iter()
        .find(|name| {
            name.rsplit_once('/')
                .is_some_and(|(_, city)| city.eq_ignore_ascii_case(&wanted))
        })
        .and_then(|name| Zone::named(&name))
}

/// Returns the smaller of the offsets in winter and summer.
fn standard_offset(zone: &Zone) -> Option<i32> {
    let offsets = WINTER_AND_SUMMER
        .iter()
        .filter_map(|instant| instant.parse::<DateTime<Utc>>().ok());
    offsets.map(|instant| zone.offset_at(instant)).min()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn display_names_are_read_with_their_summer_time() {
        for (name, winter, summer) in [
            ("(UTC-05:00) Eastern Time (US & Canada)", -5, -4),
            ("(GMT-08:00) Pacific Time (US & Canada); Tijuana", -8, -7),
            ("Eastern Time (US & Canada)", -5, -4),
            ("(GMT+01.00) Sarajevo/Warsaw/Zagreb", 1, 2),
            ("(UTC+01:00) Amsterdam, Berlin, Bern, Rome", 1, 2),
            ("(UTC+00:00) Dublin, Edinburgh, Lisbon, London", 0, 1),
            ("(UTC-03:00) Brasilia", -3, -3),
            ("(UTC) Coordinated Universal Time", 0, 0),
            ("(UTC+09:00) Osaka, Sapporo, Tokyo", 9, 9),
            ("(UTC+10:00) Canberra, Melbourne, Sydney", 11, 10),
            // London is not there in winter: the offset counts.
            ("(UTC+05:00) London", 5, 5),
        ] {
            let zone = zone_of(name).unwrap();
            let offsets = WINTER_AND_SUMMER.map(|at| zone.offset_at(at.parse().unwrap()) / 3600);
            assert_eq!(offsets, [winter, summer], "{name}");
        }
        for name in [
            "",
            "(",
            "(somewhere) Berlin",
            "Custom",
            "Central Time (Mars",
        ] {
            let found = zone_of(name).map(|zone| zone.name().to_owned());
            let expected = name
                .starts_with("Central")
                .then(|| "America/Chicago".to_owned());
            assert_eq!(found, expected, "{name}");
        }
    }
}
