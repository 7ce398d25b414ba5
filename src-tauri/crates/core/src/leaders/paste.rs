//! Reading a pasted list of people: "name, role, unit", one a row.

mod heading;
mod table;
#[cfg(test)]
mod tests;

use serde::Serialize;

use heading::{Columns, Heading};
use table::{Doubt, TableRow};

/// The longest name, role or unit, in letters.
const LONGEST: usize = 120;

/// One row of a pasted list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PastedLine {
    /// The line on which it begins, from 1.
    pub line: usize,
    /// The person's name; may be empty.
    pub name: String,
    /// What the person does. Where the row could not be parted, the whole row.
    pub role: String,
    /// The unit.
    pub unit: String,
    /// Why the row is not added; `None` where it is.
    pub problem: Option<String>,
}

/// Returns the people of a pasted list, empty rows and a heading left out.
///
/// Cells are separated by tabs (a spreadsheet), semicolons or commas. Three cells are name, role, unit, two
/// are role and unit, where no heading says otherwise. A row that could mean something else has a problem.
pub fn parse(text: &str) -> Vec<PastedLine> {
    let mut rows = table::read(text, |cells| match filled(cells) {
        [role, unit] | [_, role, unit] if !role.is_empty() && !unit.is_empty() => {
            filled(cells).len()
        }
        _ => 0,
    });
    let heading = rows
        .first()
        .map_or(Heading::None, |row| heading::of(&row.cells));
    let (columns, unclear) = match heading {
        Heading::None => (None, false),
        Heading::Columns(columns) => {
            rows.remove(0);
            (Some(columns), false)
        }
        Heading::Unclear => (None, true),
    };
    let mut seen: Vec<(String, String, String)> = Vec::new();
    rows.iter()
        .enumerate()
        .map(|(number, row)| {
            let mut line = person(row, columns);
            if unclear {
                let problem = if number == 0 {
                    "This looks like a heading, but its columns are not clear. Use name, role and unit, or delete it."
                } else {
                    "It is not clear which cell is the name, the role and the unit: see the heading."
                };
                line.problem = Some(problem.to_owned());
            }
            let key = (
                line.name.to_lowercase(),
                line.role.to_lowercase(),
                line.unit.to_lowercase(),
            );
            if line.problem.is_none() && seen.contains(&key) {
                line.problem = Some("This row is a duplicate.".to_owned());
            }
            seen.push(key);
            line
        })
        .collect()
}

/// Returns the cells without empty ones at the end beyond the third: a spreadsheet adds them.
fn filled(cells: &[String]) -> &[String] {
    match cells {
        [most @ .., last] if most.len() >= 3 && last.is_empty() => filled(most),
        all => all,
    }
}

fn person(row: &TableRow, columns: Option<Columns>) -> PastedLine {
    let cells: Vec<&str> = filled(&row.cells).iter().map(String::as_str).collect();
    let (name, role, unit, count) = match (cells.as_slice(), columns) {
        (cells, Some(columns)) => {
            let at = |place: usize| cells.get(place).copied().unwrap_or_default();
            let name = columns.name.map_or("", at);
            let count = (cells.len() > columns.count)
                .then(|| "This row has more cells than the heading.".to_owned());
            (name, at(columns.role), at(columns.unit), count)
        }
        ([role, unit], None) => ("", *role, *unit, None),
        ([name, role, unit], None) => (*name, *role, *unit, None),
        ([one], None) => ("", *one, "", None),
        ([name, role, unit, ..], None) => {
            let count = format!(
                "This row has {} cells instead of three (name, role, unit). Put quotation marks around a cell that contains a comma.",
                cells.len()
            );
            (*name, *role, *unit, Some(count))
        }
        ([], None) => ("", "", "", None),
    };
    let missing = |part: &str| format!("The {part} is missing: name, role, unit.");
    let is_long = |part: &str| part.chars().nth(LONGEST).is_some();
    let problem = row
        .doubt
        .map(sentence)
        .or(count)
        .or_else(|| role.is_empty().then(|| missing("role")))
        .or_else(|| unit.is_empty().then(|| missing("unit")))
        .or_else(|| {
            let long = [name, role, unit].into_iter().any(is_long);
            long.then(|| "One cell is longer than 120 characters.".to_owned())
        });
    let cut = |part: &str| part.chars().take(LONGEST).collect::<String>();
    PastedLine {
        line: row.line,
        name: cut(name),
        role: cut(role),
        unit: cut(unit),
        problem,
    }
}

/// Returns what is said of a row that may mean something else.
fn sentence(doubt: Doubt) -> String {
    match doubt {
        Doubt::Quotes => {
            "A quotation mark is not closed, or text follows the closing one. Quote the whole cell, and double the marks inside it.".to_owned()
        }
        Doubt::SemicolonOrComma => {
            "Semicolons or commas could separate the cells. Put a cell that contains one into quotation marks.".to_owned()
        }
        Doubt::OtherSeparator { row, list } => format!(
            "This row is separated by {}, the list by {}.",
            row.plural(),
            list.plural()
        ),
        Doubt::TooMany => format!(
            "Only the first {} rows are read. Paste the rest separately.",
            table::MOST
        ),
    }
}
