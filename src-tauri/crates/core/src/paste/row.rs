//! One row of a pasted list, with what was chosen for it.

use super::{
    LONGEST, LONGEST_KEY, PasteChoices, PastedLine, cut,
    line::{Parts, address},
    table::{self, Doubt, TableRow},
};

/// Returns the row with what was chosen for it and, where it cannot be added, why.
pub(super) fn judged(
    row: &TableRow,
    parts: Parts,
    is_table: bool,
    choices: &PasteChoices,
) -> PastedLine {
    let key = cut(&row.cells.join(" | "), LONGEST_KEY);
    let choice = choices
        .rows
        .iter()
        .flatten()
        .find(|choice| choice.row == key);
    let text = |chosen: Option<&String>, read: String| {
        let chosen = chosen
            .map(|text| text.trim())
            .filter(|text| !text.is_empty());
        chosen.map_or(read, str::to_owned)
    };
    let blocked = row.doubt.map(sentence).or_else(|| {
        parts.too_many.map(|count| if is_table {
            "This row has more cells than the heading.".to_owned()
        } else {
            format!("This row has {count} cells instead of three (name, role, unit). Put quotation marks around a cell that contains a comma.")
        })
    });
    let missing = |role: &str, unit: &str| match (role.is_empty(), unit.is_empty()) {
        (true, true) => Some("The role and the unit are missing.".to_owned()),
        (true, false) => Some("The role is missing.".to_owned()),
        (false, true) => Some("The unit is missing.".to_owned()),
        (false, false) => None,
    };
    let is_open = parts.is_unsure || missing(&parts.role, &parts.unit).is_some();
    let editable = blocked.is_none() && is_open;
    let name = text(
        choice
            .and_then(|choice| choice.name.as_ref())
            .filter(|_| editable),
        parts.name,
    );
    let role = text(
        choice
            .and_then(|choice| choice.role.as_ref())
            .filter(|_| editable),
        parts.role,
    );
    let unit = text(
        choice
            .and_then(|choice| choice.unit.as_ref())
            .filter(|_| editable),
        parts.unit,
    );
    let is_long = |part: &String| part.chars().nth(LONGEST).is_some();
    let problem = blocked.or_else(|| missing(&role, &unit)).or_else(|| {
        let long = [&name, &role, &unit].into_iter().any(is_long);
        long.then(|| "One cell is longer than 120 characters.".to_owned())
    });
    PastedLine {
        line: row.line,
        key,
        name: cut(&name, LONGEST),
        role: cut(&role, LONGEST),
        unit: cut(&unit, LONGEST),
        email: row
            .cells
            .iter()
            .find_map(|cell| address(cell))
            .unwrap_or_default(),
        last_spoke: choices
            .last_spoke
            .map(|usual| choice.and_then(|choice| choice.last_spoke).unwrap_or(usual)),
        editable,
        // Whoever changes a part has looked at it.
        unsure: editable
            && parts.is_unsure
            && !choice.is_some_and(|choice| {
                choice.name.is_some() || choice.role.is_some() || choice.unit.is_some()
            }),
        known: false,
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
