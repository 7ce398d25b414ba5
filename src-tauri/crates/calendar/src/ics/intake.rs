//! From bytes to lines: encodings, ends of lines and folds.

/// A logical line longer than this is cut; nothing that is read needs more.
const LONGEST_LINE: usize = 1 << 20;

/// How a parameter says that text is quoted-printable, in capitals.
const QUOTED_PRINTABLE: &[u8] = b"QUOTED-PRINTABLE";

/// The logical lines of a file, each with the number of its first physical line, from 1.
pub(super) struct Lines<'a> {
    rest: &'a [u8],
    /// The length of the file.
    whole: usize,
    number: usize,
    /// A physical line that was looked at and not taken.
    ahead: Option<(usize, &'a [u8])>,
}

impl<'a> Lines<'a> {
    pub(super) const fn of(bytes: &'a [u8]) -> Self {
        Self {
            rest: bytes,
            whole: bytes.len(),
            number: 0,
            ahead: None,
        }
    }

    /// Returns how many bytes are read.
    pub(super) const fn read(&self) -> usize {
        self.whole - self.rest.len()
    }

    /// Returns the next physical line that is not empty; ends are CR LF, LF or CR.
    fn physical(&mut self) -> Option<(usize, &'a [u8])> {
        if let Some(line) = self.ahead.take() {
            return Some(line);
        }
        while !self.rest.is_empty() {
            let end = self
                .rest
                .iter()
                .position(|byte| matches!(byte, b'\n' | b'\r'))
                .unwrap_or(self.rest.len());
            let (line, rest) = self.rest.split_at_checked(end)?;
            self.rest = match rest {
                [b'\r', b'\n', rest @ ..] | [_, rest @ ..] => rest,
                [] => rest,
            };
            self.number += 1;
            if !line.is_empty() {
                return Some((self.number, line));
            }
        }
        None
    }
}

impl Iterator for Lines<'_> {
    type Item = (usize, String);

    fn next(&mut self) -> Option<(usize, String)> {
        let (number, first) = self.physical()?;
        let mut joined = Vec::new();
        // Folds can lie inside a character, so that bytes are joined before they are read.
        while let Some((next_number, next)) = self.physical() {
            let line = if joined.is_empty() { first } else { &joined };
            let soft_break = line.last() == Some(&b'=') && is_quoted_printable(line);
            let folded = next.strip_prefix(b" ").or_else(|| next.strip_prefix(b"\t"));
            let Some(more) = folded.or_else(|| soft_break.then_some(next)) else {
                self.ahead = Some((next_number, next));
                break;
            };
            if joined.is_empty() {
                joined.extend_from_slice(first);
            }
            if soft_break {
                joined.pop();
            }
            if joined.len() < LONGEST_LINE {
                joined.extend_from_slice(more);
            }
        }
        let whole = if joined.is_empty() { first } else { &joined };
        let whole = whole.get(..LONGEST_LINE).unwrap_or(whole);
        Some((number, text_of(whole)))
    }
}

fn is_quoted_printable(line: &[u8]) -> bool {
    let head = line.split(|byte| *byte == b':').next().unwrap_or_default();
    head.to_ascii_uppercase()
        .windows(QUOTED_PRINTABLE.len())
        .any(|part| part == QUOTED_PRINTABLE)
}

/// Returns quoted-printable text as people read it. Bytes are UTF-8 where they can be, unless
/// `charset` names a western encoding.
pub(super) fn quoted_printable(text: &str, charset: Option<&str>) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, behind)) = rest.split_first() {
        let decoded = (*first == b'=')
            .then(|| behind.split_at_checked(2))
            .flatten()
            .and_then(|(digits, behind)| {
                let digits = std::str::from_utf8(digits).ok()?;
                Some((u8::from_str_radix(digits, 16).ok()?, behind))
            });
        let (byte, behind) = decoded.unwrap_or((*first, behind));
        bytes.push(byte);
        rest = behind;
    }
    let is_western = charset.is_some_and(|name| {
        let name = name.to_ascii_uppercase();
        name.starts_with("ISO-8859-1") || name.ends_with("1252")
    });
    if is_western && text.is_ascii() {
        bytes.into_iter().map(western).collect()
    } else {
        text_of(&bytes)
    }
}

/// Returns the bytes of a file as UTF-8 or Latin-1, without a byte order mark; UTF-16 is decoded.
pub(super) fn without_utf16(bytes: &[u8]) -> std::borrow::Cow<'_, [u8]> {
    let decoded = |bytes: &[u8], big: bool| {
        let units = bytes.chunks_exact(2).map(|pair| match pair {
            [high, low] if big => u16::from_be_bytes([*high, *low]),
            [low, high] => u16::from_le_bytes([*low, *high]),
            _ => 0,
        });
        let text: String = char::decode_utf16(units)
            .map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER))
            .collect();
        text.into_bytes().into()
    };
    match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => rest.into(),
        [0xFE, 0xFF, rest @ ..] => decoded(rest, true),
        [0xFF, 0xFE, rest @ ..] => decoded(rest, false),
        // Without a mark: every other byte is zero.
        [0, 1..=127, 0, _, ..] => decoded(bytes, true),
        [1..=127, 0, _, 0, ..] => decoded(bytes, false),
        _ => bytes.into(),
    }
}

/// Returns the text of a file that a spreadsheet or a calendar program saved: UTF-8, UTF-16, or else the western European encoding of Windows.
pub fn decode(bytes: &[u8]) -> String {
    text_of(&without_utf16(bytes))
}

/// Reads UTF-8, or else the western European encoding of Windows, which holds Latin-1.
fn text_of(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => bytes.iter().map(|byte| western(*byte)).collect(),
    }
}

const fn western(byte: u8) -> char {
    match byte {
        0x80 => '€',
        0x82 => '‚',
        0x84 => '„',
        0x85 => '…',
        0x8A => 'Š',
        0x8C => 'Œ',
        0x8E => 'Ž',
        0x91 => '‘',
        0x92 => '’',
        0x93 => '“',
        0x94 => '”',
        0x95 => '•',
        0x96 => '–',
        0x97 => '—',
        0x99 => '™',
        0x9A => 'š',
        0x9C => 'œ',
        0x9E => 'ž',
        0x9F => 'Ÿ',
        other => other as char,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(bytes: &[u8]) -> Vec<(usize, String)> {
        Lines::of(&without_utf16(bytes)).collect()
    }

    fn expected(lines: &[(usize, &str)]) -> Vec<(usize, String)> {
        lines
            .iter()
            .map(|(n, text)| (*n, (*text).to_owned()))
            .collect()
    }

    #[test]
    fn ends_of_lines_and_folds() {
        for (bytes, found) in [
            (&b"A:1\r\nB:2\r\n"[..], &[(1, "A:1"), (2, "B:2")][..]),
            (b"A:1\nB:2", &[(1, "A:1"), (2, "B:2")]),
            (b"A:1\rB:2", &[(1, "A:1"), (2, "B:2")]),
            (b"A:1\r\n  2\r\n\t3\r\nB:2", &[(1, "A:1 23"), (4, "B:2")]),
            (b"A:1\n\n\nB:2\n", &[(1, "A:1"), (4, "B:2")]),
            (b"A:1\r\r\n 2\r\r\nB:2", &[(1, "A:12"), (5, "B:2")]),
            (b"", &[]),
            (b"\n\n", &[]),
        ] {
            assert_eq!(lines(bytes), expected(found), "{bytes:?}");
        }
    }

    #[test]
    fn soft_line_breaks_of_quoted_printable_text() {
        for (bytes, found) in [
            (
                &b"S;ENCODING=QUOTED-PRINTABLE:a =\r\n=C3=BCb=\r\ner\r\nB:2"[..],
                &[(1, "S;ENCODING=QUOTED-PRINTABLE:a =C3=BCber"), (4, "B:2")][..],
            ),
            (
                b"S;encoding=quoted-printable:a=\n =20b\nB:2",
                &[(1, "S;encoding=quoted-printable:a=20b"), (3, "B:2")],
            ),
            (b"S:a=\nB:2", &[(1, "S:a="), (2, "B:2")]),
            (b"S;QUOTED-PRINTABLE:a=", &[(1, "S;QUOTED-PRINTABLE:a=")]),
        ] {
            assert_eq!(lines(bytes), expected(found), "{bytes:?}");
        }
    }

    #[test]
    fn quoted_printable_text() {
        for (text, charset, read) in [
            ("f=C3=BCr=20M=C3=BCnchen", None, "für München"),
            ("f=C3=BCr", Some("utf-8"), "für"),
            ("Caf=E9", None, "Café"),
            ("Caf=E9", Some("ISO-8859-1"), "Café"),
            // Two letters in Latin-1 that would be one in UTF-8.
            ("=C3=A9", Some("iso-8859-1"), "Ã©"),
            ("=80", Some("windows-1252"), "€"),
            ("=c3=bc", None, "ü"),
            ("1+1=2, =", None, "1+1=2, ="),
            ("=zz", None, "=zz"),
        ] {
            assert_eq!(quoted_printable(text, charset), read, "{text}");
        }
    }

    #[test]
    fn encodings() {
        let text = "SUMMARY:Zoë – ☕";
        let mut marked = vec![0xEF, 0xBB, 0xBF];
        marked.extend_from_slice(text.as_bytes());
        assert_eq!(lines(&marked), expected(&[(1, text)]));
        let little: Vec<u8> = [0xFF, 0xFE]
            .into_iter()
            .chain(text.encode_utf16().flat_map(u16::to_le_bytes))
            .collect();
        assert_eq!(lines(&little), expected(&[(1, text)]));
        let big: Vec<u8> = "BEGIN:X"
            .encode_utf16()
            .flat_map(u16::to_be_bytes)
            .collect();
        assert_eq!(lines(&big), expected(&[(1, "BEGIN:X")]));
        assert_eq!(
            lines(b"SUMMARY:Zo\xEB \x96 5"),
            expected(&[(1, "SUMMARY:Zoë – 5")])
        );
        // A fold between the two bytes of a letter.
        assert_eq!(
            lines(b"SUMMARY:Zo\xC3\r\n \xAB"),
            expected(&[(1, "SUMMARY:Zoë")])
        );
    }

    #[test]
    fn endless_folds_are_cut() {
        let mut bytes = b"X:".to_vec();
        for _ in 0..200_000 {
            bytes.extend_from_slice(b"0123456789\n ");
        }
        let found = lines(&bytes);
        assert_eq!(found.len(), 1);
        assert!(found[0].1.len() <= LONGEST_LINE);
    }
}
