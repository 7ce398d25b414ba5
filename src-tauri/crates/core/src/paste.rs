//! Reading a pasted list of people: a table with a heading, or a person a line.
//!
//! A row is marked `unsure` where its words do not tell name, role and unit apart.

mod choices;
mod compare;
pub(crate) mod heading;
pub(crate) mod line;
#[cfg(test)]
mod list_tests;
mod row;
pub(crate) mod table;
#[cfg(test)]
mod tests;
pub(crate) mod words;

use chrono::NaiveDate;
use serde::Serialize;

use crate::Records;

pub use choices::{LastSpoke, PasteChoices, RowChoice};
use compare::{is_known, is_same, known_units, units};
pub use heading::Columns;
use heading::Heading;
use line::{Parts, has_address};
use row::judged;
use table::TableRow;

/// The longest name, role or unit, in letters.
const LONGEST: usize = 120;
/// The longest key of a row, in letters.
const LONGEST_KEY: usize = 200;
/// How many rows may come before a heading: a title, a date.
const TITLES: usize = 3;

/// A pasted list as it was read.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PastedList {
    /// One for each row that is not empty, without headings.
    pub rows: Vec<PastedLine>,
    /// The names of the columns; empty where the list is no table.
    pub headings: Vec<String>,
    /// Which column is what.
    pub columns: Columns,
    /// The columns that are not used.
    pub left_out: Vec<String>,
    /// The units of the list and of the workspace.
    pub units: Vec<String>,
}

/// One row of a pasted list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PastedLine {
    /// The line on which it begins, from 1.
    pub line: usize,
    /// Its text, by which a choice finds it.
    pub key: String,
    /// The person's name; may be empty.
    pub name: String,
    /// What the person does. Where the row could not be parted, the whole row.
    pub role: String,
    pub unit: String,
    /// The e-mail address; empty where the row has none.
    pub email: String,
    /// When I last spoke with the person, if known.
    pub last_spoke: Option<LastSpoke>,
    /// Whether name, role and unit can be entered in the preview.
    pub editable: bool,
    /// Whether it is a guess which is the name, the role and the unit.
    pub unsure: bool,
    /// Whether the leader is in the workspace already, so that the row is not added.
    pub known: bool,
    /// Why the row cannot be added.
    pub problem: Option<String>,
}

impl PastedLine {
    /// Returns whether it becomes a leader.
    pub const fn is_added(&self) -> bool {
        self.problem.is_none() && !self.known
    }
}

/// A person to be added.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NewPerson {
    /// May be empty.
    pub name: String,
    /// What the person does.
    pub role: String,
    /// The name of the unit.
    pub unit: String,
    /// The e-mail address; may be empty.
    pub email: String,
    /// Roughly the day on which we last spoke.
    pub spoke_about: Option<NaiveDate>,
}

impl PastedList {
    /// Returns the people to add.
    pub fn people(&self, today: NaiveDate) -> Vec<NewPerson> {
        let rows = self.rows.iter().filter(|row| row.is_added());
        rows.map(|row| NewPerson {
            name: row.name.clone(),
            role: row.role.clone(),
            unit: row.unit.clone(),
            email: row.email.clone(),
            spoke_about: row.last_spoke.and_then(|last| last.date(today)),
        })
        .collect()
    }
}

/// Reads a list of people, with what was chosen in its preview.
///
/// Cells are separated by tabs (a spreadsheet), semicolons, commas, bars or dashes. A heading says which
/// column is what. Without one three cells are name, role, unit and two are role and unit, unless their words
/// tell otherwise. A row that cannot be read has a problem.
pub fn read(records: &Records, text: &str, choices: &PasteChoices) -> PastedList {
    let mut rows = table::read(text, fit);
    let mut list = PastedList::default();
    let guess = take_heading(&mut rows, &mut list.headings);
    let parts: Vec<(&TableRow, Parts)>;
    let is_wide = |parts: &[(&TableRow, Parts)]| {
        let wide = parts.iter().filter(|(_, parts)| parts.too_many.is_some());
        parts.len() > 1 && wide.count() * 2 > parts.len()
    };
    let lines = if list.headings.is_empty() {
        lines(&rows)
    } else {
        Vec::new()
    };
    if list.headings.is_empty() && !is_wide(&lines) {
        parts = lines;
    } else {
        if list.headings.is_empty() {
            list.headings = numbered(&rows);
        }
        list.columns = choices.columns.unwrap_or(guess);
        let used = [
            list.columns.name,
            list.columns.surname,
            list.columns.role,
            list.columns.unit,
        ];
        let headings = list.headings.iter().enumerate();
        list.left_out = headings
            .filter(|(place, heading)| !used.contains(&Some(*place)) && !heading.is_empty())
            .filter(|(place, _)| !rows.iter().any(|row| has_address(row, *place)))
            .map(|(_, heading)| heading.clone())
            .collect();
        parts = rows
            .iter()
            .map(|row| {
                (
                    row,
                    in_columns(row, list.columns, list.headings.len(), text),
                )
            })
            .collect();
    }
    let is_table = !list.headings.is_empty();
    let is_used = |place: usize| {
        let columns = list.columns;
        [columns.name, columns.surname, columns.role, columns.unit].contains(&Some(place))
    };
    // A list without a column of roles gets them row by row.
    let has_more = (0..list.headings.len()).any(|place| !is_used(place));
    let missing = list.columns.role.is_none() || list.columns.unit.is_none();
    let unclear = is_table && choices.columns.is_none() && missing && has_more;
    let known = known_units(records, parts.iter().map(|(_, parts)| parts));
    for (row, mut parts) in parts {
        let is_known_unit = known.contains(&parts.unit.to_lowercase());
        parts.is_unsure &= !is_known_unit || parts.is_contrary();
        let mut line = judged(row, parts, is_table, choices);
        if unclear {
            (line.editable, line.unsure) = (false, false);
            line.problem =
                Some("Choose above which column is the role and which the unit.".to_owned());
        }
        if line.problem.is_none() && list.rows.iter().any(|other| is_same(&line, other)) {
            line.problem = Some("This row is a duplicate.".to_owned());
            (line.editable, line.unsure) = (false, false);
        }
        if line.problem.is_none() && is_known(records, &line) {
            line.known = true;
            (line.editable, line.unsure) = (false, false);
        }
        list.rows.push(line);
    }
    list.units = units(records, &list.rows);
    list
}

/// Returns how well the cells of a row fit a person; several columns more are a table.
fn fit(cells: &[String]) -> usize {
    match filled(cells) {
        [role, unit] | [_, role, unit] if !role.is_empty() && !unit.is_empty() => {
            filled(cells).len()
        }
        [_, _, _, _, ..] => 1,
        _ => 0,
    }
}

/// Returns the cells without empty ones at the end beyond the third: a spreadsheet adds them.
fn filled(cells: &[String]) -> &[String] {
    match cells {
        [most @ .., last] if most.len() >= 3 && last.is_empty() => filled(most),
        all => all,
    }
}

/// Takes the heading, and titles above it, out of the rows; returns the columns as far as they are known.
fn take_heading(rows: &mut Vec<TableRow>, headings: &mut Vec<String>) -> Columns {
    let is_title = |row: &TableRow| row.cells.iter().filter(|cell| !cell.is_empty()).count() <= 1;
    let titles = rows
        .iter()
        .take(TITLES)
        .take_while(|row| is_title(row))
        .count();
    let found = rows.get(titles).map(|row| heading::of(&row.cells));
    let mut columns = match found {
        Some(Heading::Columns(columns) | Heading::Unclear(columns)) => columns,
        Some(Heading::None) | None => {
            let mut cells = rows.iter().skip(titles).map(|row| filled(&row.cells));
            let first = cells.next().unwrap_or_default();
            if !heading::stands_out(first, &cells.collect::<Vec<_>>()) {
                return Columns::default();
            }
            Columns::default()
        }
    };
    if let Some(row) = rows.drain(..=titles).next_back() {
        *headings = filled(&row.cells).to_vec();
    }
    // A heading that is repeated further down, as on every page of a print.
    let is_repeated = |row: &TableRow| filled(&row.cells) == headings.as_slice();
    rows.retain(|row| !is_repeated(row));
    let others: Vec<&[String]> = rows.iter().map(|row| row.cells.as_slice()).collect();
    heading::complete(&mut columns, headings, &others);
    columns
}

/// Reads rows without a heading; a line such as "Finance:" is the unit of those below it.
fn lines(rows: &[TableRow]) -> Vec<(&TableRow, Parts)> {
    let mut section = None;
    let mut found = Vec::new();
    for row in rows {
        if let Some(unit) = line::section(&row.cells) {
            section = Some(unit);
        } else if row.doubt.is_some() {
            let role = row.cells.join(" ");
            found.push((
                row,
                Parts {
                    role,
                    ..Parts::default()
                },
            ));
        } else {
            found.push((row, line::person(&row.cells, section.as_deref())));
        }
    }
    found
}

/// Returns names for columns without a heading: "Column 2 (Group CFO)".
fn numbered(rows: &[TableRow]) -> Vec<String> {
    let count = rows
        .iter()
        .map(|row| filled(&row.cells).len())
        .max()
        .unwrap_or(0);
    let sample = |place: usize| {
        rows.iter()
            .filter_map(|row| row.cells.get(place))
            .find(|cell| !cell.is_empty())
    };
    (0..count)
        .map(|place| match sample(place) {
            Some(cell) => format!("Column {} ({})", place + 1, cut(cell, 40)),
            None => format!("Column {}", place + 1),
        })
        .collect()
}

/// Takes a row apart by its columns. A name in quotation marks in `text` stays as it was written.
fn in_columns(row: &TableRow, columns: Columns, count: usize, text: &str) -> Parts {
    let cells = filled(&row.cells);
    let at = |place: Option<usize>| {
        place
            .and_then(|place| cells.get(place))
            .map_or("", String::as_str)
    };
    let name = if columns.surname.is_some() {
        format!("{} {}", at(columns.name), at(columns.surname))
            .trim()
            .to_owned()
    } else {
        let name = line::without_address(at(columns.name));
        let is_quoted = name.contains(',') && text.contains(&format!("\"{name}\""));
        if is_quoted {
            name
        } else {
            words::first_name_first(&name)
        }
    };
    Parts {
        name,
        role: at(columns.role).to_owned(),
        unit: at(columns.unit).to_owned(),
        too_many: (cells.len() > count).then_some(cells.len()),
        is_unsure: false,
    }
}

fn cut(text: &str, letters: usize) -> String {
    text.chars().take(letters).collect()
}
