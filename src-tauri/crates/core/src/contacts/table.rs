//! A table of contacts: any separator, with notes or titles above its heading.

use super::{
    ContactColumns, ContactFile, ContactForm, ContactProblem, MOST, RefusedContact, Written,
    columns::{by_heading, known},
};
use crate::paste::{
    heading::stands_out,
    line::address,
    table::{Doubt, Separator, TableRow, normalized, rows},
    words::{is_name, is_role, is_unit},
};

/// How many rows are looked at to find the separator and the heading.
const START: usize = 15;

/// Tells whether a heading of an address book is among the first rows, with a column of addresses.
pub(super) fn is_address_book(text: &str) -> bool {
    let start: String = text.chars().take(20_000).collect();
    let text = normalized(&start);
    Separator::ALL.into_iter().any(|separator| {
        rows(&text, separator, START).iter().any(|row| {
            let columns = by_heading(&row.cells, &[]);
            let has_name = columns.full_name.is_some() || columns.first_name.is_some();
            known(&row.cells) >= 3 && has_name && columns.email.is_some()
        })
    })
}

/// Reads a table; none where hardly any row has several cells.
pub(super) fn read(text: &str, chosen: Option<ContactColumns>) -> Option<ContactFile> {
    let text = normalized(text);
    let starts = Separator::ALL.map(|separator| rows(&text, separator, START));
    let headings = starts.each_ref().map(|rows| best_heading(rows));
    let counts = headings
        .iter()
        .zip(&starts)
        .map(|(heading, rows)| {
            let filled: usize = rows.iter().map(|row| row.cells.len()).sum();
            let doubts = rows.iter().filter(|row| row.doubt.is_some()).count();
            (
                heading.map_or(0, |(count, _)| count),
                filled.saturating_sub(doubts * START),
            )
        })
        .collect::<Vec<_>>();
    let best = counts.iter().max()?;
    let place = counts.iter().position(|count| count == best)?;
    let separator = *Separator::ALL.get(place)?;
    let mut rows = rows(&text, separator, MOST);
    let heading = match headings.get(place).copied().flatten() {
        Some((_, heading)) => Some(heading),
        None => unknown_heading(&rows),
    };
    let headings = match heading {
        Some(heading) => rows.drain(..=heading).next_back()?.cells,
        None => numbered(&rows),
    };
    let parted = rows.iter().filter(|row| {
        let cells = row.cells.iter().filter(|cell| !cell.is_empty());
        cells.count() > 1
    });
    if headings.len() < 2 || (heading.is_none() && parted.count() * 2 <= rows.len()) {
        return None;
    }
    // A heading that is repeated further down, as on every page of a print.
    rows.retain(|row| row.cells != headings);
    let below: Vec<&[String]> = rows
        .iter()
        .take(200)
        .map(|row| row.cells.as_slice())
        .collect();
    let columns = chosen.unwrap_or_else(|| {
        let mut columns = if heading.is_some() {
            by_heading(&headings, &below)
        } else {
            ContactColumns::default()
        };
        complete(&mut columns, headings.len(), &below);
        columns
    });
    let mut file = ContactFile {
        form: ContactForm::Table,
        columns,
        headings,
        ..ContactFile::default()
    };
    for row in rows {
        match contact(&row, columns, file.headings.len()) {
            Ok(contact) => file.contacts.push(contact),
            Err(refused) => file.refused.push(refused),
        }
    }
    Some(file)
}

/// Returns how many headings the row has that is most of all a heading, and its place.
fn best_heading(rows: &[TableRow]) -> Option<(usize, usize)> {
    let counts = rows
        .iter()
        .enumerate()
        .map(|(place, row)| (known(&row.cells), place))
        .filter(|(count, _)| *count >= 2);
    counts.max_by_key(|(count, place)| (*count, usize::MAX - place))
}

/// Returns the place of a heading in words that are not known: the first row with several cells, above a
/// column of addresses or names.
fn unknown_heading(rows: &[TableRow]) -> Option<usize> {
    let place = rows
        .iter()
        .position(|row| row.cells.iter().filter(|cell| !cell.is_empty()).count() > 1)?;
    let first = rows.get(place)?;
    let below: Vec<&[String]> = rows
        .iter()
        .skip(place + 1)
        .take(START)
        .map(|row| row.cells.as_slice())
        .collect();
    let has_address = |row: &[String]| row.iter().any(|cell| address(cell).is_some());
    let is_above_addresses =
        !has_address(&first.cells) && !below.is_empty() && below.iter().all(|row| has_address(row));
    (is_above_addresses || stands_out(&first.cells, &below)).then_some(place)
}

/// Finds the columns that no heading told by what they hold.
fn complete(columns: &mut ContactColumns, count: usize, below: &[&[String]]) {
    let find = |is: fn(&str) -> bool, columns: &ContactColumns| {
        let used = [
            columns.full_name,
            columns.first_name,
            columns.last_name,
            columns.role,
            columns.unit,
            columns.company,
            columns.email,
        ];
        (0..count).find(|place| {
            let cells = below.iter().filter_map(|row| row.get(*place));
            let filled = cells.filter(|cell| !cell.is_empty());
            let (fits, all) = filled.fold((0, 0), |(fits, all), cell| {
                (fits + usize::from(is(cell)), all + 1)
            });
            !used.contains(&Some(*place)) && all > 0 && fits * 2 > all
        })
    };
    if columns.email.is_none() {
        columns.email = find(|cell| address(cell).is_some(), columns);
    }
    if columns.full_name.is_none() && columns.first_name.is_none() {
        columns.full_name = find(is_name, columns);
    }
    if columns.role.is_none() {
        columns.role = find(is_role, columns);
    }
    if columns.unit.is_none() && columns.company.is_none() {
        columns.unit = find(is_unit, columns);
    }
}

/// Returns names for columns without a heading: "Column 2 (Group CFO)".
fn numbered(rows: &[TableRow]) -> Vec<String> {
    let count = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let sample = |place: usize| {
        let mut cells = rows.iter().filter_map(|row| row.cells.get(place));
        cells.find(|cell| !cell.is_empty())
    };
    (0..count)
        .map(|place| match sample(place) {
            Some(cell) => format!(
                "Column {} ({})",
                place + 1,
                cell.chars().take(40).collect::<String>()
            ),
            None => format!("Column {}", place + 1),
        })
        .collect()
}

fn contact(
    row: &TableRow,
    columns: ContactColumns,
    count: usize,
) -> Result<super::Contact, RefusedContact> {
    let line = row.line;
    let refused = |problem| Err(RefusedContact { line, problem });
    match row.doubt {
        Some(Doubt::Quotes) => return refused(ContactProblem::OpenQuote),
        Some(Doubt::TooMany) => return refused(ContactProblem::TooMany),
        Some(Doubt::SemicolonOrComma | Doubt::OtherSeparator { .. }) | None => {}
    }
    let surplus = row.cells.iter().skip(count);
    if surplus.filter(|cell| !cell.is_empty()).count() > 0 {
        return refused(ContactProblem::TooManyCells);
    }
    let at = |place: Option<usize>| {
        let cell = place.and_then(|place| row.cells.get(place));
        cell.map_or("", String::as_str)
    };
    Written {
        first: at(columns.first_name),
        last: at(columns.last_name),
        full: at(columns.full_name),
        role: at(columns.role),
        department: at(columns.unit),
        company: at(columns.company),
        email: at(columns.email),
    }
    .contact(line)
}
