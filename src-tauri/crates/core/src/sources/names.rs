//! What a file and the calendar in it are called, and to whom they belong.

use super::{incoming::Asked, key::key, wording};
use crate::calendar::ics::{CalendarFile, PRIVATE_EVENT, Series};
use crate::model::SourceForm;

/// A title is cut to this.
const LONGEST_TITLE: usize = 200;

/// Returns the addresses of whoever the file belongs to. Some programs name a calendar by the address
/// of its owner.
pub(super) fn addresses_of(file: &CalendarFile, asked: &Asked) -> Vec<String> {
    let named = file.name.iter().map(|name| name.trim().to_lowercase());
    let own = named.filter(|name| name.contains('@') && !name.contains(' '));
    asked.addresses.iter().cloned().chain(own).collect()
}

/// Returns the names of the calendar and of its file. A file of one event is often called as that
/// event is; where that is private, both say so and no more.
pub(super) fn names_of(file: &CalendarFile, asked: &Asked) -> (String, String) {
    let letters = |text: &str| -> String {
        let letters = text.chars().filter(|letter| letter.is_alphanumeric());
        letters.flat_map(char::to_lowercase).collect()
    };
    let named = file.name.as_deref().map(str::trim).unwrap_or_default();
    let called = letters(stem(&asked.file_name));
    let mut private = file.series.iter().flat_map(Series::private_titles);
    if private.any(|title| !title.trim().is_empty() && called.contains(&letters(title))) {
        let file_key = key(&asked.file_name, None);
        let name = format!("{PRIVATE_EVENT} {}", file_key.get(..6).unwrap_or_default());
        return (name.clone(), name);
    }
    let name = if asked.form == SourceForm::Messages {
        wording::MESSAGES
    } else if named.is_empty() {
        stem(&asked.file_name)
    } else {
        named
    };
    (short(name), asked.file_name.clone())
}

/// Returns a title on one line, cut where it is long.
pub(super) fn short(title: &str) -> String {
    let flat = title.split_whitespace().collect::<Vec<_>>().join(" ");
    if flat.chars().count() > LONGEST_TITLE {
        flat.chars().take(LONGEST_TITLE - 1).chain(['…']).collect()
    } else {
        flat
    }
}

/// Returns the name of a file without its ending.
fn stem(file_name: &str) -> &str {
    match file_name.rsplit_once('.') {
        Some((stem, _)) if !stem.is_empty() => stem,
        _ => file_name,
    }
}
