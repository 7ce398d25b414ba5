//! The six statements, and the sentence of what the log says to each.

use chrono::NaiveDate;

use super::{Finding, LATELY, Lack, Subject};
use crate::{
    calendar::days_after,
    chain::{MovementVerdict, figure, value},
    english::say,
    model::{StatementVerdict, Unit},
};

/// The statements, in their order.
pub const STATEMENTS: [&str; 6] = [
    "Leaders at the top know what our work does for them, and ask for it.",
    "For each unit we can show what our work did for one of its figures.",
    "We talk with every leader often enough, and at good moments.",
    "What experienced people know is passed on before they go.",
    "What we run moves the figure that it was meant for.",
    "We know what our work takes from their people, and what came back.",
];

/// A piece of a sentence, and what it names.
pub type Piece<'a> = (String, Option<Subject<'a>>);

/// Returns what the log says, in pieces: the count, then what is missing, then what counts.
pub fn pieces<'a>(finding: &Finding<'a>, day: NaiveDate) -> Vec<Piece<'a>> {
    let mut found = vec![(count(finding, day), None)];
    if finding.verdict == StatementVerdict::NotEnough {
        return found;
    }
    let missing = finding.missing.iter();
    let missing = missing.map(|(subject, lack)| (*subject, lacks(*lack)));
    add_list(&mut found, " Not: ", missing.collect());
    let counted = finding.counted.iter();
    let counted: Vec<_> = counted.map(|subject| (*subject, String::new())).collect();
    if finding.number == 3 {
        let silent = finding.silent.iter();
        let silent = silent.map(|leader| (Subject::Leader(leader), String::new()));
        add_list(&mut found, " No chat for two quarters: ", silent.collect());
        found.push((moments(finding), None));
    } else {
        add_list(&mut found, " Counted: ", counted);
    }
    found
}

/// Returns what the log says, as one text.
pub fn text(finding: &Finding<'_>, day: NaiveDate) -> String {
    let pieces = pieces(finding, day).into_iter();
    pieces.map(|(text, _)| text).collect()
}

fn add_list<'a>(found: &mut Vec<Piece<'a>>, head: &str, all: Vec<(Subject<'a>, String)>) {
    let last = all.len().saturating_sub(1);
    for (at, (subject, why)) in all.into_iter().enumerate() {
        let before = match at {
            0 => head,
            _ if at == last => " and ",
            _ => ", ",
        };
        found.push((before.to_owned(), None));
        found.push((name(subject), Some(subject)));
        let end = if at == last { "." } else { "" };
        found.push((format!("{why}{end}"), None));
    }
}

fn count(finding: &Finding<'_>, day: NaiveDate) -> String {
    if finding.verdict == StatementVerdict::NotEnough {
        return not_enough(finding.number).to_owned();
    }
    if finding.base() == 0 {
        return "No know-how is at risk, and challenges were seen in every unit within a year."
            .to_owned();
    }
    let (count, of) = (finding.counted.len(), number(finding.base()));
    let verb = |one, many| if count == 1 { one } else { many };
    let says = match finding.number {
        1 => {
            let since = say::day_month(days_after(day, -LATELY), day);
            format!(
                "leaders asked for us, called something pressing or rated us four or better since {since}"
            )
        }
        2 => format!(
            "units {} a chain from what we do to a result with evidence at each step",
            verb("has", "have")
        ),
        3 => format!("leaders {} within the gap you set", verb("is", "are")),
        4 => format!("{} being passed on", verb("is", "are")),
        5 => format!("moved {} figure", verb("its", "their")),
        _ => format!("{} both sides noted", verb("has", "have")),
    };
    let count = match count {
        0 => "None".to_owned(),
        count => say::capital(&number(count)),
    };
    format!("{count} of {of} {says}.")
}

const fn not_enough(number: u8) -> &'static str {
    match number {
        1 => "Not enough to say: fewer than three leaders had a chat.",
        2 => "Not enough to say: no unit has a leader.",
        3 => "Not enough to say: there are fewer than three leaders.",
        4 => "Not enough to say: no know-how is noted that can leave within two years.",
        _ => "Not enough to say: nothing that we do for them has run for four weeks.",
    }
}

fn moments(finding: &Finding<'_>) -> String {
    match finding.moments {
        (_, 0) => " No moments were noted.".to_owned(),
        (good, noted) => format!(" {good} of {noted} moments were good."),
    }
}

/// Returns why something does not count, in brackets after its name.
fn lacks(lack: Lack<'_>) -> String {
    let why = match lack {
        Lack::Plain => return String::new(),
        Lack::NotMet => "not met".to_owned(),
        Lack::Days(days) => say::count(days, "day", "days"),
        Lack::NoDate => "no date".to_owned(),
        Lack::NoPlan => "no plan".to_owned(),
        Lack::NotBegun => "not begun".to_owned(),
        Lack::NoFigure => "no figure".to_owned(),
        Lack::Unmoved(measure, movement) => {
            let name = figure(measure);
            let last = movement.last.or(movement.base);
            let last = last.map_or_else(String::new, |reading| value(measure, reading.value));
            match (movement.verdict, movement.base) {
                (MovementVerdict::MethodOnly | MovementVerdict::None, _) => {
                    format!("{name}: no reading")
                }
                (MovementVerdict::NoBase, _) => format!("{name} {last}, nothing from before"),
                (MovementVerdict::NoAfter, _) => format!("{name} {last}, no reading since"),
                (MovementVerdict::Away | MovementVerdict::Toward, Some(base)) => {
                    format!("{name} {last}, from {}", base.value)
                }
                (_, _) => format!("{name} {last}, as before"),
            }
        }
        Lack::Effort => "what it takes is not noted".to_owned(),
        Lack::Return => "what came back is not noted".to_owned(),
        Lack::EffortAndReturn => "neither side is noted".to_owned(),
    };
    format!(" ({why})")
}

fn name(subject: Subject<'_>) -> String {
    match subject {
        Subject::Leader(leader) => leader.role.clone(),
        Subject::Unit(Unit { name, .. }) => name.clone(),
        Subject::KnowHow(row) => say::uncapital(say::phrase(&row.what)),
        Subject::Solution(solution) => say::uncapital(say::phrase(&solution.name)),
    }
}

fn number(count: usize) -> String {
    say::number(i64::try_from(count).unwrap_or(i64::MAX))
}
