//! What sort of file something dropped on the window is.

use std::{fs::File, io::Read, path::Path};

use overture_core::{contacts, culture::file};
use serde::{Deserialize, Serialize};

use super::handover;
use crate::{ApiError, Call, assets, table::commands};

/// The most files that are looked at in one go.
const MOST: usize = 2_000;
/// How much of a file is read, in bytes: all of a sheet, and of a calendar its beginning.
const MOST_BYTES: u64 = file::LARGEST as u64;

commands! {
    /// What files are, by their content; nothing of them is kept.
    file_kinds(LookAtFiles) -> FileKinds = kinds;
}

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
enum FileKind {
    /// Events, free and busy times, or a message about a meeting.
    Calendar,
    /// A sheet of the culture check, filled in or not.
    CultureSheet,
    /// People: vCards, or a table of an address book.
    Contacts,
    /// Units that a colleague handed over.
    HandOver,
    Unknown,
}

/// Whether a file is of a kind, by its bytes.
type Recognize = fn(&[u8]) -> Result<bool, ApiError>;

/// How each kind is recognized; the first one that fits counts.
const KINDS: &[(FileKind, Recognize)] = &[
    (FileKind::Calendar, |bytes| {
        let begin = b"begin:vcalendar";
        let mut parts = bytes.windows(begin.len()).take(4_096);
        Ok(parts.any(|part| part.eq_ignore_ascii_case(begin)))
    }),
    (FileKind::CultureSheet, |bytes| {
        Ok(file::is_sheet(bytes, assets::statements()?))
    }),
    (FileKind::HandOver, |bytes| {
        let format = handover::FORMAT.as_bytes();
        let mut parts = bytes.windows(format.len()).take(4_096);
        Ok(parts.any(|part| part == format))
    }),
    (FileKind::Contacts, |bytes| {
        Ok(contacts::looks_like_contacts(bytes))
    }),
];

fn kinds(_: &mut Call<'_>, request: LookAtFiles) -> Result<FileKinds, ApiError> {
    let paths = request.paths.iter().take(MOST);
    let kinds = paths.map(|path| kind(&beginning(Path::new(path))));
    Ok(FileKinds {
        kinds: kinds.collect::<Result<_, _>>()?,
    })
}

fn kind(bytes: &[u8]) -> Result<FileKind, ApiError> {
    for (kind, fits) in KINDS {
        if fits(bytes)? {
            return Ok(*kind);
        }
    }
    Ok(FileKind::Unknown)
}

/// Returns the first bytes of a file; none where it cannot be read.
fn beginning(path: &Path) -> Vec<u8> {
    let mut bytes = Vec::new();
    if path.is_file()
        && let Ok(file) = File::open(path)
    {
        file.take(MOST_BYTES).read_to_end(&mut bytes).ok();
    }
    bytes
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
struct LookAtFiles {
    paths: Vec<String>,
}

#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
struct FileKinds {
    /// One for each path.
    kinds: Vec<FileKind>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_known_by_its_content() {
        let sheet = "Code;Statement;Matters here;Happens here;Remark\r\nV1;Learning;;;\r\n";
        let utf16: Vec<u8> = std::iter::once(0xFEFF)
            .chain(sheet.replace(";;;", ";4;2;").encode_utf16())
            .flat_map(u16::to_le_bytes)
            .collect();
        for (bytes, expected) in [
            (
                &b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"[..],
                FileKind::Calendar,
            ),
            (b"\xEF\xBB\xBF\r\nbegin:vcalendar\n", FileKind::Calendar),
            (sheet.as_bytes(), FileKind::CultureSheet),
            (&utf16, FileKind::CultureSheet),
            (b"V1,Learning,4,2,\n", FileKind::CultureSheet),
            (
                b"First Name,Last Name,E-mail Address\r\nAna,Lima,ana@example.com\r\n",
                FileKind::Contacts,
            ),
            (
                b"{\n  \"format\": \"overture-handover\",\n  \"version\": 1,",
                FileKind::HandOver,
            ),
            (b"BEGIN:VCARD\r\nFN:Ana\r\n", FileKind::Contacts),
            (b"Dear all,\nsee you at ten\n", FileKind::Unknown),
            (b"\x89PNG\r\n\x1a\n", FileKind::Unknown),
            (b"", FileKind::Unknown),
        ] {
            let name = String::from_utf8_lossy(bytes);
            assert_eq!(kind(bytes).unwrap(), expected, "{name}");
        }
    }
}
