//! Tables of wall times, instants and names.

use super::*;

fn utc(local: &str, zone: &str) -> String {
    let local: NaiveDateTime = local.parse().unwrap();
    let instant = Zone::named(zone).unwrap().to_utc(local).unwrap();
    instant.format("%Y-%m-%dT%H:%M:%SZ").to_string()
}

#[test]
fn wall_times_to_instants() {
    for (local, zone, expected) in [
        (
            "2026-11-18T09:00:00",
            "Europe/London",
            "2026-11-18T09:00:00Z",
        ),
        (
            "2026-07-01T09:00:00",
            "Europe/London",
            "2026-07-01T08:00:00Z",
        ),
        (
            "2026-07-01T09:00:00",
            "europe/london",
            "2026-07-01T08:00:00Z",
        ),
        (
            "2026-11-18T09:00:00",
            "Pacific/Auckland",
            "2026-11-17T20:00:00Z",
        ),
        (
            "2026-11-18T09:00:00",
            "Asia/Kathmandu",
            "2026-11-18T03:15:00Z",
        ),
        // In the gap: the offset before it, so half past two means half past three.
        (
            "2026-03-08T02:30:00",
            "America/New_York",
            "2026-03-08T07:30:00Z",
        ),
        (
            "2026-03-29T01:30:00",
            "Europe/London",
            "2026-03-29T01:30:00Z",
        ),
        // In the fold: the first of the two.
        (
            "2026-11-01T01:30:00",
            "America/New_York",
            "2026-11-01T05:30:00Z",
        ),
        (
            "2026-10-25T01:30:00",
            "Europe/London",
            "2026-10-25T00:30:00Z",
        ),
        // Beirut skips midnight.
        ("2026-03-29T00:00:00", "Asia/Beirut", "2026-03-28T22:00:00Z"),
    ] {
        assert_eq!(utc(local, zone), expected, "{local} {zone}");
    }
}

#[test]
fn vancouver_keeps_summer_time_from_2026_on() {
    assert_eq!(
        utc("2026-12-15T09:00:00", "America/Vancouver"),
        "2026-12-15T16:00:00Z"
    );
}

#[test]
fn instants_to_wall_times() {
    let now: DateTime<Utc> = "2026-11-17T20:15:00Z".parse().unwrap();
    for (zone, expected) in [
        ("Pacific/Auckland", "2026-11-18 09:15"),
        ("Pacific/Honolulu", "2026-11-17 10:15"),
        ("UTC", "2026-11-17 20:15"),
    ] {
        let (date, time) = to_local(now, zone).unwrap();
        assert_eq!(format!("{date} {time}"), expected, "{zone}");
        assert_eq!(today(now, zone), Some(date));
    }
}

#[test]
fn names_that_files_give() {
    for (name, expected) in [
        ("Europe/Berlin", Some("Europe/Berlin")),
        ("W. Europe Standard Time", Some("Europe/Berlin")),
        (
            "/freeassociation.example/Tzfile/Europe/Berlin",
            Some("Europe/Berlin"),
        ),
        (
            "/maker.example/1/America/Argentina/Buenos_Aires",
            Some("America/Argentina/Buenos_Aires"),
        ),
        ("UTC", Some("UTC")),
        ("UTC+01", Some("")),
        ("GMT-0330", Some("")),
        ("Customized Time Zone 1", None),
        ("UTC+", None),
        ("/", None),
    ] {
        let zone = Zone::of_file(name);
        assert_eq!(zone.as_ref().map(Zone::name), expected, "{name}");
    }
    let noon: NaiveDateTime = "2026-11-18T12:00:00".parse().unwrap();
    let instant = Zone::of_file("GMT-0330").unwrap().to_utc(noon).unwrap();
    assert_eq!(instant.to_rfc3339(), "2026-11-18T15:30:00+00:00");
}

#[test]
fn unknown_zones_have_no_answer() {
    for name in [
        "",
        "Europe/Londinium",
        "Eastern Standard Time",
        "../etc/passwd",
        "Factory",
    ] {
        assert!(!is_zone(name), "{name}");
        assert_eq!(today(DateTime::UNIX_EPOCH, name), None);
    }
}

#[test]
fn the_names_are_many_sorted_and_known() {
    let names = zone_names();
    assert!(names.len() > 400);
    assert!(names.is_sorted());
    assert!(names.iter().all(|name| is_zone(name)));
}

#[test]
fn far_years_have_no_instant_and_do_not_panic() {
    assert_eq!(Zone::utc().to_utc(NaiveDateTime::MAX), None);
    let _ = Zone::named("Europe/London")
        .unwrap()
        .to_local(DateTime::<Utc>::MAX_UTC);
}

#[test]
fn changes_of_a_zone() {
    let at = |text: &str| -> DateTime<Utc> { text.parse().unwrap() };
    let (first, last) = (at("2026-01-01T00:00:00Z"), at("2026-12-31T00:00:00Z"));
    let berlin = Zone::named("Europe/Berlin").unwrap();
    let found: Vec<String> = berlin
        .changes(first, last)
        .iter()
        .map(|change| {
            let (before, after) = (change.before / 3600, change.after / 3600);
            format!(
                "{} {before} {after} {} {}",
                change.at, change.name, change.summer
            )
        })
        .collect();
    assert_eq!(
        found,
        [
            "2026-03-29 01:00:00 UTC 1 2 CEST true",
            "2026-10-25 01:00:00 UTC 2 1 CET false"
        ]
    );
    assert!(Zone::utc().changes(first, last).is_empty());
    assert_eq!(berlin.offset_at(first), 3600);
}

#[test]
fn a_country_names_its_usual_zones_first_and_each_clock_once() {
    for (country, first, count) in [
        ("AT", "Europe/Vienna", 1),
        ("DE", "Europe/Berlin", 1),
        ("CN", "Asia/Shanghai", 2),
        ("PT", "Europe/Lisbon", 2),
        ("AU", "Australia/Sydney", 7),
        ("UA", "Europe/Kyiv", 2),
    ] {
        let zones = of_country(country);
        assert_eq!(
            (zones[0].as_str(), zones.len()),
            (first, count),
            "{country}: {zones:?}"
        );
    }
    let usual = [
        "America/New_York",
        "America/Chicago",
        "America/Denver",
        "America/Los_Angeles",
    ];
    assert_eq!(of_country("US")[..4], usual);
    assert!(of_country("XX").is_empty());
    for (zone, country) in [
        ("Europe/Vienna", Some("AT")),
        ("America/Detroit", Some("US")),
        ("Etc/UTC", None),
    ] {
        assert_eq!(country_of(zone), country);
    }
}
