//! The sentences of the culture check.

use super::{
    Hidden, LEAST_EMPLOYEES, LEAST_LEADERS, LEAST_SHEETS, LogWord, Mean, Note, Picture, Statement,
    StatementSubject,
    file::{FileProblem, LineProblem, RefusedLine},
};
use crate::{english::say, model::CultureSide};

/// What stands on top of a sheet.
pub const TITLE: &str = "Learning here: what matters, and what happens";
pub const LEAD: &str = "Please give each sentence two marks: how much it matters here, and how often it happens here. \
                        Skip what you cannot judge.";
/// The two columns of boxes, and what 1 and 5 mean.
pub const SCALES: [[&str; 3]; 2] = [
    ["Matters here", "not at all", "very much"],
    ["Happens here", "never", "as a rule"],
];
/// The last line of a sheet.
pub const LAST: &str = "What would you change first, and who needs to hear of it?";
/// What employees are told.
pub const PRIVACY: &str = "Answers are only read together, once five sheets are in.";

/// How many statements a sentence names.
const NAMED: usize = 3;

pub const fn subject(subject: StatementSubject) -> &'static str {
    match subject {
        StatementSubject::Vision => "Vision, values, aims",
        StatementSubject::Structure => "Structure and culture",
        StatementSubject::Learning => "How we learn",
        StatementSubject::Technology => "Tools for learning",
    }
}

/// Returns who answered: "You, 3 business leaders, 37 sheets".
pub fn head(picture: &Picture<'_>) -> String {
    let mut parts = Vec::new();
    if picture.learning > 0 {
        parts.push("you".to_owned());
    }
    let of = |count: u64, one: &str, many: &str| {
        let noun = if count == 1 { one } else { many };
        (count > 0).then(|| format!("{count} {noun}"))
    };
    let leaders = u64::try_from(picture.business.len()).unwrap_or(0);
    parts.extend(of(leaders, "business leader", "business leaders"));
    parts.extend(of(picture.employees(), "sheet", "sheets"));
    if parts.is_empty() {
        return "No answers yet".to_owned();
    }
    say::capital(&parts.join(", "))
}

/// Returns why answers are not shown.
pub fn hidden(why: Hidden) -> String {
    match why {
        Hidden::NotAsked => "Not on their sheet.".to_owned(),
        Hidden::NoAnswer => "No answer yet.".to_owned(),
        Hidden::TooFew { side, answers } => {
            let (least, who) = match side {
                CultureSide::Employees => (LEAST_EMPLOYEES, "answers"),
                CultureSide::Learning | CultureSide::Business => (LEAST_LEADERS, "leaders"),
            };
            let (least, answers) = (number(least), number(answers));
            format!("Shown from {least} {who} on; {answers} so far.")
        }
        Hidden::SmallGroup => {
            "Not shown by group: another group has fewer than five answers.".to_owned()
        }
    }
}

/// Returns a mean with one decimal: "4.3", "4".
pub fn mean(mean: Mean) -> String {
    let tenths = mean.tenths();
    match (tenths / 10, tenths % 10) {
        (whole, 0) => whole.to_string(),
        (whole, tenth) => format!("{whole}.{tenth}"),
    }
}

/// Returns how a sentence names a statement.
pub fn name(statement: &Statement) -> String {
    match &statement.short {
        Some(short) => short.clone(),
        None => say::uncapital(say::phrase(&statement.text)),
    }
}

/// Returns names between semicolons, at most three.
fn names(all: impl ExactSizeIterator<Item = String>) -> String {
    let more = all.len().saturating_sub(NAMED);
    let mut named: Vec<String> = all.take(NAMED).collect();
    if more > 0 {
        let more = u64::try_from(more).unwrap_or(0);
        named.push(format!("and {} more", number(more)));
    }
    named.join("; ")
}

pub fn note(note: &Note<'_>) -> String {
    match note {
        Note::Widest {
            side,
            statements,
            valued,
            practised,
        } => {
            let who = match side {
                CultureSide::Learning => "you",
                CultureSide::Business => "leaders",
                CultureSide::Employees => "employees",
            };
            let named = names(statements.iter().map(|one| name(one)));
            if statements.len() > 1 {
                // Equal gaps may come of different marks.
                let gap = points(valued.minus(*practised).tenths());
                return format!("Widest for {who}, {gap} each: {named}.");
            }
            let (valued, practised) = (mean(*valued), mean(*practised));
            format!("Widest for {who}: {named} (matters {valued}, happens {practised}).")
        }
        Note::MostDifferent {
            statement,
            business,
            employees,
        } => format!(
            "Seen most differently: {} (leaders {}, employees {}).",
            name(statement),
            mean(*business),
            mean(*employees)
        ),
        Note::YouDiffer { less, pairs } => {
            let word = if *less { "less" } else { "more" };
            let pairs = pairs.iter().map(|(statement, mine, theirs)| {
                let (mine, theirs) = (mean(*mine), mean(*theirs));
                format!("{} (you {mine}, employees {theirs})", name(statement))
            });
            format!("You see {word} of it than employees do: {}.", names(pairs))
        }
        Note::NoStep { statements } => {
            let named = names(statements.iter().map(|one| name(one)));
            format!("No step yet: {named}.")
        }
    }
}

/// Returns "two points", "1.7 points".
fn points(tenths: i64) -> String {
    match (tenths / 10, tenths % 10) {
        (1, 0) => "one point".to_owned(),
        (whole, 0) => format!("{} points", say::number(whole)),
        (whole, tenth) => format!("{whole}.{tenth} points"),
    }
}

/// Returns what the log says.
pub fn log(word: LogWord) -> String {
    let share = |count: usize, of: usize| {
        let count = match count {
            0 => "None".to_owned(),
            count => say::capital(&counted(count)),
        };
        format!("{count} of {}", counted(of))
    };
    let verb = |count: usize, one: &'static str, many: &'static str| {
        if count == 1 { one } else { many }
    };
    match word {
        LogWord::FollowPlan { count, of } => {
            let verb = verb(count, "follows", "follow");
            format!(
                "{} that we offer {verb} a plan of theirs.",
                share(count, of)
            )
        }
        LogWord::AnswerDays(days) => {
            let days = say::count(days, "day", "days");
            format!("Typically {days} from a challenge to an answer.")
        }
        LogWord::MadeWithThem { count, of } => {
            let verb = verb(count, "was", "were");
            let share = share(count, of);
            format!("{share} {verb} made with their people or by them.")
        }
        LogWord::PassedOn { count, of } => {
            let verb = verb(count, "is", "are");
            format!("{} {verb} being passed on.", share(count, of))
        }
    }
}

/// Says that a batch has too few filled sheets.
pub fn small_batch(filled: usize) -> String {
    let least = counted(LEAST_SHEETS);
    let filled = counted(filled);
    format!(
        "A batch needs {least} sheets with at least half of their marks, and this one has {filled}: with fewer, single \
         sheets could be told from the sums. Wait for more, or add them to another group."
    )
}

/// Returns why nothing of a file can be used.
pub const fn file_problem(problem: FileProblem) -> &'static str {
    match problem {
        FileProblem::Unreadable => {
            "Cannot be read. Check that it exists and that this account may read it."
        }
        FileProblem::NoFile => "Not a file. Choose the filled sheet itself.",
        FileProblem::TooLarge => "Larger than 1 MB. A filled sheet has a few kilobytes.",
        FileProblem::Empty => "This file is empty.",
        FileProblem::Spreadsheet => {
            "A spreadsheet in the format of its program. Save it as CSV and choose that file."
        }
        FileProblem::NotText => "Not a table: a picture or the file of another program.",
        FileProblem::NotASheet => "No line begins with the code of a statement, such as V1.",
        FileProblem::NoMarks => "Nothing is filled in.",
        FileProblem::NoSide => "It does not say whose sheet it is. Choose the side.",
        FileProblem::Twice => "This file was chosen twice.",
    }
}

/// Returns why a line was not read.
pub fn refused(refused: &RefusedLine) -> String {
    match &refused.problem {
        LineProblem::UnknownCode(code) if code.is_empty() => {
            "Marks without the code of a statement.".to_owned()
        }
        LineProblem::UnknownCode(code) => format!("There is no statement “{code}”."),
        LineProblem::Twice(code) => format!("{code} is there twice; the first one counts."),
        LineProblem::NotAMark { code, found } => {
            format!("{code}: “{found}” is not a mark from 1 to 5.")
        }
        LineProblem::NotOnSheet(code) => format!("{code} is not on this side's sheet."),
        LineProblem::UnknownSide(side) => {
            format!("“{side}” is not a side. Write learning, business or employees.")
        }
        LineProblem::LongRemark(code) => {
            format!("{code}: the remark is longer than 20,000 characters.")
        }
        LineProblem::OpenQuote => {
            "A quotation mark is not closed: the lines after it were not read.".to_owned()
        }
    }
}

fn counted(count: usize) -> String {
    number(u64::try_from(count).unwrap_or(u64::MAX))
}

fn number(count: u64) -> String {
    say::number(i64::try_from(count).unwrap_or(i64::MAX))
}
