//! The sheet to fill in, on paper and as a table.

use std::fmt::Write as _;

use csv::{Terminator, WriterBuilder};
use serde::Serialize;

use super::{Statement, StatementSubject, file::SIDE, say};
use crate::model::{CultureSide, LAST_QUESTION, Words};

/// A sheet to print. All sides read the same words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CultureSheet {
    pub title: String,
    pub lead: String,
    /// What the two columns of boxes ask, and what 1 and 5 mean in each.
    pub scales: [SheetScale; 2],
    pub statements: Vec<SheetStatement>,
    /// The last line, with room to write.
    pub last: String,
    /// What employees are told of who reads it; empty for others.
    pub privacy: String,
    /// All of it, to copy.
    pub text: String,
}

/// A column of boxes from 1 to 5.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SheetScale {
    /// "Matters here"
    pub label: String,
    /// What 1 means: "not at all"
    pub from: String,
    /// What 5 means: "very much"
    pub to: String,
}

/// A statement on a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SheetStatement {
    /// "V1"
    pub code: String,
    pub subject: StatementSubject,
    pub text: String,
}

/// Returns the statements on a sheet of a side; employees have the short one alone.
fn on_sheet(
    statements: &[Statement],
    side: CultureSide,
    is_long: bool,
) -> impl Iterator<Item = &Statement> {
    statements
        .iter()
        .filter(move |statement| statement.is_short() || is_long && statement.is_for(side))
}

/// Returns the sheet of a side.
pub fn sheet(statements: &[Statement], side: CultureSide, is_long: bool) -> CultureSheet {
    let scale = |[label, from, to]: [&str; 3]| SheetScale {
        label: label.to_owned(),
        from: from.to_owned(),
        to: to.to_owned(),
    };
    let privacy = match side {
        CultureSide::Employees => say::PRIVACY,
        CultureSide::Learning | CultureSide::Business => "",
    };
    let mut sheet = CultureSheet {
        title: say::TITLE.to_owned(),
        lead: say::LEAD.to_owned(),
        scales: say::SCALES.map(scale),
        statements: on_sheet(statements, side, is_long)
            .map(|statement| SheetStatement {
                code: statement.code.clone(),
                subject: statement.subject,
                text: statement.text.clone(),
            })
            .collect(),
        last: say::LAST.to_owned(),
        privacy: privacy.to_owned(),
        text: String::new(),
    };
    sheet.text = text(&sheet);
    sheet
}

fn text(sheet: &CultureSheet) -> String {
    let mut text = format!("{}\n\n{}\n", sheet.title, sheet.lead);
    // A String takes everything.
    for SheetScale { label, from, to } in &sheet.scales {
        let _ = writeln!(text, "{label}: 1 {from} to 5 {to}");
    }
    text.push('\n');
    for SheetStatement {
        code,
        text: statement,
        ..
    } in &sheet.statements
    {
        let _ = writeln!(text, "{code}  {statement}\n    matters: __  happens: __");
    }
    let _ = writeln!(text, "\n{}", sheet.last);
    if !sheet.privacy.is_empty() {
        let _ = writeln!(text, "\n{}", sheet.privacy);
    }
    text
}

/// Returns the sheet of a side as a table that any spreadsheet opens, beginning with the mark by which they know
/// UTF-8.
pub fn csv(statements: &[Statement], side: CultureSide, is_long: bool) -> String {
    let mut table = WriterBuilder::new()
        .delimiter(b';')
        .terminator(Terminator::CRLF)
        .from_writer(Vec::new());
    let mut row = |cells: [&str; 5]| {
        // Writing to memory can't fail.
        let _ = table.write_record(cells);
    };
    row(["code", "statement", "matters 1-5", "happens 1-5", "remark"]);
    row([SIDE, side.word(), "", "", ""]);
    for statement in on_sheet(statements, side, is_long) {
        row([&statement.code, &statement.text, "", "", ""]);
    }
    row([LAST_QUESTION, say::LAST, "", "", ""]);
    if side == CultureSide::Employees {
        row(["", say::PRIVACY, "", "", ""]);
    }
    let bytes = table.into_inner().unwrap_or_default();
    format!("\u{feff}{}", String::from_utf8(bytes).unwrap_or_default())
}
