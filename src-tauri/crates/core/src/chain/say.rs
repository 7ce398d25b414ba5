//! Every sentence about figures and chains: for my own screen. What is said to a leader is in `questions`.

mod published;
mod questions;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::{
    Id, Records,
    english::{days, say, with_article},
    grades::Grade,
    model::{
        ChainLink, Confidence, Evidence, Leader, Measure, MeasureKind, Number, Reading, Solution,
        Target, Unit,
    },
};

use super::{
    Chain, Chains, Issue, IssueCode, Lower, Movement, MovementVerdict, Step, SwingPlace, issues,
    weakest, whom::is_read_back,
};

pub use published::{due, published};
pub use questions::{ask_next, question, question_for};

/// Returns how a sentence calls a figure.
pub fn figure(measure: &Measure) -> String {
    let own = say::phrase(&measure.say_as);
    if own.is_empty() {
        say::uncapital(say::phrase(&measure.name))
    } else {
        own.to_owned()
    }
}

/// Returns how a sentence calls a solution: "the dispute clinic".
pub fn ours(solution: &Solution) -> String {
    let own = say::phrase(&solution.say_as);
    with_article(if own.is_empty() { &solution.name } else { own })
}

/// Returns what a link leads from, without an article.
pub fn lower(lower: Lower<'_>) -> String {
    match lower {
        Lower::Measure(measure) => figure(measure),
        Lower::Solution(solution) => say::uncapital(say::phrase(&solution.name)),
    }
}

/// Returns the column of a figure.
pub const fn kind(kind: MeasureKind) -> &'static str {
    match kind {
        MeasureKind::Result => "result",
        MeasureKind::Early => "earlier sign",
        MeasureKind::Behaviour => "what people do",
    }
}

/// Returns a value in what it is counted in: "58 days", "1.4 % of sales".
pub fn value(measure: &Measure, value: Number) -> String {
    let unit = measure.unit_of.trim();
    let space = if unit.is_empty() { "" } else { " " };
    format!("{value}{space}{unit}")
}

/// Returns an aim as a question says it: "35 minutes", and "50" of a figure whose name says already what it counts.
pub fn aim(measure: &Measure, aim: Number) -> String {
    let unit = measure.unit_of.trim();
    let name = figure(measure);
    let is_said = name.split_whitespace().any(|word| word == unit);
    if is_said {
        aim.to_string()
    } else {
        value(measure, aim)
    }
}

/// Returns the newest reading and the aim: "58 days, aim 50".
pub fn level(measure: &Measure, newest: Option<&Reading>) -> Option<String> {
    if measure.method_only {
        return Some("how it is measured is known, no figure is kept".to_owned());
    }
    let aim = measure.aim.map(|aim| format!("aim {aim}"));
    let newest = newest.map(|reading| value(measure, reading.value));
    let parts: Vec<String> = newest.into_iter().chain(aim).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// Returns how a figure has moved, in a sentence.
pub fn moved(measure: &Measure, movement: &Movement<'_>, today: NaiveDate) -> String {
    let name = say::capital(&figure(measure));
    let amount = |reading: Option<&Reading>| {
        reading.map_or_else(String::new, |reading| value(measure, reading.value))
    };
    let on = |reading: Option<&Reading>| {
        reading.map_or_else(String::new, |reading| {
            format!("on {}", say::day_month(reading.on, today))
        })
    };
    let (base, last) = (movement.base, movement.last);
    let change = match movement.verdict {
        MovementVerdict::MethodOnly => {
            return format!("{name}: how it is measured is known; no figure is kept.");
        }
        MovementVerdict::None => return format!("{name}: no reading yet."),
        MovementVerdict::NoBase => {
            let (last, on) = (amount(last), on(last));
            return format!("{name}: {last} {on}; nothing noted from before.");
        }
        MovementVerdict::NoAfter => {
            let (base, on) = (amount(base), on(base));
            return format!("{name}: {base} {on}; no reading since.");
        }
        MovementVerdict::Still => format!("{}, as before", amount(last)),
        MovementVerdict::Away | MovementVerdict::Toward => {
            let from = base.map_or_else(String::new, |base| base.value.to_string());
            format!("{}, from {from}", amount(last))
        }
    };
    let swing = match movement.swing {
        None => "too few readings to tell a change from a swing".to_owned(),
        Some(swing) => {
            let range = format!("({} to {})", swing.low, swing.high);
            match swing.place {
                SwingPlace::Within => format!("still within its usual swing {range}"),
                SwingPlace::Better => format!("beyond its usual swing {range}"),
                SwingPlace::Worse => format!("beyond its usual swing {range}, the wrong way"),
            }
        }
    };
    format!("{name}: {change}; {swing}.")
}

/// Returns how a link or a figure is known: "told by the Group CFO, not seen yet", "seen in the monthly
/// report", "we assume it".
pub fn ground(records: &Records, grade: &Grade<'_>) -> String {
    let by = grade.by;
    match grade.grade {
        Confidence::Seen => by.map_or_else(|| "seen".to_owned(), seen_in),
        Confidence::Said => format!("{}, not seen yet", told_by(records, by)),
        Confidence::Assumed if !grade.ran_out => "we assume it".to_owned(),
        Confidence::Assumed => match by {
            Some(by) if by.grade == Confidence::Seen => {
                format!("{} over a year ago", seen_in(by))
            }
            Some(_) | None => format!("{} over a year ago", told_by(records, by)),
        },
    }
}

/// Returns where a piece of evidence comes from: "told by the Group CFO", "seen in the dispute log".
pub fn origin(records: &Records, evidence: &Evidence) -> String {
    match evidence.grade {
        Confidence::Seen => seen_in(evidence),
        Confidence::Said => told_by(records, Some(evidence)),
        Confidence::Assumed => "we assume it".to_owned(),
    }
}

/// Returns what would weaken a link, in a sentence.
pub fn would_weaken(lower: &str, upper: &str) -> String {
    let (lower, upper) = (lower.trim(), upper.trim());
    format!("It is weaker if {upper} and {lower} move apart, or if both follow something else.")
}

fn seen_in(evidence: &Evidence) -> String {
    let source = say::phrase(&evidence.source);
    if source.is_empty() {
        "seen".to_owned()
    } else {
        format!("seen in {}", with_article(source))
    }
}

fn told_by(records: &Records, evidence: Option<&Evidence>) -> String {
    let leader = evidence.and_then(|row| row.leader_id);
    role(leader.and_then(|id| records.leader(id))).map_or_else(
        || "told, source erased".to_owned(),
        |role| format!("told by {role}"),
    )
}

fn role(leader: Option<&Leader>) -> Option<String> {
    let role = say::phrase(&leader?.role);
    Some(format!("the {role}"))
}

/// Returns an issue in a few words: "a step is missing between … and …".
pub fn issue(chains: &Chains<'_>, issue: &Issue<'_>) -> String {
    let records = chains.records();
    let upper = figure(issue.upper);
    let from = issue.lower.map(lower).unwrap_or_default();
    let arrow = format!("{from} → {upper}");
    let moves = questions::verb(&from, "move", "moves");
    match issue.code {
        IssueCode::NothingUnder => format!("nothing is noted under {upper}"),
        IssueCode::Stands => {
            let values: Vec<String> = issue
                .readings
                .iter()
                .map(|reading| reading.value.to_string())
                .collect();
            let has = questions::verb(&upper, "have", "has");
            format!("{upper} {has} not moved ({})", values.join(", "))
        }
        IssueCode::Against => format!("{upper} went another way after {from} changed"),
        IssueCode::MissingStep => format!("a step is missing between {from} and {upper}"),
        IssueCode::Assumed => format!("we assume that {from} {moves} {upper}"),
        IssueCode::SaidOld => {
            format!("{arrow}, {} over a year ago", told_by(records, issue.by))
        }
        IssueCode::SeenOld => {
            let seen = issue.by.map_or_else(|| "seen".to_owned(), seen_in);
            format!("{arrow}, {seen} over a year ago")
        }
        IssueCode::OnlySaid => {
            format!("{arrow}, {}, not seen yet", told_by(records, issue.by))
        }
        IssueCode::RivalOpen => {
            let rival = issue.rival.map_or("", |rival| say::phrase(&rival.text));
            format!("{arrow}: “{rival}” may explain it as well")
        }
        IssueCode::NoFigure => match chains.newest(issue.upper.id) {
            Some(last) => format!(
                "no reading of {upper} since {}",
                say::day_month(last.on, chains.day())
            ),
            None => format!("no reading of {upper} yet"),
        },
        IssueCode::NotSaidBack => {
            format!("every step under {upper} is seen; it has not been read back yet")
        }
    }
}

/// Returns how far a chain is known: "Seen at two of three steps, told at one. Weakest: …. Said back on 17
/// September and accepted."
pub fn chain(chains: &Chains<'_>, chain: &Chain<'_>) -> String {
    let mut sentences = vec![steps(chain)];
    let found = issues(chains, chain);
    if let Some(weak) = weakest(found.iter()).filter(|_| !chain.steps.is_empty()) {
        sentences.push(format!("Weakest: {}.", issue(chains, weak)));
    }
    sentences.extend(said_back(chains, chain.result));
    sentences.join(" ")
}

/// Returns how far the chains of a unit are known, and their weakest step; nothing where it has no figures.
pub fn of_unit(chains: &Chains<'_>, unit: Id<Unit>) -> Option<String> {
    let figures = chains.measures(unit).len();
    let results = chains.results(unit).into_iter();
    let all: Vec<Chain<'_>> = results.map(|result| chains.chain(result)).collect();
    // Two results may share a step.
    let steps = all.iter().flat_map(|chain| &chain.steps);
    let steps: BTreeMap<_, _> = steps.map(|it| (it.link.id, it.grade.grade)).collect();
    let count = |wanted| steps.values().filter(|grade| **grade == wanted).count();
    if steps.is_empty() {
        let number = i64::try_from(figures).unwrap_or(i64::MAX);
        let figures = say::capital(&say::count(number, "figure", "figures"));
        return (number > 0).then(|| format!("{figures}, no links yet."));
    }
    let known = known(
        steps.len(),
        count(Confidence::Seen),
        count(Confidence::Said),
    );
    let found: Vec<Issue<'_>> = all.iter().flat_map(|one| issues(chains, one)).collect();
    let weakest = weakest(found.iter()).map(|weak| issue(chains, weak));
    let weakest = weakest.map(|weak| format!(" Weakest: {weak}."));
    Some(format!("{known}{}", weakest.unwrap_or_default()))
}

/// Returns how many steps of a chain are seen and told.
pub fn steps(chain: &Chain<'_>) -> String {
    let count = |grade| chain.count(grade);
    match chain.steps.len() {
        0 => format!("Nothing is noted under {}.", figure(chain.result)),
        n => known(n, count(Confidence::Seen), count(Confidence::Said)),
    }
}

fn known(n: usize, seen: usize, told: usize) -> String {
    let number = |count: usize| say::number(i64::try_from(count).unwrap_or(i64::MAX));
    let of = format!("of {} {}", number(n), if n == 1 { "step" } else { "steps" });
    match (seen, told) {
        (0, 0) => "We assume every step.".to_owned(),
        (0, told) => format!("Told at {} {of}, not seen yet.", number(told)),
        (seen, 0) => format!("Seen at {} {of}.", number(seen)),
        (seen, told) => format!("Seen at {} {of}, told at {}.", number(seen), number(told)),
    }
}

/// Returns when the chain of a result was said back, if that still counts.
pub fn said_back(chains: &Chains<'_>, result: &Measure) -> Option<String> {
    let on = result
        .read_back_on
        .filter(|_| is_read_back(chains, result))?;
    let on = say::day_month(on, chains.day());
    Some(format!("Read back on {on} and accepted."))
}

/// Returns a step as an item of a list: "days to collect, earlier sign, 58 days, aim 50; lead to net cash: told by
/// the Group CFO on 17 September".
pub fn step(chains: &Chains<'_>, step: &Step<'_>) -> String {
    let node = match step.lower {
        Lower::Measure(measure) => node(chains, measure),
        Lower::Solution(solution) => node_ours(chains, solution, step.link.unit_id),
    };
    format!("{node}; {}", leads(chains, step.link))
}

/// Returns a figure as an item of a list: "days to collect, earlier sign, 58 days, aim 50".
pub fn node(chains: &Chains<'_>, measure: &Measure) -> String {
    let level = level(measure, chains.newest(measure.id));
    let parts = [
        Some(figure(measure)),
        Some(kind(measure.kind).to_owned()),
        level,
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join(", ")
}

/// Returns a solution as an item of a list: "Dispute clinic, what we do, since 10 August".
pub fn node_ours(chains: &Chains<'_>, solution: &Solution, unit: Id<Unit>) -> String {
    let name = say::phrase(&solution.name);
    let first = chains.deliveries(solution.id, unit).next();
    let when = first.map_or_else(String::new, |(first, _)| {
        let verb = if first <= chains.day() {
            "since"
        } else {
            "from"
        };
        format!(", {verb} {}", say::day_month(first, chains.day()))
    });
    format!("{name}, what we do{when}")
}

/// Returns what a link leads to, and how it is known: "lead to net cash: told by the Group CFO on 17 September".
pub fn leads(chains: &Chains<'_>, link: &ChainLink) -> String {
    let records = chains.records();
    let name = chains.lower(link).map(lower).unwrap_or_default();
    let upper = records.measure(link.upper_id).map(figure);
    let leads = questions::verb(&name, "lead", "leads");
    let grade = chains.grade(Target::Link(link.id));
    let ground = match grade.by.filter(|_| !grade.ran_out) {
        Some(by) if grade.grade != Confidence::Assumed => {
            let on = say::day_month(by.on, chains.day());
            format!("{} on {on}", origin(records, by))
        }
        Some(_) | None => ground(records, &grade),
    };
    format!("{leads} to {}: {ground}", upper.unwrap_or_default())
}

/// Returns the result at the head of a list: "net cash (result; 58 days, aim 50)".
pub fn head(chains: &Chains<'_>, result: &Measure) -> String {
    let name = figure(result);
    let kind = kind(result.kind);
    match level(result, chains.newest(result.id)) {
        Some(level) => format!("{name} ({kind}; {level})"),
        None => format!("{name} ({kind}; no reading yet)"),
    }
}

/// Returns the days of a delivery: "10 Aug to 7 Sep".
pub fn span(first: NaiveDate, last: NaiveDate) -> String {
    days::range(first, last)
}
