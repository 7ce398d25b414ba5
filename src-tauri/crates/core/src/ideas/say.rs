//! The words for ideas.

use chrono::NaiveDate;

use crate::{english::say, ideas::Part};

/// Returns what a part is called.
pub const fn part(part: Part) -> &'static str {
    match part {
        Part::Problem => "the problem",
        Part::Expectation => "what is different at the end",
        Part::Smallest => "the smallest trial",
        Part::Measure => "a figure",
        Part::StopIf => "what ends it",
        Part::ReviewOn => "a day to decide",
    }
}

/// Asks for a part that is missing, of an idea that was named before.
pub const fn ask(part: Part) -> &'static str {
    match part {
        Part::Problem => "which problem should it solve?",
        Part::Expectation => "what should be different at the end?",
        Part::Smallest => "what would be the smallest trial, where, and for how long?",
        Part::Measure => "which figure should it move?",
        Part::StopIf => "what would make us stop?",
        Part::ReviewOn => "on which day do we decide?",
    }
}

/// Returns what a part is called on the sheet for the leader.
pub const fn on_sheet(part: Part) -> &'static str {
    match part {
        Part::Problem => "What it is for",
        Part::Expectation => "What is different at the end",
        Part::Smallest => "The smallest trial",
        Part::Measure => "The figure to look at",
        Part::StopIf => "It stops if",
        Part::ReviewOn => "Day to decide",
    }
}

/// Returns some parts as a list: "what ends it and a figure".
pub fn parts(parts: &[Part]) -> String {
    let names: Vec<&str> = parts.iter().map(|one| part(*one)).collect();
    say::list(&names)
}

/// Returns "5 of 6, agreed 18 November; missing: what is different at the end".
pub fn completeness(missing: &[Part], agreed_on: Option<NaiveDate>, day: NaiveDate) -> String {
    let all = Part::ALL.len();
    let agreed = agreed_on.map(|on| format!(", agreed {}", say::day_month(on, day)));
    let lacks = (!missing.is_empty()).then(|| format!("; missing: {}", parts(missing)));
    let noted = format!("{} of {all}", all - missing.len());
    [Some(noted), agreed, lacks].into_iter().flatten().collect()
}
