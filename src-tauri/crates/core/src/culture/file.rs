//! Reading a sheet that was filled in with a spreadsheet: any separator, any of the usual encodings.

use csv::ReaderBuilder;

use super::{Statement, StatementMarks};
use crate::{
    calendar::ics::decode,
    model::{CultureSide, LAST_QUESTION, Words},
};

/// The largest file that is read, in bytes; a filled sheet has a few thousand.
pub const LARGEST: usize = 1 << 20;

/// What the line that names the side begins with.
pub(super) const SIDE: &str = "side";

/// The most that a remark keeps, in characters.
const LONGEST_REMARK: usize = 20_000;

/// Why nothing of a file can be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileProblem {
    Unreadable,
    NoFile,
    TooLarge,
    Empty,
    /// A file of a spreadsheet program itself.
    Spreadsheet,
    /// A picture or another program's file.
    NotText,
    /// No line begins with the code of a statement.
    NotASheet,
    /// No mark, and no remark.
    NoMarks,
    /// It does not name its side, and none was chosen.
    NoSide,
    /// The same file was chosen before.
    Twice,
}

/// Why a line was not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LineProblem {
    UnknownCode(String),
    Twice(String),
    NotAMark {
        code: String,
        found: String,
    },
    NotOnSheet(String),
    UnknownSide(String),
    LongRemark(String),
    /// A quotation mark is not closed: what follows was read as one cell.
    OpenQuote,
}

/// A line that was not read, or not in full.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusedLine {
    /// From 1.
    pub line: u64,
    pub problem: LineProblem,
}

/// What a file says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FilledSheet {
    pub side: Option<CultureSide>,
    /// With their lines.
    lines: Vec<(u64, StatementMarks)>,
    refused: Vec<RefusedLine>,
}

impl FilledSheet {
    /// Returns what a side's sheet takes of it, and the lines that were refused, in their order.
    pub fn for_side(
        &self,
        statements: &[Statement],
        side: CultureSide,
    ) -> (Vec<StatementMarks>, Vec<RefusedLine>) {
        let mut refused = self.refused.clone();
        let mut marks = Vec::new();
        for (line, found) in &self.lines {
            let code = &found.question;
            let statement = statements.iter().find(|statement| statement.code == *code);
            let fits = statement.is_none_or(|statement| statement.is_for(side));
            if fits {
                marks.push(found.clone());
            } else {
                let problem = LineProblem::NotOnSheet(code.clone());
                refused.push(RefusedLine {
                    line: *line,
                    problem,
                });
            }
        }
        refused.sort_by_key(|refused| refused.line);
        (marks, refused)
    }
}

/// The columns of a table, from 0.
#[derive(Debug, Clone, Copy)]
struct Order {
    code: usize,
    valued: usize,
    practised: usize,
    remark: usize,
}

impl Order {
    const WRITTEN: Self = Self {
        code: 0,
        valued: 2,
        practised: 3,
        remark: 4,
    };

    /// Returns the columns that a heading names; nothing where the row is none.
    fn of(cells: &[String]) -> Option<Self> {
        let place = |word: &str| {
            let mut places = cells.iter();
            places.position(|cell| cell.to_lowercase().starts_with(word))
        };
        Some(Self {
            code: cells
                .iter()
                .position(|cell| cell.eq_ignore_ascii_case("code"))?,
            valued: place("matters")?,
            practised: place("happens")?,
            remark: place("remark").unwrap_or(usize::MAX),
        })
    }
}

/// Returns whether a file is a sheet of the culture check, filled in or not.
pub fn is_sheet(bytes: &[u8], statements: &[Statement]) -> bool {
    matches!(read(bytes, statements), Ok(_) | Err(FileProblem::NoMarks))
}

/// Reads a filled sheet.
pub fn read(bytes: &[u8], statements: &[Statement]) -> Result<FilledSheet, FileProblem> {
    if bytes.len() > LARGEST {
        return Err(FileProblem::TooLarge);
    }
    // What .xlsx and .ods files begin with, and .xls files.
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        return Err(FileProblem::Spreadsheet);
    }
    let text = decode(bytes).replace("\r\n", "\n").replace('\r', "\n");
    let is_odd = |letter: char| letter.is_control() && !letter.is_whitespace();
    if text.chars().any(is_odd) || bytes.starts_with(b"%PDF") {
        return Err(FileProblem::NotText);
    }
    if text.trim().is_empty() {
        return Err(FileProblem::Empty);
    }
    let separator = [b';', b',', b'\t', b'|']
        .into_iter()
        .max_by_key(|separator| known_rows(&rows(&text, *separator), statements))
        .unwrap_or(b';');
    let rows = rows(&text, separator);
    if known_rows(&rows, statements) == 0 {
        return Err(FileProblem::NotASheet);
    }
    let sheet = sheet_of(&rows, statements);
    let says = |line: &StatementMarks| {
        line.valued.is_some() || line.practised.is_some() || line.remark.is_some()
    };
    if sheet.refused.is_empty() && !sheet.lines.iter().any(|(_, line)| says(line)) {
        return Err(FileProblem::NoMarks);
    }
    Ok(sheet)
}

/// A row with its line, from 1.
type Row = (u64, Vec<String>);

fn rows(text: &str, separator: u8) -> Vec<Row> {
    let mut reader = ReaderBuilder::new()
        .delimiter(separator)
        .flexible(true)
        .has_headers(false)
        .from_reader(text.as_bytes());
    let records = reader.records().filter_map(Result::ok);
    let cells = records.map(|record| {
        let line = record.position().map_or(0, csv::Position::line);
        (
            line,
            record.iter().map(|cell| cell.trim().to_owned()).collect(),
        )
    });
    cells.collect()
}

/// Returns how many rows have the code of a statement in a cell.
fn known_rows(rows: &[Row], statements: &[Statement]) -> usize {
    let known = |cell: &String| statement(statements, cell).is_some();
    let rows = rows.iter();
    rows.filter(|(_, cells)| cells.len() > 1 && cells.iter().any(known))
        .count()
}

fn statement<'a>(statements: &'a [Statement], cell: &str) -> Option<&'a Statement> {
    let mut statements = statements.iter();
    statements.find(|statement| statement.code.eq_ignore_ascii_case(cell))
}

fn sheet_of(rows: &[Row], statements: &[Statement]) -> FilledSheet {
    let order = rows.iter().find_map(|(_, cells)| Order::of(cells));
    let order = order.unwrap_or(Order::WRITTEN);
    let mut sheet = FilledSheet::default();
    for (line, cells) in rows {
        let cell = |at: usize| cells.get(at).map_or("", String::as_str);
        let code = cell(order.code);
        let mut refuse = |problem| {
            sheet.refused.push(RefusedLine {
                line: *line,
                problem,
            });
        };
        let swallows = |cell: &String| {
            let mut lines = cell.lines().skip(1);
            lines.any(|line| {
                let first = line.split([';', ',', '\t', '|']).next().unwrap_or_default();
                statement(statements, first.trim_matches(['"', ' '])).is_some()
            })
        };
        if cells.iter().any(swallows) {
            refuse(LineProblem::OpenQuote);
            continue;
        }
        if code.eq_ignore_ascii_case(SIDE) {
            let others = cells.iter().enumerate().filter(|(at, _)| *at != order.code);
            let named = others.map(|(_, cell)| cell).find(|cell| !cell.is_empty());
            let named = named.map_or_else(String::new, |cell| cell.to_lowercase());
            match CultureSide::from_word(&named) {
                Some(side) => sheet.side = Some(side),
                None => refuse(LineProblem::UnknownSide(shortened(&named))),
            }
            continue;
        }
        let is_last = code.eq_ignore_ascii_case(LAST_QUESTION);
        let question = match statement(statements, code) {
            Some(statement) => statement.code.clone(),
            None if is_last => LAST_QUESTION.to_owned(),
            None => {
                let is_marked = !cell(order.valued).is_empty() || !cell(order.practised).is_empty();
                if is_marked && Order::of(cells).is_none() {
                    refuse(LineProblem::UnknownCode(shortened(code)));
                }
                continue;
            }
        };
        let mut known = sheet.lines.iter();
        if known.any(|(_, other)| other.question == question) {
            refuse(LineProblem::Twice(question));
            continue;
        }
        let mut marks = [None, None];
        let mut remark = cell(order.remark).to_owned();
        if is_last {
            // Some write into the next free cell.
            let words = [order.valued, order.practised, order.remark].map(cell);
            let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
            remark = words.join(" ");
        } else {
            for (mark, at) in marks.iter_mut().zip([order.valued, order.practised]) {
                match mark_of(cell(at)) {
                    Ok(found) => *mark = found,
                    Err(()) => refuse(LineProblem::NotAMark {
                        code: question.clone(),
                        found: shortened(cell(at)),
                    }),
                }
            }
        }
        if remark.chars().nth(LONGEST_REMARK).is_some() {
            refuse(LineProblem::LongRemark(question.clone()));
            remark.clear();
        }
        let [valued, practised] = marks;
        let found = StatementMarks {
            question,
            valued,
            practised,
            remark: Some(remark).filter(|remark| !remark.is_empty()),
        };
        sheet.lines.push((*line, found));
    }
    sheet
}

/// Returns a mark as spreadsheets write it: "4", "4.0", "4,00"; nothing for an empty cell, a dash or 0.
fn mark_of(cell: &str) -> Result<Option<u8>, ()> {
    let (whole, rest) = cell.split_once(['.', ',']).unwrap_or((cell, ""));
    if !rest.bytes().all(|digit| digit == b'0') {
        return Err(());
    }
    match whole.trim() {
        "" | "-" | "–" | "—" | "0" => Ok(None),
        "1" => Ok(Some(1)),
        "2" => Ok(Some(2)),
        "3" => Ok(Some(3)),
        "4" => Ok(Some(4)),
        "5" => Ok(Some(5)),
        _ => Err(()),
    }
}

/// Returns a cell as a sentence can name it.
fn shortened(cell: &str) -> String {
    let mut flat = cell.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((end, _)) = flat.char_indices().nth(30) {
        flat.truncate(end);
        flat.push('…');
    }
    flat
}

#[cfg(test)]
mod tests;
