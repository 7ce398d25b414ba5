//! One line of iCalendar: a name, parameters and a value.

/// A content line, taken apart without being read further.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ContentLine<'a> {
    /// As written; names are the same in any case of letters.
    pub(crate) name: &'a str,
    parameters: &'a str,
    pub(crate) value: &'a str,
}

impl<'a> ContentLine<'a> {
    /// Takes a line apart; none if it has no colon or no name.
    pub(crate) fn of(line: &'a str) -> Option<Self> {
        let mut quotes = false;
        let colon = line.bytes().position(|byte| {
            quotes ^= byte == b'"';
            byte == b':' && !quotes
        });
        // A quote that is never closed hides no colon.
        let colon = match colon {
            Some(colon) => behind_zone_name(line, colon),
            None => line.find(':')?,
        };
        let (head, value) = line.split_at_checked(colon)?;
        let (name, parameters) = head.split_once(';').unwrap_or((head, ""));
        let name = name.trim();
        let fine = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
        if name.is_empty() || !name.bytes().all(fine) {
            return None;
        }
        Some(Self {
            name,
            parameters,
            value: value.strip_prefix(':').unwrap_or(value).trim(),
        })
    }

    /// Tells whether the line has that name.
    pub(crate) fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// Tells whether the value is quoted-printable: `ENCODING=QUOTED-PRINTABLE`, or the bare word as
    /// old phones write it.
    pub(crate) fn is_quoted_printable(&self) -> bool {
        self.parameters
            .to_ascii_uppercase()
            .contains("QUOTED-PRINTABLE")
    }

    /// Returns the value of a parameter, without quotes.
    pub(crate) fn parameter(&self, name: &str) -> Option<&'a str> {
        let mut quotes = false;
        self.parameters
            .split(move |letter| {
                quotes ^= letter == '"';
                letter == ';' && !quotes
            })
            .find_map(|part| {
                let (key, value) = part.split_once('=')?;
                key.trim()
                    .eq_ignore_ascii_case(name)
                    .then(|| value.trim().trim_matches('"'))
            })
    }
}

/// Returns where the value begins if the first colon belongs to a zone name without quotes, such as
/// `TZID=tzone://Microsoft/Utc` or `TZID=(UTC-05:00) Bogota`: at the last colon before a date.
fn behind_zone_name(line: &str, first: usize) -> usize {
    let head = line.get(..first).unwrap_or_default();
    let zone = head.rsplit(';').next().unwrap_or_default();
    let is_open_zone = zone
        .split_once('=')
        .is_some_and(|(name, value)| name.eq_ignore_ascii_case("TZID") && !value.contains('"'));
    let before_date = |colon: &usize| {
        line.get(colon + 1..colon + 9)
            .is_some_and(|date| date.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let mut colons = line.match_indices(':').map(|(place, _)| place);
    is_open_zone
        .then(|| colons.rfind(before_date))
        .flatten()
        .unwrap_or(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_taken_apart() {
        for (line, name, zone, value) in [
            ("DTSTART:20240101", "DTSTART", None, "20240101"),
            (
                "DTSTART;TZID=Europe/Berlin:2024",
                "DTSTART",
                Some("Europe/Berlin"),
                "2024",
            ),
            (
                "DTSTART;VALUE=DATE-TIME;TZID=\"(UTC-05:00) A; B\":2024",
                "DTSTART",
                Some("(UTC-05:00) A; B"),
                "2024",
            ),
            ("SUMMARY:Tea: at five", "SUMMARY", None, "Tea: at five"),
            ("X;tzid=\"open:2024", "X", Some("open"), "2024"),
            (
                "DTSTART;TZID=tzone://Microsoft/Utc:20240101T090000",
                "DTSTART",
                Some("tzone://Microsoft/Utc"),
                "20240101T090000",
            ),
            (
                "DTSTART;VALUE=DATE-TIME;TZID=(UTC-05:00) Bogota:20240101T090000",
                "DTSTART",
                Some("(UTC-05:00) Bogota"),
                "20240101T090000",
            ),
            (
                "EXDATE;TZID=(GMT+01:00) A:20240101T090000,20240102T090000",
                "EXDATE",
                Some("(GMT+01:00) A"),
                "20240101T090000,20240102T090000",
            ),
            (
                "RDATE;VALUE=PERIOD;TZID=A:20240101T090000/PT1H",
                "RDATE",
                Some("A"),
                "20240101T090000/PT1H",
            ),
        ] {
            let found = ContentLine::of(line).unwrap();
            assert_eq!(found.name, name, "{line}");
            assert_eq!(found.parameter("TZID"), zone, "{line}");
            assert_eq!(found.value, value, "{line}");
        }
    }

    #[test]
    fn what_is_no_line() {
        for line in [
            "",
            "no colon",
            ":value",
            "two words:value",
            "Ü:value",
            "&nbsp; and: so",
        ] {
            assert!(ContentLine::of(line).is_none(), "{line}");
        }
    }
}
