//! What every write refuses: the same for what is typed, pasted, imported and restored.
//!
//! `store::row` validates each row before it is written, by the rules of its record (`records`) and by
//! the bounds of its columns (`columns`), so that no way in can go round them.

mod columns;
mod heard;
mod records;

use chrono::{Datelike, NaiveDate};

use crate::{Error, Result, calendar::YEARS};

pub(crate) use columns::column;
pub(crate) use heard::{
    LINE, SHORT, aim, chain_link, challenge, check_answer, culture_answer, culture_step,
    culture_tally, feedback, guess, idea, know_how, measure, skill, skill_need, tie,
};
pub(crate) use records::{
    absence, busy_block, calendar, closure, company, conversation, entry, fact, leader, look, me,
    occurrence, standing,
};

/// Longest name, title or other short text, in characters.
pub(crate) const NAME: usize = 300;
/// Longest text of a fact, promise or finding, in characters.
const TEXT: usize = 20_000;

/// Returns `value` without spaces around it; refuses an empty or endless one.
pub(crate) fn name(field: &'static str, value: &str) -> Result<String> {
    not_empty(field, value, NAME)
}

/// Returns `value` without spaces around it; refuses an empty or endless one.
pub(crate) fn text(field: &'static str, value: &str) -> Result<String> {
    not_empty(field, value, TEXT)
}

fn not_empty(field: &'static str, value: &str, most: usize) -> Result<String> {
    let value = value.trim();
    if value.is_empty() {
        return Err(Error::invalid(field, "This cannot be empty."));
    }
    at_most(field, value, most)?;
    Ok(value.to_owned())
}

fn at_most(field: &'static str, value: &str, most: usize) -> Result<()> {
    // Bytes are counted for nothing, and a text has at most as many characters.
    if value.len() <= most || value.chars().nth(most).is_none() {
        return Ok(());
    }
    Err(Error::invalid(
        field,
        format!("This is longer than {most} characters. Shorten it."),
    ))
}

/// Refuses a year that nobody can have meant.
pub(crate) fn date(field: &'static str, date: NaiveDate) -> Result<()> {
    if YEARS.contains(&date.year()) {
        return Ok(());
    }
    Err(Error::invalid(field, "Give a date between 1950 and 2150."))
}

/// Refuses absurd dates, and an end before its start.
pub(crate) fn span(first: NaiveDate, last: NaiveDate) -> Result<()> {
    date("first", first)?;
    date("last", last)?;
    if last < first {
        return Err(Error::invalid(
            "last",
            "The last day is before the first day.",
        ));
    }
    Ok(())
}

/// Refuses a number outside `least..=most`.
pub(crate) fn between(field: &'static str, value: u16, least: u16, most: u16) -> Result<()> {
    if (least..=most).contains(&value) {
        return Ok(());
    }
    Err(Error::invalid(
        field,
        format!("Give a number from {least} to {most}."),
    ))
}
