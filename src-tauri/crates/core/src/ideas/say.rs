//! The words for ideas.

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

/// Returns some parts as a list: "what ends it and a figure".
pub fn parts(parts: &[Part]) -> String {
    let names: Vec<&str> = parts.iter().map(|one| part(*one)).collect();
    say::list(&names)
}

/// Returns "5 of 6; missing: what is different at the end".
pub fn completeness(missing: &[Part]) -> String {
    let noted = Part::ALL.len() - missing.len();
    let all = Part::ALL.len();
    if missing.is_empty() {
        return format!("{noted} of {all}");
    }
    format!("{noted} of {all}; missing: {}", parts(missing))
}
