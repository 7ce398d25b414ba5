//! What a line announces itself as: "I owe", "Action:", "KPI -", "Ana:".

use super::{OfferKind, sides::Sides};

/// What a line may begin with. Some need no mark behind them, the others do.
const PREFIXES: [(&str, OfferKind, bool); 66] = [
    ("i owe", OfferKind::IOwe, false),
    ("they owe", OfferKind::TheyOwe, false),
    ("i promised", OfferKind::IOwe, true),
    ("promised", OfferKind::IOwe, true),
    ("promise", OfferKind::IOwe, true),
    ("me", OfferKind::IOwe, true),
    ("mine", OfferKind::IOwe, true),
    ("on me", OfferKind::IOwe, true),
    ("for me", OfferKind::IOwe, true),
    ("my action", OfferKind::IOwe, true),
    ("they promised", OfferKind::TheyOwe, true),
    ("them", OfferKind::TheyOwe, true),
    ("theirs", OfferKind::TheyOwe, true),
    ("on them", OfferKind::TheyOwe, true),
    ("she", OfferKind::TheyOwe, true),
    ("he", OfferKind::TheyOwe, true),
    ("her", OfferKind::TheyOwe, true),
    ("him", OfferKind::TheyOwe, true),
    ("measure", OfferKind::Measure, true),
    ("measures", OfferKind::Measure, true),
    ("figure", OfferKind::Measure, true),
    ("figures", OfferKind::Measure, true),
    ("kpi", OfferKind::Measure, true),
    ("kpis", OfferKind::Measure, true),
    ("metric", OfferKind::Measure, true),
    ("metrics", OfferKind::Measure, true),
    ("indicator", OfferKind::Measure, true),
    ("number", OfferKind::Measure, true),
    ("numbers", OfferKind::Measure, true),
    ("target", OfferKind::Measure, true),
    ("skill", OfferKind::Skill, true),
    ("skills", OfferKind::Skill, true),
    ("skill gap", OfferKind::Skill, true),
    ("skills gap", OfferKind::Skill, true),
    ("challenge", OfferKind::Challenge, true),
    ("challenges", OfferKind::Challenge, true),
    ("problem", OfferKind::Challenge, true),
    ("issue", OfferKind::Challenge, true),
    ("risk", OfferKind::Challenge, true),
    ("pain", OfferKind::Challenge, true),
    ("feedback", OfferKind::Feedback, true),
    ("about us", OfferKind::Feedback, true),
    ("rating", OfferKind::Feedback, true),
    ("idea", OfferKind::Idea, true),
    ("ideas", OfferKind::Idea, true),
    ("to try", OfferKind::Idea, true),
    ("wish", OfferKind::Idea, true),
    ("pressing", OfferKind::Pressing, true),
    ("urgent", OfferKind::Pressing, true),
    ("quote", OfferKind::Quote, true),
    ("their words", OfferKind::Quote, true),
    ("change", OfferKind::Change, true),
    ("changes", OfferKind::Change, true),
    ("we change", OfferKind::Change, true),
    ("link", OfferKind::Link, true),
    ("links", OfferKind::Link, true),
    ("because", OfferKind::Link, true),
    ("know-how", OfferKind::KnowHow, true),
    ("know how", OfferKind::KnowHow, true),
    ("knowledge", OfferKind::KnowHow, true),
    ("told", OfferKind::Told, true),
    ("we told them", OfferKind::Told, true),
    ("plan", OfferKind::Plan, true),
    ("plans", OfferKind::Plan, true),
    ("together", OfferKind::Together, true),
    ("we want", OfferKind::Together, true),
];

/// What begins something to do; the rest of the line says who does it: "Action: Ana to check".
const TO_DO: [(&str, bool); 14] = [
    ("action", true),
    ("actions", true),
    ("action item", true),
    ("ai", true),
    ("to do", true),
    ("to-do", true),
    ("todo", false),
    ("next step", true),
    ("next steps", true),
    ("next", true),
    ("follow up", true),
    ("follow-up", true),
    ("task", true),
    ("due", true),
];

/// Returns the kind that a line announces, and the rest of it.
pub(super) fn prefixed(line: &str) -> Option<(OfferKind, &str)> {
    PREFIXES.iter().find_map(|(prefix, kind, marked)| {
        let rest = strip_word(line, prefix)?;
        Some((*kind, behind(rest, *marked)?))
    })
}

/// Returns whether a line is a heading rather than a sentence: "skill of reading: fine".
pub(super) fn is_heading(line: &str) -> bool {
    let words = PREFIXES.iter().filter(|(prefix, kind, marked)| {
        *marked && kind.finding().is_some() && !prefix.contains(' ')
    });
    let begins =
        |prefix: &str| strip_word(line, prefix).is_some_and(|rest| rest.starts_with(" of "));
    line.contains(':') && words.into_iter().any(|(prefix, ..)| begins(prefix))
}

/// Returns the rest of a line that announces something to do.
pub(super) fn to_do(line: &str) -> Option<&str> {
    TO_DO
        .iter()
        .find_map(|(prefix, marked)| behind(strip_word(line, prefix)?, *marked))
}

/// Returns what is announced behind a name: "Ana: the sheet".
pub(super) fn named<'a>(line: &'a str, sides: &Sides) -> Option<&'a str> {
    let (name, rest) = line.split_once(':')?;
    let known = |word: &str| sides.is_theirs(&word.to_lowercase());
    let all = !name.trim().is_empty() && name.split_whitespace().all(known);
    all.then(|| rest.trim())
}

/// Returns what follows a colon or a dash; without one the rest, where none is needed.
fn behind(rest: &str, marked: bool) -> Option<&str> {
    let after = rest.trim_start();
    if let Some(after) = after.strip_prefix([':', '–', '—', '=']) {
        return Some(after.trim());
    }
    // "follow-up" is one word; a hyphen with a space behind it is a dash.
    if let Some(after) = after
        .strip_prefix('-')
        .filter(|after| after.starts_with(' '))
    {
        return Some(after.trim());
    }
    (!marked).then_some(after)
}

/// Returns what follows `prefix` at the start of a line, in any case and with any space between
/// its words; the prefix must end where a word ends.
fn strip_word<'a>(line: &'a str, prefix: &str) -> Option<&'a str> {
    let mut rest = line;
    for (index, word) in prefix.split(' ').enumerate() {
        if index > 0 {
            let trimmed = rest.trim_start();
            if trimmed.len() == rest.len() {
                return None;
            }
            rest = trimmed;
        }
        let head = rest.get(..word.len())?;
        if !head.eq_ignore_ascii_case(word) {
            return None;
        }
        rest = rest.get(word.len()..)?;
    }
    let ends = rest
        .chars()
        .next()
        .is_none_or(|next| !next.is_alphanumeric());
    ends.then_some(rest)
}
