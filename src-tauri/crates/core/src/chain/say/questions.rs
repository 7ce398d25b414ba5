//! Questions that are said aloud. A leader hears the names of what that leader may see, and of nothing else.

use crate::{
    Id,
    conversations::Shareable,
    english::{is_plural, say},
    model::{Leader, Measure, MeasureKind},
};

use super::{figure, lower, ours};
use crate::chain::{Chains, Issue, IssueCode, Lower};

/// Returns what is said instead of a figure that a leader may not see.
const fn hidden(measure: &Measure) -> &'static str {
    match measure.kind {
        MeasureKind::Result => "your results",
        MeasureKind::Early | MeasureKind::Behaviour => "one of the steps",
    }
}

/// Returns the verb that fits a subject.
pub(super) fn verb<'v>(subject: &str, plural: &'v str, singular: &'v str) -> &'v str {
    if is_plural(subject) { plural } else { singular }
}

/// Returns the next question of an issue, or what is to be done at the desk, with every name in it.
pub fn question(issue: &Issue<'_>) -> String {
    let rival = issue.rival.map(|rival| say::phrase(&rival.text).to_owned());
    filled(issue, &figure(issue.upper), named(issue), rival)
}

/// Returns the question as one leader may hear it; nothing for what is done at the desk.
pub fn question_for(chains: &Chains<'_>, issue: &Issue<'_>, leader: Id<Leader>) -> Option<String> {
    if issue.code == IssueCode::NoFigure {
        return None;
    }
    let records = chains.records();
    let may =
        |measure: &Measure| Shareable::measure(records, measure, leader, chains.day()).is_some();
    let shown = |measure: &Measure| {
        if may(measure) {
            figure(measure)
        } else {
            hidden(measure).to_owned()
        }
    };
    let named = match issue.lower {
        Some(Lower::Measure(measure)) => Some(shown(measure)),
        Some(Lower::Solution(_)) | None => named(issue),
    };
    // What else may explain it is my own thought, unless a document says so.
    let rival = issue.rival.filter(|rival| !rival.private);
    let rival = rival.map(|rival| say::phrase(&rival.text).to_owned());
    if issue.code == IssueCode::RivalOpen && rival.is_none() {
        let upper = shown(issue.upper);
        return Some(format!(
            "What else may have moved {upper} in the same weeks?"
        ));
    }
    Some(filled(issue, &shown(issue.upper), named, rival))
}

/// Returns what a figure without anything below it asks for, on the screen.
pub const fn ask_next() -> &'static str {
    "What turns first?"
}

fn named(issue: &Issue<'_>) -> Option<String> {
    issue.lower.map(|it| match it {
        Lower::Solution(solution) => ours(solution),
        Lower::Measure(_) => lower(it),
    })
}

fn filled(issue: &Issue<'_>, upper: &str, lower: Option<String>, rival: Option<String>) -> String {
    let below = lower.unwrap_or_default();
    let is_ours = matches!(issue.lower, Some(Lower::Solution(_)));
    let moves = verb(&below, "move", "moves");
    match issue.code {
        IssueCode::NothingUnder => {
            let does = verb(upper, "do", "does");
            format!("What turns first, before {upper} {does}?")
        }
        IssueCode::Stands => {
            let weeks = say::count(issue.weeks, "week", "weeks");
            let weeks = say::capital(&weeks);
            let (is, it, was) = if is_plural(upper) {
                ("are", "they", "were")
            } else {
                ("is", "it", "was")
            };
            format!(
                "{weeks} after {below} began, {upper} {is} where {it} {was}. What else is in the way?"
            )
        }
        IssueCode::Against => {
            let went = say::capital(upper);
            format!("{went} went another way after {below} changed. What did we miss?")
        }
        IssueCode::MissingStep => {
            format!("Between {below} and {upper}: what would turn first?")
        }
        IssueCode::Assumed if is_ours => format!("Since {below}: what do people do differently?"),
        IssueCode::Assumed => {
            format!("When {upper} last turned, what had happened with {below} a few weeks before?")
        }
        IssueCode::SaidOld | IssueCode::SeenOld => {
            format!("Some time ago we saw that {below} {moves} {upper}. Is that still true?")
        }
        IssueCode::OnlySaid if is_ours => format!("Where could I see what {below} changed?"),
        IssueCode::OnlySaid => format!("Where could I see that {below} {moves} {upper}?"),
        IssueCode::RivalOpen => {
            let rival = say::capital(&rival.unwrap_or_default());
            format!("{rival} came in the same weeks. How would you tell the two apart?")
        }
        IssueCode::NoFigure => {
            let source = say::phrase(&issue.upper.source);
            if source.is_empty() {
                format!("Look up {upper}.")
            } else {
                format!(
                    "Look up {upper} in {}.",
                    crate::english::with_article(source)
                )
            }
        }
        IssueCode::NotSaidBack => "May I read back how I understand your figures?".to_owned(),
    }
}
