//! Keys that name an event from one import to the next, and give nothing of it away.

use chrono::{DateTime, SecondsFormat, Utc};

use crate::calendar::{recurrence::Local, zones::Zone};

/// FNV-1a with 128 bits: short, the same for ever, and enough to tell events apart.
const BASIS: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;

/// Returns the key of an event, or of one of its occurrences.
pub(super) fn key(identity: &str, occurrence: Option<&str>) -> String {
    let parts = [
        identity.as_bytes(),
        &[0],
        occurrence.unwrap_or("").as_bytes(),
    ];
    let hash = parts
        .iter()
        .flat_map(|part| part.iter())
        .fold(BASIS, |hash, byte| {
            (hash ^ u128::from(*byte)).wrapping_mul(PRIME)
        });
    format!("{hash:032x}")
}

/// Returns a date by the rule as it is stored: a day, or an instant in UTC. A time in no zone is on
/// `clock`.
pub(super) fn original_of(at: Local, utc: Option<DateTime<Utc>>, clock: &Zone) -> String {
    match at {
        Local::Date(date) => date.to_string(),
        Local::Time(time) => utc
            .or_else(|| clock.to_utc(time))
            .map(instant_text)
            .unwrap_or_default(),
    }
}

pub(super) fn instant_text(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// Tells whether two stored dates are the same one. Some programs name a time by its day, or a day by
/// its first moment.
pub(super) fn same_original(one: &str, other: &str, clock: &Zone) -> bool {
    let day = |text: &str| match text.parse::<DateTime<Utc>>() {
        Ok(instant) => clock.to_local(instant).date().to_string(),
        Err(_) => text.to_owned(),
    };
    let is_instant = |text: &str| text.contains('T');
    one == other || (is_instant(one) != is_instant(other) && day(one) == day(other))
}

#[cfg(test)]
mod tests {
    use super::{key, same_original};
    use crate::calendar::zones::Zone;

    #[test]
    fn a_day_and_a_time_on_it_are_the_same_date() {
        let berlin = Zone::named("Europe/Berlin").unwrap();
        for (one, other, same) in [
            ("2026-11-24", "2026-11-24", true),
            ("2026-11-24", "2026-11-23T23:00:00Z", true),
            ("2026-11-24T09:00:00Z", "2026-11-24", true),
            ("2026-11-24T09:00:00Z", "2026-11-24T10:00:00Z", false),
            ("2026-11-24", "2026-11-25", false),
            ("", "2026-11-25", false),
            ("", "", true),
        ] {
            assert_eq!(same_original(one, other, &berlin), same, "{one} {other}");
        }
    }

    #[test]
    fn a_key_stays_the_same_for_ever() {
        assert_eq!(key("", None), "d228cb69101a8caf78912b704e4a147f");
        assert_ne!(key("a", Some("b")), key("ab", None));
        assert_ne!(key("a", Some("b")), key("a", Some("c")));
    }
}
