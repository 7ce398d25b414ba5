//! The bounds of every request, checked before its command sees it: dates that somebody can have meant,
//! and texts that somebody can have typed or pasted.
//!
//! Rules count days from one date to another, and would do so for a date of the year 9999 as well.
//!
//! `tests/it/bounds.rs` makes every field of every request absurd; a new command fails it until it has a request
//! there.

use chrono::{Datelike, NaiveDate};
use overture_core::calendar::YEARS;
use serde_json::Value;

use crate::ApiError;

/// Refuses a request with a date out of reach or an endless text.
pub(crate) fn check_request(request: &Value) -> Result<(), ApiError> {
    check("", request)
}

fn check(field: &str, value: &Value) -> Result<(), ApiError> {
    match value {
        Value::Object(fields) => fields
            .iter()
            .try_for_each(|(name, value)| check(name, value)),
        Value::Array(items) => items.iter().try_for_each(|item| check(field, item)),
        Value::String(text) => check_date(field, text).and_then(|()| check_length(field, text)),
        Value::Null | Value::Bool(_) | Value::Number(_) => Ok(()),
    }
}

fn check_date(field: &str, text: &str) -> Result<(), ApiError> {
    let far = |date: NaiveDate| !YEARS.contains(&date.year());
    if holds_dates(field) && text.parse().is_ok_and(far) {
        return Err(ApiError::invalid(
            field,
            "Give a date between 1950 and 2150.",
        ));
    }
    Ok(())
}

fn check_length(field: &str, text: &str) -> Result<(), ApiError> {
    let most = longest(field);
    if text.len() > most && text.chars().nth(most).is_some() {
        return Err(ApiError::invalid(
            field,
            format!("This is longer than {most} characters. Shorten it."),
        ));
    }
    Ok(())
}

/// Returns the most characters that a field takes. Rows have tighter limits, checked when they are written.
fn longest(field: &str) -> usize {
    match field {
        "png" => 100_000_000,
        // A search refuses a long query in its own words.
        "text" | "texts" | "query" | "peopleText" | "lines" | "debrief" | "wording"
        | "notToRaise" | "reflectionHeard" | "reflectionReaction" | "reflectionChange" => 2_000_000,
        "note" | "desiredState" => 100_000,
        "path" | "paths" => 4_096,
        _ => 20_000,
    }
}

/// Returns whether a field holds a date or a list of dates, by its name.
pub(crate) fn holds_dates(field: &str) -> bool {
    field.ends_with("On")
        || matches!(
            field,
            "on" | "date"
                | "first"
                | "last"
                | "from"
                | "to"
                | "until"
                | "due"
                | "asOf"
                | "since"
                | "spokeAbout"
                | "key"
                | "anchor"
                | "forDay"
                | "moveTo"
                | "withoutWeeks"
                | "closures"
                | "exceptions"
                | "extra"
        )
}
