//! Reading a pasted table: rows of cells between tabs, semicolons, commas or bars, by RFC 4180. What could be
//! read in two ways carries a doubt.

use std::cmp::Reverse;

use csv::{ReaderBuilder, StringRecord};

/// The most rows that are read.
pub(super) const MOST: usize = 2_000;

/// The separator between cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Separator {
    Tab,
    Semicolon,
    Comma,
    Bar,
}

/// Why a row may mean something else than its cells say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Doubt {
    /// A quotation mark is not closed, or text follows the closing one. The only cell is the line.
    Quotes,
    /// Semicolons and commas make sense of the list equally well.
    SemicolonOrComma,
    /// The row has this separator, the list another one.
    OtherSeparator { row: Separator, list: Separator },
    /// Rows from this one on were not read. There are no cells.
    TooMany,
}

/// One row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TableRow {
    /// The line on which it begins, from 1.
    pub(crate) line: usize,
    /// Its cells without control characters and surplus spaces.
    pub(crate) cells: Vec<String>,
    pub(crate) doubt: Option<Doubt>,
    /// Quotation marks inside bare cells.
    stray_marks: usize,
}

impl Separator {
    /// In order of preference: a tab is hardly ever part of a cell.
    pub(crate) const ALL: [Self; 4] = [Self::Tab, Self::Semicolon, Self::Comma, Self::Bar];

    const fn letter(self) -> char {
        match self {
            Self::Tab => '\t',
            Self::Semicolon => ';',
            Self::Comma => ',',
            Self::Bar => '|',
        }
    }

    /// Returns what several of them are called.
    pub(super) const fn plural(self) -> &'static str {
        match self {
            Self::Tab => "tabs",
            Self::Semicolon => "semicolons",
            Self::Comma => "commas",
            Self::Bar => "bars",
        }
    }
}

/// Returns the rows of a table that are not empty. `score` says how well a row's cells fit; the
/// separator with the highest sum is the list's.
pub(super) fn read(text: &str, score: fn(&[String]) -> usize) -> Vec<TableRow> {
    let text = normalized(text);
    let readings = Separator::ALL.map(|separator| rows(&text, separator, MOST));
    let fits = |row: &TableRow| {
        if row.doubt.is_none() {
            score(&row.cells)
        } else {
            0
        }
    };
    // Fewest rows that do not fit; then fewest stray marks; then the best sum; then the most rows with
    // several cells.
    let ranks = readings.each_ref().map(|rows| {
        let sum: usize = rows.iter().map(fits).sum();
        let misfits = rows.iter().filter(|row| fits(row) == 0).count();
        let parted = rows.iter().filter(|row| row.cells.len() > 1).count();
        let stray: usize = rows.iter().map(|row| row.stray_marks).sum();
        (Reverse(misfits), Reverse(stray), sum, parted)
    });
    let best = ranks.iter().max();
    let chosen = ranks.iter().position(|rank| Some(rank) == best);
    let [tabs, semicolons, commas, _] = ranks;
    // A tab is hardly ever part of a cell, so that it separates wherever every row has some.
    let chosen = if tabs.0 == Reverse(0) {
        0
    } else {
        chosen.unwrap_or_default()
    };
    let tie = commas.2 > 0
        && (semicolons.0, semicolons.1, semicolons.2) == (commas.0, commas.1, commas.2);
    let of_line = |reading: &[TableRow], line: usize| {
        let place = reading.binary_search_by_key(&line, |row| row.line).ok()?;
        reading.get(place).filter(|row| fits(row) > 0).cloned()
    };
    let mut found = readings.get(chosen).cloned().unwrap_or_default();
    let list = Separator::ALL
        .get(chosen)
        .copied()
        .unwrap_or(Separator::Comma);
    for row in found.iter_mut().filter(|row| row.doubt.is_none()) {
        let other = Separator::ALL
            .into_iter()
            .zip(&readings)
            .filter(|(separator, _)| *separator != list)
            .find(|(_, reading)| of_line(reading, row.line).is_some());
        row.doubt = match other {
            Some((separator, _)) if fits(row) == 0 => Some(Doubt::OtherSeparator {
                row: separator,
                list,
            }),
            Some(_) if tie && list != Separator::Tab => Some(Doubt::SemicolonOrComma),
            Some(_) | None => None,
        };
    }
    found
}

/// Returns the text with one kind of line end and without marks that nobody sees: byte order marks,
/// zero-width spaces, marks of writing direction.
pub(crate) fn normalized(text: &str) -> String {
    text.replace("\r\n", "\n")
        .chars()
        .filter(|letter| {
            !matches!(
                letter,
                '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{200e}' | '\u{200f}'
            ) && !matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        })
        .map(|letter| if letter == '\r' { '\n' } else { letter })
        .collect()
}

/// Returns the rows of a normalized text that are not empty, at most `most` and one that says there are more.
pub(crate) fn rows(text: &str, separator: Separator, most: usize) -> Vec<TableRow> {
    let text = quotes_at_start(text, separator.letter());
    let mut found = Vec::new();
    let (mut rest, mut line) = (text.as_str(), 1);
    while let Some((read, length)) = rows_until_doubt(rest, line, separator, most, &mut found) {
        // The line of a broken quotation mark is a row; what follows it is read afresh.
        rest = rest.get(length..).unwrap_or_default();
        line = read;
    }
    if found.len() > most {
        found.truncate(most);
        let line = found.last().map_or(1, |row| row.line + 1);
        found.push(TableRow {
            line,
            cells: Vec::new(),
            doubt: Some(Doubt::TooMany),
            stray_marks: 0,
        });
    }
    found
}

/// Adds rows up to one with a broken quotation mark, that one included; returns the line after it, and
/// how many bytes were read. None at the end of the text.
fn rows_until_doubt(
    text: &str,
    first_line: usize,
    separator: Separator,
    most: usize,
    found: &mut Vec<TableRow>,
) -> Option<(usize, usize)> {
    let mut reader = ReaderBuilder::new()
        .delimiter(u8::try_from(separator.letter()).unwrap_or(b','))
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut record = StringRecord::new();
    let (mut line, mut start) = (first_line, 0);
    while found.len() <= most && reader.read_record(&mut record).unwrap_or(false) {
        let end = usize::try_from(reader.position().byte()).unwrap_or(text.len());
        let raw = text.get(start..end).unwrap_or_default();
        let body = raw.trim_start_matches('\n');
        let skipped = raw.len() - body.len();
        line += skipped;
        let trimmed = body.trim_end_matches('\n');
        let Some(stray_marks) = stray_marks(trimmed, &record, separator.letter()) else {
            let first = trimmed.split('\n').next().unwrap_or_default();
            found.push(TableRow {
                line,
                cells: vec![plain(first)],
                doubt: Some(Doubt::Quotes),
                stray_marks: 1,
            });
            let read = start + skipped + first.len();
            return Some((line, read));
        };
        let mut cells: Vec<String> = record.iter().map(plain).collect();
        if separator == Separator::Bar {
            without_frame(&mut cells);
        }
        if cells.iter().any(|cell| !cell.is_empty()) {
            found.push(TableRow {
                line,
                cells,
                doubt: None,
                stray_marks,
            });
        }
        line += body.matches('\n').count();
        start = end;
    }
    None
}

/// Takes away what a table of bars has around its cells: the empty cells at both ends, and the line below the
/// heading.
fn without_frame(cells: &mut Vec<String>) {
    if cells.len() > 2 && cells.first().is_some_and(String::is_empty) {
        cells.remove(0);
    }
    if cells.len() > 2 && cells.last().is_some_and(String::is_empty) {
        cells.pop();
    }
    let is_line = |cell: &String| cell.chars().all(|letter| matches!(letter, '-' | ':'));
    if cells.len() > 1 && cells.iter().all(is_line) {
        cells.clear();
    }
}

/// Returns how many quotation marks the bare cells of a row have; none where the row is not written as its
/// cells would be: each bare, or in quotation marks from its first letter to its last, with those inside
/// doubled.
fn stray_marks(raw: &str, cells: &StringRecord, separator: char) -> Option<usize> {
    let (mut left, mut stray) = (raw, 0);
    for (number, cell) in cells.iter().enumerate() {
        if number > 0 {
            left = left.strip_prefix(separator)?;
        }
        if !left.starts_with('"') {
            left = left.strip_prefix(cell)?;
            stray += cell.matches('"').count();
            continue;
        }
        // Spaces after the closing mark are no part of the cell.
        let body = cell.trim_end_matches(' ');
        let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
        let whole = left.strip_prefix(&quoted(cell));
        let padded = left.strip_prefix(&quoted(body));
        left = whole.or_else(|| padded?.strip_prefix(cell.strip_prefix(body)?))?;
    }
    left.is_empty().then_some(stray)
}

/// Returns the text without the spaces before a cell's opening quotation mark. An even number
/// of marks is not an opening one: inside a cell they come in pairs.
fn quotes_at_start(text: &str, separator: char) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    let mut at_start = true;
    while let Some(letter) = letters.next() {
        if at_start && matches!(letter, ' ' | '\u{a0}') {
            let mut blanks = String::from(letter);
            while let Some(blank) = letters.next_if(|next| matches!(next, ' ' | '\u{a0}')) {
                blanks.push(blank);
            }
            let mut marks = String::new();
            while letters.next_if_eq(&'"').is_some() {
                marks.push('"');
            }
            if marks.len().is_multiple_of(2) {
                kept.push_str(&blanks);
            }
            kept.push_str(&marks);
            at_start = false;
        } else {
            kept.push(letter);
            at_start = letter == separator || letter == '\n';
        }
    }
    kept
}

/// Returns a cell on one line, without control characters, surplus spaces and joiners at its ends.
fn plain(cell: &str) -> String {
    let spaced: String = cell
        .chars()
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .collect();
    let words: Vec<&str> = spaced.split_whitespace().collect();
    words
        .join(" ")
        .trim_matches(['\u{200c}', '\u{200d}'])
        .to_owned()
}
