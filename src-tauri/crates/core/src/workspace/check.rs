//! What every write refuses, in one place.

use chrono::{Datelike, NaiveDate};

use crate::{Error, Result};

/// Longest name or title, in characters.
const NAME: usize = 300;
/// Longest text of a fact, promise or finding, in characters. Notes have no limit.
const TEXT: usize = 20_000;

/// Returns `value` without spaces around it; refuses an empty or endless one.
pub(super) fn name(field: &'static str, value: &str) -> Result<String> {
    held(field, value, NAME)
}

/// Returns `value` without spaces around it; refuses an empty or endless one.
pub(super) fn text(field: &'static str, value: &str) -> Result<String> {
    held(field, value, TEXT)
}

fn held(field: &'static str, value: &str, most: usize) -> Result<String> {
    let value = value.trim();
    if value.is_empty() {
        return Err(Error::invalid(field, "A few words are needed here."));
    }
    if value.chars().nth(most).is_some() {
        return Err(Error::invalid(
            field,
            format!(
                "This is longer than {most} characters. Keep the gist here, and the rest in a note."
            ),
        ));
    }
    Ok(value.to_owned())
}

/// Refuses a year that nobody can have meant.
pub(super) fn date(field: &'static str, date: NaiveDate) -> Result<()> {
    if (1950..=2150).contains(&date.year()) {
        return Ok(());
    }
    Err(Error::invalid(field, "Give a date between 1950 and 2150."))
}

/// Refuses absurd dates, and an end before its start.
pub(super) fn span(first: NaiveDate, last: NaiveDate) -> Result<()> {
    date("first", first)?;
    date("last", last)?;
    if last < first {
        return Err(Error::invalid(
            "last",
            "The last day lies before the first one.",
        ));
    }
    Ok(())
}

/// Refuses a number outside `least..=most`.
pub(super) fn between(field: &'static str, value: u16, least: u16, most: u16) -> Result<()> {
    if (least..=most).contains(&value) {
        return Ok(());
    }
    Err(Error::invalid(
        field,
        format!("Give a number from {least} to {most}."),
    ))
}
